// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/connection.h"
#include "db/sandbox.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <sys/stat.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace lockstep;
using base::ErrorCode;

class TestSandbox : public QObject
{
    Q_OBJECT

    static int postmasterOf(const QString &folder)
    {
        QFile file(folder + "/data/postmaster.pid"_L1);
        return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toInt() : 0;
    }
    static bool lives(int pid)
    {
        return pid > 0 && QFileInfo::exists(u"/proc/%1/exe"_s.arg(pid)) && ::kill(pid, 0) == 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (db::findServers().empty())
            QSKIP("no PostgreSQL server programs on this machine");
        db::cleanLeftovers();
    }

    void findsServersNewestFirst()
    {
        const auto servers = db::findServers();
        QVERIFY(std::ranges::is_sorted(servers, std::greater{}, &db::ServerBinaries::major));
        for (const auto &server : servers) {
            QVERIFY(server.major >= 9);
            QVERIFY2(server.versionText.startsWith(QString::number(server.major)), qPrintable(server.versionText));
            QVERIFY(QFileInfo(server.folder + "/initdb"_L1).isExecutable());
        }
    }

    void startsAndLeavesNothing()
    {
        QElapsedTimer timer;
        timer.start();
        auto sandbox = db::Sandbox::start({});
        QVERIFY2(sandbox, qPrintable(sandbox ? QString() : sandbox.error().context));
        qInfo("start: %lld ms", timer.elapsed());
        const QString folder = (*sandbox)->folder();
        const int postmaster = postmasterOf(folder);
        QVERIFY(lives(postmaster));
        struct stat about{};
        QCOMPARE(::stat(qPrintable(folder), &about), 0);
        QCOMPARE(about.st_mode & 0777, 0700u);
        auto connection = db::Connection::open((*sandbox)->profile(), {});
        QVERIFY(connection);
        QCOMPARE((*connection)->execute(u"SHOW listen_addresses"_s)->value().toString(), QString());
        QCOMPARE((*connection)->execute(u"SHOW fsync"_s)->value().toString(), u"off"_s);
        timer.restart();
        sandbox->reset();
        qInfo("stop: %lld ms", timer.elapsed());
        QVERIFY(!QFileInfo::exists(folder));
        QVERIFY(!lives(postmaster));
    }

    void settingsAndDurability()
    {
        db::Sandbox::Options options;
        options.productionLike = true;
        options.settings = {{u"work_mem"_s, u"7MB"_s}, {u"search_path"_s, u"\"we'ird\\\", public"_s}};
        auto sandbox = db::Sandbox::start(options);
        QVERIFY2(sandbox, qPrintable(sandbox ? QString() : sandbox.error().context));
        auto connection = db::Connection::open((*sandbox)->profile(), {});
        QVERIFY(connection);
        for (const auto &[name, value] : {std::pair{"fsync"_L1, "on"_L1},
                                          {"full_page_writes"_L1, "on"_L1},
                                          {"autovacuum"_L1, "on"_L1},
                                          {"work_mem"_L1, "7MB"_L1},
                                          {"search_path"_L1, "\"we'ird\\\", public"_L1}})
            QCOMPARE((*connection)->execute("SHOW "_L1 + name)->value().toString(), QString(value));
    }

    void wrongSettingSaysWhy()
    {
        db::Sandbox::Options options;
        options.settings = {{u"no_such_setting"_s, u"1"_s}};
        const auto sandbox = db::Sandbox::start(options);
        QVERIFY(!sandbox);
        QCOMPARE(sandbox.error().message, u"db.sandbox-does-not-start"_s);
        QVERIFY2(sandbox.error().context.contains("no_such_setting"_L1), qPrintable(sandbox.error().context));
    }

    void missingMajorSaysSo()
    {
        db::Sandbox::Options options;
        options.major = 77;
        const auto sandbox = db::Sandbox::start(options);
        QVERIFY(!sandbox);
        QCOMPARE(sandbox.error().code, ErrorCode::NotFound);
        QCOMPARE(sandbox.error().arguments, QStringList{u"77"_s});
    }

    void databasesAndPrograms()
    {
        auto sandbox = db::Sandbox::start({});
        QVERIFY(sandbox);
        const QString name = u"we\"ird; drop"_s;
        QVERIFY((*sandbox)->createDatabase(name));
        QCOMPARE((*sandbox)->createDatabase(name).error().sqlState, u"42P04"_s);
        const auto loaded =
            (*sandbox)->runProgram(u"psql"_s, {u"-XqAt"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, name}, {},
                                   "CREATE TABLE t (i int);\nCOPY t FROM STDIN;\n1\n2\n\\.\nSELECT count(*) FROM t;\n");
        QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().context));
        QCOMPARE(*loaded, "2\n");
        QVERIFY((*sandbox)->createDatabase(u"copy"_s, name));
        auto connection = db::Connection::open((*sandbox)->profile(u"copy"_s), {});
        QCOMPARE((*connection)->execute(u"SELECT count(*) FROM t"_s)->value().toInt(), 2);
        QVERIFY((*sandbox)->dropDatabase(u"copy"_s)); // although a session is connected
        QVERIFY((*sandbox)->dropDatabase(u"copy"_s));
        const auto failed = (*sandbox)->runProgram(u"psql"_s, {u"-Xc"_s, u"SELECT no_such"_s});
        QVERIFY(!failed);
        QCOMPARE(failed.error().arguments, (QStringList{u"psql"_s, u"1"_s}));
        QVERIFY(failed.error().context.contains("no_such"_L1));
        QCOMPARE((*sandbox)->runProgram(u"no-such-program"_s, {}).error().code, ErrorCode::NotFound);
    }

    void programStopsWhenAsked()
    {
        auto sandbox = db::Sandbox::start({});
        QVERIFY(sandbox);
        std::stop_source stop;
        std::thread stopper([&] {
            QTest::qSleep(300);
            stop.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const auto ran = (*sandbox)->runProgram(u"psql"_s, {u"-Xc"_s, u"SELECT pg_sleep(30)"_s}, stop.get_token());
        stopper.join();
        QVERIFY(!ran);
        QCOMPARE(ran.error().code, ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 3500);
    }

    void startStopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto sandbox = db::Sandbox::start({}, stop.get_token());
        QVERIFY(!sandbox);
        QCOMPARE(sandbox.error().code, ErrorCode::Cancelled);
    }

    void severalMajorsSideBySide()
    {
        std::vector<std::unique_ptr<db::Sandbox>> running;
        QSet<int> majors;
        for (const auto &server : db::findServers())
            majors.insert(server.major);
        for (const int major : majors) {
            db::Sandbox::Options options;
            options.major = major;
            auto sandbox = db::Sandbox::start(options);
            QVERIFY2(sandbox, qPrintable(sandbox ? QString() : sandbox.error().context));
            auto connection = db::Connection::open((*sandbox)->profile(), {});
            QVERIFY(connection);
            QCOMPARE((*connection)->serverVersion() / 10000, major);
            running.push_back(std::move(*sandbox));
        }
        qInfo("%lld majors side by side", qint64(running.size()));
    }

    /// The server must live as long as its Sandbox, not as long as the thread that started it.
    void outlivesTheStartingThread()
    {
        std::unique_ptr<db::Sandbox> sandbox;
        std::thread([&] {
            if (auto started = db::Sandbox::start({}))
                sandbox = std::move(*started);
        }).join();
        QVERIFY(sandbox);
        QTest::qSleep(500);
        QVERIFY(sandbox->isRunning());
        QVERIFY(db::Connection::open(sandbox->profile(), {}));
    }

    void killedOwnerTakesItsServerAlong()
    {
        QProcess helper;
        helper.start(QCoreApplication::applicationFilePath(), {u"--start-and-wait"_s});
        QVERIFY(helper.waitForReadyRead(60000));
        const QString folder = QString::fromUtf8(helper.readLine().trimmed());
        const int postmaster = postmasterOf(folder);
        QVERIFY2(lives(postmaster), qPrintable(folder));
        db::cleanLeftovers(); // its owner lives
        QVERIFY(QFileInfo::exists(folder));
        ::kill(pid_t(helper.processId()), SIGKILL);
        helper.waitForFinished();
        QVERIFY(QTest::qWaitFor([&] { return !lives(postmaster); }, 5000));
        QVERIFY(QFileInfo::exists(folder));
        QVERIFY(db::cleanLeftovers() >= 1);
        QVERIFY(!QFileInfo::exists(folder));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc > 1 && QByteArrayView(argv[1]) == "--start-and-wait") {
        const auto sandbox = db::Sandbox::start({});
        if (sandbox) {
            puts(qPrintable((*sandbox)->folder()));
            fflush(stdout);
        }
        return QCoreApplication::exec();
    }
    TestSandbox test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sandbox.moc"
