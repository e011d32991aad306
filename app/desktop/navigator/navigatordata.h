// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/lookup.h"
#include "desktop/navigator/navigatorsearch.h"

#include <memory>
#include <vector>

namespace lockstep::desktop {

/// What stands under one schema: indexes into the Catalog's vectors, each in the Catalog's order.
struct SchemaContent {
    int schema = -1;
    std::vector<int> tables; ///< tables, partitioned and foreign tables; partitions stand under their parent
    std::vector<int> views;
    std::vector<int> materializedViews;
    std::vector<int> sequences;
    std::vector<int> types;
    std::vector<int> functions;
    [[nodiscard]] bool isEmpty() const
    {
        return tables.empty() && views.empty() && materializedViews.empty() && sequences.empty() && types.empty() &&
               functions.empty();
    }
};

/// How much of a key's range a sequence has used.
struct KeyUse {
    int sequence = -1; ///< index into Catalog::sequences
    int column = 0;    ///< attnum
    qint64 last = 0;
    qint64 limit = 0; ///< the smaller of the sequence's maximum and what the column's type holds
    [[nodiscard]] double fraction() const { return limit > 0 ? double(last) / double(limit) : 0.0; }
};

/// Rows and bytes of a relation; of a partitioned table the sum of its partitions. Negative rows: never analysed.
struct RelationTotals {
    double rows = -1;
    qint64 bytes = 0;
};

/// Everything the navigator looks up, made once per Catalog in one pass off the window's thread, constant afterwards.
class NavigatorData
{
public:
    explicit NavigatorData(std::shared_ptr<const catalog::Catalog> catalog);

    [[nodiscard]] const catalog::Catalog &catalog() const { return *m_catalog; }
    [[nodiscard]] const catalog::Lookup &lookup() const { return m_lookup; }
    [[nodiscard]] const std::vector<SchemaContent> &schemas() const { return m_schemas; }
    [[nodiscard]] const NavigatorSearch &search() const { return m_search; }
    [[nodiscard]] RelationTotals totals(int relation) const { return m_totals[size_t(relation)]; }
    [[nodiscard]] qint64 schemaBytes(int schema) const { return m_schemaBytes[size_t(schema)]; }
    [[nodiscard]] const std::vector<KeyUse> &keyUses(catalog::Oid table) const;
    [[nodiscard]] int relationIndex(const catalog::Relation &relation) const;
    [[nodiscard]] int indexIndex(const catalog::Index &index) const;
    /// Those of `entries` as content of their schemas, in schema order; schemas without any are left out.
    [[nodiscard]] std::vector<SchemaContent> grouped(const std::vector<SearchEntry> &entries) const;

    /// From this part of the range on a key is shown as near its end.
    static constexpr double nearOverflow = 0.75;

private:
    void sort(const SearchEntry &entry, std::vector<SchemaContent> &into, const std::vector<int> &places) const;
    void collectKeyUses();
    void collectTotals();

    std::shared_ptr<const catalog::Catalog> m_catalog;
    catalog::Lookup m_lookup;
    QHash<catalog::Oid, int> m_schemaNumbers;
    std::vector<SchemaContent> m_schemas;
    std::vector<RelationTotals> m_totals;
    std::vector<qint64> m_schemaBytes;
    QHash<catalog::Oid, std::vector<KeyUse>> m_keyUses;
    NavigatorSearch m_search;
};

} // namespace lockstep::desktop
