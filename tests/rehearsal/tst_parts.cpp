// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/buildphase.h"
#include "rehearsal/chunksizer.h"
#include "rehearsal/eta.h"
#include "rehearsal/interrupter.h"
#include "rehearsal/mismatch.h"
#include "rehearsal/observer.h"
#include "rehearsal/pacer.h"
#include "rehearsal/tasks.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::rehearsal;
using namespace Qt::StringLiterals;
using enum analysis::LockMode;

namespace {

analysis::Effect effect(std::vector<analysis::RelationEffect> relations, const QString &kind = u"ALTER TABLE"_s)
{
    analysis::Effect e;
    e.kind = kind;
    e.relations = std::move(relations);
    return e;
}

analysis::RelationEffect foreseen(analysis::LockMode lock, bool rewrite = false, bool scan = false)
{
    analysis::RelationEffect r;
    r.schema = u"public"_s;
    r.name = u"t"_s;
    r.lock = lock;
    r.rewrite = rewrite;
    r.scan = scan;
    return r;
}

ObservedStatement seen(analysis::LockMode after, bool rewritten = false, analysis::LockMode before = None)
{
    ObservedStatement o;
    o.relations = {{u"public"_s, u"t"_s, u'r', false, before, after, rewritten}};
    return o;
}

plan::Step step(const QString &id, const QString &up, const QString &down)
{
    plan::Step s;
    s.id = id;
    s.generated.up = up;
    s.generated.down = down;
    return s;
}

} // namespace

class TestParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mismatches_data();
    void mismatches();
    void unknownIsNoClaim();
    void sideObjectsDoNotCount();
    void eta();
    void etaOfAWrongTotal();
    void batchSizes();
    void batchSizesByPercentile();
    void replicaLag();
    void limits();
    void pace();
    void buildPhases();
    void collected();
    void stoppedBeforeItBegan();
    void waits_data();
    void waits();
    void autovacuumInTheWay_data();
    void autovacuumInTheWay();
    void tasks();
    void irreversible();
};

void TestParts::mismatches_data()
{
    QTest::addColumn<analysis::Effect>("predicted");
    QTest::addColumn<ObservedStatement>("observed");
    QTest::addColumn<QString>("expected"); // what:dangerous
    QTest::newRow("as foreseen") << effect({foreseen(AccessExclusive)}) << seen(AccessExclusive) << QString();
    QTest::newRow("stronger") << effect({foreseen(ShareUpdateExclusive)}) << seen(AccessExclusive) << u"lock:1"_s;
    QTest::newRow("stronger, same danger") << effect({foreseen(Share)}) << seen(ShareRowExclusive) << u"lock:0"_s;
    QTest::newRow("weaker") << effect({foreseen(AccessExclusive)}) << seen(Share) << u"lock:0"_s;
    QTest::newRow("not foreseen at all") << effect({}) << seen(AccessExclusive) << u"lock:1"_s;
    QTest::newRow("not held at all") << effect({foreseen(Share)}) << ObservedStatement() << u"lock:0"_s;
    QTest::newRow("held by the statement before")
        << effect({foreseen(RowExclusive)}) << seen(AccessExclusive, false, AccessExclusive) << QString();
    QTest::newRow("rewrite") << effect({foreseen(AccessExclusive)}) << seen(AccessExclusive, true) << u"rewrite:1"_s;
    QTest::newRow("no rewrite") << effect({foreseen(AccessExclusive, true)}) << seen(AccessExclusive) << u"rewrite:0"_s;
    QTest::newRow("truncate is none") << effect({foreseen(AccessExclusive)}, u"TRUNCATE TABLE"_s)
                                      << seen(AccessExclusive, true) << QString();
    auto scanned = seen(AccessExclusive);
    scanned.scanned = {u"t"_s};
    scanned.saidScan = true;
    QTest::newRow("scan") << effect({foreseen(AccessExclusive)}) << scanned << u"scan:1"_s;
    QTest::newRow("foreseen scan") << effect({foreseen(AccessExclusive, false, true)}) << scanned << QString();
    QTest::newRow("no scan") << effect({foreseen(AccessExclusive, false, true)}) << seen(AccessExclusive)
                             << u"scan:0"_s;
    auto refused = ObservedStatement();
    refused.refusedTransaction = true;
    refused.exact = false;
    QTest::newRow("refused in a transaction") << effect({}) << refused << u"transactional:1"_s;
    auto sampled = ObservedStatement();
    sampled.exact = false;
    sampled.inTransaction = false;
    QTest::newRow("not sampled proves nothing") << effect({foreseen(ShareUpdateExclusive)}) << sampled << QString();
}

void TestParts::mismatches()
{
    QFETCH(analysis::Effect, predicted);
    QFETCH(ObservedStatement, observed);
    QFETCH(QString, expected);
    QStringList got;
    for (const Mismatch &m : findMismatches(predicted, observed))
        got << m.what + u':' + QString::number(m.dangerous);
    QCOMPARE(got.join(u' '), expected);
}

void TestParts::unknownIsNoClaim()
{
    auto e = effect({});
    e.certainty = analysis::Certainty::Unknown;
    QVERIFY(findMismatches(e, seen(AccessExclusive, true)).empty());
    e = effect({foreseen(RowExclusive)}, u"DELETE"_s);
    e.certainty = analysis::Certainty::Data; // may lock less, never more
    QVERIFY(findMismatches(e, ObservedStatement()).empty());
    QCOMPARE(findMismatches(e, seen(AccessExclusive)).size(), 1u);
}

void TestParts::sideObjectsDoNotCount()
{
    auto o = seen(AccessExclusive);
    o.relations.push_back({u"public"_s, u"t_pkey"_s, u'i', false, None, AccessExclusive, true});
    o.relations.push_back({u"public"_s, u"made"_s, u'r', true, None, AccessExclusive, false});
    QVERIFY(findMismatches(effect({foreseen(AccessExclusive)}), o).empty());
}

void TestParts::eta()
{
    EtaEstimator e(1000);
    QCOMPARE(e.fraction(), -1.0);
    QCOMPARE(e.etaMs(), -1);
    e.report(0, 0);
    e.report(100, 500);
    QCOMPARE(e.etaMs(), -1); // too early to say
    e.report(200, 1000);
    QCOMPARE(e.fraction(), 0.2);
    QCOMPARE(e.etaMs(), 4000);
    for (int i = 1; i <= 40; ++i) // it got slower: what counts is lately
        e.report(200 + i * 10, 1000 + i * 1000);
    QCOMPARE(e.etaMs(), 40000);
    e.startOver(); // as after a pause
    QCOMPARE(e.fraction(), 0.6);
    QCOMPARE(e.perSecond(), -1.0);
    e.report(700, 41500);
    e.report(800, 42000);
    QCOMPARE(e.perSecond(), 200.0);
    QCOMPARE(e.etaMs(), 1000);
    EtaEstimator unknown(-1);
    for (int i = 0; i < 5; ++i)
        unknown.report(i, i * 1000);
    QCOMPARE(unknown.fraction(), -1.0);
    QCOMPARE(unknown.etaMs(), -1);
}

void TestParts::etaOfAWrongTotal()
{
    EtaEstimator e(100);
    for (int i = 0; i <= 12; ++i) {
        e.report(i * 10, i * 1000);
        QVERIFY(e.fraction() <= 1.0);
        QVERIFY(e.etaMs() >= -1);
    }
    QCOMPARE(e.fraction(), -1.0); // 120 of 100: it is not known
    QCOMPARE(e.etaMs(), -1);
}

void TestParts::batchSizes()
{
    ChunkSizer sizer(1000, 100);
    QCOMPARE(sizer.rows(), 1000);
    QCOMPARE(sizer.p90Ms(), -1);
    sizer.report(1000, 100);
    QCOMPARE(sizer.rows(), 1000);
    sizer.report(1000, 10); // the slower of the two counts
    QCOMPARE(sizer.rows(), 1000);
    ChunkSizer quick(1000, 100);
    quick.report(1000, 1); // at most half as many again
    QCOMPARE(quick.rows(), 1500);
    for (int i = 0; i < 100; ++i)
        quick.report(quick.rows(), 0.01);
    QCOMPARE(quick.rows(), 200'000);
    quick.report(200'000, 501); // five times the target: a tenth at once
    QCOMPARE(quick.rows(), 20'000);
    QCOMPARE(quick.p90Ms(), -1); // what was known is forgotten
    quick.yield();
    QCOMPARE(quick.rows(), 10'000);
    ChunkSizer small(60, 100);
    small.report(60, 450);
    QCOMPARE(small.rows(), 50); // never too few
    ChunkSizer slowDisk(1000, 100);
    slowDisk.report(1000, 300, 250); // 50 for the rows, and half the target for a commit that no fewer would shorten
    QCOMPARE(slowDisk.rows(), 1000);
    QCOMPARE(slowDisk.p90Ms(), 300);
    slowDisk.report(1000, 200, 20);
    QCOMPARE(slowDisk.rows(), 500);
}

void TestParts::batchSizesByPercentile()
{
    // Nine of ten batches at 0.1 ms a row, one at 0.4: nine of ten are to hold the target.
    ChunkSizer sizer(1000, 100);
    for (int i = 0; i < 9; ++i)
        sizer.report(1000, 100);
    sizer.report(1000, 400);
    QCOMPARE(sizer.rows(), 1000);
    QCOMPARE(sizer.p90Ms(), 100);
    sizer.report(1000, 400); // two of ten: the slow ones count
    QCOMPARE(sizer.rows(), 250);
    QCOMPARE(sizer.p90Ms(), 400);
}

void TestParts::replicaLag()
{
    LagClock clock;
    QCOMPARE(clock.lagMs(100, -1, 0), -1); // none to be seen
    QCOMPARE(clock.lagMs(100, 100, 1000), 0);
    QCOMPARE(clock.lagMs(200, 100, 2000), 0); // written just now
    QCOMPARE(clock.lagMs(300, 100, 3000), 1000);
    QCOMPARE(clock.lagMs(300, 250, 4000), 1000); // what was written at 3000 is missing
    QCOMPARE(clock.lagMs(300, 250, 9000), 6000); // a standby that stands still falls behind
    QCOMPARE(clock.lagMs(400, 300, 9500), 0);
    QCOMPARE(clock.lagMs(400, 400, 9600), 0);
}

void TestParts::limits()
{
    const BackfillLimits usual{0, 1000, 200, 50};
    QCOMPARE(overLimit({500, 40, 5, false}, usual), Throttle::None);
    QCOMPARE(overLimit({1001, 40, 5, false}, usual), Throttle::Lag);
    QCOMPARE(overLimit({-1, 51, 5, false}, usual), Throttle::Commits);
    QCOMPARE(overLimit({-1, 51, 30, false}, usual), Throttle::None); // it was slow before
    QCOMPARE(overLimit({0, 0, 0, true}, usual), Throttle::Blind);
    QCOMPARE(overLimit({9999, 9999, 0, true}, {0, 0, 0, 0}), Throttle::None);
    for (int t = 0; t <= int(Throttle::Server); ++t)
        QVERIFY(!throttleName(Throttle(t)).isEmpty());
}

void TestParts::pace()
{
    using namespace std::chrono_literals;
    const auto start = Pacer::Clock::now();
    BackfillControl control(BackfillLimits{0, 0, 100, 0});
    Pacer pacer(50);
    QCOMPARE(pacer.next(control, {}, start), (Pacer::Wait{Throttle::None, 0}));
    pacer.batchDone(1000, start, start + 100ms, 0);
    QCOMPARE(pacer.next(control, {}, start + 100ms), (Pacer::Wait{Throttle::None, 50}));
    QCOMPARE(pacer.next(control, {}, start + 150ms), (Pacer::Wait{Throttle::None, 0}));
    control.setRowsPerSecond(2000); // 1000 rows have half a second
    QCOMPARE(pacer.next(control, {}, start + 150ms), (Pacer::Wait{Throttle::Rate, 350}));
    pacer.batchDone(1000, start + 510ms, start + 600ms, 0); // it began late: that is made up for
    QCOMPARE(pacer.next(control, {}, start + 700ms), (Pacer::Wait{Throttle::Rate, 300}));
    pacer.batchDone(1000, start + 5s, start + 5100ms, 0); // but not for long
    QCOMPARE(pacer.next(control, {}, start + 5200ms), (Pacer::Wait{Throttle::Rate, 300}));
    control.setRowsPerSecond(0);
    pacer.batchDone(1000, start, start + 100ms, 101); // somebody waited: as long a rest as the batch took
    QCOMPARE(pacer.next(control, {}, start + 100ms), (Pacer::Wait{Throttle::Blocked, 100}));
    Pacer inTurns(50, true); // where nobody can stand in a queue, always
    inTurns.batchDone(1000, start, start + 90ms, 90);
    QCOMPARE(inTurns.next(control, {}, start + 90ms), (Pacer::Wait{Throttle::None, 90}));
    inTurns.batchDone(1000, start, start + 30ms, 30);
    QCOMPARE(inTurns.next(control, {}, start + 30ms), (Pacer::Wait{Throttle::None, 50}));
    control.setPaused(true);
    QCOMPARE(pacer.next(control, {}, start + 10s).why, Throttle::Paused);
    control.setPaused(false);
    QCOMPARE(pacer.next(control, {}, start + 10s), (Pacer::Wait{Throttle::None, 0}));
    control.setLimits({0, 1000, 100, 0});
    QCOMPARE(pacer.next(control, {2000, -1, 0, false}, start + 10s).why, Throttle::Lag);
}

void TestParts::buildPhases()
{
    locks::ProgressInfo p;
    p.command = u"CREATE INDEX CONCURRENTLY"_s;
    p.phase = u"building index: scanning table"_s;
    p.done = 50;
    p.total = 100;
    QCOMPARE(buildFraction(p), 0.25);
    p.phase = u"index validation: scanning table"_s;
    QVERIFY(buildFraction(p) > 0.9);
    p.phase = u"waiting for old snapshots"_s;
    QCOMPARE(buildFraction(p), 1.0);
    p.command = u"CREATE INDEX"_s;
    p.phase = u"building index: loading tuples in tree"_s;
    p.done = 100;
    QCOMPARE(buildFraction(p), 1.0);
    p.phase = u"something of a later version"_s;
    QCOMPARE(buildFraction(p), -1.0);
    QCOMPARE(buildEtaMs(0.5, 10000, u"building index: scanning table"_s), 10000);
    QCOMPARE(buildEtaMs(0.5, 10000, u"waiting for old snapshots"_s), -1);
    QCOMPARE(buildEtaMs(0.01, 10000, u"building index: scanning table"_s), -1);
}

void TestParts::collected()
{
    SampleCollector collector(7);
    locks::Sample sample;
    locks::LockInfo lock;
    lock.pid = 7;
    lock.type = u"relation"_s;
    lock.schema = u"public"_s;
    lock.relation = u"t"_s;
    lock.object = u"public.t"_s;
    lock.lockMode = AccessExclusive;
    lock.waitMs = 30;
    sample.locks = {lock};
    locks::SessionInfo blocked;
    blocked.pid = 8;
    blocked.query = u"SELECT"_s;
    blocked.blockedBy = {7};
    sample.sessions = {blocked};
    collector.add(sample, 40);
    sample.locks[0].waitMs = 70;
    collector.add(sample, 80);
    sample.locks[0].granted = true;
    sample.locks[0].waitMs = -1;
    collector.add(sample, 120);
    sample.sessions.clear();
    collector.add(sample, 160);
    const Observation o = collector.take();
    QCOMPARE(o.samples, 4);
    QCOMPARE(o.lockWaitMs, 70);
    QCOMPARE(o.locks.size(), 1u);
    QCOMPARE(o.locks[0].firstSeenMs, 120);
    QCOMPARE(o.locks[0].lastSeenMs, 160);
    QCOMPARE(o.locks[0].waitedMs, 70);
    QCOMPARE(o.blocked.size(), 1u);
    QCOMPARE(o.blocked[0].blockedMs, 80);
}

void TestParts::stoppedBeforeItBegan()
{
    std::stop_source source;
    source.request_stop();
    const Interrupter interrupter({}, source.get_token()); // it must end, too
}

void TestParts::waits_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("queuedMs");
    QTest::addColumn<bool>("over");
    QTest::newRow("nobody behind") << u"relation"_s << int(AccessExclusive) << -1 << false;
    QTest::newRow("not long yet") << u"relation"_s << int(AccessExclusive) << 499 << false;
    QTest::newRow("too long") << u"relation"_s << int(AccessExclusive) << 500 << true;
    QTest::newRow("blocks writes") << u"relation"_s << int(ShareRowExclusive) << 500 << true;
    QTest::newRow("schema work only") << u"relation"_s << int(ShareUpdateExclusive) << 5000 << false;
    QTest::newRow("a row") << u"transactionid"_s << int(Share) << 500 << true;
    QTest::newRow("older transactions") << u"virtualxid"_s << int(Share) << 5000 << false;
}

void TestParts::waits()
{
    QFETCH(QString, type);
    QFETCH(int, mode);
    QFETCH(int, queuedMs);
    QFETCH(bool, over);
    locks::LockInfo wanted, held;
    wanted.pid = 7;
    wanted.type = type;
    wanted.object = u"what it is"_s;
    wanted.lockMode = analysis::LockMode(mode);
    wanted.waitMs = 6000;
    held = wanted;
    held.pid = 5;
    held.granted = true;
    held.lockMode = RowExclusive;
    held.waitMs = -1;
    locks::SessionInfo self, holder, behind;
    self.pid = 7;
    self.blockedBy = {6, 5};
    holder.pid = 5;
    holder.user = u"alice"_s;
    holder.application = u"reporting"_s;
    holder.transactionMs = 9000;
    behind.pid = 8;
    behind.blockedBy = {7};
    locks::Sample sample;
    sample.locks = {wanted, held};
    locks::LockInfo ahead = wanted;
    ahead.pid = 6;
    sample.locks.push_back(ahead);
    sample.sessions = {self, holder};
    if (queuedMs >= 0) {
        locks::LockInfo queued = wanted;
        queued.pid = 8;
        queued.waitMs = queuedMs;
        sample.locks.push_back(queued);
        sample.sessions.push_back(behind);
    }
    SampleCollector collector(7);
    const auto wait = collector.add(sample, 7000);
    QVERIFY(wait);
    QCOMPARE(QueueGuard{500}.isOver(*wait), over);
    QVERIFY(!QueueGuard{}.isOver(*wait));
    QCOMPARE(wait->shown.object, u"what it is"_s);
    QCOMPARE(wait->shown.waitedMs, 6000);
    QCOMPARE(wait->shown.queued, queuedMs >= 0 ? 1 : 0);
    QCOMPARE(wait->shown.inTheWay.size(), 2u);
    QCOMPARE(wait->shown.inTheWay[0].pid, 5); // who holds it before who queues for it
    QCOMPARE(wait->shown.inTheWay[0].application, u"reporting"_s);
    QCOMPARE(wait->shown.inTheWay[0].transactionMs, 9000);
    QVERIFY(!wait->shown.inTheWay[0].isWaiting);
    QVERIFY(wait->shown.inTheWay[1].isWaiting);
    QVERIFY(!waitOf(sample, 5));
}

void TestParts::autovacuumInTheWay_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<qint64>("waited");
    QTest::addColumn<bool>("over");
    const QString vacuum = u"autovacuum: VACUUM ANALYZE public.t"_s,
                  wraparound = vacuum + u" (to prevent wraparound)"_s;
    QTest::newRow("the server has not ended it yet") << vacuum << 1400LL << false;
    QTest::newRow("the server cannot end it") << vacuum << 1500LL << true;
    QTest::newRow("it prevents wraparound") << wraparound << 600LL << true;
    QTest::newRow("somebody's VACUUM") << u"VACUUM ANALYZE public.t"_s << 600LL << true;
    QTest::newRow("hidden from us") << QString() << 600LL << true;
}

void TestParts::autovacuumInTheWay()
{
    QFETCH(QString, query);
    QFETCH(qint64, waited);
    QFETCH(bool, over);
    locks::Sample sample;
    locks::LockInfo wanted;
    wanted.pid = 7;
    wanted.type = u"relation"_s;
    wanted.object = u"public.t"_s;
    wanted.lockMode = AccessExclusive;
    wanted.waitMs = waited;
    locks::LockInfo queued = wanted;
    queued.pid = 8;
    queued.waitMs = waited;
    locks::SessionInfo self, vacuum, behind;
    self.pid = 7;
    self.blockedBy = {5};
    vacuum.pid = 5;
    vacuum.query = query;
    behind.pid = 8;
    behind.blockedBy = {7};
    sample.locks = {wanted, queued};
    sample.sessions = {self, vacuum, behind};
    SampleCollector collector(7);
    const auto wait = collector.add(sample, waited);
    QVERIFY(wait);
    QCOMPARE(QueueGuard(500, 1000).isOver(*wait), over);
}

void TestParts::tasks()
{
    plan::Plan p;
    p.steps = {step(u"s1"_s, u"SELECT 1"_s, u"SELECT 2"_s), step(u"s2"_s, u"SELECT 1"_s, u"SELECT 2"_s),
               step(u"s3"_s, {}, {})};
    p.steps[0].generated.verify = u"SELECT true"_s;
    p.steps[2].kind = plan::StepKind::DeployMarker;
    const auto all = tasksOf(p, {});
    const std::vector<Task> expected{{Pass::Up, 0},     {Pass::Verify, 0},  {Pass::Up, 1},          {Pass::Up, 2},
                                     {Pass::Down, 1},   {Pass::Down, 0},    {Pass::VerifyDown, -1}, {Pass::UpAgain, 0},
                                     {Pass::Verify, 0}, {Pass::UpAgain, 1}, {Pass::UpAgain, 2}};
    QVERIFY(all == expected);
    Options once;
    once.downAndUpAgain = false;
    QCOMPARE(tasksOf(p, once).size(), 4u);
    p.steps[1].enabled = false;
    QCOMPARE(tasksOf(p, once).size(), 3u);
    p.steps[0].transactional = false;
    QCOMPARE(stepsAgainstRollback(p), QStringList{u"s1"_s});
}

void TestParts::irreversible()
{
    plan::Plan p;
    p.steps = {step(u"s1"_s, u"ALTER TYPE e ADD VALUE 'x'"_s, {}), step(u"s2"_s, u"SELECT 1"_s, u"SELECT 2"_s)};
    QCOMPARE(lastIrreversible(p), -1); // nothing to take back is not the same as cannot
    p.steps[0].reversible = false;
    QCOMPARE(lastIrreversible(p), 0);
    const auto all = tasksOf(p, {});
    QVERIFY(std::ranges::find(all, Task{Pass::Down, 0}) == all.end());
    QVERIFY(std::ranges::find(all, Task{Pass::UpAgain, 0}) == all.end());
    QVERIFY(std::ranges::find(all, Task{Pass::UpAgain, 1}) != all.end());
}

QTEST_GUILESS_MAIN(TestParts)
#include "tst_parts.moc"
