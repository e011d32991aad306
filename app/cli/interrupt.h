// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace lockstep::cli {

/// While it lives, Ctrl+C and SIGTERM ask the running job to stop instead of killing the program, so that a rehearsal
/// can clean up. A second signal kills as usual.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

private:
    std::stop_source m_stop;
    std::jthread m_watcher;
};

} // namespace lockstep::cli
