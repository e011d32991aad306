// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/sqlite/run.h"

#include "catalog/engines.h"
#include "rehearsal/pause.h"
#include "rehearsal/retries.h"
#include "rehearsal/sqlite/preflight.h"

#include <QFileInfo>

#include <ranges>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal::sqlite {

Run::Run(const plan::Plan &plan, const Options &options, std::stop_token stop, EventFn onEvent)
    : m_plan(plan)
    , m_options(options)
    , m_stop(std::move(stop))
    , m_onEvent(std::move(onEvent))
    , m_lastIrreversible(lastIrreversible(plan))
{
}

base::Status Run::open(const db::Profile &target)
{
    for (auto *connection : {&m_work, &m_looking}) {
        auto opened = db::Connection::open(target, {}, m_stop);
        if (!opened)
            return std::unexpected(opened.error());
        *connection = std::move(*opened);
    }
    m_file = QFileInfo(target.database).fileName();
    const auto patient = m_looking->execute(u"PRAGMA busy_timeout = 0"_s);
    return patient ? base::Status() : std::unexpected(patient.error());
}

base::Result<Result> Run::operator()(const catalog::Catalog &catalog, const db::Profile &target)
{
    if (auto opened = open(target); !opened)
        return std::unexpected(opened.error());
    auto live = catalog::readCatalog(*m_work, m_stop);
    if (!live)
        return std::unexpected(live.error());
    const bool moved = isStale(m_plan, catalog, *live, catalog::structureHash(*live));
    if (moved && !m_options.allowStale)
        return base::fail(base::ErrorCode::Refused, u"rehearsal.stale"_s, {target.database});
    m_live = *live;
    m_baseline = std::move(*live);
    m_result = emptyResult(m_plan, target, m_live);
    const auto effects = plan::analyzePlan(m_plan, m_live, true);
    for (const plan::StatementEffect &effect : effects)
        m_predicted[{effect.step, effect.down}].push_back(effect.effect);
    m_result.preflight = preflight(*m_work, m_plan, m_live, effects);
    if (moved)
        m_result.preflight.push_back(staleCheck(target.database));
    emitEvent(preflightDone(m_result));
    if (!isBlocked(m_result)) {
        const std::stop_callback onStop(m_stop, [canceller = m_work->canceller(), this] {
            if (!m_cleaning)
                canceller.cancel();
        });
        performAll(tasksOf(m_plan, m_options));
    }
    m_result.durationMs = sinceStartMs();
    return m_result;
}

void Run::performAll(const std::vector<Task> &tasks)
{
    if (m_options.rollBack) {
        if (const auto begun = m_work->execute(u"BEGIN IMMEDIATE"_s); !begun) {
            m_result.outcome = Outcome::Failed;
            m_result.error = begun.error();
            return;
        }
    }
    bool stuck = false;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        m_overall = double(i) / double(tasks.size());
        const StepRun end = stopped() ? endedBy(cancelledError()) : perform(tasks[i]);
        if (end.outcome == Outcome::Ok)
            continue;
        m_result.outcome = end.outcome;
        m_result.error = end.error;
        if (m_result.error && tasks[i].step >= 0)
            m_result.error->where = m_plan.steps[std::size_t(tasks[i].step)].id;
        // a schema that did not come back is left as it is, to be looked at
        stuck = tasks[i].pass == Pass::VerifyDown && end.outcome == Outcome::Mismatch;
        if (!m_options.rollBack && !stuck)
            takeBack();
        break;
    }
    m_overall = 1;
    if (!m_options.rollBack)
        return;
    m_cleaning = true;
    comeToRest();
    m_result.rolledBack = true;
    if (const StepRun compared = compareWithBaseline();
        compared.outcome != Outcome::Ok && m_result.outcome == Outcome::Ok) {
        m_result.outcome = compared.outcome;
        m_result.error = compared.error;
    }
}

StepRun Run::perform(const Task &task)
{
    if (task.pass != Pass::Verify && m_pass != task.pass) {
        m_pass = task.pass;
        Event event;
        event.kind = Event::Kind::PassStarted;
        event.pass = task.pass;
        emitEvent(event);
    }
    if (task.pass == Pass::VerifyDown)
        return compareWithBaseline();
    const plan::Step &step = m_plan.steps[std::size_t(task.step)];
    if (task.pass == Pass::Verify)
        return verify(step, Pass::Verify);
    if (task.pass == Pass::Down) {
        const StepRun end = runStep(step, plan::Direction::Down, Pass::Down);
        if (end.outcome == Outcome::Ok)
            m_done.removeAll(step.id);
        return end;
    }
    StepRun end;
    if (step.kind == plan::StepKind::Gate && !step.verify().trimmed().isEmpty())
        end = verify(step, task.pass);
    else if (step.kind == plan::StepKind::Backfill)
        end = {Outcome::Failed,
               base::Error{base::ErrorCode::Unsupported, u"rehearsal.sqlite-backfill"_s, {}, {}, {}, {}}};
    else if (step.kind == plan::StepKind::Sql)
        end = runStep(step, plan::Direction::Up, task.pass);
    else
        keep(skippedStep(step, task.pass, sinceStartMs()));
    if (end.outcome != Outcome::Ok)
        return end;
    if (!m_done.contains(step.id))
        m_done << step.id;
    // what the down pass leads back to is the schema after the last step that cannot be taken back
    if (task.pass == Pass::Up && task.step == m_lastIrreversible && !m_options.rollBack) {
        auto now = catalog::readCatalog(*m_work);
        if (!now)
            return {Outcome::Failed, now.error()};
        m_baseline = std::move(*now);
    }
    return end;
}

StepRun Run::runStep(const plan::Step &step, plan::Direction direction, Pass pass)
{
    m_tries.clear();
    for (int number = 1;; ++number) {
        StepRun end = attempt(step, direction, pass, number);
        if (end.outcome == Outcome::Ok)
            return end;
        if (!m_options.rollBack)
            comeToRest();
        const bool busy = end.error && end.error->code == base::ErrorCode::Timeout;
        if (!busy || m_options.rollBack || !waitBeforeRetry(step, pass, number))
            return stopped() ? endedBy(cancelledError()) : end;
    }
}

StepRun Run::attempt(const plan::Step &step, plan::Direction direction, Pass pass, int number)
{
    std::vector<StatementResult> results;
    StepRun end;
    std::size_t work = 0;
    // BEGIN IMMEDIATE reserves the file, whatever comes
    auto foreseen = step.transactional ? analysis::LockMode::DatabaseReserved : analysis::LockMode::None;
    for (const plan::ScriptStatement &statement : plan::statements(step, direction, sql::Engine::Sqlite)) {
        const bool around =
            statement.role == plan::StatementRole::Begin || statement.role == plan::StatementRole::Commit;
        if (m_options.rollBack && around)
            continue;
        StatementResult result;
        result.step = step.id;
        result.pass = pass;
        result.sql = statement.sql;
        result.attempts = number;
        result.startMs = sinceStartMs();
        if (statement.role == plan::StatementRole::Work) {
            foreseen = std::max(foreseen, predict(result, step, direction == plan::Direction::Down, work++));
            Event event;
            event.kind = Event::Kind::StatementStarted;
            event.pass = pass;
            event.step = step.id;
            event.sql = statement.sql;
            emitEvent(event);
        }
        const auto begin = std::chrono::steady_clock::now();
        const auto done = m_work->execute(statement.sql);
        result.durationMs =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin).count();
        if (statement.role == plan::StatementRole::Commit && !results.empty())
            results.back().durationMs += result.durationMs; // where the file itself is written
        if (done)
            result.rows = done->affected;
        else
            end = endedBy(done.error());
        if (statement.role == plan::StatementRole::Work || !done) {
            if (done && m_work->inTransaction())
                lookAtLock(result, foreseen);
            result.outcome = end.outcome;
            result.error = end.error;
            results.push_back(std::move(result));
        }
        if (!done)
            break;
    }
    const bool busy = end.error && end.error->code == base::ErrorCode::Timeout;
    if (busy)
        noteTry(step, number, results.back());
    if (busy && number < step.retry.attempts && !m_options.rollBack)
        return end; // what comes of it is told by the last try
    if (!results.empty())
        results.front().tries = std::exchange(m_tries, {});
    for (StatementResult &result : results)
        keep(std::move(result));
    return end;
}

analysis::LockMode Run::predict(StatementResult &result, const plan::Step &step, bool down, std::size_t statement)
{
    using analysis::LockMode;
    const auto known = m_predicted.find({step.id, down});
    if (known == m_predicted.end() || statement >= known->second.size())
        return LockMode::DatabaseExclusive; // nothing was foreseen, so nothing can differ
    const analysis::Effect &effect = known->second[statement];
    result.kind = effect.kind;
    LockMode lock = effect.kind == "BEGIN"_L1 ? LockMode::DatabaseReserved : LockMode::None;
    for (const analysis::RelationEffect &touched : effect.relations) {
        lock = std::max(lock, touched.lock);
        for (const catalog::Relation &relation : m_live.relations)
            if (relation.name == touched.name && relation.heapBytes >= result.tableBytes) {
                result.tableBytes = relation.heapBytes;
                result.tableRows = relation.rows;
            }
    }
    return lock;
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

StepRun Run::compareWithBaseline()
{
    const auto now = catalog::readCatalog(*m_work);
    return now ? compareSchemas(m_baseline, *now, m_result) : StepRun{Outcome::Failed, now.error()};
}

void Run::comeToRest()
{
    if (m_work->inTransaction())
        std::ignore = m_work->execute(u"ROLLBACK"_s);
    std::ignore = m_work->execute(u"PRAGMA legacy_alter_table = OFF"_s);
    std::ignore = m_work->execute(u"PRAGMA foreign_keys = OFF"_s); // as a connection begins
}

void Run::takeBack()
{
    m_cleaning = true;
    comeToRest();
    std::optional<base::Error> failed;
    for (const plan::Step &step : m_plan.steps | std::views::reverse) {
        if (failed)
            break;
        if (!m_done.contains(step.id) || step.kind != plan::StepKind::Sql)
            continue;
        if (!step.reversible && step.down().trimmed().isEmpty())
            break; // what stands before it cannot be reached any more
        const StepRun end = runStep(step, plan::Direction::Down, Pass::Down);
        if (end.outcome != Outcome::Ok)
            failed = end.error;
        else
            m_done.removeAll(step.id);
    }
    if (!failed)
        if (const StepRun compared = compareWithBaseline(); compared.outcome == Outcome::Failed)
            failed = compared.error;
    if (!failed)
        return;
    m_result.schemaRestored = false;
    if (m_result.error)
        m_result.error->context += u'\n' + failed->message + u' ' + failed->context;
}

void Run::noteTry(const plan::Step &step, int number, const StatementResult &failed)
{
    LockTry lockTry;
    lockTry.number = number;
    lockTry.of = step.retry.attempts;
    lockTry.end = LockTry::End::LockTimeout;
    lockTry.startMs = failed.startMs;
    lockTry.waitedMs = failed.durationMs;
    lockTry.object = m_file;
    lockTry.wanted = analysis::LockMode::DatabaseReserved;
    m_tries.push_back(std::move(lockTry));
}

bool Run::waitBeforeRetry(const plan::Step &step, Pass pass, int number)
{
    if (number >= step.retry.attempts)
        return false;
    const qint64 delay = Retries::delay(step.retry, number);
    Event event;
    event.kind = Event::Kind::Retrying;
    event.pass = pass;
    event.step = step.id;
    event.etaMs = delay;
    event.what = {u"rehearsal.retrying"_s, {QString::number(number), QString::number(step.retry.attempts)}};
    m_tries.back().pauseMs = delay;
    event.lockTry = m_tries.back();
    emitEvent(event);
    return pauseFor(std::chrono::milliseconds(delay), m_cleaning ? std::stop_token() : m_stop);
}

void Run::keep(StatementResult result)
{
    Event event = statementDone(result);
    m_result.statements.push_back(std::move(result));
    emitEvent(std::move(event));
}

void Run::emitEvent(Event event)
{
    if (!m_onEvent)
        return;
    event.overall = m_overall;
    m_onEvent(event);
}

qint64 Run::sinceStartMs() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_start).count();
}

} // namespace lockstep::rehearsal::sqlite

namespace lockstep::rehearsal {

base::Result<Result> runOnSqlite(const plan::Plan &plan, const catalog::Catalog &catalog, const db::Profile &target,
                                 const QString &, const Options &options, std::stop_token stop, const EventFn &onEvent)
{
    return sqlite::Run(plan, options, std::move(stop), onEvent)(catalog, target);
}

} // namespace lockstep::rehearsal
