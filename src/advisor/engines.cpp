// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/generators.h"
#include "advisor/sqlite/direct.h"

#include <algorithm>

namespace lockstep::advisor {

/// One row per engine that changes are planned for.
struct EngineRoom {
    sql::Engine engine;
    base::Result<plan::Change> (*complete)(plan::Change change, const catalog::Catalog &catalog);
};
static constexpr EngineRoom engineRooms[] = {
    {sql::Engine::PostgreSql, completeForPostgres},
    {sql::Engine::Sqlite, sqlite::completeChange},
};

base::Result<plan::Change> completeChange(plan::Change change, const catalog::Catalog &catalog)
{
    const auto room = std::ranges::find(engineRooms, catalog.server.engine, &EngineRoom::engine);
    if (room == std::end(engineRooms))
        return base::fail(base::ErrorCode::Unsupported, QStringLiteral("db.engine-not-supported"),
                          {sql::engineTitle(catalog.server.engine)});
    return room->complete(std::move(change), catalog);
}

} // namespace lockstep::advisor
