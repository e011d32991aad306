// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/already.h"

#include "analysis/analyzer.h"
#include "catalog/lookup.h"

#include <ranges>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;
using plan::Step;

namespace alreadylocal {

/// What these do is seen in rows, in files or beside the database, not in the Catalog alone.
constexpr ChangeKind unseen[] = {ChangeKind::RebuildIndex, ChangeKind::RemoveBloat,  ChangeKind::FillColumn,
                                 ChangeKind::CopyRows,     ChangeKind::MergeTables,  ChangeKind::DeleteRows,
                                 ChangeKind::ChangeEngine, ChangeKind::MovePlatform, ChangeKind::MoveToService,
                                 ChangeKind::RunSql};

/// Nor is what the owner itself may.
bool isOfOwner(const Change &change, const catalog::Catalog &catalog)
{
    if (change.kind != ChangeKind::GrantPrivileges && change.kind != ChangeKind::RevokePrivileges)
        return false;
    const catalog::Relation *table = catalog::sharedLookup(catalog)->relation(change.schema, change.table);
    return table && table->owner == change.role;
}

/// The statements by which the change is made; empty where it is made by more than statements.
QByteArray scriptOf(const Steps &steps)
{
    QByteArray out;
    for (const Step &step : steps) {
        if (step.kind == plan::StepKind::Backfill || step.kind == plan::StepKind::Command)
            return {};
        if (step.kind == plan::StepKind::Sql)
            out += step.up().toUtf8() + ";\n";
    }
    return out;
}

base::Status madeBy(const QString &step)
{
    return base::fail(base::ErrorCode::InvalidInput, u"advisor.planned-already"_s, {step});
}

/// The last step before which the script would still change something; empty where it never would.
QString lastStepThatCounts(const plan::Plan &plan, const QByteArray &script, const catalog::Catalog &start)
{
    analysis::Analyzer analyzer(start);
    QString last;
    for (const Step &step : plan.steps) {
        if (!step.enabled || step.kind != plan::StepKind::Sql)
            continue;
        if (analyzer.changes(script))
            last = step.id;
        std::ignore = analyzer.analyze(step.up().toUtf8());
    }
    return last;
}

/// The plan's change that is this one under the name that was made up for it then, and which it bears still.
const Change *sameWithoutName(const plan::Plan &plan, const Change &wish, const Change &complete)
{
    if (!wish.name.isEmpty() || complete.name.isEmpty())
        return nullptr;
    for (const plan::Decision &decision : plan.decisions) {
        Change other = decision.change;
        if (other.name == complete.name)
            continue;
        other.id = complete.id;
        other.name = complete.name;
        if (other == complete)
            return &decision.change;
    }
    return nullptr;
}

/// The last change that is about the same thing, if it is this one: what is dropped and made anew looks like another
/// thing.
const Change *sameBefore(const plan::Plan &plan, const Change &complete)
{
    for (const plan::Decision &decision : std::views::reverse(plan.decisions)) {
        const Change &other = decision.change;
        if (other.kind == ChangeKind::RunSql)
            return nullptr;
        if (std::tie(other.schema, other.table, other.typeName, other.name) !=
            std::tie(complete.schema, complete.table, complete.typeName, complete.name))
            continue;
        Change same = other;
        same.id = complete.id;
        return same == complete ? &other : nullptr;
    }
    return nullptr;
}

} // namespace alreadylocal

base::Status refuseRepeated(const plan::Plan &plan, const Change &wish, const Change &complete, const Steps &steps,
                            const catalog::Catalog &start, const catalog::Catalog &now)
{
    using namespace alreadylocal;
    const auto madeFor = [&](const Change *same) {
        const auto step = std::ranges::find_if(
            plan.steps, [&](const Step &made) { return same && made.enabled && made.serves(same->id); });
        return step == plan.steps.end() ? QString() : step->id;
    };
    if (const QString step = madeFor(sameWithoutName(plan, wish, complete)); !step.isEmpty())
        return madeBy(step);
    if (std::ranges::contains(unseen, complete.kind))
        return {};
    if (const QString step = madeFor(sameBefore(plan, complete)); !step.isEmpty())
        return madeBy(step);
    if (isOfOwner(complete, now))
        return {};
    const QByteArray script = scriptOf(steps);
    if (script.isEmpty() || analysis::changesOver(now, script))
        return {};
    if (const QString step = lastStepThatCounts(plan, script, start); !step.isEmpty())
        return madeBy(step);
    return base::fail(base::ErrorCode::InvalidInput, u"advisor.there-already"_s);
}

} // namespace lockstep::advisor
