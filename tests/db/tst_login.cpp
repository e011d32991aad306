// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"
#include "db/connection.h"
#include "db/probe.h"
#include "support/testserver.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace lockstep;
using base::ErrorCode;

/// Ways into a server: passwords, files, environment, TLS. Its own server with scram on the socket and TLS on TCP.
class TestLogin : public QObject
{
    Q_OBJECT

    const QString m_password = u"p'a\\ss; w\"ord ä="_s;
    std::unique_ptr<db::Sandbox> m_sandbox;
    QTemporaryDir m_folder;
    int m_port = 0;
    bool m_tls = false;

    db::Profile profile() const
    {
        db::Profile profile = m_sandbox->profile(u"we\"ird; d'b \\ ä="_s);
        profile.user = u"we\"ird; us'er \\ ="_s;
        profile.role = db::Role::Development;
        return profile;
    }
    static QString user(const base::Result<std::unique_ptr<db::Connection>> &connection)
    {
        if (!connection)
            return connection.error().message + u' ' + connection.error().context;
        return (*connection)->execute(u"SELECT current_user || '@' || current_database()"_s)->value().toString();
    }
    QString everybody() const { return profile().user + u'@' + profile().database; }
    void makeCertificate()
    {
        const QString data = m_sandbox->folder() + "/data/"_L1;
        QProcess openssl;
        openssl.start(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                       u"/CN=localhost"_s, u"-keyout"_s, data + "server.key"_L1, u"-out"_s, data + "server.crt"_L1});
        m_tls = openssl.waitForFinished() && openssl.exitCode() == 0;
        struct stat about{};
        ::stat(qPrintable(m_sandbox->folder()), &about);
        for (const auto name : {"server.key"_L1, "server.crt"_L1})
            m_tls = m_tls && ::chown(qPrintable(data + name), about.st_uid, about.st_gid) == 0;
        QFile::copy(data + "server.crt"_L1, m_folder.filePath(u"root ca;'.crt"_s));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (db::findServers().empty())
            QSKIP("no PostgreSQL server programs on this machine");
        m_port = int(QRandomGenerator::global()->bounded(20000, 60000));
        db::Sandbox::Options options;
        options.settings = {{u"listen_addresses"_s, u"127.0.0.1"_s},
                            {u"port"_s, QString::number(m_port)},
                            {u"password_encryption"_s, u"scram-sha-256"_s}};
        auto sandbox = db::Sandbox::start(options);
        QVERIFY2(sandbox, qPrintable(sandbox ? QString() : sandbox.error().context));
        m_sandbox = std::move(*sandbox);
        makeCertificate();
        const db::Profile weird = profile();
        QVERIFY(m_sandbox->createDatabase(weird.database));
        auto owner = db::Connection::open(m_sandbox->profile(), {});
        QVERIFY(owner);
        QVERIFY((*owner)->executeScript(
            u"CREATE ROLE \"we\"\"ird; us'er \\ =\" LOGIN PASSWORD E'p\\'a\\\\ss; w\"ord ä='"_s));
        if (m_tls)
            QVERIFY((*owner)->execute(u"ALTER SYSTEM SET ssl = on"_s));
        QFile hba(m_sandbox->folder() + "/data/pg_hba.conf"_L1);
        QVERIFY(hba.open(QIODevice::WriteOnly | QIODevice::Truncate));
        hba.write(
            "local all postgres trust\nlocal all all scram-sha-256\nhostssl all all 127.0.0.1/32 scram-sha-256\n");
        hba.close();
        QVERIFY((*owner)->execute(u"SELECT pg_reload_conf()"_s));
        QTest::qSleep(300);
        qputenv("PGPASSFILE", "/nonexistent");
    }
    void cleanupTestCase() { m_sandbox.reset(); }

    void rightPassword() { QCOMPARE(user(db::Connection::open(profile(), m_password)), everybody()); }

    void wrongPassword()
    {
        const auto connection = db::Connection::open(profile(), u"wrong"_s);
        QVERIFY(!connection);
        QCOMPARE(connection.error().code, ErrorCode::ConnectionFailed);
        QCOMPARE(connection.error().sqlState, u"28P01"_s);
        QCOMPARE(connection.error().message, u"db.password-wrong"_s);
        QVERIFY2(!connection.error().context.contains("LOCATION"_L1), qPrintable(connection.error().context));
        QVERIFY(!connection.error().context.contains("28P01"_L1));
        QVERIFY(connection.error().context.contains("password authentication failed"_L1));
    }

    void noPassword()
    {
        const auto connection = db::Connection::open(profile(), {});
        QVERIFY(!connection);
        QCOMPARE(connection.error().message, u"db.password-needed"_s);
    }

    void passFile()
    {
        const QString path = m_folder.filePath(u"pass file"_s);
        QVERIFY(base::writeFile(path, "*:*:*:*:" + QByteArray(m_password.toUtf8()).replace('\\', "\\\\") + '\n'));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        qputenv("PGPASSFILE", path.toUtf8());
        const auto connection = db::Connection::open(profile(), {});
        qputenv("PGPASSFILE", "/nonexistent");
        QCOMPARE(user(connection), everybody());
    }

    void serviceFile()
    {
        const QString path = m_folder.filePath(u"services"_s);
        const db::Profile whole = profile();
        const QString text = "[my service]\nhost="_L1 + whole.host + "\nport="_L1 + QString::number(whole.port) +
                             "\ndbname="_L1 + whole.database + "\nuser="_L1 + whole.user + "\napplication_name=x\n"_L1;
        QVERIFY(base::writeFile(path, text.toUtf8()));
        qputenv("PGSERVICEFILE", path.toUtf8());
        db::Profile profile;
        profile.service = u"my service"_s;
        const auto all = db::Connection::open(profile, m_password);
        profile.user = u"postgres"_s; // fields of the profile override the service
        profile.database = u"postgres"_s;
        const auto overridden = db::Connection::open(profile, {});
        profile.service = u"no such"_s;
        const auto missing = db::Connection::open(profile, {});
        qunsetenv("PGSERVICEFILE");
        QCOMPARE(user(all), everybody());
        QCOMPARE(user(overridden), u"postgres@postgres"_s);
        QVERIFY(!missing);
        QVERIFY2(missing.error().context.contains("no such"_L1), qPrintable(missing.error().context));
    }

    void environment()
    {
        const db::Profile whole = profile();
        qputenv("PGHOST", whole.host.toUtf8());
        qputenv("PGPORT", QByteArray::number(whole.port));
        qputenv("PGDATABASE", whole.database.toUtf8());
        qputenv("PGUSER", whole.user.toUtf8());
        qputenv("PGPASSWORD", m_password.toUtf8());
        const auto connection = db::Connection::open({}, {});
        for (const char *name : {"PGHOST", "PGPORT", "PGDATABASE", "PGUSER", "PGPASSWORD"})
            qunsetenv(name);
        QCOMPARE(user(connection), everybody());
    }

    void socketFolderWithOddCharacters()
    {
        const QString odd = m_folder.filePath(u"s o'c\"k;et=\\ ä"_s);
        QVERIFY(QFile::link(m_sandbox->folder(), odd));
        auto profile = this->profile();
        profile.host = odd;
        QCOMPARE(user(db::Connection::open(profile, m_password)), everybody());
    }

    void databaseIsNoConnectionString()
    {
        auto profile = m_sandbox->profile(u"dbname=postgres user=postgres"_s);
        QCOMPARE(db::Connection::open(profile, {}).error().sqlState, u"3D000"_s);
    }

    void unreachable()
    {
        auto profile = this->profile();
        profile.host = u"/nonexistent"_s;
        const auto noSocket = db::Connection::open(profile, {});
        QCOMPARE(noSocket.error().code, ErrorCode::ConnectionFailed);
        QCOMPARE(noSocket.error().message, u"db.cannot-connect"_s);
        profile.host = u"no-such-host.invalid"_s;
        QCOMPARE(db::Connection::open(profile, {}).error().code, ErrorCode::ConnectionFailed);
    }

    void tls_data()
    {
        QTest::addColumn<db::TlsMode>("mode");
        QTest::addColumn<bool>("authority");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("works");
        QTest::newRow("disabled, server insists") << db::TlsMode::Disable << false << u"127.0.0.1"_s << false;
        QTest::newRow("prefer") << db::TlsMode::Prefer << false << u"127.0.0.1"_s << true;
        QTest::newRow("require") << db::TlsMode::Require << false << u"127.0.0.1"_s << true;
        QTest::newRow("verify-ca without authority") << db::TlsMode::VerifyCa << false << u"127.0.0.1"_s << false;
        QTest::newRow("verify-ca") << db::TlsMode::VerifyCa << true << u"127.0.0.1"_s << true;
        QTest::newRow("verify-full, wrong name") << db::TlsMode::VerifyFull << true << u"127.0.0.1"_s << false;
        QTest::newRow("verify-full") << db::TlsMode::VerifyFull << true << u"localhost"_s << true;
    }
    void tls()
    {
        if (!m_tls)
            QSKIP("no openssl program to make a certificate");
        QFETCH(db::TlsMode, mode);
        QFETCH(bool, authority);
        QFETCH(QString, host);
        QFETCH(bool, works);
        auto profile = this->profile();
        profile.host = host;
        profile.port = m_port;
        profile.tls = mode;
        if (authority)
            profile.rootCertificate = m_folder.filePath(u"root ca;'.crt"_s);
        const auto report = db::probe(profile, m_password);
        QVERIFY2(report.has_value() == works, qPrintable(report ? u"connected"_s : report.error().context));
        if (works)
            QVERIFY2(report->tls.startsWith("TLSv1"_L1), qPrintable(report->tls));
    }

    void probes()
    {
        const auto owner = db::probe(m_sandbox->profile(), {});
        QVERIFY(owner);
        QVERIFY(owner->superuser && owner->mayCreate && owner->mayCreateInSchema && owner->mayMonitor &&
                owner->maySignal);
        QVERIFY(!owner->readOnly && !owner->inRecovery && owner->tls.isEmpty());
        QCOMPARE(owner->version / 10000, m_sandbox->binaries().major);
        QVERIFY(owner->latencyUs > 0 && owner->latencyUs < 1000000);
        auto plain = profile();
        plain.role = db::Role::Production;
        const auto report = db::probe(plain, m_password);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().context));
        QVERIFY(!report->superuser && !report->mayCreate && !report->mayMonitor && !report->maySignal &&
                !report->mayReplicate);
        QVERIFY(report->readOnly);
        QCOMPARE(report->user, plain.user);
        QCOMPARE(report->database, plain.database);
    }
};

QTEST_GUILESS_MAIN(TestLogin)
#include "tst_login.moc"
