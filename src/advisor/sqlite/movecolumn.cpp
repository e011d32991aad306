// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/dualwrite.h"
#include "advisor/sqlite/direct.h"
#include "advisor/sqlite/dualwrite.h"
#include "advisor/sqlite/rebuild.h"
#include "advisor/sqlite/rowwork.h"
#include "advisor/sqlite/verify.h"

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

/// What a move is made of.
struct Move {
    Table to;
    Rebuild rest;                  ///< the table without it
    QString add = {}, drop = {};   ///< the column in the other table
    QString here = {}, there = {}; ///< with their tables
    QString same = {};             ///< the rows that belong together
    QString home = {};             ///< the value there, of several rows that of one that has any
    QString gate = {};             ///< a value without a row there would be lost, and of several only one would arrive
};

static base::Result<Move> parts(const plan::Change &change, const Table &from)
{
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
    Move out{.to = *to, .rest = *std::move(rebuild)};
    out.here = from.sql() + u'.' + quoted(column.name);
    out.there = to->sql() + u'.' + quoted(change.newName);
    out.same = joined(from, change.columns, *to, change.referencedColumns);
    out.add = alterTable(to->sql(), u"ADD COLUMN "_s + QString::fromUtf8(arriving(column, change.newName).sql));
    out.drop = alterTable(to->sql(), u"DROP COLUMN "_s + quoted(change.newName));
    out.rest.before = from.relation().source; // with the values even NOT NULL comes back
    out.home = u"(SELECT "_s + out.there + u" FROM " + to->sql() + u" WHERE " + out.same + u" AND " + out.there +
               u" IS NOT NULL LIMIT 1)";
    out.rest.back.emplace_back(column.name, out.home);
    QStringList row;
    for (const QString &name : change.columns)
        row << from.sql() + u'.' + quoted(name);
    out.gate = u"SELECT NOT EXISTS (SELECT 1 FROM "_s + from.sql() + u" WHERE " + out.here +
               u" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + to->sql() + u" WHERE " + out.same +
               u")) AND NOT EXISTS (SELECT 1 FROM " + from.sql() + u" JOIN " + to->sql() + u" ON " + out.same +
               u" GROUP BY " + row.join(u", "_s) + u" HAVING count(DISTINCT quote(" + out.here + u")) > 1)";
    return out;
}

/// "a = NEW.b AND ..."
static QString belongs(const QStringList &columns, const QStringList &others)
{
    QStringList out;
    for (qsizetype i = 0; i < columns.size(); ++i)
        out << quoted(columns[i]) + u" = NEW." + quoted(others.value(i));
    return out.join(u" AND "_s);
}

/// What is written on one side comes to the rows of the other that belong to it; a row that comes without a value takes
/// what is there.
static void exchange(Triggers &triggers, const Table &one, const QString &column, const QStringList &own,
                     const Table &other, const QString &far, const QStringList &others)
{
    const QString value = u"NEW."_s + quoted(column), changed = differ(value, u"OLD."_s + quoted(column));
    const QString push = u"UPDATE "_s + other.sql() + u" SET " + quoted(far) + u" = " + value + u" WHERE " +
                         belongs(others, own) + u" AND " + differ(quoted(far), value);
    const QString known =
        u" FROM "_s + other.sql() + u" WHERE " + belongs(others, own) + u" AND " + quoted(far) + u" IS NOT NULL";
    const QStringList key = walkableKey(one);
    const QString take = u"UPDATE "_s + one.sql() + u" SET " + quoted(column) + u" = (SELECT " + quoted(far) + known +
                         u" LIMIT 1) WHERE " + sameKey(quoted(key), of(u"NEW"_s, key)) + u" AND EXISTS (SELECT 1" +
                         known + u')';
    triggers.add(u"AFTER INSERT"_s, one.name(), value + u" IS NOT NULL", {push});
    triggers.add(u"AFTER INSERT"_s, one.name(), value + u" IS NULL", {take});
    triggers.add(u"AFTER UPDATE OF "_s + quoted(column), one.name(), changed, {push});
    triggers.add(u"AFTER UPDATE OF "_s + quoted(own).join(u", "_s), one.name(),
                 u"NOT ("_s + changed + u") AND (" + anyDiffers(of(u"NEW"_s, own), of(u"OLD"_s, own)) + u')', {take});
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
    auto move = parts(change, from);
    if (!move)
        return std::unexpected(move.error());
    move->rest.makeFirst = {move->add, u"UPDATE "_s + move->to.sql() + u" SET " + quoted(change.newName) +
                                           u" = (SELECT " + move->here + u" FROM " + from.sql() + u" WHERE " +
                                           move->same + u')'};
    move->rest.dropLast = {move->drop};
    DirectStep step{.sql = rebuildSql(move->rest, from),
                    .transactional = false,
                    .removes = true,
                    .applicationWaits = true,
                    .gate = u"values-find-a-place"_s,
                    .gateVerify = move->gate,
                    .why = u"advisor.table-rebuild.why"_s};
    step.sql.verify += u" AND EXISTS (SELECT 1 FROM pragma_table_xinfo("_s + literal(move->to.name()) +
                       u") WHERE name = " + literal(change.newName) + u')';
    return step;
}

Generated moveColumnSideBySide(const plan::Change &change, const Table &from, const StepMaker &maker)
{
    using namespace movingcolumn;
    const auto move = parts(change, from);
    if (!move)
        return std::unexpected(move.error());
    const Table &to = move->to;
    if (const auto may = mayComeLater(from, {change.column}); !may)
        return std::unexpected(may.error());
    if (from.text().column(change.column)->clause(Clause::Kind::Default))
        return unsupported(u"advisor.move-default"_s, {from.name(), change.column});
    for (const Table *table : {&from, &to})
        if (walkableKey(*table).isEmpty())
            return unsupported(u"advisor.no-key"_s, {table->name()});
    DualWrite way{from, maker, {from.name(), to.name(), change.column}};
    chain(way.steps, maker.gate(u"values-find-a-place"_s, plan::Phase::Expand, {from.name(), change.column, to.name()},
                                move->gate));
    way.make(u"add-moved-column"_s, {move->add, move->drop, verify::columnExists(to.name(), change.newName)});
    exchange(way.triggers, from, change.column, change.columns, to, change.newName, change.referencedColumns);
    exchange(way.triggers, to, change.newName, change.referencedColumns, from, change.column, change.columns);
    way.mirrors();
    const QString value = u"(SELECT "_s + move->here + u" FROM " + from.sql() + u" WHERE " + move->same + u" AND " +
                          move->here + u" IS NOT NULL LIMIT 1)";
    const QString apart =
        u"EXISTS (SELECT 1 FROM "_s + to.sql() + u" WHERE " + move->same + u") AND " + differ(move->here, move->home);
    const QString pending = differ(move->there, value);
    way.fill(u"backfill"_s, to, fillOf(to, maker.options(), quoted(change.newName) + u" = " + value, pending),
             verify::noRow(to.sql(), pending));
    way.steps.back().title.arguments = {to.name(), change.newName};
    way.switchOver(u"deploy-moved-column"_s, verify::noRow(from.sql(), apart));
    way.stop(from, fillOf(from, maker.options(), quoted(change.column) + u" = " + move->home, apart));
    way.drop(move->rest, from);
    return std::move(way.steps);
}

} // namespace lockstep::advisor::sqlite
