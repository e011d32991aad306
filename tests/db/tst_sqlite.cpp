// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/conninfo.h"
#include "db/probe.h"
#include "db/session.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace lockstep;
using base::ErrorCode;

/// SQLite behind the interface that PostgreSQL is behind.
class TestSqlite : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    db::Profile profile(const QString &file, db::Role role = db::Role::Development)
    {
        db::Profile profile;
        profile.engine = sql::Engine::Sqlite;
        profile.role = role;
        profile.database = m_folder.filePath(file);
        return profile;
    }
    std::unique_ptr<db::Connection> fresh(const QString &file, const QString &script)
    {
        QFile made(m_folder.filePath(file));
        if (!made.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return nullptr;
        made.close();
        auto connection = db::Connection::open(profile(file), {});
        return connection && (*connection)->executeScript(script) ? std::move(*connection) : nullptr;
    }

private Q_SLOTS:
    void runsStatements()
    {
        const auto database = fresh(u"run.db"_s, u"CREATE TABLE t (i INTEGER PRIMARY KEY, x); INSERT INTO t (x) "
                                                 "VALUES ('ä'), (2.5), (x'00ff'), (NULL), (7)"_s);
        QVERIFY(database);
        const auto rows = database->execute(u"SELECT i, x FROM t WHERE i > $1 ORDER BY i"_s, {0});
        QVERIFY(rows);
        QCOMPARE(rows->columns, (QStringList{u"i"_s, u"x"_s}));
        QCOMPARE(rows->affected, -1);
        const QVariantList values{u"ä"_s, 2.5, QByteArray::fromHex("00ff"), QVariant(), 7LL};
        for (int i = 0; i < values.size(); ++i)
            QCOMPARE(rows->rows[std::size_t(i)][1], values[i]);
        QCOMPARE(database->execute(u"UPDATE t SET x = $1 WHERE i < $2"_s, {u"o'k"_s, 3})->affected, 2);
        QCOMPARE(database->execute(u"UPDATE t SET x = 1 WHERE i > 100"_s)->affected, 0);
        qint64 sum = 0;
        QCOMPARE(*database->forEach(u"SELECT i FROM t"_s, {}, [&](const db::RowView &row) { sum += row.integer(0); }),
                 5);
        QCOMPARE(sum, 15);
        QVERIFY(!database->inTransaction());
        QVERIFY(database->executeScript(u"BEGIN; CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t WHERE i = 1; "
                                        "SELECT 1; END;"_s));
        QVERIFY(database->inTransaction());
        const auto refused = database->execute(u"SELECT missing FROM t"_s);
        QCOMPARE(refused.error().code, ErrorCode::ServerError);
        QVERIFY(refused.error().context.contains("no such column"_L1));
        QCOMPARE(database->serverVersion() / 1000000, 3);
    }

    void opensOnlyDatabases()
    {
        QCOMPARE(db::Connection::open(profile(u"absent.db"_s), {}).error().message, u"db.no-such-file"_s);
        QFile text(m_folder.filePath(u"text.db"_s));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray(4096, 'x'));
        text.close();
        const auto opened = db::Connection::open(profile(u"text.db"_s), {});
        QCOMPARE(opened.error().code, ErrorCode::ConnectionFailed);
        QCOMPARE(opened.error().message, u"db.cannot-read-file"_s);
    }

    void productionOnlyReads_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char *sql :
             {"INSERT INTO t VALUES (2)", "CREATE TABLE u (i)", "PRAGMA user_version = 5", "PRAGMA journal_mode = wal",
              "ATTACH 'elsewhere.db' AS e", "VACUUM INTO 'copy.db'", "BEGIN IMMEDIATE", "SELECT 1; DELETE FROM t",
              "/* SELECT */ DELETE FROM t", "WITH w AS (SELECT 1) DELETE FROM t", "VACUUM", "REINDEX"})
            QTest::newRow(sql) << QString::fromLatin1(sql);
    }
    void productionOnlyReads()
    {
        QFETCH(QString, sql);
        const auto owner = fresh(u"production.db"_s, u"CREATE TABLE t (i); INSERT INTO t VALUES (1)"_s);
        QVERIFY(owner);
        const auto production = db::Connection::open(profile(u"production.db"_s, db::Role::Production), {});
        QVERIFY(production);
        QCOMPARE((*production)->executeScript(sql).error().code, ErrorCode::Refused);
        QCOMPARE((*production)->execute(u"SELECT count(*) FROM t"_s)->value().toInt(), 1);
        QVERIFY((*production)->execute(u"PRAGMA table_info(t)"_s));
        QVERIFY((*production)->execute(u"PRAGMA journal_mode"_s));
        QVERIFY(!QFile::exists(u"copy.db"_s));
    }

    void waitsForLocksAndGivesUp()
    {
        const auto one = fresh(u"busy.db"_s, u"CREATE TABLE t (i)"_s);
        QVERIFY(one);
        const auto two = db::Connection::open(profile(u"busy.db"_s), {});
        QVERIFY(two);
        QVERIFY(one->executeScript(u"BEGIN IMMEDIATE"_s));
        QVERIFY((*two)->execute(u"PRAGMA busy_timeout = 150"_s));
        const auto begin = std::chrono::steady_clock::now();
        const auto refused = (*two)->execute(u"INSERT INTO t VALUES (1)"_s);
        const auto waited = std::chrono::steady_clock::now() - begin;
        QCOMPARE(refused.error().code, ErrorCode::Timeout);
        QVERIFY(waited >= std::chrono::milliseconds(140));
        QVERIFY(one->executeScript(u"COMMIT"_s));
        QVERIFY((*two)->execute(u"INSERT INTO t VALUES (1)"_s));
    }

    void isCancelled_data()
    {
        QTest::addColumn<bool>("waiting");
        QTest::newRow("working") << false;
        QTest::newRow("waiting for a lock") << true;
    }
    void isCancelled()
    {
        QFETCH(bool, waiting);
        const auto one = fresh(u"cancel.db"_s, u"CREATE TABLE t (i)"_s);
        QVERIFY(one);
        QVERIFY(one->executeScript(waiting ? u"BEGIN IMMEDIATE"_s : u"SELECT 1"_s));
        db::Session session(profile(u"cancel.db"_s), {});
        QVERIFY(session.execute(u"PRAGMA busy_timeout = 60000"_s).result());
        auto future = session.execute(waiting ? u"INSERT INTO t VALUES (1)"_s
                                              : u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                                "SELECT count(*) FROM n"_s);
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        QVERIFY(!future.isFinished());
        session.cancel();
        QVERIFY(QTest::qWaitFor([&future] { return future.isFinished(); }, 2000));
        QVERIFY(!future.result());
        QVERIFY(session.execute(u"SELECT 1"_s).result()); // and it still works
    }

    void leavesAtOnce()
    {
        const auto one = fresh(u"leave.db"_s, u"CREATE TABLE t (i)"_s);
        QVERIFY(one);
        const auto begin = std::chrono::steady_clock::now();
        {
            db::Session session(profile(u"leave.db"_s), {});
            std::ignore = session.execute(
                u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_s);
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
        QVERIFY(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
    }

    void isNamedByAWord()
    {
        const auto parsed = db::parseConnectionString(u"sqlite:/data/we=ird; shop.db"_s);
        QVERIFY(parsed);
        QCOMPARE(parsed->profile.engine, sql::Engine::Sqlite);
        QCOMPARE(parsed->profile.database, u"/data/we=ird; shop.db"_s);
        QCOMPARE(parsed->profile.name, u"we=ird; shop.db"_s);
        QVERIFY(db::isConnectionString(u"sqlite:shop.db"_s));
        QVERIFY(!db::isConnectionString(u"shop"_s));
    }

    void isProbed()
    {
        const auto made = fresh(u"probe.db"_s, u"CREATE TABLE t (i)"_s);
        QVERIFY(made);
        const auto report = db::probe(profile(u"probe.db"_s), {});
        QVERIFY(report);
        QCOMPARE(report->engine, sql::Engine::Sqlite);
        QVERIFY(report->versionText.startsWith(u"3."));
        QVERIFY(report->mayCreate && !report->readOnly);
        QVERIFY(db::probe(profile(u"probe.db"_s, db::Role::Production), {})->readOnly);
    }
};

QTEST_GUILESS_MAIN(TestSqlite)
#include "tst_sqlite.moc"
