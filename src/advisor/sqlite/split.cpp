// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/direct.h"
#include "advisor/sqlite/rebuild.h"
#include "advisor/sqlite/verify.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace splitting {

using catalog::sqlite::Clause;
using catalog::sqlite::ColumnText;
using catalog::sqlite::sameName;
using catalog::sqlite::TableText;

static bool isNamed(const QStringList &names, const QString &name)
{
    return std::ranges::any_of(names, [&](const QString &other) { return sameName(other, name); });
}

/// Why the columns cannot leave: something else of the table is made of them.
static base::Status mayLeave(const Table &table, const QStringList &columns)
{
    for (const QString &name : columns) {
        const auto column = table.column(name);
        if (!column)
            return std::unexpected(column.error());
        plan::Change drop;
        drop.kind = plan::ChangeKind::DropColumn;
        drop.table = table.name();
        drop.column = name;
        if (const auto possible = rebuildFor(drop, table.catalog()); !possible)
            return std::unexpected(possible.error());
        for (const QString &index : table.indexes())
            if (namesColumn(index, name))
                return unsupported(u"advisor.sqlite-column-in-use"_s,
                                   {table.name(), name, index.section(u" ON "_s, 0, 0)});
    }
    return {};
}

/// The rebuild as a step of its own, for an application that must know of it.
static DirectStep step(const Rebuild &rebuild, const Table &table, bool removes)
{
    return DirectStep{.sql = rebuildSql(rebuild, table),
                      .transactional = false,
                      .removes = removes,
                      .applicationWaits = true,
                      .why = u"advisor.table-rebuild.why"_s};
}

static void leave(Rebuild &rebuild, TableText &text, const QStringList &columns)
{
    std::erase_if(rebuild.forth, [&](const auto &pair) { return isNamed(columns, pair.first); });
    std::erase_if(text.columns, [&](const ColumnText &column) { return isNamed(columns, column.name); });
}

/// Columns go to a table of their own, one row for each.
static Direct columns(const plan::Change &change, const Table &table)
{
    auto parts = splitParts(change, table);
    if (!parts)
        return std::unexpected(parts.error());
    const QString target = quoted(change.newName);
    const QString list = quoted(table.primaryKey() + change.columns).join(u", "_s);
    parts->rest.makeFirst = {parts->create,
                             u"INSERT INTO "_s + target + u" (" + list + u") SELECT " + list + u" FROM " + table.sql()};
    parts->rest.dropLast = {u"DROP TABLE "_s + target};
    return step(parts->rest, table, true);
}

/// The values of a column go to a table of their own, each once; the column becomes a reference.
static Direct lookup(const plan::Change &change, const Table &table)
{
    if (const auto may = mayLeave(table, {change.column}); !may)
        return std::unexpected(may.error());
    const ColumnText &old = *table.text().column(change.column);
    Rebuild rebuild = unchanged(table);
    TableText text = table.text();
    const QString target = quoted(change.newName), value = quoted(old.name);
    ColumnText reference;
    reference.at = old.at;
    reference.name = old.name + u"_id";
    if (text.column(reference.name))
        return invalid(u"advisor.name-taken"_s, {reference.name});
    reference.sql =
        (quoted(reference.name) + u" INTEGER" + (old.clause(Clause::Kind::NotNull) ? u" NOT NULL"_s : QString()) +
         u" REFERENCES " + target + u" (\"id\")")
            .toUtf8();
    *text.column(old.name) = reference;
    rebuild.after = catalog::sqlite::tableSql(text);
    for (auto &[name, expression] : rebuild.forth)
        if (sameName(name, change.column)) {
            name = reference.name;
            expression = u"(SELECT known.\"id\" FROM "_s + target + u" AS known WHERE known." + value + u" = " +
                         table.sql() + u'.' + value + u')';
        }
    for (auto &[name, expression] : rebuild.back)
        if (sameName(name, change.column))
            expression = u"(SELECT known."_s + value + u" FROM " + target + u" AS known WHERE known.\"id\" = " +
                         table.sql() + u'.' + quoted(reference.name) + u')';
    rebuild.makeFirst = {u"CREATE TABLE "_s + target + u" (\"id\" INTEGER PRIMARY KEY, " + value + u' ' +
                             QString::fromUtf8(old.type) + u" NOT NULL UNIQUE)",
                         u"INSERT INTO "_s + target + u" (" + value + u") SELECT DISTINCT " + value +
                             u" COLLATE BINARY FROM " + table.sql() + u" WHERE " + value + u" IS NOT NULL ORDER BY 1"};
    rebuild.dropLast = {u"DROP TABLE "_s + target};
    return step(rebuild, table, true);
}

/// Two tables with the same primary key become one: the columns that only the other has come over. It stays until a
/// change of its own drops it, so that the way back needs nothing of it.
static Direct merge(const plan::Change &change, const Table &table)
{
    const auto other = Table::find(change.referencedTable, table.catalog());
    if (!other)
        return std::unexpected(other.error());
    const auto coming = comingOver(table, *other);
    if (!coming)
        return std::unexpected(coming.error());
    QStringList same;
    for (qsizetype i = 0; i < table.primaryKey().size(); ++i)
        same << other->sql() + u'.' + quoted(other->primaryKey()[i]) + u" = " + table.sql() + u'.' +
                    quoted(table.primaryKey()[i]);
    Rebuild rebuild = unchanged(table);
    TableText text = table.text();
    for (const ColumnText &column : *coming) {
        text.columns.push_back(column);
        rebuild.forth.emplace_back(column.name, u"(SELECT "_s + quoted(column.name) + u" FROM " + other->sql() +
                                                    u" WHERE " + same.join(u" AND "_s) + u')');
    }
    rebuild.after = catalog::sqlite::tableSql(text);
    return step(rebuild, table, false);
}

} // namespace splitting

base::Result<std::vector<catalog::sqlite::ColumnText>> comingOver(const Table &table, const Table &other)
{
    using namespace splitting;
    const QStringList key = other.primaryKey();
    if (key.isEmpty() || key.size() != table.primaryKey().size())
        return unsupported(u"advisor.sqlite-keys-differ"_s, {table.name(), other.name()});
    std::vector<ColumnText> out;
    for (const QString &name : other.writable()) {
        if (table.column(name) || isNamed(key, name))
            continue;
        ColumnText column = *other.text().column(name);
        catalog::sqlite::setClause(column, Clause::Kind::NotNull, {}); // not every row has one
        column.at = {};
        out.push_back(column);
    }
    if (out.empty())
        return unsupported(u"advisor.sqlite-nothing-to-merge"_s, {table.name(), other.name()});
    return out;
}

base::Result<SplitParts> splitParts(const plan::Change &change, const Table &table)
{
    using namespace splitting;
    const QStringList key = table.primaryKey();
    if (key.isEmpty())
        return unsupported(u"advisor.no-key"_s, {table.name()});
    if (const auto may = mayLeave(table, change.columns); !may)
        return std::unexpected(may.error());
    SplitParts out{.rest = unchanged(table)};
    TableText text = table.text();
    leave(out.rest, text, change.columns);
    out.rest.after = catalog::sqlite::tableSql(text);
    QStringList pieces, same;
    for (const QString &name : key) {
        pieces << quoted(name) + u' ' + QString::fromUtf8(table.text().column(name)->type);
        same << quoted(change.newName) + u'.' + quoted(name) + u" = " + table.sql() + u'.' + quoted(name);
    }
    for (const QString &name : change.columns)
        pieces << QString::fromUtf8(table.text().column(name)->sql);
    pieces << u"PRIMARY KEY ("_s + quoted(key).join(u", "_s) + u')'
           << u"FOREIGN KEY ("_s + quoted(key).join(u", "_s) + u") REFERENCES " + table.sql() + u" (" +
                  quoted(key).join(u", "_s) + u") ON DELETE CASCADE";
    out.create = u"CREATE TABLE "_s + quoted(change.newName) + u" (" + pieces.join(u", "_s) + u')';
    for (auto &[name, value] : out.rest.back)
        if (isNamed(change.columns, name))
            value = u"(SELECT "_s + quoted(name) + u" FROM " + quoted(change.newName) + u" WHERE " +
                    same.join(u" AND "_s) + u')';
    return out;
}

Direct directSplit(const plan::Change &change, const catalog::Catalog &catalog)
{
    const auto table = Table::find(change.table, catalog);
    if (!table)
        return std::unexpected(table.error());
    switch (change.kind) {
    case plan::ChangeKind::NormaliseColumn:
        return splitting::lookup(change, *table);
    case plan::ChangeKind::MergeTables:
        return splitting::merge(change, *table);
    case plan::ChangeKind::MoveColumn:
        return moveColumn(change, *table);
    default:
        return splitting::columns(change, *table);
    }
}

} // namespace lockstep::advisor::sqlite
