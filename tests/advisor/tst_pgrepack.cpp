// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "changecase.h"
#include "planrun.h"

#include <QProcess>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace lockstep;
using plan::Direction;
using plan::StepKind;

/// pg_repack, run by the plan's own command on a bloated table under writes: the bloat is gone, every row is there, and
/// the application was never locked out for long.
class TestPgRepack : public QObject
{
    Q_OBJECT

    static constexpr int major = 17; // of Debian, whose package has the extension and the program
    std::unique_ptr<db::Connection> m_database;
    const tests::Names &m_names = tests::hostileNames;
    const QString m_table = u"\"odd schema\".\"we\"\"ird; drop\""_s;

    qint64 number(const QString &sql)
    {
        const auto rows = m_database->execute(sql);
        return rows ? rows->value().toLongLong() : -1;
    }

    static bool shell(QString command, const db::Sandbox &server, const QString &database)
    {
        command.replace(u"DATABASE"_s, database);
        const db::Profile profile = server.profile(database);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, server.binaries().folder + u':' + environment.value(u"PATH"_s));
        environment.insert(u"PGHOST"_s, profile.host);
        environment.insert(u"PGPORT"_s, QString::number(profile.port));
        environment.insert(u"PGUSER"_s, profile.user);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(u"sh"_s, {u"-c"_s, command});
        const bool ended = process.waitForFinished(120'000);
        if (!ended || process.exitCode() != 0)
            qWarning().noquote() << command << process.readAllStandardError();
        return ended && process.exitCode() == 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        if (!tests::server(major, &why))
            QSKIP(qPrintable(why));
        m_database = tests::freshDatabase(major);
        QVERIFY(m_database);
        if (number(u"SELECT count(*) FROM pg_available_extensions WHERE name = 'pg_repack'"_s) != 1)
            QSKIP("the extension pg_repack is not installed (Debian: postgresql-17-repack)");
        QVERIFY(m_database->executeScript(
            tests::schemaSql(m_names) +
            u"DELETE FROM \"odd schema\".lines;"
            "INSERT INTO %1 (id, \"from\", code, note, doc) SELECT i, 1 + i % 50, 'c' || i, repeat('x', 200), '{}'"
            " FROM generate_series(10001, 60000) i;"
            "DELETE FROM %1 WHERE id BETWEEN 10001 AND 55000; CREATE EXTENSION pg_repack"_s.arg(m_table)));
        QVERIFY(m_database->execute(u"VACUUM ANALYZE %1"_s.arg(m_table)));
    }

    void removesBloatUnderWrites()
    {
        const catalog::Catalog before = tests::readCatalog(*m_database);
        const auto made = advisor::addChange(
            advisor::newPlan(before, u"t"_s),
            {tests::changeFrom(u"remove-bloat|table=%O"_s, m_names), u"pg-repack"_s, {}, {}}, before);
        QVERIFY2(made, made ? "" : qPrintable(tests::words(made.error())));
        const QString size = u"SELECT pg_table_size('%1')"_s.arg(m_table);
        const qint64 bloated = number(size);
        const QString sum =
            u"SELECT sum(hashtextextended(to_jsonb(t)::text, 0)) %% 1000000007 FROM %1 t WHERE id < 1000000"_s
                .arg(m_table)
                .replace(u"%%"_s, u"%"_s);
        const qint64 rows = number(sum);
        const qint64 file = number(u"SELECT pg_relation_filenode('%1')"_s.arg(m_table));

        std::atomic<qint64> written = 0, longestMs = 0, samples = 0, blocked = 0;
        const db::Profile profile = tests::server(major)->profile(before.database);
        std::jthread writer([&](const std::stop_token &stop) {
            auto database = db::Connection::open(profile, {});
            for (qint64 id = 1'000'000; database && !stop.stop_requested(); ++id) {
                QElapsedTimer timer;
                timer.start();
                if ((*database)->execute(
                        u"INSERT INTO %1 (id, \"from\", note) VALUES (%2, 1, 'w')"_s.arg(m_table).arg(id)))
                    ++written;
                longestMs = std::max<qint64>(longestMs, timer.elapsed());
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        });
        std::jthread watcher([&](const std::stop_token &stop) {
            auto database = db::Connection::open(profile, {});
            const QString held = u"SELECT count(*) FROM pg_locks WHERE relation = '%1'::regclass AND granted AND mode ="
                                 " 'AccessExclusiveLock'"_s.arg(m_table);
            while (database && !stop.stop_requested()) {
                if (const auto seen = (*database)->execute(held)) { // waits itself while the name is locked
                    ++samples;
                    blocked += seen->value().toInt() > 0;
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            }
        });
        while (written < 20)
            QTest::qWait(5);
        for (const plan::Step &step : made->steps) {
            if (step.kind == StepKind::Command)
                QVERIFY2(shell(step.up(), *tests::server(major), before.database), qPrintable(step.role));
            else
                QVERIFY2(tests::stepHolds(*m_database, step), qPrintable(step.role));
        }
        watcher.request_stop();
        writer.request_stop();
        watcher.join();
        writer.join();

        QVERIFY(number(u"SELECT pg_relation_filenode('%1')"_s.arg(m_table)) != file);
        const qint64 now = number(size);
        qInfo().noquote() << u"bloat %1 kB, afterwards %2 kB; %3 rows written meanwhile, the longest write %4 ms;"
                             " exclusive in %5 of %6 samples"_s.arg(bloated / 1024)
                                 .arg(now / 1024)
                                 .arg(written.load())
                                 .arg(longestMs.load())
                                 .arg(blocked.load())
                                 .arg(samples.load());
        QVERIFY2(now < bloated / 3, qPrintable(QString::number(now)));
        QCOMPARE(number(sum), rows);
        QCOMPARE(number(u"SELECT count(*) FROM %1 WHERE id >= 1000000"_s.arg(m_table)), written.load());
        QVERIFY(samples > 10);
        QVERIFY(blocked * 2 < samples); // moments, not the time of the copy
        const QString different = tests::differences(before, tests::readCatalog(*m_database));
        QVERIFY2(different.isEmpty(), qPrintable(different));
    }
};

QTEST_GUILESS_MAIN(TestPgRepack)
#include "tst_pgrepack.moc"
