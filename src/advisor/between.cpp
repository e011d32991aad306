// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "advisor/strategy.h"
#include "analysis/foreseen.h"

#include <QSet>

namespace lockstep::advisor {

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

QStringList Walk::columnNames(const catalog::Relation &table, const std::vector<int> &numbers) const
{
    QStringList out;
    for (const int number : numbers)
        if (const catalog::Column *column = after.column(table, number))
            out << column->name;
    return out;
}

namespace {

/// What takes away what others may still use comes after the others: names do not say that a view reads a column, or
/// that a policy does. An owner is changed last, for the rights to do the rest may go with it.
int rank(const Change &change)
{
    using enum ChangeKind;
    static constexpr ChangeKind last[] = {DisableRowSecurity, DropPolicy, DropTrigger,  DropView,
                                          DropColumn,         DropTable,  DropFunction, DropAttribute,
                                          DropType,           DropSchema, ChangeOwner};
    const auto found = std::ranges::find(last, change.kind);
    return found == std::end(last) ? -1 : int(found - std::begin(last));
}

} // namespace

} // namespace between

std::vector<Change> changesBetween(const catalog::Catalog &from, const catalog::Catalog &to,
                                   const BetweenOptions &options)
{
    between::Walk walk{from, to, options};
    between::schemas(walk);
    between::types(walk);
    between::functions(walk);
    between::relations(walk);
    std::ranges::stable_sort(walk.changes, {}, between::rank);
    return inOrder(std::move(walk.changes));
}

std::vector<catalog::Difference> leftBetween(const catalog::Catalog &before, const catalog::Catalog &after,
                                             const catalog::Catalog &wanted)
{
    const auto key = [](const catalog::Difference &d) { return d.objectKind + u'\0' + d.object + u'\0' + d.field; };
    QHash<QString, QString> start; // what each field was before
    for (const catalog::Difference &difference : catalog::compare(before, wanted))
        if (difference.kind == catalog::DifferenceKind::Changed)
            start.insert(key(difference), difference.first);
    auto left = catalog::compare(after, wanted);
    std::erase_if(left, [&](const catalog::Difference &difference) {
        const auto old = start.constFind(key(difference));
        const bool untouched = old != start.cend() && *old == difference.first;
        return !analysis::isForeseen(difference) && !untouched;
    });
    return left;
}

} // namespace lockstep::advisor
