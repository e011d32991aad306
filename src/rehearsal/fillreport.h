// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/backfillstate.h"
#include "rehearsal/batches.h"
#include "rehearsal/eta.h"
#include "rehearsal/pacer.h"
#include "rehearsal/rangecheck.h"

namespace lockstep::rehearsal {

/// Says how far the batches are, as events, and estimates when they will be done.
class FillReport
{
public:
    /// What is said besides the position.
    struct Now {
        Throttle throttle = Throttle::None;
        BackfillState::Phase phase = BackfillState::Phase::Filling;
        Pressure pressure = {};
        std::optional<RangeCheck::Progress> checked = {};
        int batchRows = 0;
        qint64 batchP90Ms = -1;
        int blocked = 0;
    };

    FillReport(Context &context, const BatchWork &work, const StatementResult &result);
    /// Begins to estimate anew; `rows` <= 0: not known.
    void setTotal(double rows);
    /// Several times a second at most, but for a reason to wait that is another one.
    void say(const FillPosition &at, const Now &now);

private:
    [[nodiscard]] BackfillState stateOf(const FillPosition &at, const Now &now) const;

    Context &m_context;
    const plan::Step &m_step;
    const plan::Backfill &m_backfill;
    const StatementResult &m_result;
    EtaEstimator m_eta{-1};
    Throttle m_said = Throttle::None;
    Pacer::Clock::time_point m_began = Pacer::Clock::now();
    Pacer::Clock::time_point m_saidAt;
};

} // namespace lockstep::rehearsal
