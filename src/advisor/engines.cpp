// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/generators.h"
#include "advisor/proberows.h"
#include "advisor/sqlite/direct.h"

#include <algorithm>

namespace lockstep::advisor {

/// One row per engine that changes are planned for.
struct EngineRoom {
    sql::Engine engine;
    base::Result<plan::Change> (*complete)(plan::Change change, const catalog::Catalog &catalog);
    ProbeRoom (*probes)();
    /// Null where statements of unrelated changes can be joined or stand beside each other.
    decltype(&sqlite::takeAlong) takeAlong = nullptr;
    decltype(&sqlite::takeTurns) takeTurns = nullptr;
};
static constexpr EngineRoom engineRooms[] = {
    {sql::Engine::PostgreSql, completeForPostgres, postgresProbes},
    {sql::Engine::Sqlite, sqlite::completeChange, sqlite::probes, sqlite::takeAlong, sqlite::takeTurns},
};

static const EngineRoom *roomOf(sql::Engine engine)
{
    const auto room = std::ranges::find(engineRooms, engine, &EngineRoom::engine);
    return room == std::end(engineRooms) ? nullptr : &*room;
}

base::Result<plan::Change> completeChange(plan::Change change, const catalog::Catalog &catalog)
{
    const EngineRoom *room = roomOf(catalog.server.engine);
    if (!room)
        return base::fail(base::ErrorCode::Unsupported, QStringLiteral("db.engine-not-supported"),
                          {sql::engineTitle(catalog.server.engine)});
    return room->complete(std::move(change), catalog);
}

ProbeRoom probesOf(sql::Engine engine)
{
    const EngineRoom *room = roomOf(engine);
    return room ? room->probes() : ProbeRoom{{}, plainProbeWord};
}

std::optional<TakenAlong> takeAlong(const plan::Plan &plan, const plan::Decision &decision,
                                    const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    const EngineRoom *room = roomOf(plan.engine);
    return room && room->takeAlong ? room->takeAlong(plan, decision, catalog, options) : std::nullopt;
}

bool takeTurns(const plan::Plan &plan, const plan::Decision &earlier, const plan::Decision &later,
               const Steps &laterSteps, const catalog::Catalog &catalog)
{
    const EngineRoom *room = roomOf(plan.engine);
    return room && room->takeTurns && room->takeTurns(plan, earlier, later, laterSteps, catalog);
}

} // namespace lockstep::advisor
