// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/generators.h"
#include "advisor/sqlite/rebuild.h"
#include "advisor/steps.h"

namespace lockstep::advisor::sqlite {

/// Error Unsupported where rows of the new table could not be paired with those of the old one, or where the old one
/// could not be kept the same after the switch, because it takes no row without what the new one lacks.
[[nodiscard]] base::Status mayBeShadowed(const Rebuild &rebuild, const Table &table);

/// What the steps around a shadow are called, and what its old table is.
struct ShadowNames {
    QString aside; ///< the old table after the switch
    QString trusted = QStringLiteral("shadow-trusted"), drop = QStringLiteral("drop-old-table"); ///< roles
    QStringList arguments;                                                                       ///< of these two
    QString deploy = {};      ///< role of a deployment before the switch; or empty
    bool keepsValues = false; ///< the old table keeps what the new one has no column for, so one can go back
};
/// A rebuild in short transactions: the new table stands beside the old one, is kept the same by triggers and filled in
/// batches; then the names change hands. Error Unsupported where rows could not be paired; where the old table
/// could not be kept the same, there is no way back behind the switch.
[[nodiscard]] Generated shadowSteps(const Rebuild &rebuild, const Table &table, const StepMaker &maker,
                                    const ShadowNames &names);

/// The rebuild that ends a way side by side: the step, which brings title and reason, gets its SQL where the table is
/// small or cannot have a shadow; else that. The old table keeps what the new one has no column for, as it was then.
void rebuildAtEnd(Steps &steps, const Rebuild &rebuild, const Table &table, const StepMaker &maker, plan::Step step);

[[nodiscard]] Generated shadowTable(const plan::Change &change, const catalog::Catalog &catalog,
                                    const GeneratorOptions &options);

} // namespace lockstep::advisor::sqlite
