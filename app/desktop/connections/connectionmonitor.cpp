// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/connections/connectionmonitor.h"

#include "desktop/connections/connector.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/workspace.h"

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

ConnectionMonitor::ConnectionMonitor(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::sessionChanged, this, &ConnectionMonitor::restart);
    connect(&workspace, &Workspace::connectionTroubled, this, &ConnectionMonitor::tell);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionMonitor::ask);
    m_timer.setInterval(m_askMs);
    restart();
}

ConnectionMonitor::~ConnectionMonitor()
{
    releaseSession(std::move(m_session));
}

void ConnectionMonitor::setIntervals(int askMs, int patienceMs)
{
    m_askMs = askMs;
    m_patienceMs = patienceMs;
    m_timer.setInterval(askMs);
}

void ConnectionMonitor::restart()
{
    releaseSession(std::move(m_session));
    ++m_question;
    m_waiting = false;
    m_timer.stop();
    setState(m_workspace.session() ? State::Answers : State::None);
    if (m_workspace.session())
        m_timer.start();
}

void ConnectionMonitor::ask()
{
    const auto profile = m_workspace.profile();
    if (!profile)
        return;
    if (m_waiting) {
        if (m_asked.elapsed() >= m_patienceMs && m_state == State::Answers)
            setState(State::Silent);
        return;
    }
    if (!m_session)
        m_session = std::make_shared<db::Session>(*profile, m_workspace.password());
    m_waiting = true;
    m_asked.start();
    m_session->execute(u"SELECT 1"_s).then(this, [this, question = ++m_question](const base::Result<db::Rows> &answer) {
        if (question != m_question)
            return;
        m_waiting = false;
        if (answer)
            return setState(State::Answers);
        const auto error = answer.error();
        releaseSession(std::move(m_session));
        setState(State::Lost, &error);
    });
}

void ConnectionMonitor::tell(const QString &text, const QString &details)
{
    // One strip for the connection, whatever becomes of it.
    Q_EMIT m_workspace.offered(u"connection"_s, text,
                               {{tr("Reconnect"),
                                 [this] {
                                     if (auto *action = m_workspace.actions().action(u"connections.reconnect"_s))
                                         action->trigger();
                                 }},
                                {tr("Work without it"), [] {}}},
                               details);
}

void ConnectionMonitor::setState(State state, const base::Error *error)
{
    if (state == m_state)
        return;
    const State before = std::exchange(m_state, state);
    const auto profile = m_workspace.profile();
    const QString name = profile ? profile->name : QString();
    if (state == State::Silent) {
        tell(
            tr("%1 does not answer. Planning goes on with the Catalog that was read; Lockstep keeps asking.").arg(name),
            {});
    } else if (state == State::Lost) {
        tell(tr("The connection to %1 is lost. Planning goes on with the Catalog that was read.").arg(name),
             error ? error->context : QString());
    } else {
        Q_EMIT m_workspace.offered(u"connection"_s, {}, {});
        if (state == State::Answers && (before == State::Silent || before == State::Lost))
            Q_EMIT m_workspace.noticeOccurred(tr("%1 answers again.").arg(name));
    }
    Q_EMIT stateChanged(state);
}

} // namespace lockstep::desktop
