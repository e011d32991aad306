// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "catalog/catalog.h"
#include "catalog/sqlite/tabletext.h"

namespace lockstep::advisor::sqlite {

/// "name", always quoted.
[[nodiscard]] QString quoted(const QString &name);
[[nodiscard]] QStringList quoted(const QStringList &names);
[[nodiscard]] QString literal(const QString &text);

/// A table with what hangs on it, found in the Catalog without regard to the case of letters. Keep the Catalog alive.
class Table
{
public:
    /// Errors: NotFound; Unsupported for a view, a virtual table, and a table whose text was not understood.
    [[nodiscard]] static base::Result<Table> find(const QString &name, const catalog::Catalog &catalog);

    [[nodiscard]] QString name() const { return m_relation->name; }
    [[nodiscard]] QString sql() const { return quoted(m_relation->name); }
    [[nodiscard]] const catalog::Relation &relation() const { return *m_relation; }
    [[nodiscard]] const catalog::Catalog &catalog() const { return *m_catalog; }
    [[nodiscard]] const catalog::sqlite::TableText &text() const { return m_text; }
    /// Counted, and nothing in it.
    [[nodiscard]] bool isEmpty() const { return m_relation->rows == 0; }

    /// Error NotFound naming the column.
    [[nodiscard]] base::Result<const catalog::Column *> column(const QString &column) const;
    /// Columns that can be written, as named.
    [[nodiscard]] QStringList writable() const;
    /// Columns of the primary key; empty where there is none.
    [[nodiscard]] QStringList primaryKey() const;
    /// The CREATE statements of its indexes and triggers, in the order in which they were made.
    [[nodiscard]] QStringList indexes() const;
    [[nodiscard]] QStringList triggers() const;
    /// Foreign keys of any table that refer to it, with their tables.
    struct Pointing {
        const catalog::Relation *from = nullptr;
        const catalog::Constraint *key = nullptr;
    };
    [[nodiscard]] std::vector<Pointing> pointingHere() const;
    /// Foreign keys of other tables that refer to it: "orders.foreign key (customer)".
    [[nodiscard]] QStringList referencedBy() const;
    /// Views, and triggers of other tables, that name it: "view totals", "trigger on orders".
    [[nodiscard]] QStringList usedBy() const;

private:
    Table() = default;
    const catalog::Catalog *m_catalog = nullptr;
    const catalog::Relation *m_relation = nullptr;
    catalog::sqlite::TableText m_text;
};

/// Empty where there is none of that number.
[[nodiscard]] QString columnName(const catalog::Relation &relation, int number);
/// Whether SQL names the column (or something that is called like it).
[[nodiscard]] bool namesColumn(const QString &sql, const QString &column);
/// The name under which an INSERT can set the rowid of a table whose columns do not hold it; or empty.
[[nodiscard]] QString hiddenRowid(const catalog::sqlite::TableText &text);

/// Whether it has a counter: numbers that were given once are not given again.
[[nodiscard]] bool autoincrements(const catalog::sqlite::TableText &text);

/// "DEFAULT 7"; in parentheses where SQLite wants them, around all but a literal.
[[nodiscard]] QString defaultClause(const QString &expression);

/// What rows are walked along: the rowid by whatever name, or the key of a WITHOUT ROWID table. Empty where columns
/// have taken all of its names.
[[nodiscard]] QStringList walkableKey(const Table &table);

/// The table, view, virtual table or index of that name.
[[nodiscard]] const catalog::Relation *findRelation(const QString &name, const catalog::Catalog &catalog);
[[nodiscard]] const catalog::Index *findIndex(const QString &name, const catalog::Catalog &catalog);
/// The trigger and what it is on.
struct FoundTrigger {
    const catalog::Relation *on = nullptr;
    const catalog::Trigger *trigger = nullptr;
};
[[nodiscard]] FoundTrigger findTrigger(const QString &name, const catalog::Catalog &catalog);
/// Tables, views and indexes share their names; so do triggers among themselves.
[[nodiscard]] bool isTaken(const QString &name, const catalog::Catalog &catalog);
/// `base`, with a number behind it where it is taken.
[[nodiscard]] QString freeName(const QString &base, const catalog::Catalog &catalog);

} // namespace lockstep::advisor::sqlite
