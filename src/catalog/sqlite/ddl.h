// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/engines.h"

namespace lockstep::catalog::sqlite {

/// The statements that rebuild a schema in an empty file, word for word as SQLite keeps them, without `;` at their
/// ends. Reading the result gives a Catalog that compare() finds no difference to.
[[nodiscard]] std::vector<QString> schemaStatements(const Catalog &catalog);

/// The same as text for the sqlite3 shell, each statement ended by `;`.
[[nodiscard]] QString schemaScript(const Catalog &catalog);

/// See catalog::loadInto.
[[nodiscard]] base::Result<LoadReport> loadInto(db::Connection &connection, const Catalog &catalog,
                                                std::stop_token stop, const base::ProgressFn &progress);

} // namespace lockstep::catalog::sqlite
