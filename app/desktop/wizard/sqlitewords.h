// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

/// What the forms offer where the database is an SQLite file.
namespace lockstep::desktop::sqlitewords {

/// The usual ones, then what the file's columns are called besides.
[[nodiscard]] QStringList types(const catalog::Catalog &catalog);
[[nodiscard]] QStringList collations();
[[nodiscard]] QStringList tableOptions();
[[nodiscard]] QStringList expressions();

} // namespace lockstep::desktop::sqlitewords
