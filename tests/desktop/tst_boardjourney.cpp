// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/board/boardmodel.h"
#include "desktop/board/boardview.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/widgets/hintbar.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::desktop;
using namespace Qt::StringLiterals;

/// The board, worked with as a user does: mouse and keys on the shown window.
class TestBoardJourney : public QObject
{
    Q_OBJECT

    static BoardView *board(tests::Window &w) { return w.find<BoardView>("board"); }
    static QPoint card(tests::Window &w, int row)
    {
        return board(w)->visualRect(board(w)->model()->index(row, 0)).center();
    }
    static void click(tests::Window &w, int row, Qt::KeyboardModifiers keys = {})
    {
        QTest::mouseClick(board(w)->viewport(), Qt::LeftButton, keys, card(w, row));
    }
    static void key(tests::Window &w, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(w.window.focusWidget() ? w.window.focusWidget() : &w.window, key, modifiers);
    }

private Q_SLOTS:
    static void initMain() { tests::isolateSettings(); }

    void theShownStepIsTheOneWorkedOn()
    {
        tests::Window w;
        board(w)->setFocus();
        QCoreApplication::processEvents();
        QVERIFY(!w.workspace.currentStep().isEmpty());
        QVERIFY(w.workspace.actions().action(u"plan.delete"_s)->isEnabled());
    }

    void clickSelectsTheStepEverywhere()
    {
        tests::Window w;
        click(w, 3);
        QCOMPARE(w.workspace.currentStep(), u"s4"_s);
        QCOMPARE(w.find<QLineEdit>("stepTitle")->text(), u"Fill status"_s);
        QVERIFY(w.find<QPlainTextEdit>("preview")->toPlainText().startsWith(u"UPDATE orders"_s));
        key(w, Qt::Key_Left);
        QVERIFY(w.workspace.currentStep() == "s1"_L1 || w.workspace.currentStep() == "s2"_L1);
    }

    void everythingOnTheBoardIsUndoable_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QStringList>("after");
        const QStringList all = {u"s1"_s, u"s2"_s, u"s3"_s, u"s4"_s, u"s5"_s, u"s6"_s};
        QTest::newRow("move down") << 2 << u"plan.move-down"_s
                                   << QStringList{u"s1"_s, u"s2"_s, u"s4"_s, u"s3"_s, u"s5"_s, u"s6"_s};
        QTest::newRow("move up") << 3 << u"plan.move-up"_s
                                 << QStringList{u"s1"_s, u"s2"_s, u"s4"_s, u"s3"_s, u"s5"_s, u"s6"_s};
        QTest::newRow("duplicate") << 0 << u"plan.duplicate"_s
                                   << QStringList{u"s1"_s, u"s7"_s, u"s2"_s, u"s3"_s, u"s4"_s, u"s5"_s, u"s6"_s};
        QTest::newRow("delete") << 5 << u"plan.delete"_s << QStringList{u"s1"_s, u"s2"_s, u"s3"_s, u"s4"_s, u"s5"_s};
        QTest::newRow("disable") << 5 << u"plan.toggle-enabled"_s << all;
        QTest::newRow("add SQL") << 0 << u"plan.add-sql"_s
                                 << QStringList{u"s1"_s, u"s7"_s, u"s2"_s, u"s3"_s, u"s4"_s, u"s5"_s, u"s6"_s};
        QTest::newRow("add gate") << 3 << u"plan.add-gate"_s
                                  << QStringList{u"s1"_s, u"s2"_s, u"s3"_s, u"s4"_s, u"s7"_s, u"s5"_s, u"s6"_s};
        QTest::newRow("add deployment") << 3 << u"plan.add-deploy"_s
                                        << QStringList{u"s1"_s, u"s2"_s, u"s3"_s, u"s4"_s, u"s7"_s, u"s5"_s, u"s6"_s};
        QTest::newRow("add wait") << 3 << u"plan.add-wait"_s
                                  << QStringList{u"s1"_s, u"s2"_s, u"s3"_s, u"s4"_s, u"s7"_s, u"s5"_s, u"s6"_s};
        QTest::newRow("add command") << 3 << u"plan.add-command"_s
                                     << QStringList{u"s1"_s, u"s2"_s, u"s3"_s, u"s4"_s, u"s7"_s, u"s5"_s, u"s6"_s};
    }
    void everythingOnTheBoardIsUndoable()
    {
        QFETCH(int, row);
        QFETCH(QString, action);
        QFETCH(QStringList, after);
        tests::Window w;
        const plan::Plan before = w.workspace.document().plan();
        click(w, row);
        QAction *run = w.workspace.actions().action(action);
        QVERIFY(run);
        QVERIFY(run->isEnabled());
        run->trigger();
        QCOMPARE(w.ids(), after);
        QVERIFY(w.workspace.document().plan() != before);
        QVERIFY(w.window.isWindowModified());
        const plan::Plan changed = w.workspace.document().plan();
        key(w, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(w.workspace.document().plan(), before);
        QVERIFY(!w.window.isWindowModified());
        key(w, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(w.workspace.document().plan(), changed);
    }

    void keysMoveDuplicateDisableDelete()
    {
        tests::Window w;
        click(w, 2);
        key(w, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(w.ids()[3], u"s3"_s);
        key(w, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(w.ids().size(), 7);
        key(w, Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!w.workspace.document().plan().step(w.workspace.currentStep())->enabled);
        key(w, Qt::Key_Delete);
        QCOMPARE(w.ids().size(), 6);
    }

    void theInspectorsSwitchesAreUndoable()
    {
        tests::Window w;
        click(w, 0);
        const auto step = [&] { return *w.workspace.document().plan().step(u"s1"_s); };
        for (const auto &[name, field] : {std::pair("transactional", &plan::Step::transactional),
                                          std::pair("back-apart", &plan::Step::backApart)}) {
            auto *box = w.find<QCheckBox>(name);
            const bool before = step().*field;
            QCOMPARE(box->isChecked(), before);
            box->click();
            QCOMPARE(step().*field, !before);
            w.workspace.document().undoStack()->undo();
            QCOMPARE(step().*field, before);
            QCOMPARE(box->isChecked(), before);
        }
        QVERIFY(!w.find<QCheckBox>("back-apart")->toolTip().isEmpty());
        w.find<QCheckBox>("transactional")->click(); // then both ways are statement by statement anyhow
        QVERIFY(!w.find<QCheckBox>("back-apart")->isEnabled());
    }

    void refusedMoveSaysWhy()
    {
        tests::Window w;
        const plan::Plan before = w.workspace.document().plan();
        click(w, 1);
        key(w, Qt::Key_Up, Qt::AltModifier); // s2 needs s1
        QCOMPARE(w.workspace.document().plan(), before);
        const QString why = w.find<HintBar>("hintBar")->text();
        QVERIFY2(why.contains(u"Add column status"_s), qPrintable(why));
        QVERIFY(!w.workspace.document().undoStack()->canUndo());
    }

    void refusedDisableOffersAWayOut()
    {
        tests::Window w;
        click(w, 0);
        key(w, Qt::Key_E, Qt::ControlModifier); // s2 and s4 need it
        auto *hint = w.find<HintBar>("hintBar");
        QVERIFY(!hint->text().isEmpty());
        QVERIFY(w.workspace.document().plan().step(u"s1"_s)->enabled);
        auto *button = hint->findChild<QPushButton *>();
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        for (const char *id : {"s1", "s2", "s4"})
            QVERIFY(!w.workspace.document().plan().step(QString::fromLatin1(id))->enabled);
        w.workspace.document().undoStack()->undo();
        QVERIFY(w.workspace.document().plan().step(u"s1"_s)->enabled);
    }

    void dragReordersAndIsRefused()
    {
        tests::Window w;
        QWidget *viewport = board(w)->viewport();
        const auto drag = [&](int from, QPoint to) {
            const QPoint start = card(w, from);
            QTest::mousePress(viewport, Qt::LeftButton, {}, start);
            QTest::mouseMove(viewport, start + QPoint(0, 30));
            QTest::mouseMove(viewport, to);
            QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        };
        const QRect gate = board(w)->visualRect(board(w)->model()->index(2, 0));
        const QRect fill = board(w)->visualRect(board(w)->model()->index(3, 0));
        drag(2, QPoint(fill.center().x(), fill.bottom() + 4));
        QCOMPARE(w.ids()[3], u"s3"_s);
        w.workspace.document().undoStack()->undo();
        QCOMPARE(w.ids()[2], u"s3"_s);
        // s2 over s1, which it needs
        const QRect first = board(w)->visualRect(board(w)->model()->index(0, 0));
        drag(1, QPoint(first.center().x(), first.top() + 3));
        QCOMPARE(w.ids()[0], u"s1"_s);
        QVERIFY(!w.find<HintBar>("hintBar")->text().isEmpty());
        // an expand step into the lane of migrate
        drag(0, QPoint(gate.center().x(), gate.top() + 2));
        QCOMPARE(w.ids()[0], u"s1"_s);
    }

    void severalStepsAtOnce()
    {
        tests::Window w;
        click(w, 4);
        click(w, 5, Qt::ControlModifier);
        key(w, Qt::Key_Delete);
        QCOMPARE(w.ids(), (QStringList{u"s1"_s, u"s2"_s, u"s3"_s, u"s4"_s}));
        QCOMPARE(w.workspace.document().undoStack()->count(), 1);
        key(w, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(w.ids().size(), 6);
    }

    void theListMirrorsTheBoard()
    {
        tests::Window w;
        click(w, 4);
        w.workspace.actions().action(u"view.step-list"_s)->trigger();
        auto *list = w.find<QTreeView>("stepList");
        QVERIFY(list->isVisible());
        QCOMPARE(list->currentIndex().row(), 4);
        QTest::keyClick(list, Qt::Key_Up);
        QCOMPARE(w.workspace.currentStep(), u"s4"_s);
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(!w.ids().contains(u"s4"_s));
    }

    void emptyPlanOffersTheNextStep()
    {
        tests::Window w({}, false);
        auto *empty = w.find<QWidget>("emptyPlan");
        QVERIFY(empty->isVisible());
        QVERIFY(!empty->findChildren<QPushButton *>().isEmpty());
        auto *connection = empty->findChild<QPushButton *>(u"empty.view.page.connections"_s);
        QVERIFY(connection);
        QTest::mouseClick(connection, Qt::LeftButton);
        QCOMPARE(w.window.currentPage(), u"connections"_s);
    }
};

QTEST_MAIN(TestBoardJourney)
#include "tst_boardjourney.moc"
