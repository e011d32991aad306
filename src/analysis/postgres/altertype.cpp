// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/alter.h"
#include "analysis/postgres/expressiontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

void Alter::columnType(const PgQuery__AlterTableCmd &cmd)
{
    const QString name = text(cmd.name);
    const std::size_t place = run.effect.actions.size();
    run.act(ActionKind::ChangeType, table, name);
    for (const Oid oid : tree(recurse)) {
        Action action = run.effect.actions[place];
        changeTypeOn(oid, name, *cmd.def->column_def, action);
        if (oid == table)
            run.effect.actions[place] = action;
    }
}

void Alter::changeTypeOn(Oid where, const QString &name, const PgQuery__ColumnDef &definition, Action &action)
{
    const catalog::Column column = need(where, name);
    const TypeRef to = needType(run, *definition.type_name);
    if (column.generated != catalog::Generated::None && definition.raw_default)
        refuse("42611", u"analysis.column-is-generated"_s, {name, state.tables.get(where)->r.name});
    if (!definition.raw_default && needsExplicitCast(state, typeOf(run, column), to))
        refuse("42804", u"analysis.no-automatic-cast"_s, {name, to.display});
    if (column.generated == catalog::Generated::None && !column.defaultExpression.isEmpty()) {
        // The default keeps its own type beneath what was made of it for the column (strip_implicit_coercions).
        const TypeRef own = typeOfText(run, column.defaultExpression);
        if (needsExplicitCast(state, own.oid ? own : typeOf(run, column), to))
            refuse("42804", u"analysis.no-automatic-cast"_s, {name, to.display});
    }
    const TypeChange change = typeChange(run, *state.tables.get(where), column, to, definition.raw_default);
    const QString collation =
        definition.coll_clause
            ? writtenName(names(definition.coll_clause->n_collname, definition.coll_clause->collname))
            : QString();
    const bool sameCollation =
        collation == column.collation || (collation == "\"default\""_L1 && column.collation.isEmpty());
    if (change.timeZone) {
        run.uncertain(Certainty::Settings);
        run.note("analysis.time-zone-decides");
    }
    if (change.unknown) {
        run.uncertain(Certainty::Unknown);
        run.note("analysis.type-unknown");
    }
    // A view's rule keeps the column's type: the server refuses (0A000). So does a trigger, while it is there.
    const bool namedByTrigger = std::ranges::any_of(state.tables.get(where)->r.triggers,
                                                    [&name](const auto &t) { return triggerNames(t, name); });
    for (const catalog::Dependency &d : state.dependents(where)) {
        if (d.dependent == where && d.referencedColumn == column.number &&
            (d.via == "policy"_L1 || (d.via == "trigger"_L1 && namedByTrigger)))
            refuse("0A000", u"analysis.type-used-by-view"_s, {name, state.tables.get(where)->r.name});
        if (d.via == "view"_L1 && d.referencedColumn == column.number && state.tables.get(d.dependent))
            refuse("0A000", u"analysis.type-used-by-view"_s, {name, state.tables.get(d.dependent)->r.name});
    }
    for (const catalog::Rule &rule : state.tables.get(where)->r.rules) {
        if (ruleUses(rule, name))
            refuse("0A000", u"analysis.type-used-by-view"_s, {name, rule.name});
    }
    for (const catalog::Column &other : state.tables.get(where)->r.columns) {
        if (other.generated != catalog::Generated::None && other.number != column.number &&
            std::ranges::contains(columnsInText(*state.tables.get(where), other.defaultExpression), column.number))
            refuse("0A000", u"analysis.type-used-by-generated"_s, {name, other.name});
    }
    const bool heap = state.tables.get(where)->isHeap();
    const bool rewrite = change.rewrite && heap;
    action.detail = to.display;
    action.rewrite = rewrite;

    rebuildDependents(where, column.number, rewrite, change.sameOperators && sameCollation);
    if (rewrite)
        work[where].rewrite = true;
    catalog::Column &edited = editColumn(where, name);
    if (edited.typeOid != to.oid)
        edited.storage.clear(); // what the type brings with it
    edited.typeOid = to.oid;
    edited.typmod = to.typmod;
    edited.type = to.display;
    for (const catalog::Constraint &check : state.tables.get(where)->r.constraints) {
        if (check.kind == catalog::ConstraintKind::Check && std::ranges::contains(check.columns, column.number))
            recheck(where, check, column);
    }
    edited.collation = collation == "\"default\""_L1 ? QString() : collation;
    edited.statistics.reset();
    if (column.identity != catalog::Identity::None && column.typeOid != to.oid) {
        for (const Oid sequence : state.tables.get(where)->sequences) { // ALTER SEQUENCE ... AS
            const catalog::Sequence &s = state.sequences.get(sequence)->s;
            if (s.isIdentity && s.ownedByColumn == column.number)
                run.lock(sequence, LockMode::ShareRowExclusive, Via::Sequence);
        }
    }
    // A default is converted and stored again: its sequences are looked up once more.
    for (const catalog::Dependency &d : state.references(where)) {
        if (d.via == "default"_L1 && d.dependentColumn == column.number && state.sequences.get(d.referenced))
            run.lock(d.referenced, LockMode::AccessShare, Via::Sequence);
    }
}

/// A check is stored with the types that it was made for: a literal beside the column keeps the old one.
void Alter::recheck(Oid where, const catalog::Constraint &check, const catalog::Column &before)
{
    const ExpressionText condition(check.expression);
    if (!condition.query())
        return;
    const ColumnTypes now = columnTypes(run, *state.tables.get(where));
    const auto changed = [&](const Node *side) {
        return side && side->node_case == PG_QUERY__NODE__NODE_COLUMN_REF &&
               is(stringOf(side->column_ref->fields[side->column_ref->n_fields - 1]), before.name.toStdString());
    };
    walk(condition.query(), [&](const ProtobufCMessage &message) {
        if (const auto *expr = as<PgQuery__AExpr>(message, pg_query__a__expr__descriptor)) {
            const bool beside = changed(expr->lexpr) || changed(expr->rexpr);
            needOperator(run, *expr, [&](const Node *side) {
                return beside && literalOf(side) && side->node_case == PG_QUERY__NODE__NODE_A_CONST
                           ? typeOf(run, before)
                           : expressionType(run, side, now);
            });
        }
        return true;
    });
}

/// RememberAllDependentForRebuilding and ATPostAlterTypeCleanup: indexes and constraints over the column are dropped
/// and made again, in the file they had where that still fits.
void Alter::rebuildDependents(Oid where, int number, bool rewrite, bool sameOperators)
{
    const Table owner = *state.tables.get(where);
    const QString name = owner.column(number)->name;
    std::vector<Oid> touched;
    for (const Oid oid : owner.indexes) {
        const IndexObject &index = *state.indexes.get(oid);
        bool uses =
            index.i.included.contains(name) || std::ranges::contains(columnsInText(owner, index.i.predicate), number);
        bool isKey = false;
        for (const catalog::IndexKey &key : index.i.keys)
            isKey = isKey || key.column == number ||
                    (key.column == 0 && std::ranges::contains(columnsInText(owner, key.expression), number));
        uses = uses || isKey;
        if (!uses)
            continue;
        touched.push_back(oid);
        run.lock(oid, LockMode::AccessExclusive);
        // CheckIndexCompatible asks for the operators of key columns; an index of a partitioned one is made with it.
        const bool reused =
            !rewrite && (sameOperators || !isKey) && index.plainExpression && !index.i.exclusion && !index.i.parent;
        if (!reused && owner.isHeap())
            run.markIndexBuild(where);
    }
    const auto rebuildKey = [&](Oid referencing, Oid referenced, const catalog::Constraint &key) {
        run.lock(referencing, LockMode::AccessExclusive, Via::FkReferencing);
        run.lock(referenced, LockMode::AccessExclusive, Via::FkReferenced);
        run.lock(run.isLateRelease() ? key.index : 0, LockMode::AccessShare, Via::FkReferenced);
        // TryReuseForeignKey: kept without a check when the equality operators stay.
        if ((rewrite || !sameOperators) && key.validated)
            work[where].keyChecks.emplace_back(referencing, referenced);
    };
    for (const catalog::Constraint &constraint : owner.r.constraints) {
        if (!std::ranges::contains(constraint.columns, number))
            continue;
        if (constraint.kind == catalog::ConstraintKind::ForeignKey)
            rebuildKey(where, constraint.referencedTable, constraint);
        else if (constraint.kind == catalog::ConstraintKind::Check && owner.isHeap())
            work[where].scan = true;
    }
    std::set<Oid> others(owner.referencedBy.begin(), owner.referencedBy.end());
    for (const Oid other : others) {
        for (const catalog::Constraint &constraint : state.tables.get(other)->r.constraints) {
            if (constraint.kind == catalog::ConstraintKind::ForeignKey && constraint.referencedTable == where &&
                (std::ranges::contains(constraint.referencedColumns, number) ||
                 std::ranges::contains(touched, constraint.index)))
                rebuildKey(other, where, constraint);
        }
    }
}

} // namespace lockstep::analysis::postgres
