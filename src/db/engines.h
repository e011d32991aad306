// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/driver.h"
#include "db/probe.h"

namespace lockstep::db {

/// One row per engine that Lockstep speaks to: where its side of connections begins.
struct EngineRow {
    sql::Engine engine;
    std::unique_ptr<Driver> (*makeDriver)(std::shared_ptr<CancelState> state);
    base::Result<ServerReport> (*probe)(Connection &connection); ///< all but version and latency
};

/// Null for an engine that Lockstep cannot connect to yet.
[[nodiscard]] const EngineRow *engineRow(sql::Engine engine);

} // namespace lockstep::db
