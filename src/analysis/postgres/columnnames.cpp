// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the names in a query mean (colNameToVar, scanNameSpaceForRefname), and what the server refuses of them.

#include "analysis/postgres/columnuse.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace columnnameslocal {

bool isSystemColumn(const QString &name)
{
    static const QStringList system{u"tableoid"_s, u"ctid"_s, u"xmin"_s, u"xmax"_s, u"cmin"_s, u"cmax"_s, u"oid"_s};
    return system.contains(name);
}

QString nameOf(const Node *field)
{
    return text(stringOf(field));
}

/// Whether `x.name` may be a call, name(x).
bool isFunction(const Run &run, const QString &name)
{
    return !run.lookupFunctions({{}, name}).empty();
}

} // namespace columnnameslocal

void ColumnUse::deny(const char *sqlState, const QString &message, const QStringList &arguments) const
{
    if (!m_run.inBody)
        refuse(sqlState, message, arguments);
}

void ColumnUse::visit(std::size_t count, Node *const *items)
{
    for (std::size_t i = 0; i < count; ++i)
        visit(items[i]);
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
        if (const auto *expr = as<PgQuery__AExpr>(m, pg_query__a__expr__descriptor))
            compared(*expr);
        return true;
    });
}

ColumnUse::Meaning ColumnUse::findBare(const QString &name) const
{
    bool innermost = true;
    for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
        Meaning meaning;
        meaning.innermost = std::exchange(innermost, false);
        for (const Visible &one : scope->visible) {
            if (one.column.name == name)
                meaning.columns.push_back(one);
        }
        if (!meaning.columns.empty()) {
            meaning.found = meaning.columns.size() == 1 ? Found::One : scope->known ? Found::Many : Found::Unknown;
            return meaning;
        }
        const bool relations = std::ranges::any_of(scope->sources, [](const Source &s) { return s.relation != 0; });
        if (!scope->known || (relations && columnnameslocal::isSystemColumn(name)))
            return {Found::Unknown, {}, false, false};
    }
    for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
        for (const Source &source : scope->sources) {
            if (source.name == name)
                return {Found::Row, {{{}, {{source.relation, 0}}, {}}}, true, false};
        }
    }
    return {};
}

ColumnUse::Meaning ColumnUse::findQualified(const QString &schema, const QString &qualifier, const QString &name) const
{
    bool innermost = true;
    for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
        const bool here = std::exchange(innermost, false);
        for (const Source &source : scope->sources) {
            // By its schema goes a relation without an alias.
            if (source.name != qualifier)
                continue;
            if (!schema.isEmpty() && source.schema.isEmpty() && !source.known)
                return {Found::Unknown, {}, false, false};
            if (!schema.isEmpty() && source.schema != schema)
                continue;
            Meaning meaning;
            meaning.innermost = here;
            meaning.whole = source.known;
            for (const Visible &one : source.columns) {
                if (name.isNull() || one.column.name == name)
                    meaning.columns.push_back(one);
            }
            const bool perhaps = !source.known || (source.relation && columnnameslocal::isSystemColumn(name)) ||
                                 columnnameslocal::isFunction(m_run, name);
            meaning.found = name.isNull() || meaning.columns.size() == 1 ? Found::One
                            : meaning.columns.size() > 1                 ? Found::Many
                            : perhaps                                    ? Found::Unknown
                                                                         : Found::None;
            return meaning;
        }
        if (scope->anyName)
            return {Found::Unknown, {}, false, false};
    }
    return {Found::NoSource, {}, false, false};
}

/// With a star as name: all columns, Found::One.
ColumnUse::Meaning ColumnUse::find(const PgQuery__ColumnRef &ref) const
{
    using columnnameslocal::nameOf;
    const std::size_t n = ref.n_fields;
    const bool star = ref.fields[n - 1]->node_case == PG_QUERY__NODE__NODE_A_STAR;
    if (n > 1)
        return findQualified(n > 2 ? nameOf(ref.fields[n - 3]) : QString(), nameOf(ref.fields[n - 2]),
                             star ? QString() : nameOf(ref.fields[n - 1]));
    if (!star)
        return findBare(nameOf(ref.fields[0]));
    if (m_scopes.empty())
        return {Found::Unknown, {}, false, true};
    const Scope &scope = m_scopes.back();
    return {Found::One, scope.visible, scope.known, true};
}

std::vector<ColumnUse::Visible> ColumnUse::resolve(const PgQuery__ColumnRef &ref)
{
    Meaning meaning = find(ref);
    const Node &last = *ref.fields[ref.n_fields - 1];
    const bool star = last.node_case == PG_QUERY__NODE__NODE_A_STAR;
    const QString name = star ? QString() : columnnameslocal::nameOf(&last);
    if (meaning.found == Found::None)
        deny("42703", u"analysis.name-unknown"_s, {name});
    else if (meaning.found == Found::NoSource)
        deny("42P01", u"analysis.no-such-source"_s, {columnnameslocal::nameOf(ref.fields[ref.n_fields - 2])});
    else if (meaning.found == Found::Many)
        deny("42702", u"analysis.name-ambiguous"_s, {name});
    if (star && ref.n_fields == 1 && meaning.found == Found::One && m_scopes.back().sources.empty() &&
        !m_scopes.back().anyName)
        deny("42601", u"analysis.star-of-nothing"_s);
    for (const Visible &one : meaning.columns) {
        for (const auto &[relation, number] : one.read) {
            if (relation)
                m_uses(relation, number);
        }
    }
    if (!star && meaning.columns.empty())
        meaning.columns.emplace_back();
    if (meaning.found != Found::One)
        meaning.columns.resize(std::min<std::size_t>(meaning.columns.size(), 1));
    if (!star && !meaning.columns.empty() && meaning.columns.front().column.name.isEmpty())
        meaning.columns.front().column.name = name;
    return std::move(meaning.columns);
}

TypeRef ColumnUse::typeOf(const Node *expression) const
{
    return expressionType(m_run, expression, [this](const PgQuery__ColumnRef &ref) -> TypeRef {
        const Meaning meaning = find(ref);
        return meaning.found == Found::One && meaning.columns.size() == 1 &&
                       ref.fields[ref.n_fields - 1]->node_case != PG_QUERY__NODE__NODE_A_STAR
                   ? postgres::typeOf(m_run, meaning.columns.front().column)
                   : TypeRef{};
    });
}

void ColumnUse::compared(const PgQuery__AExpr &expr)
{
    if (!m_run.inBody)
        needOperator(m_run, expr, [this](const Node *side) { return typeOf(side); });
}

void ColumnUse::target(const PgQuery__RangeVar &range)
{
    m_scopes.emplace_back();
    // A common table expression cannot be written to, whatever its name.
    const auto hidden = std::exchange(m_common, {});
    m_scopes.back().visible = relation(range);
    m_common = hidden;
}

/// transformAssignedExpr: what a column does not take by itself.
void ColumnUse::assigned(const Table &table, const QString &column, const Node *value)
{
    const catalog::Column *to = table.column(column);
    if (!to || !value)
        return;
    const TypeRef given = typeOf(value);
    if (needsExplicitCast(m_run.state, given, postgres::typeOf(m_run, *to)))
        deny("42804", u"analysis.value-of-other-type"_s, {column, to->type, given.display});
}

/// RETURNING, which since 18 knows the rows before and after by names of their own.
void ColumnUse::returning(std::size_t count, Node *const *items, Columns &out)
{
    m_scopes.back().anyName = m_scopes.back().anyName || m_run.major >= 18;
    targets(count, items, out);
}

Columns ColumnUse::insert(const PgQuery__InsertStmt &stmt)
{
    const Table *table = m_run.state.tables.get(m_run.lookup(qualified(*stmt.relation)));
    const auto *query = stmt.select_stmt ? stmt.select_stmt->select_stmt : nullptr;
    const Columns given = query ? select(*query) : Columns{{}, false};
    const bool counted = table && query && given.known && table->columnsKnown;
    const std::size_t most = stmt.n_cols ? stmt.n_cols : counted ? table->r.columns.size() : 0;
    if (counted && (given.list.size() > most || (stmt.n_cols && given.list.size() < stmt.n_cols)))
        deny("42601", u"analysis.insert-count"_s, {table->r.name});
    for (const Node *row : list(query && table ? query->n_values_lists : 0, query ? query->values_lists : nullptr)) {
        for (std::size_t i = 0; i < row->list->n_items && i < most && table; ++i)
            assigned(*table, stmt.n_cols ? text(stmt.cols[i]->res_target->name) : table->r.columns[i].name,
                     row->list->items[i]);
    }
    target(*stmt.relation);
    if (const auto *conflict = stmt.on_conflict_clause) {
        if (conflict->infer)
            visit(&conflict->infer->base);
        PgQuery__Alias excluded = PG_QUERY__ALIAS__INIT;
        static char name[] = "excluded";
        excluded.aliasname = name;
        Columns columns{table ? table->r.columns : std::vector<catalog::Column>{}, table && table->columnsKnown};
        const Scope without = m_scopes.back();
        std::vector<Visible> added = add(&excluded, {}, 0, std::move(columns));
        std::ranges::move(added, std::back_inserter(m_scopes.back().visible));
        visit(conflict->n_target_list, conflict->target_list);
        visit(conflict->where_clause);
        m_scopes.back() = without;
    }
    Columns out;
    returning(stmt.n_returning_list, stmt.returning_list, out);
    m_scopes.pop_back();
    return out;
}

Columns ColumnUse::statement(const Node *node)
{
    Columns out;
    if (!node)
        return out;
    const std::size_t before = m_common.size();
    switch (node->node_case) {
    case PG_QUERY__NODE__NODE_SELECT_STMT:
        out = select(*node->select_stmt);
        break;
    case PG_QUERY__NODE__NODE_INSERT_STMT:
        common(node->insert_stmt->with_clause);
        out = insert(*node->insert_stmt);
        break;
    case PG_QUERY__NODE__NODE_UPDATE_STMT: {
        const auto &stmt = *node->update_stmt;
        common(stmt.with_clause);
        target(*stmt.relation);
        fromAll(stmt.n_from_clause, stmt.from_clause);
        const Table *table = m_run.state.tables.get(m_run.lookup(qualified(*stmt.relation)));
        for (const Node *one : list(table ? stmt.n_target_list : 0, stmt.target_list))
            assigned(*table, text(one->res_target->name), one->res_target->val);
        visit(stmt.n_target_list, stmt.target_list);
        visit(stmt.where_clause);
        returning(stmt.n_returning_list, stmt.returning_list, out);
        m_scopes.pop_back();
        break;
    }
    case PG_QUERY__NODE__NODE_DELETE_STMT: {
        const auto &stmt = *node->delete_stmt;
        common(stmt.with_clause);
        target(*stmt.relation);
        fromAll(stmt.n_using_clause, stmt.using_clause);
        visit(stmt.where_clause);
        returning(stmt.n_returning_list, stmt.returning_list, out);
        m_scopes.pop_back();
        break;
    }
    case PG_QUERY__NODE__NODE_MERGE_STMT: {
        const auto &stmt = *node->merge_stmt;
        common(stmt.with_clause);
        target(*stmt.relation);
        fromAll(1, &stmt.source_relation);
        visit(stmt.join_condition);
        m_scopes.back().known = false; // what a branch sees depends on its kind
        visit(stmt.n_merge_when_clauses, stmt.merge_when_clauses);
        out.known = false; // RETURNING, since 17
        m_scopes.pop_back();
        break;
    }
    default:
        break;
    }
    m_common.resize(before);
    return out;
}

void ColumnUse::expression(Oid relation, const Node *node)
{
    const Table *table = m_run.state.tables.get(relation);
    m_scopes.emplace_back();
    if (table)
        m_scopes.back().visible = add(nullptr, {m_run.state.schemaName(table->r.schema), table->r.name}, relation,
                                      {table->r.columns, table->columnsKnown});
    m_scopes.back().known = m_scopes.back().known && table;
    m_scopes.back().anyName = !table;
    visit(node);
    m_scopes.pop_back();
}

void checkNames(Run &run, Oid relation, const Node *expression)
{
    ColumnUse(run, [](Oid, int) {}).expression(relation, expression);
}

void checkNames(Run &run, const Node *query)
{
    static_cast<void>(ColumnUse(run, [](Oid, int) {}).statement(query));
}

} // namespace lockstep::analysis::postgres
