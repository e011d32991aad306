// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/generators.h"
#include "advisor/sqlite/table.h"

/// Strategies on SQLite by which old and new versions of an application write the same file side by side.
namespace lockstep::advisor::sqlite {

[[nodiscard]] Generated expandContract(const plan::Change &change, const catalog::Catalog &catalog,
                                       const GeneratorOptions &options);
[[nodiscard]] Generated additiveOnly(const plan::Change &change, const catalog::Catalog &catalog,
                                     const GeneratorOptions &options);
[[nodiscard]] Generated lazyMigration(const plan::Change &change, const catalog::Catalog &catalog,
                                      const GeneratorOptions &options);
[[nodiscard]] Generated dualWrite(const plan::Change &change, const catalog::Catalog &catalog,
                                  const GeneratorOptions &options);

/// Their parts.
[[nodiscard]] Generated renameColumnSideBySide(const plan::Change &change, const catalog::Catalog &catalog,
                                               const GeneratorOptions &options);
[[nodiscard]] Generated renameTableSideBySide(const plan::Change &change, const catalog::Catalog &catalog,
                                              const GeneratorOptions &options);

/// Why a row cannot be inserted without this column, whose value then comes by a trigger: a BEFORE trigger of SQLite
/// changes no value, so for a moment the row stands there without. Empty where it can.
[[nodiscard]] QString cannotBeEmpty(const Table &table, const QString &name);

} // namespace lockstep::advisor::sqlite
