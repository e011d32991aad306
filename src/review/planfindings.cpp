// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "review/planfindings.h"

#include "rules/check.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace lockstep::review {

/// The plan's ups as one script: each statement with the Effect it has there, and where it came from.
struct PlanScript {
    QByteArray text;
    std::vector<analysis::Effect> effects;
    std::vector<const plan::StatementEffect *> origins; ///< null for a timeout that Lockstep sets

    void add(const QByteArray &sql, analysis::Effect effect, const plan::StatementEffect *origin)
    {
        effect.offset = text.size();
        effect.length = sql.size();
        text += sql + ";\n";
        effects.push_back(std::move(effect));
        origins.push_back(origin);
    }
    void addTimeout(int milliseconds)
    {
        analysis::Action action;
        action.kind = analysis::ActionKind::SetSetting;
        action.object = u"lock_timeout"_s;
        action.detail = QString::number(milliseconds);
        analysis::Effect effect;
        effect.kind = u"SET"_s;
        effect.actions = {action};
        add("SET lock_timeout = " + QByteArray::number(milliseconds), std::move(effect), nullptr);
    }
};

/// Adds a statement, and before a step's first one the timeout that Lockstep sets.
static void addStatement(PlanScript &script, const plan::Plan &plan, const plan::StatementEffect &statement)
{
    const plan::StatementEffect *before = script.origins.empty() ? nullptr : script.origins.back();
    const plan::Step *step = plan.step(statement.step);
    if ((!before || before->step != statement.step) && step && step->timeouts.lockMs > 0)
        script.addTimeout(step->timeouts.lockMs);
    script.add(statement.sql.toUtf8(), statement.effect, &statement);
}

static void checkScript(const PlanScript &script, const catalog::Catalog &catalog, std::vector<PlanFinding> &out)
{
    for (rules::Finding &finding : rules::check(script.text, script.effects, catalog)) {
        // the statement the finding starts in: the last one that begins at or before it
        const auto after = std::ranges::upper_bound(script.effects, finding.offset, {}, &analysis::Effect::offset);
        if (after == script.effects.begin())
            continue;
        const auto index = std::size_t(std::distance(script.effects.begin(), after) - 1);
        const plan::StatementEffect *origin = script.origins[index];
        if (!origin)
            continue;
        // a down takes back what its up made, by dropping it: only its long locks are worth a word
        if (origin->down && finding.findingClass != rules::FindingClass::Long)
            continue;
        finding.move(origin->effect.offset - script.effects[index].offset);
        out.push_back({origin->step, origin->down, std::move(finding)});
    }
}

std::vector<PlanFinding> planFindings(const plan::Plan &plan, const std::vector<plan::StatementEffect> &effects,
                                      const catalog::Catalog &catalog)
{
    PlanScript ups;
    std::map<QString, PlanScript> downs;
    for (const plan::StatementEffect &statement : effects)
        addStatement(statement.down ? downs[statement.step] : ups, plan, statement);
    std::vector<PlanFinding> out;
    checkScript(ups, catalog, out);
    for (const auto &[step, script] : downs)
        checkScript(script, catalog, out);
    return out;
}

} // namespace lockstep::review
