// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// RENAME COLUMN, and ATTRIBUTE of a composite type.

#include "analysis/postgres/alter.h"
#include "analysis/postgres/handlers.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace renamecolumnlocal {

/// Foreign keys that point at the table say the new name, too.
void renamedFarAway(Run &run, Oid table, const QHash<QString, QString> &renamed)
{
    for (const Oid other : run.state.referencing(table))
        for (catalog::Constraint &key : run.state.tables.edit(other).r.constraints)
            if (key.referencedTable == table)
                key.definition = sql::replaceFarColumns(key.definition, renamed);
}

/// What stands on the table itself says the column's new name.
void renamedOnTable(catalog::Relation &r, const QString &from, const QString &to)
{
    const QHash<QString, QString> renamed{{from, sql::quoteIfNeeded(to)}};
    for (catalog::Column &other : r.columns)
        if (other.generated != catalog::Generated::None)
            other.defaultExpression = sql::replaceColumns(other.defaultExpression, renamed);
    for (catalog::Constraint &constraint : r.constraints) {
        constraint.expression = sql::replaceColumns(constraint.expression, renamed);
        constraint.definition = sql::replaceNearColumns(constraint.definition, renamed);
    }
    for (catalog::Trigger &trigger : r.triggers)
        trigger.definition = sql::withOtherColumnOfTrigger(trigger.definition, from, to);
    for (catalog::Rule &rule : r.rules) // NEW and OLD
        rule.definition = sql::withOtherColumnOfTrigger(rule.definition, from, to);
    for (catalog::Policy &policy : r.policies) {
        policy.usingExpression = sql::replaceColumns(policy.usingExpression, renamed);
        policy.checkExpression = sql::replaceColumns(policy.checkExpression, renamed);
    }
    for (catalog::StatisticsObject &statistics : r.statistics)
        statistics.definition = sql::withOtherColumnOfStatistics(statistics.definition, from, to);
    r.partitionKey = sql::replaceColumns(r.partitionKey, renamed);
}

/// Queries over the table, of views, rules and in policies of other tables, say it, too.
void renamedInQueries(State &state, const sql::SchemaAndName &table, const QString &from, const QString &to)
{
    const auto queries = [](auto &r, const auto &visit) {
        visit(r.viewDefinition);
        for (auto &rule : r.rules)
            visit(rule.definition);
        for (auto &policy : r.policies) {
            visit(policy.usingExpression);
            visit(policy.checkExpression);
        }
    };
    const auto told = [&](const QString &query) { return sql::withOtherColumn(query, table, from, to); };
    const std::vector<Oid> changed = state.tables.those([&](const Table &other) {
        bool any = false;
        queries(other.r, [&](const QString &query) { any = any || told(query) != query; });
        return any;
    });
    for (const Oid oid : changed)
        queries(state.tables.edit(oid).r, [&](QString &query) { query = told(query); });
}

} // namespace renamecolumnlocal

void renameColumn(Run &run, const PgQuery__RenameStmt &stmt)
{
    const QualifiedName name = qualified(*stmt.relation);
    const Oid oid = run.open(name, LockMode::AccessExclusive, stmt.missing_ok);
    Action &action = run.act(ActionKind::RenameColumn, name, text(stmt.subname));
    action.detail = text(stmt.newname);
    if (!oid || !run.state.tables.get(oid))
        return;
    const QString from = text(stmt.subname), to = text(stmt.newname);
    if (const catalog::Column *own = run.state.tables.get(oid)->column(from)) {
        if (own->inheritedFrom > 0)
            refuse("42P16", u"analysis.column-inherited"_s, {from, name.name});
        if (!stmt.relation->inh && !run.state.tables.get(oid)->children.empty())
            refuse("42P16", u"analysis.children-too"_s, {from, name.name});
    }
    for (const Oid typed : tablesOfType(run.state, oid)) {
        if (stmt.behavior != PG_QUERY__DROP_BEHAVIOR__DROP_CASCADE)
            refuse("2BP01", u"analysis.dependents-exist"_s, {run.state.tables.get(typed)->r.name});
        run.lock(typed, LockMode::AccessExclusive, Via::InheritDown);
    }
    std::vector<Oid> all{oid};
    for (const Oid child : run.state.descendants(oid)) {
        if (stmt.relation->inh) {
            run.lock(child, LockMode::AccessExclusive,
                     run.state.tables.get(child)->r.isPartition ? Via::PartitionDown : Via::InheritDown);
            all.push_back(child);
        }
    }
    for (const Oid one : all) {
        Table &table = run.state.tables.edit(one);
        if (table.column(to))
            refuse("42701", u"analysis.column-exists"_s, {to, table.r.name});
        const auto column = std::ranges::find(table.r.columns, from, &catalog::Column::name);
        if (column == table.r.columns.end())
            refuse("42703", u"analysis.column-missing"_s, {from, table.r.name});
        const int number = column->number;
        column->name = to;
        if (const auto place = column - table.r.columns.begin(); !table.r.viewDefinition.isEmpty())
            table.r.viewDefinition = sql::withOtherOutput(table.r.viewDefinition, int(place) + 1, to);
        const std::vector<Oid> indexes = table.indexes;
        const QHash<QString, QString> renamed{{from, sql::quoteIfNeeded(to)}};
        for (const Oid index : indexes) {
            IndexObject &object = run.state.indexes.edit(index);
            for (catalog::IndexKey &key : object.i.keys)
                key.expression = key.column == number ? to : sql::replaceColumns(key.expression, renamed);
            if (const qsizetype at = object.i.included.indexOf(from); at >= 0)
                object.i.included[at] = to;
            object.i.predicate = sql::replaceColumns(object.i.predicate, renamed);
            const QString tail = sql::indexDefinitionTail(object.i.definition);
            object.i.definition.replace(object.i.definition.lastIndexOf(tail), tail.size(),
                                        sql::replaceColumns(tail, renamed));
        }
        renamecolumnlocal::renamedOnTable(table.r, from, to);
        renamecolumnlocal::renamedFarAway(run, one, renamed);
        const catalog::Relation &r = run.state.tables.get(one)->r;
        renamecolumnlocal::renamedInQueries(run.state, {run.state.schemaName(r.schema), r.name}, from, to);
    }
}

} // namespace lockstep::analysis::postgres
