// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/compare.h"
#include "richschema.h"

#include <algorithm>
#include <random>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// Hash and comparison: equal for the same schema however it came about, different after every structural change.
class TestStructure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherOrder();
    void shuffledValues();
    void everyChangeShows_data();
    void everyChangeShows();
    void noChangeShows_data();
    void noChangeShows();

private:
    std::unique_ptr<db::Connection> m_connection; ///< with the rich schema; changes are rolled back
    catalog::Catalog m_before;
    QString m_hash;
    bool prepare();
};

bool TestStructure::prepare()
{
    if (m_connection)
        return true;
    m_connection = tests::freshDatabase();
    if (!m_connection || !tests::loadRich(*m_connection).isEmpty())
        return false;
    m_before = tests::read(*m_connection);
    m_hash = catalog::structureHash(m_before);
    return true;
}

void TestStructure::otherOrder()
{
    auto first = tests::freshDatabase(), second = tests::freshDatabase();
    if (!first || !second)
        QSKIP(qPrintable(tests::whyNot()));
    QVERIFY(first->executeScript(
        u"CREATE TABLE a (id integer PRIMARY KEY, x text, y integer); CREATE TABLE b (a integer);"
        " CREATE INDEX one ON a (x, y); CREATE INDEX two ON a (y); CREATE VIEW v AS SELECT x FROM a;"
        " ALTER TABLE b ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES a"_s));
    QVERIFY(second->executeScript(
        u"CREATE TYPE gone AS ENUM ('x'); CREATE TABLE b (z integer, a integer); DROP TYPE gone;"
        " ALTER TABLE b DROP COLUMN z; CREATE TABLE a (y integer, gap text, x text);"
        " ALTER TABLE a DROP COLUMN gap, ADD COLUMN id integer; ALTER TABLE a ADD PRIMARY KEY (id);"
        " CREATE VIEW v AS SELECT x FROM a; CREATE INDEX two ON a (y); CREATE INDEX one ON a (x, y);"
        " INSERT INTO a (id) VALUES (1); ANALYZE a;"
        " ALTER TABLE b ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES a; CREATE ROLE owner_of_b;"
        " ALTER TABLE b OWNER TO owner_of_b"_s));
    const auto a = tests::read(*first), b = tests::read(*second);
    QVERIFY(a != b);
    for (const auto &d : catalog::compare(a, b))
        qWarning() << d.objectKind << d.object << d.field << d.first << d.second;
    QVERIFY(catalog::compare(a, b).empty());
    QCOMPARE(catalog::structureHash(a), catalog::structureHash(b));
    QCOMPARE(catalog::structureHash(a).size(), 64);
}

void TestStructure::shuffledValues()
{
    if (!prepare())
        QSKIP(qPrintable(tests::whyNot()));
    catalog::Catalog c = m_before;
    std::mt19937 random(7);
    std::ranges::shuffle(c.relations, random);
    std::ranges::shuffle(c.indexes, random);
    std::ranges::shuffle(c.functions, random);
    std::ranges::shuffle(c.types, random);
    for (auto &relation : c.relations)
        std::ranges::shuffle(relation.constraints, random);
    QVERIFY(catalog::compare(m_before, c).empty());
    QCOMPARE(catalog::structureHash(c), m_hash);
}

void TestStructure::everyChangeShows_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("object"); // one of the differences names it
    const auto row = [](const char *sql, const char *object) {
        QTest::newRow(sql) << QString::fromUtf8(sql) << QString::fromUtf8(object);
    };
    row("CREATE SCHEMA more", "schema more");
    row("DROP SCHEMA empty_one", "schema empty_one");
    row("CREATE TABLE more ()", "table public.more");
    row("DROP TABLE no_columns", "table public.no_columns");
    row("ALTER TABLE no_columns RENAME TO other", "table public.other");
    row("ALTER TABLE no_columns SET SCHEMA empty_one", "table empty_one.no_columns");
    row("ALTER TABLE no_columns SET UNLOGGED", "table public.no_columns");
    row("ALTER TABLE no_columns SET (fillfactor = 60)", "table public.no_columns");
    row("COMMENT ON TABLE no_columns IS 'x'", "table public.no_columns");
    row("ALTER TABLE no_columns ENABLE ROW LEVEL SECURITY", "table public.no_columns");
    row("ALTER TABLE customers NO FORCE ROW LEVEL SECURITY", "table public.customers");
    row("ALTER TABLE no_columns REPLICA IDENTITY FULL", "table public.no_columns");
    row("ALTER TABLE heir NO INHERIT second_base", "table public.heir");
    row("ALTER TABLE events DETACH PARTITION events_rest", "table public.events_rest");
    row("ALTER TABLE customers ADD COLUMN more integer", "column public.customers.more");
    row("ALTER TABLE customers DROP COLUMN mood", "column public.customers.mood");
    row("ALTER TABLE customers RENAME COLUMN mood TO humour", "column public.customers.humour");
    row("ALTER TABLE second_base ALTER COLUMN other TYPE varchar(30)", "column public.second_base.other");
    row("ALTER FOREIGN TABLE far_away ALTER COLUMN t TYPE varchar(30)", "column public.far_away.t");
    row("ALTER TABLE customers ALTER COLUMN mood SET NOT NULL", "column public.customers.mood");
    row("ALTER TABLE customers ALTER COLUMN mood DROP DEFAULT", "column public.customers.mood");
    row("ALTER TABLE customers ALTER COLUMN mood SET DEFAULT 'sad'", "column public.customers.mood");
    row("ALTER TABLE customers ALTER COLUMN id SET GENERATED BY DEFAULT", "column public.customers.id");
    row("ALTER TABLE customers ALTER COLUMN doubled DROP EXPRESSION", "column public.customers.doubled");
    row("ALTER TABLE customers ALTER COLUMN name SET STORAGE PLAIN", "column public.customers.name");
    row("ALTER TABLE customers ALTER COLUMN name SET STATISTICS 7", "column public.customers.name");
    row("ALTER TABLE customers ALTER COLUMN code SET (n_distinct = 9)", "column public.customers.code");
    row("COMMENT ON COLUMN customers.code IS 'x'", "column public.customers.code");
    row("ALTER TABLE customers ADD CHECK (code < 9)", "constraint public.customers.customers_code_check");
    row("ALTER TABLE customers DROP CONSTRAINT \"we\"\"ird; check\"",
        "constraint public.customers.\"we\"\"ird; check\"");
    row("ALTER TABLE \"we\"\"ird; drop\".\"Table; 1\" VALIDATE CONSTRAINT unchecked",
        "constraint \"we\"\"ird; drop\".\"Table; 1\".unchecked");
    row("ALTER TABLE \"we\"\"ird; drop\".\"Table; 1\" ALTER CONSTRAINT \"fk; customer\" NOT DEFERRABLE",
        "constraint \"we\"\"ird; drop\".\"Table; 1\".\"fk; customer\"");
    row("ALTER TABLE customers RENAME CONSTRAINT not_inherited TO renamed", "constraint public.customers.renamed");
    row("CREATE INDEX more ON customers (mood)", "index public.more");
    row("DROP INDEX customers_name", "index public.customers_name");
    row("ALTER INDEX customers_name RENAME TO other", "index public.other");
    row("ALTER INDEX customers_name SET (fillfactor = 60)", "index public.customers_name");
    row("ALTER TABLE customers SET WITHOUT CLUSTER", "index public.customers_name");
    row("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'customers_name'::regclass",
        "index public.customers_name");
    row("ALTER TABLE customers REPLICA IDENTITY DEFAULT", "index public.customers_code");
    row("DROP TRIGGER later ON base_of_all", "trigger public.base_of_all.later");
    row("ALTER TABLE base_of_all ENABLE TRIGGER builtin", "trigger public.base_of_all.builtin");
    row("CREATE TRIGGER more BEFORE INSERT ON heir FOR EACH ROW EXECUTE FUNCTION touch()", "trigger public.heir.more");
    row("DROP RULE quiet ON second_base", "rule public.second_base.quiet");
    row("ALTER TABLE second_base ENABLE RULE quiet", "rule public.second_base.quiet");
    row("DROP POLICY write_own ON customers", "policy public.customers.write_own");
    row("ALTER POLICY write_own ON customers WITH CHECK (code > 1)", "policy public.customers.write_own");
    row("ALTER POLICY write_own ON customers TO CURRENT_USER", "policy public.customers.write_own");
    row("DROP STATISTICS \"Mixed Case\".\"Stats; 1\"", "statistics public.customers.\"Stats; 1\"");
    row("CREATE OR REPLACE VIEW on_totals AS SELECT *, 1 AS one FROM totals", "view public.on_totals");
    row("ALTER VIEW on_totals SET (security_barrier = true)", "view public.on_totals");
    row("DROP VIEW on_totals", "view public.on_totals");
    row("DROP MATERIALIZED VIEW totals CASCADE", "materialized view public.totals");
    row("CREATE SEQUENCE more", "sequence public.more");
    row("ALTER SEQUENCE free_seq NO CYCLE", "sequence public.free_seq");
    row("ALTER SEQUENCE free_seq MAXVALUE 99", "sequence public.free_seq");
    row("ALTER SEQUENCE free_seq START 49", "sequence public.free_seq");
    row("ALTER SEQUENCE free_seq CACHE 5", "sequence public.free_seq");
    row("ALTER SEQUENCE free_seq OWNED BY heir.id", "sequence public.free_seq");
    row("ALTER SEQUENCE customers_code_seq AS bigint", "sequence public.customers_code_seq");
    row("ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'", "type public.mood");
    row("ALTER TYPE mood ADD VALUE 'last'", "type public.mood");
    row("ALTER DOMAIN positive DROP CONSTRAINT is_positive", "domain constraint public.positive.is_positive");
    row("ALTER DOMAIN positive DROP NOT NULL", "type public.positive");
    row("ALTER DOMAIN positive SET DEFAULT 2", "type public.positive");
    row("ALTER DOMAIN deeper VALIDATE CONSTRAINT below", "domain constraint public.deeper.below");
    row("ALTER TYPE of_row ADD ATTRIBUTE more integer", "column public.of_row.more");
    row("CREATE FUNCTION more() RETURNS integer LANGUAGE sql AS 'SELECT 1'", "function public.more()");
    row("CREATE OR REPLACE FUNCTION default_number() RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER AS 'SELECT "
        "1'",
        "function public.default_number()");
    row("ALTER FUNCTION default_number() IMMUTABLE", "function public.default_number()");
    row("ALTER FUNCTION default_number() SECURITY INVOKER", "function public.default_number()");
    row("ALTER FUNCTION default_number() STRICT", "function public.default_number()");
    row("ALTER FUNCTION default_number() SET work_mem = '1MB'", "function public.default_number()");
    row("ALTER FUNCTION default_number() COST 9", "function public.default_number()");
    row("DROP AGGREGATE total(integer) CASCADE", "aggregate public.total(integer)");
    row("DROP CAST (mood AS integer)", "cast \"public.mood AS integer\"");
    row("DROP EVENT TRIGGER \"watch; ddl\"", "event trigger \"watch; ddl\"");
    row("ALTER FOREIGN TABLE far_away OPTIONS (SET table_name 'y')", "foreign table public.far_away");
}

void TestStructure::everyChangeShows()
{
    if (!prepare())
        QSKIP(qPrintable(tests::whyNot()));
    QFETCH(QString, sql);
    QFETCH(QString, object);
    // The reader opens a transaction of its own, so the change is made in a copy of the database.
    static int number = 0;
    const QString copy = u"copy_%1"_s.arg(++number);
    const QString original = m_connection->profile().database;
    const db::Profile profile = m_connection->profile();
    m_connection.reset(); // a template must have no sessions
    QVERIFY(tests::server()->createDatabase(copy, original));
    auto connection = db::Connection::open(tests::server()->profile(copy), {});
    QVERIFY(connection);
    auto again = db::Connection::open(profile, {});
    QVERIFY(again);
    m_connection = std::move(*again);
    const auto same = tests::read(**connection);
    QCOMPARE(catalog::structureHash(same), m_hash);
    const auto status = (*connection)->executeScript(sql);
    QVERIFY2(status, qPrintable(tests::words(status)));
    const auto after = tests::read(**connection);
    QVERIFY(catalog::structureHash(after) != m_hash);
    const auto differences = catalog::compare(m_before, after);
    QStringList seen;
    for (const auto &difference : differences) {
        seen += difference.objectKind + u' ' + difference.object;
        QVERIFY(!catalog::detail(difference).isEmpty());
    }
    QVERIFY2(seen.contains(object), qPrintable(seen.join(u'\n')));
    const auto reverse = catalog::compare(after, m_before);
    QCOMPARE(reverse.size(), differences.size());
    connection->reset();
    (void)m_connection->executeScript(u"DROP DATABASE "_s + copy);
}

void TestStructure::noChangeShows_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql :
         {"INSERT INTO second_base VALUES (1, 'x')", "ANALYZE", "SELECT nextval('free_seq')",
          "CREATE ROLE %1; ALTER TABLE no_columns OWNER TO %1", "GRANT SELECT ON heir TO PUBLIC",
          "ALTER DATABASE %2 SET search_path = empty_one", "CREATE TEMPORARY TABLE t (i integer); DROP TABLE t"})
        QTest::newRow(sql) << QString::fromUtf8(sql);
}

void TestStructure::noChangeShows()
{
    if (!prepare())
        QSKIP(qPrintable(tests::whyNot()));
    QFETCH(QString, sql);
    static int number = 0;
    sql.replace("%1"_L1, u"role_%1"_s.arg(++number)).replace("%2"_L1, m_connection->profile().database);
    const auto status = m_connection->executeScript(sql);
    QVERIFY2(status, qPrintable(tests::words(status)));
    const auto after = tests::read(*m_connection);
    QVERIFY(catalog::compare(m_before, after).empty());
    QCOMPARE(catalog::structureHash(after), m_hash);
}

QTEST_GUILESS_MAIN(TestStructure)
#include "tst_structure.moc"
