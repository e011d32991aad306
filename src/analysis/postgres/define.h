// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/types.h"

namespace lockstep::analysis::postgres {

// The parts that CREATE TABLE, ALTER TABLE and CREATE INDEX are made of. Each changes the State and takes the locks
// that the server takes for it beyond the table's own.

/// What an index is to be; also for the index behind a constraint.
struct IndexSpec {
    QString name = {}; ///< empty: made up
    QString method = QStringLiteral("btree");
    std::vector<catalog::IndexKey> keys = {};
    QStringList included = {};
    QStringList nameParts = {}; ///< column names for a made-up name
    QString predicate = {};
    bool unique = false;
    bool primary = false;
    bool exclusion = false;
    bool isConstraint = false;
    bool nullsNotDistinct = false;
    QStringList options = {}; ///< "fillfactor=70"
    bool deferrable = false;
    bool deferred = false;
    QString comment = {};
};
/// Whether the name means this statistics object, and the table that has the one it means; 0 for none.
[[nodiscard]] bool isStatistics(const catalog::StatisticsObject &object, const QualifiedName &name);
[[nodiscard]] Oid statisticsOwner(const State &state, const QualifiedName &name);
/// FigureColname: what the server calls an expression; empty for "?column?".
[[nodiscard]] QString figuredName(const Node *expression);
[[nodiscard]] QString figuredNameInText(const QString &expression);
[[nodiscard]] IndexSpec indexSpec(Run &run, Oid table, const PgQuery__IndexStmt &stmt);
[[nodiscard]] IndexSpec constraintIndexSpec(Run &run, Oid table, const PgQuery__Constraint &constraint,
                                            const QString &column);
/// What an index is, without a name of its own and what a constraint says of it.
[[nodiscard]] IndexSpec specOf(const catalog::Index &index);
/// What an index of `from` is on `to`, as for LIKE and partitions: generateClonedIndexStmt() in parse_utilcmd.c.
[[nodiscard]] IndexSpec clonedIndexSpec(const Table &from, const IndexObject &index, const Table &to);
/// CREATE INDEX of an index as the State has it.
[[nodiscard]] QString indexDefinition(const State &state, const Table &table, const catalog::Index &index);
/// " DEFERRABLE INITIALLY DEFERRED", " DEFERRABLE", or nothing.
[[nodiscard]] QString deferringWords(bool deferrable, bool deferred);
/// Makes the index here and, with `recurse`, on all partitions. Returns its oid.
Oid makeIndex(Run &run, Oid table, const IndexSpec &spec, LockMode mode, bool recurse = true, Oid parent = 0);
/// What CREATE UNIQUE INDEX needs to build the same: the keys and what follows them; nothing where options would be
/// lost.
void describeKey(Action &action, const IndexSpec &spec, const PgQuery__Constraint &constraint);
/// The constraint that stands on an index.
void addIndexConstraint(Run &run, Oid table, Oid index, const IndexSpec &spec);

struct ColumnResult {
    bool rewrite = false; ///< existing rows need a new file
    bool scan = false;    ///< existing rows are looked at
    bool volatileDefault = false;
    bool hasDefault = false;
    bool notNull = false;
    bool numbered = false;          ///< serial or identity
    bool generated = false;         ///< stored
    bool constrainedDomain = false; ///< the type checks every value
    QString expression;             ///< of the default or the generated column
};
/// Adds the column as CREATE TABLE or ADD COLUMN does: type, default, identity, serial with its sequence, collation.
/// Constraints other than NULL and NOT NULL are left to addColumnConstraints.
ColumnResult addColumn(Run &run, Oid table, const PgQuery__ColumnDef &definition, bool inherited = false);
/// PRIMARY KEY, UNIQUE, CHECK, GENERATED and REFERENCES of a column that ADD COLUMN defines. Returns the same as above
/// for them.
ColumnResult addColumnConstraints(Run &run, Oid table, const PgQuery__ColumnDef &definition, bool columnIsNull);

/// Columns and checks of a parent, merged into a new table.
void mergeInherited(Run &run, Oid table, Oid parent);
/// What a partition takes from its parent's indexes, foreign keys and row triggers.
void cloneToPartition(Run &run, Oid partition, Oid parent);
/// Stores a default: dependencies, and ACCESS SHARE on sequences that it names.
void storeDefault(Run &run, Oid table, const QString &column, const Node *expression);
/// Sequences and tables that a stored expression names by regclass literals.
void lockRegclassLiterals(Run &run, const Node *expression);

/// The column of a constraint CONSTRAINT name NOT NULL column (18), which the tree has as CHECK; empty for a real one.
[[nodiscard]] QString tableNotNull(const Run &run, const PgQuery__Constraint &constraint);
/// A table or column CHECK. Returns its name.
QString addCheck(Run &run, Oid table, const PgQuery__Constraint &constraint, const QString &column);
/// Adds the key with its locks on the other side. `validate`: existing rows are checked against it.
void addForeignKey(Run &run, Oid table, const PgQuery__Constraint &constraint, const QString &column, bool validate,
                   bool newTable);
/// The locks of checking existing rows against a foreign key (RI_Initial_Check plans a query over both tables).
void lockForeignKeyCheck(Run &run, Oid referencing, Oid referenced);

/// The implicit sequence of a serial or identity column; owned by it.
Oid makeOwnedSequence(Run &run, Oid table, const QString &column, const QString &type, bool identity,
                      const PgQuery__Constraint *options);

/// Attribute numbers of columns; 42703 for one that is missing.
[[nodiscard]] std::vector<int> columnNumbers(Run &run, Oid table, const QStringList &columns);
/// An unqualified name in the expression is one of the table's columns, or a system column; 42703 otherwise.
void needColumnsOf(const Table &table, const Node *expression);
/// Columns of the table that an expression refers to.
[[nodiscard]] std::vector<int> columnsIn(const Table &table, const Node *expression);
/// Whether the definition of a trigger names the column.
[[nodiscard]] bool triggerNames(const catalog::Trigger &trigger, const QString &column);
/// Whether the rule takes the column from OLD or NEW.
[[nodiscard]] bool ruleUses(const catalog::Rule &rule, const QString &column);
/// The expressions parsed back from text, for what came out of a Catalog.
[[nodiscard]] std::vector<int> columnsInText(const Table &table, const QString &expression);

} // namespace lockstep::analysis::postgres
