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

catalog::Catalog State::toCatalog() const
{
    catalog::Catalog result = m_origin;
    const auto byName = [this](const auto &a, const auto &b) {
        if (a.schema == b.schema)
            return a.name < b.name;
        const QString left = schemaName(a.schema), right = schemaName(b.schema);
        return left != right ? left < right : a.name < b.name;
    };
    m_schemas.each([&](const catalog::Schema &schema) { result.schemas.push_back(schema); });
    std::ranges::sort(result.schemas, {}, &catalog::Schema::name);
    std::vector<const catalog::Relation *> relations; // too large to be moved about by a sort
    tables.each([&](const Table &table) { relations.push_back(&table.r); });
    std::ranges::sort(relations, [&](const auto *a, const auto *b) { return byName(*a, *b); });
    result.relations.reserve(relations.size());
    for (const catalog::Relation *relation : relations)
        result.relations.push_back(*relation);
    std::vector<std::pair<QString, const catalog::Index *>> named;
    indexes.each([&](const IndexObject &index) {
        named.emplace_back(schemaName(index.schema) + u'.' + index.i.name, &index.i);
    });
    std::ranges::sort(named, {}, [](const auto &pair) -> const QString & { return pair.first; });
    result.indexes.reserve(named.size());
    for (const auto &[name, index] : named)
        result.indexes.push_back(*index);
    sequences.each([&](const SequenceObject &sequence) { result.sequences.push_back(sequence.s); });
    std::ranges::sort(result.sequences, byName);
    types.each([&](const catalog::Type &type) { result.types.push_back(type); });
    std::ranges::sort(result.types, byName);
    functions.each([&](const FunctionObject &function) { result.functions.push_back(function.f); });
    std::ranges::sort(result.functions, [&](const catalog::Function &a, const catalog::Function &b) {
        return byName(a, b) || (!byName(b, a) && a.arguments < b.arguments);
    });
    for (const ForeignServer &server : foreignServers)
        result.others.push_back(catalog::foreignServer(server.oid, server.name, server.wrapper));
    result.others.insert(result.others.end(), others.begin(), others.end());
    std::ranges::sort(result.others, {}, &catalog::OtherObject::name);
    result.extensions = extensions;
    std::ranges::sort(result.extensions, {}, &catalog::Extension::name);
    const auto collect = [&](Oid oid) {
        for (const catalog::Dependency &dependency : m_references.find(oid))
            result.dependencies.push_back(dependency);
    };
    for (const catalog::Relation &relation : result.relations)
        collect(relation.oid);
    for (const catalog::Function &function : result.functions)
        collect(function.oid);
    std::ranges::sort(result.dependencies, {}, [](const catalog::Dependency &d) {
        return std::tuple(d.dependent, d.dependentColumn, d.referenced, d.referencedColumn);
    });
    return result;
}

} // namespace lockstep::analysis::postgres
