// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/columnuse.h"
#include "analysis/postgres/define.h"
#include "analysis/postgres/taken.h"

#include "sql/quote.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace defineindexlocal {

/// ChooseIndexColumnNames: no two alike.
void appendDistinct(QStringList &all, const QString &name)
{
    QString candidate = name;
    for (int i = 1; all.contains(candidate); ++i) {
        const QString number = QString::number(i);
        QByteArray head = name.toUtf8();
        head.truncate(63 - number.size());
        candidate = QString::fromUtf8(head) + number;
    }
    all.append(candidate);
}

/// ChooseIndexNameAddition.
QString nameAddition(const QStringList &columns)
{
    QString joined;
    for (const QString &column : columns) {
        if (!joined.isEmpty())
            joined += u'_';
        joined += column;
        if (joined.toUtf8().size() >= 64)
            break;
    }
    return joined;
}

void appendKey(Run &run, const Table *table, const PgQuery__IndexElem &element, IndexSpec &spec)
{
    catalog::IndexKey key;
    if (element.expr) {
        if (table)
            checkNames(run, table->r.oid, element.expr);
        if (table)
            needImmutable(run, *table, element.expr);
        key.expression = sqlOf(element.expr);
        const QString figured = figuredName(element.expr);
        appendDistinct(spec.nameParts, empty(element.indexcolname) ? (figured.isEmpty() ? u"expr"_s : figured)
                                                                   : text(element.indexcolname));
    } else {
        const QString name = text(element.name);
        const catalog::Column *column = table ? table->column(name) : nullptr;
        key.column = column ? column->number : -1;
        key.expression = name;
        appendDistinct(spec.nameParts, name);
    }
    if (element.n_opclass)
        key.operatorClass = writtenName(names(element.n_opclass, element.opclass));
    if (element.n_collation)
        key.collation = writtenName(names(element.n_collation, element.collation));
    key.descending = element.ordering == PG_QUERY__SORT_BY_DIR__SORTBY_DESC;
    key.nullsFirst = element.nulls_ordering == PG_QUERY__SORT_BY_NULLS__SORTBY_NULLS_FIRST ||
                     (key.descending && element.nulls_ordering != PG_QUERY__SORT_BY_NULLS__SORTBY_NULLS_LAST);
    spec.keys.push_back(std::move(key));
}

bool matches(const IndexObject &index, const IndexSpec &spec, const Table &parent, const Table &child)
{
    if (index.i.method != spec.method || index.i.unique != spec.unique ||
        index.i.nullsNotDistinct != spec.nullsNotDistinct || index.i.keys.size() != spec.keys.size() ||
        index.i.included != spec.included || index.i.predicate.isEmpty() != spec.predicate.isEmpty())
        return false;
    for (std::size_t k = 0; k < spec.keys.size(); ++k) {
        const catalog::Column *theirs = child.column(index.i.keys[k].column);
        const catalog::Column *ours = parent.column(spec.keys[k].column);
        if (bool(theirs) != bool(ours) || (theirs && theirs->name != ours->name))
            return false;
        if (!theirs && index.i.keys[k].expression != spec.keys[k].expression)
            return false;
    }
    return true;
}

/// DefineIndex asks the access method whether it can do what is asked for; others than the server's own are not known.
void needMethodFor(const IndexSpec &spec)
{
    struct Method {
        QLatin1StringView name;
        bool unique, included, severalKeys;
    };
    static constexpr std::array methods{
        Method{"btree"_L1, true, true, true},  Method{"hash"_L1, false, false, false},
        Method{"gist"_L1, false, true, true},  Method{"gin"_L1, false, false, true},
        Method{"brin"_L1, false, false, true}, Method{"spgist"_L1, false, true, false},
    };
    const auto method = std::ranges::find(methods, spec.method, &Method::name);
    if (method != methods.end() &&
        ((spec.unique && !method->unique) || (!spec.included.isEmpty() && !method->included) ||
         (spec.keys.size() > 1 && !method->severalKeys)))
        refuse("0A000", u"analysis.index-method"_s, {spec.method});
}

} // namespace defineindexlocal

QString indexDefinition(const State &state, const Table &table, const catalog::Index &index)
{
    QStringList keys;
    for (const catalog::IndexKey &key : index.keys) {
        QString one = key.column > 0 ? sql::quoteIfNeeded(key.expression) : u'(' + key.expression + u')';
        if (!key.collation.isEmpty())
            one += u" COLLATE "_s + key.collation;
        if (!key.operatorClass.isEmpty())
            one += u' ' + key.operatorClass;
        if (key.descending)
            one += key.nullsFirst ? u" DESC"_s : u" DESC NULLS LAST"_s;
        else if (key.nullsFirst)
            one += u" NULLS FIRST"_s;
        keys.append(one);
    }
    QString result = (index.unique ? u"CREATE UNIQUE INDEX "_s : u"CREATE INDEX "_s) + sql::quoteIfNeeded(index.name) +
                     (table.isPartitioned() ? u" ON ONLY "_s : u" ON "_s) +
                     sql::qualifiedName(state.schemaName(table.r.schema), table.r.name) + u" USING "_s + index.method +
                     u" ("_s + keys.join(u", "_s) + u')';
    if (!index.included.isEmpty())
        result += u" INCLUDE ("_s + sql::quoteList(index.included) + u')';
    if (index.nullsNotDistinct)
        result += u" NULLS NOT DISTINCT"_s;
    if (!index.options.isEmpty())
        result += u" WITH ("_s + index.options.join(u", "_s) + u')';
    if (!index.predicate.isEmpty())
        result += u" WHERE ("_s + index.predicate + u')';
    return result;
}

IndexSpec indexSpec(Run &run, Oid table, const PgQuery__IndexStmt &stmt)
{
    IndexSpec spec;
    spec.name = text(stmt.idxname);
    if (!empty(stmt.access_method))
        spec.method = text(stmt.access_method);
    spec.unique = stmt.unique;
    spec.nullsNotDistinct = stmt.nulls_not_distinct;
    spec.options = relationOptions(stmt.n_options, stmt.options);
    const Table *owner = run.state.tables.get(table);
    for (const Node *node : list(stmt.n_index_params, stmt.index_params))
        defineindexlocal::appendKey(run, owner, *node->index_elem, spec);
    for (const Node *node : list(stmt.n_index_including_params, stmt.index_including_params)) {
        spec.included.append(text(node->index_elem->name));
        defineindexlocal::appendDistinct(spec.nameParts, spec.included.last());
    }
    if (stmt.where_clause && owner)
        needImmutable(run, *owner, stmt.where_clause);
    if (stmt.where_clause)
        spec.predicate = sqlOf(stmt.where_clause);
    return spec;
}

IndexSpec specOf(const catalog::Index &index)
{
    return {.method = index.method,
            .keys = index.keys,
            .included = index.included,
            .predicate = index.predicate,
            .unique = index.unique,
            .primary = index.primary,
            .exclusion = index.exclusion,
            .nullsNotDistinct = index.nullsNotDistinct,
            .options = index.options};
}

IndexSpec clonedIndexSpec(const Table &from, const IndexObject &index, const Table &to)
{
    IndexSpec spec = specOf(index.i);
    spec.isConstraint = index.constraint != 0;
    const auto constraint = std::ranges::find(from.r.constraints, index.constraint, &catalog::Constraint::oid);
    if (spec.isConstraint && constraint != from.r.constraints.end()) {
        spec.deferrable = constraint->deferrable;
        spec.deferred = constraint->deferred;
    }
    for (catalog::IndexKey &key : spec.keys) {
        if (const catalog::Column *column = key.column > 0 ? from.column(key.column) : nullptr) {
            const catalog::Column *same = to.column(column->name);
            key.expression = column->name;
            key.column = same ? same->number : -1;
            defineindexlocal::appendDistinct(spec.nameParts, column->name);
        } else {
            const QString figured = figuredNameInText(key.expression);
            defineindexlocal::appendDistinct(spec.nameParts, figured.isEmpty() ? u"expr"_s : figured);
        }
    }
    for (const QString &column : spec.included)
        defineindexlocal::appendDistinct(spec.nameParts, column);
    return spec;
}

IndexSpec constraintIndexSpec(Run &run, Oid table, const PgQuery__Constraint &constraint, const QString &column)
{
    IndexSpec spec;
    spec.name = text(constraint.conname);
    spec.isConstraint = true;
    spec.primary = constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY;
    spec.exclusion = constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_EXCLUSION;
    spec.unique = !spec.exclusion;
    spec.nullsNotDistinct = constraint.nulls_not_distinct;
    spec.options = relationOptions(constraint.n_options, constraint.options);
    spec.deferrable = constraint.deferrable;
    spec.deferred = constraint.initdeferred;
    const Table *owner = run.state.tables.get(table);
    if (spec.exclusion) {
        spec.method = empty(constraint.access_method) ? u"gist"_s : text(constraint.access_method);
        for (const Node *pair : list(constraint.n_exclusions, constraint.exclusions))
            defineindexlocal::appendKey(run, owner, *pair->list->items[0]->index_elem, spec);
        if (constraint.where_clause)
            spec.predicate = sqlOf(constraint.where_clause);
    } else {
        QStringList keys = names(constraint.n_keys, constraint.keys);
        if (keys.isEmpty() && !column.isEmpty())
            keys.append(column);
        for (const QString &name : std::as_const(keys)) {
            const catalog::Column *found = owner ? owner->column(name) : nullptr;
            if (!found)
                refuse("42703", u"analysis.column-missing"_s, {name, owner ? owner->r.name : QString()});
            if (std::ranges::contains(spec.keys, name, &catalog::IndexKey::expression))
                refuse("42701", u"analysis.column-twice"_s, {name});
            catalog::IndexKey key;
            key.column = found->number;
            key.expression = name;
            spec.keys.push_back(key);
            spec.nameParts.append(name);
        }
    }
    for (const QString &name : names(constraint.n_including, constraint.including)) {
        spec.included.append(name);
        defineindexlocal::appendDistinct(spec.nameParts, name);
    }
    if (owner)
        (void)columnNumbers(run, table, spec.included);
    return spec;
}

Oid makeIndex(Run &run, Oid table, const IndexSpec &spec, LockMode mode, bool recurse, Oid parent)
{
    using namespace defineindexlocal;
    State &state = run.state;
    const Table *owner = state.tables.get(table);
    needMethodFor(spec);
    QString name = spec.name;
    if (name.isEmpty()) {
        const QString label = spec.primary        ? u"pkey"_s
                              : spec.exclusion    ? u"excl"_s
                              : spec.isConstraint ? u"key"_s
                                                  : u"idx"_s;
        const QString columns = spec.primary ? QString() : nameAddition(spec.nameParts);
        name = run.chooseRelationName(owner->r.name, columns, label, owner->r.schema);
    }
    needFreeRelation(run, owner->r.schema, name);
    if (spec.isConstraint || spec.primary || spec.exclusion)
        needFreeConstraint(run, table, name);

    if (owner->isPartitioned() && (spec.unique || spec.primary)) {
        // DefineIndex: uniqueness over all partitions needs the partition key in it.
        const QString inside = owner->r.partitionKey.section(u'(', 1).section(u')', 0, -2);
        for (const QString &part : inside.split(u", "_s)) {
            const QString keyName = part.section(u' ', 0, 0).remove(u'"');
            if (!std::ranges::contains(spec.keys, keyName, &catalog::IndexKey::expression))
                refuse("0A000", u"analysis.partition-key-missing"_s, {keyName, owner->r.name});
        }
    }
    IndexObject object;
    object.schema = owner->r.schema;
    object.plainExpression =
        spec.predicate.isEmpty() &&
        std::ranges::none_of(spec.keys, [](const catalog::IndexKey &key) { return key.column <= 0; });
    catalog::Index &index = object.i;
    index.name = name;
    index.table = table;
    index.parent = parent;
    index.method = spec.method;
    index.keys = spec.keys;
    for (catalog::IndexKey &key : index.keys)
        key.column = std::max(key.column, 0);
    index.included = spec.included;
    index.predicate = spec.predicate;
    index.unique = spec.unique;
    index.nullsNotDistinct = spec.nullsNotDistinct;
    index.options = spec.options;
    index.comment = spec.comment;
    index.primary = spec.primary;
    index.exclusion = spec.exclusion;
    index.partitioned = owner->isPartitioned();
    index.definition = indexDefinition(state, *owner, index);
    const bool partitioned = owner->isPartitioned();
    const bool heap = owner->isHeap();
    const Oid oid = state.add(std::move(object));
    run.created(oid);
    if (heap)
        run.markIndexBuild(table);
    if (spec.isConstraint)
        addIndexConstraint(run, table, oid, spec);

    if (partitioned && recurse) {
        // DefineIndex locks what is below as CREATE INDEX does, whatever asked for it; a deferrable one gets a trigger.
        const LockMode partitionMode = mode == LockMode::ShareUpdateExclusive ? mode
                                       : spec.deferrable                      ? LockMode::ShareRowExclusive
                                                                              : LockMode::Share;
        const std::vector<Oid> partitions = state.tables.get(table)->children;
        for (const Oid partition : partitions) {
            run.lock(partition, partitionMode, Via::PartitionDown);
            Oid attached = 0;
            const std::vector<Oid> existing = state.tables.get(partition)->indexes;
            for (const Oid candidate : existing) {
                if (state.indexes.get(candidate)->i.parent)
                    continue;
                // DefineIndex gives the lock on one that does not fit back at once.
                if (matches(*state.indexes.get(candidate), spec, *state.tables.get(table),
                            *state.tables.get(partition))) {
                    run.lock(candidate, partitionMode, Via::PartitionDown);
                    attached = candidate;
                    break;
                }
            }
            if (attached) {
                state.indexes.edit(attached).i.parent = oid;
                state.indexes.edit(oid).children.push_back(attached);
                continue;
            }
            IndexSpec own = spec;
            own.name.clear();
            for (catalog::IndexKey &key : own.keys) {
                if (key.column > 0) {
                    const catalog::Column *column = state.tables.get(partition)->column(key.expression);
                    key.column = column ? column->number : key.column;
                }
            }
            makeIndex(run, partition, own, partitionMode, true, oid);
        }
    }
    return oid;
}

} // namespace lockstep::analysis::postgres
