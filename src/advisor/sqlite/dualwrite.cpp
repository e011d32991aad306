// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/dualwrite.h"

#include "advisor/direct/direct.h"
#include "advisor/sqlite/direct.h"
#include "advisor/sqlite/rowwork.h"
#include "advisor/sqlite/runbooks.h"
#include "advisor/sqlite/shadow.h"
#include "advisor/sqlite/sidebyside.h"
#include "advisor/sqlite/verify.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

using plan::Phase;

void DualWrite::make(const QString &role, const plan::StepSql &sql)
{
    made = made.isEmpty() ? sql.up : script({made, sql.up});
    chain(steps, maker.longWork(role, Phase::Expand, arguments, sql));
}

void DualWrite::mirrors()
{
    made = script(QStringList{made} + triggers.create());
    chain(steps, maker.ddl(u"write-both"_s, Phase::Expand, arguments,
                           {script(triggers.create()), script(triggers.drop()), triggers.exist()}));
}

void DualWrite::fill(const QString &role, const Table &walked, const plan::Backfill &walk, const QString &agrees)
{
    chain(steps, rowWork(maker, role, Phase::Migrate, arguments, walked, walk, agrees));
}

void DualWrite::switchOver(const QString &role, const QString &agrees)
{
    chain(steps, maker.gate(u"sides-agree"_s, Phase::Migrate, arguments, agrees));
    chain(steps, maker.deploy(role, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"new-place-trusted"_s, Phase::Contract, arguments));
}

void DualWrite::stop()
{
    chain(steps, maker.ddl(u"stop-writing-both"_s, Phase::Contract, arguments,
                           {script(triggers.drop()), script(triggers.create()), triggers.gone()}));
}

void DualWrite::stop(const Table &walked, const plan::Backfill &home)
{
    chain(steps, rowWork(maker, u"compare-places"_s, Phase::Contract, arguments, walked, home, {}, home));
    steps.back().why = {u"advisor.compare-places.why"_s, arguments};
    stop();
}

void DualWrite::drop(Rebuild rebuild, const Table &now)
{
    rebuild.triggersBefore = rebuild.triggersAfter = table.triggers();
    plan::Step step = maker.longWork(u"drop-moved-columns"_s, Phase::Contract, arguments, {});
    step.why.id = u"advisor.sqlite-drop-moved.why"_s;
    rebuildAtEnd(steps, rebuild, now, maker, step);
}

QString paired(const QString &one, const QStringList &own, const QString &other, const QStringList &others)
{
    return sameKey(of(one, own), of(other, others));
}

base::Status mayComeLater(const Table &table, const QStringList &columns)
{
    for (const QString &name : columns)
        if (const QString why = cannotBeEmpty(table, name); !why.isEmpty())
            return unsupported(u"advisor.sqlite-no-twin"_s, {table.name(), name, why});
    return {};
}

QStringList withoutValue(const Table &table, const QStringList &columns)
{
    QStringList out;
    for (const QString &name : columns) {
        const catalog::Column &column = **table.column(name);
        out << (column.notNull ? QString(u'(' + column.defaultExpression + u')') : u"NULL"_s);
    }
    return out;
}

/// Columns move to a table of their own, one row for one row.
Generated splitColumnsSideBySide(const plan::Change &change, const Table &table, const StepMaker &maker)
{
    const auto parts = splitParts(change, table);
    if (!parts)
        return std::unexpected(parts.error());
    if (const auto may = mayComeLater(table, change.columns); !may)
        return std::unexpected(may.error());
    const QStringList key = table.primaryKey();
    const QString target = quoted(change.newName);
    DualWrite way{table, maker, {table.name(), change.newName, change.columns.join(u", "_s)}};
    way.make(u"make-new-table"_s,
             {parts->create, u"DROP TABLE "_s + target, verify::exists(u"table"_s, change.newName)});
    const Follow there{.from = {table.name(), key, change.columns},
                       .to = {change.newName, key, change.columns},
                       .emptyWhenUpdated = false}; // a row that was deleted there stays so
    follow(way.triggers, there);
    follow(way.triggers,
           {.from = there.to, .to = there.from, .inserts = false, .withoutRow = withoutValue(table, change.columns)});
    way.mirrors();
    way.fill(u"copy-existing"_s, table, copyOf(table, maker.options(), change.newName, key + change.columns),
             agrees(there));
    way.switchOver(u"deploy-split"_s, agrees(there));
    const QString row = u" FROM "_s + target + u" AS moved WHERE " + paired(u"moved"_s, key, table.sql(), key);
    QStringList set, values;
    const QStringList empty = withoutValue(table, change.columns);
    for (qsizetype i = 0; i < empty.size(); ++i) {
        const QString value = u"(SELECT moved."_s + quoted(change.columns[i]) + row + u')';
        values << (empty[i] == "NULL"_L1 ? value : QString(u"coalesce("_s + value + u", " + empty[i] + u')'));
        set << quoted(change.columns[i]) + u" = " + values.back();
    }
    const plan::Backfill home =
        fillOf(table, maker.options(), set.join(u", "_s), anyDiffers(of(table.sql(), change.columns), values));
    way.stop(table, home);
    way.drop(parts->rest, table);
    return std::move(way.steps);
}

/// Rows that fulfil a condition move to a table of the same columns.
Generated splitRowsSideBySide(const plan::Change &change, const Table &table, const StepMaker &maker)
{
    if (const auto may = mayDelete(table); !may)
        return std::unexpected(may.error());
    const QStringList key = table.primaryKey();
    if (key.isEmpty())
        return unsupported(u"advisor.sqlite-needs-primary-key"_s, {table.name()});
    if (!hiddenRowid(table.text()).isEmpty())
        return unsupported(u"advisor.sqlite-hidden-rowid"_s, {table.name()});
    QStringList columns = table.writable();
    columns.removeIf([&](const QString &name) { return key.contains(name); });
    catalog::sqlite::TableText text = table.text();
    text.name = change.newName;
    DualWrite way{table, maker, {table.name(), change.newName, {}}};
    way.make(u"make-new-table"_s, {catalog::sqlite::tableSql(text), u"DROP TABLE "_s + quoted(change.newName),
                                   verify::exists(u"table"_s, change.newName)});
    const Follow there{
        .from = {table.name(), key, columns}, .to = {change.newName, key, columns}, .condition = change.predicate};
    follow(way.triggers, there);
    follow(way.triggers,
           {.from = there.to, .to = there.from, .foreign = u"NOT coalesce("_s + change.predicate + u", false)"});
    way.mirrors();
    way.fill(u"copy-existing"_s, table, copyOf(table, maker.options(), change.newName, key + columns, change.predicate),
             agrees(there));
    way.switchOver(u"deploy-new-place"_s, agrees(there));
    if (const QString check = rowsUnreferenced(table, change.predicate); !check.isEmpty())
        chain(way.steps, maker.gate(u"rows-unreferenced"_s, Phase::Contract, way.arguments, check));
    // on the way back they come home once the triggers are there, so that no write to them is missed meanwhile
    plan::Backfill home = copyOf(table, maker.options(), table.name(), key + columns),
                   leave = walkOver(table, maker.options());
    home.table = change.newName;
    leave.remove = true;
    leave.pending = change.predicate;
    way.stop(table, home);
    chain(way.steps, rowWork(maker, u"remove-moved-rows"_s, Phase::Contract, way.arguments, table, leave,
                             verify::noRow(table.sql(), change.predicate)));
    return std::move(way.steps);
}

Generated dualWrite(const plan::Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    using plan::ChangeKind;
    const auto table = Table::find(change.table, catalog);
    if (!table)
        return std::unexpected(table.error());
    const StepMaker maker(table->name(), options);
    switch (change.kind) {
    case ChangeKind::SplitTable:
        return splitColumnsSideBySide(change, *table, maker);
    case ChangeKind::SplitRows:
        return splitRowsSideBySide(change, *table, maker);
    case ChangeKind::MergeTables:
        return mergeSideBySide(change, *table, maker);
    case ChangeKind::NormaliseColumn:
        return normaliseSideBySide(change, *table, maker);
    case ChangeKind::MoveToService:
        return writeBothFiles(change, catalog, options);
    default: // MoveColumn
        return moveColumnSideBySide(change, *table, maker);
    }
}

} // namespace lockstep::advisor::sqlite
