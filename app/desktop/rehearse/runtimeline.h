// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/widgets/timelinedata.h"
#include "plan/plan.h"
#include "rehearsal/runner.h"

#include <QElapsedTimer>

namespace lockstep::desktop {

/// The timeline of a finished rehearsal.
[[nodiscard]] TimelineData timelineOf(const rehearsal::Result &result, const plan::Plan &plan);

/// The timeline of a running one, put together from its events as they come.
class RunTimeline
{
public:
    explicit RunTimeline(const plan::Plan &plan = {});
    void take(const rehearsal::Event &event, qint64 nowMs);
    /// With the running bar drawn up to now.
    [[nodiscard]] TimelineData data(qint64 nowMs) const;

private:
    void takeSample(const locks::Sample &sample, qint64 nowMs);

    plan::Plan m_plan;
    TimelineData m_data;
    int m_running = -1; ///< index into bars
    qint64 m_lastSample = -1;
};

} // namespace lockstep::desktop
