// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/reading.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

Relation *Reading::relation(Oid oid)
{
    const auto it = relationAt.constFind(oid);
    return it == relationAt.cend() ? nullptr : &catalog.relations[*it];
}

Index *Reading::index(Oid oid)
{
    const auto it = indexAt.constFind(oid);
    return it == indexAt.cend() ? nullptr : &catalog.indexes[*it];
}

QString Reading::shared(const Row &row, int column)
{
    const QByteArrayView bytes = row.bytes(column);
    if (bytes.isEmpty())
        return {};
    const QByteArray key = QByteArray::fromRawData(bytes.data(), bytes.size());
    if (const auto it = pool.constFind(key); it != pool.cend())
        return *it;
    const QString text = QString::fromUtf8(bytes);
    pool.insert(bytes.toByteArray(), text);
    return text;
}

QStringList arrayItems(QByteArrayView text)
{
    QStringList items;
    if (text.size() < 2 || text[0] != '{')
        return items;
    QByteArray item;
    bool quoted = false, wasQuoted = false;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\' && i + 1 < text.size()) {
            item += text[++i];
        } else if (c == '"') {
            quoted = !quoted;
            wasQuoted = true;
        } else if (!quoted && (c == ',' || c == '}')) {
            if (c == ',' || wasQuoted || !item.isEmpty() || !items.isEmpty())
                items += !wasQuoted && item == "NULL" ? QString() : QString::fromUtf8(item);
            item.clear();
            wasQuoted = false;
            if (c == '}')
                break;
        } else {
            item += c;
        }
    }
    return items;
}

QString visibleName(const QString &schemaColumn, const QString &nameColumn)
{
    return u"CASE WHEN "_s + schemaColumn + u" = 'pg_catalog' THEN '' ELSE quote_ident("_s + schemaColumn +
           u") || '.' END || quote_ident("_s + nameColumn + u")"_s;
}

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

} // namespace lockstep::catalog::postgres
