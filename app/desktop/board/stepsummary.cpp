// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/board/stepsummary.h"

#include "desktop/shell/trust.h"
#include "text/human.h"
#include "text/messages.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

QString stepText(const char *text)
{
    return QCoreApplication::translate("Step", text);
}

struct Work {
    qint64 rewritten = 0;
    qint64 read = 0;
    qint64 measuredMs = -1;
};

void add(StepSummary &step, Work &work, const plan::StatementEffect &statement, const Known &known,
         const catalog::Lookup *lookup)
{
    const analysis::Effect &effect = statement.effect;
    step.trust = step.hasEffects ? combined(step.trust, known.trust) : known.trust;
    step.hasEffects = true;
    step.lock = std::max(step.lock, effect.strongestLock());
    step.isLong |= effect.isLong();
    step.rewrites |= effect.rewrites();
    step.scans |= effect.scans();
    step.broken |= effect.error.has_value();
    if (known.measuredMs >= 0)
        work.measuredMs = std::max<qint64>(work.measuredMs, 0) + known.measuredMs;
    if (!lookup)
        return;
    for (const analysis::RelationEffect &relation : effect.relations) {
        const catalog::Relation *table = relation.schema ? lookup->relation(*relation.schema, relation.name) : nullptr;
        if (!table || relation.isNew)
            continue;
        if (relation.rewrite)
            work.rewritten += table->heapBytes;
        else if (relation.scan || relation.indexRebuild)
            work.read += table->heapBytes;
    }
}

QString workText(const plan::Step &step, const Work &work)
{
    if (work.measuredMs >= 0)
        return text::duration(work.measuredMs);
    if (step.kind == plan::StepKind::Wait && step.waitSeconds > 0)
        return text::duration(qint64(step.waitSeconds) * 1000);
    if (step.backfill && step.backfill->estimatedRows >= 0)
        return stepText(step.backfill->copy || step.backfill->remove ? QT_TRANSLATE_NOOP("Step", "goes over ~%1 rows")
                                                                     : QT_TRANSLATE_NOOP("Step", "fills ~%1 rows"))
            .arg(text::count(step.backfill->estimatedRows));
    if (work.rewritten > 0)
        return stepText(QT_TRANSLATE_NOOP("Step", "rewrites %1")).arg(text::bytes(work.rewritten));
    if (work.read > 0)
        return stepText(QT_TRANSLATE_NOOP("Step", "reads %1")).arg(text::bytes(work.read));
    return {};
}

} // namespace

std::vector<StepSummary> summarize(const Document &document, const catalog::Lookup *lookup)
{
    const plan::Plan &plan = document.plan();
    QHash<QString, std::size_t> byId;
    std::vector<StepSummary> steps;
    std::vector<Work> works(plan.steps.size());
    steps.reserve(plan.steps.size());
    for (const plan::Step &step : plan.steps) {
        StepSummary summary;
        summary.id = step.id;
        summary.number = int(steps.size()) + 1;
        summary.phase = step.phase;
        summary.kind = step.kind;
        summary.title = text::message(step.title);
        summary.object = step.object;
        summary.enabled = step.enabled;
        summary.edited = !step.change.isEmpty() && !step.edits.isEmpty();
        summary.reversible = step.reversible;
        summary.dependsOn = step.dependsOn;
        byId.insert(step.id, steps.size());
        steps.push_back(std::move(summary));
    }
    for (const plan::StatementEffect &statement : document.effects()) {
        const auto found = byId.constFind(statement.step);
        if (!statement.down && found != byId.cend())
            add(steps[*found], works[*found], statement, knownOf(document, statement), lookup);
    }
    for (const StepFinding &finding : document.findings()) {
        const auto found = byId.constFind(finding.step);
        if (found != byId.cend())
            ++steps[*found].findings;
    }
    for (std::size_t i = 0; i < steps.size(); ++i)
        steps[i].work = workText(plan.steps[i], works[i]);
    return steps;
}

QString phaseText(plan::Phase phase)
{
    switch (phase) {
    case plan::Phase::Expand:
        return stepText(QT_TRANSLATE_NOOP("Step", "Expand"));
    case plan::Phase::Migrate:
        return stepText(QT_TRANSLATE_NOOP("Step", "Migrate"));
    case plan::Phase::Contract:
        return stepText(QT_TRANSLATE_NOOP("Step", "Contract"));
    }
    return {};
}

namespace {

struct KindRow {
    plan::StepKind kind;
    const char *text;
    QStringView icon;
};
constexpr std::array kindRows = {
    KindRow{plan::StepKind::Sql, QT_TRANSLATE_NOOP("Step", "SQL"), u"sql"},
    KindRow{plan::StepKind::Backfill, QT_TRANSLATE_NOOP("Step", "Backfill"), u"backfill"},
    KindRow{plan::StepKind::DeployMarker, QT_TRANSLATE_NOOP("Step", "Deployment"), u"deploy"},
    KindRow{plan::StepKind::Gate, QT_TRANSLATE_NOOP("Step", "Gate"), u"gate"},
    KindRow{plan::StepKind::Wait, QT_TRANSLATE_NOOP("Step", "Wait"), u"wait"},
    KindRow{plan::StepKind::Command, QT_TRANSLATE_NOOP("Step", "Command"), u"command"},
};

} // namespace

QString stepKindText(plan::StepKind kind)
{
    return stepText(std::ranges::find(kindRows, kind, &KindRow::kind)->text);
}

QString stepKindIcon(plan::StepKind kind)
{
    return std::ranges::find(kindRows, kind, &KindRow::kind)->icon.toString();
}

QString stateText(const StepSummary &step)
{
    QStringList states;
    if (!step.enabled)
        states << stepText(QT_TRANSLATE_NOOP("Step", "disabled"));
    if (step.broken)
        states << stepText(QT_TRANSLATE_NOOP("Step", "does not hold"));
    if (step.edited)
        states << stepText(QT_TRANSLATE_NOOP("Step", "edited by hand"));
    if (!step.reversible)
        states << stepText(QT_TRANSLATE_NOOP("Step", "cannot be reversed"));
    if (step.findings)
        states << stepText(QT_TRANSLATE_NOOP("Step", "findings: %1")).arg(step.findings);
    return states.join(u", "_s);
}

} // namespace lockstep::desktop
