// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/generators.h"

/// What leaves the file: its steps are for the most part commands and people.
namespace lockstep::advisor::sqlite {

[[nodiscard]] bool isRunbook(plan::ChangeKind kind);

/// Another library, another place, or a PostgreSQL server (where the version names it).
[[nodiscard]] Generated blueGreen(const plan::Change &change, const catalog::Catalog &catalog,
                                  const GeneratorOptions &options);
/// A table goes to the file of a service.
[[nodiscard]] Generated stranglerFig(const plan::Change &change, const catalog::Catalog &catalog,
                                     const GeneratorOptions &options);
/// The same, by an application that writes both.
[[nodiscard]] Generated writeBothFiles(const plan::Change &change, const catalog::Catalog &catalog,
                                       const GeneratorOptions &options);

} // namespace lockstep::advisor::sqlite
