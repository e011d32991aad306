// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/analyzer.h"
#include "catalog/compare.h"
#include "catalog/postgres/reader.h"
#include "support/testserver.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace lockstep;

/// Definitions name things as they are called now: what the simulation says after a rename or a move, beside what the
/// server says.
class TestRenames : public QObject
{
    Q_OBJECT
    std::set<int> m_ready;

    static catalog::Catalog read(db::Connection &database)
    {
        auto catalog = catalog::postgres::readCatalog(database);
        if (!catalog)
            qFatal("%s", qPrintable(catalog.error().context));
        return *std::move(catalog);
    }
    static QString schema()
    {
        return uR"(
CREATE SCHEMA "Od""d";
CREATE SCHEMA other;
SET search_path = "Od""d";
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE pair AS (first int, feels mood);
CREATE DOMAIN short AS text DEFAULT 'a' CHECK (length(VALUE) < 9);
CREATE DOMAIN happy AS mood DEFAULT 'ok'::mood;
CREATE TYPE stretch AS RANGE (subtype = int);
CREATE SEQUENCE counter;
CREATE FUNCTION half(i int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT i / 2';
CREATE FUNCTION feeling(m mood DEFAULT 'ok'::mood, m2 mood[] DEFAULT NULL) RETURNS mood LANGUAGE sql IMMUTABLE
    AS 'SELECT m';
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE AGGREGATE most(int) (SFUNC = int4larger, STYPE = int);
CREATE FUNCTION fits(a mood, b int) RETURNS boolean LANGUAGE sql AS 'SELECT true';
CREATE OPERATOR ~~~ (PROCEDURE = fits, LEFTARG = mood, RIGHTARG = int);
CREATE TABLE customers (id int PRIMARY KEY, name short, "Mo od" mood DEFAULT 'ok'::mood CHECK ("Mo od" <> 'sad'::mood),
    moods mood[], together pair, n int DEFAULT nextval('counter'), h int GENERATED ALWAYS AS (half(id)) STORED);
CREATE TABLE orders (id serial PRIMARY KEY, customer int REFERENCES customers (id), total int DEFAULT half(8),
    CONSTRAINT positive CHECK (half(total) >= 0), part stretch);
CREATE INDEX halves ON orders (half(total), customer) INCLUDE (id) WHERE total > half(2);
CREATE INDEX moody ON customers (("Mo od" = 'ok'::mood), name);
CREATE STATISTICS seen ON total, customer FROM orders;
CREATE TRIGGER stamp_it BEFORE UPDATE OF total, customer ON orders FOR EACH ROW
    WHEN (new.total > old.total AND half(new.total) > 1) EXECUTE FUNCTION stamp();
CREATE RULE twice AS ON DELETE TO orders DO ALSO UPDATE customers SET n = half(old.total) WHERE customers.id = old.customer;
CREATE POLICY mine ON orders USING (customer IN (SELECT c.id FROM customers c WHERE c."Mo od" = 'ok'::mood))
    WITH CHECK (total > half(4));
CREATE VIEW sums AS SELECT customer, sum(total) AS total FROM orders WHERE total > 1 GROUP BY customer ORDER BY customer;
CREATE VIEW joined AS SELECT c.id, o.total, o.customer AS who, half(o.total) AS h, c."Mo od"
    FROM customers c JOIN orders o ON o.customer = c.id WHERE o.total > 0;
CREATE VIEW plain AS SELECT orders.id, customers.name, orders.total FROM orders, customers
    WHERE orders.customer = customers.id AND EXISTS (SELECT 1 FROM orders x WHERE x.total > customers.id);
CREATE VIEW above AS SELECT s.total, s.customer FROM sums s;
CREATE MATERIALIZED VIEW kept AS SELECT id, total FROM orders WITH NO DATA;
CREATE UNIQUE INDEX kept_id ON kept (id);
CREATE TABLE parts (id int, at date) PARTITION BY RANGE (half(id), at);
CREATE TABLE parts_a PARTITION OF parts FOR VALUES FROM (1, '2026-01-01') TO (9, '2026-01-01');
CREATE TABLE "Od""d" (id int, "Od""d" int);
CREATE VIEW alike AS SELECT o.id, "Od""d"."Od""d" FROM "Od""d" JOIN orders o ON o.id = "Od""d".id;
RESET search_path;
)"_s;
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("major");
        for (const int major : {13, 15, 17, 18})
            QTest::addRow("%d", major) << major;
    }
    void follow_data()
    {
        QTest::addColumn<QString>("statements");
        const auto row = [](const char *statements) {
            QTest::newRow(statements) << QString::fromLatin1(statements).replace("%S"_L1, "\"Od\"\"d\""_L1);
        };
        row("ALTER SCHEMA %S RENAME TO plain");
        row("ALTER SCHEMA %S RENAME TO \"an \"\"other\"; ALTER SCHEMA \"an \"\"other\" RENAME TO %S");
        row("ALTER TABLE %S.orders RENAME TO \"Or ders\"");
        row("ALTER TABLE %S.orders RENAME TO later; ALTER TABLE %S.later RENAME TO orders");
        row("ALTER TABLE %S.orders SET SCHEMA other");
        row("ALTER TABLE %S.customers RENAME TO c");
        row("ALTER TABLE %S.customers SET SCHEMA other; ALTER TABLE other.customers RENAME TO buyers");
        row("ALTER TABLE %S.parts RENAME TO pieces");
        row("ALTER VIEW %S.sums RENAME TO totals");
        row("ALTER VIEW %S.sums SET SCHEMA other");
        row("ALTER MATERIALIZED VIEW %S.kept SET SCHEMA other");
        row("ALTER SEQUENCE %S.counter RENAME TO \"we\"\"ird\"");
        row("ALTER SEQUENCE %S.counter SET SCHEMA other");
        row("ALTER SEQUENCE %S.orders_id_seq RENAME TO ids");
        row("ALTER INDEX %S.halves RENAME TO \"Hal ves\"");
        row("ALTER TYPE %S.mood RENAME TO \"Mo od\"");
        row("ALTER TYPE %S.mood SET SCHEMA other");
        row("ALTER TYPE %S.pair RENAME TO two");
        row("ALTER TYPE %S.pair SET SCHEMA other");
        row("ALTER DOMAIN %S.short RENAME TO brief");
        row("ALTER DOMAIN %S.happy SET SCHEMA other");
        row("ALTER TYPE %S.stretch RENAME TO span");
        row("ALTER FUNCTION %S.half(int) RENAME TO \"Half\"");
        row("ALTER FUNCTION %S.half(int) SET SCHEMA other");
        row("ALTER FUNCTION %S.stamp() RENAME TO stamped");
        row("ALTER FUNCTION %S.fits(%S.mood, int) RENAME TO fit");
        row("ALTER TABLE %S.orders RENAME COLUMN total TO \"Sum\"");
        row("ALTER TABLE %S.orders RENAME COLUMN total TO x; ALTER TABLE %S.orders RENAME COLUMN x TO total");
        row("ALTER TABLE %S.orders RENAME COLUMN customer TO buyer");
        row("ALTER TABLE %S.customers RENAME COLUMN \"Mo od\" TO feels");
        row("ALTER TABLE %S.customers RENAME COLUMN id TO number");
        row("ALTER TABLE %S.parts RENAME COLUMN at TO day");
        row("ALTER VIEW %S.sums RENAME COLUMN total TO amount");
        row("ALTER TABLE %S.%S RENAME COLUMN %S TO a");
        row("ALTER TYPE %S.pair RENAME ATTRIBUTE feels TO mood");
    }
    void follow()
    {
        QFETCH_GLOBAL(int, major);
        QFETCH(QString, statements);
        QString why;
        db::Sandbox *server = tests::server(major, &why);
        if (!server)
            QSKIP(qPrintable(why));
        if (m_ready.insert(major).second) {
            QVERIFY(server->createDatabase(u"renames"_s));
            const auto first = db::Connection::open(server->profile(u"renames"_s), {});
            QVERIFY(first);
            const auto made = (*first)->executeScript(schema());
            QVERIFY2(made, made ? "" : qPrintable(made.error().context));
        }
        static int number = 0;
        const QString copy = u"renames_%1"_s.arg(++number);
        QVERIFY(server->createDatabase(copy, u"renames"_s));
        const auto database = db::Connection::open(server->profile(copy), {});
        QVERIFY(database);
        analysis::Analyzer analyzer(read(**database));
        catalog::Catalog known = analyzer.catalog();
        for (const QString &statement : statements.split(u"; "_s)) {
            const auto done = (*database)->execute(statement);
            QVERIFY2(done, done ? "" : qPrintable(done.error().context));
            for (const analysis::Effect &effect : analyzer.analyze(statement.toUtf8()))
                QVERIFY2(!effect.error, effect.error ? qPrintable(effect.error->message) : "");
            analyzer.bring(known);
            QVERIFY(known == analyzer.catalog());
            QStringList wrong;
            for (const catalog::Difference &one : catalog::compare(read(**database), analyzer.catalog()))
                wrong << one.objectKind + u' ' + one.object + u' ' + one.field + u":\n  "_s + one.first + u"\n  " +
                             one.second;
            QVERIFY2(wrong.isEmpty(), qPrintable(QString(statement + u'\n' + wrong.join(u'\n'))));
        }
    }
};

QTEST_GUILESS_MAIN(TestRenames)
#include "tst_renames.moc"
