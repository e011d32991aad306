// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "review/ways.h"

#include "plan/analyze.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::review {

namespace wayslocal {

void addUp(rehearsal::Forecast &sum, const rehearsal::Forecast &more)
{
    sum.lowMs += more.lowMs;
    sum.likelyMs += more.likelyMs;
    sum.highMs += more.highMs;
    sum.measured = sum.measured || more.measured;
}

/// A table's file and indexes for a rewrite; the heap for rows that get a new version each; a fifth of it for an index,
/// which is what a B-tree over a few columns usually comes to.
qint64 written(const plan::StatementEffect &statement, const catalog::Lookup &catalog)
{
    qint64 bytes = 0;
    for (const analysis::RelationEffect &relation : statement.effect.relations) {
        const catalog::Relation *table = catalog.relation(relation.schema.value_or(QString()), relation.name);
        if (!table)
            continue;
        if (relation.rewrite)
            bytes += table->totalBytes();
        else if (relation.via == analysis::Via::Named && statement.effect.kind == "UPDATE"_L1)
            bytes += table->heapBytes;
        else if (relation.scan && statement.effect.kind == "CREATE INDEX"_L1)
            bytes += table->heapBytes / 5;
    }
    return bytes;
}

Way cost(const plan::Plan &before, const plan::Plan &after, const catalog::Catalog &catalog,
         const rehearsal::Rates &rates)
{
    Way way;
    const catalog::Lookup lookup(catalog);
    const auto isNew = [&](const plan::Step &step) {
        const plan::Step *old = before.step(step.id);
        return !old || *old != step;
    };
    for (const plan::Step &step : after.steps) {
        if (!isNew(step))
            continue;
        ++way.steps;
        way.deployments += step.kind == plan::StepKind::DeployMarker;
        way.withoutWayBack += !step.reversible;
        way.byTool = way.byTool || step.kind == plan::StepKind::Command;
        if (step.kind == plan::StepKind::Backfill && step.backfill)
            addUp(way.duration, rehearsal::forecast(*step.backfill, lookup, rates));
    }
    for (const plan::StatementEffect &statement : plan::analyzePlan(after, catalog)) {
        const plan::Step *step = after.step(statement.step);
        if (!step || !isNew(*step))
            continue;
        const analysis::LockMode lock = statement.effect.strongestLock();
        if (analysis::dangerOf(lock) >= analysis::dangerOf(way.strongest))
            way.strongest = std::max(way.strongest, lock);
        way.isLong = way.isLong || statement.effect.isLong();
        way.bytesWritten += written(statement, lookup);
        if (step->kind == plan::StepKind::Sql)
            addUp(way.duration, rehearsal::forecast(statement, lookup, rates));
    }
    return way;
}

} // namespace wayslocal

std::vector<Way> ways(const plan::Plan &plan, const plan::Change &change, const catalog::Catalog &catalog,
                      const advisor::GeneratorOptions &options, const rehearsal::Rates &rates)
{
    std::vector<Way> out;
    for (const advisor::StrategyDescriptor &row : advisor::strategies()) {
        if (!row.generate || !row.generates(change, catalog.server.engine))
            continue;
        const QString id = QString::fromLatin1(row.id);
        const auto made = advisor::addChange(plan, {change, id, {}, {}}, catalog, options);
        Way way = made ? wayslocal::cost(plan, *made, catalog, rates) : Way{};
        way.strategy = id;
        if (!made)
            way.refused = made.error();
        out.push_back(std::move(way));
    }
    std::ranges::stable_partition(out, [](const Way &way) { return !way.refused; });
    return out;
}

} // namespace lockstep::review
