// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/connections/connectionmonitor.h"
#include "desktop/connections/connector.h"
#include "desktop/connections/keptprofiles.h"

#include <QObject>

namespace lockstep::desktop {

class Workspace;

/// What the window has for connections while no page is open: the kept profiles, the way to open one, the watch over
/// it, and the actions of menu and palette. One per Workspace, its child.
class ConnectionCenter : public QObject
{
    Q_OBJECT
public:
    explicit ConnectionCenter(Workspace &workspace);
    [[nodiscard]] static ConnectionCenter &of(Workspace &workspace);

    [[nodiscard]] KeptProfiles &store() { return m_store; }
    [[nodiscard]] Connector &connector() { return m_connector; }
    [[nodiscard]] ConnectionMonitor &monitor() { return m_monitor; }
    void connectTo(const db::Profile &profile, const QString &password);
    void disconnectFromServer();
    void reconnect();

Q_SIGNALS:
    void connected(const lockstep::desktop::ServerReport &report);

private:
    void addActions();
    void keepActions();

    Workspace &m_workspace;
    KeptProfiles m_store;
    Connector m_connector;
    ConnectionMonitor m_monitor;
};

} // namespace lockstep::desktop
