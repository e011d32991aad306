// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// TRUNCATE, LOCK, VACUUM, ANALYZE, CLUSTER, REINDEX.

#include "analysis/postgres/handlers.h"
#include "analysis/postgres/query.h"
#include "sql/quote.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace maintenancelocal {

bool flag(std::size_t count, Node *const *options, std::string_view name)
{
    const auto *element = option(count, options, name);
    return element && truth(*element);
}

QString reindexKind(PgQuery__ReindexObjectType kind)
{
    switch (kind) {
    case PG_QUERY__REINDEX_OBJECT_TYPE__REINDEX_OBJECT_INDEX:
        return u"INDEX"_s;
    case PG_QUERY__REINDEX_OBJECT_TYPE__REINDEX_OBJECT_SCHEMA:
        return u"SCHEMA"_s;
    case PG_QUERY__REINDEX_OBJECT_TYPE__REINDEX_OBJECT_SYSTEM:
        return u"SYSTEM"_s;
    case PG_QUERY__REINDEX_OBJECT_TYPE__REINDEX_OBJECT_DATABASE:
        return u"DATABASE"_s;
    default:
        return u"TABLE"_s;
    }
}

Via down(const State &state, Oid child)
{
    return state.tables.get(child)->r.isPartition ? Via::PartitionDown : Via::InheritDown;
}

void forEveryTable(Run &run, const std::function<void(Oid)> &visit)
{
    std::vector<Oid> all;
    run.state.tables.each([&](const Table &table) {
        if (table.isHeap() || table.isPartitioned())
            all.push_back(table.r.oid);
    });
    std::ranges::sort(all);
    for (const Oid oid : all)
        visit(oid);
}

} // namespace maintenancelocal

void truncate(Run &run, const PgQuery__TruncateStmt &stmt)
{
    State &state = run.state;
    const bool cascade = stmt.behavior == PG_QUERY__DROP_BEHAVIOR__DROP_CASCADE;
    std::vector<Oid> all;
    const auto add = [&](Oid oid, Via via) {
        run.lock(oid, LockMode::AccessExclusive, via);
        if (!std::ranges::contains(all, oid))
            all.push_back(oid);
    };
    for (const Node *node : list(stmt.n_relations, stmt.relations)) {
        run.act(ActionKind::Truncate, qualified(*node->range_var)).cascade = cascade;
        const Oid oid = run.open(*node->range_var, LockMode::AccessExclusive);
        if (!state.tables.get(oid))
            continue;
        const Table &named = *state.tables.get(oid);
        if (!named.isHeap() && !named.isPartitioned() && named.r.kind != ClassKind::Foreign)
            refuse("42809", u"analysis.wrong-kind"_s, {named.r.name});
        if (named.r.kind == ClassKind::MaterializedView || (named.isPartitioned() && !node->range_var->inh))
            refuse("42809", u"analysis.wrong-kind"_s, {named.r.name});
        add(oid, Via::Named);
        if (node->range_var->inh) {
            for (const Oid child : state.descendants(oid))
                add(child, maintenancelocal::down(state, child));
        }
    }
    run.effect.losesData = true;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const Oid other : state.referencing(all[i])) {
            if (std::ranges::contains(all, other))
                continue;
            if (!cascade)
                refuse("0A000", u"analysis.truncate-referenced"_s, {state.tables.get(other)->r.name});
            add(other, Via::FkReferencing);
            const auto what = state.info(other);
            run.effect.actions.back().along.append(u"TABLE "_s +
                                                   sql::qualifiedName(state.schemaName(what->schema), what->name));
            for (const Oid child : state.descendants(other))
                add(child, maintenancelocal::down(state, child));
        }
    }
    for (const Oid oid : all) {
        if (run.major < 14 && state.tables.get(oid)->r.isPartition) // looks at the bounds above
            run.lock(state.tables.get(oid)->r.inherits.front(), LockMode::AccessShare, Via::PartitionUp);
        if (state.tables.get(oid)->isHeap())
            run.lockIndexes(oid, LockMode::AccessExclusive);
        if (stmt.restart_seqs) {
            for (const Oid sequence : state.tables.get(oid)->sequences)
                run.lock(sequence, LockMode::AccessExclusive, Via::Sequence);
        }
        state.tables.edit(oid).rows = Rows::Empty;
    }
}

void lockTable(Run &run, const PgQuery__LockStmt &stmt)
{
    const auto mode = static_cast<LockMode>(stmt.mode); // 1 is ACCESS SHARE in the server's numbering and in ours
    for (const Node *node : list(stmt.n_relations, stmt.relations)) {
        const Oid oid = run.open(*node->range_var, mode);
        const Table *named = run.state.tables.get(oid);
        if (oid && (!named ||
                    (!named->isPartitioned() && named->r.kind != ClassKind::Table && named->r.kind != ClassKind::View)))
            refuse("42809", u"analysis.wrong-kind"_s, {text(node->range_var->relname)});
        run.act(ActionKind::LockTable, qualified(*node->range_var)).detail = lockModeName(mode);
        const std::function<void(Oid, bool)> reach = [&](Oid relation, bool inherit) {
            const Table *table = run.state.tables.get(relation);
            if (!table)
                return;
            if (table->r.kind == ClassKind::View) {
                for (const catalog::Dependency &d : run.state.references(relation)) {
                    if (d.via == "view"_L1 && run.state.tables.get(d.referenced) && run.held(d.referenced) < mode) {
                        run.lock(d.referenced, mode, Via::View);
                        reach(d.referenced, true);
                    }
                }
            } else if (inherit) {
                for (const Oid child : run.state.descendants(relation))
                    run.lock(child, mode, maintenancelocal::down(run.state, child));
            }
        };
        reach(oid, node->range_var->inh);
    }
}

void vacuum(Run &run, const PgQuery__VacuumStmt &stmt)
{
    State &state = run.state;
    const bool vacuums = stmt.is_vacuumcmd;
    const bool full = vacuums && maintenancelocal::flag(stmt.n_options, stmt.options, "full");
    const bool analyzes = !vacuums || maintenancelocal::flag(stmt.n_options, stmt.options, "analyze");
    run.effect.transactional = !vacuums;
    const ActionKind kind = full ? ActionKind::VacuumFull : vacuums ? ActionKind::Vacuum : ActionKind::Analyze;
    if (vacuums && run.session.inTransaction)
        refuse("25001", u"analysis.not-in-transaction"_s, {u"VACUUM"_s});
    const LockMode mode = full ? LockMode::AccessExclusive : LockMode::ShareUpdateExclusive;
    const auto one = [&](Oid oid, Via via) {
        const Table *table = state.tables.get(oid);
        if (!table || (!table->isHeap() && !table->isPartitioned()))
            return;
        run.lock(oid, mode, via);
        if (table->isPartitioned() && !analyzes)
            return;
        if (full) {
            run.lockIndexes(oid, LockMode::AccessExclusive, via);
            run.markRewrite(oid);
        } else if (table->isHeap()) {
            run.lockIndexes(oid, vacuums ? LockMode::RowExclusive : LockMode::AccessShare, via);
        }
    };
    if (stmt.n_rels == 0) {
        run.act(kind);
        maintenancelocal::forEveryTable(run, [&](Oid oid) { one(oid, Via::Named); });
        return;
    }
    for (const Node *node : list(stmt.n_rels, stmt.rels)) {
        const auto &relation = *node->vacuum_relation;
        run.act(kind, qualified(*relation.relation));
        const Table *known = state.tables.get(run.lookup(qualified(*relation.relation)));
        if (known && (known->r.kind == ClassKind::View || known->r.kind == ClassKind::Composite)) {
            // Locked, looked at, given back at once and skipped with a warning. ANALYZE alone holds nothing of it in
            // a transaction; VACUUM, which waits for others, may hold them up.
            if (vacuums)
                run.open(*relation.relation, mode);
            continue;
        }
        for (const QString &column : names(relation.n_va_cols, relation.va_cols)) {
            if (known && !known->column(column))
                refuse("42703", u"analysis.column-missing"_s, {column, known->r.name});
        }
        const Oid oid = run.open(*relation.relation, mode);
        if (!oid)
            continue;
        one(oid, Via::Named);
        const bool only = run.has(sql::NewerSyntax::OnlyRelation);
        for (const Oid child : state.descendants(oid)) {
            const Table &below = *state.tables.get(child);
            // Children are read for the parent's statistics; since 18 they are worked on like partitions.
            if (!only && (below.r.isPartition || run.major >= 18))
                one(child, maintenancelocal::down(state, child));
            else if (analyzes && below.isHeap())
                run.lock(child, LockMode::AccessShare, maintenancelocal::down(state, child));
        }
    }
}

void cluster(Run &run, const PgQuery__ClusterStmt &stmt)
{
    State &state = run.state;
    if (!stmt.relation) {
        run.act(ActionKind::Cluster);
        run.effect.transactional = false;
        if (run.session.inTransaction)
            refuse("25001", u"analysis.not-in-transaction"_s, {u"CLUSTER"_s});
        maintenancelocal::forEveryTable(run, [&](Oid oid) {
            const bool clustered = std::ranges::any_of(
                state.tables.get(oid)->indexes, [&](Oid index) { return state.indexes.get(index)->i.clustered; });
            if (!clustered)
                return;
            run.lock(oid, LockMode::AccessExclusive);
            run.lockIndexes(oid, LockMode::AccessExclusive);
            run.markRewrite(oid);
        });
        return;
    }
    run.act(ActionKind::Cluster, qualified(*stmt.relation), text(stmt.indexname));
    const Oid oid = run.open(*stmt.relation, LockMode::AccessExclusive);
    if (!oid)
        return;
    if (!state.tables.get(oid))
        refuse("42809", u"analysis.wrong-kind"_s, {text(stmt.relation->relname)});
    const Table &owner = *state.tables.get(oid);
    if (owner.isPartitioned() && run.major >= 15) {
        run.effect.transactional = false;
        if (run.session.inTransaction)
            refuse("25001", u"analysis.not-in-transaction"_s, {u"CLUSTER"_s});
    } else if (owner.isPartitioned()) {
        refuse("42809", u"analysis.needs-version"_s, {u"CLUSTER"_s, u"15"_s});
    }
    if (!empty(stmt.indexname)) {
        const IndexObject *index = state.indexes.get(state.find(owner.r.schema, text(stmt.indexname)));
        if (!index || index->i.table != oid)
            refuse("42704", u"analysis.index-missing"_s, {text(stmt.indexname)});
        if (!index->i.predicate.isEmpty())
            refuse("0A000", u"analysis.index-partial"_s, {index->i.name});
    } else if (std::ranges::none_of(owner.indexes, [&](Oid i) { return state.indexes.get(i)->i.clustered; })) {
        refuse("42704", u"analysis.not-clustered"_s, {owner.r.name});
    }
    run.lockIndexes(oid, LockMode::AccessExclusive);
    run.markRewrite(oid);
    if (!empty(stmt.indexname)) {
        const Oid chosen = state.find(state.tables.get(oid)->r.schema, text(stmt.indexname));
        const std::vector<Oid> indexes = state.tables.get(oid)->indexes;
        for (const Oid index : indexes)
            state.indexes.edit(index).i.clustered = index == chosen;
    }
}

/// REINDEX and CLUSTER of what is partitioned go partition by partition, each in a transaction of its own.
static void refuseInTransaction(Run &run, int since)
{
    if (run.major < since)
        refuse("0A000", u"analysis.needs-version"_s, {run.effect.kind, QString::number(since)});
    run.effect.transactional = false;
    if (run.session.inTransaction)
        refuse("25001", u"analysis.not-in-transaction"_s, {run.effect.kind});
}

void reindex(Run &run, const PgQuery__ReindexStmt &stmt)
{
    State &state = run.state;
    const bool concurrently = maintenancelocal::flag(stmt.n_params, stmt.params, "concurrently");
    const bool whole = stmt.kind != PG_QUERY__REINDEX_OBJECT_TYPE__REINDEX_OBJECT_INDEX &&
                       stmt.kind != PG_QUERY__REINDEX_OBJECT_TYPE__REINDEX_OBJECT_TABLE;
    run.effect.transactional = !concurrently && !whole;
    run.effect.waitsForSnapshots = concurrently;
    const LockMode tableMode = concurrently ? LockMode::ShareUpdateExclusive : LockMode::Share;
    // Concurrently too: the old index is dropped at the end, when nobody looks at it any more (AcquireDeletionLock).
    const LockMode indexMode = LockMode::AccessExclusive;
    Action &action =
        run.act(ActionKind::Reindex, stmt.relation ? qualified(*stmt.relation) : QualifiedName{}, text(stmt.name));
    action.concurrently = concurrently;
    action.method = maintenancelocal::reindexKind(stmt.kind);
    if (!run.effect.transactional && run.session.inTransaction)
        refuse("25001", u"analysis.not-in-transaction"_s, {u"REINDEX"_s});
    const auto table = [&](Oid oid, Via via) {
        const Table *owner = state.tables.get(oid);
        if (!owner)
            return;
        run.lock(oid, tableMode, via);
        run.lockIndexes(oid, indexMode, via);
        if (owner->isHeap() && !owner->indexes.empty())
            run.markIndexBuild(oid);
    };
    if (whole) {
        const Oid schema =
            stmt.kind == PG_QUERY__REINDEX_OBJECT_TYPE__REINDEX_OBJECT_SCHEMA ? state.schema(text(stmt.name)) : 0;
        maintenancelocal::forEveryTable(run, [&](Oid oid) {
            if ((!schema || state.tables.get(oid)->r.schema == schema) && state.tables.get(oid)->isHeap() &&
                stmt.kind != PG_QUERY__REINDEX_OBJECT_TYPE__REINDEX_OBJECT_SYSTEM)
                table(oid, Via::Named);
        });
        return;
    }
    if (stmt.kind == PG_QUERY__REINDEX_OBJECT_TYPE__REINDEX_OBJECT_INDEX) {
        const Oid known = run.lookup(qualified(*stmt.relation));
        if (known && !state.indexes.get(known))
            refuse("42809", u"analysis.wrong-kind"_s, {text(stmt.relation->relname)});
        if (known && state.indexes.get(known)->i.partitioned)
            refuseInTransaction(run, 14);
        const Oid index = run.open(qualified(*stmt.relation), indexMode, false, Via::Named, ClassKind::Index);
        if (const IndexObject *object = state.indexes.get(index)) {
            run.lock(object->i.table, tableMode, Via::TableOfIndex);
            run.markIndexBuild(object->i.table);
            std::vector<Oid> below = object->children; // one partition after the other
            for (std::size_t i = 0; i < below.size(); ++i) {
                const IndexObject *child = state.indexes.get(below[i]);
                if (!child)
                    continue;
                for (const Oid one : child->children)
                    below.push_back(one);
                run.lock(below[i], indexMode, Via::PartitionDown);
                run.lock(child->i.table, tableMode, Via::PartitionDown);
                run.markIndexBuild(child->i.table);
            }
            const auto what = state.info(object->i.table);
            run.effect.actions.back().object = object->i.name;
            run.effect.actions.back().relation = what ? what->name : QString();
        }
        return;
    }
    const Table *known = state.tables.get(run.lookup(qualified(*stmt.relation)));
    if (known && !known->isHeap() && !known->isPartitioned())
        refuse("42809", u"analysis.wrong-kind"_s, {known->r.name});
    if (known && known->isPartitioned() && run.major < 14) { // passed over with a warning
        static_cast<void>(run.open(*stmt.relation, tableMode));
        return;
    }
    if (known && known->isPartitioned())
        refuseInTransaction(run, 14);
    const Oid oid = run.open(*stmt.relation, tableMode);
    table(oid, Via::Named);
    if (oid && state.tables.get(oid) && state.tables.get(oid)->isPartitioned()) {
        run.effect.transactional = false;
        for (const Oid child : state.descendants(oid)) {
            table(child, Via::PartitionDown);
            run.lock(child, LockMode::Share, Via::PartitionDown); // ReindexPartitions lists them so, concurrently too
        }
    }
}

} // namespace lockstep::analysis::postgres
