// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "breakingruns.h"
#include "planparts.h"

#include "catalog/postgres/reader.h"
#include "db/sandbox.h"
#include "rehearsal/leftovers.h"
#include "support/testserver.h"

#include <sys/stat.h>

using namespace lockstep;
using namespace lockstep::tests;
using namespace Qt::StringLiterals;

/// The terminal program, broken off at random points in every way that a night can bring, while an application writes.
/// Afterwards it is gone on with or taken back, and what is in the database must be one of the two described states,
/// row by row as the application knows it. LOCKSTEP_BREAK_RUNS: how many (20); LOCKSTEP_BREAK_SEED: the first one's
/// seed.
class TestBreaking : public QObject
{
    Q_OBJECT

    enum class Break { Kill, Terminate, RestartFast, RestartImmediate, LongTransaction, UniqueViolation, DiskFull };

    std::unique_ptr<db::Sandbox> m_server;
    BreakingRuns m_runs; ///< on the program's small disk lies the table
    QString m_database;

    std::unique_ptr<db::Connection> connection(const QString &database = {})
    {
        auto opened = db::Connection::open(m_server->profile(database.isEmpty() ? m_database : database), {});
        return opened ? std::move(*opened) : nullptr;
    }
    static plan::Plan thePlan(int major);
    void makeDatabase();
    QString hash();
    BreakingRuns::Target target();
    void breakIt(Break how, QProcess &process, QRandomGenerator &dice, Application &application);
    QString wrongWith(bool goal, const Application &application);

private Q_SLOTS:
    void initTestCase();
    void broken_data() { BreakingRuns::addRows(20); }
    void broken();
    void manyWereBroken() { m_runs.checkMany(); }
    void cleanupTestCase()
    {
        m_runs.sayEnds();
        m_server.reset();
    }
};

plan::Plan TestBreaking::thePlan(int major)
{
    auto column =
        sqlStep(u"s1"_s,
                u"ALTER TABLE acc ADD COLUMN x bigint, ADD COLUMN y int; CREATE UNIQUE INDEX acc_x ON acc (x);"
                "CREATE FUNCTION acc_fill() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN "
                "NEW.x := coalesce(NEW.x, NEW.id * 3 + 1); NEW.y := NEW.n * 3 + 1; RETURN NEW; END$$;"
                "CREATE TRIGGER acc_fill BEFORE INSERT OR UPDATE ON acc FOR EACH ROW EXECUTE FUNCTION acc_fill()"_s,
                u"DROP TRIGGER acc_fill ON acc; DROP FUNCTION acc_fill(); "
                "ALTER TABLE acc DROP COLUMN x, DROP COLUMN y"_s);
    auto fill = backfillStep(u"s2"_s, u"acc"_s, {u"id"_s}, u"x = id * 3 + 1, y = n * 3 + 1"_s, u"x IS NULL"_s);
    fill.backfill->batchRows = 150;
    fill.backfill->pauseMs = 30;
    fill.backfill->targetBatchMs = 20;
    auto plan = planOf(
        {column, fill,
         sqlStep(u"s3"_s, u"CREATE INDEX CONCURRENTLY acc_y ON acc (y)"_s, u"DROP INDEX CONCURRENTLY IF EXISTS acc_y"_s,
                 {}, false),
         sqlStep(u"s4"_s, u"UPDATE counter SET v = v + 1"_s, u"UPDATE counter SET v = v - 1"_s, {}, false),
         sqlStep(u"s5"_s, u"ALTER TABLE acc ADD CONSTRAINT acc_x_there CHECK (x IS NOT NULL) NOT VALID"_s,
                 u"ALTER TABLE acc DROP CONSTRAINT acc_x_there"_s),
         sqlStep(u"s6"_s, u"ALTER TABLE acc VALIDATE CONSTRAINT acc_x_there"_s, {}),
         sqlStep(u"s7"_s, u"ALTER TABLE p DETACH PARTITION \"p; 1\""_s + (major >= 14 ? u" CONCURRENTLY"_s : QString()),
                 u"ALTER TABLE p ATTACH PARTITION \"p; 1\" FOR VALUES FROM (0) TO (100)"_s, {}, false),
         sqlStep(u"s8"_s, u"UPDATE counter SET v = v + 10; INSERT INTO audit SELECT id FROM \"p; 1\""_s,
                 u"UPDATE counter SET v = v - 10; DELETE FROM audit"_s, u"SELECT count(*) = 100 FROM audit"_s)});
    plan.title = u"Broken on purpose"_s;
    for (plan::Step &step : plan.steps) {
        step.phase = plan::Phase::Migrate;
        step.timeouts.lockMs = 200;
        step.retry = {5, 50, 400, 20000, 150};
    }
    return plan;
}

void TestBreaking::initTestCase()
{
    ::chmod(QFile::encodeName(m_runs.program.folder()).constData(), 0755);
    m_runs.program.makeSmallDisk("24m");
    db::Sandbox::Options server;
    server.major = tests::chosenMajor();
    auto started = db::Sandbox::start(server);
    if (!started)
        QSKIP(qPrintable(started.error().message));
    m_server = std::move(*started);
    QVERIFY(base::writeFile(m_runs.program.at(u"plan.lockstep"_s), plan::toBytes(thePlan(m_server->binaries().major))));
    const auto postgres = connection(u"postgres"_s);
    QVERIFY(postgres);
    if (!m_runs.program.smallDisk().isEmpty()) {
        const QString place = m_runs.program.smallDisk() + u"/table"_s;
        struct stat owner{};
        QCOMPARE(::stat(QFile::encodeName(m_server->folder() + u"/data"_s).constData(), &owner), 0);
        QVERIFY(QDir().mkpath(place));
        QCOMPARE(::chown(QFile::encodeName(place).constData(), owner.st_uid, owner.st_gid), 0);
        QVERIFY(postgres->execute(u"CREATE TABLESPACE small LOCATION '%1'"_s.arg(place)));
    }
    QVERIFY(m_server->createDatabase(u"original"_s));
    auto original = connection(u"original"_s);
    QVERIFY(original);
    QVERIFY(original->executeScript(
        u"CREATE TABLE acc (id bigint PRIMARY KEY, owner text, n int NOT NULL)%1;"
        "INSERT INTO acc SELECT i, 'o' || i, i % 100 FROM generate_series(1, %2) i;"
        "CREATE TABLE p (id int NOT NULL, v text) PARTITION BY RANGE (id);"
        "CREATE TABLE \"p; 1\" PARTITION OF p FOR VALUES FROM (0) TO (100);"
        "CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (100) TO (200);"
        "ALTER TABLE \"p; 1\" ADD CONSTRAINT bound CHECK (id IS NOT NULL AND id >= 0 AND id < 100);"
        "INSERT INTO p SELECT i, 'v' FROM generate_series(0, 199) i;"
        "CREATE TABLE counter (v int); INSERT INTO counter VALUES (0); CREATE TABLE audit (id int)"_s
            .arg(m_runs.program.smallDisk().isEmpty() ? QString() : u" TABLESPACE small"_s)
            .arg(Application::firstRows)));
    original.reset(); // a template has no sessions
    makeDatabase();
    const QString wrong = m_runs.findGoal(target());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestBreaking::makeDatabase()
{
    static int number = 0;
    if (!m_database.isEmpty())
        (void)m_server->dropDatabase(m_database);
    m_database = u"run_%1"_s.arg(++number);
    QVERIFY(m_server->createDatabase(m_database, u"original"_s));
}

QString TestBreaking::hash()
{
    const auto own = connection();
    const auto catalog = own ? catalog::postgres::readCatalog(*own) : base::fail(base::ErrorCode::Internal, {});
    return catalog ? catalog::structureHash(*catalog) : QString();
}

BreakingRuns::Target TestBreaking::target()
{
    const db::Profile p = m_server->profile(m_database);
    return {.connection =
                u"host=%1 port=%2 dbname=%3 user=%4"_s.arg(p.host, QString::number(p.port), p.database, p.user),
            .profile = p,
            .hash = [this] { return hash(); },
            .wrong = [this](bool goal, const Application &application) { return wrongWith(goal, application); }};
}

void TestBreaking::breakIt(Break how, QProcess &process, QRandomGenerator &dice, Application &application)
{
    switch (how) {
    case Break::Kill:
        process.kill();
        process.waitForFinished();
        return;
    case Break::Terminate:
        if (const auto own = connection())
            (void)own->execute(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "
                               "current_database() AND application_name LIKE 'lockstep%' AND %1"_s.arg(
                                   dice.bounded(2) ? u"true"_s : u"application_name LIKE 'lockstep rehearsal [%'"_s));
        return;
    case Break::RestartFast:
        (void)m_server->restart(db::Sandbox::Stop::Fast);
        return;
    case Break::RestartImmediate:
        (void)m_server->restart(db::Sandbox::Stop::Immediate);
        return;
    case Break::LongTransaction:
        if (const auto own = connection()) {
            const QString table = dice.bounded(3) ? u"acc"_s : u"p"_s;
            (void)own->executeScript(u"BEGIN; LOCK TABLE %1 IN %2 MODE; SELECT count(*) FROM %1"_s.arg(
                table, dice.bounded(2) ? u"ROW EXCLUSIVE"_s : u"ACCESS SHARE"_s));
            QTest::qSleep(dice.bounded(300, 4000));
        }
        return;
    case Break::UniqueViolation: {
        const auto own = connection();
        // In the place of a row that the backfill comes to later; where it has been there already, this one is refused.
        const int target = dice.bounded(1, Application::firstRows);
        for (int i = 0; own && i < 400 && process.state() != QProcess::NotRunning; ++i) {
            const auto done = own->execute(u"INSERT INTO acc (id, owner, n, x) VALUES (5000000, 'late', 7, $1)"_s,
                                           {qint64(target) * 3 + 1});
            if (done)
                application.add(5'000'000, 7);
            if (done || done.error().sqlState == "23505"_L1)
                return;
            process.waitForFinished(10);
        }
        return;
    }
    case Break::DiskFull:
        m_runs.program.fillDisk(dice.bounded(200, 2500));
        return;
    }
}

// What the database must be, from the application's knowledge and the plan's words alone.
QString TestBreaking::wrongWith(bool goal, const Application &application)
{
    const auto own = connection();
    if (!own)
        return u"no connection"_s;
    const auto value = [&](const QString &sql) { return own->execute(sql).value_or(db::Rows()).value().toString(); };
    if (!rehearsal::invalidIndexes(*own).value_or(QStringList{u"?"_s}).isEmpty())
        return u"an INVALID index is left"_s;
    if (!rehearsal::pendingDetaches(*own).value_or(QStringList{u"?"_s}).isEmpty())
        return u"a detach is pending"_s;
    if (const QString v = value(u"SELECT v FROM counter"_s); v != (goal ? u"11"_s : u"0"_s))
        return u"counter: "_s + v;
    if (const QString v = value(u"SELECT count(*) FROM audit"_s); v != (goal ? u"100"_s : u"0"_s))
        return u"audit: "_s + v;
    if (value(u"SELECT count(*) FROM p"_s) != (goal ? u"100"_s : u"200"_s) ||
        value(u"SELECT count(*) FROM \"p; 1\""_s) != u"100"_s)
        return u"partitions"_s;
    return m_runs.wrongRows(target(), *own, goal, application);
}

void TestBreaking::broken()
{
    QFETCH(quint32, seed);
    static const QStringList names{u"kill -9"_s,           u"sessions terminated"_s, u"restart fast"_s,
                                   u"restart immediate"_s, u"long transaction"_s,    u"unique violation"_s,
                                   u"disk full"_s};
    QRandomGenerator dice(seed);
    const auto how = Break(seed % (m_runs.program.smallDisk().isEmpty() ? 6 : 7));
    BreakingRuns::Roll roll;
    roll.name = names[int(how)];
    roll.atOnce = how == Break::UniqueViolation;
    roll.upOnly = dice.bounded(3) != 0;
    roll.line = dice.bounded(m_runs.undisturbedLines * (roll.upOnly ? 3 : 6) / 4);
    roll.delay = dice.bounded(dice.bounded(2) ? 30 : 500);
    roll.resumes = dice.bounded(2);
    roll.twice = dice.bounded(3) == 0;
    const auto second = Break(dice.bounded(4));
    roll.secondName = names[int(second)];
    roll.secondLine = dice.bounded(4);
    roll.secondDelay = dice.bounded(200);
    makeDatabase();
    const QString wrong = m_runs.broken(target(), roll, [&](bool again, QProcess &process, Application &application) {
        breakIt(again ? second : how, process, dice, application);
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(TestBreaking)
#include "tst_breaking.moc"
