// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What ALTER TABLE refuses for the kind of relation, its inheritance and its constraints (ATPrepCmd and what it calls).

#include "analysis/postgres/alter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace altercheck {

constexpr unsigned bit(ClassKind kind)
{
    return 1U << static_cast<unsigned>(kind);
}

constexpr unsigned Heap = bit(ClassKind::Table);
constexpr unsigned Partitioned = bit(ClassKind::Partitioned);
constexpr unsigned Tables = Heap | Partitioned;
constexpr unsigned Views = bit(ClassKind::View);
constexpr unsigned Matviews = bit(ClassKind::MaterializedView);
constexpr unsigned Foreign = bit(ClassKind::Foreign);
constexpr unsigned Composites = bit(ClassKind::Composite);
constexpr unsigned Indexes = bit(ClassKind::Index) | bit(ClassKind::PartitionedIndex);
constexpr unsigned Sequences = bit(ClassKind::Sequence);

/// ATSimplePermissions: the kinds that a subcommand is for. From 17 on a partitioned table is a kind of its own.
unsigned kindsOf(PgQuery__AlterTableType type, int major)
{
    switch (type) {
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddColumn:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropColumn:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AlterColumnType:
        return Tables | Composites | Foreign;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ColumnDefault:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddIdentity:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetIdentity:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropIdentity:
        return Tables | Views | Foreign;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetStatistics:
        return Tables | Matviews | Indexes | Foreign;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetOptions:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ResetOptions:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetStorage:
        return Tables | Matviews | Foreign;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetCompression:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ClusterOn:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropCluster:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ReplicaIdentity:
        return Tables | Matviews;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetAccessMethod:
        return (major >= 17 ? Tables : Heap) | Matviews;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetTableSpace:
        return Tables | Matviews | Indexes;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetLogged:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetUnLogged:
        return (major >= 18 ? Heap : Tables) | (major >= 15 ? Sequences : 0U);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetRelOptions:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ResetRelOptions:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ReplaceRelOptions:
        return Tables | Views | Matviews | Indexes;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AlterColumnGenericOptions:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_GenericOptions:
        return Foreign;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddInherit:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropInherit:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddConstraint:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropConstraint:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ValidateConstraint:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetNotNull:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropNotNull:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetExpression:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropExpression:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropOids:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableTrig:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableAlwaysTrig:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableReplicaTrig:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableTrig:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableTrigAll:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableTrigAll:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableTrigUser:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableTrigUser:
        return Tables | Foreign;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AttachPartition:
        return Partitioned | bit(ClassKind::PartitionedIndex);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DetachPartition:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DetachPartitionFinalize:
        return Partitioned;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ChangeOwner:
        return ~0U;
    default:
        return Tables;
    }
}

/// What the words between ALTER and the name ask for.
unsigned kindsNamed(PgQuery__ObjectType type)
{
    switch (type) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_INDEX:
        return Indexes;
    case PG_QUERY__OBJECT_TYPE__OBJECT_VIEW:
        return Views;
    case PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW:
        return Matviews;
    case PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE:
        return Sequences;
    case PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_TABLE:
        return Foreign;
    case PG_QUERY__OBJECT_TYPE__OBJECT_TYPE:
        return Composites;
    default:
        return ~Composites;
    }
}

/// Column names of the partition key; an expression's text counts as a name that no column has.
bool inPartitionKey(const Table &table, const QString &column)
{
    const QString inside = table.r.partitionKey.section(u'(', 1).section(u')', 0, -2);
    for (const QString &part : inside.split(u", "_s)) {
        if (part.section(u' ', 0, 0).remove(u'"') == column)
            return true;
    }
    return false;
}

bool takesToast(const catalog::Column &column)
{
    static const QStringList fixed{u"integer"_s, u"bigint"_s,           u"smallint"_s, u"boolean"_s, u"real"_s,
                                   u"date"_s,    u"double precision"_s, u"uuid"_s,     u"oid"_s,     u"money"_s};
    return !fixed.contains(column.type) && !column.type.startsWith("time"_L1) && !column.type.startsWith("interval"_L1);
}

} // namespace altercheck

void Alter::checkKind(const PgQuery__AlterTableCmd &cmd) const
{
    const auto what = state.info(table);
    const unsigned kind = altercheck::bit(what->kind);
    if (!(kind & altercheck::kindsNamed(stmt.objtype)) || !(kind & altercheck::kindsOf(cmd.subtype, run.major)))
        refuse("42809", u"analysis.wrong-kind"_s, {what->name});
}

void Alter::checkColumn(const PgQuery__AlterTableCmd &cmd, const catalog::Column &column) const
{
    const Table &owner = target();
    const bool parent = !owner.children.empty();
    const auto forbid = [&](bool when, const char *sqlState, const QString &message) {
        if (when)
            refuse(sqlState, message, {column.name, owner.r.name});
    };
    const bool generated = column.generated != catalog::Generated::None;
    const bool identity = column.identity != catalog::Identity::None;
    switch (cmd.subtype) {
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropColumn:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AlterColumnType:
        forbid(column.inheritedFrom > 0, "42P16", u"analysis.column-inherited"_s);
        forbid(altercheck::inPartitionKey(owner, column.name), "42P16", u"analysis.column-in-partition-key"_s);
        forbid(parent && !recurse &&
                   (owner.isPartitioned() || cmd.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_AlterColumnType),
               "42P16", u"analysis.children-too"_s);
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ColumnDefault:
        forbid(identity, "42601", u"analysis.column-is-identity"_s);
        forbid(generated, "42601", u"analysis.column-is-generated"_s);
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropNotNull: {
        forbid(identity, "42601", u"analysis.column-is-identity"_s);
        const bool key = std::ranges::any_of(owner.r.constraints, [&](const catalog::Constraint &c) {
            return c.kind == catalog::ConstraintKind::PrimaryKey && std::ranges::contains(c.columns, column.number);
        });
        forbid(key, "42P16", u"analysis.column-in-primary-key"_s);
        const auto above = [&](Oid oid) {
            const Table *up = state.tables.get(oid);
            const catalog::Column *theirs = up ? up->column(column.name) : nullptr;
            return theirs && theirs->notNull;
        };
        forbid((owner.r.isPartition || run.major >= 18) && std::ranges::any_of(owner.r.inherits, above), "42P16",
               u"analysis.column-inherited"_s);
        forbid(parent && !recurse && owner.isPartitioned(), "42P16", u"analysis.children-too"_s);
        break;
    }
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetNotNull:
        forbid(parent && !recurse && owner.isPartitioned() && !column.notNull &&
                   std::ranges::any_of(owner.children,
                                       [&](Oid child) {
                                           const catalog::Column *c = state.tables.get(child)->column(column.name);
                                           return c && !c->notNull;
                                       }),
               "42P16", u"analysis.children-too"_s);
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropExpression: {
        // Before the late releases the server went one level down, as if each child had been named with ONLY.
        const bool deep = std::ranges::any_of(owner.children,
                                              [this](Oid child) { return !state.tables.get(child)->children.empty(); });
        forbid(parent && (!recurse || (deep && !run.isLateRelease())), recurse ? "0A000" : "42P16",
               u"analysis.children-too"_s);
        forbid(column.inheritedFrom > 0, "42P16", u"analysis.column-inherited"_s);
        forbid(!generated && !cmd.missing_ok, "55000", u"analysis.column-not-generated"_s);
        break;
    }
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetExpression:
        forbid(parent && !recurse, "42P16", u"analysis.children-too"_s);
        forbid(!generated, "55000", u"analysis.column-not-generated"_s);
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddIdentity:
        forbid(owner.r.isPartition && run.major >= 17, "42P16", u"analysis.column-inherited"_s);
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetIdentity:
        forbid(owner.r.isPartition && run.major >= 17, "42P16", u"analysis.column-inherited"_s);
        forbid(!identity, "55000", u"analysis.column-not-identity"_s);
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropIdentity:
        forbid(owner.r.isPartition && run.major >= 17, "42P16", u"analysis.column-inherited"_s);
        forbid(!identity && !cmd.missing_ok, "55000", u"analysis.column-not-identity"_s);
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetStorage: {
        const QString wanted = text(stringOf(cmd.def)).toLower();
        forbid(wanted != "plain"_L1 && wanted != "default"_L1 && !altercheck::takesToast(column), "0A000",
               u"analysis.storage-plain-only"_s);
        break;
    }
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetCompression:
        forbid(text(stringOf(cmd.def)).toLower() != "default"_L1 && !altercheck::takesToast(column), "0A000",
               u"analysis.storage-plain-only"_s);
        break;
    default:
        break;
    }
}

void Alter::checkNewConstraint(const PgQuery__Constraint &constraint) const
{
    const Table &owner = target();
    const bool parent = !owner.children.empty();
    switch (constraint.contype) {
    case PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY:
    case PG_QUERY__CONSTR_TYPE__CONSTR_UNIQUE:
    case PG_QUERY__CONSTR_TYPE__CONSTR_EXCLUSION:
        if (owner.r.kind == ClassKind::Foreign)
            refuse("0A000", u"analysis.wrong-kind"_s, {owner.r.name});
        if (owner.isPartitioned() && constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_EXCLUSION && run.major < 17)
            refuse("0A000", u"analysis.needs-version"_s, {u"EXCLUDE"_s, u"17"_s});
        break;
    case PG_QUERY__CONSTR_TYPE__CONSTR_CHECK:
        if (parent && !recurse && !constraint.is_no_inherit)
            refuse("42P16", u"analysis.children-too"_s, {text(constraint.conname), owner.r.name});
        if (owner.isPartitioned() && constraint.is_no_inherit)
            refuse("42P16", u"analysis.no-inherit-partitioned"_s, {owner.r.name});
        break;
    case PG_QUERY__CONSTR_TYPE__CONSTR_FOREIGN:
        if (owner.isPartitioned() && !recurse)
            refuse("42809", u"analysis.children-too"_s, {text(constraint.conname), owner.r.name});
        if (owner.isPartitioned() && constraint.skip_validation && run.major < 18)
            refuse("42809", u"analysis.needs-version"_s, {u"NOT VALID"_s, u"18"_s});
        break;
    default:
        break;
    }
}

void Alter::checkConstraint(const PgQuery__AlterTableCmd &cmd) const
{
    const Table &owner = target();
    const bool named = cmd.subtype != PG_QUERY__ALTER_TABLE_TYPE__AT_AlterConstraint;
    const QString name = text(named ? cmd.name : cmd.def->constraint->conname);
    const catalog::Constraint *found = owner.constraint(name);
    if (!found)
        return; // said where it is looked for
    const bool key = found->kind == catalog::ConstraintKind::ForeignKey;
    const bool check = found->kind == catalog::ConstraintKind::Check;
    const bool inherited = !found->isLocal || found->parent != 0;
    switch (cmd.subtype) {
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropConstraint:
        if (inherited)
            refuse("42P16", u"analysis.constraint-inherited"_s, {name, owner.r.name});
        if (owner.isPartitioned() && !recurse && !owner.children.empty() && run.major < 18)
            refuse("42P16", u"analysis.children-too"_s, {name, owner.r.name});
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ValidateConstraint:
        if (!key && !check)
            refuse("42809", u"analysis.constraint-not-checkable"_s, {name, owner.r.name});
        if (check && !found->validated && !recurse && !owner.children.empty() && !found->noInherit)
            refuse("42P16", u"analysis.children-too"_s, {name, owner.r.name});
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AlterConstraint:
        if (!key && found->kind != catalog::ConstraintKind::NotNull)
            refuse("42809", u"analysis.constraint-not-key"_s, {name, owner.r.name});
        if (found->parent != 0)
            refuse("55000", u"analysis.constraint-inherited"_s, {name, owner.r.name});
        break;
    default:
        break;
    }
}

void Alter::check(const PgQuery__AlterTableCmd &cmd) const
{
    checkKind(cmd);
    if (const IndexObject *index = state.indexes.get(table)) {
        const auto key = static_cast<std::size_t>(cmd.num - 1);
        if (cmd.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_SetStatistics && cmd.num > 0 && key < index->i.keys.size() &&
            index->i.keys[key].column > 0)
            refuse("0A000", u"analysis.column-by-number"_s, {index->i.name});
    }
    if (!state.tables.get(table))
        return;
    switch (cmd.subtype) {
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddColumn:
        if (target().r.isPartition)
            refuse("42809", u"analysis.column-of-partition"_s, {target().r.name});
        return;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddConstraint:
        return checkNewConstraint(*cmd.def->constraint);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropConstraint:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ValidateConstraint:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AlterConstraint:
        return checkConstraint(cmd);
    default:
        break;
    }
    checkRelation(cmd);
    if (const catalog::Column *column = target().column(text(cmd.name)))
        checkColumn(cmd, *column);
}

} // namespace lockstep::analysis::postgres
