// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"
#include "clirun.h"
#include "support/testserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

/// `lint` with a real server: --against, --prove.
class TestLintServer : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &text)
    {
        const QString path = m_folder.filePath(name);
        [&] { QVERIFY(base::writeFile(path, text)); }();
        return path;
    }
    /// What runs outside a transaction may be over before its locks are seen, on a busy machine.
    static bool isProven(const QJsonObject &row)
    {
        const QString verdict = row["proof"_L1]["verdict"_L1].toString();
        return verdict == "proven"_L1 || (!row["transactional"_L1].toBool() && verdict == "not-proven"_L1);
    }
    static QList<QJsonObject> rows(const tests::Ran &result)
    {
        QList<QJsonObject> list;
        for (const QString &line : result.out.split(u'\n', Qt::SkipEmptyParts))
            list << QJsonDocument::fromJson(line.toUtf8()).object();
        return list;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        if (!tests::server(0, &why))
            QSKIP(qPrintable(why));
    }

    void againstALiveDatabase()
    {
        const auto connection = tests::freshDatabase();
        QVERIFY(connection);
        QVERIFY(connection->executeScript(uR"(
            CREATE TABLE "we""ird; drop" (id int, n int);
            INSERT INTO "we""ird; drop" SELECT i, i FROM generate_series(1, 20000) i;
            CREATE TABLE tiny (id int);
            INSERT INTO tiny VALUES (1);
            ANALYZE;)"_s));
        // the server's own statistics come a little later
        const auto counted = [&] {
            const auto live =
                connection->execute(u"SELECT count(*) FROM pg_stat_user_tables WHERE n_live_tup IN (1, 20000)"_s);
            return live && live->rows[0][0] == u"2"_s;
        };
        QVERIFY(QTest::qWaitFor(counted, 20000));
        const db::Profile &profile = connection->profile();
        const QString conninfo = u"host=%1 dbname=%2 user=%3"_s.arg(profile.host, profile.database, profile.user);
        const QString path =
            write(u"live.sql"_s, "CREATE INDEX ON \"we\"\"ird; drop\" (n);\nCREATE INDEX ON tiny (id);\n");
        const auto result = tests::ran(u"lint"_s, {u"--against"_s, conninfo, path});
        QCOMPARE(result.code, int(cli::FindingsFound));
        QVERIFY2(result.out.count(u"index-without-concurrently"_s) == 1,
                 qPrintable(result.out + result.err)); // nothing is said of the tiny table
        QVERIFY2(result.out.contains(u"20000"_s), qPrintable(result.out));
        // only looked at
        const auto indexes = connection->execute(u"SELECT count(*) FROM pg_indexes WHERE schemaname = 'public'"_s);
        QVERIFY(indexes);
        QCOMPARE(indexes->rows[0][0], u"0"_s);
        const auto nowhere = tests::ran(u"lint"_s, {u"--against"_s, u"host=/nowhere dbname=x"_s, path});
        QCOMPARE(nowhere.code, int(cli::ConnectionError));
    }

    void proven()
    {
        const QString first = write(u"1.sql"_s, "CREATE TABLE parent (id int PRIMARY KEY);\n"
                                                "CREATE TABLE child (id int, p int REFERENCES parent);\n");
        const QString second = write(u"2.sql"_s, "ALTER TABLE child ALTER p TYPE bigint;\nDROP TABLE child;\n"
                                                 "ALTER TABEL x;\nCREATE INDEX CONCURRENTLY i ON parent (id);\n");
        const auto json = tests::ran(u"lint"_s, {u"--prove"_s, u"--format"_s, u"json"_s, first, second});
        const auto list = rows(json);
        QCOMPARE(list.size(), 6);
        for (const QJsonObject &row : list)
            QVERIFY2(isProven(row), QJsonDocument(row).toJson().constData());
        const auto text = tests::ran(u"lint"_s, {u"--prove"_s, first, second});
        QVERIFY2(text.out.contains(u" statements proven, 0 mismatches, "_s), qPrintable(text.out));
        // without the option nothing of it is there
        for (const QJsonObject &row : rows(tests::ran(u"lint"_s, {u"--format"_s, u"json"_s, first, second})))
            QVERIFY(!row.contains("proof"_L1));
    }

    void partsOfAFolderAreProvenInTheirTransactions()
    {
        const QTemporaryDir folder;
        QVERIFY(base::writeFile(folder.filePath(u"1_a.sql"_s),
                                "-- +goose Up\nCREATE TABLE a (id int);\n-- +goose Down\nDROP TABLE a;\n"));
        QVERIFY(base::writeFile(folder.filePath(u"2_b.sql"_s), "-- +goose NO TRANSACTION\n-- +goose Up\n"
                                                               "CREATE INDEX CONCURRENTLY i ON a (id);\n"
                                                               "-- +goose Down\nDROP INDEX i;\n"));
        const auto list = rows(tests::ran(u"lint"_s, {u"--prove"_s, u"--format"_s, u"json"_s, folder.path()}));
        QCOMPARE(list.size(), 4);
        for (const QJsonObject &row : list)
            QVERIFY2(isProven(row), QJsonDocument(row).toJson().constData());
    }

    void noServerOfThatVersion()
    {
        const QString path = write(u"x.sql"_s, "SELECT 1;\n");
        const QByteArray before = qgetenv("LOCKSTEP_SERVERS");
        qunsetenv("LOCKSTEP_SERVERS");
        const auto result = tests::ran(u"lint"_s, {u"--prove"_s, u"--server-version"_s, u"12"_s, path});
        qputenv("LOCKSTEP_SERVERS", before);
        if (result.code == cli::Success)
            QSKIP("PostgreSQL 12 is installed here");
        QCOMPARE(result.code, int(cli::ConnectionError));
        QVERIFY(result.err.contains(u"12"_s));
    }
};

QTEST_GUILESS_MAIN(TestLintServer)
#include "tst_lintserver.moc"
