// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "locks/forest.h"
#include "locks/postgres/sampler.h"
#include "locks/watch.h"
#include "support/testserver.h"

#include <QTest>

#include <atomic>
#include <semaphore>
#include <thread>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

/// A session that runs statements on a thread of its own, so that one may wait.
class Client
{
public:
    explicit Client(const db::Profile &profile)
        : m_thread([this, profile](const std::stop_token &stop) { run(profile, stop); })
    {
        m_ready.acquire();
    }
    ~Client()
    {
        m_thread.request_stop();
        m_jobs.release();
        m_canceller.abandon();
    }
    void start(const QString &sql)
    {
        m_sql = sql;
        m_done = false;
        m_jobs.release();
    }
    base::Status finish()
    {
        while (!m_done)
            QTest::qSleep(5);
        return m_status;
    }
    base::Status execute(const QString &sql)
    {
        start(sql);
        return finish();
    }
    [[nodiscard]] int pid() const { return m_pid; }

private:
    void run(const db::Profile &profile, const std::stop_token &stop)
    {
        auto connection = db::Connection::open(profile, {});
        if (!connection)
            qFatal("no connection: %s", qPrintable(connection.error().context));
        m_pid = (*connection)->backendPid();
        m_canceller = (*connection)->canceller();
        m_ready.release();
        for (;;) {
            m_jobs.acquire();
            if (stop.stop_requested())
                return;
            m_status = (*connection)->executeScript(m_sql);
            m_done = true;
        }
    }
    std::binary_semaphore m_ready{0}, m_jobs{0};
    QString m_sql;
    std::atomic<bool> m_done = true;
    base::Status m_status;
    int m_pid = 0;
    db::Canceller m_canceller;
    std::jthread m_thread;
};

bool eventually(const std::function<bool()> &condition, int milliseconds)
{
    for (int waited = 0; waited < milliseconds && !condition(); waited += 10)
        QTest::qSleep(10);
    return condition();
}

const locks::SessionInfo *find(const locks::Sample &sample, int pid)
{
    const auto it = std::ranges::find(sample.sessions, pid, &locks::SessionInfo::pid);
    return it == sample.sessions.end() ? nullptr : &*it;
}

} // namespace

class TestSampler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void threeDeep();
    void twoBlockersOfOneWaiter();
    void queueBehindAWaitingAlter();
    void rowLocksNameTheTable();
    void preparedTransactions();
    void hostileNames();
    void progressOfAnIndexBuild();
    void watchedPids();
    void unprivileged();
    void productionIsReadAsWell();
    void manyLocks();
    void cancelAndTerminate();
    void watchSamples();
    void watchSurvivesALostConnection();

private:
    std::unique_ptr<Client> client() { return std::make_unique<Client>(m_connection->profile()); }
    locks::Sample sampleWhen(const std::function<bool(const locks::Sample &)> &ready, std::vector<int> watched = {});
    std::unique_ptr<db::Connection> m_connection;
};

void TestSampler::init()
{
    QString why;
    if (!tests::server(0, &why))
        QSKIP(qPrintable(why));
    m_connection = tests::freshDatabase();
    QVERIFY(m_connection);
    QVERIFY(
        m_connection->executeScript(u"CREATE TABLE t (id int PRIMARY KEY, n int); INSERT INTO t VALUES (1, 0), (2, 0);"
                                    "CREATE TABLE u (id int)"_s));
}

locks::Sample TestSampler::sampleWhen(const std::function<bool(const locks::Sample &)> &ready, std::vector<int> watched)
{
    for (int i = 0; i < 1000; ++i) {
        auto sample = locks::postgres::takeSample(*m_connection, watched);
        if (!sample) {
            qWarning("%s %s", qPrintable(sample.error().message), qPrintable(sample.error().context));
            return {};
        }
        if (ready(*sample))
            return *sample;
        QTest::qSleep(10);
    }
    return {};
}

void TestSampler::threeDeep()
{
    auto a = client(), b = client(), c = client();
    QVERIFY(a->execute(u"BEGIN; SELECT * FROM t"_s));
    b->start(u"ALTER TABLE t ADD COLUMN x int"_s);
    sampleWhen([&](const locks::Sample &s) { return find(s, b->pid()) && !find(s, b->pid())->blockedBy.empty(); });
    c->start(u"SELECT count(*) FROM t"_s);
    const auto sample =
        sampleWhen([&](const locks::Sample &s) { return find(s, c->pid()) && !find(s, c->pid())->blockedBy.empty(); });
    const locks::Forest forest = locks::buildForest(sample);
    QCOMPARE(forest.roots.size(), 1u);
    QCOMPARE(forest.nodes.size(), 3u);
    QCOMPARE(forest.nodes[0].pid, a->pid());
    QCOMPARE(forest.nodes[0].waitingBehind, 2);
    QCOMPARE(forest.nodes[1].pid, b->pid());
    QCOMPARE(forest.nodes[1].waitsFor->lockMode, analysis::LockMode::AccessExclusive);
    QCOMPARE(forest.nodes[1].waitsFor->object, u"public.t"_s);
    QCOMPARE(forest.nodes[1].heldByParent->lockMode, analysis::LockMode::AccessShare);
    QCOMPARE(forest.nodes[2].pid, c->pid());
    QVERIFY(!forest.nodes[2].heldByParent->granted);
    QVERIFY(forest.nodes[1].waitsFor->waitMs >= 0);
    const auto *idle = find(sample, a->pid());
    QCOMPARE(idle->state, u"idle in transaction"_s);
    QVERIFY(idle->transactionMs >= 0 && idle->transactionMs < 60000);
    QVERIFY(idle->query.contains(u"SELECT * FROM t"_s));
    QVERIFY(!find(sample, m_connection->backendPid())); // not ourselves
    QVERIFY(a->execute(u"COMMIT"_s));
    QVERIFY(b->finish());
    QVERIFY(c->finish());
    QVERIFY(locks::buildForest(*locks::postgres::takeSample(*m_connection)).nodes.empty());
}

void TestSampler::twoBlockersOfOneWaiter()
{
    auto a = client(), b = client(), c = client();
    QVERIFY(a->execute(u"BEGIN; LOCK TABLE t IN SHARE MODE"_s));
    QVERIFY(b->execute(u"BEGIN; LOCK TABLE t IN SHARE MODE"_s));
    c->start(u"UPDATE t SET n = 1 WHERE id = 1"_s);
    const auto sample = sampleWhen(
        [&](const locks::Sample &s) { return find(s, c->pid()) && find(s, c->pid())->blockedBy.size() == 2; });
    const locks::Forest forest = locks::buildForest(sample);
    QCOMPARE(forest.roots.size(), 2u);
    QCOMPARE(forest.nodes.size(), 4u);
    int duplicates = 0;
    for (int root : forest.roots) {
        const locks::Node &node = forest.nodes[std::size_t(root)];
        QCOMPARE(node.children.size(), 1u);
        const locks::Node &child = forest.nodes[std::size_t(node.children[0])];
        QCOMPARE(child.pid, c->pid());
        QCOMPARE(child.heldByParent->lockMode, analysis::LockMode::Share);
        QCOMPARE(child.heldByParent->pid, node.pid);
        duplicates += child.duplicate;
    }
    QCOMPARE(duplicates, 1);
    QVERIFY(a->execute(u"ROLLBACK"_s));
    QVERIFY(b->execute(u"ROLLBACK"_s));
    QVERIFY(c->finish());
}

void TestSampler::queueBehindAWaitingAlter()
{
    auto a = client(), alter = client(), c = client(), d = client();
    QVERIFY(a->execute(u"BEGIN; SELECT * FROM t"_s));
    alter->start(u"ALTER TABLE t ADD COLUMN x int"_s);
    sampleWhen(
        [&](const locks::Sample &s) { return find(s, alter->pid()) && !find(s, alter->pid())->blockedBy.empty(); });
    c->start(u"SELECT 1 FROM t"_s);
    d->start(u"UPDATE t SET n = 2"_s);
    const auto sample = sampleWhen([&](const locks::Sample &s) {
        return find(s, c->pid()) && !find(s, c->pid())->blockedBy.empty() && find(s, d->pid()) &&
               !find(s, d->pid())->blockedBy.empty();
    });
    const locks::Forest forest = locks::buildForest(sample);
    QCOMPARE(forest.roots.size(), 1u);
    QCOMPARE(forest.nodes[0].pid, a->pid());
    QCOMPARE(forest.nodes[0].waitingBehind, 3);
    QCOMPARE(forest.nodes[1].pid, alter->pid());
    QCOMPARE(forest.nodes[1].waitingBehind, 2);
    QVERIFY(a->execute(u"COMMIT"_s));
    QVERIFY(alter->finish() && c->finish() && d->finish());
}

void TestSampler::rowLocksNameTheTable()
{
    auto a = client(), b = client();
    QVERIFY(a->execute(u"BEGIN; UPDATE t SET n = 5 WHERE id = 1"_s));
    b->start(u"UPDATE t SET n = 6 WHERE id = 1"_s);
    const auto sample =
        sampleWhen([&](const locks::Sample &s) { return find(s, b->pid()) && !find(s, b->pid())->blockedBy.empty(); });
    const locks::Forest forest = locks::buildForest(sample);
    QCOMPARE(forest.nodes.size(), 2u);
    QCOMPARE(forest.nodes[1].waitsFor->type, u"transactionid"_s);
    QVERIFY(forest.nodes[1].waitsFor->object.startsWith(u"transaction "_s));
    QCOMPARE(forest.nodes[1].waitsFor->relation, u"t"_s);
    QVERIFY(a->execute(u"COMMIT"_s));
    QVERIFY(b->finish());
}

void TestSampler::preparedTransactions()
{
    db::Sandbox::Options options;
    options.settings[u"max_prepared_transactions"_s] = u"5"_s;
    auto sandbox = db::Sandbox::start(options);
    QVERIFY(sandbox);
    auto connection = db::Connection::open((*sandbox)->profile(), {});
    QVERIFY(connection);
    m_connection = std::move(*connection);
    QVERIFY(m_connection->executeScript(u"CREATE TABLE t (id int)"_s));
    {
        auto a = client(), b = client();
        QVERIFY(a->execute(u"BEGIN; INSERT INTO t VALUES (1); PREPARE TRANSACTION 'it''s \"odd\"'"_s));
        b->start(u"ALTER TABLE t ADD COLUMN x int"_s);
        const auto sample = sampleWhen(
            [&](const locks::Sample &s) { return find(s, b->pid()) && !find(s, b->pid())->blockedBy.empty(); });
        QCOMPARE(find(sample, b->pid())->blockedBy, std::vector<int>{0});
        QVERIFY(find(sample, 0));
        QCOMPARE(find(sample, 0)->query, u"it's \"odd\""_s);
        QVERIFY(find(sample, 0)->transactionMs >= 0);
        const locks::Forest forest = locks::buildForest(sample);
        QCOMPARE(forest.nodes.size(), 2u);
        QCOMPARE(forest.nodes[0].pid, 0);
        QCOMPARE(forest.nodes[1].heldByParent->lockMode, analysis::LockMode::RowExclusive);
        QVERIFY(a->execute(u"ROLLBACK PREPARED 'it''s \"odd\"'"_s));
        QVERIFY(b->finish());
    }
    m_connection.reset();
}

void TestSampler::hostileNames()
{
    QVERIFY(m_connection->executeScript(
        u"CREATE SCHEMA \"we\"\"ird; drop\"; CREATE TABLE \"we\"\"ird; drop\".\"t\n1\" (i int)"_s));
    auto a = client(), b = client();
    QVERIFY(a->execute(u"SET application_name = 'a \"q\" '' \\ b'; BEGIN; LOCK TABLE \"we\"\"ird; drop\".\"t\n1\""_s));
    b->start(u"SELECT 'a\\b\"c', * FROM \"we\"\"ird; drop\".\"t\n1\""_s);
    const auto sample =
        sampleWhen([&](const locks::Sample &s) { return find(s, b->pid()) && !find(s, b->pid())->blockedBy.empty(); });
    const locks::Forest forest = locks::buildForest(sample);
    QCOMPARE(forest.nodes[1].waitsFor->schema, u"we\"ird; drop"_s);
    QCOMPARE(forest.nodes[1].waitsFor->relation, u"t\n1"_s);
    QCOMPARE(find(sample, a->pid())->application, u"a \"q\" ' \\ b"_s);
    QCOMPARE(find(sample, b->pid())->query, u"SELECT 'a\\b\"c', * FROM \"we\"\"ird; drop\".\"t\n1\""_s);
    QVERIFY(a->execute(u"ROLLBACK"_s));
    QVERIFY(b->finish());
}

void TestSampler::progressOfAnIndexBuild()
{
    auto blocker = client(), builder = client();
    QVERIFY(blocker->execute(u"BEGIN; INSERT INTO t VALUES (9, 9)"_s));
    builder->start(u"CREATE INDEX CONCURRENTLY t_n ON t (n)"_s);
    const auto sample = sampleWhen(
        [&](const locks::Sample &s) { return !s.progress.empty() && s.progress[0].phase.startsWith(u"waiting"_s); });
    QCOMPARE(sample.progress.size(), 1u);
    QCOMPARE(sample.progress[0].pid, builder->pid());
    QCOMPARE(sample.progress[0].command, u"CREATE INDEX CONCURRENTLY"_s);
    QCOMPARE(sample.progress[0].relation, u"t"_s);
    QCOMPARE(sample.progress[0].total, 1); // sessions it waits for
    QVERIFY(blocker->execute(u"COMMIT"_s));
    QVERIFY(builder->finish());
}

void TestSampler::watchedPids()
{
    auto a = client();
    QVERIFY(a->execute(u"BEGIN; LOCK TABLE t IN SHARE ROW EXCLUSIVE MODE"_s));
    QVERIFY(locks::postgres::takeSample(*m_connection)->locks.empty()); // nobody waits: nothing to say
    const auto sample = locks::postgres::takeSample(*m_connection, {a->pid()}, locks::postgres::Scope::Involved);
    QCOMPARE(sample->sessions.size(), 1u);
    const auto held = std::ranges::find(sample->locks, u"t"_s, &locks::LockInfo::relation);
    QVERIFY(held != sample->locks.end());
    QVERIFY(held->granted);
    QCOMPARE(held->lockMode, analysis::LockMode::ShareRowExclusive);
    QVERIFY(held->relationOid != 0);
}

void TestSampler::unprivileged()
{
    QVERIFY(m_connection->executeScript(u"DROP ROLE IF EXISTS plain; CREATE ROLE plain LOGIN"_s));
    auto a = client(), b = client();
    QVERIFY(a->execute(u"BEGIN; LOCK TABLE t"_s));
    b->start(u"SELECT 'secret' FROM t"_s);
    sampleWhen([&](const locks::Sample &s) { return find(s, b->pid()) && !find(s, b->pid())->blockedBy.empty(); });
    db::Profile profile = m_connection->profile();
    profile.user = u"plain"_s;
    auto plain = db::Connection::open(profile, {});
    QVERIFY(plain);
    const auto sample = locks::postgres::takeSample(**plain);
    QVERIFY(sample);
    QVERIFY(sample->queriesHidden);
    QVERIFY(find(*sample, b->pid())->hidden);
    QVERIFY(find(*sample, b->pid())->query.isEmpty());
    // Who waits for whom can be told all the same.
    const locks::Forest forest = locks::buildForest(*sample);
    QCOMPARE(forest.nodes.size(), 2u);
    QCOMPARE(forest.nodes[0].pid, a->pid());
    QCOMPARE(forest.nodes[1].waitsFor->relation, u"t"_s);
    QVERIFY(a->execute(u"ROLLBACK"_s));
    QVERIFY(b->finish());
}

void TestSampler::productionIsReadAsWell()
{
    auto a = client(), b = client();
    QVERIFY(a->execute(u"BEGIN; LOCK TABLE t"_s));
    b->start(u"SELECT 1 FROM t"_s);
    sampleWhen([&](const locks::Sample &s) { return find(s, b->pid()) && !find(s, b->pid())->blockedBy.empty(); });
    db::Profile profile = m_connection->profile();
    profile.role = db::Role::Production;
    auto production = db::Connection::open(profile, {});
    QVERIFY(production);
    const auto sample = locks::postgres::takeSample(**production);
    QVERIFY2(sample, qPrintable(sample ? QString() : sample.error().message + sample.error().arguments.join(u' ')));
    QCOMPARE(locks::buildForest(*sample).nodes.size(), 2u);
    // Confirmed by the user, a session can be stopped on production too: it writes nothing.
    QVERIFY(locks::postgres::cancelBackend(**production, b->pid()));
    QCOMPARE(b->finish().error().sqlState, u"57014"_s);
    QVERIFY(a->execute(u"ROLLBACK"_s));
}

void TestSampler::manyLocks()
{
    db::Sandbox::Options options;
    options.settings[u"max_locks_per_transaction"_s] = u"1000"_s;
    auto sandbox = db::Sandbox::start(options);
    QVERIFY(sandbox);
    auto connection = db::Connection::open((*sandbox)->profile(), {});
    m_connection = std::move(*connection);
    QVERIFY(m_connection->executeScript(u"CREATE TABLE t (id int)"_s));
    {
        auto a = client(), b = client();
        QVERIFY(a->execute(
            u"BEGIN; SELECT count(pg_advisory_xact_lock(i)) FROM generate_series(1, 50000) i; LOCK TABLE t"_s));
        QVERIFY(m_connection->execute(u"SELECT count(*) FROM pg_locks"_s)->value().toInt() > 50000);
        for (int i = 0; i < 8; ++i) // nobody waits: the lock table is not even read
            QVERIFY(locks::postgres::takeSample(*m_connection)->locks.empty());
        b->start(u"SELECT 1 FROM t"_s);
        const auto sample = sampleWhen(
            [&](const locks::Sample &s) { return find(s, b->pid()) && !find(s, b->pid())->blockedBy.empty(); });
        QCOMPARE(sample.locks.size(), 2u);
        qint64 best = sample.costUs;
        for (int i = 0; i < 8; ++i)
            best = std::min(best, locks::postgres::takeSample(*m_connection)->costUs);
        qInfo("50,000 locks held: a sample of %d locks takes %lld us", int(sample.locks.size()), best);
        QVERIFY(best < 500000);
        QVERIFY(a->execute(u"ROLLBACK"_s));
        QVERIFY(b->finish());
    }
    m_connection.reset();
}

void TestSampler::cancelAndTerminate()
{
    auto a = client(), b = client();
    a->start(u"SELECT pg_sleep(60)"_s);
    sampleWhen([&](const locks::Sample &s) { return find(s, a->pid()) && find(s, a->pid())->state == u"active"_s; });
    QVERIFY(locks::postgres::cancelBackend(*m_connection, a->pid()));
    QCOMPARE(a->finish().error().sqlState, u"57014"_s);
    QVERIFY(locks::postgres::terminateBackend(*m_connection, b->pid()));
    sampleWhen([&](const locks::Sample &s) { return !find(s, b->pid()); });
    const auto gone = locks::postgres::terminateBackend(*m_connection, b->pid());
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, base::ErrorCode::NotFound);
    QCOMPARE(locks::postgres::cancelBackend(*m_connection, 0).error().code, base::ErrorCode::NotFound);
}

void TestSampler::watchSamples()
{
    std::atomic<int> samples = 0, failures = 0;
    locks::Watch::Options options;
    options.perSecond = 50;
    locks::Watch watch(m_connection->profile(), {}, options,
                       [&](const base::Result<locks::Sample> &s) { ++(s ? samples : failures); });
    QVERIFY(eventually([&] { return samples > 20; }, 10000));
    QCOMPARE(failures.load(), 0);
    QVERIFY(watch.cost().samples > 20);
    QVERIFY(watch.cost().averageUs > 0);
    QVERIFY(watch.cost().share > 0 && watch.cost().share <= 0.5); // it rests for as long as it works
    watch.setRate(0.1);
    QTest::qSleep(100);
    const int before = samples;
    QTest::qSleep(500);
    QVERIFY(samples - before <= 1);
    watch.setRate(50);
    QVERIFY(eventually([&] { return samples > before + 5; }, 5000));
    watch.setPaused(true);
    QTest::qSleep(100);
    const int paused = samples;
    QTest::qSleep(300);
    QCOMPARE(samples.load(), paused);
    watch.setPaused(false);
    QVERIFY(eventually([&] { return samples > paused; }, 5000));
}

void TestSampler::watchSurvivesALostConnection()
{
    std::atomic<int> samples = 0, failures = 0;
    locks::Watch::Options options;
    options.perSecond = 20;
    locks::Watch watch(m_connection->profile(), {}, options,
                       [&](const base::Result<locks::Sample> &s) { ++(s ? samples : failures); });
    QVERIFY(eventually([&] { return samples > 2; }, 10000));
    QVERIFY(m_connection->execute(
        u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'lockstep watch'"_s));
    QVERIFY(eventually([&] { return failures > 0; }, 5000));
    const int before = samples;
    QVERIFY(eventually([&] { return samples > before; }, 10000));
}

QTEST_GUILESS_MAIN(TestSampler)
#include "tst_sampler.moc"
