// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sitting.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;

base::Result<Sitting> planChanges(plan::Plan plan, const std::vector<plan::Change> &changes,
                                  const catalog::Catalog &catalog, const Tree &tree, const SittingOptions &options,
                                  const std::stop_token &stop, const base::ProgressFn &progress)
{
    Sitting out{std::move(plan), {}};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Cancelled, u"advisor.cancelled"_s);
        if (progress)
            progress({{u"advisor.planning-change"_s, {QString::number(i + 1), QString::number(changes.size())}},
                      double(i) / double(changes.size())});
        PlannedChange &planned = out.changes.emplace_back();
        planned.change = changes[i];
        planned.leftOut = options.leftOut.contains(i);
        const catalog::Catalog now = catalogAfter(out.plan, catalog);
        planned.advice = advise(tree, collectFacts(changes[i], now, tree.settings), options.answers);
        const auto chosen = options.strategies.find(i);
        planned.strategy =
            chosen == options.strategies.end() ? tree.outcomes[planned.advice.outcome].strategy : chosen->second;
        if (planned.leftOut)
            continue;
        auto extended = addChange(out.plan, {changes[i], planned.strategy, planned.advice.outcome, options.answers},
                                  catalog, options.generator);
        if (!extended) {
            planned.refused = extended.error();
            continue;
        }
        out.plan = *std::move(extended);
        planned.change = out.plan.decisions.back().change;
    }
    return out;
}

} // namespace lockstep::advisor
