// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/navigator/navigatordata.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace navigator_detail {

bool isShownSchema(const QString &name)
{
    return !name.startsWith("pg_"_L1) && name != "information_schema"_L1;
}

bool isShownType(const catalog::Type &type)
{
    using enum catalog::TypeKind;
    return type.arrayOf == 0 && type.extension.isEmpty() &&
           (type.kind == Enum || type.kind == Domain || type.kind == Range);
}

qint64 largestValue(const QString &type)
{
    if (type == "smallint"_L1)
        return 32'767;
    if (type == "integer"_L1)
        return 2'147'483'647;
    return std::numeric_limits<qint64>::max();
}

} // namespace navigator_detail

NavigatorData::NavigatorData(std::shared_ptr<const catalog::Catalog> catalog)
    : m_catalog(std::move(catalog)), m_lookup(*m_catalog)
{
    for (int i = 0; i < int(m_catalog->schemas.size()); ++i)
        m_schemaNumbers.insert(m_catalog->schemas[size_t(i)].oid, i);
    m_search.build(*m_catalog, m_lookup);
    collectTotals();
    collectKeyUses();

    std::vector<SchemaContent> all(m_catalog->schemas.size());
    std::vector<int> places(all.size());
    for (size_t i = 0; i < all.size(); ++i) {
        all[i].schema = int(i);
        places[i] = int(i);
    }
    using Kind = SearchEntry::Kind;
    for (int i = 0; i < int(m_catalog->relations.size()); ++i) {
        if (!m_catalog->relations[size_t(i)].isPartition)
            sort({Kind::Relation, i}, all, places);
    }
    for (int i = 0; i < int(m_catalog->sequences.size()); ++i)
        sort({Kind::Sequence, i}, all, places);
    for (int i = 0; i < int(m_catalog->types.size()); ++i)
        sort({Kind::Type, i}, all, places);
    for (int i = 0; i < int(m_catalog->functions.size()); ++i)
        sort({Kind::Function, i}, all, places);
    for (auto &content : all) {
        if (navigator_detail::isShownSchema(m_catalog->schemas[size_t(content.schema)].name))
            m_schemas.push_back(std::move(content));
    }
}

void NavigatorData::sort(const SearchEntry &entry, std::vector<SchemaContent> &into,
                         const std::vector<int> &places) const
{
    using Kind = SearchEntry::Kind;
    const auto place = [&](catalog::Oid schema) -> SchemaContent * {
        const int number = m_schemaNumbers.value(schema, -1);
        return number < 0 || places[size_t(number)] < 0 ? nullptr : &into[size_t(places[size_t(number)])];
    };
    switch (entry.kind) {
    case Kind::Relation: {
        const auto &relation = m_catalog->relations[size_t(entry.index)];
        auto *content = place(relation.schema);
        if (!content)
            return;
        using enum catalog::RelationKind;
        if (relation.kind == Table || relation.kind == Partitioned || relation.kind == Foreign)
            content->tables.push_back(entry.index);
        else if (relation.kind == View)
            content->views.push_back(entry.index);
        else if (relation.kind == MaterializedView)
            content->materializedViews.push_back(entry.index);
        return;
    }
    case Kind::Sequence:
        if (auto *content = place(m_catalog->sequences[size_t(entry.index)].schema))
            content->sequences.push_back(entry.index);
        return;
    case Kind::Type: {
        const auto &type = m_catalog->types[size_t(entry.index)];
        if (auto *content = navigator_detail::isShownType(type) ? place(type.schema) : nullptr)
            content->types.push_back(entry.index);
        return;
    }
    case Kind::Function: {
        const auto &function = m_catalog->functions[size_t(entry.index)];
        if (auto *content = function.extension.isEmpty() ? place(function.schema) : nullptr)
            content->functions.push_back(entry.index);
        return;
    }
    }
}

std::vector<SchemaContent> NavigatorData::grouped(const std::vector<SearchEntry> &entries) const
{
    std::vector<int> places(m_catalog->schemas.size(), -1);
    std::vector<SchemaContent> all;
    for (const auto &content : m_schemas) {
        places[size_t(content.schema)] = int(all.size());
        all.push_back({content.schema, {}, {}, {}, {}, {}, {}});
    }
    for (const auto &entry : entries)
        sort(entry, all, places);
    std::erase_if(all, [](const SchemaContent &content) { return content.isEmpty(); });
    return all;
}

void NavigatorData::collectTotals()
{
    m_totals.resize(m_catalog->relations.size());
    m_schemaBytes.assign(m_catalog->schemas.size(), 0);
    // Partition trees are a few levels deep, and a relation is the partition of one parent only.
    std::function<RelationTotals(const catalog::Relation &)> sum = [&](const catalog::Relation &relation) {
        RelationTotals totals{relation.rows, relation.totalBytes()};
        if (relation.kind == catalog::RelationKind::Partitioned) {
            totals.rows = -1;
            for (const auto *child : m_lookup.childrenOf(relation.oid)) {
                const auto part = sum(*child);
                totals.bytes += part.bytes;
                if (part.rows >= 0)
                    totals.rows = std::max(totals.rows, 0.0) + part.rows;
            }
        }
        return totals;
    };
    for (size_t i = 0; i < m_totals.size(); ++i) {
        const auto &relation = m_catalog->relations[i];
        m_totals[i] = sum(relation);
        if (const int schema = m_schemaNumbers.value(relation.schema, -1); schema >= 0)
            m_schemaBytes[size_t(schema)] += relation.totalBytes();
    }
}

void NavigatorData::collectKeyUses()
{
    for (int i = 0; i < int(m_catalog->sequences.size()); ++i) {
        const auto &sequence = m_catalog->sequences[size_t(i)];
        const auto *table = sequence.ownedByTable ? m_lookup.relation(sequence.ownedByTable) : nullptr;
        const auto *column = table ? m_lookup.column(*table, sequence.ownedByColumn) : nullptr;
        if (!column || !sequence.lastValue || sequence.cycles || sequence.increment <= 0)
            continue;
        const KeyUse use{i, column->number, *sequence.lastValue,
                         std::min(sequence.maximum, navigator_detail::largestValue(column->type))};
        if (use.fraction() >= nearOverflow)
            m_keyUses[table->oid].push_back(use);
    }
}

const std::vector<KeyUse> &NavigatorData::keyUses(catalog::Oid table) const
{
    static const std::vector<KeyUse> none;
    const auto found = m_keyUses.constFind(table);
    return found == m_keyUses.cend() ? none : *found;
}

int NavigatorData::relationIndex(const catalog::Relation &relation) const
{
    return int(&relation - m_catalog->relations.data());
}

int NavigatorData::indexIndex(const catalog::Index &index) const
{
    return int(&index - m_catalog->indexes.data());
}

} // namespace lockstep::desktop
