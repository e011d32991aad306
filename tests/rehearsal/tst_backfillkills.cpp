// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fillchild.h"

#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using namespace lockstep;
using namespace lockstep::rehearsal;
using namespace lockstep::tests;
using namespace Qt::StringLiterals;

/// Backfills that are killed: the program with SIGKILL, a server process with SIGKILL (which makes the server recover
/// from its WAL), the session by pg_terminate_backend. Every row counts how often it was done: once, in the end.
class TestBackfillKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void programKilled_data();
    void programKilled();
    void programKilledWhileCopying();
    void programKilledWhileMoving_data();
    void programKilledWhileMoving();
    void serverKilled_data();
    void serverKilled();
    void sessionTerminated();

private:
    qint64 number(const QString &sql) { return tests::number(*m_connection, sql); }
    std::unique_ptr<db::Connection> m_connection;
};

static constexpr int rows = 30'000;

/// By the name that the child is started with.
static plan::Backfill fillNamed(const QString &what)
{
    plan::Backfill out = fill(u"t"_s, {u"id"_s}, u"n = n + 1"_s, {});
    if (what == u"blocks"_s)
        out = fill(u"t"_s, {}, u"n = n + 1"_s, u"n < 1"_s);
    if (what != u"key"_s && what != u"blocks"_s) {
        out.assignments.clear();
        out.copy = sql::BatchedCopy{u"public"_s, u"copy"_s, {u"id"_s, u"n"_s}, false, false};
        out.remove = what != u"copy"_s;
    }
    if (what == u"home"_s) {
        std::swap(out.table, out.copy->table);
        out.key.clear();
    }
    out.batchRows = 200;
    out.targetBatchMs = 3;
    out.pauseMs = 2;
    return out;
}

void TestBackfillKills::init()
{
    QString why;
    if (!tests::server(0, &why))
        QSKIP(qPrintable(why));
    m_connection = tests::freshDatabase();
    QVERIFY2(m_connection, qPrintable(tests::whyNot()));
    QVERIFY(
        m_connection->executeScript(u"CREATE TABLE t (id int PRIMARY KEY, n int); CREATE TABLE copy (id int, n int);"
                                    "INSERT INTO t SELECT i, 0 FROM generate_series(1, %1) i; ANALYZE t"_s.arg(rows)));
}

void TestBackfillKills::programKilled_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("key") << u"key"_s;
    QTest::newRow("blocks") << u"blocks"_s;
}

void TestBackfillKills::programKilled()
{
    QFETCH(QString, what);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    int kills = 0;
    qint64 before = 0;
    for (bool ended = false; !ended; ++kills) {
        // Long enough that each gets on, whatever the sizes of batches
        fillInChild(m_connection->profile(), what, kills < 8 ? 1 + random.bounded(6) : -1, rows / 6, &ended);
        if (QTest::currentTestFailed())
            return;
        const qint64 done = number(u"SELECT sum(n) FROM t"_s);
        QVERIFY2(done >= before, "it went back");
        QCOMPARE(number(u"SELECT max(n) FROM t"_s), done > 0 ? 1 : 0);
        if (!ended && !positionIsGone(*m_connection)) // in one snapshot: the last batch may still be on its way
            QCOMPARE(number(u"SELECT (SELECT sum(n) FROM t) - (SELECT changed FROM lockstep.backfill)"_s), 0);
        before = done;
    }
    QVERIFY(kills > 3);
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE n = 1"_s), rows);
    QVERIFY(positionIsGone(*m_connection));
}

/// The table that is copied to has no key: what comes twice stays twice.
void TestBackfillKills::programKilledWhileCopying()
{
    int kills = 0;
    for (bool ended = false; !ended; ++kills) {
        fillInChild(m_connection->profile(), u"copy"_s, kills < 5 ? 3 + kills : -1, rows / 6, &ended);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(kills > 3);
    QCOMPARE(number(u"SELECT count(*) FROM copy"_s), rows);
    QCOMPARE(number(u"SELECT count(DISTINCT id) FROM copy"_s), rows);
}

void TestBackfillKills::programKilledWhileMoving_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("there, along the key") << u"move"_s;
    QTest::newRow("home, along blocks") << u"home"_s;
}

/// While others insert, update and delete: each row is in one of the two tables whenever one looks, and in the end all
/// are where they belong.
void TestBackfillKills::programKilledWhileMoving()
{
    QFETCH(QString, what);
    const bool isHome = what == u"home"_s;
    if (isHome)
        QVERIFY(m_connection->executeScript(u"INSERT INTO copy SELECT * FROM t; DELETE FROM t; ANALYZE copy"_s));
    std::atomic<int> writes = 0, inserted = 0, deleted = 0;
    std::jthread writer([&](const std::stop_token &stop) {
        const auto own = db::Connection::open(m_connection->profile(), {});
        for (int i = 0; own && !stop.stop_requested(); ++i) {
            const QString id = QString::number(1 + int(i * 7919LL % rows));
            writes += (*own)->execute(u"UPDATE t SET n = n + 1 WHERE id = "_s + id) ? 1 : 0;
            inserted += (*own)->execute(u"INSERT INTO t VALUES (%1, 0)"_s.arg(1'000'000 + i)) ? 1 : 0;
            if (const auto gone = (*own)->execute(u"DELETE FROM t WHERE id = %1 AND %2 % 5 = 0"_s.arg(id).arg(i)))
                deleted += int(gone->affected);
            QTest::qSleep(1);
        }
    });
    int kills = 0;
    for (bool ended = false; !ended; ++kills) {
        fillInChild(m_connection->profile(), what, kills < 5 ? 3 + kills : -1, rows / 6, &ended);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(number(u"SELECT count(*) FROM t JOIN copy USING (id)"_s), 0);
        QCOMPARE(number(u"SELECT count(*) - count(DISTINCT id) FROM copy"_s), 0);
    }
    writer.request_stop();
    writer.join();
    QVERIFY(kills > 3);
    QVERIFY(writes > 10);
    QCOMPARE(number(u"SELECT (SELECT count(*) FROM t) + (SELECT count(*) FROM copy)"_s), rows + inserted - deleted);
    QCOMPARE(number(isHome ? u"SELECT count(*) FROM copy"_s : u"SELECT count(*) FROM t WHERE id <= %1"_s.arg(rows)), 0);
    QVERIFY(positionIsGone(*m_connection));
}

void TestBackfillKills::serverKilled_data()
{
    programKilled_data();
}

/// The kernel ends a process of the server, the postmaster ends all others and recovers from the WAL. The backfill
/// waits and goes on.
void TestBackfillKills::serverKilled()
{
    QFETCH(QString, what);
    db::Sandbox::Options options;
    options.productionLike = true; // a crash that fsync = off survives would prove little
    auto sandbox = db::Sandbox::start(options);
    QVERIFY(sandbox);
    auto connection = db::Connection::open((*sandbox)->profile(), {});
    QVERIFY(connection);
    QVERIFY((*connection)
                ->executeScript(u"CREATE TABLE t (id int PRIMARY KEY, n int);"
                                "INSERT INTO t SELECT i, 0 FROM generate_series(1, %1) i; ANALYZE t"_s.arg(rows)));
    int crashes = 0, batchesAtCrash = 0;
    bool saidAway = false;
    const auto result = runFill(**connection, fillNamed(what), {}, [&](const Event &e) {
        if (!e.backfill)
            return;
        saidAway = saidAway || e.backfill->throttle == Throttle::Server;
        if (crashes >= 3 || e.backfill->throttle == Throttle::Server || e.backfill->batches < batchesAtCrash + 8)
            return;
        const auto own = db::Connection::open((*sandbox)->profile(), {});
        if (!own)
            return;
        const auto pid =
            (*own)->execute(u"SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'lockstep rehearsal [%'"_s);
        if (pid && ::kill(pid->value().toInt(), SIGKILL) == 0) {
            ++crashes;
            batchesAtCrash = e.backfill->batches;
        }
    });
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QCOMPARE(crashes, 3);
    QVERIFY(saidAway);
    connection = db::Connection::open((*sandbox)->profile(), {});
    QVERIFY(connection);
    QCOMPARE(tests::number(**connection, u"SELECT count(*) FROM t WHERE n = 1"_s), rows);
    QVERIFY(positionIsGone(**connection));
}

void TestBackfillKills::sessionTerminated()
{
    int ended = 0;
    const auto result = runFill(*m_connection, fillNamed(u"key"_s), {}, [&](const Event &e) {
        if (!e.backfill || ended >= 5 || e.backfill->batches < 5 * ended + 3)
            return;
        const auto own = db::Connection::open(m_connection->profile(), {});
        ended += int(
            (*own)
                ->execute(u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name LIKE "
                          "'lockstep rehearsal [%' AND datname = current_database()"_s)
                ->value()
                .toLongLong());
    });
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QVERIFY(ended >= 5);
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE n = 1"_s), rows);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (isFillingChild(arguments))
        return fillAsChild(arguments, fillNamed);
    TestBackfillKills test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_backfillkills.moc"
