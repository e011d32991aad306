// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "advisor/steps.h"
#include "catalog/postgres/ddl.h"
#include "sql/quote.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Column;
using catalog::Relation;

namespace {

/// The actions of one ALTER TABLE, there and back.
struct Actions {
    QStringList up, down;

    void add(const QString &forth, const QString &back)
    {
        up << forth;
        down.prepend(back);
    }
};

/// What the column's type brings with it where nothing else is said.
Column usual(const Walk &walk, Column column)
{
    column.storage = catalog::postgres::usualStorage(walk.after, column);
    column.compression.clear();
    column.statisticsTarget = -1;
    column.options.clear();
    return column;
}

/// A type that changes brings its own storage, and what becomes of the rest depends on how it is changed: then it is
/// said again.
void column(const Walk &walk, const Column *old, const Column &now, Actions &strong, Actions &light)
{
    const auto anew = [&] { // a type of the same name that is another one
        using catalog::postgres::usualStorage;
        return usualStorage(walk.before, *old) != usualStorage(walk.after, now);
    };
    const bool other = !old || old->type != now.type || anew();
    const Column plain = usual(walk, now);
    const Column before = other ? plain : *old;
    const QString alter = u"ALTER COLUMN "_s + sql::quoteIfNeeded(now.name) + u' ';
    const auto set = [&](Actions &to, const QString &words, const QString &from, const QString &wanted, bool said) {
        if (from != wanted || said)
            to.add(alter + words + wanted, alter + words + from);
    };
    if (!now.storage.isEmpty())
        set(strong, u"SET STORAGE "_s, before.storage.toUpper(), now.storage.toUpper(), false);
    const auto method = [](const Column &of) { return of.compression.isEmpty() ? u"default"_s : of.compression; };
    if (walk.from.server.major() >= 14)
        set(strong, u"SET COMPRESSION "_s, method(before), method(now), other && old && !old->compression.isEmpty());
    const auto target = [](const Column &of) { return QString::number(of.statisticsTarget); };
    set(light, u"SET STATISTICS "_s, target(before), target(now), other && old && old->statisticsTarget >= 0);
    const QStringList options = other && old ? old->options : before.options;
    const QStringList forth = optionChanges(alter.trimmed(), options, now.options);
    const QStringList back = optionChanges(alter.trimmed(), now.options, options);
    for (qsizetype i = 0; i < std::max(forth.size(), back.size()); ++i) {
        light.up << forth.mid(i, 1);
        light.down << back.mid(i, 1);
    }
}

void addActions(Walk &walk, const QString &title, const QString &schema, const Relation &now, const Actions &actions)
{
    const QString alter = u"ALTER TABLE ONLY "_s + sql::qualifiedName(schema, now.name) + u' ';
    if (!actions.up.isEmpty() && !actions.down.isEmpty())
        walk.addSql(title + sql::qualifiedName(schema, now.name), schema, now.name, {alter + actions.up.join(u", "_s)},
                    {alter + actions.down.join(u", "_s)});
}

/// REPLICA IDENTITY and what follows.
QString identity(const catalog::Lookup &lookup, const Relation *table)
{
    if (!table || table->replicaIdentity == u'd')
        return u"DEFAULT"_s;
    for (const catalog::Index *index : lookup.indexesOf(table->oid))
        if (index->replicaIdentity && table->replicaIdentity == u'i')
            return u"USING INDEX "_s + sql::quoteIfNeeded(index->name);
    return table->replicaIdentity == u'f' ? u"FULL"_s : u"NOTHING"_s;
}

/// The action that makes a table clustered as it is.
QString clustering(const catalog::Lookup &lookup, const Relation *table)
{
    for (const catalog::Index *index : table ? lookup.indexesOf(table->oid) : std::vector<const catalog::Index *>{})
        if (index->clustered)
            return u"CLUSTER ON "_s + sql::quoteIfNeeded(index->name);
    return u"SET WITHOUT CLUSTER"_s;
}

/// An index that is built anew, or that goes, takes along what was said of it.
bool keepsIndex(const Walk &walk, const Relation *old, const Relation &now, bool catalog::Index::*flag)
{
    for (const catalog::Index *index : old ? walk.before.indexesOf(old->oid) : std::vector<const catalog::Index *>{})
        for (const catalog::Index *other : walk.after.indexesOf(now.oid))
            if (index->*flag && other->*flag && index->name == other->name)
                return index->definition == other->definition && !walk.remade.contains(other);
    return true;
}

} // namespace

QStringList optionChanges(const QString &alter, const QStringList &before, const QStringList &after)
{
    const auto name = [](const QString &option) { return option.section(u'=', 0, 0); };
    QStringList set, reset;
    for (const QString &option : after)
        if (!before.contains(option))
            set << option;
    for (const QString &option : before)
        if (std::ranges::none_of(after, [&](const QString &other) { return name(other) == name(option); }))
            reset << sql::quoteIfNeeded(name(option));
    QStringList out;
    if (!set.isEmpty())
        out << alter + u" SET (" + storageParameters(set) + u')';
    if (!reset.isEmpty())
        out << alter + u" RESET (" + reset.join(u", "_s) + u')';
    return out;
}

void storage(Walk &walk, const QString &schema, const Relation *old, const Relation &now)
{
    if (walk.to.server.engine != sql::Engine::PostgreSql)
        return;
    Actions strong, light;
    for (const Column &one : now.columns)
        column(walk, old ? walk.before.column(*old, one.name) : nullptr, one, strong, light);
    addActions(walk, u"STORAGE OF "_s, schema, now, strong);
    addActions(walk, u"STATISTICS OF COLUMNS OF "_s, schema, now, light);
    const auto method = [](const Relation *table) {
        return table && !table->accessMethod.isEmpty() ? table->accessMethod : u"heap"_s;
    };
    const bool partitioned = now.kind == catalog::RelationKind::Partitioned;
    if (method(old) == method(&now) || partitioned || walk.from.server.major() < 15)
        return;
    const QString table = sql::qualifiedName(schema, now.name);
    const auto alter = [&](const Relation *to) {
        return alterTable(table, u"SET ACCESS METHOD "_s + sql::quoteIfNeeded(method(to)));
    };
    walk.addSql(u"ACCESS METHOD OF "_s + table, schema, now.name, {alter(&now)}, {alter(old)});
}

void chosenIndexes(Walk &walk, const QString &schema, const Relation *old, const Relation &now)
{
    const QString table = sql::qualifiedName(schema, now.name);
    const auto add = [&](const QString &title, const QString &before, const QString &after, bool kept) {
        if (before != after || !kept)
            walk.addSql(title + table, schema, now.name, {alterTable(table, after)}, {alterTable(table, before)});
    };
    add(u"CLUSTERING OF "_s, clustering(walk.before, old), clustering(walk.after, &now),
        keepsIndex(walk, old, now, &catalog::Index::clustered));
    add(u"REPLICA IDENTITY OF "_s, u"REPLICA IDENTITY "_s + identity(walk.before, old),
        u"REPLICA IDENTITY "_s + identity(walk.after, &now),
        keepsIndex(walk, old, now, &catalog::Index::replicaIdentity));
}

} // namespace lockstep::advisor::between
