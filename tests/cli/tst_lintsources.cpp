// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"

#include "base/file.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

using Files = QList<std::pair<QString, QByteArray>>;

class TestLintSources : public QObject
{
    Q_OBJECT

    static QString written(const QTemporaryDir &folder, const Files &files)
    {
        for (const auto &[path, content] : files)
            if (!base::writeFile(folder.filePath(path), content))
                qFatal("cannot write");
        return folder.path();
    }
    /// "file:line kind [down] rules" of each printed statement; the line is found by the offset in the file itself.
    static QStringList summary(const tests::Ran &result)
    {
        QStringList out;
        for (const QString &line : result.out.split(u'\n', Qt::SkipEmptyParts)) {
            const QJsonObject row = QJsonDocument::fromJson(line.toUtf8()).object();
            const QByteArray file = base::readFile(row["file"_L1].toString()).value_or(QByteArray());
            QStringList rules;
            for (const QJsonValue &finding : row["findings"_L1].toArray())
                if (finding["rule"_L1].toString() != "lock-timeout-missing"_L1)
                    rules << finding["rule"_L1].toString();
            out << u"%1:%2 %3%4 %5"_s.arg(QFileInfo(row["file"_L1].toString()).fileName())
                       .arg(file.first(std::min<qsizetype>(row["offset"_L1].toInt(), file.size())).count('\n') + 1)
                       .arg(row["kind"_L1].toString(), row.contains("direction"_L1) ? u" down"_s : QString(),
                            rules.join(u' '))
                       .trimmed();
        }
        return out;
    }
    static tests::Ran json(const QStringList &arguments)
    {
        return tests::ran(u"lint"_s, QStringList{u"--format"_s, u"json"_s} + arguments);
    }

private Q_SLOTS:
    void partsOfAFileStandAtTheirLines()
    {
        const QTemporaryDir temporary;
        const QString root = written(
            temporary, {{u"1_a.sql"_s,
                         "-- +goose Up\nCREATE TABLE a (k int PRIMARY KEY, id int);\n-- +goose Down\nDROP TABLE a;\n"},
                        {u"2_b.sql"_s, "-- +goose NO TRANSACTION\n-- +goose Up\n"
                                       "CREATE INDEX CONCURRENTLY i ON a (id);\n\n"
                                       "-- +goose Down\n\nALTER TABLE a ADD CHECK (id > 0);\n"},
                        {u"3_c.sql"_s, "-- +goose Up\nCREATE INDEX CONCURRENTLY j ON a (id);\n"}});
        const QStringList expected{u"1_a.sql:2 CREATE TABLE"_s, u"1_a.sql:4 DROP TABLE down"_s,
                                   u"2_b.sql:3 CREATE INDEX"_s, u"2_b.sql:7 ALTER TABLE down check-without-not-valid"_s,
                                   u"3_c.sql:2 CREATE INDEX concurrently-in-transaction"_s};
        QCOMPARE(summary(json({root})), expected);
        // named one by one, such files say themselves what they are
        QCOMPARE(summary(json({root + u"/1_a.sql"_s, root + u"/2_b.sql"_s, root + u"/3_c.sql"_s})), expected);
        QVERIFY(json({root}).err.contains(u"goose, 3 migrations"_s));
    }

    void transactionsAreTheTools_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<bool>("refused");
        const QByteArray one = "CREATE INDEX CONCURRENTLY i ON a (id);\n";
        const QByteArray two = "SELECT 1;\n" + one;
        QTest::newRow("flyway finds out itself") << Files{{u"V2__b.sql"_s, two}} << false;
        QTest::newRow("golang-migrate, alone") << Files{{u"2_b.up.sql"_s, one}} << false;
        QTest::newRow("golang-migrate, two in one query") << Files{{u"2_b.up.sql"_s, two}} << true;
        QTest::newRow("dbmate") << Files{{u"2_b.sql"_s, "-- migrate:up\n" + one + "-- migrate:down\n"}} << true;
        QTest::newRow("dbmate, outside") << Files{{u"2_b.sql"_s, "-- migrate:up transaction:false\n" + one}} << false;
        QTest::newRow("diesel") << Files{{u"2_b/up.sql"_s, one}} << true;
        QTest::newRow("diesel, outside") << Files{{u"2_b/up.sql"_s, one},
                                                  {u"2_b/metadata.toml"_s, "run_in_transaction = false"}}
                                         << false;
        QTest::newRow("prisma, two in one query") << Files{{u"2_b/migration.sql"_s, two}} << true;
        QTest::newRow("liquibase") << Files{{u"b.sql"_s, "--liquibase formatted sql\n--changeset a:1\n" + one}} << true;
        QTest::newRow("liquibase, outside")
            << Files{{u"b.sql"_s, "--liquibase formatted sql\n--changeset a:1 runInTransaction:false\n" + one}}
            << false;
        QTest::newRow("psql") << Files{{u"2.sql"_s, two}} << false;
    }
    void transactionsAreTheTools()
    {
        QFETCH(Files, files);
        QFETCH(bool, refused);
        const QTemporaryDir before;
        const QTemporaryDir temporary;
        const QString first = written(before, {{u"first.sql"_s, "CREATE TABLE a (id int);"}}) + u"/first.sql"_s;
        const QStringList rows = summary(json({first, written(temporary, files)}));
        QCOMPARE(rows.join(u'\n').contains(u"concurrently-in-transaction"_s), refused);
        QVERIFY2(rows.last().contains(u"CREATE INDEX"_s), qPrintable(rows.join(u'\n')));
    }

    void theHistoryGoesOnAfterAToolsTransaction()
    {
        const QTemporaryDir temporary;
        const QString root = written(
            temporary, {{u"1_a.up.sql"_s, "CREATE TABLE a (k int PRIMARY KEY, id int); SET LOCAL search_path = x;"},
                        {u"2_b.up.sql"_s, "ALTER TABLE a ADD b int;"}});
        QCOMPARE(summary(json({root})),
                 (QStringList{u"1_a.up.sql:1 CREATE TABLE"_s, u"1_a.up.sql:1 SET"_s, u"2_b.up.sql:1 ALTER TABLE"_s}));
        const QJsonObject last =
            QJsonDocument::fromJson(json({root}).out.trimmed().section(u'\n', -1).toUtf8()).object();
        QCOMPARE(last["relations"_L1][0]["schema"_L1].toString(), u"public"_s); // SET LOCAL is over
        QVERIFY(last["error"_L1].isNull());
    }

    void faultsAndLeftOversAreSaid()
    {
        const QTemporaryDir temporary;
        const QString root =
            written(temporary,
                    {{u"V1__a.sql"_s, "SELECT 1;"}, {u"V01__b.sql"_s, "SELECT 2;"}, {u"notes.sql"_s, "ALTER TABEL;"}});
        const auto result = json({root});
        QCOMPARE(result.code, int(cli::UsageError));
        QVERIFY2(result.err.contains(u"Version 01 is taken"_s), qPrintable(result.err));
        QVERIFY(result.err.contains(u"notes.sql"_s));
        QVERIFY(!result.out.contains(u"notes.sql"_s));
        QCOMPARE(json({u"--tool"_s, u"frobnicate"_s, root}).code, int(cli::UsageError));
        QVERIFY(json({u"--tool"_s, u"plain"_s, root}).out.contains(u"notes.sql"_s));
    }

    void patches_data()
    {
        QTest::addColumn<bool>("written");
        QTest::newRow("already in the files") << true;
        QTest::newRow("not yet in the files") << false;
    }
    /// Only what the patch adds is reported; what was there before is what it is judged by.
    void patches()
    {
        QFETCH(bool, written);
        const QByteArray old = "CREATE TABLE a (id int, b int);\nCREATE TABLE c (\n  id int\n);\n"
                               "CREATE INDEX x ON a (b);\n";
        const QByteArray added = "CREATE INDEX y ON a (id);\n";
        const QByteArray brandNew = "ALTER TABLE a ADD CHECK (id > 0);\n";
        const QByteArray patch = "--- a/db/V2__b.sql\n+++ b/db/V2__b.sql\n@@ -3,3 +3,4 @@\n   id int\n );\n"
                                 " CREATE INDEX x ON a (b);\n+CREATE INDEX y ON a (id);\n"
                                 "--- /dev/null\n+++ b/db/V3__c.sql\n@@ -0,0 +1 @@\n"
                                 "+ALTER TABLE a ADD CHECK (id > 0);\n";
        Files files{{u"db/V1__a.sql"_s, "SELECT 1;\nALTER TABEL broken;\n"},
                    {u"db/V2__b.sql"_s, written ? old + added : old},
                    {u"p.diff"_s, patch}};
        if (written)
            files << std::pair(u"db/V3__c.sql"_s, brandNew);
        const QTemporaryDir temporary;
        const QString root = TestLintSources::written(temporary, files);
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(root));
        const auto alone = json({u"p.diff"_s});
        const auto option = json({u"--patch"_s, u"p.diff"_s, u"db/"_s});
        QVERIFY(QDir::setCurrent(root + u"/db"_s));
        const auto inside = json({u"../p.diff"_s});
        QVERIFY(QDir::setCurrent(before));
        for (const auto &result : {alone, option, inside}) {
            QCOMPARE(result.code, int(cli::FindingsFound));
            const QStringList lines = result.out.split(u'\n', Qt::SkipEmptyParts);
            QCOMPARE(lines.size(), 2);
            const QJsonObject index = QJsonDocument::fromJson(lines[0].toUtf8()).object();
            QVERIFY(index["file"_L1].toString().endsWith("V2__b.sql"_L1));
            QCOMPARE(index["offset"_L1].toInt(), int(old.size()));
            QCOMPARE(index["index"_L1].toInt(), 3);
            QVERIFY(!QJsonDocument::fromJson(lines[1].toUtf8()).object()["findings"_L1].toArray().isEmpty());
            QVERIFY(lines[1].contains(u"V3__c.sql"_s));
        }
    }

    void settingsAreFoundOrNamed()
    {
        const QTemporaryDir temporary;
        const QString root =
            written(temporary, {{u"lockstep.json"_s, "{\"rules\":{\"drop-table\":\"off\"},\"ignore\":[\"db/old/**\"],"
                                                     "\"suppress\":[{\"rule\":\"cluster\",\"reason\":\"never\"}]}"},
                                {u"db/1.sql"_s, "CREATE TABLE a (id int);\n"},
                                {u"db/2.sql"_s, "DROP TABLE a;\n"},
                                {u"db/old/3.sql"_s, "ALTER TABEL broken;\n"},
                                {u"other.json"_s, "{}"},
                                {u"broken.json"_s, "{\"rules\":{\"drop-tabel\":\"off\"}}"}});
        const QStringList files{root + u"/db/1.sql"_s, root + u"/db/2.sql"_s, root + u"/db/old/3.sql"_s};
        const auto found = json(files);
        QVERIFY2(!found.out.contains(u"drop-table"_s), qPrintable(found.out));
        QVERIFY(!found.out.contains(u"TABEL"_s));
        QVERIFY2(found.err.contains(u"cluster"_s), qPrintable(found.err)); // it met nothing
        const auto named = json(QStringList{u"--settings"_s, root + u"/other.json"_s} + files);
        QVERIFY(named.out.contains(u"drop-table"_s));
        QVERIFY(named.out.contains(u"TABEL"_s));
        QCOMPARE(json(QStringList{u"--settings"_s, root + u"/broken.json"_s} + files).code, int(cli::UsageError));
        QCOMPARE(json(QStringList{u"--settings"_s, u"/nowhere.json"_s} + files).code, int(cli::UsageError));
    }

    void theTeamsTransactionIsForFilesOfNoKnownTool()
    {
        const QTemporaryDir temporary;
        const QString root = written(temporary, {{u"lockstep.json"_s, "{\"transactions\":\"file\"}"},
                                                 {u"a/1_a.sql"_s, "CREATE TABLE a (id int);\n"},
                                                 {u"a/2_b.sql"_s, "CREATE INDEX CONCURRENTLY i ON a (id);\n"},
                                                 {u"b/1_a.up.sql"_s, "CREATE TABLE a (id int);\n"},
                                                 {u"b/2_b.up.sql"_s, "CREATE INDEX CONCURRENTLY i ON a (id);\n"}});
        QVERIFY(json({root + u"/a/1_a.sql"_s, root + u"/a/2_b.sql"_s}).out.contains(u"concurrently-in-transaction"_s));
        QVERIFY(!json({root + u"/b"_s}).out.contains(u"concurrently-in-transaction"_s)); // golang-migrate: one query
    }

    void aSuppressionStandsAnywhereInAFileOfParts()
    {
        const QTemporaryDir temporary;
        const QString root = written(
            temporary, {{u"1_a.sql"_s, "-- +goose Up\nCREATE TABLE a (id int);\n"},
                        {u"2_b.sql"_s, "-- lockstep:ignore-file index-without-concurrently: small\n-- +goose Up\n"
                                       "CREATE INDEX i ON a (id);\n-- +goose Down\nDROP INDEX i;\n"}});
        const auto result = json({root});
        QVERIFY2(!result.out.contains(u"index-without-concurrently"_s), qPrintable(result.out));
        QVERIFY2(!result.out.contains(u"unused-suppression"_s), qPrintable(result.out));
    }

    void patchErrors()
    {
        const QTemporaryDir temporary;
        const QString root = written(temporary, {{u"a.sql"_s, "SELECT 7;\n"},
                                                 {u"p.diff"_s, "--- a/a.sql\n+++ b/a.sql\n@@ -1 +1 @@\n-SELECT 1;\n"
                                                               "+SELECT 2;\n"},
                                                 {u"no.diff"_s, "SELECT 1;\n"}});
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(root));
        const auto conflict = json({u"p.diff"_s});
        const auto none = json({u"no.diff"_s});
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(conflict.code, int(cli::UsageError));
        QVERIFY2(conflict.err.contains(u"a.sql"_s), qPrintable(conflict.err));
        QCOMPARE(none.code, int(cli::UsageError));
        QVERIFY2(none.err.contains(u"no unified diff"_s), qPrintable(none.err));
    }
};

QTEST_GUILESS_MAIN(TestLintSources)
#include "tst_lintsources.moc"
