// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "desktop/rehearse/backfillview.h"
#include "desktop/rehearse/ratechart.h"
#include "desktop/rehearse/rehearsepage.h"
#include "journey.h"
#include "support/sqlitefile.h"

#include <QLabel>

using namespace Qt::StringLiterals;
using namespace lockstep;
using tests::Journey;

/// The backfill's own view, while one runs on a real server: its figures, its rate, pause, resume and stop.
class TestBackfillJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_connection = tests::freshDatabase();
        if (!m_connection)
            QSKIP(qPrintable(tests::whyNot()));
        QVERIFY(
            m_connection->executeScript(u"CREATE TABLE orders (id int PRIMARY KEY, n int);"
                                        "INSERT INTO orders SELECT i, 0 FROM generate_series(1, 60000) i; ANALYZE"_s));
    }

    void pauseResumeAndRate()
    {
        Journey journey;
        auto *page = begin(journey);
        QVERIFY(page);
        auto *view = page->findChild<desktop::BackfillView *>();
        QVERIFY(view);
        QVERIFY(!view->isVisible()); // nothing is filled yet
        QSignalSpy finished(page, &desktop::RehearsePage::finished);
        // Set before it begins: slow enough to be looked at.
        QVERIFY(setRate(*view, u"4000"_s));
        QVERIFY(journey.click(u"rehearse"_s));
        QTRY_VERIFY_WITH_TIMEOUT(view->isVisible(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(throttle(journey) == u"Held to the rate that is set"_s, 10'000);
        QVERIFY(journey.find<QLabel>(u"backfillTitle"_s)->text().contains(u"public.orders"_s));
        QTRY_VERIFY_WITH_TIMEOUT(value(journey, u"speed"_s).endsWith(u"/ s"_s), 10'000);
        QVERIFY2(value(journey, u"rows"_s).contains(u"of about 60 k"_s), qPrintable(value(journey, u"rows"_s)));
        QVERIFY(journey.find<desktop::RateChart>(u"backfillChart"_s)->size() > 1);
        QTRY_VERIFY_WITH_TIMEOUT(isAbout(value(journey, u"speed"_s), 4000), 5'000);
        journey.picture(u"backfill-rate"_s);
        QVERIFY(setRate(*view, u"2000"_s)); // while it runs
        QTRY_VERIFY_WITH_TIMEOUT(isAbout(value(journey, u"speed"_s), 2000), 10'000);

        QVERIFY(journey.click(u"backfillPause"_s));
        QTRY_COMPARE_WITH_TIMEOUT(throttle(journey), u"Paused"_s, 5'000);
        QCOMPARE(journey.find<QAbstractButton>(u"backfillPause"_s)->text(), u"Resume"_s);
        const int done = filled();
        QVERIFY(done > 0 && done < 60000);
        QTest::qWait(600);
        QCOMPARE(filled(), done);
        QCOMPARE(value(journey, u"left"_s), u"unknown"_s);
        QCOMPARE(value(journey, u"speed"_s), u"0 / s"_s);
        journey.picture(u"backfill-paused"_s);

        QVERIFY(journey.click(u"backfillPause"_s));
        QTRY_VERIFY_WITH_TIMEOUT(filled() > done, 5'000);
        QTRY_VERIFY_WITH_TIMEOUT(isAbout(value(journey, u"speed"_s), 2000), 10'000); // the pause does not count
        QVERIFY(setRate(*view, u"0"_s));                                             // no limit: what is left is quick
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
        QVERIFY2(finished[0][0].toBool(), qPrintable(journey.find<QLabel>(u"rehearsalState"_s)->text()));
        QCOMPARE(filled(), 60000);
        QVERIFY(!view->isVisible());
    }

    void stop()
    {
        Journey journey;
        auto *page = begin(journey);
        QVERIFY(page);
        auto *view = page->findChild<desktop::BackfillView *>();
        QSignalSpy finished(page, &desktop::RehearsePage::finished);
        QVERIFY(setRate(*view, u"2000"_s));
        QVERIFY(journey.click(u"rehearse"_s));
        QTRY_VERIFY_WITH_TIMEOUT(view->isVisible(), 30'000);
        QVERIFY(journey.click(u"backfillStop"_s));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10'000);
        QVERIFY(!view->isVisible());
        const auto result = journey.document().rehearsal();
        QVERIFY(result);
        QCOMPARE(result->outcome, rehearsal::Outcome::Cancelled);
        const auto left = m_connection->execute(u"SELECT count(*) FROM pg_namespace WHERE nspname = 'lockstep'"_s);
        QCOMPARE(left->value().toInt(), 0);
    }

    /// A file with a million rows: set, paused, stopped, begun again, and done to the end.
    void onAFile()
    {
        tests::SqliteFolder folder;
        const auto file =
            folder.fresh(u"large.db"_s, u"PRAGMA journal_mode = WAL; CREATE TABLE orders (id INTEGER "
                                        "PRIMARY KEY, n INT); WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL "
                                        "SELECT i + 1 FROM c WHERE i < 1000000) INSERT INTO orders SELECT "
                                        "i, 0 FROM c; ANALYZE"_s);
        QVERIFY(file);
        const auto done = [&] {
            const auto rows = file->execute(u"SELECT count(*) FROM orders WHERE n = 1"_s);
            return rows ? rows->value().toInt() : -1;
        };
        Journey journey;
        QSignalSpy read(&journey.document(), &desktop::Document::catalogChanged);
        journey.trigger(u"connections.open"_s);
        QVERIFY(journey.click(u"newProfile"_s) && journey.type(u"name"_s, u"file"_s) &&
                journey.choose(u"role"_s, int(db::Role::Staging)) && journey.choose(u"engine"_s, 1) &&
                journey.type(u"file"_s, folder.path(u"large.db"_s)) && journey.click(u"connectNow"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty(), 20'000);
        auto *page = planned(journey, u"main"_s);
        QVERIFY(page);
        auto *view = page->findChild<desktop::BackfillView *>();
        QSignalSpy finished(page, &desktop::RehearsePage::finished);
        QVERIFY(setRate(*view, u"4000"_s));
        QVERIFY(journey.click(u"rehearse"_s));
        QTRY_VERIFY_WITH_TIMEOUT(view->isVisible(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(isAbout(value(journey, u"speed"_s), 4000), 20'000);
        QVERIFY2(value(journey, u"rows"_s).contains(u"of about 1 M"_s), qPrintable(value(journey, u"rows"_s)));
        QVERIFY2(value(journey, u"left"_s).contains(u"min"_s), qPrintable(value(journey, u"left"_s))); // some four
        journey.picture(u"backfill-file"_s);
        QVERIFY(journey.click(u"backfillPause"_s));
        QTRY_COMPARE_WITH_TIMEOUT(throttle(journey), u"Paused"_s, 5'000);
        const int paused = done();
        QTest::qWait(500);
        QCOMPARE(done(), paused);
        QCOMPARE(value(journey, u"speed"_s), u"0 / s"_s);
        QVERIFY(journey.click(u"backfillPause"_s));
        QTRY_VERIFY_WITH_TIMEOUT(done() > paused, 5'000);
        QVERIFY(journey.click(u"backfillStop"_s));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        QVERIFY(!view->isVisible());
        QCOMPARE(journey.document().rehearsal()->outcome, rehearsal::Outcome::Cancelled);

        // once more: nothing that is shown is of the run before
        const int before = done();
        QVERIFY(setRate(*view, u"6000"_s));
        QTRY_VERIFY(journey.find<QAbstractButton>(u"rehearse"_s)->isEnabled());
        QVERIFY(journey.click(u"rehearse"_s));
        QTRY_VERIFY_WITH_TIMEOUT(view->isVisible(), 30'000);
        QCOMPARE(value(journey, u"left"_s), u"unknown"_s);
        QCOMPARE(journey.find<QAbstractButton>(u"backfillPause"_s)->text(), u"Pause"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isAbout(value(journey, u"speed"_s), 6000), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(done() > before, 60'000); // begun at the first row: those that are done go by first
        QVERIFY(setRate(*view, u"0"_s));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 240'000);
        QVERIFY2(finished[1][0].toBool(), qPrintable(journey.find<QLabel>(u"rehearsalState"_s)->text()));
        QCOMPARE(done(), 1'000'000);
        QVERIFY(!view->isVisible());
    }

private:
    /// Connected, with a plan of one backfill, on the rehearse page.
    desktop::RehearsePage *begin(Journey &journey)
    {
        auto profile = m_connection->profile();
        profile.role = db::Role::Staging;
        return journey.connectTo(profile, u"stage"_s) ? planned(journey, u"public"_s) : nullptr;
    }
    static desktop::RehearsePage *planned(Journey &journey, const QString &schema)
    {
        auto plan = advisor::newPlan(*journey.document().catalog(), u"Fill"_s);
        plan::Step step;
        step.id = u"s1"_s;
        step.title = base::literal(u"Fill n"_s);
        step.object = schema + u".orders"_s;
        step.phase = plan::Phase::Migrate;
        step.kind = plan::StepKind::Backfill;
        step.transactional = false;
        step.backfill = plan::Backfill{schema, u"orders"_s, {u"id"_s}, u"n = n + 1"_s, u"n = 0"_s};
        step.backfill->pauseMs = 5;
        plan.steps = {step};
        plan.nextStep = 2;
        journey.document().reset(plan, {});
        Q_EMIT journey.workspace().pageRequested(u"rehearse"_s);
        if (!journey.choose(u"rehearsalTarget"_s, 1) || !journey.choose(u"rehearsalMode"_s, 1)) // up only
            return nullptr;
        return journey.find<desktop::RehearsePage>(u"page.rehearse"_s);
    }
    /// Types it, whether it is shown already or not.
    static bool setRate(desktop::BackfillView &view, const QString &rate)
    {
        auto *box = view.findChild<QSpinBox *>(u"backfillRate"_s);
        if (!box)
            return false;
        if (!view.isVisible()) {
            box->setValue(rate.toInt());
            return true;
        }
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, rate);
        QTest::keyClick(box, Qt::Key_Return);
        return box->value() == rate.toInt();
    }
    /// "3.9 k / s": as fast as it may, or nearly.
    static bool isAbout(const QString &speed, double rate)
    {
        const double number = speed.section(u' ', 0, 0).toDouble() * (speed.contains(u" k"_s) ? 1000 : 1);
        return number > rate * 0.8 && number < rate * 1.25;
    }
    static QString throttle(Journey &journey)
    {
        auto *label = journey.find<QLabel>(u"backfillThrottle"_s);
        return label ? label->text() : QString();
    }
    static QString value(Journey &journey, const QString &name)
    {
        auto *label = journey.find<QLabel>(u"backfill."_s + name);
        return label ? label->text() : QString();
    }
    int filled()
    {
        const auto rows = m_connection->execute(u"SELECT count(*) FROM orders WHERE n = 1"_s);
        return rows ? rows->value().toInt() : -1;
    }
    std::unique_ptr<db::Connection> m_connection;
};

QTEST_MAIN(TestBackfillJourney)
#include "tst_backfilljourney.moc"
