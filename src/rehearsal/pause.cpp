// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/pause.h"

#include <condition_variable>
#include <mutex>

namespace lockstep::rehearsal {

bool pauseFor(std::chrono::milliseconds time, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return false;
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any wake;
    wake.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

} // namespace lockstep::rehearsal
