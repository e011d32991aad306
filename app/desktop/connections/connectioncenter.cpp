// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/connections/connectioncenter.h"

#include "desktop/connections/catalogfiles.h"
#include "desktop/connections/demo.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/workspace.h"

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

ConnectionCenter::ConnectionCenter(Workspace &workspace)
    : QObject(&workspace)
    , m_workspace(workspace)
    , m_store(db::ProfileStore::defaultPath())
    , m_connector(workspace.secrets())
    , m_monitor(workspace)
{
    connect(&m_store, &KeptProfiles::failed, this, [this](const base::Error &error) {
        Q_EMIT m_workspace.errorOccurred(
            tr("Your connections cannot be read from or written to %1. They are kept while the window "
               "is open.")
                .arg(db::ProfileStore::defaultPath()),
            error.context);
    });
    connect(&m_store, &KeptProfiles::changedOutside, this, [this](KeptProfiles::Outside outcome) {
        Q_EMIT m_workspace.noticeOccurred(
            outcome == KeptProfiles::Outside::TheirsKept
                ? tr("Another program changed this connection meanwhile. Your change was not kept; look at what stands "
                     "there now and make it again.")
                : tr("Another program changed your connections meanwhile. They were read again; your change was "
                     "added."));
    });
    connect(&m_connector, &Connector::started, this, [this](const db::Profile &profile) {
        Q_EMIT m_workspace.busyChanged(tr("Connecting to %1").arg(profile.name), -1);
    });
    connect(&m_connector, &Connector::cancelled, this, [this] { Q_EMIT m_workspace.busyChanged({}, -1); });
    connect(&m_connector, &Connector::failed, this, [this](const base::Error &error) {
        Q_EMIT m_workspace.busyChanged({}, -1);
        m_workspace.showError(error);
    });
    connect(&m_connector, &Connector::opened, this,
            [this](const std::shared_ptr<db::Session> &session, const ServerReport &report, const QString &password) {
                Q_EMIT m_workspace.busyChanged({}, -1);
                m_store.markUsed(session->profile().id);
                m_workspace.settings().addRecent(SettingKey::RecentConnections, session->profile().id);
                releaseSession(m_workspace.session());
                m_workspace.setSession(session, password);
                Q_EMIT connected(report);
            });
    connect(&workspace, &Workspace::cancelRequested, &m_connector, &Connector::cancel);
    connect(&workspace, &Workspace::sessionChanged, this, &ConnectionCenter::keepActions);
    connect(&workspace.document(), &Document::catalogChanged, this, &ConnectionCenter::keepActions);
    addActions();
    keepActions();
    m_store.load();
}

ConnectionCenter &ConnectionCenter::of(Workspace &workspace)
{
    if (auto *center = workspace.findChild<ConnectionCenter *>(Qt::FindDirectChildrenOnly))
        return *center;
    return *new ConnectionCenter(workspace);
}

void ConnectionCenter::connectTo(const db::Profile &profile, const QString &password)
{
    m_connector.open(profile, password);
}

void ConnectionCenter::reconnect()
{
    if (const auto profile = m_workspace.profile())
        m_connector.open(*profile, m_workspace.password());
}

void ConnectionCenter::disconnectFromServer()
{
    releaseSession(m_workspace.session());
    m_workspace.setSession(nullptr, {});
}

void ConnectionCenter::addActions()
{
    auto &actions = m_workspace.actions();
    const QString category = tr("Database");
    const auto add = [&](const QString &id, const QString &text, auto run, const QList<QKeySequence> &keys = {}) {
        actions.add({id, text, keys, {}, category}, this, run);
    };
    add(u"connections.open"_s, tr("&Connections..."), [this] { Q_EMIT m_workspace.pageRequested(u"connections"_s); },
        {QKeySequence(u"Ctrl+Shift+C"_s)});
    add(u"connections.reconnect"_s, tr("&Reconnect"), [this] { reconnect(); });
    add(u"connections.close"_s, tr("&Disconnect"), [this] { disconnectFromServer(); });
    add(u"catalog.refresh"_s, tr("Read the Catalog &again"), [this] { m_workspace.refreshCatalog(); },
        {QKeySequence(u"Ctrl+Shift+F5"_s)});
    auto *files = new CatalogFiles(m_workspace, this);
    add(u"catalog.open"_s, tr("Open a Catalog &file..."), [files] { files->askOpenCatalog(); });
    add(u"catalog.openDump"_s, tr("Open a &pg_dump file..."), [files] { files->askOpenDump(); });
    add(u"catalog.save"_s, tr("&Save the Catalog..."), [files] { files->askSaveCatalog(); });
    auto *demo = new Demo(m_workspace, *this);
    add(u"demo.open"_s, tr("Open the &demo"), [demo] { demo->open(); });
}

void ConnectionCenter::keepActions()
{
    const bool isConnected = m_workspace.session() != nullptr;
    for (const QString &id : {u"connections.reconnect"_s, u"connections.close"_s, u"catalog.refresh"_s})
        m_workspace.actions().action(id)->setEnabled(isConnected);
    m_workspace.actions()
        .action(u"catalog.save"_s)
        ->setEnabled(m_workspace.document().catalog() && !m_workspace.document().catalog()->isEmpty());
}

} // namespace lockstep::desktop
