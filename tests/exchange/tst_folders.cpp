// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"
#include "exchange/folder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;
using exchange::Wrapping;

using Files = QList<std::pair<QString, QByteArray>>;

class TestFolders : public QObject
{
    Q_OBJECT

    QStringList m_seen;

    static QString written(const QTemporaryDir &folder, const Files &files)
    {
        for (const auto &[path, content] : files)
            if (!base::writeFile(folder.filePath(path), content))
                qFatal("cannot write");
        return folder.path();
    }
    /// "up deploy/a.sql transaction: CREATE TABLE a (id int);", the SQL without the blanks around it.
    static QString described(const char *what, const std::optional<exchange::Script> &script, const QString &root)
    {
        if (!script)
            return {};
        static const QStringList wrappings{u"none"_s, u"transaction"_s, u"one-query"_s, u"unless-refused"_s};
        const QString text = QString::fromUtf8(exchange::scriptText(*script).value_or("?"));
        return u"  %1 %2 %3: %4\n"_s.arg(QLatin1StringView(what), script->path.sliced(root.size() + 1),
                                         wrappings[int(script->wrapping)], text.simplified());
    }
    static QString described(const exchange::MigrationFolder &folder, const QString &root)
    {
        QString out = folder.tool + u'\n';
        for (const exchange::FolderMigration &migration : folder.migrations) {
            out += u"%1 | %2\n"_s.arg(migration.version, migration.name);
            out += described("up", migration.up, root) + described("down", migration.down, root) +
                   described("verify", migration.verify, root);
        }
        for (const base::Error &fault : folder.faults)
            out += u"fault %1 %2\n"_s.arg(fault.where.sliced(root.size() + 1), fault.message);
        for (const QString &file : folder.leftOut)
            out += u"left out %1\n"_s.arg(file.sliced(root.size() + 1));
        return out;
    }

private Q_SLOTS:
    void tools_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<QString>("expected");

        QTest::newRow("flyway: numbers, repeatables last, callbacks around, settings beside the file")
            << Files{{u"db/V10__last.sql"_s, "SELECT 10;"},
                     {u"db/V2__add_index.sql"_s, "CREATE INDEX CONCURRENTLY i ON t (a);"},
                     {u"db/V2__add_index.sql.conf"_s, "executeInTransaction=false\n"},
                     {u"db/deep/V1_1__first.sql"_s, "CREATE TABLE t (a int);"},
                     {u"db/U1.1__first.sql"_s, "DROP TABLE t;"},
                     {u"db/R__views.sql"_s, "CREATE OR REPLACE VIEW v AS SELECT 1;"},
                     {u"db/afterMigrate.sql"_s, "ANALYZE;"},
                     {u"db/beforeMigrate__settings.sql"_s, "SET lock_timeout = '1s';"},
                     {u"db/notes.sql"_s, "SELECT 'not run';"}}
            << u"flyway\n"
               "beforeMigrate | settings\n  up db/beforeMigrate__settings.sql unless-refused: SET lock_timeout = "
               "'1s';\n"
               "1.1 | first\n  up db/deep/V1_1__first.sql unless-refused: CREATE TABLE t (a int);\n"
               "  down db/U1.1__first.sql unless-refused: DROP TABLE t;\n"
               "2 | add index\n  up db/V2__add_index.sql none: CREATE INDEX CONCURRENTLY i ON t (a);\n"
               "10 | last\n  up db/V10__last.sql unless-refused: SELECT 10;\n"
               " | views\n  up db/R__views.sql unless-refused: CREATE OR REPLACE VIEW v AS SELECT 1;\n"
               "afterMigrate | \n  up db/afterMigrate.sql unless-refused: ANALYZE;\n"
               "left out db/notes.sql\n"_s;
        QTest::newRow("flyway: a baseline stands for what is before it")
            << Files{{u"V1__a.sql"_s, "SELECT 1;"},
                     {u"V2__b.sql"_s, "SELECT 2;"},
                     {u"B2__base.sql"_s, "SELECT 'base';"},
                     {u"V3__c.sql"_s, "SELECT 3;"}}
            << u"flyway\n2 | base\n  up B2__base.sql unless-refused: SELECT 'base';\n"
               "3 | c\n  up V3__c.sql unless-refused: SELECT 3;\nleft out V1__a.sql\nleft out V2__b.sql\n"_s;
        QTest::newRow("golang-migrate: one query, numbers not text")
            << Files{{u"9_nine.up.sql"_s, "SELECT 9;"},
                     {u"9_nine.down.sql"_s, "SELECT -9;"},
                     {u"10_ten.up.sql"_s, "SELECT 10;"},
                     {u"schema.sql"_s, "SELECT 'other';"}}
            << u"golang-migrate\n9 | nine\n  up 9_nine.up.sql one-query: SELECT 9;\n"
               "  down 9_nine.down.sql one-query: SELECT -9;\n10 | ten\n  up 10_ten.up.sql one-query: SELECT 10;\n"
               "left out schema.sql\n"_s;
        QTest::newRow("liquibase: changesets, rollbacks, other systems, own delimiter, order of the changelog")
            << Files{{u"changelog.yaml"_s, "databaseChangeLog:\n- include:\n    file: second.sql\n"
                                           "- include:\n    file: first.sql\n"},
                     {u"first.sql"_s, "-- liquibase formatted sql\n\n"
                                      "-- changeset ann:1\nCREATE TABLE a (id int);\n"
                                      "--rollback DROP TABLE\n--rollback   a;\n"
                                      "--changeset \"Bob B\":\"two parts\" runInTransaction:false dbms:h2,postgresql\n"
                                      "CREATE INDEX CONCURRENTLY i ON a (id);\n"
                                      "/* liquibase rollback\nDROP INDEX i;\n*/\n"
                                      "--changeset ann:3 dbms:mysql\nSELECT `x`;\n"
                                      "--changeset ann:4 endDelimiter:/ rollbackEndDelimiter:/\n"
                                      "DO $$ BEGIN NULL; END $$\n/\nSELECT 4\n/\n--rollback empty\n"},
                     {u"second.sql"_s, "--liquibase formatted sql\n--changeset ann:0\nSELECT 0;\n"},
                     {u"other.sql"_s, "SELECT 'plain';"}}
            << u"liquibase\n0 | ann:0\n  up second.sql transaction: SELECT 0;\n"
               "1 | ann:1\n  up first.sql transaction: CREATE TABLE a (id int);\n"
               "  down first.sql transaction: DROP TABLE a;\n"
               "two parts | Bob B:two parts\n  up first.sql none: CREATE INDEX CONCURRENTLY i ON a (id);\n"
               "  down first.sql none: DROP INDEX i;\n"
               "4 | ann:4\n  up first.sql transaction: DO $$ BEGIN NULL; END $$ ; SELECT 4 ;\n"
               "left out other.sql\n"_s;
        QTest::newRow("goose: parts of a file, statements without semicolon, numbers not text")
            << Files{{u"10_b.sql"_s,
                      "-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX CONCURRENTLY i ON a (id);\n"},
                     {u"9_a.sql"_s, "-- +goose Up\nCREATE TABLE a (id int);\n-- +goose StatementBegin\n"
                                    "DO $$ BEGIN NULL; END $$\n-- +goose StatementEnd\nSELECT 1;\n"
                                    "-- +goose Down\nDROP TABLE a;\n"},
                     {u"11_empty.sql"_s, "-- nothing in here\n"}}
            << u"goose\n9 | a\n"
               "  up 9_a.sql transaction: CREATE TABLE a (id int); DO $$ BEGIN NULL; END $$ ; SELECT 1;\n"
               "  down 9_a.sql transaction: DROP TABLE a;\n"
               "10 | b\n  up 10_b.sql none: CREATE INDEX CONCURRENTLY i ON a (id);\n"
               "fault 11_empty.sql exchange.no-annotation\n"_s;
        QTest::newRow("dbmate: options of a block, order of the names as text")
            << Files{{u"9_b.sql"_s, "-- migrate:up transaction:false\nVACUUM;\n-- migrate:down\n"},
                     {u"10_a.sql"_s, "-- about it\n-- migrate:up\nSELECT 1;\n\n-- migrate:down\nSELECT -1;\n"}}
            << u"dbmate\n10 | a\n  up 10_a.sql transaction: SELECT 1;\n  down 10_a.sql transaction: SELECT -1;\n"
               "9 | b\n  up 9_b.sql one-query: VACUUM;\n  down 9_b.sql transaction: \n"_s;
        QTest::newRow("sqitch: the plan's order, verify, reworked changes, its own folder")
            << Files{{u"sqitch.conf"_s, "[core]\n\tengine = pg\n\ttop_dir = db\n"},
                     {u"db/sqitch.plan"_s, "%syntax-version=1.0.0\n%project=shop\n\n"
                                           "users 2026-01-02T03:04:05Z Ann <ann@example.org> # Users\n"
                                           "flags [users] 2026-01-02T03:05:05Z Ann <ann@example.org> # Flags\n"
                                           "@v1 2026-01-03T03:04:05Z Ann <ann@example.org> # First\n\n"
                                           "users [users@v1] 2026-01-04T03:04:05Z Ann <ann@example.org> # Again\n"
                                           "lost 2026-01-05T03:04:05Z Ann <ann@example.org> # No file\n"},
                     {u"db/deploy/users@v1.sql"_s, "SELECT 1;"},
                     {u"db/deploy/users.sql"_s, "SELECT 3;"},
                     {u"db/deploy/flags.sql"_s, "SELECT 2;"},
                     {u"db/revert/flags.sql"_s, "SELECT -2;"},
                     {u"db/verify/flags.sql"_s, "SELECT 22;"}}
            << u"sqitch\n1 | users@v1\n  up db/deploy/users@v1.sql none: SELECT 1;\n"
               "2 | flags\n  up db/deploy/flags.sql none: SELECT 2;\n  down db/revert/flags.sql none: SELECT -2;\n"
               "  verify db/verify/flags.sql none: SELECT 22;\n"
               "3 | users\n  up db/deploy/users.sql none: SELECT 3;\n"
               "fault db/deploy/lost.sql exchange.planned-file-missing\n"_s;
        QTest::newRow("prisma: found below the project, one query a file")
            << Files{{u"prisma/migrations/migration_lock.toml"_s, "provider = \"postgresql\"\n"},
                     {u"prisma/migrations/20260102030405_init/migration.sql"_s, "SELECT 1;"},
                     {u"prisma/migrations/20260102030405_init/down.sql"_s, "SELECT -1;"},
                     {u"prisma/migrations/20260101000000_zero/migration.sql"_s, "SELECT 0;"}}
            << u"prisma\n20260101000000 | zero\n"
               "  up prisma/migrations/20260101000000_zero/migration.sql one-query: SELECT 0;\n"
               "20260102030405 | init\n  up prisma/migrations/20260102030405_init/migration.sql one-query: SELECT 1;\n"
               "  down prisma/migrations/20260102030405_init/down.sql one-query: SELECT -1;\n"_s;
        QTest::newRow("diesel: a folder each, dashes do not count")
            << Files{{u"2026-01-02-030405_b/up.sql"_s, "SELECT 2;"},
                     {u"2026-01-02-030405_b/down.sql"_s, "SELECT -2;"},
                     {u"2026-01-02-030405_b/metadata.toml"_s, "run_in_transaction = false\n"},
                     {u"00000000000000_a/up.sql"_s, "SELECT 1;"}}
            << u"diesel\n00000000000000 | a\n  up 00000000000000_a/up.sql transaction: SELECT 1;\n"
               "20260102030405 | b\n  up 2026-01-02-030405_b/up.sql one-query: SELECT 2;\n"
               "  down 2026-01-02-030405_b/down.sql one-query: SELECT -2;\n"_s;
        QTest::newRow("sqlx: told by its marker")
            << Files{{u"2_b.sql"_s, "-- no-transaction\nCREATE INDEX CONCURRENTLY i ON a (id);"},
                     {u"1_a.up.sql"_s, "CREATE TABLE a (id int);"},
                     {u"1_a.down.sql"_s, "DROP TABLE a;"}}
            << u"sqlx\n1 | a\n  up 1_a.up.sql transaction: CREATE TABLE a (id int);\n"
               "  down 1_a.down.sql transaction: DROP TABLE a;\n"
               "2 | b\n  up 2_b.sql one-query: -- no-transaction CREATE INDEX CONCURRENTLY i ON a (id);\n"_s;
        QTest::newRow("sqlx: told by the crate")
            << Files{{u"Cargo.toml"_s, "[dependencies]\nsqlx = \"0.8\"\n"}, {u"migrations/1_a.up.sql"_s, "SELECT 1;"}}
            << u"sqlx\n1 | a\n  up migrations/1_a.up.sql transaction: SELECT 1;\n"_s;
        QTest::newRow("rails") << Files{{u"db/structure.sql"_s, "CREATE TABLE a (id int);"},
                                        {u"db/migrate/1_a.rb"_s, "class A; end"}}
                               << u"rails\n | structure\n  up db/structure.sql none: CREATE TABLE a (id int);\n"_s;
        QTest::newRow("plain: natural order, downs by name or folder")
            << Files{{u"step10.sql"_s, "SELECT 10;"},
                     {u"step9.sql"_s, "SELECT 9;"},
                     {u"step9.rollback.sql"_s, "SELECT -9;"},
                     {u"sub/up/1.sql"_s, "SELECT 1;"},
                     {u"sub/down/1.sql"_s, "SELECT -1;"}}
            << u"plain\n | step9\n  up step9.sql none: SELECT 9;\n  down step9.rollback.sql none: SELECT -9;\n"
               " | step10\n  up step10.sql none: SELECT 10;\n"
               "1 | \n  up sub/up/1.sql none: SELECT 1;\n  down sub/down/1.sql none: SELECT -1;\n"_s;
    }
    void tools()
    {
        QFETCH(Files, files);
        QFETCH(QString, expected);
        const QTemporaryDir temporary;
        const QString root = written(temporary, files);
        const auto folder = exchange::readFolder(root + u'/');
        QVERIFY(folder);
        m_seen << folder->tool;
        QCOMPARE(described(*folder, root), expected);
    }

    void everyToolIsTested()
    {
        if (m_seen.isEmpty())
            QSKIP("asks what tools() saw");
        for (const exchange::ReaderDescriptor &row : exchange::readers())
            QVERIFY2(m_seen.contains(QLatin1StringView(row.id)), row.id);
    }

    void partsKeepTheirPlace()
    {
        const QByteArray file = "--liquibase formatted sql\r\n--changeset a:1\r\nCREATE TABLE \xc3\xa4 (id int);\r\n"
                                "--rollback DROP TABLE \xc3\xa4;\r\n";
        const QTemporaryDir temporary;
        const auto folder = exchange::readFolder(written(temporary, {{u"a.sql"_s, file}}));
        QVERIFY(folder);
        QCOMPARE(folder->migrations.size(), 1UL);
        const QByteArray up = exchange::scriptText(*folder->migrations[0].up, file);
        const QByteArray down = exchange::scriptText(*folder->migrations[0].down, file);
        QCOMPARE(up.indexOf("CREATE"), file.indexOf("CREATE"));
        QCOMPARE(down.indexOf("DROP TABLE \xc3\xa4;"), file.indexOf("DROP"));
        QCOMPARE(down.first(file.indexOf("DROP")).count('\n'), 3);
    }

    void transactions_data()
    {
        QTest::addColumn<int>("wrapping");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("inside");
        const auto row = [](const char *name, Wrapping wrapping, const char *text, bool inside) {
            QTest::newRow(name) << int(wrapping) << QByteArray(text) << inside;
        };
        row("psql", Wrapping::None, "SELECT 1; SELECT 2;", false);
        row("tool", Wrapping::Transaction, "SELECT 1;", true);
        row("one query, one statement", Wrapping::OneQuery, "-- c\nCREATE INDEX CONCURRENTLY i ON a (b);\n", false);
        row("one query, two statements", Wrapping::OneQuery, "SELECT 1; SELECT 2", true);
        row("one query with its own BEGIN", Wrapping::OneQuery, "/**/begin; SELECT 2; COMMIT;", false);
        row("one query, short", Wrapping::OneQuery, "a; b", true);
        row("empty", Wrapping::OneQuery, "-- nothing\n", false);
        row("flyway", Wrapping::UnlessRefused, "SELECT 1;", true);
        row("flyway, concurrently", Wrapping::UnlessRefused, "SELECT 1; create unique\n index concurrently i on a (b);",
            false);
        row("flyway, drop concurrently", Wrapping::UnlessRefused, "DROP INDEX CONCURRENTLY i", false);
        row("flyway, vacuum", Wrapping::UnlessRefused, "VACUUM a", false);
        row("flyway, reindex table", Wrapping::UnlessRefused, "REINDEX TABLE a", true);
        row("flyway does not know this one", Wrapping::UnlessRefused, "REINDEX TABLE CONCURRENTLY a", true);
    }
    void transactions()
    {
        QFETCH(int, wrapping);
        QFETCH(QByteArray, text);
        QTEST(exchange::runsInTransaction(Wrapping(wrapping), text), "inside");
    }

    void errors_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<QString>("below");
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QString>("message");
        QTest::newRow("no folder") << Files{} << u"/absent"_s << QString() << u"exchange.no-folder"_s;
        QTest::newRow("no tool") << Files{} << QString() << u"frobnicate"_s << u"exchange.no-reader"_s;
        QTest::newRow("empty") << Files{} << QString() << QString() << u"exchange.no-migrations"_s;
        QTest::newRow("other tool") << Files{{u"a.sql"_s, "SELECT 1;"}} << QString() << u"flyway"_s
                                    << u"exchange.no-migrations"_s;
    }
    void errors()
    {
        QFETCH(Files, files);
        QFETCH(QString, below);
        QFETCH(QString, tool);
        const QTemporaryDir temporary;
        const auto folder = exchange::readFolder(written(temporary, files) + below, tool);
        QVERIFY(!folder);
        QTEST(folder.error().message, "message");
    }

    void theToolCanBeNamed()
    {
        const QTemporaryDir temporary;
        const QString root = written(
            temporary, {{u"migrations/1_a.up.sql"_s, "SELECT 1;"}, {u"migrations/1_a.down.sql"_s, "SELECT -1;"}});
        QCOMPARE(exchange::readFolder(root)->tool, u"golang-migrate"_s);
        const auto plain = exchange::readFolder(root, u"plain"_s);
        QCOMPARE(plain->tool, u"plain"_s);
        QCOMPARE(plain->migrations[0].up->wrapping, Wrapping::None);
        const auto sqlx = exchange::readFolder(root, u"sqlx"_s);
        QVERIFY(sqlx);
        QCOMPARE(sqlx->migrations[0].up->wrapping, Wrapping::Transaction);
    }

    void aSingleFileSaysItsParts()
    {
        const auto goose = exchange::readAnnotated(u"a.sql"_s, "-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT -1;\n");
        QVERIFY(goose);
        QCOMPARE(goose->migrations.size(), 1UL);
        QCOMPARE(goose->migrations[0].up->path, u"a.sql"_s);
        QVERIFY(goose->migrations[0].down);
        const auto set =
            exchange::readAnnotated(u"/x/y.sql"_s, "--liquibase formatted sql\n--changeset a:1\nSELECT 1;\n");
        QVERIFY(set);
        QCOMPARE(set->migrations[0].up->path, u"/x/y.sql"_s);
        QVERIFY(!exchange::readAnnotated(u"a.sql"_s, "SELECT '-- +goose Up';\n"));
        QVERIFY(!exchange::readAnnotated(u"a.sql"_s, "SELECT 1;\n"));
    }

    void filesThatAreNotWrittenYetCount()
    {
        const QTemporaryDir temporary;
        const QString root = written(temporary, {{u"V1__a.sql"_s, "SELECT 1;"}});
        const auto folder = exchange::readFolder(root, {}, {{root + u"/V2__b.sql"_s, "SELECT 2;"}});
        QVERIFY(folder);
        QCOMPARE(folder->migrations.size(), 2UL);
        QCOMPARE(folder->migrations[1].up->path, root + u"/V2__b.sql"_s);
    }

    void versionsThatCollideAreFaults()
    {
        const QTemporaryDir temporary;
        const auto folder =
            exchange::readFolder(written(temporary, {{u"V1__a.sql"_s, "SELECT 1;"}, {u"V01__b.sql"_s, "SELECT 2;"}}));
        QVERIFY(folder);
        QCOMPARE(folder->faults.size(), 1UL);
        QCOMPARE(folder->faults[0].message, u"exchange.version-twice"_s);
    }

    void naturalOrder_data()
    {
        QTest::addColumn<QString>("less");
        QTest::addColumn<QString>("more");
        QTest::newRow("numbers") << u"V2"_s << u"V10"_s;
        QTest::newRow("parts") << u"1.2"_s << u"1.10"_s;
        QTest::newRow("shorter") << u"1"_s << u"1.1"_s;
        QTest::newRow("text") << u"a9"_s << u"b1"_s;
        QTest::newRow("long") << u"20260102030405999999999998"_s << u"20260102030405999999999999"_s;
    }
    void naturalOrder()
    {
        QFETCH(QString, less);
        QFETCH(QString, more);
        QVERIFY(exchange::naturalLess(less, more));
        QVERIFY(!exchange::naturalLess(more, less));
        QVERIFY(!exchange::naturalLess(less, less));
    }
};

QTEST_GUILESS_MAIN(TestFolders)
#include "tst_folders.moc"
