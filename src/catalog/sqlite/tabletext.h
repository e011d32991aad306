// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/types.h"

#include <QByteArray>

#include <optional>

namespace lockstep::catalog::sqlite {

/// Bytes of a text that was parsed.
struct Span {
    qsizetype from = -1, end = -1; ///< -1: it does not stand there
    friend bool operator==(const Span &, const Span &) = default;
};

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
    Span at = {};
    friend bool operator==(const Clause &, const Clause &) = default;
};

struct ColumnText {
    QString name;
    QByteArray type; ///< as written; empty for none
    std::vector<Clause> clauses;
    QByteArray sql; ///< as written
    Span at = {}, nameAt = {}, typeAt = {};
    [[nodiscard]] const Clause *clause(Clause::Kind kind) const;
    friend bool operator==(const ColumnText &, const ColumnText &) = default;
};

/// A CREATE TABLE as SQLite keeps it, cut into its pieces, so that one of them can be replaced and the others stay word
/// for word. SQLite itself tells neither checks nor constraint names nor ON CONFLICT in any other way.
struct TableText {
    QString name;
    std::vector<ColumnText> columns;
    std::vector<Clause> constraints;
    QByteArray options;            ///< "WITHOUT ROWID, STRICT"
    QByteArray source;             ///< the whole statement
    Span nameAt = {}, body = {};   ///< what stands between the parentheses
    std::vector<Span> pieces = {}; ///< columns and constraints of the source, in order
    [[nodiscard]] bool withoutRowid() const;
    [[nodiscard]] bool strict() const;
    [[nodiscard]] ColumnText *column(const QString &columnName);
    [[nodiscard]] const ColumnText *column(const QString &columnName) const;
    friend bool operator==(const TableText &, const TableText &) = default;
};

/// Nothing for what is no plain CREATE TABLE with columns (AS SELECT is kept by SQLite with columns).
[[nodiscard]] std::optional<TableText> parseTable(const QByteArray &sql);
/// The statement again, with what was changed in `text`; everything else is as it stands in the source, comments and
/// line breaks, too.
[[nodiscard]] QString tableSql(const TableText &text);
/// A column made from its name, type and clauses.
[[nodiscard]] QByteArray columnSql(const ColumnText &column);
/// Puts these words in the place of the column's clauses of that kind, or behind everything else where it has none;
/// without words they go. The rest of the column stays word for word.
void setClause(ColumnText &column, Clause::Kind kind, const QByteArray &words);
/// The same for the n-th clause.
void replaceClause(ColumnText &column, std::size_t number, const QByteArray &words);
void setType(ColumnText &column, const QByteArray &type);
/// Whether two names are the same to SQLite: letters of ASCII in any case.
[[nodiscard]] bool sameName(const QString &one, const QString &other);

/// The parts of a CREATE INDEX that PRAGMA index_xinfo does not tell.
struct IndexText {
    QStringList keys; ///< normalised, without COLLATE and ASC/DESC only where it is a plain column
    QString predicate;
};
[[nodiscard]] IndexText parseIndex(const QByteArray &sql);

} // namespace lockstep::catalog::sqlite
