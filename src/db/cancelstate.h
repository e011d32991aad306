// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

struct pg_conn;

namespace lockstep::db {

/// What a Connection and its Cancellers share. Outlives the connection.
struct CancelState {
    CancelState();
    ~CancelState();

    using Clock = std::chrono::steady_clock;
    enum class Wait { Ready, Abandoned, TimedOut };
    /// Waits until `socket` is ready for `events` (poll), abandon() is called, or the deadline passes.
    [[nodiscard]] Wait wait(int socket, short events, std::optional<Clock::time_point> deadline = {}) const;
    void abandon();
    /// Called under the mutex while a statement runs: by engines that work inside this process. Set before the first
    /// one.
    std::function<void()> interrupt;

    std::mutex mutex;
    std::condition_variable cancelEnded;
    pg_conn *connection = nullptr; ///< null once closed
    bool running = false;          ///< a statement is with the server
    bool cancelRequested = false;  ///< for the statement that runs
    bool jobActive = false;
    bool cancelNext = false;
    int cancelsUnderWay = 0;
    int timeoutSeconds = 10;
    std::atomic<bool> abandoned = false;

private:
    int m_wake = -1; ///< eventfd, readable from abandon() on
};

} // namespace lockstep::db
