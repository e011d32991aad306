// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"
#include "desktop/migrations/entriesmodel.h"
#include "desktop/migrations/migrationspage.h"
#include "desktop/migrations/openmigrations.h"
#include "desktop/migrations/problemsmodel.h"
#include "desktop/migrations/scripteditor.h"
#include "desktop/preview/lockgridview.h"
#include "desktop/shell/commandline.h"
#include "desktop/shell/messagearea.h"
#include "journey.h"

#include "../cli/clirun.h"

#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QTextBrowser>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace lockstep;
using namespace lockstep::desktop;
using tests::Journey;

namespace {

/// golang-migrate's way of naming; the second file has an index that blocks writes.
QString writeHistory(const Journey &journey)
{
    const QString folder = journey.home() + u"/migrations"_s;
    const std::pair<const char *, const char *> files[] = {
        {"000001_orders.up.sql", "CREATE TABLE \"we\"\"ird; drop\" (id bigint PRIMARY KEY);\n"
                                 "CREATE TABLE orders (id bigint PRIMARY KEY, note text);\n"},
        {"000001_orders.down.sql", "DROP TABLE orders;\nDROP TABLE \"we\"\"ird; drop\";\n"},
        {"000002_index.up.sql", "CREATE INDEX orders_note ON orders (note);\n"},
        {"000002_index.down.sql", "DROP INDEX orders_note;\n"}};
    for (const auto &[name, text] : files)
        static_cast<void>(base::writeFile(folder + u'/' + QLatin1StringView(name), text));
    return folder;
}

/// The page with the history opened and analysed.
struct Opened {
    Journey journey;
    MigrationsPage *page = nullptr;
    ScriptEditor *editor = nullptr;
    QTreeView *list = nullptr;

    bool open(const QStringList &paths)
    {
        openMigrations(journey.workspace(), paths);
        page = qobject_cast<MigrationsPage *>(journey.window().page(u"migrations"_s));
        const bool ready =
            page && QTest::qWaitFor([this] { return settled() && !page->set().files().empty(); }, 20'000);
        editor = journey.find<ScriptEditor>(u"migrationText"_s);
        list = journey.find<QTreeView>(u"migrationList"_s);
        return ready && editor && list;
    }
    [[nodiscard]] bool settled() const
    {
        return !page->set().isLoading() && !page->analysis().isRunning() &&
               page->analysis().reports().entries.size() == page->set().entries().size();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return settled(); }, 20'000);
    }
    void choose(int row) { list->setCurrentIndex(list->model()->index(row, 0)); }
    [[nodiscard]] QStringList rules() const
    {
        QStringList found;
        for (const Problem &problem : page->analysis().reports().problems)
            found << problem.rule;
        return found;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(journey.window().focusWidget(), key, modifiers);
        QCoreApplication::processEvents();
    }
    void typeLine(const QString &text)
    {
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
    }
    QByteArray onDisk(const QString &name)
    {
        return base::readFile(journey.home() + u"/migrations/"_s + name).value_or(QByteArray());
    }
};

} // namespace

class TestMigrationJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findingsAreExportedAsLintPrintsThem_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("sarif") << u"sarif"_s << u"sarif"_s;
        QTest::newRow("json") << u"json"_s << u"jsonl"_s;
        QTest::newRow("junit") << u"junit"_s << u"xml"_s;
        QTest::newRow("text") << u"text"_s << u"txt"_s;
    }
    void findingsAreExportedAsLintPrintsThem()
    {
        QFETCH(const QString, format);
        QFETCH(const QString, suffix);
        Opened opened;
        const QString folder = opened.journey.home() + u"/goose"_s;
        QVERIFY(base::writeFile(folder + u"/1_a.sql"_s, "-- +goose Up\nCREATE TABLE \"\xc3\xa4<&\" (id int, n int);\n"
                                                        "-- +goose Down\nDROP TABLE \"\xc3\xa4<&\";\n"));
        QVERIFY(base::writeFile(folder + u"/2_b.sql"_s,
                                "-- +goose Up\r\n-- \xc3\xa4\r\nCREATE INDEX i ON \"\xc3\xa4<&\" (n);\r\n"
                                "ALTR TABLE x;\r\n-- +goose Down\r\nDROP INDEX i;\r\n"));
        QVERIFY(base::writeFile(folder + u"/3_c.sql"_s, "-- +goose Up\n-- lockstep:ignore serial: none\n"));
        QVERIFY(opened.open({folder}));
        const QString path = opened.journey.home() + u"/findings."_s + suffix;
        QVERIFY(opened.journey.click(u"exportFindings"_s));
        auto *dialog = opened.journey.window().findChild<QFileDialog *>(u"exportFindingsDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 10'000);
        const auto printed = tests::ran(u"lint"_s, {u"--format"_s, format, folder});
        QVERIFY(printed.out.contains(u"index-without-concurrently"_s));
        QCOMPARE(QString::fromUtf8(base::readFile(path).value_or("?")), printed.out);
    }

    void emptyPageOffersWhatIsNext()
    {
        Journey journey;
        Q_EMIT journey.workspace().pageRequested(u"migrations"_s);
        QVERIFY(journey.find<QAbstractButton>(u"empty.file.review-folder"_s));
        QCOMPARE(journey.unnamed(), QString());
        journey.picture(u"migrations-empty"_s);
    }

    void problemFixedAndSaved()
    {
        Opened o;
        QVERIFY(o.open({writeHistory(o.journey)}));
        QCOMPARE(o.page->set().entries().size(), 4u);
        QVERIFY(!o.page->set().entries()[0].down);
        QVERIFY(o.page->set().entries()[1].down);
        o.choose(2);
        QTRY_VERIFY(o.editor->toPlainText().contains(u"orders_note"_s));
        QTRY_COMPARE(o.editor->marks().size(), 1u);
        QCOMPARE(o.editor->marks()[0].lock, analysis::LockMode::Share);
        QVERIFY(o.rules().contains(u"index-without-concurrently"_s));
        QTRY_VERIFY(!o.editor->underlines().empty());
        QVERIFY(!o.editor->underlines()[0].toolTip.isEmpty());
        o.editor->setFocus();
        const auto isIndex = [&] {
            auto *page = o.journey.find<QTextBrowser>(u"rulePage"_s);
            return page && page->toPlainText().contains(u"CONCURRENTLY"_s);
        };
        for (int i = 0; i < 12 && !isIndex(); ++i)
            o.key(Qt::Key_F8);
        QVERIFY(isIndex());
        // before and after, with both lock maps
        QTRY_VERIFY(o.journey.find<LockGridView>(u"locksAfter"_s));
        const auto lockOf = [&](const QString &grid) {
            const auto *model = o.journey.find<LockGridView>(grid)->model();
            auto strongest = analysis::LockMode::None;
            for (int row = 0; row < model->rowCount(); ++row)
                for (int column = 0; column < model->columnCount(); ++column)
                    strongest = std::max(
                        strongest, analysis::LockMode(model->index(row, column).data(LockGridModel::LockRole).toInt()));
            return strongest;
        };
        QCOMPARE(lockOf(u"locksBefore"_s), analysis::LockMode::Share);
        QCOMPARE(lockOf(u"locksAfter"_s), analysis::LockMode::ShareUpdateExclusive);
        QCOMPARE(o.journey.unnamed(), QString());
        o.journey.picture(u"migrations-problem"_s);
        o.key(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(o.editor->toPlainText().contains(u"CREATE INDEX CONCURRENTLY"_s));
        QVERIFY(o.settle());
        QVERIFY(!o.rules().contains(u"index-without-concurrently"_s));
        QCOMPARE(o.page->set().modified().size(), 1);
        QVERIFY(!o.onDisk(u"000002_index.up.sql"_s).contains("CONCURRENTLY"));
        // undone and done again, in the words of the menu
        QVERIFY(
            o.journey.workspace().actions().action(u"edit.undo"_s)->text().contains(u"index-without-concurrently"_s));
        o.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!o.editor->toPlainText().contains(u"CONCURRENTLY"_s));
        QVERIFY(o.page->set().modified().isEmpty());
        o.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(o.editor->toPlainText().contains(u"CONCURRENTLY"_s));
        o.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(o.onDisk(u"000002_index.up.sql"_s).contains("CONCURRENTLY"));
        QTRY_VERIFY(o.page->set().modified().isEmpty());
        QVERIFY(o.settle());
        o.journey.picture(u"migrations-fixed"_s);
    }

    void findingComesAndGoesWhileTyping()
    {
        Opened o;
        QVERIFY(o.open({writeHistory(o.journey)}));
        o.choose(2);
        QTRY_VERIFY(o.editor->toPlainText().contains(u"orders_note"_s));
        QVERIFY(!o.rules().contains(u"drop-table"_s));
        const QString before = o.editor->toPlainText();
        o.editor->setFocus();
        o.editor->moveCursor(QTextCursor::End);
        QTest::keyClicks(o.editor, u"DROP TABLE \"we\"\"ird; drop\";"_s);
        QVERIFY(o.settle());
        QTRY_COMPARE(o.editor->marks().size(), 2u);
        QVERIFY(o.rules().contains(u"drop-table"_s));
        QCOMPARE(o.editor->marks()[1].lock, analysis::LockMode::AccessExclusive);
        // typing without a pause is one step back
        o.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(o.editor->toPlainText(), before);
        QVERIFY(o.settle());
        QVERIFY(!o.rules().contains(u"drop-table"_s));
        QTRY_COMPARE(o.editor->marks().size(), 1u);
        // what is typed in one file is known in the next
        o.choose(0);
        o.editor->setFocus();
        o.editor->moveCursor(QTextCursor::End);
        QTest::keyClicks(o.editor, u"CREATE INDEX orders_note ON orders (note);"_s);
        QVERIFY(o.settle());
        const auto &reports = o.page->analysis().reports().entries;
        QVERIFY(reports[2]->effects[0].error); // the name is taken now
        QVERIFY(!reports[0]->effects[2].error);
        o.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(o.settle());
        QVERIFY(!o.page->analysis().reports().entries[2]->effects[0].error);
    }

    void anUndoBringsItsFileIntoSight()
    {
        Opened o;
        QVERIFY(o.open({writeHistory(o.journey)}));
        o.editor->setFocus();
        o.typeLine(u"-- x"_s);
        o.choose(2);
        QTRY_VERIFY(o.editor->toPlainText().contains(u"orders_note"_s));
        o.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(o.editor->toPlainText().startsWith(u"CREATE TABLE \"we"_s));
        QCOMPARE(o.list->currentIndex().row(), 0); // and the list says so
        QVERIFY(o.page->set().modified().isEmpty());
    }

    void lineEndsStayWhatTheyWere()
    {
        Opened o;
        const QString path = o.journey.home() + u"/migrations/only.sql"_s;
        const QByteArray bytes = "\xEF\xBB\xBF-- a\xC2\xA0z\r\nSELECT 1;\r\n";
        QVERIFY(base::writeFile(path, bytes));
        QVERIFY(o.open({path}));
        o.editor->setFocus();
        o.editor->moveCursor(QTextCursor::End);
        QTest::keyClicks(o.editor, u"SELECT 2;"_s);
        QTest::keyClick(o.editor, Qt::Key_Return);
        o.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(o.onDisk(u"only.sql"_s), bytes + "SELECT 2;\r\n");
    }

    void changesByOthersAreSeen()
    {
        Opened o;
        const QString folder = writeHistory(o.journey);
        QVERIFY(o.open({folder}));
        const QString path = folder + u"/000001_orders.up.sql"_s;
        QVERIFY(base::writeFile(path, "CREATE TABLE orders (id bigint, note text);\n"));
        QTRY_VERIFY_WITH_TIMEOUT(o.editor->toPlainText() == u"CREATE TABLE orders (id bigint, note text);\n"_s, 10'000);
        QVERIFY(o.page->set().modified().isEmpty());
        o.editor->setFocus();
        o.typeLine(u"-- mine"_s);
        QVERIFY(base::writeFile(path, "CREATE TABLE orders (id int, note text);\n"));
        const auto strip = [&]() -> MessageStrip * {
            for (auto *found : o.journey.window().findChildren<MessageStrip *>()) {
                if (found->text().contains(u"000001_orders.up.sql"_s))
                    return found;
            }
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(strip(), 10'000);
        QVERIFY(o.editor->toPlainText().startsWith(u"-- mine"_s)); // nothing is lost
        strip()->findChildren<QPushButton *>().first()->click();
        QTRY_COMPARE(o.editor->toPlainText(), u"CREATE TABLE orders (id int, note text);\n"_s);
        // and what was mine is an undo away
        o.editor->setFocus();
        o.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(o.editor->toPlainText().startsWith(u"-- mine"_s));
        o.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    }

    void changesByOthersLeaveTheUserWhereHeIs()
    {
        Opened o;
        const QString folder = writeHistory(o.journey);
        QVERIFY(o.open({folder}));
        o.editor->goTo(int(o.editor->toPlainText().indexOf(u"orders"_s)));
        const auto before = o.onDisk(u"000001_orders.up.sql"_s);
        // a change before the cursor, then one around it
        for (const QByteArray &text :
             QByteArrayList{"-- new\n" + before, "-- neu\n" + before.chopped(3) + ", n int);\n"}) {
            QVERIFY(base::writeFile(folder + u"/000001_orders.up.sql"_s, text));
            QTRY_COMPARE_WITH_TIMEOUT(o.editor->toPlainText(), QString::fromUtf8(text), 10'000);
            QCOMPARE(o.editor->textCursor().position(), o.editor->toPlainText().indexOf(u"orders"_s));
        }
        // a file that is not in sight stays there
        const auto &unseen = o.page->set().files()[o.page->set().entries()[2].file];
        QVERIFY(base::writeFile(folder + u"/000002_index.up.sql"_s, "SELECT 1;\n"));
        QTRY_COMPARE_WITH_TIMEOUT(unseen.text, u"SELECT 1;\n"_s, 10'000);
        QVERIFY(o.editor->toPlainText().startsWith(u"-- neu"_s));
        QCOMPARE(o.list->currentIndex().row(), 0);
    }

    void closingAsks()
    {
        Opened o;
        QVERIFY(o.open({writeHistory(o.journey)}));
        o.editor->setFocus();
        o.typeLine(u"-- x"_s);
        o.journey.window().close();
        QVERIFY(o.journey.window().isVisible());
        auto *question = o.journey.window().findChild<QMessageBox *>(u"unsavedQuestion"_s);
        QVERIFY(question);
        question->findChild<QAbstractButton *>(u"saveChanges"_s)->click();
        QTRY_VERIFY(!o.journey.window().isVisible());
        QVERIFY(o.onDisk(u"000001_orders.up.sql"_s).startsWith("-- x\n"));
    }

    void patchShowsOnlyWhatItChanges()
    {
        Opened o;
        const QString folder = writeHistory(o.journey);
        const QString patch = o.journey.home() + u"/change.patch"_s;
        QVERIFY(base::writeFile(patch, "--- a/migrations/000002_index.up.sql\n+++ b/migrations/000002_index.up.sql\n"
                                       "@@ -1 +1,2 @@\n CREATE INDEX orders_note ON orders (note);\n"
                                       "+DROP TABLE orders;\n"));
        QVERIFY(o.open({patch}));
        QTRY_VERIFY(o.editor->toPlainText().contains(u"DROP TABLE orders"_s));
        QVERIFY(o.editor->isReadOnly());
        QVERIFY(o.rules().contains(u"drop-table"_s));
        QVERIFY(!o.rules().contains(u"index-without-concurrently"_s));
        QVERIFY(!o.onDisk(u"000002_index.up.sql"_s).contains("DROP"));
        o.journey.picture(u"migrations-patch"_s);
    }

    void draggedAndNamedOnTheCommandLine()
    {
        Opened o;
        const QString folder = writeHistory(o.journey);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(folder)});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&o.journey.window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&o.journey.window(), &drop);
        QTRY_COMPARE(o.journey.page(), u"migrations"_s);
        auto *page = qobject_cast<MigrationsPage *>(o.journey.window().page(u"migrations"_s));
        QTRY_COMPARE(page->set().entries().size(), 4u);
        QCOMPARE(readCommandLine({u"lockstep-desktop"_s, folder}).migrations, QStringList{folder});
        QCOMPARE(readCommandLine({u"lockstep-desktop"_s, u"a.sql"_s, u"b.sql"_s}).migrations.size(), 2);
        QVERIFY(readCommandLine({u"lockstep-desktop"_s, u"a.lockstep"_s}).migrations.isEmpty());
    }

    void whatCannotBeOpenedIsSaid()
    {
        Journey journey;
        QSignalSpy errors(&journey.workspace(), &Workspace::errorOccurred);
        openMigrations(journey.workspace(), {journey.home() + u"/nowhere"_s});
        QTRY_COMPARE(errors.size(), 1);
        QVERIFY(errors[0][0].toString().contains(u"nowhere"_s));
    }

    void modelsHold()
    {
        Opened o;
        ScriptSet set;
        ScriptAnalysis analysis(set);
        EntriesModel entries(set, analysis);
        ProblemsModel problems(set, analysis);
        ProblemsFilter filter;
        filter.setSourceModel(&problems);
        filter.setSortRole(ProblemsModel::SortRole);
        filter.sort(ProblemsModel::SeverityColumn, Qt::DescendingOrder);
        LockGridModel grid;
        using Mode = QAbstractItemModelTester::FailureReportingMode;
        QAbstractItemModelTester a(&entries, Mode::QtTest);
        QAbstractItemModelTester b(&problems, Mode::QtTest);
        QAbstractItemModelTester c(&filter, Mode::QtTest);
        QAbstractItemModelTester d(&grid, Mode::QtTest);
        connect(&analysis, &ScriptAnalysis::changed, &grid, [&] { grid.setGrid(analysis.reports().grid); });
        set.open({writeHistory(o.journey)});
        const auto settled = [&] { return !analysis.isRunning() && analysis.reports().entries.size() == 4; };
        QTRY_VERIFY(settled());
        QVERIFY(problems.rowCount() > 0);
        QCOMPARE(entries.rowCount(), 4);
        QVERIFY(grid.rowCount() > 0);
        const int all = filter.rowCount();
        filter.setSeverity(rules::Severity::Error);
        QVERIFY(filter.rowCount() < all);
        filter.setSeverity(rules::Severity::Info);
        filter.setClass(rules::FindingClass::Long);
        for (int row = 0; row < filter.rowCount(); ++row)
            QCOMPARE(filter.index(row, 0).data(ProblemsModel::ClassRole).toInt(), int(rules::FindingClass::Long));
        filter.setClass(std::nullopt);
        filter.setFile(0);
        QVERIFY(filter.rowCount() < all || all == 0);
        filter.setFile(std::nullopt);
        QCOMPARE(filter.rowCount(), all);
        for (const QString &typed : {u"DROP TABLE orders;\n"_s, u"ALTR x;\n"_s, u"VACUUM FULL;\n"_s}) {
            set.edit(2, 0, 0, typed);
            QTRY_VERIFY(settled());
        }
        set.edit(2, 0, int(set.files()[2].text.size()), QString());
        QTRY_VERIFY(settled());
        for (int i = 0; i < 4; ++i) {
            set.undoStack().undo();
            QTRY_VERIFY(settled());
        }
    }
};

QTEST_MAIN(TestMigrationJourney)
#include "tst_migrationjourney.moc"
