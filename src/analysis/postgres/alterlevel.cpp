// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/alter.h"
#include "analysis/postgres/columnuse.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace alterlevellocal {

/// The options whose lock level in reloptions.c is ACCESS EXCLUSIVE; all others are SHARE UPDATE EXCLUSIVE.
bool strongOption(const char *name)
{
    static constexpr std::string_view strong[] = {"autosummarize",
                                                  "buffering",
                                                  "check_option",
                                                  "fastupdate",
                                                  "gin_pending_list_limit",
                                                  "pages_per_range",
                                                  "security_barrier",
                                                  "security_invoker",
                                                  "user_catalog_table",
                                                  "vacuum_index_cleanup_",
                                                  "length",
                                                  "col1"};
    return std::ranges::find(strong, std::string_view(name)) != std::end(strong);
}

LockMode levelOf(const PgQuery__AlterTableCmd &cmd)
{
    switch (cmd.subtype) {
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetStatistics:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetOptions:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ResetOptions:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ClusterOn:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropCluster:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ValidateConstraint:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AttachPartition:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DetachPartitionFinalize:
        return LockMode::ShareUpdateExclusive;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DetachPartition:
        return cmd.def && cmd.def->node_case == PG_QUERY__NODE__NODE_PARTITION_CMD && cmd.def->partition_cmd->concurrent
                   ? LockMode::ShareUpdateExclusive
                   : LockMode::AccessExclusive;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableTrig:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableAlwaysTrig:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableReplicaTrig:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableTrigAll:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableTrigUser:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableTrig:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableTrigAll:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableTrigUser:
        return LockMode::ShareRowExclusive;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddConstraint:
        return cmd.def->constraint->contype == PG_QUERY__CONSTR_TYPE__CONSTR_FOREIGN ? LockMode::ShareRowExclusive
                                                                                     : LockMode::AccessExclusive;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetRelOptions:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ResetRelOptions:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ReplaceRelOptions: {
        LockMode mode = LockMode::ShareUpdateExclusive;
        const Node *options = cmd.def;
        for (std::size_t i = 0; options && i < options->list->n_items; ++i) {
            if (strongOption(options->list->items[i]->def_elem->defname))
                mode = LockMode::AccessExclusive;
        }
        return mode;
    }
    default:
        return LockMode::AccessExclusive;
    }
}

/// The server's passes (AT_PASS_*): drops first, then types, new columns, attributes, indexes, other constraints, the
/// rest.
int passOf(const PgQuery__AlterTableCmd &cmd)
{
    switch (cmd.subtype) {
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropColumn:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropConstraint:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropNotNull:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropIdentity:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropExpression:
        return 0;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ColumnDefault:
        return cmd.def ? 10 : 0;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AlterColumnType:
        return 1;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddColumn:
        return 4;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetExpression:
        return 5;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetNotNull:
        return 7;
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddConstraint: {
        const auto &constraint = *cmd.def->constraint;
        if (!empty(constraint.indexname))
            return 8;
        return constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_FOREIGN ||
                       constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_CHECK
                   ? 10
                   : 9;
    }
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddIdentity:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetIdentity:
        return 10;
    default:
        return 11;
    }
}

} // namespace alterlevellocal

LockMode alterLockLevel(const PgQuery__AlterTableStmt &stmt, int major)
{
    Q_UNUSED(major)
    LockMode mode = LockMode::ShareUpdateExclusive;
    for (const Node *node : list(stmt.n_cmds, stmt.cmds))
        mode = std::max(mode, alterlevellocal::levelOf(*node->alter_table_cmd));
    return mode;
}

Alter::Alter(Run &alterRun, const PgQuery__AlterTableStmt &alterStmt, Oid target, LockMode lockMode)
    : run(alterRun)
    , state(alterRun.state)
    , stmt(alterStmt)
    , table(target)
    , mode(lockMode)
    , recurse(alterStmt.relation->inh)
{
}

void Alter::execute()
{
    std::vector<std::pair<const PgQuery__AlterTableCmd *, int>> commands; // with its place in the text
    for (const Node *node : list(stmt.n_cmds, stmt.cmds))
        commands.emplace_back(node->alter_table_cmd, static_cast<int>(commands.size()));
    for (const auto &[cmd, place] : commands) { // ATPrepSetNotNull looks for the column before anything is added
        if (cmd->subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_SetNotNull && run.major < 18 && state.tables.get(table) &&
            target().isPartitioned())
            static_cast<void>(need(table, text(cmd->name)));
        // ATPrepAlterColumnType reads USING over the table as it was
        if (cmd->subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_AlterColumnType && state.tables.get(table) &&
            cmd->def->column_def->raw_default)
            checkNames(run, table, cmd->def->column_def->raw_default);
    }
    std::ranges::stable_sort(commands, {}, [](const auto &c) { return alterlevellocal::passOf(*c.first); });
    for (const auto &[cmd, place] : commands) {
        run.part = place;
        check(*cmd);
        subcommand(*cmd);
    }
    run.part = 0;
    finish();
}

/// ATRewriteTables.
void Alter::finish()
{
    for (const auto &[oid, todo] : work) {
        if (todo.rewrite) {
            run.lockIndexes(oid, LockMode::AccessExclusive);
            run.markRewrite(oid);
        } else if (todo.scan) {
            run.markScan(oid);
        }
    }
    for (const auto &[oid, todo] : work) {
        for (const auto &[referencing, referenced] : todo.keyChecks)
            lockForeignKeyCheck(run, referencing, referenced);
    }
}

std::vector<Oid> Alter::tree(bool descend)
{
    std::vector<Oid> result{table};
    if (descend && state.tables.get(table)) {
        for (const Oid child : state.descendants(table)) {
            run.lock(child, mode, state.tables.get(child)->r.isPartition ? Via::PartitionDown : Via::InheritDown);
            result.push_back(child);
        }
    }
    return result;
}

const catalog::Column &Alter::need(Oid where, const QString &column) const
{
    const Table *owner = state.tables.get(where);
    const catalog::Column *found = owner->column(column);
    if (!found)
        refuse("42703", u"analysis.column-missing"_s, {column, owner->r.name});
    return *found;
}

catalog::Column &Alter::editColumn(Oid where, const QString &column)
{
    static_cast<void>(need(where, column));
    Table &owner = state.tables.edit(where);
    return *std::ranges::find(owner.r.columns, column, &catalog::Column::name);
}

} // namespace lockstep::analysis::postgres
