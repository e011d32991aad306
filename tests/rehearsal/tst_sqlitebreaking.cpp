// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "breakingruns.h"
#include "planparts.h"

#include "catalog/engines.h"
#include "support/sqlitefile.h"

using namespace lockstep;
using namespace lockstep::tests;
using namespace Qt::StringLiterals;

/// As tst_breaking, on SQLite's files: the terminal program broken off at random points, inside rebuilds and commits as
/// they come, while an application writes. LOCKSTEP_BREAK_RUNS: how many (40); LOCKSTEP_BREAK_SEED: the first one's
/// seed.
class TestSqliteBreaking : public QObject
{
    Q_OBJECT

    enum class Break { Kill, Writer, Reader, DiskFull };

    tests::SqliteFolder m_files;
    BreakingRuns m_runs; ///< on the program's small disk lies the file
    QString m_file;

    db::Profile profile() const
    {
        db::Profile out;
        out.engine = sql::Engine::Sqlite;
        out.role = db::Role::Sandbox;
        out.database = m_file;
        return out;
    }
    std::unique_ptr<db::Connection> connection() const
    {
        auto opened = db::Connection::open(profile(), {});
        return opened ? std::move(*opened) : nullptr;
    }
    static plan::Plan thePlan();
    void makeDatabase(bool wal);
    QString hash() const;
    BreakingRuns::Target target() const;
    void breakIt(Break how, QProcess &process, QRandomGenerator &dice) const;
    QString wrongWith(bool goal, const Application &application) const;

private Q_SLOTS:
    void initTestCase();
    void broken_data() { BreakingRuns::addRows(40); }
    void broken();
    void manyWereBroken() { m_runs.checkMany(); }
    void cleanupTestCase() { m_runs.sayEnds(); }
};

static const auto fillTriggers =
    u"CREATE TRIGGER acc_new AFTER INSERT ON acc BEGIN UPDATE acc SET x = id * 3 + 1, y = n * 3 + 1 WHERE id = new.id; "
    "END;\nCREATE TRIGGER acc_set AFTER UPDATE OF n ON acc BEGIN UPDATE acc SET x = id * 3 + 1, y = n * 3 + 1 "
    "WHERE id = new.id; END"_s;

/// In the shape of the generated ones.
static QString rebuilt(const QString &columns, const QStringList &behind)
{
    return u"PRAGMA foreign_keys = OFF;\nBEGIN IMMEDIATE;\nPRAGMA legacy_alter_table = ON;\nCREATE TABLE new_acc ("_s +
           columns +
           u");\nINSERT INTO new_acc SELECT id, owner, n, x, y FROM acc;\nDROP TABLE acc;\n"
           u"ALTER TABLE new_acc RENAME TO acc;\n" +
           behind.join(u";\n"_s) + u";\nPRAGMA legacy_alter_table = OFF;\nCOMMIT;\nPRAGMA foreign_keys = ON";
}

static plan::Step filled(const QString &id, const QString &table, const QString &set, const QString &pending)
{
    plan::Step step = backfillStep(id, table, {u"id"_s}, set, pending);
    step.backfill->schema = u"main"_s;
    step.backfill->batchRows = 150;
    step.backfill->pauseMs = 10;
    step.backfill->targetBatchMs = 20;
    step.generated.down = pending.isEmpty() ? u"UPDATE tally SET v = 0"_s : QString();
    return step;
}

plan::Plan TestSqliteBreaking::thePlan()
{
    const QString index = u"CREATE INDEX acc_y ON acc (y)"_s;
    const QString before = u"id INTEGER PRIMARY KEY, owner TEXT, n INT NOT NULL, x INT, y INT"_s;
    auto plan = planOf(
        {sqlStep(u"s1"_s, u"ALTER TABLE acc ADD COLUMN x INT;\nALTER TABLE acc ADD COLUMN y INT;\n"_s + fillTriggers,
                 u"DROP TRIGGER acc_new;\nDROP TRIGGER acc_set;\nALTER TABLE acc DROP COLUMN y;\n"
                 "ALTER TABLE acc DROP COLUMN x"_s),
         filled(u"s2"_s, u"acc"_s, u"x = id * 3 + 1, y = n * 3 + 1"_s, u"x IS NULL"_s),
         filled(u"s2a"_s, u"tally"_s, u"v = v + 1"_s, {}), sqlStep(u"s3"_s, index, u"DROP INDEX acc_y"_s),
         sqlStep(u"s4"_s, u"UPDATE counter SET v = v + 11"_s, u"UPDATE counter SET v = v - 11"_s, {}, false),
         // each for itself; a part of it is taken back by the whole of its way back
         sqlStep(u"s4a"_s, u"CREATE TABLE one (x);\nCREATE TABLE two (x)"_s, u"DROP TABLE two;\nDROP TABLE one"_s, {},
                 false),
         sqlStep(u"s5"_s,
                 rebuilt(u"id INTEGER PRIMARY KEY, owner TEXT, n INT NOT NULL, x BIGINT CHECK (x > 0), y INT"_s,
                         {index, fillTriggers}),
                 rebuilt(before, {index, fillTriggers}), {}, false),
         sqlStep(u"s6"_s, u"UPDATE counter SET v = v + 100;\nINSERT INTO audit SELECT id FROM acc WHERE id <= 100"_s,
                 u"UPDATE counter SET v = v - 100;\nDELETE FROM audit"_s, u"SELECT count(*) = 100 FROM audit"_s)});
    plan.title = u"Broken on purpose"_s;
    plan.engine = sql::Engine::Sqlite;
    for (plan::Step &step : plan.steps) {
        step.phase = plan::Phase::Migrate;
        step.timeouts.lockMs = 200;
        step.retry = {5, 50, 400, 20000, 150};
    }
    return plan;
}

void TestSqliteBreaking::makeDatabase(bool wal)
{
    for (const char *beside : {"", "-journal", "-wal", "-shm"})
        QFile::remove(m_file + QLatin1StringView(beside));
    QVERIFY(QFile::copy(m_files.path(u"original.db"_s), m_file));
    if (wal)
        QVERIFY(connection()->execute(u"PRAGMA journal_mode = WAL"_s));
}

QString TestSqliteBreaking::hash() const
{
    const auto own = connection();
    const auto catalog = own ? catalog::readCatalog(*own) : base::fail(base::ErrorCode::Internal, {});
    return catalog ? catalog::structureHash(*catalog) : QString();
}

BreakingRuns::Target TestSqliteBreaking::target() const
{
    return {.connection = u"sqlite:"_s + m_file,
            .profile = profile(),
            .hash = [this] { return hash(); },
            .wrong = [this](bool goal, const Application &application) { return wrongWith(goal, application); }};
}

void TestSqliteBreaking::initTestCase()
{
    m_runs.program.makeSmallDisk("80m");
    m_file =
        (m_runs.program.smallDisk().isEmpty() ? m_runs.program.folder() : m_runs.program.smallDisk()) + u"/file.db"_s;
    QVERIFY(base::writeFile(m_runs.program.at(u"plan.lockstep"_s), plan::toBytes(thePlan())));
    QVERIFY(
        m_files.fresh(u"original.db"_s,
                      u"CREATE TABLE acc (id INTEGER PRIMARY KEY, owner TEXT, n INT NOT NULL);"
                      "WITH RECURSIVE i(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM i WHERE i < %1) "
                      "INSERT INTO acc SELECT i, printf('%.2000c', 'o'), i % 100 FROM i;"
                      "CREATE TABLE tally (id INTEGER PRIMARY KEY, v INT NOT NULL);"
                      "INSERT INTO tally SELECT id, 0 FROM acc;"
                      "CREATE TABLE counter (v INT); INSERT INTO counter VALUES (0); CREATE TABLE audit (id INT)"_s.arg(
                          Application::firstRows)));
    makeDatabase(false);
    const QString wrong = m_runs.findGoal(target());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestSqliteBreaking::breakIt(Break how, QProcess &process, QRandomGenerator &dice) const
{
    switch (how) {
    case Break::Kill:
        process.kill();
        process.waitForFinished();
        return;
    case Break::Writer:
    case Break::Reader: // without WAL a COMMIT has to wait for it
        if (const auto own = connection()) {
            std::ignore = own->executeScript(how == Break::Writer ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
            std::ignore = own->execute(u"SELECT count(*) FROM counter"_s);
            QTest::qSleep(dice.bounded(300, 4000));
        }
        return;
    case Break::DiskFull:
        m_runs.program.fillDisk(dice.bounded(200, 2500));
        return;
    }
}

// What the file must be, from the application's knowledge and the plan's words alone.
QString TestSqliteBreaking::wrongWith(bool goal, const Application &application) const
{
    const auto own = connection();
    if (!own)
        return u"no connection"_s;
    const auto value = [&](const QString &sql) { return own->execute(sql).value_or(db::Rows()).value().toString(); };
    if (const QString sound = value(u"PRAGMA integrity_check"_s); sound != u"ok")
        return sound;
    if (value(u"SELECT count(*) FROM sqlite_schema WHERE name LIKE '%lockstep%' OR name LIKE 'new%'"_s) != u"0")
        return u"something of ours is left"_s;
    if (const QString v = value(u"SELECT v FROM counter"_s); v != (goal ? u"111"_s : u"0"_s))
        return u"counter: "_s + v;
    if (const QString v = value(u"SELECT count(*) FROM audit"_s); v != (goal ? u"100"_s : u"0"_s))
        return u"audit: "_s + v;
    // a row that was filled twice would have two
    if (value(u"SELECT min(v) || ' ' || max(v) FROM tally"_s) != (goal ? u"1 1"_s : u"0 0"_s))
        return u"tally: "_s + value(u"SELECT group_concat(v) FROM (SELECT DISTINCT v FROM tally)"_s);
    return m_runs.wrongRows(target(), *own, goal, application);
}

void TestSqliteBreaking::broken()
{
    QFETCH(quint32, seed);
    static const QStringList names{u"kill -9"_s, u"writer"_s, u"reader"_s, u"disk full"_s};
    // half of them are kills
    static constexpr Break ways[] = {Break::Kill,   Break::Writer, Break::Kill,
                                     Break::Reader, Break::Kill,   Break::DiskFull};
    QRandomGenerator dice(seed);
    const auto how = ways[seed % (m_runs.program.smallDisk().isEmpty() ? 5 : 6)];
    BreakingRuns::Roll roll;
    roll.name = names[int(how)];
    roll.upOnly = dice.bounded(3) != 0;
    roll.line = dice.bounded(m_runs.undisturbedLines * (roll.upOnly ? 1 : 3));
    roll.delay = dice.bounded(dice.bounded(2) ? 10 : 150);
    roll.resumes = dice.bounded(2);
    roll.twice = dice.bounded(3) == 0;
    const auto second = Break(dice.bounded(2));
    roll.secondName = names[int(second)];
    roll.secondLine = dice.bounded(4);
    roll.secondDelay = dice.bounded(100);
    makeDatabase(dice.bounded(2));
    const QString wrong = m_runs.broken(target(), roll, [&](bool again, QProcess &process, Application &) {
        breakIt(again ? second : how, process, dice);
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(TestSqliteBreaking)
#include "tst_sqlitebreaking.moc"
