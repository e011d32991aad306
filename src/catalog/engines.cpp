// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/engines.h"

#include "catalog/postgres/reader.h"
#include "catalog/postgres/sandboxload.h"
#include "catalog/sqlite/ddl.h"
#include "catalog/sqlite/reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::catalog {

namespace catalogengines {

/// One row per engine that Catalogs are read from.
struct Row {
    sql::Engine engine;
    decltype(&postgres::readCatalog) read;
    decltype(&postgres::loadInto) load;
};
static constexpr Row rows[] = {
    {sql::Engine::PostgreSql, postgres::readCatalog, postgres::loadInto},
    {sql::Engine::Sqlite, sqlite::readCatalog, sqlite::loadInto},
};

static const Row &rowOf(sql::Engine engine)
{
    const auto row = std::ranges::find(rows, engine, &Row::engine);
    Q_ASSERT_X(row != std::end(rows), "catalog", "a connection to an engine that has no reader");
    return *row;
}

} // namespace catalogengines

base::Result<Catalog> readCatalog(db::Connection &connection, std::stop_token stop, const base::ProgressFn &progress)
{
    return catalogengines::rowOf(connection.profile().engine).read(connection, stop, progress);
}

base::Result<LoadReport> loadInto(db::Connection &connection, const Catalog &catalog, std::stop_token stop,
                                  const base::ProgressFn &progress)
{
    if (connection.profile().role != db::Role::Sandbox)
        return base::fail(base::ErrorCode::Refused, u"catalog.load-into-sandbox-only"_s, {connection.profile().name});
    return catalogengines::rowOf(connection.profile().engine).load(connection, catalog, stop, progress);
}

} // namespace lockstep::catalog
