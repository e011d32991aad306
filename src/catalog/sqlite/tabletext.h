// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/types.h"

#include <QByteArray>

#include <optional>

namespace lockstep::catalog::sqlite {

/// One rule behind a column's type, or one at the end of the table.
struct Clause {
    enum class Kind { PrimaryKey, NotNull, Null, Unique, Check, Default, Collate, References, Generated };
    Kind kind = Kind::Null;
    QString name;        ///< after CONSTRAINT
    QByteArray sql;      ///< as written, with CONSTRAINT and name
    QString expression;  ///< of a check, a default, a generated column; a collation's name. Normalised
    QStringList columns; ///< of a key or a foreign key
    QString referencedTable;
    QStringList referencedColumns;
    QChar onUpdate = u'a', onDelete = u'a'; ///< as Constraint
    bool deferred = false;
    bool stored = false;        ///< GENERATED ... STORED
    bool autoincrement = false; ///< PRIMARY KEY ... AUTOINCREMENT
    bool descending = false;    ///< PRIMARY KEY DESC of a column: not the rowid
    QString conflict;           ///< "REPLACE" of ON CONFLICT, or empty
    friend bool operator==(const Clause &, const Clause &) = default;
};

struct ColumnText {
    QString name;
    QByteArray type; ///< as written; empty for none
    std::vector<Clause> clauses;
    QByteArray sql; ///< as written, comments before it included
    [[nodiscard]] const Clause *clause(Clause::Kind kind) const;
    friend bool operator==(const ColumnText &, const ColumnText &) = default;
};

/// A CREATE TABLE as SQLite keeps it, cut into its pieces, so that one of them can be replaced and the others stay word
/// for word. SQLite itself tells neither checks nor constraint names nor ON CONFLICT in any other way.
struct TableText {
    QString name;
    std::vector<ColumnText> columns;
    std::vector<Clause> constraints;
    QByteArray options; ///< "WITHOUT ROWID, STRICT"
    [[nodiscard]] bool withoutRowid() const;
    [[nodiscard]] bool strict() const;
    [[nodiscard]] ColumnText *column(const QString &columnName);
    [[nodiscard]] const ColumnText *column(const QString &columnName) const;
    friend bool operator==(const TableText &, const TableText &) = default;
};

/// Nothing for what is no plain CREATE TABLE with columns (AS SELECT is kept by SQLite with columns).
[[nodiscard]] std::optional<TableText> parseTable(const QByteArray &sql);
/// The statement again, under the name in `text`.
[[nodiscard]] QString tableSql(const TableText &text);
/// A column made again from its name, type and clauses, for one of which something changed.
[[nodiscard]] QByteArray columnSql(const ColumnText &column);
/// Whether two names are the same to SQLite: letters of ASCII in any case.
[[nodiscard]] bool sameName(const QString &one, const QString &other);

/// The parts of a CREATE INDEX that PRAGMA index_xinfo does not tell.
struct IndexText {
    QStringList keys; ///< normalised, without COLLATE and ASC/DESC only where it is a plain column
    QString predicate;
};
[[nodiscard]] IndexText parseIndex(const QByteArray &sql);

} // namespace lockstep::catalog::sqlite
