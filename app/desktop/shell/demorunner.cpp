// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/demorunner.h"

#include "advisor/demo.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/fileactions.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/shell/progressrelay.h"
#include "rehearsal/demo.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

DemoRunner::DemoRunner(Workspace &workspace, MainWindow &window)
    : QObject(&window), m_workspace(workspace), m_window(window)
{
    workspace.actions().add({.id = u"demo.open"_s,
                             .text = tr("Open the &demo"),
                             .shortcuts = {},
                             .icon = u"rehearse"_s,
                             .category = tr("File"),
                             .group = 2},
                            this, [this] { start(); });
    connect(&workspace, &Workspace::cancelRequested, this, [this] {
        if (m_starting)
            m_stop.request_stop();
    });
    connect(&workspace.document(), &Document::catalogChanged, this, [this] {
        if (m_wantsPlan)
            openPlan();
    });
    // the server goes while everything that speaks to it can still be told
    connect(qApp, &QCoreApplication::aboutToQuit, this, &DemoRunner::stop);
}

DemoRunner::~DemoRunner()
{
    m_stop.request_stop();
    m_job.waitForFinished();
}

void DemoRunner::start()
{
    if (m_starting)
        return;
    m_window.files().whenSafe([this] {
        if (m_demo) {
            take(m_demo);
            return;
        }
        using Started = base::Result<std::shared_ptr<rehearsal::Demo>>;
        m_starting = true;
        m_stop = {};
        const auto relay = ProgressRelay::make();
        connect(relay.get(), &ProgressRelay::progressed, &m_workspace, &Workspace::busyChanged);
        Q_EMIT m_workspace.busyChanged(tr("Starting the demo"), -1);
        auto started = QtConcurrent::run([relay, token = m_stop.get_token()]() -> Started {
            auto demo = rehearsal::Demo::start({}, token, ProgressRelay::function(relay));
            if (!demo)
                return std::unexpected(demo.error());
            return std::shared_ptr<rehearsal::Demo>(std::move(*demo));
        });
        m_job = QFuture<void>(started);
        started.then(this, [this](Started demo) {
            m_starting = false;
            Q_EMIT m_workspace.busyChanged({}, -1);
            if (demo)
                take(*demo);
            else if (demo.error().code != base::ErrorCode::Cancelled)
                m_workspace.showError(demo.error());
        });
    });
}

void DemoRunner::take(std::shared_ptr<rehearsal::Demo> demo)
{
    m_demo = std::move(demo);
    m_wantsPlan = true;
    m_workspace.setSession(std::make_shared<db::Session>(m_demo->profile(), QString()), {});
}

void DemoRunner::openPlan()
{
    m_wantsPlan = false;
    const auto catalog = m_workspace.document().catalog();
    QtConcurrent::run([catalog] {
        return advisor::demoPlan(*catalog);
    }).then(this, [this](base::Result<plan::Plan> plan) {
        if (!plan) {
            m_workspace.showError(plan.error());
            return;
        }
        m_workspace.document().reset(std::move(*plan), {});
        const auto &steps = m_workspace.document().plan().steps;
        m_workspace.setCurrentStep(steps.empty() ? QString() : steps.front().id);
        m_window.showPage(u"plan"_s);
    });
}

void DemoRunner::stop()
{
    m_stop.request_stop();
    m_job.waitForFinished();
    if (!m_demo)
        return;
    m_workspace.setSession(nullptr, {});
    m_demo.reset();
}

} // namespace lockstep::desktop
