// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"

#include <QString>

#include <vector>

namespace lockstep::desktop {

/// What a Timeline shows. Times in milliseconds since the start of the run.
struct TimelineBar {
    int lane = 0; ///< index into TimelineData::steps
    qint64 start = 0, end = 0;
    QString step; ///< id of the step, for the click
    QString text; ///< on the bar where it fits
    QString tip;
    bool failed = false;
    bool running = false; ///< ends at "now"
    friend bool operator==(const TimelineBar &, const TimelineBar &) = default;
};
struct TimelineHold {
    int lane = 0; ///< index into TimelineData::tables
    qint64 start = 0, end = 0;
    qint64 waited = 0; ///< before `start`
    analysis::LockMode mode = analysis::LockMode::None;
    friend bool operator==(const TimelineHold &, const TimelineHold &) = default;
};
struct TimelineBlocked {
    qint64 start = 0, end = 0;
    int sessions = 0;
    qint64 longest = 0;
    friend bool operator==(const TimelineBlocked &, const TimelineBlocked &) = default;
};
struct TimelineMark {
    qint64 at = 0;
    QString text; ///< "down"
    friend bool operator==(const TimelineMark &, const TimelineMark &) = default;
};
struct TimelineData {
    QStringList steps; ///< lane names, in order
    QStringList tables;
    std::vector<TimelineBar> bars;
    std::vector<TimelineHold> holds;
    std::vector<TimelineBlocked> blocked;
    std::vector<TimelineMark> passes;
    qint64 length = 0; ///< of the whole run so far
    friend bool operator==(const TimelineData &, const TimelineData &) = default;

    /// The lane called `name`, made when it is new.
    static int lane(QStringList &lanes, const QString &name)
    {
        const auto found = lanes.indexOf(name);
        if (found >= 0)
            return int(found);
        lanes << name;
        return int(lanes.size()) - 1;
    }
};

} // namespace lockstep::desktop
