// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which relations a query locks, and how far down.

#include "analysis/postgres/query.h"

#include "analysis/postgres/handlers.h"
#include "analysis/postgres/prune.h"
#include "analysis/postgres/triggers.h"

#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

void lockRead(Run &run, Oid relation, LockMode mode, Depth depth, Via via, const Reach &reach)
{
    const auto what = run.state.info(relation);
    if (!what)
        return;
    run.lock(relation, mode, via);
    const Table *table = run.state.tables.get(relation);
    if (!table) {
        return; // a sequence read as a table
    }
    if (table->r.kind == ClassKind::View) {
        if (depth == Depth::Parsed)
            return;
        // The view's own query reads; FOR UPDATE reaches through.
        std::vector<Oid> beneath;
        for (const catalog::Dependency &d : run.state.references(relation)) {
            if (d.via == "view"_L1 && !std::ranges::contains(beneath, d.referenced))
                beneath.push_back(d.referenced);
        }
        for (const Oid oid : beneath) {
            if (depth == Depth::Executed && run.state.functions.get(oid))
                runBody(run, oid, depth, Via::Function);
            lockRead(run, oid, mode == LockMode::RowShare ? mode : LockMode::AccessShare, depth, Via::View);
        }
        return;
    }
    if (depth < Depth::Planned)
        return;
    const bool parent = reach.descend && !table->children.empty();
    // get_relation_info: an inheritance parent's own indexes are seen through its entry as a child of itself; the
    // indexes of a partitioned table itself are looked at from 16 on.
    if (!table->isPartitioned() || run.major >= 16 || !reach.descend)
        run.lockIndexes(relation, mode, via);
    if (parent) {
        for (const Oid child : keptChildren(run.state, relation, reach.alias, reach.where)) {
            const Table *below = run.state.tables.get(child);
            run.lock(child, mode, below->r.isPartition ? Via::PartitionDown : Via::InheritDown);
            if (!below->isPartitioned() || run.major >= 16)
                run.lockIndexes(child, mode, below->r.isPartition ? Via::PartitionDown : Via::InheritDown);
        }
    }
}

namespace querylocal {

class Walker
{
public:
    Walker(Run &walkerRun, Depth walkerDepth, Via walkerVia) : run(walkerRun), depth(walkerDepth), via(walkerVia) {}

    Run &run;
    Depth depth;
    Via via;
    std::vector<Oid> direct;

    void statement(const Node *node)
    {
        if (!node)
            return;
        switch (node->node_case) {
        case PG_QUERY__NODE__NODE_SELECT_STMT:
            return select(*node->select_stmt, LockMode::AccessShare);
        case PG_QUERY__NODE__NODE_INSERT_STMT:
            return insert(*node->insert_stmt);
        case PG_QUERY__NODE__NODE_UPDATE_STMT:
            return update(*node->update_stmt);
        case PG_QUERY__NODE__NODE_DELETE_STMT:
            return remove(*node->delete_stmt);
        case PG_QUERY__NODE__NODE_MERGE_STMT:
            return merge(*node->merge_stmt);
        default:
            return inside(&node->base);
        }
    }

private:
    QStringList m_names;           ///< of common table expressions in scope, innermost last
    const Node *m_where = nullptr; ///< of the query whose FROM is read

    static QString aliasOf(const PgQuery__RangeVar &range)
    {
        return range.alias ? text(range.alias->aliasname) : text(range.relname);
    }

    void read(const PgQuery__RangeVar &range, LockMode mode)
    {
        const QualifiedName name = qualified(range);
        if (name.schema.isEmpty() && m_names.contains(name.name))
            return;
        const Oid oid = run.lookup(name);
        if (!oid) {
            static_cast<void>(run.open(name, mode, false, via)); // unknown, system or an error
            return;
        }
        if (!std::ranges::contains(direct, oid))
            direct.push_back(oid);
        lockRead(run, oid, mode, depth, via, {range.inh != 0, m_where, aliasOf(range)});
    }

    /// What stands below an expression or a FROM item.
    void inside(const ProtobufCMessage *message)
    {
        walk(message, [this](const ProtobufCMessage &m) {
            if (const auto *s = as<PgQuery__SelectStmt>(m, pg_query__select_stmt__descriptor)) {
                select(*s, LockMode::AccessShare);
                return false;
            }
            if (const auto *s = as<PgQuery__InsertStmt>(m, pg_query__insert_stmt__descriptor)) {
                insert(*s);
                return false;
            }
            if (const auto *s = as<PgQuery__UpdateStmt>(m, pg_query__update_stmt__descriptor)) {
                update(*s);
                return false;
            }
            if (const auto *s = as<PgQuery__DeleteStmt>(m, pg_query__delete_stmt__descriptor)) {
                remove(*s);
                return false;
            }
            if (const auto *range = as<PgQuery__RangeVar>(m, pg_query__range_var__descriptor)) {
                read(*range, LockMode::AccessShare);
                return false;
            }
            return true;
        });
    }
    void inside(std::size_t count, Node *const *items)
    {
        for (std::size_t i = 0; i < count; ++i)
            inside(&items[i]->base);
    }

    qsizetype with(const PgQuery__WithClause *clause)
    {
        const qsizetype before = m_names.size();
        if (!clause)
            return before;
        for (const Node *node : list(clause->n_ctes, clause->ctes)) {
            if (clause->recursive)
                m_names.append(text(node->common_table_expr->ctename));
        }
        for (const Node *node : list(clause->n_ctes, clause->ctes)) {
            statement(node->common_table_expr->ctequery);
            if (!clause->recursive)
                m_names.append(text(node->common_table_expr->ctename));
        }
        return before;
    }
    void leave(qsizetype before) { m_names.resize(before); }

    void select(const PgQuery__SelectStmt &stmt, LockMode outer)
    {
        const qsizetype before = with(stmt.with_clause);
        if (stmt.larg)
            select(*stmt.larg, outer);
        if (stmt.rarg)
            select(*stmt.rarg, outer);
        // FOR UPDATE and its kin: ROW SHARE on all, or on those they name by alias.
        bool all = outer == LockMode::RowShare;
        QStringList named;
        for (const Node *node : list(stmt.n_locking_clause, stmt.locking_clause)) {
            all = all || node->locking_clause->n_locked_rels == 0;
            for (const Node *rel : list(node->locking_clause->n_locked_rels, node->locking_clause->locked_rels))
                named.append(text(rel->range_var->relname));
        }
        {
            const QScopedValueRollback where(m_where, static_cast<const Node *>(stmt.where_clause));
            from(stmt.n_from_clause, stmt.from_clause, all, named);
        }
        const QScopedValueRollback nowhere(m_where, static_cast<const Node *>(nullptr));
        inside(stmt.n_target_list, stmt.target_list);
        inside(stmt.n_values_lists, stmt.values_lists);
        inside(stmt.n_group_clause, stmt.group_clause);
        inside(stmt.n_window_clause, stmt.window_clause);
        inside(stmt.n_sort_clause, stmt.sort_clause);
        inside(stmt.n_distinct_clause, stmt.distinct_clause);
        for (const Node *one : {stmt.where_clause, stmt.having_clause, stmt.limit_count, stmt.limit_offset}) {
            if (one)
                inside(&one->base);
        }
        leave(before);
    }

    void from(std::size_t count, Node *const *items, bool all, const QStringList &named)
    {
        for (std::size_t i = 0; i < count; ++i)
            fromItem(items[i], all, named);
    }
    void fromItem(const Node *item, bool all, const QStringList &named)
    {
        if (!item)
            return;
        if (item->node_case == PG_QUERY__NODE__NODE_RANGE_VAR) {
            const auto &range = *item->range_var;
            read(range, all || named.contains(aliasOf(range)) ? LockMode::RowShare : LockMode::AccessShare);
        } else if (item->node_case == PG_QUERY__NODE__NODE_JOIN_EXPR) {
            fromItem(item->join_expr->larg, all, named);
            fromItem(item->join_expr->rarg, all, named);
            if (item->join_expr->quals)
                inside(&item->join_expr->quals->base);
        } else if (item->node_case == PG_QUERY__NODE__NODE_RANGE_SUBSELECT &&
                   item->range_subselect->subquery->node_case == PG_QUERY__NODE__NODE_SELECT_STMT) {
            const bool mine =
                item->range_subselect->alias && named.contains(text(item->range_subselect->alias->aliasname));
            select(*item->range_subselect->subquery->select_stmt,
                   all || mine ? LockMode::RowShare : LockMode::AccessShare);
        } else {
            inside(&item->base);
        }
    }

    /// The relation that is written to: of an automatically updatable view the table beneath, of one with INSTEAD OF
    /// triggers itself. Returns what to open, nothing where rules stand instead.
    Oid target(const PgQuery__RangeVar &range, ActionKind event)
    {
        Oid oid = run.open(qualified(range), LockMode::RowExclusive, false, via);
        if (!run.state.tables.get(oid))
            return 0;
        if (!std::ranges::contains(direct, oid))
            direct.push_back(oid);
        if (run.state.tables.get(oid)->r.kind == ClassKind::MaterializedView)
            refuse("42809", u"analysis.wrong-kind"_s, {run.state.tables.get(oid)->r.name});
        const bool reads = event != ActionKind::Insert && depth >= Depth::Planned;
        Via way = via;
        while (depth > Depth::Parsed) {
            const Table table = *run.state.tables.get(oid);
            if (runRules(run, table, event, depth))
                return 0;
            if (table.r.kind != ClassKind::View)
                break;
            if (hasInsteadTrigger(table, event)) {
                if (reads)
                    lockRead(run, oid, LockMode::AccessShare, depth, way);
                return oid;
            }
            way = Via::View;
            oid = beneath(table, oid);
            run.lock(oid, LockMode::RowExclusive, way);
        }
        if (reads)
            lockRead(run, oid, LockMode::RowExclusive, depth, way,
                     {range.inh != 0, way == via ? m_where : nullptr, aliasOf(range)});
        return oid;
    }

    /// The one relation that an automatically updatable view reads.
    [[nodiscard]] Oid beneath(const Table &view, Oid oid) const
    {
        std::vector<Oid> found;
        for (const catalog::Dependency &d : run.state.references(oid)) {
            if (d.via == "view"_L1 && run.state.tables.get(d.referenced) && !std::ranges::contains(found, d.referenced))
                found.push_back(d.referenced);
        }
        if (found.size() != 1)
            refuse("55000", u"analysis.view-not-updatable"_s, {view.r.name});
        return found.front();
    }

    void insert(const PgQuery__InsertStmt &stmt)
    {
        const qsizetype before = with(stmt.with_clause);
        // ON CONFLICT (columns) looks through the indexes for the arbiter (infer_arbiter_indexes).
        const Oid oid = target(*stmt.relation, ActionKind::Insert);
        if (const Table *table = run.state.tables.get(oid); table && table->r.kind != ClassKind::View)
            checkInsert(run, *table, stmt, depth);
        const auto *infer = stmt.on_conflict_clause ? stmt.on_conflict_clause->infer : nullptr;
        if (infer && depth >= Depth::Planned && empty(infer->conname))
            run.lockIndexes(oid, LockMode::RowExclusive, via);
        else if (infer && depth >= Depth::Planned && run.state.tables.get(oid)) // the one constraint's
            run.lock(run.state.find(run.state.tables.get(oid)->r.schema, text(infer->conname)), LockMode::RowExclusive,
                     via);
        statement(stmt.select_stmt);
        inside(stmt.n_returning_list, stmt.returning_list);
        if (stmt.on_conflict_clause)
            inside(&stmt.on_conflict_clause->base);
        leave(before);
        if (depth == Depth::Executed && oid) {
            CommonRows common;
            addCommonRows(run, stmt.with_clause, common);
            const Rows rows = stmt.select_stmt ? rowsOf(run, stmt.select_stmt, std::move(common)) : Rows::Some;
            const Rows held = run.state.tables.get(oid)->rows;
            fireTriggers(run, oid, ActionKind::Insert, rows, {}, &stmt);
            if (stmt.on_conflict_clause &&
                stmt.on_conflict_clause->action == PG_QUERY__ON_CONFLICT_ACTION__ONCONFLICT_UPDATE)
                fireTriggers(run, oid, ActionKind::Update, held == Rows::Some ? Rows::Unknown : held,
                             changedColumns(oid, *stmt.relation, stmt.on_conflict_clause->n_target_list,
                                            stmt.on_conflict_clause->target_list),
                             nullptr);
        }
    }

    /// What SET names, by number.
    [[nodiscard]] std::vector<int> changedColumns(Oid oid, const PgQuery__RangeVar &range, std::size_t count,
                                                  Node **targets) const
    {
        const Table &table = *run.state.tables.get(oid);
        std::vector<int> columns;
        for (const Node *node : list(count, targets)) {
            const QString name = text(node->res_target->name);
            const catalog::Column *column = table.column(name);
            if (!column && run.lookup(qualified(range)) == oid)
                refuse("42703", u"analysis.column-missing"_s, {name, table.r.name});
            if (column)
                columns.push_back(column->number);
        }
        return columns;
    }

    void update(const PgQuery__UpdateStmt &stmt)
    {
        const qsizetype before = with(stmt.with_clause);
        const QScopedValueRollback where(m_where, static_cast<const Node *>(stmt.where_clause));
        const Oid oid = target(*stmt.relation, ActionKind::Update);
        from(stmt.n_from_clause, stmt.from_clause, false, {});
        inside(stmt.n_target_list, stmt.target_list);
        inside(stmt.n_returning_list, stmt.returning_list);
        if (stmt.where_clause)
            inside(&stmt.where_clause->base);
        leave(before);
        const Table *table = run.state.tables.get(oid);
        if (depth != Depth::Executed || !table)
            return;
        const std::vector<int> columns = changedColumns(oid, *stmt.relation, stmt.n_target_list, stmt.target_list);
        const Rows rows =
            table->rows == Rows::Some && (stmt.where_clause || stmt.n_from_clause) ? Rows::Unknown : table->rows;
        fireTriggers(run, oid, ActionKind::Update, rows, columns, nullptr);
    }

    void remove(const PgQuery__DeleteStmt &stmt)
    {
        const qsizetype before = with(stmt.with_clause);
        const QScopedValueRollback where(m_where, static_cast<const Node *>(stmt.where_clause));
        const Oid oid = target(*stmt.relation, ActionKind::Delete);
        from(stmt.n_using_clause, stmt.using_clause, false, {});
        inside(stmt.n_returning_list, stmt.returning_list);
        if (stmt.where_clause)
            inside(&stmt.where_clause->base);
        leave(before);
        const Table *table = run.state.tables.get(oid);
        if (depth != Depth::Executed || !table)
            return;
        const bool filtered = stmt.where_clause || stmt.n_using_clause;
        const Rows rows = table->rows == Rows::Some && filtered ? Rows::Unknown : table->rows;
        fireTriggers(run, oid, ActionKind::Delete, rows, {}, nullptr);
        if (run.state.tables.get(oid)->rows != Rows::Empty)
            run.state.tables.edit(oid).rows = filtered ? Rows::Unknown : Rows::Empty;
    }

    void merge(const PgQuery__MergeStmt &stmt)
    {
        const Table *known = run.state.tables.get(run.lookup(qualified(*stmt.relation)));
        if (known && !known->r.rules.empty())
            refuse("0A000", u"analysis.merge-rules"_s, {known->r.name});
        const qsizetype before = with(stmt.with_clause);
        const Oid oid = target(*stmt.relation, ActionKind::Update);
        fromItem(stmt.source_relation, false, {});
        if (stmt.join_condition)
            inside(&stmt.join_condition->base);
        inside(stmt.n_merge_when_clauses, stmt.merge_when_clauses);
        leave(before);
        if (depth == Depth::Executed && oid) {
            run.uncertain(Certainty::Data);
            if (run.state.tables.get(oid)->rows == Rows::Empty)
                run.state.tables.edit(oid).rows = Rows::Unknown;
        }
    }
};

} // namespace querylocal

std::vector<Oid> lockQuery(Run &run, const Node *node, Depth depth, Via via)
{
    querylocal::Walker walker(run, depth, via);
    walker.statement(node);
    runFunctions(run, node, depth);
    return walker.direct;
}

void query(Run &run, const Node *node)
{
    const PgQuery__RangeVar *target = nullptr;
    ActionKind kind = ActionKind::Select;
    bool bounded = true;
    switch (node->node_case) {
    case PG_QUERY__NODE__NODE_SELECT_STMT:
        if (node->select_stmt->into_clause)
            return selectInto(run, *node->select_stmt);
        break;
    case PG_QUERY__NODE__NODE_INSERT_STMT:
        kind = ActionKind::Insert;
        target = node->insert_stmt->relation;
        break;
    case PG_QUERY__NODE__NODE_UPDATE_STMT:
        kind = ActionKind::Update;
        target = node->update_stmt->relation;
        bounded = node->update_stmt->where_clause != nullptr;
        break;
    case PG_QUERY__NODE__NODE_DELETE_STMT:
        kind = ActionKind::Delete;
        target = node->delete_stmt->relation;
        bounded = node->delete_stmt->where_clause != nullptr;
        break;
    case PG_QUERY__NODE__NODE_MERGE_STMT:
        kind = ActionKind::Update;
        target = node->merge_stmt->relation;
        break;
    default:
        break;
    }
    run.act(kind, target ? qualified(*target) : QualifiedName{}).bounded = bounded;
    run.effect.losesData = kind == ActionKind::Delete || kind == ActionKind::Update;
    checkNames(run, node);
    lockQuery(run, node, Depth::Executed);
}

} // namespace lockstep::analysis::postgres
