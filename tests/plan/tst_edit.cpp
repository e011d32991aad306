// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/edit.h"
#include "sampleplan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;
using namespace lockstep::plan;

static QStringList ids(const Plan &plan)
{
    QStringList out;
    for (const Step &step : plan.steps)
        out << step.id;
    return out;
}

class TestEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void validSample()
    {
        Plan plan = tests::samplePlan();
        QVERIFY(validate(plan).empty());
    }

    void invalid_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("where");
        QTest::newRow("id twice") << 0 << u"plan.id-twice"_s << u"s1"_s;
        QTest::newRow("phase") << 1 << u"plan.phase-goes-back"_s << u"s4"_s;
        QTest::newRow("dependency") << 2 << u"plan.unknown-dependency"_s << u"s2"_s;
        QTest::newRow("order") << 3 << u"plan.before-dependency"_s << u"s1"_s;
        QTest::newRow("key") << 4 << u"plan.backfill-without-key"_s << u"s3"_s;
        QTest::newRow("verify") << 5 << u"plan.verify-not-select"_s << u"s1"_s;
        QTest::newRow("two selects") << 6 << u"plan.verify-not-select"_s << u"s1"_s;
        QTest::newRow("no sql") << 7 << u"plan.step-without-sql"_s << u"s2"_s;
        QTest::newRow("change") << 8 << u"plan.unknown-change"_s << u"s1"_s;
        QTest::newRow("wait") << 9 << u"plan.wait-without-time"_s << u"s5"_s;
        QTest::newRow("disabled") << 10 << u"plan.needs-disabled"_s << u"s2"_s;
    }
    void invalid()
    {
        QFETCH(int, fault);
        QFETCH(QString, id);
        QFETCH(QString, where);
        Plan plan = tests::samplePlan();
        Step &first = plan.steps[0];
        switch (fault) {
        case 0:
            plan.steps[4].id = u"s1"_s;
            break;
        case 1:
            plan.steps[3].phase = Phase::Expand;
            break;
        case 2:
            plan.steps[1].dependsOn = {u"s77"_s};
            break;
        case 3:
            first.dependsOn = {u"s2"_s};
            break;
        case 4:
            plan.steps[2].backfill->key.clear();
            plan.steps[2].backfill->pending.clear();
            break;
        case 5:
            first.edits.verify = u"DELETE FROM t"_s;
            break;
        case 6:
            first.edits.verify = u"SELECT true; SELECT true"_s;
            break;
        case 7:
            plan.steps[1].edits.up = u"  "_s;
            break;
        case 8:
            first.change = u"c9"_s;
            break;
        case 9:
            plan.steps[4].waitSeconds = 0;
            break;
        default:
            first.enabled = false;
            break;
        }
        const auto problems = validate(plan);
        QVERIFY(!problems.empty());
        QCOMPARE(problems.front().message, id);
        QCOMPARE(problems.front().where, where);
        if (fault == 3)
            QVERIFY(std::ranges::any_of(problems, [](const base::Error &e) { return e.message == u"plan.circular"; }));
    }

    void move()
    {
        const Plan plan = tests::samplePlan();
        const auto needs = canMove(plan, u"s2"_s, 0);
        QVERIFY(!needs);
        QCOMPARE(needs.error().message, u"plan.move-needs"_s);
        QCOMPARE(needs.error().arguments, (QStringList{u"s2"_s, u"s1"_s}));
        const auto needed = canMove(plan, u"s1"_s, 1);
        QCOMPARE(needed.error().message, u"plan.move-needed-by"_s);
        QCOMPARE(canMove(plan, u"s2"_s, 2).error().message, u"plan.move-phase"_s);
        QCOMPARE(canMove(plan, u"s2"_s, 2).error().arguments.value(2), u"s3"_s);
        QCOMPARE(canMove(plan, u"s9"_s, 0).error().code, base::ErrorCode::NotFound);
        QVERIFY(!canMove(plan, u"s5"_s, 5));
        const auto moved = moveStep(plan, u"s5"_s, 3);
        QVERIFY(moved);
        QCOMPARE(ids(*moved), (QStringList{u"s1"_s, u"s2"_s, u"s3"_s, u"s5"_s, u"s4"_s}));
        QVERIFY(*moveStep(*moved, u"s5"_s, 4) == plan);
    }

    void duplicate()
    {
        const auto copy = duplicateStep(tests::samplePlan(), u"s1"_s);
        QVERIFY(copy);
        QCOMPARE(ids(*copy).mid(0, 3), (QStringList{u"s1"_s, u"s6"_s, u"s2"_s}));
        const Step &made = copy->steps[1];
        QVERIFY(isHandMade(made));
        QCOMPARE(made.up(), copy->steps[0].up());
        QCOMPARE(made.verify(), u"SELECT true"_s);
        QVERIFY(made.generated == StepSql{});
        QCOMPARE(copy->nextStep, 7);
        QVERIFY(validate(*copy).empty());
    }

    void remove()
    {
        const Plan plan = tests::samplePlan();
        const auto refused = removeStep(plan, u"s1"_s);
        QCOMPARE(refused.error().message, u"plan.remove-needed-by"_s);
        QCOMPARE(refused.error().arguments, (QStringList{u"s1"_s, u"s2"_s}));
        const auto detached = removeStep(plan, u"s2"_s, Dependents::Detach);
        QCOMPARE(detached->step(u"s3"_s)->dependsOn, QStringList{u"s1"_s});
        QVERIFY(validate(*detached).empty());
        const auto all = removeStep(plan, u"s1"_s, Dependents::Include);
        QCOMPARE(ids(*all), QStringList{u"s5"_s});
        QVERIFY(all->decisions.empty());
        QCOMPARE(ids(*removeChange(plan, u"c1"_s)), QStringList{u"s5"_s});
        QCOMPARE(removeChange(plan, u"c7"_s).error().code, base::ErrorCode::NotFound);
    }

    void enable()
    {
        const Plan plan = tests::samplePlan();
        QCOMPARE(setEnabled(plan, u"s1"_s, false).error().message, u"plan.disable-needed-by"_s);
        const auto off = setEnabled(plan, u"s1"_s, false, Dependents::Include);
        QVERIFY(off && !off->step(u"s3"_s)->enabled && off->step(u"s5"_s)->enabled);
        QCOMPARE(setEnabled(*off, u"s3"_s, true).error().arguments, (QStringList{u"s3"_s, u"s1"_s}));
        const auto on = setEnabled(*off, u"s3"_s, true, Dependents::Include);
        QVERIFY(on && on->step(u"s1"_s)->enabled && on->step(u"s2"_s)->enabled);
    }

    void insert()
    {
        const Plan plan = tests::samplePlan();
        const auto end = insertStep(plan, handMadeSql(Phase::Expand, u"mine"_s, u"SELECT 1"_s));
        QCOMPARE(ids(*end).value(2), u"s6"_s);
        QVERIFY(!end->step(u"s6"_s)->reversible);
        const auto wrong = insertStep(plan, handMadeGate(Phase::Expand, u"ask"_s), 4);
        QCOMPARE(wrong.error().message, u"plan.place-phase"_s);
        Step needy = handMadeCommand(Phase::Expand, u"c"_s, u"true"_s);
        needy.dependsOn = {u"s2"_s};
        QCOMPARE(insertStep(plan, needy, 0).error().message, u"plan.move-needs"_s);
        QVERIFY(insertStep(plan, needy, 2));
        QVERIFY(!insertStep(plan, needy, 99));
        auto all = insertStep(plan, handMadeDeployMarker(Phase::Migrate, u"v42"_s));
        all = insertStep(*all, handMadeWait(Phase::Migrate, 5));
        all = insertStep(*all, handMadeBackfill(Phase::Migrate, u"fill"_s, *plan.steps[2].backfill));
        QVERIFY(all && validate(*all).empty());
        QCOMPARE(all->nextStep, 9);
    }

    void editAndRevert()
    {
        Plan plan = tests::samplePlan();
        const auto edited = editSql(plan, u"s2"_s, SqlPart::Down, u"SELECT 2"_s);
        QCOMPARE(edited->step(u"s2"_s)->down(), u"SELECT 2"_s);
        QVERIFY(edited->step(u"s2"_s)->generated == plan.steps[1].generated);
        QVERIFY(*revertEdit(*edited, u"s2"_s, SqlPart::Down) == plan);
        QVERIFY(*editSql(*edited, u"s2"_s, SqlPart::Down, plan.steps[1].generated.down) == plan);
        QVERIFY(revertEdits(plan, u"s1"_s)->steps[0].edits.isEmpty());
        const auto mine = insertStep(plan, handMadeSql(Phase::Expand, u"m"_s, u"SELECT 1"_s));
        QCOMPARE(revertEdit(*mine, u"s6"_s, SqlPart::Up).error().message, u"plan.revert-hand-made"_s);
        QCOMPARE(editSql(*mine, u"s6"_s, SqlPart::Up, u"SELECT 3"_s)->step(u"s6"_s)->up(), u"SELECT 3"_s);
    }

    void update()
    {
        const Plan plan = tests::samplePlan();
        Step step = plan.steps[0];
        step.timeouts.lockMs = 1;
        QCOMPARE(updateStep(plan, step)->steps[0].timeouts.lockMs, 1);
        step.phase = Phase::Contract;
        QCOMPARE(updateStep(plan, step).error().message, u"plan.place-phase"_s);
    }
};

QTEST_GUILESS_MAIN(TestEdit)
#include "tst_edit.moc"
