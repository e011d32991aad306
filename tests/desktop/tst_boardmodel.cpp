// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/board/boardmodel.h"
#include "desktop/preview/lockmapmodel.h"
#include "desktop/review/findingsmodel.h"
#include "desktop/shell/palettemodel.h"
#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>

using namespace lockstep;
using namespace lockstep::desktop;
using namespace Qt::StringLiterals;

class TestBoardModel : public QObject
{
    Q_OBJECT

    static void compare(const BoardModel &model, const plan::Plan &plan)
    {
        QCOMPARE(model.rowCount(), int(plan.steps.size()));
        for (int row = 0; row < model.rowCount(); ++row) {
            QCOMPARE(model.step(row).id, plan.steps[std::size_t(row)].id);
            QCOMPARE(model.step(row).number, row + 1);
            QCOMPARE(model.step(row).enabled, plan.steps[std::size_t(row)].enabled);
        }
    }
    static void settle(Document &document)
    {
        QVERIFY(QTest::qWaitFor([&] { return !document.isAnalyzing(); }, 20000));
    }

private Q_SLOTS:
    static void initMain() { tests::isolateSettings(); }

    void followsEveryEditWithTheRightSignals()
    {
        Document document;
        BoardModel model(document);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        document.reset(tests::largePlan(60), {});
        compare(model, document.plan());
        QRandomGenerator random(20261120);
        for (int i = 0; i < 400; ++i) {
            plan::Plan plan = document.plan();
            const QString id =
                plan.steps.empty() ? QString() : plan.steps[random.bounded(quint32(plan.steps.size()))].id;
            base::Result<plan::Plan> after = plan;
            switch (random.bounded(6)) {
            case 0:
                after = plan::duplicateStep(plan, id);
                break;
            case 1:
                after = plan::removeStep(plan, id, plan::Dependents::Detach);
                break;
            case 2:
                after = plan::setEnabled(plan, id, !plan.step(id)->enabled, plan::Dependents::Include);
                break;
            case 3:
                after = plan::moveStep(plan, id, int(random.bounded(quint32(plan.steps.size()))));
                break;
            case 4:
                after = plan::insertStep(plan, plan::handMadeWait(plan::Phase::Migrate, 10));
                break;
            default:
                if (random.bounded(2))
                    document.undoStack()->undo();
                else
                    document.undoStack()->redo();
                after = document.plan();
            }
            if (after)
                document.apply(u"edit"_s, *after);
            compare(model, document.plan());
        }
        while (document.undoStack()->canUndo())
            document.undoStack()->undo();
        compare(model, document.plan());
    }

    void movingOneStepIsOneMove_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("down by one") << 0 << 1;
        QTest::newRow("up by one") << 5 << 4;
        QTest::newRow("far down") << 1 << 18;
        QTest::newRow("far up") << 18 << 1;
    }
    void movingOneStepIsOneMove()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        plan::Plan plan = tests::largePlan(60);
        for (plan::Step &step : plan.steps)
            step.dependsOn.clear();
        Document document;
        document.reset(plan, {});
        BoardModel model(document);
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        const auto after = plan::moveStep(plan, plan.steps[std::size_t(from)].id, to);
        QVERIFY(after.has_value());
        document.apply(u"move"_s, *after);
        compare(model, document.plan());
        QCOMPARE(moved.size(), 1);
        QCOMPARE(inserted.size() + removed.size(), 0);
    }

    void knowsWhatTheAnalyserSays()
    {
        Document document;
        BoardModel model(document);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        document.setCatalog(tests::ordersCatalog());
        document.reset(tests::smallPlan(), {});
        settle(document);
        QCOMPARE(model.step(0).lock, analysis::LockMode::AccessExclusive);
        QVERIFY(!model.step(0).isLong);
        QCOMPARE(model.step(1).lock, analysis::LockMode::Share);
        QVERIFY(model.step(1).isLong); // an index is built over 30 GB under SHARE
        QVERIFY(model.step(1).work.contains(u"30"_s));
        QVERIFY(model.step(2).isThin());
        QCOMPARE(model.data(model.index(1, BoardModel::Lock), Qt::DisplayRole).toString(), u"SHARE"_s);
        QCOMPARE(model.data(model.index(3, BoardModel::Needs), Qt::DisplayRole).toString(), u"2"_s);
    }

    void lockMapFollows()
    {
        Document document;
        LockMapModel model(document);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        document.setCatalog(tests::ordersCatalog());
        document.reset(tests::smallPlan(), {});
        settle(document);
        QCOMPARE(model.rowCount(), 5); // the gate locks nothing and has no row
        QVERIFY(model.columnCount() >= 1);
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"orders"_s);
        QCOMPARE(analysis::LockMode(model.index(0, 0).data(LockMapModel::LockRole).toInt()),
                 analysis::LockMode::AccessExclusive);
        QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"ACCESS EXCLUSIVE"_s));
        auto without = plan::removeStep(document.plan(), u"s6"_s);
        QVERIFY(without.has_value());
        document.apply(u"remove"_s, *without);
        settle(document);
        QCOMPARE(model.rowCount(), 4);
    }

    void findingsFollow()
    {
        Document document;
        FindingsModel model(document);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        document.setCatalog(tests::ordersCatalog());
        document.reset(tests::smallPlan(), {});
        settle(document);
        const int before = model.rowCount();
        auto broken = plan::editSql(document.plan(), u"s6"_s, plan::SqlPart::Up, u"ALTER TABEL orders"_s);
        QVERIFY(broken.has_value());
        document.apply(u"break"_s, *broken);
        settle(document);
        QVERIFY(model.rowCount() > before);
        bool found = false;
        for (int row = 0; row < model.rowCount(); ++row)
            found |= model.row(row).step == "s6"_L1 && model.row(row).severity == rules::Severity::Error;
        QVERIFY(found);
        document.undoStack()->undo();
        settle(document);
        QCOMPARE(model.rowCount(), before);
    }

    void paletteFindsStepsAndTables()
    {
        Workspace workspace;
        PaletteModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        workspace.document().reset(tests::smallPlan(), {});
        workspace.document().setCatalog(tests::ordersCatalog());
        model.collect(workspace);
        model.filter(u"fillst"_s);
        QVERIFY(model.rowCount() > 0);
        QCOMPARE(model.entry(model.index(0)).step, u"s4"_s);
        model.filter(u"orders"_s);
        bool table = false;
        for (int row = 0; row < model.rowCount(); ++row)
            table |= model.entry(model.index(row)).kind == PaletteModel::Kind::Table;
        QVERIFY(table);
        model.filter(u"zzzzqqq"_s);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestBoardModel)
#include "tst_boardmodel.moc"
