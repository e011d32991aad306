// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/executor.h"

#include "rehearsal/leftovers.h"
#include "rehearsal/verdict.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace executing {

// Duplicate and undefined objects: what the statement would do has been done.
static bool isAlreadySo(const base::Error &error)
{
    static const QStringList states{u"42P07"_s, u"42710"_s, u"42701"_s, u"42704"_s, u"42703"_s, u"42P01"_s, u"3F000"_s};
    return states.contains(error.sqlState);
}

static StepRun endedBy(const base::Error &error)
{
    return {error.code == base::ErrorCode::Cancelled ? Outcome::Cancelled : Outcome::Failed, error};
}

static base::Error cancelledError()
{
    return {base::ErrorCode::Cancelled, u"rehearsal.cancelled"_s, {}, {}, {}, {}};
}

} // namespace executing

void StepExecutor::keep(StatementResult result)
{
    Event event;
    event.kind = Event::Kind::StatementDone;
    event.pass = result.pass;
    event.step = result.step;
    event.sql = result.sql;
    event.fraction = 1;
    event.statement = result;
    m_context.checkpoint.result.statements.push_back(std::move(result));
    m_context.emitEvent(std::move(event));
}

void StepExecutor::skip(const plan::Step &step, Pass pass, const base::Message &why)
{
    StatementResult result;
    result.step = step.id;
    result.pass = pass;
    result.outcome = Outcome::Skipped;
    result.startMs = m_context.sinceStartMs();
    result.note = why;
    keep(std::move(result));
}

bool StepExecutor::waitBeforeRetry(const plan::Step &step, Pass pass, const base::Error &error, int attempt)
{
    if (!isRetryable(error) || attempt >= step.retry.attempts)
        return false;
    // Exponential with full jitter in its upper half, so that two programs do not meet again and again.
    const double ceiling =
        std::min<double>(step.retry.maximumDelayMs, step.retry.firstDelayMs * std::pow(2.0, attempt - 1));
    const auto delay = qint64(ceiling * (0.5 + 0.5 * QRandomGenerator::global()->generateDouble()));
    Event event;
    event.kind = Event::Kind::Retrying;
    event.pass = pass;
    event.step = step.id;
    event.etaMs = delay;
    event.what = {u"rehearsal.retrying"_s, {QString::number(attempt), QString::number(step.retry.attempts)}};
    m_context.emitEvent(event);
    return m_context.pause(delay);
}

base::Status StepExecutor::begin(const plan::Step &step)
{
    QStringList settings{m_outer ? u"SAVEPOINT lockstep_step"_s : u"BEGIN"_s};
    if (m_outer) // what the step before it set still holds
        settings << u"SET LOCAL lock_timeout TO DEFAULT"_s << u"SET LOCAL statement_timeout TO DEFAULT"_s;
    settings << plan::timeoutSettings(step.timeouts, true);
    for (const QString &setting : settings) {
        if (const auto set = m_context.work->execute(setting); !set)
            return std::unexpected(set.error());
    }
    return {};
}

base::Status StepExecutor::commit()
{
    if (m_outer) {
        const auto released = m_context.work->execute(u"RELEASE SAVEPOINT lockstep_step"_s);
        return released ? base::Status() : std::unexpected(released.error());
    }
    // From the moment the server has COMMIT until we know its answer, a kill leaves it open whether the step is done;
    // with the transaction's id on disk the server can be asked.
    if (const auto id = m_context.work->execute(u"SELECT txid_current_if_assigned()::text"_s)) {
        m_context.checkpoint.running.transaction = id->value().toString();
        m_context.save();
    }
    const auto done = m_context.work->execute(u"COMMIT"_s);
    return done ? base::Status() : std::unexpected(done.error());
}

void StepExecutor::rollBack()
{
    (void)m_context.work->execute(m_outer ? u"ROLLBACK TO SAVEPOINT lockstep_step"_s : u"ROLLBACK"_s);
}

StepExecutor::Attempt StepExecutor::attemptTransaction(const plan::Step &step, const QStringList &statements, bool down,
                                                       Pass pass)
{
    Attempt attempt;
    if (auto begun = begin(step); !begun) {
        attempt.error = begun.error();
        rollBack();
        return attempt;
    }
    std::unique_ptr<TransactionTracker> own;
    if (!m_outer)
        own = std::make_unique<TransactionTracker>(*m_context.work, *m_context.looking);
    TransactionTracker &tracker = m_outer ? *m_outer : *own;
    if (m_outer)
        tracker.remember();
    for (int i = 0; i < statements.size() && !attempt.error; ++i) {
        StatementResult &result = attempt.results.emplace_back();
        result.step = step.id;
        result.pass = pass;
        result.sql = statements[i];
        const plan::StatementEffect *predicted = m_context.predicted(step.id, down, i);
        m_context.checkpoint.running.statement = i;
        m_context.save();
        if (const auto rows = runMeasured(m_context, result, predicted); !rows) {
            attempt.error = rows.error();
            if (predicted && rows.error().sqlState == "25001"_L1) {
                ObservedStatement refused;
                refused.refusedTransaction = true;
                refused.exact = false;
                result.mismatches = findMismatches(predicted->effect, refused);
            }
            break;
        }
        ObservedStatement observed;
        readMessages(m_context.notices, observed);
        auto relations = tracker.afterStatement();
        if (!relations) {
            attempt.error = relations.error();
            break;
        }
        observed.relations = std::move(*relations);
        noteExact(result, observed);
        if (predicted)
            result.mismatches = findMismatches(predicted->effect, observed);
    }
    if (!attempt.error) {
        if (auto committed = commit(); !committed)
            attempt.error = committed.error();
    }
    if (attempt.error) {
        rollBack();
        if (m_outer)
            tracker.forget();
    }
    // A transaction's locks go with its end.
    const qint64 end = m_context.sinceStartMs();
    for (StatementResult &result : attempt.results) {
        for (HeldLock &lock : result.locks)
            lock.lastSeenMs = std::max(lock.lastSeenMs, end - result.startMs);
    }
    return attempt;
}

StepRun StepExecutor::runTransactional(const plan::Step &step, const QStringList &statements, bool down, Pass pass)
{
    QHash<int, StatementResult> earlier; // what failed attempts cost, by statement
    for (int number = 1;; ++number) {
        m_context.checkpoint.running = {step.id, down, 0, true, {}};
        Attempt attempt = attemptTransaction(step, statements, down, pass);
        if (attempt.error && !attempt.results.empty()) {
            StatementResult &cost = earlier[int(attempt.results.size()) - 1];
            cost.lockWaitMs += attempt.results.back().lockWaitMs;
            cost.blocked.insert(cost.blocked.end(), attempt.results.back().blocked.begin(),
                                attempt.results.back().blocked.end());
        }
        if (attempt.error && waitBeforeRetry(step, pass, *attempt.error, number))
            continue;
        for (int i = 0; i < int(attempt.results.size()); ++i) {
            StatementResult &result = attempt.results[std::size_t(i)];
            const bool last = i + 1 == int(attempt.results.size());
            result.attempts = number;
            const StatementResult cost = earlier.value(i);
            if (attempt.error && last) { // its own is among the costs already
                result.lockWaitMs = cost.lockWaitMs;
                result.blocked = cost.blocked;
            } else {
                result.lockWaitMs += cost.lockWaitMs;
                result.blocked.insert(result.blocked.end(), cost.blocked.begin(), cost.blocked.end());
            }
            if (attempt.error && last && !result.error) { // COMMIT failed, a deferred constraint for instance
                result.error = attempt.error;
                result.outcome = executing::endedBy(*attempt.error).outcome;
            }
            keep(std::move(result));
        }
        if (attempt.error)
            return executing::endedBy(m_context.stopped() ? executing::cancelledError() : *attempt.error);
        return {};
    }
}

StepRun StepExecutor::runApart(const plan::Step &step, const QStringList &statements, bool down, Pass pass, int first,
                               bool tolerant)
{
    db::Connection &work = *m_context.work;
    // Both, so that a timeout of the server's own settings is what counts where the step sets none.
    (void)work.execute(u"RESET lock_timeout"_s);
    (void)work.execute(u"RESET statement_timeout"_s);
    for (const QString &setting : plan::timeoutSettings(step.timeouts, false)) {
        if (const auto set = work.execute(setting); !set)
            return executing::endedBy(set.error());
    }
    StepRun run;
    for (int i = first; i < statements.size() && run.outcome == Outcome::Ok; ++i) {
        StatementResult result;
        std::vector<BlockedSession> blocked;
        qint64 waited = 0;
        const plan::StatementEffect *predicted = m_context.predicted(step.id, down, i);
        for (int number = 1;; ++number) {
            m_context.checkpoint.running = {step.id, down, i, false, {}};
            m_context.save();
            result = {};
            result.step = step.id;
            result.pass = pass;
            result.sql = statements[i];
            const auto before = tableFileNodes(*m_context.looking);
            const auto rows = runMeasured(m_context, result, predicted);
            result.attempts = number;
            waited += result.lockWaitMs;
            blocked.insert(blocked.end(), result.blocked.begin(), result.blocked.end());
            if (rows) {
                const auto after = tableFileNodes(*m_context.looking);
                ObservedStatement observed = sampledStatement(result, before.value_or(QHash<QString, qint64>()),
                                                              after.value_or(QHash<QString, qint64>()));
                readMessages(m_context.notices, observed);
                for (const ObservedRelation &seen : observed.relations) {
                    if (seen.rewritten)
                        result.rewritten << seen.schema + u'.' + seen.name;
                }
                result.scanned = observed.scanned;
                if (predicted)
                    result.mismatches = findMismatches(predicted->effect, observed);
                break;
            }
            // An interrupted DROP INDEX CONCURRENTLY was finished by the clearing up below.
            const bool dropped = number > 1 && rows.error().sqlState == "42704"_L1;
            if (dropped || (tolerant && executing::isAlreadySo(rows.error()))) {
                result.outcome = Outcome::Skipped;
                result.note = {u"rehearsal.already-so"_s, {}};
                result.error.reset();
                break;
            }
            // A concurrent build that failed leaves an INVALID index; the next attempt would fail over its name. After
            // a stop the taking back does this.
            if (!m_context.stopped())
                (void)dropNewInvalidIndexes(work, m_context.checkpoint.invalidIndexes);
            if (!waitBeforeRetry(step, pass, rows.error(), number)) {
                run = executing::endedBy(m_context.stopped() ? executing::cancelledError() : rows.error());
                break;
            }
            for (const QString &setting : plan::timeoutSettings(step.timeouts, false))
                (void)work.execute(setting);
        }
        result.lockWaitMs = waited;
        result.blocked = std::move(blocked);
        keep(std::move(result));
    }
    (void)work.execute(u"RESET lock_timeout"_s);
    (void)work.execute(u"RESET statement_timeout"_s);
    return run;
}

StepRun StepExecutor::run(const plan::Step &step, plan::Direction direction, Pass pass, int firstStatement,
                          bool tolerant)
{
    if (m_context.stopped())
        return executing::endedBy(executing::cancelledError());
    const bool down = direction == plan::Direction::Down;
    const QStringList statements = plan::workStatements(step, direction);
    if (statements.isEmpty())
        return {};
    StepRun out = (step.transactional && step.kind == plan::StepKind::Sql) || m_outer
                      ? runTransactional(step, statements, down, pass)
                      : runApart(step, statements, down, pass, firstStatement, tolerant);
    if (tolerant && out.error && executing::isAlreadySo(*out.error))
        out = {};
    return out;
}

StepRun StepExecutor::verify(const plan::Step &step, Pass pass)
{
    if (m_context.stopped())
        return executing::endedBy(executing::cancelledError());
    StatementResult result;
    result.step = step.id;
    result.pass = pass;
    result.sql = step.verify();
    QStringList before{m_outer ? u"SAVEPOINT lockstep_step"_s : u"BEGIN READ ONLY"_s};
    before << plan::timeoutSettings(step.timeouts, true);
    for (const QString &statement : before)
        (void)m_context.work->execute(statement);
    const auto rows = runMeasured(m_context, result, nullptr);
    rollBack();
    StepRun run;
    if (!rows) {
        run = executing::endedBy(m_context.stopped() ? executing::cancelledError() : rows.error());
    } else if (rows->rows.size() != 1 || rows->columns.size() != 1 || !rows->value().toBool()) {
        const QString answer = rows->value().isNull() ? u"NULL"_s : rows->value().toString();
        result.outcome = Outcome::Mismatch;
        result.error =
            base::Error{base::ErrorCode::Conflict,
                        step.kind == plan::StepKind::Gate ? u"rehearsal.gate-closed"_s : u"rehearsal.verify-false"_s,
                        {step.id, answer},
                        step.id,
                        {},
                        {}};
        run = {Outcome::Mismatch, result.error};
    }
    keep(std::move(result));
    return run;
}

StepRun StepExecutor::backfill(const plan::Step &step, Pass pass)
{
    if (m_context.stopped())
        return executing::endedBy(executing::cancelledError());
    StatementResult result;
    result.step = step.id;
    result.pass = pass;
    result.sql = plan::backfillSql(*step.backfill);
    m_context.checkpoint.running = {step.id, false, 0, false, {}};
    m_context.save();
    const StepRun run = measureBackfill(m_context, step, m_outer != nullptr, result);
    if (run.outcome == Outcome::Ok)
        m_context.checkpoint.backfill = {};
    keep(std::move(result));
    return run;
}

base::Status StepExecutor::beginOuter()
{
    if (const auto begun = m_context.work->execute(u"BEGIN"_s); !begun)
        return std::unexpected(begun.error());
    m_outer = std::make_unique<TransactionTracker>(*m_context.work, *m_context.looking);
    return {};
}

void StepExecutor::rollBackOuter()
{
    (void)m_context.work->execute(u"ROLLBACK"_s);
    m_outer.reset();
}

} // namespace lockstep::rehearsal
