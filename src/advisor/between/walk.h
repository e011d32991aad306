// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "advisor/between.h"
#include "catalog/lookup.h"

#include <algorithm>
#include <tuple>

namespace lockstep::advisor::between {

/// Calls `made`, `gone` or `both` for each name of two lists.
template <typename List, typename Name, typename Made, typename Gone, typename Both>
void pairUp(const List &from, const List &to, Name name, Made made, Gone gone, Both both)
{
    const auto find = [&](const List &list, const auto &wanted) {
        return std::ranges::find_if(list, [&](const auto &one) { return name(one) == name(wanted); });
    };
    for (const auto &one : to) {
        const auto old = find(from, one);
        old == from.end() ? made(one) : both(*old, one);
    }
    for (const auto &one : from)
        if (find(to, one) == to.end())
            gone(one);
}

/// What is found on the way from one state to the other: one file per kind of object adds to it.
struct Walk {
    const catalog::Catalog &from;
    const catalog::Catalog &to;
    const BetweenOptions &options;
    const catalog::Lookup before{from};
    const catalog::Lookup after{to};
    std::vector<plan::Change> changes = {};

    plan::Change &add(plan::ChangeKind kind, const QString &schema, const QString &table = {},
                      const QString &name = {});
    /// The names of columns of a wanted table.
    [[nodiscard]] QStringList columnNames(const catalog::Relation &table, const std::vector<int> &numbers) const;
};

/// `old` is null for a table that is made: what of it no CREATE TABLE says.
void columns(Walk &walk, const QString &schema, const catalog::Relation &old, const catalog::Relation &now);
void constraints(Walk &walk, const QString &schema, const catalog::Relation &old, const catalog::Relation &now);
void addConstraint(Walk &walk, const QString &schema, const catalog::Relation &table,
                   const catalog::Constraint &constraint);
void indexes(Walk &walk, const QString &schema, const catalog::Relation *old, const catalog::Relation &now);
void triggers(Walk &walk, const QString &schema, const catalog::Relation *old, const catalog::Relation &now);
void security(Walk &walk, const QString &schema, const catalog::Relation *old, const catalog::Relation &now);

void schemas(Walk &walk);
void types(Walk &walk);
void functions(Walk &walk);
void relations(Walk &walk);

} // namespace lockstep::advisor::between
