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
class Reading
{
public:
    /// `known` outlives it.
    Reading(db::Connection &connection, const Catalog &known);

    [[nodiscard]] Relation *relation(const QString &name);
    /// The table as it was known, where the same text makes it; or nullptr.
    [[nodiscard]] const Relation *knownTable(const Relation &table) const;
    [[nodiscard]] const Relation *knownTable(Oid oid) const { return m_knownByOid.value(oid); }
    /// The index of such a table.
    [[nodiscard]] const Index *knownIndex(const QString &name, const QString &source) const;

    db::Connection &connection;
    Catalog catalog;

private:
    QHash<QString, const Relation *> m_known; ///< tables by name
    QHash<Oid, const Relation *> m_knownByOid;
    QHash<QString, const Index *> m_knownIndexes;
    QHash<QString, std::size_t> m_byName; ///< of the relations so far, in small letters
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
