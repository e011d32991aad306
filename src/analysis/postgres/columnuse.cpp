// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/columnuse.h"

#include "analysis/postgres/define.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace columnuselocal {

catalog::Column named(const QString &name, const catalog::Column &like = {})
{
    catalog::Column column;
    column.name = name;
    column.typeOid = like.typeOid;
    column.type = like.type;
    column.typmod = like.typmod;
    return column;
}

const catalog::Column *find(const std::vector<catalog::Column> &columns, const QString &name)
{
    const auto it = std::ranges::find(columns, name, &catalog::Column::name);
    return it == columns.end() ? nullptr : &*it;
}

} // namespace columnuselocal

std::vector<catalog::Column> ColumnUse::select(const PgQuery__SelectStmt &stmt)
{
    using namespace columnuselocal;
    const std::size_t before = m_common.size();
    if (stmt.with_clause)
        common(*stmt.with_clause);
    Columns out;
    if (stmt.larg && stmt.rarg) {
        out = select(*stmt.larg);
        select(*stmt.rarg);
    } else {
        m_scopes.emplace_back();
        for (const Node *item : list(stmt.n_from_clause, stmt.from_clause))
            from(item);
        for (const Node *node : list(stmt.n_target_list, stmt.target_list)) {
            const auto &target = *node->res_target;
            if (target.val && target.val->node_case == PG_QUERY__NODE__NODE_COLUMN_REF) {
                for (const catalog::Column &column : resolve(*target.val->column_ref))
                    out.push_back(named(empty(target.name) ? column.name : text(target.name), column));
                continue;
            }
            catalog::Column like;
            if (target.val && target.val->node_case == PG_QUERY__NODE__NODE_TYPE_CAST) {
                const TypeRef type = resolveType(m_run, *target.val->type_cast->type_name);
                like.typeOid = type.oid;
                like.type = type.display;
                like.typmod = type.typmod;
            }
            const QString figured = empty(target.name) ? figuredName(target.val) : text(target.name);
            out.push_back(named(figured.isEmpty() ? u"?column?"_s : figured, like));
            if (target.val)
                visit(&target.val->base);
        }
        if (stmt.n_values_lists) {
            for (std::size_t i = 0; i < stmt.values_lists[0]->list->n_items; ++i)
                out.push_back(named(u"column%1"_s.arg(i + 1)));
        }
        visit(stmt.n_values_lists, stmt.values_lists);
        visit(stmt.n_distinct_clause, stmt.distinct_clause);
        visit(stmt.n_group_clause, stmt.group_clause);
        visit(stmt.n_window_clause, stmt.window_clause);
        for (const Node *one : {stmt.where_clause, stmt.having_clause, stmt.limit_count, stmt.limit_offset}) {
            if (one)
                visit(&one->base);
        }
        orderBy(stmt, out);
        m_scopes.pop_back();
    }
    m_common.resize(before);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].number = static_cast<int>(i) + 1;
    return out;
}

/// A bare name in ORDER BY means an output column first.
void ColumnUse::orderBy(const PgQuery__SelectStmt &stmt, const Columns &out)
{
    for (const Node *node : list(stmt.n_sort_clause, stmt.sort_clause)) {
        const Node *key = node->sort_by->node;
        const bool bare = key && key->node_case == PG_QUERY__NODE__NODE_COLUMN_REF && key->column_ref->n_fields == 1;
        if (key && !(bare && columnuselocal::find(out, text(stringOf(key->column_ref->fields[0])))))
            visit(&key->base);
    }
}

void ColumnUse::common(const PgQuery__WithClause &clause)
{
    for (const Node *node : list(clause.n_ctes, clause.ctes)) {
        const auto &one = *node->common_table_expr;
        const QString name = text(one.ctename);
        Columns columns;
        if (one.ctequery && one.ctequery->node_case == PG_QUERY__NODE__NODE_SELECT_STMT) {
            const auto &query = *one.ctequery->select_stmt;
            if (clause.recursive && query.larg) { // the first arm gives the columns that the second may name
                columns = select(*query.larg);
                m_common.emplace_back(name, columns);
                select(query);
                m_common.pop_back();
            } else {
                columns = select(query);
            }
        }
        for (std::size_t i = 0; i < one.n_aliascolnames && i < columns.size(); ++i)
            columns[i].name = text(stringOf(one.aliascolnames[i]));
        m_common.emplace_back(name, std::move(columns));
    }
}

void ColumnUse::add(const PgQuery__Alias *alias, const QString &name, Oid relation, Columns columns)
{
    for (std::size_t i = 0; alias && i < alias->n_colnames && i < columns.size(); ++i)
        columns[i].name = text(stringOf(alias->colnames[i]));
    m_scopes.back().sources.push_back({alias ? text(alias->aliasname) : name, relation, std::move(columns)});
}

void ColumnUse::from(const Node *item)
{
    if (!item)
        return;
    switch (item->node_case) {
    case PG_QUERY__NODE__NODE_RANGE_VAR: {
        const auto &range = *item->range_var;
        const QString name = text(range.relname);
        if (empty(range.schemaname)) {
            const auto it = std::find_if(m_common.rbegin(), m_common.rend(),
                                         [&name](const auto &common) { return common.first == name; });
            if (it != m_common.rend())
                return add(range.alias, name, 0, it->second);
        }
        const Oid oid = m_run.lookup(qualified(range));
        const Table *table = m_run.state.tables.get(oid);
        return add(range.alias, name, table ? oid : 0, table ? table->r.columns : Columns{});
    }
    case PG_QUERY__NODE__NODE_JOIN_EXPR:
        return join(*item->join_expr);
    case PG_QUERY__NODE__NODE_RANGE_SUBSELECT: {
        const auto &range = *item->range_subselect;
        Columns columns;
        if (range.subquery && range.subquery->node_case == PG_QUERY__NODE__NODE_SELECT_STMT)
            columns = select(*range.subquery->select_stmt);
        return add(range.alias, {}, 0, std::move(columns));
    }
    case PG_QUERY__NODE__NODE_RANGE_FUNCTION: {
        const auto &range = *item->range_function;
        visit(range.n_functions, range.functions);
        Columns columns;
        for (const Node *node : list(range.n_coldeflist, range.coldeflist))
            columns.push_back(columnuselocal::named(text(node->column_def->colname)));
        for (std::size_t i = 0; range.alias && columns.empty() && i < range.alias->n_colnames; ++i)
            columns.push_back(columnuselocal::named(text(stringOf(range.alias->colnames[i]))));
        if (columns.empty() && range.alias) // a function of one value is called after its alias
            columns.push_back(columnuselocal::named(text(range.alias->aliasname)));
        return add(range.alias, {}, 0, std::move(columns));
    }
    default:
        visit(&item->base);
    }
}

void ColumnUse::join(const PgQuery__JoinExpr &expr)
{
    const auto count = [this] { return m_scopes.back().sources.size(); };
    const std::size_t first = count();
    from(expr.larg);
    const std::size_t middle = count();
    from(expr.rarg);
    QStringList shared = names(expr.n_using_clause, expr.using_clause);
    Scope &scope = m_scopes.back();
    if (expr.is_natural) {
        for (std::size_t i = first; i < middle; ++i) {
            for (const catalog::Column &column : scope.sources[i].columns) {
                for (std::size_t k = middle; k < count(); ++k) {
                    if (columnuselocal::find(scope.sources[k].columns, column.name))
                        shared.append(column.name);
                }
            }
        }
    }
    for (const QString &name : std::as_const(shared)) {
        for (std::size_t i = first; i < count(); ++i) {
            const catalog::Column *column = columnuselocal::find(scope.sources[i].columns, name);
            if (column && scope.sources[i].relation)
                m_uses(scope.sources[i].relation, column->number);
        }
        if (!scope.merged.contains(name))
            scope.merged.append(name);
    }
    if (expr.quals)
        visit(&expr.quals->base);
}

void ColumnUse::visit(std::size_t count, Node *const *items)
{
    for (std::size_t i = 0; i < count; ++i)
        visit(&items[i]->base);
}

void ColumnUse::visit(const ProtobufCMessage *message)
{
    walk(message, [this](const ProtobufCMessage &m) {
        if (const auto *stmt = as<PgQuery__SelectStmt>(m, pg_query__select_stmt__descriptor)) {
            select(*stmt);
            return false;
        }
        if (const auto *ref = as<PgQuery__ColumnRef>(m, pg_query__column_ref__descriptor))
            resolve(*ref);
        return true;
    });
}

ColumnUse::Columns ColumnUse::all(const Scope &scope, const QString &qualifier)
{
    Columns result;
    if (qualifier.isEmpty()) {
        for (const QString &name : scope.merged)
            result.push_back(columnuselocal::named(name));
    }
    for (const Source &source : scope.sources) {
        if (!qualifier.isEmpty() && source.name != qualifier)
            continue;
        for (const catalog::Column &column : source.columns) {
            if (source.relation)
                m_uses(source.relation, column.number);
            if (qualifier.isEmpty() && scope.merged.contains(column.name)) {
                catalog::Column &merged = *std::ranges::find(result, column.name, &catalog::Column::name);
                if (merged.type.isEmpty())
                    merged = columnuselocal::named(column.name, column);
                continue;
            }
            result.push_back(column);
        }
    }
    return result;
}

ColumnUse::Columns ColumnUse::resolve(const PgQuery__ColumnRef &ref)
{
    const std::size_t n = ref.n_fields;
    const QString qualifier = n > 1 ? text(stringOf(ref.fields[n - 2])) : QString();
    const bool star = ref.fields[n - 1]->node_case == PG_QUERY__NODE__NODE_A_STAR;
    const QString name = star ? QString() : text(stringOf(ref.fields[n - 1]));
    for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
        if (star && qualifier.isEmpty())
            return all(*scope, {});
        Columns found;
        for (const Source &source : scope->sources) {
            if (!qualifier.isEmpty() && source.name != qualifier)
                continue;
            if (star)
                return all(*scope, qualifier);
            const catalog::Column *column = columnuselocal::find(source.columns, name);
            if (column && source.relation)
                m_uses(source.relation, column->number);
            if (column)
                found.push_back(*column);
        }
        if (!found.empty())
            return {found.front()};
        if (!qualifier.isEmpty())
            continue;
        for (const Source &source : scope->sources) { // the whole row
            if (source.name == name) {
                if (source.relation)
                    m_uses(source.relation, 0);
                return {columnuselocal::named(name)};
            }
        }
    }
    return {columnuselocal::named(name)};
}

} // namespace lockstep::analysis::postgres
