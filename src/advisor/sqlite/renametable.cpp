// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/sqlite/follow.h"
#include "advisor/sqlite/sidebyside.h"
#include "advisor/sqlite/verify.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace renamingtable {

/// A view under the old name that can be written like the table: SQLite writes through a view by triggers only.
static QStringList viewOf(const Table &table, const QString &newName)
{
    QStringList all, values, set;
    for (const catalog::Column &column : table.relation().columns)
        all << quoted(column.name);
    for (const QString &name : table.writable()) {
        const catalog::Column &column = **table.column(name);
        const QString value = u"NEW."_s + quoted(name); // a column that is not named arrives as NULL
        values << (column.defaultExpression.isEmpty()
                       ? value
                       : QString(u"coalesce("_s + value + u", (" + column.defaultExpression + u"))"));
        set << quoted(name) + u" = " + value;
    }
    const QString there = quoted(newName), columns = quoted(table.writable()).join(u", "_s);
    const QString row = u" WHERE "_s + sameKey(quoted(table.primaryKey()), of(u"OLD"_s, table.primaryKey()));
    Triggers through(table.catalog(), u"view"_s, table.name());
    through.add(u"INSTEAD OF INSERT"_s, table.name(), {},
                {u"INSERT INTO "_s + there + u" (" + columns + u") VALUES (" + values.join(u", "_s) + u')'});
    through.add(u"INSTEAD OF UPDATE"_s, table.name(), {}, {u"UPDATE "_s + there + u" SET " + set.join(u", "_s) + row});
    through.add(u"INSTEAD OF DELETE"_s, table.name(), {}, {u"DELETE FROM "_s + there + row});
    return QStringList{u"CREATE VIEW "_s + table.sql() + u" (" + all.join(u", "_s) + u") AS SELECT " +
                       all.join(u", "_s) + u" FROM " + there} +
           through.create();
}

} // namespace renamingtable

/// The table is renamed at once, and a view keeps the old name alive until nobody uses it any more.
Generated renameTableSideBySide(const plan::Change &change, const catalog::Catalog &catalog,
                                const GeneratorOptions &options)
{
    using plan::Phase;
    const auto table = Table::find(change.table, catalog);
    if (!table)
        return std::unexpected(table.error());
    if (table->primaryKey().isEmpty())
        return unsupported(u"advisor.sqlite-needs-primary-key"_s, {table->name()});
    if (catalog::sqlite::sameName(table->name(), change.newName))
        return invalid(u"advisor.name-taken"_s, {change.newName});
    const StepMaker maker(table->name(), options);
    const QStringList arguments{table->name(), change.newName}, view = renamingtable::viewOf(*table, change.newName);
    const QString dropView = u"DROP VIEW "_s + table->sql();
    const auto rename = [](const QString &from, const QString &to) { return alterTable(from, u"RENAME TO "_s + to); };
    const QString there = quoted(change.newName);
    Steps steps;
    chain(steps,
          maker.ddl(u"rename-with-view"_s, Phase::Expand, arguments,
                    {script(QStringList{rename(table->sql(), there)} + view),
                     script({dropView, rename(there, table->sql())}), verify::exists(u"view"_s, table->name())}));
    steps.back().why.id = u"advisor.sqlite-rename-with-view.why"_s;
    chain(steps, maker.deploy(u"deploy-new-table"_s, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"old-table-unused"_s, Phase::Contract, arguments));
    chain(steps, maker.ddl(u"drop-old-view"_s, Phase::Contract, arguments,
                           {dropView, script(view), verify::gone(u"view"_s, table->name())}));
    return steps;
}

} // namespace lockstep::advisor::sqlite
