// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/reader.h"

#include "catalog/engines.h"
#include "catalog/postgres/reading.h"

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

static base::Result<Catalog> readOnce(db::Connection &connection, std::stop_token stop,
                                      const base::ProgressFn &progress)
{
    if (const int version = connection.serverVersion(); version < 120000)
        return base::fail(base::ErrorCode::Unsupported, u"catalog.server-too-old"_s,
                          {QString::number(version / 10000)});
    // Relations come first: the others hang their findings on them. Sizes come last: they are the only part that may
    // be cut short.
    static constexpr std::array families{
        readServer,   readRelations, readColumns,   readViews,  readTypes,        readConstraints, readIndexes,
        readTriggers, readFunctions, readSequences, readOthers, readDependencies, readStatistics,  readSizes};
    Snapshot snapshot(connection, stop);
    Reading reading(snapshot);
    if (auto status = snapshot.begin(); !status)
        return std::unexpected(status.error());
    for (std::size_t i = 0; i < families.size(); ++i) {
        if (progress)
            progress({{u"catalog.reading"_s, {}}, double(i) / double(families.size() + 1)});
        if (auto status = families[i](reading); !status)
            return std::unexpected(status.error());
    }
    if (auto status = snapshot.end(); !status)
        return std::unexpected(status.error());
    if (auto status = readLastValues(reading, connection); !status)
        return std::unexpected(status.error());
    if (auto status = readTraffic(reading, connection); !status)
        return std::unexpected(status.error());
    reading.catalog.takenAt = QDateTime::currentDateTimeUtc();
    sortCatalog(reading.catalog);
    if (progress)
        progress({{u"catalog.reading"_s, {}}, 1.0});
    return std::move(reading.catalog);
}

base::Result<Catalog> readCatalog(db::Connection &connection, std::stop_token stop, const base::ProgressFn &progress)
{
    // The functions that print definitions look at what is there now, the snapshot at what was: for an object that was
    // dropped in between they fail with an internal error (XX000, "could not open relation"). A new snapshot helps.
    static constexpr int attempts = 4;
    auto result = readOnce(connection, stop, progress);
    for (int i = 1; i < attempts && !result && result.error().sqlState == "XX000"_L1; ++i)
        result = readOnce(connection, stop, progress);
    return result;
}

} // namespace lockstep::catalog::postgres
