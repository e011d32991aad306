// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/lookup.h"
#include "catalog/postgres/ddl.h"

namespace lockstep::catalog::postgres {

/// What the parts of the script share.
struct Script {
    const Catalog &catalog;
    const Lookup lookup;
    SchemaScript out;

    explicit Script(const Catalog &c) : catalog(c), lookup(c) {}
    void add(QString statement) { out.statements.push_back(std::move(statement)); }
    [[nodiscard]] QString name(const Relation &relation) const;
    [[nodiscard]] QString name(Oid schema, const QString &objectName) const;
};

/// "WITH (a='1', b='2') " of "a=1", "b=2"; empty for none.
[[nodiscard]] QString optionClause(const QStringList &options);

// Parts of one object, made in this order over all objects.
void makeType(Script &script, const Type &type);
void makeDomainConstraints(Script &script, const Type &domain);
/// A CHECK of the domain calls a function that takes the domain: makeType leaves its constraints for later.
[[nodiscard]] bool constraintsNeedType(const Script &script, const Type &domain);
void makeSequence(Script &script, const Sequence &sequence);
/// The table with its columns, its primary key and its unique constraints, without defaults and without its place as a
/// partition.
void makeTable(Script &script, const Relation &table);
void makeView(Script &script, const Relation &view);
void makeDefaults(Script &script, const Relation &relation);
void makeChecks(Script &script, const Relation &table);
void makeIndexes(Script &script, const Relation &table);
void attachPartition(Script &script, const Relation &table);
void makeLateIndexes(Script &script, const Relation &table);
void attachLateIndexes(Script &script, const Relation &table);
void makeForeignKeys(Script &script, const Relation &table);
void makeTriggers(Script &script, const Relation &relation);
void makePolicies(Script &script, const Relation &table);
void makeComments(Script &script, const Relation &relation);

} // namespace lockstep::catalog::postgres
