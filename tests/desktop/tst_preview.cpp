// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/preview/previewpane.h"
#include "desktop/preview/previewtext.h"
#include "windowfixture.h"

#include <QScrollBar>
#include <QTextBlock>

using namespace lockstep;
using namespace lockstep::desktop;
using namespace Qt::StringLiterals;

class TestPreview : public QObject
{
    Q_OBJECT

    static SqlView *view(tests::Window &w) { return static_cast<SqlView *>(w.find<QPlainTextEdit>("preview")); }

private Q_SLOTS:
    static void initMain() { tests::isolateSettings(); }

    void scopesAndDirections_data()
    {
        QTest::addColumn<int>("scope");
        QTest::addColumn<int>("direction");
        QTest::addColumn<QStringList>("contains");
        QTest::addColumn<QStringList>("lacks");
        const QString add = u"ADD COLUMN status"_s;
        const QString drop = u"DROP COLUMN status"_s;
        const QString fill = u"UPDATE orders"_s;
        QTest::newRow("step up") << 0 << 0 << QStringList{add} << QStringList{drop, fill, u"--"_s};
        QTest::newRow("step down") << 0 << 1 << QStringList{drop} << QStringList{add};
        QTest::newRow("step both") << 0 << 2 << QStringList{add, drop} << QStringList{fill};
        QTest::newRow("phase up") << 1 << 0 << QStringList{add, u"CREATE INDEX"_s} << QStringList{fill, drop};
        QTest::newRow("plan up") << 2 << 0 << QStringList{add, fill, u"ANALYZE"_s} << QStringList{drop};
        QTest::newRow("plan both") << 2 << 2 << QStringList{add, fill, drop} << QStringList{};
    }
    void scopesAndDirections()
    {
        QFETCH(int, scope);
        QFETCH(int, direction);
        QFETCH(QStringList, contains);
        QFETCH(QStringList, lacks);
        Document document;
        document.reset(tests::smallPlan(), {});
        const QString text = previewText(document, u"s1"_s, PreviewScope(scope), PreviewDirection(direction)).text;
        for (const QString &part : contains)
            QVERIFY2(text.contains(part), qPrintable(text));
        for (const QString &part : lacks)
            QVERIFY2(!text.contains(part), qPrintable(text));
    }

    void marksStandAtTheirStatements()
    {
        // characters of two, three and four bytes before the statement
        plan::Plan plan = tests::smallPlan();
        const QString sql =
            u"-- ä € \U0001F600\nALTER TABLE orders ADD COLUMN a int; /* ü */ ALTER TABLE orders ADD COLUMN b int"_s;
        auto edited = plan::editSql(plan, u"s1"_s, plan::SqlPart::Up, sql);
        QVERIFY(edited.has_value());
        Document document;
        document.setCatalog(tests::ordersCatalog());
        document.reset(*edited, {});
        QVERIFY(QTest::qWaitFor([&] { return !document.isAnalyzing(); }, 20000));
        for (const PreviewScope scope : {PreviewScope::Step, PreviewScope::Plan}) {
            const PreviewText preview = previewText(document, u"s1"_s, scope, PreviewDirection::Up);
            QVERIFY(preview.marks.size() >= 2);
            QCOMPARE(preview.text.mid(preview.marks[0].position, preview.marks[0].length),
                     u"ALTER TABLE orders ADD COLUMN a int"_s);
            QCOMPARE(preview.text.mid(preview.marks[1].position, preview.marks[1].length),
                     u"ALTER TABLE orders ADD COLUMN b int"_s);
            QCOMPARE(preview.marks[0].lock, analysis::LockMode::AccessExclusive);
            QVERIFY(preview.marks[0].toolTip.contains(u"ACCESS EXCLUSIVE"_s));
        }
    }

    void editingIsMarkedUndoableAndReverted()
    {
        tests::Window w;
        // a step of a change has generated SQL to go back to
        plan::Plan plan = w.workspace.document().plan();
        plan.steps[0].change = u"c1"_s;
        plan.steps[0].generated.up = u"ALTER TABLE orders ADD COLUMN status text"_s;
        plan.steps[0].edits = {};
        w.workspace.document().reset(plan, {});
        w.workspace.setCurrentStep(u"s1"_s);
        w.settle();
        auto *revert = w.find<QPushButton>("revertSql");
        QVERIFY(!revert->isVisible());
        SqlView *sql = view(w);
        sql->setFocus();
        sql->moveCursor(QTextCursor::End);
        QTest::keyClicks(sql, u" DEFAULT now()"_s);
        QCOMPARE(w.workspace.document().plan().step(u"s1"_s)->up(),
                 u"ALTER TABLE orders ADD COLUMN status text DEFAULT now()"_s);
        QCOMPARE(w.workspace.document().plan().step(u"s1"_s)->generated.up,
                 u"ALTER TABLE orders ADD COLUMN status text"_s);
        QVERIFY(revert->isVisible());
        QCOMPARE(w.workspace.document().undoStack()->count(), 1); // one burst of typing
        w.settle();
        QCOMPARE(sql->marks().size(), 1u); // analysed again
        QCOMPARE(sql->marks()[0].length, int(sql->toPlainText().size()));
        QTest::keyClick(sql, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(sql->toPlainText(), u"ALTER TABLE orders ADD COLUMN status text"_s);
        QVERIFY(!revert->isVisible());
        QTest::keyClick(sql, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(revert->isVisible());
        QTest::mouseClick(revert, Qt::LeftButton);
        QCOMPARE(w.workspace.document().plan().step(u"s1"_s)->up(), u"ALTER TABLE orders ADD COLUMN status text"_s);
        QVERIFY(w.workspace.document().plan().step(u"s1"_s)->edits.isEmpty());
    }

    void aStatementInTheTextSelectsItsStep()
    {
        tests::Window w;
        auto *pane = static_cast<PreviewPane *>(w.find<QWidget>("previewPane"));
        pane->setScope(PreviewScope::Plan);
        w.settle();
        SqlView *sql = view(w);
        QVERIFY(QTest::qWaitFor([&] { return !sql->marks().empty(); }, 10000));
        QTextCursor cursor = sql->textCursor();
        cursor.setPosition(int(sql->toPlainText().indexOf(u"ANALYZE orders"_s)) + 3);
        sql->setTextCursor(cursor);
        QCOMPARE(w.workspace.currentStep(), u"s6"_s);
        QVERIFY(sql->isReadOnly());
        pane->setScope(PreviewScope::Step);
    }

    void findGoesRound()
    {
        tests::Window w;
        w.workspace.setCurrentStep(u"s1"_s);
        auto *pane = static_cast<PreviewPane *>(w.find<QWidget>("previewPane"));
        pane->setScope(PreviewScope::Plan);
        view(w)->setFocus();
        QTest::keyClick(view(w), Qt::Key_F, Qt::ControlModifier);
        auto *bar = w.find<QWidget>("findBar");
        QVERIFY(bar->isVisible());
        auto *edit = bar->findChild<QLineEdit *>();
        QTest::keyClicks(edit, u"status"_s);
        QCOMPARE(view(w)->textCursor().selectedText().toLower(), u"status"_s);
        const int first = view(w)->textCursor().position();
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(view(w)->textCursor().position() > first);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(view(w)->textCursor().position(), first);
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        pane->setScope(PreviewScope::Step);
    }

    void twentyThousandLinesColourOnlyWhatIsSeen()
    {
        SqlView sql;
        sql.resize(900, 600);
        sql.show();
        QString text;
        std::vector<SqlMark> marks;
        for (int i = 0; i < 20000; ++i) {
            SqlMark mark;
            mark.position = int(text.size());
            text += u"ALTER TABLE t%1 ADD COLUMN c text DEFAULT 'x';\n"_s.arg(i);
            mark.length = int(text.size()) - mark.position - 2;
            marks.push_back(mark);
        }
        sql.setSql(text);
        sql.setMarks(marks);
        sql.verticalScrollBar()->setValue(sql.verticalScrollBar()->maximum());
        QCoreApplication::processEvents();
        const QTextDocument *document = sql.document();
        QVERIFY(!document->findBlockByNumber(19990).layout()->formats().isEmpty());
        QVERIFY(document->findBlockByNumber(10000).layout()->formats().isEmpty());
        QVERIFY(!document->findBlockByNumber(3).layout()->formats().isEmpty());
    }
};

QTEST_MAIN(TestPreview)
#include "tst_preview.moc"
