// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/sqlite/fill.h"

#include "catalog/sqlite/reader.h"
#include "plan/script.h"
#include "rehearsal/sqlite/fillcheck.h"
#include "rehearsal/sqlite/turns.h"
#include "rehearsal/steprun.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal::sqlite {

Fill::Fill(FillHost host, const plan::Step &step, const plan::Backfill &backfill, StatementResult &result)
    : m_host(std::move(host))
    , m_step(step)
    , m_backfill(backfill)
    , m_result(result)
    , m_batch(m_host, step, backfill, result)
    , m_pacer(m_host.oneTransaction ? 0 : m_backfill.pauseMs, !m_host.oneTransaction)
    , m_sizer(m_backfill.batchRows, m_backfill.targetBatchMs)
    , m_report(m_host.emitEvent,
               m_backfill.copy ? QString(m_backfill.table + u" \u2192 " + m_backfill.copy->table) : m_backfill.table,
               step, m_backfill, result)
{
    m_report.setTotal(m_backfill.estimatedRows);
}

base::Result<FillPosition> Fill::wholeRange()
{
    FillPosition out;
    for (auto *end : {&out.from, &out.end}) {
        auto found = selectKey(m_host.work, m_backfill,
                               end == &out.from ? m_batch.statements().start : m_batch.statements().end, {});
        if (!found)
            return std::unexpected(found.error());
        *end = *std::move(found);
    }
    out.batchRows = m_backfill.batchRows;
    return out;
}

/// Where it was broken off, or the whole range.
base::Status Fill::openStore()
{
    auto opened = FillStore::open(m_host.work, m_backfill, m_host.turn);
    if (!opened)
        return std::unexpected(opened.error());
    m_store = *std::move(opened);
    auto kept = m_store->read(m_host.work);
    if (!kept)
        return std::unexpected(kept.error());
    if (*kept) {
        m_at = **kept;
        m_sizer = ChunkSizer(m_at.batchRows, m_backfill.targetBatchMs);
        return {};
    }
    auto whole = wholeRange();
    if (!whole)
        return std::unexpected(whole.error());
    m_at = *std::move(whole);
    return m_store->put(m_host.work, m_at);
}

base::Status Fill::prepare()
{
    if (m_host.oneTransaction) {
        auto whole = wholeRange();
        if (!whole)
            return std::unexpected(whole.error());
        m_at = *std::move(whole);
        return {};
    }
    for (const QString &setting : plan::timeoutSettings(m_step.timeouts, false, sql::Engine::Sqlite))
        if (const auto set = m_host.work.execute(setting); !set)
            return std::unexpected(set.error());
    m_pressure = std::make_unique<PressureWatch>(m_host.work.profile(), QString(),
                                                 turnLooker([this] { return m_batch.isHolding(); }));
    if (m_host.control->limits().maximumCommitMs > 0)
        m_pressure->awaitFirstLooks(m_host.stop);
    const auto opened = m_batch.write([this] { return openStore(); });
    if (!opened)
        return std::unexpected(opened.error());
    // the plan's figure may be an old one, or that of rows that are gone by now; a million are counted in no time
    if (const double rows = catalog::sqlite::rowsOf(m_host.work, m_backfill.table); rows > 0)
        m_report.setTotal(std::max(rows, rows < 1e6 ? 0.0 : m_backfill.estimatedRows) +
                          (m_backfill.remove ? double(m_at.walked) : 0.0));
    return {};
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
        if (m_host.stopped())
            return std::unexpected(cancelledError());
        const auto wait =
            m_pacer.next(*m_host.control, m_pressure ? m_pressure->pressure() : Pressure(), Pacer::Clock::now());
        if (wait.milliseconds <= 0)
            return {};
        if (wait.why != Throttle::None)
            report(wait.why);
        m_host.control->wait(wait.milliseconds, m_host.stop);
    }
}

base::Status Fill::batch()
{
    const int wanted = rows();
    const auto done = m_batch.run(m_store ? &*m_store : nullptr, m_at, wanted);
    if (!done)
        return std::unexpected(done.error());
    m_at = done->position;
    if (done->moved)
        return {};
    // whoever asked for the file meanwhile had to wait for as long at most; who that was, nobody knows
    const auto heldMs = qint64(done->held.ms());
    m_pacer.batchDone(done->rows, done->held.from, done->held.until, heldMs);
    m_sizer.report(wanted, done->held.ms(), done->held.commitMs());
    if (const int most = m_host.control->limits().maximumBlockedMs; most > 0 && heldMs > most)
        m_sizer.yield();
    report(Throttle::None);
    return {};
}

base::Status Fill::check()
{
    FillCheck check(m_host, m_backfill, m_batch, m_result);
    const auto possible = check.isPossible();
    if (!possible || !*possible)
        return possible ? base::Status() : std::unexpected(possible.error());
    m_phase = BackfillState::Phase::Checking;
    report(Throttle::None);
    return check.run(m_at.end, [this] { report(Throttle::None); });
}

void Fill::report(Throttle throttle)
{
    m_report.say(m_at, {.throttle = throttle,
                        .phase = m_phase,
                        .pressure = m_pressure ? m_pressure->pressure() : Pressure(),
                        .checkedRanges = m_result.checkedRanges,
                        .wrongRanges = int(m_result.wrongRanges.size()),
                        .batchRows = rows(),
                        .batchP90Ms = m_sizer.p90Ms()});
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
