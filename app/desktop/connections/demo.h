// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "db/profile.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <stop_token>

namespace lockstep::desktop {

class ConnectionCenter;
class Workspace;

/// The demo: a private server with a pgbench database (scale 20: two million accounts, foreign keys on), pgbench
/// running as its workload while the demo is open, and a ready plan for it. Nothing in it is played back.
class Demo : public QObject
{
    Q_OBJECT
public:
    Demo(Workspace &workspace, ConnectionCenter &center);
    /// Stops workload and server, and waits for that.
    ~Demo() override;

    void open();
    void close();
    /// Tests have less patience than people.
    void setScale(int scale) { m_scale = scale; }
    [[nodiscard]] bool isOpen() const { return m_open; }

Q_SIGNALS:
    void ready(); ///< connected, Catalog read, plan open, workload running
    void closed();

private:
    void opened(const db::Profile &profile);
    void openPlan();

    Workspace &m_workspace;
    ConnectionCenter &m_center;
    std::stop_source m_stop;
    QFuture<void> m_server;
    int m_scale = 20;
    bool m_open = false;
    bool m_planWanted = false;
    QString m_profileId;
};

} // namespace lockstep::desktop
