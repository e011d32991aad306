// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "db/sandbox.h"

#include <QObject>
#include <QWidget>

#include <memory>
#include <stop_token>

namespace lockstep::desktop {

class Workspace;

/// A Catalog from a file, for planning without the server: one that Lockstep saved, or a plain pg_dump read through a
/// sandbox.
class CatalogFiles : public QObject
{
    Q_OBJECT
public:
    explicit CatalogFiles(Workspace &workspace, QObject *parent = nullptr);
    ~CatalogFiles() override;

    void askOpenCatalog();
    void askOpenDump();
    void askSaveCatalog();
    void openCatalog(const QString &path);
    void openDump(const QString &path);
    void saveCatalog(const QString &path);

Q_SIGNALS:
    void finished(bool ok);

private:
    void take(const base::Result<std::shared_ptr<const catalog::Catalog>> &read);

    Workspace &m_workspace;
    std::stop_source m_stop;
};

/// Loads a plain pg_dump (or any SQL script) into a private server and reads the Catalog there. Takes seconds; any
/// thread. Errors: NotFound without server binaries, InvalidInput with the server's words when the file does not load.
[[nodiscard]] base::Result<std::shared_ptr<const catalog::Catalog>> readDump(const QString &path, std::stop_token stop,
                                                                             const base::ProgressFn &progress);

} // namespace lockstep::desktop
