// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/profile.h"
#include "locks/postgres/sampler.h"
#include "locks/sample.h"

#include <chrono>
#include <functional>
#include <memory>

namespace lockstep::locks {

/// Samples again and again on a thread and a connection of its own. Never piles up: the next sample begins when the
/// last has come, and a server that answers slowly is asked at most half of the time. A lost connection is tried again
/// every two seconds.
class Watch
{
public:
    struct Options {
        double perSecond = 2; ///< 0.1 to 100
        postgres::Scope scope = postgres::Scope::AllSessions;
        std::vector<int> watched; ///< pids whose locks are all wanted
    };
    /// What the watch itself costs the server.
    struct Cost {
        qint64 samples = 0;
        qint64 lastUs = 0;    ///< round trip of the last sample
        double averageUs = 0; ///< over the last 50 or so
        double share = 0;     ///< of the time, 0..1, that is spent in sampling
        double perSecond = 0; ///< samples a second really taken
    };
    /// Called from the watch's thread for each sample, and for each error.
    using Handler = std::function<void(const base::Result<Sample> &)>;

    Watch(db::Profile profile, QString password, Options options, Handler handler);
    /// Whether the engine tells who locks what. SQLite does not: its locks are those of the file system.
    [[nodiscard]] static bool canWatch(sql::Engine engine) { return engine == sql::Engine::PostgreSql; }
    /// Cancels what runs; no handler call after it. Waits for a handler call that is on its way.
    ~Watch();

    /// From any thread.
    void setRate(double perSecond);
    void setWatched(std::vector<int> pids);
    void setPaused(bool paused);
    /// Goes on, but takes no sample within `patience`, unless it is longer than `atLeast` ago that it took one: a
    /// sample holds up all who take locks for a moment, and what is over by then nobody need have seen.
    void resume(std::chrono::milliseconds patience, std::chrono::milliseconds atLeast);
    [[nodiscard]] Cost cost() const;

    Watch(const Watch &) = delete;
    Watch &operator=(const Watch &) = delete;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lockstep::locks
