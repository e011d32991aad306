// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/rehearsepage.h"
#include "journey.h"
#include "support/sqlitefile.h"

#include <QLabel>
#include <QListWidget>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace lockstep;
using tests::Journey;

/// An SQLite file in the window: opened, a change planned, rehearsed on a copy of its schema.
class TestSqliteJourney : public QObject
{
    Q_OBJECT

    tests::SqliteFolder m_folder;

    static QListWidgetItem *kindItem(Journey &journey, plan::ChangeKind kind)
    {
        auto *list = journey.find<QListWidget>(u"changeKinds"_s);
        for (int row = 0; list && row < list->count(); ++row) {
            const QVariant data = list->item(row)->data(Qt::UserRole);
            if (data.isValid() && data.toInt() == int(kind))
                return list->item(row);
        }
        return nullptr;
    }
    bool open(Journey &journey, int role)
    {
        QSignalSpy read(&journey.document(), &desktop::Document::catalogChanged);
        journey.trigger(u"connections.open"_s);
        return journey.click(u"newProfile"_s) && journey.type(u"name"_s, u"shop"_s) &&
               journey.choose(u"role"_s, role) && journey.choose(u"engine"_s, 1) &&
               journey.type(u"file"_s, m_folder.path(u"sh;op.db"_s)) && journey.click(u"connectNow"_s) &&
               QTest::qWaitFor([&] { return !read.isEmpty(); }, 20'000);
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.fresh(u"sh;op.db"_s,
                               u"CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE \"or;der\" "
                               "(id INTEGER PRIMARY KEY, customer INT REFERENCES customer, amount TEXT); INSERT INTO "
                               "\"or;der\" VALUES (1, NULL, '7')"_s));
    }

    void theFormShowsWhatAFileHas()
    {
        Journey journey;
        journey.trigger(u"connections.open"_s);
        QVERIFY(journey.click(u"newProfile"_s));
        QVERIFY(journey.find(u"host"_s) && !journey.find(u"file"_s));
        QVERIFY(journey.choose(u"engine"_s, 1));
        QTRY_VERIFY(journey.find(u"file"_s) && !journey.find(u"host"_s) && !journey.find(u"password"_s));
        QCOMPARE(journey.unnamed(), QString());
        journey.picture(u"connections-sqlite"_s);
        QVERIFY(journey.type(u"name"_s, u"nothing"_s));
        QVERIFY(journey.click(u"connectNow"_s));
        QVERIFY(journey.find<QLabel>(u"fileNote"_s));
        QVERIFY(journey.type(u"file"_s, m_folder.path(u"absent.db"_s)));
        QVERIFY(journey.click(u"testConnection"_s));
        QTRY_VERIFY(journey.find<QLabel>(u"connectionResult"_s) &&
                    journey.find<QLabel>(u"connectionResult"_s)->text().contains(u"absent.db"_s));
    }

    void plansAndRehearses()
    {
        Journey journey;
        journey.workspace().settings().setValue(desktop::SettingKey::ProveAutomatically, true);
        QSignalSpy errors(&journey.workspace(), &desktop::Workspace::errorOccurred);
        QVERIFY(open(journey, 2)); // production: what it plans for is only read
        QTRY_COMPARE(journey.page(), u"plan"_s);
        QCOMPARE(journey.document().catalog()->server.engine, sql::Engine::Sqlite);

        journey.trigger(u"plan.addChange"_s);
        QTRY_VERIFY(kindItem(journey, plan::ChangeKind::ChangeType));
        QVERIFY(kindItem(journey, plan::ChangeKind::AddEnumValue)->isHidden()); // there are no enums
        QVERIFY(!kindItem(journey, plan::ChangeKind::AddCheck)->isHidden());
        journey.find<QListWidget>(u"changeKinds"_s)->setCurrentItem(kindItem(journey, plan::ChangeKind::ChangeType));
        QCoreApplication::processEvents();
        QVERIFY(journey.type(u"field.table"_s, u"or;der"_s));
        QVERIFY(journey.type(u"field.column"_s, u"amount"_s));
        QVERIFY(journey.type(u"field.type"_s, u"INTEGER"_s));
        QVERIFY(journey.click(u"wizardNext"_s));
        QTRY_VERIFY(journey.find(u"wizardAccept"_s));
        QVERIFY(journey.click(u"wizardAccept"_s));
        QTRY_VERIFY(journey.find(u"wizardTake"_s) && journey.find<QAbstractButton>(u"wizardTake"_s)->isEnabled());
        journey.picture(u"wizard-sqlite"_s);
        QVERIFY(journey.click(u"wizardTake"_s));
        QTRY_COMPARE(journey.page(), u"plan"_s);
        const plan::Plan &plan = journey.document().plan();
        QCOMPARE(plan.engine, sql::Engine::Sqlite);
        QCOMPARE(plan.decisions[0].strategy, u"table-rebuild"_s);
        QCOMPARE(plan.steps.size(), 2U); // the gate and the rebuild
        journey.picture(u"plan-sqlite"_s);

        journey.trigger(u"rehearse.run"_s);
        QTRY_COMPARE(journey.page(), u"rehearse"_s);
        auto *page = journey.find<desktop::RehearsePage>(u"page.rehearse"_s);
        QVERIFY(page);
        QSignalSpy finished(page, &desktop::RehearsePage::finished);
        QTRY_VERIFY(journey.find<QAbstractButton>(u"rehearse"_s) &&
                    journey.find<QAbstractButton>(u"rehearse"_s)->isEnabled());
        QVERIFY(journey.click(u"rehearse"_s));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QVERIFY2(finished[0][0].toBool(), qPrintable(journey.find<QLabel>(u"rehearsalState"_s)->text()));
        QVERIFY(journey.document().rehearsal());
        QVERIFY(journey.find<QTableView>(u"rehearsalResults"_s)->model()->rowCount() > 20); // up, down, up again
        journey.picture(u"rehearse-sqlite"_s);
        const auto untouched = db::Connection::open(m_folder.profile(u"sh;op.db"_s), {});
        QCOMPARE((*untouched)->execute(u"SELECT typeof(amount) FROM \"or;der\""_s)->value().toString(), u"text"_s);

        Q_EMIT journey.workspace().pageRequested(u"locks"_s);
        QTRY_COMPARE(journey.page(), u"locks"_s);
        QTest::qWait(800); // long enough for a sample that must not be asked for
        for (const auto &error : errors)
            qWarning("%s %s", qPrintable(error.value(0).toString()), qPrintable(error.value(1).toString()));
        QVERIFY(errors.isEmpty());
    }
};

QTEST_MAIN(TestSqliteJourney)
#include "tst_sqlitejourney.moc"
