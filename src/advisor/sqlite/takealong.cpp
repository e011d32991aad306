// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/direct.h"
#include "advisor/sqlite/rebuild.h"
#include "advisor/sqlite/table.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace takingalong {

using catalog::sqlite::sameName;
using plan::Decision;
using plan::Plan;
using plan::Step;

/// Rebuilds bring their own transaction; what else there is on SQLite stands in the step's.
static bool rebuilds(const Step &step)
{
    return step.kind == plan::StepKind::Sql && !step.transactional;
}

static bool isPlainRebuild(const Decision &decision)
{
    return decision.strategy == "table-rebuild"_L1;
}

/// The table that a change is about; of an index or a trigger the one that it is on.
static QString tableOf(const plan::Change &change, const Plan &plan, const catalog::Catalog &catalog)
{
    if (!change.table.isEmpty())
        return change.table;
    for (const Decision &decision : plan.decisions) // made by the plan itself
        if (!decision.change.table.isEmpty() && sameName(decision.change.name, change.name))
            return decision.change.table;
    if (const FoundTrigger trigger = findTrigger(change.name, catalog); trigger.on)
        return trigger.on->name;
    const catalog::Index *index = findIndex(change.name, catalog);
    if (!index)
        return {};
    return std::ranges::find(catalog.relations, index->table, &catalog::Relation::oid)->name;
}

static const Decision *decisionOf(const Plan &plan, const QString &change)
{
    const auto found =
        std::ranges::find_if(plan.decisions, [&](const Decision &decision) { return decision.change.id == change; });
    return found == plan.decisions.end() ? nullptr : &*found;
}

/// Index of the last step that rebuilds the table, -1: none.
static int lastRebuild(const Plan &plan, const QString &table)
{
    for (int i = int(plan.steps.size()) - 1; i >= 0; --i) {
        const Step &step = plan.steps[std::size_t(i)];
        const Decision *decision = decisionOf(plan, step.change);
        if (rebuilds(step) && decision && sameName(decision->change.table, table))
            return i;
    }
    return -1;
}

} // namespace takingalong

bool takeTurns(const plan::Plan &plan, const plan::Decision &earlier, const plan::Decision &later,
               const Steps &laterSteps, const catalog::Catalog &catalog)
{
    using namespace takingalong;
    if (!sameName(tableOf(earlier.change, plan, catalog), tableOf(later.change, plan, catalog)))
        return false;
    const auto isEarlier = [&](const Step &step) { return step.serves(earlier.change.id) && rebuilds(step); };
    return std::ranges::any_of(laterSteps, rebuilds) || std::ranges::any_of(plan.steps, isEarlier);
}

std::optional<TakenAlong> takeAlong(const plan::Plan &plan, const plan::Decision &decision,
                                    const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    using namespace takingalong;
    if (!isPlainRebuild(decision))
        return {};
    const int at = lastRebuild(plan, decision.change.table);
    if (at < 0)
        return {};
    const Step &step = plan.steps[std::size_t(at)];
    if (!isPlainRebuild(*decisionOf(plan, step.change)) || !step.edits.isEmpty() || !step.enabled)
        return {};
    std::vector<plan::Change> changes;
    for (const Decision &earlier : plan.decisions)
        if (step.serves(earlier.change.id) && earlier.change.id != decision.change.id)
            changes.push_back(earlier.change);
    changes.push_back(decision.change);
    auto steps = tableRebuildFor(changes, catalogBefore(plan, at, catalog), options);
    if (!steps || steps->back().phase != step.phase)
        return {};
    Step &last = steps->back();
    last.change = decision.change.id;
    Step whole = servingBoth(step, last, u"rebuild"_s);
    whole.why = {u"advisor.together.rebuild.why"_s, {step.object}};
    whole.generated = last.generated;
    whole.dependsOn += last.dependsOn;
    last = std::move(whole);
    return TakenAlong{at, *std::move(steps)};
}

} // namespace lockstep::advisor::sqlite
