// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"
#include "catalog/lookup.h"

#include <vector>

namespace lockstep::catalog::postgres {

/// The statements that rebuild a schema in an empty database, in an order that works, without `;` at their ends.
struct SchemaScript {
    std::vector<QString> statements;
    std::vector<base::Message> leftOut; ///< what no statement can make: base types in C, a pending detach, ...
};

/// Makes schemas, extensions, types, functions, sequences, tables with their partitions, constraints and indexes,
/// views, triggers, rules, policies and comments. Owners, privileges, tablespaces, column numbers and data are left
/// out; roles named by policies and foreign servers are made where they do not exist; materialised views stay empty.
/// Reading the result gives a Catalog that compare() finds no difference to. For the same major version or a newer one.
[[nodiscard]] SchemaScript schemaStatements(const Catalog &catalog);

/// The one statement that makes the type, or the domain with its constraints. Empty for kinds that a statement alone
/// does not make.
[[nodiscard]] QString createTypeStatement(const Catalog &catalog, const Type &type);

/// Those that make a table, foreign or not, with its partitions and all that is said of them.
struct TableScript {
    QStringList shape; ///< what rows need
    QStringList rest;  ///< what is in their way while they come, or looks at them: foreign keys, triggers, policies
};
[[nodiscard]] TableScript tableStatements(const Catalog &catalog, const Relation &table);

/// " OPTIONS (a 'x', b 'y')" of "a=x", "b=y", of what is foreign; empty for none.
[[nodiscard]] QString foreignOptions(const QStringList &options);

/// What a column of this type has without SET STORAGE. A wrong guess costs one needless statement.
[[nodiscard]] QString usualStorage(const Lookup &lookup, const Column &column);

/// COMMENT ON the object ("TABLE t"); empty where nothing is said of it.
[[nodiscard]] QString commentOn(const QString &object, const QString &comment);
/// The same of a relation's part of this kind: CONSTRAINT, TRIGGER, RULE or POLICY. `relation` is in quotes where it
/// needs some.
[[nodiscard]] QString commentOn(const QString &kind, const QString &name, const QString &relation,
                                const QString &comment);

/// schemaStatements() as text for psql, each statement ended by `;`.
[[nodiscard]] QString schemaScript(const Catalog &catalog);

} // namespace lockstep::catalog::postgres
