// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/rehearsaljob.h"

#include "catalog/engines.h"
#include "desktop/rehearse/eventrelay.h"
#include "desktop/rehearse/rehearsalwords.h"
#include "text/messages.h"

#include <QtConcurrentRun>

#include <ranges>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

std::vector<rehearsal::PreflightCheck> sandboxChecks(const catalog::LoadReport &report)
{
    using rehearsal::PreflightCheck;
    constexpr std::size_t most = 8; // an extension that is not installed takes hundreds of objects with it
    std::vector<PreflightCheck> checks;
    const auto add = [&](const base::Message &message) {
        checks.push_back({u"sandbox"_s, PreflightCheck::Verdict::Warning, message});
    };
    for (const auto &fault : report.faults | std::views::take(most)) {
        const QString words = fault.error.context.isEmpty() ? text::message(fault.error) : fault.error.context;
        add({u"rehearsal.sandbox-refused"_s, {shortSql(fault.statement), words.section(u'\n', 0, 0)}});
    }
    if (report.faults.size() > most)
        add({u"rehearsal.sandbox-refused-more"_s, {QString::number(report.faults.size() - most)}});
    for (const auto &message : report.leftOut | std::views::take(most))
        add(message);
    if (report.leftOut.size() > most)
        add({u"rehearsal.sandbox-left-out-more"_s, {QString::number(report.leftOut.size() - most)}});
    return checks;
}

namespace rehearsaljob_detail {

using Checks = std::vector<rehearsal::PreflightCheck>;

/// A private server with the Catalog's structure, of the Catalog's own major version where that is installed.
/// `checks` gets what of the Catalog the sandbox does not have.
base::Result<std::unique_ptr<db::Sandbox>> sandboxFor(const catalog::Catalog &catalog, const QString &database,
                                                      Checks &checks, std::stop_token stop,
                                                      const base::ProgressFn &progress)
{
    db::Sandbox::Options options;
    options.engine = catalog.server.engine;
    options.productionLike = true;
    options.major = db::installedMajor(catalog.server.major());
    auto sandbox = db::Sandbox::start(options, stop, progress);
    if (!sandbox)
        return std::unexpected(sandbox.error());
    if (const auto made = (*sandbox)->createDatabase(database); !made)
        return std::unexpected(made.error());
    auto connection = db::Connection::open((*sandbox)->profile(database), {});
    if (!connection)
        return std::unexpected(connection.error());
    const auto loaded = catalog::loadInto(**connection, catalog, stop, progress);
    if (!loaded)
        return std::unexpected(loaded.error());
    checks = sandboxChecks(*loaded);
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
    Checks checks;
    auto sandbox = sandboxFor(*catalog, name, checks, stop, progress);
    if (!sandbox)
        return std::unexpected(sandbox.error());
    auto result = rehearsal::run(request.plan, *catalog, (*sandbox)->profile(name), {}, request.options, stop,
                                 [&](const rehearsal::Event &event) {
                                     if (event.kind != rehearsal::Event::Kind::PreflightDone || checks.empty())
                                         return onEvent(event);
                                     auto more = event;
                                     more.preflight.insert(more.preflight.begin(), checks.begin(), checks.end());
                                     onEvent(more);
                                 });
    if (result)
        result->preflight.insert(result->preflight.begin(), checks.begin(), checks.end());
    return result;
}

} // namespace rehearsaljob_detail

RehearsalJob::RehearsalJob(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

RehearsalJob::~RehearsalJob()
{
    m_stop.request_stop();
    m_thread.waitForDone();
}

void RehearsalJob::start(const RehearsalRequest &request)
{
    begin([request](std::stop_token stop, const base::ProgressFn &progress, const rehearsal::EventFn &onEvent) {
        return rehearsaljob_detail::rehearse(request, stop, progress, onEvent);
    });
}

void RehearsalJob::recover(const QString &checkpointFile, const QString &password, rehearsal::Recovery recovery,
                           std::shared_ptr<rehearsal::BackfillControl> backfill)
{
    begin([=](std::stop_token stop, const base::ProgressFn &, const rehearsal::EventFn &onEvent) {
        return rehearsal::recover(checkpointFile, password, recovery, stop, onEvent, backfill);
    });
}

void RehearsalJob::begin(const Work &work)
{
    if (m_running)
        return;
    m_running = true;
    m_stop = std::stop_source();
    const auto relay = EventRelay::make();
    connect(relay.get(), &EventRelay::progressed, this, &RehearsalJob::preparing);
    connect(relay.get(), &EventRelay::happened, this, &RehearsalJob::event);
    connect(relay.get(), &EventRelay::finished, this, [this](const base::Result<rehearsal::Result> &result) {
        m_running = false;
        Q_EMIT finished(result);
    });
    std::ignore = QtConcurrent::run(&m_thread, [work, relay, stop = m_stop.get_token()] {
        Q_EMIT relay->finished(work(stop, EventRelay::progress(relay),
                                    [relay](const rehearsal::Event &event) { Q_EMIT relay->happened(event); }));
    });
}

void RehearsalJob::cancel()
{
    m_stop.request_stop();
}

} // namespace lockstep::desktop
