// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "advisor/strategy.h"
#include "analysis/foreseen.h"
#include "sql/quote.h"

#include <QSet>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;

namespace between {

Change &Walk::add(ChangeKind kind, const QString &schema, const QString &table, const QString &name)
{
    Change &change = changes.emplace_back();
    change.kind = kind;
    change.schema = schema;
    change.table = table;
    change.name = name;
    return change;
}

void Walk::addSql(const QString &name, const QString &schema, const QString &table, const QStringList &up,
                  const QStringList &down, Turn turn)
{
    if (turn != Turn::Usual)
        turns[changes.size()] = turn;
    Change &change = add(ChangeKind::RunSql, schema, table, name);
    change.definition = up.join(u";\n"_s);
    change.undo = down.join(u";\n"_s);
}

QStringList Walk::columnNames(const catalog::Relation &table, const std::vector<int> &numbers) const
{
    QStringList out;
    for (const int number : numbers)
        if (const catalog::Column *column = after.column(table, number))
            out << column->name;
    return out;
}

namespace {

/// The tables that are there and become partitions: what is still to be done to them comes first, then they are
/// attached, and from then on the parent hands down what it gets.
QSet<QString> becomePartitions(const Walk &walk)
{
    QSet<QString> out;
    for (const Change &change : walk.changes)
        if (change.kind == ChangeKind::AttachPartition && walk.before.relation(change.schema, change.partition))
            out.insert(sql::qualifiedName(change.schema, change.partition));
    return out;
}

/// The names of those that hang below a partitioned table's index.
QSet<QString> partsOfIndexes(const catalog::Catalog &catalog)
{
    const catalog::Lookup lookup(catalog);
    QSet<QString> out;
    for (const catalog::Index &index : catalog.indexes)
        if (const catalog::Relation *table = index.parent ? lookup.relation(index.table) : nullptr)
            out.insert(sql::qualifiedName(lookup.schemaName(table->schema), index.name));
    return out;
}

/// As comparisons call them.
QSet<QString> notNullConstraints(const catalog::Catalog &catalog)
{
    const catalog::Lookup lookup(catalog);
    QSet<QString> out;
    for (const catalog::Relation &table : catalog.relations)
        for (const catalog::Constraint &constraint : table.constraints)
            if (constraint.kind == catalog::ConstraintKind::NotNull)
                out.insert(sql::qualifiedName(lookup.schemaName(table.schema), table.name) + u'.' +
                           sql::quoteIfNeeded(constraint.name));
    return out;
}

/// By which the changes are sorted before names tell the rest. An owner is changed last, for the rights to do the rest
/// may go with it.
int rank(const Change &change, const QSet<QString> &partitions, Turn turn)
{
    using enum ChangeKind;
    static constexpr ChangeKind last[] = {DisableRowSecurity, DropPolicy, DropTrigger,  DropView,
                                          DropColumn,         DropTable,  DropFunction, DropAttribute,
                                          DropType,           DropSchema, ChangeOwner};
    if (partitions.contains(sql::qualifiedName(change.schema, change.table)))
        return -3;
    if (turn == Turn::First)
        return -4;
    if (turn == Turn::Last)
        return int(std::size(last));
    if (change.kind == AttachPartition && partitions.contains(sql::qualifiedName(change.schema, change.partition)))
        return -2;
    const ChangeKind like = turn == Turn::WithTables ? DropTable : turn == Turn::WithTypes ? DropType : change.kind;
    const auto found = std::ranges::find(last, like);
    return found == std::end(last) ? -1 : int(found - std::begin(last));
}

} // namespace

} // namespace between

std::vector<Change> changesBetween(const catalog::Catalog &from, const catalog::Catalog &to,
                                   const BetweenOptions &options)
{
    between::Walk walk{from, to, options};
    between::schemas(walk);
    between::extensions(walk);
    between::foreignServers(walk);
    between::others(walk, u"collation"_s);
    between::types(walk);
    between::functions(walk);
    between::others(walk, u"operator"_s);
    between::others(walk, u"cast"_s);
    between::foreignTables(walk);
    between::relations(walk);
    between::sequences(walk);
    between::others(walk, u"event trigger"_s);
    const QSet<QString> partitions = between::becomePartitions(walk);
    std::map<int, std::vector<Change>> byRank;
    for (std::size_t i = 0; i < walk.changes.size(); ++i) {
        const auto turn = walk.turns.find(i);
        const int rank =
            between::rank(walk.changes[i], partitions, turn == walk.turns.end() ? between::Turn::Usual : turn->second);
        byRank[rank].push_back(std::move(walk.changes[i]));
    }
    std::vector<Change> ranked;
    for (auto &[rank, changes] : byRank)
        std::ranges::move(changes, std::back_inserter(ranked));
    return inOrder(std::move(ranked));
}

std::vector<catalog::Difference> leftBetween(const catalog::Catalog &before, const catalog::Catalog &after,
                                             const catalog::Catalog &wanted)
{
    const auto key = [](const catalog::Difference &d) { return d.objectKind + u'\0' + d.object + u'\0' + d.field; };
    QHash<QString, QString> start; // what each field was before
    for (const catalog::Difference &difference : catalog::compare(before, wanted))
        if (difference.kind == catalog::DifferenceKind::Changed)
            start.insert(key(difference), difference.first);
    // an index of a partition has a name that somebody made up; whether it is there is a matter of the parent's
    const QSet<QString> madeUp = between::partsOfIndexes(after) | between::partsOfIndexes(wanted);
    // what is not null is told of the column; by which name the server knows that (18) is not foreseen
    const QSet<QString> notNull = between::notNullConstraints(after) | between::notNullConstraints(wanted);
    auto left = catalog::compare(after, wanted);
    std::erase_if(left, [&](const catalog::Difference &difference) {
        if (difference.objectKind == "constraint"_L1 && notNull.contains(difference.object))
            return true;
        if (difference.objectKind == "index"_L1 && madeUp.contains(difference.object))
            return true;
        const auto old = start.constFind(key(difference));
        const bool untouched = old != start.cend() && *old == difference.first;
        return !analysis::isForeseen(difference) && !untouched;
    });
    return left;
}

} // namespace lockstep::advisor
