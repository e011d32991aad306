// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/connection.h"
#include "support/testserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;
using base::ErrorCode;

/// Attempts to write through a production connection, with both lines of defence tried one by one.
class TestProduction : public QObject
{
    Q_OBJECT

    std::unique_ptr<db::Connection> m_owner;
    std::unique_ptr<db::Connection> m_production;

    QString state()
    {
        const auto rows =
            m_owner->execute(u"SELECT (SELECT string_agg(i::text, ',' ORDER BY i) FROM t) || ' ' || (SELECT last_value "
                             u"|| is_called::text FROM s) || ' ' "
                             "|| (SELECT count(*) FROM pg_class) || ' ' || (SELECT count(*) FROM pg_proc)"_s);
        return rows ? rows->value().toString() : rows.error().context;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_owner = tests::freshDatabase();
        if (!m_owner)
            QSKIP(qPrintable(tests::whyNot()));
        QVERIFY(m_owner->executeScript(
            u"CREATE TABLE t (i int); INSERT INTO t VALUES (1); CREATE SEQUENCE s; CREATE TABLE other (i int);"
            "CREATE FUNCTION writes() RETURNS int LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t VALUES (9); RETURN 1; END "
            "$$;"
            "CREATE FUNCTION lifts() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM "
            "set_config('transaction_read_only', 'off', "
            "false); INSERT INTO t VALUES (9); RETURN 1; END $$;"
            "CREATE VIEW sneaky AS SELECT writes() AS x"_s));
        auto profile = m_owner->profile();
        profile.role = db::Role::Production;
        auto connection = db::Connection::open(profile, {});
        QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().context));
        m_production = std::move(*connection);
    }
    void cleanupTestCase()
    {
        m_production.reset();
        m_owner.reset();
    }

    void isRefused_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char *sql : {"INSERT INTO t VALUES (2)",
                                "WITH x AS (DELETE FROM t RETURNING *) SELECT * FROM x",
                                "SELECT * INTO y FROM t",
                                "SELECT * FROM t FOR UPDATE",
                                "EXPLAIN ANALYZE INSERT INTO t VALUES (2)",
                                "SELECT nextval('s')",
                                "SELECT setval('s', 9)",
                                "SET default_transaction_read_only = off",
                                "SET transaction_read_only = off",
                                "BEGIN READ WRITE",
                                "SET TRANSACTION READ WRITE",
                                "SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE",
                                "SELECT set_config('transaction_read_only', 'off', false)",
                                "DO $$ BEGIN INSERT INTO t VALUES (2); END $$",
                                "CALL p()",
                                "COPY t FROM PROGRAM 'echo 1'",
                                "SELECT writes()",
                                "SELECT lifts()",
                                "SELECT pg_terminate_backend(1)",
                                "DROP TABLE t",
                                "CREATE TABLE z (i int)",
                                "TRUNCATE t",
                                "VACUUM t",
                                "LOCK TABLE t",
                                "RESET ALL",
                                "DISCARD ALL",
                                "NOTIFY x",
                                "SELECT lo_create(0)",
                                "SELECT pg_advisory_lock(1)",
                                "SELECT query_to_xml('delete from t', true, true, '')",
                                "broken sql ("})
            QTest::newRow(sql) << QString::fromLatin1(sql);
    }
    void isRefused()
    {
        QFETCH(QString, sql);
        const QString before = state();
        for (const QString &text : {sql, QString("SELECT 1; "_L1 + sql)}) {
            const auto executed = m_production->execute(text);
            QVERIFY(!executed);
            QCOMPARE(executed.error().code, ErrorCode::Refused);
            QCOMPARE(executed.error().message, u"db.production-reads-only"_s);
            QCOMPARE(m_production->executeScript(text).error().code, ErrorCode::Refused);
            QCOMPARE(m_production->forEach(text, {}, [](const db::RowView &) {}).error().code, ErrorCode::Refused);
        }
        QCOMPARE(state(), before);
    }

    /// What the parser cannot see is stopped by the server.
    void serverStopsWhatWeCannotSee()
    {
        const QString before = state();
        const auto view = m_production->execute(u"SELECT * FROM sneaky"_s);
        QVERIFY(!view);
        QCOMPARE(view.error().sqlState, u"25006"_s); // read_only_sql_transaction
        QVERIFY(m_production->executeScript(u"BEGIN"_s));
        QCOMPARE(m_production->execute(u"SELECT x FROM sneaky"_s).error().sqlState, u"25006"_s);
        QVERIFY(m_production->executeScript(u"ROLLBACK"_s));
        QCOMPARE(state(), before);
    }

    void reads()
    {
        QCOMPARE(m_production->execute(u"SELECT count(*) FROM t"_s)->value().toInt(), 1);
        QCOMPARE(m_production->execute(u"SHOW default_transaction_read_only"_s)->value().toString(), u"on"_s);
        QVERIFY(m_production->executeScript(
            u"BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = '5s'; SELECT 1; COMMIT"_s));
        QVERIFY(m_production->execute(u"EXPLAIN UPDATE t SET i = 2"_s));
    }

    void pgOptionsAreKept()
    {
        qputenv("PGOPTIONS", "-c search_path=pg_catalog -c default_transaction_read_only=off");
        auto profile = m_owner->profile();
        profile.role = db::Role::Production;
        const auto connection = db::Connection::open(profile, {});
        qunsetenv("PGOPTIONS");
        QVERIFY(connection);
        QCOMPARE((*connection)->execute(u"SHOW search_path"_s)->value().toString(), u"pg_catalog"_s);
        QCOMPARE((*connection)->execute(u"SHOW transaction_read_only"_s)->value().toString(), u"on"_s);
    }

    void signalsAreSeparate()
    {
        const auto victim = db::Connection::open(m_owner->profile(), {});
        QVERIFY(victim);
        QCOMPARE(m_production->signalBackend((*victim)->backendPid(), false).value_or(false), true);
        QCOMPARE(m_production->signalBackend((*victim)->backendPid(), true).value_or(false), true);
        QTest::qSleep(100);
        QVERIFY(!(*victim)->execute(u"SELECT 1"_s));
    }
};

QTEST_GUILESS_MAIN(TestProduction)
#include "tst_production.moc"
