// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/historymodels.h"
#include "desktop/rehearse/rehearsalwords.h"
#include "desktop/rehearse/resultsmodel.h"
#include "desktop/rehearse/runtimeline.h"
#include "desktop/widgets/timeline.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;
using desktop::ResultsModel;
using desktop::Timeline;
using desktop::TimelineData;

namespace {

plan::Plan makePlan()
{
    plan::Plan plan;
    for (const QString &id : {u"s1"_s, u"s2"_s}) {
        plan::Step step;
        step.id = id;
        step.title = base::literal(u"Step %1"_s.arg(id));
        step.generated.up = u"ALTER TABLE orders ADD COLUMN %1 int"_s.arg(id);
        plan.steps.push_back(step);
    }
    return plan;
}

rehearsal::Result makeResult()
{
    rehearsal::Result result;
    result.id = u"r1"_s;
    result.durationMs = 1000;
    rehearsal::StatementResult first;
    first.step = u"s1"_s;
    first.sql = u"ALTER TABLE orders ADD COLUMN s1 int"_s;
    first.startMs = 100;
    first.durationMs = 200;
    first.locks.push_back({u"public"_s, u"orders"_s, analysis::LockMode::AccessExclusive, 10, 190, 50});
    first.blocked.push_back({4711, u"shop"_s, u"SELECT 1"_s, u"orders"_s, 150});
    rehearsal::StatementResult second = first;
    second.step = u"s2"_s;
    second.sql = u"ALTER TABLE orders ADD COLUMN s2 int"_s;
    second.startMs = 500;
    second.pass = rehearsal::Pass::Down;
    second.mismatches.push_back({u"lock"_s, u"public.orders"_s, u"SHARE"_s, u"ACCESS EXCLUSIVE"_s, true});
    result.statements = {first, second};
    return result;
}

std::vector<plan::StatementEffect> makeEffects()
{
    plan::StatementEffect effect;
    effect.step = u"s1"_s;
    effect.sql = u"ALTER TABLE orders ADD COLUMN s1 int"_s;
    analysis::RelationEffect orders;
    orders.schema = u"public"_s;
    orders.name = u"orders"_s;
    orders.lock = analysis::LockMode::AccessExclusive;
    effect.effect.relations.push_back(orders);
    return {effect};
}

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultBecomesLanes()
    {
        const TimelineData data = desktop::timelineOf(makeResult(), makePlan());
        QCOMPARE(data.steps.size(), 2);
        QCOMPARE(data.tables, QStringList({u"public.orders"_s}));
        QCOMPARE(data.bars.size(), 2U);
        QCOMPARE(data.bars[0].start, 100);
        QCOMPARE(data.bars[0].end, 300);
        QCOMPARE(data.holds[0].start, 110);
        QCOMPARE(data.holds[0].waited, 50);
        QCOMPARE(data.blocked.size(), 2U);
        QCOMPARE(data.passes.size(), 2U);
        QCOMPARE(data.length, 1000);
    }

    void holdsBeginWithTheirStatement_data()
    {
        QTest::addColumn<qint64>("seen");
        QTest::addColumn<qint64>("waited");
        QTest::addColumn<qint64>("start");
        QTest::newRow("seen by the first look") << 40LL << 0LL << 100LL;
        QTest::newRow("seen at the end of a short statement") << 5LL << 0LL << 100LL;
        QTest::newRow("came later") << 120LL << 0LL << 220LL;
        QTest::newRow("was waited for") << 40LL << 30LL << 140LL;
    }
    void holdsBeginWithTheirStatement()
    {
        QFETCH(qint64, seen);
        QFETCH(qint64, waited);
        QFETCH(qint64, start);
        auto result = makeResult();
        result.statements[0].locks[0].firstSeenMs = seen;
        result.statements[0].locks[0].lastSeenMs = 200;
        result.statements[0].locks[0].waitedMs = waited;
        const TimelineData data = desktop::timelineOf(result, makePlan());
        QCOMPARE(data.holds[0].start, start);
        QCOMPARE(data.holds[0].end, 300);
    }

    void passesAreNamed()
    {
        auto result = makeResult();
        auto verify = result.statements[0];
        verify.pass = rehearsal::Pass::Verify;
        verify.startMs = 310;
        result.statements.insert(result.statements.begin() + 1, verify);
        const TimelineData data = desktop::timelineOf(result, makePlan());
        QCOMPARE(data.passes.size(), 2U); // up and down; verifying belongs to its step
        Timeline timeline;
        timeline.setTimelineData(data);
        QVERIFY(timeline.describe(400).startsWith(u"At 400 ms, Up"_s));
        QVERIFY(timeline.describe(600).startsWith(u"At 600 ms, Down"_s));
        QVERIFY(!timeline.describe(50).contains(u", "_s));
    }

    void describesWhatStandsThere()
    {
        Timeline timeline;
        timeline.setTimelineData(desktop::timelineOf(makeResult(), makePlan()));
        const QString words = timeline.describe(200);
        QVERIFY2(words.contains(u"ACCESS EXCLUSIVE"_s), qPrintable(words));
        QVERIFY2(words.contains(u"blocked"_s), qPrintable(words));
        QVERIFY(timeline.describe(80).contains(u"waits for"_s));
        QVERIFY(!timeline.describe(450).contains(u"ACCESS"_s));
    }

    void zoomsAndMoves()
    {
        Timeline timeline;
        timeline.resize(800, 300);
        timeline.show();
        timeline.setTimelineData(desktop::timelineOf(makeResult(), makePlan()));
        const auto whole = timeline.range();
        QTest::keyClick(&timeline, Qt::Key_Plus);
        QVERIFY(timeline.range().second - timeline.range().first < whole.second - whole.first);
        QTest::keyClick(&timeline, Qt::Key_Home);
        QCOMPARE(timeline.range(), whole);
        timeline.showRange(-500, 100);
        QCOMPARE(timeline.range().first, 0);
        timeline.showRange(900, 5000);
        QCOMPARE(timeline.range(), whole);
        timeline.showRange(400, 400);
        QVERIFY(timeline.range().second > timeline.range().first);
        QTest::keyClick(&timeline, Qt::Key_Right);
        QVERIFY(timeline.cursorAt() > 0);
        QVERIFY(!timeline.grab().isNull());
    }

    void clickNamesTheStep()
    {
        Timeline timeline;
        timeline.resize(800, 300);
        timeline.show();
        timeline.setTimelineData(desktop::timelineOf(makeResult(), makePlan()));
        QSignalSpy clicked(&timeline, &Timeline::stepClicked);
        for (int y = 10; y < 200 && clicked.isEmpty(); y += 5) {
            for (int x = 130; x < 790 && clicked.isEmpty(); x += 10)
                QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {}, QPoint(x, y));
        }
        QCOMPARE(clicked.value(0).value(0).toString(), u"s1"_s);
    }

    void runningBarGrows()
    {
        desktop::RunTimeline run(makePlan());
        rehearsal::Event started;
        started.kind = rehearsal::Event::Kind::StatementStarted;
        started.step = u"s1"_s;
        run.take(started, 100);
        QCOMPARE(run.data(400).bars[0].end, 400);
        QVERIFY(run.data(400).bars[0].running);
        rehearsal::Event sampled;
        sampled.kind = rehearsal::Event::Kind::Sampled;
        sampled.sample = locks::Sample{};
        locks::SessionInfo blocked;
        blocked.pid = 9;
        blocked.blockedBy = {1};
        sampled.sample->sessions.push_back(blocked);
        run.take(sampled, 200);
        run.take(sampled, 300);
        QCOMPARE(run.data(400).blocked.size(), 1U);
        QCOMPARE(run.data(400).blocked[0].end, 300);
        rehearsal::Event done;
        done.kind = rehearsal::Event::Kind::StatementDone;
        done.step = u"s1"_s;
        done.statement = makeResult().statements[0];
        run.take(done, 500);
        QCOMPARE(run.data(900).bars.size(), 1U);
        QCOMPARE(run.data(900).bars[0].end, 300);
    }

    void resultsStandBesidePredictions()
    {
        ResultsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setResult(std::make_shared<const rehearsal::Result>(makeResult()), makePlan(), makeEffects());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ResultsModel::PredictedColumn).data().toString(), u"ACCESS EXCLUSIVE"_s);
        QCOMPARE(model.index(0, ResultsModel::HeldColumn).data().toString(), u"ACCESS EXCLUSIVE"_s);
        QVERIFY(!model.index(0, 0).data(Qt::BackgroundRole).isValid());
        QVERIFY(model.index(1, 0).data(Qt::BackgroundRole).isValid());
        QVERIFY(
            model.index(1, ResultsModel::OutcomeColumn).data(Qt::AccessibleTextRole).toString().contains(u"SHARE"_s));
        QCOMPARE(model.rowOf(u"s2"_s), 1);
        model.append(makeResult().statements[0]);
        QCOMPARE(model.rowCount(), 3);
    }

    void historyModels()
    {
        desktop::HistoryModel history;
        QAbstractItemModelTester tester(&history, QAbstractItemModelTester::FailureReportingMode::QtTest);
        history.setRehearsals(
            {{u"a"_s, u"Plan"_s, {}, u"staging"_s, QDateTime::currentDateTimeUtc(), 1500, rehearsal::Outcome::Ok, 2}});
        QCOMPARE(history.index(0, desktop::HistoryModel::MismatchColumn).data().toString(), u"2"_s);
        desktop::ComparisonModel comparison;
        QAbstractItemModelTester second(&comparison, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto slower = makeResult();
        slower.statements[0].durationMs = 900;
        comparison.setResults(makeResult(), slower);
        QCOMPARE(comparison.index(0, desktop::ComparisonModel::DurationB).data().toString(), u"900 ms"_s);
        QVERIFY(comparison.index(0, desktop::ComparisonModel::DurationB).data(Qt::ForegroundRole).isValid());
    }

    void sqlIsCutForOneLine()
    {
        QCOMPARE(desktop::shortSql(u"-- why\nSELECT\n  1"_s), u"SELECT 1"_s);
        QCOMPARE(desktop::shortSql(QString(500, u'x'), 10).size(), 10);
    }
};

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
