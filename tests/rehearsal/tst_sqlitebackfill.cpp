// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fillchild.h"
#include "sqlitefillcase.h"

#include "plan/analyze.h"
#include "plan/script.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <thread>

using namespace lockstep;
using namespace lockstep::rehearsal;
using namespace lockstep::tests;
using namespace lockstep::tests::sqlite;
using namespace Qt::StringLiterals;

/// Backfills in batches on SQLite's files: every kind of key and of work, looked at once more, held back and killed.
class TestSqliteBackfill : public QObject, FillFile
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_database.reset(); } // the file is made anew
    void walksAlongEveryKey_data();
    void walksAlongEveryKey();
    void copies();
    void whatIsWrongIsDoneAnew_data();
    void whatIsWrongIsDoneAnew();
    void nothingIsLostOnTheWay();
    void deletesAndMoves();
    void goesBackInBatches_data();
    void goesBackInBatches();
    void isHeldBackAndPaused();
    void aStopTakesThePositionAway();
    void anEmptyTableIsNoError();
    void staysInsideATransactionThatIsRolledBack();
    void programKilled_data();
    void programKilled();
};

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
    QCOMPARE(ownTables(*m_database), 0);
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
    QVERIFY(result->statements[0].checkedRanges > 0);
    QCOMPARE(result->statements[0].wrongRanges.size(), 0U);
}

void TestSqliteBackfill::whatIsWrongIsDoneAnew_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("spoils");
    QTest::addColumn<int>("wrong");
    // by one who does not know that the rows behind the batches are done
    QTest::newRow("filled") << u"fill"_s << u"UPDATE t SET twice = NULL WHERE id IN (3, 70)"_s << 2;
    QTest::newRow("copied, missing") << u"copy"_s << u"DELETE FROM \"c;opy\" WHERE id IN (3, 70, 71)"_s << 3;
    QTest::newRow("copied, changed since") << u"copy"_s << u"UPDATE \"c;opy\" SET n = -1 WHERE id = 3"_s << 0;
    QTest::newRow("mirrored, different") << u"mirror"_s << u"UPDATE \"c;opy\" SET n = -1 WHERE id IN (3, 71)"_s << 2;
    QTest::newRow("mirrored, missing") << u"mirror"_s << u"DELETE FROM \"c;opy\" WHERE id = 70"_s << 1;
    QTest::newRow("deleted") << u"delete"_s << u"INSERT INTO t VALUES (7, 1, NULL)"_s << 1;
    QTest::newRow("moved") << u"move"_s << u"INSERT INTO t VALUES (-3, 1, NULL)"_s << 1;
}

void TestSqliteBackfill::whatIsWrongIsDoneAnew()
{
    QFETCH(QString, what);
    QFETCH(QString, spoils);
    QFETCH(int, wrong);
    const bool filled = what == u"fill"_s, copied = what == u"copy"_s || what == u"mirror"_s;
    m_database = m_folder.fresh(u"f.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INT, twice INT);"
                                           "CREATE TABLE \"c;opy\" (id INTEGER PRIMARY KEY, n INT, twice INT);"_s +
                                               counted(u"INSERT INTO t SELECT i, i % 7, NULL FROM n"_s));
    QVERIFY(m_database);
    plan::Backfill work = onFile(u"t"_s, {u"id"_s}, {}, {});
    work.pending = filled ? u"twice IS NOT n * 2"_s : copied ? QString() : u"n < 3"_s;
    if (filled)
        work.assignments = u"twice = n * 2"_s;
    else if (what != u"delete"_s)
        work.copy =
            sql::BatchedCopy{.schema = u"main"_s, .table = u"c;opy"_s, .columns = {u"id"_s, u"n"_s, u"twice"_s}};
    if (work.copy)
        work.copy->lockRows = what == u"mirror"_s;
    work.remove = !filled && !copied;
    const auto other = db::Connection::open(m_folder.profile(u"f.db"_s), {});
    bool isSpoilt = false;
    BackfillState said;
    const auto result = runFill(*m_database, work, unhurried(), [&](const Event &e) {
        if (!e.backfill)
            return;
        said = *e.backfill;
        if (e.backfill->batches > 0 && !std::exchange(isSpoilt, true))
            QVERIFY((*other)->execute(spoils));
    });
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    const StatementResult &one = result->statements[0];
    QVERIFY(isSpoilt && one.checkedRanges > 0);
    QCOMPARE(one.wrongRanges.size(), wrong > 0 ? 1U : 0U);
    QCOMPARE(said.phase, BackfillState::Phase::Checking);
    QCOMPARE(said.wrongRanges, int(one.wrongRanges.size()));
    using enum BackfillState::Work;
    QCOMPARE(said.work, filled ? Fill : copied ? Copy : work.copy ? Move : Delete);
    if (wrong > 0) {
        QCOMPARE(one.wrongRanges[0].wrong, wrong);
        QVERIFY(one.wrongRanges[0].repaired);
    }
    if (filled)
        QCOMPARE(number(u"SELECT count(*) FROM t WHERE twice IS NOT n * 2"_s), 0);
    if (copied && wrong > 0)
        QCOMPARE(
            number(u"SELECT count(*) FROM t JOIN \"c;opy\" AS c USING (id) WHERE c.n = t.n AND c.twice IS t.twice"_s),
            rows);
    if (work.remove)
        QCOMPARE(number(u"SELECT count(*) FROM t WHERE n < 3"_s), 0);
}

/// What a trigger keeps out of the archive stays where it was.
void TestSqliteBackfill::nothingIsLostOnTheWay()
{
    m_database = m_folder.fresh(
        u"f.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INT); CREATE TABLE kept (id INTEGER PRIMARY KEY, n INT);"
                   "CREATE TRIGGER picky BEFORE INSERT ON kept WHEN new.id = 7 BEGIN SELECT RAISE(IGNORE); END;"_s +
                       counted(u"INSERT INTO t SELECT i, 1 FROM n"_s, 100));
    QVERIFY(m_database);
    plan::Backfill work = onFile(u"t"_s, {u"id"_s}, {}, u"n = 1"_s);
    work.copy = sql::BatchedCopy{.schema = u"main"_s, .table = u"kept"_s, .columns = {u"id"_s, u"n"_s}};
    work.remove = true;
    const auto result = runFill(*m_database, work);
    QVERIFY(result);
    QCOMPARE(result->error->message, u"rehearsal.rows-kept-out"_s);
    QCOMPARE(number(u"SELECT (SELECT count(*) FROM t) + (SELECT count(*) FROM kept)"_s), 100);
    QCOMPARE(number(u"SELECT count(*) FROM t WHERE id = 7"_s), 1);
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
    QCOMPARE(ownTables(*m_database), 0);
}

void TestSqliteBackfill::goesBackInBatches_data()
{
    QTest::addColumn<int>("stopsAfter"); ///< batches on the way back
    QTest::newRow("to its end") << -1;
    QTest::newRow("stopped in between") << 3;
}

/// What was moved comes home batch by batch, by the same statements that the step's way back shows.
void TestSqliteBackfill::goesBackInBatches()
{
    QFETCH(int, stopsAfter);
    m_database = m_folder.fresh(
        u"f.db"_s,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INT); CREATE TABLE \"a;\" (id INTEGER PRIMARY KEY, n INT);"_s +
            counted(u"INSERT INTO t SELECT i, i % 2 FROM n"_s));
    QVERIFY(m_database);
    plan::Backfill there = onFile(u"t"_s, {u"id"_s}, {}, u"n = 1"_s);
    there.copy = sql::BatchedCopy{.schema = u"main"_s, .table = u"a;"_s, .columns = {u"id"_s, u"n"_s}};
    there.remove = true;
    plan::Backfill home = there;
    std::swap(home.table, home.copy->table);
    home.pending.clear();
    plan::Plan plan = onFilePlan(there);
    plan.steps[0].generated.down = plan::batchesScript(home, sql::Engine::Sqlite);
    plan.steps[0].back = home;
    rehearsal::Options options;
    options.backfill = unhurried();
    std::stop_source stop;
    const auto result =
        rehearsal::run(plan, {}, m_database->profile(), {}, options, stop.get_token(), [&](const Event &e) {
            if (e.backfill && e.pass == Pass::Down && stopsAfter > 0 && e.backfill->batches >= stopsAfter)
                stop.request_stop();
        });
    QVERIFY(result);
    QVERIFY2(result->outcome == (stopsAfter < 0 ? Outcome::Ok : Outcome::Cancelled), qPrintable(whyNotOk(result)));
    QVERIFY(result->schemaRestored);
    QCOMPARE(number(u"SELECT count(*) FROM t"_s), stopsAfter < 0 ? rows / 2 : rows);
    QCOMPARE(number(u"SELECT count(*) FROM \"a;\""_s), stopsAfter < 0 ? rows / 2 : 0);
    QCOMPARE(ownTables(*m_database), 0);
    const auto back = std::ranges::find(result->statements, Pass::Down, &StatementResult::pass);
    QVERIFY(back != result->statements.end() && back->batches > 2);
    QCOMPARE(back->sql, plan::backfillSql(home, sql::Engine::Sqlite));
    if (stopsAfter < 0)
        QCOMPARE(back->rows, rows / 2);
    // by hand it is another script, run as it stands
    plan.steps[0].edits.down = u"SELECT 1"_s;
    QVERIFY(!plan::batchesBack(plan.steps[0], sql::Engine::Sqlite));
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
    QCOMPARE(ownTables(*m_database), 0);
    const qint64 done = number(u"SELECT sum(n) FROM t"_s);
    QVERIFY(done > 0 && done < rows);
}

void TestSqliteBackfill::anEmptyTableIsNoError()
{
    m_database = m_folder.fresh(u"f.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INT)"_s);
    const auto result = runFill(*m_database, onFile(u"t"_s, {u"id"_s}, u"n = 1"_s, u"n IS NULL"_s));
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QCOMPARE(result->statements[0].rows, 0);
    QCOMPARE(ownTables(*m_database), 0);
}

void TestSqliteBackfill::staysInsideATransactionThatIsRolledBack()
{
    m_database = m_folder.fresh(u"f.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INT);"_s +
                                               counted(u"INSERT INTO t SELECT i, 0 FROM n"_s));
    plan::Plan plan = onFilePlan(onFile(u"t"_s, {u"id"_s}, u"n = n + 1"_s, {}));
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
        fillInChild(m_database->profile(), what, kills < 8 ? 1 + random.bounded(6) : -1, rows / 4, &ended);
        if (QTest::currentTestFailed())
            return;
        const qint64 now = number(u"SELECT "_s + done);
        QVERIFY2(now >= before, "it went back");
        ended = ended || now == rows; // killed behind its last batch: the next one would begin anew
        if (!ended && ownTables(*m_database) > 0)
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
    if (ownTables(*m_database) > 0) // its place, at the end
        QCOMPARE(number(u"SELECT from_key = '[]' FROM _lockstep_backfill"_s), 1);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (isFillingChild(arguments))
        return fillAsChild(arguments, namedFill);
    TestSqliteBackfill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sqlitebackfill.moc"
