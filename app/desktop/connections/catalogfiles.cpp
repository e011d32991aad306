// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/connections/catalogfiles.h"

#include "base/file.h"
#include "catalog/postgres/dumpfile.h"
#include "desktop/shell/progressrelay.h"
#include "desktop/shell/workspace.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

CatalogFiles::CatalogFiles(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::cancelRequested, this, [this] { m_stop.request_stop(); });
}

CatalogFiles::~CatalogFiles()
{
    m_stop.request_stop();
}

void CatalogFiles::take(const base::Result<std::shared_ptr<const catalog::Catalog>> &read)
{
    Q_EMIT m_workspace.busyChanged({}, -1);
    if (read) {
        m_workspace.document().setCatalog(*read);
        const int tables = int((*read)->relations.size());
        Q_EMIT m_workspace.noticeOccurred(
            tr("%n table(s) and view(s) read. Planning works without the server.", nullptr, tables));
        Q_EMIT m_workspace.pageRequested(u"plan"_s);
    } else if (read.error().code != base::ErrorCode::Cancelled) {
        m_workspace.showError(read.error());
    }
    Q_EMIT finished(read.has_value());
}

void CatalogFiles::openCatalog(const QString &path)
{
    using Snapshot = std::shared_ptr<const catalog::Catalog>;
    Q_EMIT m_workspace.busyChanged(tr("Reading the Catalog"), -1);
    QtConcurrent::run([path]() -> base::Result<Snapshot> {
        const auto bytes = base::readFile(path);
        if (!bytes)
            return std::unexpected(bytes.error());
        auto read = catalog::fromJson(*bytes);
        if (!read)
            return std::unexpected(read.error());
        return std::make_shared<const catalog::Catalog>(std::move(*read));
    }).then(this, [this](const base::Result<Snapshot> &read) { take(read); });
}

void CatalogFiles::openDump(const QString &path)
{
    using Content = catalog::SqlContent;
    m_stop = {};
    const auto relay = ProgressRelay::make();
    connect(relay.get(), &ProgressRelay::progressed, &m_workspace, &Workspace::busyChanged);
    Q_EMIT m_workspace.busyChanged(tr("Loading the dump into a sandbox"), -1);
    QtConcurrent::run([path, relay, stop = m_stop.get_token()]() -> base::Result<Content> {
        return catalog::postgres::readDump(path, stop, ProgressRelay::function(relay));
    }).then(this, [this](const base::Result<Content> &read) {
        if (!read)
            return take(std::unexpected(read.error()));
        take(std::make_shared<const catalog::Catalog>(read->catalog));
        if (read->faults.empty())
            return;
        QStringList lines;
        for (const auto &fault : read->faults)
            lines << fault.statement.simplified().left(200) << u"    "_s + fault.error.context;
        Q_EMIT m_workspace.errorOccurred(
            tr("%n statement(s) of the dump did not load here; the Catalog lacks what they make.", nullptr,
               int(read->faults.size())),
            lines.join(u'\n'));
    });
}

void CatalogFiles::saveCatalog(const QString &path)
{
    const auto catalog = m_workspace.document().catalog();
    if (!catalog)
        return;
    QtConcurrent::run([path, catalog] {
        return base::writeFile(path, catalog::toJson(*catalog));
    }).then(this, [this, path](const base::Status &written) {
        if (written)
            Q_EMIT m_workspace.noticeOccurred(tr("The Catalog is saved as %1.").arg(path));
        else
            m_workspace.showError(written.error());
        Q_EMIT finished(written.has_value());
    });
}

namespace {
// Shown without an event loop of its own; the answer comes by signal.
void showFileDialog(const QString &title, QFileDialog::AcceptMode mode, const QString &filter, const QString &suffix,
                    QObject *context, std::function<void(const QString &)> run)
{
    auto *dialog = new QFileDialog(QApplication::activeWindow(), title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    dialog->setFileMode(mode == QFileDialog::AcceptOpen ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(suffix);
    QObject::connect(dialog, &QFileDialog::fileSelected, context, std::move(run));
    dialog->open();
}
} // namespace

void CatalogFiles::askOpenCatalog()
{
    showFileDialog(tr("Open a Catalog"), QFileDialog::AcceptOpen, tr("Catalogs (*.catalog *.json);;All files (*)"), {},
                   this, [this](const QString &path) { openCatalog(path); });
}

void CatalogFiles::askOpenDump()
{
    showFileDialog(tr("Open a dump made by pg_dump --schema-only"), QFileDialog::AcceptOpen,
                   tr("SQL (*.sql *.dump);;All files (*)"), {}, this, [this](const QString &path) { openDump(path); });
}

void CatalogFiles::askSaveCatalog()
{
    showFileDialog(tr("Save the Catalog"), QFileDialog::AcceptSave, tr("Catalogs (*.catalog)"), u"catalog"_s, this,
                   [this](const QString &path) { saveCatalog(path); });
}

} // namespace lockstep::desktop
