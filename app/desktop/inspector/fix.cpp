// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/inspector/fix.h"

#include "analysis/analyzer.h"
#include "plan/edit.h"
#include "rules/fix.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

base::Result<plan::Plan> applyFix(const plan::Plan &plan, const StepFinding &finding)
{
    const plan::Step *step = plan.step(finding.step);
    if (!step)
        return base::fail(base::ErrorCode::NotFound, u"plan.step-not-found"_s, {finding.step});
    QByteArray sql = (finding.down ? step->down() : step->up()).toUtf8();
    QByteArray safe = finding.finding.safe.join(u";\n"_s).trimmed().toUtf8();
    while (safe.endsWith(';'))
        safe.chop(1);
    const bool adds =
        finding.finding.fix &&
        std::ranges::all_of(finding.finding.fix->edits, [](const rules::Edit &edit) { return edit.length == 0; });
    if (adds) // around the statement, which stays
        sql = rules::applyFixes(sql, {finding.finding}).script;
    else // a step is in its own transaction or in none: nothing of the edits' COMMIT and BEGIN
        sql.replace(finding.finding.offset, finding.finding.length, safe);
    auto after = plan::editSql(plan, finding.step, finding.down ? plan::SqlPart::Down : plan::SqlPart::Up,
                               QString::fromUtf8(sql));
    if (!after)
        return after;
    analysis::Analyzer analyzer{catalog::Catalog()};
    const auto effects = analyzer.analyze(safe);
    const bool outside =
        std::ranges::any_of(effects, [](const analysis::Effect &effect) { return !effect.transactional; });
    if (outside && step->transactional) {
        plan::Step changed = *after->step(finding.step);
        changed.transactional = false;
        // CREATE INDEX CONCURRENTLY under a lock timeout leaves an INVALID index
        changed.timeouts.lockMs = -1;
        return plan::updateStep(std::move(*after), changed);
    }
    return after;
}

} // namespace lockstep::desktop
