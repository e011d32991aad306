// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "catalog/catalog.h"
#include "db/connection.h"

#include <stop_token>

namespace lockstep::catalog::postgres {

/// Reads the whole Catalog in a constant number of queries inside one REPEATABLE READ, READ ONLY snapshot.
/// PostgreSQL 12 to 18. Call it on the connection's thread. Errors: ServerError, Cancelled, ConnectionFailed.
[[nodiscard]] base::Result<Catalog> readCatalog(db::Connection &connection, std::stop_token stop = {},
                                                const base::ProgressFn &progress = {});

} // namespace lockstep::catalog::postgres
