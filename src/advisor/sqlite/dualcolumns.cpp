// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/sqlite/direct.h"
#include "advisor/sqlite/dualwrite.h"
#include "advisor/sqlite/rowwork.h"
#include "advisor/sqlite/verify.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace dualcolumns {

using catalog::sqlite::Clause;

static QString update(const QString &table, const QString &column, const QString &value, const QString &where)
{
    return u"UPDATE "_s + table + u" SET " + column + u" = " + value + u" WHERE " + where;
}

} // namespace dualcolumns

/// The columns that only another table with the same primary key has are here, too. They come without their defaults:
/// a row whose partner is still to be written must not have made one.
Generated mergeSideBySide(const plan::Change &change, const Table &table, const StepMaker &maker)
{
    using namespace dualcolumns;
    const auto other = Table::find(change.referencedTable, table.catalog());
    if (!other)
        return std::unexpected(other.error());
    auto coming = comingOver(table, *other);
    if (!coming)
        return std::unexpected(coming.error());
    QStringList names, up, down, values, same, set, touch;
    for (catalog::sqlite::ColumnText &column : *coming) {
        catalog::sqlite::setClause(column, Clause::Kind::Default, {});
        names << column.name;
        up << alterTable(table.sql(), u"ADD COLUMN "_s + QString::fromUtf8(column.sql));
        down.prepend(alterTable(table.sql(), u"DROP COLUMN "_s + quoted(column.name)));
    }
    for (const QString &name : other->writable()) { // rows are made there that have only what comes
        const catalog::Column &column = **other->column(name);
        if (!names.contains(name) && !other->primaryKey().contains(name) && column.notNull &&
            column.defaultExpression.isEmpty())
            return unsupported(u"advisor.sqlite-no-twin"_s, {other->name(), name, u"NOT NULL"_s});
    }
    const QString row = u" FROM "_s + other->sql() + u" AS far WHERE " +
                        paired(u"far"_s, other->primaryKey(), table.sql(), table.primaryKey());
    for (const QString &name : names) {
        values << u"(SELECT far."_s + quoted(name) + row + u')';
        set << quoted(name) + u" = " + values.back();
        touch << quoted(name) + u" = " + quoted(name);
    }
    DualWrite way{table, maker, {other->name(), table.name(), names.join(u", "_s)}};
    way.make(u"add-moved-column"_s, {script(up), script(down), verify::columnExists(table.name(), names.back())});
    const Side here{table.name(), table.primaryKey(), names}, there{other->name(), other->primaryKey(), names};
    follow(way.triggers,
           {.from = there, .to = here, .inserts = false, .withoutRow = QStringList(names.size(), u"NULL"_s)});
    follow(way.triggers,
           {.from = here, .to = there, .deletes = false, .emptyWhenInserted = false, .emptyWhenUpdated = false});
    const QString pending = anyDiffers(of(table.sql(), names), values);
    way.triggers.add(
        u"AFTER INSERT"_s, table.name(), allSame(of(u"NEW"_s, names), QStringList(names.size(), u"NULL"_s)),
        {u"UPDATE "_s + table.sql() + u" SET " + set.join(u", "_s) + u" WHERE " +
         sameKey(quoted(table.primaryKey()), of(u"NEW"_s, table.primaryKey())) + u" AND (" + pending + u')'});
    way.mirrors();
    const QString agree = verify::noRow(table.sql(), pending);
    way.fill(u"backfill"_s, table, fillOf(table, maker.options(), set.join(u", "_s), pending), agree);
    way.switchOver(u"deploy-moved-column"_s, agree);
    way.stop(table, fillOf(table, maker.options(), touch.join(u", "_s), pending)); // the triggers do the rest
    return std::move(way.steps);
}

/// Each value stands once in a table of its own, and the rows refer to it.
Generated normaliseSideBySide(const plan::Change &change, const Table &table, const StepMaker &maker)
{
    using namespace dualcolumns;
    if (const auto may = mayComeLater(table, {change.column}); !may)
        return std::unexpected(may.error());
    for (const QString &index : table.indexes())
        if (namesColumn(index, change.column))
            return unsupported(u"advisor.sqlite-column-in-use"_s,
                               {table.name(), change.column, index.section(u" ON "_s, 0, 0)});
    const catalog::sqlite::ColumnText &old = *table.text().column(change.column);
    const QString referenceName = old.name + u"_id";
    if (table.column(referenceName))
        return invalid(u"advisor.name-taken"_s, {referenceName});
    const QString name = table.sql(), lookup = quoted(change.newName), value = quoted(old.name),
                  reference = quoted(referenceName);
    DualWrite way{table, maker, {table.name(), old.name, change.newName}};
    way.make(u"make-new-table"_s, {u"CREATE TABLE "_s + lookup + u" (\"id\" INTEGER PRIMARY KEY, " + value + u' ' +
                                       QString::fromUtf8(old.type) + u" NOT NULL UNIQUE)",
                                   u"DROP TABLE "_s + lookup, verify::exists(u"table"_s, change.newName)});
    way.steps.back().title.arguments[1] = change.newName;
    way.make(u"add-reference"_s,
             {alterTable(name, u"ADD COLUMN "_s + reference + u" INTEGER REFERENCES " + lookup + u" (\"id\")"),
              alterTable(name, u"DROP COLUMN "_s + reference), verify::columnExists(table.name(), referenceName)});
    const catalog::Catalog now = catalogAfter(table.catalog(), way.made);

    const QStringList key = walkableKey(table);
    if (key.isEmpty())
        return unsupported(u"advisor.no-key"_s, {table.name()});
    const QString row = sameKey(quoted(key), of(u"NEW"_s, key));
    const QString newValue = u"NEW."_s + value, newReference = u"NEW."_s + reference;
    const QString known = u"(SELECT known."_s + value + u" FROM " + lookup + u" AS known WHERE known.\"id\" = ";
    const QString found = u"(SELECT known.\"id\" FROM "_s + lookup + u" AS known WHERE known." + value + u" = ";
    const QStringList byValue{u"INSERT INTO "_s + lookup + u" (" + value + u") SELECT " + newValue + u" WHERE " +
                                  newValue + u" IS NOT NULL AND " + found + newValue + u") IS NULL",
                              update(name, reference, found + newValue + u')',
                                     row + u" AND " + reference + u" IS NOT " + found + newValue + u')')};
    const QStringList byReference{
        update(name, value, known + newReference + u')', row + u" AND " + differ(value, known + newReference + u')'))};
    const QString referenceChanged = differ(newReference, u"OLD."_s + reference);
    way.triggers.add(u"AFTER INSERT"_s, table.name(), newReference + u" IS NULL AND " + newValue + u" IS NOT NULL",
                     byValue);
    way.triggers.add(u"AFTER INSERT"_s, table.name(), newReference + u" IS NOT NULL", byReference);
    way.triggers.add(u"AFTER UPDATE OF "_s + value, table.name(),
                     u"NOT ("_s + referenceChanged + u") AND " + differ(newValue, u"OLD."_s + value), byValue);
    way.triggers.add(u"AFTER UPDATE OF "_s + reference, table.name(), referenceChanged, byReference);
    way.mirrors();

    const GeneratorOptions &options = maker.options();
    const QString own = name + u'.' + value;
    way.fill(u"copy-existing"_s, table, copyOf(table, options, change.newName, {old.name}, value + u" IS NOT NULL"),
             verify::noRow(name, value + u" IS NOT NULL AND "_s + found + own + u") IS NULL"));
    const QString agree = verify::noRow(name, differ(known + name + u'.' + reference + u')', value));
    way.fill(u"backfill"_s, table,
             fillOf(table, options, reference + u" = " + found + own + u')',
                    reference + u" IS NULL AND " + value + u" IS NOT NULL"),
             agree);
    way.steps.back().title.arguments = {table.name(), referenceName};
    way.switchOver(u"deploy-reference"_s, agree);
    const QString home = known + name + u'.' + reference + u')';
    way.stop(table, fillOf(table, options, value + u" = " + home, differ(value, home)));

    const auto after = Table::find(table.name(), now);
    plan::Change drop = change;
    drop.kind = plan::ChangeKind::DropColumn;
    auto rebuild = after ? rebuildFor(drop, now) : base::Result<Rebuild>(std::unexpected(after.error()));
    if (!rebuild)
        return std::unexpected(rebuild.error());
    rebuild->before = after->relation().source;
    rebuild->back.emplace_back(old.name, home);
    way.drop(*std::move(rebuild), *after);
    return std::move(way.steps);
}

} // namespace lockstep::advisor::sqlite
