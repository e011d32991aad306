// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/direct.h"
#include "advisor/sqlite/rowwork.h"
#include "advisor/sqlite/verify.h"
#include "plan/names.h"
#include "plan/script.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace inbatches {

using catalog::sqlite::sameName;
using plan::ChangeKind;
using plan::Phase;

/// Whether the walk would move the rows that it walks along.
static bool setsKey(const plan::Change &change, const QStringList &key)
{
    return std::ranges::any_of(key, [&](const QString &name) { return sameName(name, change.column); });
}

/// Rows move to a table like theirs, and home in batches, too; the archive goes with its own step.
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
    const QStringList arguments{table.name(), {}, change.newName};
    plan::Backfill home = walk;
    home.table = change.newName;
    home.copy = sql::BatchedCopy{.schema = u"main"_s, .table = table.name(), .columns = columns};
    walk.copy = sql::BatchedCopy{.schema = u"main"_s, .table = change.newName, .columns = columns};
    walk.remove = home.remove = true;
    walk.pending = change.predicate;
    Steps steps;
    chain(steps, maker.ddl(u"create-archive"_s, Phase::Expand, arguments,
                           {catalog::sqlite::tableSql(text), u"DROP TABLE "_s + target,
                            verify::exists(u"table"_s, change.newName)}));
    if (!check.isEmpty())
        chain(steps, maker.gate(u"rows-unreferenced"_s, Phase::Contract, arguments, check));
    plan::Step move = batches(maker, u"archive-rows"_s, Phase::Contract, arguments, std::move(walk), verify);
    move.generated.down = plan::batchesScript(home, sql::Engine::Sqlite);
    move.back = std::move(home);
    move.reversible = true;
    chain(steps, move);
    return steps;
}

/// An empty table for the key and these columns of a table, every value as it is.
static QString backupFor(const Table &table, const QString &name, const QStringList &key, const QStringList &columns)
{
    QStringList pieces;
    for (const QString &column : columns)
        pieces << quoted(column) +
                      (!table.text().withoutRowid() && column == key.front() ? u" INTEGER PRIMARY KEY"_s : QString());
    if (table.text().withoutRowid())
        pieces << u"PRIMARY KEY ("_s + quoted(key).join(u", "_s) + u')';
    return u"CREATE TABLE "_s + quoted(name) + u" (" + pieces.join(u", "_s) + u')' +
           (table.text().withoutRowid() ? u" WITHOUT ROWID"_s : QString());
}

} // namespace inbatches

bool goesInBatches(const plan::Change &change, const Table &table, const GeneratorOptions &options)
{
    const QStringList key = walkableKey(table);
    return !isSmall(table, options) && !key.isEmpty() && !inbatches::setsKey(change, key);
}

Generated backupInBatches(const plan::Change &change, const DirectStep &direct, const Table &table, const QString &name,
                          const GeneratorOptions &options)
{
    using namespace inbatches;
    const bool fills = change.kind == ChangeKind::FillColumn;
    const StepMaker maker(table.name(), options);
    const QStringList arguments{table.name(), change.column, name};
    const QString backup = quoted(name);
    const plan::Backfill walk = walkOver(table, options);
    QStringList columns = walk.key;
    for (const QString &column : fills ? QStringList{change.column} : table.writable())
        if (!columns.contains(column, Qt::CaseInsensitive))
            columns << column;
    Steps steps;
    if (!direct.gate.isEmpty())
        chain(steps, maker.gate(direct.gate, Phase::Migrate, arguments, direct.gateVerify));
    chain(steps, maker.ddl(u"create-backup"_s, Phase::Migrate, arguments,
                           {backupFor(table, name, walk.key, columns), u"DROP TABLE "_s + backup,
                            verify::exists(u"table"_s, name)}));
    const sql::BatchedCopy kept{.schema = u"main"_s, .table = name, .columns = columns};
    plan::Backfill work = walk, home = walk;
    work.pending = fills ? fillPending(change) : change.predicate;
    if (fills) {
        plan::Backfill there = work;
        there.copy = kept;
        plan::Step copy = batches(maker, u"fill-backup"_s, Phase::Migrate, arguments, there,
                                  verify::sameCount(backup, table.sql() + u" WHERE " + there.pending));
        copy.reversible = true; // what is in the backup goes with it
        chain(steps, copy);
        QStringList same;
        for (const QString &part : walk.key)
            same << u"kept."_s + quoted(part) + u" = " + table.sql() + u'.' + quoted(part);
        const QString column = quoted(change.column);
        const QString row = backup + u" AS kept WHERE " + same.join(u" AND "_s);
        work.assignments = column + u" = " + change.expression;
        home.assignments = column + u" = (SELECT kept." + column + u" FROM " + row + u')';
        home.pending = u"EXISTS (SELECT 1 FROM "_s + row + u" AND kept." + column + u" IS NOT " + table.sql() + u'.' +
                       column + u')';
    } else { // they move there, so that what is kept is what they were at last
        work.copy = kept;
        home.table = name;
        home.copy = sql::BatchedCopy{.schema = u"main"_s, .table = table.name(), .columns = columns};
        work.remove = home.remove = true;
    }
    plan::Step step = batches(maker, plan::changeKindName(change.kind), fills ? Phase::Migrate : Phase::Contract,
                              arguments, std::move(work), direct.sql.verify);
    step.why = {u"advisor.sqlite-backed-up.why"_s, arguments};
    step.reversible = true;
    step.generated.down = plan::batchesScript(home, sql::Engine::Sqlite);
    step.back = std::move(home);
    chain(steps, step);
    return steps;
}

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
        if (!direct->gate.isEmpty())
            chain(steps, maker.gate(direct->gate, Phase::Migrate, arguments, direct->gateVerify));
        chain(steps, batches(maker, u"backfill"_s, Phase::Migrate, arguments, std::move(walk), verify));
        return steps;
    }
}

} // namespace lockstep::advisor::sqlite
