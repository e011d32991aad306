// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/already.h"
#include "advisor/generators.h"
#include "advisor/together.h"
#include "analysis/analyzer.h"
#include "plan/edit.h"
#include "plan/names.h"

#include <QSet>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Decision;
using plan::Plan;
using plan::Step;

namespace {

/// The Catalog after the steps for which `counts` is true.
catalog::Catalog after(std::span<const Step> steps, const catalog::Catalog &catalog, const auto &counts)
{
    analysis::Analyzer analyzer(catalog);
    bool any = false;
    for (const Step &step : steps) {
        if (!step.enabled || step.kind != plan::StepKind::Sql || !counts(step))
            continue;
        static_cast<void>(analyzer.analyze(step.up().toUtf8()));
        any = true;
    }
    return any ? analyzer.catalog() : catalog;
}

/// The Catalog after all enabled steps of the plan, or of those before the change `before`.
catalog::Catalog advanced(const Plan &plan, const catalog::Catalog &catalog, const QString &exceptFrom = {})
{
    QSet<QString> left; // a step together with an earlier change counts: it does nothing to what this one is about
    bool reached = false;
    for (const Decision &decision : plan.decisions) {
        reached = reached || decision.change.id == exceptFrom;
        if (reached)
            left.insert(decision.change.id);
    }
    return after(plan.steps, catalog, [&](const Step &step) { return !left.contains(step.change); });
}

base::Result<Steps> generate(const Decision &decision, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    const StrategyDescriptor *row = strategy(decision.strategy);
    if (!row)
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.unknown-strategy"_s, {decision.strategy});
    if (!row->generate || !row->generates(decision.change, catalog.server.engine))
        return base::fail(base::ErrorCode::Unsupported, u"advisor.not-written-yet"_s,
                          {decision.strategy, plan::changeKindName(decision.change.kind)});
    return row->generate(decision.change, catalog, options);
}

} // namespace

catalog::Catalog catalogBefore(const Plan &plan, int index, const catalog::Catalog &catalog)
{
    return after(std::span(plan.steps).first(std::size_t(index)), catalog, [](const Step &) { return true; });
}

catalog::Catalog catalogAfter(const Plan &plan, const catalog::Catalog &catalog)
{
    return advanced(plan, catalog);
}

Plan newPlan(const catalog::Catalog &catalog, const QString &title)
{
    Plan plan;
    plan.title = title;
    plan.engine = catalog.server.engine;
    plan.serverVersion = catalog.server.version;
    plan.database = catalog.database;
    plan.catalogHash = catalog::structureHash(catalog);
    return plan;
}

base::Result<Plan> addChange(Plan plan, const Decision &decision, const catalog::Catalog &catalog,
                             const GeneratorOptions &options)
{
    const catalog::Catalog now = advanced(plan, catalog);
    if (const auto added = addChangeTo(plan, decision, catalog, now, options); !added)
        return std::unexpected(added.error());
    return plan;
}

base::Status addChangeTo(Plan &plan, const Decision &decision, const catalog::Catalog &catalog,
                         const catalog::Catalog &now, const GeneratorOptions &options)
{
    auto change = completeChange(decision.change, now);
    if (!change)
        return std::unexpected(change.error());
    Decision added = decision;
    added.change = *std::move(change);
    added.change.id = u'c' + QString::number(plan.nextChange);
    auto steps = generate(added, now, options);
    if (!steps)
        return std::unexpected(steps.error());
    if (const auto fresh = refuseRepeated(plan, decision.change, added.change, *steps, catalog, now); !fresh)
        return fresh;
    ++plan.nextChange;
    merge(plan, *std::move(steps), added, catalog, options);
    plan.decisions.push_back(std::move(added));
    return {};
}

namespace {

/// The changes that share steps with one of `ids`, and they with others, in the plan's order.
QStringList sharing(const Plan &plan, const QString &id)
{
    QSet<QString> found{id};
    for (bool more = true; more;) {
        more = false;
        for (const Step &step : plan.steps) {
            const QStringList all = QStringList{step.change} + step.also;
            if (step.also.isEmpty() || std::ranges::none_of(all, [&](const QString &c) { return found.contains(c); }))
                continue;
            const qsizetype before = found.size();
            found.unite(QSet<QString>(all.begin(), all.end()));
            more = more || found.size() > before;
        }
    }
    QStringList out;
    for (const Decision &decision : plan.decisions)
        if (found.contains(decision.change.id))
            out << decision.change.id;
    return out;
}

/// The steps that were there before stand in the order of then.
void restoreOrder(std::vector<Step> &steps, const Plan &before)
{
    std::vector<std::size_t> places;
    std::vector<Step> known;
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (before.indexOf(steps[i].id) >= 0) {
            places.push_back(i);
            known.push_back(std::move(steps[i]));
        }
    std::ranges::sort(known, {}, [&](const Step &step) { return before.indexOf(step.id); });
    for (std::size_t i = 0; i < places.size(); ++i)
        steps[places[i]] = std::move(known[i]);
    std::ranges::stable_sort(steps, {}, &Step::phase);
}

/// The plan with the steps of these changes made anew: ids kept where a step of the same role began with the same
/// change, places as if the changes were new.
base::Result<Plan> remade(const Plan &plan, const QStringList &changes, const catalog::Catalog &catalog,
                          const GeneratorOptions &options)
{
    QHash<QString, QHash<QString, QString>> ids; // change -> role -> id of the steps that are there
    for (const Step &step : plan.steps)
        ids[step.change].insert(step.role, step.id);
    Plan made = plan;
    std::erase_if(made.steps, [&](const Step &step) { return changes.contains(step.change); });
    for (const Decision &decision : plan.decisions) {
        if (!changes.contains(decision.change.id))
            continue;
        auto steps = generate(decision, advanced(made, catalog, decision.change.id), options);
        if (!steps)
            return std::unexpected(steps.error());
        merge(made, *std::move(steps), decision, catalog, options, ids.value(decision.change.id));
        restoreOrder(made.steps, plan);
    }
    return made;
}

} // namespace

base::Result<Plan> regenerate(Plan plan, const QString &changeId, const catalog::Catalog &catalog,
                              const GeneratorOptions &options)
{
    const QStringList changes = sharing(plan, changeId);
    if (changes.isEmpty())
        return base::fail(base::ErrorCode::NotFound, u"plan.change-not-found"_s, {changeId});
    auto result = remade(plan, changes, catalog, options);
    if (!result)
        return result;
    const Plan &made = *result;

    // a step that is still wanted keeps its place and what people did to it; one that is not any more goes
    Plan out = made;
    out.steps.clear();
    QSet<QString> placed;
    for (const Step &old : plan.steps) {
        const Step *fresh = made.step(old.id);
        if (!fresh)
            continue;
        Step step = *fresh;
        if (changes.contains(old.change)) {
            step.edits = old.edits;
            step.comment = old.comment;
            step.enabled = old.enabled;
        }
        placed.insert(step.id);
        out.steps.push_back(std::move(step));
    }
    for (std::size_t i = 0; i < made.steps.size(); ++i) {
        const Step &fresh = made.steps[i];
        if (placed.contains(fresh.id))
            continue;
        // behind the one that stands before it in the new order
        const int before = i == 0 ? -1 : out.indexOf(made.steps[i - 1].id);
        out.steps.insert(out.steps.begin() + before + 1, fresh);
    }
    for (Step &step : out.steps)
        step.dependsOn.removeIf([&](const QString &id) { return out.indexOf(id) < 0; });
    std::ranges::stable_sort(out.steps, {}, &Step::phase);
    out.catalogHash = catalog::structureHash(catalog);
    out.serverVersion = catalog.server.version;
    return out;
}

base::Result<Plan> withoutChange(Plan plan, const QString &changeId, const catalog::Catalog &catalog,
                                 const GeneratorOptions &options)
{
    const QStringList changes = sharing(plan, changeId);
    if (changes.size() < 2)
        return plan::removeChange(std::move(plan), changeId);
    Plan out = plan;
    std::erase_if(out.decisions, [&](const Decision &decision) { return decision.change.id == changeId; });
    std::erase_if(out.steps, [&](const Step &step) { return step.change == changeId && step.also.isEmpty(); });
    return remade(out, changes, catalog, options);
}

} // namespace lockstep::advisor
