// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/workspace.h"

#include "catalog/engines.h"
#include "desktop/proving/proving.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/progressrelay.h"
#include "desktop/shell/settings.h"
#include "text/messages.h"

namespace lockstep::desktop {

Workspace::Workspace(QObject *parent)
    : QObject(parent)
    , m_document(std::make_unique<Document>())
    , m_actions(std::make_unique<ActionRegistry>())
    , m_settings(std::make_unique<Settings>())
{
    m_undoGroup.addStack(m_document->undoStack());
    m_undoGroup.setActiveStack(m_document->undoStack());
    m_proving = std::make_unique<Proving>(*this);
    connect(m_document.get(), &Document::analysisChanged, this, [this] {
        m_proving->setSubject(m_document->catalog(), m_document->history().scripts, m_document->proofKeys());
    });
    connect(m_proving.get(), &Proving::proofsChanged, this, [this] { m_document->setProofs(m_proving->proofs()); });
    // a step that was deleted is no longer the current one
    connect(m_document.get(), &Document::planChanged, this, [this] {
        if (!m_currentStep.isEmpty() && !m_document->plan().step(m_currentStep))
            setCurrentStep({});
    });
}

Workspace::~Workspace()
{
    m_proving.reset(); // speaks to the rest to its end
}

std::optional<db::Profile> Workspace::profile() const
{
    return m_session ? std::optional(m_session->profile()) : std::nullopt;
}

void Workspace::setSession(std::shared_ptr<db::Session> session, const QString &password)
{
    m_session = std::move(session);
    m_password = m_session ? password : QString();
    Q_EMIT sessionChanged();
    if (m_session)
        refreshCatalog();
}

void Workspace::refreshCatalog()
{
    if (!m_session)
        return;
    using Snapshot = std::shared_ptr<const catalog::Catalog>;
    const auto relay = ProgressRelay::make();
    connect(relay.get(), &ProgressRelay::progressed, this, &Workspace::busyChanged);
    auto stop = std::make_shared<std::stop_source>();
    connect(this, &Workspace::cancelRequested, relay.get(), [stop, session = std::weak_ptr(m_session)] {
        stop->request_stop();
        if (const auto running = session.lock())
            running->cancel();
    });
    Q_EMIT busyChanged(tr("Reading the Catalog"), -1);
    m_session
        ->run<Snapshot>([relay, stop](db::Connection &connection) -> base::Result<Snapshot> {
            auto read = catalog::readCatalog(connection, stop->get_token(), ProgressRelay::function(relay));
            if (!read)
                return std::unexpected(read.error());
            return std::make_shared<const catalog::Catalog>(std::move(*read));
        })
        .then(this, [this, session = m_session.get()](base::Result<Snapshot> read) {
            Q_EMIT busyChanged({}, -1);
            if (session != m_session.get())
                return; // another connection was opened meanwhile
            if (read)
                m_document->setCatalog(std::move(*read));
            else if (read.error().code != base::ErrorCode::Cancelled)
                showError(read.error());
        });
}

void Workspace::setCurrentStep(const QString &id)
{
    if (m_currentStep == id)
        return;
    m_currentStep = id;
    Q_EMIT currentStepChanged(id);
}

void Workspace::setCurrentTable(const QString &schema, const QString &name)
{
    if (m_currentTable == std::pair(schema, name))
        return;
    m_currentTable = {schema, name};
    Q_EMIT currentTableChanged();
}

void Workspace::proposeChange(const plan::Change &change)
{
    m_proposedChange = change;
    Q_EMIT changeProposed();
    Q_EMIT pageRequested(QStringLiteral("wizard"));
}

void Workspace::showError(const base::Error &error)
{
    QStringList details;
    if (!error.where.isEmpty())
        details << error.where;
    if (!error.context.isEmpty())
        details << error.context;
    if (!error.sqlState.isEmpty())
        details << QStringLiteral("SQLSTATE ") + error.sqlState;
    if (error.code == base::ErrorCode::ConnectionFailed && m_session)
        Q_EMIT connectionTroubled(text::message(error), details.join(u'\n'));
    else
        Q_EMIT errorOccurred(text::message(error), details.join(u'\n'));
}

} // namespace lockstep::desktop
