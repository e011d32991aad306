// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/compare.h"
#include "catalog/engines.h"
#include "plan/plan.h"
#include "plan/script.h"
#include "sql/quote.h"
#include "sql/sqlite/tokens.h"
#include "support/sqlitefile.h"
#include "text/messages.h"

namespace lockstep::tests::sqlite {

using namespace Qt::StringLiterals;

/// What things are called in one table.
struct Names {
    QString table, id, a, b, c, d, o, e;
};
inline const Names plainNames{u"thing"_s, u"id"_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"o"_s, u"e"_s};
inline const Names hostileNames{u"we\"ird; drop"_s, u"Order"_s, u"select"_s, u"it's"_s,
                                u"MiXed"_s,         u"d,d"_s,   u"[o]"_s,    u"e`e"_s};

inline QString q(const QString &name)
{
    return sql::quoteIdentifier(name, sql::Engine::Sqlite);
}

/// The kinds of tables that every change is tried on.
struct Shape {
    const char *name;
    const Names &names;
    bool rows, hanging;
    const char *key;
    const char *options;
};
inline const Shape shapes[] = {
    {"empty", plainNames, false, true, "INTEGER PRIMARY KEY AUTOINCREMENT", ""},
    {"small", plainNames, true, false, "INTEGER PRIMARY KEY AUTOINCREMENT", ""},
    {"with all that hangs on it", plainNames, true, true, "INTEGER PRIMARY KEY", ""},
    {"hostile", hostileNames, true, true, "INTEGER PRIMARY KEY AUTOINCREMENT", ""},
    {"hidden rowid", plainNames, true, true, "INT PRIMARY KEY", ""},
    {"without rowid", hostileNames, true, true, "INT PRIMARY KEY", " WITHOUT ROWID"},
};

inline QString schemaOf(const Shape &shape)
{
    const Names &n = shape.names;
    const auto fill = [&](QString text) {
        const std::pair<const char *, QString> words[] = {{"{T}", q(n.table)},
                                                          {"{ID}", q(n.id)},
                                                          {"{A}", q(n.a)},
                                                          {"{B}", q(n.b)},
                                                          {"{C}", q(n.c)},
                                                          {"{D}", q(n.d)},
                                                          {"{O}", q(n.o)},
                                                          {"{E}", q(n.e)},
                                                          {"{K}", QString::fromLatin1(shape.key)},
                                                          {"{W}", QString::fromLatin1(shape.options)}};
        for (const auto &[mark, word] : words)
            text.replace(QLatin1StringView(mark), word);
        return text;
    };
    QString out = fill(uR"sql(
CREATE TABLE other (id INTEGER PRIMARY KEY, label TEXT);
CREATE TABLE more ({ID} {K}, extra TEXT DEFAULT 'none', "plus; one" INT){W};
CREATE TABLE log (x);
CREATE TABLE {T} ( -- the table that is changed
  {ID} {K}, {A} TEXT, /* counted */ {B} INT NOT NULL DEFAULT 5,
  {C} NUMERIC CHECK ({C} > -100), {D} TEXT, {O} INT REFERENCES other ON DELETE SET NULL, {E} TEXT COLLATE NOCASE,
  CONSTRAINT pair UNIQUE ({A}, {B})
){W};
CREATE INDEX "it;dex" ON {T} ({B}, {C} DESC) WHERE {B} > 0;
)sql"_s);
    if (shape.hanging)
        out += fill(uR"sql(
CREATE TABLE child (id INTEGER PRIMARY KEY, t INT REFERENCES {T} ON DELETE RESTRICT);
CREATE VIEW seen AS SELECT {ID}, {A} FROM {T};
CREATE TRIGGER seen_in INSTEAD OF DELETE ON seen BEGIN DELETE FROM {T} WHERE {ID} = old.{ID}; END;
CREATE TRIGGER logs AFTER UPDATE OF {A} ON {T} BEGIN INSERT INTO log VALUES (CASE WHEN 1 THEN new.{ID} END); END;
CREATE TRIGGER touch AFTER INSERT ON child BEGIN UPDATE {T} SET {B} = {B} WHERE {ID} = new.t; END;
)sql"_s);
    if (shape.rows) {
        out += fill(uR"sql(
INSERT INTO other VALUES (1, 'one'), (2, 'two');
INSERT INTO {T} ({ID}, {A}, {B}, {C}, {D}, {O}, {E}) VALUES
  (3, 'x', 1, 1.5, '10', 1, 'Red'), (7, 'y', 2, NULL, '20', 2, 'red'), (9, NULL, 3, 7, NULL, NULL, 'blue'), (40, 'z', 4, 8, '30', 1, NULL);
DELETE FROM {T} WHERE {ID} = 40;
INSERT INTO more VALUES (3, 'm', 1), (9, NULL, 2);
)sql"_s);
        if (shape.hanging)
            out += u"INSERT INTO child VALUES (1, 3), (2, 9);"_s;
    }
    return out;
}

/// Every row of every table but these, values as literals, and the counters.
inline QString rowsOf(db::Connection &database, const QStringList &without = {})
{
    QString out;
    const auto catalog = catalog::readCatalog(database);
    if (!catalog)
        return catalog.error().context;
    for (const catalog::Relation &relation : catalog->relations) {
        if (relation.kind != catalog::RelationKind::Table || without.contains(relation.name))
            continue;
        const bool rowid = !relation.options.contains(u"WITHOUT ROWID"_s);
        QStringList columns{rowid ? u"rowid"_s : u"0"_s};
        for (const catalog::Column &column : relation.columns)
            columns << u"quote("_s + q(column.name) + u')';
        // one answer a table: some hundred rows of some hundred tables are compared often
        const auto rows =
            database.execute(u"SELECT group_concat(line, char(10)) FROM (SELECT "_s + columns.join(u" || ' ' || "_s) +
                             u" AS line FROM " + q(relation.name) + u" ORDER BY 1)");
        out += relation.name + u":\n"_s + (rows ? rows->value().toString() : rows.error().context) + u'\n';
    }
    const auto counters =
        database.execute(u"SELECT name, name || ' ' || seq FROM sqlite_sequence WHERE seq > 0 ORDER BY name"_s);
    if (counters)
        for (const QVariantList &row : counters->rows)
            out += without.contains(row[0].toString()) ? QString() : QString(row[1].toString() + u'\n');
    return out;
}

/// The schema's texts, word for word but for the quotes around names, which SQLite puts there when it renames.
inline QString textsOf(db::Connection &database)
{
    const auto rows = database.execute(u"SELECT type || ' ' || name || ': ' || sql FROM sqlite_schema WHERE sql IS NOT "
                                       "NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1"_s);
    QString out;
    for (const QVariantList &row : rows ? rows->rows : std::vector<QVariantList>()) {
        const QByteArray text = row[0].toString().toUtf8();
        qsizetype from = 0;
        for (const sql::sqlite::Token &token : sql::sqlite::tokens(text)) {
            if (token.kind != sql::sqlite::Token::Kind::Name)
                continue;
            out += QString::fromUtf8(text.sliced(from, token.offset - from)) + sql::sqlite::nameOf(text, token);
            from = token.end();
        }
        out += QString::fromUtf8(text.sliced(from)) + u'\n';
    }
    return out;
}

/// What went wrong, or nothing.
inline QString run(db::Connection &database, const plan::Step &step, plan::Direction direction)
{
    for (const plan::ScriptStatement &statement : plan::statements(step, direction, sql::Engine::Sqlite))
        if (const auto done = database.execute(statement.sql); !done)
            return statement.sql + u'\n' + done.error().context;
    return {};
}

inline QString check(db::Connection &database, const plan::Step &step)
{
    if (step.verify().isEmpty())
        return {};
    const auto answer = database.execute(step.verify());
    return answer && answer->rows.size() == 1 && answer->value().toBool()
               ? QString()
               : step.id + u' ' + step.verify() + u'\n' + (answer ? QString() : answer.error().context);
}

inline QString differences(const catalog::Catalog &one, const catalog::Catalog &other)
{
    QString out;
    for (const catalog::Difference &d : catalog::compare(one, other))
        out += text::message(catalog::detail(d)) + u'\n';
    return out;
}

} // namespace lockstep::tests::sqlite
