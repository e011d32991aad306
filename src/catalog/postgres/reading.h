// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/postgres/snapshot.h"

#include <QHash>

#include <utility>
#include <vector>

namespace lockstep::catalog::postgres {

/// What the families of queries share while one Catalog is read.
struct Reading {
    Catalog catalog;
    Snapshot &snapshot;

    QHash<Oid, std::size_t> relationAt; ///< oid -> place in catalog.relations
    QHash<Oid, std::size_t> indexAt;
    QHash<Oid, std::size_t> typeAt;
    QHash<Oid, Oid> toastOf;                         ///< toast relation -> its table
    QHash<Oid, Oid> parentOf;                        ///< of partitioned indexes
    QHash<std::pair<Oid, Oid>, QString> extensionOf; ///< (catalog table, oid) -> extension
    QHash<QByteArray, QString> pool;                 ///< names and types repeat by the thousand and share their memory

    explicit Reading(Snapshot &s) : snapshot(s) {}
    [[nodiscard]] Relation *relation(Oid oid);
    [[nodiscard]] Index *index(Oid oid);
    [[nodiscard]] QString shared(const Row &row, int column);
};

/// Oids of the system catalogs themselves; the same in every version.
inline constexpr Oid classOfRelations = 1259, classOfFunctions = 1255, classOfTypes = 1247, classOfCollations = 3456,
                     classOfCasts = 2605, classOfOperators = 2617, classOfEventTriggers = 3466,
                     classOfForeignServers = 1417;

/// The elements of a one-dimensional array in text format; NULL elements become empty.
[[nodiscard]] QStringList arrayItems(QByteArrayView text);
/// The same for whole numbers: int[], oid[], int2vector ("1 2 3").
template <typename T>
[[nodiscard]] std::vector<T> arrayNumbers(QByteArrayView text)
{
    std::vector<T> numbers;
    const char *at = text.data(), *end = at + text.size();
    while (at < end) {
        T value{};
        const auto [next, error] = std::from_chars(at, end, value);
        if (error == std::errc{}) {
            numbers.push_back(value);
            at = next;
        } else {
            ++at;
        }
    }
    return numbers;
}
/// "a.b", or "b" of pg_catalog, from the two columns of a query that names things; for use inside SQL.
[[nodiscard]] QString visibleName(const QString &schemaColumn, const QString &nameColumn);

[[nodiscard]] base::Status readServer(Reading &reading);
[[nodiscard]] base::Status readRelations(Reading &reading);
[[nodiscard]] base::Status readColumns(Reading &reading);
[[nodiscard]] base::Status readViews(Reading &reading);
[[nodiscard]] base::Status readTypes(Reading &reading);
[[nodiscard]] base::Status readConstraints(Reading &reading);
[[nodiscard]] base::Status readIndexes(Reading &reading);
[[nodiscard]] base::Status readTriggers(Reading &reading);
[[nodiscard]] base::Status readFunctions(Reading &reading);
[[nodiscard]] base::Status readSequences(Reading &reading);
[[nodiscard]] base::Status readOthers(Reading &reading);
[[nodiscard]] base::Status readDependencies(Reading &reading);
[[nodiscard]] base::Status readStatistics(Reading &reading);
[[nodiscard]] base::Status readSizes(Reading &reading);
/// After the snapshot, in a transaction of its own: it locks every sequence it looks into.
[[nodiscard]] base::Status readLastValues(Reading &reading, db::Connection &connection);
/// After the snapshot as well: the extension behind it may be there and refuse to answer.
[[nodiscard]] base::Status readTraffic(Reading &reading, db::Connection &connection);

} // namespace lockstep::catalog::postgres
