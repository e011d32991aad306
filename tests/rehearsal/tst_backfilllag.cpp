// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backfillcase.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace lockstep;
using namespace lockstep::rehearsal;
using namespace lockstep::tests;
using namespace Qt::StringLiterals;

/// A standby of a sandbox: pg_basebackup, then a server process that follows. Run as the account that the sandbox's
/// server runs as.
class Standby
{
public:
    explicit Standby(db::Sandbox &primary)
    {
        const QString data = m_folder.filePath(u"data"_s);
        const auto copied =
            primary.runProgram(u"pg_basebackup"_s, {u"-D"_s, data, u"-R"_s, u"-X"_s, u"stream"_s, u"-c"_s, u"fast"_s});
        if (!copied) {
            why = copied.error().message + u' ' + copied.error().context;
            return;
        }
        const QFileInfo owned(primary.folder() + u"/data"_s);
        QStringList arguments{primary.binaries().folder + u"/postgres"_s,
                              u"-D"_s,
                              data,
                              u"-k"_s,
                              m_folder.path(),
                              u"-c"_s,
                              u"listen_addresses="_s,
                              u"-c"_s,
                              u"hot_standby=on"_s};
        if (::geteuid() == 0) {
            for (QDirIterator it(m_folder.path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                                 QDirIterator::Subdirectories);
                 it.hasNext();)
                std::ignore = ::chown(qPrintable(it.next()), owned.ownerId(), owned.groupId());
            std::ignore = ::chown(qPrintable(m_folder.path()), owned.ownerId(), owned.groupId());
            arguments = QStringList{u"setpriv"_s, u"--reuid=%1"_s.arg(owned.ownerId()),
                                    u"--regid=%1"_s.arg(owned.groupId()), u"--clear-groups"_s} +
                        arguments;
        }
        m_server.setProcessChannelMode(QProcess::MergedChannels);
        m_server.start(arguments.takeFirst(), arguments);
        db::Profile profile = primary.profile();
        profile.host = m_folder.path();
        for (int i = 0; i < 200 && !connection && m_server.state() != QProcess::NotRunning; ++i) {
            m_server.waitForReadyRead(100);
            if (auto opened = db::Connection::open(profile, {}))
                connection = std::move(*opened);
        }
        why = QString::fromUtf8(m_server.readAll());
    }
    ~Standby()
    {
        connection.reset();
        m_server.kill();
        m_server.waitForFinished();
    }

    std::unique_ptr<db::Connection> connection; ///< to it; nothing where it could not be had, `why` says why
    QString why;

private:
    QTemporaryDir m_folder;
    QProcess m_server;
};

/// A backfill and a standby that falls behind.
class TestBackfillLag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForAStandby();
};

void TestBackfillLag::waitsForAStandby()
{
    db::Sandbox::Options options;
    options.settings = {{u"wal_level"_s, u"replica"_s}, {u"max_wal_senders"_s, u"4"_s}};
    auto sandbox = db::Sandbox::start(options);
    if (!sandbox)
        QSKIP(qPrintable(sandbox.error().message));
    Standby standby(**sandbox);
    if (!standby.connection)
        QSKIP(qPrintable(u"no standby: "_s + standby.why));
    const auto connection = db::Connection::open((*sandbox)->profile(), {});
    QVERIFY(connection);
    QVERIFY((*connection)
                ->executeScript(u"CREATE TABLE t (id int PRIMARY KEY, n int);"
                                "INSERT INTO t SELECT i, 0 FROM generate_series(1, 60000) i; ANALYZE t"_s));
    auto backfill = fill(u"t"_s, {u"id"_s}, u"n = n + 1"_s, {});
    backfill.pauseMs = 20;
    backfill.targetBatchMs = 5;
    const auto control = std::make_shared<BackfillControl>(BackfillLimits{10'000, 700, 0, 0});
    bool stoodStill = false, waited = false;
    qint64 atLag = -1, largestLag = 0;
    int looks = 0;
    const auto result = runFill(**connection, backfill, control, [&](const Event &e) {
        if (!e.backfill)
            return;
        if (!stoodStill && e.backfill->batches >= 5)
            stoodStill = standby.connection->execute(u"SELECT pg_wal_replay_pause()"_s).has_value();
        largestLag = std::max(largestLag, e.backfill->lagMs);
        if (e.backfill->throttle != Throttle::Lag)
            return;
        waited = true;
        const auto own = db::Connection::open((*sandbox)->profile(), {});
        const qint64 filled = own ? tests::number(**own, u"SELECT sum(n) FROM t"_s) : -1;
        if (atLag < 0)
            atLag = filled;
        if (filled != atLag || ++looks == 4) // it stood still for a second: enough seen
            (void)standby.connection->execute(u"SELECT pg_wal_replay_resume()"_s);
    });
    QVERIFY2(result && result->outcome == Outcome::Ok, qPrintable(whyNotOk(result)));
    QVERIFY(stoodStill);
    QVERIFY(waited);
    QVERIFY2(looks >= 4, "rows were filled while the standby was too far behind");
    QVERIFY2(largestLag > 700, qPrintable(QString::number(largestLag)));
    QVERIFY(atLag > 0 && atLag < 60000);
    QCOMPARE(tests::number(**connection, u"SELECT count(*) FROM t WHERE n = 1"_s), 60000);
}

QTEST_GUILESS_MAIN(TestBackfillLag)
#include "tst_backfilllag.moc"
