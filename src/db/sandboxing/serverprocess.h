// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sandboxing/account.h"

#include <QByteArray>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace lockstep::db::sandboxing {

/// A server as a child of this process, ended by the kernel when this process dies in whatever way. A thread of its own
/// forks and waits for it, because PR_SET_PDEATHSIG follows the forking thread, not the process.
class ServerProcess
{
public:
    struct Start {
        QByteArray program;
        std::vector<QByteArray> arguments;   ///< without the program's name
        std::vector<QByteArray> environment; ///< NAME=value
        QByteArray log;                      ///< standard output and error are appended here
        std::optional<Account> account;
    };
    explicit ServerProcess(Start start);
    /// Stops it: SIGINT (fast), then SIGQUIT (immediate), then SIGKILL.
    ~ServerProcess();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] pid_t pid() const; ///< -1 before the fork and after the end
    bool waitForEnd(std::chrono::milliseconds atMost);
    void signal(int number);

    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

private:
    void keep(const Start &start);
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    pid_t m_pid = -1;
    bool m_ended = false;
    std::thread m_keeper;
};

} // namespace lockstep::db::sandboxing
