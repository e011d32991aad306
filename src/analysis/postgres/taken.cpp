// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/taken.h"

#include "analysis/postgres/signature.h"

namespace lockstep::analysis::postgres {

using namespace Qt::StringLiterals;

bool needFreeRelation(Run &run, Oid schema, const QString &name, bool mayBeThere)
{
    const bool taken = run.state.nameTaken(schema, name);
    if (taken && !mayBeThere)
        refuse("42P07", u"analysis.relation-exists"_s, {name});
    return !taken;
}

void needFreeType(Run &run, Oid schema, const QString &name)
{
    const Oid relation = run.state.find(schema, name);
    const bool ofRelation = run.state.tables.get(relation) || (run.state.sequences.get(relation) && run.major < 14);
    if (ofRelation || run.state.findType(schema, name))
        refuse("42710", u"analysis.type-exists"_s, {name});
}

void needFreeRowType(Run &run, Oid schema, const QString &name)
{
    if (run.state.findType(schema, name))
        refuse("42710", u"analysis.type-exists"_s, {name});
}

void needFreeConstraint(Run &run, Oid table, const QString &name)
{
    const Table *owner = run.state.tables.get(table);
    if (owner && owner->constraint(name))
        refuse("42710", u"analysis.constraint-exists"_s, {name, owner->r.name});
}

void needFreeFunction(Run &run, Oid function, Oid schema, const QString &name)
{
    const QStringList types = inputTypes(run, *run.state.functions.get(function));
    for (const Oid existing : run.state.functionsCalled(schema, name))
        if (inputTypes(run, *run.state.functions.get(existing)) == types)
            refuse("42723", u"analysis.function-exists"_s, {name});
}

void needFreeIn(Run &run, Oid relation, Oid schema)
{
    const auto need = [&](Oid oid) {
        if (const auto what = run.state.info(oid))
            needFreeRelation(run, schema, what->name);
    };
    need(relation);
    const Table *table = run.state.tables.get(relation);
    if (!table)
        return;
    needFreeRowType(run, schema, table->r.name);
    for (const Oid oid : table->indexes)
        need(oid);
    for (const Oid oid : table->sequences)
        need(oid);
}

} // namespace lockstep::analysis::postgres
