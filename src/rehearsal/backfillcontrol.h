// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace lockstep::rehearsal {

/// How much a backfill may press on others. 0: not limited by this.
struct BackfillLimits {
    double rowsPerSecond = 0;
    int maximumLagMs = 10'000;  ///< by which the slowest standby is behind
    int maximumBlockedMs = 200; ///< that a session waited for one batch
    int maximumCommitMs = 100; ///< that a small commit takes, or twice what it took before the backfill if that is more
    friend bool operator==(const BackfillLimits &, const BackfillLimits &) = default;
};

/// Why a backfill waits.
enum class Throttle {
    None,
    Paused,  ///< by the user
    Rate,    ///< rowsPerSecond
    Lag,     ///< a standby is behind
    Blocked, ///< sessions waited for the last batch
    Commits, ///< commits of others take long
    Blind,   ///< what others feel cannot be measured
    Server   ///< the server is away
};
/// "none", "paused", ...: as in messages.
[[nodiscard]] QString throttleName(Throttle throttle);

/// The user's hand on the backfill that runs. Any thread.
class BackfillControl
{
public:
    explicit BackfillControl(BackfillLimits limits = {}) : m_limits(limits) {}

    void setLimits(const BackfillLimits &limits);
    void setRowsPerSecond(double rows);
    [[nodiscard]] BackfillLimits limits() const;
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const;

    /// For the backfill: waits until the time is over, something was changed here, or a stop was asked for.
    void wait(int milliseconds, std::stop_token stop);

private:
    void change(const auto &what);

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    BackfillLimits m_limits;
    bool m_paused = false;
    int m_changes = 0;
};

} // namespace lockstep::rehearsal
