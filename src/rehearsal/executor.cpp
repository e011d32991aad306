// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/executor.h"

#include "rehearsal/bothsides.h"
#include "rehearsal/leftovers.h"
#include "rehearsal/limits.h"
#include "rehearsal/tryagain.h"
#include "rehearsal/verdict.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace executing {

// Duplicate and undefined objects: what the statement would do has been done.
static bool isAlreadySo(const base::Error &error)
{
    static const QStringList states{u"42P07"_s, u"42710"_s, u"42701"_s, u"42704"_s, u"42703"_s,
                                    u"42P01"_s, u"3F000"_s, u"42723"_s, u"42883"_s};
    const bool attached = error.sqlState == "42809"_L1 && error.context.contains("is already a partition"_L1);
    return attached || states.contains(error.sqlState);
}

} // namespace executing

void StepExecutor::keep(StatementResult result)
{
    Event event = statementDone(result);
    m_context.checkpoint.result.statements.push_back(std::move(result));
    m_context.emitEvent(std::move(event));
}

void StepExecutor::skip(const plan::Step &step, Pass pass)
{
    keep(skippedStep(step, pass, m_context.sinceStartMs()));
}

base::Status StepExecutor::begin(const plan::Timeouts &timeouts)
{
    for (const QString &setting : opening(timeouts, m_outer != nullptr)) {
        if (const auto set = m_context.work->execute(setting); !set)
            return std::unexpected(set.error());
    }
    return {};
}

base::Status StepExecutor::commit()
{
    if (m_outer) {
        const auto released = m_context.work->execute(closing(true));
        return released ? base::Status() : std::unexpected(released.error());
    }
    // From the moment the server has COMMIT until we know its answer, a kill leaves it open whether the step is done;
    // with the transaction's id on disk the server can be asked. This is time under the step's locks: not without need.
    const auto id = m_context.work->execute(u"SELECT txid_current_if_assigned()::text"_s);
    if (!id)
        return std::unexpected(id.error());
    m_context.checkpoint.running.transaction = id->value().toString();
    if (!m_context.options.checkpointFile.isEmpty() && !m_context.checkpoint.running.transaction.isEmpty()) {
        // After a crash the server may give an id whose records were never written to another transaction, and would
        // answer for that one. A commit that is waited for has all records before it written.
        (void)m_context.looking->execute(u"SELECT pg_logical_emit_message(true, 'lockstep', '')"_s);
        m_context.save();
    }
    const auto done = m_context.work->execute(closing(false));
    return done ? base::Status() : std::unexpected(done.error());
}

void StepExecutor::rollBack()
{
    (void)m_context.work->execute(undoing(m_outer != nullptr));
}

base::Result<db::Rows> StepExecutor::runLocked(const plan::Step &step, const plan::Timeouts &timeouts,
                                               StatementResult &result, const plan::StatementEffect *predicted,
                                               bool alone)
{
    StatementResult waiting;
    waiting.startMs = m_context.sinceStartMs();
    const auto locked = lockBothSides(m_context, step, timeouts, bothSides(predicted), alone && !m_outer, waiting);
    auto rows = locked ? runMeasured(m_context, result, predicted, guardOf(m_context, step), timeouts.lockMs)
                       : base::Result<db::Rows>(std::unexpected(locked.error()));
    if (!locked) {
        result.startMs = waiting.startMs;
        result.durationMs = m_context.sinceStartMs() - waiting.startMs;
        result.error = locked.error();
        result.outcome = endedBy(locked.error()).outcome;
    }
    addCost(result, waiting);
    return rows;
}

StepExecutor::Attempt StepExecutor::attemptTransaction(const plan::Step &step, const Block &block)
{
    Attempt attempt;
    bool harmless = true;
    for (int i = 0; i < block.statements.size(); ++i)
        harmless = harmless && waitsHarmlessly(m_context.predicted(step.id, block.down, block.first + i));
    const plan::Timeouts timeouts = timeoutsFor(step, harmless, m_context.options);
    if (auto begun = begin(timeouts); !begun) {
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
    for (int i = 0; i < block.statements.size() && !attempt.error; ++i) {
        StatementResult &result = attempt.results.emplace_back();
        result.step = step.id;
        result.pass = block.pass;
        result.sql = block.statements[i];
        const plan::StatementEffect *predicted = m_context.predicted(step.id, block.down, block.first + i);
        m_context.checkpoint.running.statement = block.begin < 0 ? i : block.begin;
        m_context.save();
        if (const auto rows = runLocked(step, timeouts, result, predicted, i == 0); !rows) {
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

StepRun StepExecutor::runTransactional(const plan::Step &step, const Block &block)
{
    QHash<int, StatementResult> earlier; // what failed tries cost, by statement
    Retries retries(step.retry);
    for (;;) {
        m_context.checkpoint.running = {step.id, block.down, std::max(0, block.begin), block.begin < 0, {}};
        m_context.setTry(retries.number(), retries.of());
        const int number = retries.number();
        Attempt attempt = attemptTransaction(step, block);
        if (attempt.error && !attempt.results.empty()) {
            StatementResult &failed = attempt.results.back();
            if (waitBeforeRetry(m_context, step, block.pass, *attempt.error, failed, retries)) {
                addCost(earlier[int(attempt.results.size()) - 1], failed);
                continue;
            }
            failed.error = attempt.error; // of COMMIT, too, a deferred constraint for instance
            failed.outcome = endedBy(*attempt.error).outcome;
        }
        for (int i = 0; i < int(attempt.results.size()); ++i) {
            StatementResult &result = attempt.results[std::size_t(i)];
            result.attempts = number;
            includeCost(result, earlier.value(i));
            keep(std::move(result));
        }
        if (attempt.error)
            return endedBy(m_context.stopped() ? cancelledError() : *attempt.error);
        return {};
    }
}

base::Result<db::Rows> StepExecutor::tryApart(const plan::Step &step, const Apart &which, StatementResult &result)
{
    const plan::StatementEffect *predicted = m_context.predicted(step.id, which.down, which.index);
    const plan::Timeouts timeouts = timeoutsFor(step, waitsHarmlessly(predicted), m_context.options);
    // In a transaction of its own where it can be in one: whether that arrived can be asked after a kill, so that
    // nothing is done twice.
    const bool wrapped = runsInTransaction(predicted);
    if (wrapped) {
        if (auto begun = begin(timeouts); !begun) {
            rollBack();
            return std::unexpected(begun.error());
        }
    } else {
        // Both, so that a timeout of the server's own settings is what counts where the step sets none.
        for (const QString &setting : QStringList{u"RESET lock_timeout"_s, u"RESET statement_timeout"_s} +
                                          plan::timeoutSettings(timeouts, false)) {
            if (const auto set = m_context.work->execute(setting); !set)
                return std::unexpected(set.error());
        }
    }
    auto rows = wrapped ? runLocked(step, timeouts, result, predicted, true)
                        : runMeasured(m_context, result, predicted, guardOf(m_context, step), timeouts.lockMs);
    if (!wrapped)
        return rows;
    if (rows) {
        if (auto committed = commit(); !committed)
            rows = std::unexpected(committed.error());
    }
    if (!rows)
        rollBack();
    return rows;
}

StepRun StepExecutor::runOneApart(const plan::Step &step, const QString &sql, const Apart &which)
{
    const plan::StatementEffect *predicted = m_context.predicted(step.id, which.down, which.index);
    StatementResult earlier, result;
    StepRun run;
    Retries retries(step.retry);
    for (;;) {
        m_context.checkpoint.running = {step.id, which.down, which.index, false, {}};
        m_context.save();
        m_context.setTry(retries.number(), retries.of());
        const bool first = retries.number() == 1 && !which.mayBeDone;
        result = {};
        result.step = step.id;
        result.pass = which.pass;
        result.sql = first || !predicted ? sql : pendingDetach(*m_context.looking, predicted->effect).value_or(sql);
        result.attempts = retries.number();
        const auto before = tableFileNodes(*m_context.looking);
        const auto rows = tryApart(step, which, result);
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
        const bool dropped = retries.number() > 1 && rows.error().sqlState == "42704"_L1;
        if (dropped || (which.mayBeDone && executing::isAlreadySo(rows.error()))) {
            result.outcome = Outcome::Skipped;
            result.note = {u"rehearsal.already-so"_s, {}};
            result.error.reset();
            break;
        }
        // A concurrent build that failed leaves an INVALID index; the next try would fail over its name. After a stop
        // the taking back does this.
        if (!m_context.stopped() && m_context.work->isAlive())
            (void)dropNewInvalidIndexes(*m_context.work, m_context.checkpoint.invalidIndexes);
        base::Error error = rows.error();
        if (!waitBeforeRetry(m_context, step, which.pass, error, result, retries)) {
            result.error = error;
            run = endedBy(m_context.stopped() ? cancelledError() : error);
            result.outcome = run.outcome;
            break;
        }
        addCost(earlier, result);
    }
    includeCost(result, std::move(earlier));
    keep(std::move(result));
    return run;
}

StepRun StepExecutor::runApart(const plan::Step &step, const QStringList &statements, bool down, Pass pass, int first,
                               bool tolerant)
{
    StepRun run;
    const auto direction = down ? plan::Direction::Down : plan::Direction::Up;
    for (int i = first; i < statements.size() && run.outcome == Outcome::Ok; ++i) {
        if (const auto end = int(plan::blockEnd(statements, i)); end > i) {
            run = runTransactional(step, {statements.mid(i + 1, end - i - 1), down, pass, i + 1, i});
            i = end;
            continue;
        }
        const Apart which{i, down, pass, tolerant};
        const plan::Backfill *batches = plan::batchesOf(step, direction, statements[i]);
        run = batches ? runBatches(step, *batches, which) : runOneApart(step, statements[i], which);
    }
    (void)m_context.work->execute(u"RESET lock_timeout"_s);
    (void)m_context.work->execute(u"RESET statement_timeout"_s);
    return run;
}

StepRun StepExecutor::finishDetaches(const plan::Step &step)
{
    StepRun run;
    for (const bool down : {false, true}) {
        for (int i = 0; const plan::StatementEffect *predicted = m_context.predicted(step.id, down, i); ++i) {
            const auto sql = pendingDetach(*m_context.looking, predicted->effect);
            if (sql && run.outcome == Outcome::Ok)
                run = runOneApart(step, *sql, {i, down, Pass::Down, true});
        }
    }
    return run;
}

StepRun StepExecutor::run(const plan::Step &step, plan::Direction direction, Pass pass, int firstStatement,
                          bool tolerant)
{
    if (m_context.stopped())
        return endedBy(cancelledError());
    const bool down = direction == plan::Direction::Down;
    const QStringList statements = plan::workStatements(step, direction);
    if (statements.isEmpty())
        return {};
    StepRun out = plan::isOneTransaction(step, direction) || m_outer
                      ? runTransactional(step, {statements, down, pass})
                      : runApart(step, statements, down, pass, firstStatement, tolerant);
    if (tolerant && out.error && executing::isAlreadySo(*out.error))
        out = {};
    return out;
}

StepRun StepExecutor::verify(const plan::Step &step, Pass pass)
{
    if (m_context.stopped())
        return endedBy(cancelledError());
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
        run = endedBy(m_context.stopped() ? cancelledError() : rows.error());
    } else if (run = judged(step, *rows); run.error) {
        result.outcome = run.outcome;
        result.error = run.error;
    }
    keep(std::move(result));
    return run;
}

StepRun StepExecutor::runBatches(const plan::Step &step, const plan::Backfill &batches, const Apart &which)
{
    if (m_context.stopped())
        return endedBy(cancelledError());
    StatementResult result;
    result.step = step.id;
    result.pass = which.pass;
    result.sql = plan::backfillSql(batches);
    m_context.checkpoint.running = {step.id, which.down, which.index, false, {}};
    m_context.save();
    const StepRun run = measureBatches(m_context, {step, batches, which.down, m_outer != nullptr, which.index}, result);
    keep(std::move(result));
    return run;
}

StepRun StepExecutor::backfill(const plan::Step &step, Pass pass)
{
    return runBatches(step, *step.backfill, {0, false, pass, false});
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
