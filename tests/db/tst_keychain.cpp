// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/secrets.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace lockstep;

/// Against a real Secret Service: gnome-keyring on a session bus of its own.
class TestKeychain : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    QProcess m_bus, m_keyring;

    template <typename T>
    static base::Result<T> result(QFuture<base::Result<T>> future)
    {
        const bool finished = QTest::qWaitFor([&] { return future.isFinished(); }, 10000);
        return finished && future.resultCount() ? future.result()
                                                : base::fail(base::ErrorCode::Internal, u"no result"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const auto program : {"dbus-daemon"_L1, "gnome-keyring-daemon"_L1}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP(qPrintable("not installed: "_L1 + program));
        }
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY(m_bus.waitForReadyRead());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        m_keyring.start(u"gnome-keyring-daemon"_s, {u"--unlock"_s, u"--foreground"_s, u"--components=secrets"_s});
        QVERIFY(m_keyring.waitForStarted());
        m_keyring.write("test");
        m_keyring.closeWriteChannel();
        QTest::qWait(1500);
    }
    void cleanupTestCase()
    {
        for (QProcess *process : {&m_keyring, &m_bus}) {
            process->kill();
            process->waitForFinished();
        }
    }

    void keepsBeyondTheSession()
    {
        const QString secret = u"p'a\\ss \"ä😀"_s;
        {
            db::Secrets secrets;
            QVERIFY(QTest::qWaitFor([&] { return secrets.checked().isFinished(); }, 8000));
            if (!secrets.available())
                QSKIP("the keyring does not answer here (libsecret missing?)");
            const auto written = result(secrets.write(u"id-1"_s, secret));
            QVERIFY2(written, qPrintable(written ? QString() : written.error().context));
        }
        {
            db::Secrets secrets;
            int told = 0; // several may wait for the check, and reads before its end
            secrets.checked().then(this, [&](bool) { ++told; });
            secrets.checked().then(this, [&](bool) { ++told; });
            auto first = secrets.read(u"id-1"_s);
            QCOMPARE(result(secrets.read(u"id-1"_s)).value_or(u"failed"_s), secret);
            QCOMPARE(result(first).value_or(u"failed"_s), secret);
            QVERIFY(QTest::qWaitFor([&] { return told == 2; }));
            QCOMPARE(result(secrets.read(u"id-2"_s)).value_or(u"failed"_s), QString());
            QVERIFY(result(secrets.remove(u"id-1"_s)));
        }
        db::Secrets secrets;
        QCOMPARE(result(secrets.read(u"id-1"_s)).value_or(u"failed"_s), QString());
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
