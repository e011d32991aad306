// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/define.h"

#include "sql/quote.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace defineconstraintlocal {

/// transformFkeyCheckAttrs: the unique, immediate, complete index over exactly these columns.
Oid matchingIndex(const State &state, const Table &table, const std::vector<int> &columns)
{
    for (const Oid oid : table.indexes) {
        const IndexObject *index = state.indexes.get(oid);
        if (!index->i.unique || !index->i.valid || !index->plainExpression || index->i.keys.size() != columns.size())
            continue;
        if (std::ranges::all_of(columns, [index](int column) {
                return std::ranges::find(index->i.keys, column, &catalog::IndexKey::column) != index->i.keys.end();
            }))
            return oid;
    }
    return 0;
}

Oid primaryIndex(const State &state, const Table &table)
{
    for (const Oid oid : table.indexes) {
        if (state.indexes.get(oid)->i.primary)
            return oid;
    }
    return 0;
}

void lockPartitionsBelow(Run &run, Oid table, Via via)
{
    if (!run.state.tables.get(table)->isPartitioned())
        return;
    for (const Oid partition : run.state.descendants(table))
        run.lock(partition, LockMode::ShareRowExclusive, via);
}

void lockIndexTree(Run &run, Oid index)
{
    run.lock(index, LockMode::AccessShare, Via::FkReferenced);
    if (const IndexObject *object = run.state.indexes.get(index)) {
        for (const Oid child : object->children)
            lockIndexTree(run, child);
    }
}

/// Whether an index of the table begins with these columns, in any order.
bool leadsAnIndex(const State &state, const Table &table, const std::vector<int> &columns)
{
    return std::ranges::any_of(table.indexes, [&](Oid oid) {
        const catalog::Index &index = state.indexes.get(oid)->i;
        if (!index.valid || !index.predicate.isEmpty() || index.keys.size() < columns.size())
            return false;
        const auto first = std::span(index.keys).first(columns.size());
        return std::ranges::all_of(
            columns, [&](int column) { return std::ranges::contains(first, column, &catalog::IndexKey::column); });
    });
}

bool typesDiffer(const Table &from, const std::vector<int> &columns, const Table &to,
                 const std::vector<int> &referenced)
{
    for (std::size_t i = 0; i < std::min(columns.size(), referenced.size()); ++i) {
        const catalog::Column *a = from.column(columns[i]), *b = to.column(referenced[i]);
        if (a && b && a->typeOid && b->typeOid && a->typeOid != b->typeOid)
            return true;
    }
    return false;
}

QChar actionOf(const char *code)
{
    return empty(code) ? QChar(u'a') : QChar::fromLatin1(*code);
}

} // namespace defineconstraintlocal

QString addCheck(Run &run, Oid table, const PgQuery__Constraint &constraint, const QString &column)
{
    State &state = run.state;
    const Table *owner = state.tables.get(table);
    catalog::Constraint check;
    check.kind = catalog::ConstraintKind::Check;
    check.columns = columnsIn(*owner, constraint.raw_expr);
    check.expression = sqlOf(constraint.raw_expr);
    check.validated = !constraint.skip_validation;
    check.noInherit = constraint.is_no_inherit;
    check.definition = u"CHECK ("_s + check.expression + u')' + (check.validated ? QString() : u" NOT VALID"_s);
    check.name = text(constraint.conname);
    if (check.name.isEmpty()) {
        const catalog::Column *only = check.columns.size() == 1 ? owner->column(check.columns.front()) : nullptr;
        check.name =
            run.chooseConstraintName(table, owner->r.name, only ? only->name : QString(), u"check"_s, owner->r.schema);
    } else if (owner->constraint(check.name)) {
        refuse("42710", u"analysis.constraint-exists"_s, {check.name, owner->r.name});
    }
    Q_UNUSED(column)
    const QString name = check.name;
    state.addConstraint(table, std::move(check));
    return name;
}

void lockForeignKeyCheck(Run &run, Oid referencing, Oid referenced)
{
    // A partitioned table is checked leaf by leaf, but joined to as a whole.
    for (const Oid side : {referencing, referenced}) {
        const Table *owner = run.state.tables.get(side);
        if (!owner)
            continue;
        if (side == referenced || !owner->isPartitioned())
            run.lockIndexes(side, LockMode::AccessShare, side == referenced ? Via::FkReferenced : Via::Named);
        for (const Oid below : run.state.descendants(side)) {
            if (side == referenced || !run.state.tables.get(below)->isPartitioned())
                run.lockIndexes(below, LockMode::AccessShare, side == referenced ? Via::FkReferenced : Via::Named);
        }
    }
    run.markScan(referencing);
}

void addForeignKey(Run &run, Oid table, const PgQuery__Constraint &constraint, const QString &column, bool validate,
                   bool newTable)
{
    using namespace defineconstraintlocal;
    State &state = run.state;
    QStringList from = names(constraint.n_fk_attrs, constraint.fk_attrs);
    if (from.isEmpty() && !column.isEmpty())
        from.append(column);
    const QStringList to = names(constraint.n_pk_attrs, constraint.pk_attrs);
    const std::vector<int> columns = columnNumbers(run, table, from);

    const Oid referenced = run.open(*constraint.pktable, LockMode::ShareRowExclusive, false, Via::FkReferenced);
    const Table *owner = state.tables.get(table);
    const Table *target = state.tables.get(referenced);

    catalog::Constraint key;
    key.kind = catalog::ConstraintKind::ForeignKey;
    key.columns = columns;
    key.validated = newTable || (validate && !constraint.skip_validation) || !constraint.skip_validation;
    key.deferrable = constraint.deferrable;
    key.deferred = constraint.initdeferred;
    key.onUpdate = actionOf(constraint.fk_upd_action);
    key.onDelete = actionOf(constraint.fk_del_action);
    key.referencedTable = referenced;
    key.name = text(constraint.conname);
    if (key.name.isEmpty())
        key.name = run.chooseConstraintName(table, owner->r.name, from.join(u'_'), u"fkey"_s, owner->r.schema);
    else if (owner->constraint(key.name))
        refuse("42710", u"analysis.constraint-exists"_s, {key.name, owner->r.name});
    const QualifiedName targetName = qualified(*constraint.pktable);
    key.definition = u"FOREIGN KEY ("_s + sql::quoteList(from) + u") REFERENCES "_s +
                     sql::qualifiedName(targetName.schema, targetName.name) +
                     (to.isEmpty() ? QString() : u'(' + sql::quoteList(to) + u')');

    if (target) {
        if (to.isEmpty()) {
            key.index = primaryIndex(state, *target);
            if (const IndexObject *index = state.indexes.get(key.index)) {
                for (const catalog::IndexKey &k : index->i.keys)
                    key.referencedColumns.push_back(k.column);
            }
        } else {
            key.referencedColumns = columnNumbers(run, referenced, to);
            key.index = matchingIndex(state, *target, key.referencedColumns);
        }
        lockIndexTree(run, key.index);
        lockPartitionsBelow(run, referenced, Via::FkReferenced);
    }
    lockPartitionsBelow(run, table, Via::PartitionDown);
    if (!newTable) {
        Action &action = run.act(ActionKind::AddForeignKey, table, key.name);
        action.columns = from;
        action.detail = targetName.schema.isEmpty() ? targetName.name : targetName.schema + u'.' + targetName.name;
        action.notValid = constraint.skip_validation;
        action.scan = validate && !constraint.skip_validation;
        action.indexed = leadsAnIndex(state, *state.tables.get(table), columns);
        action.typesDiffer = target && typesDiffer(*state.tables.get(table), columns, *state.tables.get(referenced),
                                                   key.referencedColumns);
    }
    const bool check = validate && !constraint.skip_validation && !newTable;
    state.addConstraint(table, std::move(key));
    if (check)
        lockForeignKeyCheck(run, table, referenced);
}

} // namespace lockstep::analysis::postgres
