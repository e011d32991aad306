// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/alter.h"
#include "analysis/postgres/handlers.h"
#include "analysis/postgres/signature.h"
#include "analysis/postgres/taken.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace renamelocal {

void renameRelation(Run &run, const PgQuery__RenameStmt &stmt, bool index)
{
    const QualifiedName name = qualified(*stmt.relation);
    // RenameRelation: SHARE UPDATE EXCLUSIVE is enough for what really is an index when ALTER INDEX says so.
    Oid oid = run.lookup(name);
    const bool isIndex = run.state.indexes.get(oid) != nullptr;
    const LockMode mode = index && (isIndex || !oid) ? LockMode::ShareUpdateExclusive : LockMode::AccessExclusive;
    const auto what = run.state.info(oid);
    const auto wrong = [&](PgQuery__ObjectType type, ClassKind kind) {
        return what && stmt.rename_type == type && what->kind != kind;
    };
    if (wrong(PG_QUERY__OBJECT_TYPE__OBJECT_VIEW, ClassKind::View) ||
        wrong(PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW, ClassKind::MaterializedView) ||
        wrong(PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE, ClassKind::Sequence) ||
        wrong(PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_TABLE, ClassKind::Foreign))
        refuse("42809", u"analysis.wrong-kind"_s, {what->name});
    oid = run.open(name, mode, stmt.missing_ok, Via::Named, index ? ClassKind::Index : ClassKind::Table);
    Action &action = run.act(index || isIndex ? ActionKind::RenameIndex : ActionKind::RenameTable, name);
    action.detail = text(stmt.newname);
    if (!oid)
        return;
    needFreeRelation(run, run.state.info(oid)->schema, action.detail);
    if (run.state.tables.get(oid) || (run.state.sequences.get(oid) && run.major < 14))
        needFreeRowType(run, run.state.info(oid)->schema, action.detail);
    if (isIndex && run.state.indexes.get(oid)->constraint)
        needFreeConstraint(run, run.state.indexes.get(oid)->i.table, action.detail);
    run.state.rename(oid, action.detail);
    if (isIndex) { // the constraint on it follows
        const IndexObject &object = *run.state.indexes.get(oid);
        if (object.constraint) {
            for (catalog::Constraint &c : run.state.tables.edit(object.i.table).r.constraints) {
                if (c.oid == object.constraint)
                    c.name = text(stmt.newname);
            }
        }
    }
}

void renameConstraint(Run &run, const PgQuery__RenameStmt &stmt)
{
    const QualifiedName name = qualified(*stmt.relation);
    const Oid oid = run.open(name, LockMode::AccessExclusive, stmt.missing_ok);
    run.act(ActionKind::RenameConstraint, name, text(stmt.subname)).detail = text(stmt.newname);
    if (!oid)
        return;
    const catalog::Constraint *constraint = run.state.tables.get(oid)->constraint(text(stmt.subname));
    if (!constraint)
        refuse("42704", u"analysis.constraint-missing"_s, {text(stmt.subname), name.name});
    const Oid index = constraint->kind == catalog::ConstraintKind::ForeignKey ? 0 : constraint->index;
    const bool inherited = constraint->kind == catalog::ConstraintKind::Check && !constraint->noInherit;
    if (inherited && !constraint->isLocal)
        refuse("42P16", u"analysis.constraint-inherited"_s, {text(stmt.subname), name.name});
    if (inherited && !stmt.relation->inh && !run.state.tables.get(oid)->children.empty())
        refuse("42P16", u"analysis.children-too"_s, {text(stmt.subname), name.name});
    std::vector<Oid> all{oid};
    if (inherited && stmt.relation->inh) {
        for (const Oid child : run.state.descendants(oid)) {
            run.lock(child, LockMode::AccessExclusive, Via::InheritDown);
            all.push_back(child);
        }
    }
    if (index && run.state.indexes.get(index))
        needFreeRelation(run, run.state.info(index)->schema, text(stmt.newname));
    for (const Oid one : all) {
        needFreeConstraint(run, one, text(stmt.newname));
        for (catalog::Constraint &c : run.state.tables.edit(one).r.constraints) {
            if (c.name == text(stmt.subname))
                c.name = text(stmt.newname);
        }
        std::ranges::sort(run.state.tables.edit(one).r.constraints, {}, &catalog::Constraint::name);
    }
    if (index && run.state.indexes.get(index)) {
        run.lock(index, LockMode::ShareUpdateExclusive);
        run.state.rename(index, text(stmt.newname));
    }
}

void needFreeOnRelation(Run &run, PgQuery__ObjectType type, const catalog::Relation &r, const QString &from,
                        const QString &to)
{
    if (type == PG_QUERY__OBJECT_TYPE__OBJECT_TRIGGER) {
        if ((from != to || run.major < 15) && std::ranges::contains(r.triggers, to, &catalog::Trigger::name))
            refuse("42710", u"analysis.trigger-exists"_s, {to, r.name});
    } else if (type == PG_QUERY__OBJECT_TYPE__OBJECT_RULE) {
        if (std::ranges::contains(r.rules, to, &catalog::Rule::name))
            refuse("42710", u"analysis.rule-exists"_s, {to, r.name});
    } else if (std::ranges::contains(r.policies, to, &catalog::Policy::name)) {
        refuse("42710", u"analysis.policy-exists"_s, {to, r.name});
    }
}

void renameOnRelation(Run &run, const PgQuery__RenameStmt &stmt)
{
    const QualifiedName name = qualified(*stmt.relation);
    const Oid oid = run.open(name, LockMode::AccessExclusive, stmt.missing_ok);
    run.act(ActionKind::Other, name, text(stmt.subname)).detail = text(stmt.newname);
    if (!oid)
        return;
    catalog::Relation &r = run.state.tables.edit(oid).r;
    const QString from = text(stmt.subname), to = text(stmt.newname);
    const bool trigger = stmt.rename_type == PG_QUERY__OBJECT_TYPE__OBJECT_TRIGGER;
    const bool found = trigger ? std::ranges::contains(r.triggers, from, &catalog::Trigger::name)
                       : stmt.rename_type == PG_QUERY__OBJECT_TYPE__OBJECT_RULE
                           ? std::ranges::contains(r.rules, from, &catalog::Rule::name)
                           : std::ranges::contains(r.policies, from, &catalog::Policy::name);
    if (!found)
        refuse("42704", u"analysis.trigger-missing"_s, {from, r.name});
    needFreeOnRelation(run, stmt.rename_type, r, from, to);
    if (trigger) {
        if (std::ranges::find(r.triggers, from, &catalog::Trigger::name)->parent && run.major >= 15)
            refuse("0A000", u"analysis.trigger-of-parent"_s, {from, r.name});
        std::vector<Oid> all{oid};
        for (const Oid child : run.state.tables.get(oid)->isPartitioned() && run.major >= 15
                                   ? run.state.descendants(oid)
                                   : std::vector<Oid>{}) {
            run.lock(child, LockMode::AccessExclusive, Via::PartitionDown);
            all.push_back(child);
        }
        for (const Oid one : all) {
            for (catalog::Trigger &t : run.state.tables.edit(one).r.triggers)
                t.name = t.name == from ? to : t.name;
        }
    } else if (stmt.rename_type == PG_QUERY__OBJECT_TYPE__OBJECT_RULE) {
        for (catalog::Rule &rule : r.rules)
            rule.name = rule.name == from ? to : rule.name;
    } else {
        for (catalog::Policy &policy : r.policies)
            policy.name = policy.name == from ? to : policy.name;
    }
}

void renameDomainConstraint(Run &run, const PgQuery__RenameStmt &stmt)
{
    const QualifiedName name = qualified(names(stmt.object));
    const Oid oid = run.lookupType(name);
    if (!run.state.types.get(oid))
        return;
    catalog::Type &type = run.state.types.edit(oid);
    const auto check = std::ranges::find(type.constraints, text(stmt.subname), &catalog::Constraint::name);
    if (check == type.constraints.end())
        refuse("42704", u"analysis.constraint-missing"_s, {text(stmt.subname), type.name});
    if (std::ranges::contains(type.constraints, text(stmt.newname), &catalog::Constraint::name))
        refuse("42710", u"analysis.constraint-exists"_s, {text(stmt.newname), type.name});
    check->name = text(stmt.newname);
}

} // namespace renamelocal

void renameObject(Run &run, const PgQuery__RenameStmt &stmt)
{
    State &state = run.state;
    switch (stmt.rename_type) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_TABLE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_VIEW:
    case PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW:
    case PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_TABLE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE:
        return renamelocal::renameRelation(run, stmt, false);
    case PG_QUERY__OBJECT_TYPE__OBJECT_INDEX:
        return renamelocal::renameRelation(run, stmt, true);
    case PG_QUERY__OBJECT_TYPE__OBJECT_COLUMN:
    case PG_QUERY__OBJECT_TYPE__OBJECT_ATTRIBUTE:
        return renameColumn(run, stmt);
    case PG_QUERY__OBJECT_TYPE__OBJECT_TABCONSTRAINT:
        return renamelocal::renameConstraint(run, stmt);
    case PG_QUERY__OBJECT_TYPE__OBJECT_TRIGGER:
    case PG_QUERY__OBJECT_TYPE__OBJECT_RULE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_POLICY:
        return renamelocal::renameOnRelation(run, stmt);
    case PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_SERVER:
        state.renameForeignServer(text(stringOf(stmt.object)), text(stmt.newname));
        break;
    case PG_QUERY__OBJECT_TYPE__OBJECT_FDW:
        state.renameForeignWrapper(text(stringOf(stmt.object)), text(stmt.newname));
        break;
    case PG_QUERY__OBJECT_TYPE__OBJECT_SCHEMA:
        if (state.schema(text(stmt.newname)) && !state.isOpenWorld())
            refuse("42P06", u"analysis.schema-exists"_s, {text(stmt.newname)});
        if (const Oid schema = state.schema(text(stmt.subname)))
            state.renameSchema(schema, text(stmt.newname));
        else if (!state.isOpenWorld())
            refuse("3F000", u"analysis.schema-missing"_s, {text(stmt.subname)});
        break;
    case PG_QUERY__OBJECT_TYPE__OBJECT_TYPE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_DOMAIN:
        if (const Oid type = run.lookupType(qualified(names(stmt.object)))) {
            needFreeType(run, state.types.get(type)->schema, text(stmt.newname));
            if (const Oid row = state.types.get(type)->relation)
                state.rename(row, text(stmt.newname)); // which takes the type along
            else
                state.renameType(type, text(stmt.newname), state.types.get(type)->schema);
        } else if (!state.isOpenWorld())
            refuse("42704", u"analysis.type-missing"_s, {names(stmt.object).join(u'.')});
        break;
    case PG_QUERY__OBJECT_TYPE__OBJECT_DOMCONSTRAINT:
        renamelocal::renameDomainConstraint(run, stmt);
        break;
    case PG_QUERY__OBJECT_TYPE__OBJECT_FUNCTION:
    case PG_QUERY__OBJECT_TYPE__OBJECT_PROCEDURE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_ROUTINE: {
        if (const Oid function = namedFunction(run, *stmt.object->object_with_args)) {
            const Oid schema = state.functions.get(function)->f.schema;
            needFreeFunction(run, function, schema, text(stmt.newname));
            state.renameFunction(function, text(stmt.newname), schema);
        }
        break;
    }
    default:
        break;
    }
    run.act(ActionKind::Other).detail = text(stmt.newname);
}

void alterObjectSchema(Run &run, const PgQuery__AlterObjectSchemaStmt &stmt)
{
    State &state = run.state;
    const QString target = text(stmt.newschema);
    Oid schema = state.schema(target);
    if (!schema) {
        if (!state.isOpenWorld())
            refuse("3F000", u"analysis.schema-missing"_s, {target});
        schema = state.addSchema(target);
    }
    if (!stmt.relation) {
        run.act(ActionKind::SetSchema, QualifiedName{}, names(stmt.object).join(u'.')).detail = target;
        if (stmt.object_type == PG_QUERY__OBJECT_TYPE__OBJECT_EXTENSION) {
            const QString extension = text(stringOf(stmt.object));
            const auto known = std::ranges::find(state.extensions, extension, &catalog::Extension::name);
            if (known != state.extensions.end()) {
                catalog::Extension moved = *known;
                moved.schema = schema;
                state.changeExtension(moved);
            }
        }
        if (const Oid type = run.lookupType(qualified(names(stmt.object)))) {
            if (state.types.get(type)->schema != schema)
                needFreeType(run, schema, state.types.get(type)->name);
            if (const Oid row = state.types.get(type)->relation)
                state.setSchema(row, schema);
            else
                state.renameType(type, state.types.get(type)->name, schema);
        } else if (stmt.object && stmt.object->node_case == PG_QUERY__NODE__NODE_OBJECT_WITH_ARGS) {
            if (const Oid function = namedFunction(run, *stmt.object->object_with_args)) {
                const catalog::Function &moved = state.functions.get(function)->f;
                if (moved.schema != schema)
                    needFreeFunction(run, function, schema, moved.name);
                state.renameFunction(function, moved.name, schema);
            }
        }
        return;
    }
    const QualifiedName name = qualified(*stmt.relation);
    run.act(ActionKind::SetSchema, name).detail = target;
    const Oid oid = run.open(name, LockMode::AccessExclusive, stmt.missing_ok);
    if (!oid)
        return;
    if (const SequenceObject *sequence = state.sequences.get(oid); sequence && sequence->s.ownedByTable)
        refuse("0A000", u"analysis.sequence-owned"_s, {sequence->s.name});
    if (state.info(oid)->schema != schema)
        needFreeIn(run, oid, schema);
    if (const Table *table = state.tables.get(oid)) {
        const std::vector<Oid> sequences = table->sequences, indexes = table->indexes;
        for (const Oid sequence : sequences) {
            run.lock(sequence, LockMode::AccessExclusive, Via::Sequence);
            state.setSchema(sequence, schema);
        }
        for (const Oid index : indexes) // by their table, without a lock
            state.setSchema(index, schema);
    }
    state.setSchema(oid, schema);
}

void alterOwner(Run &run, const PgQuery__AlterOwnerStmt &stmt)
{
    Q_UNUSED(stmt)
    run.act(ActionKind::Other); // owners of what is not a relation: no relation is locked
}

} // namespace lockstep::analysis::postgres
