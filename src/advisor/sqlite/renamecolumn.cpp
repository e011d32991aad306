// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/sqlite/follow.h"
#include "advisor/sqlite/rowwork.h"
#include "advisor/sqlite/shadow.h"
#include "advisor/sqlite/sidebyside.h"
#include "advisor/sqlite/verify.h"
#include "sql/sqlite/tokens.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace renamingcolumn {

using catalog::sqlite::Clause;
using catalog::sqlite::ColumnText;
using plan::Phase;
using Kind = Clause::Kind;

/// Whether a check may turn a row away because a column of it is null: a comparison does not, IS and functions may.
static bool asksForNulls(const QString &expression)
{
    const QByteArray text = expression.toUtf8();
    const auto tokens = sql::sqlite::tokens(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        for (const char *word : {"IS", "ISNULL", "NOTNULL", "CASE"})
            if (sql::sqlite::isWord(text, tokens[i], word))
                return true;
        const bool isName = tokens[i].kind == sql::sqlite::Token::Kind::Word;
        const bool isCall = isName && i + 1 < tokens.size() && sql::sqlite::isSign(text, tokens[i + 1], '(');
        if (isCall && !sql::sqlite::isWord(text, tokens[i], "AND") && !sql::sqlite::isWord(text, tokens[i], "OR") &&
            !sql::sqlite::isWord(text, tokens[i], "NOT") && !sql::sqlite::isWord(text, tokens[i], "IN"))
            return true;
    }
    return false;
}

/// The declared type, and the collation by which it is compared.
static QString twin(const ColumnText &column, const QString &name)
{
    ColumnText out;
    out.name = name;
    out.type = column.type;
    out.sql = catalog::sqlite::columnSql(out);
    if (const Clause *collate = column.clause(Kind::Collate))
        catalog::sqlite::setClause(out, Kind::Collate, collate->sql);
    return QString::fromUtf8(out.sql);
}

} // namespace renamingcolumn

QString cannotBeEmpty(const Table &table, const QString &name)
{
    using namespace renamingcolumn;
    const ColumnText &column = *table.text().column(name);
    const bool hasDefault = column.clause(Kind::Default) != nullptr;
    if (column.clause(Kind::Generated))
        return u"GENERATED"_s;
    if (table.primaryKey().contains(column.name, Qt::CaseInsensitive))
        return u"PRIMARY KEY"_s;
    if (column.clause(Kind::NotNull) && !hasDefault)
        return u"NOT NULL"_s;
    if (column.clause(Kind::Unique) && hasDefault)
        return u"UNIQUE"_s;
    const auto asks = [&](const Clause &clause) {
        return clause.kind == Kind::Check && namesColumn(clause.expression, column.name) &&
               asksForNulls(clause.expression);
    };
    bool refuses = std::ranges::any_of(table.text().constraints, asks);
    for (const ColumnText &other : table.text().columns)
        refuses = refuses || std::ranges::any_of(other.clauses, asks);
    return refuses ? u"CHECK"_s : QString();
}

namespace renamingcolumn {

/// Triggers that keep two columns of a table the same, whichever is written.
static Triggers syncOf(const Table &table, const QString &way, const QString &one, const QString &other)
{
    const QString newOne = u"NEW."_s + one, newOther = u"NEW."_s + other;
    const QStringList key = walkableKey(table);
    const auto set = [&](const QString &column, const QString &value) {
        return QStringList{u"UPDATE "_s + table.sql() + u" SET " + column + u" = " + value + u" WHERE " +
                           sameKey(quoted(key), of(u"NEW"_s, key))};
    };
    const QString apart = differ(newOther, newOne), touched = differ(newOther, u"OLD."_s + other);
    Triggers sync(table.catalog(), way, table.name());
    sync.add(u"AFTER INSERT"_s, table.name(), newOther + u" IS NOT NULL AND " + apart, set(one, newOther));
    sync.add(u"AFTER INSERT"_s, table.name(), newOther + u" IS NULL AND " + newOne + u" IS NOT NULL",
             set(other, newOne));
    sync.add(u"AFTER UPDATE OF "_s + other, table.name(), touched + u" AND " + apart, set(one, newOther));
    sync.add(u"AFTER UPDATE OF "_s + one, table.name(), u"NOT ("_s + touched + u") AND " + apart, set(other, newOne));
    return sync;
}

} // namespace renamingcolumn

/// A twin under the new name stands beside the column and is kept the same. In the end the twin goes and the column
/// gets the name, so that its place, its indexes and constraints are those of a plain rename.
Generated renameColumnSideBySide(const plan::Change &change, const catalog::Catalog &catalog,
                                 const GeneratorOptions &options)
{
    using namespace renamingcolumn;
    const auto table = Table::find(change.table, catalog);
    if (!table)
        return std::unexpected(table.error());
    if (const QString why = cannotBeEmpty(*table, change.column); !why.isEmpty())
        return unsupported(u"advisor.sqlite-no-twin"_s, {table->name(), change.column, why});
    if (walkableKey(*table).isEmpty())
        return unsupported(u"advisor.no-key"_s, {table->name()});
    const QString before = quoted(change.column), after = quoted(change.newName), name = table->sql();
    const QString way = u"rename_"_s + change.column;
    const Triggers sync = syncOf(*table, way, before, after);
    const StepMaker maker(table->name(), options);
    const QStringList arguments{table->name(), change.column, change.newName};
    const QString add = alterTable(name, u"ADD COLUMN "_s + twin(*table->text().column(change.column), change.newName));
    const QString drop = alterTable(name, u"DROP COLUMN "_s + after);
    const auto rename = [&](const QString &from, const QString &to) {
        return alterTable(name, u"RENAME COLUMN "_s + from + u" TO " + to);
    };
    const QString pending = differ(after, before);
    Steps steps;
    chain(steps, maker.longWork(u"add-new-column"_s, Phase::Expand, arguments,
                                {add, drop, verify::columnExists(table->name(), change.newName)}));
    chain(steps, maker.ddl(u"sync-columns"_s, Phase::Expand, arguments,
                           {script(sync.create()), script(sync.drop()), sync.exist()}));
    steps.back().why.id = u"advisor.sqlite-sync-columns.why"_s;
    chain(steps, rowWork(maker, u"backfill"_s, Phase::Migrate, {table->name(), change.newName}, *table,
                         fillOf(*table, options, after + u" = " + before, pending), verify::noRow(name, pending)));
    chain(steps, maker.gate(u"columns-agree"_s, Phase::Migrate, arguments, verify::noRow(name, pending)));
    chain(steps, maker.deploy(u"deploy-new-column"_s, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"old-column-unused"_s, Phase::Contract, arguments));
    if (isSmall(*table, options)) {
        // the way back is what the new application goes on with: it must find all values at once
        const QStringList down =
            QStringList{rename(after, before), add, u"UPDATE "_s + name + u" SET " + after + u" = " + before} +
            sync.create();
        chain(steps, maker.longWork(u"finish-rename"_s, Phase::Contract, arguments,
                                    {script(sync.drop() + QStringList{drop, rename(before, after)}), script(down),
                                     verify::columnGone(table->name(), change.column)}));
        return steps;
    }
    const QString spareName = u"_lockstep_twin_"_s + change.newName, spare = quoted(spareName);
    const QStringList swap{rename(after, spare), rename(before, after)};
    const Triggers follows = syncOf(*table, way, after, spare);
    const plan::Backfill home = fillOf(*table, options, spare + u" = " + after, differ(spare, after));
    chain(steps, maker.ddl(u"swap-twin"_s, Phase::Contract, arguments,
                           {script(swap), script({rename(after, before), rename(spare, after)}),
                            verify::columnGone(table->name(), change.column)}));
    chain(steps, rowWork(maker, u"compare-places"_s, Phase::Contract, arguments, *table, home, {}, home));
    steps.back().why = {u"advisor.compare-places.why"_s, arguments};
    chain(steps, maker.ddl(u"stop-writing-both"_s, Phase::Contract, arguments,
                           {script(follows.drop()), script(follows.create()), follows.gone()}));
    plan::Change leave;
    leave.kind = plan::ChangeKind::DropColumn;
    leave.table = table->name();
    leave.column = spareName;
    const catalog::Catalog now = catalogAfter(catalog, script(QStringList{add} + swap));
    const auto swapped = Table::find(table->name(), now);
    const auto rebuild = swapped ? rebuildFor(leave, now) : base::Result<Rebuild>(std::unexpected(swapped.error()));
    if (!rebuild)
        return std::unexpected(rebuild.error());
    rebuildAtEnd(steps, *rebuild, *swapped, maker, maker.longWork(u"drop-twin"_s, Phase::Contract, arguments, {}));
    return steps;
}

} // namespace lockstep::advisor::sqlite
