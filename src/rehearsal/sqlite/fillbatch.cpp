// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/sqlite/fillbatch.h"

#include "plan/backfill.h"
#include "rehearsal/pause.h"
#include "rehearsal/retries.h"
#include "rehearsal/sqlite/refused.h"
#include "rehearsal/steprun.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal::sqlite {

namespace fillingfile {

constexpr std::size_t mostTries = 200; // that a result keeps of a backfill of days

static qint64 ms(FillBatch::Clock::duration time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

} // namespace fillingfile

base::Result<QStringList> selectKey(db::Connection &connection, const plan::Backfill &backfill, const QString &select,
                                    const QVariantList &parameters)
{
    QStringList columns;
    for (qsizetype i = 0; i < backfill.key.size(); ++i)
        columns << u"quote(k"_s + QString::number(i + 1) + u')';
    const auto found =
        connection.execute(u"SELECT "_s + columns.join(u", "_s) + u" FROM (" + select + u')', parameters);
    if (!found)
        return std::unexpected(found.error());
    QStringList out;
    if (!found->rows.empty())
        for (const QVariant &literal : found->rows[0])
            out << literal.toString();
    return out;
}

base::Result<QVariantList> valuesOf(db::Connection &connection, const QStringList &literals)
{
    const auto row = connection.execute(u"SELECT "_s + literals.join(u", "_s));
    if (!row)
        return std::unexpected(row.error());
    return row->rows[0];
}

FillBatch::FillBatch(FillHost &host, const plan::Step &step, const plan::Backfill &backfill, StatementResult &result)
    : m_host(host)
    , m_step(step)
    , m_backfill(backfill)
    , m_result(result)
    , m_sql(sql::sqlite::batchStatements(plan::batchedUpdate(m_backfill)))
{
}

base::Result<FillBatch::Done> FillBatch::run(const FillStore *store, const FillPosition &from, int rows)
{
    Done done;
    const auto held = write([&]() -> base::Status {
        auto inTransaction = inside(store, from, rows);
        if (!inTransaction)
            return std::unexpected(inTransaction.error());
        done = *std::move(inTransaction);
        return {};
    });
    if (!held)
        return std::unexpected(held.error());
    done.held = *held;
    if (!done.moved && !m_host.oneTransaction)
        ++m_result.batches;
    return done;
}

base::Result<FillBatch::Held> FillBatch::tried(const Work &work, QStringView begin)
{
    Retries retries(m_step.retry);
    for (;;) {
        const qint64 startMs = m_host.sinceStartMs();
        auto done = once(work, begin);
        if (done || m_host.oneTransaction || !isRefused(done.error()) || m_host.stopped())
            return done;
        LockTry failed = refusedTry(m_host.work.profile().database, retries, startMs, m_host.sinceStartMs() - startMs);
        const auto pause = retries.next();
        failed.pauseMs = pause.value_or(-1);
        if (m_result.tries.size() < fillingfile::mostTries)
            m_result.tries.push_back(failed);
        if (!pause)
            return std::unexpected(noLockError(done.error(), failed, retries.spentMs()));
        m_result.attempts = std::max(m_result.attempts, retries.number());
        m_host.emitEvent(tryFailed(m_step, m_result.pass, failed));
        if (!pauseFor(std::chrono::milliseconds(*pause), m_host.stop))
            return std::unexpected(cancelledError());
    }
}

base::Result<FillBatch::Held> FillBatch::once(const Work &work, QStringView begin)
{
    Held held;
    held.from = Clock::now();
    if (!m_host.oneTransaction) {
        const auto begun = m_host.work.execute(begin.toString());
        const auto asked = std::exchange(held.from, Clock::now());
        m_result.lockWaitMs += fillingfile::ms(held.from - asked);
        if (!begun)
            return std::unexpected(begun.error());
    }
    const bool writes = begin != u"BEGIN";
    m_holding = writes;
    base::Status done = work();
    held.commit = Clock::now();
    if (done && !m_host.oneTransaction)
        if (const auto committed = m_host.work.execute(u"COMMIT"_s); !committed)
            done = std::unexpected(committed.error());
    if (!done && !m_host.oneTransaction && m_host.work.inTransaction())
        std::ignore = m_host.work.execute(u"ROLLBACK"_s);
    m_holding = false;
    held.until = Clock::now();
    if (!done)
        return std::unexpected(done.error());
    if (writes)
        keepLongest(held);
    return held;
}

base::Result<FillBatch::Done> FillBatch::inside(const FillStore *store, const FillPosition &from, int rows)
{
    db::Connection &work = m_host.work;
    Done done{from};
    if (store) {
        const auto kept = store->read(work);
        if (!kept)
            return std::unexpected(kept.error());
        if (!*kept)
            return base::fail(base::ErrorCode::Conflict, u"rehearsal.position-gone"_s, {m_backfill.table});
        if ((*kept)->from != from.from) {
            done.position = **kept;
            done.moved = true;
            return done;
        }
    }
    const auto first = valuesOf(work, from.from), end = valuesOf(work, from.end);
    if (!first || !end)
        return std::unexpected(first ? end.error() : first.error());
    const auto to = selectKey(work, m_backfill, m_sql.next, *first + *end + QVariantList{rows});
    if (!to)
        return std::unexpected(to.error());
    const bool last = to->isEmpty();
    const auto until = last ? end : valuesOf(work, *to);
    if (!until)
        return std::unexpected(until.error());
    const auto changed = change(last, *first + *until);
    if (!changed)
        return std::unexpected(changed.error());
    if (auto looked = lookAtFirst(last, *first + *until, *changed); !looked)
        return std::unexpected(looked.error());
    done.rows = last ? double(*changed) : rows;
    done.position.from = *to;
    done.position.walked += done.rows;
    done.position.changed += *changed;
    ++done.position.batches;
    done.position.batchRows = rows;
    if (store)
        if (auto put = store->put(work, done.position); !put)
            return std::unexpected(put.error());
    return done;
}

/// Rows that move are written first: what a trigger or a conflict clause keeps out must not be deleted.
base::Result<qint64> FillBatch::change(bool last, const QVariantList &bounds)
{
    std::vector<qint64> counts;
    for (const QString &sql : last ? m_sql.last : m_sql.batch) {
        const auto written = m_host.work.execute(sql, bounds);
        if (!written)
            return std::unexpected(written.error());
        counts.push_back(std::max<qint64>(0, written->affected));
    }
    if (counts.back() != counts.front())
        return base::fail(base::ErrorCode::Conflict, u"rehearsal.rows-kept-out"_s,
                          {m_backfill.copy->table, QString::number(counts.back() - counts.front())});
    return counts.back();
}

/// The first rows tell whether `pending` is over once a row is filled: not for an assignment that reads what it sets.
base::Status FillBatch::lookAtFirst(bool last, const QVariantList &bounds, qint64 changed)
{
    if (m_looked || changed == 0)
        return {};
    m_looked = true;
    if ((!m_backfill.copy || m_backfill.remove) && !m_backfill.pending.trimmed().isEmpty()) {
        const auto still = m_host.work.execute(
            u"SELECT count(*) FROM "_s + sql::quoteIdentifier(m_backfill.table, sql::Engine::Sqlite) + u" WHERE " +
                (last ? m_sql.rowsInLast : m_sql.rowsIn) + u" AND (" + m_backfill.pending + u')',
            bounds);
        if (!still)
            return std::unexpected(still.error());
        m_pendingTells = 2 * still->value().toLongLong() < changed;
    }
    m_host.firstBatchDone(m_result);
    return {};
}

void FillBatch::keepLongest(const Held &held)
{
    if (m_result.locks.empty() || held.ms() <= m_longestMs)
        return;
    m_longestMs = held.ms();
    for (HeldLock &lock : m_result.locks) {
        lock.firstSeenMs = fillingfile::ms(held.from - m_began);
        lock.lastSeenMs = fillingfile::ms(held.until - m_began);
    }
}

} // namespace lockstep::rehearsal::sqlite
