// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sitting.h"

#include "advisor/together.h"
#include "analysis/analyzer.h"
#include "catalog/lookup.h"

#include <QHash>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;

namespace {

/// The Catalog as a growing plan leaves it. Steps that come to it are looked at behind those that are known, wherever
/// they stand: each was made for what the changes before leave. From the start only where known ones became other ones.
class Growing
{
public:
    Growing(const catalog::Catalog &start, const plan::Plan &plan) : m_start(start) { take(plan); }
    [[nodiscard]] const catalog::Catalog &now() const { return m_now; }

    /// Lets all that is asked about now() be answered without looking through all of it again, until it changes.
    struct Known {
        explicit Known(Growing &grown) : lookup(grown.m_now)
        {
            if (grown.m_analyzer)
                analyzer.emplace(grown.m_now, *grown.m_analyzer);
        }
        catalog::LookupScope lookup;
        std::optional<analysis::AnalyzerScope> analyzer;
    };

    void take(const plan::Plan &plan)
    {
        std::vector<const plan::Step *> fresh;
        std::size_t same = 0;
        for (const plan::Step &step : plan.steps) {
            const auto known = m_known.constFind(step.id);
            if (known == m_known.cend())
                fresh.push_back(&step);
            else if (*known == sqlOf(step))
                ++same;
        }
        if (plan.steps.empty()) {
            m_now = m_start;
            return;
        }
        const bool anew = !m_analyzer || same != std::size_t(m_known.size());
        if (anew) {
            m_analyzer.emplace(m_start);
            m_known.clear();
            fresh.clear();
            for (const plan::Step &step : plan.steps)
                fresh.push_back(&step);
        }
        for (const plan::Step *step : fresh) {
            m_known.insert(step->id, sqlOf(*step));
            if (!sqlOf(*step).isEmpty())
                std::ignore = m_analyzer->analyze(sqlOf(*step).toUtf8());
        }
        if (anew)
            m_now = m_analyzer->catalog();
        else
            m_analyzer->bring(m_now);
    }

private:
    /// What of the step changes the structure.
    static QString sqlOf(const plan::Step &step)
    {
        return step.enabled && step.kind == plan::StepKind::Sql ? step.up() : QString();
    }

    const catalog::Catalog &m_start;
    std::optional<analysis::Analyzer> m_analyzer;
    QHash<QString, QString> m_known; ///< by the step's id
    catalog::Catalog m_now;
};

} // namespace

base::Result<Sitting> planChanges(plan::Plan plan, const std::vector<plan::Change> &changes,
                                  const catalog::Catalog &catalog, const Tree &tree, const SittingOptions &options,
                                  const std::stop_token &stop, const base::ProgressFn &progress)
{
    Sitting out{std::move(plan), {}};
    const catalog::LookupScope start(catalog);
    Growing grown(catalog, out.plan);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Cancelled, u"advisor.cancelled"_s);
        if (progress)
            progress({{u"advisor.planning-change"_s, {QString::number(i + 1), QString::number(changes.size())}},
                      double(i) / double(changes.size())});
        std::optional<Growing::Known> known(grown);
        PlannedChange &planned = out.changes.emplace_back();
        planned.change = changes[i];
        planned.leftOut = options.leftOut.contains(i);
        planned.advice = advise(tree, collectFacts(changes[i], grown.now(), tree.settings), options.answers);
        const auto chosen = options.strategies.find(i);
        planned.strategy =
            chosen == options.strategies.end() ? tree.outcomes[planned.advice.outcome].strategy : chosen->second;
        if (planned.leftOut)
            continue;
        const auto added =
            addChangeTo(out.plan, {changes[i], planned.strategy, planned.advice.outcome, options.answers}, catalog,
                        grown.now(), options.generator);
        if (!added) {
            planned.refused = added.error();
            continue;
        }
        known.reset();
        grown.take(out.plan);
        planned.change = out.plan.decisions.back().change;
    }
    return out;
}

} // namespace lockstep::advisor
