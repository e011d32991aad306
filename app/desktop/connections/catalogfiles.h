// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "catalog/catalog.h"

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

} // namespace lockstep::desktop
