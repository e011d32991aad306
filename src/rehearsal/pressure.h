// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/profile.h"
#include "rehearsal/backfillcontrol.h"

#include <atomic>
#include <deque>
#include <functional>
#include <optional>
#include <thread>

namespace lockstep::db {
class Connection;
}

namespace lockstep::rehearsal {

/// What others feel of the server's work just now.
struct Pressure {
    qint64 lagMs = -1;       ///< of the slowest standby; -1: there is none, or the role may not see how far it is
    qint64 commitMs = -1;    ///< of a small commit, the median of the last five; -1 not yet known
    qint64 commitBefore = 0; ///< the same before the backfill began, or without what is its own doing
    bool blind = false;      ///< the last look failed
    friend bool operator==(const Pressure &, const Pressure &) = default;
};

/// Which limit the pressure is above, None where it is below all.
[[nodiscard]] Throttle overLimit(const Pressure &pressure, const BackfillLimits &limits);

/// How far standbys are behind, in time: of each position of the WAL it keeps when it was written, and looks which one
/// is replayed by now. pg_stat_replication.replay_lag would stand still with a standby that stands still.
class LagClock
{
public:
    /// -1 for `replayed` where it is not known.
    [[nodiscard]] qint64 lagMs(qint64 written, qint64 replayed, qint64 nowMs);

private:
    struct Mark {
        qint64 position, atMs;
    };
    std::deque<Mark> m_marks;
};

/// What one look found.
struct Look {
    qint64 lagMs = -1;       ///< as in Pressure
    qint64 commitMs = 0;     ///< of one commit
    qint64 withoutUsMs = -1; ///< what of that is not the backfill's own doing; -1 where nobody can tell
};
/// How an engine is looked at.
struct Looker {
    QStringList settings;                                                                   ///< of the connection
    std::function<std::optional<Look>(db::Connection &, const std::stop_token &stop)> look; ///< nothing: it failed
};
/// At pg_stat_replication, and at what one commit takes. For that it writes a message of some bytes into the WAL
/// (pg_logical_emit_message), which waits for the same disk and the same synchronous standbys as everybody's commits,
/// and touches no table.
[[nodiscard]] Looker serverLooker();

/// Looks twice a second, on a connection and a thread of its own. A connection that breaks is opened again.
class PressureWatch
{
public:
    PressureWatch(db::Profile profile, QString password, Looker looker);
    ~PressureWatch();
    [[nodiscard]] Pressure pressure() const;
    /// Returns once it is known what a commit takes, a second later at most.
    void awaitFirstLooks(std::stop_token stop);

private:
    void run(const std::stop_token &stop);
    void keep(const Look &look);
    void update(const std::function<void(Pressure &)> &what);

    db::Profile m_profile;
    QString m_password;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_looked;
    Pressure m_pressure;
    Looker m_looker;
    std::deque<qint64> m_commits, m_withoutUs;
    std::atomic<int> m_looks = 0;
    std::jthread m_thread; ///< last: it uses the rest
};

} // namespace lockstep::rehearsal
