// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sqlite/reader.h"

#include "catalog/engines.h"
#include "catalog/sqlite/readparts.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lockstep::catalog::sqlite {

static base::Status readAll(Reading &reading, bool withSizes, std::stop_token stop, const base::ProgressFn &progress)
{
    static constexpr std::array families{readServer, readObjects, readTables, readIndexes, readUses};
    for (std::size_t i = 0; i < families.size(); ++i) {
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Cancelled, u"catalog.cancelled"_s);
        if (progress)
            progress({{u"catalog.reading"_s, {}}, double(i) / double(families.size() + 1)});
        if (auto status = families[i](reading); !status)
            return status;
    }
    return withSizes ? readSizes(reading, stop) : base::Status();
}

static base::Result<Catalog> read(db::Connection &connection, const Catalog &known, bool withSizes,
                                  std::stop_token stop, const base::ProgressFn &progress)
{
    Reading reading(connection, known);
    const std::stop_callback onStop(stop, [canceller = connection.canceller()] { canceller.cancel(); });
    const bool own = !connection.inTransaction();
    if (own)
        if (const auto begun = connection.execute(u"BEGIN"_s); !begun)
            return std::unexpected(begun.error());
    const base::Status status = readAll(reading, withSizes, stop, progress);
    if (own)
        std::ignore = connection.execute(u"COMMIT"_s);
    if (!status)
        return std::unexpected(status.error());
    Catalog &catalog = reading.catalog;
    catalog.database = QFileInfo(connection.profile().database).fileName();
    catalog.takenAt = QDateTime::currentDateTimeUtc();
    sortCatalog(catalog);
    return std::move(catalog);
}

base::Result<Catalog> readCatalog(db::Connection &connection, std::stop_token stop, const base::ProgressFn &progress)
{
    return read(connection, {}, true, stop, progress);
}

base::Result<Catalog> readSchema(db::Connection &connection, const Catalog &known)
{
    return read(connection, known, false, {}, {});
}

} // namespace lockstep::catalog::sqlite
