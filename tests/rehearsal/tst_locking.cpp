// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planparts.h"

#include "catalog/postgres/reader.h"
#include "rehearsal/leftovers.h"
#include "rehearsal/preflight.h"
#include "rehearsal/recover.h"
#include "rehearsal/retries.h"
#include "rehearsal/runlock.h"
#include "support/testserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace lockstep;
using namespace lockstep::rehearsal;
using namespace lockstep::tests;
using namespace Qt::StringLiterals;
using enum analysis::LockMode;

/// DDL among others who use the tables: who is in the way, giving way, budgets, long waits, leftovers, two runs at
/// once, lost connections. Always real sessions on a real server.
class TestLocking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pausesAndBudgets_data();
    void pausesAndBudgets();
    void whoIsInTheWay();
    void givesWay();
    void waitsWithoutGuard();
    void autovacuumIsWaitedOut();
    void budgetIsUsedUp();
    void cancelledWhileWaiting();
    void longWaits_data();
    void longWaits();
    void twoRunsAreKeptApart();
    void reindexLeftovers();
    void othersBuildsAreLeftAlone();
    void detachIsFinished_data();
    void detachIsFinished();
    void lostConnection_data();
    void lostConnection();
    void lostConnectionWithoutCheckpoint();
    void statementsApartAreDoneOnce();
    void transactionsAmongThemAreOne();
    void bothSidesOfAForeignKey_data();
    void bothSidesOfAForeignKey();

private:
    using Opened = std::unique_ptr<db::Connection>;
    Opened open(const QString &application = u"the application"_s)
    {
        auto connection = db::Connection::open(m_connection->profile(), {});
        if (!connection || !(*connection)->execute(u"SET application_name = '%1'"_s.arg(application)))
            return nullptr;
        return std::move(*connection);
    }
    QString hash();
    QVariant value(const QString &sql)
    {
        const auto rows = m_connection->execute(sql);
        return rows ? rows->value() : QVariant();
    }
    int invalidIndexes() { return value(u"SELECT count(*) FROM pg_index WHERE NOT indisvalid"_s).toInt(); }
    base::Result<Result> rehearse(const plan::Plan &plan, Options options = upOnly(), const EventFn &event = {})
    {
        return run(plan, {}, m_connection->profile(), {}, options, {}, event);
    }
    static Options upOnly()
    {
        Options options;
        options.downAndUpAgain = false;
        return options;
    }
    Opened m_connection;
};

void TestLocking::init()
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

QString TestLocking::hash()
{
    const auto catalog = catalog::postgres::readCatalog(*m_connection);
    return catalog ? catalog::structureHash(*catalog) : QString();
}

void TestLocking::pausesAndBudgets_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("spent");
    QTest::addColumn<double>("die");
    QTest::addColumn<int>("pause");
    QTest::newRow("first, shortest") << 1 << 0 << 0.0 << 50;
    QTest::newRow("first, longest") << 1 << 0 << 1.0 << 100;
    QTest::newRow("doubled") << 3 << 0 << 1.0 << 400;
    QTest::newRow("capped") << 8 << 0 << 1.0 << 1000;
    QTest::newRow("no try left") << 10 << 0 << 0.0 << -1;
    QTest::newRow("just in time") << 1 << 4900 << 0.0 << 50;
    QTest::newRow("no time left") << 1 << 4951 << 0.0 << -1;
}

void TestLocking::pausesAndBudgets()
{
    QFETCH(int, number);
    QFETCH(int, spent);
    QFETCH(double, die);
    QFETCH(int, pause);
    const plan::RetryPolicy policy{10, 100, 1000, 5000, 500};
    QCOMPARE(Retries::pauseAfter(policy, number, spent, die).value_or(-1), qint64(pause));
    plan::RetryPolicy unlimited = policy;
    unlimited.budgetMs = 0;
    QCOMPARE(Retries::pauseAfter(unlimited, number, spent, die).has_value(), number < 10);
}

void TestLocking::whoIsInTheWay()
{
    const Opened holder = open(u"reporting"_s);
    QVERIFY(holder->executeScript(u"BEGIN; LOCK TABLE t IN ROW EXCLUSIVE MODE; SELECT 'the report' FROM t LIMIT 1"_s));
    QTest::qSleep(300);
    auto step = sqlStep(u"s1"_s, u"ALTER TABLE t ADD COLUMN x int"_s, u"ALTER TABLE t DROP COLUMN x"_s);
    step.timeouts.lockMs = 400;
    std::atomic<int> retries = 0;
    std::vector<LockTry> waits, failed;
    base::Result<Result> result = base::fail(base::ErrorCode::Internal, {});
    std::jthread thread([&] {
        result = rehearse(planOf({step}), upOnly(), [&](const Event &e) {
            if (e.kind == Event::Kind::Waiting)
                waits.push_back(*e.lockTry);
            if (e.kind == Event::Kind::Retrying) {
                failed.push_back(*e.lockTry);
                ++retries;
            }
        });
    });
    QVERIFY(QTest::qWaitFor([&] { return retries >= 2; }, 20000));
    QVERIFY(holder->execute(u"COMMIT"_s));
    thread.join();
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
    const std::vector<LockTry> &tries = result->statements[0].tries;
    QCOMPARE(int(tries.size()), result->statements[0].attempts - 1);
    QVERIFY(std::equal(failed.begin(), failed.end(), tries.begin(), tries.end()));
    for (int i = 0; i < 2; ++i) {
        const LockTry &t = tries[std::size_t(i)];
        QCOMPARE(t.number, i + 1);
        QCOMPARE(t.of, step.retry.attempts);
        QCOMPARE(t.end, LockTry::End::LockTimeout);
        QCOMPARE(t.object, u"public.t"_s);
        QCOMPARE(t.wanted, AccessExclusive);
        QVERIFY2(t.waitedMs >= 250 && t.waitedMs < 1000, qPrintable(QString::number(t.waitedMs)));
        QVERIFY(t.pauseMs >= 25 && t.pauseMs <= 100);
        QCOMPARE(t.queued, 0);
        QCOMPARE(t.inTheWay.size(), 1u);
        const InTheWay &who = t.inTheWay[0];
        QCOMPARE(who.pid, holder->backendPid());
        QCOMPARE(who.user, m_connection->profile().user);
        QCOMPARE(who.application, u"reporting"_s);
        QCOMPARE(who.state, u"idle in transaction"_s);
        QVERIFY2(who.query.contains(u"the report"_s), qPrintable(who.query));
        QVERIFY2(who.transactionMs >= 300, qPrintable(QString::number(who.transactionMs)));
        QCOMPARE(who.mode, RowExclusive);
        QVERIFY(!who.isWaiting);
    }
    QVERIFY(tries[1].startMs > tries[0].startMs + 400);
    QVERIFY(!waits.empty());
    QCOMPARE(waits[0].number, 1);
    QCOMPARE(waits[0].of, step.retry.attempts);
    QCOMPARE(waits[0].inTheWay[0].pid, holder->backendPid());
    QVERIFY(std::ranges::any_of(waits, [](const LockTry &t) { return t.number == 2; }));
    const auto back = fromJson(toJson(*result));
    QVERIFY(back && *back == *result);
}

/// A reader comes while the step waits behind a long transaction; returns how long it was kept.
static qint64 stallOfReader(db::Connection &reader, const std::atomic<int> &waiting)
{
    while (!waiting)
        QTest::qSleep(1);
    QElapsedTimer timer;
    timer.start();
    (void)reader.execute(u"SELECT count(*) FROM t WHERE id < 10"_s);
    return timer.elapsed();
}

void TestLocking::givesWay()
{
    const Opened holder = open(u"reporting"_s), reader = open();
    QVERIFY(holder->executeScript(u"BEGIN; SELECT 1 FROM t LIMIT 1"_s));
    auto step = sqlStep(u"s1"_s, u"ALTER TABLE t ADD COLUMN x int"_s, u"ALTER TABLE t DROP COLUMN x"_s);
    step.timeouts.lockMs = 20000;
    step.retry.queueMs = 300;
    std::atomic<int> waiting = 0, gaveWay = 0;
    base::Result<Result> result = base::fail(base::ErrorCode::Internal, {});
    std::jthread thread([&] {
        result = rehearse(planOf({step}), upOnly(), [&](const Event &e) {
            waiting += e.kind == Event::Kind::Waiting;
            gaveWay += e.kind == Event::Kind::Retrying && e.lockTry->end == LockTry::End::GaveWay;
        });
    });
    const qint64 stall = stallOfReader(*reader, waiting);
    QVERIFY2(stall >= 200 && stall < 2000, qPrintable(QString::number(stall)));
    QVERIFY(QTest::qWaitFor([&] { return gaveWay == 1; }, 5000));
    QVERIFY(holder->execute(u"COMMIT"_s));
    thread.join();
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
    const StatementResult &s = result->statements[0];
    QCOMPARE(s.attempts, 2);
    QCOMPARE(s.tries.size(), 1u);
    QCOMPARE(s.tries[0].end, LockTry::End::GaveWay);
    QCOMPARE(s.tries[0].queued, 1);
    QVERIFY2(s.tries[0].queuedMs >= 300 && s.tries[0].queuedMs < 2000,
             qPrintable(QString::number(s.tries[0].queuedMs)));
    QCOMPARE(s.blocked.size(), 1u);
    QCOMPARE(s.blocked[0].pid, reader->backendPid());
}

void TestLocking::waitsWithoutGuard()
{
    const Opened holder = open(u"reporting"_s), reader = open();
    QVERIFY(holder->executeScript(u"BEGIN; SELECT 1 FROM t LIMIT 1"_s));
    auto step = sqlStep(u"s1"_s, u"ALTER TABLE t ADD COLUMN x int"_s, u"ALTER TABLE t DROP COLUMN x"_s);
    step.timeouts.lockMs = 1500;
    Options options = upOnly();
    options.queueMs = 0; // stands in for what the step says
    std::atomic<int> waiting = 0;
    base::Result<Result> result = base::fail(base::ErrorCode::Internal, {});
    std::jthread thread([&] {
        result = rehearse(planOf({step}), options, [&](const Event &e) { waiting += e.kind == Event::Kind::Waiting; });
    });
    const qint64 stall = stallOfReader(*reader, waiting);
    QVERIFY2(stall >= 900, qPrintable(QString::number(stall)));
    QVERIFY(holder->execute(u"COMMIT"_s));
    thread.join();
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
    QCOMPARE(result->statements[0].tries[0].end, LockTry::End::LockTimeout);
}

/// With autovacuum going through `t` slowly; nothing when the server did not begin within 30 s.
static bool vacuumSlowly(db::Connection &connection)
{
    for (const QString &statement :
         {u"ALTER SYSTEM SET autovacuum = on"_s, u"ALTER SYSTEM SET autovacuum_naptime = 1"_s,
          u"SELECT pg_reload_conf()"_s,
          u"ALTER TABLE t SET (autovacuum_vacuum_cost_delay = 100, autovacuum_vacuum_cost_limit = 1, "
          "autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0)"_s,
          u"UPDATE t SET n = n + 1"_s}) {
        if (!connection.execute(statement))
            return false;
    }
    const auto isUnderWay = [&] {
        const auto row =
            connection.execute(u"SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'autovacuum: VACUUM%public.t' "
                               "AND datname = current_database()"_s);
        return row && row->value().toInt() == 1;
    };
    return QTest::qWaitFor(isUnderWay, 30000);
}

void TestLocking::autovacuumIsWaitedOut()
{
    QVERIFY(vacuumSlowly(*m_connection));
    const Opened reader = open();
    const auto step = sqlStep(u"s1"_s, u"ALTER TABLE t ADD COLUMN x int"_s, u"ALTER TABLE t DROP COLUMN x"_s);
    std::atomic<int> waiting = 0;
    base::Result<Result> result = base::fail(base::ErrorCode::Internal, {});
    std::jthread thread([&] {
        result = rehearse(planOf({step}), upOnly(), [&](const Event &e) { waiting += e.kind == Event::Kind::Waiting; });
    });
    const qint64 stall = stallOfReader(*reader, waiting);
    thread.join();
    for (const QString &statement :
         {u"ALTER SYSTEM RESET autovacuum"_s, u"ALTER SYSTEM RESET autovacuum_naptime"_s, u"SELECT pg_reload_conf()"_s})
        QVERIFY(m_connection->execute(statement));
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
    QCOMPARE(result->statements[0].attempts, 1);
    QVERIFY2(stall > step.retry.queueMs && stall < 3000, qPrintable(QString::number(stall)));
    QVERIFY(result->statements[0].lockWaitMs >= 900);
}

void TestLocking::budgetIsUsedUp()
{
    const QString before = hash();
    const Opened holder = open(u"reporting"_s);
    QVERIFY(holder->executeScript(u"BEGIN; SELECT 1 FROM t LIMIT 1"_s));
    auto step = sqlStep(u"s1"_s, u"ALTER TABLE t ADD COLUMN x int"_s, u"ALTER TABLE t DROP COLUMN x"_s);
    step.timeouts.lockMs = 100;
    step.retry = {3, 20, 40, 60000, 500};
    auto result = rehearse(planOf({step}), upOnly());
    QVERIFY(result);
    QCOMPARE(result->outcome, Outcome::Failed);
    QCOMPARE(result->error->message, u"rehearsal.no-lock-behind"_s);
    QCOMPARE(result->error->sqlState, u"55P03"_s);
    QCOMPARE(result->error->arguments.value(0), u"3"_s);
    QCOMPARE(result->error->arguments.value(2), u"public.t"_s);
    QCOMPARE(result->error->arguments.value(3), u"%1 (reporting)"_s.arg(holder->backendPid()));
    QCOMPARE(result->statements[0].tries.size(), 3u);
    QCOMPARE(result->statements[0].tries[2].pauseMs, -1);
    QVERIFY(result->schemaRestored);
    step.retry = {1000, 50, 100, 1000, 500};
    QElapsedTimer timer;
    timer.start();
    result = rehearse(planOf({step}), upOnly());
    QCOMPARE(result->outcome, Outcome::Failed);
    QVERIFY2(result->statements[0].attempts >= 2 && result->statements[0].attempts < 12,
             qPrintable(QString::number(result->statements[0].attempts)));
    QVERIFY2(timer.elapsed() < 8000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(hash(), before);
}

void TestLocking::cancelledWhileWaiting()
{
    const Opened holder = open(u"reporting"_s);
    QVERIFY(holder->executeScript(u"BEGIN; SELECT 1 FROM t LIMIT 1"_s));
    auto step = sqlStep(u"s1"_s, u"ALTER TABLE t ADD COLUMN x int"_s, u"ALTER TABLE t DROP COLUMN x"_s);
    step.timeouts.lockMs = 60000;
    std::stop_source source;
    QElapsedTimer timer;
    const auto result =
        run(planOf({step}), {}, m_connection->profile(), {}, upOnly(), source.get_token(), [&](const Event &e) {
            if (e.kind == Event::Kind::Waiting && !source.stop_requested()) {
                timer.start();
                source.request_stop();
            }
        });
    QVERIFY(result);
    QCOMPARE(result->outcome, Outcome::Cancelled);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(result->schemaRestored);
}

void TestLocking::longWaits_data()
{
    QTest::addColumn<QString>("holds");
    QTest::addColumn<QString>("up");
    QTest::addColumn<bool>("transactional");
    const QString writes = u"BEGIN; INSERT INTO t VALUES (-1, 'late', 1)"_s;
    const QString schemaWork = u"BEGIN; LOCK TABLE t IN SHARE UPDATE EXCLUSIVE MODE"_s;
    QTest::newRow("create index") << writes << u"CREATE INDEX CONCURRENTLY t_n ON t (n)"_s << false;
    QTest::newRow("reindex") << writes << u"REINDEX INDEX CONCURRENTLY t_pkey"_s << false;
    QTest::newRow("drop index") << writes << u"DROP INDEX CONCURRENTLY t_name"_s << false;
    QTest::newRow("validate") << schemaWork << u"ALTER TABLE t VALIDATE CONSTRAINT c"_s << true;
}

void TestLocking::longWaits()
{
    QFETCH(QString, holds);
    QFETCH(QString, up);
    QFETCH(bool, transactional);
    QVERIFY(m_connection->executeScript(
        u"CREATE INDEX t_name ON t (name); ALTER TABLE t ADD CONSTRAINT c CHECK (n >= 0) NOT VALID"_s));
    const Opened holder = open(u"reporting"_s), reader = open();
    QVERIFY(holder->executeScript(holds));
    auto step = sqlStep(u"s1"_s, up, {}, {}, transactional);
    step.timeouts.lockMs = 100; // as one who writes a step by hand has it
    std::atomic<int> waiting = 0;
    base::Result<Result> result = base::fail(base::ErrorCode::Internal, {});
    std::jthread thread([&] {
        result = rehearse(planOf({step}), upOnly(), [&](const Event &e) { waiting += e.kind == Event::Kind::Waiting; });
    });
    const qint64 stall = stallOfReader(*reader, waiting);
    QVERIFY(QTest::qWaitFor([&] { return waiting >= 4; }, 20000));
    QVERIFY(holder->execute(u"COMMIT"_s));
    thread.join();
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
    QCOMPARE(result->statements[0].attempts, 1);
    QVERIFY2(stall < 400, qPrintable(QString::number(stall))); // nobody had to wait meanwhile
    QCOMPARE(invalidIndexes(), 0);
}

void TestLocking::twoRunsAreKeptApart()
{
    std::atomic<bool> other = false, go = false;
    auto slow = planOf({sqlStep(u"s1"_s, u"SELECT pg_sleep(0.1)"_s, {})});
    slow.title = u"the first \"plan\""_s;
    base::Result<Result> first = base::fail(base::ErrorCode::Internal, {});
    std::jthread thread([&] {
        first = rehearse(slow, upOnly(), [&](const Event &e) {
            if (e.kind != Event::Kind::StatementStarted)
                return;
            other = true;
            while (!go)
                QTest::qSleep(1);
        });
    });
    while (!other)
        QTest::qSleep(1);
    const auto second = rehearse(planOf({sqlStep(u"s1"_s, u"SELECT 2"_s, {})}));
    QVERIFY(!second);
    QCOMPARE(second.error().code, base::ErrorCode::Conflict);
    QCOMPARE(second.error().message, u"rehearsal.other-run-is"_s);
    QCOMPARE(second.error().arguments.size(), 5);
    QVERIFY2(second.error().arguments[1].contains(u"the first \"plan\""_s),
             qPrintable(second.error().arguments.join(u' ')));
    QVERIFY(second.error().arguments[1].contains(QString::number(QCoreApplication::applicationPid())));
    QCOMPARE(second.error().arguments[2], m_connection->profile().user);
    QCOMPARE(second.error().arguments[3], u"local"_s);
    QCOMPARE(value(u"SELECT count(*) FROM pg_stat_activity WHERE pid = %1 AND to_char(backend_start, "
                   "'YYYY-MM-DD HH24:MI:SS OF') = '%2'"_s.arg(second.error().arguments[0], second.error().arguments[4]))
                 .toInt(),
             1);
    go = true;
    thread.join();
    QVERIFY2(first && first->outcome == Outcome::Ok, qPrintable(whyNot(first)));
    // It goes with its session, however that ends.
    Opened dying = open();
    QVERIFY(takeRunLock(*dying, u"x"_s));
    QVERIFY(!takeRunLock(*m_connection, u"y"_s));
    QVERIFY(m_connection->signalBackend(dying->backendPid(), true));
    QVERIFY(QTest::qWaitFor([&] { return takeRunLock(*m_connection, u"y"_s).has_value(); }, 5000));
    m_connection.reset();
}

void TestLocking::reindexLeftovers()
{
    QVERIFY(m_connection->executeScript(u"CREATE TABLE big (id int PRIMARY KEY, \"we\"\"ird; drop\" text);"
                                        "CREATE INDEX \"big; i\" ON big (\"we\"\"ird; drop\");"
                                        "INSERT INTO big VALUES (1, 'x')"_s));
    const auto before = rehearsal::invalidIndexOids(*m_connection);
    QVERIFY(before && before->empty());
    const Opened holder = open(u"reporting"_s), builder = open();
    QVERIFY(holder->executeScript(u"BEGIN; INSERT INTO big VALUES (2, 'y')"_s));
    QVERIFY(builder->execute(u"SET lock_timeout = '300ms'"_s));
    QVERIFY(!builder->execute(u"REINDEX TABLE CONCURRENTLY big"_s));
    QVERIFY(holder->execute(u"COMMIT"_s));
    QVERIFY2(invalidIndexes() >= 3, qPrintable(QString::number(invalidIndexes()))); // key, index, and that of TOAST
    const auto dropped = dropNewInvalidIndexes(*m_connection, *before);
    QVERIFY2(dropped, qPrintable(dropped ? QString() : dropped.error().context));
    QCOMPARE(invalidIndexes(), 0);
    QVERIFY(std::ranges::any_of(*dropped, [](const QString &name) { return name.contains(u"pg_toast"_s); }));
    QVERIFY(m_connection->execute(u"INSERT INTO big VALUES (3, repeat('z', 100000))"_s));
}

void TestLocking::othersBuildsAreLeftAlone()
{
    const Opened holder = open(u"reporting"_s);
    std::atomic<int> builderPid = 0;
    QVERIFY(holder->executeScript(u"BEGIN; INSERT INTO t VALUES (-1, 'late', 1)"_s));
    base::Result<db::Rows> built = base::fail(base::ErrorCode::Internal, {});
    std::jthread thread([&] {
        const Opened builder = open();
        builderPid = builder->backendPid();
        built = builder->execute(u"CREATE INDEX CONCURRENTLY t_n ON t (n)"_s);
    });
    QVERIFY(QTest::qWaitFor([&] { return invalidIndexes() == 1; }, 10000));
    QCOMPARE(value(u"SELECT count(*) FROM pg_stat_progress_create_index WHERE pid = %1"_s.arg(builderPid)).toInt(), 1);
    const auto dropped = dropNewInvalidIndexes(*m_connection, {});
    QVERIFY(dropped);
    QVERIFY(dropped->isEmpty());
    QVERIFY(holder->execute(u"COMMIT"_s));
    thread.join();
    QVERIFY(built);
    QCOMPARE(value(u"SELECT count(*) FROM pg_index WHERE indisvalid AND indexrelid = 't_n'::regclass"_s).toInt(), 1);
}

void TestLocking::detachIsFinished_data()
{
    QTest::addColumn<bool>("takenBack");
    QTest::newRow("tried again") << false;
    QTest::newRow("taken back") << true;
}

void TestLocking::detachIsFinished()
{
    QFETCH(bool, takenBack);
    if (m_connection->serverVersion() < 140000)
        QSKIP("DETACH CONCURRENTLY came with 14");
    QVERIFY(m_connection->executeScript(
        u"CREATE TABLE p (id int NOT NULL, v text) PARTITION BY RANGE (id);"
        "CREATE TABLE \"p; 1\" PARTITION OF p FOR VALUES FROM (0) TO (100);"
        "CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (100) TO (200);"
        "ALTER TABLE \"p; 1\" ADD CONSTRAINT bound CHECK (id IS NOT NULL AND id >= 0 AND id < 100);"
        "INSERT INTO p SELECT i, 'v' FROM generate_series(0, 199) i"_s));
    const QString before = hash();
    const Opened holder = open(u"reporting"_s);
    QVERIFY(holder->executeScript(u"BEGIN; SELECT count(*) FROM p"_s));
    auto step = sqlStep(u"s1"_s, u"ALTER TABLE p DETACH PARTITION \"p; 1\" CONCURRENTLY"_s,
                        u"ALTER TABLE p ATTACH PARTITION \"p; 1\" FOR VALUES FROM (0) TO (100)"_s, {}, false);
    Options options = upOnly();
    options.longLockMs = 200; // the wait for the transactions that still see the partition
    step.timeouts.lockMs = 200;
    step.retry = {takenBack ? 2 : 50, 50, 100, 60000, 500};
    std::atomic<int> retries = 0;
    base::Result<Result> result = base::fail(base::ErrorCode::Internal, {});
    std::jthread thread([&] {
        result = rehearse(planOf({step}), options, [&](const Event &e) { retries += e.kind == Event::Kind::Retrying; });
    });
    QVERIFY(QTest::qWaitFor([&] { return retries >= 1; }, 20000));
    QCOMPARE(pendingDetaches(*m_connection).value_or(QStringList()), QStringList{u"public.p; 1"_s});
    const auto checks = preflight(*m_connection, {}, {}, {});
    QCOMPARE(std::ranges::count(checks, u"pending-detaches"_s, &PreflightCheck::id), 1);
    if (takenBack)
        QTest::qSleep(600);
    QVERIFY(holder->execute(u"COMMIT"_s));
    thread.join();
    QVERIFY(result);
    QCOMPARE(std::ranges::count(result->preflight, u"pending-detaches"_s, &PreflightCheck::id), 0);
    QVERIFY(pendingDetaches(*m_connection)->isEmpty());
    if (takenBack) {
        QCOMPARE(result->outcome, Outcome::Failed);
        QVERIFY2(result->schemaRestored && result->schemaDifferences.isEmpty(),
                 qPrintable(whyNot(result) + result->schemaDifferences.join(u'\n')));
        QCOMPARE(hash(), before);
        QCOMPARE(value(u"SELECT count(*) FROM p"_s).toInt(), 200);
    } else {
        QVERIFY2(result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
        QVERIFY(result->statements[0].sql.endsWith(u"FINALIZE"_s));
        QCOMPARE(value(u"SELECT count(*) FROM p"_s).toInt(), 100);
        QCOMPARE(value(u"SELECT count(*) FROM \"p; 1\""_s).toInt(), 100);
    }
}

void TestLocking::lostConnection_data()
{
    QTest::addColumn<bool>("transactional");
    QTest::addColumn<int>("recovery");
    for (const bool transactional : {true, false})
        for (const Recovery recovery : {Recovery::TakeBack, Recovery::Continue})
            QTest::addRow("%s, %s", transactional ? "in a transaction" : "apart",
                          recovery == Recovery::TakeBack ? "taken back" : "continued")
                << transactional << int(recovery);
}

void TestLocking::lostConnection()
{
    QFETCH(bool, transactional);
    QFETCH(int, recovery);
    QTemporaryDir dir;
    Options options = upOnly();
    options.checkpointFile = dir.filePath(u"checkpoint.json"_s);
    QVERIFY(m_connection->executeScript(u"CREATE FUNCTION slow(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS "
                                        "$$BEGIN IF $1 = 7 THEN PERFORM pg_sleep(0.01); END IF; RETURN $1; END$$"_s));
    const auto plan = planOf({sqlStep(u"s1"_s, u"ALTER TABLE t ADD COLUMN x int"_s, u"ALTER TABLE t DROP COLUMN x"_s),
                              transactional ? sqlStep(u"s2"_s, u"ALTER TABLE t ADD COLUMN y int; SELECT pg_sleep(2)"_s,
                                                      u"ALTER TABLE t DROP COLUMN y"_s)
                                            : sqlStep(u"s2"_s, u"CREATE INDEX CONCURRENTLY t_n ON t (slow(n))"_s,
                                                      u"DROP INDEX CONCURRENTLY t_n"_s, {}, false),
                              sqlStep(u"s3"_s, u"ALTER TABLE t ADD COLUMN z int"_s, u"ALTER TABLE t DROP COLUMN z"_s)});
    const QString start = hash();
    base::Result<Result> result = base::fail(base::ErrorCode::Internal, {});
    std::atomic<bool> there = false;
    std::jthread thread([&] {
        result = rehearse(plan, options, [&](const Event &e) {
            there = there || (e.kind == Event::Kind::StatementStarted && e.step == "s2"_L1);
        });
    });
    QVERIFY(QTest::qWaitFor([&] { return there.load(); }, 20000));
    QTest::qSleep(500);
    QCOMPARE(value(u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() "
                   "AND pid <> pg_backend_pid()"_s)
                 .toInt(),
             3);
    thread.join();
    QVERIFY(result);
    QCOMPARE(result->outcome, Outcome::Failed);
    QCOMPARE(result->error->message, u"rehearsal.interrupted"_s);
    QVERIFY(QFile::exists(options.checkpointFile));
    result = recover(options.checkpointFile, {}, Recovery(recovery));
    QVERIFY2(result, qPrintable(whyNot(result)));
    QVERIFY(!QFile::exists(options.checkpointFile));
    QCOMPARE(invalidIndexes(), 0);
    if (Recovery(recovery) == Recovery::TakeBack) {
        QVERIFY2(result->schemaRestored, qPrintable(whyNot(result)));
        QCOMPARE(hash(), start);
    } else {
        QVERIFY2(result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
        QCOMPARE(value(u"SELECT count(*) FROM information_schema.columns WHERE table_name = 't' AND column_name IN "
                       "('x', 'z')"_s)
                     .toInt(),
                 2);
        QCOMPARE(std::ranges::count(result->statements, u"s1"_s, &StatementResult::step), 1);
    }
}

void TestLocking::lostConnectionWithoutCheckpoint()
{
    const QString before = hash();
    auto result =
        rehearse(planOf({sqlStep(u"s1"_s, u"ALTER TABLE t ADD COLUMN x int"_s, u"ALTER TABLE t DROP COLUMN x"_s),
                         sqlStep(u"s2"_s, u"SELECT pg_terminate_backend(pg_backend_pid())"_s, {})}));
    QVERIFY(result);
    QCOMPARE(result->outcome, Outcome::Failed);
    QVERIFY2(result->schemaRestored, qPrintable(whyNot(result)));
    QCOMPARE(hash(), before);
}

void TestLocking::statementsApartAreDoneOnce()
{
    QTemporaryDir dir;
    Options options = upOnly();
    options.checkpointFile = dir.filePath(u"checkpoint.json"_s);
    // The second fails with its connection after the first is done; adding up twice would show.
    const auto plan =
        planOf({sqlStep(u"s1"_s,
                        u"UPDATE t SET n = n + 1000; SELECT CASE WHEN (SELECT count(*) FROM gate) = 0 THEN "
                        "pg_terminate_backend(pg_backend_pid()) END; UPDATE t SET n = n + 1000"_s,
                        {}, {}, false)});
    QVERIFY(m_connection->execute(u"CREATE TABLE gate (i int)"_s));
    auto result = rehearse(plan, options);
    QVERIFY(result);
    QCOMPARE(result->error->message, u"rehearsal.interrupted"_s);
    QCOMPARE(value(u"SELECT max(n) FROM t"_s).toInt(), 1099);
    QVERIFY(m_connection->execute(u"INSERT INTO gate VALUES (1)"_s));
    result = recover(options.checkpointFile, {}, Recovery::Continue);
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
    QCOMPARE(value(u"SELECT max(n) FROM t"_s).toInt(), 2099);
    QCOMPARE(value(u"SELECT min(n) FROM t"_s).toInt(), 2000);
}

void TestLocking::transactionsAmongThemAreOne()
{
    QTemporaryDir dir;
    Options options = upOnly();
    options.checkpointFile = dir.filePath(u"checkpoint.json"_s);
    const auto plan =
        planOf({sqlStep(u"s1"_s,
                        u"UPDATE t SET n = n + 1000; BEGIN; UPDATE t SET n = n + 1000; SELECT CASE WHEN "
                        "(SELECT count(*) FROM gate) = 0 THEN pg_terminate_backend(pg_backend_pid()) END; "
                        "UPDATE t SET n = n + 1000; COMMIT; UPDATE t SET n = n + 1000"_s,
                        {}, {}, false)});
    QVERIFY(m_connection->execute(u"CREATE TABLE gate (i int)"_s));
    auto result = rehearse(plan, options);
    QVERIFY(result);
    QCOMPARE(result->error->message, u"rehearsal.interrupted"_s);
    QCOMPARE(value(u"SELECT max(n) FROM t"_s).toInt(), 1099); // nothing of the transaction
    QVERIFY(m_connection->execute(u"INSERT INTO gate VALUES (1)"_s));
    result = recover(options.checkpointFile, {}, Recovery::Continue);
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
    QCOMPARE(value(u"SELECT max(n) FROM t"_s).toInt(), 4099);
    QCOMPARE(value(u"SELECT min(n) FROM t"_s).toInt(), 4000);
}

void TestLocking::bothSidesOfAForeignKey_data()
{
    QTest::addColumn<QString>("up");
    QTest::addColumn<QString>("down");
    const QString add = u"ALTER TABLE \"a; b\" ADD CONSTRAINT fk FOREIGN KEY (other) REFERENCES t NOT VALID"_s;
    const QString drop = u"ALTER TABLE \"a; b\" DROP CONSTRAINT fk"_s;
    QTest::newRow("dropped") << drop << add;
    QTest::newRow("added") << add << drop;
}

/// Others use the two tables in the other order: while the statement waits for the first, one that holds the second
/// asks for the first. Nobody's transaction is ended for a deadlock.
void TestLocking::bothSidesOfAForeignKey()
{
    QFETCH(QString, up);
    QFETCH(QString, down);
    QVERIFY(m_connection->executeScript(u"CREATE TABLE \"a; b\" (id int PRIMARY KEY, other bigint, n int);"
                                        "INSERT INTO \"a; b\" SELECT i, i, 0 FROM generate_series(1, 1000) i"_s));
    if (up.contains("DROP"_L1))
        QVERIFY(m_connection->execute(down));
    const Opened holder = open();
    QVERIFY(holder && holder->executeScript(u"BEGIN; UPDATE \"a; b\" SET n = n WHERE id = 1"_s));
    std::atomic<bool> holds = false, go = false;
    base::Result<db::Rows> crossed = base::fail(base::ErrorCode::Internal, {});
    std::jthread across([&] {
        const Opened own = open();
        (void)own->executeScript(u"BEGIN; UPDATE t SET n = n WHERE id = 2"_s);
        holds = true;
        while (!go)
            QTest::qSleep(1);
        crossed = own->execute(u"UPDATE \"a; b\" SET n = n WHERE id = 2"_s);
        (void)own->execute(u"COMMIT"_s);
    });
    const auto finish = qScopeGuard([&] { go = true; });
    QVERIFY(QTest::qWaitFor([&] { return holds.load(); }, 20000));
    plan::Step step = sqlStep(u"s1"_s, up, down);
    step.retry.queueMs = 0; // would let them pass
    base::Result<Result> result = base::fail(base::ErrorCode::Internal, {});
    std::jthread thread([&] { result = rehearse(planOf({step}), upOnly()); });
    QVERIFY(QTest::qWaitFor(
        [&] {
            return value(u"SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = '\"a; b\"'::regclass"_s) == 1;
        },
        20000));
    go = true;
    QTest::qSleep(200);
    QVERIFY(holder->execute(u"COMMIT"_s));
    across.join();
    thread.join();
    QVERIFY2(crossed.has_value(), crossed ? "" : qPrintable(crossed.error().context));
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNot(result)));
    for (const LockTry &failed : result->statements.front().tries)
        QVERIFY(failed.end != LockTry::End::Deadlock);
    QCOMPARE(lockOn(result->statements.front(), u"t"_s)->mode,
             up.contains("DROP"_L1) ? AccessExclusive : ShareRowExclusive);
}

QTEST_GUILESS_MAIN(TestLocking)
#include "tst_locking.moc"
