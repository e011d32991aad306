// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/locks/progressview.h"
#include "desktop/locks/waitschart.h"
#include "desktop/shell/settings.h"
#include "journey.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QProgressBar>
#include <QTabWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace lockstep;
using tests::Journey;

/// The locks page over a server where an index is really built and a writer really waits for it.
class TestLocksJourney : public QObject
{
    Q_OBJECT

    static QTabWidget *tabs(Journey &journey) { return journey.window().page(u"locks"_s)->findChild<QTabWidget *>(); }

private Q_SLOTS:
    void withoutAServerTheNextStepIsOffered()
    {
        Journey journey;
        Q_EMIT journey.workspace().pageRequested(u"locks"_s);
        QVERIFY(journey.click(u"nobodyWaits.next"_s));
        QCOMPARE(journey.page(), u"connections"_s);
    }

    void anIndexBuildAndWhoWaitsForIt()
    {
        auto owner = tests::freshDatabase();
        if (!owner)
            QSKIP(qPrintable(tests::whyNot()));
        QVERIFY(owner->executeScript(
            u"CREATE TABLE \"we\"\"ird; drop\" AS SELECT i AS id FROM generate_series(1, 1000000) i"_s));
        Journey journey;
        QVERIFY(journey.connectTo(owner->profile(), u"shop"_s));
        Q_EMIT journey.workspace().pageRequested(u"locks"_s);
        auto *rate = journey.find<QDoubleSpinBox>(u"locksRate"_s);
        QVERIFY(rate);
        rate->setValue(10);
        QCOMPARE(journey.workspace().settings().value(desktop::SettingKey::LocksPerSecond).toDouble(), 10.0);
        QTRY_VERIFY_WITH_TIMEOUT(journey.find<QLabel>(u"nobodyWaits"_s)->text().contains(u"Nobody"_s), 10'000);

        db::Session builder(owner->profile(), {});
        db::Session writer(owner->profile(), {});
        auto built =
            builder.execute(u"CREATE INDEX slow ON \"we\"\"ird; drop\" (md5(md5(md5(md5(md5(md5(id::text)))))))"_s);
        auto *progress = journey.window().page(u"locks"_s)->findChild<desktop::ProgressView *>();
        tabs(journey)->setCurrentIndex(2);
        const auto bar = [&]() -> QProgressBar * { return progress->findChild<QProgressBar *>(); };
        QTRY_VERIFY_WITH_TIMEOUT(bar(), 10'000);
        const QString words = bar()->accessibleName();
        QVERIFY2(words.contains(u"CREATE INDEX"_s) && words.contains(u"\"we\"\"ird; drop\""_s), qPrintable(words));
        auto written = writer.execute(u"INSERT INTO \"we\"\"ird; drop\" VALUES (0)"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar() && bar()->value() > 0, 20'000);
        journey.picture(u"locks-progress"_s);
        tabs(journey)->setCurrentIndex(0);
        auto *chart = journey.find<desktop::WaitsChart>(u"waitsChart"_s);
        QTRY_VERIFY_WITH_TIMEOUT(chart->accessibleDescription().startsWith(u'1'), 10'000);
        auto *forest = journey.find<QTreeView>(u"lockForest"_s);
        QTRY_VERIFY(forest && forest->model()->rowCount() == 1);
        journey.picture(u"locks-chart"_s);
        QTRY_VERIFY_WITH_TIMEOUT(built.isFinished() && written.isFinished(), 60'000);
        QVERIFY(built.result().has_value() && written.result().has_value());
        QTRY_VERIFY_WITH_TIMEOUT(chart->accessibleDescription().startsWith(u'0'), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(!bar(), 10'000);
    }

    void pauseStopsTheSamples()
    {
        auto owner = tests::freshDatabase();
        if (!owner)
            QSKIP(qPrintable(tests::whyNot()));
        Journey journey;
        QVERIFY(journey.connectTo(owner->profile(), u"shop"_s));
        Q_EMIT journey.workspace().pageRequested(u"locks"_s);
        QTRY_VERIFY_WITH_TIMEOUT(journey.find<QLabel>(u"locksCost"_s)->text().contains(u"ms"_s), 10'000);
        QVERIFY(journey.click(u"locksPause"_s));
        QVERIFY(journey.find<QLabel>(u"locksSummary"_s)->text().startsWith(u"Paused"_s));
        const auto looks = [&] {
            return owner
                ->execute(u"SELECT max(query_start) FROM pg_stat_activity WHERE application_name = 'lockstep watch'"_s)
                ->value();
        };
        QTest::qWait(700); // one may have been on its way
        const auto before = looks();
        QTest::qWait(1500);
        QCOMPARE(looks(), before);
        QVERIFY(journey.click(u"locksPause"_s));
        QTRY_VERIFY_WITH_TIMEOUT(looks() != before, 10'000);
    }
};

QTEST_MAIN(TestLocksJourney)
#include "tst_locksjourney.moc"
