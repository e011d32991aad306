// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/interrupt.h"

#include <atomic>
#include <chrono>
#include <csignal>

namespace lockstep::cli {

// a signal handler may touch nothing but this
static volatile std::sig_atomic_t interrupted = 0;

static void onSignal(int signal)
{
    interrupted = 1;
    std::signal(signal, SIG_DFL);
}

Interrupt::Interrupt()
{
    interrupted = 0;
    std::signal(SIGINT, &onSignal);
    std::signal(SIGTERM, &onSignal);
    m_watcher = std::jthread([this](std::stop_token done) {
        while (!done.stop_requested()) {
            if (interrupted) {
                m_stop.request_stop();
                return;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    });
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

} // namespace lockstep::cli
