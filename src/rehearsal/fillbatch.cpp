// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/fillbatch.h"

#include "catalog/postgres/ownschema.h"
#include "plan/script.h"
#include "rehearsal/rangecheck.h"
#include "rehearsal/tracker.h"
#include "rehearsal/verdict.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace filling {

static bool isOurs(const QString &schema)
{
    return schema == catalog::postgres::ownSchema;
}

} // namespace filling

FillBatch::FillBatch(Context &context, const plan::Step &step, bool oneTransaction, StatementResult &result)
    : m_context(context)
    , m_step(step)
    , m_backfill(*step.backfill)
    , m_sql(plan::backfillStatements(m_backfill, context.work->serverVersion()))
    , m_oneTransaction(oneTransaction)
    , m_result(result)
{
}

base::Result<FillBatch::Done> FillBatch::run(const FillStore *store, const FillPosition &from, int units,
                                             double rowsPerUnit)
{
    if (m_oneTransaction)
        return inside(store, from, units, rowsPerUnit);
    db::Connection &work = *m_context.work;
    // A batch is found by its key even where statistics say otherwise; a plan is never worth compiling for one.
    QStringList begin{u"BEGIN"_s};
    begin << plan::timeoutSettings(m_step.timeouts, true) << u"SET LOCAL enable_seqscan = off"_s
          << u"SET LOCAL jit = off"_s;
    if (auto begun = work.executeScript(begin.join(u"; "_s)); !begun)
        return std::unexpected(begun.error());
    m_context.observer->begin(work.backendPid());
    auto done = inside(store, from, units, rowsPerUnit);
    const auto ended = work.execute(done ? u"COMMIT"_s : u"ROLLBACK"_s);
    merge(m_context.observer->end(), done ? &*done : nullptr);
    if (done && !ended)
        return std::unexpected(ended.error());
    if (done && !done->moved)
        ++m_result.batches;
    return done;
}

base::Result<FillBatch::Done> FillBatch::inside(const FillStore *store, const FillPosition &from, int units,
                                                double rowsPerUnit)
{
    db::Connection &work = *m_context.work;
    Done done{from, 0, 0, 0, false};
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
    if (m_pendingTells || m_backfill.copy || m_backfill.pending.trimmed().isEmpty()) {
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

void FillBatch::readExactLocks()
{
    TransactionTracker tracker(*m_context.work, *m_context.looking);
    if (auto relations = tracker.afterStatement()) {
        std::erase_if(*relations, [](const ObservedRelation &r) { return filling::isOurs(r.schema); });
        ObservedStatement observed;
        observed.relations = std::move(*relations);
        noteExact(m_result, observed);
        if (const plan::StatementEffect *predicted = m_context.predicted(m_step.id, false, 0);
            predicted && !m_oneTransaction)
            m_result.mismatches = findMismatches(predicted->effect, observed);
    }
    m_exactLocksRead = true;
}

void FillBatch::merge(const Observation &seen, Done *done)
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
        if (done) {
            ++done->blocked;
            done->longestBlockedMs = std::max(done->longestBlockedMs, blocked.blockedMs);
        }
        const auto known = std::ranges::find(m_result.blocked, blocked.pid, &BlockedSession::pid);
        if (known == m_result.blocked.end())
            m_result.blocked.push_back(blocked);
        else if (known->blockedMs < blocked.blockedMs)
            *known = blocked;
    }
}

} // namespace lockstep::rehearsal
