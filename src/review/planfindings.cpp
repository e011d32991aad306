// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "review/planfindings.h"

#include "rules/check.h"

#include <algorithm>

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

static PlanScript scriptOf(const plan::Plan &plan, const std::vector<plan::StatementEffect> &effects)
{
    PlanScript script;
    QString step;
    for (const plan::StatementEffect &statement : effects) {
        if (statement.down)
            continue;
        const plan::Step *origin = plan.step(statement.step);
        if (statement.step != step && origin && origin->timeouts.lockMs > 0)
            script.addTimeout(origin->timeouts.lockMs);
        step = statement.step;
        script.add(statement.sql.toUtf8(), statement.effect, &statement);
    }
    return script;
}

std::vector<PlanFinding> planFindings(const plan::Plan &plan, const std::vector<plan::StatementEffect> &effects,
                                      const catalog::Catalog &catalog)
{
    const PlanScript script = scriptOf(plan, effects);
    const std::vector<analysis::Effect> &moved = script.effects;
    std::vector<PlanFinding> out;
    for (rules::Finding &finding : rules::check(script.text, moved, catalog)) {
        // the statement the finding starts in: the last one that begins at or before it
        const auto after = std::ranges::upper_bound(moved, finding.offset, {}, &analysis::Effect::offset);
        if (after == moved.begin())
            continue;
        const auto index = std::size_t(std::distance(moved.begin(), after) - 1);
        const plan::StatementEffect *origin = script.origins[index];
        if (!origin)
            continue;
        finding.offset += origin->effect.offset - moved[index].offset;
        out.push_back({origin->step, false, std::move(finding)});
    }
    return out;
}

} // namespace lockstep::review
