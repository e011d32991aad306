// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/engines.h"

#include <QHash>

#include <algorithm>

namespace lockstep::catalog {

void sortCatalog(Catalog &catalog)
{
    QHash<Oid, QString> schemas;
    for (const Schema &schema : catalog.schemas)
        schemas.insert(schema.oid, schema.name);
    QHash<Oid, QString> schemaOfTable;
    for (const Relation &relation : catalog.relations)
        schemaOfTable.insert(relation.oid, schemas.value(relation.schema));
    const auto named = [&](const auto &object) { return std::pair(schemas.value(object.schema), object.name); };
    const auto place = [](auto &list, const auto &key) {
        using Key = std::decay_t<decltype(key(list.front()))>;
        std::vector<std::pair<Key, std::size_t>> order;
        order.reserve(list.size());
        for (std::size_t i = 0; i < list.size(); ++i)
            order.emplace_back(key(list[i]), i);
        std::ranges::sort(order);
        std::decay_t<decltype(list)> sorted;
        sorted.reserve(list.size());
        for (const auto &entry : order)
            sorted.push_back(std::move(list[entry.second]));
        list = std::move(sorted);
    };
    place(catalog.schemas, [](const Schema &s) { return s.name; });
    place(catalog.relations, named);
    place(catalog.indexes, [&](const Index &i) { return std::pair(schemaOfTable.value(i.table), i.name); });
    place(catalog.sequences, named);
    place(catalog.types, named);
    place(catalog.functions,
          [&](const Function &f) { return std::tuple(schemas.value(f.schema), f.name, f.arguments); });
    place(catalog.extensions, [](const Extension &e) { return e.name; });
    place(catalog.others, [](const OtherObject &o) { return std::tuple(o.schema, o.kind, o.name); });
    std::ranges::sort(catalog.dependencies, {}, [](const Dependency &d) {
        return std::tie(d.dependent, d.dependentColumn, d.referenced, d.referencedColumn, d.via, d.type);
    });
    for (Relation &relation : catalog.relations) {
        std::ranges::sort(relation.columns, {}, &Column::number);
        std::ranges::sort(relation.constraints, {}, &Constraint::name);
        std::ranges::sort(relation.triggers, {}, &Trigger::name);
        std::ranges::sort(relation.rules, {}, &Rule::name);
        std::ranges::sort(relation.policies, {}, &Policy::name);
        std::ranges::sort(relation.statistics, {},
                          [](const StatisticsObject &s) { return std::tie(s.schema, s.name); });
    }
    for (Type &type : catalog.types)
        std::ranges::sort(type.constraints, {}, &Constraint::name);
}

} // namespace lockstep::catalog
