// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"
#include "locks/sample.h"

#include <array>

namespace lockstep::locks {

/// What one sample says about waiting, small enough to keep thousands.
struct WaitPoint {
    QDateTime at;         ///< server's clock, UTC
    int waiting = 0;      ///< sessions that wait for a lock (a parallel query counts once)
    qint64 longestMs = 0; ///< the longest of these waits
    /// Waiting sessions by the danger of the lock that stands in their way (Danger as index); a wait for a row, a
    /// transaction or an advisory lock counts as Passes: it stops that session alone.
    std::array<int, 4> byDanger{};
    qint64 costUs = 0;
    friend bool operator==(const WaitPoint &, const WaitPoint &) = default;
};
[[nodiscard]] WaitPoint waitPoint(const Sample &sample);

/// Waits over time: the newest `capacity` points, oldest first. Before PostgreSQL 14 the server does not say since when
/// a session waits; the time since its statement began stands for it.
class WaitSeries
{
public:
    explicit WaitSeries(std::size_t capacity = 3600) : m_capacity(std::max<std::size_t>(1, capacity)) {}

    void add(const Sample &sample);
    void clear()
    {
        m_points.clear();
        m_first = 0;
    }
    [[nodiscard]] std::size_t size() const { return m_points.size(); }
    /// 0 is the oldest.
    [[nodiscard]] const WaitPoint &at(std::size_t i) const { return m_points[(m_first + i) % m_points.size()]; }

private:
    std::size_t m_capacity;
    std::size_t m_first = 0;
    std::vector<WaitPoint> m_points;
};

} // namespace lockstep::locks
