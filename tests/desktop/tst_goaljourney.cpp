// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"
#include "catalog/postgres/reader.h"
#include "desktop/goal/goalpage.h"
#include "desktop/goal/goalsetup.h"
#include "journey.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace lockstep;
using tests::Journey;

/// The window plans the way to another schema: a file, a folder, a connection.
class TestGoalJourney : public QObject
{
    Q_OBJECT

    const QString m_start =
        u"CREATE TABLE orders (id bigint PRIMARY KEY, note text, total numeric);"
        "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE DOMAIN moods AS mood; INSERT INTO orders SELECT i, 'x', i FROM generate_series(1, 500) i; ANALYZE;"_s;
    const QString m_wanted = u"CREATE TABLE orders (id bigint PRIMARY KEY, note text NOT NULL, total numeric,"
                             " state text DEFAULT 'new', CONSTRAINT positive CHECK (total >= 0));"
                             "CREATE INDEX orders_state ON orders (state); CREATE TYPE mood AS ENUM ('ok', 'sad'); "
                             "CREATE DOMAIN moods AS mood;"
                             "CREATE TABLE \"we\"\"ird; drop\" (\"se\"\"lect\" int);"_s;

    static std::unique_ptr<db::Connection> databaseWith(const QString &sql)
    {
        auto database = tests::freshDatabase();
        return database && database->executeScript(sql) ? std::move(database) : nullptr;
    }
    static std::shared_ptr<const catalog::Catalog> catalogOf(const QString &sql)
    {
        const auto database = databaseWith(sql);
        auto read = catalog::postgres::readCatalog(*database);
        return read ? std::make_shared<const catalog::Catalog>(*std::move(read)) : nullptr;
    }
    static QString saved(const Journey &journey, const QString &name, const QByteArray &content)
    {
        const QString path = journey.home() + u'/' + name;
        return base::writeFile(path, content) ? path : QString();
    }
    static desktop::GoalPage *open(Journey &journey)
    {
        journey.trigger(u"plan.to-schema"_s);
        return journey.find<desktop::GoalPage>(u"page.goal"_s);
    }
    /// Chooses the file in the dialog that the button opens, and waits for the answer.
    static bool chooseFile(Journey &journey, const QString &button, const QString &path)
    {
        auto *page = journey.find<desktop::GoalPage>(u"page.goal"_s);
        QSignalSpy settled(page, &desktop::GoalPage::settled);
        if (!journey.click(button))
            return false;
        auto *dialog = page->findChild<QFileDialog *>(u"goalDialog"_s);
        if (!dialog)
            return false;
        dialog->selectFile(path);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        return settled.wait(60'000);
    }
    static QTreeWidget *changes(const Journey &journey) { return journey.find<QTreeWidget>(u"goalChanges"_s); }
    /// How many changes are in sight; -1 while none are looked for.
    static int listed(const Journey &journey)
    {
        const auto *list = changes(journey);
        return list ? list->topLevelItemCount() : -1;
    }
    static QTreeWidgetItem *row(const Journey &journey, const QString &words)
    {
        const auto found = changes(journey)->findItems(words, Qt::MatchContains);
        return found.isEmpty() ? nullptr : found.first();
    }
    static QString textOf(const Journey &journey, const QString &label)
    {
        const auto *found = journey.find<QLabel>(label);
        return found ? found->text() : QString();
    }
    static bool settles(Journey &journey)
    {
        return QTest::qWaitFor(
            [&] {
                auto *take = journey.find<QAbstractButton>(u"goalTake"_s);
                return take && take->isEnabled();
            },
            60'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        if (!tests::server(0, &why))
            QSKIP(qPrintable(why));
    }

    void fromACatalogFileIntoThePlan()
    {
        Journey journey;
        tests::Heartbeat heart;
        const auto goal = catalogOf(m_wanted);
        const QString path = saved(journey, u"wanted.lockcat"_s, catalog::toJson(*goal));
        QVERIFY(open(journey));
        journey.picture(u"goal-no-catalog"_s);
        QVERIFY2(textOf(journey, u"goalEmpty"_s).contains(u"first"_s), qPrintable(textOf(journey, u"goalEmpty"_s)));
        journey.document().setCatalog(catalogOf(m_start));
        QVERIFY(textOf(journey, u"goalEmpty"_s).startsWith(u"Choose"_s));
        journey.picture(u"goal-empty"_s);
        QVERIFY(chooseFile(journey, u"goalFile"_s, path));
        QVERIFY(changes(journey));
        QStringList all;
        for (int i = 0; i < changes(journey)->topLevelItemCount(); ++i)
            all << changes(journey)->topLevelItem(i)->text(0);
        const QStringList expected{u"Add column state to public.orders"_s, u"Create table public.\"we\"\"ird; drop\""_s,
                                   u"Forbid NULL in note of public.orders"_s,
                                   u"Check (total >= (0)::numeric) in public.orders"_s,
                                   u"Index public.orders (state)"_s};
        for (const QString &one : expected)
            QVERIFY2(all.contains(one), qPrintable(all.join(u'\n')));
        QCOMPARE(all.size(), expected.size());
        // what no kind of change can make is said, and nothing else
        auto *left = journey.find<QTreeWidget>(u"goalLeft"_s);
        QVERIFY(left);
        QCOMPARE(left->topLevelItemCount(), 1);
        QVERIFY(left->topLevelItem(0)->text(0).contains(u"mood"_s));
        QVERIFY(left->topLevelItem(0)->text(1).contains(u"no kind of change"_s));
        // strategy and steps of the chosen one
        changes(journey)->setCurrentItem(row(journey, u"Forbid NULL"_s));
        QVERIFY(textOf(journey, u"goalChange"_s).startsWith(u"Forbid NULL"_s));
        auto *strategy = journey.find<QComboBox>(u"goalStrategy"_s);
        QCOMPARE(strategy->currentText(), u"Two-phase constraint"_s);
        QVERIFY(!textOf(journey, u"goalReasons"_s).isEmpty());
        const auto *steps = journey.find<QTreeWidget>(u"previewSteps"_s);
        QVERIFY(steps->topLevelItemCount() > 1);
        QVERIFY(journey.find<QPlainTextEdit>(u"previewSql"_s)->toPlainText().contains(u"NOT VALID"_s));
        QVERIFY(steps->height() < journey.find(u"previewSql"_s)->height());
        journey.picture(u"goal-changes"_s);
        QCOMPARE(journey.unnamed(), QString());
        QVERIFY(journey.click(u"goalTake"_s));
        QCOMPARE(journey.page(), u"plan"_s);
        const auto &plan = journey.document().plan();
        QCOMPARE(plan.decisions.size(), size_t(expected.size()));
        QVERIFY(plan::validate(plan).empty());
        QCOMPARE(journey.document().undoStack()->count(), 1);
        QCOMPARE(journey.document().undoStack()->undoText(), u"Plan to wanted.lockcat"_s);
        // with the plan nothing is different but what cannot be planned
        QSignalSpy settled(open(journey), &desktop::GoalPage::settled);
        QVERIFY(settled.count() || settled.wait(60'000));
        QCOMPARE(changes(journey)->topLevelItemCount(), 0);
        journey.picture(u"goal-after"_s);
        journey.document().undoStack()->undo();
        QVERIFY(journey.document().plan().steps.empty());
        QTRY_COMPARE_WITH_TIMEOUT(listed(journey), int(expected.size()), 60'000);
        if (qEnvironmentVariableIsSet("LOCKSTEP_HEARTBEAT"))
            QVERIFY2(heart.longestMs() < 250, qPrintable(QString::number(heart.longestMs())));
    }

    void whatIsUntickedStaysAndIsNotTaken()
    {
        Journey journey;
        journey.document().setCatalog(catalogOf(m_start));
        const QString path = saved(journey, u"wanted.sql"_s, m_wanted.toUtf8());
        QVERIFY(open(journey));
        QVERIFY(chooseFile(journey, u"goalFile"_s, path));
        auto *list = changes(journey);
        list->setCurrentItem(row(journey, u"Create table"_s));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Space); // without a mouse
        QVERIFY(!journey.find<QAbstractButton>(u"goalTake"_s)->isEnabled());
        QVERIFY(settles(journey));
        QCOMPARE(row(journey, u"Create table"_s)->checkState(0), Qt::Unchecked);
        QVERIFY(textOf(journey, u"goalReasons"_s).contains(u"Left out"_s));
        QVERIFY2(textOf(journey, u"goalSum"_s).startsWith(u"4 of 5"_s), qPrintable(textOf(journey, u"goalSum"_s)));
        // what needs a thing that is left out is refused with the reason, the rest is planned
        row(journey, u"Add column state"_s)->setCheckState(0, Qt::Unchecked);
        QVERIFY(settles(journey));
        QCOMPARE(row(journey, u"Index public.orders (state)"_s)->text(2), u"not planned"_s);
        journey.picture(u"goal-unticked"_s);
        // another strategy
        list->setCurrentItem(row(journey, u"Forbid NULL"_s));
        auto *strategy = journey.find<QComboBox>(u"goalStrategy"_s);
        QVERIFY(journey.choose(u"goalStrategy"_s, strategy->findData(u"direct-versioned"_s)));
        QVERIFY(settles(journey));
        QVERIFY(row(journey, u"Forbid NULL"_s)->text(1).startsWith(u"Direct"_s));
        QVERIFY(journey.click(u"goalTake"_s));
        const auto &decisions = journey.document().plan().decisions;
        QCOMPARE(decisions.size(), 2U);
        QVERIFY(std::ranges::any_of(decisions, [](const plan::Decision &decision) {
            return decision.change.kind == plan::ChangeKind::SetNotNull && decision.strategy == "direct-versioned"_L1;
        }));
    }

    /// From the key that opens the page to the plan without a mouse.
    void keyboardAlone()
    {
        Journey journey;
        journey.document().setCatalog(catalogOf(m_start));
        const QString path = saved(journey, u"wanted.sql"_s, m_wanted.toUtf8());
        journey.key(Qt::Key_T, Qt::ControlModifier);
        QTRY_COMPARE(journey.focused(), u"goalFile"_s);
        auto *page = journey.find<desktop::GoalPage>(u"page.goal"_s);
        QSignalSpy settled(page, &desktop::GoalPage::settled);
        journey.key(Qt::Key_Return);
        QTRY_VERIFY(QApplication::activeWindow() && QApplication::activeWindow()->objectName() == u"goalDialog"_s);
        journey.keys(path);
        journey.key(Qt::Key_Return);
        QTRY_VERIFY(!page->findChild<QFileDialog *>(u"goalDialog"_s));
        journey.window().activateWindow(); // as a window manager does
        QVERIFY(settled.count() || settled.wait(60'000));
        QTRY_COMPARE(journey.focused(), u"goalChanges"_s);
        auto *list = changes(journey);
        journey.key(Qt::Key_Home);
        while (!list->currentItem()->text(0).startsWith(u"Create table"_s))
            journey.key(Qt::Key_Down);
        journey.key(Qt::Key_Space);
        QVERIFY(settles(journey));
        QCOMPARE(row(journey, u"Create table"_s)->checkState(0), Qt::Unchecked);
        journey.key(Qt::Key_Home);
        while (!list->currentItem()->text(0).startsWith(u"Forbid NULL"_s))
            journey.key(Qt::Key_Down);
        journey.key(Qt::Key_S, Qt::AltModifier);
        QCOMPARE(journey.focused(), u"goalStrategy"_s);
        journey.keys(u"Direct"_s);
        QVERIFY(settles(journey));
        QTRY_VERIFY(row(journey, u"Forbid NULL"_s)->text(1).startsWith(u"Direct"_s));
        QVERIFY(settles(journey));
        // Tab goes round: everything that has the focus has a name, and what is there can be reached
        QStringList seen;
        for (int i = 0; i < 40; ++i) {
            journey.key(Qt::Key_Tab);
            seen << journey.focused();
        }
        for (const char *name :
             {"goal", "goalFile", "goalFolder", "goalOwners", "goalCompare", "goalChanges", "goalLeft", "goalStrategy",
              "previewSteps", "previewSql", "goalTickAll", "goalTickNone", "goalTake"})
            QVERIFY2(seen.contains(QLatin1StringView(name)),
                     qPrintable(QLatin1StringView(name) + u'\n' + seen.join(u' ')));
        journey.key(Qt::Key_T, Qt::AltModifier);
        QTRY_COMPARE(journey.page(), u"plan"_s);
        const auto &decisions = journey.document().plan().decisions;
        QCOMPARE(decisions.size(), 4U);
        QVERIFY(std::ranges::any_of(decisions, [](const plan::Decision &decision) {
            return decision.change.kind == plan::ChangeKind::SetNotNull && decision.strategy == "direct-versioned"_L1;
        }));
    }

    void noDifferenceIsSaid()
    {
        Journey journey;
        journey.document().setCatalog(catalogOf(m_start));
        QVERIFY(open(journey));
        QVERIFY(chooseFile(journey, u"goalFile"_s, saved(journey, u"same.sql"_s, m_start.toUtf8())));
        QVERIFY2(textOf(journey, u"goalEmpty"_s).startsWith(u"No difference"_s),
                 qPrintable(textOf(journey, u"goalEmpty"_s)));
        QVERIFY(!changes(journey));
        journey.picture(u"goal-same"_s);
    }

    void anotherConnectionIsTheGoal()
    {
        const auto here = databaseWith(m_start), there = databaseWith(m_wanted);
        QVERIFY(here && there);
        Journey journey;
        QVERIFY(journey.connectTo(there->profile(), u"There"_s));
        QVERIFY(journey.connectTo(here->profile(), u"Here"_s));
        auto *page = open(journey);
        auto *box = journey.find<QComboBox>(u"goal"_s);
        QTRY_COMPARE(box->count(), 1); // not the open one
        QVERIFY(box->itemText(0).startsWith(u"There"_s));
        QVERIFY(journey.choose(u"goal"_s, 0));
        QSignalSpy settled(page, &desktop::GoalPage::settled);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Return); // Enter compares
        QVERIFY(settled.wait(60'000));
        QCOMPARE(changes(journey)->topLevelItemCount(), 5);
        // the choice is remembered
        QCOMPARE(journey.workspace().settings().value(desktop::SettingKey::RecentGoals).toStringList().size(), 1);
    }

    void aFolderThatFailsInPart()
    {
        Journey journey;
        journey.document().setCatalog(catalogOf(m_start));
        const QString folder = journey.home() + u"/migrations"_s;
        QVERIFY(base::writeFile(folder + u"/V1__orders.sql"_s, m_start.toUtf8()));
        QVERIFY(base::writeFile(folder + u"/V2__more.sql"_s,
                                "CREATE TABLE more (i int);\nCREATE TABLE bad (i nothing);\n"));
        QVERIFY(open(journey));
        QVERIFY(chooseFile(journey, u"goalFolder"_s, folder));
        QCOMPARE(changes(journey)->topLevelItemCount(), 1);
        auto *left = journey.find<QTreeWidget>(u"goalLeft"_s);
        QVERIFY(left && left->topLevelItemCount() == 1);
        QVERIFY(left->topLevelItem(0)->text(1).contains(u"nothing"_s));
        journey.picture(u"goal-folder"_s);
    }

    void errorsStandOnThePage()
    {
        Journey journey;
        journey.document().setCatalog(catalogOf(m_start));
        auto *page = open(journey);
        QVERIFY(chooseFile(journey, u"goalFile"_s, saved(journey, u"broken.lockcat"_s, "{\"not\": a Catalog")));
        QVERIFY(!textOf(journey, u"goalEmpty"_s).isEmpty());
        QVERIFY(!textOf(journey, u"goalEmpty"_s).startsWith(u"Choose"_s));
        journey.picture(u"goal-error"_s);
        // cancelled by Esc while a sandbox starts
        QSignalSpy settled(page, &desktop::GoalPage::settled);
        page->findChild<desktop::GoalSetup *>()->take(saved(journey, u"slow.sql"_s, m_wanted.toUtf8()));
        QVERIFY(journey.find(u"goalCancel"_s));
        journey.picture(u"goal-running"_s);
        journey.trigger(u"view.cancel"_s);
        QVERIFY(settled.count() || settled.wait(60'000));
        QCOMPARE(textOf(journey, u"goalEmpty"_s), u"Cancelled."_s);
        QVERIFY(!journey.find(u"goalCancel"_s));
        QVERIFY(journey.find<QAbstractButton>(u"goalCompare"_s)->isEnabled());
    }
};

QTEST_MAIN(TestGoalJourney)
#include "tst_goaljourney.moc"
