// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/analyze.h"

namespace lockstep::plan {

PlanHistory planHistory(const Plan &plan, bool downs)
{
    PlanHistory history;
    const auto add = [&history](const Step &step, bool down, const QString &text) {
        history.origins.push_back({step.id, down});
        history.scripts.push_back({text.toUtf8(), false, down});
    };
    for (const Step &step : plan.steps) {
        if (!step.enabled)
            continue;
        if (step.kind == StepKind::Backfill && step.backfill)
            add(step, false, backfillSql(*step.backfill, plan.engine));
        else if (step.kind == StepKind::Sql)
            add(step, false, step.up());
        else
            continue;
        if (downs && !step.down().trimmed().isEmpty())
            add(step, true, step.down());
    }
    return history;
}

std::vector<StatementEffect> statementEffects(const PlanHistory &history,
                                              const std::vector<std::vector<analysis::Effect>> &effects)
{
    std::vector<StatementEffect> out;
    for (std::size_t i = 0; i < history.scripts.size() && i < effects.size(); ++i) {
        for (const analysis::Effect &effect : effects[i])
            out.push_back({history.origins[i].step, history.origins[i].down,
                           QString::fromUtf8(history.scripts[i].text.mid(effect.offset, effect.length)), effect});
    }
    return out;
}

std::vector<StatementEffect> analyzePlan(const Plan &plan, const catalog::Catalog &catalog, bool downs)
{
    const PlanHistory history = planHistory(plan, downs);
    analysis::HistoryAnalyzer analyzer(catalog);
    std::ignore = analyzer.update(history.scripts);
    return statementEffects(history, analyzer.effects());
}

} // namespace lockstep::plan
