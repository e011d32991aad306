// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the server keeps by oid and prints by name follows when a name changes.

#include "analysis/postgres/state.h"

namespace lockstep::analysis::postgres {

namespace retelling {

// The texts of each object, to be read or to be changed.

void constraints(auto &all, const auto &visit)
{
    for (auto &constraint : all) {
        visit(constraint.definition);
        visit(constraint.expression);
    }
}

void ofTable(auto &r, const auto &visit)
{
    for (auto &column : r.columns) {
        visit(column.type);
        visit(column.collation);
        visit(column.defaultExpression);
    }
    constraints(r.constraints, visit);
    for (auto &trigger : r.triggers)
        visit(trigger.definition);
    for (auto &rule : r.rules)
        visit(rule.definition);
    for (auto &policy : r.policies) {
        visit(policy.usingExpression);
        visit(policy.checkExpression);
    }
    for (auto &statistics : r.statistics)
        visit(statistics.definition);
    visit(r.partitionKey);
    visit(r.viewDefinition);
}

void ofIndex(auto &index, const auto &visit)
{
    for (auto &key : index.keys) {
        if (key.column == 0)
            visit(key.expression);
        visit(key.operatorClass);
        visit(key.collation);
    }
    visit(index.predicate);
    visit(index.definition);
}

void ofType(auto &type, const auto &visit)
{
    visit(type.baseType);
    visit(type.defaultExpression);
    visit(type.collation);
    visit(type.range);
    constraints(type.constraints, visit);
}

void ofFunction(auto &function, const auto &visit)
{
    visit(function.arguments);
    visit(function.returns);
    visit(function.definition);
}

/// Copies and changes only the objects that have something to change.
template <typename T>
void each(Store<T> &store, const auto &told, const auto &texts)
{
    const std::vector<Oid> changed = store.those([&](const T &object) {
        bool any = false;
        texts(object, [&](const QString &text) { any = any || (!text.isEmpty() && told(text) != text); });
        return any;
    });
    for (const Oid oid : changed)
        texts(store.edit(oid), [&](QString &text) { text = told(text); });
}

} // namespace retelling

void State::retell(const std::function<QString(const QString &)> &told)
{
    using namespace retelling;
    each(tables, told, [](auto &object, const auto &visit) { ofTable(object.r, visit); });
    each(indexes, told, [](auto &object, const auto &visit) { ofIndex(object.i, visit); });
    each(types, told, [](auto &object, const auto &visit) { ofType(object, visit); });
    each(functions, told, [](auto &object, const auto &visit) { ofFunction(object.f, visit); });
    const auto other = [&](const catalog::OtherObject &object) {
        return told(object.definition) != object.definition || told(object.name) != object.name;
    };
    if (std::ranges::none_of(others, other))
        return;
    log.keep(others);
    for (catalog::OtherObject &object : others) {
        object.definition = told(object.definition);
        object.name = told(object.name);
    }
}

void State::retellName(sql::Bears kind, const sql::SchemaAndName &from, const sql::SchemaAndName &to)
{
    retell([&](const QString &text) { return sql::withOtherName(text, kind, from, to); });
}

} // namespace lockstep::analysis::postgres
