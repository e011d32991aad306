// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/sandboxing/serverprocess.h"

#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace lockstep::db::sandboxing {

static std::vector<char *> pointersTo(const std::vector<QByteArray> &texts)
{
    std::vector<char *> pointers;
    for (const QByteArray &text : texts)
        pointers.push_back(const_cast<char *>(text.constData()));
    pointers.push_back(nullptr);
    return pointers;
}

ServerProcess::ServerProcess(Start start) : m_keeper([this, start = std::move(start)] { keep(start); })
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_pid > 0 || m_ended; });
}

ServerProcess::~ServerProcess()
{
    for (const int number : {SIGINT, SIGQUIT, SIGKILL}) {
        signal(number);
        if (waitForEnd(number == SIGINT ? 3s : 2s))
            break;
    }
    m_keeper.join();
}

void ServerProcess::keep(const Start &start)
{
    std::vector<QByteArray> words = start.arguments;
    words.insert(words.begin(), start.program);
    const auto arguments = pointersTo(words);
    const auto environment = pointersTo(start.environment);
    const pid_t parent = ::getpid();

    const pid_t child = ::fork();
    if (child == 0) {
        // Only async-signal-safe calls from here: other threads may have held locks at the fork.
        ::setsid(); // Ctrl+C in our terminal is not for the server
        const int log = ::open(start.log.constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        const int null = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        ::dup2(null, 0);
        ::dup2(log, 1);
        ::dup2(log, 2);
        ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
        sigset_t none;
        ::sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
        if (start.account && !becomeAccount(*start.account))
            ::_exit(126);
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT); // after the change of user, which clears it
        if (::getppid() != parent)
            ::_exit(126);
        ::execve(start.program.constData(), arguments.data(), environment.data());
        ::_exit(127);
    }
    {
        const std::lock_guard lock(m_mutex);
        m_pid = child;
        m_ended = child < 0;
    }
    m_changed.notify_all();
    if (child < 0)
        return;
    siginfo_t info{};
    while (::waitid(P_PID, id_t(child), &info, WEXITED | WNOWAIT) != 0 && errno == EINTR) {
    }
    // Reaped under the lock, so that signal() never meets a number that belongs to somebody else.
    const std::lock_guard lock(m_mutex);
    ::waitpid(child, nullptr, 0);
    m_pid = -1;
    m_ended = true;
    m_changed.notify_all();
}

bool ServerProcess::isRunning() const
{
    const std::lock_guard lock(m_mutex);
    return !m_ended;
}

pid_t ServerProcess::pid() const
{
    const std::lock_guard lock(m_mutex);
    return m_pid;
}

bool ServerProcess::waitForEnd(std::chrono::milliseconds atMost)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, atMost, [this] { return m_ended; });
}

void ServerProcess::signal(int number)
{
    const std::lock_guard lock(m_mutex);
    if (m_pid > 0)
        ::kill(m_pid, number);
}

} // namespace lockstep::db::sandboxing
