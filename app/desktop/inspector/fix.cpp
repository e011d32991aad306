// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/inspector/fix.h"

#include "analysis/analyzer.h"
#include "plan/edit.h"
#include "rules/fix.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace fixlocal {

QString joined(const QStringList &statements)
{
    return statements.join(u";\n"_s);
}

/// A script without what stands between statements at its ends.
QString trimmed(QString script)
{
    script = script.trimmed();
    while (script.startsWith(u';'))
        script = script.sliced(1).trimmed();
    return script;
}

/// Three steps for one: what comes before the rows are filled, the backfill, what comes after.
base::Result<plan::Plan> withBackfill(const plan::Plan &plan, const plan::Step &step, const rules::Finding &finding)
{
    const rules::Fill &fill = *finding.fix->fill;
    const QByteArray sql = step.up().toUtf8();
    const QString head = QString::fromUtf8(sql.first(finding.offset));
    const QString tail = QString::fromUtf8(sql.sliced(finding.offset + finding.length));
    auto after = plan::editSql(plan, step.id, plan::SqlPart::Up, head + joined(finding.safe.first(fill.statement)));
    if (!after)
        return after;
    const auto insert = [&after](plan::Step added, const QString &behind) -> QString {
        added.dependsOn = {behind};
        const auto place = std::ranges::find(after->steps, behind, &plan::Step::id) - after->steps.begin();
        after = plan::insertStep(std::move(*after), std::move(added), int(place) + 1);
        return after ? after->steps[std::size_t(place) + 1].id : QString();
    };
    plan::Backfill rows;
    rows.schema = fill.schema;
    rows.table = fill.table;
    rows.key = fill.key;
    rows.assignments = fill.assignments;
    rows.pending = fill.pending;
    const QString title = QCoreApplication::translate("Plan", "Fill the rows of %1").arg(finding.relation);
    const QString filled = insert(plan::handMadeBackfill(step.phase, title, rows), step.id);
    const QString rest = trimmed(joined(finding.safe.sliced(fill.statement + 1)) + tail);
    if (!after || rest.isEmpty())
        return after;
    plan::Step last = plan::handMadeSql(
        step.phase, QCoreApplication::translate("Plan", "After the rows of %1 are filled").arg(finding.relation), rest);
    last.object = finding.relation;
    last.transactional = false; // a check is validated in a later transaction than the one that adds it
    last.timeouts = step.timeouts;
    insert(std::move(last), filled);
    return after;
}

} // namespace fixlocal

base::Result<plan::Plan> applyFix(const plan::Plan &plan, const StepFinding &finding)
{
    const plan::Step *step = plan.step(finding.step);
    if (!step)
        return base::fail(base::ErrorCode::NotFound, u"plan.step-not-found"_s, {finding.step});
    if (const auto &fix = finding.finding.fix; fix && fix->fill && !fix->fill->key.isEmpty() && !finding.down)
        return fixlocal::withBackfill(plan, *step, finding.finding);
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
