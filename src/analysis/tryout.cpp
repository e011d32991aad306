// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/tryout.h"

#include "analysis/prove/prove.h"
#include "analysis/sqlite/emptycopy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis {

namespace tryingout {

struct Place {
    std::shared_ptr<void> server;
    std::unique_ptr<db::Connection> copy;
};
using Opener = base::Result<Place> (*)(const catalog::Catalog &catalog, std::stop_token stop,
                                       const base::ProgressFn &progress);

static base::Result<Place> onServer(const catalog::Catalog &catalog, std::stop_token stop,
                                    const base::ProgressFn &progress)
{
    auto ground = prove::ProvingGround::open(catalog, 0, stop, progress);
    if (!ground)
        return std::unexpected(ground.error());
    auto copy = (*ground)->openCopy(stop);
    if (!copy)
        return std::unexpected(copy.error());
    std::ignore = (*copy)->execute(u"SET statement_timeout = '5s'"_s);
    return Place{*std::move(ground), *std::move(copy)};
}

static base::Result<Place> inMemory(const catalog::Catalog &catalog, std::stop_token, const base::ProgressFn &)
{
    Place place{{}, sqlite::emptyCopyOf(catalog).database};
    if (!place.copy)
        return base::fail(base::ErrorCode::Io, u"analysis.no-proving-ground"_s,
                          {sql::engineTitle(sql::Engine::Sqlite)});
    return place;
}

/// One row per engine.
struct Row {
    sql::Engine engine;
    Opener open;
};
static constexpr Row rows[] = {
    {sql::Engine::PostgreSql, onServer},
    {sql::Engine::Sqlite, inMemory},
};

} // namespace tryingout

base::Result<TryOut> TryOut::open(const catalog::Catalog &catalog, std::stop_token stop,
                                  const base::ProgressFn &progress)
{
    const auto row = std::ranges::find(tryingout::rows, catalog.server.engine, &tryingout::Row::engine);
    if (row == std::end(tryingout::rows))
        return base::fail(base::ErrorCode::Unsupported, u"analysis.no-proving-ground"_s,
                          {sql::engineTitle(catalog.server.engine)});
    auto place = row->open(catalog, std::move(stop), progress);
    if (!place)
        return std::unexpected(place.error());
    TryOut out;
    out.m_server = std::move(place->server);
    out.m_copy = std::move(place->copy);
    return out;
}

base::Result<std::optional<TryOut::Refusal>> TryOut::refusalOf(const QStringList &statements, std::stop_token stop)
{
    if (stop.stop_requested())
        return base::fail(base::ErrorCode::Cancelled, u"db.cancelled"_s);
    const std::stop_callback onStop(stop, [canceller = m_copy->canceller()] { canceller.cancel(); });
    if (const auto begun = m_copy->execute(u"BEGIN"_s); !begun)
        return std::unexpected(begun.error());
    std::optional<Refusal> refusal;
    for (qsizetype i = 0; i < statements.size(); ++i) {
        auto done = m_copy->execute(statements[i]);
        if (done)
            continue;
        if (done.error().sqlState != "25001"_L1) // what only a transaction forbids is no fault
            refusal = {std::size_t(i), std::move(done.error())};
        break;
    }
    if (m_copy->inTransaction()) // else the statement itself ended it
        std::ignore = m_copy->execute(u"ROLLBACK"_s);
    if (stop.stop_requested())
        return base::fail(base::ErrorCode::Cancelled, u"db.cancelled"_s);
    if (refusal && !m_copy->isAlive())
        return std::unexpected(refusal->error);
    return refusal;
}

} // namespace lockstep::analysis
