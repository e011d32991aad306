// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/generators.h"
#include "analysis/analyzer.h"
#include "plan/names.h"

#include <QSet>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;
using plan::Decision;
using plan::Phase;
using plan::Plan;
using plan::Step;

namespace {

/// The Catalog after all enabled steps of the plan, or of those before the change `before`.
catalog::Catalog advanced(const Plan &plan, const catalog::Catalog &catalog, const QString &exceptFrom = {})
{
    QSet<QString> left;
    bool reached = false;
    for (const Decision &decision : plan.decisions) {
        reached = reached || decision.change.id == exceptFrom;
        if (reached)
            left.insert(decision.change.id);
    }
    analysis::Analyzer analyzer(catalog);
    bool any = false;
    for (const Step &step : plan.steps) {
        if (!step.enabled || step.kind != plan::StepKind::Sql || left.contains(step.change))
            continue;
        static_cast<void>(analyzer.analyze(step.up().toUtf8()));
        any = true;
    }
    return any ? analyzer.catalog() : catalog;
}

/// What a change touches: tables, and columns of them ("*" for the table as a whole).
QSet<QString> touched(const Change &change)
{
    QSet<QString> out;
    const QString table = change.schema + u'\0' + change.table + u'\0';
    const auto put = [&](const QString &where, const QStringList &columns) {
        for (const QString &column : columns)
            out.insert(where + (column.startsWith(u'(') ? u"*"_s : column));
    };
    switch (change.kind) {
    case ChangeKind::DropIndex:
        return {change.schema + u'\0' + change.name};
    case ChangeKind::AddEnumValue:
        return {change.schema + u'\0' + change.typeName};
    case ChangeKind::AddForeignKey: {
        const QString other = change.referencedSchema + u'\0' + change.referencedTable + u'\0';
        put(other, change.referencedColumns.isEmpty() ? QStringList{u"*"_s} : change.referencedColumns);
        put(table, change.columns);
        return out;
    }
    case ChangeKind::AddIndex:
        out.insert(change.schema + u'\0' + change.name);
        put(table, change.columns + change.include);
        if (!change.predicate.isEmpty())
            out.insert(table + u'*');
        return out;
    case ChangeKind::AddUnique:
        put(table, change.columns);
        return out;
    case ChangeKind::RenameColumn:
        return {table + change.column, table + change.newName};
    default:
        break;
    }
    if (!change.column.isEmpty())
        return {table + change.column};
    out.insert(table + u'*');
    if (change.kind == ChangeKind::RenameTable)
        out.insert(change.schema + u'\0' + change.newName + u"\0*"_s);
    return out;
}

bool related(const Change &one, const Change &other)
{
    const QSet<QString> second = touched(other);
    for (const QString &first : touched(one)) {
        if (second.contains(first))
            return true;
        const QString table = first.left(first.lastIndexOf(u'\0') + 1);
        for (const QString &name : second)
            if (name.startsWith(table) && (first.endsWith(u"\0*"_s) || name == table + u'*'))
                return true;
    }
    return false;
}

/// The last step of an earlier change that this one must wait for, or nothing.
const Step *mustFollow(const Plan &plan, const Change &change)
{
    const Step *last = nullptr;
    for (const Decision &decision : plan.decisions) {
        if (decision.change.id == change.id || !related(decision.change, change))
            continue;
        for (const Step &step : plan.steps)
            if (step.change == decision.change.id)
                last = plan.indexOf(step.id) > (last ? plan.indexOf(last->id) : -1) ? &step : last;
    }
    return last;
}

/// Puts roles for ids, ids for the new steps, and the steps behind those of their phase.
void merge(Plan &plan, Steps steps, const Change &change, const QHash<QString, QString> &known = {})
{
    const Step *after = mustFollow(plan, change);
    const QString afterId = after ? after->id : QString();
    const Phase earliest = after ? after->phase : Phase::Expand;
    QHash<QString, QString> ids = known;
    for (Step &step : steps) {
        if (!ids.contains(step.role))
            ids.insert(step.role, u's' + QString::number(plan.nextStep++));
        step.id = ids.value(step.role);
        step.change = change.id;
        step.phase = std::max(step.phase, earliest);
        for (QString &other : step.dependsOn)
            other = ids.value(other, other);
        if (step.dependsOn.isEmpty() && !afterId.isEmpty())
            step.dependsOn = {afterId};
        const auto at = std::ranges::upper_bound(plan.steps, step.phase, {}, &Step::phase);
        plan.steps.insert(at, std::move(step));
    }
}

base::Result<Steps> generate(const Decision &decision, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    const StrategyDescriptor *row = strategy(decision.strategy);
    if (!row)
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.unknown-strategy"_s, {decision.strategy});
    if (!row->generate || !row->generates(decision.change, catalog.server.engine))
        return base::fail(base::ErrorCode::Unsupported, u"advisor.not-written-yet"_s,
                          {decision.strategy, plan::changeKindName(decision.change.kind)});
    return row->generate(decision.change, catalog, options);
}

} // namespace

Plan newPlan(const catalog::Catalog &catalog, const QString &title)
{
    Plan plan;
    plan.title = title;
    plan.engine = catalog.server.engine;
    plan.serverVersion = catalog.server.version;
    plan.database = catalog.database;
    plan.catalogHash = catalog::structureHash(catalog);
    return plan;
}

base::Result<Plan> addChange(Plan plan, const Decision &decision, const catalog::Catalog &catalog,
                             const GeneratorOptions &options)
{
    const catalog::Catalog now = advanced(plan, catalog);
    auto change = completeChange(decision.change, now);
    if (!change)
        return std::unexpected(change.error());
    Decision added = decision;
    added.change = *std::move(change);
    added.change.id = u'c' + QString::number(plan.nextChange++);
    auto steps = generate(added, now, options);
    if (!steps)
        return std::unexpected(steps.error());
    merge(plan, *std::move(steps), added.change);
    plan.decisions.push_back(std::move(added));
    return plan;
}

base::Result<Plan> regenerate(Plan plan, const QString &changeId, const catalog::Catalog &catalog,
                              const GeneratorOptions &options)
{
    const auto decision =
        std::ranges::find_if(plan.decisions, [&](const Decision &d) { return d.change.id == changeId; });
    if (decision == plan.decisions.end())
        return base::fail(base::ErrorCode::NotFound, u"plan.change-not-found"_s, {changeId});
    auto steps = generate(*decision, advanced(plan, catalog, changeId), options);
    if (!steps)
        return std::unexpected(steps.error());

    QHash<QString, QString> ids; // role -> id of the steps that are there
    for (const Step &step : plan.steps)
        if (step.change == changeId)
            ids.insert(step.role, step.id);
    Plan made = plan; // merged as if new, for phases and dependencies
    std::erase_if(made.steps, [&](const Step &step) { return step.change == changeId; });
    merge(made, *std::move(steps), decision->change, ids);

    // a step that is still wanted keeps its place and what people did to it; one that is not any more goes
    Plan out = made;
    out.steps.clear();
    QSet<QString> placed;
    for (const Step &old : plan.steps) {
        const Step *fresh = made.step(old.id);
        if (!fresh)
            continue;
        Step step = *fresh;
        if (old.change == changeId) {
            step.edits = old.edits;
            step.comment = old.comment;
            step.enabled = old.enabled;
        }
        placed.insert(step.id);
        out.steps.push_back(std::move(step));
    }
    for (std::size_t i = 0; i < made.steps.size(); ++i) {
        const Step &fresh = made.steps[i];
        if (placed.contains(fresh.id))
            continue;
        // behind the one that stands before it in the new order
        const int before = i == 0 ? -1 : out.indexOf(made.steps[i - 1].id);
        out.steps.insert(out.steps.begin() + before + 1, fresh);
    }
    for (Step &step : out.steps)
        step.dependsOn.removeIf([&](const QString &id) { return out.indexOf(id) < 0; });
    std::ranges::stable_sort(out.steps, {}, &Step::phase);
    out.catalogHash = catalog::structureHash(catalog);
    out.serverVersion = catalog.server.version;
    return out;
}

} // namespace lockstep::advisor
