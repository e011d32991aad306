// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "advisor/between.h"
#include "catalog/lookup.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace lockstep::advisor::between {

/// Calls `made`, `gone` or `both` for each name of two lists.
template <typename List, typename Name, typename Made, typename Gone, typename Both>
void pairUp(const List &from, const List &to, Name name, Made made, Gone gone, Both both)
{
    using One = typename List::value_type;
    std::map<std::decay_t<decltype(name(std::declval<const One &>()))>, const One *> before, after;
    for (const auto &one : from)
        before.emplace(name(one), &one);
    for (const auto &one : to) {
        after.emplace(name(one), &one);
        const auto old = before.find(name(one));
        old == before.end() ? made(one) : both(*old->second, one);
    }
    for (const auto &one : from)
        if (!after.contains(name(one)))
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
    /// What no other kind says, about a table or about none: statements, and those of the way back. `name` is SQL, too.
    void addSql(const QString &name, const QString &schema, const QString &table, const QStringList &up,
                const QStringList &down);
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

/// What a relation and its columns are said to be.
void comments(Walk &walk, const QString &schema, const catalog::Relation *old, const catalog::Relation &now);

void schemas(Walk &walk);
void extensions(Walk &walk);
void sequences(Walk &walk);
/// Whether the wanted sequence is the one that `serial` makes, with nothing set otherwise.
[[nodiscard]] bool isSerialsOwn(const Walk &walk, const catalog::Sequence &sequence);
void types(Walk &walk);
void functions(Walk &walk);
void relations(Walk &walk);

} // namespace lockstep::advisor::between
