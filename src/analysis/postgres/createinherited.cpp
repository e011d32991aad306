// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a new table takes from the table that it inherits from or is a partition of.

#include "analysis/postgres/define.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

void mergeInherited(Run &run, Oid table, Oid parent)
{
    State &state = run.state;
    const Table *from = state.tables.get(parent);
    Table &to = state.tables.edit(table);
    for (catalog::Column column : from->r.columns) {
        const auto existing = std::ranges::find(to.r.columns, column.name, &catalog::Column::name);
        if (existing != to.r.columns.end()) {
            existing->inheritedFrom++;
            existing->notNull = existing->notNull || column.notNull;
            continue;
        }
        column.number = to.nextColumn++;
        column.isLocal = false;
        column.inheritedFrom = 1;
        column.hasMissingValue = false;
        column.comment.clear();
        column.statisticsTarget = -1;
        column.options.clear();
        column.identity =
            to.r.isPartition && run.major >= 17 ? column.identity : catalog::Identity::None; // 17: partitions have it
        to.r.columns.push_back(column);
        for (const catalog::Dependency &d : state.references(parent)) {
            if (d.via == "default"_L1 && from->column(column.name)->number == d.dependentColumn) {
                state.depend({table, column.number, d.referenced, d.referencedColumn, d.type, d.via});
                run.lock(run.isLateRelease() && state.sequences.get(d.referenced) ? d.referenced : 0,
                         LockMode::AccessShare, Via::Sequence);
            }
        }
    }
    const std::vector<catalog::Constraint> constraints = from->r.constraints;
    for (catalog::Constraint constraint : constraints) {
        if (constraint.kind != catalog::ConstraintKind::Check || constraint.noInherit)
            continue;
        constraint.oid = 0;
        constraint.isLocal = false;
        constraint.comment.clear();
        constraint.validated = constraint.enforced; // a new table has no row to look at
        constraint.columns = columnsInText(*state.tables.get(table), constraint.expression);
        if (!state.tables.get(table)->constraint(constraint.name))
            state.addConstraint(table, std::move(constraint));
    }
}

void cloneToPartition(Run &run, Oid partition, Oid parent)
{
    State &state = run.state;
    const std::vector<Oid> indexes = state.tables.get(parent)->indexes;
    for (const Oid oid : indexes) {
        run.lock(oid, LockMode::ShareUpdateExclusive, Via::PartitionUp);
        const IndexObject index = *state.indexes.get(oid);
        const IndexSpec spec = clonedIndexSpec(*state.tables.get(parent), index, *state.tables.get(partition));
        makeIndex(run, partition, spec, LockMode::AccessExclusive, true, oid);
        state.indexes.edit(oid).children.push_back(state.tables.get(partition)->indexes.back());
    }
    const std::vector<catalog::Constraint> constraints = state.tables.get(parent)->r.constraints;
    for (catalog::Constraint key : constraints) {
        if (key.kind != catalog::ConstraintKind::ForeignKey)
            continue;
        run.lock(key.referencedTable, LockMode::ShareRowExclusive, Via::FkReferenced);
        run.lock(run.isLateRelease() ? key.index : 0, LockMode::AccessShare, Via::FkReferenced);
        if (state.tables.get(key.referencedTable) && state.tables.get(key.referencedTable)->isPartitioned()) {
            for (const Oid below : state.descendants(key.referencedTable))
                run.lock(below, LockMode::ShareRowExclusive, Via::FkReferenced);
        }
        key.parent = key.oid;
        key.oid = 0;
        key.comment.clear();
        for (int &column : key.columns)
            column = state.tables.get(partition)->column(state.tables.get(parent)->column(column)->name)->number;
        state.addConstraint(partition, std::move(key));
    }
    for (const Oid other : state.referencing(parent)) // gets action triggers on the new partition
        run.lock(other, run.major >= 15 ? LockMode::ShareRowExclusive : LockMode::AccessShare, Via::FkReferencing);
    const std::vector<catalog::Trigger> triggers = state.tables.get(parent)->r.triggers;
    for (catalog::Trigger trigger : triggers) {
        trigger.parent = trigger.oid;
        trigger.oid = state.nextOid();
        trigger.comment.clear();
        state.depend({partition, 0, trigger.function, 0, u'n', u"trigger"_s});
        state.tables.edit(partition).r.triggers.push_back(std::move(trigger));
    }
}

} // namespace lockstep::analysis::postgres
