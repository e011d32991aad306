// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/rowsupport.h"
#include "advisor/sqlite/direct.h"
#include "advisor/sqlite/table.h"
#include "advisor/sqlite/verify.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace makingrows {

using plan::Change;
using plan::ChangeKind;

static Direct fill(const Change &change, const Table &table)
{
    const QString pending = fillPending(change);
    const auto column = table.column(change.column);
    if (!column)
        return std::unexpected(column.error());
    DirectStep step{.sql = {u"UPDATE "_s + table.sql() + u" SET " + quoted(change.column) + u" = " + change.expression +
                                u" WHERE " + pending,
                            {},
                            verify::noRow(table.sql(), pending)},
                    .reversible = false,
                    .why = u"advisor.sqlite-rows.why"_s};
    if ((*column)->notNull) {
        step.gate = u"values-given"_s;
        step.gateVerify = verify::noRow(table.sql(), pending + u" AND (" + change.expression + u") IS NULL");
    }
    return step;
}

static Direct copy(const Change &change, const Table &table)
{
    const auto target = Table::find(change.referencedTable, table.catalog());
    if (!target)
        return std::unexpected(target.error());
    const auto columns = copiedColumns(change, table, *target);
    if (!columns)
        return std::unexpected(columns.error());
    const QString list = quoted(*columns).join(u", "_s);
    const QString where = change.predicate.isEmpty() ? QString() : QString(u" WHERE "_s + change.predicate);
    return DirectStep{.sql = {u"INSERT OR IGNORE INTO "_s + target->sql() + u" (" + list + u") SELECT " + list +
                                  u" FROM " + table.sql() + where,
                              {},
                              {}},
                      .reversible = false,
                      .why = u"advisor.sqlite-rows.why"_s};
}

/// Rows go, unless others point at them or would go or change with them.
static Direct leaving(const Change &change, const Table &table, DirectStep step)
{
    if (const auto may = mayDelete(table); !may)
        return std::unexpected(may.error());
    step.gateVerify = rowsUnreferenced(table, change.predicate);
    if (!step.gateVerify.isEmpty())
        step.gate = u"rows-unreferenced"_s;
    return step;
}

static DirectStep remove(const Change &change, const Table &table)
{
    return {.sql = {u"DELETE FROM "_s + table.sql() + u" WHERE " + change.predicate,
                    {},
                    verify::noRow(table.sql(), change.predicate)},
            .reversible = false,
            .removes = true,
            .why = u"advisor.sqlite-rows.why"_s};
}

/// Rows move to a table with the same columns and constraints; foreign keys included.
static DirectStep move(const Change &change, const Table &table)
{
    catalog::sqlite::TableText text = table.text();
    text.name = change.newName;
    const QString target = quoted(change.newName);
    QStringList columns = quoted(table.writable());
    if (const QString rowid = hiddenRowid(text); !rowid.isEmpty())
        columns.prepend(rowid);
    const QString list = columns.join(u", "_s);
    const auto insert = [&](const QString &to, const QString &from, const QString &where) {
        return u"INSERT INTO "_s + to + u" (" + list + u") SELECT " + list + u" FROM " + from + where;
    };
    const QString where = u" WHERE "_s + change.predicate;
    return {.sql = {script({catalog::sqlite::tableSql(text), insert(target, table.sql(), where),
                            u"DELETE FROM "_s + table.sql() + where}),
                    script({insert(table.sql(), target, {}), u"DROP TABLE "_s + target}),
                    verify::noRow(table.sql(), change.predicate)},
            .removes = true,
            .applicationWaits = true,
            .why = u"advisor.sqlite-rows.why"_s};
}

} // namespace makingrows

QString fillPending(const plan::Change &change)
{
    const QString value = quoted(change.column) + u" IS NOT (" + change.expression + u')';
    return change.predicate.isEmpty() ? value : QString(u'(' + change.predicate + u") AND " + value);
}

base::Status mayDelete(const Table &table)
{
    QStringList acting;
    for (const auto &[from, key] : table.pointingHere())
        if (key->onDelete != u'a' && key->onDelete != u'r')
            acting << from->name + u'.' + key->name;
    return acting.isEmpty() ? base::Status()
                            : unsupported(u"advisor.delete-cascades"_s, {table.name(), acting.join(u", "_s)});
}

QString rowsUnreferenced(const Table &table, const QString &predicate)
{
    QStringList selects;
    for (const auto &[from, key] : table.pointingHere()) {
        QStringList columns, same;
        for (std::size_t i = 0; i < key->columns.size() && i < key->referencedColumns.size(); ++i) {
            const QString far = quoted(columnName(table.relation(), key->referencedColumns[i]));
            columns << far;
            same << u"gone."_s + far + u" = pointing." + quoted(columnName(*from, key->columns[i]));
        }
        if (!same.isEmpty())
            selects << u"SELECT 1 FROM "_s + quoted(from->name) + u" AS pointing WHERE EXISTS (SELECT 1 FROM (SELECT " +
                           columns.join(u", "_s) + u" FROM " + table.sql() + u" WHERE " + predicate +
                           u") AS gone WHERE " + same.join(u" AND "_s) + u')';
    }
    return selects.isEmpty() ? QString() : QString(u"SELECT NOT EXISTS ("_s + selects.join(u" UNION ALL "_s) + u')');
}

base::Result<QStringList> copiedColumns(const plan::Change &change, const Table &from, const Table &to)
{
    QStringList columns;
    for (const QString &name : change.columns.isEmpty() ? from.writable() : change.columns)
        if (to.column(name) && from.column(name))
            columns << name;
    if (columns.isEmpty())
        return invalid(u"advisor.no-common-columns"_s, {from.name(), to.name()});
    return columns;
}

Direct directRows(const plan::Change &change, const catalog::Catalog &catalog)
{
    using namespace makingrows;
    const auto table = Table::find(change.table, catalog);
    if (!table)
        return std::unexpected(table.error());
    switch (change.kind) {
    case ChangeKind::FillColumn:
        return fill(change, *table);
    case ChangeKind::CopyRows:
        return copy(change, *table);
    case ChangeKind::DeleteRows:
        return leaving(change, *table, remove(change, *table));
    default: // ArchiveRows, SplitRows
        return leaving(change, *table, move(change, *table));
    }
}

} // namespace lockstep::advisor::sqlite
