// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMimeData;

namespace lockstep::desktop {

class Workspace;

/// Files and folders of this machine in what is dragged.
[[nodiscard]] QStringList localPaths(const QMimeData &data);
/// Whether opening it means reviewing migrations: a folder, SQL, a patch; a plan file is none.
[[nodiscard]] bool isMigrationPath(const QString &path);
/// Goes to the page and opens it there.
void openMigrations(Workspace &workspace, const QStringList &paths);

} // namespace lockstep::desktop
