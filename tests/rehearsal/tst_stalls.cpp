// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stalls.h"

#include "support/testserver.h"

using namespace lockstep;
using namespace lockstep::tests;

/// The short form of tests/benchmarks/bench_stalls: what an application feels of three statements that meet a long
/// transaction, sent plainly and run by Lockstep. The order is what is tested, with a wide margin.
class TestStalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shorterThanPlainly_data()
    {
        QTest::addColumn<QString>("up");
        QTest::addColumn<bool>("transactional");
        QTest::addColumn<bool>("plainlyStalls");
        QTest::newRow("add column") << u"ALTER TABLE t ADD COLUMN x int"_s << true << true;
        QTest::newRow("create trigger")
            << u"CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()"_s
            << true << true;
        QTest::newRow("create index concurrently") << u"CREATE INDEX CONCURRENTLY t_n ON t (n)"_s << false << false;
    }
    void shorterThanPlainly()
    {
        QFETCH(QString, up);
        QFETCH(bool, transactional);
        QFETCH(bool, plainlyStalls);
        constexpr int openMs = 4000;
        qint64 stalls[2];
        for (const bool lockstep : {false, true}) {
            const auto connection = tests::freshDatabase();
            if (!connection)
                QSKIP(qPrintable(tests::whyNot()));
            QVERIFY(connection->executeScript(u"CREATE TABLE t (id int PRIMARY KEY, n int);"
                                              "INSERT INTO t SELECT i, i FROM generate_series(1, 20000) i"_s));
            const db::Profile profile = connection->profile();
            StallProbe probe(profile, {u"SELECT count(*) FROM t WHERE id < 100"_s,
                                       u"UPDATE t SET n = n + 1 WHERE id = 1 + (random() * 1000)::int"_s});
            const Stall stall =
                stallOf(profile, probe, u"SELECT count(*) FROM t; UPDATE t SET n = n WHERE id = 15000"_s, openMs,
                        [&] { return lockstep ? byLockstep(profile, up, transactional) : plainly(profile, up); });
            QVERIFY2(stall.error.isEmpty(), qPrintable(stall.error));
            QCOMPARE(lockstep && plainlyStalls ? stall.tries > 1 : stall.tries == 1, true);
            stalls[int(lockstep)] = stall.longestMs;
        }
        const auto figures = u"plainly %1 ms, by Lockstep %2 ms"_s.arg(stalls[0]).arg(stalls[1]);
        QCOMPARE(stalls[0] > openMs / 2, plainlyStalls);
        QVERIFY2(stalls[1] < openMs / 2, qPrintable(figures));
        QVERIFY2(!plainlyStalls || stalls[1] * 3 < stalls[0] * 2, qPrintable(figures));
    }
};

QTEST_GUILESS_MAIN(TestStalls)
#include "tst_stalls.moc"
