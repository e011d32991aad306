// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"
#include "rehearsal/checkpoint.h"
#include "rehearsal/recover.h"
#include "sqlitechanges.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace lockstep;
using namespace lockstep::tests::sqlite;

static rehearsal::Options kept(const QString &checkpoint)
{
    rehearsal::Options out;
    out.checkpointFile = checkpoint;
    return out;
}

/// Every change by every strategy, with its program killed (SIGKILL) on the way up, on the way back and on the way up
/// again: afterwards it can be gone on with or taken back, and schema and rows are as they should be.
/// LOCKSTEP_BREAK_RUNS: how many times each (3); LOCKSTEP_BREAK_SEED: a seed that was printed.
class TestSqliteHalfway : public QObject
{
    Q_OBJECT

    tests::SqliteFolder m_folder;
    quint32 m_seed = 0;
    int m_killed = 0, m_runs = 0;

    /// What the file is: its schema, its rows, and whether something of ours is left in it.
    struct State {
        catalog::Catalog catalog;
        QString rows;
        qint64 ours = 0;
    };
    std::unique_ptr<db::Connection> open(const QString &file) const;
    State state() const;
    void copy();
    /// The events of a whole run, or where it was killed -1.
    bool runInChild(int killAt, QString *said) const;

private Q_SLOTS:
    void initTestCase();
    void killed_data();
    void killed();
    void manyWereKilled();
};

std::unique_ptr<db::Connection> TestSqliteHalfway::open(const QString &file) const
{
    auto opened = db::Connection::open(m_folder.profile(file), {});
    return opened ? std::move(*opened) : nullptr;
}

TestSqliteHalfway::State TestSqliteHalfway::state() const
{
    const auto database = open(u"f.db"_s);
    State out;
    out.catalog = catalog::readCatalog(*database).value_or(catalog::Catalog());
    out.rows = rowsOf(*database);
    out.ours =
        database->execute(u"SELECT count(*) FROM sqlite_schema WHERE name LIKE '%lockstep%'"_s)->value().toLongLong();
    return out;
}

void TestSqliteHalfway::copy()
{
    for (const char *beside : {"", "-journal", "-wal", "-shm"})
        QFile::remove(m_folder.path(u"f.db"_s) + QLatin1StringView(beside));
    for (const QString &name : {u"run"_s, rehearsal::baselineFile(u"run"_s)})
        QFile::remove(m_folder.path(name));
    QVERIFY(QFile::copy(m_folder.path(u"original.db"_s), m_folder.path(u"f.db"_s)));
}

static int runAsChild(const QStringList &arguments)
{
    db::Profile profile;
    profile.engine = sql::Engine::Sqlite;
    profile.role = db::Role::Sandbox;
    profile.database = arguments[2];
    const auto bytes = base::readFile(arguments[3]);
    const auto plan = bytes ? plan::fromBytes(*bytes) : base::Result<plan::Plan>(std::unexpected(bytes.error()));
    if (!plan)
        return 2;
    int events = 0;
    const auto result = rehearsal::run(*plan, {}, profile, {}, kept(arguments[4]), {}, [&](const rehearsal::Event &) {
        if (++events == arguments[5].toInt())
            std::raise(SIGKILL);
    });
    std::printf("%d", events);
    return result && result->outcome == rehearsal::Outcome::Ok ? 0 : 1;
}

bool TestSqliteHalfway::runInChild(int killAt, QString *said) const
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--run"_s, m_folder.path(u"f.db"_s), m_folder.path(u"plan"_s), m_folder.path(u"run"_s),
                   QString::number(killAt)});
    process.waitForFinished();
    *said = QString::fromUtf8(process.readAllStandardOutput());
    return process.exitStatus() == QProcess::CrashExit || process.exitCode() != 0;
}

void TestSqliteHalfway::initTestCase()
{
    const int given = qEnvironmentVariableIntValue("LOCKSTEP_BREAK_SEED");
    m_seed = given > 0 ? quint32(given) : QRandomGenerator::global()->bounded(1U, 1'000'000U);
    qInfo("seed %u", m_seed);
}

void TestSqliteHalfway::killed_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("shape");
    const auto all = cases();
    constexpr int hostile = 3, small = 1;
    for (int i = 0; i < int(all.size()); ++i) {
        const ChangeCase &one = all[std::size_t(i)];
        QTest::newRow(one.name) << i << (one.isRefusedOn(shapes[hostile]) ? small : hostile);
    }
}

void TestSqliteHalfway::killed()
{
    QFETCH(int, number);
    QFETCH(int, shape);
    const ChangeCase one = cases()[std::size_t(number)];
    const Shape &at = shapes[shape];
    {
        const auto original = m_folder.fresh(u"original.db"_s, schemaOf(at));
        QVERIFY(original);
    }
    copy();
    const State before = state();
    plan::Decision decision;
    decision.change.kind = one.kind;
    decision.change.table = at.names.table;
    one.fill(decision.change, at.names);
    decision.strategy = QString::fromLatin1(one.strategy);
    advisor::GeneratorOptions options;
    options.inlineBackfillRows = 0;
    auto plan = advisor::addChange(advisor::newPlan(before.catalog, u"p"_s), decision, before.catalog, options);
    QVERIFY2(plan, plan ? "" : qPrintable(text::message(plan.error())));
    for (plan::Step &step : plan->steps)
        if (step.backfill) { // the three rows one by one
            step.backfill->batchRows = 1;
            step.backfill->pauseMs = 0;
        }
    QVERIFY(base::writeFile(m_folder.path(u"plan"_s), plan::toBytes(*plan)));
    QString said;
    QVERIFY2(!runInChild(0, &said), qPrintable(said));
    const int events = said.toInt();
    const State after = state();
    QVERIFY(events > 3);
    QCOMPARE(after.ours, 0);

    const bool loses = std::ranges::any_of(plan->steps, [](const plan::Step &step) {
        return (step.kind == plan::StepKind::Sql || step.kind == plan::StepKind::Backfill) && !step.reversible;
    });
    QRandomGenerator dice(m_seed + quint32(number));
    const int given = qEnvironmentVariableIntValue("LOCKSTEP_BREAK_RUNS");
    const int kills = std::min(given > 0 ? given : 3, events);
    for (int i = 0; i < kills; ++i) {
        const int killAt = 1 + events * i / kills + dice.bounded(std::max(1, events / kills));
        const bool goesOn = dice.bounded(2) == 0;
        const QString way =
            u"%1 of %2 events, %3"_s.arg(killAt).arg(events).arg(goesOn ? u"gone on with"_s : u"taken back"_s);
        copy();
        ++m_runs;
        m_killed += runInChild(killAt, &said) ? 1 : 0;
        const bool isKept = QFile::exists(m_folder.path(u"run"_s));
        bool restored = true;
        if (isKept) {
            const auto end = rehearsal::recover(m_folder.path(u"run"_s), {},
                                                goesOn ? rehearsal::Recovery::Continue : rehearsal::Recovery::TakeBack);
            QVERIFY2(end, qPrintable(way + u' ' + (end ? QString() : text::message(end.error()))));
            QVERIFY2(
                end->outcome == (goesOn ? rehearsal::Outcome::Ok : rehearsal::Outcome::Cancelled),
                qPrintable(way + u' ' + (end->error ? text::message(*end->error) + end->error->context : QString())));
            restored = end->schemaRestored;
        }
        const State now = state();
        const auto is = [&](const State &wanted) {
            return now.rows == wanted.rows && differences(wanted.catalog, now.catalog).isEmpty();
        };
        QVERIFY2(now.ours == 0, qPrintable(way));
        if (isKept && goesOn)
            QVERIFY2(is(after), qPrintable(way + u'\n' + now.rows + u"\ninstead of\n" + after.rows +
                                           differences(after.catalog, now.catalog)));
        else if (!loses)
            QVERIFY2(is(before) || (!isKept && is(after)),
                     qPrintable(way + u'\n' + now.rows + u"\ninstead of\n" + before.rows +
                                differences(before.catalog, now.catalog)));
        else // without its values, or with those that a batch had written
            QVERIFY2(differences(before.catalog, now.catalog).isEmpty() ||
                         differences(after.catalog, now.catalog).isEmpty(),
                     qPrintable(way));
        QVERIFY2(restored, qPrintable(way));
    }
}

void TestSqliteHalfway::manyWereKilled()
{
    qInfo("%d of %d were killed", m_killed, m_runs);
    QVERIFY(m_killed * 2 > m_runs);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == "--run"_L1)
        return runAsChild(arguments);
    TestSqliteHalfway test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sqlitehalfway.moc"
