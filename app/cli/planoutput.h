// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/advise.h"
#include "catalog/compare.h"
#include "plan/analyze.h"
#include "plan/plan.h"

#include <QTextStream>

#include <vector>

namespace lockstep::cli {

/// What `lockstep plan` made, and how it got there.
struct PlanOutcome {
    advisor::Tree tree;
    std::vector<std::pair<plan::Change, advisor::Advice>> advices;
    plan::Plan plan;
    std::vector<plan::StatementEffect> effects;
    std::vector<std::pair<plan::Change, base::Error>> refused; ///< of those that --to asks for
    std::vector<catalog::Difference> left;                     ///< what the plan leaves different from --to
};

void printPlanText(const PlanOutcome &outcome, const QString &path, QTextStream &out);
void printPlanJson(const PlanOutcome &outcome, QTextStream &out);

} // namespace lockstep::cli
