// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/rehearsaljob.h"

#include "catalog/postgres/sandboxload.h"
#include "desktop/rehearse/eventrelay.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace rehearsaljob_detail {

/// A private server with the Catalog's structure, of the Catalog's own major version where that is installed.
base::Result<std::unique_ptr<db::Sandbox>> sandboxFor(const catalog::Catalog &catalog, const QString &database,
                                                      std::stop_token stop, const base::ProgressFn &progress)
{
    db::Sandbox::Options options;
    options.productionLike = true;
    const auto servers = db::findServers();
    const int major = catalog.server.major();
    if (std::ranges::find(servers, major, &db::ServerBinaries::major) != servers.end())
        options.major = major;
    auto sandbox = db::Sandbox::start(options, stop, progress);
    if (!sandbox)
        return std::unexpected(sandbox.error());
    if (const auto made = (*sandbox)->createDatabase(database); !made)
        return std::unexpected(made.error());
    auto connection = db::Connection::open((*sandbox)->profile(database), {});
    if (!connection)
        return std::unexpected(connection.error());
    if (const auto loaded = catalog::postgres::loadInto(**connection, catalog, stop, progress); !loaded)
        return std::unexpected(loaded.error());
    return sandbox;
}

base::Result<rehearsal::Result> rehearse(const RehearsalRequest &request, std::stop_token stop,
                                         const base::ProgressFn &progress, const rehearsal::EventFn &onEvent)
{
    const auto catalog = request.catalog ? request.catalog : std::make_shared<const catalog::Catalog>();
    if (!request.sandbox)
        return rehearsal::run(request.plan, *catalog, request.profile, request.password, request.options, stop,
                              onEvent);
    const QString database = catalog->database.isEmpty() ? u"rehearsal"_s : catalog->database;
    const QString name = database == "postgres"_L1 || database.startsWith("template"_L1) ? u"rehearsal"_s : database;
    auto sandbox = sandboxFor(*catalog, name, stop, progress);
    if (!sandbox)
        return std::unexpected(sandbox.error());
    return rehearsal::run(request.plan, *catalog, (*sandbox)->profile(name), {}, request.options, stop, onEvent);
}

} // namespace rehearsaljob_detail

RehearsalJob::RehearsalJob(QObject *parent) : QObject(parent)
{
}

RehearsalJob::~RehearsalJob()
{
    m_stop.request_stop();
    m_future.waitForFinished();
}

void RehearsalJob::start(const RehearsalRequest &request)
{
    if (m_running)
        return;
    m_running = true;
    m_stop = {};
    const auto relay = EventRelay::make();
    connect(relay.get(), &EventRelay::progressed, this, &RehearsalJob::preparing);
    connect(relay.get(), &EventRelay::happened, this, &RehearsalJob::event);
    connect(relay.get(), &EventRelay::finished, this, [this](const base::Result<rehearsal::Result> &result) {
        m_running = false;
        Q_EMIT finished(result);
    });
    m_future = QtConcurrent::run([request, relay, stop = m_stop.get_token()] {
        const auto result =
            rehearsaljob_detail::rehearse(request, stop, EventRelay::progress(relay),
                                          [relay](const rehearsal::Event &event) { Q_EMIT relay->happened(event); });
        Q_EMIT relay->finished(result);
    });
}

void RehearsalJob::cancel()
{
    m_stop.request_stop();
}

} // namespace lockstep::desktop
