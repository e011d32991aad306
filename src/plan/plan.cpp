// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/plan.h"

#include "plan/backfill.h"
#include "plan/names.h"
#include "sql/split.h"

#include <QHash>
#include <QSet>

namespace lockstep::plan {

using namespace Qt::StringLiterals;

namespace {

base::Error problemAt(const QString &step, QString message, QStringList arguments)
{
    return {base::ErrorCode::InvalidInput, std::move(message), std::move(arguments), step, {}, {}};
}

/// One SELECT (or WITH ... SELECT): what a check may be.
bool isOneSelect(const QString &sql)
{
    const QByteArray script = sql.toUtf8();
    const auto statements = sql::splitStatements(script);
    if (statements.size() != 1)
        return false;
    const QByteArray text = script.mid(statements[0].offset, statements[0].length).toLower();
    return text.startsWith("select") || text.startsWith("with");
}

void checkContent(const Step &step, std::vector<base::Error> &out)
{
    if (const QString verify = step.verify(); !verify.isEmpty() && !isOneSelect(verify))
        out.push_back(problemAt(step.id, u"plan.verify-not-select"_s, {step.id}));
    switch (step.kind) {
    case StepKind::Sql:
        if (step.up().trimmed().isEmpty())
            out.push_back(problemAt(step.id, u"plan.step-without-sql"_s, {step.id}));
        break;
    case StepKind::Backfill:
        if (!step.backfill || !canWalk(*step.backfill))
            out.push_back(problemAt(step.id, u"plan.backfill-without-key"_s, {step.id}));
        else if (!isComplete(*step.backfill))
            out.push_back(problemAt(step.id, u"plan.backfill-incomplete"_s, {step.id}));
        break;
    case StepKind::Wait:
        if (step.waitSeconds <= 0)
            out.push_back(problemAt(step.id, u"plan.wait-without-time"_s, {step.id}));
        break;
    case StepKind::DeployMarker:
    case StepKind::Gate:
    case StepKind::Command:
        break;
    }
}

/// A step id on a circle of dependencies, or empty.
QString circularStep(const Plan &plan)
{
    enum Mark { Open = 1, Done = 2 };
    QHash<QString, int> marks;
    const auto visit = [&](const auto &self, const QString &id) -> QString {
        int &mark = marks[id];
        if (mark == Done)
            return {};
        if (mark == Open)
            return id;
        mark = Open;
        if (const Step *step = plan.step(id)) {
            for (const QString &other : step->dependsOn)
                if (const QString found = self(self, other); !found.isEmpty())
                    return found;
        }
        marks[id] = Done;
        return {};
    };
    for (const Step &step : plan.steps)
        if (const QString found = visit(visit, step.id); !found.isEmpty())
            return found;
    return {};
}

} // namespace

const Step *Plan::step(const QString &id) const
{
    const int at = indexOf(id);
    return at < 0 ? nullptr : &steps[static_cast<std::size_t>(at)];
}

int Plan::indexOf(const QString &id) const
{
    const auto it = std::ranges::find(steps, id, &Step::id);
    return it == steps.end() ? -1 : static_cast<int>(it - steps.begin());
}

std::vector<base::Error> validate(const Plan &plan)
{
    std::vector<base::Error> out;
    QSet<QString> changes;
    for (const Decision &decision : plan.decisions) {
        if (changes.contains(decision.change.id))
            out.push_back(problemAt(decision.change.id, u"plan.id-twice"_s, {decision.change.id}));
        changes.insert(decision.change.id);
    }

    QHash<QString, std::size_t> positions;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        if (positions.contains(plan.steps[i].id))
            out.push_back(problemAt(plan.steps[i].id, u"plan.id-twice"_s, {plan.steps[i].id}));
        positions.insert(plan.steps[i].id, i);
    }
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        const Step &step = plan.steps[i];
        if (i > 0 && step.phase < plan.steps[i - 1].phase)
            out.push_back(
                problemAt(step.id, u"plan.phase-goes-back"_s,
                          {step.id, phaseName(step.phase), plan.steps[i - 1].id, phaseName(plan.steps[i - 1].phase)}));
        for (const QString &change : step.change.isEmpty() ? step.also : QStringList{step.change} + step.also)
            if (!changes.contains(change))
                out.push_back(problemAt(step.id, u"plan.unknown-change"_s, {step.id, change}));
        for (const QString &other : step.dependsOn) {
            const auto at = positions.constFind(other);
            if (at == positions.cend())
                out.push_back(problemAt(step.id, u"plan.unknown-dependency"_s, {step.id, other}));
            else if (*at > i)
                out.push_back(problemAt(step.id, u"plan.before-dependency"_s, {step.id, other}));
            else if (step.enabled && !plan.steps[*at].enabled)
                out.push_back(problemAt(step.id, u"plan.needs-disabled"_s, {step.id, other}));
        }
        if (step.enabled)
            checkContent(step, out);
    }
    if (const QString id = circularStep(plan); !id.isEmpty())
        out.push_back(problemAt(id, u"plan.circular"_s, {id}));
    return out;
}

base::Status canMove(const Plan &plan, const QString &id, int position)
{
    const int from = plan.indexOf(id);
    if (from < 0)
        return base::fail(base::ErrorCode::NotFound, u"plan.step-not-found"_s, {id});
    const int count = static_cast<int>(plan.steps.size());
    if (position < 0 || position >= count)
        return base::fail(base::ErrorCode::Refused, u"plan.move-outside"_s, {id, QString::number(count)});
    const Step &step = plan.steps[static_cast<std::size_t>(from)];
    const int direction = position < from ? -1 : 1;
    for (int i = from; i != position; i += direction) {
        const Step &passed = plan.steps[static_cast<std::size_t>(i + direction)];
        if (passed.phase != step.phase)
            return base::fail(base::ErrorCode::Refused, u"plan.move-phase"_s,
                              {id, phaseName(step.phase), passed.id, phaseName(passed.phase)});
        if (direction < 0 && step.dependsOn.contains(passed.id))
            return base::fail(base::ErrorCode::Refused, u"plan.move-needs"_s, {id, passed.id});
        if (direction > 0 && passed.dependsOn.contains(id))
            return base::fail(base::ErrorCode::Refused, u"plan.move-needed-by"_s, {id, passed.id});
    }
    return {};
}

} // namespace lockstep::plan
