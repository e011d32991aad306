// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/connections/catalogfiles.h"
#include "desktop/connections/connectioncenter.h"
#include "desktop/shell/messagearea.h"
#include "journey.h"

#include <QLabel>
#include <QListView>
#include <QSpinBox>
#include <QTreeView>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace lockstep;
using tests::Heartbeat;
using tests::Journey;

namespace {

/// A private server for tests that stop it; null with `why` without one.
std::unique_ptr<db::Sandbox> ownServer(QString &why)
{
    auto started = db::Sandbox::start({});
    if (!started) {
        why = started.error().message;
        return nullptr;
    }
    return std::move(*started);
}

QString resultText(const Journey &journey)
{
    const auto *label = journey.find<QLabel>(u"connectionResult"_s);
    return label ? label->text() : QString();
}

} // namespace

class TestConnectionJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectsReadsTheCatalogAndFindsATable()
    {
        auto connection = tests::freshDatabase();
        if (!connection)
            QSKIP(qPrintable(tests::whyNot()));
        QVERIFY(connection->executeScript(
            u"CREATE TABLE orders (id serial PRIMARY KEY, total numeric);"
            "CREATE TABLE \"we\"\"ird; drop\" (id int); CREATE VIEW v AS SELECT * FROM orders;"_s));
        Journey journey;
        QVERIFY(journey.fillIn(connection->profile(), u"shop"_s));
        journey.picture(u"connections"_s);
        QCOMPARE(journey.unnamed(), QString());
        QVERIFY(journey.click(u"testConnection"_s));
        QTRY_VERIFY_WITH_TIMEOUT(resultText(journey).contains(u"PostgreSQL"_s), 10'000);
        QVERIFY(resultText(journey).contains(u"superuser"_s));
        journey.picture(u"connections-tested"_s);
        QSignalSpy read(&journey.document(), &desktop::Document::catalogChanged);
        QVERIFY(journey.click(u"connectNow"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty(), 20'000);
        QTRY_COMPARE(journey.page(), u"plan"_s);
        QCOMPARE(journey.workspace().profile()->name, u"shop"_s);

        auto *search = journey.find<QLineEdit>(u"navigatorSearch"_s);
        auto *tree = journey.find<QTreeView>(u"navigatorTree"_s);
        QTRY_VERIFY((search = journey.find<QLineEdit>(u"navigatorSearch"_s)) &&
                    (tree = journey.find<QTreeView>(u"navigatorTree"_s)));
        search->setFocus();
        QTest::keyClicks(search, u"we\"ird; drop"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(tree->currentIndex().data().toString(), u"we\"ird; drop"_s);
        QCOMPARE(journey.workspace().currentTable(), std::pair(u"public"_s, u"we\"ird; drop"_s));
        journey.picture(u"navigator-search"_s);
    }

    void keepsDuplicatesDeletesAndUndoes()
    {
        Journey journey;
        db::Profile profile;
        profile.host = u"db.example"_s;
        profile.database = u"shop"_s;
        profile.user = u"ann"_s;
        profile.role = db::Role::Staging;
        QVERIFY(journey.fillIn(profile, u"first"_s));
        QVERIFY(journey.click(u"duplicateProfile"_s));
        auto &store = desktop::ConnectionCenter::of(journey.workspace()).store();
        QCOMPARE(store.profiles().size(), 1U);
        QCOMPARE(store.profiles()[0].profile.name, u"first (copy)"_s);
        QCOMPARE(store.profiles()[0].profile.role, db::Role::Staging);
        QVERIFY(journey.click(u"deleteProfile"_s));
        QCOMPARE(store.profiles().size(), 0U);
        QVERIFY(journey.click(u"undoDelete"_s));
        QCOMPARE(store.profiles().size(), 1U);
        QCOMPARE(store.profiles()[0].profile.database, u"shop"_s);
    }

    void saysWhatIsWrongWhereItIsWrong()
    {
        Journey journey;
        journey.trigger(u"connections.open"_s);
        QVERIFY(journey.click(u"newProfile"_s));
        QVERIFY(journey.type(u"host"_s, u"postgres://x@y"_s));
        QVERIFY(journey.find<QLabel>(u"hostNote"_s));
        QVERIFY(journey.type(u"host"_s, u"localhost"_s));
        QVERIFY(!journey.find<QLabel>(u"hostNote"_s));
        QVERIFY(journey.click(u"connectNow"_s));
        QVERIFY(journey.find<QLabel>(u"nameNote"_s));
        QVERIFY(!journey.workspace().session());
    }

    void refusedConnectionStandsInThePage()
    {
        Journey journey;
        db::Profile profile;
        profile.host = journey.home(); // a folder without a server's socket
        profile.database = u"shop"_s;
        profile.user = u"ann"_s;
        QVERIFY(journey.fillIn(profile, u"nowhere"_s));
        QVERIFY(journey.click(u"connectNow"_s));
        QTRY_VERIFY_WITH_TIMEOUT(resultText(journey).contains(u"<b>"_s), 10'000);
        QVERIFY(!journey.workspace().session());
        QTRY_VERIFY(journey.find<QAbstractButton>(u"connectNow"_s)->isEnabled());
    }

    void changesOfAnotherProgramAreKeptAndSaid()
    {
        Journey journey;
        auto &store = desktop::ConnectionCenter::of(journey.workspace()).store();
        QSignalSpy outside(&store, &desktop::KeptProfiles::changedOutside);
        QSignalSpy said(&journey.workspace(), &desktop::Workspace::noticeOccurred);
        const auto profileOf = [](const QString &id, const QString &name) {
            db::Profile profile;
            profile.id = id;
            profile.name = name;
            profile.host = u"h"_s;
            return profile;
        };
        store.put(profileOf(u"a"_s, u"mine"_s));
        db::ProfileStore other;
        QTRY_VERIFY(other.load() && other.profile(u"a"_s));
        // Another connection there: both are kept.
        QVERIFY(other.put(profileOf(u"b"_s, u"theirs"_s)));
        store.put(profileOf(u"a"_s, u"mine, renamed"_s));
        QTRY_COMPARE(outside.size(), 1);
        QCOMPARE(outside[0][0].value<desktop::KeptProfiles::Outside>(), desktop::KeptProfiles::Outside::BothKept);
        QTRY_COMPARE(store.profiles().size(), 2u);
        QVERIFY(other.load());
        QCOMPARE(other.profile(u"a"_s)->name, u"mine, renamed"_s);
        QCOMPARE(other.profile(u"b"_s)->name, u"theirs"_s);
        // The same connection there: theirs stays, and ours is not written over it.
        QVERIFY(other.put(profileOf(u"a"_s, u"theirs, renamed"_s)));
        store.put(profileOf(u"a"_s, u"mine again"_s));
        QTRY_COMPARE(outside.size(), 2);
        QCOMPARE(outside[1][0].value<desktop::KeptProfiles::Outside>(), desktop::KeptProfiles::Outside::TheirsKept);
        QTRY_COMPARE(store.profile(u"a"_s)->name, u"theirs, renamed"_s);
        QVERIFY(other.load());
        QCOMPARE(other.profile(u"a"_s)->name, u"theirs, renamed"_s);
        QTRY_COMPARE(said.size(), 2);
    }

    void stoppedServerNeitherBlocksNorStaysUnsaid()
    {
        QString why;
        auto server = ownServer(why);
        if (!server)
            QSKIP(qPrintable(why));
        Journey journey;
        QVERIFY(journey.connectTo(server->profile(), u"mortal"_s));
        auto &monitor = desktop::ConnectionCenter::of(journey.workspace()).monitor();
        monitor.setIntervals(100, 300);
        QCOMPARE(monitor.state(), desktop::ConnectionMonitor::State::Answers);
        Heartbeat heart;
        QTest::qWait(500);
        server.reset();
        QTRY_COMPARE_WITH_TIMEOUT(monitor.state(), desktop::ConnectionMonitor::State::Lost, 10'000);
        const auto strips = [&] { return journey.window().messages().findChildren<desktop::MessageStrip *>(); };
        QCOMPARE(strips().size(), 1);
        QVERIFY(strips().first()->text().contains(u"mortal"_s));
        journey.trigger(u"connections.open"_s);
        QTRY_VERIFY(journey.find<QLabel>(u"connectionState"_s)->text().contains(u"lost"_s));
        // Stopping the server above took its time in this thread; what counts comes after.
        Heartbeat after;
        journey.trigger(u"catalog.refresh"_s);
        journey.trigger(u"connections.reconnect"_s);
        QTest::qWait(1500);
        QVERIFY2(after.longestMs() < 500, qPrintable(QString::number(after.longestMs())));
        // Whatever is tried while the server is away, the strips do not pile up.
        for (int i = 0; i < 4; ++i) {
            journey.trigger(u"catalog.refresh"_s);
            journey.trigger(u"connections.reconnect"_s);
            QTest::qWait(300);
        }
        QStringList words;
        for (const auto *strip : strips())
            words << strip->text();
        QVERIFY2(words.size() == 1, qPrintable(words.join(u'\n')));
        journey.picture(u"server-lost"_s);
    }

    void frozenServerIsNoticed()
    {
        QString why;
        auto server = ownServer(why);
        if (!server)
            QSKIP(qPrintable(why));
        Journey journey;
        QVERIFY(journey.connectTo(server->profile(), u"frozen"_s));
        auto &monitor = desktop::ConnectionCenter::of(journey.workspace()).monitor();
        monitor.setIntervals(100, 500);
        QTest::qWait(500);
        // Every backend stands still, as behind a network that swallows packets.
        auto connection = db::Connection::open(server->profile(), {});
        QVERIFY(connection.has_value());
        const auto pids =
            (*connection)
                ->execute(
                    u"SELECT pid FROM pg_stat_activity WHERE application_name ILIKE '%lockstep%' AND pid <> pg_backend_pid()"_s);
        QVERIFY(pids.has_value());
        QVERIFY(!pids->rows.empty());
        for (const auto &row : pids->rows)
            ::kill(row[0].toInt(), SIGSTOP);
        Heartbeat heart;
        QTRY_COMPARE_WITH_TIMEOUT(monitor.state(), desktop::ConnectionMonitor::State::Silent, 10'000);
        journey.workspace().refreshCatalog();
        QTest::qWait(500);
        Q_EMIT journey.workspace().cancelRequested();
        QTest::qWait(500);
        QVERIFY2(heart.longestMs() < 500, qPrintable(QString::number(heart.longestMs())));
        for (const auto &row : pids->rows)
            ::kill(row[0].toInt(), SIGCONT);
        QTRY_COMPARE_WITH_TIMEOUT(monitor.state(), desktop::ConnectionMonitor::State::Answers, 10'000);
    }

    void productionIsReadOnlyOnTheServer()
    {
        auto connection = tests::freshDatabase();
        if (!connection)
            QSKIP(qPrintable(tests::whyNot()));
        Journey journey;
        auto profile = connection->profile();
        profile.role = db::Role::Production;
        QVERIFY(journey.connectTo(profile, u"live"_s));
        QCOMPARE(journey.workspace().profile()->role, db::Role::Production);
        auto answer = journey.workspace().session()->execute(u"SHOW transaction_read_only"_s);
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result()->value().toString(), u"on"_s);
        journey.trigger(u"connections.open"_s);
        journey.picture(u"connections-production"_s);
    }

    void catalogFileMakesPlanningPossibleWithoutAServer()
    {
        auto connection = tests::freshDatabase();
        if (!connection)
            QSKIP(qPrintable(tests::whyNot()));
        QVERIFY(connection->executeScript(u"CREATE TABLE orders (id int)"_s));
        Journey journey;
        QVERIFY(journey.connectTo(connection->profile(), u"shop"_s));
        const auto before = journey.document().catalog();
        const QString path = journey.home() + u"/shop.catalog"_s;
        desktop::CatalogFiles files(journey.workspace());
        QSignalSpy done(&files, &desktop::CatalogFiles::finished);
        files.saveCatalog(path);
        QTRY_COMPARE(done.size(), 1);
        Journey second;
        desktop::CatalogFiles reading(second.workspace());
        reading.openCatalog(path);
        QTRY_VERIFY(second.document().catalog() && !second.document().catalog()->isEmpty());
        QCOMPARE(*second.document().catalog(), *before);
        QSignalSpy errors(&second.workspace(), &desktop::Workspace::errorOccurred);
        reading.openCatalog(second.home() + u"/absent.catalog"_s);
        QTRY_VERIFY(!errors.isEmpty());
    }
};

QTEST_MAIN(TestConnectionJourney)
#include "tst_connectionjourney.moc"
