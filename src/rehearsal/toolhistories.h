// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "db/connection.h"

#include <vector>

namespace lockstep::rehearsal {

/// Migrations that a tool's own history in the database calls failed, half done or running.
struct UnfinishedMigrations {
    QString tool;  ///< "Flyway"
    QString table; ///< quoted: public.flyway_schema_history
    QStringList names;
};

/// Looks into the histories of Flyway, Liquibase, golang-migrate, Prisma, sqlx, Atlas, Knex and pgroll that the Catalog
/// knows of. Reads only. Errors: what the server says, for instance of missing rights.
[[nodiscard]] base::Result<std::vector<UnfinishedMigrations>> unfinishedMigrations(db::Connection &connection,
                                                                                   const catalog::Catalog &live);

} // namespace lockstep::rehearsal
