// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "advisor/between.h"
#include "catalog/lookup.h"

#include <algorithm>
#include <map>
#include <set>
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

/// When SQL of one's own has its turn. What takes away what others may still use comes after the others; names do not
/// say that a view reads a column.
enum class Turn {
    First,      ///< what the plan does is nobody's business any more
    Usual,      ///< with what is made and changed
    WithTables, ///< when tables are dropped
    WithTypes,  ///< when types are
    Last,       ///< what the plan does is nobody's business yet
};

/// What is found on the way from one state to the other: one file per kind of object adds to it.
struct Walk {
    const catalog::Catalog &from;
    const catalog::Catalog &to;
    const BetweenOptions &options;
    const catalog::Lookup before{from};
    const catalog::Lookup after{to};
    std::vector<plan::Change> changes = {};
    std::map<std::size_t, Turn> turns = {}; ///< of changes, by their place, that have not the usual one of their kind
    /// Indexes and constraints that go and come with a column, tables with another one.
    std::set<const void *> remade = {};
    /// Foreign keys that no kind says wait until every table has its keys.
    struct ForeignKey {
        QString schema;
        const catalog::Relation &table;
        const catalog::Constraint &constraint;
    };
    std::vector<ForeignKey> foreignKeys = {};

    plan::Change &add(plan::ChangeKind kind, const QString &schema, const QString &table = {},
                      const QString &name = {});
    /// What no other kind says, about a table or about none: statements, and those of the way back. `name` is SQL, too.
    void addSql(const QString &name, const QString &schema, const QString &table, const QStringList &up,
                const QStringList &down, Turn turn = Turn::Usual);
    /// The names of columns of a wanted table.
    [[nodiscard]] QStringList columnNames(const catalog::Relation &table, const std::vector<int> &numbers) const;
};

/// The statements ("ALTER INDEX i SET (...)", "... RESET (...)") between two lists of "fillfactor=70".
[[nodiscard]] QStringList optionChanges(const QString &alter, const QStringList &before, const QStringList &after);

/// `old` is null for a table that is made: what of it no CREATE TABLE says.
void columns(Walk &walk, const QString &schema, const catalog::Relation &old, const catalog::Relation &now);
/// Columns that may be null again, once no key needs them any more.
void nullable(Walk &walk, const QString &schema, const catalog::Relation &old, const catalog::Relation &now);
void constraints(Walk &walk, const QString &schema, const catalog::Relation &old, const catalog::Relation &now);
void addConstraint(Walk &walk, const QString &schema, const catalog::Relation &table,
                   const catalog::Constraint &constraint);
/// Those of Walk::foreignKeys.
void lateForeignKeys(Walk &walk);
/// Whether the column is computed in another way: then that was seen to, and with it all else of the column.
[[nodiscard]] bool generated(Walk &walk, const QString &schema, const catalog::Relation &old,
                             const catalog::Relation &now, const catalog::Column &one, const catalog::Column &other);
void indexes(Walk &walk, const QString &schema, const catalog::Relation *old, const catalog::Relation &now);
void triggers(Walk &walk, const QString &schema, const catalog::Relation *old, const catalog::Relation &now);
void security(Walk &walk, const QString &schema, const catalog::Relation *old, const catalog::Relation &now);

/// How columns are stored and looked at by ANALYZE; the access method.
void storage(Walk &walk, const QString &schema, const catalog::Relation *old, const catalog::Relation &now);
/// By which index a table is clustered, and by which columns replication knows its rows.
void chosenIndexes(Walk &walk, const QString &schema, const catalog::Relation *old, const catalog::Relation &now);
void rules(Walk &walk, const QString &schema, const catalog::Relation *old, const catalog::Relation &now);
void statistics(Walk &walk, const QString &schema, const catalog::Relation *old, const catalog::Relation &now);
/// "ALTER TABLE t DISABLE TRIGGER g" and its kin; `what` is TRIGGER or RULE.
[[nodiscard]] QString switched(const QString &table, const QString &what, const QString &name, QChar state);

/// What a relation and its columns are said to be.
void comments(Walk &walk, const QString &schema, const catalog::Relation *old, const catalog::Relation &now);

void schemas(Walk &walk);
void extensions(Walk &walk);
void sequences(Walk &walk);
/// " (SEQUENCE NAME s START WITH ...)" of a wanted identity.
[[nodiscard]] QString identityOptions(const Walk &walk, const catalog::Relation &table, const catalog::Column &column);
/// Whether the wanted sequence is the one that `serial` makes, with nothing set otherwise.
[[nodiscard]] bool isSerialsOwn(const Walk &walk, const catalog::Sequence &sequence);
void types(Walk &walk);
/// Whether what ALTER TYPE says does not make the one of the other; then typeAgain() does, where columns alone use it.
[[nodiscard]] bool needsNewType(const catalog::Type &old, const catalog::Type &now);
void typeAgain(Walk &walk, const QString &schema, const catalog::Type &old, const catalog::Type &now);
void functions(Walk &walk);
/// Those that are known by their statements alone: "collation", "cast" and so on.
void others(Walk &walk, const QString &kind);
/// Where a table of the one kind becomes one of the other and nothing else holds to it.
[[nodiscard]] bool tableAgain(Walk &walk, const QString &schema, const catalog::Relation &old,
                              const catalog::Relation &now);
void foreignServers(Walk &walk); ///< without their options, which no Catalog holds
void foreignTables(Walk &walk);
void relations(Walk &walk);

} // namespace lockstep::advisor::between
