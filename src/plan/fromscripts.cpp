// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/fromscripts.h"

#include "analysis/analyzer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::plan {

static bool needsNoTransaction(const std::vector<analysis::Effect> &effects)
{
    return std::ranges::any_of(effects, [](const analysis::Effect &effect) {
        return !effect.transactional || effect.kind == "BEGIN"_L1 || effect.kind == "START TRANSACTION"_L1;
    });
}

Plan planFromScripts(const catalog::Catalog &catalog, const QString &title, const std::vector<Script> &scripts)
{
    Plan plan;
    plan.title = title;
    plan.engine = catalog.server.engine;
    plan.serverVersion = catalog.server.version;
    plan.database = catalog.database;
    plan.catalogHash = catalog::structureHash(catalog);
    plan.rollback = RollbackPolicy::ForwardOnly;
    analysis::Analyzer analyzer(catalog);
    for (const Script &script : scripts) {
        Step step;
        step.id = u"s%1"_s.arg(plan.nextStep++);
        step.title = base::literal(script.name);
        step.object = script.name;
        step.generated.up = QString::fromUtf8(script.text);
        step.transactional = !needsNoTransaction(analyzer.analyze(script.text));
        step.reversible = false;
        if (!plan.steps.empty())
            step.dependsOn = {plan.steps.back().id};
        plan.steps.push_back(std::move(step));
    }
    return plan;
}

} // namespace lockstep::plan
