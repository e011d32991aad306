// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What follows from rows: whether there are any, what foreign keys and triggers touch, what the columns are.

#include "analysis/postgres/columnuse.h"
#include "analysis/postgres/define.h"
#include "analysis/postgres/query.h"
#include "analysis/postgres/signature.h"
#include "analysis/postgres/triggers.h"
#include "sql/parse.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace querydatalocal {

/// Functions that give any number of rows in place of one.
bool returnsSet(const Node *target)
{
    static const QSet<QString> sets{u"unnest"_s,
                                    u"generate_series"_s,
                                    u"generate_subscripts"_s,
                                    u"json_array_elements"_s,
                                    u"json_array_elements_text"_s,
                                    u"jsonb_array_elements"_s,
                                    u"jsonb_array_elements_text"_s,
                                    u"json_each"_s,
                                    u"jsonb_each"_s,
                                    u"json_each_text"_s,
                                    u"jsonb_each_text"_s,
                                    u"json_object_keys"_s,
                                    u"jsonb_object_keys"_s,
                                    u"regexp_matches"_s,
                                    u"regexp_split_to_table"_s,
                                    u"string_to_table"_s};
    bool found = false;
    walk(target, [&](const ProtobufCMessage &m) {
        if (m.descriptor == &pg_query__select_stmt__descriptor)
            return false;
        if (const auto *call = as<PgQuery__FuncCall>(m, pg_query__func_call__descriptor))
            found = found || sets.contains(text(stringOf(call->funcname[call->n_funcname - 1])));
        return !found;
    });
    return found;
}

Rows fromRows(Run &run, const Node *item, const CommonRows &common)
{
    if (item->node_case == PG_QUERY__NODE__NODE_RANGE_VAR) {
        const QString name = text(item->range_var->relname);
        if (empty(item->range_var->schemaname) && common.contains(name))
            return common.value(name);
        const Oid oid = run.lookup(qualified(*item->range_var));
        const Table *table = run.state.tables.get(oid);
        if (!table || table->r.kind == ClassKind::View || table->r.kind == ClassKind::Foreign)
            return Rows::Unknown;
        if (!table->children.empty()) {
            for (const Oid child : run.state.descendants(oid)) {
                if (run.state.tables.get(child)->rows != Rows::Empty)
                    return Rows::Unknown;
            }
        }
        return table->rows;
    }
    if (item->node_case == PG_QUERY__NODE__NODE_JOIN_EXPR) {
        const Rows left = fromRows(run, item->join_expr->larg, common),
                   right = fromRows(run, item->join_expr->rarg, common);
        const auto type = item->join_expr->jointype;
        if (type == PG_QUERY__JOIN_TYPE__JOIN_INNER && (left == Rows::Empty || right == Rows::Empty))
            return Rows::Empty;
        if (type == PG_QUERY__JOIN_TYPE__JOIN_LEFT)
            return left;
        return left == Rows::Empty && right == Rows::Empty ? Rows::Empty : Rows::Unknown;
    }
    if (item->node_case == PG_QUERY__NODE__NODE_RANGE_SUBSELECT)
        return rowsOf(run, item->range_subselect->subquery, common);
    return Rows::Unknown;
}

} // namespace querydatalocal

void addCommonRows(Run &run, const PgQuery__WithClause *clause, CommonRows &common)
{
    if (!clause)
        return;
    for (const Node *node : list(clause->n_ctes, clause->ctes)) {
        const auto &one = *node->common_table_expr;
        common.insert(text(one.ctename), clause->recursive ? Rows::Unknown : rowsOf(run, one.ctequery, common));
    }
}

Rows rowsOf(Run &run, const Node *query, CommonRows common)
{
    if (!query || query->node_case != PG_QUERY__NODE__NODE_SELECT_STMT)
        return Rows::Unknown;
    const auto &select = *query->select_stmt;
    addCommonRows(run, select.with_clause, common);
    if (select.n_values_lists)
        return Rows::Some;
    if (select.larg && select.rarg) {
        Node left = PG_QUERY__NODE__INIT, right = PG_QUERY__NODE__INIT;
        left.node_case = right.node_case = PG_QUERY__NODE__NODE_SELECT_STMT;
        left.select_stmt = select.larg;
        right.select_stmt = select.rarg;
        const Rows a = rowsOf(run, &left, common), b = rowsOf(run, &right, common);
        if (select.op == PG_QUERY__SET_OPERATION__SETOP_UNION)
            return a == Rows::Some || b == Rows::Some     ? Rows::Some
                   : a == Rows::Empty && b == Rows::Empty ? Rows::Empty
                                                          : Rows::Unknown;
        return a == Rows::Empty ? Rows::Empty : Rows::Unknown;
    }
    bool aggregated = false;
    if (select.n_group_clause == 0) {
        for (const Node *target : list(select.n_target_list, select.target_list))
            aggregated = aggregated || hasAggregate(run, target);
    }
    if (aggregated && !select.having_clause)
        return Rows::Some;
    Rows rows = Rows::Some;
    for (const Node *item : list(select.n_from_clause, select.from_clause)) {
        const Rows one = querydatalocal::fromRows(run, item, common);
        if (one == Rows::Empty)
            return Rows::Empty;
        if (one == Rows::Unknown)
            rows = Rows::Unknown;
    }
    const bool sets = std::ranges::any_of(list(select.n_target_list, select.target_list), querydatalocal::returnsSet);
    return sets || select.where_clause || select.limit_count || select.having_clause ? Rows::Unknown : rows;
}

/// Which values an INSERT gives a column: true where it may be other than NULL.
static bool mayBeSet(const Table &table, const catalog::Column &column, const PgQuery__InsertStmt *insert)
{
    if (!insert)
        return true;
    int place = -1;
    if (insert->n_cols == 0) {
        int i = 0;
        for (const catalog::Column &c : table.r.columns) {
            if (c.number == column.number)
                place = i;
            ++i;
        }
    } else {
        for (std::size_t i = 0; i < insert->n_cols; ++i) {
            if (text(insert->cols[i]->res_target->name) == column.name)
                place = static_cast<int>(i);
        }
    }
    const auto *select = insert->select_stmt ? insert->select_stmt->select_stmt : nullptr;
    const bool given =
        place >= 0 && select &&
        (select->n_values_lists ? static_cast<std::size_t>(place) < select->values_lists[0]->list->n_items
                                : static_cast<std::size_t>(place) < select->n_target_list || select->larg);
    const bool hasDefault = !column.defaultExpression.isEmpty() || column.identity != catalog::Identity::None;
    if (!given)
        return hasDefault;
    if (!select->n_values_lists) {
        return select->larg || !isNullConstant(select->target_list[place]->res_target->val);
    }
    for (const Node *row : list(select->n_values_lists, select->values_lists)) {
        const Node *value = row->list->items[place];
        if (value->node_case == PG_QUERY__NODE__NODE_SET_TO_DEFAULT ? hasDefault : !isNullConstant(value))
            return true;
    }
    return false;
}

/// Whether an INSERT evaluates the column's default.
static bool usesDefault(const Table &table, const catalog::Column &column, const PgQuery__InsertStmt &insert)
{
    int place = -1, i = 0;
    if (insert.n_cols == 0) {
        for (const catalog::Column &c : table.r.columns) {
            if (c.number == column.number)
                place = i;
            ++i;
        }
    }
    for (std::size_t n = 0; n < insert.n_cols; ++n) {
        if (text(insert.cols[n]->res_target->name) == column.name)
            place = static_cast<int>(n);
    }
    const auto *select = insert.select_stmt ? insert.select_stmt->select_stmt : nullptr;
    if (place < 0 || !select)
        return true;
    if (!select->n_values_lists)
        return static_cast<std::size_t>(place) >= select->n_target_list && !select->larg &&
               !std::ranges::any_of(list(select->n_target_list, select->target_list), [](const Node *n) {
                   return n->res_target->val && n->res_target->val->node_case == PG_QUERY__NODE__NODE_COLUMN_REF &&
                          n->res_target->val->column_ref->fields[n->res_target->val->column_ref->n_fields - 1]
                                  ->node_case == PG_QUERY__NODE__NODE_A_STAR;
               });
    for (const Node *row : list(select->n_values_lists, select->values_lists)) {
        if (static_cast<std::size_t>(place) >= row->list->n_items ||
            row->list->items[place]->node_case == PG_QUERY__NODE__NODE_SET_TO_DEFAULT)
            return true;
    }
    return false;
}

static void defaultsOf(Run &run, const Table &table, const PgQuery__InsertStmt &insert)
{
    for (const catalog::Column &column : table.r.columns) {
        if (!usesDefault(table, column, insert))
            continue;
        if (column.identity != catalog::Identity::None) {
            const Table *owner = &table; // of the sequence: a partition draws from the one above
            while (owner->r.isPartition && run.major >= 17 && run.state.tables.get(owner->r.inherits.front()))
                owner = run.state.tables.get(owner->r.inherits.front());
            const catalog::Column *root = owner->column(column.name);
            for (const Oid sequence : owner->sequences) {
                if (root && run.state.sequences.get(sequence)->s.ownedByColumn == root->number &&
                    run.state.sequences.get(sequence)->s.isIdentity)
                    run.lock(sequence, LockMode::RowExclusive, Via::Sequence);
            }
        } else if (!column.defaultExpression.isEmpty()) {
            for (const catalog::Dependency &d : run.state.references(table.r.oid)) {
                if (d.via == "default"_L1 && d.dependentColumn == column.number &&
                    run.state.sequences.get(d.referenced))
                    run.lock(d.referenced, LockMode::RowExclusive, Via::Sequence);
                else if (d.via == "default"_L1 && d.dependentColumn == column.number &&
                         run.state.functions.get(d.referenced))
                    runBody(run, d.referenced, Depth::Executed, Via::Function);
            }
        }
    }
}

void fireTriggers(Run &run, Oid oid, ActionKind event, Rows rows, const std::vector<int> &columns,
                  const PgQuery__InsertStmt *insert)
{
    runTriggers(run, oid, event, rows, columns);
    if (rows == Rows::Empty)
        return;
    const Table table = *run.state.tables.get(oid);
    bool depends = event == ActionKind::Insert && table.isPartitioned(); // which partition a row goes to
    if (depends)
        run.uncertain(Certainty::Data);
    if (event == ActionKind::Insert && insert)
        defaultsOf(run, table, *insert), depends = rows == Rows::Unknown;

    // This table's own foreign keys: the referenced row is locked FOR KEY SHARE by a query of its own.
    if (event != ActionKind::Delete) {
        for (const catalog::Constraint &key : table.r.constraints) {
            if (key.kind != catalog::ConstraintKind::ForeignKey)
                continue;
            bool checked = false;
            for (const int number : key.columns) {
                const catalog::Column *column = table.column(number);
                checked = checked || (event == ActionKind::Update ? std::ranges::contains(columns, number)
                                                                  : column && mayBeSet(table, *column, insert));
            }
            if (!checked || key.deferred)
                continue;
            lockRead(run, key.referencedTable, LockMode::RowShare, Depth::Planned, Via::FkReferenced);
            depends = depends || rows == Rows::Unknown || event == ActionKind::Update;
        }
    }
    // Keys that point here.
    if (event != ActionKind::Insert) {
        std::vector<Oid> seen;
        for (const Oid other : table.referencedBy) {
            if (std::ranges::contains(seen, other))
                continue;
            seen.push_back(other);
            const std::vector<catalog::Constraint> constraints = run.state.tables.get(other)->r.constraints;
            for (const catalog::Constraint &key : constraints) {
                if (key.kind != catalog::ConstraintKind::ForeignKey || key.referencedTable != oid || key.deferred)
                    continue;
                if (event == ActionKind::Update && !std::ranges::any_of(key.referencedColumns, [&](int c) {
                        return std::ranges::contains(columns, c);
                    }))
                    continue;
                const QChar action = event == ActionKind::Delete ? key.onDelete : key.onUpdate;
                const bool writes = action == u'c' || action == u'n' || action == u'd';
                lockRead(run, other, writes ? LockMode::RowExclusive : LockMode::RowShare, Depth::Planned,
                         Via::FkReferencing);
                depends = true;
                const Rows theirs = run.state.tables.get(other)->rows;
                if (writes && other != oid && theirs != Rows::Empty)
                    fireTriggers(run, other,
                                 event == ActionKind::Delete && action == u'c' ? ActionKind::Delete
                                                                               : ActionKind::Update,
                                 Rows::Unknown, key.columns, nullptr);
            }
        }
    }
    if (depends && rows != Rows::Some)
        run.uncertain(Certainty::Data);
    if (event == ActionKind::Insert) {
        Table &edited = run.state.tables.edit(oid);
        edited.rows = rows == Rows::Some ? Rows::Some : edited.rows == Rows::Some ? Rows::Some : Rows::Unknown;
    }
}

QueryReading readQuery(Run &run, const Node *query)
{
    QueryReading out;
    out.columns.known = false;
    if (query && query->node_case == PG_QUERY__NODE__NODE_SELECT_STMT)
        out.columns = ColumnUse(run, [&](Oid relation, int column) {
                          if (column)
                              out.read.insert({relation, column});
                      }).select(*query->select_stmt);
    return out;
}

void storeViewDependencies(Run &run, Oid view, const Node *query, const std::vector<Oid> &named,
                           const QueryReading &reading)
{
    State &state = run.state;
    state.forgetDependenciesOf(view, u"view");
    for (const Oid oid : named)
        state.depend({view, 0, oid, 0, u'n', u"view"_s});
    for (const auto &[relation, column] : reading.read)
        state.depend({view, 0, relation, column, u'n', u"view"_s});
    walk(query, [&](const ProtobufCMessage &message) {
        if (const auto *call = as<PgQuery__FuncCall>(message, pg_query__func_call__descriptor)) {
            for (const Oid function : calledFunctions(run, *call))
                state.depend({view, 0, function, 0, u'n', u"view"_s});
        }
        return true;
    });
}

} // namespace lockstep::analysis::postgres
