// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/connection.h"
#include "rehearsal/demo.h"
#include "rehearsal/forecast.h"

#include <QTest>

#include <atomic>

using namespace lockstep;
using namespace lockstep::rehearsal;
using namespace Qt::StringLiterals;

class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void progressLines_data();
    void progressLines();
    void demoRuns();
    void loadSurvivesASchemaChange();
    void noPgbench();
    void forecasts();
    void calibrated();
};

void TestDemo::progressLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("is");
    QTest::addColumn<double>("tps");
    QTest::addColumn<double>("latency");
    QTest::addColumn<int>("failed");
    QTest::newRow("17") << QByteArray("progress: 5.0 s, 1234.5 tps, lat 3.210 ms stddev 1.100, 2 failed") << true
                        << 1234.5 << 3.21 << 2;
    QTest::newRow("rate") << QByteArray("progress: 1.0 s, 98.0 tps, lat 3.2 ms stddev 1.1, 0 failed, lag 0.5 ms")
                          << true << 98.0 << 3.2 << 0;
    QTest::newRow("13 with lag") << QByteArray("progress: 1.0 s, 98.0 tps, lat 3.2 ms stddev 1.1, lag 0.456 ms") << true
                                 << 98.0 << 3.2 << 0;
    QTest::newRow("stalled") << QByteArray("progress: 2.0 s, 0.0 tps, lat 0.000 ms stddev 0.000, 0 failed") << true
                             << 0.0 << 0.0 << 0;
    QTest::newRow("other") << QByteArray("pgbench: error: client 0 aborted") << false << 0.0 << 0.0 << 0;
}

void TestDemo::progressLines()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, is);
    const auto point = parseProgress(line);
    QCOMPARE(point.has_value(), is);
    if (!point)
        return;
    QTEST(point->tps, "tps");
    QTEST(point->latencyMs, "latency");
    QTEST(int(point->failed), "failed");
}

void TestDemo::demoRuns()
{
    if (db::findServers().empty())
        QSKIP("no PostgreSQL server found");
    std::atomic<int> points = 0;
    double highest = 0;
    auto demo = Demo::start(
        {1, true, 2, 50, 0}, {}, [&](const base::Progress &p) { highest = std::max(highest, p.fraction); },
        [&](const WorkloadPoint &) { ++points; });
    QVERIFY2(demo, qPrintable(demo ? QString() : demo.error().message + demo.error().context));
    QCOMPARE(highest, 1.0);
    auto connection = db::Connection::open((*demo)->profile(), {});
    QVERIFY(connection);
    QCOMPARE((*connection)->execute(u"SELECT count(*) FROM pgbench_accounts"_s)->value().toInt(), 100000);
    QVERIFY((*connection)->execute(u"SELECT count(*) FROM pg_constraint WHERE contype = 'f'"_s)->value().toInt() >= 3);
    for (int i = 0; i < 1000 && points < 3; ++i)
        QTest::qSleep(10);
    QVERIFY(points >= 3);
    QVERIFY((*demo)->workload()->isRunning());
    QVERIFY((*demo)->workload()->last().tps > 0);
    QCOMPARE((*demo)->workload()->restarts(), 0);
    QVERIFY((*connection)->execute(u"SELECT count(*) FROM pgbench_history"_s)->value().toInt() > 0);
    std::stop_source stopped;
    stopped.request_stop();
    const auto cancelled = Demo::start({1, false, 1, 1, 0}, stopped.get_token());
    QVERIFY(!cancelled);
}

void TestDemo::loadSurvivesASchemaChange()
{
    if (db::findServers().empty())
        QSKIP("no PostgreSQL server found");
    std::atomic<int> points = 0;
    auto demo = Demo::start({1, true, 2, 50, 0}, {}, {}, [&](const WorkloadPoint &) { ++points; });
    QVERIFY(demo);
    for (int i = 0; i < 1000 && points < 1; ++i)
        QTest::qSleep(10);
    auto connection = db::Connection::open((*demo)->profile(), {});
    QVERIFY((*connection)->execute(u"ALTER TABLE pgbench_accounts RENAME COLUMN abalance TO balance"_s));
    for (int i = 0; i < 1000 && !(*demo)->workload()->failure(); ++i)
        QTest::qSleep(10);
    QVERIFY((*demo)->workload()->failure());
    QVERIFY((*connection)->execute(u"ALTER TABLE pgbench_accounts RENAME COLUMN balance TO abalance"_s));
    points = 0;
    for (int i = 0; i < 1500 && points < 2; ++i)
        QTest::qSleep(10);
    QVERIFY(points >= 2);
    QVERIFY((*demo)->workload()->restarts() > 0);
}

void TestDemo::noPgbench()
{
    const Workload workload(u"/nowhere/pgbench"_s, {}, {}, {}, {});
    for (int i = 0; i < 300 && !workload.failure(); ++i)
        QTest::qSleep(10);
    QCOMPARE(workload.failure()->code, base::ErrorCode::NotFound);
}

void TestDemo::forecasts()
{
    catalog::Catalog c;
    c.schemas = {{2200, u"public"_s, {}}};
    catalog::Relation t;
    t.oid = 20000;
    t.schema = 2200;
    t.name = u"t"_s;
    t.rows = 10e6;
    t.heapBytes = qint64(1) << 30;
    c.relations = {t};
    const catalog::Lookup lookup(c);
    plan::StatementEffect s;
    analysis::RelationEffect r;
    r.schema = u"public"_s;
    r.name = u"t"_s;
    s.effect.relations = {r};
    const Forecast brief = forecast(s, lookup);
    s.effect.relations[0].scan = true;
    const Forecast scan = forecast(s, lookup);
    s.effect.relations[0].rewrite = true;
    const Forecast rewrite = forecast(s, lookup);
    QVERIFY(brief.highMs < 100);
    QVERIFY(scan.lowMs > brief.highMs);
    QVERIFY(rewrite.likelyMs > scan.likelyMs);
    QVERIFY(scan.lowMs < scan.likelyMs && scan.likelyMs < scan.highMs);
    QVERIFY(!scan.measured);
    plan::Backfill b;
    b.schema = u"public"_s;
    b.table = u"t"_s;
    QVERIFY(forecast(b, lookup).likelyMs > 100000);
    b.estimatedRows = 1000;
    QVERIFY(forecast(b, lookup).likelyMs < 1000);
}

void TestDemo::calibrated()
{
    Result result;
    StatementResult s;
    s.kind = u"ALTER TABLE"_s;
    s.rewritten = {u"public.t"_s};
    s.tableBytes = 500'000'000;
    s.durationMs = 6000;
    s.lockWaitMs = 1000;
    result.statements = {s};
    s.durationMs = 100; // too short to learn from
    s.lockWaitMs = 0;
    result.statements.push_back(s);
    const Result results[] = {result};
    const Rates rates = calibrate(results);
    QVERIFY(rates.measured);
    QVERIFY(qFuzzyCompare(rates.rewriteBytes, 100e6));
    QCOMPARE(rates.scanBytes, Rates().scanBytes);
    QVERIFY(rates.spread < Rates().spread);
    QVERIFY(calibrate({}) == Rates());
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
