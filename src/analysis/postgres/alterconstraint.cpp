// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/alter.h"
#include "analysis/postgres/dropper.h"
#include "analysis/postgres/taken.h"
#include "catalog/constraintwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

/// A primary key makes its columns NOT NULL, and looks at the rows where that is new.
void Alter::setKeyNotNull(const std::vector<int> &columns)
{
    for (const int number : columns) {
        const catalog::Column *column = target().column(number);
        // ATPrepSetNotNull: only of partitions it is known that they have it as well.
        if (!column || (column->notNull && (target().isPartitioned() || target().children.empty())))
            continue;
        const QString name = column->name;
        if (!recurse && target().isPartitioned() &&
            std::ranges::any_of(target().children, [&](Oid child) { return !need(child, name).notNull; }))
            refuse("42P16", u"analysis.children-too"_s, {name, target().r.name});
        for (const Oid oid : tree(true)) {
            if (!need(oid, name).notNull && state.tables.get(oid)->isHeap() &&
                !notNullImplied(*state.tables.get(oid), name))
                work[oid].scan = true;
            editColumn(oid, name).notNull = true;
        }
    }
}

/// 18: ADD CONSTRAINT ... NOT NULL column. Without NOT VALID as SET NOT NULL.
void Alter::addNotNull(const PgQuery__Constraint &constraint, const QString &name)
{
    Action &action = run.act(ActionKind::SetNotNull, table, name);
    action.notValid = constraint.skip_validation;
    action.noOp = need(table, name).notNull;
    action.scan = !action.notValid && !action.noOp && !notNullImplied(target(), name);
    if (action.noOp && !empty(constraint.conname) &&
        text(constraint.conname) != Run::objectName(target().r.name, name, u"not_null"_s))
        refuse("55000", u"analysis.not-null-exists"_s, {name, target().r.name});
    if (!target().children.empty() && !recurse)
        refuse("42P16", u"analysis.children-too"_s, {text(constraint.conname), target().r.name});
    for (const Oid oid : tree(recurse && !constraint.is_no_inherit)) {
        if (!need(oid, name).notNull && !constraint.skip_validation && state.tables.get(oid)->isHeap() &&
            !notNullImplied(*state.tables.get(oid), name))
            work[oid].scan = true;
        editColumn(oid, name).notNull = true;
    }
}

void Alter::addConstraint(const PgQuery__AlterTableCmd &cmd)
{
    const auto &constraint = *cmd.def->constraint;
    if (run.major >= 18) // looks at all below first, whatever the constraint
        static_cast<void>(tree(recurse));
    switch (constraint.contype) {
    case PG_QUERY__CONSTR_TYPE__CONSTR_CHECK: {
        if (const QString notNull = tableNotNull(run, constraint); !notNull.isEmpty())
            return addNotNull(constraint, notNull);
        const std::size_t place = run.effect.actions.size();
        const bool validates = !constraint.skip_validation && !run.has(sql::NewerSyntax::NotEnforced, constraint);
        run.act(ActionKind::AddCheck, table, text(constraint.conname)).notValid = !validates;
        run.effect.actions[place].scan = validates;
        run.effect.actions[place].expression = sqlOf(constraint.raw_expr);
        for (const Oid oid : tree(recurse && !constraint.is_no_inherit)) {
            if (oid != table && !empty(constraint.conname) &&
                state.tables.get(oid)->constraint(text(constraint.conname)))
                continue;
            const QString name = addCheck(run, oid, constraint, {});
            if (oid == table)
                run.effect.actions[place].object = name;
            if (validates && state.tables.get(oid)->isHeap())
                work[oid].scan = true;
        }
        return;
    }
    case PG_QUERY__CONSTR_TYPE__CONSTR_FOREIGN: {
        // A key over columns that this statement adds without a default has nothing to check: the server checks all the
        // same.
        addForeignKey(run, table, constraint, {}, true, false);
        return;
    }
    case PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY:
    case PG_QUERY__CONSTR_TYPE__CONSTR_UNIQUE:
    case PG_QUERY__CONSTR_TYPE__CONSTR_EXCLUSION: {
        if (!empty(constraint.indexname))
            return addConstraintUsingIndex(constraint);
        const IndexSpec spec = constraintIndexSpec(run, table, constraint, {});
        Action &action = run.act(spec.primary     ? ActionKind::AddPrimaryKey
                                 : spec.exclusion ? ActionKind::AddExclusion
                                                  : ActionKind::AddUnique,
                                 table, spec.name);
        describeKey(action, spec, constraint);
        action.scan = true;
        if (spec.primary && std::ranges::contains(target().r.constraints, catalog::ConstraintKind::PrimaryKey,
                                                  &catalog::Constraint::kind))
            refuse("42P16", u"analysis.second-primary-key"_s, {target().r.name});
        if (spec.primary) {
            std::vector<int> columns;
            for (const catalog::IndexKey &key : spec.keys)
                columns.push_back(key.column);
            setKeyNotNull(columns);
        }
        const Oid index = makeIndex(run, table, spec, mode, recurse);
        run.effect.actions.back().object = state.indexes.get(index)->i.name;
        return;
    }
    default:
        run.act(ActionKind::Other, table, text(constraint.conname));
    }
}

void Alter::addConstraintUsingIndex(const PgQuery__Constraint &constraint)
{
    const bool primary = constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY;
    const QString indexName = text(constraint.indexname);
    const Oid index = state.find(target().r.schema, indexName);
    const IndexObject *object = state.indexes.get(index);
    if (!object || object->i.table != table)
        refuse("42704", u"analysis.index-missing"_s, {indexName});
    if (!object->i.unique)
        refuse("42809", u"analysis.index-not-unique"_s, {indexName});
    // RenameRelation takes more than looking at it does.
    const bool renamed = !empty(constraint.conname) && text(constraint.conname) != indexName;
    run.lock(index, renamed ? LockMode::ShareUpdateExclusive : LockMode::AccessShare);
    if (primary &&
        std::ranges::contains(target().r.constraints, catalog::ConstraintKind::PrimaryKey, &catalog::Constraint::kind))
        refuse("42P16", u"analysis.second-primary-key"_s, {target().r.name});
    Action &action =
        run.act(primary ? ActionKind::AddPrimaryKey : ActionKind::AddUnique, table, text(constraint.conname));
    action.usingIndex = true;
    action.detail = indexName;
    IndexSpec spec = specOf(object->i);
    spec.primary = primary;
    spec.isConstraint = true;
    spec.deferrable = constraint.deferrable;
    spec.deferred = constraint.initdeferred;
    std::vector<int> columns;
    for (const catalog::IndexKey &key : spec.keys) {
        columns.push_back(key.column);
        if (const catalog::Column *column = target().column(key.column); column && !(primary && column->notNull))
            action.columns.append(column->name); // of a primary key those that become NOT NULL by it
    }
    if (primary) {
        setKeyNotNull(columns);
        run.effect.actions.back().scan = work.contains(table) && work[table].scan;
        state.indexes.edit(index).i.primary = true;
    }
    if (renamed)
        needFreeRelation(run, target().r.schema, text(constraint.conname));
    needFreeConstraint(run, table, renamed ? text(constraint.conname) : indexName);
    if (renamed)
        state.rename(index, text(constraint.conname));
    addIndexConstraint(run, table, index, spec);
}

/// 18 names NOT NULL constraints "table_column_not_null". Which column a name means where the State lists none of them.
QString Alter::notNullNamed(const QString &name) const
{
    const bool listed =
        std::ranges::contains(target().r.constraints, catalog::ConstraintKind::NotNull, &catalog::Constraint::kind);
    for (const catalog::Column &column : target().r.columns) {
        if (run.major >= 18 && !listed && column.notNull && column.inheritedFrom == 0 &&
            name == Run::objectName(target().r.name, column.name, u"not_null"_s))
            return column.name;
    }
    return {};
}

void Alter::dropNotNullConstraint(const QString &name)
{
    const int number = need(table, name).number;
    for (const catalog::Constraint &c : target().r.constraints) {
        if (c.kind == catalog::ConstraintKind::PrimaryKey && std::ranges::contains(c.columns, number))
            refuse("42P16", u"analysis.column-in-primary-key"_s, {name, target().r.name});
    }
    for (const Oid oid : tree(recurse)) {
        if (const catalog::Column *column = state.tables.get(oid)->column(name); column && column->notNull)
            editColumn(oid, name).notNull = false;
    }
}

void Alter::dropConstraint(const PgQuery__AlterTableCmd &cmd)
{
    const QString name = text(cmd.name);
    Action &action = run.act(ActionKind::DropConstraint, table, name);
    action.ifExists = cmd.missing_ok;
    action.cascade = cmd.behavior == PG_QUERY__DROP_BEHAVIOR__DROP_CASCADE;
    const catalog::Constraint *found = target().constraint(name);
    if (target().isPartitioned()) // ATCheckPartitionsNotInUse
        static_cast<void>(tree(true));
    if (!found) {
        if (const QString column = notNullNamed(name); !column.isEmpty())
            return dropNotNullConstraint(column);
        if (!cmd.missing_ok)
            refuse("42704", u"analysis.constraint-missing"_s, {name, target().r.name});
        action.noOp = true;
        return;
    }
    action.detail = catalog::constraintWords(found->kind);
    for (const int number : found->columns) {
        if (const catalog::Column *column = target().column(number))
            action.columns.append(column->name);
    }
    if (found->kind == catalog::ConstraintKind::NotNull)
        return dropNotNullConstraint(target().column(found->columns.front())->name);
    if (found->kind == catalog::ConstraintKind::ForeignKey)
        run.lock(found->referencedTable, LockMode::AccessExclusive, Via::FkReferenced);
    const bool check = found->kind == catalog::ConstraintKind::Check;
    const bool noInherit = found->noInherit;
    Dropper dropper(run, action.cascade);
    dropper.constraint(table, name);
    if (check && !noInherit) {
        if (!recurse) { // becomes their own
            for (const Oid child : target().children)
                run.lock(child, mode, Via::InheritDown);
        }
        for (const Oid oid : tree(recurse)) {
            if (oid != table && state.tables.get(oid)->constraint(name) &&
                !state.tables.get(oid)->constraint(name)->isLocal)
                dropper.constraint(oid, name);
        }
    }
    dropper.perform();
}

void Alter::validateConstraint(const PgQuery__AlterTableCmd &cmd)
{
    const QString name = text(cmd.name);
    Action &action = run.act(ActionKind::ValidateConstraint, table, name);
    const catalog::Constraint *found = target().constraint(name);
    if (!found)
        refuse("42704", u"analysis.constraint-missing"_s, {name, target().r.name});
    if (found->validated) {
        action.noOp = true;
        return;
    }
    action.scan = true;
    const catalog::Constraint constraint = *found;
    const auto markValid = [&](Oid oid) {
        for (catalog::Constraint &c : state.tables.edit(oid).r.constraints) {
            if (c.name == name) {
                c.validated = true;
                c.definition.remove(u" NOT VALID"_s);
            }
        }
    };
    if (constraint.kind == catalog::ConstraintKind::ForeignKey) {
        run.lock(constraint.referencedTable, LockMode::RowShare, Via::FkReferenced);
        work[table].keyChecks.emplace_back(table, constraint.referencedTable);
        markValid(table);
        return;
    }
    for (const Oid oid : tree(recurse && !constraint.noInherit)) {
        if (!state.tables.get(oid)->constraint(name))
            continue;
        if (state.tables.get(oid)->isHeap() && !state.tables.get(oid)->constraint(name)->validated)
            work[oid].scan = true;
        markValid(oid);
    }
}

void Alter::alterConstraint(const PgQuery__AlterTableCmd &cmd)
{
    const auto *constraint =
        cmd.def && cmd.def->node_case == PG_QUERY__NODE__NODE_CONSTRAINT ? cmd.def->constraint : nullptr;
    if (!constraint)
        return;
    const QString name = text(constraint->conname);
    run.act(ActionKind::Other, table, name);
    const bool inherits =
        run.has(sql::NewerSyntax::InheritConstraint) || run.has(sql::NewerSyntax::NoInheritConstraint);
    const catalog::Constraint *found = target().constraint(name);
    if (inherits && ((found && found->kind == catalog::ConstraintKind::NotNull) || !notNullNamed(name).isEmpty())) {
        const bool noInherit = run.has(sql::NewerSyntax::NoInheritConstraint);
        const bool was = found && found->noInherit;
        if (noInherit && !was) {
            for (const Oid child : target().children) // becomes their own
                run.lock(child, mode, Via::InheritDown);
        } else if (!noInherit && was) {
            static_cast<void>(tree(true));
        }
        for (catalog::Constraint &c : state.tables.edit(table).r.constraints) {
            if (c.name == name)
                c.noInherit = noInherit;
        }
        return;
    }
    if (!found)
        refuse("42704", u"analysis.constraint-missing"_s, {name, target().r.name});
    if (run.has(sql::NewerSyntax::NotEnforced) || run.has(sql::NewerSyntax::Enforced)) {
        const bool enforced = run.has(sql::NewerSyntax::Enforced);
        const Oid referenced = found->referencedTable;
        if (found->enforced == enforced)
            return;
        // The key's triggers go, or come and look at the rows.
        run.lock(referenced, enforced ? LockMode::ShareRowExclusive : LockMode::AccessExclusive, Via::FkReferenced);
        if (enforced)
            work[table].keyChecks.emplace_back(table, referenced);
        for (catalog::Constraint &c : state.tables.edit(table).r.constraints) {
            if (c.name == name)
                c.enforced = c.validated = enforced;
            if (c.name == name && enforced)
                c.definition.remove(u" NOT ENFORCED"_s);
            else if (c.name == name)
                c.definition += u" NOT ENFORCED"_s;
        }
        return;
    }
    if (found->deferrable == bool(constraint->deferrable) && found->deferred == bool(constraint->initdeferred))
        return;
    for (catalog::Constraint &c : state.tables.edit(table).r.constraints) {
        if (c.name == name) {
            c.deferrable = constraint->deferrable;
            c.deferred = constraint->initdeferred;
            c.definition.remove(u" DEFERRABLE"_s).remove(u" INITIALLY DEFERRED"_s);
            c.definition += deferringWords(c.deferrable, c.deferred);
        }
    }
}

} // namespace lockstep::analysis::postgres
