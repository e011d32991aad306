// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "locks/watch.h"
#include "rehearsal/result.h"

#include <chrono>
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
};

/// Turns samples into an Observation. Not thread-safe; apart from Observer so that it can be tested without a server.
class SampleCollector
{
public:
    explicit SampleCollector(int pid = 0) : m_pid(pid) {}
    void add(const locks::Sample &sample, qint64 sinceBeginMs);
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
    void addBlocked(const locks::Sample &sample, const locks::SessionInfo &session, qint64 now);

    int m_pid;
    int m_samples = 0;
    std::map<std::pair<QString, QString>, HeldLock> m_locks;
    std::map<QString, Wait> m_waits; ///< by object
    std::map<int, Blocked> m_blocked;
};

/// Samples what one backend holds and whom it blocks, on a connection and a thread of its own.
class Observer
{
public:
    /// Called from the observer's thread for each sample.
    using SampleFn = std::function<void(const locks::Sample &)>;

    Observer(const db::Profile &profile, const QString &password, int perSecond, SampleFn onSample);
    /// The pid to watch; forgets what was seen before.
    void begin(int pid);
    [[nodiscard]] Observation end();

private:
    void add(const base::Result<locks::Sample> &sample);

    std::mutex m_mutex;
    SampleCollector m_collector;
    std::chrono::steady_clock::time_point m_begin;
    bool m_running = false;
    SampleFn m_onSample;
    locks::Watch m_watch; ///< last: its thread uses the rest
};

} // namespace lockstep::rehearsal
