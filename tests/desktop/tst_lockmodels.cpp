// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/locks/forestmodel.h"
#include "desktop/locks/sessionsmodel.h"
#include "desktop/locks/waitschart.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace lockstep;
using desktop::ForestModel;
using desktop::Freshness;
using desktop::SessionsModel;

namespace {

locks::SessionInfo session(int pid, const std::vector<int> &blockedBy = {})
{
    locks::SessionInfo info;
    info.pid = pid;
    info.application = u"app%1"_s.arg(pid);
    info.state = u"active"_s;
    info.query = u"UPDATE orders SET x = %1"_s.arg(pid);
    info.queryMs = 1000;
    info.transactionMs = 2000;
    info.blockedBy = blockedBy;
    return info;
}

locks::LockInfo lock(int pid, analysis::LockMode mode, bool granted)
{
    locks::LockInfo info;
    info.pid = pid;
    info.type = u"relation"_s;
    info.schema = u"public"_s;
    info.relation = u"orders"_s;
    info.object = u"public.orders"_s;
    info.lockMode = mode;
    info.granted = granted;
    info.waitMs = granted ? -1 : 700;
    return info;
}

/// 1 blocks those in `waiting`, one after another.
locks::Sample sample(const std::vector<int> &waiting)
{
    locks::Sample made;
    made.at = QDateTime::currentDateTimeUtc();
    made.sessions.push_back(session(1));
    made.locks.push_back(lock(1, analysis::LockMode::AccessExclusive, true));
    for (const int pid : waiting) {
        made.sessions.push_back(session(pid, {1}));
        made.locks.push_back(lock(pid, analysis::LockMode::RowExclusive, false));
    }
    return made;
}

Freshness freshness(const QModelIndex &index)
{
    return Freshness(index.data(ForestModel::FreshnessRole).toInt());
}

} // namespace

class TestLockModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forestKeepsSelectionAndScroll()
    {
        ForestModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTreeView view;
        view.setModel(&model);
        model.setSample(sample({2, 3, 4}));
        view.expandAll();
        const auto root = model.index(0, 0);
        QCOMPARE(model.rowCount(root), 3);
        view.setCurrentIndex(model.index(1, 0, root));
        QCOMPARE(model.pid(view.currentIndex()), 3);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setSample(sample({3, 4, 5}));
        model.setSample(sample({3, 4, 5}));
        model.setSample(sample({3, 4, 5}));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(model.pid(view.currentIndex()), 3);
        QVERIFY(view.isExpanded(model.index(0, 0)));
        QCOMPARE(model.rowCount(model.index(0, 0)), 3);
        QCOMPARE(model.waiting(), 3);
    }

    void newGrowingAndGoneAreMarkedForTwoSamples()
    {
        ForestModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSample(sample({2}));
        QCOMPARE(freshness(model.index(0, 0)), Freshness::New);
        model.setSample(sample({2}));
        model.setSample(sample({2}));
        QCOMPARE(freshness(model.index(0, 0)), Freshness::Steady);
        model.setSample(sample({2, 3}));
        QCOMPARE(freshness(model.index(0, 0)), Freshness::Growing);
        QCOMPARE(freshness(model.index(1, 0, model.index(0, 0))), Freshness::New);
        model.setSample(sample({3}));
        const auto gone = model.index(0, 0, model.index(0, 0));
        QCOMPARE(model.pid(gone), 2);
        QCOMPARE(freshness(gone), Freshness::Gone);
        QVERIFY(gone.data().toString().contains(u"gone"_s));
        model.setSample(sample({3}));
        QCOMPARE(model.rowCount(model.index(0, 0)), 2);
        model.setSample(sample({3}));
        QCOMPARE(model.rowCount(model.index(0, 0)), 1);
    }

    void emptySampleEmptiesTheForest()
    {
        ForestModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSample(sample({2, 3}));
        for (int i = 0; i < 3; ++i)
            model.setSample({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.waiting(), 0);
    }

    void wordsOfARow()
    {
        ForestModel model;
        model.setSample(sample({2}));
        const auto waiter = model.index(0, 0, model.index(0, 0));
        QCOMPARE(waiter.siblingAtColumn(ForestModel::LockColumn).data().toString(), u"ROW EXCLUSIVE"_s);
        QCOMPARE(waiter.siblingAtColumn(ForestModel::ObjectColumn).data().toString(), u"public.orders"_s);
        QCOMPARE(waiter.siblingAtColumn(ForestModel::WaitColumn).data().toString(), u"700 ms"_s);
        QCOMPARE(model.index(0, ForestModel::BehindColumn).data().toString(), u"1"_s);
    }

    void sessionsAreChangedNotReplaced()
    {
        SessionsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSample(sample({2, 3}));
        QCOMPARE(model.rowCount(), 3);
        const QPersistentModelIndex third = model.index(2, 0);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setSample(sample({3, 7}));
        model.setSample(sample({3, 7}));
        model.setSample(sample({3, 7}));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(third.data(SessionsModel::PidRole).toInt(), 3);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(!model.session(2));
        QVERIFY(model.session(7));
    }

    void manySessionsAreQuick()
    {
        std::vector<int> many(2000);
        for (int i = 0; i < 2000; ++i)
            many[size_t(i)] = i + 2;
        ForestModel forest;
        QElapsedTimer clock;
        clock.start();
        forest.setSample(sample(many));
        forest.setSample(sample(many));
        QVERIFY2(clock.elapsed() < 4000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(forest.waiting(), 2000);
    }

    void chartCounts()
    {
        desktop::WaitsChart chart;
        chart.resize(400, 160);
        chart.add(sample({2, 3}));
        QCOMPARE(chart.series().at(0).waiting, 2);
        QVERIFY(chart.accessibleDescription().contains(u'2'));
        QVERIFY(!chart.grab().isNull());
    }
};

QTEST_MAIN(TestLockModels)
#include "tst_lockmodels.moc"
