// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "sql/quote.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Column;
using catalog::Constraint;
using catalog::ConstraintKind;
using catalog::Relation;
using plan::Change;
using plan::ChangeKind;

namespace {

/// Without those behind a constraint, and those that go and come with a column.
std::vector<const catalog::Index *> ownIndexes(const Walk &walk, const catalog::Lookup &lookup, const Relation &table)
{
    std::vector<const catalog::Index *> out;
    for (const catalog::Index *index : lookup.indexesOf(table.oid))
        if (!index->parent && !walk.remade.contains(index) &&
            std::ranges::none_of(table.constraints, [&](const Constraint &c) {
                return c.index == index->oid && c.kind != ConstraintKind::ForeignKey;
            }))
            out.push_back(index);
    return out;
}

/// A name, or in parentheses what is more: an expression, or a column that is sorted or compared in a way of its own.
QString element(const Walk &walk, const Relation &table, const catalog::IndexKey &key)
{
    const Column *column = key.column ? walk.after.column(table, key.column) : nullptr;
    QString how;
    if (!key.collation.isEmpty())
        how += u" COLLATE "_s + key.collation;
    if (!key.operatorClass.isEmpty())
        how += u' ' + key.operatorClass;
    const bool hasNullsOrder = walk.to.server.engine == sql::Engine::PostgreSql; // SQLite's nulls are always smallest
    if (key.descending)
        how += key.nullsFirst || !hasNullsOrder ? u" DESC"_s : u" DESC NULLS LAST"_s;
    else if (key.nullsFirst && hasNullsOrder)
        how += u" NULLS FIRST"_s;
    if (column && how.isEmpty())
        return column->name;
    return u'(' + (column ? sql::quoteIfNeeded(column->name, walk.to.server.engine) : key.expression) + u')' + how;
}

void addIndex(Walk &walk, const QString &schema, const Relation &table, const catalog::Index &index, ChangeKind kind)
{
    Change &change = walk.add(kind, schema, kind == ChangeKind::AddIndex ? table.name : QString(), index.name);
    for (const catalog::IndexKey &key : index.keys)
        change.columns << element(walk, table, key);
    change.unique = index.unique;
    change.nullsNotDistinct = index.nullsNotDistinct;
    change.options = index.options;
    change.method = index.method == "btree"_L1 ? QString() : index.method;
    change.include = index.included;
    change.predicate = index.predicate;
}

/// Whether nothing but storage parameters lies between them: pages that are written from now on keep to them.
bool differInOptions(const catalog::Index &old, const catalog::Index &now)
{
    catalog::Index same = old;
    same.options = now.options;
    return same.method == now.method && same.keys == now.keys && same.included == now.included &&
           same.predicate == now.predicate && same.unique == now.unique &&
           same.nullsNotDistinct == now.nullsNotDistinct;
}

} // namespace

void indexes(Walk &walk, const QString &schema, const Relation *old, const Relation &now)
{
    const auto change = [&](const catalog::Index &one, const catalog::Index &other) {
        const QString name = sql::qualifiedName(schema, other.name);
        if (one.definition != other.definition && !differInOptions(one, other))
            addIndex(walk, schema, now, other, ChangeKind::ReplaceIndex);
        else if (one.options != other.options)
            walk.addSql(u"INDEX "_s + name, schema, now.name,
                        optionChanges(u"ALTER INDEX "_s + name, one.options, other.options),
                        optionChanges(u"ALTER INDEX "_s + name, other.options, one.options));
        else if (!one.valid && other.valid)
            walk.add(ChangeKind::RebuildIndex, schema, {}, other.name);
    };
    pairUp(
        old ? ownIndexes(walk, walk.before, *old) : std::vector<const catalog::Index *>{},
        ownIndexes(walk, walk.after, now), [](const catalog::Index *index) { return index->name; },
        [&](const catalog::Index *made) { addIndex(walk, schema, now, *made, ChangeKind::AddIndex); },
        [&](const catalog::Index *gone) { walk.add(ChangeKind::DropIndex, schema, {}, gone->name); },
        [&](const catalog::Index *one, const catalog::Index *other) { change(*one, *other); });
}

} // namespace lockstep::advisor::between
