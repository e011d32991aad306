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

static plan::Step batches(const StepMaker &maker, const QString &role, Phase phase, const QStringList &arguments,
                          plan::Backfill walk, const QString &verify)
{
    plan::Step step = maker.longWork(role, phase, arguments, {{}, {}, verify});
    step.kind = plan::StepKind::Backfill;
    step.transactional = false;
    step.reversible = false;
    step.why = {u"advisor.sqlite-batches.why"_s, {arguments.front()}};
    step.backfill = std::move(walk);
    return step;
}

/// Rows move to a table like theirs; the way back is one statement, and the archive goes with its own step.
static Steps archive(const plan::Change &change, const Table &table, const StepMaker &maker, plan::Backfill walk,
                     const QString &verify)
{
    const QString check = rowsUnreferenced(table, change.predicate);
    catalog::sqlite::TableText text = table.text();
    text.name = change.newName;
    const QString target = quoted(change.newName);
    QStringList columns = table.writable();
    if (const QString rowid = hiddenRowid(text); !rowid.isEmpty())
        columns.prepend(rowid);
    const QString list = quoted(columns).join(u", "_s);
    const QStringList arguments{table.name(), {}, change.newName};
    walk.copy = sql::BatchedCopy{.schema = u"main"_s, .table = change.newName, .columns = columns};
    walk.remove = true;
    walk.pending = change.predicate;
    Steps steps;
    chain(steps, maker.ddl(u"create-archive"_s, Phase::Expand, arguments,
                           {catalog::sqlite::tableSql(text), u"DROP TABLE "_s + target,
                            verify::exists(u"table"_s, change.newName)}));
    if (!check.isEmpty())
        chain(steps, maker.gate(u"rows-unreferenced"_s, Phase::Contract, arguments, check));
    plan::Step move = batches(maker, u"archive-rows"_s, Phase::Contract, arguments, std::move(walk), verify);
    move.generated.down =
        script({u"BEGIN IMMEDIATE"_s,
                u"INSERT INTO "_s + table.sql() + u" (" + list + u") SELECT " + list + u" FROM " + target,
                u"DELETE FROM "_s + target, u"COMMIT"_s});
    move.reversible = true;
    chain(steps, move);
    return steps;
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
    const QString &verify = direct->sql.verify;
    const QStringList arguments{table->name(), change.column, change.referencedTable};
    Steps steps;
    switch (change.kind) {
    case ChangeKind::ArchiveRows:
        return archive(change, *table, maker, std::move(walk), verify);
    case ChangeKind::DeleteRows:
        walk.remove = true;
        walk.pending = change.predicate;
        if (const QString check = rowsUnreferenced(*table, change.predicate); !check.isEmpty())
            chain(steps, maker.gate(u"rows-unreferenced"_s, Phase::Contract, arguments, check));
        chain(steps, batches(maker, u"delete-rows"_s, Phase::Contract, arguments, std::move(walk), verify));
        return steps;
    case ChangeKind::CopyRows: {
        const auto target = Table::find(change.referencedTable, catalog);
        if (!target)
            return std::unexpected(target.error());
        auto columns = copiedColumns(change, *table, *target);
        if (!columns)
            return std::unexpected(columns.error());
        walk.copy = sql::BatchedCopy{.schema = u"main"_s, .table = target->name(), .columns = *std::move(columns)};
        walk.pending = change.predicate;
        return Steps{batches(maker, u"copy-rows"_s, Phase::Migrate, arguments, std::move(walk), verify)};
    }
    default: // FillColumn
        walk.assignments = quoted(change.column) + u" = " + change.expression;
        walk.pending = fillPending(change);
        return Steps{batches(maker, u"backfill"_s, Phase::Migrate, arguments, std::move(walk), verify)};
    }
}

} // namespace lockstep::advisor::sqlite
