// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Catalog to State and back.

#include "analysis/postgres/state.h"

#include "catalog/others.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

State::State(const catalog::Catalog &start)
{
    m_origin.database = start.database;
    m_origin.takenAt = start.takenAt;
    m_origin.server = start.server;
    m_origin.traffic = start.traffic;
    m_openWorld = start.isEmpty();
    load(start);
    log.forget();
    std::ignore = tables.takeTouched(); // what toCatalog() gives first has it
}

void State::saw(Oid oid)
{
    if (oid >= m_nextOid)
        m_nextOid = oid + 1;
}

void State::load(const catalog::Catalog &start)
{
    for (const catalog::Schema &schema : start.schemas) {
        saw(schema.oid);
        m_schemas.insert(schema.oid, schema);
        m_schemaNames.insert(schema.name, schema.oid);
    }
    if (start.isEmpty()) {
        addSchema(u"public"_s);
        catalog::Extension language; // as in template1
        language.name = u"plpgsql"_s;
        extensions.push_back(std::move(language));
    }
    for (const catalog::Type &type : start.types) {
        saw(type.oid);
        add(type);
    }
    for (const catalog::Relation &relation : start.relations) {
        saw(relation.oid);
        Table table;
        table.r = relation;
        table.rows = relation.liveRows > 0 || relation.rows > 0 ? Rows::Some : Rows::Unknown;
        for (const catalog::Constraint &constraint : relation.constraints)
            saw(constraint.oid);
        add(std::move(table));
    }
    for (const catalog::Relation &relation : start.relations) {
        for (const Oid parent : relation.inherits) {
            if (tables.get(parent))
                tables.edit(parent).children.push_back(relation.oid);
        }
        for (const catalog::Constraint &constraint : relation.constraints) {
            if (constraint.kind == catalog::ConstraintKind::ForeignKey && tables.get(constraint.referencedTable))
                tables.edit(constraint.referencedTable).referencedBy.push_back(relation.oid);
        }
        for (const catalog::Trigger &trigger : relation.triggers) {
            if (trigger.function)
                depend({relation.oid, 0, trigger.function, 0, u'n', u"trigger"_s});
        }
    }
    // Parents first, so that the attachment finds them.
    auto ordered = start.indexes;
    std::ranges::stable_sort(ordered, {}, [](const catalog::Index &i) { return i.oid; });
    for (const catalog::Index &index : ordered) {
        saw(index.oid);
        IndexObject object;
        object.i = index;
        const Table *table = tables.get(index.table);
        object.schema = table ? table->r.schema : 0;
        object.plainExpression = index.predicate.isEmpty() &&
                                 std::ranges::none_of(index.keys, [](const auto &key) { return key.column == 0; });
        if (table) {
            for (const catalog::Constraint &c : table->r.constraints) {
                if (c.index == index.oid && c.kind != catalog::ConstraintKind::ForeignKey)
                    object.constraint = c.oid;
            }
        }
        add(std::move(object));
    }
    for (const catalog::Index &index : ordered) { // an index attached later has the smaller oid
        if (index.parent && indexes.get(index.parent)) {
            auto &children = indexes.edit(index.parent).children;
            if (std::ranges::find(children, index.oid) == children.end())
                children.push_back(index.oid);
        }
    }
    for (const catalog::Sequence &sequence : start.sequences) {
        saw(sequence.oid);
        add(SequenceObject{sequence});
    }
    for (const catalog::Function &function : start.functions) {
        saw(function.oid);
        FunctionObject object;
        object.f = function;
        object.inputs = function.arguments.isEmpty() ? 0 : static_cast<int>(function.arguments.count(u',')) + 1;
        add(std::move(object));
    }
    for (const catalog::Dependency &dependency : start.dependencies)
        depend(dependency);
    if (!start.isEmpty())
        extensions = start.extensions;
    for (const catalog::OtherObject &other : start.others) {
        saw(other.oid);
        ownOperators =
            ownOperators || (other.extension.isEmpty() && (other.kind == "cast"_L1 || other.kind == "operator"_L1));
        if (const auto wrapper = catalog::wrapperOfServer(other))
            addForeignServer({other.oid, other.name, *wrapper});
        else
            others.push_back(other);
    }
}

namespace statecataloglocal {

/// What the Catalog holds of each, and the schema that it lies in.
const catalog::Relation &shown(const Table &table)
{
    return table.r;
}
const catalog::Index &shown(const IndexObject &index)
{
    return index.i;
}
const catalog::Sequence &shown(const SequenceObject &sequence)
{
    return sequence.s;
}
const catalog::Function &shown(const FunctionObject &function)
{
    return function.f;
}
const catalog::Type &shown(const catalog::Type &type)
{
    return type;
}

auto rank(const catalog::Dependency &d)
{
    return std::tie(d.dependent, d.dependentColumn, d.referenced, d.referencedColumn, d.type, d.via);
}

/// The Catalog's order.
struct Order {
    const State &state;

    bool byName(const auto &a, const auto &b) const
    {
        if (a.schema == b.schema)
            return a.name < b.name;
        const QString left = state.schemaName(a.schema), right = state.schemaName(b.schema);
        return left != right ? left < right : a.name < b.name;
    }
    QString indexName(const catalog::Index &index) const
    {
        const IndexObject *object = state.indexes.get(index.oid);
        return (object ? state.schemaName(object->schema) : QString()) + u'.' + index.name;
    }
    bool operator()(const catalog::Index &a, const catalog::Index &b) const { return indexName(a) < indexName(b); }
    bool operator()(const catalog::Function &a, const catalog::Function &b) const
    {
        return byName(a, b) || (!byName(b, a) && a.arguments < b.arguments);
    }
    bool operator()(const auto &a, const auto &b) const { return byName(a, b); }
};

/// All of a store, in order. By pointers: the values are too large to be moved about by a sort.
template <typename T, typename V>
void fill(std::vector<V> &out, const Store<T> &store, const Order &order)
{
    std::vector<const V *> all;
    store.each([&](const T &object) { all.push_back(&shown(object)); });
    std::ranges::sort(all, [&](const V *a, const V *b) { return order(*a, *b); });
    out.reserve(all.size());
    for (const V *one : all)
        out.push_back(*one);
}

/// What was touched takes its place, in `known` as it was before. What goes elsewhere comes after all that stays.
template <typename T, typename V>
void patch(std::vector<V> &known, Store<T> &store, const Order &order)
{
    std::vector<const V *> elsewhere;
    for (const Oid oid : store.takeTouched()) {
        const T *now = store.get(oid);
        const auto old = std::ranges::find(known, oid, &V::oid);
        const bool stays = now && old != known.end() && !order(*old, shown(*now)) && !order(shown(*now), *old);
        if (stays)
            *old = shown(*now);
        else if (old != known.end())
            known.erase(old);
        if (now && !stays)
            elsewhere.push_back(&shown(*now));
    }
    for (const V *one : elsewhere)
        known.insert(std::ranges::upper_bound(known, *one, order), *one);
}

} // namespace statecataloglocal

void State::addOthers(catalog::Catalog &to) const
{
    m_schemas.each([&](const catalog::Schema &schema) { to.schemas.push_back(schema); });
    std::ranges::sort(to.schemas, {}, &catalog::Schema::name);
    for (const ForeignServer &server : foreignServers)
        to.others.push_back(catalog::foreignServer(server.oid, server.name, server.wrapper));
    to.others.insert(to.others.end(), others.begin(), others.end());
    std::ranges::sort(to.others, {}, &catalog::OtherObject::name);
    to.extensions = extensions;
    std::ranges::sort(to.extensions, {}, &catalog::Extension::name);
}

catalog::Catalog State::toCatalog() const
{
    using namespace statecataloglocal;
    const Order order{*this};
    catalog::Catalog result = m_origin;
    addOthers(result);
    fill(result.relations, tables, order);
    fill(result.indexes, indexes, order);
    fill(result.sequences, sequences, order);
    fill(result.types, types, order);
    fill(result.functions, functions, order);
    const auto collect = [&](Oid oid) {
        for (const catalog::Dependency &dependency : m_references.find(oid))
            result.dependencies.push_back(dependency);
    };
    for (const catalog::Relation &relation : result.relations)
        collect(relation.oid);
    for (const catalog::Function &function : result.functions)
        collect(function.oid);
    std::ranges::sort(result.dependencies, {}, rank);
    return result;
}

void State::bring(catalog::Catalog &known)
{
    using namespace statecataloglocal;
    if (std::exchange(m_reordered, false)) {
        known = toCatalog();
        return;
    }
    const Order order{*this};
    known.schemas.clear();
    known.others.clear();
    addOthers(known);
    patch(known.relations, tables, order);
    patch(known.indexes, indexes, order);
    patch(known.sequences, sequences, order);
    patch(known.types, types, order);
    patch(known.functions, functions, order);
    for (const Oid oid : m_references.takeTouched()) {
        const auto old = std::ranges::equal_range(known.dependencies, oid, {}, &catalog::Dependency::dependent);
        known.dependencies.erase(old.begin(), old.end());
        if (!tables.get(oid) && !functions.get(oid))
            continue;
        for (const catalog::Dependency &dependency : m_references.find(oid))
            known.dependencies.insert(std::ranges::upper_bound(known.dependencies, rank(dependency), {}, rank),
                                      dependency);
    }
}

} // namespace lockstep::analysis::postgres
