// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/pressure.h"

#include <chrono>
#include <optional>

namespace lockstep::rehearsal {

/// Says when the next batch may begin.
class Pacer
{
public:
    using Clock = std::chrono::steady_clock;
    struct Wait {
        Throttle why = Throttle::None;
        int milliseconds = 0; ///< 0: now. Ask again afterwards.
        friend bool operator==(const Wait &, const Wait &) = default;
    };

    /// `takesTurns`: nobody stands in a queue for what a batch holds, so others get as long without us as it took.
    explicit Pacer(int pauseMs, bool takesTurns = false) : m_pauseMs(pauseMs), m_takesTurns(takesTurns) {}
    void batchDone(double rows, Clock::time_point began, Clock::time_point ended, qint64 longestBlockedMs);
    [[nodiscard]] static double sinceMs(Clock::time_point began)
    {
        return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
    }
    [[nodiscard]] Wait next(const BackfillControl &control, const Pressure &pressure, Clock::time_point now);

private:
    int m_pauseMs;
    bool m_takesTurns;
    double m_rows = 0;
    qint64 m_blockedMs = 0;
    Clock::time_point m_began, m_ended;
    Clock::time_point m_from;               ///< since when the last batch's rows count against the rate
    std::optional<Clock::time_point> m_due; ///< when the rate allows the next batch
};

} // namespace lockstep::rehearsal
