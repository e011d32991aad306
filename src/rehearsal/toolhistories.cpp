// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/toolhistories.h"

#include "sql/quote.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace {

/// One migration tool's table and how its rows say that something went wrong or goes on. Sources: the tools' own
/// documentation of these tables.
struct ToolHistory {
    QLatin1StringView tool;
    QLatin1StringView table;
    QLatin1StringView name; ///< the column that names the migration, or who runs it
    QLatin1StringView unfinished;
    std::array<QLatin1StringView, 2> columns; ///< that the condition reads; the table may be another of the same name
};

constexpr std::array histories{
    ToolHistory{"Flyway"_L1, "flyway_schema_history"_L1, "script"_L1, "NOT success"_L1, {"success"_L1}},
    ToolHistory{"Liquibase"_L1, "databasechangeloglock"_L1, "lockedby"_L1, "locked"_L1, {"locked"_L1}},
    ToolHistory{"golang-migrate"_L1, "schema_migrations"_L1, "version"_L1, "dirty"_L1, {"dirty"_L1}},
    ToolHistory{"Prisma"_L1,
                "_prisma_migrations"_L1,
                "migration_name"_L1,
                "finished_at IS NULL AND rolled_back_at IS NULL"_L1,
                {"finished_at"_L1, "rolled_back_at"_L1}},
    ToolHistory{"sqlx"_L1, "_sqlx_migrations"_L1, "version"_L1, "NOT success"_L1, {"success"_L1}},
    ToolHistory{"Atlas"_L1, "atlas_schema_revisions"_L1, "version"_L1, "error <> ''"_L1, {"error"_L1}},
    ToolHistory{"Knex"_L1, "knex_migrations_lock"_L1, "index"_L1, "is_locked = 1"_L1, {"is_locked"_L1}},
    ToolHistory{"pgroll"_L1, "migrations"_L1, "name"_L1, "NOT done"_L1, {"done"_L1, "migration"_L1}},
};

bool has(const catalog::Relation &relation, QLatin1StringView column)
{
    return column.isEmpty() || std::ranges::any_of(relation.columns, [&](const auto &c) { return c.name == column; });
}

bool isHistory(const catalog::Relation &relation, const ToolHistory &history)
{
    return relation.name == history.table && has(relation, history.name) &&
           std::ranges::all_of(history.columns, [&](QLatin1StringView column) { return has(relation, column); });
}

} // namespace

base::Result<std::vector<UnfinishedMigrations>> unfinishedMigrations(db::Connection &connection,
                                                                     const catalog::Catalog &live)
{
    std::vector<UnfinishedMigrations> found;
    for (const catalog::Relation &relation : live.relations) {
        const auto history = std::ranges::find_if(histories, [&](const auto &h) { return isHistory(relation, h); });
        if (history == histories.end())
            continue;
        const auto schema = std::ranges::find(live.schemas, relation.schema, &catalog::Schema::oid);
        const QString table = sql::qualifiedName(schema == live.schemas.end() ? QString() : schema->name, relation.name,
                                                 live.server.engine);
        const QString name = sql::quoteIdentifier(history->name, live.server.engine);
        const auto rows = connection.execute(
            u"SELECT CAST(%1 AS text) FROM %2 WHERE %3 ORDER BY 1 LIMIT 20"_s.arg(name, table, history->unfinished));
        if (!rows)
            return std::unexpected(rows.error());
        UnfinishedMigrations unfinished{history->tool, table, {}};
        for (const auto &row : rows->rows)
            unfinished.names << row.value(0).toString();
        if (!unfinished.names.isEmpty())
            found.push_back(std::move(unfinished));
    }
    return found;
}

} // namespace lockstep::rehearsal
