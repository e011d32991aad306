// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/rebuild.h"

#include "advisor/steps.h"
#include "sql/sqlite/tokens.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace rebuilding {

using catalog::sqlite::Clause;
using catalog::sqlite::parseTable;
using catalog::sqlite::TableText;

/// The CREATE TABLE under another name, everything else word for word.
static QString named(const QString &source, const QString &name)
{
    const QByteArray text = source.toUtf8();
    const auto tokens = sql::sqlite::tokens(text); // CREATE TABLE name
    if (tokens.size() < 3)
        return source;
    return QString::fromUtf8(text.first(tokens[2].offset)) + quoted(name) +
           QString::fromUtf8(text.sliced(tokens[2].end()));
}

static bool refers(const TableText &text)
{
    const auto isReference = [](const Clause &clause) { return clause.kind == Clause::Kind::References; };
    return std::ranges::any_of(text.constraints, isReference) ||
           std::ranges::any_of(text.columns, [&](const catalog::sqlite::ColumnText &column) {
               return std::ranges::any_of(column.clauses, isReference);
           });
}

/// A foreign key that points at nothing ends the transaction: a table that takes zero only.
static QStringList checkForeignKeys(const Table &table, const TableText &becomes)
{
    if (!refers(becomes) && table.referencedBy().isEmpty())
        return {};
    const QString check = u"temp.\"lockstep_check\""_s;
    const QString violations = table.referencedBy().isEmpty()
                                   ? u"pragma_foreign_key_check("_s + literal(table.name()) + u')'
                                   : u"pragma_foreign_key_check"_s;
    return {u"CREATE TEMP TABLE \"lockstep_check\" (violations INTEGER CHECK (violations = 0))"_s,
            u"INSERT INTO "_s + check + u" SELECT count(*) FROM " + violations, u"DROP TABLE "_s + check};
}

struct Direction {
    QString target; ///< CREATE statement
    Rebuild::Values values;
    QStringList indexes, triggers;
    QStringList before, after; ///< statements around, in the same transaction
    bool counts = false;       ///< it has a counter (AUTOINCREMENT) before the change
};

static QString script(const Table &table, const Direction &to, const TableText &from, const TableText &becomes)
{
    const QString made = freeName(u"_lockstep_new_"_s + table.name(), table.catalog());
    QStringList columns, expressions;
    if (const QString rowid = hiddenRowid(from); !rowid.isEmpty() && rowid == hiddenRowid(becomes)) {
        columns << rowid;
        expressions << rowid;
    }
    for (const auto &[column, expression] : to.values) {
        columns << quoted(column);
        expressions << expression;
    }
    QStringList out{u"PRAGMA foreign_keys = OFF"_s, u"BEGIN IMMEDIATE"_s,
                    // views and triggers that name the table stay as they are while it is away
                    u"PRAGMA legacy_alter_table = ON"_s};
    out << to.before << named(to.target, made)
        << u"INSERT INTO "_s + quoted(made) + u" (" + columns.join(u", "_s) + u") SELECT " + expressions.join(u", "_s) +
               u" FROM " + table.sql();
    if (to.counts) { // numbers that were given once are not given again, even after the way back
        out << u"DELETE FROM sqlite_sequence WHERE name = "_s + literal(made)
            << u"INSERT INTO sqlite_sequence (name, seq) SELECT "_s + literal(made) +
                   u", seq FROM sqlite_sequence WHERE name = " + literal(table.name());
    }
    out << u"DROP TABLE "_s + table.sql();
    if (to.counts && !autoincrements(from)) // goes by itself with a table that counts
        out << u"DELETE FROM sqlite_sequence WHERE name = "_s + literal(table.name());
    out << alterTable(quoted(made), u"RENAME TO "_s + table.sql());
    out << to.indexes << to.triggers << to.after << checkForeignKeys(table, becomes)
        << u"PRAGMA legacy_alter_table = OFF"_s << u"COMMIT"_s << u"PRAGMA foreign_keys = ON"_s;
    return advisor::script(out);
}

} // namespace rebuilding

plan::StepSql rebuildSql(const Rebuild &rebuild, const Table &table)
{
    using namespace rebuilding;
    const TableText before = parseTable(rebuild.before.toUtf8()).value_or(TableText());
    const TableText after = parseTable(rebuild.after.toUtf8()).value_or(TableText());
    const Direction up{rebuild.after,         rebuild.forth,     rebuild.indexesAfter,
                       rebuild.triggersAfter, rebuild.makeFirst, {},
                       autoincrements(before)};
    const Direction down{rebuild.before,   rebuild.back,          rebuild.indexesBefore, rebuild.triggersBefore, {},
                         rebuild.dropLast, autoincrements(before)};
    const QString verify = u"SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = "_s +
                           literal(table.name()) + u" AND sql = " + literal(named(rebuild.after, table.name())) + u')';
    return {script(table, up, before, after), script(table, down, after, before), verify};
}

} // namespace lockstep::advisor::sqlite
