// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/connections/demo.h"

#include "advisor/demo.h"
#include "base/progress.h"
#include "desktop/connections/connectioncenter.h"
#include "desktop/connections/demorelay.h"
#include "desktop/shell/workspace.h"
#include "rehearsal/demo.h"
#include "text/messages.h"

#include <QtConcurrentRun>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace demo_detail {

/// Starts server and workload and keeps them until `stop`; they end in this thread, because that takes seconds.
void serveDemo(int scale, std::stop_token stop, const std::shared_ptr<DemoRelay> &relay)
{
    rehearsal::Demo::Options options;
    options.scale = scale;
    const auto demo = rehearsal::Demo::start(
        options, stop,
        [&](const base::Progress &progress) {
            Q_EMIT relay->progressed(text::message(progress.what), progress.fraction);
        },
        [relay](const rehearsal::WorkloadPoint &point) { Q_EMIT relay->measured(point); });
    if (!demo) {
        Q_EMIT relay->failed(demo.error());
        return;
    }
    auto profile = (*demo)->profile();
    profile.id = u"demo"_s;
    Q_EMIT relay->ready(profile);
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait(lock, stop, [] { return false; });
}

} // namespace demo_detail

Demo::Demo(Workspace &workspace, ConnectionCenter &center) : QObject(&center), m_workspace(workspace), m_center(center)
{
    // A place of its own: the demo stays for hours, and the shared threads are as few as the processors.
    m_thread.setMaxThreadCount(1);
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
    m_thread.waitForDone();
}

void Demo::open()
{
    if (m_open)
        return;
    m_open = true;
    m_profileId.clear();
    m_stop = std::stop_source();
    const auto relay = DemoRelay::make();
    m_relay = relay.get();
    connect(relay.get(), &DemoRelay::progressed, &m_workspace, &Workspace::busyChanged);
    connect(relay.get(), &DemoRelay::measured, this, [this](const rehearsal::WorkloadPoint &point) {
        if (!m_profileId.isEmpty())
            Q_EMIT m_workspace.statusChanged(u"workload"_s, workloadWords(point));
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
    // One that was closed just now may still be ending; this one waits its turn there, not here.
    std::ignore = QtConcurrent::run(
        &m_thread, [scale = m_scale, stop = m_stop.get_token(), relay] { demo_detail::serveDemo(scale, stop, relay); });
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
    if (m_relay)
        m_relay->disconnect(this); // the last words of this one are not those of the next
    m_open = false;
    m_planWanted = false;
    Q_EMIT m_workspace.busyChanged({}, -1);
    Q_EMIT m_workspace.statusChanged(u"workload"_s, {});
    Q_EMIT closed();
}

QString Demo::workloadWords(const rehearsal::WorkloadPoint &point)
{
    const QLocale locale;
    QString words = tr("pgbench: %1 transactions a second, %2 ms each")
                        .arg(locale.toString(point.tps, 'f', 0), locale.toString(point.latencyMs, 'f', 1));
    if (point.failed > 0)
        words += tr(", %n failed", nullptr, int(point.failed));
    return words;
}

} // namespace lockstep::desktop
