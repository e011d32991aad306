// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace lockstep::desktop {

class Workspace;

/// Asks the server of the open connection now and then, through a small session of its own, whether it is still there;
/// a long query of ours is therefore never taken for a server that does not answer.
class ConnectionMonitor : public QObject
{
    Q_OBJECT
public:
    enum class State { None, Answers, Silent, Lost };
    explicit ConnectionMonitor(Workspace &workspace, QObject *parent = nullptr);
    ~ConnectionMonitor() override;

    [[nodiscard]] State state() const { return m_state; }
    /// Milliseconds between questions and until silence is noticed.
    void setIntervals(int askMs, int patienceMs);

Q_SIGNALS:
    void stateChanged(lockstep::desktop::ConnectionMonitor::State state);

private:
    void restart();
    void ask();
    void tell(const QString &text, const QString &details);
    void setState(State state, const base::Error *error = nullptr);

    Workspace &m_workspace;
    std::shared_ptr<db::Session> m_session;
    QTimer m_timer;
    QElapsedTimer m_asked;
    int m_askMs = 5000;
    int m_patienceMs = 6000;
    State m_state = State::None;
    bool m_waiting = false;
    quint64 m_question = 0;
};

} // namespace lockstep::desktop
