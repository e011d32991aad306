// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "plan/analyze.h"
#include "rules/suppress.h"

#include <vector>

namespace lockstep::review {

/// A finding on a step of a plan; the finding's offset counts in that step's up (or down) text.
struct PlanFinding {
    QString step;
    bool down = false;
    rules::Finding finding;
    friend bool operator==(const PlanFinding &, const PlanFinding &) = default;
};

/// Runs all rules over the plan's up statements as the one script they are, with the timeouts that Lockstep sets
/// before each step, so that rules about what an earlier step made or set see the whole. Downs, where `effects` has
/// them, are checked step by step, and only for locks held long: dropping what the up made is what they are for.
/// `effects` are those of plan::analyzePlan for the same plan and Catalog. What a step's own comments or the settings
/// suppress is left out.
[[nodiscard]] std::vector<PlanFinding> planFindings(const plan::Plan &plan,
                                                    const std::vector<plan::StatementEffect> &effects,
                                                    const catalog::Catalog &catalog,
                                                    const rules::Settings &settings = {});

} // namespace lockstep::review
