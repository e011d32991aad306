// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/sqlite/rebuild.h"

namespace lockstep::advisor::sqlite {

/// By what rows of a table and of the one that takes its place find each other while both are written.
struct Pairing {
    QStringList key;         ///< names of columns, or of the rowid
    bool needsIndex = false; ///< the new table has no index on it by itself
};
/// The rowid where both keep it out of their columns; else a key of the old table whose values stay as they are. Error
/// Unsupported where there is none.
[[nodiscard]] base::Result<Pairing> pairing(const Rebuild &rebuild, const Table &table);

/// Where the column's values come from; null where it gets none.
[[nodiscard]] const QString *valueOf(const Rebuild::Values &values, const QString &column);

} // namespace lockstep::advisor::sqlite
