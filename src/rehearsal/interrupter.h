// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace lockstep::rehearsal {

/// Cancels what runs on a connection once a stop is requested, and again until it is gone (a statement that began
/// between two requests is caught as well). The thread that requests the stop never blocks.
class Interrupter
{
public:
    Interrupter(db::Canceller canceller, std::stop_token stop)
        : m_thread([this, canceller, stop](const std::stop_token &quit) {
            std::mutex mutex;
            std::condition_variable_any wake;
            // Before the lock is taken: where the stop has been requested already, it runs here and now.
            const std::stop_callback onStop(stop, [&wake, &mutex] {
                {
                    const std::scoped_lock guard(mutex);
                }
                wake.notify_all();
            });
            std::unique_lock lock(mutex);
            wake.wait(lock, quit, [&] { return stop.stop_requested(); });
            while (!quit.stop_requested()) {
                canceller.cancel();
                wake.wait_for(lock, quit, std::chrono::milliseconds(100), [] { return false; });
            }
        })
    {
    }

private:
    std::jthread m_thread;
};

} // namespace lockstep::rehearsal
