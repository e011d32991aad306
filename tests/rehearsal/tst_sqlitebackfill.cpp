// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backfillcase.h"

#include "support/sqlitefile.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <cstdio>
#include <thread>

using namespace lockstep;
using namespace lockstep::rehearsal;
using namespace lockstep::tests;
using namespace Qt::StringLiterals;

/// Backfills in batches on SQLite's files: every kind of key, beside other writers, held back and killed.
class TestSqliteBackfill : public QObject
{
    Q_OBJECT

    SqliteFolder m_folder;
    std::unique_ptr<db::Connection> m_database;

    qint64 number(const QString &sql) { return tests::number(*m_database, sql); }
    qint64 ownTables() { return number(u"SELECT count(*) FROM sqlite_schema WHERE name LIKE '%lockstep%'"_s); }
    /// Killed after `batches` of them, or let go on to its end.
    void fillInChild(const QString &what, int batches, bool *ended);

private Q_SLOTS:
    void init() { m_database.reset(); } // the file is made anew
    void walksAlongEveryKey_data();
    void walksAlongEveryKey();
    void copies();
    void deletesAndMoves();
    void othersWriteBetweenBatches_data();
    void othersWriteBetweenBatches();
    void waitsForWhoHoldsTheFile();
    void givesUpWithinTheBudget();
    void isHeldBackAndPaused();
    void aStopTakesThePositionAway();
    void anEmptyTableIsNoError();
    void staysInsideATransactionThatIsRolledBack();
    void programKilled_data();
    void programKilled();
};

static constexpr int rows = 20'000;

static plan::Backfill onFile(const QString &table, const QStringList &key, const QString &set, const QString &pending)
{
    plan::Backfill out = fill(table, key, set, pending);
    out.schema = u"main"_s;
    return out;
}

/// Slow enough that something can happen meanwhile.
static std::shared_ptr<BackfillControl> unhurried()
{
    auto control = std::make_shared<BackfillControl>();
    control->setRowsPerSecond(rows);
    return control;
}

static QString counted(const QString &insert, int count = rows)
{
    return u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(count) + insert +
           u';';
}

void TestSqliteBackfill::walksAlongEveryKey_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QStringList>("key");
    QTest::newRow("integer primary key")
        << u"CREATE TABLE \"we\"\"ird; drop\" (\"Sel ect\" INTEGER PRIMARY KEY, x, y);"_s +
               counted(u"INSERT INTO \"we\"\"ird; drop\" SELECT i * 7 - 900, i, 0 FROM n"_s)
        << QStringList{u"Sel ect"_s};
    QTest::newRow("hidden rowid") << u"CREATE TABLE \"we\"\"ird; drop\" (x, y);"_s +
                                         counted(u"INSERT INTO \"we\"\"ird; drop\" SELECT i, 0 FROM n"_s) +
                                         u"DELETE FROM \"we\"\"ird; drop\" WHERE x % 3 = 0"
                                  << QStringList{u"rowid"_s};
    // values of every type, sorted NULL-free: numbers, texts, blobs
    QTest::newRow("mixed values, without rowid")
        << u"CREATE TABLE \"we\"\"ird; drop\" (\"or'der\" ANY, id, x, y, PRIMARY KEY (\"or'der\", id)) WITHOUT ROWID;"_s +
               counted(
                   u"INSERT INTO \"we\"\"ird; drop\" SELECT CASE i % 5 WHEN 0 THEN i WHEN 1 THEN i / 7.0 WHEN 2 THEN "
                   "'it''s ' || i WHEN 3 THEN x'00ff27' || i ELSE -i END, i % 11, i, 0 FROM n"_s)
        << QStringList{u"or'der"_s, u"id"_s};
    QTest::newRow("text without case, descending")
        << u"CREATE TABLE \"we\"\"ird; drop\" (id TEXT COLLATE NOCASE, x, y, PRIMARY KEY (id DESC)) WITHOUT ROWID;"_s +
               counted(u"INSERT INTO \"we\"\"ird; drop\" SELECT iif(i % 2, 'A', 'a') || i, i, 0 FROM n"_s)
        << QStringList{u"id"_s};
}

void TestSqliteBackfill::walksAlongEveryKey()
{
    QFETCH(QString, schema);
    QFETCH(QStringList, key);
    m_database = m_folder.fresh(u"f.db"_s, schema);
    QVERIFY(m_database);
    const qint64 all = number(u"SELECT count(*) FROM \"we\"\"ird; drop\""_s);
    // each row counts how often it was done
    const auto result = runFill(*m_database, onFile(u"we\"ird; drop"_s, key, u"y = y + 1"_s, {}));
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QCOMPARE(number(u"SELECT count(*) FROM \"we\"\"ird; drop\" WHERE y = 1"_s), all);
    QVERIFY(result->statements[0].batches > 5);
    QCOMPARE(result->statements[0].rows, all);
    QCOMPARE(result->statements[0].locks.size(), 1U);
    QVERIFY(result->statements[0].mismatches.empty());
    QCOMPARE(ownTables(), 0);
    const auto pending = runFill(*m_database, onFile(u"we\"ird; drop"_s, key, u"x = 'done'"_s, u"x IS NOT 'done'"_s));
    QVERIFY2(pending && pending->outcome == Outcome::Ok, qPrintable(whyNotOk(pending)));
    QVERIFY(pending->statements[0].checkedRanges > 0);
    QCOMPARE(pending->statements[0].wrongRanges.size(), 0U);
    QCOMPARE(number(u"SELECT count(*) FROM \"we\"\"ird; drop\" WHERE x = 'done'"_s), all);
}

void TestSqliteBackfill::copies()
{
    m_database = m_folder.fresh(
        u"f.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, \"a;b\" TEXT, n INT); CREATE TABLE c (id INTEGER PRIMARY "
                   "KEY, \"a;b\" TEXT); INSERT INTO c VALUES (5, 'mine');"_s +
                       counted(u"INSERT INTO t SELECT i, 'a' || i, i % 2 FROM n"_s));
    plan::Backfill copy = onFile(u"t"_s, {u"id"_s}, {}, u"n = 1"_s);
    copy.copy = sql::BatchedCopy{.schema = u"main"_s, .table = u"c"_s, .columns = {u"id"_s, u"a;b"_s}};
    const auto result = runFill(*m_database, copy);
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QCOMPARE(number(u"SELECT count(*) FROM c"_s), rows / 2);
    QCOMPARE(number(u"SELECT count(*) FROM t JOIN c USING (id) WHERE c.\"a;b\" <> t.\"a;b\""_s), 1); // what was there
    QVERIFY(result->statements[0].batches > 5);
}

void TestSqliteBackfill::deletesAndMoves()
{
    m_database = m_folder.fresh(u"f.db"_s, u"CREATE TABLE t (x, n INT); CREATE TABLE archive (x, n INT);"_s +
                                               counted(u"INSERT INTO t SELECT i, i % 4 FROM n"_s));
    plan::Backfill work = onFile(u"t"_s, {u"rowid"_s}, {}, u"n = 1"_s);
    work.remove = true;
    const auto deleted = runFill(*m_database, work);
    QVERIFY2(deleted && deleted->outcome == Outcome::Ok, qPrintable(whyNotOk(deleted)));
    QCOMPARE(deleted->statements[0].rows, rows / 4);
    QVERIFY(deleted->statements[0].batches > 5);
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE n = 1"_s), 0);
    work.pending = u"n = 2"_s;
    work.copy = sql::BatchedCopy{.schema = u"main"_s, .table = u"archive"_s, .columns = {u"rowid"_s, u"x"_s, u"n"_s}};
    const auto moved = runFill(*m_database, work);
    QVERIFY2(moved && moved->outcome == Outcome::Ok, qPrintable(whyNotOk(moved)));
    QCOMPARE(moved->statements[0].rows, rows / 4);
    QCOMPARE(number(u"SELECT count(*) FROM archive WHERE rowid = x AND n = 2"_s), rows / 4);
    QCOMPARE(number(u"SELECT count(*) FROM t"_s), rows / 2);
    QCOMPARE(ownTables(), 0);
}

void TestSqliteBackfill::othersWriteBetweenBatches_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("rollback journal") << u"delete"_s;
    QTest::newRow("WAL") << u"wal"_s;
}

void TestSqliteBackfill::othersWriteBetweenBatches()
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

void TestSqliteBackfill::waitsForWhoHoldsTheFile()
{
    m_database = m_folder.fresh(u"f.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INT);"_s +
                                               counted(u"INSERT INTO t SELECT i, 0 FROM n"_s));
    std::jthread other;
    std::atomic<bool> isHeld = false;
    int retries = 0;
    plan::Plan plan = fillPlan(onFile(u"t"_s, {u"id"_s}, u"n = n + 1"_s, {}));
    plan.engine = sql::Engine::Sqlite;
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
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE n = 1"_s), rows);
}

void TestSqliteBackfill::givesUpWithinTheBudget()
{
    m_database = m_folder.fresh(u"f.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INT);"_s +
                                               counted(u"INSERT INTO t SELECT i, 0 FROM n"_s));
    plan::Plan plan = fillPlan(onFile(u"t"_s, {u"id"_s}, u"n = n + 1"_s, {}));
    plan.engine = sql::Engine::Sqlite;
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
    QCOMPARE(result->error->message, u"rehearsal.no-lock"_s);
    const auto tries = result->statements[0].tries.size();
    QVERIFY2(tries > 3 && tries < 20, qPrintable(QString::number(tries)));
    QVERIFY2(since.elapsed() >= 1200, qPrintable(QString::number(since.elapsed())));
    QCOMPARE(ownTables(), 0);
}

void TestSqliteBackfill::isHeldBackAndPaused()
{
    m_database = m_folder.fresh(u"f.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INT);"_s +
                                               counted(u"INSERT INTO t SELECT i, 0 FROM n"_s, 4000));
    const auto control = std::make_shared<BackfillControl>();
    control->setRowsPerSecond(4000);
    QSet<Throttle> seen;
    std::jthread later;
    QElapsedTimer took;
    took.start();
    const auto result =
        runFill(*m_database, onFile(u"t"_s, {u"id"_s}, u"n = n + 1"_s, {}), control, [&](const Event &e) {
            if (!e.backfill)
                return;
            seen << e.backfill->throttle;
            if (e.backfill->rows >= 2000 && !later.joinable()) {
                control->setPaused(true);
                later = std::jthread([&control] {
                    QTest::qSleep(300);
                    control->setPaused(false);
                });
            }
        });
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QVERIFY(seen.contains(Throttle::Rate) && seen.contains(Throttle::Paused));
    QVERIFY2(took.elapsed() >= 700, qPrintable(QString::number(took.elapsed())));
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE n = 1"_s), 4000);
}

void TestSqliteBackfill::aStopTakesThePositionAway()
{
    m_database = m_folder.fresh(u"f.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INT);"_s +
                                               counted(u"INSERT INTO t SELECT i, 0 FROM n"_s));
    std::stop_source stop;
    const auto result = runFill(
        *m_database, onFile(u"t"_s, {u"id"_s}, u"n = n + 1"_s, {}), unhurried(),
        [&](const Event &e) {
            if (e.backfill && e.backfill->batches > 0)
                stop.request_stop();
        },
        stop.get_token());
    QVERIFY(result);
    QCOMPARE(result->outcome, Outcome::Cancelled);
    QCOMPARE(ownTables(), 0);
    const qint64 done = number(u"SELECT sum(n) FROM t"_s);
    QVERIFY(done > 0 && done < rows);
}

void TestSqliteBackfill::anEmptyTableIsNoError()
{
    m_database = m_folder.fresh(u"f.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INT)"_s);
    const auto result = runFill(*m_database, onFile(u"t"_s, {u"id"_s}, u"n = 1"_s, u"n IS NULL"_s));
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QCOMPARE(result->statements[0].rows, 0);
    QCOMPARE(ownTables(), 0);
}

void TestSqliteBackfill::staysInsideATransactionThatIsRolledBack()
{
    m_database = m_folder.fresh(u"f.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INT);"_s +
                                               counted(u"INSERT INTO t SELECT i, 0 FROM n"_s));
    plan::Plan plan = fillPlan(onFile(u"t"_s, {u"id"_s}, u"n = n + 1"_s, {}));
    plan.engine = sql::Engine::Sqlite;
    plan.steps[0].generated.verify = u"SELECT count(*) = %1 FROM t WHERE n = 1"_s.arg(rows);
    rehearsal::Options options;
    options.rollBack = true;
    const auto result = rehearsal::run(plan, {}, m_database->profile(), {}, options);
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QVERIFY(result->rolledBack);
    QCOMPARE(number(u"SELECT sum(n) FROM t"_s), 0);
}

/// By the name that the child is started with.
static plan::Backfill namedFill(const QString &what)
{
    plan::Backfill out = onFile(u"t"_s, {u"id"_s}, u"n = n + 1"_s, {});
    if (what != u"fill"_s) {
        out.assignments.clear();
        out.copy = sql::BatchedCopy{.schema = u"main"_s, .table = u"copy"_s, .columns = {u"id"_s, u"n"_s}};
    }
    out.remove = what == u"move"_s;
    out.batchRows = 200;
    out.targetBatchMs = 3;
    out.pauseMs = 2;
    return out;
}

static int fillAsChild(const QStringList &arguments)
{
    db::Profile profile;
    profile.engine = sql::Engine::Sqlite;
    profile.database = arguments[2];
    profile.role = db::Role::Sandbox;
    const auto connection = db::Connection::open(profile, {});
    if (!connection)
        return 1;
    // Who is to be killed must not be done before.
    const auto control = std::make_shared<BackfillControl>();
    control->setRowsPerSecond(arguments[4].toDouble());
    const auto result = runFill(**connection, namedFill(arguments[3]), control, [](const Event &e) {
        if (e.backfill && e.backfill->phase == BackfillState::Phase::Filling) {
            std::puts("batch");
            std::fflush(stdout);
        }
    });
    std::fputs(qPrintable(whyNotOk(result)), stderr);
    return result && result->outcome == Outcome::Ok ? 0 : 1;
}

void TestSqliteBackfill::fillInChild(const QString &what, int batches, bool *ended)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--fill"_s, m_folder.path(u"f.db"_s), what, batches < 0 ? u"0"_s : QString::number(rows / 4)});
    QByteArray said;
    while (process.state() != QProcess::NotRunning && (batches < 0 || said.count("batch") < batches)) {
        process.waitForReadyRead(1000);
        said += process.readAllStandardOutput();
    }
    *ended = process.state() == QProcess::NotRunning;
    process.kill(); // SIGKILL
    process.waitForFinished();
    if (*ended)
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

void TestSqliteBackfill::programKilled_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("mode");
    QTest::newRow("filling, rollback journal") << u"fill"_s << u"delete"_s;
    QTest::newRow("filling, WAL") << u"fill"_s << u"wal"_s;
    QTest::newRow("copying") << u"copy"_s << u"delete"_s;
    QTest::newRow("moving") << u"move"_s << u"delete"_s;
}

/// Every row counts how often it was done; the table that is copied to has no key: what comes twice stays twice.
void TestSqliteBackfill::programKilled()
{
    QFETCH(QString, what);
    QFETCH(QString, mode);
    m_database = m_folder.fresh(
        u"f.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INT); CREATE TABLE copy (id INT, n INT);"_s +
                       counted(u"INSERT INTO t SELECT i, 0 FROM n"_s) + u"PRAGMA journal_mode = " + mode);
    const QString done = what == u"fill"_s ? u"(SELECT sum(n) FROM t)"_s : u"(SELECT count(*) FROM copy)"_s;
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    int kills = 0;
    qint64 before = 0;
    for (bool ended = false; !ended; ++kills) {
        fillInChild(what, kills < 8 ? 1 + random.bounded(6) : -1, &ended);
        if (QTest::currentTestFailed())
            return;
        const qint64 now = number(u"SELECT "_s + done);
        QVERIFY2(now >= before, "it went back");
        if (!ended && ownTables() > 0)
            QCOMPARE(number(u"SELECT "_s + done + u" - (SELECT changed FROM _lockstep_backfill)"), 0);
        if (what == u"move"_s)
            QCOMPARE(number(u"SELECT count(*) FROM t"_s) + now, rows);
        before = now;
    }
    QVERIFY(kills > 3);
    QCOMPARE(before, rows);
    QCOMPARE(
        number(what == u"fill"_s ? u"SELECT count(*) FROM t WHERE n = 1"_s : u"SELECT count(DISTINCT id) FROM copy"_s),
        rows);
    QCOMPARE(ownTables(), 0);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == "--fill"_L1)
        return fillAsChild(arguments);
    TestSqliteBackfill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sqlitebackfill.moc"
