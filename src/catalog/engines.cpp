// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/engines.h"

#include "catalog/postgres/dumpfile.h"
#include "catalog/postgres/reader.h"
#include "catalog/postgres/sandboxload.h"
#include "catalog/sqlite/ddl.h"
#include "catalog/sqlite/reader.h"
#include "catalog/sqlite/runscripts.h"
#include "db/sandbox.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::catalog {

namespace catalogengines {

/// One row per engine that Catalogs are read from.
struct Row {
    sql::Engine engine;
    decltype(&postgres::readCatalog) read;
    decltype(&postgres::loadInto) load;
    decltype(&postgres::runScripts) run;
};
static constexpr Row rows[] = {
    {sql::Engine::PostgreSql, postgres::readCatalog, postgres::loadForOwners, postgres::runScripts},
    {sql::Engine::Sqlite, sqlite::readCatalog, sqlite::loadInto, sqlite::runScripts},
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

base::Result<SqlContent> readSql(const std::vector<QByteArray> &scripts, const Server &like, std::stop_token stop,
                                 const base::ProgressFn &progress)
{
    const auto sandbox =
        db::Sandbox::start({.engine = like.engine, .major = db::installedMajor(like.major())}, stop, progress);
    if (!sandbox)
        return std::unexpected(sandbox.error());
    const QString name = u"schema"_s;
    if (const auto made = (*sandbox)->createDatabase(name); !made)
        return std::unexpected(made.error());
    auto connection = db::Connection::open((*sandbox)->profile(name), {}, stop);
    if (!connection)
        return std::unexpected(connection.error());
    auto faults = catalogengines::rowOf(like.engine).run(**connection, scripts, stop, progress);
    if (!faults)
        return std::unexpected(faults.error());
    // a script may leave its session without a search_path; the Catalog is read in one of its own
    connection = db::Connection::open((*sandbox)->profile(name), {}, stop);
    if (!connection)
        return std::unexpected(connection.error());
    return readCatalog(**connection, stop, progress).transform([&](Catalog &&catalog) {
        return SqlContent{std::move(catalog), std::move(*faults)};
    });
}

} // namespace lockstep::catalog
