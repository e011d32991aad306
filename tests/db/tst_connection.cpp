// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/connection.h"
#include "sql/quote.h"
#include "support/testserver.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace lockstep;
using base::ErrorCode;

class TestConnection : public QObject
{
    Q_OBJECT

    std::unique_ptr<db::Connection> m_connection;

    QVariant one(const QString &sql, const QVariantList &parameters = {})
    {
        const auto rows = m_connection->execute(sql, parameters);
        if (!rows)
            qWarning("%s", qPrintable(rows.error().context));
        return rows ? rows->value() : QVariant(u"failed"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_connection = tests::freshDatabase();
        if (!m_connection)
            QSKIP(qPrintable(tests::whyNot()));
    }
    void cleanupTestCase() { m_connection.reset(); }

    void values_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QVariant>("value");
        const auto row = [](const char *expression, const QVariant &value) {
            QTest::newRow(expression) << QString::fromUtf8(expression) << value;
        };
        row("true", true);
        row("7::int2", 7);
        row("-7", -7);
        row("9007199254740993", 9007199254740993LL);
        row("4294967295::oid", 4294967295U);
        row("0.1::float8", 0.1);
        row("'NaN'::float8", std::numeric_limits<double>::quiet_NaN());
        row("12345678901234567890.123456789::numeric", u"12345678901234567890.123456789"_s);
        row("'x y'::text", u"x y"_s);
        row("'pg_class'::name", u"pg_class"_s);
        row("'pg_class'::regclass", u"pg_class"_s);
        row("'ä😀'", u"ä😀"_s);
        row("NULL::int", QVariant());
        row("''", u""_s);
        row("'\\x00ff27'::bytea", QByteArray("\x00\xff'", 3));
        row("'2024-02-29'::date", QDate(2024, 2, 29));
        row("'2024-02-29 12:34:56.789+00'::timestamptz",
            QDateTime(QDate(2024, 2, 29), QTime(12, 34, 56, 789), QTimeZone::UTC));
        row("'infinity'::timestamptz", u"infinity"_s);
        row("'0044-03-15 BC'::date", u"0044-03-15 BC"_s);
        row("'{1,2}'::int[]", u"{1,2}"_s);
        row("'{\"a\":1}'::jsonb", u"{\"a\": 1}"_s);
        row("'c'::\"char\"", u"c"_s);
    }
    void values()
    {
        QFETCH(QString, expression);
        QFETCH(QVariant, value);
        const QVariant got = one("SELECT "_L1 + expression);
        if (value.typeId() == QMetaType::Double && qIsNaN(value.toDouble()))
            QVERIFY(qIsNaN(got.toDouble()));
        else
            QCOMPARE(got, value);
        QCOMPARE(got.typeId(), value.typeId());
    }

    void parameters_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QVariant>("value");
        const auto row = [](const char *type, const QVariant &value) {
            QTest::addRow("%s %s", type, qPrintable(value.toString().left(10))) << QString::fromLatin1(type) << value;
        };
        row("bool", true);
        row("int", -5);
        row("bigint", 9007199254740993LL);
        row("float8", 0.1);
        row("text", u"'; DROP TABLE t; -- \\ $1"_s);
        row("text", u"ä😀\n"_s);
        row("text", QVariant());
        row("varchar", u""_s);
        row("bytea", QByteArray("\x00\x01\\'\xff", 5));
        row("date", QDate(2024, 2, 29));
        row("timestamptz", QDateTime(QDate(2024, 2, 29), QTime(1, 2, 3, 456), QTimeZone::UTC));
    }
    void parameters()
    {
        QFETCH(QString, type);
        QFETCH(QVariant, value);
        QCOMPARE(one("SELECT $1::"_L1 + type, {value}), value);
    }

    void arraysAsParameters()
    {
        const QStringList hostile{u"a"_s, u"b\"c"_s, u"d\\e"_s, u"f,g"_s, u"{h}"_s, u"NULL"_s, u""_s, u"'"_s, u" "_s};
        for (int i = 0; i < hostile.size(); ++i)
            QCOMPARE(one(u"SELECT ($1::text[])[$2::int]"_s, {hostile, i + 1}), QVariant(hostile[i]));
        QCOMPARE(one(u"SELECT 3 = ANY($1::int[])"_s, {QVariant(QVariantList{1, 2, 3})}), QVariant(true));
        QCOMPARE(one(u"SELECT cardinality($1::text[])"_s, {QStringList()}), QVariant(0));
    }

    void affectedRows_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<qint64>("affected");
        const auto row = [](const char *sql, qint64 affected) {
            QTest::newRow(sql) << QString::fromLatin1(sql) << affected;
        };
        row("CREATE TABLE a (i int)", -1);
        row("INSERT INTO a SELECT generate_series(1, 1000)", 1000);
        row("INSERT INTO a VALUES (0) RETURNING i", 1);
        row("UPDATE a SET i = -i WHERE i <= 10", 11);
        row("UPDATE a SET i = i WHERE false", 0);
        row("DELETE FROM a WHERE i > 990", 10);
        row("SELECT * FROM a", -1);
        row("CREATE TABLE b AS SELECT * FROM a", 991);
        row("MERGE INTO a USING b ON a.i = b.i WHEN MATCHED THEN DELETE", 991);
        row("DROP TABLE a, b", -1);
    }
    void affectedRows()
    {
        QFETCH(QString, sql);
        QFETCH(qint64, affected);
        if (sql.startsWith("MERGE"_L1) && m_connection->serverVersion() < 150000)
            QSKIP("MERGE came with 15");
        const auto rows = m_connection->execute(sql);
        QVERIFY2(rows, qPrintable(rows ? QString() : rows.error().context));
        QCOMPARE(rows->affected, affected);
    }

    void columnsOfAnEmptyResult()
    {
        const auto rows = m_connection->execute(u"SELECT 1 AS \"we\"\"ird\", 2 AS b WHERE false"_s);
        QVERIFY(rows);
        QCOMPARE(rows->columns, (QStringList{u"we\"ird"_s, u"b"_s}));
        QVERIFY(rows->rows.empty());
    }

    void manyRowsInPieces()
    {
        const auto rows = m_connection->execute(u"SELECT i FROM generate_series(1, 10001) i"_s);
        QVERIFY(rows);
        QCOMPARE(rows->rows.size(), 10001u);
        QCOMPARE(rows->rows.back()[0].toInt(), 10001);
        qint64 sum = 0;
        const auto count = m_connection->forEach(
            u"SELECT i, i::text, NULL FROM generate_series(1, $1::int) i"_s, {1000}, [&](const db::RowView &row) {
                sum += row.integer(0) + (row.string(1).toInt() - row.value(0).toInt());
                sum += row.isNull(2) && row.size() == 3 ? 0 : 1000000;
            });
        QCOMPARE(count.value_or(-1), 1000);
        QCOMPARE(sum, 500500);
    }

    void errorsCarryTheServersWords()
    {
        const auto rows = m_connection->execute(u"SELECT * FROM \"no such\""_s);
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::ServerError);
        QCOMPARE(rows.error().sqlState, u"42P01"_s);
        QVERIFY(rows.error().context.contains("no such"_L1));
        // Rows that came before the error are an error all the same.
        const auto late = m_connection->execute(u"SELECT 1 / (i - 5000) FROM generate_series(1, 6000) i"_s);
        QVERIFY(!late);
        QCOMPARE(late.error().sqlState, u"22012"_s);
        QCOMPARE(one(u"SELECT 1"_s), QVariant(1));
    }

    void oneStatementOnly()
    {
        const auto rows = m_connection->execute(u"SELECT 1; SELECT 2"_s);
        QVERIFY(!rows);
        QCOMPARE(rows.error().sqlState, u"42601"_s);
        QVERIFY(!m_connection->execute(u"SELECT 1"_s + QChar(0) + u"; SELECT 2"_s));
    }

    void scripts()
    {
        QVERIFY(m_connection->executeScript(
            u"CREATE TABLE s (i int); INSERT INTO s VALUES (1); INSERT INTO s VALUES (2);"_s));
        QCOMPARE(one(u"SELECT count(*) FROM s"_s), QVariant(2LL));
        const auto failed =
            m_connection->executeScript(u"INSERT INTO s VALUES (3); SELECT 1/0; INSERT INTO s VALUES (4)"_s);
        QVERIFY(!failed);
        QCOMPARE(failed.error().sqlState, u"22012"_s);
        QCOMPARE(one(u"SELECT count(*) FROM s"_s), QVariant(2LL));
        QVERIFY(m_connection->executeScript({}));
        QVERIFY(m_connection->executeScript(u"BEGIN; INSERT INTO s VALUES (3)"_s));
        QVERIFY(m_connection->inTransaction());
        QVERIFY(m_connection->executeScript(u"ROLLBACK"_s));
        QVERIFY(!m_connection->inTransaction());
    }

    void concurrentIndexAndVacuumRun()
    {
        QVERIFY(m_connection->executeScript(u"CREATE TABLE ci (i int)"_s));
        QVERIFY(m_connection->execute(u"CREATE INDEX CONCURRENTLY ON ci (i)"_s));
        QVERIFY(m_connection->execute(u"VACUUM ci"_s));
    }

    void copyIsRefusedAndHarmless()
    {
        QVERIFY(m_connection->executeScript(
            u"CREATE TABLE c (t text); INSERT INTO c SELECT repeat('x', 1000) FROM generate_series(1, 2000)"_s));
        for (const QString &sql : {u"COPY c FROM STDIN"_s, u"COPY c TO STDOUT"_s}) {
            for (const bool script : {false, true}) {
                const auto status = script ? m_connection->executeScript(sql)
                                           : m_connection->execute(sql).transform([](const db::Rows &) {});
                QVERIFY(!status);
                QCOMPARE(status.error().code, ErrorCode::Unsupported);
                QCOMPARE(one(u"SELECT count(*) FROM c"_s), QVariant(2000LL));
            }
        }
    }

    void noticesArrive()
    {
        std::vector<db::Notice> notices;
        m_connection->setNoticeHandler([&](const db::Notice &notice) { notices.push_back(notice); });
        QVERIFY(m_connection->executeScript(
            u"CREATE TABLE n (i int); INSERT INTO n VALUES (1); SET client_min_messages = debug1"_s));
        QVERIFY(m_connection->execute(u"ALTER TABLE n ALTER i TYPE bigint"_s));
        QVERIFY(m_connection->execute(u"RESET client_min_messages"_s));
        const auto rewrite =
            std::ranges::find_if(notices, [](const auto &n) { return n.message.contains("rewriting table"_L1); });
        QVERIFY(rewrite != notices.end());
        QCOMPARE(rewrite->severity, u"DEBUG"_s);
        QCOMPARE(rewrite->message, u"rewriting table \"n\""_s);
        notices.clear();
        QVERIFY(m_connection->executeScript(
            u"DO $$ BEGIN RAISE WARNING 'ä' USING DETAIL = 'more', ERRCODE = '01234'; END $$"_s));
        QCOMPARE(notices, (std::vector<db::Notice>{{u"WARNING"_s, u"01234"_s, u"ä"_s, u"more"_s}}));
        m_connection->setNoticeHandler({});
    }

    void cancelsWithin100Milliseconds()
    {
        const auto canceller = m_connection->canceller();
        qint64 cancelledAt = 0;
        QElapsedTimer timer;
        timer.start();
        std::thread other([&] {
            QTest::qSleep(200);
            cancelledAt = timer.elapsed();
            canceller.cancel();
        });
        const auto rows = m_connection->execute(u"SELECT pg_sleep(20)"_s);
        const qint64 ended = timer.elapsed();
        other.join();
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::Cancelled);
        QCOMPARE(rows.error().sqlState, u"57014"_s);
        qInfo("cancelled after %lld ms", ended - cancelledAt);
        QVERIFY(ended - cancelledAt < 100);
        QCOMPARE(one(u"SELECT 1"_s), QVariant(1));
    }

    /// A cancel that comes when nothing runs, or at the very end, never hits a later statement.
    void lateCancelsHitNothingElse()
    {
        const auto canceller = m_connection->canceller();
        canceller.cancel();
        QCOMPARE(one(u"SELECT 1"_s), QVariant(1));
        std::atomic<bool> stop = false;
        std::thread other([&] {
            while (!stop) {
                canceller.cancel();
                QTest::qSleep(1);
            }
        });
        int cancelled = 0, wrong = 0;
        for (int i = 0; i < 200; ++i) {
            const auto rows = m_connection->execute(u"SELECT pg_sleep(0.001)"_s);
            cancelled += !rows;
            wrong += !rows && rows.error().code != ErrorCode::Cancelled;
        }
        stop = true;
        other.join();
        QCOMPARE(wrong, 0);
        QVERIFY(cancelled > 0);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(one(u"SELECT 1"_s), QVariant(1));
    }

    void timeouts()
    {
        QVERIFY(m_connection->execute(u"SET statement_timeout = 50"_s));
        const auto slow = m_connection->execute(u"SELECT pg_sleep(5)"_s);
        QVERIFY(m_connection->execute(u"RESET statement_timeout"_s));
        QVERIFY(!slow);
        QCOMPARE(slow.error().code, ErrorCode::Timeout);
        QCOMPARE(slow.error().sqlState, u"57014"_s);

        const auto other = db::Connection::open(m_connection->profile(), {});
        QVERIFY(other);
        QVERIFY(m_connection->executeScript(u"CREATE TABLE locked (i int)"_s));
        QVERIFY((*other)->executeScript(u"BEGIN; LOCK TABLE locked"_s));
        QVERIFY(m_connection->execute(u"SET lock_timeout = 50"_s));
        const auto waiting = m_connection->execute(u"SELECT * FROM locked"_s);
        QVERIFY(m_connection->execute(u"RESET lock_timeout"_s));
        QVERIFY(!waiting);
        QCOMPARE(waiting.error().code, ErrorCode::Timeout);
        QCOMPARE(waiting.error().sqlState, u"55P03"_s);
    }

    void terminatedFromOutside()
    {
        const auto victim = db::Connection::open(m_connection->profile(), {});
        QVERIFY(victim);
        QCOMPARE(m_connection->signalBackend((*victim)->backendPid(), true).value_or(false), true);
        QTest::qSleep(100);
        const auto rows = (*victim)->execute(u"SELECT 1"_s);
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::ConnectionFailed);
        QVERIFY2(rows.error().sqlState == "57P01"_L1 || rows.error().sqlState.isEmpty(),
                 qPrintable(rows.error().sqlState));
        QVERIFY(!(*victim)->isAlive());
        QCOMPARE((*victim)->execute(u"SELECT 1"_s).error().code, ErrorCode::ConnectionFailed);
    }

    void sessionIsAsTheServerMadeIt()
    {
        // Nothing of ours may change what a migration does; the time zone decides about rewrites.
        QCOMPARE(one(u"SELECT string_agg(name, ' ' ORDER BY name) FROM pg_settings WHERE source = 'session'"_s),
                 QVariant());
        QCOMPARE(one(u"SELECT application_name FROM pg_stat_activity WHERE pid = pg_backend_pid()"_s),
                 QVariant(u"Lockstep"_s));
        QCOMPARE(one(u"SELECT pg_backend_pid()"_s), QVariant(m_connection->backendPid()));
        QCOMPARE(one(u"SELECT current_setting('server_version_num')::int"_s), QVariant(m_connection->serverVersion()));
    }

    void largeTexts()
    {
        const QString large = u"x"_s.repeated(20'000'000);
        QCOMPARE(one(u"SELECT length($1)"_s, {large}), QVariant(20'000'000));
        QCOMPARE(one(u"SELECT repeat('y', 20000000)"_s).toString().size(), 20'000'000);
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
