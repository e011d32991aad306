// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/fillbatch.h"

#include "catalog/postgres/ownschema.h"
#include "rehearsal/pacer.h"
#include "rehearsal/rangecheck.h"
#include "rehearsal/tracker.h"
#include "rehearsal/tryagain.h"
#include "rehearsal/verdict.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace filling {

constexpr std::size_t mostTries = 200; // that a result keeps of a backfill of days

static bool isOurs(const QString &schema)
{
    return schema == catalog::postgres::ownSchema;
}

} // namespace filling

FillBatch::FillBatch(Context &context, const BatchWork &work, StatementResult &result)
    : m_context(context)
    , m_work(work)
    , m_backfill(work.backfill)
    , m_sql(plan::backfillStatements(m_backfill, context.work->serverVersion()))
    , m_result(result)
{
}

base::Result<FillBatch::Done> FillBatch::run(const FillStore *store, const FillPosition &from, int units,
                                             double rowsPerUnit)
{
    Done done, cost;
    const auto work = [&]() -> base::Status {
        auto inTransaction = inside(store, from, units, rowsPerUnit);
        if (!inTransaction)
            return std::unexpected(inTransaction.error());
        done = *std::move(inTransaction);
        return {};
    };
    if (auto ran = tried(work, cost); !ran)
        return std::unexpected(ran.error());
    done.commitMs = cost.commitMs;
    done.longestBlockedMs = cost.longestBlockedMs;
    done.blocked = cost.blocked;
    if (!done.moved)
        ++m_result.batches;
    return done;
}

base::Status FillBatch::repair(const CheckedRange &range)
{
    const QStringList statements = repairStatements(m_backfill, range, m_context.work->serverVersion());
    const auto work = [&]() -> base::Status {
        const QVariantList bounds = keyParameters(range.from, range.to);
        for (const QString &sql : statements.first(statements.size() - 1)) {
            if (const auto done = m_context.work->execute(sql, bounds); !done)
                return std::unexpected(done.error());
        }
        const auto written = write(statements.last(), bounds);
        return written ? base::Status() : std::unexpected(written.error());
    };
    Done cost;
    return tried(work, cost);
}

base::Status FillBatch::tried(const Work &work, Done &done)
{
    Retries retries(m_work.step.retry);
    for (;;) {
        m_context.setTry(retries.number(), retries.of());
        StatementResult one;
        one.startMs = m_context.sinceStartMs();
        auto ran = once(work, one, done);
        if (ran)
            return {};
        base::Error error = ran.error();
        const bool again = waitBeforeRetry(m_context, m_work.step, m_result.pass, error, one, retries);
        keepTries(one.tries);
        if (!again)
            return std::unexpected(error);
        m_result.attempts = std::max(m_result.attempts, retries.number());
    }
}

base::Status FillBatch::once(const Work &work, StatementResult &one, Done &done)
{
    db::Connection &connection = *m_context.work;
    QStringList begin = opening(m_work.step.timeouts, m_work.within);
    // A batch is found by its key even where statistics say otherwise; a plan is never worth compiling for one.
    if (!m_work.within)
        begin << u"SET LOCAL enable_seqscan = off"_s << u"SET LOCAL jit = off"_s;
    m_context.notices.clear();
    auto ran = connection.executeScript(begin.join(u"; "_s));
    if (!ran) {
        (void)connection.execute(undoing(m_work.within));
        return ran;
    }
    m_context.observer->beginShort(connection, guardOf(m_context, m_work.step));
    ran = work();
    if (ran) {
        const auto began = Pacer::Clock::now();
        if (const auto ended = connection.execute(closing(m_work.within)); !ended)
            ran = std::unexpected(ended.error());
        done.commitMs = Pacer::sinceMs(began);
    }
    const Observation seen = m_context.observer->end();
    merge(seen, done);
    if (ran)
        return {};
    (void)connection.execute(undoing(m_work.within));
    const base::Error error = errorOf(m_context, seen, ran.error());
    if (isRetryable(error))
        one.tries.push_back(failedTry(seen, error, one.startMs));
    return std::unexpected(error);
}

base::Result<FillBatch::Done> FillBatch::inside(const FillStore *store, const FillPosition &from, int units,
                                                double rowsPerUnit)
{
    db::Connection &work = *m_context.work;
    Done done{.position = from};
    if (store) {
        auto kept = store->lock(work);
        if (!kept)
            return std::unexpected(kept.error());
        if (!*kept)
            return base::fail(base::ErrorCode::Conflict, u"rehearsal.position-gone"_s, {m_backfill.table});
        if ((*kept)->from != from.from || (*kept)->pass != from.pass) {
            done.position = **kept;
            done.moved = true;
            return done;
        }
    }
    const auto to = selectKey(work, m_backfill, m_sql.next, keyParameters(from.from, from.end) + QVariantList{units});
    if (!to)
        return std::unexpected(to.error());
    const bool last = to->isEmpty();
    const auto written = write(last ? m_sql.last : m_sql.batch, keyParameters(from.from, last ? from.end : *to));
    if (!written)
        return std::unexpected(written.error());
    const qint64 changed = *written;
    if (!m_exactLocksRead)
        readExactLocks();
    done.rows = last ? double(changed) : units * rowsPerUnit;
    done.position.from = *to;
    done.position.walked += done.rows;
    done.position.changed += changed;
    ++done.position.batches;
    done.position.batchRows = int(units * rowsPerUnit);
    if (store) {
        if (auto kept = store->advance(work, done.position); !kept)
            return std::unexpected(kept.error());
    }
    return done;
}

// The first rows also tell whether `pending` is over once a row is filled: not for an assignment that reads what it
// sets (n = n + 1) or gives another value each time.
base::Result<qint64> FillBatch::write(const QString &sql, const QVariantList &bounds)
{
    if (m_backfill.copy && m_backfill.remove)
        return move(sql, bounds);
    if (m_pendingTells || m_backfill.copy || m_backfill.remove || m_backfill.pending.trimmed().isEmpty()) {
        const auto rows = m_context.work->execute(sql, bounds);
        if (!rows)
            return std::unexpected(rows.error());
        return std::max<qint64>(0, rows->affected);
    }
    const auto rows = m_context.work->execute(u"WITH filled AS ("_s + sql + u"\nRETURNING (" + m_backfill.pending +
                                                  u") AS still) SELECT count(*), count(*) FILTER (WHERE still) FROM "
                                                  u"filled",
                                              bounds);
    if (!rows)
        return std::unexpected(rows.error());
    const qint64 changed = rows->rows[0][0].toLongLong();
    if (changed > 0)
        m_pendingTells = 2 * rows->rows[0][1].toLongLong() < changed;
    if (m_pendingTells == false && m_backfill.key.isEmpty())
        return base::fail(base::ErrorCode::Unsupported, u"rehearsal.pending-stays"_s, {m_backfill.table});
    return changed;
}

// What a trigger, a rule or a partition that is not there keeps out must not be lost: it has been deleted already.
base::Result<qint64> FillBatch::move(const QString &sql, const QVariantList &bounds)
{
    const auto rows = m_context.work->execute(sql.chopped(m_sql.arrival.size()) + u", arrived AS (" + m_sql.arrival +
                                                  u"\nRETURNING 1) SELECT (SELECT count(*) FROM moved), "
                                                  "(SELECT count(*) FROM arrived)",
                                              bounds);
    if (!rows)
        return std::unexpected(rows.error());
    const qint64 gone = rows->rows[0][0].toLongLong(), arrived = rows->rows[0][1].toLongLong();
    if (gone != arrived)
        return base::fail(base::ErrorCode::Conflict, u"rehearsal.rows-kept-out"_s,
                          {m_backfill.copy->schema + u'.' + m_backfill.copy->table, QString::number(gone - arrived)});
    return gone;
}

void FillBatch::readExactLocks()
{
    TransactionTracker tracker(*m_context.work, *m_context.looking);
    if (auto relations = tracker.afterStatement()) {
        std::erase_if(*relations, [](const ObservedRelation &r) { return filling::isOurs(r.schema); });
        ObservedStatement observed;
        observed.relations = std::move(*relations);
        noteExact(m_result, observed);
        // an outer transaction holds what the steps before it have locked
        const auto *predicted =
            m_work.within ? nullptr : m_context.predicted(m_work.step.id, m_work.down, m_work.statement);
        if (predicted)
            m_result.mismatches = findMismatches(predicted->effect, observed);
    }
    m_exactLocksRead = true;
}

void FillBatch::keepTries(const std::vector<LockTry> &tries)
{
    for (const LockTry &lockTry : tries)
        if (m_result.tries.size() < filling::mostTries)
            m_result.tries.push_back(lockTry);
}

void FillBatch::merge(const Observation &seen, Done &done)
{
    m_result.lockWaitMs += seen.lockWaitMs;
    for (const HeldLock &lock : seen.locks) {
        if (filling::isOurs(lock.schema))
            continue;
        const auto known = std::ranges::find_if(
            m_result.locks, [&](const HeldLock &l) { return l.schema == lock.schema && l.relation == lock.relation; });
        if (known == m_result.locks.end())
            m_result.locks.push_back(lock);
        else
            known->mode = std::max(known->mode, lock.mode);
    }
    for (const BlockedSession &blocked : seen.blocked) {
        ++done.blocked;
        done.longestBlockedMs = std::max(done.longestBlockedMs, blocked.blockedMs);
        const auto known = std::ranges::find(m_result.blocked, blocked.pid, &BlockedSession::pid);
        if (known == m_result.blocked.end())
            m_result.blocked.push_back(blocked);
        else if (known->blockedMs < blocked.blockedMs)
            *known = blocked;
    }
}

} // namespace lockstep::rehearsal
