// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules about settings, transactions and files as wholes.

#include "firing.h"
#include "rules/fix.h"

using namespace lockstep;
using namespace Qt::StringLiterals;

class TestSession : public QObject
{
    Q_OBJECT

    static const catalog::Catalog &sample()
    {
        static const catalog::Catalog catalog = tests::sampleCatalog();
        return catalog;
    }
    static void firing(const rules::Settings &settings = {})
    {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, sql);
        QFETCH(int, times);
        QCOMPARE(int(tests::findingsOf(rule, sql, sample(), settings).size()), times);
    }

private Q_SLOTS:
    void timeouts_data()
    {
        const tests::FiringTable row;
        row("lock-timeout-missing", "DROP TABLE tiny");
        row("lock-timeout-missing", "SET lock_timeout = '2s'; DROP TABLE tiny", 0);
        row("lock-timeout-missing", "DROP TABLE tiny; SET lock_timeout = '2s'", 0);
        row("lock-timeout-zero", "SET lock_timeout = 0; DROP TABLE tiny");
        row("lock-timeout-zero", "SET lock_timeout = '0s'; ALTER TABLE big ADD COLUMN z int");
        row("lock-timeout-zero", "SET lock_timeout = 0; CREATE INDEX CONCURRENTLY i ON big (n)", 0);
        row("lock-timeout-zero", "SET lock_timeout = 0; SET lock_timeout = '1s'; DROP TABLE tiny", 0);
        row("lock-timeout-zero", "SET lock_timeout = 0", 0);
        row("lock-timeout-too-long", "SET lock_timeout = '1min'; DROP TABLE tiny");
        row("lock-timeout-too-long", "SET lock_timeout = 5001; DROP TABLE tiny");
        row("lock-timeout-too-long", "SET lock_timeout = '5s'; DROP TABLE tiny", 0);
        row("lock-timeout-too-long", "SET lock_timeout = '1h'; CREATE INDEX CONCURRENTLY i ON big (n)", 0);
        row("lock-timeout-set-too-late", "DROP TABLE tiny; SET lock_timeout = '2s'; DROP TABLE big");
        row("lock-timeout-set-too-late", "SELECT 1; SET lock_timeout = '2s'; DROP TABLE big", 0);
        row("lock-timeout-set-too-late", "SET lock_timeout = '1s'; DROP TABLE tiny; SET lock_timeout = '2s'", 0);
        row("lock-timeout-set-too-late", "CREATE TABLE f (x int); DROP TABLE f; SET lock_timeout = '2s'", 0);
        row("statement-timeout-missing", "CREATE INDEX i ON big (n)");
        row("statement-timeout-missing", "SET statement_timeout = '1min'; CREATE INDEX i ON big (n)", 0);
        row("statement-timeout-missing", "CREATE INDEX CONCURRENTLY i ON big (n)", 0);
        row("statement-timeout-with-concurrently",
            "SET statement_timeout = '1min'; CREATE INDEX CONCURRENTLY i ON big (n)");
        row("statement-timeout-with-concurrently",
            "SET statement_timeout = '1min'; SET statement_timeout = 0; CREATE INDEX CONCURRENTLY i ON big (n)", 0);
        row("statement-timeout-with-concurrently", "SET statement_timeout = '1min'; CREATE INDEX i ON big (n)", 0);
        row("statement-timeout-with-concurrently", "CREATE INDEX CONCURRENTLY i ON big (n)", 0);
        row("set-local-without-transaction", "SET LOCAL lock_timeout = '2s'");
        row("set-local-without-transaction", "BEGIN; SET LOCAL lock_timeout = '2s'; COMMIT", 0);
        row("set-local-without-transaction", "SET lock_timeout = '2s'", 0);
        row("pgbouncer-defeats-set", "SET lock_timeout = '2s'", 0);
    }
    void timeouts() { firing(); }

    void transactions_data()
    {
        const tests::FiringTable row;
        const char *after = "statements-after-access-exclusive";
        row(after, "BEGIN; ALTER TABLE tiny ADD COLUMN z int; UPDATE big SET a = 1; COMMIT");
        row(after, "BEGIN; ALTER TABLE tiny ADD COLUMN z int; CREATE INDEX i ON big (n); UPDATE big SET a = 1; COMMIT");
        row(after, "BEGIN; ALTER TABLE tiny ADD COLUMN z int; UPDATE big SET a = 1 WHERE id = 7; COMMIT", 0);
        row(after, "BEGIN; ALTER TABLE tiny ADD COLUMN z int; UPDATE tiny SET a = 1; COMMIT", 0);
        row(after, "ALTER TABLE tiny ADD COLUMN z int; UPDATE big SET a = 1", 0);
        row(after, "BEGIN; UPDATE big SET a = 1; ALTER TABLE tiny ADD COLUMN z int; COMMIT", 0);
        row(after, "BEGIN; CREATE TABLE f (x int); ALTER TABLE f ADD COLUMN z int; UPDATE big SET a = 1; COMMIT", 0);
        const char *two = "two-tables-locked";
        row(two, "BEGIN; ALTER TABLE big ADD COLUMN z int; ALTER TABLE tiny ADD COLUMN z int; COMMIT");
        row(two, "BEGIN; ALTER TABLE big ADD COLUMN z int; ALTER TABLE big ADD COLUMN y int; COMMIT", 0);
        row(two,
            "BEGIN; ALTER TABLE big ADD COLUMN z int; ALTER TABLE tiny ADD COLUMN z int; DROP TABLE other; COMMIT");
        row(two, "BEGIN; ALTER TABLE big ADD COLUMN z int; COMMIT; BEGIN; ALTER TABLE tiny ADD COLUMN z int; COMMIT",
            0);
        row(two, "ALTER TABLE big ADD COLUMN z int; ALTER TABLE tiny ADD COLUMN z int", 0);
        row(two, "BEGIN; DROP TABLE big, tiny; COMMIT", 0);
        const char *mixed = "ddl-mixed-with-dml";
        row(mixed, "BEGIN; UPDATE big SET a = 1 WHERE id = 1; ALTER TABLE big ADD COLUMN z int; COMMIT");
        row(mixed, "BEGIN; UPDATE tiny SET a = 1; ALTER TABLE big ADD COLUMN z int; COMMIT", 0);
        row(mixed, "UPDATE big SET a = 1 WHERE id = 1; ALTER TABLE big ADD COLUMN z int", 0);
        row(mixed, "BEGIN; CREATE TABLE f (x int); INSERT INTO f VALUES (1); ALTER TABLE big ADD COLUMN z int; COMMIT",
            0);
        row("nested-begin", "BEGIN; BEGIN; COMMIT");
        row("nested-begin", "BEGIN; COMMIT; START TRANSACTION; COMMIT", 0);
        row("uncommitted-begin", "BEGIN; SELECT 1");
        row("uncommitted-begin", "BEGIN; SELECT 1; ROLLBACK", 0);
        row("uncommitted-begin", "BEGIN; COMMIT AND CHAIN; SELECT 1; END", 0);
        row("commit-without-begin", "SELECT 1; COMMIT");
        row("commit-without-begin", "BEGIN; COMMIT; ROLLBACK");
        row("commit-without-begin", "BEGIN; COMMIT", 0);
        row("commit-inside-tool-transaction", "BEGIN; COMMIT", 0);
        row("commit-inside-tool-transaction", "BEGIN; COMMIT AND CHAIN; SELECT 1; COMMIT", 0);
        row("rerun-guard", "CREATE TABLE f (x int); CREATE INDEX CONCURRENTLY i ON big (n)");
        row("rerun-guard", "DROP TABLE tiny; ALTER TABLE big ADD COLUMN z int; VACUUM big");
        row("rerun-guard", "CREATE TABLE IF NOT EXISTS f (x int); CREATE INDEX CONCURRENTLY i ON big (n)", 0);
        row("rerun-guard", "CREATE TABLE f (x int); CREATE INDEX i ON f (x)", 0);
        row("rerun-guard", "CREATE INDEX CONCURRENTLY i ON big (n); CREATE TABLE f (x int)", 0);
    }
    void transactions() { firing(); }

    void data_data()
    {
        const tests::FiringTable row;
        row("tautology-where", "UPDATE big SET a = 1 WHERE true");
        row("tautology-where", "DELETE FROM big WHERE 1 = 1");
        row("tautology-where", "DELETE FROM big WHERE id = 3 OR 'x' = 'x'");
        row("tautology-where", "DELETE FROM big WHERE id = 3 AND 1 = 1", 0);
        row("tautology-where", "DELETE FROM big WHERE 1 = 2", 0);
        row("tautology-where", "DELETE FROM big WHERE NULL = NULL", 0);
        row("tautology-where", "DELETE FROM tiny WHERE true", 0);
        row("large-insert-select", "INSERT INTO tiny SELECT * FROM big");
        row("large-insert-select", "CREATE TABLE copy AS SELECT * FROM big");
        row("large-insert-select", "SELECT * INTO copy FROM big");
        row("large-insert-select", "INSERT INTO big SELECT * FROM tiny", 0);
        row("large-insert-select", "INSERT INTO big (id, n) VALUES (1, 2)", 0);
        row("create-table-if-not-exists-does-nothing", "CREATE TABLE IF NOT EXISTS big (q int)");
        row("create-table-if-not-exists-does-nothing", "CREATE TABLE IF NOT EXISTS fresh (q int)", 0);
        row("opaque-dynamic-sql", "DO $$ BEGIN EXECUTE (SELECT b FROM big LIMIT 1); END $$");
        row("opaque-dynamic-sql", "DO $$ BEGIN EXECUTE 'CREATE TABLE t (x int)'; END $$", 0);
        row("psql-meta-command", "\\i other.sql\nSELECT 1");
        row("psql-meta-command", "SELECT 1", 0);
    }
    void data() { firing(); }

    void inTheToolsTransaction_data()
    {
        const tests::FiringTable row;
        row("commit-inside-tool-transaction", "SELECT 1; COMMIT; SELECT 2");
        row("commit-inside-tool-transaction", "SELECT 1; ROLLBACK");
        row("commit-inside-tool-transaction", "SELECT 1", 0);
        row("nested-begin", "BEGIN; SELECT 1");
        row("uncommitted-begin", "BEGIN; SELECT 1", 0);
        row("commit-without-begin", "SELECT 1; COMMIT", 0);
        row("commit-without-begin", "SELECT 1; COMMIT; COMMIT");
        row("concurrently-in-transaction", "CREATE INDEX CONCURRENTLY i ON big (n)");
        row("concurrently-in-transaction", "COMMIT; CREATE INDEX CONCURRENTLY i ON big (n)", 0);
        row("two-tables-locked", "ALTER TABLE big ADD COLUMN z int; ALTER TABLE tiny ADD COLUMN z int");
        row("set-local-without-transaction", "SET LOCAL lock_timeout = '2s'", 0);
        row("rerun-guard", "CREATE TABLE f (x int); CREATE INDEX CONCURRENTLY i ON big (n)", 0);
    }
    void inTheToolsTransaction()
    {
        rules::Settings settings;
        settings.transactions = rules::TransactionMode::File;
        firing(settings);
    }

    void statementByStatement()
    {
        rules::Settings settings;
        settings.transactions = rules::TransactionMode::Statement;
        QCOMPARE(tests::findingsOf("rerun-guard", "CREATE TABLE f (x int); SELECT 1", sample(), settings).size(), 1U);
        QCOMPARE(tests::findingsOf("rerun-guard", "CREATE TABLE f (x int)", sample(), settings).size(), 0U);
    }
    void behindPgbouncer()
    {
        rules::Settings settings;
        settings.pgbouncer = true;
        const auto count = [&](const QByteArray &sql) {
            return tests::findingsOf("pgbouncer-defeats-set", sql, sample(), settings).size();
        };
        QCOMPARE(count("SET lock_timeout = '2s'"), 1U);
        QCOMPARE(count("BEGIN; SET LOCAL lock_timeout = '2s'; COMMIT"), 0U);
        QCOMPARE(count("RESET lock_timeout"), 0U);
    }
    void fixes_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("fixed");
        const auto row = [](const char *rule, const char *sql, const char *fixed) {
            QTest::newRow(sql) << QByteArray(rule) << QByteArray(sql) << QByteArray(fixed);
        };
        row("lock-timeout-zero", "SET lock_timeout = 0; DROP TABLE tiny", "SET lock_timeout = '2s'; DROP TABLE tiny");
        row("lock-timeout-too-long", "BEGIN; SET LOCAL lock_timeout = '1h'; DROP TABLE tiny; COMMIT",
            "BEGIN; SET LOCAL lock_timeout = '2s'; DROP TABLE tiny; COMMIT");
        row("statement-timeout-with-concurrently",
            "SET statement_timeout = '1s';\nCREATE INDEX CONCURRENTLY i ON big (n);",
            "SET statement_timeout = '1s';\nSET statement_timeout = 0;\nCREATE INDEX CONCURRENTLY i ON big (n);");
        row("enum-value-used-in-same-transaction",
            "BEGIN;\nALTER TYPE mood ADD VALUE 'odd';\nINSERT INTO other (id) SELECT 1 WHERE 'odd' = 'odd';\nCOMMIT;",
            "BEGIN;\nALTER TYPE mood ADD VALUE 'odd';\nCOMMIT;\nBEGIN;\nINSERT INTO other (id) SELECT 1 WHERE 'odd' = "
            "'odd';\nCOMMIT;");
    }
    void fixes()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, fixed);
        catalog::Catalog catalog = sample();
        catalog::Type mood;
        mood.oid = 4711;
        mood.schema = catalog.relations.front().schema;
        mood.name = u"mood"_s;
        mood.kind = catalog::TypeKind::Enum;
        catalog.types.push_back(mood);
        const auto found = tests::findingsOf(rule, sql, catalog);
        QCOMPARE(found.size(), 1U);
        QVERIFY(found[0].fix);
        QCOMPARE(rules::applyFixes(sql, found).script, fixed);
        QVERIFY(tests::findingsOf(rule, fixed, catalog).empty());
    }
    void thresholds()
    {
        rules::Settings settings;
        settings.thresholds.lockedTables = 2;
        settings.thresholds.longestLockTimeout = 500;
        QCOMPARE(
            tests::findingsOf("two-tables-locked", "BEGIN; DROP TABLE big; DROP TABLE tiny; COMMIT", sample(), settings)
                .size(),
            0U);
        QCOMPARE(tests::findingsOf("two-tables-locked",
                                   "BEGIN; DROP TABLE big; DROP TABLE tiny; DROP TABLE hollow; COMMIT", sample(),
                                   settings)
                     .size(),
                 1U);
        QCOMPARE(
            tests::findingsOf("lock-timeout-too-long", "SET lock_timeout = '1s'; DROP TABLE big", sample(), settings)
                .size(),
            1U);
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
