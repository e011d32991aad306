// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/analyze.h"

#include "plan/script.h"

namespace lockstep::plan {

using namespace Qt::StringLiterals;

namespace {

/// The way back with its batches by the statement of one of them.
QString downAsRun(const Step &step, sql::Engine engine)
{
    QStringList statements = workStatements(step, Direction::Down, engine);
    for (QString &statement : statements)
        if (const Backfill *batches = batchesOf(step, Direction::Down, statement))
            statement = backfillSql(*batches, engine);
    return statements.join(u";\n"_s);
}

std::vector<StatementEffect> analyzeHistory(const PlanHistory &history, const catalog::Catalog &catalog)
{
    analysis::HistoryAnalyzer analyzer(catalog);
    std::ignore = analyzer.update(history.scripts);
    return statementEffects(history, analyzer.effects());
}

} // namespace

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
    return analyzeHistory(planHistory(plan, downs), catalog);
}

std::vector<StatementEffect> analyzeRun(const Plan &plan, const catalog::Catalog &catalog)
{
    PlanHistory history = planHistory(plan, true);
    for (std::size_t i = 0; i < history.scripts.size(); ++i) {
        const Step *step = history.origins[i].down ? plan.step(history.origins[i].step) : nullptr;
        if (step && step->back)
            history.scripts[i].text = downAsRun(*step, plan.engine).toUtf8();
    }
    return analyzeHistory(history, catalog);
}

} // namespace lockstep::plan
