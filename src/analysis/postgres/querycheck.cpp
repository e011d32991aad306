// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the server refuses of an INSERT by the columns, keys and rows that it names.

#include "analysis/postgres/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

/// Rows of VALUES that leave out a column that must have a value and gets none by itself.
static void checkNotNull(Run &run, const Table &table, const PgQuery__InsertStmt &stmt)
{
    const bool fillsIn = std::ranges::any_of(
        table.r.triggers, [](const catalog::Trigger &trigger) { return trigger.definition.contains(" BEFORE "_L1); });
    const auto *select = stmt.select_stmt ? stmt.select_stmt->select_stmt : nullptr;
    const bool values = !select || select->n_values_lists;
    if (!values || fillsIn || !table.r.rules.empty() || (select && stmt.n_cols == 0))
        return;
    for (const catalog::Column &column : table.r.columns) {
        const bool given = std::ranges::any_of(list(stmt.n_cols, stmt.cols), [&](const Node *node) {
            return text(node->res_target->name) == column.name;
        });
        if (column.notNull && !given && column.defaultExpression.isEmpty() &&
            column.identity == catalog::Identity::None && !run.state.types.get(column.typeOid))
            refuse("23502", u"analysis.value-missing"_s, {column.name, table.r.name});
    }
}

/// infer_arbiter_indexes, for plain columns without a condition.
static void checkArbiter(Run &run, const Table &table, const PgQuery__InferClause &infer)
{
    std::vector<int> wanted;
    for (const Node *element : list(infer.n_index_elems, infer.index_elems)) {
        const catalog::Column *column = table.column(text(element->index_elem->name));
        if (!column)
            return;
        wanted.push_back(column->number);
    }
    if (wanted.empty() || infer.where_clause)
        return;
    const bool fits = std::ranges::any_of(table.indexes, [&](Oid oid) {
        const catalog::Index &index = run.state.indexes.get(oid)->i;
        return index.unique && index.predicate.isEmpty() && index.keys.size() == wanted.size() &&
               std::ranges::all_of(
                   index.keys, [&](const catalog::IndexKey &key) { return std::ranges::contains(wanted, key.column); });
    });
    if (!fits)
        refuse("42P10", u"analysis.no-arbiter"_s, {table.r.name});
}

void checkInsert(Run &run, const Table &table, const PgQuery__InsertStmt &stmt, Depth depth)
{
    for (std::size_t i = 0; i < stmt.n_cols; ++i) {
        const QString name = text(stmt.cols[i]->res_target->name);
        const catalog::Column *column = table.column(name);
        if (!column)
            refuse("42703", u"analysis.column-missing"_s, {name, table.r.name});
        const auto *select = stmt.select_stmt ? stmt.select_stmt->select_stmt : nullptr;
        const bool fixed = column->generated != catalog::Generated::None ||
                           (column->identity == catalog::Identity::Always &&
                            stmt.override != PG_QUERY__OVERRIDING_KIND__OVERRIDING_SYSTEM_VALUE &&
                            stmt.override != PG_QUERY__OVERRIDING_KIND__OVERRIDING_USER_VALUE);
        for (const Node *row : list(select ? select->n_values_lists : 0, select ? select->values_lists : nullptr)) {
            if (fixed && i < row->list->n_items &&
                row->list->items[i]->node_case != PG_QUERY__NODE__NODE_SET_TO_DEFAULT)
                refuse("428C9", u"analysis.column-is-generated"_s, {name, table.r.name});
        }
    }
    if (stmt.on_conflict_clause && !stmt.on_conflict_clause->infer && depth == Depth::Executed &&
        std::ranges::any_of(table.r.constraints, [](const catalog::Constraint &c) {
            return c.index && c.deferrable && c.kind != catalog::ConstraintKind::ForeignKey;
        }))
        refuse("55000", u"analysis.key-deferrable"_s, {table.r.name});
    if (depth == Depth::Executed)
        checkNotNull(run, table, stmt);
    if (stmt.on_conflict_clause && stmt.on_conflict_clause->infer)
        checkArbiter(run, table, *stmt.on_conflict_clause->infer);
}

} // namespace lockstep::analysis::postgres
