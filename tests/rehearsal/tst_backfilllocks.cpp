// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backfillcase.h"

#include <QElapsedTimer>
#include <QTest>

using namespace lockstep;
using namespace lockstep::rehearsal;
using namespace lockstep::tests;
using namespace Qt::StringLiterals;

/// Batches among others who hold rows of theirs: the same budget, guard, and record of who was in the way as the
/// statements of other steps have. Always real sessions on a real server.
class TestBackfillLocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void heldRow();
    void budgetIsUsedUp();
    void eachBatchHasItsBudget();
    void givesWay();
    void deadlockIsTriedAgain();
    void withinOneTransaction();

private:
    using Opened = std::unique_ptr<db::Connection>;
    Opened open(const QString &application)
    {
        auto connection = db::Connection::open(m_connection->profile(), {});
        if (!connection || !(*connection)->execute(u"SET application_name = '%1'"_s.arg(application)))
            return nullptr;
        return std::move(*connection);
    }
    /// In a thread, so that the test can hold and let go of rows meanwhile.
    void start(const plan::Plan &plan, const Options &options)
    {
        m_failed.clear();
        m_thread = std::jthread([this, plan, options] {
            m_result = run(plan, {}, m_connection->profile(), {}, options, {}, [this](const Event &e) {
                m_waiting += e.kind == Event::Kind::Waiting;
                if (e.kind != Event::Kind::Retrying)
                    return;
                m_failed.push_back(*e.lockTry);
                ++m_retries;
            });
        });
    }
    const StatementResult &filled() const { return m_result->statements[0]; }
    bool isDone()
    {
        m_thread.join();
        const bool done = m_result && m_result->outcome == Outcome::Ok;
        if (!done)
            qWarning().noquote() << whyNotOk(m_result);
        return done && number(*m_connection, u"SELECT count(*) FROM t WHERE n = 1"_s) == rows;
    }
    static Options upOnly()
    {
        Options options;
        options.downAndUpAgain = false;
        return options;
    }
    static plan::Plan plan(int lockMs, int batchRows = 300)
    {
        plan::Plan out = fillPlan(fill(u"t"_s, {u"id"_s}, u"n = n + 1"_s, u"n < 1"_s));
        out.steps[0].timeouts.lockMs = lockMs;
        out.steps[0].backfill->batchRows = batchRows;
        return out;
    }
    static constexpr int rows = 3000;

    Opened m_connection;
    std::atomic<int> m_waiting = 0, m_retries = 0;
    std::vector<LockTry> m_failed;
    base::Result<Result> m_result = base::fail(base::ErrorCode::Internal, {});
    std::jthread m_thread;
};

void TestBackfillLocks::init()
{
    QString why;
    if (!tests::server(0, &why))
        QSKIP(qPrintable(why));
    m_connection = tests::freshDatabase();
    QVERIFY2(m_connection, qPrintable(tests::whyNot()));
    QVERIFY(m_connection->executeScript(
        u"CREATE TABLE t (id int PRIMARY KEY, n int, v text);"
        "INSERT INTO t SELECT i, 0, '' FROM generate_series(1, %1) i; ANALYZE t"_s.arg(rows)));
    m_waiting = m_retries = 0;
}

void TestBackfillLocks::heldRow()
{
    const Opened holder = open(u"reporting"_s);
    QVERIFY(holder->executeScript(u"BEGIN; UPDATE t SET v = 'the report' WHERE id = 1000"_s));
    start(plan(300), upOnly());
    QVERIFY(QTest::qWaitFor([&] { return m_retries >= 2; }, 20'000));
    QVERIFY(m_waiting > 0);
    const qint64 before = number(*m_connection, u"SELECT count(*) FROM t WHERE n = 1"_s);
    QVERIFY2(before >= 300 && before < 1000, qPrintable(QString::number(before))); // what was committed stands
    QVERIFY(holder->execute(u"COMMIT"_s));
    QVERIFY(isDone());
    const std::vector<LockTry> &tries = filled().tries;
    QVERIFY(tries.size() >= 2);
    QCOMPARE(filled().attempts, int(tries.size()) + 1);
    QVERIFY(std::equal(m_failed.begin(), m_failed.end(), tries.begin(), tries.end()));
    for (int i = 0; i < 2; ++i) {
        const LockTry &t = tries[std::size_t(i)];
        QCOMPARE(t.number, i + 1);
        QCOMPARE(t.of, 20);
        QCOMPARE(t.end, LockTry::End::LockTimeout);
        QVERIFY2(t.object.startsWith(u"transaction"_s), qPrintable(t.object));
        QVERIFY2(t.waitedMs >= 150 && t.waitedMs < 1500, qPrintable(QString::number(t.waitedMs)));
        QCOMPARE(t.inTheWay.size(), 1u);
        QCOMPARE(t.inTheWay[0].pid, holder->backendPid());
        QCOMPARE(t.inTheWay[0].application, u"reporting"_s);
        QVERIFY2(t.inTheWay[0].query.contains(u"the report"_s), qPrintable(t.inTheWay[0].query));
    }
    QVERIFY(filled().lockWaitMs >= 300);
    QCOMPARE(filled().rows, rows);
    QVERIFY(positionIsGone(*m_connection));
}

void TestBackfillLocks::budgetIsUsedUp()
{
    const Opened holder = open(u"reporting"_s);
    QVERIFY(holder->executeScript(u"BEGIN; UPDATE t SET v = 'x' WHERE id = 1000"_s));
    plan::Plan once = plan(100);
    once.steps[0].retry = {3, 20, 40, 60'000, 500};
    start(once, upOnly());
    m_thread.join();
    QVERIFY(m_result);
    QCOMPARE(m_result->outcome, Outcome::Failed);
    QCOMPARE(m_result->error->message, u"rehearsal.no-lock-behind"_s);
    QVERIFY2(m_result->error->arguments.last().contains(u"reporting"_s),
             qPrintable(m_result->error->arguments.join(u' ')));
    QCOMPARE(filled().tries.size(), 3u);
    QCOMPARE(filled().tries.back().pauseMs, -1);
    QVERIFY(holder->execute(u"ROLLBACK"_s));
}

/// Two tries for each, and two rows that are held one after the other: nobody is out of tries.
void TestBackfillLocks::eachBatchHasItsBudget()
{
    const Opened first = open(u"first"_s), second = open(u"second"_s);
    QVERIFY(first->executeScript(u"BEGIN; UPDATE t SET v = 'x' WHERE id = 500"_s));
    QVERIFY(second->executeScript(u"BEGIN; UPDATE t SET v = 'x' WHERE id = 2500"_s));
    plan::Plan twice = plan(300);
    twice.steps[0].retry = {2, 600, 600, 60'000, 500};
    start(twice, upOnly());
    QVERIFY(QTest::qWaitFor([&] { return m_retries >= 1; }, 20'000));
    QVERIFY(first->execute(u"COMMIT"_s));
    QVERIFY(QTest::qWaitFor([&] { return m_retries >= 2; }, 20'000));
    QVERIFY(second->execute(u"COMMIT"_s));
    QVERIFY(isDone());
    QCOMPARE(filled().tries.size(), 2u);
    QCOMPARE(filled().tries[1].number, 1);
    QCOMPARE(filled().tries[1].inTheWay[0].application, u"second"_s);
}

/// The batch has changed the first row and waits for another one; somebody wants the first.
void TestBackfillLocks::givesWay()
{
    const Opened holder = open(u"reporting"_s), writer = open(u"the application"_s);
    QVERIFY(holder->executeScript(u"BEGIN; UPDATE t SET v = 'x' WHERE id = 1000"_s));
    plan::Plan patient = plan(20'000, 2 * rows);
    patient.steps[0].retry.queueMs = 300;
    start(patient, upOnly());
    QVERIFY(QTest::qWaitFor([&] { return m_waiting > 0; }, 20'000));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(writer->execute(u"UPDATE t SET v = 'y' WHERE id = 1"_s));
    QVERIFY2(timer.elapsed() >= 200 && timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(QTest::qWaitFor([&] { return m_retries >= 1; }, 5000));
    QVERIFY(holder->execute(u"COMMIT"_s));
    QVERIFY(isDone());
    QCOMPARE(filled().tries[0].end, LockTry::End::GaveWay);
    QCOMPARE(filled().tries[0].queued, 1);
    QVERIFY(
        std::ranges::any_of(filled().blocked, [&](const BlockedSession &b) { return b.pid == writer->backendPid(); }));
}

void TestBackfillLocks::deadlockIsTriedAgain()
{
    const Opened holder = open(u"the application"_s);
    QVERIFY(m_connection->executeScript(u"DO $$BEGIN EXECUTE format('ALTER DATABASE %I SET deadlock_timeout = ''3s''', "
                                        "current_database()); END$$"_s));
    QVERIFY(holder->execute(u"SET deadlock_timeout = '1min'"_s)); // so that it is the batch that finds it
    QVERIFY(holder->executeScript(u"BEGIN; UPDATE t SET v = 'x' WHERE id = 1000"_s));
    plan::Plan patient = plan(20'000, 2 * rows);
    patient.steps[0].retry.queueMs = 0;
    start(patient, upOnly());
    QVERIFY(QTest::qWaitFor([&] { return m_waiting > 0; }, 20'000));
    QVERIFY(holder->execute(u"UPDATE t SET v = 'x' WHERE id = 1"_s)); // waits until the batch is given up
    QVERIFY(holder->execute(u"COMMIT"_s));
    QVERIFY(isDone());
    QCOMPARE(filled().tries.size(), 1u);
    QCOMPARE(filled().tries[0].end, LockTry::End::Deadlock);
    QCOMPARE(filled().tries[0].inTheWay[0].pid, holder->backendPid());
}

/// The plan in one transaction that is rolled back: a batch is tried again behind its savepoint.
void TestBackfillLocks::withinOneTransaction()
{
    const Opened holder = open(u"reporting"_s);
    QVERIFY(holder->executeScript(u"BEGIN; UPDATE t SET v = 'x' WHERE id = 1000"_s));
    Options options = upOnly();
    options.rollBack = true;
    start(plan(300), options);
    QVERIFY(QTest::qWaitFor([&] { return m_retries >= 1; }, 20'000));
    QVERIFY(holder->execute(u"COMMIT"_s));
    m_thread.join();
    QVERIFY2(m_result && m_result->outcome == Outcome::Ok, qPrintable(whyNotOk(m_result)));
    QVERIFY(!filled().tries.empty());
    QCOMPARE(filled().rows, rows);
    QCOMPARE(number(*m_connection, u"SELECT sum(n) FROM t"_s), 0);
}

QTEST_GUILESS_MAIN(TestBackfillLocks)
#include "tst_backfilllocks.moc"
