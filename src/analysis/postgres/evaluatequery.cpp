// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/evaluatevalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

static constexpr std::size_t mostRows = 20000; ///< that a join may try

std::optional<bool> Evaluator::any(const Node *select)
{
    const auto result = query(select);
    if (!result || (result->rows.empty() && result->more))
        return std::nullopt;
    return !result->rows.empty();
}

/// The rows of one FROM item; with `where`, those that it cannot hold for are left out at once.
std::optional<std::vector<Evaluator::Joined>> Evaluator::from(const Node *item, const Node *where, bool &more)
{
    using namespace evaluatelocal;
    std::vector<Joined> result;
    const auto keeps = [&](const Joined &row, const Node *condition) -> Value {
        const std::size_t before = m_bindings.size();
        m_bindings.insert(m_bindings.end(), row.begin(), row.end());
        Value holds = condition ? value(condition) : known(true);
        m_bindings.resize(before);
        return holds;
    };
    if (item->node_case == PG_QUERY__NODE__NODE_RANGE_VAR) {
        const auto &range = *item->range_var;
        const QualifiedName name = qualified(range);
        const QString alias = range.alias ? text(range.alias->aliasname) : name.name;
        if (const Table *table = m_run.state.tables.get(m_run.lookup(name))) {
            more = more || !table->isHeap() || !table->children.empty() || table->rows != Rows::Empty;
            return result;
        }
        const auto rows = catalogRows(m_run, name);
        if (!rows)
            return std::nullopt;
        more = more || !absenceTells() || name.name == "pg_proc"_L1;
        for (const ValueRow &row : *rows) {
            Joined one{Binding{alias, row}};
            const Value holds = keeps(one, where);
            if (!holds || isTrue(holds))
                result.push_back(std::move(one));
        }
        return result;
    }
    if (item->node_case != PG_QUERY__NODE__NODE_JOIN_EXPR ||
        item->join_expr->jointype != PG_QUERY__JOIN_TYPE__JOIN_INNER || item->join_expr->is_natural)
        return std::nullopt;
    const auto &join = *item->join_expr;
    const auto left = from(join.larg, where, more), right = from(join.rarg, where, more);
    if (!left || !right || left->size() * right->size() > mostRows)
        return std::nullopt;
    for (const Joined &a : *left) {
        for (const Joined &b : *right) {
            Joined both = a;
            both.insert(both.end(), b.begin(), b.end());
            Value holds = keeps(both, join.quals);
            for (const Node *node : list(join.n_using_clause, join.using_clause)) {
                const QString name = text(stringOf(node));
                const Value same = compare(u"="_s, a.back().row.value(name), b.front().row.value(name));
                holds = !same ? same : isTrue(same) ? holds : same;
            }
            if (!holds || isTrue(holds))
                result.push_back(std::move(both));
        }
    }
    return result;
}

std::optional<Evaluator::Result> Evaluator::query(const Node *node)
{
    using namespace evaluatelocal;
    if (!node || node->node_case != PG_QUERY__NODE__NODE_SELECT_STMT)
        return std::nullopt;
    const auto &select = *node->select_stmt;
    if (select.larg || select.n_values_lists || select.n_group_clause || select.having_clause || select.with_clause ||
        select.limit_offset)
        return std::nullopt;
    Result result;
    std::vector<Joined> rows{{}};
    for (const Node *item : list(select.n_from_clause, select.from_clause)) {
        const auto next = from(item, select.where_clause, result.more);
        if (!next || rows.size() * next->size() > mostRows)
            return std::nullopt;
        std::vector<Joined> product;
        for (const Joined &a : rows) {
            for (const Joined &b : *next) {
                product.push_back(a);
                product.back().insert(product.back().end(), b.begin(), b.end());
            }
        }
        rows = std::move(product);
    }
    const bool counts = select.n_target_list == 1 && select.target_list[0]->res_target->val &&
                        select.target_list[0]->res_target->val->node_case == PG_QUERY__NODE__NODE_FUNC_CALL &&
                        is(stringOf(select.target_list[0]->res_target->val->func_call->funcname[0]), "count");
    qlonglong count = 0;
    for (const Joined &row : rows) {
        const std::size_t before = m_bindings.size();
        m_bindings.insert(m_bindings.end(), row.begin(), row.end());
        const Value holds = select.where_clause ? value(select.where_clause) : known(true);
        if (!holds) {
            result.more = true;
        } else if (isTrue(holds)) {
            ++count;
            std::vector<std::pair<QString, Value>> out;
            for (const Node *target :
                 counts ? std::span<Node *const>() : list(select.n_target_list, select.target_list)) {
                const auto &one = *target->res_target;
                if (one.val && one.val->node_case == PG_QUERY__NODE__NODE_COLUMN_REF && empty(one.name) &&
                    one.val->column_ref->fields[one.val->column_ref->n_fields - 1]->node_case ==
                        PG_QUERY__NODE__NODE_A_STAR) {
                    for (const Binding &binding : row) {
                        for (auto it = binding.row.begin(); it != binding.row.end(); ++it)
                            out.emplace_back(it.key(), it.value());
                    }
                    continue;
                }
                const bool bare = one.val && one.val->node_case == PG_QUERY__NODE__NODE_COLUMN_REF;
                const QString name =
                    !empty(one.name) ? text(one.name)
                    : bare           ? text(stringOf(one.val->column_ref->fields[one.val->column_ref->n_fields - 1]))
                                     : QString();
                out.emplace_back(name, value(one.val));
            }
            result.rows.push_back(std::move(out));
        }
        m_bindings.resize(before);
    }
    if (counts) {
        if (result.more)
            return std::nullopt;
        result.rows = {{{u"count"_s, known(count)}}};
    }
    qint64 limit = 0;
    if (select.limit_count && (!integerOf(select.limit_count, limit) || result.more))
        return limit == 1 && result.rows.size() == 1 ? std::optional(result) : std::nullopt;
    if (select.limit_count && result.rows.size() > std::size_t(limit))
        result.rows.resize(std::size_t(limit));
    return result;
}

} // namespace lockstep::analysis::postgres
