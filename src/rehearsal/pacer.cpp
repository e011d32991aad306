// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/pacer.h"

#include <cmath>

namespace lockstep::rehearsal {

void Pacer::batchDone(double rows, Clock::time_point began, Clock::time_point ended, qint64 longestBlockedMs)
{
    m_rows = rows;
    // A batch that begins late is no reason to do less in the end, but nothing is made up for that stood still.
    constexpr auto mostMadeUp = std::chrono::seconds(1);
    m_from = m_due && began > *m_due && began - *m_due < mostMadeUp ? *m_due : began;
    m_began = began;
    m_ended = ended;
    m_blockedMs = longestBlockedMs;
}

Pacer::Wait Pacer::next(const BackfillControl &control, const Pressure &pressure, Clock::time_point now)
{
    using Milliseconds = std::chrono::duration<double, std::milli>;
    constexpr int untilNextLook = 250;
    if (control.isPaused())
        return {Throttle::Paused, 1000};
    const BackfillLimits limits = control.limits();
    if (const Throttle over = overLimit(pressure, limits); over != Throttle::None)
        return {over, untilNextLook};
    if (m_rows <= 0)
        return {};
    Throttle why = Throttle::None;
    Clock::time_point due = m_ended + std::chrono::milliseconds(m_pauseMs);
    const bool waited = limits.maximumBlockedMs > 0 && m_blockedMs > limits.maximumBlockedMs;
    if (waited || (m_takesTurns && limits.maximumBlockedMs > 0)) {
        // Who waited gets as long without us as the batch was with us.
        why = waited ? Throttle::Blocked : Throttle::None;
        due = std::max(due, m_ended + (m_ended - m_began));
    }
    m_due.reset();
    if (limits.rowsPerSecond > 0) {
        const auto byRate =
            m_from + std::chrono::duration_cast<Clock::duration>(Milliseconds(m_rows * 1000 / limits.rowsPerSecond));
        m_due = byRate;
        if (byRate > due) {
            why = Throttle::Rate;
            due = byRate;
        }
    }
    if (due <= now)
        return {};
    return {why, int(std::ceil(Milliseconds(due - now).count()))};
}

} // namespace lockstep::rehearsal
