// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/fillreport.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace fillreporting {

constexpr int oftenEnoughMs = 100;

static BackfillState::Work workOf(const plan::Backfill &backfill)
{
    using enum BackfillState::Work;
    if (backfill.copy)
        return backfill.remove ? Move : Copy;
    return backfill.remove ? Delete : Fill;
}

} // namespace fillreporting

FillReport::FillReport(EventFn emitEvent, QString what, const plan::Step &step, const plan::Backfill &backfill,
                       const StatementResult &result)
    : m_emitEvent(std::move(emitEvent)), m_what(std::move(what)), m_step(step), m_backfill(backfill), m_result(result)
{
}

void FillReport::setTotal(double rows)
{
    m_eta = EtaEstimator(rows);
}

BackfillState FillReport::stateOf(const FillPosition &at, const Now &now) const
{
    BackfillState state;
    state.phase = now.phase;
    state.work = fillreporting::workOf(m_backfill);
    state.table = m_what;
    state.rows = at.walked;
    state.total = m_eta.total();
    const bool paused = now.throttle == Throttle::Paused;
    state.rowsPerSecond = paused ? 0 : m_eta.perSecond();
    state.etaMs = paused ? -1 : m_eta.etaMs();
    state.batches = at.batches;
    state.batchRows = now.batchRows;
    state.batchP90Ms = now.batchP90Ms;
    state.lagMs = now.pressure.lagMs;
    state.commitMs = now.pressure.commitMs;
    state.blocked = now.blocked;
    state.throttle = now.throttle;
    state.checkedRanges = now.checkedRanges;
    state.wrongRanges = now.wrongRanges;
    return state;
}

void FillReport::say(const FillPosition &at, const Now &now)
{
    if (now.throttle == m_said && !at.from.isEmpty() && Pacer::sinceMs(m_saidAt) < fillreporting::oftenEnoughMs)
        return;
    const bool stoodStill = m_said == Throttle::Paused;
    m_said = now.throttle;
    m_saidAt = Pacer::Clock::now();
    m_eta.report(at.walked, qint64(Pacer::sinceMs(m_began)));
    if (stoodStill || m_said == Throttle::Paused)
        m_eta.startOver();
    const BackfillState state = stateOf(at, now);
    Event event;
    event.kind = Event::Kind::StatementProgress;
    event.pass = m_result.pass;
    event.step = m_step.id;
    event.sql = m_result.sql;
    event.fraction = m_eta.fraction();
    event.etaMs = state.etaMs;
    event.what = {u"rehearsal.rows-done"_s, {QString::number(qint64(at.walked)), QString::number(at.batches)}};
    event.backfill = state;
    m_emitEvent(event);
}

} // namespace lockstep::rehearsal
