// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"
#include "analysis/history.h"
#include "catalog/catalog.h"
#include "plan/plan.h"

namespace lockstep::plan {

/// One statement of a step's up (or down) with its Effect; `effect.offset` counts in that step's text.
struct StatementEffect {
    QString step;
    bool down = false;
    QString sql;
    analysis::Effect effect;
    friend bool operator==(const StatementEffect &, const StatementEffect &) = default;
};

/// The effects of all enabled steps, up in plan order starting at `catalog`. A backfill counts as its UPDATE.
/// With `downs`, each step's down is analysed as it would run right after that step's up.
[[nodiscard]] std::vector<StatementEffect> analyzePlan(const Plan &plan, const catalog::Catalog &catalog,
                                                       bool downs = false);
/// With downs, as a runner runs the plan: a way back in batches counts as its UPDATE, too. Offsets are of no text.
[[nodiscard]] std::vector<StatementEffect> analyzeRun(const Plan &plan, const catalog::Catalog &catalog);

/// The same in its parts, for whoever keeps a HistoryAnalyzer: the texts in the order in which they are analysed, and
/// what they stand for.
struct StepScript {
    QString step;
    bool down = false;
    friend bool operator==(const StepScript &, const StepScript &) = default;
};
struct PlanHistory {
    std::vector<StepScript> origins; ///< of each script
    std::vector<analysis::Script> scripts;
};
[[nodiscard]] PlanHistory planHistory(const Plan &plan, bool downs);
[[nodiscard]] std::vector<StatementEffect> statementEffects(const PlanHistory &history,
                                                            const std::vector<std::vector<analysis::Effect>> &effects);

/// The SQL a batch of the backfill runs, for previews and analysis (the key bounds stand as $1.. and $2..).
[[nodiscard]] QString backfillSql(const Backfill &backfill, sql::Engine engine = sql::Engine::PostgreSql);

} // namespace lockstep::plan
