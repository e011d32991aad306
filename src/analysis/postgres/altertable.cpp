// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/alter.h"
#include "analysis/postgres/handlers.h"

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace altertablelocal {

ClassKind kindOf(PgQuery__ObjectType type)
{
    switch (type) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_INDEX:
        return ClassKind::Index;
    case PG_QUERY__OBJECT_TYPE__OBJECT_VIEW:
        return ClassKind::View;
    case PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW:
        return ClassKind::MaterializedView;
    case PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE:
        return ClassKind::Sequence;
    case PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_TABLE:
        return ClassKind::Foreign;
    default:
        return ClassKind::Table;
    }
}

/// What can be said of a subcommand on a table that is not known.
void describe(Run &run, const PgQuery__RangeVar &relation, const PgQuery__AlterTableCmd &cmd)
{
    const QualifiedName name = qualified(relation);
    const QString column = text(cmd.name);
    switch (cmd.subtype) {
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddColumn: {
        const auto &definition = *cmd.def->column_def;
        Action &action = run.act(ActionKind::AddColumn, name, text(definition.colname));
        for (const Node *node : list(definition.n_constraints, definition.constraints)) {
            const auto &constraint = *node->constraint;
            action.notNull = action.notNull || constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_NOTNULL;
            if (constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_DEFAULT) {
                action.hasDefault = true;
                action.volatileDefault = isVolatile(run, constraint.raw_expr);
                action.rewrite = action.volatileDefault;
            }
        }
        break;
    }
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropColumn:
        run.act(ActionKind::DropColumn, name, column);
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AlterColumnType:
        run.act(ActionKind::ChangeType, name, column).detail =
            resolveType(run, *cmd.def->column_def->type_name).display;
        run.effect.actions.back().rewrite = true;
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetNotNull:
        run.act(ActionKind::SetNotNull, name, column).scan =
            std::ranges::none_of(run.state.heard, [&](const State::HeardCheck &check) {
                return check.proven && check.schema == name.schema && check.table == name.name &&
                       saysNotNull(check.expression, column);
            });
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropNotNull:
        run.act(ActionKind::DropNotNull, name, column);
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ColumnDefault:
        run.act(ActionKind::SetDefault, name, column);
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ValidateConstraint:
        run.act(ActionKind::ValidateConstraint, name, column).scan = true;
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropConstraint:
        run.act(ActionKind::DropConstraint, name, column);
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddConstraint: {
        const auto &constraint = *cmd.def->constraint;
        ActionKind kind = ActionKind::AddCheck;
        if (constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_FOREIGN)
            kind = ActionKind::AddForeignKey;
        else if (constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_UNIQUE)
            kind = ActionKind::AddUnique;
        else if (constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY)
            kind = ActionKind::AddPrimaryKey;
        else if (constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_EXCLUSION)
            kind = ActionKind::AddExclusion;
        Action &action = run.act(kind, name, text(constraint.conname));
        action.notValid = constraint.skip_validation;
        action.usingIndex = !empty(constraint.indexname);
        action.scan = !action.notValid && !action.usingIndex;
        if (constraint.pktable) {
            const QualifiedName other = qualified(*constraint.pktable);
            action.detail = other.name;
            run.open(*constraint.pktable, LockMode::ShareRowExclusive, false, Via::FkReferenced);
        }
        break;
    }
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ChangeOwner:
        run.act(ActionKind::ChangeOwner, name).detail = text(cmd.newowner ? cmd.newowner->rolename : nullptr);
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableTrigAll:
        run.act(ActionKind::DisableTrigger, name).constraints = true;
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableTrig:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableTrigUser:
        run.act(ActionKind::DisableTrigger, name, column);
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableRowSecurity:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableRowSecurity:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ForceRowSecurity:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_NoForceRowSecurity:
        run.act(ActionKind::ChangeRowSecurity, name);
        break;
    default:
        run.act(ActionKind::Other, name, column);
        break;
    }
}

/// What is to be remembered of a subcommand on a table that is not known, once its statement is through: the server,
/// too, only counts checks that were proven before.
void remember(Run &run, const PgQuery__RangeVar &relation, const PgQuery__AlterTableCmd &cmd)
{
    const QualifiedName name = qualified(relation);
    if (cmd.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_DropConstraint)
        return run.state.forgetCheck(name.schema, name.name, text(cmd.name));
    if (cmd.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_ValidateConstraint) {
        const auto known = std::ranges::find_if(run.state.heard, [&](const State::HeardCheck &check) {
            return check.schema == name.schema && check.table == name.name && check.name == text(cmd.name);
        });
        if (known == run.state.heard.end())
            return;
        State::HeardCheck proven = *known;
        proven.proven = true;
        return run.state.hear(std::move(proven));
    }
    if (cmd.subtype != PG_QUERY__ALTER_TABLE_TYPE__AT_AddConstraint)
        return;
    const auto &constraint = *cmd.def->constraint;
    if (constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_CHECK && constraint.raw_expr && !empty(constraint.conname))
        run.state.hear({name.schema, name.name, text(constraint.conname), sqlOf(constraint.raw_expr),
                        !constraint.skip_validation && !run.has(sql::NewerSyntax::NotEnforced, constraint)});
}

/// ATTypedTableRecursion, and find_composite_type_dependencies for a change of type.
void reachTypedTables(Run &run, const PgQuery__AlterTableStmt &stmt, Oid composite)
{
    const std::vector<Oid> typed = tablesOfType(run.state, composite);
    const Oid type = typeOfComposite(run.state, composite);
    for (const Node *node : list(stmt.n_cmds, stmt.cmds)) {
        const auto &cmd = *node->alter_table_cmd;
        run.state.tables.each([&](const Table &table) {
            for (const catalog::Column &column : table.r.columns) {
                if (cmd.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_AlterColumnType && type && column.typeOid == type)
                    refuse("0A000", u"analysis.domain-inside"_s,
                           {text(stmt.relation->relname), table.r.name, column.name});
            }
        });
        if (!typed.empty() && cmd.behavior != PG_QUERY__DROP_BEHAVIOR__DROP_CASCADE)
            refuse("2BP01", u"analysis.dependents-exist"_s, {run.state.tables.get(typed.front())->r.name});
    }
    for (const Oid table : typed)
        run.lock(table, LockMode::AccessExclusive, Via::InheritDown);
}

} // namespace altertablelocal

Oid typeOfComposite(const State &state, Oid composite)
{
    Oid result = 0;
    state.types.each([&](const catalog::Type &type) { result = type.relation == composite ? type.oid : result; });
    return result;
}

std::vector<Oid> tablesOfType(const State &state, Oid composite)
{
    std::vector<Oid> result;
    const Oid type = typeOfComposite(state, composite);
    for (const catalog::Dependency &d : type ? state.dependents(type) : std::vector<catalog::Dependency>{}) {
        if (d.via == "type"_L1 && d.dependentColumn == 0 && state.tables.get(d.dependent) && d.dependent != composite)
            result.push_back(d.dependent);
    }
    return result;
}

void alterTable(Run &run, const PgQuery__AlterTableStmt &stmt)
{
    const LockMode mode = alterLockLevel(stmt, run.major);
    const QualifiedName name = qualified(*stmt.relation);
    if (stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_TYPE) { // ALTER TYPE of a composite type
        const Oid type = run.lookup(name);
        if (!run.state.tables.get(type))
            return;
        altertablelocal::reachTypedTables(run, stmt, type);
        Alter(run, stmt, type, mode).execute();
        return;
    }
    const Oid oid = run.open(name, mode, stmt.missing_ok, Via::Named, altertablelocal::kindOf(stmt.objtype));
    if (!oid) {
        if (!run.isSystem(name) && !stmt.missing_ok) {
            for (const Node *node : list(stmt.n_cmds, stmt.cmds)) {
                altertablelocal::describe(run, *stmt.relation, *node->alter_table_cmd);
                ++run.part;
            }
            run.part = 0;
            for (const Node *node : list(stmt.n_cmds, stmt.cmds))
                altertablelocal::remember(run, *stmt.relation, *node->alter_table_cmd);
        }
        return;
    }
    Alter(run, stmt, oid, mode).execute();
}

void Alter::subcommand(const PgQuery__AlterTableCmd &cmd)
{
    switch (cmd.subtype) {
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddColumn:
        return addColumnCommand(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropColumn:
        return dropColumnCommand(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ColumnDefault:
        return columnDefault(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetNotNull:
        return setNotNull(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropNotNull:
        return dropNotNull(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddIdentity:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetIdentity:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropIdentity:
        return identity(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropExpression:
        return dropExpression(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetExpression:
        return setExpression(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AlterColumnType:
        return columnType(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddConstraint:
        return addConstraint(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropConstraint:
        return dropConstraint(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ValidateConstraint:
        return validateConstraint(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AlterConstraint:
        return alterConstraint(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AttachPartition:
        return attachPartition(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DetachPartition:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DetachPartitionFinalize:
        return detachPartition(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddInherit:
        return addInherit(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropInherit:
        return dropInherit(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ChangeOwner:
        return owner(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ClusterOn:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropCluster:
        return clusterOn(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ReplicaIdentity:
        return replicaIdentity(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetLogged:
        return persistence(true);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetUnLogged:
        return persistence(false);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetTableSpace:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetAccessMethod:
        return storage(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetRelOptions:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ResetRelOptions:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ReplaceRelOptions:
        return relationOptions(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableTrig:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableAlwaysTrig:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableReplicaTrig:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableTrig:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableTrigAll:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableTrigAll:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableTrigUser:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableTrigUser:
        return triggers(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableRule:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableAlwaysRule:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableReplicaRule:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableRule:
        return rule(cmd);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetStatistics:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetStorage:
        return simpleColumn(cmd, true);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetOptions:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ResetOptions:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetCompression:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AlterColumnGenericOptions:
        return simpleColumn(cmd, false);
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableRowSecurity:
        state.tables.edit(table).r.rowSecurity = true;
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableRowSecurity:
        state.tables.edit(table).r.rowSecurity = false;
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ForceRowSecurity:
        state.tables.edit(table).r.forceRowSecurity = true;
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_NoForceRowSecurity:
        state.tables.edit(table).r.forceRowSecurity = false;
        break;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_GenericOptions:
        return foreignOptions(cmd);
    default:
        run.act(ActionKind::Other, table, text(cmd.name));
        return;
    }
    run.act(ActionKind::ChangeRowSecurity, table);
}

} // namespace lockstep::analysis::postgres
