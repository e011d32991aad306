// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "catalog/postgres/reader.h"
#include "db/sandbox.h"
#include "desktop/connections/connectioncenter.h"
#include "desktop/rehearse/rehearsaldoor.h"
#include "desktop/rehearse/rehearsepage.h"
#include "desktop/rehearse/resultsmodel.h"
#include "desktop/shell/messagearea.h"
#include "desktop/widgets/timeline.h"
#include "journey.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QTableView>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace lockstep;
using tests::Journey;

namespace {

constexpr auto hostileColumn = "we\"\"ird; drop"_L1; // as it stands between quotes

plan::Step sqlStep(const QString &id, const QString &up, const QString &down, bool transactional = true)
{
    plan::Step step;
    step.id = id;
    step.title = base::literal(id);
    step.object = u"public.orders"_s;
    step.generated = {up, down, {}};
    step.transactional = transactional;
    step.retry = {20, 50, 400};
    return step;
}

/// A column, then something that takes its time.
plan::Plan slowPlan(const catalog::Catalog &catalog, const QString &slow)
{
    auto plan = advisor::newPlan(catalog, u"Slow"_s);
    plan.steps = {sqlStep(u"s1"_s, u"ALTER TABLE orders ADD COLUMN \"%1\" int"_s.arg(hostileColumn),
                          u"ALTER TABLE orders DROP COLUMN \"%1\""_s.arg(hostileColumn)),
                  sqlStep(u"s2"_s, slow, u"SELECT 1"_s)};
    plan.nextStep = 100;
    return plan;
}

QString structure(db::Connection &connection)
{
    const auto read = catalog::postgres::readCatalog(connection);
    return read ? catalog::structureHash(*read) : u"unread"_s;
}

/// Connects, opens the slow plan and presses Rehearse with this connection as the target.
desktop::RehearsePage *beginSlow(Journey &journey, db::Profile profile, const QString &slow)
{
    profile.role = db::Role::Staging;
    if (!journey.connectTo(profile, u"stage"_s))
        return nullptr;
    journey.document().reset(slowPlan(*journey.document().catalog(), slow), {});
    Q_EMIT journey.workspace().pageRequested(u"rehearse"_s);
    if (!journey.choose(u"rehearsalTarget"_s, 1) || !journey.click(u"rehearse"_s))
        return nullptr;
    return journey.find<desktop::RehearsePage>(u"page.rehearse"_s);
}

/// Until the second step runs.
bool waitForSlow(Journey &journey)
{
    auto *results = journey.find<QTableView>(u"rehearsalResults"_s);
    return results && QTest::qWaitFor([&] { return results->model()->rowCount() >= 1; }, 30'000) &&
           QTest::qWaitFor([&] { return journey.find<QLabel>(u"rehearsalState"_s)->text().contains(u"step 2"_s); },
                           10'000);
}

/// The program that is killed: a window that rehearses.
int rehearseUntilKilled(const QStringList &arguments)
{
    Journey journey(arguments.value(2));
    db::Profile profile;
    profile.host = arguments.value(3);
    profile.port = arguments.value(4).toInt();
    profile.database = arguments.value(5);
    profile.user = arguments.value(6);
    if (!beginSlow(journey, profile, u"SELECT pg_sleep(60)"_s) || !waitForSlow(journey))
        return 1;
    std::puts("running");
    std::fflush(stdout);
    QTest::qWait(60'000);
    return 2;
}

desktop::MessageStrip *offerOf(Journey &journey)
{
    for (auto *strip : journey.window().messages().findChildren<desktop::MessageStrip *>()) {
        if (strip->objectName().startsWith("interrupted."_L1))
            return strip;
    }
    return nullptr;
}

bool press(QWidget *within, const QString &text)
{
    for (auto *button : within->findChildren<QAbstractButton *>()) {
        if (button->text() == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return true;
        }
    }
    return false;
}

} // namespace

class TestRehearsalJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_connection = tests::freshDatabase();
        if (!m_connection)
            QSKIP(qPrintable(tests::whyNot()));
        QVERIFY(m_connection->executeScript(u"CREATE TABLE orders (id int PRIMARY KEY);"
                                            "INSERT INTO orders SELECT generate_series(1, 1000); ANALYZE"_s));
        m_before = structure(*m_connection);
    }

    void anotherConnectionAsksForItsPassword()
    {
        auto started = db::Sandbox::start({});
        QVERIFY(started);
        const auto &server = *started;
        auto owner = db::Connection::open(server->profile(), {});
        QVERIFY(owner);
        QVERIFY((*owner)->executeScript(u"CREATE TABLE orders (id int PRIMARY KEY);"
                                        "CREATE ROLE clerk SUPERUSER LOGIN PASSWORD 'right'"_s));
        QFile hba(server->folder() + "/data/pg_hba.conf"_L1);
        QVERIFY(hba.open(QIODevice::WriteOnly | QIODevice::Truncate));
        hba.write("local all postgres trust\nlocal all all scram-sha-256\n");
        hba.close();
        QVERIFY((*owner)->execute(u"SELECT pg_reload_conf()"_s));
        QTest::qSleep(300);

        Journey journey;
        QVERIFY(beginSlow(journey, m_connection->profile(), u"SELECT 1"_s));
        auto *page = journey.find<desktop::RehearsePage>(u"page.rehearse"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!page->isRunning(), 30'000);
        db::Profile other = server->profile();
        other.id = u"other"_s;
        other.name = u"the other one"_s;
        other.user = u"clerk"_s;
        other.role = db::Role::Staging;
        desktop::ConnectionCenter::of(journey.workspace()).store().put(other);
        auto *target = journey.find<QComboBox>(u"rehearsalTarget"_s);
        const auto index = [&] { return target->findText(other.name, Qt::MatchContains); };
        QTRY_VERIFY(index() > 0);
        QVERIFY(journey.choose(u"rehearsalTarget"_s, index()));
        QSignalSpy finished(page, &desktop::RehearsePage::finished);
        QVERIFY(journey.click(u"rehearse"_s));
        for (const QString &password : {u"wrong"_s, u"right"_s}) {
            QTRY_VERIFY_WITH_TIMEOUT(journey.find<QLineEdit>(u"askedPassword"_s), 20'000);
            journey.picture(u"rehearse-password-"_s + password);
            QVERIFY(journey.type(u"askedPassword"_s, password));
            QVERIFY(journey.click(u"usePassword"_s));
        }
        QTRY_VERIFY_WITH_TIMEOUT(finished.size() == 3,
                                 30'000); // without a password, with the wrong one, with the right one
        QVERIFY2(finished.last().value(0).toBool(), qPrintable(journey.find<QLabel>(u"rehearsalState"_s)->text()));
        QVERIFY(!journey.find<QLineEdit>(u"askedPassword"_s));
        // The next time it is known. The plan stands there now, and the server says so.
        QVERIFY(journey.click(u"rehearse"_s));
        QTRY_VERIFY_WITH_TIMEOUT(finished.size() == 4, 30'000);
        QVERIFY(!journey.find<QLineEdit>(u"askedPassword"_s));
        const QString said = journey.find<QLabel>(u"rehearsalState"_s)->text();
        QVERIFY2(said.contains("not the one that the plan was made for"_L1), qPrintable(said));

        // It can be done all the same, and then says at its own statement what is there already.
        Q_EMIT journey.find<QLabel>(u"rehearsalState"_s)->linkActivated(u"rehearse.run-stale"_s);
        QTRY_VERIFY_WITH_TIMEOUT(finished.size() == 5, 30'000);
        const QString then = journey.find<QLabel>(u"rehearsalState"_s)->text();
        QVERIFY2(then.contains("already exists"_L1), qPrintable(then));
    }

    void aChangedDatabaseIsAccepted()
    {
        Journey journey;
        QVERIFY(beginSlow(journey, m_connection->profile(), u"SELECT 1"_s));
        auto *page = journey.find<desktop::RehearsePage>(u"page.rehearse"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!page->isRunning(), 30'000);
        QVERIFY(!journey.find<QAbstractButton>(u"statusCatalog"_s));
        QSignalSpy read(&journey.document(), &desktop::Document::catalogChanged);
        QVERIFY(m_connection->executeScript(u"CREATE TABLE another (id int)"_s));
        journey.workspace().refreshCatalog();
        QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(journey.find<QAbstractButton>(u"statusCatalog"_s), 20'000);
        const QString before = journey.document().plan().catalogHash;
        QVERIFY(journey.click(u"statusCatalog"_s));
        journey.picture(u"rehearse-stale"_s);
        QVERIFY(press(&journey.window().messages(), u"Accept the database as it is now"_s));
        QVERIFY(journey.document().plan().catalogHash != before);
        QTRY_VERIFY_WITH_TIMEOUT(!journey.find<QAbstractButton>(u"statusCatalog"_s), 20'000);
        journey.trigger(u"edit.undo"_s);
        QCOMPARE(journey.document().plan().catalogHash, before);
        QTRY_VERIFY_WITH_TIMEOUT(journey.find<QAbstractButton>(u"statusCatalog"_s), 20'000);
    }

    void escapeLeavesACleanDatabase()
    {
        Journey journey;
        auto *page = beginSlow(journey, m_connection->profile(), u"SELECT pg_sleep(60)"_s);
        QVERIFY(page);
        QSignalSpy finished(page, &desktop::RehearsePage::finished);
        QVERIFY(waitForSlow(journey));
        QVERIFY(structure(*m_connection) != m_before);
        journey.picture(u"rehearse-running"_s);
        QTest::keyClick(&journey.window(), Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        QVERIFY(!finished[0][0].toBool());
        QCOMPARE(structure(*m_connection), m_before);
        const auto result = journey.document().rehearsal();
        QVERIFY(result && result->schemaRestored);
        QCOMPARE(result->outcome, rehearsal::Outcome::Cancelled);
        QVERIFY(QDir(desktop::checkpointFolder()).isEmpty());
        journey.picture(u"rehearse-cancelled"_s);
    }

    void whoIsInTheWayIsShown()
    {
        auto blocker = db::Connection::open(m_connection->profile(), {});
        QVERIFY(blocker && (*blocker)->executeScript(
                               u"SET application_name = 'nightly report'; BEGIN; SELECT count(*) FROM orders"_s));
        Journey journey;
        auto *page = beginSlow(journey, m_connection->profile(), u"SELECT 1"_s);
        QVERIFY(page);
        QSignalSpy finished(page, &desktop::RehearsePage::finished);
        auto *wait = page->findChild<QWidget *>(u"lockWait"_s);
        QVERIFY(wait && !wait->isVisible());
        const auto words = [&](const QString &name) { return wait->findChild<QLabel *>(name)->text(); };
        QTRY_VERIFY_WITH_TIMEOUT(wait->isVisible(), 30'000);
        QTRY_VERIFY(words(u"lockWaitTry"_s).contains(u"public.orders (ACCESS EXCLUSIVE)"_s));
        QVERIFY2(words(u"lockWaitSessions"_s).contains(u"nightly report"_s), qPrintable(words(u"lockWaitSessions"_s)));
        journey.picture(u"rehearse-waiting"_s);
        QTRY_VERIFY_WITH_TIMEOUT(wait->findChild<QLabel *>(u"lockWaitNext"_s)->isVisible(), 20'000);
        QVERIFY(words(u"lockWaitNext"_s).contains(QRegularExpression(u"Next try in \\d+ s"_s)));
        QVERIFY2(words(u"lockWaitTry"_s).contains(QRegularExpression(u"Try \\d+ of 20: public\\.orders"_s)),
                 qPrintable(words(u"lockWaitTry"_s)));
        journey.picture(u"rehearse-next-try"_s);
        QVERIFY((*blocker)->execute(u"COMMIT"_s));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
        QVERIFY(finished[0][0].toBool());
        QVERIFY(!wait->isVisible());
        const auto result = journey.document().rehearsal();
        QVERIFY(result && !result->statements[0].tries.empty());
        const auto *model = journey.find<QTableView>(u"rehearsalResults"_s)->model();
        const auto tip = model->index(0, desktop::ResultsModel::AttemptsColumn).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(u"nightly report"_s), qPrintable(tip));
        journey.picture(u"rehearse-tried-again"_s);
        QCOMPARE(journey.unnamed(), QString());
    }

    void killedAndPutRight_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("take back") << u"Take back"_s;
        QTest::newRow("continue, then Esc") << u"Continue"_s;
        QTest::newRow("dismiss") << u"Dismiss"_s;
    }
    void killedAndPutRight()
    {
        QFETCH(QString, button);
        const QTemporaryDir home;
        const auto profile = m_connection->profile();
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      {u"--rehearse"_s, home.path(), profile.host, QString::number(profile.port), profile.database,
                       profile.user});
        QVERIFY(QTest::qWaitFor(
            [&] {
                process.waitForReadyRead(50);
                return process.readAllStandardOutput().contains("running") || process.state() == QProcess::NotRunning;
            },
            60'000));
        QCOMPARE(process.state(), QProcess::Running);
        process.kill(); // SIGKILL
        QVERIFY(process.waitForFinished());
        QVERIFY(structure(*m_connection) != m_before);

        Journey journey(home.path());
        desktop::MessageStrip *strip = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((strip = offerOf(journey)), 10'000);
        QVERIFY(strip->text().contains(u"stage"_s));
        journey.picture(u"rehearse-interrupted"_s);
        QVERIFY(press(strip, button));
        if (button == u"Dismiss"_s) {
            QTRY_VERIFY(QDir(desktop::checkpointFolder()).isEmpty());
            QTRY_VERIFY(!offerOf(journey));
            QVERIFY(structure(*m_connection) != m_before);
            return;
        }
        QTRY_COMPARE(journey.page(), u"rehearse"_s);
        auto *page = journey.find<desktop::RehearsePage>(u"page.rehearse"_s);
        QSignalSpy finished(page, &desktop::RehearsePage::finished);
        if (button == u"Continue"_s) {
            // It sleeps for a minute once more; who has seen enough takes it back.
            QTRY_VERIFY_WITH_TIMEOUT(journey.find<QLabel>(u"rehearsalState"_s)->text().contains(u"step 2"_s), 20'000);
            QTest::keyClick(&journey.window(), Qt::Key_Escape);
        }
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
        QCOMPARE(structure(*m_connection), m_before);
        QVERIFY2(QDir(desktop::checkpointFolder()).isEmpty(),
                 qPrintable(journey.find<QLabel>(u"rehearsalState"_s)->text()));
        QTRY_VERIFY(!offerOf(journey));
    }

    void anInterruptedOneIsNotRunOver()
    {
        Journey journey;
        auto profile = m_connection->profile();
        profile.role = db::Role::Staging;
        QVERIFY(journey.connectTo(profile, u"stage"_s));
        auto plan = slowPlan(*journey.document().catalog(), u"SELECT 1"_s);
        journey.document().reset(plan, {});
        rehearsal::Checkpoint left;
        left.id = u"left"_s;
        left.plan = plan;
        left.target = *journey.workspace().profile();
        QVERIFY(rehearsal::saveCheckpoint(left, desktop::checkpointFileFor(left.target)));
        auto *door = journey.workspace().findChild<desktop::RehearseDoor *>();
        door->interrupted.look();
        QTRY_VERIFY(offerOf(journey));
        Q_EMIT journey.workspace().pageRequested(u"rehearse"_s);
        QVERIFY(journey.choose(u"rehearsalTarget"_s, 1));
        QVERIFY(journey.click(u"rehearse"_s));
        QVERIFY(!journey.find<desktop::RehearsePage>(u"page.rehearse"_s)->isRunning());
        QVERIFY(journey.find<QLabel>(u"rehearsalState"_s)->text().contains(u"interrupted"_s));
        QVERIFY(offerOf(journey));
        QCOMPARE(structure(*m_connection), m_before);
    }

    void whyItDidNotBeginStays()
    {
        Journey journey;
        auto profile = m_connection->profile();
        profile.role = db::Role::Staging;
        QVERIFY(journey.connectTo(profile, u"stage"_s));
        journey.document().reset(slowPlan(*journey.document().catalog(), u"SELECT 1"_s), {});
        // The database moves on: the plan was made for another one.
        QVERIFY(m_connection->execute(u"ALTER TABLE orders ADD COLUMN other int"_s));
        Q_EMIT journey.workspace().pageRequested(u"rehearse"_s);
        QVERIFY(journey.choose(u"rehearsalTarget"_s, 1));
        auto *page = journey.find<desktop::RehearsePage>(u"page.rehearse"_s);
        QSignalSpy finished(page, &desktop::RehearsePage::finished);
        QVERIFY(journey.click(u"rehearse"_s));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        Q_EMIT journey.workspace().sessionChanged();
        const auto *state = journey.find<QLabel>(u"rehearsalState"_s);
        QVERIFY2(state->text().startsWith(u"<b>"_s), qPrintable(state->text()));
    }

    void blockedSessionIsSeen()
    {
        Journey journey;
        auto profile = m_connection->profile();
        profile.role = db::Role::Staging;
        QVERIFY(journey.connectTo(profile, u"stage"_s));
        auto plan = advisor::newPlan(*journey.document().catalog(), u"Blocks"_s);
        plan.steps = {sqlStep(u"s1"_s, u"ALTER TABLE orders ADD COLUMN nick text; SELECT pg_sleep(1.5)"_s,
                              u"ALTER TABLE orders DROP COLUMN nick"_s)};
        plan.nextStep = 100;
        journey.document().reset(plan, {});
        Q_EMIT journey.workspace().pageRequested(u"rehearse"_s);
        QVERIFY(journey.choose(u"rehearsalTarget"_s, 1));
        auto *page = journey.find<desktop::RehearsePage>(u"page.rehearse"_s);
        QSignalSpy finished(page, &desktop::RehearsePage::finished);
        // An application that reads the table all the time.
        auto application = std::make_unique<db::Session>(profile, QString());
        std::function<void()> readOn = [&] {
            application->execute(u"SELECT count(*) FROM orders"_s).then(page, [&](const base::Result<db::Rows> &) {
                if (finished.isEmpty())
                    QTimer::singleShot(5, page, readOn);
            });
        };
        readOn();
        QVERIFY(journey.click(u"rehearse"_s));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QVERIFY2(finished[0][0].toBool(), qPrintable(journey.find<QLabel>(u"rehearsalState"_s)->text()));
        const auto *results = journey.find<QTableView>(u"rehearsalResults"_s)->model();
        QStringList blocked;
        for (int row = 0; row < results->rowCount(); ++row)
            blocked << results->index(row, desktop::ResultsModel::BlockedColumn).data().toString();
        blocked.removeAll(QString());
        QVERIFY(!blocked.isEmpty());
        QVERIFY2(blocked.first().startsWith(u"1"_s), qPrintable(blocked.first()));
        const auto &drawn = journey.find<desktop::Timeline>(u"timeline"_s)->timelineData();
        QVERIFY(!drawn.blocked.empty());
        QVERIFY(drawn.blocked.front().longest > 500);
        journey.picture(u"rehearse-blocked"_s);
        application.reset();
    }

    void whatTheSandboxLacksIsSaid()
    {
        catalog::LoadReport report;
        for (int i = 0; i < 20; ++i)
            report.faults.push_back({u"CREATE EXTENSION \"absent %1\""_s.arg(i),
                                     base::Error{base::ErrorCode::ServerError,
                                                 u"db.server"_s,
                                                 {},
                                                 {},
                                                 u"extension is not available\nHINT: install it"_s,
                                                 u"0A000"_s}});
        report.leftOut.push_back(base::literal(u"A foreign server was left out."_s));
        const auto checks = desktop::sandboxChecks(report);
        QCOMPARE(checks.size(), 8u + 1u + 1u);
        for (const auto &check : checks)
            QCOMPARE(check.verdict, rehearsal::PreflightCheck::Verdict::Warning);
        QCOMPARE(checks.front().message.arguments.value(0), u"CREATE EXTENSION \"absent 0\""_s);
        QCOMPARE(checks.front().message.arguments.value(1), u"extension is not available"_s);
        QCOMPARE(checks[8].message.arguments.value(0), u"12"_s);
        QVERIFY(desktop::sandboxChecks({}).empty());
    }

private:
    std::unique_ptr<db::Connection> m_connection;
    QString m_before;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"lockstep"_s);
    QApplication::setApplicationName(u"lockstep"_s);
    if (QApplication::arguments().value(1) == "--rehearse"_L1)
        return rehearseUntilKilled(QApplication::arguments());
    TestRehearsalJourney test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_rehearsaljourney.moc"
