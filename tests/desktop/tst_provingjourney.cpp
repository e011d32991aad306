// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"
#include "catalog/postgres/reader.h"
#include "desktop/migrations/migrationspage.h"
#include "desktop/migrations/openmigrations.h"
#include "desktop/migrations/scripteditor.h"
#include "desktop/proving/proving.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/trust.h"
#include "journey.h"
#include "plan/edit.h"

#include <QLabel>

using namespace Qt::StringLiterals;
using namespace lockstep;
using namespace lockstep::desktop;
using tests::Journey;

namespace {

constexpr int serverMs = 60'000; ///< a server starts, on a machine that may be busy

std::shared_ptr<catalog::Catalog> readShop()
{
    const auto connection = tests::freshDatabase();
    if (!connection || !connection->executeScript(u"CREATE TABLE orders (id bigint PRIMARY KEY, total int);"
                                                  "CREATE VIEW totals AS SELECT id, total FROM orders"_s))
        return nullptr;
    const auto read = catalog::postgres::readCatalog(*connection);
    return read ? std::make_shared<catalog::Catalog>(*read) : nullptr;
}

QString writeScript(const Journey &journey, const QByteArray &text)
{
    const QString path = journey.home() + u"/change.sql"_s;
    return base::writeFile(path, text) ? path : QString();
}

MigrationsPage *openScript(Journey &journey, const QByteArray &text)
{
    openMigrations(journey.workspace(), {writeScript(journey, text)});
    auto *page = qobject_cast<MigrationsPage *>(journey.window().page(u"migrations"_s));
    const bool ready = QTest::qWaitFor(
        [page] { return !page->analysis().isRunning() && page->analysis().reports().entries.size() == 1; }, 20'000);
    return ready ? page : nullptr;
}

} // namespace

class TestProvingJourney : public QObject
{
    Q_OBJECT

    std::shared_ptr<catalog::Catalog> m_shop;

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = readShop();
        if (!m_shop)
            QSKIP(qPrintable(tests::whyNot()));
    }

    void filesGetTheirTick()
    {
        Journey journey;
        journey.document().setCatalog(m_shop);
        auto *page = openScript(journey, "ALTER TABLE orders ADD note text;\nCREATE INDEX i ON orders (note);\n");
        QVERIFY(page);
        auto *editor = journey.find<ScriptEditor>(u"migrationText"_s);
        QTRY_COMPARE(editor->marks().size(), 2u);
        QCOMPARE(editor->marks()[0].trust, analysis::Trust::Predicted);
        QSignalSpy busy(&journey.workspace(), &Workspace::busyChanged);
        QVERIFY(journey.click(u"proveMigrations"_s));
        QTRY_COMPARE_WITH_TIMEOUT(page->proving().tally().proven, 2, serverMs);
        QTRY_VERIFY(editor->marks()[0].trust == analysis::Trust::Proven &&
                    editor->marks()[1].trust == analysis::Trust::Proven);
        QVERIFY(std::ranges::any_of(busy, [](const auto &said) {
            return said.value(0).toString().contains(u"2"_s) && said.value(1).toDouble() == 1.0;
        }));
        QTRY_VERIFY(busy.last().value(0).toString().isEmpty());
        auto *state = journey.find<QLabel>(u"proofState"_s);
        QVERIFY(state && state->text().contains(u"2"_s));
        journey.picture(u"migrations-proven"_s);
        // an edit takes the tick from what it changes and from what follows, and from nothing else
        page->set().edit(0, int(page->set().files()[0].text.size()), 0, u"DROP INDEX i;\n"_s);
        QTRY_COMPARE(editor->marks().size(), 3u);
        QCOMPARE(editor->marks()[1].trust, analysis::Trust::Proven);
        QCOMPARE(editor->marks()[2].trust, analysis::Trust::Predicted);
        page->set().edit(0, 0, 0, u"SELECT 1;\n"_s);
        QTRY_COMPARE(editor->marks().size(), 4u);
        QCOMPARE(editor->marks()[1].trust, analysis::Trust::Predicted);
        page->set().undoStack().undo();
        QTRY_COMPARE(editor->marks().size(), 3u);
        QCOMPARE(editor->marks()[1].trust, analysis::Trust::Proven);
    }

    /// The Catalog lies: that the view needs the column stands nowhere in it.
    void aMismatchIsLoud()
    {
        Journey journey;
        auto lying = std::make_shared<catalog::Catalog>(*m_shop);
        lying->dependencies.clear();
        journey.document().setCatalog(lying);
        auto *page = openScript(journey, "ALTER TABLE orders ALTER total TYPE bigint;\n");
        QVERIFY(page);
        journey.trigger(u"plan.prove"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page->proving().tally().mismatches, 1, serverMs);
        auto *editor = journey.find<ScriptEditor>(u"migrationText"_s);
        QTRY_COMPARE(editor->marks()[0].trust, analysis::Trust::Mismatch);
        QVERIFY(editor->marks()[0].toolTip.contains(u"view"_s)); // the server's words
        const auto &problems = page->analysis().reports().problems;
        QVERIFY(std::ranges::any_of(problems,
                                    [](const Problem &problem) { return problem.kind == Problem::Kind::Mismatch; }));
        journey.picture(u"migrations-mismatch"_s);
    }

    void thePlanIsProvenByItself()
    {
        Journey journey;
        journey.workspace().settings().setValue(SettingKey::ProveAutomatically, true);
        journey.document().setCatalog(m_shop);
        auto plan = plan::insertStep(journey.document().plan(),
                                     plan::handMadeSql(plan::Phase::Expand, u"Add note"_s,
                                                       u"ALTER TABLE orders ADD note text; SELECT 1"_s,
                                                       u"ALTER TABLE orders DROP note"_s));
        QVERIFY(plan);
        journey.document().apply(u"add"_s, *plan);
        QTRY_VERIFY(journey.document().effects().size() == 3);
        QCOMPARE(knownOf(journey.document(), journey.document().effects()[0]).trust, analysis::Trust::Predicted);
        const auto allProven = [&] {
            return std::ranges::all_of(journey.document().effects(), [&](const plan::StatementEffect &statement) {
                return knownOf(journey.document(), statement).trust == analysis::Trust::Proven;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(allProven(), serverMs);
        journey.picture(u"plan-proven"_s);
        journey.document().markSaved({});
    }

    void escapeEndsIt()
    {
        Journey journey;
        journey.document().setCatalog(m_shop);
        auto *page = openScript(journey, "SELECT 1;\nSELECT pg_sleep(50);\n");
        QVERIFY(page);
        page->proving().start();
        QTRY_COMPARE_WITH_TIMEOUT(page->proving().isRunning(), true, 5000);
        QTest::qWait(1500);
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(&journey.window(), Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(page->proving().isRunning(), false, 20'000);
        QVERIFY(timer.elapsed() < 20'000);
        QVERIFY(!page->proving().trouble());
    }

    void aMissingServerIsSaid()
    {
        Journey journey;
        auto old = std::make_shared<catalog::Catalog>(*m_shop);
        old->server.version = 90600;
        journey.document().setCatalog(old);
        auto *page = openScript(journey, "SELECT 1;\n");
        QVERIFY(page);
        QSignalSpy errors(&journey.workspace(), &Workspace::errorOccurred);
        QVERIFY(journey.click(u"proveMigrations"_s));
        QTRY_COMPARE(errors.size(), 1);
        QVERIFY(errors[0][0].toString().contains(u"9"_s));
        QVERIFY(page->proving().trouble());
        QVERIFY(!journey.find<QLabel>(u"proofState"_s)->text().isEmpty());
    }
};

QTEST_MAIN(TestProvingJourney)
#include "tst_provingjourney.moc"
