// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"
#include "db/profilestore.h"
#include "db/secrets.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;
using base::ErrorCode;

class TestProfileStore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static db::Profile profile(const QString &id)
    {
        db::Profile profile;
        profile.id = id;
        profile.name = "we\"ird; ä "_L1 + id;
        profile.role = db::Role::Staging;
        profile.host = u"/run/x y"_s;
        profile.port = 6543;
        profile.database = u"d"_s;
        profile.user = u"u"_s;
        profile.service = u"s"_s;
        profile.tls = db::TlsMode::VerifyFull;
        profile.rootCertificate = u"/root.crt"_s;
        profile.clientCertificate = u"/c.crt"_s;
        profile.clientKey = u"/c.key"_s;
        profile.connectTimeoutSeconds = 3;
        return profile;
    }

private Q_SLOTS:
    void keepsEverythingAndTheOrder()
    {
        const QString path = m_folder.filePath(u"new folder/connections.json"_s);
        db::ProfileStore store(path);
        QVERIFY(store.load());
        for (const QString &id : {u"b"_s, u"a"_s, u"c"_s})
            QVERIFY(store.put(profile(id)));
        QVERIFY(store.markUsed(u"c"_s, QDateTime::fromSecsSinceEpoch(1000)));
        QVERIFY(store.markUsed(u"b"_s, QDateTime::fromSecsSinceEpoch(2000)));
        db::ProfileStore again(path);
        QVERIFY(again.load());
        QCOMPARE(again.profiles(), store.profiles());
        QStringList order;
        for (const auto &stored : again.profiles())
            order.append(stored.profile.id);
        QCOMPARE(order.join(u' '), u"b c a"_s);
        QCOMPARE(again.profile(u"a"_s), profile(u"a"_s));
        QCOMPARE(again.profileNamed(profile(u"c"_s).name), profile(u"c"_s));
        QVERIFY(again.remove(u"a"_s));
        QVERIFY(!again.profile(u"a"_s));
        QCOMPARE(base::readFile(path).value_or(QByteArray()), db::profilesToJson(again.profiles()));
    }

    void outsideChangeIsNeverOverwritten()
    {
        const QString path = m_folder.filePath(u"two.json"_s);
        db::ProfileStore first(path), second(path);
        QVERIFY(first.load());
        QVERIFY(second.load());
        QVERIFY(first.put(profile(u"a"_s)));
        const auto status = second.put(profile(u"b"_s));
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::Conflict);
        QVERIFY(second.profiles().empty());
        QVERIFY(second.load());
        QVERIFY(second.put(profile(u"b"_s)));
        QCOMPARE(second.profiles().size(), 2u);
    }

    void badFiles_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no JSON") << QByteArray("{") << ErrorCode::InvalidInput;
        QTest::newRow("no id") << QByteArray(R"({"format":1,"connections":[{"name":"x"}]})") << ErrorCode::InvalidInput;
        QTest::newRow("wrong type") << QByteArray(R"({"format":1,"connections":[{"id":"x","port":"5432"}]})")
                                    << ErrorCode::InvalidInput;
        QTest::newRow("later format") << QByteArray(R"({"format":2})") << ErrorCode::Unsupported;
    }
    void badFiles()
    {
        QFETCH(QByteArray, json);
        QFETCH(ErrorCode, code);
        const auto read = db::profilesFromJson(json, u"f"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
    }

    void unknownRoleAllowsLeast()
    {
        const auto read =
            db::profilesFromJson(R"({"format":1,"connections":[{"id":"x","role":"playground"}]})", u"f"_s);
        QVERIFY(read);
        QCOMPARE(read->front().profile.role, db::Role::Production);
    }

    void secretsWithoutAKeychain()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
        QElapsedTimer timer;
        timer.start();
        db::Secrets secrets;
        QVERIFY(secrets.checked().isFinished());
        QVERIFY(!secrets.available());
        QCOMPARE(secrets.read(u"x"_s).result().value_or(u"failed"_s), QString());
        QVERIFY(secrets.write(u"x"_s, u"ä'\""_s).result());
        QCOMPARE(secrets.read(u"x"_s).result().value_or(u"failed"_s), u"ä'\""_s);
        QVERIFY(secrets.remove(u"x"_s).result());
        QCOMPARE(secrets.read(u"x"_s).result().value_or(u"failed"_s), QString());
        QVERIFY(timer.elapsed() < 500);
    }

    void secretsWithABusThatIsNone()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", QByteArray("unix:path=" + m_folder.filePath(u"no bus"_s).toUtf8()));
        QElapsedTimer timer;
        timer.start();
        db::Secrets secrets;
        QVERIFY(timer.elapsed() < 200);
        QVERIFY(QTest::qWaitFor([&] { return secrets.checked().isFinished(); }, 8000));
        QVERIFY(!secrets.available());
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    }
};

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profilestore.moc"
