// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/backfillstate.h"
#include "rehearsal/eta.h"
#include "rehearsal/fillstore.h"
#include "rehearsal/pacer.h"
#include "rehearsal/runner.h"

namespace lockstep::rehearsal {

/// Says how far the batches are, as events, and estimates when they will be done. The same on every engine.
class FillReport
{
public:
    /// What is said besides the position.
    struct Now {
        Throttle throttle = Throttle::None;
        BackfillState::Phase phase = BackfillState::Phase::Filling;
        Pressure pressure = {};
        int checkedRanges = 0, wrongRanges = 0;
        int batchRows = 0;
        qint64 batchP90Ms = -1;
        int blocked = 0;
    };

    /// `what` is what people call the table, or both; `result` the statement that the batches are measured as.
    FillReport(EventFn emitEvent, QString what, const plan::Step &step, const plan::Backfill &backfill,
               const StatementResult &result);
    /// Begins to estimate anew; `rows` <= 0: not known.
    void setTotal(double rows);
    /// Several times a second at most, but for a reason to wait that is another one.
    void say(const FillPosition &at, const Now &now);

private:
    [[nodiscard]] BackfillState stateOf(const FillPosition &at, const Now &now) const;

    EventFn m_emitEvent;
    QString m_what;
    const plan::Step &m_step;
    const plan::Backfill &m_backfill;
    const StatementResult &m_result;
    EtaEstimator m_eta{-1};
    Throttle m_said = Throttle::None;
    Pacer::Clock::time_point m_began = Pacer::Clock::now();
    Pacer::Clock::time_point m_saidAt;
};

} // namespace lockstep::rehearsal
