// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/change.h"

#include <vector>

namespace lockstep::tests {

/// One field with SQL in it, in one kind of change, on one engine: what stands in the other fields, what can stand in
/// it and what cannot, and what the server says to that.
struct FieldCase {
    const char *kind;  ///< "add-column"
    const char *rest;  ///< "table=orders|column=nick"
    const char *field; ///< "type"
    const char *good;
    const char *bad;
    const char *words;        ///< in the server's own
    const char *at = nullptr; ///< where in `bad` it sees the fault; "" behind its end; null where it does not say
};

/// The wish with the case's field empty or with this text in it.
inline plan::Change changeOf(const FieldCase &one, const char *text = nullptr)
{
    plan::Change change;
    change.kind = *plan::changeKindFromId(QString::fromLatin1(one.kind));
    QStringList fields = QString::fromUtf8(one.rest).split(u'|');
    if (text)
        fields << QString::fromLatin1(one.field) + u'=' + QString::fromUtf8(text);
    for (const QString &field : std::as_const(fields)) {
        const auto name = plan::fieldFromName(field.section(u'=', 0, 0));
        if (!name || !plan::setFieldText(change, *name, field.section(u'=', 1)))
            qFatal("%s", qPrintable(field));
    }
    return change;
}

inline QString fieldSchema(bool sqlite)
{
    return QString::fromUtf8(sqlite ? R"(
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INT, total NUMERIC, note TEXT, "se""lect" INT);
CREATE INDEX orders_total ON orders (total);
CREATE TABLE spare (id INTEGER PRIMARY KEY, note TEXT);
CREATE TABLE "we""ird; drop" ("MiXed" INT);
CREATE VIEW totals AS SELECT id, total FROM orders;
CREATE TRIGGER stamp_it AFTER INSERT ON orders BEGIN UPDATE orders SET note = 'new' WHERE id = NEW.id; END;
)"
                                    : R"(
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE DOMAIN short AS text;
CREATE TYPE address AS (street text);
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, total numeric(10,2), note text, state mood,
    during int4range, "se""lect" int);
CREATE INDEX orders_total ON orders (total);
CREATE TABLE spare (LIKE orders);
CREATE TABLE "we""ird; drop" ("MiXed" int);
CREATE TABLE log (id int, at date) PARTITION BY RANGE (at);
CREATE TABLE log_a PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE log_c (id int, at date);
CREATE VIEW totals AS SELECT id, total FROM orders;
CREATE MATERIALIZED VIEW sums AS SELECT sum(total) AS s FROM orders;
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER stamp_it BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE FUNCTION twice(i int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT i * 2';
)");
}

inline std::vector<FieldCase> postgresFieldCases()
{
    return {
        {"add-column", "table=orders|column=nick", "type", "numeric(10,2)", "no_such_type", "does not exist",
         "no_such_type"},
        {"add-column", "table=orders|column=nick|type=int", "default", "length('x')", "1 + note",
         "cannot use column reference"},
        {"add-column", "table=orders|column=nick|type=int", "using", "id::int + 1", "1 + noted",
         "\"noted\" does not exist", "noted"},
        {"add-column", "table=we\"ird; drop|column=dr\"op|type=int", "using", "\"MiXed\" + 1", "mixed + 1",
         "\"mixed\" does not exist", "mixed + 1"},
        {"change-type", "table=orders|column=note", "type", "mood", "moood", "does not exist", "moood"},
        {"change-type", "table=orders|column=note|type=int", "using", "length(note)", "(SELECT 1)",
         "cannot use subquery", "(SELECT 1)"},
        {"set-not-null", "table=orders|column=customer", "default", "id", "nobody", "does not exist", "nobody"},
        {"set-default", "table=orders|column=total", "default", "3.5", "now()", "default expression is of type"},
        {"add-generated-column", "table=orders|column=long", "type", "int", "integr", "does not exist", "integr"},
        {"add-generated-column", "table=orders|column=long|type=int", "expression", "length(note)", "random()::int",
         "not immutable"},
        {"set-collation", "table=orders|column=note", "collation", "\"C\"", "\"no such\"", "does not exist"},
        {"add-index", "table=orders", "columns", "note, (lower(note))", "note, (lowr(note))", "does not exist",
         "lowr(note))"},
        {"add-index", "table=orders|columns=id", "predicate", "total > 0", "now() > '2026-01-01'", "IMMUTABLE"},
        {"replace-index", "name=orders_total", "columns", "(total * 2)", "(totall * 2)", "does not exist",
         "totall * 2)"},
        {"replace-index", "name=orders_total|columns=id", "predicate", "id > 3", "idd > 3", "does not exist",
         "idd > 3"},
        {"add-check", "table=orders", "expression", "total >= 0", "total >= 0 AND \xF0\x9F\x98\x80 > 0",
         "does not exist", "\xF0\x9F\x98\x80 > 0"},
        {"widen-key", "table=orders", "type", "numeric", "bignt", "does not exist", "bignt"},
        {"add-exclusion", "table=orders", "expression", "during WITH &&", "during WITH <->", "operator does not exist"},
        {"add-exclusion", "table=orders|expression=during WITH &&", "predicate", "id > 1", "id >",
         "syntax error at end of input", ""},
        {"create-table", "table=fresh", "definition", "id bigint PRIMARY KEY, at date NOT NULL", "id bigint PRIMRY KEY",
         "syntax error at or near \"PRIMRY\"", "PRIMRY KEY"},
        {"create-table", "table=fresh|definition=id bigint", "expression", "RANGE (id)", "RANGE (idd)",
         "does not exist", "idd)"},
        {"split-rows", "table=orders|new-name=sad", "predicate", "state = 'sad'", "state = 'mad'",
         "invalid input value for enum", "'mad'"},
        {"partition-table", "table=orders|method=range|values=1, 10", "columns", "id", "(lowr(note))", "does not exist",
         "lowr(note))"},
        {"partition-table", "table=orders|method=range|columns=id", "values", "1, 10", "one, 10",
         "invalid input syntax", "'one', '10'"},
        {"attach-partition", "table=log|partition=log_c", "bound", "FOR VALUES FROM ('2026-03-01') TO ('2026-04-01')",
         "FOR VALUES FROM ('2026-01-15') TO ('2026-02-15')", "would overlap", "'2026-01-15') TO ('2026-02-15')"},
        {"create-type", "type-name=colour", "definition", "CREATE TYPE colour AS ENUM ('red')",
         "CREATE TYPE colour AS ENUMM ('red')", "syntax error", "ENUMM ('red')"},
        {"add-domain-check", "type-name=short", "expression", "length(VALUE) < 9", "length(VALU) < 9",
         "does not exist"},
        {"add-attribute", "type-name=address|column=town", "type", "text", "txt", "does not exist", "txt"},
        {"create-view", "table=fresh", "definition", "SELECT id FROM orders;", "SELECT idd FROM orders",
         "does not exist", "idd FROM orders"},
        {"replace-view", "table=totals", "definition", "SELECT id, note FROM orders", "SELECT id FROM order",
         "syntax error", "order"},
        {"create-materialized-view", "table=fresh", "definition", "SELECT id FROM orders;", "SELECT idd FROM orders",
         "does not exist", "idd FROM orders"},
        {"replace-materialized-view", "table=sums", "definition", "SELECT max(total) AS s FROM orders",
         "SELECT maxx(total) AS s FROM orders", "does not exist", "maxx(total) AS s FROM orders"},
        {"create-trigger", "table=orders|name=fresh", "definition",
         "CREATE TRIGGER fresh AFTER UPDATE ON orders FOR EACH ROW WHEN (NEW.total > 0) EXECUTE FUNCTION stamp()",
         "CREATE TRIGGER fresh AFTER UPDATE ON orders FOR EACH ROW WHEN (NEW.totall > 0) EXECUTE FUNCTION stamp()",
         "does not exist", "NEW.totall > 0) EXECUTE FUNCTION stamp()"},
        {"replace-trigger", "table=orders|name=stamp_it", "definition",
         "CREATE TRIGGER stamp_it AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION stamp()",
         "CREATE TRIGGER stamp_it AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION stampp()", "does not exist"},
        {"create-function", "name=fresh", "definition",
         "CREATE FUNCTION fresh() RETURNS int LANGUAGE sql AS 'SELECT 1'",
         "CREATE FUNCTION fresh() RETURNS int LANGUAGE sql AS 'SELECT nothing'", "does not exist", "nothing'"},
        {"replace-function", "name=twice", "definition",
         "CREATE FUNCTION twice(i int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT i + i'",
         "CREATE FUNCTION twice(i int) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT i::text'",
         "cannot change return type"},
        {"replace-function", "name=twice", "definition",
         "CREATE OR REPLACE FUNCTION twice(i int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 3'",
         "CREATE  FUNCTION twice(i int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT j'", "does not exist", "j'"},
        {"fill-column", "table=orders|column=note", "expression", "upper(note)", "uper(note)", "does not exist",
         "uper(note)"},
        {"fill-column", "table=orders|column=note|expression='x'", "predicate", "total > 3", "totall > 3",
         "does not exist", "totall > 3"},
        {"copy-rows", "table=orders|referenced-table=spare", "predicate", "total > 3", "totall > 3", "does not exist",
         "totall > 3"},
        {"delete-rows", "table=orders", "predicate", "\"se\"\"lect\" > 3", "count(*) > 3", "aggregate functions",
         "count(*) > 3"},
        {"archive-rows", "table=orders|new-name=old", "predicate", "id < 3", "note < 3", "operator does not exist",
         "< 3"},
        {"run-sql", "name=both", "definition",
         "COMMENT ON TABLE orders IS 'a;b';\nCREATE INDEX CONCURRENTLY i ON orders (id)",
         "SELECT 1;\n\nSELECT totall FROM orders", "does not exist", "totall FROM orders"},
        {"run-sql", "name=both|definition=ALTER TABLE orders ADD COLUMN flag int; CREATE INDEX i ON orders (flag)",
         "undo", "DROP INDEX i;\nALTER TABLE orders DROP COLUMN flag", "DROP INDEX i;\nUPDATE orders SET flags = 1",
         "does not exist", "flags = 1"},
        {"add-policy", "table=orders|name=mine", "using", "customer = 1", "customr = 1", "does not exist",
         "customr = 1"},
        {"add-policy", "table=orders|name=mine|command=update", "check", "customer = 1", "customer", "boolean",
         "customer"},
    };
}

inline std::vector<FieldCase> sqliteFieldCases()
{
    return {
        {"add-column", "table=orders|column=nick", "type", "INT", "INT NOT NOT", "syntax error", "NOT"},
        {"add-column", "table=orders|column=nick|type=INT", "default", "abs(-1)", "absent(1)", "unknown function"},
        {"add-column", "table=orders|column=nick|type=INT", "using", "id + 1", "1 + noted", "no such column", "noted"},
        {"add-column", "table=we\"ird; drop|column=dr\"op|type=INT", "using", "\"MiXed\" + 1", "mixes + 1",
         "no such column", "mixes + 1"},
        {"change-type", "table=orders|column=note", "type", "INTEGER", "INTEGER (", "syntax error", ""},
        {"change-type", "table=orders|column=note|type=INTEGER", "using", "length(note)", "length(noted)",
         "no such column", "noted)"},
        {"set-not-null", "table=orders|column=customer", "default", "id", "nobody", "no such column", "nobody"},
        {"set-default", "table=orders|column=total", "default", "3.5", "total + 1", "not constant"},
        {"add-generated-column", "table=orders|column=long", "type", "INT", "INT )", "syntax error", ")"},
        {"add-generated-column", "table=orders|column=long|type=INT", "expression", "length(note)", "random()",
         "non-deterministic"},
        {"set-collation", "table=orders|column=note", "collation", "NOCASE", "NOCASES", "no such collation"},
        {"add-index", "table=orders", "columns", "note, (lower(note))", "note, (lowr(note))", "no such function",
         "lowr(note))"},
        {"add-index", "table=orders|columns=id", "predicate", "total > 0", "total > random()", "non-deterministic"},
        {"replace-index", "name=orders_total", "columns", "(total * 2)", "(totall * 2)", "no such column",
         "totall * 2)"},
        {"replace-index", "name=orders_total|columns=id", "predicate", "id > 3", "idd > 3", "no such column",
         "idd > 3"},
        {"add-check", "table=orders", "expression", "total >= 0", "totall >= 0", "no such column", "totall >= 0"},
        {"add-check", "table=orders", "expression", "length(note) < 9", "id IN (SELECT 1)", "subqueries prohibited"},
        {"create-table", "table=fresh", "definition", "id INTEGER PRIMARY KEY, at TEXT NOT NULL",
         "id INTEGER PRIMARY KEY, CHECK (idd > 0)", "no such column"},
        {"split-rows", "table=orders|new-name=sad", "predicate", "note = 'sad'", "noted = 'sad'", "no such column",
         "noted = 'sad'"},
        {"create-view", "table=fresh", "definition", "SELECT id FROM orders;", "SELECT idd FROM orders",
         "no such column", "idd FROM orders"},
        {"replace-view", "table=totals", "definition", "SELECT id, note FROM orders", "SELECT id FROM ordes",
         "no such table"},
        {"create-trigger", "table=orders|name=fresh", "definition",
         "CREATE TRIGGER fresh AFTER UPDATE OF total ON orders BEGIN DELETE FROM spare WHERE id = OLD.id; END",
         "CREATE TRIGGER fresh AFTER UPDATE OF total ON orders BEGIN DELETE FROM spare WHERE idd = OLD.id; END",
         "no such column"},
        {"create-trigger", "table=totals|name=fresh", "definition",
         "CREATE TRIGGER fresh INSTEAD OF INSERT ON totals BEGIN SELECT NEW.total; END",
         "CREATE TRIGGER fresh INSTEAD OF INSERT ON totals BEGIN SELECT NEW.totall; END", "no such column"},
        {"replace-trigger", "table=orders|name=stamp_it", "definition",
         "CREATE TRIGGER stamp_it AFTER DELETE ON orders BEGIN SELECT 1; END",
         "CREATE TRIGGER stamp_it AFTER DELETE ON orders BEGIN SELECT missing(); END", "no such function"},
        {"replace-trigger", "table=orders|name=stamp_it", "definition",
         "CREATE TRIGGER stamp_it AFTER DELETE ON orders BEGIN SELECT 2; END", "ATTACH 'x.db' AS x", "syntax error",
         "ATTACH 'x.db' AS x"},
        {"fill-column", "table=orders|column=note", "expression", "upper(note)", "uper(note)", "no such function",
         "uper(note)"},
        {"fill-column", "table=orders|column=note|expression='x'", "predicate", "total > 3", "totall > 3",
         "no such column", "totall > 3"},
        {"copy-rows", "table=orders|referenced-table=spare", "predicate", "total > 3", "totall > 3", "no such column",
         "totall > 3"},
        {"delete-rows", "table=orders", "predicate", "\"se\"\"lect\" > 3", "count(*) > 3", "misuse of aggregate",
         "count(*) > 3"},
        {"archive-rows", "table=orders|new-name=old", "predicate", "id < 3", "id < < 3", "syntax error", "< 3"},
        {"run-sql", "name=both", "definition", "UPDATE orders SET note = 'a;b'; ATTACH 'x.db' AS x",
         "SELECT 1;\n\nSELECT totall FROM orders", "no such column", "totall FROM orders"},
        {"run-sql", "name=both|definition=ALTER TABLE orders ADD COLUMN flag int; CREATE INDEX i ON orders (flag)",
         "undo", "DROP INDEX i;\nALTER TABLE orders DROP COLUMN flag",
         "DROP INDEX i;\nDELETE FROM orders WHERE flags = 1", "no such column", "flags = 1"},
    };
}

} // namespace lockstep::tests
