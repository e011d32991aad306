// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// GROUP BY: which columns a grouped query may still name (check_ungrouped_columns). What is not sure is let pass.

#include "analysis/postgres/columnuse.h"

#include "analysis/postgres/builtins.h"
#include "analysis/postgres/define.h"
#include "analysis/postgres/signature.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace columngroupslocal {

/// How far a call is known.
enum class Call { Aggregate, Ordinary, Unknown };

Call kindOf(Run &run, const PgQuery__FuncCall &call)
{
    if (call.over) // a window function is one of rows already grouped
        return Call::Ordinary;
    const QualifiedName name = qualified(names(call.n_funcname, call.funcname));
    const std::vector<Oid> own = run.lookupFunctions(name);
    if (!own.empty()) {
        const auto aggregate = [&run](Oid oid) { return run.state.functions.get(oid)->f.kind == u'a'; };
        return std::ranges::all_of(own, aggregate)    ? Call::Aggregate
               : std::ranges::none_of(own, aggregate) ? Call::Ordinary
                                                      : Call::Unknown;
    }
    if (!name.schema.isEmpty() && name.schema != "pg_catalog"_L1)
        return Call::Unknown;
    if (isAggregateBuiltin(name.name.toStdString()))
        return Call::Aggregate;
    static const QSet<QString> ordinary{u"lower"_s,     u"upper"_s,   u"length"_s,  u"substring"_s, u"substr"_s,
                                        u"trim"_s,      u"btrim"_s,   u"replace"_s, u"concat"_s,    u"concat_ws"_s,
                                        u"round"_s,     u"abs"_s,     u"floor"_s,   u"ceil"_s,      u"date_trunc"_s,
                                        u"date_part"_s, u"extract"_s, u"to_char"_s, u"to_date"_s,   u"now"_s,
                                        u"md5"_s,       u"left"_s,    u"right"_s,   u"split_part"_s};
    return ordinary.contains(name.name) ? Call::Ordinary : Call::Unknown;
}

bool windows(const Node *expression)
{
    bool found = false;
    walk(expression, [&found](const ProtobufCMessage &m) {
        if (const auto *call = as<PgQuery__FuncCall>(m, pg_query__func_call__descriptor))
            found = found || call->over;
        return !found && m.descriptor != &pg_query__select_stmt__descriptor;
    });
    return found;
}

/// Calls `visit` for the expressions that one GROUP BY item is made of.
template <typename Visit>
void eachKey(const Node *node, const Visit &visit)
{
    if (node->node_case == PG_QUERY__NODE__NODE_GROUPING_SET) {
        for (const Node *inner : list(node->grouping_set->n_content, node->grouping_set->content))
            eachKey(inner, visit);
    } else if (node->node_case == PG_QUERY__NODE__NODE_ROW_EXPR) {
        for (const Node *inner : list(node->row_expr->n_args, node->row_expr->args))
            eachKey(inner, visit);
    } else {
        visit(node);
    }
}

} // namespace columngroupslocal

/// SELECT DISTINCT sorts by what it selects only, and LIMIT knows no columns.
void ColumnUse::sortedDistinct(const PgQuery__SelectStmt &stmt, const Columns &out)
{
    const auto names = [this](const Node *one) {
        return one && one->node_case == PG_QUERY__NODE__NODE_COLUMN_REF && find(*one->column_ref).found == Found::One &&
               find(*one->column_ref).innermost;
    };
    if (names(stmt.limit_count) || names(stmt.limit_offset))
        deny("42P10", u"analysis.limit-no-column"_s);
    const bool distinct =
        stmt.n_distinct_clause == 1 &&
        (!stmt.distinct_clause[0] || stmt.distinct_clause[0]->node_case == PG_QUERY__NODE__NODE__NOT_SET);
    if (!distinct)
        return;
    std::vector<int> selected;
    for (const Node *target : list(stmt.n_target_list, stmt.target_list)) {
        const Node *value = target->res_target->val;
        if (value && value->node_case == PG_QUERY__NODE__NODE_COLUMN_REF) {
            for (const Visible &one : find(*value->column_ref).columns)
                selected.insert(selected.end(), one.identities.begin(), one.identities.end());
        }
    }
    for (const Node *item : list(stmt.n_sort_clause, stmt.sort_clause)) {
        const Node *key = item->sort_by->node;
        if (!names(key) || outputNamed(key, out))
            continue;
        const Meaning meaning = find(*key->column_ref);
        if (std::ranges::none_of(meaning.columns.front().identities,
                                 [&](int one) { return std::ranges::contains(selected, one); }))
            deny("42P10", u"analysis.distinct-order"_s, {meaning.columns.front().column.name});
    }
}

bool hasAggregate(Run &run, const Node *expression)
{
    bool found = false;
    walk(expression, [&](const ProtobufCMessage &m) {
        if (m.descriptor == &pg_query__select_stmt__descriptor)
            return false;
        if (const auto *call = as<PgQuery__FuncCall>(m, pg_query__func_call__descriptor))
            found = found || columngroupslocal::kindOf(run, *call) == columngroupslocal::Call::Aggregate;
        return !found;
    });
    return found;
}

void ColumnUse::needGrouped(const Node *expression, const std::vector<int> &grouped)
{
    walk(expression, [&](const ProtobufCMessage &m) {
        if (m.descriptor == &pg_query__select_stmt__descriptor ||
            m.descriptor == &pg_query__grouping_func__descriptor ||
            m.descriptor == &pg_query__json_array_agg__descriptor ||
            m.descriptor == &pg_query__json_object_agg__descriptor)
            return false;
        if (const auto *call = as<PgQuery__FuncCall>(m, pg_query__func_call__descriptor))
            return columngroupslocal::kindOf(m_run, *call) == columngroupslocal::Call::Ordinary;
        const auto *ref = as<PgQuery__ColumnRef>(m, pg_query__column_ref__descriptor);
        if (!ref)
            return true;
        const Meaning meaning = find(*ref);
        if (meaning.found != Found::One || !meaning.innermost)
            return true;
        for (const Visible &one : meaning.columns) {
            const bool there = std::ranges::any_of(
                one.identities, [&grouped](int identity) { return std::ranges::contains(grouped, identity); });
            if (!there)
                deny("42803", u"analysis.not-grouped"_s, {one.column.name});
        }
        return true;
    });
}

void ColumnUse::grouped(const PgQuery__SelectStmt &stmt, const Columns &out)
{
    using namespace columngroupslocal;
    if (hasAggregate(m_run, stmt.where_clause) && m_scopes.size() == 1)
        deny("42803", u"analysis.aggregate-in-where"_s);
    if (windows(stmt.where_clause) || windows(stmt.having_clause))
        deny("42P20", u"analysis.window-in-where"_s);
    bool applies = stmt.n_group_clause || stmt.having_clause;
    for (const Node *target : list(stmt.n_target_list, stmt.target_list))
        applies = applies || hasAggregate(m_run, target);
    if (!applies)
        return;
    std::vector<int> grouped;
    const auto take = [&](const Node *key) {
        walk(key, [&](const ProtobufCMessage &m) { // of an expression all columns are taken for grouped
            if (const auto *ref = as<PgQuery__ColumnRef>(m, pg_query__column_ref__descriptor)) {
                for (const Visible &one : find(*ref).columns)
                    grouped.insert(grouped.end(), one.identities.begin(), one.identities.end());
            }
            return true;
        });
    };
    const auto targets = list(stmt.n_target_list, stmt.target_list);
    const auto isStar = [](const Node *target) {
        const Node *value = target->res_target->val;
        return value && value->node_case == PG_QUERY__NODE__NODE_COLUMN_REF &&
               value->column_ref->fields[value->column_ref->n_fields - 1]->node_case == PG_QUERY__NODE__NODE_A_STAR;
    };
    const bool counted = std::ranges::none_of(targets, isStar); // a star stands for many places
    const auto called = [](const Node *target, const QString &name) {
        return (empty(target->res_target->name) ? figuredName(target->res_target->val)
                                                : text(target->res_target->name)) == name;
    };
    bool known = true;
    for (const Node *item : list(stmt.n_group_clause, stmt.group_clause)) {
        eachKey(item, [&](const Node *key) {
            qint64 number = 0;
            if (integerOf(key, number)) {
                known = known && counted;
                if (counted && number > 0 && std::size_t(number) <= targets.size())
                    take(targets[std::size_t(number) - 1]->res_target->val);
                return;
            }
            const bool bare = key->node_case == PG_QUERY__NODE__NODE_COLUMN_REF && key->column_ref->n_fields == 1;
            if (!bare || find(*key->column_ref).found != Found::None)
                return take(key);
            for (const Node *target : targets) {
                if (called(target, text(stringOf(key->column_ref->fields[0]))))
                    take(target->res_target->val);
            }
        });
    }
    if (!known)
        return;
    // With its whole primary key the other columns of a table are settled too.
    for (const Source &source : m_scopes.back().sources) {
        const Table *table = m_run.state.tables.get(source.relation);
        const auto isGrouped = [&](int number) {
            return std::ranges::any_of(source.columns, [&](const Visible &one) {
                return one.column.number == number && std::ranges::contains(grouped, one.identities.front());
            });
        };
        if (table && std::ranges::any_of(table->r.constraints, [&](const catalog::Constraint &c) {
                return c.kind == catalog::ConstraintKind::PrimaryKey && !c.deferrable &&
                       std::ranges::all_of(c.columns, isGrouped);
            })) {
            for (const Visible &one : source.columns)
                grouped.push_back(one.identities.front());
        }
    }
    for (const Node *one : list(stmt.n_target_list, stmt.target_list))
        needGrouped(one, grouped);
    needGrouped(stmt.having_clause, grouped);
    for (const Node *item : list(stmt.n_sort_clause, stmt.sort_clause)) {
        if (!outputNamed(item->sort_by->node, out))
            needGrouped(item->sort_by->node, grouped);
    }
}

} // namespace lockstep::analysis::postgres
