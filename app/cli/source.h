// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include "catalog/catalog.h"
#include "db/connection.h"

class QCommandLineParser;

namespace lockstep::cli {

/// A server the user named: a saved connection or a connection string.
struct Target {
    db::Profile profile;
    QString password; ///< from the connection string or the keychain; empty leaves it to libpq (.pgpass, PGPASSWORD)
};

/// Adds --connection, under another name as well where one is given, and --role.
void addConnectionOptions(QCommandLineParser &parser, const QString &alsoNamed = {});
/// Adds --catalog, --dump and, as above, --connection.
void addCatalogOptions(QCommandLineParser &parser, const QString &alsoNamed = {});

/// What --connection names. Errors: NotFound, InvalidInput.
[[nodiscard]] base::Result<Target> target(const QCommandLineParser &parser);
/// The saved connection of that name, or the connection string, whose database is for what `role` says.
[[nodiscard]] base::Result<Target> target(const QString &name, const QString &role);
/// The Catalog of --catalog FILE, --dump FILE or --connection; an empty one where none is given and `required` is
/// false.
[[nodiscard]] base::Result<catalog::Catalog> catalogFrom(const QCommandLineParser &parser, bool required,
                                                         Output output);

} // namespace lockstep::cli
