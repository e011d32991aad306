// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/alter.h"
#include "analysis/postgres/dropper.h"
#include "analysis/postgres/expressiontext.h"
#include "analysis/postgres/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace altercolumnlocal {

/// "a IS NOT NULL" anywhere in a chain of ANDs.
bool saysNotNull(const Node *expression, const QString &column)
{
    if (!expression)
        return false;
    if (expression->node_case == PG_QUERY__NODE__NODE_NULL_TEST) {
        const auto &test = *expression->null_test;
        if (test.nulltesttype != PG_QUERY__NULL_TEST_TYPE__IS_NOT_NULL ||
            test.arg->node_case != PG_QUERY__NODE__NODE_COLUMN_REF)
            return false;
        const auto &ref = *test.arg->column_ref;
        return text(stringOf(ref.fields[ref.n_fields - 1])) == column;
    }
    if (expression->node_case == PG_QUERY__NODE__NODE_BOOL_EXPR &&
        expression->bool_expr->boolop == PG_QUERY__BOOL_EXPR_TYPE__AND_EXPR) {
        for (const Node *arg : list(expression->bool_expr->n_args, expression->bool_expr->args)) {
            if (saysNotNull(arg, column))
                return true;
        }
    }
    return false;
}

} // namespace altercolumnlocal

bool notNullImplied(const Table &table, const QString &column)
{
    return std::ranges::any_of(table.r.constraints, [&](const catalog::Constraint &constraint) {
        return constraint.kind == catalog::ConstraintKind::Check && constraint.validated &&
               saysNotNull(constraint.expression, column);
    });
}

bool saysNotNull(const QString &expression, const QString &column)
{
    if (!expression.contains("NOT NULL"_L1, Qt::CaseInsensitive))
        return false;
    const ExpressionText check(expression);
    return check.expression() && altercolumnlocal::saysNotNull(check.expression(), column);
}

void Alter::addColumnCommand(const PgQuery__AlterTableCmd &cmd)
{
    const auto &definition = *cmd.def->column_def;
    const QString name = text(definition.colname);
    const std::size_t place = run.effect.actions.size();
    run.act(ActionKind::AddColumn, table, name).ifExists = cmd.missing_ok;
    if (target().column(name) && cmd.missing_ok) {
        run.effect.actions[place].noOp = true;
        return;
    }
    if (!recurse && !target().children.empty())
        refuse("42P16", u"analysis.children-need-it"_s, {target().r.name});
    const auto has = [&](PgQuery__ConstrType type) {
        return std::ranges::any_of(list(definition.n_constraints, definition.constraints),
                                   [type](const Node *n) { return n->constraint->contype == type; });
    };
    if (has(PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY) &&
        std::ranges::contains(target().r.constraints, catalog::ConstraintKind::PrimaryKey, &catalog::Constraint::kind))
        refuse("42P16", u"analysis.second-primary-key"_s, {target().r.name});
    if (has(PG_QUERY__CONSTR_TYPE__CONSTR_IDENTITY) && !target().children.empty() &&
        (run.major < 17 || !target().isPartitioned()))
        refuse("42P16", u"analysis.identity-not-inherited"_s, {target().r.name});
    std::vector<Oid> all{table};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Oid oid = all[i];
        const bool child = oid != table;
        if (child)
            run.lock(oid, mode, state.tables.get(oid)->r.isPartition ? Via::PartitionDown : Via::InheritDown);
        if (child && state.tables.get(oid)->column(name)) {
            const catalog::Column &theirs = *state.tables.get(oid)->column(name);
            const TypeRef type = needType(run, *definition.type_name);
            if (theirs.typeOid && type.oid && (theirs.typeOid != type.oid || theirs.typmod != type.typmod))
                refuse("42804", u"analysis.child-type-differs"_s, {state.tables.get(oid)->r.name, name});
            editColumn(oid, name).inheritedFrom++;
            continue; // merged: what is below has its own
        }
        for (const Oid below : state.tables.get(oid)->children) {
            if (!std::ranges::contains(all, below))
                all.push_back(below);
        }
        const bool heap = state.tables.get(oid)->isHeap();
        ColumnResult result = addColumn(run, oid, definition, child);
        newColumns.insert({oid, state.tables.get(oid)->column(name)->number});
        if (heap && result.hasDefault && !result.volatileDefault) { // worked out once, for the rows there are
            for (const Node *node : list(definition.n_constraints, definition.constraints)) {
                if (node->constraint->contype == PG_QUERY__CONSTR_TYPE__CONSTR_DEFAULT)
                    runFunctions(run, node->constraint->raw_expr, Depth::Executed);
            }
        }
        if (!child) {
            Action &action = run.effect.actions[place];
            action.detail = state.tables.get(oid)->column(name)->type;
            action.notNull = result.notNull;
            action.hasDefault = result.hasDefault;
            action.volatileDefault = result.volatileDefault;
            action.rewrite = result.rewrite;
            action.numbered = result.numbered;
            action.generated = result.generated;
            action.constrainedDomain = result.constrainedDomain;
            action.expression = result.expression;
            for (const Node *node : list(definition.n_constraints, definition.constraints)) {
                const auto type = node->constraint->contype;
                if (result.volatileDefault && !result.numbered &&
                    (type == PG_QUERY__CONSTR_TYPE__CONSTR_DEFAULT || type == PG_QUERY__CONSTR_TYPE__CONSTR_NOTNULL))
                    action.inlined.push_back({node->constraint->location, -1});
            }
            const ColumnResult constraints = addColumnConstraints(run, oid, definition, !result.hasDefault);
            // A PRIMARY KEY or NOT NULL over rows that have no value fails unless the table is empty; the server looks.
            result.scan = result.scan || constraints.scan;
            run.effect.actions[place].scan = result.scan;
        } else if (std::ranges::any_of(list(definition.n_constraints, definition.constraints), [this](const Node *n) {
                       return n->constraint->contype == PG_QUERY__CONSTR_TYPE__CONSTR_CHECK &&
                              !n->constraint->is_no_inherit && !run.has(sql::NewerSyntax::NotEnforced, *n->constraint);
                   })) {
            result.scan = true;
        }
        if (heap) {
            work[oid].rewrite = work[oid].rewrite || result.rewrite;
            work[oid].scan = work[oid].scan || result.scan;
            if (!result.rewrite && result.hasDefault)
                editColumn(oid, name).hasMissingValue = true;
        }
    }
}

void Alter::dropColumnCommand(const PgQuery__AlterTableCmd &cmd)
{
    const QString name = text(cmd.name);
    Action &action = run.act(ActionKind::DropColumn, table, name);
    action.ifExists = cmd.missing_ok;
    action.cascade = cmd.behavior == PG_QUERY__DROP_BEHAVIOR__DROP_CASCADE;
    if (!target().column(name) && cmd.missing_ok) {
        action.noOp = true;
        return;
    }
    static_cast<void>(need(table, name));
    run.effect.losesData = true;
    Dropper dropper(run, action.cascade);
    // Children are locked in any case; below them only where the column goes on disappearing.
    std::vector<Oid> all{table};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Oid oid = all[i];
        const catalog::Column *column = state.tables.get(oid)->column(name);
        if (oid != table)
            run.lock(oid, mode, state.tables.get(oid)->r.isPartition ? Via::PartitionDown : Via::InheritDown);
        const bool goes = oid == table || (recurse && column && !column->isLocal && column->inheritedFrom <= 1);
        if (goes) {
            dropper.column(oid, column->number);
            for (const Oid below : state.tables.get(oid)->children) {
                if (!std::ranges::contains(all, below))
                    all.push_back(below);
            }
        } else if (column) {
            catalog::Column &kept = editColumn(oid, name);
            kept.inheritedFrom = std::max(kept.inheritedFrom - 1, 0);
            kept.isLocal = kept.isLocal || !recurse;
        }
    }
    dropper.perform();
}

void Alter::columnDefault(const PgQuery__AlterTableCmd &cmd)
{
    const QString name = text(cmd.name);
    Action &action = run.act(ActionKind::SetDefault, table, name);
    action.hasDefault = cmd.def != nullptr;
    if (cmd.def)
        action.detail = sqlOf(cmd.def);
    for (const Oid oid : tree(recurse)) {
        if (state.tables.get(oid)->column(name) || oid == table)
            storeDefault(run, oid, name, cmd.def);
    }
}

void Alter::setNotNull(const PgQuery__AlterTableCmd &cmd)
{
    const QString name = text(cmd.name);
    const std::size_t place = run.effect.actions.size();
    run.act(ActionKind::SetNotNull, table, name);
    bool any = false;
    // ATPrepSetNotNull: the partitions of one that has it have it as well.
    const bool done = (target().isPartitioned() || run.major >= 18) && need(table, name).notNull;
    for (const Oid oid : tree(recurse && !done)) {
        if (need(oid, name).notNull)
            continue;
        any = true;
        const bool implied = notNullImplied(*state.tables.get(oid), name);
        editColumn(oid, name).notNull = true;
        if (!implied && state.tables.get(oid)->isHeap() && !newColumns.contains({oid, need(oid, name).number})) {
            work[oid].scan = true;
            run.effect.actions[place].scan = true;
        } else if (!implied && state.tables.get(oid)->isHeap()) {
            work[oid].scan = true;
        }
    }
    run.effect.actions[place].noOp = !any;
}

void Alter::dropNotNull(const PgQuery__AlterTableCmd &cmd)
{
    const QString name = text(cmd.name);
    const bool nothing = !need(table, name).notNull;
    run.act(ActionKind::DropNotNull, table, name).noOp = nothing;
    if (nothing && run.major >= 18)
        return;
    for (const Oid child : run.major >= 18 && !recurse ? target().children : std::vector<Oid>{})
        run.lock(child, mode, Via::InheritDown); // its constraint becomes the child's own
    for (const Oid oid : tree(recurse))
        editColumn(oid, name).notNull = false;
}

void Alter::identity(const PgQuery__AlterTableCmd &cmd)
{
    const QString name = text(cmd.name);
    run.act(ActionKind::Other, table, name);
    if (cmd.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_AddIdentity) {
        const catalog::Column &column = need(table, name);
        if (column.identity != catalog::Identity::None || !column.defaultExpression.isEmpty())
            refuse("55000", u"analysis.column-has-default"_s, {name, target().r.name});
        if (!column.notNull)
            refuse("55000", u"analysis.column-nullable"_s, {name, target().r.name});
        const PgQuery__Constraint *options = nullptr;
        if (cmd.def && cmd.def->node_case == PG_QUERY__NODE__NODE_CONSTRAINT)
            options = cmd.def->constraint;
        makeOwnedSequence(run, table, name, column.type, true, options);
        for (const Oid oid : tree(run.major >= 17 && target().isPartitioned()))
            editColumn(oid, name).identity =
                options && is(options->generated_when, "a") ? catalog::Identity::Always : catalog::Identity::ByDefault;
        return;
    }
    Oid sequence = 0;
    for (const Oid owned : target().sequences) {
        const catalog::Sequence &s = state.sequences.get(owned)->s;
        if (s.ownedByColumn == need(table, name).number && s.isIdentity)
            sequence = owned;
    }
    if (cmd.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_SetIdentity) {
        // Options of the sequence alone do not reach the partitions.
        const bool reaches = cmd.def && option(cmd.def->list->n_items, cmd.def->list->items, "generated");
        static_cast<void>(tree(run.major >= 17 && target().isPartitioned() && reaches));
        run.lock(sequence, LockMode::ShareRowExclusive, Via::Sequence);
        return;
    }
    if (need(table, name).identity == catalog::Identity::None)
        return;
    for (const Oid oid : tree(run.major >= 17 && target().isPartitioned()))
        editColumn(oid, name).identity = catalog::Identity::None;
    run.lock(sequence, LockMode::AccessExclusive, Via::Sequence);
    state.remove(sequence);
}

void Alter::dropExpression(const PgQuery__AlterTableCmd &cmd)
{
    const QString name = text(cmd.name);
    run.act(ActionKind::Other, table, name);
    for (const Oid oid : tree(recurse)) {
        catalog::Column &column = editColumn(oid, name);
        column.generated = catalog::Generated::None;
        column.defaultExpression.clear();
    }
}

void Alter::setExpression(const PgQuery__AlterTableCmd &cmd)
{
    const QString name = text(cmd.name);
    run.act(ActionKind::SetExpression, table, name).rewrite = true;
    for (const Oid oid : tree(recurse)) {
        const int number = need(oid, name).number;
        checkNames(run, oid, cmd.def);
        rebuildDependents(oid, number, true, true);
        editColumn(oid, name).defaultExpression = sqlOf(cmd.def);
        if (state.tables.get(oid)->isHeap())
            work[oid].rewrite = true;
    }
}

} // namespace lockstep::analysis::postgres
