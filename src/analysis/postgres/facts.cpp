// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/facts.h"

#include "analysis/postgres/define.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace factslocal {

bool isSerial(const PgQuery__ColumnDef &column)
{
    if (!column.type_name)
        return false;
    const QualifiedName type = qualified(names(column.type_name->n_names, column.type_name->names));
    static const QStringList serials{u"serial"_s,  u"serial2"_s,   u"serial4"_s,
                                     u"serial8"_s, u"bigserial"_s, u"smallserial"_s};
    return type.schema.isEmpty() && serials.contains(type.name);
}

Action *firstOf(Run &run, ActionKind kind)
{
    const auto found = std::ranges::find(run.effect.actions, kind, &Action::kind);
    return found == run.effect.actions.end() ? nullptr : &*found;
}

void newTable(Run &run, const PgQuery__CreateStmt &stmt)
{
    Action *create = firstOf(run, ActionKind::CreateTable);
    const Oid oid = run.lookup(qualified(*stmt.relation));
    const Table *table = run.state.tables.get(oid);
    if (!create || create->noOp || !table)
        return;
    const catalog::Relation relation = table->r; // act() below may move it
    create->temporary = relation.persistence == catalog::Persistence::Temporary;
    create->unlogged = relation.persistence == catalog::Persistence::Unlogged;
    create->partition = stmt.partbound || stmt.n_inh_relations > 0 || stmt.of_typename;
    const auto key =
        std::ranges::find(relation.constraints, catalog::ConstraintKind::PrimaryKey, &catalog::Constraint::kind);
    create->primaryKey = key != relation.constraints.end();
    const std::vector<int> keyColumns = create->primaryKey ? key->columns : std::vector<int>{};
    const bool temporary = create->temporary;
    QStringList serials;
    for (const Node *node : list(stmt.n_table_elts, stmt.table_elts)) {
        if (node->node_case == PG_QUERY__NODE__NODE_COLUMN_DEF && isSerial(*node->column_def))
            serials.append(text(node->column_def->colname));
    }
    for (const catalog::Column &column : relation.columns) {
        if (!column.isLocal)
            continue;
        Action &action = run.act(ActionKind::DefineColumn, oid, column.name);
        action.detail = column.type;
        action.notNull = column.notNull;
        action.hasDefault = !column.defaultExpression.isEmpty() || column.identity != catalog::Identity::None;
        action.serial = serials.contains(column.name);
        action.key = keyColumns == std::vector{column.number};
        action.temporary = temporary;
    }
}

void newColumns(Run &run, const PgQuery__AlterTableStmt &stmt)
{
    for (const Node *node : list(stmt.n_cmds, stmt.cmds)) {
        const auto &cmd = *node->alter_table_cmd;
        if (cmd.subtype != PG_QUERY__ALTER_TABLE_TYPE__AT_AddColumn)
            continue;
        const auto &definition = *cmd.def->column_def;
        const auto action = std::ranges::find_if(run.effect.actions, [&](const Action &a) {
            return a.kind == ActionKind::AddColumn && a.object == text(definition.colname);
        });
        if (action == run.effect.actions.end() || action->noOp)
            continue;
        action->serial = isSerial(definition);
        action->key = std::ranges::any_of(list(definition.n_constraints, definition.constraints), [](const Node *c) {
            return c->constraint->contype == PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY;
        });
        if (action->detail.isEmpty())
            action->detail = resolveType(run, *definition.type_name).display;
    }
}

void fromQuery(Run &run, const PgQuery__IntoClause &into)
{
    if (Action *create = firstOf(run, ActionKind::CreateTable); create && !create->noOp) {
        create->fromQuery = true;
        create->temporary = is(into.rel->relpersistence, "t");
        create->unlogged = is(into.rel->relpersistence, "u");
    }
}

/// What lies beneath a view is read with the rights of the view's owner unless it says security_invoker (15+).
void viewSecurity(Run &run, const PgQuery__ViewStmt &stmt)
{
    const auto *invoker = option(stmt.n_options, stmt.options, "security_invoker");
    Action *create = firstOf(run, ActionKind::CreateView);
    if (!create || (invoker && truth(*invoker)))
        return;
    for (const catalog::Dependency &d : run.state.references(run.lookup(qualified(*stmt.view)))) {
        const Table *beneath = d.via == "view"_L1 ? run.state.tables.get(d.referenced) : nullptr;
        if (!beneath || !beneath->r.rowSecurity || create->columns.contains(beneath->r.name))
            continue;
        create->withoutSecurity = true;
        create->columns.append(beneath->r.name);
    }
}

void grant(Run &run, const PgQuery__GrantStmt &stmt)
{
    if (!stmt.is_grant || run.effect.actions.empty())
        return;
    Action &action = run.effect.actions.back();
    action.kind = ActionKind::Grant;
    action.allPrivileges = stmt.n_privileges == 0;
    QStringList privileges, grantees;
    for (const Node *node : list(stmt.n_privileges, stmt.privileges))
        privileges.append(text(node->access_priv->priv_name).toUpper());
    for (const Node *node : list(stmt.n_grantees, stmt.grantees)) {
        const bool everybody = node->role_spec->roletype == PG_QUERY__ROLE_SPEC_TYPE__ROLESPEC_PUBLIC;
        action.toPublic = action.toPublic || everybody;
        grantees.append(everybody ? u"PUBLIC"_s : text(node->role_spec->rolename));
    }
    action.object = action.allPrivileges ? u"ALL"_s : privileges.join(u", "_s);
    action.detail = grantees.join(u", "_s);
    if (stmt.n_objects == 1 && stmt.objects[0]->node_case == PG_QUERY__NODE__NODE_RANGE_VAR) {
        const QualifiedName name = qualified(*stmt.objects[0]->range_var);
        action.schema = name.schema;
        action.relation = name.name;
    }
}

bool sameConstants(const PgQuery__AExpr &expression)
{
    const Node *left = expression.lexpr, *right = expression.rexpr;
    if (expression.kind != PG_QUERY__A__EXPR__KIND__AEXPR_OP || expression.n_name != 1 ||
        !is(stringOf(expression.name[0]), "=") || !left || !right || left->node_case != PG_QUERY__NODE__NODE_A_CONST ||
        right->node_case != PG_QUERY__NODE__NODE_A_CONST)
        return false;
    return !left->a_const->isnull && sqlOf(left) == sqlOf(right);
}

/// True for every row, as people write it to get around a check for WHERE.
bool alwaysTrue(const Node *node)
{
    if (node->node_case == PG_QUERY__NODE__NODE_A_CONST)
        return node->a_const->val_case == PG_QUERY__A__CONST__VAL_BOOLVAL && node->a_const->boolval->boolval;
    if (node->node_case == PG_QUERY__NODE__NODE_A_EXPR)
        return sameConstants(*node->a_expr);
    if (node->node_case != PG_QUERY__NODE__NODE_BOOL_EXPR)
        return false;
    const auto arguments = list(node->bool_expr->n_args, node->bool_expr->args);
    if (node->bool_expr->boolop == PG_QUERY__BOOL_EXPR_TYPE__OR_EXPR)
        return std::ranges::any_of(arguments, alwaysTrue);
    return node->bool_expr->boolop == PG_QUERY__BOOL_EXPR_TYPE__AND_EXPR && std::ranges::all_of(arguments, alwaysTrue);
}

void where(Run &run, ActionKind kind, const Node *clause)
{
    if (Action *action = clause ? firstOf(run, kind) : nullptr)
        action->tautology = alwaysTrue(clause);
}

void insert(Run &run, const PgQuery__InsertStmt &stmt)
{
    const auto *select = stmt.select_stmt && stmt.select_stmt->node_case == PG_QUERY__NODE__NODE_SELECT_STMT
                             ? stmt.select_stmt->select_stmt
                             : nullptr;
    if (Action *action = firstOf(run, ActionKind::Insert))
        action->fromQuery = select && (select->n_from_clause > 0 || select->larg);
}

void extension(Run &run, const PgQuery__AlterExtensionStmt &stmt)
{
    if (run.effect.actions.empty())
        return;
    Action &action = run.effect.actions.back();
    action.kind = ActionKind::UpdateExtension;
    action.object = text(stmt.extname);
    if (const auto *version = option(stmt.n_options, stmt.options, "new_version"))
        action.detail = text(stringOf(version->arg));
}

} // namespace factslocal

void addFacts(Run &run, const Node *statement)
{
    switch (statement->node_case) {
    case PG_QUERY__NODE__NODE_CREATE_STMT:
        return factslocal::newTable(run, *statement->create_stmt);
    case PG_QUERY__NODE__NODE_ALTER_TABLE_STMT:
        return factslocal::newColumns(run, *statement->alter_table_stmt);
    case PG_QUERY__NODE__NODE_CREATE_TABLE_AS_STMT:
        return factslocal::fromQuery(run, *statement->create_table_as_stmt->into);
    case PG_QUERY__NODE__NODE_SELECT_STMT:
        if (statement->select_stmt->into_clause)
            factslocal::fromQuery(run, *statement->select_stmt->into_clause);
        return;
    case PG_QUERY__NODE__NODE_VIEW_STMT:
        return factslocal::viewSecurity(run, *statement->view_stmt);
    case PG_QUERY__NODE__NODE_GRANT_STMT:
        return factslocal::grant(run, *statement->grant_stmt);
    case PG_QUERY__NODE__NODE_ALTER_DEFAULT_PRIVILEGES_STMT:
        return factslocal::grant(run, *statement->alter_default_privileges_stmt->action);
    case PG_QUERY__NODE__NODE_UPDATE_STMT:
        return factslocal::where(run, ActionKind::Update, statement->update_stmt->where_clause);
    case PG_QUERY__NODE__NODE_DELETE_STMT:
        return factslocal::where(run, ActionKind::Delete, statement->delete_stmt->where_clause);
    case PG_QUERY__NODE__NODE_INSERT_STMT:
        return factslocal::insert(run, *statement->insert_stmt);
    case PG_QUERY__NODE__NODE_ALTER_EXTENSION_STMT:
        return factslocal::extension(run, *statement->alter_extension_stmt);
    default:
        return;
    }
}

} // namespace lockstep::analysis::postgres
