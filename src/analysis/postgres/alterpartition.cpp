// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/alter.h"
#include "analysis/postgres/partitionbounds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

static bool hasDefaultPartition(const State &state, const Table &parent)
{
    return std::ranges::any_of(
        parent.children, [&state](Oid child) { return state.tables.get(child)->r.partitionBound == "DEFAULT"_L1; });
}

/// MergeAttributesIntoExisting and RemoveInheritance: where the child's columns come from.
static void inheritColumns(State &state, Oid parent, Oid child, int count)
{
    const Table &from = *state.tables.get(parent);
    Table &to = state.tables.edit(child);
    for (catalog::Column &column : to.r.columns) {
        if (!from.column(column.name))
            continue;
        column.inheritedFrom = std::max(column.inheritedFrom + count, 0);
        if (column.inheritedFrom == 0)
            column.isLocal = true;
        else if (to.r.isPartition)
            column.isLocal = false;
    }
}

/// From 17 on a partition, and what is below it, counts with its parent's identity, or not any more.
static void shareIdentity(Run &run, Oid parent, Oid child, bool shares)
{
    if (run.major < 17)
        return;
    std::vector<Oid> all = run.state.descendants(child);
    all.push_back(child);
    const std::vector<catalog::Column> above = run.state.tables.get(parent)->r.columns;
    for (const Oid oid : all)
        for (const catalog::Column &column : above)
            if (column.identity != catalog::Identity::None && run.state.tables.get(oid)->column(column.name))
                std::ranges::find(run.state.tables.edit(oid).r.columns, column.name, &catalog::Column::name)->identity =
                    shares ? column.identity : catalog::Identity::None;
}

void Alter::attachPartition(const PgQuery__AlterTableCmd &cmd)
{
    const auto &partition = *cmd.def->partition_cmd;
    if (state.indexes.get(table))
        return attachIndex(cmd);
    Action &action = run.act(ActionKind::AttachPartition, table, text(partition.name->relname));
    action.scan = true;
    action.hasDefault = hasDefaultPartition(state, target());
    const Oid child = run.open(*partition.name, LockMode::AccessExclusive);
    if (!child)
        return;
    // The default partition's bound changes, and its rows are looked through.
    const std::vector<Oid> siblings = target().children;
    for (const Oid sibling : siblings) {
        if (state.tables.get(sibling)->r.partitionBound != "DEFAULT"_L1)
            continue;
        run.lock(sibling, LockMode::AccessExclusive, Via::PartitionUp);
        if (state.tables.get(sibling)->isHeap())
            work[sibling].scan = true;
        for (const Oid below : state.descendants(sibling)) {
            run.lock(below, LockMode::AccessExclusive, Via::PartitionUp);
            if (state.tables.get(below)->isHeap())
                work[below].scan = true;
        }
    }
    std::vector<Oid> all = state.descendants(child);
    for (const Oid below : all)
        run.lock(below, LockMode::AccessExclusive, Via::PartitionDown);
    all.push_back(child);
    const QStringList conditions = partition.bound ? boundConditions(target(), *partition.bound) : QStringList();
    run.effect.actions.back().expression = conditions.join(u" AND "_s);
    run.effect.actions.back().scan = !impliedByChecks(*state.tables.get(child), conditions);
    for (const Oid oid : all) {
        if (run.effect.actions.back().scan && state.tables.get(oid)->isHeap())
            work[oid].scan = true;
    }
    state.attachChild(table, child, true);
    inheritColumns(state, table, child, 1);
    shareIdentity(run, table, child, true);
    state.tables.edit(child).r.partitionBound = partition.bound ? boundText(*partition.bound) : QString();

    // Indexes that fit are attached, others are built.
    const std::vector<Oid> existing = state.tables.get(child)->indexes;
    for (const Oid other : state.referencing(table)) // gets action triggers on the new partition
        run.lock(other, run.major >= 15 ? LockMode::ShareRowExclusive : LockMode::AccessShare, Via::FkReferencing);
    const std::vector<Oid> parents = target().indexes;
    for (const Oid parentIndex : parents) {
        run.lock(parentIndex, LockMode::ShareUpdateExclusive, Via::PartitionUp);
        const IndexObject wanted = *state.indexes.get(parentIndex);
        Oid fit = 0;
        for (const Oid oid : existing) {
            const IndexObject &have = *state.indexes.get(oid);
            if (fit || have.i.parent || have.i.unique != wanted.i.unique || have.i.method != wanted.i.method ||
                have.i.keys.size() != wanted.i.keys.size() || (wanted.constraint && !have.constraint))
                continue;
            bool same = true;
            for (std::size_t k = 0; k < have.i.keys.size(); ++k)
                same = same && have.i.keys[k].expression == wanted.i.keys[k].expression;
            if (same && have.i.predicate == wanted.i.predicate)
                fit = oid;
        }
        if (fit) {
            state.indexes.edit(fit).i.parent = parentIndex;
            state.indexes.edit(parentIndex).children.push_back(fit);
            continue;
        }
        const IndexSpec spec = clonedIndexSpec(target(), wanted, *state.tables.get(child));
        makeIndex(run, child, spec, LockMode::AccessExclusive, true, parentIndex);
        state.indexes.edit(parentIndex).children.push_back(state.tables.get(child)->indexes.back());
    }
    const std::vector<catalog::Constraint> keys = target().r.constraints;
    for (catalog::Constraint key : keys) {
        if (key.kind != catalog::ConstraintKind::ForeignKey)
            continue;
        const bool present =
            std::ranges::any_of(state.tables.get(child)->r.constraints, [&](const catalog::Constraint &c) {
                return c.kind == catalog::ConstraintKind::ForeignKey && c.referencedTable == key.referencedTable;
            });
        run.lock(key.referencedTable, present ? LockMode::AccessExclusive : LockMode::ShareRowExclusive,
                 Via::FkReferenced);
        if (!present) {
            key.parent = key.oid;
            key.oid = 0;
            key.comment.clear();
            const Oid referenced = key.referencedTable;
            state.addConstraint(child, std::move(key));
            work[child].keyChecks.emplace_back(child, referenced);
        }
    }
}

void Alter::attachIndex(const PgQuery__AlterTableCmd &cmd)
{
    const Oid index = run.open(*cmd.def->partition_cmd->name, LockMode::AccessExclusive);
    run.act(ActionKind::AttachPartition, table);
    if (!index)
        return;
    // ATExecAttachPartitionIdx: the tables of both are locked to read.
    run.lock(state.indexes.get(table)->i.table, LockMode::AccessShare, Via::TableOfIndex);
    run.lock(state.indexes.get(index)->i.table, LockMode::AccessShare, Via::TableOfIndex);
    state.indexes.edit(index).i.parent = table;
    state.indexes.edit(table).children.push_back(index);
}

void Alter::detachPartition(const PgQuery__AlterTableCmd &cmd)
{
    const auto &partition = *cmd.def->partition_cmd;
    const bool finalize = cmd.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_DetachPartitionFinalize;
    Action &action = run.act(ActionKind::DetachPartition, table, text(partition.name->relname));
    action.concurrently = partition.concurrent;
    action.notValid = finalize;
    action.hasDefault = hasDefaultPartition(state, target());
    const std::vector<Oid> siblings = target().children;
    for (const Oid sibling : siblings) {
        if (state.tables.get(sibling)->r.partitionBound == "DEFAULT"_L1 && !finalize)
            run.lock(sibling, LockMode::AccessExclusive, Via::PartitionUp);
    }
    if (partition.concurrent) {
        run.effect.transactional = false;
        run.effect.waitsForSnapshots = true;
        run.effect.leavesBehind = text(partition.name->relname);
        if (run.session.inTransaction)
            refuse("25001", u"analysis.not-in-transaction"_s, {u"ALTER TABLE ... DETACH CONCURRENTLY"_s});
        if (action.hasDefault)
            refuse("55000", u"analysis.default-partition"_s, {target().r.name});
    }
    const auto cloned = [](const catalog::Trigger &trigger) { return trigger.parent != 0; };
    const Table *known = state.tables.get(run.lookup(qualified(*partition.name)));
    // Before 14 only what has to be taken from it needs it whole.
    const bool whole = run.major >= 14 || !known || !state.referencing(table).empty() ||
                       std::ranges::any_of(known->r.triggers, cloned);
    const Oid child = run.open(*partition.name, whole ? LockMode::AccessExclusive : LockMode::ShareUpdateExclusive);
    if (!child)
        return;
    for (const catalog::Constraint &key : state.tables.get(child)->r.constraints) {
        if (key.kind == catalog::ConstraintKind::ForeignKey && key.parent)
            run.lock(key.referencedTable, LockMode::ShareRowExclusive, Via::FkReferenced);
    }
    // Rows that are still referenced would keep it: the keys from elsewhere are checked and lose this partition.
    if (const std::vector<Oid> others = state.referencing(table); !others.empty()) {
        for (const Oid other : others) {
            run.lock(other, LockMode::AccessExclusive, Via::FkReferencing);
            run.lockIndexes(other, LockMode::AccessShare, Via::FkReferencing);
        }
        for (const Oid below : state.descendants(child)) {
            run.lock(below, LockMode::AccessExclusive, Via::PartitionDown);
            run.lockIndexes(below, LockMode::AccessShare, Via::PartitionDown);
        }
    }
    const std::vector<Oid> indexes = state.tables.get(child)->indexes;
    for (const Oid index : indexes) {
        const Oid parent = state.indexes.get(index)->i.parent;
        if (parent && state.indexes.get(parent)) {
            run.lock(index, LockMode::AccessExclusive);
            std::erase(state.indexes.edit(parent).children, index);
            state.indexes.edit(index).i.parent = 0;
        }
    }
    // DropClonedTriggersFromPartition: what was cloned further down goes, too.
    if (std::ranges::any_of(state.tables.get(child)->r.triggers, cloned)) {
        for (const Oid below : state.descendants(child)) {
            run.lock(below, LockMode::AccessExclusive, Via::PartitionDown);
            std::erase_if(state.tables.edit(below).r.triggers, cloned);
        }
        std::erase_if(state.tables.edit(child).r.triggers, cloned);
    }
    // DetachAddConstraintIfNeeded: so that those who still see the partition can rely on its bound.
    const QStringList bound =
        partition.concurrent ? boundConditions(target(), *state.tables.get(child)) : QStringList();
    if (!bound.isEmpty() && !impliedByChecks(*state.tables.get(child), bound)) {
        const Table owner = *state.tables.get(child);
        catalog::Constraint check;
        check.oid = state.nextOid();
        check.kind = catalog::ConstraintKind::Check;
        check.expression = bound.join(u" AND "_s);
        check.columns = columnsInText(owner, check.expression);
        check.name = run.chooseConstraintName(child, owner.r.name, owner.column(check.columns.front())->name,
                                              u"check"_s, owner.r.schema);
        check.definition = u"CHECK ("_s + check.expression + u')';
        check.validated = true;
        state.addConstraint(child, std::move(check));
    }
    inheritColumns(state, table, child, -1);
    shareIdentity(run, table, child, false);
    state.detachChild(table, child);
    for (catalog::Constraint &key : state.tables.edit(child).r.constraints)
        key.parent = 0;
}

void Alter::addInherit(const PgQuery__AlterTableCmd &cmd)
{
    run.act(ActionKind::Other, table);
    const Oid parent = run.open(*cmd.def->range_var, LockMode::ShareUpdateExclusive);
    for (const Oid below : parent ? state.descendants(table) : std::vector<Oid>{}) // looked through for a circle
        run.lock(below, LockMode::AccessShare, Via::InheritDown);
    if (parent) {
        state.attachChild(parent, table, false);
        inheritColumns(state, parent, table, 1);
    }
}

void Alter::dropInherit(const PgQuery__AlterTableCmd &cmd)
{
    run.act(ActionKind::Other, table);
    const Oid parent = run.open(*cmd.def->range_var, LockMode::AccessShare);
    if (parent) {
        inheritColumns(state, parent, table, -1);
        state.detachChild(parent, table);
    }
}

} // namespace lockstep::analysis::postgres
