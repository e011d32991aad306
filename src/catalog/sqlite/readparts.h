// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/sqlite/tabletext.h"
#include "db/connection.h"

#include <QHash>

#include <stop_token>

namespace lockstep::catalog::sqlite {

/// One reading of a database: what the families below fill in, one after the other.
struct Reading {
    db::Connection &connection;
    Catalog catalog;
    [[nodiscard]] Relation *relation(const QString &name);
};

[[nodiscard]] base::Status readServer(Reading &reading);
/// Every row of sqlite_schema: tables, virtual tables and views by name and text, triggers with their tables.
[[nodiscard]] base::Status readObjects(Reading &reading);
/// Columns and constraints.
[[nodiscard]] base::Status readTables(Reading &reading);
[[nodiscard]] base::Status readIndexes(Reading &reading);
/// Which views and triggers name which tables.
[[nodiscard]] base::Status readUses(Reading &reading);
[[nodiscard]] base::Status readSizes(Reading &reading, std::stop_token stop);

/// The constraints that stand in a CREATE TABLE, in the order of the text. One without a name is called by what it
/// says: "check (b > 0)", "unique (a, b)". The tables that foreign keys refer to are filled in by readTables.
[[nodiscard]] std::vector<Constraint> constraintsOf(const TableText &text, const Relation &relation);
/// What a constraint is called that has no name.
[[nodiscard]] QString shownName(const Clause &clause, const QStringList &columns);

} // namespace lockstep::catalog::sqlite
