// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Column;
using catalog::Constraint;
using catalog::ConstraintKind;
using catalog::Relation;
using plan::Change;
using plan::ChangeKind;

namespace {

/// Without those behind a constraint.
std::vector<const catalog::Index *> ownIndexes(const catalog::Lookup &lookup, const Relation &table)
{
    std::vector<const catalog::Index *> out;
    for (const catalog::Index *index : lookup.indexesOf(table.oid))
        if (!index->parent && std::ranges::none_of(table.constraints, [&](const Constraint &c) {
                return c.index == index->oid && c.kind != ConstraintKind::ForeignKey;
            }))
            out.push_back(index);
    return out;
}

void addIndex(Walk &walk, const QString &schema, const Relation &table, const catalog::Index &index, ChangeKind kind)
{
    QStringList columns;
    for (const catalog::IndexKey &key : index.keys) {
        if (!key.operatorClass.isEmpty() || !key.collation.isEmpty() || key.descending || key.nullsFirst)
            return; // there is no field for it
        const Column *column = key.column ? walk.after.column(table, key.column) : nullptr;
        columns << (column ? column->name : u'(' + key.expression + u')');
    }
    Change &change = walk.add(kind, schema, kind == ChangeKind::AddIndex ? table.name : QString(), index.name);
    change.columns = columns;
    change.unique = index.unique;
    change.method = index.method == "btree"_L1 ? QString() : index.method;
    change.include = index.included;
    change.predicate = index.predicate;
}

} // namespace

void indexes(Walk &walk, const QString &schema, const Relation *old, const Relation &now)
{
    pairUp(
        old ? ownIndexes(walk.before, *old) : std::vector<const catalog::Index *>{}, ownIndexes(walk.after, now),
        [](const catalog::Index *index) { return index->name; },
        [&](const catalog::Index *made) { addIndex(walk, schema, now, *made, ChangeKind::AddIndex); },
        [&](const catalog::Index *gone) { walk.add(ChangeKind::DropIndex, schema, {}, gone->name); },
        [&](const catalog::Index *one, const catalog::Index *other) {
            if (one->definition != other->definition)
                addIndex(walk, schema, now, *other, ChangeKind::ReplaceIndex);
        });
}

} // namespace lockstep::advisor::between
