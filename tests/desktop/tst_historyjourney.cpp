// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "catalog/postgres/reader.h"
#include "desktop/rehearse/rehearsepage.h"
#include "desktop/shell/fileactions.h"
#include "journey.h"
#include "plan/edit.h"

#include <QLabel>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace lockstep;
using tests::Journey;

namespace {

plan::Plan nickPlan(const catalog::Catalog &catalog)
{
    auto plan = advisor::newPlan(catalog, u"Nick"_s);
    auto with = plan::insertStep(plan, plan::handMadeSql(plan::Phase::Expand, u"Add a column"_s,
                                                         u"ALTER TABLE orders ADD COLUMN \"we\"\"ird; drop\" text"_s,
                                                         u"ALTER TABLE orders DROP COLUMN \"we\"\"ird; drop\""_s));
    return with.value_or(plan);
}

/// Presses Rehearse and waits for the end.
bool rehearse(Journey &journey, int mode)
{
    Q_EMIT journey.workspace().pageRequested(u"rehearse"_s);
    auto *page = journey.find<desktop::RehearsePage>(u"page.rehearse"_s);
    if (!page || !journey.choose(u"rehearsalTarget"_s, 1) || !journey.choose(u"rehearsalMode"_s, mode))
        return false;
    QSignalSpy finished(page, &desktop::RehearsePage::finished);
    return journey.click(u"rehearse"_s) && QTest::qWaitFor([&] { return finished.size() == 1; }, 60'000) &&
           finished[0][0].toBool();
}

QString stateOf(Journey &journey)
{
    const auto *label = journey.find<QLabel>(u"rehearsalState"_s);
    return label ? label->text() : QString();
}

QTableView *showEarlier(Journey &journey)
{
    Q_EMIT journey.workspace().pageRequested(u"rehearse"_s);
    auto *page = journey.find<desktop::RehearsePage>(u"page.rehearse"_s);
    page->findChild<QTabWidget *>()->setCurrentIndex(1);
    return page->findChild<QTableView *>(u"rehearsalHistory"_s);
}

} // namespace

/// What is left of rehearsals: in the database, in the history, and on the plan when it is opened again.
class TestHistoryJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_connection = tests::freshDatabase();
        if (!m_connection)
            QSKIP(qPrintable(tests::whyNot()));
        QVERIFY(m_connection->executeScript(u"CREATE TABLE orders (id int PRIMARY KEY)"_s));
    }

    void rolledBackComparedAndRecalled()
    {
        const QTemporaryDir home;
        const QString file = home.filePath(u"nick.lockstep"_s);
        auto profile = m_connection->profile();
        profile.role = db::Role::Staging;
        const auto columns = [this] {
            return m_connection->execute(u"SELECT count(*) FROM pg_attribute WHERE attname = 'we\"ird; drop'"_s)
                ->value()
                .toInt();
        };
        QString last;
        {
            Journey journey(home.path());
            QVERIFY(journey.connectTo(profile, u"stage"_s));
            const auto plan = nickPlan(*journey.document().catalog());
            QVERIFY(plan::save(plan, file));
            journey.document().reset(plan, file);
            QCOMPARE(journey.find<QAbstractButton>(u"statusRehearsal"_s)->text(), u"Not rehearsed"_s);

            QVERIFY2(rehearse(journey, 2), qPrintable(stateOf(journey)));
            QVERIFY2(stateOf(journey).contains(u"rolled back"_s), qPrintable(stateOf(journey)));
            QVERIFY(journey.document().rehearsal()->rolledBack);
            QCOMPARE(columns(), 0);

            QVERIFY2(rehearse(journey, 0), qPrintable(stateOf(journey)));
            QCOMPARE(columns(), 1);
            last = journey.document().rehearsal()->id;
            QVERIFY(journey.find<QAbstractButton>(u"statusRehearsal"_s)->text().contains(u"Went well"_s));

            auto *earlier = showEarlier(journey);
            QTRY_COMPARE(earlier->model()->rowCount(), 2);
            earlier->selectAll();
            QVERIFY(journey.click(u"compareRehearsals"_s));
            QTableView *comparison = nullptr;
            QTRY_VERIFY((comparison = journey.find<QTableView>(u"rehearsalComparison"_s)));
            QVERIFY(comparison->model()->rowCount() > 0);
            QVERIFY(journey.find<QLabel>(u"comparisonWords"_s)->text().startsWith(u"Before"_s));
            journey.picture(u"rehearse-comparison"_s);
        }

        Journey again(home.path());
        again.window().files().open(file);
        QTRY_VERIFY_WITH_TIMEOUT(again.document().rehearsal(), 10'000);
        QCOMPARE(again.document().rehearsal()->id, last);
        QVERIFY(again.find<QAbstractButton>(u"statusRehearsal"_s)->text().contains(u"Went well"_s));
        again.picture(u"plan-recalled"_s);

        // Another plan has no part in it, also when the earlier one is looked at.
        plan::Plan other;
        other.title = u"Other"_s;
        other = *plan::insertStep(other, plan::handMadeSql(plan::Phase::Expand, u"Another title"_s, u"SELECT 1"_s, {}));
        again.document().reset(other, {});
        QVERIFY(!again.document().rehearsal());
        QCOMPARE(again.find<QAbstractButton>(u"statusRehearsal"_s)->text(), u"Not rehearsed"_s);
        auto *earlier = showEarlier(again);
        QTRY_COMPARE(earlier->model()->rowCount(), 2);
        earlier->selectRow(0);
        QVERIFY(again.click(u"openRehearsal"_s));
        auto *results = again.find<QTableView>(u"rehearsalResults"_s);
        QTRY_VERIFY((results = again.find<QTableView>(u"rehearsalResults"_s)) && results->model()->rowCount() > 0);
        for (int column = 0; column < results->model()->columnCount(); ++column)
            QVERIFY(!results->model()->index(0, column).data().toString().contains(u"Another title"_s));
        QVERIFY(!again.document().rehearsal());
    }

private:
    std::unique_ptr<db::Connection> m_connection;
};

QTEST_MAIN(TestHistoryJourney)
#include "tst_historyjourney.moc"
