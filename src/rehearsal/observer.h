// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "locks/watch.h"
#include "rehearsal/lockwait.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>

namespace lockstep::rehearsal {

/// What the second connection saw of one statement. Times in milliseconds since begin().
struct Observation {
    std::vector<HeldLock> locks; ///< strongest mode per relation, by name
    std::vector<BlockedSession> blocked;
    qint64 lockWaitMs = 0;
    int samples = 0;
    std::optional<LockWait> wait; ///< as last seen; `shown` has the longest times
    bool gaveWay = false;         ///< it was cancelled because others had queued behind it
};

/// Turns samples into an Observation. Not thread-safe; apart from Observer so that it can be tested without a server.
class SampleCollector
{
public:
    explicit SampleCollector(int pid = 0) : m_pid(pid) {}
    /// Returns the wait that the sample shows it in.
    std::optional<LockWait> add(const locks::Sample &sample, qint64 sinceBeginMs);
    [[nodiscard]] Observation take() const;

private:
    struct Wait {
        qint64 firstMs = 0, longestMs = 0;
    };
    struct Blocked {
        BlockedSession session;
        qint64 firstMs = 0, lastMs = -1;
    };
    void addLock(const locks::LockInfo &lock, qint64 now);
    /// Returns for how long it has been waiting for us.
    qint64 addBlocked(const locks::Sample &sample, const locks::SessionInfo &session, qint64 now);

    int m_pid;
    int m_samples = 0;
    std::map<std::pair<QString, QString>, HeldLock> m_locks;
    std::map<QString, Wait> m_waits; ///< by object
    std::map<int, Blocked> m_blocked;
    std::optional<LockWait> m_wait;
};

/// Samples what one backend holds and whom it blocks, on a connection and a thread of its own, and cancels its
/// statement when others have queued behind it for too long while it waits.
class Observer
{
public:
    /// Called from the observer's thread for each sample.
    using SampleFn = std::function<void(const locks::Sample &, const std::optional<LockWait> &)>;

    Observer(const db::Profile &profile, const QString &password, int perSecond, SampleFn onSample);
    /// The pid to watch; forgets what was seen before.
    void begin(int pid);
    /// The same with a guard over its waiting.
    void begin(const db::Connection &connection, QueueGuard guard);
    /// The same for one of many short statements, with rests between them: see locks::Watch::resume().
    void beginShort(const db::Connection &connection, QueueGuard guard);
    /// A statement that comes after this is not cancelled any more.
    [[nodiscard]] Observation end();

private:
    void add(const base::Result<locks::Sample> &sample);
    void watch(int pid, QueueGuard guard, std::optional<db::Canceller> canceller);

    std::mutex m_mutex;
    SampleCollector m_collector;
    std::chrono::steady_clock::time_point m_begin;
    bool m_running = false;
    QueueGuard m_guard;
    std::optional<db::Canceller> m_canceller;
    bool m_gaveWay = false;
    bool m_rests = false;      ///< when the statement has ended
    bool m_cancelling = false; ///< on its way to the server
    std::condition_variable m_cancelled;
    SampleFn m_onSample;
    locks::Watch m_watch; ///< last: its thread uses the rest
};

} // namespace lockstep::rehearsal
