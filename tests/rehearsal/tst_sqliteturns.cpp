// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlitefillcase.h"

#include "rehearsal/sqlite/turns.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <sqlite3.h>

#include <csignal>
#include <cstdio>
#include <thread>

using namespace lockstep;
using namespace lockstep::rehearsal;
using namespace lockstep::tests;
using namespace lockstep::tests::sqlite;
using namespace Qt::StringLiterals;

/// Batches on a file that others write, too: nobody stands in a queue for it, and yet everybody has a turn.
class TestSqliteTurns : public QObject, FillFile
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_database.reset(); } // the file is made anew
    void othersWriteBetweenBatches_data();
    void othersWriteBetweenBatches();
    void besideOneThatNeverPauses_data();
    void besideOneThatNeverPauses();
    void whatAWriterFeels_data();
    void whatAWriterFeels();
    void waitsForWhoHoldsTheFile();
    void givesUpWithinTheBudget();
};

void TestSqliteTurns::othersWriteBetweenBatches_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("rollback journal") << u"delete"_s;
    QTest::newRow("WAL") << u"wal"_s;
}

void TestSqliteTurns::othersWriteBetweenBatches()
{
    QFETCH(QString, mode);
    m_database = m_folder.fresh(
        u"f.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INT, twice INT);"_s +
                       counted(u"INSERT INTO t SELECT i, i, NULL FROM n"_s) +
                       u"CREATE TRIGGER new AFTER INSERT ON t BEGIN UPDATE t SET twice = n * 2 WHERE id = new.id; END;"
                       "CREATE TRIGGER changed AFTER UPDATE OF n ON t BEGIN UPDATE t SET twice = n * 2 WHERE id = "
                       "new.id; END; PRAGMA journal_mode = " +
                       mode);
    QVERIFY(m_database);
    std::atomic<int> written = 0, refused = 0;
    std::jthread others([&](const std::stop_token &stop) {
        const auto own = db::Connection::open(m_folder.profile(u"f.db"_s), {});
        QRandomGenerator dice(7);
        for (int i = 0; !stop.stop_requested(); ++i) {
            const int id = dice.bounded(1, rows);
            const QString sql = i % 3 == 0   ? u"INSERT INTO t (n) VALUES (%1)"_s
                                : i % 3 == 1 ? u"UPDATE t SET n = n + 1 WHERE id = %1"_s
                                             : u"DELETE FROM t WHERE id = %1"_s;
            ++((*own)->execute(sql.arg(id)) ? written : refused);
            QTest::qSleep(2);
        }
    });
    plan::Backfill fill = onFile(u"t"_s, {u"id"_s}, u"twice = n * 2"_s, u"twice IS NOT n * 2"_s);
    fill.pauseMs = 20;
    const auto result = runFill(*m_database, fill);
    others = {};
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE twice IS NOT n * 2"_s), 0);
    QVERIFY(result->statements[0].batches > 5);
    QVERIFY2(written > result->statements[0].batches / 2, qPrintable(QString::number(written)));
    QCOMPARE(refused.load(), 0); // their five seconds were never used up
}

void TestSqliteTurns::whatAWriterFeels_data()
{
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("behind us") << true;
    QTest::newRow("behind another") << false;
}

/// A turn that is waited for, and whose fault that is.
void TestSqliteTurns::whatAWriterFeels()
{
    QFETCH(bool, isOurs);
    m_database = m_folder.fresh(u"f.db"_s, u"CREATE TABLE t (a)"_s);
    QVERIFY(m_database);
    const Looker looker = rehearsal::sqlite::turnLooker([&] { return isOurs; });
    for (const QString &setting : looker.settings)
        QVERIFY(m_database->execute(setting));
    const auto free = looker.look(*m_database, {});
    QVERIFY(free && free->commitMs == free->withoutUsMs);
    QVERIFY(!m_database->inTransaction());
    std::atomic<bool> isHeld = false;
    std::jthread other([&] {
        const auto own = db::Connection::open(m_folder.profile(u"f.db"_s), {});
        isHeld = (*own)->execute(u"BEGIN IMMEDIATE"_s).has_value();
        QTest::qSleep(150);
        std::ignore = (*own)->execute(u"COMMIT"_s);
    });
    while (!isHeld)
        QTest::qSleep(1);
    const auto look = looker.look(*m_database, {});
    QVERIFY(look);
    QCOMPARE(look->lagMs, -1);
    QVERIFY2(look->commitMs >= 100, qPrintable(QString::number(look->commitMs)));
    QCOMPARE(look->withoutUsMs < look->commitMs / 2, isOurs);
    const BackfillLimits limits;
    QCOMPARE(overLimit({-1, look->commitMs, look->withoutUsMs, false}, limits),
             isOurs ? Throttle::Commits : Throttle::None);
}

void TestSqliteTurns::waitsForWhoHoldsTheFile()
{
    m_database = m_folder.fresh(u"f.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INT);"_s +
                                               counted(u"INSERT INTO t SELECT i, 0 FROM n"_s));
    std::jthread other;
    std::atomic<bool> isHeld = false;
    int retries = 0;
    plan::Plan plan = onFilePlan(onFile(u"t"_s, {u"id"_s}, u"n = n + 1"_s, {}));
    plan.steps[0].timeouts.lockMs = 50;
    rehearsal::Options options;
    options.downAndUpAgain = false;
    options.backfill = unhurried();
    const auto result = rehearsal::run(plan, {}, m_database->profile(), {}, options, {}, [&](const Event &e) {
        retries += e.kind == Event::Kind::Retrying && e.lockTry && e.lockTry->waitedMs >= 45;
        if (!e.backfill || e.backfill->batches == 0 || other.joinable())
            return;
        other = std::jthread([&] {
            const auto own = db::Connection::open(m_folder.profile(u"f.db"_s), {});
            isHeld = (*own)->execute(u"BEGIN IMMEDIATE"_s).has_value();
            QTest::qSleep(500);
            std::ignore = (*own)->execute(u"COMMIT"_s);
        });
        while (!isHeld)
            QTest::qSleep(1);
    });
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QVERIFY(retries > 1);
    QCOMPARE(int(result->statements[0].tries.size()), retries);
#ifdef Q_OS_LINUX
    const InTheWay &holder = result->statements[0].tries[0].inTheWay.at(0);
    QCOMPARE(holder.pid, int(QCoreApplication::applicationPid()));
    QCOMPARE(holder.mode, analysis::LockMode::DatabaseReserved);
    QVERIFY(!holder.application.isEmpty());
#endif
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE n = 1"_s), rows);
}

void TestSqliteTurns::givesUpWithinTheBudget()
{
    m_database = m_folder.fresh(u"f.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INT);"_s +
                                               counted(u"INSERT INTO t SELECT i, 0 FROM n"_s));
    plan::Plan plan = onFilePlan(onFile(u"t"_s, {u"id"_s}, u"n = n + 1"_s, {}));
    plan.steps[0].timeouts.lockMs = 50;
    plan.steps[0].retry = {.attempts = 1000, .firstDelayMs = 100, .maximumDelayMs = 200, .budgetMs = 1500};
    const auto other = db::Connection::open(m_folder.profile(u"f.db"_s), {});
    rehearsal::Options options;
    options.downAndUpAgain = false;
    options.backfill = unhurried();
    bool held = false;
    QElapsedTimer since;
    const auto result = rehearsal::run(plan, {}, m_database->profile(), {}, options, {}, [&](const Event &e) {
        if (e.backfill && e.backfill->batches > 0 && !std::exchange(held, true)) {
            std::ignore = (*other)->execute(u"BEGIN IMMEDIATE"_s);
            since.start();
        }
        if (e.kind == Event::Kind::StatementDone) // before it is taken back
            std::ignore = (*other)->execute(u"COMMIT"_s);
    });
    QVERIFY(result);
    QCOMPARE(result->outcome, Outcome::Failed);
#ifdef Q_OS_LINUX
    QCOMPARE(result->error->message, u"rehearsal.no-lock-behind"_s); // it is this program itself
    QVERIFY(result->error->arguments.value(3).startsWith(QString::number(QCoreApplication::applicationPid())));
#else
    QCOMPARE(result->error->message, u"rehearsal.no-lock"_s);
#endif
    const auto tries = result->statements[0].tries.size();
    QVERIFY2(tries > 3 && tries < 20, qPrintable(QString::number(tries)));
    QVERIFY2(since.elapsed() >= 1200, qPrintable(QString::number(since.elapsed())));
    QCOMPARE(ownTables(*m_database), 0);
}

void TestSqliteTurns::besideOneThatNeverPauses_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<int>("count");
    QTest::newRow("rollback journal") << u"delete"_s << 4000;
    QTest::newRow("WAL") << u"wal"_s << 400'000; // a matter of milliseconds otherwise, which are no test
}

/// Another program, with nothing but SQLite's own busy handler, in one transaction after the other. Each row keeps how
/// many of these there were when it was done: between how many batches it had its turn.
void TestSqliteTurns::besideOneThatNeverPauses()
{
    QFETCH(QString, mode);
    QFETCH(int, count);
    m_database = m_folder.fresh(
        u"f.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INT, seen INT); CREATE TABLE log (x);"_s +
                       counted(u"INSERT INTO t SELECT i, 0, 0 FROM n"_s, count) + u"PRAGMA journal_mode = " + mode);
    QVERIFY(m_database);
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), {u"--write"_s, m_folder.path(u"f.db"_s)});
    QVERIFY(writer.waitForReadyRead()); // it has written once
    plan::Backfill work = onFile(u"t"_s, {u"id"_s}, u"n = n + 1, seen = (SELECT count(*) FROM log)"_s, {});
    work.batchRows = 100; // many batches
    work.targetBatchMs = 5;
    const auto result = runFill(*m_database, work);
    writer.terminate();
    QVERIFY(writer.waitForFinished());
    const QList<QByteArray> said = writer.readAllStandardOutput().simplified().split(' ');
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QCOMPARE(said.size(), 3); // "begun", then what it wrote, and how often it was refused
    QCOMPARE(said[2].toInt(), 0);
    const StatementResult &filled = result->statements[0];
    const qint64 turns = number(u"SELECT count(DISTINCT seen) FROM t"_s);
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE n = 1 AND seen > 0"_s), count);
    QVERIFY2(filled.batches > 5 && turns > 3 && 10 * turns > filled.batches,
             qPrintable(u"%1 of %2"_s.arg(turns).arg(filled.batches)));
    QVERIFY2(filled.tries.empty(), qPrintable(QString::number(filled.tries.size()))); // within two seconds each
    QVERIFY(filled.lockWaitMs > 0);
    QCOMPARE(filled.locks.size(), 1U);
    QVERIFY(filled.locks[0].firstSeenMs > 0 &&
            filled.locks[0].lastSeenMs >= filled.locks[0].firstSeenMs); // the longest
    qInfo("%d batches in %lld ms, of which they waited %lld; the longest held the file for %lld ms; the other wrote %d "
          "times, in %lld turns",
          filled.batches, filled.durationMs, filled.lockWaitMs,
          filled.locks[0].lastSeenMs - filled.locks[0].firstSeenMs, said[1].toInt(), turns);
}

static volatile std::sig_atomic_t writeOn = 1;

static int writeAsChild(const QString &file)
{
    std::signal(SIGTERM, [](int) { writeOn = 0; });
    sqlite3 *database = nullptr;
    if (sqlite3_open(qPrintable(file), &database) != SQLITE_OK)
        return 1;
    sqlite3_busy_timeout(database, 5000);
    int written = 0, refused = 0;
    while (writeOn) {
        const int code =
            sqlite3_exec(database, "BEGIN IMMEDIATE; INSERT INTO log VALUES (1); COMMIT", nullptr, nullptr, nullptr);
        if (code != SQLITE_OK && !sqlite3_get_autocommit(database))
            sqlite3_exec(database, "ROLLBACK", nullptr, nullptr, nullptr);
        ++(code == SQLITE_OK ? written : refused);
        if (written == 1 && refused == 0) {
            std::puts("begun");
            std::fflush(stdout);
        }
    }
    sqlite3_close(database);
    std::printf("%d %d\n", written, refused);
    return 0;
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == "--write"_L1)
        return writeAsChild(arguments[2]);
    TestSqliteTurns test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sqliteturns.moc"
