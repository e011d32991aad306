// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/edit.h"

#include <QSet>

namespace lockstep::plan {

using namespace Qt::StringLiterals;

namespace {

using Steps = std::vector<Step>;

base::Result<std::size_t> positionOf(const Plan &plan, const QString &id)
{
    const int at = plan.indexOf(id);
    if (at < 0)
        return base::fail(base::ErrorCode::NotFound, u"plan.step-not-found"_s, {id});
    return static_cast<std::size_t>(at);
}

std::optional<QString> StepEdits::*editOf(SqlPart part)
{
    switch (part) {
    case SqlPart::Up:
        return &StepEdits::up;
    case SqlPart::Down:
        return &StepEdits::down;
    case SqlPart::Verify:
        return &StepEdits::verify;
    }
    return &StepEdits::up;
}

QString StepSql::*generatedOf(SqlPart part)
{
    switch (part) {
    case SqlPart::Up:
        return &StepSql::up;
    case SqlPart::Down:
        return &StepSql::down;
    case SqlPart::Verify:
        return &StepSql::verify;
    }
    return &StepSql::up;
}

void dropUnusedDecisions(Plan &plan, const QSet<QString> &touched)
{
    std::erase_if(plan.decisions, [&](const Decision &decision) {
        return touched.contains(decision.change.id) &&
               std::ranges::none_of(plan.steps, [&](const Step &step) { return step.serves(decision.change.id); });
    });
}

/// Takes the steps out; those that stay and depended on one inherit its dependencies.
void eraseSteps(Plan &plan, const QSet<QString> &gone)
{
    QSet<QString> touched;
    QHash<QString, QStringList> inherited;
    for (const Step &step : plan.steps) {
        if (!gone.contains(step.id))
            continue;
        QStringList needs;
        for (const QString &other : step.dependsOn)
            needs << (gone.contains(other) ? inherited.value(other) : QStringList{other});
        inherited.insert(step.id, needs);
        touched.insert(step.change);
        for (const QString &change : step.also)
            touched.insert(change);
    }
    std::erase_if(plan.steps, [&](const Step &step) { return gone.contains(step.id); });
    for (Step &step : plan.steps) {
        QStringList needs;
        for (const QString &other : std::as_const(step.dependsOn))
            needs << (gone.contains(other) ? inherited.value(other) : QStringList{other});
        needs.removeDuplicates();
        step.dependsOn = needs;
    }
    dropUnusedDecisions(plan, touched);
}

base::Status fits(const Plan &plan, std::size_t at)
{
    const Step &step = plan.steps[at];
    const auto refusePhase = [&](const Step &other) {
        return base::fail(base::ErrorCode::Refused, u"plan.place-phase"_s, {step.id, other.id});
    };
    if (at > 0 && plan.steps[at - 1].phase > step.phase)
        return refusePhase(plan.steps[at - 1]);
    if (at + 1 < plan.steps.size() && plan.steps[at + 1].phase < step.phase)
        return refusePhase(plan.steps[at + 1]);
    for (const QString &other : step.dependsOn) {
        const int where = plan.indexOf(other);
        if (where < 0)
            return base::fail(base::ErrorCode::InvalidInput, u"plan.unknown-dependency"_s, {step.id, other});
        if (static_cast<std::size_t>(where) >= at)
            return base::fail(base::ErrorCode::Refused, u"plan.move-needs"_s, {step.id, other});
    }
    return {};
}

Step handMade(Phase phase, StepKind kind, const QString &title)
{
    Step step;
    step.phase = phase;
    step.kind = kind;
    if (!title.isEmpty())
        step.title = base::literal(title);
    return step;
}

} // namespace

bool isHandMade(const Step &step)
{
    return step.change.isEmpty();
}

QStringList dependentsOf(const Plan &plan, const QString &id)
{
    QStringList out;
    QSet<QString> reached{id};
    for (const Step &step : plan.steps) { // dependencies stand before, so one pass in plan order is enough
        const bool needs =
            std::ranges::any_of(step.dependsOn, [&](const QString &other) { return reached.contains(other); });
        if (needs && step.id != id) {
            reached.insert(step.id);
            out << step.id;
        }
    }
    return out;
}

base::Result<Plan> moveStep(Plan plan, const QString &id, int position)
{
    if (const auto allowed = canMove(plan, id, position); !allowed)
        return std::unexpected(allowed.error());
    const auto from = plan.steps.begin() + plan.indexOf(id);
    const auto to = plan.steps.begin() + position;
    if (from < to)
        std::rotate(from, from + 1, to + 1);
    else
        std::rotate(to, from, from + 1);
    return plan;
}

base::Result<Plan> duplicateStep(Plan plan, const QString &id)
{
    const auto at = positionOf(plan, id);
    if (!at)
        return std::unexpected(at.error());
    Step copy = plan.steps[*at];
    copy.id = u's' + QString::number(plan.nextStep++);
    copy.change.clear();
    copy.also.clear();
    copy.role.clear();
    for (const SqlPart part : {SqlPart::Up, SqlPart::Down, SqlPart::Verify}) {
        QString &generated = copy.generated.*generatedOf(part);
        if (!(copy.edits.*editOf(part)) && !generated.isEmpty())
            copy.edits.*editOf(part) = generated;
        generated.clear();
    }
    plan.steps.insert(plan.steps.begin() + static_cast<std::ptrdiff_t>(*at) + 1, copy);
    return plan;
}

base::Result<Plan> removeStep(Plan plan, const QString &id, Dependents dependents)
{
    if (const auto at = positionOf(plan, id); !at)
        return std::unexpected(at.error());
    const QStringList needing = dependentsOf(plan, id);
    QSet<QString> gone{id};
    if (dependents == Dependents::Include)
        gone += QSet<QString>(needing.begin(), needing.end());
    else if (dependents == Dependents::Refuse && !needing.isEmpty())
        return base::fail(base::ErrorCode::Refused, u"plan.remove-needed-by"_s, {id, needing.first()});
    eraseSteps(plan, gone);
    return plan;
}

base::Result<Plan> removeChange(Plan plan, const QString &changeId, Dependents dependents)
{
    const auto known = std::ranges::find_if(plan.decisions, [&](const Decision &d) { return d.change.id == changeId; });
    if (known == plan.decisions.end())
        return base::fail(base::ErrorCode::NotFound, u"plan.change-not-found"_s, {changeId});
    QSet<QString> gone;
    for (const Step &step : plan.steps) {
        if (!step.serves(changeId))
            continue;
        if (!step.also.isEmpty()) {
            const QString other = step.change == changeId ? step.also.first() : step.change;
            return base::fail(base::ErrorCode::Refused, u"plan.change-shared"_s, {changeId, step.id, other});
        }
        gone.insert(step.id);
    }
    const QSet<QString> own = gone;
    for (const QString &id : own) {
        const QStringList needing = dependentsOf(plan, id);
        for (const QString &other : needing) {
            if (dependents == Dependents::Refuse && !own.contains(other))
                return base::fail(base::ErrorCode::Refused, u"plan.remove-needed-by"_s, {id, other});
            if (dependents == Dependents::Include)
                gone.insert(other);
        }
    }
    eraseSteps(plan, gone);
    std::erase_if(plan.decisions, [&](const Decision &d) { return d.change.id == changeId; });
    return plan;
}

base::Result<Plan> setEnabled(Plan plan, const QString &id, bool enabled, Dependents dependents)
{
    const auto at = positionOf(plan, id);
    if (!at)
        return std::unexpected(at.error());
    QSet<QString> others; // that must change along
    if (!enabled) {
        const QStringList needing = dependentsOf(plan, id);
        others = QSet<QString>(needing.begin(), needing.end());
    } else {
        QStringList open = plan.steps[*at].dependsOn;
        while (!open.isEmpty()) {
            const QString other = open.takeFirst();
            const Step *step = plan.step(other);
            if (!step || others.contains(other))
                continue;
            others.insert(other);
            open << step->dependsOn;
        }
    }
    for (Step &step : plan.steps) {
        if (!others.contains(step.id) || step.enabled == enabled)
            continue;
        if (dependents == Dependents::Refuse)
            return base::fail(base::ErrorCode::Refused, enabled ? u"plan.enable-needs"_s : u"plan.disable-needed-by"_s,
                              {id, step.id});
        if (dependents == Dependents::Include)
            step.enabled = enabled;
    }
    plan.steps[*at].enabled = enabled;
    return plan;
}

base::Result<Plan> insertStep(Plan plan, Step step, int position)
{
    step.id = u's' + QString::number(plan.nextStep);
    auto at = std::ranges::upper_bound(plan.steps, step.phase, {}, &Step::phase);
    if (position >= 0) {
        if (position > static_cast<int>(plan.steps.size()))
            return base::fail(base::ErrorCode::Refused, u"plan.move-outside"_s,
                              {step.id, QString::number(plan.steps.size() + 1)});
        at = plan.steps.begin() + position;
    }
    const auto where = static_cast<std::size_t>(at - plan.steps.begin());
    plan.steps.insert(at, std::move(step));
    if (const auto ok = fits(plan, where); !ok)
        return std::unexpected(ok.error());
    ++plan.nextStep;
    return plan;
}

base::Result<Plan> updateStep(Plan plan, const Step &step)
{
    const auto at = positionOf(plan, step.id);
    if (!at)
        return std::unexpected(at.error());
    plan.steps[*at] = step;
    if (const auto ok = fits(plan, *at); !ok)
        return std::unexpected(ok.error());
    return plan;
}

base::Result<Plan> editSql(Plan plan, const QString &id, SqlPart part, const QString &text)
{
    const auto at = positionOf(plan, id);
    if (!at)
        return std::unexpected(at.error());
    Step &step = plan.steps[*at];
    auto &edit = step.edits.*editOf(part);
    if (text == step.generated.*generatedOf(part) && (!isHandMade(step) || text.isEmpty()))
        edit.reset();
    else
        edit = text;
    return plan;
}

base::Result<Plan> revertEdit(Plan plan, const QString &id, SqlPart part)
{
    const auto at = positionOf(plan, id);
    if (!at)
        return std::unexpected(at.error());
    if (isHandMade(plan.steps[*at]))
        return base::fail(base::ErrorCode::Refused, u"plan.revert-hand-made"_s, {id});
    (plan.steps[*at].edits.*editOf(part)).reset();
    return plan;
}

base::Result<Plan> revertEdits(Plan plan, const QString &id)
{
    base::Result<Plan> out = std::move(plan);
    for (const SqlPart part : {SqlPart::Up, SqlPart::Down, SqlPart::Verify})
        if (out)
            out = revertEdit(*std::move(out), id, part);
    return out;
}

Step handMadeSql(Phase phase, const QString &title, const QString &up, const QString &down, const QString &verify)
{
    Step step = handMade(phase, StepKind::Sql, title);
    step.edits.up = up;
    if (!down.isEmpty())
        step.edits.down = down;
    if (!verify.isEmpty())
        step.edits.verify = verify;
    step.reversible = !down.isEmpty();
    return step;
}

Step handMadeGate(Phase phase, const QString &title, const QString &verify)
{
    Step step = handMade(phase, StepKind::Gate, title);
    if (!verify.isEmpty())
        step.edits.verify = verify;
    return step;
}

Step handMadeDeployMarker(Phase phase, const QString &application)
{
    Step step = handMade(phase, StepKind::DeployMarker, {});
    step.title = {u"plan.deploy"_s, {}};
    if (!application.isEmpty())
        step.application = base::literal(application);
    return step;
}

Step handMadeWait(Phase phase, int seconds)
{
    Step step = handMade(phase, StepKind::Wait, {});
    step.title = {u"plan.wait"_s, {QString::number(seconds)}};
    step.waitSeconds = seconds;
    return step;
}

Step handMadeCommand(Phase phase, const QString &title, const QString &command)
{
    Step step = handMade(phase, StepKind::Command, title);
    step.edits.up = command;
    return step;
}

Step handMadeBackfill(Phase phase, const QString &title, const Backfill &backfill)
{
    Step step = handMade(phase, StepKind::Backfill, title);
    step.backfill = backfill;
    step.object = backfill.schema.isEmpty() ? backfill.table : backfill.schema + u'.' + backfill.table;
    step.transactional = false;
    return step;
}

} // namespace lockstep::plan
