// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/engines.h"

#include "db/postgres/driver.h"
#include "db/postgres/facts.h"
#include "db/sqlite/driver.h"
#include "db/sqlite/facts.h"

#include <algorithm>

namespace lockstep::db {

template <typename D>
static std::unique_ptr<Driver> make(std::shared_ptr<CancelState> state)
{
    return std::make_unique<D>(std::move(state));
}

static constexpr EngineRow engineRows[] = {
    {sql::Engine::PostgreSql, make<postgres::PostgresDriver>, postgres::serverFacts},
    {sql::Engine::Sqlite, make<sqlite::SqliteDriver>, sqlite::serverFacts},
};

const EngineRow *engineRow(sql::Engine engine)
{
    const auto row = std::ranges::find(engineRows, engine, &EngineRow::engine);
    return row == std::end(engineRows) ? nullptr : &*row;
}

} // namespace lockstep::db
