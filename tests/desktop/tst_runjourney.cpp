// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "catalog/postgres/reader.h"
#include "desktop/connections/connectioncenter.h"
#include "desktop/connections/demo.h"
#include "desktop/locks/lockspage.h"
#include "desktop/rehearse/rehearsepage.h"
#include "desktop/shell/helppane.h"
#include "journey.h"

#include <QLabel>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace lockstep;
using tests::Journey;

namespace {

bool takeNewColumn(Journey &journey)
{
    const auto catalog = journey.document().catalog();
    plan::Decision decision;
    decision.change.kind = plan::ChangeKind::AddColumn;
    decision.change.table = u"orders"_s;
    decision.change.column = u"nick"_s;
    decision.change.type = u"text"_s;
    decision.strategy = u"additive-only"_s;
    auto plan = advisor::addChange(advisor::newPlan(*catalog, u"Nick"_s), decision, *catalog);
    if (!plan)
        return false;
    journey.document().apply(u"add"_s, *plan);
    return true;
}

} // namespace

class TestRunJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rehearsesInASandboxAndKeepsTheResult()
    {
        auto connection = tests::freshDatabase();
        if (!connection)
            QSKIP(qPrintable(tests::whyNot()));
        QVERIFY(connection->executeScript(u"CREATE TABLE orders (id int PRIMARY KEY)"_s));
        Journey journey;
        auto profile = connection->profile();
        profile.role = db::Role::Production;
        QVERIFY(journey.connectTo(profile, u"live"_s));
        QVERIFY(takeNewColumn(journey));
        journey.trigger(u"rehearse.run"_s);
        QTRY_COMPARE(journey.page(), u"rehearse"_s);
        QCoreApplication::processEvents();
        // Production is listed and cannot be chosen.
        auto *target = journey.find<QComboBox>(u"rehearsalTarget"_s);
        QVERIFY(target);
        QCOMPARE(target->count(), 2);
        QVERIFY(!(target->model()->flags(target->model()->index(1, 0)) & Qt::ItemIsEnabled));
        journey.picture(u"rehearse-ready"_s);
        auto *page = journey.find<desktop::RehearsePage>(u"page.rehearse"_s);
        QVERIFY(page);
        QSignalSpy finished(page, &desktop::RehearsePage::finished);
        QVERIFY(journey.click(u"rehearse"_s));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QVERIFY2(finished[0][0].toBool(), qPrintable(journey.find<QLabel>(u"rehearsalState"_s)->text()));
        QVERIFY(journey.document().rehearsal());
        auto *results = journey.find<QTableView>(u"rehearsalResults"_s);
        QVERIFY(results->model()->rowCount() >= 3); // up, down, up again
        journey.picture(u"rehearse-done"_s);
        for (auto *tabs : page->findChildren<QTabWidget *>()) {
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                QCoreApplication::processEvents();
                QCOMPARE(journey.unnamed(), QString());
            }
        }
        auto *history = page->findChild<QTableView *>(u"rehearsalHistory"_s);
        QTRY_COMPARE(history->model()->rowCount(), 1);
        // The database itself was never touched.
        const auto columns = connection->execute(u"SELECT count(*) FROM pg_attribute WHERE attname = 'nick'"_s);
        QCOMPARE(columns->value().toInt(), 0);
    }

    void everyPageHasItsHelp()
    {
        Journey journey;
        for (const QString &id : {u"connections"_s, u"wizard"_s, u"rehearse"_s, u"locks"_s}) {
            const QString topic = journey.window().page(id)->property("help").toString();
            QCOMPARE(topic, u"help/"_s + id);
            QVERIFY2(desktop::HelpPane::page(topic).startsWith(u"# "_s), qPrintable(topic));
        }
        for (const QString &topic : {u"help/navigator"_s, u"help/stalls"_s})
            QVERIFY2(desktop::HelpPane::page(topic).startsWith(u"# "_s), qPrintable(topic));
    }

    void forestShowsARealBlockedSession()
    {
        auto holder = tests::freshDatabase();
        if (!holder)
            QSKIP(qPrintable(tests::whyNot()));
        QVERIFY(holder->executeScript(u"CREATE TABLE orders (id int PRIMARY KEY)"_s));
        db::Session waiter(holder->profile(), {});
        auto pid = waiter.execute(u"SELECT pg_backend_pid()"_s);
        QTRY_VERIFY(pid.isFinished());
        const int waiterPid = pid.result()->value().toInt();
        QVERIFY(holder->execute(u"BEGIN"_s).has_value());
        QVERIFY(holder->execute(u"LOCK TABLE orders IN ACCESS EXCLUSIVE MODE"_s).has_value());
        auto ended = waiter.execute(u"SELECT * FROM orders"_s);
        Journey journey;
        QVERIFY(journey.connectTo(holder->profile(), u"shop"_s));
        Q_EMIT journey.workspace().pageRequested(u"locks"_s);
        QTRY_COMPARE(journey.page(), u"locks"_s);
        QTreeView *forest = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(
            (forest = journey.find<QTreeView>(u"lockForest"_s)) && forest->model()->rowCount() == 1, 10'000);
        const auto root = forest->model()->index(0, 0);
        QTRY_COMPARE(forest->model()->rowCount(root), 1);
        const auto child = forest->model()->index(0, 0, root);
        QVERIFY(child.data().toString().startsWith(QString::number(waiterPid)));
        forest->setCurrentIndex(child);
        QVERIFY(journey.click(u"cancelBackend"_s));
        journey.picture(u"locks-confirm"_s);
        QCOMPARE(journey.unnamed(), QString());
        QVERIFY(journey.click(u"confirmDo"_s));
        QTRY_VERIFY_WITH_TIMEOUT(ended.isFinished(), 10'000);
        const auto end = ended.result();
        QVERIFY(!end.has_value());
        QCOMPARE(end.error().sqlState, u"57014"_s);
        QVERIFY(holder->execute(u"ROLLBACK"_s).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(journey.find<QLabel>(u"nobodyWaits"_s), 10'000);
        QVERIFY(journey.find<QLabel>(u"nobodyWaits"_s)->text().contains(u"Nobody"_s));
    }

    void chainOfThreeIsSeenWhole()
    {
        auto first = tests::freshDatabase();
        if (!first)
            QSKIP(qPrintable(tests::whyNot()));
        QVERIFY(first->executeScript(u"CREATE TABLE orders (id int PRIMARY KEY, note text);"
                                     "CREATE TABLE \"we\"\"ird; drop\" (id int); INSERT INTO orders VALUES (1)"_s));
        QVERIFY(first->executeScript(u"BEGIN; UPDATE orders SET note = 'x' WHERE id = 1"_s));
        // Two more, each behind the one before; the sessions give the order.
        db::Session second(first->profile(), {});
        db::Session third(first->profile(), {});
        const auto run = [](db::Session &session, const QString &sql) {
            auto done = session.execute(sql);
            return QTest::qWaitFor([&] { return done.isFinished(); }) && done.result().has_value();
        };
        QVERIFY(run(second, u"BEGIN"_s) && run(second, u"LOCK TABLE \"we\"\"ird; drop\""_s));
        auto secondWaits = second.execute(u"ALTER TABLE orders ADD COLUMN nick text"_s);
        auto thirdWaits = third.execute(u"SELECT count(*) FROM \"we\"\"ird; drop\""_s);
        Journey journey;
        QVERIFY(journey.connectTo(first->profile(), u"shop"_s));
        Q_EMIT journey.workspace().pageRequested(u"locks"_s);
        QTreeView *forest = nullptr;
        const auto depth = [&] {
            int deep = 0;
            QModelIndex at;
            while (forest->model()->rowCount(at) > 0) {
                at = forest->model()->index(0, 0, at);
                ++deep;
            }
            return deep;
        };
        QTRY_VERIFY_WITH_TIMEOUT((forest = journey.find<QTreeView>(u"lockForest"_s)) && depth() == 3, 10'000);
        QTest::qWait(1500);
        journey.picture(u"locks-chain"_s);
        QVERIFY(first->execute(u"ROLLBACK"_s).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(secondWaits.isFinished(), 10'000);
        QVERIFY(run(second, u"ROLLBACK"_s));
        QTRY_VERIFY_WITH_TIMEOUT(thirdWaits.isFinished(), 10'000);
    }

    void demoIsRehearsedUnderItsLoad()
    {
        Journey journey;
        QSignalSpy status(&journey.workspace(), &desktop::Workspace::statusChanged);
        auto *demo = desktop::ConnectionCenter::of(journey.workspace()).findChild<desktop::Demo *>();
        QVERIFY(demo);
        demo->setScale(1);
        QSignalSpy ready(demo, &desktop::Demo::ready);
        QSignalSpy errors(&journey.workspace(), &desktop::Workspace::errorOccurred);
        tests::Heartbeat heart;
        journey.trigger(u"demo.open"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty() || !errors.isEmpty(), 120'000);
        if (!errors.isEmpty())
            QSKIP(qPrintable(errors[0][0].toString()));
        QCOMPARE(journey.page(), u"plan"_s);
        QVERIFY(journey.document().plan().steps.size() > 5);
        QVERIFY2(heart.longestMs() < 500, qPrintable(QString::number(heart.longestMs())));
        const auto measured = [&] {
            return std::ranges::any_of(status, [](const auto &said) {
                return said.value(0) == u"workload"_s && said.value(1).toString().contains(u"transactions"_s);
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(measured(), 20'000);
        Q_EMIT journey.workspace().pageRequested(u"rehearse"_s);
        QVERIFY(journey.choose(u"rehearsalTarget"_s, 1));
        auto *page = journey.find<desktop::RehearsePage>(u"page.rehearse"_s);
        QSignalSpy finished(page, &desktop::RehearsePage::finished);
        QVERIFY(journey.click(u"rehearse"_s));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 120'000);
        QVERIFY2(finished[0][0].toBool(), qPrintable(journey.find<QLabel>(u"rehearsalState"_s)->text()));
        journey.picture(u"rehearse-demo"_s);
        Q_EMIT journey.workspace().pageRequested(u"locks"_s);
        QTest::qWait(1500);
        journey.picture(u"locks-demo"_s);
        journey.trigger(u"connections.close"_s);
        QTRY_VERIFY(!demo->isOpen());
    }

    void productionWantsItsNameTyped()
    {
        auto other = tests::freshDatabase();
        if (!other)
            QSKIP(qPrintable(tests::whyNot()));
        QVERIFY(other->execute(u"BEGIN"_s).has_value());
        Journey journey;
        auto profile = other->profile();
        profile.role = db::Role::Production;
        QVERIFY(journey.connectTo(profile, u"live"_s));
        Q_EMIT journey.workspace().pageRequested(u"locks"_s);
        auto *page = journey.find<desktop::LocksPage>(u"page.locks"_s);
        QVERIFY(page);
        auto *sessions = page->findChild<QTableView *>(u"sessions"_s);
        QTRY_VERIFY_WITH_TIMEOUT(sessions->model()->rowCount() > 0, 10'000);
        for (int row = 0; row < sessions->model()->rowCount(); ++row) {
            if (sessions->model()->index(row, 0).data().toInt() == other->backendPid())
                sessions->setCurrentIndex(sessions->model()->index(row, 0));
        }
        QVERIFY(journey.click(u"terminateBackend"_s));
        QCOMPARE(journey.unnamed(), QString());
        QVERIFY(!journey.find<QAbstractButton>(u"confirmDo"_s)->isEnabled());
        QVERIFY(journey.type(u"confirmTyped"_s, u"liv"_s));
        QVERIFY(!journey.find<QAbstractButton>(u"confirmDo"_s)->isEnabled());
        QVERIFY(journey.type(u"confirmTyped"_s, u"live"_s));
        QVERIFY(journey.click(u"confirmDo"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!other->execute(u"SELECT 1"_s).has_value(), 10'000);
    }
};

QTEST_MAIN(TestRunJourney)
#include "tst_runjourney.moc"
