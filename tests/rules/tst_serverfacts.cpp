// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules that foretell an error, warning or notice, held against the servers that are installed.

#include "catalog/postgres/reader.h"
#include "db/sandbox.h"
#include "firing.h"
#include "sql/split.h"
#include "support/testserver.h"

using namespace lockstep;
using namespace Qt::StringLiterals;

class TestServerFacts : public QObject
{
    Q_OBJECT

    static constexpr const char *setup =
        "CREATE TABLE base (x int PRIMARY KEY); CREATE TYPE mood AS ENUM ('sad', 'ok');";

    /// The SQLSTATEs of everything that the server complains about or remarks, statement by statement.
    static QStringList complaints(db::Connection &connection, const QByteArray &script)
    {
        QStringList states;
        connection.setNoticeHandler([&](const db::Notice &notice) { states << notice.sqlState; });
        for (const sql::StatementRange &range : sql::splitStatements(script)) {
            const auto done = connection.execute(QString::fromUtf8(script.sliced(range.offset, range.length)));
            if (!done)
                states << done.error().sqlState;
        }
        connection.setNoticeHandler({});
        return states;
    }

private Q_SLOTS:
    void ruleAndServerAgree_data()
    {
        QTest::addColumn<int>("major");
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("state"); // of the complaint that the rule foretells
        QSet<int> majors;
        for (const db::ServerBinaries &binaries : db::findServers())
            majors.insert(std::max(binaries.major, 12));
        if (majors.isEmpty())
            majors.insert(0);
        for (const int major : majors) {
            const auto row = [major](const char *rule, const char *state, const char *sql) {
                QTest::addRow("%d %s | %s", major, rule, sql)
                    << major << QByteArray(rule) << QByteArray(sql) << QString::fromLatin1(state);
            };
            const char *used = "enum-value-used-in-same-transaction";
            row(used, "55P04", "BEGIN; ALTER TYPE mood ADD VALUE 'odd'; CREATE TABLE t (m mood DEFAULT 'odd')");
            row(used, "55P04", "BEGIN; ALTER TYPE mood ADD VALUE 'odd'; COMMIT; CREATE TABLE t (m mood DEFAULT 'odd')");
            row(used, "55P04",
                "BEGIN; ALTER TYPE mood RENAME VALUE 'ok' TO 'odd'; CREATE TABLE t (m mood DEFAULT "
                "'odd'); COMMIT");
            row(used, "55P04",
                "BEGIN; CREATE TYPE e AS ENUM ('a'); ALTER TYPE e ADD VALUE 'b'; CREATE TABLE t (m e "
                "DEFAULT 'b'); COMMIT");
            row(used, "55P04", "BEGIN; CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (m e DEFAULT 'b'); COMMIT");
            row("nested-begin", "25001", "BEGIN; BEGIN; COMMIT");
            row("nested-begin", "25001", "BEGIN; COMMIT AND CHAIN; SELECT 1; COMMIT");
            row("commit-without-begin", "25P01", "SELECT 1; COMMIT");
            row("commit-without-begin", "25P01", "BEGIN; ROLLBACK");
            row("set-local-without-transaction", "25P01", "SET LOCAL lock_timeout = '1s'");
            row("set-local-without-transaction", "25P01", "BEGIN; SET LOCAL lock_timeout = '1s'; COMMIT");
            row("concurrently-in-transaction", "25001", "BEGIN; CREATE INDEX CONCURRENTLY i ON base (x)");
            row("concurrently-in-transaction", "25001", "BEGIN; COMMIT; CREATE INDEX CONCURRENTLY i ON base (x)");
            row("create-table-if-not-exists-does-nothing", "42P07", "CREATE TABLE IF NOT EXISTS base (y int)");
            row("create-table-if-not-exists-does-nothing", "42P07", "CREATE TABLE IF NOT EXISTS other (y int)");
            row("json-without-equality", "42883", "CREATE TABLE t (j json); SELECT DISTINCT j FROM t");
            row("json-without-equality", "42883", "CREATE TABLE t (j jsonb); SELECT DISTINCT j FROM t");
            row("identifier-too-long", "42622",
                "CREATE TABLE a234567890123456789012345678901234567890123456789012345678901234 (x int)");
            row("identifier-too-long", "42622",
                "CREATE TABLE a23456789012345678901234567890123456789012345678901234567890123 (x int)");
            row("identifier-too-long", "42622",
                "CREATE TABLE \"ä2345678901234567890123456789012345678901234567890123456789 123\" (x int)");
            row("identifier-too-long", "42622",
                "CREATE TABLE \"ä2345678901234567890123456789012345678901234567890123456789 12\" (x int)");
        }
    }
    void ruleAndServerAgree()
    {
        QFETCH(int, major);
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, sql);
        QFETCH(QString, state);
        const auto connection = tests::freshDatabase(major);
        if (!connection)
            QSKIP(qPrintable(tests::whyNot()));
        QVERIFY(connection->executeScript(QString::fromLatin1(setup)));
        analysis::Analyzer analyzer(catalog::Catalog{});
        std::ignore = analyzer.analyze(setup);
        catalog::Catalog catalog = analyzer.catalog();
        catalog.server.version = connection->serverVersion();
        const QStringList said = complaints(*connection, sql);
        QVERIFY2(said.contains(state) == !tests::findingsOf(rule, sql, catalog).empty(), qPrintable(said.join(u' ')));
    }

    /// How large a table is said to be while the server's two figures disagree.
    void sizesOfTables()
    {
        const auto connection = tests::freshDatabase();
        if (!connection)
            QSKIP(qPrintable(tests::whyNot()));
        const auto size = [&] {
            const auto catalog = catalog::postgres::readCatalog(*connection, {});
            return catalog ? rules::Sizes(*catalog).size(*rules::Sizes(*catalog).find(u"public"_s, u"t"_s))
                           : rules::Sizes::Size{-2, -2};
        };
        const auto run = [&](const char *sql) { return connection->execute(QString::fromLatin1(sql)).has_value(); };
        const auto comesTo = [&](qint64 rows) { // statistics are sent about once a second
            return QTest::qWaitFor([&] { return size().rows == rows; }, 20'000);
        };
        QVERIFY(run("CREATE TABLE t (x int) WITH (autovacuum_enabled = off)"));
        QCOMPARE(size().rows, 0);
        QCOMPARE(size().bytes, 0);
        // freshly filled: reltuples knows nothing of it yet
        QVERIFY(run("INSERT INTO t SELECT generate_series(1, 50000)"));
        QVERIFY(comesTo(50000));
        // after a crash or pg_upgrade: the statistics know nothing any more
        QVERIFY(run("ANALYZE t"));
        QVERIFY(run("SELECT pg_stat_reset()"));
        QVERIFY(comesTo(50000));
        // neither knows anything: a table with a file is not called empty
        QVERIFY(run("CREATE TABLE s (x int) WITH (autovacuum_enabled = off)"));
        QVERIFY(run("INSERT INTO s SELECT generate_series(1, 50000)"));
        QVERIFY(run("DROP TABLE t"));
        QVERIFY(run("ALTER TABLE s RENAME TO t"));
        QVERIFY(comesTo(50000)); // now that they have come
        QVERIFY(run("SELECT pg_stat_reset()"));
        QVERIFY(comesTo(-1));
        QVERIFY(size().bytes > 0);
        QVERIFY(run("TRUNCATE t"));
        QVERIFY(comesTo(0));
    }
};

QTEST_GUILESS_MAIN(TestServerFacts)
#include "tst_serverfacts.moc"
