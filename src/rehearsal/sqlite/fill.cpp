// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/sqlite/fill.h"

#include "plan/backfill.h"
#include "plan/script.h"
#include "rehearsal/pause.h"
#include "rehearsal/steprun.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal::sqlite {

namespace fillingfile {

using Clock = Pacer::Clock;
constexpr int rangeRows = 20'000; ///< that the check reads at once: without WAL nobody commits meanwhile

static double sinceMs(Clock::time_point began)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

static bool isBusy(const base::Error &error)
{
    return error.code == base::ErrorCode::Timeout;
}

} // namespace fillingfile

Fill::Fill(Host host, const plan::Step &step, Pass pass, StatementResult &result)
    : m_host(std::move(host))
    , m_step(step)
    , m_backfill(*step.backfill)
    , m_pass(pass)
    , m_result(result)
    , m_sql(sql::sqlite::batchStatements(plan::batchedUpdate(m_backfill)))
    , m_pacer(m_host.oneTransaction ? 0 : m_backfill.pauseMs)
    , m_sizer(m_backfill.batchRows, m_backfill.targetBatchMs)
    , m_eta(m_backfill.estimatedRows)
{
}

base::Result<QStringList> Fill::key(db::Connection &connection, const QString &select, const QVariantList &parameters)
{
    QStringList columns;
    for (qsizetype i = 0; i < m_backfill.key.size(); ++i)
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

base::Result<QVariantList> Fill::values(db::Connection &connection, const QStringList &literals)
{
    const auto row = connection.execute(u"SELECT "_s + literals.join(u", "_s));
    if (!row)
        return std::unexpected(row.error());
    return row->rows[0];
}

base::Result<FillPosition> Fill::wholeRange()
{
    FillPosition out;
    for (auto *end : {&out.from, &out.end}) {
        auto found = key(m_host.work, end == &out.from ? m_sql.start : m_sql.end, {});
        if (!found)
            return std::unexpected(found.error());
        *end = *std::move(found);
    }
    out.batchRows = m_backfill.batchRows;
    return out;
}

base::Result<Fill::Done> Fill::inside(int rows)
{
    db::Connection &work = m_host.work;
    Done done{m_at, 0, false};
    if (m_store) {
        const auto kept = m_store->read(work);
        if (!kept)
            return std::unexpected(kept.error());
        if (!*kept)
            return base::fail(base::ErrorCode::Conflict, u"rehearsal.position-gone"_s, {m_backfill.table});
        if ((*kept)->from != m_at.from) {
            done.position = **kept;
            done.moved = true;
            return done;
        }
    }
    const auto from = values(work, m_at.from), end = values(work, m_at.end);
    if (!from || !end)
        return std::unexpected(from ? end.error() : from.error());
    const auto to = key(work, m_sql.next, *from + *end + QVariantList{rows});
    if (!to)
        return std::unexpected(to.error());
    const bool last = to->isEmpty();
    const auto until = last ? end : values(work, *to);
    if (!until)
        return std::unexpected(until.error());
    qint64 changed = 0;
    for (const QString &sql : last ? m_sql.last : m_sql.batch) {
        const auto written = work.execute(sql, *from + *until);
        if (!written)
            return std::unexpected(written.error());
        changed = std::max<qint64>(changed, written->affected);
    }
    if (!m_looked && changed > 0) {
        m_looked = true;
        if ((!m_backfill.copy || m_backfill.remove) && !m_backfill.pending.trimmed().isEmpty()) {
            const auto still = work.execute(
                u"SELECT count(*) FROM "_s + sql::quoteIdentifier(m_backfill.table, sql::Engine::Sqlite) + u" WHERE " +
                    (last ? m_sql.rowsInLast : m_sql.rowsIn) + u" AND (" + m_backfill.pending + u')',
                *from + *until);
            m_pendingTells = still && 2 * still->value().toLongLong() < changed;
        }
        m_host.firstBatchDone(m_result);
    }
    done.rows = last ? double(changed) : rows;
    done.position.from = *to;
    done.position.walked += done.rows;
    done.position.changed += changed;
    ++done.position.batches;
    done.position.batchRows = rows;
    if (m_store)
        if (auto put = m_store->put(work, done.position); !put)
            return std::unexpected(put.error());
    return done;
}

base::Result<Fill::Done> Fill::transaction(int rows)
{
    if (m_host.oneTransaction)
        return inside(rows);
    if (const auto begun = m_host.work.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return std::unexpected(begun.error());
    auto done = inside(rows);
    if (done)
        if (const auto committed = m_host.work.execute(u"COMMIT"_s); !committed)
            done = std::unexpected(committed.error());
    if (!done && m_host.work.inTransaction())
        std::ignore = m_host.work.execute(u"ROLLBACK"_s);
    if (done && !done->moved)
        ++m_result.batches;
    return done;
}

base::Result<Fill::Done> Fill::retried(int rows)
{
    Retries retries(m_step.retry);
    for (;;) {
        const qint64 startMs = m_host.sinceStartMs();
        auto done = transaction(rows);
        if (done || m_host.oneTransaction || !fillingfile::isBusy(done.error()) || stopped())
            return done;
        LockTry &failed = m_result.tries.emplace_back();
        failed = {.number = retries.number(),
                  .of = retries.of(),
                  .end = LockTry::End::LockTimeout,
                  .startMs = startMs,
                  .waitedMs = m_host.sinceStartMs() - startMs,
                  .object = m_host.file,
                  .wanted = analysis::LockMode::DatabaseReserved,
                  .inTheWay = {}};
        const auto pause = retries.next();
        if (!pause)
            return std::unexpected(noLockError(done.error(), failed, retries.spentMs()));
        failed.pauseMs = *pause;
        m_result.attempts = std::max(m_result.attempts, retries.number());
        m_host.emitEvent(tryFailed(m_step, m_pass, failed));
        if (!pauseFor(std::chrono::milliseconds(*pause), m_host.stop))
            return std::unexpected(cancelledError());
    }
}

base::Status Fill::prepare()
{
    for (const QString &setting : plan::timeoutSettings(m_step.timeouts, false, sql::Engine::Sqlite))
        if (const auto set = m_host.work.execute(setting); !set)
            return std::unexpected(set.error());
    if (!m_host.oneTransaction) {
        auto opened = FillStore::open(m_host.work, m_backfill, m_host.turn);
        if (!opened)
            return std::unexpected(opened.error());
        m_store = *std::move(opened);
        const auto kept = m_store->read(m_host.work);
        if (!kept)
            return std::unexpected(kept.error());
        if (*kept) {
            m_at = **kept;
            m_sizer = ChunkSizer(m_at.batchRows, m_backfill.targetBatchMs);
            return {};
        }
    }
    auto whole = wholeRange();
    if (!whole)
        return std::unexpected(whole.error());
    m_at = *std::move(whole);
    return m_store ? m_store->put(m_host.work, m_at) : base::Status();
}

int Fill::rows() const
{
    double rows = m_sizer.rows();
    if (const double rate = m_host.control->limits().rowsPerSecond; rate > 0)
        rows = std::min(rows, std::max(1.0, rate / 2));
    return int(rows);
}

base::Status Fill::mayGoOn()
{
    for (;;) {
        if (stopped())
            return std::unexpected(cancelledError());
        const auto wait = m_pacer.next(*m_host.control, Pressure(), Pacer::Clock::now());
        if (wait.milliseconds <= 0)
            return {};
        if (wait.why != Throttle::None)
            report(wait.why);
        m_host.control->wait(wait.milliseconds, m_host.stop);
    }
}

base::Status Fill::batch()
{
    const auto began = Pacer::Clock::now();
    const int wanted = rows();
    const auto done = retried(wanted);
    if (!done)
        return std::unexpected(done.error());
    m_at = done->position;
    if (done->moved)
        return {};
    m_pacer.batchDone(done->rows, began, Pacer::Clock::now(), 0);
    m_sizer.report(wanted, fillingfile::sinceMs(began));
    report(Throttle::None);
    return {};
}

base::Result<bool> Fill::checkRange(CheckedRange range)
{
    const auto bounds = values(m_host.work, range.from + range.to);
    if (!bounds)
        return std::unexpected(bounds.error());
    const QString counting = u"SELECT count(*), count(*) FILTER (WHERE "_s + m_backfill.pending + u") FROM " +
                             sql::quoteIdentifier(m_backfill.table, sql::Engine::Sqlite) + u" WHERE " +
                             (range.last ? m_sql.rowsInLast : m_sql.rowsIn);
    const auto counted = m_host.work.execute(counting, *bounds);
    if (!counted)
        return std::unexpected(counted.error());
    range.rows = counted->rows[0][0].toLongLong();
    range.wrong = counted->rows[0][1].toLongLong();
    ++m_result.checkedRanges;
    if (range.wrong == 0)
        return true;
    for (const QString &sql : range.last ? m_sql.last : m_sql.batch)
        if (const auto again = m_host.work.execute(sql, *bounds); !again)
            return std::unexpected(again.error());
    const auto left = m_host.work.execute(counting, *bounds);
    range.repaired = left && left->rows[0][1].toLongLong() == 0;
    m_result.wrongRanges.push_back(std::move(range));
    return false;
}

base::Status Fill::check()
{
    if (!m_pendingTells || m_host.oneTransaction)
        return {};
    m_phase = BackfillState::Phase::Checking;
    report(Throttle::None);
    auto from = key(m_host.work, m_sql.start, {});
    while (from && !from->isEmpty()) {
        if (stopped())
            return std::unexpected(cancelledError());
        const auto bounds = values(m_host.work, *from + m_at.end);
        if (!bounds)
            return std::unexpected(bounds.error());
        const auto to = key(m_host.work, m_sql.next, *bounds + QVariantList{fillingfile::rangeRows});
        if (!to)
            return std::unexpected(to.error());
        const auto checked = checkRange({*from, to->isEmpty() ? m_at.end : *to, to->isEmpty(), 0, 0, false});
        if (!checked)
            return std::unexpected(checked.error());
        from = *to;
    }
    return from ? base::Status() : std::unexpected(from.error());
}

void Fill::report(Throttle throttle)
{
    constexpr int oftenEnoughMs = 100;
    if (throttle == m_said && !m_at.from.isEmpty() && fillingfile::sinceMs(m_saidAt) < oftenEnoughMs)
        return;
    m_said = throttle;
    m_saidAt = Pacer::Clock::now();
    m_eta.report(m_at.walked, qint64(fillingfile::sinceMs(m_began)));
    BackfillState state;
    state.phase = m_phase;
    state.table = m_backfill.table;
    if (m_backfill.copy)
        state.table += u" \u2192 "_s + m_backfill.copy->table;
    state.rows = m_at.walked;
    state.total = m_eta.total();
    state.rowsPerSecond = m_eta.perSecond();
    state.etaMs = throttle == Throttle::Paused ? -1 : m_eta.etaMs();
    state.batches = m_at.batches;
    state.batchRows = rows();
    state.batchP90Ms = m_sizer.p90Ms();
    state.throttle = throttle;
    state.checkedRanges = m_result.checkedRanges;
    state.wrongRanges = int(m_result.wrongRanges.size());
    Event event;
    event.kind = Event::Kind::StatementProgress;
    event.pass = m_pass;
    event.step = m_step.id;
    event.fraction = m_eta.fraction();
    event.etaMs = state.etaMs;
    event.what = {u"rehearsal.rows-done"_s, {QString::number(qint64(m_at.walked)), QString::number(m_at.batches)}};
    event.backfill = state;
    m_host.emitEvent(std::move(event));
}

base::Status Fill::walk()
{
    m_result.rows = 0;
    if (auto ready = prepare(); !ready)
        return ready;
    const qint64 before = m_at.changed;
    while (!m_at.from.isEmpty()) {
        if (auto may = mayGoOn(); !may)
            return may;
        const auto done = batch();
        m_result.rows = m_at.changed - before;
        if (!done)
            return done;
    }
    return m_at.end.isEmpty() ? base::Status() : check();
}

} // namespace lockstep::rehearsal::sqlite
