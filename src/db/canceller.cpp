// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/cancelstate.h"

#include <libpq-fe.h>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace lockstep::db {

CancelState::CancelState() : m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

CancelState::~CancelState()
{
    ::close(m_wake);
}

CancelState::Wait CancelState::wait(int socket, short events, std::optional<Clock::time_point> deadline) const
{
    for (;;) {
        int milliseconds = -1;
        if (deadline) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(*deadline - Clock::now()).count();
            milliseconds = int(std::max<qint64>(0, left));
        }
        pollfd polled[2]{{m_wake, POLLIN, 0}, {socket, events, 0}};
        const int ready = ::poll(polled, socket < 0 ? 1 : 2, milliseconds);
        if (abandoned)
            return Wait::Abandoned;
        if (ready > 0)
            return Wait::Ready;
        if (ready == 0)
            return Wait::TimedOut;
        if (errno != EINTR)
            return Wait::Abandoned;
    }
}

void CancelState::abandon()
{
    abandoned = true;
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
    cancelEnded.notify_all();
    const std::lock_guard lock(mutex);
    if (running && interrupt)
        interrupt();
}

void Canceller::cancel() const
{
    if (!m_state)
        return;
    PGcancelConn *request = nullptr;
    {
        const std::lock_guard lock(m_state->mutex);
        if (!m_state->running) {
            m_state->cancelNext = m_state->jobActive;
            return;
        }
        m_state->cancelRequested = true;
        if (m_state->interrupt)
            return m_state->interrupt();
        request = PQcancelCreate(m_state->connection);
        ++m_state->cancelsUnderWay;
    }
    const auto deadline = CancelState::Clock::now() + std::chrono::seconds(m_state->timeoutSeconds);
    if (PQcancelStart(request)) {
        auto status = PGRES_POLLING_WRITING;
        while (status == PGRES_POLLING_READING || status == PGRES_POLLING_WRITING) {
            const short events = status == PGRES_POLLING_READING ? POLLIN : POLLOUT;
            if (m_state->wait(PQcancelSocket(request), events, deadline) != CancelState::Wait::Ready)
                break;
            status = PQcancelPoll(request);
        }
    }
    PQcancelFinish(request);
    {
        const std::lock_guard lock(m_state->mutex);
        --m_state->cancelsUnderWay;
    }
    m_state->cancelEnded.notify_all();
}

void Canceller::abandon() const
{
    if (m_state)
        m_state->abandon();
}

void Canceller::beginJob() const
{
    const std::lock_guard lock(m_state->mutex);
    m_state->jobActive = true;
    m_state->cancelNext = false;
}

void Canceller::endJob() const
{
    const std::lock_guard lock(m_state->mutex);
    m_state->jobActive = m_state->cancelNext = false;
}

} // namespace lockstep::db
