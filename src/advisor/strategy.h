// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "catalog/catalog.h"
#include "plan/plan.h"

#include <span>

namespace lockstep::advisor {

/// Settings of a generator that a plan's owner may change.
struct GeneratorOptions {
    int lockTimeoutMs = 2000;
    int inlineBackfillRows = 100'000;     ///< up to here one UPDATE
    int batchedBackfillRows = 10'000'000; ///< up to here batches, above a resumable background job
};

/// One row per strategy; one file each.
struct StrategyDescriptor {
    const char *id; ///< "expand-contract"; its page is resources/strategies/<id>.md
    /// Whether Lockstep writes the steps for this kind of change on this engine itself.
    bool (*generates)(const plan::Change &change, sql::Engine engine);
    /// Steps without ids, in order. `catalog` is the state before the change. Errors: NotFound (table, column),
    /// InvalidInput, Unsupported (says what to do instead). Null when nothing is generated yet.
    base::Result<std::vector<plan::Step>> (*generate)(const plan::Change &change, const catalog::Catalog &catalog,
                                                      const GeneratorOptions &options);
};
[[nodiscard]] std::span<const StrategyDescriptor> strategies();
[[nodiscard]] const StrategyDescriptor *strategy(QStringView id);
/// Whether any strategy writes steps for this kind of change on this engine.
[[nodiscard]] bool isPlanned(plan::ChangeKind kind, sql::Engine engine);

/// Adds `decision` and its generated steps to the plan: gives ids, merges phases (all expand steps before all migrate
/// steps before all contract steps), sets dependencies. Steps of changes to one table that have nothing to do with each
/// other become one where the server can do both at once. The Catalog that later changes start from is `catalog`
/// advanced by the plan's own steps.
[[nodiscard]] base::Result<plan::Plan> addChange(plan::Plan plan, const plan::Decision &decision,
                                                 const catalog::Catalog &catalog, const GeneratorOptions &options = {});
/// Makes the steps of one change again, and of those planned together with it (after the Catalog or the strategy
/// changed); hand-made edits, comments, order and enabled flags of steps with the same role are kept.
[[nodiscard]] base::Result<plan::Plan> regenerate(plan::Plan plan, const QString &changeId,
                                                  const catalog::Catalog &catalog,
                                                  const GeneratorOptions &options = {});
/// Takes a change out; what its steps did for others is made again for those alone.
[[nodiscard]] base::Result<plan::Plan> withoutChange(plan::Plan plan, const QString &changeId,
                                                     const catalog::Catalog &catalog,
                                                     const GeneratorOptions &options = {});
/// The Catalog as it will be after the plan, as far as Lockstep can foresee it.
[[nodiscard]] catalog::Catalog catalogAfter(const plan::Plan &plan, const catalog::Catalog &catalog);
/// Changes of one sitting in an order in which they can be made: what a change needs is made before it, what it drops
/// is dropped after all that still uses it. Those that do not care keep their order.
[[nodiscard]] std::vector<plan::Change> inOrder(std::vector<plan::Change> changes);
/// An empty plan for this Catalog (engine, version, database, hash filled in).
[[nodiscard]] plan::Plan newPlan(const catalog::Catalog &catalog, const QString &title);

} // namespace lockstep::advisor
