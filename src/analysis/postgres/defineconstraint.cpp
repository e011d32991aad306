// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/columnuse.h"
#include "analysis/postgres/define.h"

#include "sql/quote.h"

#include <algorithm>
#include <span>
#include <utility>

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
    if (!run.isLateRelease())
        return;
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

/// Whether a foreign key of a table with persistence `own` may refer to one with `other`.
bool outlives(catalog::Persistence other, catalog::Persistence own)
{
    if (own == catalog::Persistence::Temporary || other == catalog::Persistence::Temporary)
        return own == other;
    return own == catalog::Persistence::Unlogged || other == catalog::Persistence::Permanent;
}

bool isDeferrable(const Table &table, Oid index)
{
    return std::ranges::any_of(table.r.constraints, [index](const catalog::Constraint &c) {
        return c.index == index && c.kind != catalog::ConstraintKind::ForeignKey && c.deferrable;
    });
}

/// tryAttachPartitionForeignKey: what a partition must have of its own to be taken for the key of its parent.
bool servesAs(const Run &run, const catalog::Constraint &own, const catalog::Constraint &key)
{
    return own.kind == key.kind && !own.parent && own.referencedTable == key.referencedTable &&
           own.columns == key.columns && own.referencedColumns == key.referencedColumns &&
           own.deferrable == key.deferrable && own.deferred == key.deferred && own.onUpdate == key.onUpdate &&
           own.onDelete == key.onDelete && own.enforced == key.enforced && (own.validated || run.major >= 18);
}

/// addFkRecurseReferencing: each partition gets the key too, or gives one that it has of its own. `unproven`: those
/// with rows of which that is not known yet.
void cloneKey(Run &run, Oid parent, const catalog::Constraint &key, std::vector<Oid> &unproven)
{
    State &state = run.state;
    const std::vector<Oid> children = state.tables.get(parent)->children;
    for (const Oid child : children) {
        catalog::Constraint copy = key;
        for (int &column : copy.columns) {
            const catalog::Column *ours = state.tables.get(parent)->column(column);
            const catalog::Column *theirs = ours ? state.tables.get(child)->column(ours->name) : nullptr;
            column = theirs ? theirs->number : column;
        }
        auto &own = state.tables.edit(child).r.constraints;
        const auto it = std::ranges::find_if(own, [&](const auto &c) { return servesAs(run, c, copy); });
        if (it != own.end()) {
            it->parent = key.oid;
            it->isLocal = false;
            run.lock(key.referencedTable, LockMode::AccessExclusive, Via::FkReferenced); // its action triggers go
            if (key.validated && !std::exchange(it->validated, true))
                unproven.push_back(child);
            continue;
        }
        const Table &owner = *state.tables.get(child);
        if (owner.constraint(copy.name)) {
            const QString column = copy.columns.empty() ? QString() : owner.column(copy.columns.front())->name;
            copy.name = run.chooseConstraintName(child, owner.r.name, column, u"fkey"_s, owner.r.schema);
        }
        copy.parent = key.oid;
        copy.oid = state.nextOid();
        copy.isLocal = false;
        state.addConstraint(child, copy);
        if (state.tables.get(child)->isPartitioned())
            cloneKey(run, child, copy, unproven);
        else
            unproven.push_back(child);
    }
}

QChar actionOf(const char *code)
{
    return empty(code) ? QChar(u'a') : QChar::fromLatin1(*code);
}

/// What a foreign key does, as it is written behind the columns that it points at.
QString keyWords(const PgQuery__Constraint &constraint)
{
    const auto action = [&](const char *letter, QLatin1StringView when) {
        const QString words = is(letter, "c")   ? u"CASCADE"_s
                              : is(letter, "r") ? u"RESTRICT"_s
                              : is(letter, "n") ? u"SET NULL"_s
                              : is(letter, "d") ? u"SET DEFAULT"_s
                                                : QString();
        return words.isEmpty() ? QString() : QString(u" ON "_s + when + u' ' + words);
    };
    QString out = is(constraint.fk_matchtype, "f") ? u" MATCH FULL"_s : QString();
    out += action(constraint.fk_upd_action, "UPDATE"_L1) + action(constraint.fk_del_action, "DELETE"_L1);
    if (const QStringList columns = names(constraint.n_fk_del_set_cols, constraint.fk_del_set_cols); !columns.isEmpty())
        out += u" ("_s + sql::quoteList(columns) + u')';
    return out + deferringWords(constraint.deferrable, constraint.initdeferred);
}

} // namespace defineconstraintlocal

void needColumnsOf(const Table &owner, const Node *expression)
{
    static const QStringList system{u"tableoid"_s, u"ctid"_s, u"xmin"_s, u"xmax"_s, u"cmin"_s, u"cmax"_s};
    walk(expression, [&](const ProtobufCMessage &message) {
        const auto *ref = as<PgQuery__ColumnRef>(message, pg_query__column_ref__descriptor);
        const QString name = ref && ref->n_fields == 1 ? text(stringOf(ref->fields[0])) : QString();
        if (!name.isEmpty() && !owner.column(name) && !system.contains(name) && name != owner.r.name)
            refuse("42703", u"analysis.column-missing"_s, {name, owner.r.name});
        return true;
    });
}

QString tableNotNull(const Run &run, const PgQuery__Constraint &constraint)
{
    if (!run.has(sql::NewerSyntax::NotNullConstraint, constraint))
        return {};
    return text(stringOf(constraint.raw_expr->null_test->arg->column_ref->fields[0]));
}

QString addCheck(Run &run, Oid table, const PgQuery__Constraint &constraint, const QString &column)
{
    State &state = run.state;
    const Table *owner = state.tables.get(table);
    catalog::Constraint check;
    check.kind = catalog::ConstraintKind::Check;
    checkNames(run, table, constraint.raw_expr);
    check.columns = columnsIn(*owner, constraint.raw_expr);
    check.expression = sqlOf(constraint.raw_expr);
    check.enforced = !run.has(sql::NewerSyntax::NotEnforced, constraint);
    check.validated = !constraint.skip_validation && check.enforced;
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
        const auto seen = [&](const Table &t) { // get_relation_info, as in lockRead
            return !t.isPartitioned() || (side == referenced && run.major >= 16);
        };
        if (seen(*owner))
            run.lockIndexes(side, LockMode::AccessShare, side == referenced ? Via::FkReferenced : Via::Named);
        for (const Oid below : owner->isPartitioned() ? run.state.descendants(side) : std::vector<Oid>{}) {
            if (side == referencing)
                run.markScan(run.state.tables.get(below)->isHeap() ? below : 0);
            if (seen(*run.state.tables.get(below)))
                run.lockIndexes(below, LockMode::AccessShare, side == referenced ? Via::FkReferenced : Via::Named);
        }
    }
    const Table *owner = run.state.tables.get(referencing);
    run.markScan(owner && owner->isHeap() ? referencing : 0);
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
    if (target && !outlives(target->r.persistence, owner->r.persistence))
        refuse("42P16", u"analysis.persistence-differs"_s, {owner->r.name, target->r.name});

    catalog::Constraint key;
    key.kind = catalog::ConstraintKind::ForeignKey;
    key.columns = columns;
    key.enforced = !run.has(sql::NewerSyntax::NotEnforced, constraint);
    key.validated = key.enforced && (newTable || !constraint.skip_validation);
    key.deferrable = constraint.deferrable;
    key.deferred = constraint.initdeferred;
    key.onUpdate = actionOf(constraint.fk_upd_action);
    key.onDelete = actionOf(constraint.fk_del_action);
    key.referencedTable = referenced;
    const QualifiedName targetName = qualified(*constraint.pktable);
    key.definition = u"FOREIGN KEY ("_s + sql::quoteList(from) + u") REFERENCES "_s +
                     sql::qualifiedName(targetName.schema, targetName.name) +
                     (to.isEmpty() ? QString() : u'(' + sql::quoteList(to) + u')') + keyWords(constraint);
    if (!key.enforced)
        key.definition += u" NOT ENFORCED"_s;
    key.name = text(constraint.conname);
    if (key.name.isEmpty()) {
        key.name = run.chooseConstraintName(table, owner->r.name, from.join(u'_'), u"fkey"_s, owner->r.schema);
    } else if (const catalog::Constraint *old = owner->constraint(key.name)) {
        // The same one to a table that was unknown then and has been created since cannot have come to be.
        if (!target || old->kind != key.kind || old->referencedTable || old->definition != key.definition)
            refuse("42710", u"analysis.constraint-exists"_s, {key.name, owner->r.name});
        state.removeConstraint(table, key.name);
        owner = state.tables.get(table);
    }

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
        if (!key.index)
            refuse(to.isEmpty() ? "42704" : "42830", u"analysis.no-unique-key"_s, {target->r.name});
        if (isDeferrable(*target, key.index))
            refuse("55000", u"analysis.key-deferrable"_s, {target->r.name});
        for (std::size_t i = 0; i < key.columns.size() && i < key.referencedColumns.size(); ++i) {
            const catalog::Column *own = owner->column(key.columns[i]);
            const catalog::Column *theirs = target->column(key.referencedColumns[i]);
            if (own && theirs && incomparable(state, typeOf(run, *own), typeOf(run, *theirs)))
                refuse("42804", u"analysis.key-types-differ"_s, {own->name, theirs->name});
        }
        lockIndexTree(run, key.index);
        lockPartitionsBelow(run, referenced, Via::FkReferenced);
    }
    lockPartitionsBelow(run, table, Via::PartitionDown);
    const bool check = validate && key.validated && !newTable;
    key.oid = state.nextOid();
    state.addConstraint(table, key);
    std::vector<Oid> unproven;
    if (!newTable && state.tables.get(table)->isPartitioned())
        cloneKey(run, table, key, unproven);
    else
        unproven.push_back(table);
    if (!newTable) {
        Action &action = run.act(ActionKind::AddForeignKey, table, key.name);
        action.columns = from;
        action.detail = targetName.schema.isEmpty() ? targetName.name : targetName.schema + u'.' + targetName.name;
        action.notValid = constraint.skip_validation;
        action.scan = check && !unproven.empty();
        action.indexed = leadsAnIndex(state, *state.tables.get(table), columns);
        action.typesDiffer = target && typesDiffer(*state.tables.get(table), columns, *state.tables.get(referenced),
                                                   key.referencedColumns);
    }
    if (check) {
        for (const Oid part : unproven)
            lockForeignKeyCheck(run, part, referenced);
    }
}

} // namespace lockstep::analysis::postgres
