// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "db/profile.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <stop_token>

namespace lockstep::rehearsal {
struct WorkloadPoint;
}

namespace lockstep::desktop {

class ConnectionCenter;
class Workspace;

/// rehearsal::Demo in the window: opened in the background, connected to, with the demo's plan. What its workload
/// measures goes out as Workspace::statusChanged("workload"). Nothing in it is played back.
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
    /// "pgbench: 198 transactions a second, 3.1 ms each"
    [[nodiscard]] static QString workloadWords(const rehearsal::WorkloadPoint &point);

Q_SIGNALS:
    void ready(); ///< connected, Catalog read, plan open, workload running
    void closed();

private:
    void opened(const db::Profile &profile);
    void openPlan();

    Workspace &m_workspace;
    ConnectionCenter &m_center;
    QPointer<QObject> m_relay;
    std::stop_source m_stop;
    QThreadPool m_thread;
    int m_scale = 20;
    bool m_open = false;
    bool m_planWanted = false;
    QString m_profileId;
};

} // namespace lockstep::desktop
