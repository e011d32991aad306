// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/backfillcontrol.h"

#include "base/enumnames.h"

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

static constexpr std::array throttles{
    base::EnumName{Throttle::None, "none"_L1},       base::EnumName{Throttle::Paused, "paused"_L1},
    base::EnumName{Throttle::Rate, "rate"_L1},       base::EnumName{Throttle::Lag, "lag"_L1},
    base::EnumName{Throttle::Blocked, "blocked"_L1}, base::EnumName{Throttle::Commits, "commits"_L1},
    base::EnumName{Throttle::Blind, "blind"_L1},     base::EnumName{Throttle::Server, "server"_L1},
};

QString throttleName(Throttle throttle)
{
    return base::enumName(throttles, throttle);
}

void BackfillControl::change(const auto &what)
{
    {
        const std::scoped_lock lock(m_mutex);
        what();
        ++m_changes;
    }
    m_changed.notify_all();
}

void BackfillControl::setLimits(const BackfillLimits &limits)
{
    change([&] { m_limits = limits; });
}

void BackfillControl::setRowsPerSecond(double rows)
{
    change([&] { m_limits.rowsPerSecond = rows; });
}

BackfillLimits BackfillControl::limits() const
{
    const std::scoped_lock lock(m_mutex);
    return m_limits;
}

void BackfillControl::setPaused(bool paused)
{
    change([&] { m_paused = paused; });
}

bool BackfillControl::isPaused() const
{
    const std::scoped_lock lock(m_mutex);
    return m_paused;
}

void BackfillControl::wait(int milliseconds, std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, std::move(stop), std::chrono::milliseconds(milliseconds),
                       [this, changes = m_changes] { return m_changes != changes; });
}

} // namespace lockstep::rehearsal
