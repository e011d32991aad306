// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "locks/forest.h"
#include "locks/series.h"

#include <QElapsedTimer>
#include <QTest>

#include <set>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

locks::SessionInfo session(int pid, std::vector<int> blockedBy = {}, int leader = 0)
{
    locks::SessionInfo s;
    s.pid = pid;
    s.leaderPid = leader;
    s.blockedBy = std::move(blockedBy);
    s.queryMs = 100 * pid;
    return s;
}

locks::LockInfo lock(int pid, analysis::LockMode mode, bool granted, const QString &relation = u"t"_s)
{
    locks::LockInfo l;
    l.pid = pid;
    l.type = u"relation"_s;
    l.schema = u"public"_s;
    l.relation = relation;
    l.object = u"public."_s + relation;
    l.lockMode = mode;
    l.granted = granted;
    return l;
}

/// "1(2(3) 4*)": pids, children in parentheses, * duplicate, ! deadlock.
QString drawn(const locks::Forest &forest, int index)
{
    const locks::Node &node = forest.nodes[std::size_t(index)];
    QString out = QString::number(node.pid);
    if (node.duplicate)
        out += u'*';
    if (node.deadlock)
        out += u'!';
    QStringList children;
    for (int child : node.children)
        children << drawn(forest, child);
    return children.isEmpty() ? out : QString(out + u'(' + children.join(u' ') + u')');
}

QString drawn(const locks::Forest &forest)
{
    QStringList out;
    for (int root : forest.roots)
        out << drawn(forest, root);
    return out.join(u' ');
}

} // namespace

class TestForest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shape_data();
    void shape();
    void waitingBehind();
    void theLockInTheWay();
    void aLongQueueStaysSmall();
    void wholeCirclesEnd();
    void points();
    void ring();
};

void TestForest::shape_data()
{
    using Sessions = std::vector<locks::SessionInfo>;
    QTest::addColumn<Sessions>("sessions");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nobody waits") << Sessions{session(1), session(2)} << QString();
    QTest::newRow("chain") << Sessions{session(3, {2}), session(2, {1}), session(1)} << u"1(2(3))"_s;
    QTest::newRow("two blockers") << Sessions{session(1), session(2), session(3, {1, 2})} << u"1(3) 2(3*)"_s;
    QTest::newRow("queue behind a waiting ALTER")
        << Sessions{session(1), session(2, {1}), session(3, {2}), session(4, {1, 2})} << u"1(2(3 4) 4*)"_s;
    QTest::newRow("most behind it first")
        << Sessions{session(1), session(2), session(3, {1}), session(4, {2}), session(5, {2})} << u"2(4 5) 1(3)"_s;
    QTest::newRow("prepared transaction") << Sessions{session(0), session(7, {0})} << u"0(7)"_s;
    QTest::newRow("blocker not in the sample") << Sessions{session(7, {99})} << u"99(7)"_s;
    QTest::newRow("parallel worker waits") << Sessions{session(1), session(5), session(6, {1}, 5)} << u"1(5)"_s;
    QTest::newRow("parallel worker blocks") << Sessions{session(5), session(6, {}, 5), session(7, {6})} << u"5(7)"_s;
    QTest::newRow("own group is no blocker") << Sessions{session(5, {5}), session(6, {5}, 5)} << QString();
    QTest::newRow("circle") << Sessions{session(1, {2}), session(2, {1})} << u"1!(2!(1*!))"_s;
    QTest::newRow("circle with one behind")
        << Sessions{session(1, {2}), session(2, {1}), session(3, {2})} << u"1!(2!(1*! 3))"_s;
    QTest::newRow("circle behind a root")
        << Sessions{session(1), session(2, {3, 1}), session(3, {2})} << u"1(2!(3!(2*!)))"_s;
    QTest::newRow("waits for itself is no edge") << Sessions{session(1, {1})} << QString();
}

void TestForest::shape()
{
    QFETCH(std::vector<locks::SessionInfo>, sessions);
    QFETCH(QString, expected);
    locks::Sample sample;
    sample.sessions = sessions;
    QCOMPARE(drawn(locks::buildForest(sample)), expected);
    std::ranges::reverse(sample.sessions); // the server's order does not matter
    QCOMPARE(drawn(locks::buildForest(sample)), expected);
}

void TestForest::waitingBehind()
{
    locks::Sample sample;
    sample.sessions = {session(1), session(2, {1}), session(3, {1, 2}), session(4, {3})};
    const locks::Forest forest = locks::buildForest(sample);
    QCOMPARE(forest.nodes[std::size_t(forest.roots[0])].waitingBehind, 3);
    for (const locks::Node &node : forest.nodes) {
        if (node.pid == 2)
            QCOMPARE(node.waitingBehind, 2);
        if (node.pid == 4)
            QCOMPARE(node.waitingBehind, 0);
    }
}

void TestForest::theLockInTheWay()
{
    using enum analysis::LockMode;
    locks::Sample sample;
    sample.sessions = {session(1), session(2, {1}), session(3, {2})};
    sample.locks = {lock(1, AccessShare, true), lock(1, RowExclusive, true), lock(2, AccessExclusive, false),
                    lock(3, AccessShare, false), lock(1, AccessExclusive, true, u"other"_s)};
    const locks::Forest forest = locks::buildForest(sample);
    QCOMPARE(forest.nodes.size(), 3u);
    QVERIFY(!forest.nodes[0].waitsFor);
    QCOMPARE(forest.nodes[1].waitsFor->lockMode, AccessExclusive);
    QVERIFY(forest.nodes[1].heldByParent->granted);
    QCOMPARE(forest.nodes[1].heldByParent->relation, u"t"_s);
    // 3 does not conflict with what 1 holds: what stands in its way is 2's place in the queue.
    QCOMPARE(forest.nodes[2].heldByParent->lockMode, AccessExclusive);
    QVERIFY(!forest.nodes[2].heldByParent->granted);
}

void TestForest::aLongQueueStaysSmall()
{
    locks::Sample sample;
    sample.sessions.push_back(session(1));
    sample.locks.push_back(lock(1, analysis::LockMode::Share, true));
    std::vector<int> ahead{1};
    for (int pid = 2; pid <= 301; ++pid) {
        sample.sessions.push_back(session(pid, ahead));
        sample.locks.push_back(lock(pid, analysis::LockMode::AccessExclusive, false));
        ahead.push_back(pid);
    }
    QElapsedTimer timer;
    timer.start();
    const locks::Forest forest = locks::buildForest(sample);
    QVERIFY2(forest.nodes.size() < 1500, qPrintable(QString::number(forest.nodes.size())));
    QCOMPARE(forest.nodes[std::size_t(forest.roots[0])].waitingBehind, 300);
    std::set<int> pids;
    for (const locks::Node &node : forest.nodes)
        pids.insert(node.pid);
    QCOMPARE(pids.size(), 301u);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void TestForest::wholeCirclesEnd()
{
    locks::Sample sample;
    for (int pid = 1; pid <= 50; ++pid)
        sample.sessions.push_back(session(pid, {pid % 50 + 1}));
    const locks::Forest forest = locks::buildForest(sample);
    QCOMPARE(forest.roots.size(), 1u);
    QCOMPARE(forest.nodes.size(), 51u);
    QVERIFY(std::ranges::all_of(forest.nodes, &locks::Node::deadlock));
}

void TestForest::points()
{
    using enum analysis::LockMode;
    locks::Sample sample;
    sample.sessions = {session(1), session(2, {1}), session(3, {2}), session(4, {1}), session(5, {1}, 4)};
    sample.locks = {lock(1, ShareUpdateExclusive, true), lock(2, AccessExclusive, false), lock(3, AccessShare, false)};
    sample.locks[1].waitMs = 40;
    sample.locks[2].waitMs = 70;
    locks::LockInfo row;
    row.pid = 4;
    row.type = u"transactionid"_s;
    row.object = u"transaction 8"_s;
    row.waitMs = 5;
    sample.locks.push_back(row);
    const locks::WaitPoint point = locks::waitPoint(sample);
    QCOMPARE(point.waiting, 3); // the worker belongs to 4
    QCOMPARE(point.longestMs, 70);
    QCOMPARE(point.byDanger, (std::array<int, 4>{1, 1, 0, 1}));
}

void TestForest::ring()
{
    locks::WaitSeries series(3);
    for (int i = 1; i <= 5; ++i) {
        locks::Sample sample;
        sample.costUs = i;
        series.add(sample);
        QCOMPARE(series.at(series.size() - 1).costUs, i);
    }
    QCOMPARE(series.size(), 3u);
    QCOMPARE(series.at(0).costUs, 3);
    series.clear();
    QCOMPARE(series.size(), 0u);
}

QTEST_GUILESS_MAIN(TestForest)
#include "tst_forest.moc"
