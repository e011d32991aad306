// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What ALTER TABLE refuses for inheritance, partitions, storage parameters, and what it names of a table.

#include "analysis/postgres/alter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace altercheckrelation {

/// reloptions.c; "toast." may stand before those of autovacuum.
bool tableOption(const QString &name)
{
    static const QStringList names{u"fillfactor"_s,
                                   u"toast_tuple_target"_s,
                                   u"parallel_workers"_s,
                                   u"user_catalog_table"_s,
                                   u"vacuum_index_cleanup"_s,
                                   u"vacuum_truncate"_s,
                                   u"vacuum_max_eager_freeze_failure_rate"_s,
                                   u"log_autovacuum_min_duration"_s};
    return names.contains(name) || name.startsWith("autovacuum_"_L1);
}

bool viewOption(const QString &name, int major)
{
    return name == "security_barrier"_L1 || name == "check_option"_L1 || (name == "security_invoker"_L1 && major >= 15);
}

} // namespace altercheckrelation

void Alter::checkOptions(const PgQuery__AlterTableCmd &cmd) const
{
    const Table &owner = target();
    if (!cmd.def || cmd.def->node_case != PG_QUERY__NODE__NODE_LIST)
        return;
    const bool ofColumn = cmd.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_SetOptions ||
                          cmd.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_ResetOptions;
    const bool sets = cmd.subtype != PG_QUERY__ALTER_TABLE_TYPE__AT_ResetRelOptions &&
                      cmd.subtype != PG_QUERY__ALTER_TABLE_TYPE__AT_ResetOptions;
    const bool own = std::ranges::any_of(list(cmd.def->list->n_items, cmd.def->list->items),
                                         [](const Node *node) { return empty(node->def_elem->defnamespace); });
    if (owner.isPartitioned() && !ofColumn && sets && own)
        refuse(run.major >= 17 ? "42809" : "22023", u"analysis.options-of-partitioned"_s, {owner.r.name});
    for (const Node *node : list(cmd.def->list->n_items, cmd.def->list->items)) {
        const auto &element = *node->def_elem;
        const QString name = text(element.defname);
        if (!empty(element.defnamespace))
            continue;
        const bool known = ofColumn ? name == "n_distinct"_L1 || name == "n_distinct_inherited"_L1
                           : owner.r.kind == ClassKind::View ? altercheckrelation::viewOption(name, run.major)
                                                             : altercheckrelation::tableOption(name);
        if (!known && sets)
            refuse("22023", u"analysis.option-unknown"_s, {name});
        qint64 value = 0;
        constexpr qint64 smallest = 10, largest = 100; // HEAP_MIN_FILLFACTOR, per cent
        if (name == "fillfactor"_L1 && element.arg && integerOf(element.arg, value) &&
            (value < smallest || value > largest))
            refuse("22023", u"analysis.option-value"_s, {name, QString::number(value)});
    }
}

void Alter::checkInheritance(const PgQuery__AlterTableCmd &cmd) const
{
    const Table &owner = target();
    if (owner.isPartitioned() || owner.r.isPartition)
        refuse("42809", u"analysis.partition-inherits"_s, {owner.r.name});
    const Oid oid = run.lookup(qualified(*cmd.def->range_var));
    const Table *parent = state.tables.get(oid);
    if (!parent)
        return; // said where it is opened
    if (cmd.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_DropInherit) {
        if (!std::ranges::contains(owner.r.inherits, oid))
            refuse("42P01", u"analysis.not-a-parent"_s, {parent->r.name, owner.r.name});
        return;
    }
    if (parent->isPartitioned() || parent->r.isPartition)
        refuse("42809", u"analysis.partition-inherits"_s, {parent->r.name});
    if (std::ranges::contains(owner.r.inherits, oid) || oid == table ||
        std::ranges::contains(state.descendants(table), oid))
        refuse("42P07", u"analysis.parent-already"_s, {parent->r.name, owner.r.name});
    checkColumnsOf(*parent, owner);
}

/// MergeAttributesIntoExisting and MergeConstraintsIntoExisting.
void Alter::checkColumnsOf(const Table &parent, const Table &child)
{
    for (const catalog::Column &column : parent.r.columns) {
        const catalog::Column *own = child.column(column.name);
        if (!own)
            refuse("42804", u"analysis.column-missing"_s, {column.name, child.r.name});
        const bool sameType = own->typeOid == column.typeOid && own->typmod == column.typmod;
        if (!sameType || (column.notNull && !own->notNull) ||
            (own->generated != column.generated && column.generated != catalog::Generated::None))
            refuse("42804", u"analysis.column-differs"_s, {column.name, child.r.name});
    }
    for (const catalog::Constraint &constraint : parent.r.constraints) {
        if (constraint.kind == catalog::ConstraintKind::Check && !constraint.noInherit &&
            !child.constraint(constraint.name))
            refuse("42804", u"analysis.constraint-missing"_s, {constraint.name, child.r.name});
    }
}

void Alter::checkTyped(const PgQuery__TypeName &type) const
{
    const Table &owner = target();
    if (!owner.r.inherits.empty())
        refuse("42809", u"analysis.partition-inherits"_s, {owner.r.name});
    const Table *composite = state.tables.get(run.lookup(qualified(names(type.n_names, type.names))));
    if (!composite)
        return;
    const auto same = [](const catalog::Column &a, const catalog::Column &b) {
        return a.name == b.name && a.typeOid == b.typeOid && a.typmod == b.typmod;
    };
    if (!std::ranges::equal(owner.r.columns, composite->r.columns, same))
        refuse("42804", u"analysis.columns-differ"_s, {owner.r.name, composite->r.name});
}

void Alter::checkPartition(const PgQuery__AlterTableCmd &cmd) const
{
    const auto &partition = *cmd.def->partition_cmd;
    const Table &owner = target();
    const Oid oid = run.lookup(qualified(*partition.name));
    const Table *child = state.tables.get(oid);
    if (!child)
        return; // said where it is opened
    if (cmd.subtype != PG_QUERY__ALTER_TABLE_TYPE__AT_AttachPartition) {
        if (!child->r.isPartition || !std::ranges::contains(child->r.inherits, table))
            refuse("42P01", u"analysis.not-a-partition"_s, {child->r.name, owner.r.name});
        const bool finalize = cmd.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_DetachPartitionFinalize;
        if (finalize != child->r.detachPending)
            refuse("55000", u"analysis.detach-pending"_s, {child->r.name});
        return;
    }
    if (child->r.isPartition)
        refuse("42809", u"analysis.partition-already"_s, {child->r.name});
    if (child->r.kind != ClassKind::Foreign && !child->isHeap() && !child->isPartitioned())
        refuse("42809", u"analysis.wrong-kind"_s, {child->r.name});
    if (!partition.bound)
        return;
    if (partition.bound->is_default) {
        for (const Oid sibling : owner.children) {
            if (state.tables.get(sibling)->r.partitionBound == "DEFAULT"_L1)
                refuse("42P17", u"analysis.default-partition-exists"_s, {state.tables.get(sibling)->r.name});
        }
    } else {
        const QLatin1StringView strategy = is(partition.bound->strategy, "l")   ? "LIST"_L1
                                           : is(partition.bound->strategy, "h") ? "HASH"_L1
                                                                                : "RANGE"_L1;
        if (!owner.r.partitionKey.startsWith(strategy))
            refuse("42P16", u"analysis.bound-strategy"_s, {owner.r.name});
    }
    for (const catalog::Column &column : child->r.columns) {
        if (!owner.column(column.name))
            refuse("42804", u"analysis.column-of-partition"_s, {child->r.name});
    }
    checkColumnsOf(owner, *child);
}

/// CLUSTER ON, SET WITHOUT CLUSTER, REPLICA IDENTITY USING INDEX.
void Alter::checkIndex(const PgQuery__AlterTableCmd &cmd) const
{
    const Table &owner = target();
    const bool clusters = cmd.subtype != PG_QUERY__ALTER_TABLE_TYPE__AT_ReplicaIdentity;
    if (clusters && owner.isPartitioned())
        refuse("0A000", u"analysis.cluster-partitioned"_s, {owner.r.name});
    const auto *identity = clusters || !cmd.def ? nullptr : cmd.def->replica_identity_stmt;
    const QString name = text(clusters ? cmd.name : identity ? identity->name : nullptr);
    const IndexObject *index = state.indexes.get(state.find(owner.r.schema, name));
    if (name.isEmpty() || !index)
        return;
    if (index->i.table != table)
        refuse("42809", u"analysis.index-missing"_s, {name});
    if (!index->i.predicate.isEmpty())
        refuse(clusters ? "0A000" : "42809", u"analysis.index-partial"_s, {name});
    if (clusters)
        return;
    if (!index->i.unique)
        refuse("42809", u"analysis.index-not-unique"_s, {name});
    for (const catalog::IndexKey &key : index->i.keys) {
        const catalog::Column *column = key.column > 0 ? owner.column(key.column) : nullptr;
        if (!column || !column->notNull)
            refuse("42809", u"analysis.index-nullable"_s, {name});
    }
}

void Alter::checkRelation(const PgQuery__AlterTableCmd &cmd) const
{
    switch (cmd.subtype) {
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetOptions:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ResetOptions:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetRelOptions:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ResetRelOptions:
        return checkOptions(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddInherit:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropInherit:
        return checkInheritance(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AttachPartition:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DetachPartition:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DetachPartitionFinalize:
        return checkPartition(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ClusterOn:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropCluster:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ReplicaIdentity:
        return checkIndex(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableRule:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableAlwaysRule:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableReplicaRule:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableRule:
        if (!std::ranges::contains(target().r.rules, text(cmd.name), &catalog::Rule::name))
            refuse("42704", u"analysis.trigger-missing"_s, {text(cmd.name), target().r.name});
        return;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddOf:
        if (!target().r.inherits.empty())
            refuse("42809", u"analysis.partition-inherits"_s, {target().r.name});
        return checkTyped(*cmd.def->type_name);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetStatistics:
        if (cmd.num > 0)
            refuse("0A000", u"analysis.column-by-number"_s, {target().r.name});
        return;
    default:
        return;
    }
}

} // namespace lockstep::analysis::postgres
