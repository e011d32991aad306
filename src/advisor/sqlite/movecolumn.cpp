// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/dualwrite.h"
#include "advisor/sqlite/direct.h"
#include "advisor/sqlite/rebuild.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace movingcolumn {

using catalog::sqlite::Clause;
using catalog::sqlite::ColumnText;
using catalog::sqlite::sameName;

/// Whether no two rows of the table have the same values in these columns.
static bool isUnique(const Table &table, const QStringList &columns)
{
    const auto holds = [&](const QStringList &key) {
        return !key.isEmpty() && std::ranges::all_of(key, [&](const QString &name) {
            return columns.contains(name, Qt::CaseInsensitive);
        });
    };
    if (holds(table.primaryKey()))
        return true;
    return std::ranges::any_of(table.catalog().indexes, [&](const catalog::Index &index) {
        QStringList key;
        for (const catalog::IndexKey &part : index.keys)
            key << (part.column ? part.expression : QString());
        return index.table == table.relation().oid && index.unique && index.predicate.isEmpty() && holds(key);
    });
}

/// "one.a = other.b AND ..."
static QString joined(const Table &one, const QStringList &own, const Table &other, const QStringList &others)
{
    QStringList out;
    for (qsizetype i = 0; i < own.size(); ++i)
        out << one.sql() + u'.' + quoted(own[i]) + u" = " + other.sql() + u'.' + quoted(others.value(i));
    return out.join(u" AND "_s);
}

/// The column as it stands in the other table, where not every row need have a value.
static ColumnText arriving(const ColumnText &column, const QString &name)
{
    ColumnText out = column;
    catalog::sqlite::setClause(out, Clause::Kind::NotNull, {});
    if (name != out.name) {
        out.name = name;
        out.sql = catalog::sqlite::columnSql(out);
    }
    return out;
}

} // namespace movingcolumn

base::Status completeMove(plan::Change &change, const catalog::Catalog &catalog)
{
    const auto subject = Subject::find(change, catalog);
    return subject ? advisor::completeMove(change, *subject) : base::Status(std::unexpected(subject.error()));
}

Direct moveColumn(const plan::Change &change, const Table &from)
{
    using namespace movingcolumn;
    const auto to = Table::find(change.referencedTable, from.catalog());
    if (!to)
        return std::unexpected(to.error());
    const bool oneThere = isUnique(*to, change.referencedColumns);
    if (!oneThere && !isUnique(from, change.columns))
        return unsupported(u"advisor.join-not-unique"_s, {from.name(), to->name()});
    plan::Change drop;
    drop.kind = plan::ChangeKind::DropColumn;
    drop.table = from.name();
    drop.column = change.column;
    auto rebuild = rebuildFor(drop, from.catalog());
    if (!rebuild)
        return std::unexpected(rebuild.error());
    for (const QString &index : from.indexes())
        if (namesColumn(index, change.column))
            return unsupported(u"advisor.sqlite-column-in-use"_s,
                               {from.name(), change.column, index.section(u" ON "_s, 0, 0)});
    const ColumnText &column = *from.text().column(change.column);
    const bool refers = change.newName != column.name && column.clause(Clause::Kind::Check);
    if (refers || column.clause(Clause::Kind::Unique))
        return unsupported(u"advisor.sqlite-column-in-use"_s, {from.name(), column.name, u"constraint"_s});
    const QString here = from.sql() + u'.' + quoted(column.name), there = to->sql() + u'.' + quoted(change.newName);
    const QString same = joined(from, change.columns, *to, change.referencedColumns);
    const QString add = u"ADD COLUMN "_s + QString::fromUtf8(arriving(column, change.newName).sql);
    rebuild->makeFirst = {alterTable(to->sql(), add), u"UPDATE "_s + to->sql() + u" SET " + quoted(change.newName) +
                                                          u" = (SELECT " + here + u" FROM " + from.sql() + u" WHERE " +
                                                          same + u')'};
    rebuild->dropLast = {alterTable(to->sql(), u"DROP COLUMN "_s + quoted(change.newName))};
    rebuild->before = from.relation().source; // with the values even NOT NULL comes back
    rebuild->back.emplace_back(column.name, u"(SELECT "_s + there + u" FROM " + to->sql() + u" WHERE " + same + u')');
    DirectStep step{.sql = rebuildSql(*rebuild, from),
                    .transactional = false,
                    .removes = true,
                    .applicationWaits = true,
                    .gate = u"values-find-a-place"_s,
                    .why = u"advisor.table-rebuild.why"_s};
    step.sql.verify += u" AND EXISTS (SELECT 1 FROM pragma_table_xinfo("_s + literal(to->name()) + u") WHERE name = " +
                       literal(change.newName) + u')';
    // a value without a row there would be lost, and of several only one would arrive
    QStringList row;
    for (const QString &name : change.columns)
        row << from.sql() + u'.' + quoted(name);
    step.gateVerify = u"SELECT NOT EXISTS (SELECT 1 FROM "_s + from.sql() + u" WHERE " + here +
                      u" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + to->sql() + u" WHERE " + same +
                      u")) AND NOT EXISTS (SELECT 1 FROM " + from.sql() + u" JOIN " + to->sql() + u" ON " + same +
                      u" GROUP BY " + row.join(u", "_s) + u" HAVING count(DISTINCT quote(" + here + u")) > 1)";
    return step;
}

} // namespace lockstep::advisor::sqlite
