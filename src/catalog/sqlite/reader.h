// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "catalog/catalog.h"
#include "db/connection.h"

#include <stop_token>

namespace lockstep::catalog::sqlite {

/// Reads the schema "main" of a database inside one read transaction: tables with what only their text tells, indexes,
/// triggers, views, and what they name. Rows are counted up to a million, beyond that those of ANALYZE; sizes are those
/// of dbstat, for files up to a gigabyte. An oid is the object's row in sqlite_schema, which it keeps when it is
/// renamed. Call it on the connection's thread. Errors: ServerError, Timeout, Cancelled.
[[nodiscard]] base::Result<Catalog> readCatalog(db::Connection &connection, std::stop_token stop = {},
                                                const base::ProgressFn &progress = {});

/// The same without rows and sizes. What stands in `known` word for word need not be read anew.
[[nodiscard]] base::Result<Catalog> readSchema(db::Connection &connection, const Catalog &known = {});
/// How many rows a table or a view has about now, as the Catalog says it; -1 where it cannot be read.
[[nodiscard]] double rowsOf(db::Connection &connection, const QString &table);

} // namespace lockstep::catalog::sqlite
