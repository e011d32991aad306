// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/connections/demo.h"

#include "advisor/demo.h"
#include "base/progress.h"
#include "db/sandbox.h"
#include "desktop/connections/connectioncenter.h"
#include "desktop/connections/demorelay.h"
#include "desktop/shell/workspace.h"
#include "text/messages.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace demo_detail {

constexpr auto demoDatabase = "pgbench"_L1;

/// Starts the server and fills it; then runs the workload until `stop`. The server lives as long as this runs.
void serveDemo(int scale, std::stop_token stop, const std::shared_ptr<DemoRelay> &relay)
{
    const auto fail = [&](const base::Error &error) { Q_EMIT relay->failed(error); };
    auto sandbox = db::Sandbox::start({}, stop, [&](const base::Progress &progress) {
        Q_EMIT relay->progressed(text::message(progress.what), progress.fraction);
    });
    if (!sandbox)
        return fail(sandbox.error());
    if (const auto made = (*sandbox)->createDatabase(demoDatabase); !made)
        return fail(made.error());
    Q_EMIT relay->filling();
    const auto filled = (*sandbox)->runProgram(
        u"pgbench"_s, {u"-i"_s, u"-q"_s, u"--foreign-keys"_s, u"-s"_s, QString::number(scale), demoDatabase}, stop);
    if (!filled)
        return fail(filled.error());
    auto profile = (*sandbox)->profile(demoDatabase);
    profile.id = u"demo"_s;
    Q_EMIT relay->ready(profile);
    // Its own rate, so that the laptop stays usable; pgbench gives up when a statement fails, so it is begun again.
    while (!stop.stop_requested() && (*sandbox)->isRunning()) {
        std::ignore = (*sandbox)->runProgram(
            u"pgbench"_s,
            {u"-n"_s, u"-c"_s, u"4"_s, u"-R"_s, u"200"_s, u"-T"_s, u"3600"_s, u"--max-tries=100"_s, demoDatabase},
            stop);
    }
}

} // namespace demo_detail

Demo::Demo(Workspace &workspace, ConnectionCenter &center) : QObject(&center), m_workspace(workspace), m_center(center)
{
    connect(&workspace.document(), &Document::catalogChanged, this, &Demo::openPlan);
    connect(&workspace, &Workspace::cancelRequested, this, [this] {
        if (m_open && m_profileId.isEmpty())
            close();
    });
    connect(&workspace, &Workspace::sessionChanged, this, [this] {
        // Another connection, or none: the demo is over.
        const auto profile = m_workspace.profile();
        if (m_open && !m_profileId.isEmpty() && (!profile || profile->id != m_profileId))
            close();
    });
}

Demo::~Demo()
{
    m_stop.request_stop();
    m_server.waitForFinished();
}

void Demo::open()
{
    if (m_open)
        return;
    m_open = true;
    m_profileId.clear();
    m_stop = {};
    const auto relay = DemoRelay::make();
    connect(relay.get(), &DemoRelay::progressed, &m_workspace, &Workspace::busyChanged);
    connect(relay.get(), &DemoRelay::filling, this, [this] {
        Q_EMIT m_workspace.busyChanged(tr("Filling the demo with %L1 accounts").arg(100'000 * m_scale), -1);
    });
    connect(relay.get(), &DemoRelay::failed, this, [this](const base::Error &error) {
        Q_EMIT m_workspace.busyChanged({}, -1);
        m_open = false;
        if (error.code != base::ErrorCode::Cancelled)
            m_workspace.showError(error);
        Q_EMIT closed();
    });
    connect(relay.get(), &DemoRelay::ready, this, &Demo::opened);
    Q_EMIT m_workspace.busyChanged(tr("Starting a server for the demo"), -1);
    m_server.waitForFinished();
    m_server = QtConcurrent::run(
        [scale = m_scale, stop = m_stop.get_token(), relay] { demo_detail::serveDemo(scale, stop, relay); });
}

void Demo::opened(const db::Profile &profile)
{
    if (!m_open)
        return;
    m_profileId = profile.id;
    m_planWanted = true;
    auto named = profile;
    named.name = tr("Demo");
    m_center.connectTo(named, {});
}

void Demo::openPlan()
{
    const auto profile = m_workspace.profile();
    if (!m_planWanted || !profile || profile->id != m_profileId)
        return;
    m_planWanted = false;
    const auto catalog = m_workspace.document().catalog();
    QtConcurrent::run([catalog] {
        return advisor::demoPlan(*catalog);
    }).then(this, [this](const base::Result<plan::Plan> &plan) {
        if (!plan)
            return m_workspace.showError(plan.error());
        auto &document = m_workspace.document();
        // A plan that somebody is working on is left alone.
        if (document.isModified())
            Q_EMIT m_workspace.noticeOccurred(
                tr("The demo is open. Your plan was kept; save it and open the demo again for its plan."));
        else
            document.reset(*plan, {});
        Q_EMIT m_workspace.pageRequested(u"plan"_s);
        Q_EMIT ready();
    });
}

void Demo::close()
{
    m_stop.request_stop();
    m_open = false;
    m_planWanted = false;
    Q_EMIT m_workspace.busyChanged({}, -1);
    Q_EMIT closed();
}

} // namespace lockstep::desktop
