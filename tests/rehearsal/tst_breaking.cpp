// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"
#include "brokenprogram.h"
#include "planparts.h"

#include "catalog/postgres/reader.h"
#include "db/sandbox.h"
#include "rehearsal/leftovers.h"
#include "support/testserver.h"

#include <QRandomGenerator>
#include <QSet>

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
    using Ended = BrokenProgram::Ended;

    std::unique_ptr<db::Sandbox> m_server;
    BrokenProgram m_program{QStringLiteral(LOCKSTEP_PROGRAM)}; ///< on its small disk lies the table
    QString m_startHash, m_goalHash, m_database;
    int m_undisturbedLines = 0; ///< that the program says on its way up
    QMap<QString, int> m_ends;
    int m_runs = 0, m_met = 0; ///< how many there were, and how many were still under way when they were broken

    std::unique_ptr<db::Connection> connection(const QString &database = {})
    {
        auto opened = db::Connection::open(m_server->profile(database.isEmpty() ? m_database : database), {});
        return opened ? std::move(*opened) : nullptr;
    }
    static plan::Plan thePlan(int major);
    void makeDatabase();
    QString hash();
    QStringList arguments(const QString &how, bool upOnly) const;
    void breakIt(Break how, QProcess &process, QRandomGenerator &dice, Application &application);
    QString wrongWith(bool goal, const Application &application);

private Q_SLOTS:
    void initTestCase();
    void broken_data();
    void broken();
    void manyWereBroken();
    void cleanupTestCase();
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
    ::chmod(QFile::encodeName(m_program.folder()).constData(), 0755);
    m_program.makeSmallDisk("24m");
    db::Sandbox::Options server;
    server.major = tests::chosenMajor();
    auto started = db::Sandbox::start(server);
    if (!started)
        QSKIP(qPrintable(started.error().message));
    m_server = std::move(*started);
    QVERIFY(base::writeFile(m_program.at(u"plan.lockstep"_s), plan::toBytes(thePlan(m_server->binaries().major))));
    const auto postgres = connection(u"postgres"_s);
    QVERIFY(postgres);
    if (!m_program.smallDisk().isEmpty()) {
        const QString place = m_program.smallDisk() + u"/table"_s;
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
            .arg(m_program.smallDisk().isEmpty() ? QString() : u" TABLESPACE small"_s)
            .arg(Application::firstRows)));
    original.reset(); // a template has no sessions
    // Undisturbed, but for the application: what the goal is, and what is said on the way.
    makeDatabase();
    m_startHash = hash();
    Application application(m_server->profile(m_database));
    application.start();
    const Ended end = m_program.run(arguments({}, true), {});
    m_undisturbedLines = int(end.words.section(u"Rehearsed on"_s, 0, 0).count(u'\n'));
    application.stop();
    QVERIFY2(end.code == 0, qPrintable(end.words));
    m_goalHash = hash();
    QVERIFY(m_goalHash != m_startHash);
    const QString wrong = wrongWith(true, application);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QVERIFY(m_undisturbedLines > 5);
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

QStringList TestBreaking::arguments(const QString &how, bool upOnly) const
{
    const db::Profile p = m_server->profile(m_database);
    QStringList out{u"rehearse"_s,
                    u"-c"_s,
                    u"host=%1 port=%2 dbname=%3 user=%4"_s.arg(p.host, QString::number(p.port), p.database, p.user),
                    u"--role"_s,
                    u"staging"_s,
                    u"--checkpoint"_s,
                    m_program.checkpoint()};
    if (how.isEmpty())
        out << m_program.at(u"plan.lockstep"_s) << (upOnly ? QStringList{u"--up-only"_s} : QStringList());
    else
        out << how;
    return out;
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
        m_program.fillDisk(dice.bounded(200, 2500));
        return;
    }
}

// What the database must be, from the application's knowledge and the plan's words alone.
QString TestBreaking::wrongWith(bool goal, const Application &application)
{
    const auto own = connection();
    if (!own)
        return u"no connection"_s;
    if (const QString now = hash(); now != (goal ? m_goalHash : m_startHash))
        return u"the structure is not that of the %1; it is %2"_s.arg(
            goal ? u"goal"_s : u"start"_s,
            now == (goal ? m_startHash : m_goalHash) ? u"that of the other"_s : u"neither"_s);
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
    const auto rows = own->execute(goal ? u"SELECT id, n, x, y FROM acc"_s : u"SELECT id, n FROM acc"_s);
    if (!rows)
        return rows.error().context;
    QSet<qint64> seen;
    for (const QVariantList &row : rows->rows) {
        const qint64 id = row[0].toLongLong();
        const auto known = application.rows().find(id);
        const int n = row[1].toInt();
        if (known == application.rows().end() || (n != known->second.n && n != known->second.maybe))
            return u"row %1 has n = %2"_s.arg(id).arg(n);
        if (goal && (row[2].toLongLong() != id * 3 + 1 || row[3].toInt() != n * 3 + 1 || row[2].isNull()))
            return u"row %1 has x = %2, y = %3"_s.arg(QString::number(id), row[2].toString(), row[3].toString());
        seen.insert(id);
    }
    for (const auto &[id, row] : application.rows()) {
        if (!row.mayLack && !seen.contains(id))
            return u"row %1 is lost"_s.arg(id);
    }
    return {};
}

void TestBreaking::broken_data()
{
    QTest::addColumn<quint32>("seed");
    const int given = qEnvironmentVariableIntValue("LOCKSTEP_BREAK_RUNS");
    const int runs = given > 0 ? given : 20;
    const int seed = qEnvironmentVariableIntValue("LOCKSTEP_BREAK_SEED");
    const auto first = quint32(seed > 0 ? seed : QRandomGenerator::global()->bounded(1, 1'000'000));
    for (int i = 0; i < runs; ++i)
        QTest::addRow("seed %u", first + quint32(i)) << first + quint32(i);
}

void TestBreaking::broken()
{
    QFETCH(quint32, seed);
    static const QStringList names{u"kill -9"_s,           u"sessions terminated"_s, u"restart fast"_s,
                                   u"restart immediate"_s, u"long transaction"_s,    u"unique violation"_s,
                                   u"disk full"_s};
    QRandomGenerator dice(seed);
    const auto how = Break(seed % (m_program.smallDisk().isEmpty() ? 6 : 7));
    const bool upOnly = dice.bounded(3) != 0;
    const int line = dice.bounded(m_undisturbedLines * (upOnly ? 3 : 6) / 4);
    const int delay = dice.bounded(dice.bounded(2) ? 30 : 500);
    const QString recovery = dice.bounded(2) ? u"--resume"_s : u"--take-back"_s;
    const bool twice = dice.bounded(3) == 0;
    const auto second = Break(dice.bounded(4));
    const int secondLine = dice.bounded(4), secondDelay = dice.bounded(200);
    makeDatabase();
    QFile::remove(m_program.checkpoint());
    Application application(m_server->profile(m_database));
    application.start();
    Ended end = m_program.run(arguments({}, upOnly), [&](QProcess &process) {
        if (how == Break::UniqueViolation || m_program.waitFor(process, line, delay)) {
            ++m_met;
            breakIt(how, process, dice, application);
        }
    });
    ++m_runs;
    QString way = u"%1 after %2 lines and %3 ms"_s.arg(names[int(how)]).arg(line).arg(delay);
    QString said = end.words;
    const auto arrived = [&] { // without a checkpoint a kill came when all was done
        return end.code == 0 || (end.code == -1 && !QFile::exists(m_program.checkpoint()) && hash() == m_goalHash);
    };
    bool goal = arrived();
    for (int i = 0; QFile::exists(m_program.checkpoint()); ++i) {
        QVERIFY2(i < 4, qPrintable(way + u'\n' + said));
        const bool again = i == 0 && twice;
        end = m_program.run(arguments(recovery, upOnly), [&](QProcess &process) {
            if (again && m_program.waitFor(process, secondLine, secondDelay))
                breakIt(second, process, dice, application);
        });
        way += u", %1%2 -> %3"_s.arg(recovery, again ? u" with "_s + names[int(second)] : QString()).arg(end.code);
        said += u"\n--- "_s + recovery + u'\n' + end.words;
        goal = recovery == "--resume"_L1 && arrived();
    }
    application.stop();
    const QString state = goal ? u"goal"_s : u"start"_s;
    const QString wrong = wrongWith(goal, application);
    QVERIFY2(wrong.isEmpty(), qPrintable(u"%1: %2 expected: %3\n%4"_s.arg(way, state, wrong, said)));
    ++m_ends[u"%1 -> %2"_s.arg(names[int(how)], state)];
    if (qEnvironmentVariableIsSet("LOCKSTEP_BREAK_RUNS"))
        qInfo("%s: %s", qPrintable(way), qPrintable(state));
}

void TestBreaking::manyWereBroken()
{
    QVERIFY2(m_met * 3 > m_runs, qPrintable(u"%1 of %2"_s.arg(m_met).arg(m_runs)));
}

void TestBreaking::cleanupTestCase()
{
    for (auto it = m_ends.begin(); it != m_ends.end(); ++it)
        qInfo("%3d  %s", it.value(), qPrintable(it.key()));
    qInfo("%3d of %d were under way when they were broken", m_met, m_runs);
    m_server.reset();
}

QTEST_GUILESS_MAIN(TestBreaking)
#include "tst_breaking.moc"
