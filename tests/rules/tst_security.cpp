// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules about triggers, rights, row security and enums.

#include "firing.h"

using namespace lockstep;
using namespace Qt::StringLiterals;

static const catalog::Catalog &rightsCatalog()
{
    static const catalog::Catalog catalog = [] {
        analysis::Analyzer analyzer(tests::sampleCatalog());
        std::ignore =
            analyzer.analyze("CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
                             "CREATE TRIGGER big_touch BEFORE UPDATE ON big FOR EACH ROW EXECUTE FUNCTION touch();"
                             "CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2';"
                             "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE POLICY mine ON big USING (id > 0);"
                             "ALTER TABLE other ENABLE ROW LEVEL SECURITY; ALTER TABLE big OWNER TO boss;");
        return analyzer.catalog();
    }();
    return catalog;
}

class TestSecurity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fires_data()
    {
        const tests::FiringTable row;
        row("create-trigger", "CREATE TRIGGER t BEFORE INSERT ON big FOR EACH ROW EXECUTE FUNCTION touch()");
        row("create-trigger", "CREATE TRIGGER t BEFORE INSERT ON hollow FOR EACH ROW EXECUTE FUNCTION touch()", 0);
        row("create-trigger",
            "CREATE TABLE f (x int); CREATE TRIGGER t BEFORE INSERT ON f FOR EACH ROW EXECUTE FUNCTION touch()", 0);
        row("drop-trigger", "DROP TRIGGER big_touch ON big");
        row("drop-trigger", "DROP TRIGGER IF EXISTS absent ON big", 0);
        row("disable-trigger-all", "ALTER TABLE big DISABLE TRIGGER ALL");
        row("disable-trigger-all", "ALTER TABLE big DISABLE TRIGGER USER", 0);
        row("disable-trigger-all", "ALTER TABLE big DISABLE TRIGGER big_touch", 0);
        row("disable-trigger-all", "ALTER TABLE big ENABLE TRIGGER ALL", 0);
        row("session-replication-role", "SET session_replication_role = replica");
        row("session-replication-role", "SET session_replication_role TO 'replica'");
        row("session-replication-role", "SET session_replication_role = origin", 0);
        row("policy-change", "CREATE POLICY p ON big USING (true)");
        row("policy-change", "ALTER POLICY mine ON big USING (id > 1)");
        row("policy-change", "DROP POLICY mine ON big");
        row("policy-change", "DROP POLICY IF EXISTS absent ON big", 0);
        row("policy-change", "CREATE TABLE f (x int); CREATE POLICY p ON f USING (true)", 0);
        row("row-security", "ALTER TABLE big ENABLE ROW LEVEL SECURITY");
        row("row-security", "ALTER TABLE big FORCE ROW LEVEL SECURITY");
        row("row-security", "ALTER TABLE hollow ENABLE ROW LEVEL SECURITY", 0);
        row("view-bypasses-row-security", "CREATE VIEW v AS SELECT * FROM other");
        row("view-bypasses-row-security", "CREATE VIEW v WITH (security_invoker = true) AS SELECT * FROM other", 0);
        row("view-bypasses-row-security", "CREATE VIEW v WITH (security_invoker = false) AS SELECT * FROM other");
        row("view-bypasses-row-security", "CREATE VIEW v AS SELECT * FROM big", 0);
        row("function-volatility-changed", "ALTER FUNCTION twice(int) VOLATILE");
        row("function-volatility-changed", "ALTER FUNCTION twice(int) IMMUTABLE", 0);
        row("function-volatility-changed",
            "CREATE OR REPLACE FUNCTION twice(int) RETURNS int LANGUAGE sql AS 'SELECT $1 + $1'");
        row("function-volatility-changed",
            "CREATE OR REPLACE FUNCTION twice(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $1'", 0);
        row("function-volatility-changed", "CREATE FUNCTION thrice(int) RETURNS int LANGUAGE sql AS 'SELECT $1 * 3'",
            0);
        row("security-definer-without-search-path",
            "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'");
        row("security-definer-without-search-path",
            "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS "
            "'SELECT 1'",
            0);
        row("security-definer-without-search-path", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'", 0);
        row("security-definer-without-search-path", "ALTER FUNCTION twice(int) SECURITY DEFINER");
        row("security-definer-without-search-path",
            "ALTER FUNCTION twice(int) SECURITY DEFINER SET search_path = public", 0);
        row("grant-too-broad", "GRANT SELECT ON big TO PUBLIC");
        row("grant-too-broad", "GRANT ALL ON big TO app");
        row("grant-too-broad", "GRANT SELECT, INSERT ON big TO app", 0);
        row("grant-too-broad", "REVOKE ALL ON big FROM PUBLIC", 0);
        row("grant-too-broad", "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC");
        row("owner-change", "ALTER TABLE big OWNER TO somebody");
        row("owner-change", "ALTER TABLE big OWNER TO boss", 0);
        row("owner-change", "CREATE TABLE f (x int); ALTER TABLE f OWNER TO somebody", 0);
        row("extension-upgrade", "ALTER EXTENSION hstore UPDATE TO '1.8'");
        row("extension-upgrade", "CREATE EXTENSION IF NOT EXISTS hstore", 0);
        row("system-catalog-write", "UPDATE pg_attribute SET attnotnull = true WHERE attname = 'x'");
        row("system-catalog-write", "DELETE FROM pg_catalog.pg_depend WHERE objid = 1");
        row("system-catalog-write", "SELECT * FROM pg_class", 0);
        row("system-catalog-write", "UPDATE big SET a = 1 WHERE id = 1", 0);
    }
    void fires() { firing(); }

    void enums_data()
    {
        const tests::FiringTable row;
        const char *used = "enum-value-used-in-same-transaction";
        row(used, "BEGIN; ALTER TYPE mood ADD VALUE 'odd'; CREATE TABLE t (m mood DEFAULT 'odd'); COMMIT");
        row(used, "BEGIN; ALTER TYPE mood ADD VALUE 'it''s'; INSERT INTO big (b) VALUES ('it''s'); COMMIT");
        row(used, "BEGIN; ALTER TYPE mood ADD VALUE 'odd'; COMMIT; CREATE TABLE t (m mood DEFAULT 'odd')", 0);
        row(used, "ALTER TYPE mood ADD VALUE 'odd'; CREATE TABLE t (m mood DEFAULT 'odd')", 0);
        row(used, "BEGIN; ALTER TYPE mood ADD VALUE 'odd'; CREATE TABLE t (m mood DEFAULT 'sad'); COMMIT", 0);
        row(used,
            "BEGIN; CREATE TYPE t AS ENUM ('a'); ALTER TYPE t ADD VALUE 'b'; CREATE TABLE u (m t DEFAULT 'b'); COMMIT",
            0);
        row(used, "BEGIN; ALTER TYPE mood RENAME VALUE 'ok' TO 'odd'; CREATE TABLE t (m mood DEFAULT 'odd'); COMMIT",
            0);
        row("enum-value-before-after", "ALTER TYPE mood ADD VALUE 'odd' BEFORE 'ok'");
        row("enum-value-before-after", "ALTER TYPE mood ADD VALUE 'odd' AFTER 'sad'");
        row("enum-value-before-after", "ALTER TYPE mood ADD VALUE 'odd'", 0);
        row("enum-value-before-after", "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok' BEFORE 'sad'", 0);
        row("enum-value-removed", "ALTER TYPE mood DROP VALUE 'ok'");
        row("enum-value-removed", "DELETE FROM pg_enum WHERE enumlabel = 'ok'");
        row("enum-value-removed", "ALTER TYPE mood ADD VALUE 'odd'", 0);
        row("rename-enum-value", "ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'");
        row("rename-enum-value", "ALTER TYPE mood RENAME TO moods", 0);
    }
    void enums() { firing(); }

    void enumsMadeInTheSameTransaction_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<int>("times");
        QTest::newRow("16") << 160'000 << 1;
        QTest::newRow("17") << 170'000 << 0;
    }
    void enumsMadeInTheSameTransaction()
    {
        QFETCH(int, version);
        QFETCH(int, times);
        catalog::Catalog catalog = rightsCatalog();
        catalog.server.version = version;
        const QByteArray sql = "BEGIN; CREATE TYPE t AS ENUM ('a'); ALTER TYPE t ADD VALUE 'b'; CREATE TABLE u (m t "
                               "DEFAULT 'b'); COMMIT";
        QCOMPARE(int(tests::findingsOf("enum-value-used-in-same-transaction", sql, catalog).size()), times);
    }
    void theSettingsVersionCounts()
    {
        // where no Catalog tells: security_invoker is offered from 15 on
        rules::Settings settings;
        const QByteArray sql = "CREATE TABLE t (x int PRIMARY KEY); ALTER TABLE t ENABLE ROW LEVEL SECURITY;"
                               "CREATE VIEW v AS SELECT * FROM t";
        const auto offered = [&] {
            const auto found = tests::findingsOf("view-bypasses-row-security", sql, catalog::Catalog{}, settings);
            return found.size() == 1 && !found[0].safe.isEmpty();
        };
        QVERIFY(offered());
        settings.serverMajor = 14;
        QVERIFY(!offered());
        settings.serverMajor = 15;
        QVERIFY(offered());
    }
    void toolTransactionsCount()
    {
        rules::Settings settings;
        const QByteArray sql = "ALTER TYPE mood ADD VALUE 'odd'; CREATE TABLE t (m mood DEFAULT 'odd')";
        const QByteArray rule = "enum-value-used-in-same-transaction";
        QCOMPARE(tests::findingsOf(rule, sql, rightsCatalog(), settings).size(), 0U);
        settings.transactions = rules::TransactionMode::File;
        QCOMPARE(tests::findingsOf(rule, sql, rightsCatalog(), settings).size(), 1U);
    }

private:
    static void firing()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, sql);
        QFETCH(int, times);
        QCOMPARE(int(tests::findingsOf(rule, sql, rightsCatalog()).size()), times);
    }
};

QTEST_GUILESS_MAIN(TestSecurity)
#include "tst_security.moc"
