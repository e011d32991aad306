// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspace.h"

#include <QFuture>

#include <stop_token>

namespace lockstep::rehearsal {
class Demo;
}

namespace lockstep::desktop {

class MainWindow;

/// The demo: a private server with pgbench running on it, connected, and the ready plan opened. It lives as long as the
/// window.
class DemoRunner : public QObject
{
    Q_OBJECT
public:
    DemoRunner(Workspace &workspace, MainWindow &window);
    ~DemoRunner() override;
    void start();
    [[nodiscard]] bool isStarting() const { return m_starting; }

private:
    void take(std::shared_ptr<rehearsal::Demo> demo);
    void openPlan();
    void stop();

    Workspace &m_workspace;
    MainWindow &m_window;
    std::shared_ptr<rehearsal::Demo> m_demo;
    QFuture<void> m_job;
    std::stop_source m_stop;
    bool m_starting = false;
    bool m_wantsPlan = false;
};

} // namespace lockstep::desktop
