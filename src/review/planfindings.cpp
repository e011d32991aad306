// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "review/planfindings.h"

#include "rules/check.h"

#include <algorithm>

namespace lockstep::review {

std::vector<PlanFinding> planFindings(const std::vector<plan::StatementEffect> &effects,
                                      const catalog::Catalog &catalog)
{
    QByteArray script;
    std::vector<analysis::Effect> moved;
    std::vector<const plan::StatementEffect *> origins;
    for (const plan::StatementEffect &statement : effects) {
        if (statement.down)
            continue;
        analysis::Effect effect = statement.effect;
        const QByteArray text = statement.sql.toUtf8();
        effect.offset = script.size();
        effect.length = text.size();
        script += text + ";\n";
        moved.push_back(std::move(effect));
        origins.push_back(&statement);
    }

    std::vector<PlanFinding> out;
    for (rules::Finding &finding : rules::check(script, moved, catalog)) {
        // the statement the finding starts in: the last one that begins at or before it
        const auto after = std::ranges::upper_bound(moved, finding.offset, {}, &analysis::Effect::offset);
        if (after == moved.begin())
            continue;
        const auto index = std::size_t(std::distance(moved.begin(), after) - 1);
        finding.offset += origins[index]->effect.offset - moved[index].offset;
        out.push_back({origins[index]->step, false, std::move(finding)});
    }
    return out;
}

} // namespace lockstep::review
