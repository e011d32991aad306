// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planparts.h"

#include "catalog/postgres/reader.h"
#include "rehearsal/recover.h"
#include "support/testserver.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace lockstep;
using namespace lockstep::rehearsal;
using namespace lockstep::tests;
using namespace Qt::StringLiterals;
using enum analysis::LockMode;

class TestRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void upDownUp();
    void lockTimeoutIsRetried();
    void blockedSessionsAreSeen();
    void concurrentIndexUnderLoad();
    void rewriteAndTemporaryFiles();
    void backfills_data();
    void backfills();
    void backfillEndsUnderInserts();
    void cancelDuringConcurrentIndex();
    void cancelDuringBackfill();
    void failureIsTakenBack();
    void falseVerify();
    void downThatForgets();
    void productionIsRefused();
    void staleIsRefused();
    void rollBackLeavesNothing();
    void rollBackNamesWhatCannot();
    void gatesAndMarkers();
    void killedDuringBackfill_data();
    void killedDuringBackfill();
    void resultComesBack();

private:
    QString hash();
    int invalidIndexes() { return value(u"SELECT count(*) FROM pg_index WHERE NOT indisvalid"_s).toInt(); }
    QVariant value(const QString &sql)
    {
        const auto rows = m_connection->execute(sql);
        return rows ? rows->value() : QVariant();
    }
    base::Result<Result> rehearse(const plan::Plan &plan, const Options &options = {}, std::stop_token stop = {},
                                  const EventFn &event = {})
    {
        return run(plan, {}, m_connection->profile(), {}, options, stop, event);
    }
    std::unique_ptr<db::Connection> m_connection;
};

void TestRunner::init()
{
    QString why;
    if (!tests::server(0, &why))
        QSKIP(qPrintable(why));
    m_connection = tests::freshDatabase();
    QVERIFY(m_connection);
    QVERIFY(m_connection->executeScript(
        u"CREATE TABLE t (id bigint PRIMARY KEY, name text, n int);"
        "INSERT INTO t SELECT i, 'name ' || i, i % 100 FROM generate_series(1, 20000) i; ANALYZE t"_s));
}

QString TestRunner::hash()
{
    const auto catalog = catalog::postgres::readCatalog(*m_connection);
    return catalog ? catalog::structureHash(*catalog) : QString();
}

void TestRunner::upDownUp()
{
    const QString before = hash();
    std::vector<Event::Kind> kinds;
    const auto result = rehearse(planOf({sqlStep(u"s1"_s, u"ALTER TABLE t RENAME COLUMN name TO full_name"_s,
                                                 u"ALTER TABLE t RENAME COLUMN full_name TO name"_s,
                                                 u"SELECT count(full_name) = 20000 FROM t"_s),
                                         sqlStep(u"s2"_s, u"CREATE INDEX CONCURRENTLY t_n ON t (n)"_s,
                                                 u"DROP INDEX CONCURRENTLY t_n"_s, {}, false)}),
                                 {}, {}, [&](const Event &e) { kinds.push_back(e.kind); });
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
    QVERIFY(result->schemaRestored);
    QVERIFY(result->schemaDifferences.isEmpty());
    QStringList passes;
    for (const StatementResult &s : result->statements)
        passes << s.step + u':' + passName(s.pass);
    QCOMPARE(passes.join(u' '), u"s1:up s1:verify s2:up s2:down s1:down s1:up-again s1:verify s2:up-again"_s);
    const StatementResult *rename = find(*result, u"s1"_s);
    QVERIFY(lockOn(*rename, u"t"_s));
    QCOMPARE(lockOn(*rename, u"t"_s)->mode, AccessExclusive);
    QVERIFY(rename->walBytes > 0);
    QVERIFY(rename->rewritten.isEmpty());
    QVERIFY(rename->mismatches.empty());
    QCOMPARE(value(u"SELECT count(full_name) FROM t"_s).toInt(), 20000); // up again
    QVERIFY(hash() != before);
    QVERIFY(std::ranges::find(kinds, Event::Kind::PreflightDone) != kinds.end());
    QCOMPARE(std::ranges::count(kinds, Event::Kind::StatementDone), 8);
    QCOMPARE(std::ranges::count(kinds, Event::Kind::PassStarted), 4);
    QCOMPARE(result->preflight.size(), 7u);
}

void TestRunner::lockTimeoutIsRetried()
{
    QVERIFY(m_connection->executeScript(u"BEGIN; SELECT * FROM t LIMIT 1"_s));
    auto step = sqlStep(u"s1"_s, u"ALTER TABLE t ADD COLUMN x int"_s, u"ALTER TABLE t DROP COLUMN x"_s);
    step.timeouts.lockMs = 150;
    Options options;
    options.downAndUpAgain = false;
    std::atomic<int> retries = 0;
    base::Result<Result> result = base::fail(base::ErrorCode::Internal, {});
    std::jthread thread([&] {
        result =
            rehearse(planOf({step}), options, {}, [&](const Event &e) { retries += e.kind == Event::Kind::Retrying; });
    });
    for (int i = 0; i < 2000 && retries < 2; ++i)
        QTest::qSleep(10);
    QVERIFY(retries >= 2);
    QVERIFY(m_connection->execute(u"COMMIT"_s));
    thread.join();
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
    const StatementResult &s = result->statements[0];
    QVERIFY(s.attempts >= 3);
    QVERIFY2(s.lockWaitMs >= 100, qPrintable(QString::number(s.lockWaitMs)));
    QVERIFY(s.lockWaitMs < 150 * (s.attempts + 1));
    QCOMPARE(lockOn(s, u"t"_s)->mode, AccessExclusive);
}

void TestRunner::blockedSessionsAreSeen()
{
    Options options;
    options.downAndUpAgain = false;
    std::atomic<bool> started = false;
    std::jthread reader([&](const std::stop_token &stop) {
        auto other = db::Connection::open(m_connection->profile(), {});
        (void)(*other)->execute(u"SET application_name = 'reader'"_s);
        while (!started && !stop.stop_requested())
            QTest::qSleep(1);
        QTest::qSleep(200);
        (void)(*other)->execute(u"SELECT count(*) FROM t"_s);
    });
    const auto result = rehearse(planOf({sqlStep(u"s1"_s, u"LOCK TABLE t; SELECT pg_sleep(0.8)"_s, {})}), options, {},
                                 [&](const Event &e) { started = started || e.kind == Event::Kind::StatementStarted; });
    reader.join();
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
    const StatementResult &sleep = result->statements[1];
    QCOMPARE(sleep.blocked.size(), 1u);
    QCOMPARE(sleep.blocked[0].application, u"reader"_s);
    QCOMPARE(sleep.blocked[0].relation, u"public.t"_s);
    QVERIFY2(sleep.blocked[0].blockedMs > 200 && sleep.blocked[0].blockedMs < 1500,
             qPrintable(QString::number(sleep.blocked[0].blockedMs)));
    // The lock belongs to the statement that took it and was held to the commit.
    const HeldLock *lock = lockOn(result->statements[0], u"t"_s);
    QVERIFY(lock && lock->mode == AccessExclusive);
    QVERIFY(lock->lastSeenMs >= 700);
    QVERIFY(!lockOn(sleep, u"t"_s));
}

void TestRunner::concurrentIndexUnderLoad()
{
    QVERIFY(
        m_connection->executeScript(u"INSERT INTO t SELECT i, 'n' || i, i FROM generate_series(20001, 400000) i"_s));
    std::atomic<bool> stop = false;
    std::jthread writer([&] {
        auto other = db::Connection::open(m_connection->profile(), {});
        for (int i = 0; !stop; ++i)
            (void)(*other)->execute(u"UPDATE t SET n = n WHERE id = %1"_s.arg(i % 1000 + 1));
    });
    Options options;
    options.downAndUpAgain = false;
    std::atomic<bool> progress = false;
    const auto result = rehearse(planOf({sqlStep(u"s1"_s, u"CREATE INDEX CONCURRENTLY t_name ON t (name, n)"_s,
                                                 u"DROP INDEX CONCURRENTLY t_name"_s, {}, false)}),
                                 options, {}, [&](const Event &e) {
                                     progress =
                                         progress || (e.kind == Event::Kind::StatementProgress && e.fraction > 0);
                                 });
    stop = true;
    writer.join();
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
    const HeldLock *lock = lockOn(result->statements[0], u"t"_s);
    QVERIFY(lock);
    QCOMPARE(lock->mode, ShareUpdateExclusive);
    QVERIFY(lock->lastSeenMs > lock->firstSeenMs);
    QVERIFY(result->statements[0].mismatches.empty());
    QVERIFY(progress);
    QCOMPARE(invalidIndexes(), 0);
}

void TestRunner::rewriteAndTemporaryFiles()
{
    QVERIFY(m_connection->executeScript(
        u"ALTER DATABASE %1 SET maintenance_work_mem = '1MB'"_s.arg(m_connection->profile().database)));
    QVERIFY(m_connection->executeScript(
        u"INSERT INTO t SELECT i, 'some longer name ' || i, i FROM generate_series(20001, 200000) i; ANALYZE t"_s));
    Options options;
    options.downAndUpAgain = false;
    const auto result =
        rehearse(planOf({sqlStep(u"s1"_s, u"ALTER TABLE t ALTER n TYPE bigint"_s, u"ALTER TABLE t ALTER n TYPE int"_s),
                         sqlStep(u"s2"_s, u"CREATE INDEX t_name ON t (name)"_s, u"DROP INDEX t_name"_s),
                         sqlStep(u"s3"_s, u"TRUNCATE t"_s, {})}),
                 options);
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
    QCOMPARE(result->statements[0].rewritten, QStringList{u"public.t"_s});
    QVERIFY(result->statements[0].scanned.contains(u"t"_s));
    QVERIFY(result->statements[0].walBytes > 1000000);
    QVERIFY2(result->statements[1].temporaryBytes > 1000000,
             qPrintable(QString::number(result->statements[1].temporaryBytes)));
    QCOMPARE(lockOn(result->statements[1], u"t"_s)->mode, Share);
    QVERIFY(lockOn(result->statements[1], u"t_name"_s)->isNew);
    for (const StatementResult &s : result->statements) {
        for (const Mismatch &m : s.mismatches)
            QVERIFY2(!m.dangerous, qPrintable(s.sql + u": "_s + m.what + u' ' + m.relation));
    }
}

void TestRunner::backfills_data()
{
    QTest::addColumn<QString>("setup");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QStringList>("key");
    QTest::addColumn<int>("rows");
    QTest::newRow("bigint")
        << u"CREATE TABLE b (id bigint PRIMARY KEY, v int); INSERT INTO b SELECT i * 7 FROM generate_series(1, 5000) i"_s
        << u"b"_s << QStringList{u"id"_s} << 5000;
    QTest::newRow("uuid")
        << u"CREATE TABLE b (id uuid PRIMARY KEY, v int); INSERT INTO b SELECT gen_random_uuid() FROM generate_series(1, 3000)"_s
        << u"b"_s << QStringList{u"id"_s} << 3000;
    QTest::newRow("text, odd values")
        << u"CREATE TABLE b (id text COLLATE \"C\" PRIMARY KEY, v int); "
           "INSERT INTO b SELECT E'a''\\\\b\"\\n' || chr(200 + i % 900) || i FROM generate_series(1, 3000) i"_s
        << u"b"_s << QStringList{u"id"_s} << 3000;
    QTest::newRow("composite")
        << u"CREATE TABLE b (r text, at timestamptz, n numeric, v int, PRIMARY KEY (r, at, n)); INSERT INTO b SELECT "
           "'r' || i % 7, '2020-01-01'::timestamptz + i * interval '0.000001 s', i / 3.0 FROM generate_series(1, 4000) i"_s
        << u"b"_s << QStringList{u"r"_s, u"at"_s, u"n"_s} << 4000;
    QTest::newRow("hostile names") << u"CREATE TABLE \"we\"\"ird; drop\" (\"k 1\" int PRIMARY KEY, v int); "
                                      "INSERT INTO \"we\"\"ird; drop\" SELECT generate_series(1, 2000)"_s
                                   << u"we\"ird; drop"_s << QStringList{u"k 1"_s} << 2000;
    QTest::newRow("one row") << u"CREATE TABLE b (id int PRIMARY KEY, v int); INSERT INTO b VALUES (1)"_s << u"b"_s
                             << QStringList{u"id"_s} << 1;
    QTest::newRow("empty") << u"CREATE TABLE b (id int PRIMARY KEY, v int)"_s << u"b"_s << QStringList{u"id"_s} << 0;
}

void TestRunner::backfills()
{
    QFETCH(QString, setup);
    QFETCH(QString, table);
    QFETCH(QStringList, key);
    QFETCH(int, rows);
    QVERIFY(m_connection->executeScript(setup));
    Options options;
    options.downAndUpAgain = false;
    const auto result = rehearse(planOf({backfillStep(u"s1"_s, table, key, u"v = 1"_s, u"v IS NULL"_s)}), options);
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
    QCOMPARE(result->statements[0].rows, rows);
    QString quoted = table;
    quoted.replace(u'"', u"\"\""_s);
    QCOMPARE(value(u"SELECT count(*) FROM \"%1\" WHERE v IS NULL"_s.arg(quoted)).toInt(), 0);
    if (rows > 1) {
        QVERIFY(result->statements[0].batches > 1);
        QCOMPARE(lockOn(result->statements[0], table)->mode, RowExclusive);
    }
}

void TestRunner::backfillEndsUnderInserts()
{
    std::atomic<bool> stop = false;
    std::jthread writer([&] {
        auto other = db::Connection::open(m_connection->profile(), {});
        for (int i = 0; !stop; ++i)
            (void)(*other)->execute(
                u"INSERT INTO t SELECT i, 'late', NULL FROM generate_series(%1, %1 + 999) i"_s.arg(1000000 + i * 1000));
    });
    Options options;
    options.downAndUpAgain = false;
    auto step = backfillStep(u"s1"_s, u"t"_s, {u"id"_s}, u"n = -1"_s, u"n IS DISTINCT FROM -1"_s);
    step.backfill->batchRows = 100;
    step.backfill->targetBatchMs = 5;
    const auto result = rehearse(planOf({step}), options);
    stop = true;
    writer.join();
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
    QVERIFY2(result->statements[0].rows >= 20000, qPrintable(QString::number(result->statements[0].rows)));
    QCOMPARE(value(u"SELECT count(*) FROM t WHERE id <= 20000 AND n <> -1"_s).toInt(), 0);
}

void TestRunner::cancelDuringConcurrentIndex()
{
    const QString before = hash();
    auto blocker = db::Connection::open(m_connection->profile(), {});
    std::atomic<bool> firstDone = false, blocked = false;
    std::stop_source source;
    auto index = sqlStep(u"s2"_s, u"CREATE INDEX CONCURRENTLY t_n ON t (n)"_s,
                         u"DROP INDEX CONCURRENTLY IF EXISTS t_n"_s, {}, false);
    index.timeouts.lockMs = -1;
    base::Result<Result> result = base::fail(base::ErrorCode::Internal, {});
    std::jthread thread([&] {
        result = rehearse(
            planOf({sqlStep(u"s1"_s, u"ALTER TABLE t ADD COLUMN x int"_s, u"ALTER TABLE t DROP COLUMN x"_s), index}),
            {}, source.get_token(), [&](const Event &e) {
                if (e.kind != Event::Kind::StatementDone || firstDone.exchange(true))
                    return;
                while (!blocked)
                    QTest::qSleep(1);
            });
    });
    while (!firstDone)
        QTest::qSleep(1);
    const auto inserted =
        (*blocker)->executeScript(u"BEGIN; INSERT INTO t (id) VALUES (-1)"_s); // the build waits for this one
    blocked = true;
    QVERIFY(inserted);
    for (int i = 0; i < 1000 && invalidIndexes() == 0; ++i)
        QTest::qSleep(10);
    QCOMPARE(invalidIndexes(), 1);
    source.request_stop();
    QTest::qSleep(500);
    QVERIFY((*blocker)->execute(u"ROLLBACK"_s));
    thread.join();
    QVERIFY(result);
    QCOMPARE(result->outcome, Outcome::Cancelled);
    QVERIFY2(result->schemaRestored, qPrintable(result->schemaDifferences.join(u'\n') + whyNot(result)));
    QCOMPARE(invalidIndexes(), 0);
    QCOMPARE(hash(), before);
}

void TestRunner::cancelDuringBackfill()
{
    const QString before = hash();
    std::stop_source source;
    auto fill = backfillStep(u"s2"_s, u"t"_s, {u"id"_s}, u"x = n"_s, u"x IS NULL"_s);
    fill.backfill->pauseMs = 60;
    fill.backfill->batchRows = 50;
    fill.backfill->targetBatchMs = 1;
    int batches = 0;
    const auto result = rehearse(
        planOf({sqlStep(u"s1"_s, u"ALTER TABLE t ADD COLUMN x int"_s, u"ALTER TABLE t DROP COLUMN x"_s), fill}), {},
        source.get_token(), [&](const Event &e) {
            if (e.kind == Event::Kind::StatementProgress && e.step == u"s2"_s && ++batches == 5)
                source.request_stop();
        });
    QVERIFY(result);
    QCOMPARE(result->outcome, Outcome::Cancelled);
    QVERIFY(result->schemaRestored);
    QCOMPARE(hash(), before);
    QCOMPARE(find(*result, u"s2"_s)->outcome, Outcome::Cancelled);
    QVERIFY(find(*result, u"s2"_s)->batches < 50);
    QVERIFY(find(*result, u"s1"_s, Pass::Down));
}

void TestRunner::failureIsTakenBack()
{
    const QString before = hash();
    const auto result =
        rehearse(planOf({sqlStep(u"s1"_s, u"ALTER TABLE t ADD COLUMN x int"_s, u"ALTER TABLE t DROP COLUMN x"_s),
                         sqlStep(u"s2"_s, u"CREATE UNIQUE INDEX CONCURRENTLY t_n ON t (n)"_s,
                                 u"DROP INDEX CONCURRENTLY IF EXISTS t_n"_s, {}, false)}));
    QVERIFY(result);
    QCOMPARE(result->outcome, Outcome::Failed);
    QCOMPARE(result->error->sqlState, u"23505"_s);
    QCOMPARE(result->error->where, u"s2"_s);
    QCOMPARE(invalidIndexes(), 0);
    QCOMPARE(hash(), before);
    QVERIFY(result->schemaRestored);
}

void TestRunner::falseVerify()
{
    const QString before = hash();
    const auto result =
        rehearse(planOf({sqlStep(u"s1"_s, u"ALTER TABLE t ADD COLUMN x int"_s, u"ALTER TABLE t DROP COLUMN x"_s,
                                 u"SELECT count(x) = 20000 FROM t"_s)}));
    QVERIFY(result);
    QCOMPARE(result->outcome, Outcome::Mismatch);
    QCOMPARE(result->error->message, u"rehearsal.verify-false"_s);
    QCOMPARE(hash(), before);
}

void TestRunner::downThatForgets()
{
    const auto result = rehearse(planOf({sqlStep(
        u"s1"_s, u"ALTER TABLE t ADD COLUMN x int; CREATE INDEX t_n ON t (n)"_s, u"ALTER TABLE t DROP COLUMN x"_s)}));
    QVERIFY(result);
    QCOMPARE(result->outcome, Outcome::Mismatch);
    QVERIFY(!result->schemaRestored);
    QCOMPARE(result->schemaDifferences.size(), 1);
    QVERIFY(result->schemaDifferences[0].contains(u"t_n"_s));
}

void TestRunner::productionIsRefused()
{
    db::Profile production = m_connection->profile();
    production.role = db::Role::Production;
    const auto result =
        run(planOf({sqlStep(u"s1"_s, u"ALTER TABLE t ADD COLUMN x int"_s, {})}), {}, production, {}, {});
    QVERIFY(!result);
    QCOMPARE(result.error().code, base::ErrorCode::Refused);
    QCOMPARE(result.error().message, u"rehearsal.production"_s);
}

void TestRunner::staleIsRefused()
{
    auto plan = planOf({sqlStep(u"s1"_s, u"ALTER TABLE t ADD COLUMN x int"_s, u"ALTER TABLE t DROP COLUMN x"_s)});
    plan.catalogHash = hash();
    QVERIFY(m_connection->execute(u"CREATE TABLE later (i int)"_s));
    const auto refused = rehearse(plan);
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, u"rehearsal.stale"_s);
    Options options;
    options.allowStale = true;
    const auto result = rehearse(plan, options);
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
    QCOMPARE(result->preflight.back().id, u"stale"_s);
}

void TestRunner::rollBackLeavesNothing()
{
    const QString before = hash();
    Options options;
    options.rollBack = true;
    auto fill = backfillStep(u"s2"_s, u"t"_s, {u"id"_s}, u"x = n"_s, u"x IS NULL"_s);
    const auto result = rehearse(
        planOf({sqlStep(u"s1"_s, u"ALTER TABLE t ADD COLUMN x int"_s, u"ALTER TABLE t DROP COLUMN x"_s,
                        u"SELECT count(*) = 1 FROM pg_attribute WHERE attname = 'x' AND attrelid = 't'::regclass"_s),
                fill}),
        options);
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
    QVERIFY(result->rolledBack);
    QVERIFY(result->schemaRestored);
    QCOMPARE(find(*result, u"s2"_s)->rows, 20000);
    QCOMPARE(lockOn(*find(*result, u"s1"_s), u"t"_s)->mode, AccessExclusive);
    QCOMPARE(hash(), before);
    QVERIFY(!find(*result, u"s1"_s, Pass::Down));
}

void TestRunner::rollBackNamesWhatCannot()
{
    Options options;
    options.rollBack = true;
    const auto result = rehearse(planOf({sqlStep(u"s1"_s, u"SELECT 1"_s, {}),
                                         sqlStep(u"s7"_s, u"CREATE INDEX CONCURRENTLY i ON t (n)"_s, {}, {}, false)}),
                                 options);
    QVERIFY(!result);
    QCOMPARE(result.error().code, base::ErrorCode::Refused);
    QCOMPARE(result.error().arguments, QStringList{u"s7"_s});
}

void TestRunner::gatesAndMarkers()
{
    auto gate = sqlStep(u"s1"_s, {}, {}, u"SELECT count(*) > 0 FROM t"_s);
    gate.kind = plan::StepKind::Gate;
    auto person = sqlStep(u"s2"_s, {}, {});
    person.kind = plan::StepKind::Gate;
    auto marker = sqlStep(u"s3"_s, {}, {});
    marker.kind = plan::StepKind::DeployMarker;
    auto result = rehearse(planOf({gate, person, marker}));
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
    QCOMPARE(find(*result, u"s1"_s)->outcome, Outcome::Ok);
    QCOMPARE(find(*result, u"s2"_s)->outcome, Outcome::Skipped);
    QCOMPARE(find(*result, u"s2"_s)->note.id, u"rehearsal.skip-person"_s);
    QCOMPARE(find(*result, u"s3"_s)->note.id, u"rehearsal.skip-deploy"_s);
    gate.generated.verify = u"SELECT false"_s;
    result = rehearse(planOf({gate}));
    QCOMPARE(result->error->message, u"rehearsal.gate-closed"_s);
}

static plan::Plan longPlan()
{
    auto fill = backfillStep(u"s2"_s, u"t"_s, {u"id"_s}, u"x = n"_s, u"x IS NULL"_s);
    fill.backfill->pauseMs = 300;
    fill.backfill->batchRows = 200;
    fill.backfill->targetBatchMs = 10;
    return planOf({sqlStep(u"s1"_s, u"ALTER TABLE t ADD COLUMN x int"_s, u"ALTER TABLE t DROP COLUMN x"_s), fill});
}

static int runAsHelper(const QStringList &arguments)
{
    db::Profile profile;
    profile.host = arguments[2];
    profile.port = arguments[3].toInt();
    profile.database = arguments[4];
    profile.user = arguments[5];
    profile.role = db::Role::Sandbox;
    Options options;
    options.checkpointFile = arguments[6];
    options.downAndUpAgain = false;
    (void)run(longPlan(), {}, profile, {}, options, {}, [](const Event &e) {
        if (e.kind == Event::Kind::StatementProgress) {
            printf("batch\n");
            fflush(stdout);
        }
    });
    return 0;
}

void TestRunner::killedDuringBackfill_data()
{
    QTest::addColumn<int>("recovery");
    QTest::newRow("take back") << int(Recovery::TakeBack);
    QTest::newRow("continue") << int(Recovery::Continue);
}

void TestRunner::killedDuringBackfill()
{
    QFETCH(int, recovery);
    const QString before = hash();
    QTemporaryDir dir;
    const QString file = dir.filePath(u"checkpoint.json"_s);
    const db::Profile p = m_connection->profile();
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--rehearse"_s, p.host, QString::number(p.port), p.database, p.user, file});
    QByteArray said;
    while (said.count("batch") < 5) {
        QVERIFY2(process.waitForReadyRead(30000), process.readAllStandardError().constData());
        said += process.readAllStandardOutput();
    }
    QCOMPARE(recover(file, {}, Recovery::TakeBack).error().code, base::ErrorCode::Conflict); // it is still running
    process.kill();
    process.waitForFinished();
    QVERIFY(QFile::exists(file));
    const int filled = value(u"SELECT count(x) FROM t"_s).toInt();
    QVERIFY(filled > 0 && filled < 20000);
    const auto result = recover(file, {}, Recovery(recovery));
    QVERIFY2(result, qPrintable(whyNot(result)));
    QVERIFY(!QFile::exists(file));
    if (Recovery(recovery) == Recovery::TakeBack) {
        QCOMPARE(result->outcome, Outcome::Cancelled);
        QVERIFY(result->schemaRestored);
        QCOMPARE(hash(), before);
    } else {
        QVERIFY2(result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
        QCOMPARE(value(u"SELECT count(x) FROM t"_s).toInt(), 20000);
        QVERIFY(find(*result, u"s2"_s)->rows < 20000); // not all over again
        QCOMPARE(std::ranges::count(result->statements, u"s1"_s, &StatementResult::step), 1);
    }
}

void TestRunner::resultComesBack()
{
    const auto result =
        rehearse(planOf({sqlStep(u"s1"_s, u"ALTER TABLE t ADD COLUMN x int"_s, u"ALTER TABLE t DROP COLUMN x"_s)}));
    QVERIFY(result);
    const auto back = fromJson(toJson(*result));
    QVERIFY(back);
    QVERIFY(*back == *result);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == "--rehearse"_L1)
        return runAsHelper(arguments);
    TestRunner test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_runner.moc"
