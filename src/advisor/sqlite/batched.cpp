// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/direct.h"
#include "advisor/sqlite/verify.h"
#include "plan/names.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace inbatches {

using catalog::sqlite::sameName;
using plan::ChangeKind;
using plan::Phase;

static bool isSmall(const Table &table, const GeneratorOptions &options)
{
    return table.relation().rows >= 0 && table.relation().rows <= options.inlineBackfillRows;
}

/// Whether the walk would move the rows that it walks along.
static bool setsKey(const plan::Change &change, const QStringList &key)
{
    return std::ranges::any_of(key, [&](const QString &name) { return sameName(name, change.column); });
}

static plan::Backfill walkOver(const Table &table, const GeneratorOptions &options)
{
    plan::Backfill out;
    out.schema = u"main"_s;
    out.table = table.name();
    out.key = walkableKey(table);
    out.estimatedRows = table.relation().rows;
    if (out.estimatedRows > options.batchedBackfillRows)
        out.pauseMs = 100; // a job of hours leaves others room
    return out;
}

} // namespace inbatches

Generated batchedBackfill(const plan::Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    using namespace inbatches;
    const auto table = Table::find(change.table, catalog);
    if (!table)
        return std::unexpected(table.error());
    const Direct direct = directStep(change, catalog);
    if (!direct)
        return std::unexpected(direct.error());
    plan::Backfill walk = walkOver(*table, options);
    if (isSmall(*table, options) || setsKey(change, walk.key))
        return sqlite::directVersioned(change, catalog, options);
    if (walk.key.isEmpty())
        return unsupported(u"advisor.no-key"_s, {table->name()});
    const StepMaker maker(table->name(), options);
    const bool copies = change.kind == ChangeKind::CopyRows;
    if (copies) {
        const auto target = Table::find(change.referencedTable, catalog);
        if (!target)
            return std::unexpected(target.error());
        auto columns = copiedColumns(change, *table, *target);
        if (!columns)
            return std::unexpected(columns.error());
        walk.copy = sql::BatchedCopy{.schema = u"main"_s, .table = target->name(), .columns = *std::move(columns)};
        walk.pending = change.predicate;
    } else {
        walk.assignments = quoted(change.column) + u" = " + change.expression;
        walk.pending = fillPending(change);
    }
    plan::Step step =
        maker.longWork(copies ? u"copy-rows"_s : u"backfill"_s, Phase::Migrate,
                       {table->name(), change.column, change.referencedTable}, {{}, {}, direct->sql.verify});
    step.kind = plan::StepKind::Backfill;
    step.transactional = false;
    step.reversible = false;
    step.why = {u"advisor.sqlite-batches.why"_s, {table->name()}};
    step.backfill = std::move(walk);
    return Steps{std::move(step)};
}

} // namespace lockstep::advisor::sqlite
