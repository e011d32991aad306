// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"
#include "desktop/scripts/scriptfiles.h"
#include "desktop/shell/messagearea.h"
#include "journey.h"

#include <QFileDialog>
#include <QMessageBox>

using namespace Qt::StringLiterals;
using namespace lockstep;
using tests::Journey;

namespace {

/// Three files of an application's history in a folder; the names sort otherwise as text.
QStringList threeFiles(const QString &folder)
{
    const std::pair<QString, QByteArray> files[] = {
        {u"2.sql"_s, "\xEF\xBB\xBF"
                     "CREATE TABLE \"we\"\"ird; drop\" (id int PRIMARY KEY);\n"},
        {u"3 & more.sql"_s, "ALTER TABLE \"we\"\"ird; drop\" ADD COLUMN note text;\n-- größer\n"},
        {u"10.sql"_s, "CREATE INDEX CONCURRENTLY weird_note ON \"we\"\"ird; drop\" (note);\n"}};
    QStringList paths;
    for (const auto &[name, text] : files) {
        paths.prepend(folder + u'/' + name);
        if (!base::writeFile(paths.front(), text))
            return {};
    }
    return paths;
}

QFileDialog *dialogOf(Journey &journey)
{
    journey.trigger(u"file.open-sql"_s);
    return journey.window().findChild<QFileDialog *>(u"openSqlDialog"_s);
}

} // namespace

class TestScriptJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderIsAsPeopleCount_data()
    {
        QTest::addColumn<QStringList>("sorted");
        QTest::newRow("numbers") << QStringList{u"2.sql"_s, u"10.sql"_s, u"010b.sql"_s, u"11.sql"_s};
        QTest::newRow("dates") << QStringList{u"2008030300.sql"_s, u"2008060900.sql"_s, u"2021081000.sql"_s};
        QTest::newRow("versions") << QStringList{u"V1.2__a.sql"_s, u"V1.10__a.sql"_s, u"V2__a.sql"_s};
        QTest::newRow("a name and a longer one") << QStringList{u"a"_s, u"a1"_s, u"ab"_s};
    }
    void orderIsAsPeopleCount()
    {
        QFETCH(QStringList, sorted);
        auto mixed = sorted;
        std::ranges::sort(mixed, std::greater());
        QCOMPARE(desktop::inScriptOrder(mixed), sorted);
    }

    void filesBecomeSteps()
    {
        auto connection = tests::freshDatabase();
        if (!connection)
            QSKIP(qPrintable(tests::whyNot()));
        QVERIFY(connection->executeScript(u"CREATE TABLE other (id int)"_s));
        Journey journey;
        QVERIFY(journey.connectTo(connection->profile(), u"shop"_s));
        Q_EMIT journey.workspace().pageRequested(u"plan"_s);
        QTRY_VERIFY(journey.find<QAbstractButton>(u"empty.file.open-sql"_s));
        const QStringList paths = threeFiles(journey.home() + u"/history"_s);
        QCOMPARE(paths.size(), 3);
        auto *dialog = dialogOf(journey);
        QVERIFY(dialog);
        QCOMPARE(dialog->fileMode(), QFileDialog::ExistingFiles);
        Q_EMIT dialog->filesSelected(paths);
        dialog->close();
        QTRY_COMPARE(journey.document().plan().steps.size(), 3u);
        const auto &plan = journey.document().plan();
        QCOMPARE(plan.title, u"history"_s);
        QCOMPARE(plan.steps[0].object, u"2.sql"_s);
        QCOMPARE(plan.steps[1].object, u"3 & more.sql"_s);
        QCOMPARE(plan.steps[2].object, u"10.sql"_s);
        QVERIFY(plan.steps[1].generated.up.contains(u"größer"_s));
        QVERIFY(plan.steps[0].transactional);
        QVERIFY(!plan.steps[2].transactional);
        QVERIFY(journey.document().isModified()); // nothing holds this plan yet
        QVERIFY(journey.document().path().isEmpty());
        QCOMPARE(journey.page(), u"plan"_s);
        QTRY_VERIFY(!journey.document().isAnalyzing() && !journey.document().effects().empty());
        for (const auto &effect : journey.document().effects())
            QVERIFY2(!effect.effect.error, qPrintable(effect.sql));
        journey.picture(u"sql-files"_s);
        journey.document().markSaved({});
    }

    void nothingIsLost()
    {
        Journey journey;
        const QStringList paths = threeFiles(journey.home() + u"/history"_s);
        auto mine = journey.document().plan();
        mine.title = u"mine"_s;
        journey.document().apply(u"title"_s, mine);
        auto *dialog = dialogOf(journey);
        QVERIFY(dialog);
        Q_EMIT dialog->filesSelected(paths);
        dialog->close();
        QTRY_VERIFY(journey.window().findChild<QMessageBox *>(u"unsavedQuestion"_s));
        QCOMPARE(journey.document().plan().title, u"mine"_s);
        auto *question = journey.window().findChild<QMessageBox *>(u"unsavedQuestion"_s);
        question->findChild<QAbstractButton *>(u"giveUpChanges"_s)->click();
        QTRY_COMPARE(journey.document().plan().steps.size(), 3u);
        journey.document().markSaved({});
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("exists");
        QTest::newRow("latin 1") << QByteArray("-- gr\xF6\xDF"
                                               "er\nSELECT 1")
                                 << true;
        QTest::newRow("absent") << QByteArray() << false;
    }
    void whatCannotBeReadIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, exists);
        Journey journey;
        QStringList paths = threeFiles(journey.home() + u"/history"_s);
        paths << journey.home() + u"/history/4.sql"_s;
        if (exists)
            QVERIFY(base::writeFile(paths.last(), bytes));
        QSignalSpy errors(&journey.workspace(), &desktop::Workspace::errorOccurred);
        Q_EMIT dialogOf(journey)->filesSelected(paths);
        QTRY_COMPARE(errors.size(), 1);
        QVERIFY(errors[0][0].toString().contains(u"4.sql"_s) || errors[0][1].toString().contains(u"4.sql"_s));
        QVERIFY(journey.document().plan().steps.empty());
    }
};

QTEST_MAIN(TestScriptJourney)
#include "tst_scriptjourney.moc"
