// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"
#include "brokenprogram.h"
#include "planparts.h"

#include "catalog/engines.h"
#include "support/sqlitefile.h"

#include <QRandomGenerator>
#include <QSet>

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
    BrokenProgram m_program{QStringLiteral(LOCKSTEP_PROGRAM)}; ///< on its small disk lies the file
    QString m_file, m_startHash, m_goalHash;
    int m_undisturbedLines = 0; ///< that the program says on its way up
    QMap<QString, int> m_ends;
    int m_runs = 0, m_met = 0;

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
    QStringList arguments(const QString &how, bool upOnly) const;
    void breakIt(Break how, QProcess &process, QRandomGenerator &dice) const;
    QString wrongWith(bool goal, const Application &application) const;

private Q_SLOTS:
    void initTestCase();
    void broken_data();
    void broken();
    void manyWereBroken();
    void cleanupTestCase();
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

QStringList TestSqliteBreaking::arguments(const QString &how, bool upOnly) const
{
    QStringList out{u"rehearse"_s, u"-c"_s,           u"sqlite:"_s + m_file, u"--role"_s,
                    u"staging"_s,  u"--checkpoint"_s, m_program.checkpoint()};
    if (how.isEmpty())
        out << m_program.at(u"plan.lockstep"_s) << (upOnly ? QStringList{u"--up-only"_s} : QStringList());
    else
        out << how;
    return out;
}

void TestSqliteBreaking::initTestCase()
{
    m_program.makeSmallDisk("80m");
    m_file = (m_program.smallDisk().isEmpty() ? m_program.folder() : m_program.smallDisk()) + u"/file.db"_s;
    QVERIFY(base::writeFile(m_program.at(u"plan.lockstep"_s), plan::toBytes(thePlan())));
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
    m_startHash = hash();
    Application application(profile());
    application.start();
    const auto end = m_program.run(arguments({}, true), {});
    m_undisturbedLines = int(end.words.section(u"Rehearsed on"_s, 0, 0).count(u'\n'));
    application.stop();
    QVERIFY2(end.code == 0, qPrintable(end.words));
    m_goalHash = hash();
    QVERIFY(!m_startHash.isEmpty() && m_goalHash != m_startHash);
    const QString wrong = wrongWith(true, application);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QVERIFY(m_undisturbedLines > 5);
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
        m_program.fillDisk(dice.bounded(200, 2500));
        return;
    }
}

// What the file must be, from the application's knowledge and the plan's words alone.
QString TestSqliteBreaking::wrongWith(bool goal, const Application &application) const
{
    const auto own = connection();
    if (!own)
        return u"no connection"_s;
    if (const QString now = hash(); now != (goal ? m_goalHash : m_startHash))
        return u"the structure is not that of the %1; it is %2"_s.arg(
            goal ? u"goal"_s : u"start"_s,
            now == (goal ? m_startHash : m_goalHash) ? u"that of the other"_s : u"neither"_s);
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
        if (goal && (row[2].toLongLong() != id * 3 + 1 || row[3].toInt() != n * 3 + 1))
            return u"row %1 has x = %2, y = %3"_s.arg(QString::number(id), row[2].toString(), row[3].toString());
        seen.insert(id);
    }
    for (const auto &[id, row] : application.rows())
        if (!row.mayLack && !seen.contains(id))
            return u"row %1 is lost"_s.arg(id);
    return {};
}

void TestSqliteBreaking::broken_data()
{
    QTest::addColumn<quint32>("seed");
    const int given = qEnvironmentVariableIntValue("LOCKSTEP_BREAK_RUNS");
    const int runs = given > 0 ? given : 40;
    const int seed = qEnvironmentVariableIntValue("LOCKSTEP_BREAK_SEED");
    const auto first = quint32(seed > 0 ? seed : QRandomGenerator::global()->bounded(1, 1'000'000));
    for (int i = 0; i < runs; ++i)
        QTest::addRow("seed %u", first + quint32(i)) << first + quint32(i);
}

void TestSqliteBreaking::broken()
{
    QFETCH(quint32, seed);
    static const QStringList names{u"kill -9"_s, u"writer"_s, u"reader"_s, u"disk full"_s};
    // half of them are kills
    static constexpr Break ways[] = {Break::Kill,   Break::Writer, Break::Kill,
                                     Break::Reader, Break::Kill,   Break::DiskFull};
    QRandomGenerator dice(seed);
    const auto how = ways[seed % (m_program.smallDisk().isEmpty() ? 5 : 6)];
    const bool upOnly = dice.bounded(3) != 0;
    const int line = dice.bounded(m_undisturbedLines * (upOnly ? 1 : 3));
    const int delay = dice.bounded(dice.bounded(2) ? 10 : 150);
    const QString recovery = dice.bounded(2) ? u"--resume"_s : u"--take-back"_s;
    const bool twice = dice.bounded(3) == 0;
    const auto second = Break(dice.bounded(2));
    const int secondLine = dice.bounded(4), secondDelay = dice.bounded(100);
    makeDatabase(dice.bounded(2));
    QFile::remove(m_program.checkpoint());
    Application application(profile());
    application.start();
    auto end = m_program.run(arguments({}, upOnly), [&](QProcess &process) {
        if (m_program.waitFor(process, line, delay)) {
            ++m_met;
            breakIt(how, process, dice);
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
                breakIt(second, process, dice);
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

void TestSqliteBreaking::manyWereBroken()
{
    QVERIFY2(m_met * 3 > m_runs, qPrintable(u"%1 of %2"_s.arg(m_met).arg(m_runs)));
}

void TestSqliteBreaking::cleanupTestCase()
{
    for (auto it = m_ends.begin(); it != m_ends.end(); ++it)
        qInfo("%3d  %s", it.value(), qPrintable(it.key()));
    qInfo("%3d of %d were under way when they were broken", m_met, m_runs);
}

QTEST_GUILESS_MAIN(TestSqliteBreaking)
#include "tst_sqlitebreaking.moc"
