// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/define.h"
#include "analysis/postgres/handlers.h"
#include "analysis/postgres/taken.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace indexlocal {

/// An index of the table that answers all that the new one could: the same keys first, over the same rows.
QString twin(const State &state, const Table &owner, const IndexSpec &spec)
{
    const auto same = [](const catalog::IndexKey &a, const catalog::IndexKey &b) {
        return a.column == b.column && (a.column > 0 || a.expression == b.expression) &&
               a.operatorClass == b.operatorClass && a.collation == b.collation && a.descending == b.descending &&
               a.nullsFirst == b.nullsFirst;
    };
    for (const Oid oid : owner.indexes) {
        const catalog::Index &index = state.indexes.get(oid)->i;
        const bool prefix = spec.method == "btree"_L1 && index.keys.size() >= spec.keys.size();
        if (!index.valid || index.method != spec.method || index.predicate != spec.predicate ||
            !(prefix || index.keys.size() == spec.keys.size()) ||
            (spec.unique && !(index.unique && index.keys.size() == spec.keys.size())) ||
            !std::ranges::all_of(spec.included, [&](const QString &c) { return index.included.contains(c); }))
            continue;
        if (std::ranges::equal(spec.keys, std::span(index.keys).first(spec.keys.size()), same))
            return index.name;
    }
    return {};
}

} // namespace indexlocal

void createIndex(Run &run, const PgQuery__IndexStmt &stmt)
{
    State &state = run.state;
    const LockMode mode = stmt.concurrent ? LockMode::ShareUpdateExclusive : LockMode::Share;
    run.effect.transactional = !stmt.concurrent;
    Action &action = run.act(ActionKind::CreateIndex, qualified(*stmt.relation), text(stmt.idxname));
    action.concurrently = stmt.concurrent;
    action.unique = stmt.unique;
    action.ifExists = stmt.if_not_exists;
    action.method = empty(stmt.access_method) ? u"btree"_s : text(stmt.access_method);
    for (const Node *node : list(stmt.n_index_params, stmt.index_params))
        action.columns.append(node->index_elem->expr ? sqlOf(node->index_elem->expr) : text(node->index_elem->name));
    if (stmt.concurrent && run.session.inTransaction)
        refuse("25001", u"analysis.not-in-transaction"_s, {u"CREATE INDEX CONCURRENTLY"_s});

    if (const auto what = state.info(run.lookup(qualified(*stmt.relation))); what && what->kind != ClassKind::Table &&
                                                                             what->kind != ClassKind::Partitioned &&
                                                                             what->kind != ClassKind::MaterializedView)
        refuse("42809", u"analysis.wrong-kind"_s, {what->name});
    const Oid table = run.open(*stmt.relation, mode);
    if (!table) {
        run.effect.waitsForSnapshots = stmt.concurrent;
        if (stmt.concurrent)
            run.effect.leavesBehind = text(stmt.idxname);
        return;
    }
    const Table *owner = state.tables.get(table);
    if (owner->isPartitioned() && stmt.relation->inh) {
        // Before a lock on any partition is missed, all of them are locked.
        for (const Oid partition : state.descendants(table))
            run.lock(partition, mode, Via::PartitionDown);
    }
    if (owner->isPartitioned() && stmt.concurrent)
        refuse("0A000", u"analysis.concurrently-partitioned"_s, {owner->r.name});
    const QString name = text(stmt.idxname);
    if (!name.isEmpty() && !needFreeRelation(run, owner->r.schema, name, stmt.if_not_exists)) {
        run.effect.actions.back().noOp = true;
        return;
    }
    const IndexSpec spec = indexSpec(run, table, stmt);
    for (const catalog::IndexKey &key : spec.keys) {
        if (key.column < 0)
            refuse("42703", u"analysis.column-missing"_s, {key.expression, owner->r.name});
    }
    for (const Node *node : list(stmt.n_index_params, stmt.index_params))
        needColumnsOf(*owner, node->index_elem->expr);
    needColumnsOf(*owner, stmt.where_clause);
    (void)columnNumbers(run, table, spec.included);
    run.effect.actions.back().scan = true;
    run.effect.actions.back().twin = indexlocal::twin(state, *owner, spec);
    const Oid index = makeIndex(run, table, spec, mode, stmt.relation->inh);
    run.effect.actions.back().object = state.indexes.get(index)->i.name;
    walk(&stmt.base, [&](const ProtobufCMessage &message) {
        if (const auto *call = as<PgQuery__FuncCall>(message, pg_query__func_call__descriptor)) {
            for (const Oid function : run.lookupFunctions(qualified(names(call->n_funcname, call->funcname))))
                state.depend({index, 0, function, 0, u'n', u"index"_s});
        }
        return true;
    });
    if (stmt.concurrent) {
        run.effect.waitsForSnapshots = true;
        run.effect.leavesBehind = state.indexes.get(index)->i.name;
    }
}

bool isStatistics(const catalog::StatisticsObject &object, const QualifiedName &name)
{
    return object.name == name.name && (name.schema.isEmpty() || object.schema == name.schema);
}

Oid statisticsOwner(const State &state, const QualifiedName &name)
{
    Oid owner = 0;
    state.tables.each([&](const Table &table) {
        if (std::ranges::any_of(table.r.statistics, [&](const auto &object) { return isStatistics(object, name); }))
            owner = table.r.oid;
    });
    return owner;
}

void createStatistics(Run &run, const PgQuery__CreateStatsStmt &stmt)
{
    run.act(ActionKind::Other);
    const QualifiedName name = qualified(names(stmt.n_defnames, stmt.defnames));
    const QString schema = run.state.schemaName(run.creationSchema(name));
    const bool there = !name.name.isEmpty() && statisticsOwner(run.state, {schema, name.name});
    if (there && !stmt.if_not_exists)
        refuse("42710", u"analysis.relation-exists"_s, {name.name});
    for (const Node *node : list(stmt.n_relations, stmt.relations)) {
        if (node->node_case != PG_QUERY__NODE__NODE_RANGE_VAR)
            continue;
        const Oid table = run.open(*node->range_var, LockMode::ShareUpdateExclusive);
        if (const Table *known = run.state.tables.get(table); known && !there) {
            for (const Node *element : list(stmt.n_exprs, stmt.exprs)) {
                if (!empty(element->stats_elem->name))
                    (void)columnNumbers(run, table, {text(element->stats_elem->name)});
                needColumnsOf(*known, element->stats_elem->expr);
            }
            catalog::StatisticsObject object;
            object.name = name.name;
            object.schema = schema;
            run.state.tables.edit(table).r.statistics.push_back(std::move(object));
        }
    }
}

} // namespace lockstep::analysis::postgres
