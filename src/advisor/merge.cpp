// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/together.h"

#include <QSet>

#include <algorithm>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Decision;
using plan::Phase;
using plan::Plan;
using plan::Step;

namespace mergelocal {

/// Index of the last step, among the first `count`, of the changes that this one must wait for, -1: none.
int lastOf(const Plan &plan, const auto &isOfThem, int count)
{
    for (int i = count - 1; i >= 0; --i)
        if (isOfThem(plan.steps[static_cast<std::size_t>(i)]))
            return i;
    return -1;
}

bool servesAny(const Step &step, const QSet<QString> &changes)
{
    return changes.contains(step.change) ||
           std::ranges::any_of(step.also, [&](const QString &change) { return changes.contains(change); });
}

/// The engines whose statements joinedScripts() can join. Elsewhere an ALTER TABLE does one thing only.
constexpr sql::Engine joining[] = {sql::Engine::PostgreSql};

/// For each new step the index of the step of the plan that it goes together with, or -1: the most valuable choice that
/// keeps the order of both. A pass over the rows is worth more than a statement, what a table has one of more than
/// that.
std::vector<int> partners(const Plan &plan, const Steps &steps, int behind, const QSet<QString> &taken)
{
    std::vector<int> out(steps.size(), -1);
    if (!std::ranges::contains(joining, plan.engine))
        return out;
    std::vector<std::size_t> places; // of steps that can be meant: a long plan has few about one table
    for (std::size_t j = static_cast<std::size_t>(behind + 1); j < plan.steps.size(); ++j)
        if (!taken.contains(plan.steps[j].change) && std::ranges::contains(steps, plan.steps[j].object, &Step::object))
            places.push_back(j);
    const auto value = [&](std::size_t i, std::size_t j) {
        const Step &old = plan.steps[places[j]];
        if (!together(old, steps[i]))
            return 0;
        return isShared(old) ? 100 : old.role == "backfill"_L1 ? 10 : 1;
    };
    std::vector<std::vector<int>> values(steps.size(), std::vector<int>(places.size()));
    std::vector<std::vector<int>> best(steps.size() + 1, std::vector<int>(places.size() + 1));
    for (std::size_t i = steps.size(); i-- > 0;) {
        for (std::size_t j = places.size(); j-- > 0;) {
            values[i][j] = value(i, j);
            best[i][j] = std::max(best[i + 1][j], best[i][j + 1]);
            if (values[i][j] > 0)
                best[i][j] = std::max(best[i][j], values[i][j] + best[i + 1][j + 1]);
        }
    }
    for (std::size_t i = 0, j = 0; i < steps.size() && j < places.size();) {
        if (values[i][j] > 0 && best[i][j] == values[i][j] + best[i + 1][j + 1])
            out[i++] = static_cast<int>(places[j++]);
        else if (best[i][j] == best[i + 1][j])
            ++i;
        else
            ++j;
    }
    return out;
}

/// Whether a step that a table has one of would stand beside another of its kind that is at work at the same time.
bool wouldMeet(const Plan &plan, const Steps &steps, const std::vector<int> &partners, const QSet<QString> &taken)
{
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (isShared(steps[i]) && partners[i] < 0)
            for (const Step &old : plan.steps)
                if (!taken.contains(old.change) && old.role == steps[i].role && old.object == steps[i].object)
                    return true;
    return false;
}

} // namespace mergelocal

void merge(Plan &plan, Steps steps, const Decision &decision, const catalog::Catalog &catalog,
           const GeneratorOptions &options, const QHash<QString, QString> &known)
{
    using namespace mergelocal;
    const Related related(decision, catalog);
    QSet<QString> before, turns, taken; // whose steps stay by themselves: of those before, and of later ones
    bool isEarlier = true;
    for (const Decision &earlier : plan.decisions) {
        isEarlier = isEarlier && earlier.change.id != decision.change.id;
        if (!isEarlier) {
            taken.insert(earlier.change.id);
            continue;
        }
        if (related.to(earlier))
            before.insert(earlier.change.id);
        if (takeTurns(plan, earlier, decision, steps, catalog))
            turns.insert(earlier.change.id);
    }
    const auto lastBefore = [&](int count) {
        return before.isEmpty() ? -1 : lastOf(plan, [&](const Step &step) { return servesAny(step, before); }, count);
    };
    auto along = takeAlong(plan, decision, catalog, options);
    if (along && along->step >= lastBefore(int(plan.steps.size())))
        steps = along->steps;
    else
        along.reset();
    if (!along)
        before.unite(turns);
    taken.unite(before);
    if (!before.isEmpty())
        for (const Step &step : plan.steps) // what serves a change that is waited for is over before this one begins
            if (servesAny(step, before))
                taken.insert(step.change);
    std::ranges::stable_sort(steps, {}, &Step::phase);
    int behind = lastBefore(along ? along->step : int(plan.steps.size()));
    std::vector<int> with = partners(plan, steps, behind, taken);
    if (wouldMeet(plan, steps, with, taken)) {
        const auto isOfOthers = [&](const Step &step) {
            const auto other = [&](const QString &change) { return !taken.contains(change); };
            return other(step.change) || std::ranges::any_of(step.also, other);
        };
        behind = std::max(behind, lastOf(plan, isOfOthers, int(plan.steps.size())));
        with.assign(steps.size(), -1);
    }
    if (along)
        with.back() = along->step;
    const QString afterId = behind < 0 ? QString() : plan.steps[static_cast<std::size_t>(behind)].id;
    const Phase earliest = behind < 0 ? Phase::Expand : plan.steps[static_cast<std::size_t>(behind)].phase;

    QHash<QString, QString> ids = known;
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (with[i] >= 0)
            ids.insert(steps[i].role, plan.steps[static_cast<std::size_t>(with[i])].id);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        Step &step = steps[i];
        if (!ids.contains(step.role))
            ids.insert(step.role, u's' + QString::number(plan.nextStep++));
        step.id = ids.value(step.role);
        step.change = decision.change.id;
        step.phase = std::max(step.phase, earliest);
        for (QString &other : step.dependsOn)
            other = ids.value(other, other);
        if (step.dependsOn.isEmpty() && !afterId.isEmpty())
            step.dependsOn = {afterId};
        if (with[i] >= 0) {
            Step &old = plan.steps[static_cast<std::size_t>(plan.indexOf(step.id))];
            Step both = along ? along->steps.back() : *together(old, step);
            both.dependsOn = old.dependsOn;
            for (const QString &other : std::as_const(step.dependsOn))
                if (!both.dependsOn.contains(other) && other != both.id)
                    both.dependsOn << other;
            old = std::move(both);
            continue;
        }
        // before the next one that goes together with an earlier step, or behind its phase
        auto at = std::ranges::upper_bound(plan.steps, step.phase, {}, &Step::phase);
        for (std::size_t next = i + 1; next < steps.size(); ++next) {
            if (with[next] < 0)
                continue;
            const auto partner = plan.steps.begin() + plan.indexOf(ids.value(steps[next].role));
            at = std::min(at, partner);
            break;
        }
        plan.steps.insert(at, std::move(step));
    }
}

} // namespace lockstep::advisor
