// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/direct/direct.h"
#include "advisor/generators.h"

namespace lockstep::advisor::sqlite {

/// Fills in what the user left to us and refuses what SQLite does not have. Errors: InvalidInput, NotFound,
/// Unsupported.
[[nodiscard]] base::Result<plan::Change> completeChange(plan::Change change, const catalog::Catalog &catalog);

/// Kinds that can be made by SQLite's own statements, for some tables at least.
[[nodiscard]] bool isDirect(plan::ChangeKind kind);
/// Whether SQLite itself takes the statement in this Catalog; where not, the table has to be rebuilt.
[[nodiscard]] bool goesDirectly(const plan::Change &change, const catalog::Catalog &catalog);

/// The statements, with their way back. Error Unsupported with SQLite's words where it refuses them.
[[nodiscard]] Direct directStep(const plan::Change &change, const catalog::Catalog &catalog);
/// The makers of groups of kinds.
[[nodiscard]] Direct directObject(const plan::Change &change, const catalog::Catalog &catalog);
[[nodiscard]] Direct directRows(const plan::Change &change, const catalog::Catalog &catalog);
[[nodiscard]] Direct directSplit(const plan::Change &change, const catalog::Catalog &catalog);

/// The strategies.
[[nodiscard]] Generated directVersioned(const plan::Change &change, const catalog::Catalog &catalog,
                                        const GeneratorOptions &options);
[[nodiscard]] Generated tableRebuild(const plan::Change &change, const catalog::Catalog &catalog,
                                     const GeneratorOptions &options);
[[nodiscard]] Generated backupTable(const plan::Change &change, const catalog::Catalog &catalog,
                                    const GeneratorOptions &options);

/// Whichever of the two can be, inside a window.
[[nodiscard]] Generated bigBang(const plan::Change &change, const catalog::Catalog &catalog,
                                const GeneratorOptions &options);

} // namespace lockstep::advisor::sqlite
