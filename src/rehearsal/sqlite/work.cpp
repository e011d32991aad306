// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/pause.h"
#include "rehearsal/retries.h"
#include "rehearsal/sqlite/fill.h"
#include "rehearsal/sqlite/refused.h"
#include "rehearsal/sqlite/run.h"
#include "rehearsal/sqlite/runmark.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal::sqlite {

namespace working {

/// What a step that was broken off has done already, or has not done yet.
static bool isAlreadySo(const base::Error &error)
{
    const QString words = error.context.section(u'\n', 0, 0);
    return words.startsWith("no such "_L1) || words.contains(" already exists"_L1) ||
           words.startsWith("duplicate column name"_L1);
}

} // namespace working

StepRun Run::runStep(const plan::Step &step, plan::Direction direction, Pass pass)
{
    const bool down = direction == plan::Direction::Down;
    if (const plan::Backfill *back = down ? plan::batchesBack(step, sql::Engine::Sqlite) : nullptr)
        return batches(step, *back, true, pass);
    RunningStatement &running = m_checkpoint.running;
    const bool again = m_resuming && running.step == step.id;
    running = {step.id, down, again && running.down == down ? running.statement : 0, step.transactional, {}};
    const bool isPartBack = again && down && running.statement == 0;
    Retries retries(step.retry);
    std::vector<LockTry> tries;
    for (;;) {
        Attempt tried = attempt(step, direction, pass, retries.number(), isPartBack);
        StepRun &end = tried.end;
        if (end.outcome != Outcome::Ok && !options().rollBack)
            comeToRest();
        if (end.error && isRefused(*end.error) && !options().rollBack && !stopped()) {
            const StatementResult &failed = tried.results.back();
            tries.push_back(refusedTry(m_checkpoint.target.database, retries, failed.startMs, failed.durationMs));
            const auto pause = retries.next();
            if (pause) {
                tries.back().pauseMs = *pause;
                emitEvent(tryFailed(step, pass, tries.back()));
                if (pauseFor(std::chrono::milliseconds(*pause), m_cleaning ? std::stop_token() : m_stop))
                    continue;
            } else {
                end.error = tried.results.back().error = noLockError(*end.error, tries.back(), retries.spentMs());
            }
        }
        if (!tried.results.empty())
            tried.results.front().tries = std::move(tries);
        for (StatementResult &one : tried.results)
            keep(std::move(one));
        return end.outcome != Outcome::Ok && stopped() ? endedBy(cancelledError()) : end;
    }
}

Run::Attempt Run::attempt(const plan::Step &step, plan::Direction direction, Pass pass, int number, bool tolerant)
{
    using analysis::LockMode;
    Attempt out;
    StepRun &end = out.end;
    const int first = m_checkpoint.running.statement;
    int work = 0;
    qint64 waitedMs = 0;
    // BEGIN IMMEDIATE reserves the file, whatever comes
    auto foreseen = step.transactional ? LockMode::DatabaseReserved : LockMode::None;
    beginTransaction(first);
    for (const plan::ScriptStatement &statement : plan::statements(step, direction, sql::Engine::Sqlite)) {
        const bool isWork = statement.role == plan::StatementRole::Work;
        const bool around =
            statement.role == plan::StatementRole::Begin || statement.role == plan::StatementRole::Commit;
        if (options().rollBack && around)
            continue;
        if (isWork && work < first && partOf(statement.sql) != Part::Beside) {
            ++work; // it has arrived
            continue;
        }
        StatementResult one;
        one.step = step.id;
        one.pass = pass;
        one.sql = statement.sql;
        one.attempts = number;
        one.startMs = sinceStartMs();
        if (isWork) {
            foreseen = std::max(foreseen, predict(one, step, direction == plan::Direction::Down, std::size_t(work++)));
            emitEvent(statementStarted(one));
        }
        const auto begin = std::chrono::steady_clock::now();
        const auto done = carryOut(statement.sql, work);
        one.durationMs =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin).count();
        if (statement.role == plan::StatementRole::Commit && !out.results.empty())
            out.results.back().durationMs += one.durationMs; // where the file itself is written
        if (statement.role == plan::StatementRole::Begin)
            waitedMs = one.durationMs; // for the file
        const bool alreadySo = !done && tolerant && working::isAlreadySo(done.error());
        if (done)
            one.rows = done->affected;
        else if (!alreadySo)
            end = endedBy(done.error());
        if (isWork || !done) {
            if (done && m_work->inTransaction())
                lookAtLock(one, foreseen);
            one.outcome = alreadySo ? Outcome::Skipped : end.outcome;
            one.error = end.error;
            if (alreadySo)
                one.note = {u"rehearsal.already-so"_s, {}};
            one.lockWaitMs = std::exchange(waitedMs, 0);
            out.results.push_back(std::move(one));
        }
        if (end.outcome != Outcome::Ok)
            break;
    }
    return out;
}

StepRun Run::batches(const plan::Step &step, const plan::Backfill &backfill, bool down, Pass pass)
{
    RunningStatement &running = m_checkpoint.running;
    if (!m_resuming || running.step != step.id || running.down != down)
        running = {step.id, down, 0, false, QUuid::createUuid().toString(QUuid::WithoutBraces)};
    save();
    StatementResult one;
    one.step = step.id;
    one.pass = pass;
    one.sql = plan::backfillSql(backfill, sql::Engine::Sqlite);
    one.startMs = sinceStartMs();
    emitEvent(statementStarted(one));
    const auto begin = std::chrono::steady_clock::now();
    Fill fill({.work = *m_work,
               .stop = m_cleaning ? std::stop_token() : m_stop,
               .control = options().backfill ? options().backfill : std::make_shared<BackfillControl>(),
               .emitEvent = [this](const Event &progress) { emitEvent(progress); },
               .sinceStartMs = [this] { return sinceStartMs(); },
               .firstBatchDone =
                   [&, this](StatementResult &result) {
                       lookAtLock(result,
                                  std::max(analysis::LockMode::DatabaseReserved, predict(result, step, down, 0)));
                   },
               .turn = running.transaction,
               .oneTransaction = options().rollBack},
              step, backfill, one);
    const auto done = fill.walk();
    one.durationMs =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin).count();
    StepRun end;
    if (!done) {
        end = endedBy(stopped() ? cancelledError() : done.error());
        if (!options().rollBack)
            comeToRest();
    }
    one.outcome = end.outcome;
    one.error = end.error;
    keep(std::move(one));
    return end;
}

void Run::beginTransaction(int statement)
{
    m_checkpoint.running.statement = statement;
    m_checkpoint.running.transaction = QUuid::createUuid().toString(QUuid::WithoutBraces);
    save();
}

base::Status Run::leaveMark(int next)
{
    return RunMark::write(*m_work, m_checkpoint.id, {m_checkpoint.running.transaction, next});
}

base::Result<db::Rows> Run::carryOut(const QString &sql, int next)
{
    const bool inside = m_work->inTransaction();
    const Part part = partOf(sql);
    if (options().rollBack || !(part == Part::Ends ? inside : part == Part::Works && !inside))
        return m_work->execute(sql);
    if (part == Part::Works && isKept()) // what it does and that it is done arrive together
        if (const auto begun = m_work->execute(u"BEGIN IMMEDIATE"_s); !begun)
            return begun;
    base::Result<db::Rows> done = part == Part::Works ? m_work->execute(sql) : base::Result<db::Rows>();
    if (done && isKept()) {
        if (const auto left = leaveMark(next); !left)
            done = std::unexpected(left.error());
    }
    if (done && m_work->inTransaction()) {
        if (const auto committed = m_work->execute(u"COMMIT"_s); !committed)
            done = std::unexpected(committed.error());
    }
    if (!done && part == Part::Works && m_work->inTransaction())
        std::ignore = m_work->execute(u"ROLLBACK"_s);
    if (done)
        beginTransaction(next);
    return done;
}

analysis::LockMode Run::predict(StatementResult &result, const plan::Step &step, bool down, std::size_t statement)
{
    using analysis::LockMode;
    const auto known = m_predicted.find({step.id, down});
    if (known == m_predicted.end() || statement >= known->second.size())
        return LockMode::DatabaseExclusive; // nothing was foreseen, so nothing can differ
    const analysis::Effect &effect = known->second[statement];
    result.kind = effect.kind;
    for (const analysis::RelationEffect &touched : effect.relations) {
        for (const catalog::Relation &relation : m_live.relations)
            if (relation.name == touched.name && relation.heapBytes >= result.tableBytes) {
                result.tableBytes = relation.heapBytes;
                result.tableRows = relation.rows;
            }
    }
    return effect.strongestLock();
}

void Run::lookAtLock(StatementResult &result, analysis::LockMode foreseen)
{
    using analysis::LockMode;
    const auto refused = [this](const QString &sql) {
        const auto answer = m_looking->execute(sql);
        return !answer && answer.error().code == base::ErrorCode::Timeout;
    };
    LockMode mode = LockMode::None;
    if (refused(u"SELECT count(*) FROM sqlite_schema"_s))
        mode = LockMode::DatabaseExclusive;
    else if (refused(u"BEGIN IMMEDIATE"_s))
        mode = LockMode::DatabaseReserved;
    else
        std::ignore = m_looking->execute(u"ROLLBACK"_s);
    if (mode == LockMode::None)
        return;
    HeldLock held;
    held.schema = u"main"_s;
    held.relation = m_file;
    held.mode = mode;
    held.firstSeenMs = held.lastSeenMs = result.durationMs;
    result.locks.push_back(std::move(held));
    if (mode > foreseen)
        result.mismatches.push_back(
            {u"lock"_s, m_file, analysis::lockModeName(foreseen), analysis::lockModeName(mode), true});
}

StepRun Run::verify(const plan::Step &step, Pass pass)
{
    StatementResult result;
    result.step = step.id;
    result.pass = pass;
    result.sql = step.verify();
    result.startMs = sinceStartMs();
    const auto begin = std::chrono::steady_clock::now();
    const auto answer = m_work->execute(step.verify());
    result.durationMs =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin).count();
    const StepRun end = answer ? judged(step, *answer) : endedBy(answer.error());
    result.outcome = end.outcome;
    result.error = end.error;
    keep(std::move(result));
    return end;
}

void Run::comeToRest()
{
    if (m_work->inTransaction())
        std::ignore = m_work->execute(u"ROLLBACK"_s);
    std::ignore = m_work->execute(u"PRAGMA legacy_alter_table = OFF"_s);
    std::ignore = m_work->execute(u"PRAGMA writable_schema = OFF"_s);
    std::ignore = m_work->execute(u"PRAGMA foreign_keys = OFF"_s); // as a connection begins
}

} // namespace lockstep::rehearsal::sqlite
