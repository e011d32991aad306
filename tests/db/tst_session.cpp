// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/session.h"
#include "support/testserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace lockstep;
using base::ErrorCode;

/// A server that accepts and never says a word.
class SilentServer
{
public:
    SilentServer()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        ::bind(m_socket, reinterpret_cast<sockaddr *>(&address), length);
        ::listen(m_socket, 8);
        ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &length);
        profile.host = u"127.0.0.1"_s;
        profile.port = ntohs(address.sin_port);
        profile.user = u"u"_s;
        profile.database = u"d"_s;
        profile.connectTimeoutSeconds = 30;
    }
    ~SilentServer() { ::close(m_socket); }
    db::Profile profile;

private:
    int m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
};

class TestSession : public QObject
{
    Q_OBJECT

    std::unique_ptr<db::Connection> m_observer;

    db::Profile profile() const { return m_observer->profile(); }
    template <typename T>
    static base::Result<T> result(QFuture<base::Result<T>> future)
    {
        QDeadlineTimer deadline(10000);
        while (!future.isFinished() && !deadline.hasExpired())
            QTest::qWait(1);
        if (!future.isFinished() || future.resultCount() == 0)
            return base::fail(ErrorCode::Internal, u"no result"_s);
        return future.result();
    }
    bool becomesTrue(const QString &sql)
    {
        for (int i = 0; i < 200; ++i, QTest::qSleep(10)) {
            if (m_observer->execute(sql)->value().toBool())
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_observer = tests::freshDatabase();
        if (!m_observer)
            QSKIP(qPrintable(tests::whyNot()));
    }
    void cleanupTestCase() { m_observer.reset(); }

    void runsInOrder()
    {
        db::Session session(profile(), {});
        auto first = session.execute(u"CREATE TABLE o (i int)"_s);
        auto second = session.run<int>([](db::Connection &connection) -> base::Result<int> {
            for (int i = 0; i < 5; ++i) {
                if (auto rows = connection.execute(u"INSERT INTO o VALUES ($1)"_s, {i}); !rows)
                    return std::unexpected(rows.error());
            }
            return 5;
        });
        auto third = session.execute(u"SELECT count(*) FROM o"_s);
        QCOMPARE(result(third)->value().toInt(), 5);
        QVERIFY(result(first));
        QCOMPARE(result(second).value_or(0), 5);
    }

    void continuesOnTheCallersThread()
    {
        db::Session session(profile(), {});
        QThread *thread = nullptr;
        session.execute(u"SELECT 1"_s).then(this, [&](const base::Result<db::Rows> &) {
            thread = QThread::currentThread();
        });
        QVERIFY(QTest::qWaitFor([&] { return thread == QThread::currentThread(); }));
    }

    void cancelIsQuickAndLeavesTheQueue()
    {
        db::Session session(profile(), {});
        auto slow = session.execute(u"SELECT pg_sleep(30) /* mine */"_s);
        auto behind = session.execute(u"SELECT 7"_s);
        QVERIFY(becomesTrue(
            u"SELECT EXISTS (SELECT FROM pg_stat_activity WHERE query LIKE '%/* mine */' AND wait_event = 'PgSleep')"_s));
        QElapsedTimer timer;
        timer.start();
        session.cancel();
        const qint64 called = timer.elapsed();
        const auto rows = result(slow);
        qInfo("cancel() %lld ms, ended after %lld ms", called, timer.elapsed());
        QVERIFY(called < 20);
        QVERIFY(timer.elapsed() < 200);
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::Cancelled);
        QCOMPARE(result(behind)->value().toInt(), 7);
    }

    /// A job that is between two statements is stopped at the next one.
    void cancelBetweenStatements()
    {
        db::Session session(profile(), {});
        std::atomic<bool> reached = false, goOn = false;
        auto job = session.run<int>([&](db::Connection &connection) -> base::Result<int> {
            reached = true;
            while (!goOn)
                QTest::qSleep(1);
            if (auto rows = connection.execute(u"SELECT 1"_s); !rows)
                return std::unexpected(rows.error());
            return 1;
        });
        QVERIFY(QTest::qWaitFor([&] { return reached.load(); }));
        session.cancel();
        QTest::qSleep(50);
        goOn = true;
        QCOMPARE(result(job).error().code, ErrorCode::Cancelled);
        QCOMPARE(result(session.execute(u"SELECT 2"_s))->value().toInt(), 2);
    }

    void cancelWhenIdleDoesNothing()
    {
        db::Session session(profile(), {});
        QVERIFY(result(session.execute(u"SELECT 1"_s)));
        session.cancel();
        QTest::qSleep(50);
        QVERIFY(result(session.execute(u"SELECT 1"_s)));
    }

    void futureCancelledBeforeItsTurnIsSkipped()
    {
        db::Session session(profile(), {});
        auto slow = session.execute(u"SELECT pg_sleep(0.3)"_s);
        auto never = session.execute(u"CREATE TABLE never (i int)"_s);
        never.cancel();
        QVERIFY(result(slow));
        QVERIFY(result(session.execute(u"SELECT 1"_s)));
        QVERIFY(m_observer->execute(u"SELECT to_regclass('never') IS NULL"_s)->value().toBool());
    }

    void wrongDatabaseReachesEveryFuture()
    {
        auto wrong = profile();
        wrong.database = u"no such; 'database\""_s;
        db::Session session(wrong, {});
        for (int i = 0; i < 2; ++i) {
            const auto rows = result(session.execute(u"SELECT 1"_s));
            QVERIFY(!rows);
            QCOMPARE(rows.error().code, ErrorCode::ConnectionFailed);
            QCOMPARE(rows.error().sqlState, u"3D000"_s);
        }
    }

    void comesBackAfterTheConnectionBroke()
    {
        db::Session session(profile(), {});
        const int pid = result(session.execute(u"SELECT pg_backend_pid()"_s))->value().toInt();
        QVERIFY(m_observer->signalBackend(pid, true).value_or(false));
        QTest::qSleep(100);
        QCOMPARE(result(session.execute(u"SELECT 1"_s)).error().code, ErrorCode::ConnectionFailed);
        QCOMPARE(result(session.execute(u"SELECT 1"_s))->value().toInt(), 1);
    }

    void destructorCancelsOnTheServer()
    {
        QElapsedTimer timer;
        QFuture<base::Result<db::Rows>> running, waiting;
        {
            db::Session session(profile(), {});
            running = session.execute(u"SELECT pg_sleep(60) /* left */"_s);
            waiting = session.execute(u"SELECT 1"_s);
            QVERIFY(becomesTrue(
                u"SELECT EXISTS (SELECT FROM pg_stat_activity WHERE query LIKE '%/* left */' AND wait_event = 'PgSleep')"_s));
            timer.start();
        }
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(result(running).error().code, ErrorCode::Cancelled);
        QCOMPARE(result(waiting).error().code, ErrorCode::Cancelled);
        QVERIFY(becomesTrue(u"SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE query LIKE '%/* left */')"_s));
    }

    void destructorWhileConnectingToASilentServer()
    {
        SilentServer silent;
        QElapsedTimer timer;
        QFuture<base::Result<db::Rows>> future;
        {
            db::Session session(silent.profile, {});
            future = session.execute(u"SELECT 1"_s);
            QTest::qSleep(100);
            timer.start();
        }
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(result(future).error().code, ErrorCode::Cancelled);
    }

    void cancelWhileConnecting()
    {
        SilentServer silent;
        db::Session session(silent.profile, {});
        auto future = session.execute(u"SELECT 1"_s);
        QTest::qSleep(100);
        QElapsedTimer timer;
        timer.start();
        session.cancel();
        QCOMPARE(result(future).error().code, ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 200);
    }

    void silentServerTimesOut()
    {
        SilentServer silent;
        silent.profile.connectTimeoutSeconds = 1;
        QElapsedTimer timer;
        timer.start();
        const auto connection = db::Connection::open(silent.profile, {});
        QVERIFY(!connection);
        QCOMPARE(connection.error().code, ErrorCode::Timeout);
        QVERIFY(timer.elapsed() >= 900 && timer.elapsed() < 3000);
    }

    void destructorWithAStoppedBackend()
    {
        QElapsedTimer timer;
        int pid = 0;
        QFuture<base::Result<db::Rows>> future;
        {
            db::Session session(profile(), {});
            pid = result(session.execute(u"SELECT pg_backend_pid()"_s))->value().toInt();
            QCOMPARE(::kill(pid, SIGSTOP), 0);
            future = session.execute(u"SELECT 1"_s);
            QTest::qSleep(50);
            timer.start();
        }
        const qint64 elapsed = timer.elapsed();
        ::kill(pid, SIGCONT);
        qInfo("with a stopped backend: %lld ms", elapsed);
        QVERIFY2(elapsed < 1000, qPrintable(QString::number(elapsed)));
        QVERIFY(!result(future));
    }

    void destructorWithAStoppedServer()
    {
        auto sandbox = db::Sandbox::start({});
        QVERIFY(sandbox);
        QFile pidFile((*sandbox)->folder() + "/data/postmaster.pid"_L1);
        QVERIFY(pidFile.open(QIODevice::ReadOnly));
        const int postmaster = pidFile.readLine().trimmed().toInt();
        QElapsedTimer timer;
        int backend = 0;
        {
            db::Session session((*sandbox)->profile(), {});
            backend = result(session.execute(u"SELECT pg_backend_pid()"_s))->value().toInt();
            QCOMPARE(::kill(postmaster, SIGSTOP), 0);
            QCOMPARE(::kill(backend, SIGSTOP), 0);
            std::ignore = session.execute(u"SELECT pg_sleep(60)"_s);
            QTest::qSleep(50);
            session.cancel();
            QTest::qSleep(50);
            timer.start();
        }
        const qint64 elapsed = timer.elapsed();
        ::kill(postmaster, SIGCONT);
        ::kill(backend, SIGCONT);
        QVERIFY2(elapsed < 1000, qPrintable(QString::number(elapsed)));
    }

    void serverStoppedWhileConnected()
    {
        auto sandbox = db::Sandbox::start({});
        QVERIFY(sandbox);
        db::Session session((*sandbox)->profile(), {});
        auto running = session.execute(u"SELECT pg_sleep(60)"_s);
        QTest::qWait(300);
        sandbox->reset();
        QCOMPARE(result(running).error().code, ErrorCode::ConnectionFailed);
        const auto again = result(session.execute(u"SELECT 1"_s));
        QCOMPARE(again.error().code, ErrorCode::ConnectionFailed);
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
