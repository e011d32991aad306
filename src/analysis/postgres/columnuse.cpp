// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands in a query: FROM, WITH, targets. What its names mean is found in columnnames.cpp.

#include "analysis/postgres/columnuse.h"

#include "analysis/postgres/define.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

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

/// Whether it is a function of one plain column and nothing else.
bool givesOneColumn(const Run &run, const PgQuery__RangeFunction &range)
{
    static const QStringList known{u"generate_series"_s, u"generate_subscripts"_s, u"regexp_split_to_table"_s,
                                   u"json_object_keys"_s, u"jsonb_object_keys"_s};
    if (range.n_functions != 1 || range.ordinality || range.n_coldeflist)
        return false;
    const Node *item = range.functions[0]->list->n_items ? range.functions[0]->list->items[0] : nullptr;
    if (!item || item->node_case != PG_QUERY__NODE__NODE_FUNC_CALL)
        return false;
    const QStringList name = names(item->func_call->n_funcname, item->func_call->funcname);
    return name.size() == 1 && known.contains(name.front()) && run.lookupFunctions({{}, name.front()}).empty();
}

} // namespace columnuselocal

const catalog::Column *outputNamed(const Node *key, const Columns &out)
{
    if (!key || key->node_case != PG_QUERY__NODE__NODE_COLUMN_REF || key->column_ref->n_fields != 1)
        return nullptr;
    const auto it = std::ranges::find(out.list, text(stringOf(key->column_ref->fields[0])), &catalog::Column::name);
    return it == out.list.end() ? nullptr : &*it;
}

void needDistinct(const std::vector<catalog::Column> &columns, const QString &relation)
{
    QSet<QString> seen;
    for (const catalog::Column &column : columns) {
        if (seen.contains(column.name))
            refuse("42701", u"analysis.column-exists"_s, {column.name, relation});
        seen.insert(column.name);
    }
}

Columns ColumnUse::select(const PgQuery__SelectStmt &stmt)
{
    const std::size_t before = m_common.size();
    common(stmt.with_clause);
    Columns out;
    if (stmt.larg && stmt.rarg) {
        out = select(*stmt.larg);
        const Columns other = select(*stmt.rarg);
        if (out.known && other.known && out.list.size() != other.list.size())
            deny("42601", u"analysis.arms-differ"_s);
    } else {
        m_scopes.emplace_back();
        fromAll(stmt.n_from_clause, stmt.from_clause);
        targets(stmt.n_target_list, stmt.target_list, out);
        if (stmt.n_values_lists) {
            for (std::size_t i = 0; i < stmt.values_lists[0]->list->n_items; ++i)
                out.list.push_back(columnuselocal::named(u"column%1"_s.arg(i + 1)));
        }
        visit(stmt.n_values_lists, stmt.values_lists);
        outputNames(stmt.n_distinct_clause, stmt.distinct_clause, out, false);
        outputNames(stmt.n_group_clause, stmt.group_clause, out, true);
        visit(stmt.n_window_clause, stmt.window_clause);
        for (const Node *one : {stmt.where_clause, stmt.having_clause, stmt.limit_count, stmt.limit_offset})
            visit(one);
        outputNames(stmt.n_sort_clause, stmt.sort_clause, out, false);
        sortedDistinct(stmt, out);
        for (const Node *locking : list(stmt.n_locking_clause, stmt.locking_clause)) {
            for (const Node *rel : list(locking->locking_clause->n_locked_rels, locking->locking_clause->locked_rels)) {
                const QString name = text(rel->range_var->relname);
                if (!m_scopes.back().anyName && !std::ranges::contains(m_scopes.back().sources, name, &Source::name))
                    deny("42P01", u"analysis.no-such-source"_s, {name});
            }
        }
        grouped(stmt, out);
        m_scopes.pop_back();
    }
    m_common.resize(before);
    for (std::size_t i = 0; i < out.list.size(); ++i)
        out.list[i].number = static_cast<int>(i) + 1;
    return out;
}

void ColumnUse::targets(std::size_t count, Node *const *items, Columns &out)
{
    using columnuselocal::named;
    for (std::size_t i = 0; i < count; ++i) {
        const auto &target = *items[i]->res_target;
        if (target.val && target.val->node_case == PG_QUERY__NODE__NODE_COLUMN_REF) {
            const auto &ref = *target.val->column_ref;
            const bool star = ref.fields[ref.n_fields - 1]->node_case == PG_QUERY__NODE__NODE_A_STAR;
            out.known = out.known && !(star && !find(ref).whole);
            for (const Visible &one : resolve(ref))
                out.list.push_back(named(empty(target.name) ? one.column.name : text(target.name), one.column));
            continue;
        }
        catalog::Column like;
        if (target.val && target.val->node_case == PG_QUERY__NODE__NODE_TYPE_CAST) {
            const TypeRef type = resolveType(m_run, *target.val->type_cast->type_name);
            like.typeOid = type.oid;
            like.type = type.display;
            like.typmod = type.typmod;
        }
        // (row).*: as many as the row has
        out.known = out.known && !(target.val && target.val->node_case == PG_QUERY__NODE__NODE_A_INDIRECTION);
        const QString figured = empty(target.name) ? figuredName(target.val) : text(target.name);
        out.list.push_back(named(figured.isEmpty() ? u"?column?"_s : figured, like));
        visit(target.val);
    }
}

/// ORDER BY, DISTINCT ON and GROUP BY, where a bare name may mean an output column: first, or only when there is no
/// other.
void ColumnUse::outputNames(std::size_t count, Node *const *items, const Columns &out, bool inputFirst)
{
    for (const Node *node : std::span(items, count)) {
        const Node *key = node && node->node_case == PG_QUERY__NODE__NODE_SORT_BY ? node->sort_by->node : node;
        if (!key || key->node_case == PG_QUERY__NODE__NODE__NOT_SET)
            continue;
        const bool bare = key->node_case == PG_QUERY__NODE__NODE_COLUMN_REF && key->column_ref->n_fields == 1;
        const bool output = outputNamed(key, out) != nullptr;
        if (output && (!inputFirst || find(*key->column_ref).found == Found::None))
            continue;
        if (bare && !out.known && find(*key->column_ref).found == Found::None)
            continue;
        visit(key);
    }
}

void ColumnUse::common(const PgQuery__WithClause *clause)
{
    if (!clause)
        return;
    for (const Node *node : list(clause->n_ctes, clause->ctes)) {
        const auto &one = *node->common_table_expr;
        const QString name = text(one.ctename);
        const auto called = [&one](Columns columns) {
            for (std::size_t i = 0; i < one.n_aliascolnames && i < columns.list.size(); ++i)
                columns.list[i].name = text(stringOf(one.aliascolnames[i]));
            columns.known = columns.known && !one.search_clause && !one.cycle_clause;
            return columns;
        };
        Columns columns;
        if (one.ctequery && one.ctequery->node_case == PG_QUERY__NODE__NODE_SELECT_STMT) {
            const auto &query = *one.ctequery->select_stmt;
            if (clause->recursive && query.larg) { // the first arm gives the columns that the second may name
                const std::size_t before = m_common.size();
                common(query.with_clause);
                columns = select(*query.larg);
                m_common.resize(before);
                m_common.emplace_back(name, called(columns));
                select(query);
                m_common.pop_back();
            } else {
                columns = select(query);
            }
        } else {
            columns = statement(one.ctequery);
        }
        m_common.emplace_back(name, called(std::move(columns)));
    }
}

void ColumnUse::fromAll(std::size_t count, Node *const *items)
{
    for (const Node *item : std::span(items, count)) {
        std::vector<Visible> added = from(item);
        std::ranges::move(added, std::back_inserter(m_scopes.back().visible));
    }
}

std::vector<ColumnUse::Visible> ColumnUse::add(const PgQuery__Alias *alias, const QualifiedName &name, Oid relation,
                                               Columns columns)
{
    if (alias && columns.known && alias->n_colnames > columns.list.size())
        deny("42P10", u"analysis.too-many-names"_s, {text(alias->aliasname)});
    Source source;
    source.name = alias ? text(alias->aliasname) : name.name;
    source.schema = alias ? QString() : name.schema;
    source.relation = relation;
    source.known = columns.known;
    for (std::size_t i = 0; i < columns.list.size(); ++i) {
        catalog::Column &column = columns.list[i];
        std::vector<std::pair<Oid, int>> read;
        if (relation)
            read.emplace_back(relation, column.number);
        if (alias && i < alias->n_colnames)
            column.name = text(stringOf(alias->colnames[i]));
        source.columns.push_back({std::move(column), std::move(read), {++m_identity}});
    }
    Scope &scope = m_scopes.back();
    // Two relations of one name can stand side by side only as relations of two schemas.
    const bool twice = std::ranges::any_of(scope.sources, [&](const Source &other) {
        return !source.name.isEmpty() && other.name == source.name &&
               (alias || !other.relation || !relation || other.relation == relation);
    });
    if (twice)
        deny("42712", u"analysis.name-twice"_s, {source.name});
    scope.known = scope.known && source.known;
    std::vector<Visible> result = source.columns;
    scope.sources.push_back(std::move(source));
    return result;
}

std::vector<ColumnUse::Visible> ColumnUse::relation(const PgQuery__RangeVar &range)
{
    const QualifiedName name = qualified(range);
    if (name.schema.isEmpty()) {
        const auto it = std::find_if(m_common.rbegin(), m_common.rend(),
                                     [&name](const auto &common) { return common.first == name.name; });
        if (it != m_common.rend())
            return add(range.alias, name, 0, it->second);
    }
    const Oid oid = m_run.lookup(name);
    if (const Table *table = m_run.state.tables.get(oid))
        return add(range.alias, {m_run.state.schemaName(table->r.schema), name.name}, oid,
                   {table->r.columns, table->columnsKnown});
    return add(range.alias, name, 0, {{}, false});
}

std::vector<ColumnUse::Visible> ColumnUse::from(const Node *item)
{
    if (!item)
        return {};
    switch (item->node_case) {
    case PG_QUERY__NODE__NODE_RANGE_VAR:
        return relation(*item->range_var);
    case PG_QUERY__NODE__NODE_JOIN_EXPR:
        return join(*item->join_expr);
    case PG_QUERY__NODE__NODE_RANGE_TABLE_SAMPLE: {
        const auto &sample = *item->range_table_sample;
        visit(sample.n_args, sample.args);
        visit(sample.repeatable);
        return from(sample.relation);
    }
    case PG_QUERY__NODE__NODE_RANGE_SUBSELECT: {
        const auto &range = *item->range_subselect;
        Columns columns;
        if (range.subquery && range.subquery->node_case == PG_QUERY__NODE__NODE_SELECT_STMT) {
            if (range.lateral) {
                columns = select(*range.subquery->select_stmt);
            } else { // what stands beside it is out of its sight
                Scope beside = std::move(m_scopes.back());
                m_scopes.pop_back();
                columns = select(*range.subquery->select_stmt);
                m_scopes.push_back(std::move(beside));
            }
        }
        return add(range.alias, {}, 0, std::move(columns));
    }
    case PG_QUERY__NODE__NODE_RANGE_FUNCTION: {
        const auto &range = *item->range_function;
        visit(range.n_functions, range.functions);
        const bool defined = range.n_functions == 1 && range.n_coldeflist && !range.ordinality;
        Columns columns{{}, defined || columnuselocal::givesOneColumn(m_run, range)};
        for (const Node *node : list(range.n_coldeflist, range.coldeflist))
            columns.list.push_back(columnuselocal::named(text(node->column_def->colname)));
        for (std::size_t i = 0; range.alias && columns.list.empty() && i < range.alias->n_colnames; ++i)
            columns.list.push_back(columnuselocal::named(text(stringOf(range.alias->colnames[i]))));
        if (columns.list.empty() && range.alias) // a function of one value is called after its alias
            columns.list.push_back(columnuselocal::named(text(range.alias->aliasname)));
        if (range.alias)
            return add(range.alias, {}, 0, std::move(columns));
        m_scopes.back().anyName = true; // after the function
        m_scopes.back().known = false;
        return {};
    }
    default: // XMLTABLE, JSON_TABLE
        visit(item);
        m_scopes.back().anyName = true;
        m_scopes.back().known = false;
        return {};
    }
}

std::vector<ColumnUse::Visible> ColumnUse::join(const PgQuery__JoinExpr &expr)
{
    const std::size_t firstSource = m_scopes.back().sources.size();
    const std::size_t mark = m_scopes.back().visible.size();
    const bool knownBefore = std::exchange(m_scopes.back().known, true);
    const std::vector<Visible> left = from(expr.larg);
    m_scopes.back().visible.insert(m_scopes.back().visible.end(), left.begin(), left.end()); // for LATERAL
    const bool leftKnown = std::exchange(m_scopes.back().known, true);
    const std::vector<Visible> right = from(expr.rarg);
    m_scopes.back().visible.resize(mark);
    const bool rightKnown = m_scopes.back().known;
    Scope &scope = m_scopes.back();
    scope.known = leftKnown && rightKnown;

    const auto within = [](const std::vector<Visible> &side, const QString &name) {
        return std::ranges::count(side, name, [](const Visible &v) { return v.column.name; });
    };
    QStringList shared = names(expr.n_using_clause, expr.using_clause);
    for (const QString &name : std::as_const(shared)) {
        for (const auto &[side, known] : {std::pair(&left, leftKnown), std::pair(&right, rightKnown)}) {
            if (within(*side, name) == 0 && known)
                deny("42703", u"analysis.name-unknown"_s, {name});
            if (within(*side, name) > 1)
                deny("42702", u"analysis.name-ambiguous"_s, {name});
        }
    }
    for (const Visible &one : left) {
        if (expr.is_natural && within(right, one.column.name))
            shared.append(one.column.name);
    }
    std::vector<Visible> result;
    for (const QString &name : std::as_const(shared)) {
        Visible merged{columnuselocal::named(name), {}, {}};
        for (const auto *side : {&left, &right}) {
            const auto it = std::ranges::find(*side, name, [](const Visible &v) { return v.column.name; });
            if (it == side->end())
                continue;
            if (merged.column.type.isEmpty())
                merged.column = columnuselocal::named(name, it->column);
            else if (differInKind(m_run.state, postgres::typeOf(m_run, merged.column),
                                  postgres::typeOf(m_run, it->column)))
                deny("42804", u"analysis.join-types"_s, {name});
            for (const auto &[relation, number] : it->read)
                m_uses(relation, number);
            merged.read.insert(merged.read.end(), it->read.begin(), it->read.end());
            const auto outer = side == &left ? PG_QUERY__JOIN_TYPE__JOIN_RIGHT : PG_QUERY__JOIN_TYPE__JOIN_LEFT;
            if (expr.jointype != outer && (side == &left || merged.identities.empty()))
                merged.identities = it->identities; // the same as that side's own column
        }
        if (expr.jointype == PG_QUERY__JOIN_TYPE__JOIN_FULL)
            merged.identities = {++m_identity};
        result.push_back(std::move(merged));
    }
    for (const auto *side : {&left, &right}) {
        for (const Visible &one : *side) {
            if (!shared.contains(one.column.name))
                result.push_back(one);
        }
    }
    if (expr.quals) { // sees the two sides alone
        std::vector<Visible> others = std::exchange(scope.visible, result);
        visit(expr.quals);
        m_scopes.back().visible = std::move(others);
    }
    if (expr.join_using_alias)
        m_scopes.back().anyName = true;
    if (expr.alias) { // hides what is within
        Source whole;
        whole.name = text(expr.alias->aliasname);
        whole.known = leftKnown && rightKnown;
        for (std::size_t i = 0; i < expr.alias->n_colnames && i < result.size(); ++i)
            result[i].column.name = text(stringOf(expr.alias->colnames[i]));
        whole.columns = result;
        m_scopes.back().sources.resize(firstSource);
        m_scopes.back().sources.push_back(std::move(whole));
    }
    m_scopes.back().known = m_scopes.back().known && knownBefore;
    return result;
}

} // namespace lockstep::analysis::postgres
