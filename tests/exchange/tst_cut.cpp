// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Migrations cut into several, tool by tool: names, what stands in the files, and that the tool's reader runs them in
// that order, each as it has to.

#include "base/file.h"
#include "exchange/cut.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

using Files = QMap<QString, QByteArray>;

static std::vector<QByteArray> atPercent(const QByteArray &up)
{
    std::vector<QByteArray> out;
    for (const QByteArray &piece : up.split('%'))
        out.push_back(piece);
    return out;
}

class TestCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cuts_data();
    void cuts();
    void refused_data();
    void refused();
};

void TestCut::cuts_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<Files>("folder");
    QTest::addColumn<QString>("cut");
    QTest::addColumn<Files>("expected");
    QTest::addColumn<QString>("order"); ///< of the ups, with "!" where the tool runs it outside a transaction
    const QByteArray index = "CREATE INDEX CONCURRENTLY i ON t (a);";
    const QByteArray both = "ALTER TABLE t ADD a int;\n%" + index + "\n";
    const QByteArray first = "ALTER TABLE t ADD a int;\n";

    QTest::newRow("flyway") << u"flyway"_s << Files{{u"sub/V7__add_status.sql"_s, both}, {u"V6__x.sql"_s, "SELECT 1;"}}
                            << u"sub/V7__add_status.sql"_s
                            << Files{{u"sub/V7__add_status.sql"_s, first},
                                     {u"sub/V8__add_status_2.sql"_s, index + '\n'},
                                     {u"sub/V8__add_status_2.sql.conf"_s, "executeInTransaction=false\n"}}
                            << u"V6__x.sql sub/V7__add_status.sql sub/V8__add_status_2.sql!"_s;
    QTest::newRow("flyway between two") << u"flyway"_s
                                        << Files{{u"V7__a.sql"_s, both + '%' + first},
                                                 {u"V8__b.sql"_s, "SELECT 1;"},
                                                 {u"U7__a.sql"_s, "x"}}
                                        << u"V7__a.sql"_s
                                        << Files{{u"V7__a.sql"_s, first},
                                                 {u"V7.1__a_2.sql"_s, index + '\n'},
                                                 {u"V7.1__a_2.sql.conf"_s, "executeInTransaction=false\n"},
                                                 {u"U7.1__a_2.sql"_s, "-- undone by V7__a.sql\n"},
                                                 {u"V7.2__a_3.sql"_s, first},
                                                 {u"U7.2__a_3.sql"_s, "-- undone by V7__a.sql\n"}}
                                        << u"V7__a.sql V7.1__a_2.sql! V7.2__a_3.sql V8__b.sql"_s;
    QTest::newRow("flyway, first outside")
        << u"flyway"_s << Files{{u"V1_9__a.sql"_s, index + "\n%" + first}} << u"V1_9__a.sql"_s
        << Files{{u"V1_9__a.sql"_s, index + '\n'},
                 {u"V1_9__a.sql.conf"_s, "executeInTransaction=false\n"},
                 {u"V1_10__a_2.sql"_s, first}}
        << u"V1_9__a.sql! V1_10__a_2.sql"_s;
    QTest::newRow("golang-migrate, timestamps, two indexes in one piece")
        << u"golang-migrate"_s
        << Files{{u"20260102235959_a.up.sql"_s, first + '%' + index + " -- one\n" + index + '\n'},
                 {u"20260102235959_a.down.sql"_s, "SELECT 1;"},
                 {u"20260103000005_b.up.sql"_s, "SELECT 1;"}}
        << u"20260102235959_a.up.sql"_s
        << Files{{u"20260102235959_a.up.sql"_s, first},
                 {u"20260103000000_a_2.up.sql"_s, index + " -- one\n"},
                 {u"20260103000000_a_2.down.sql"_s, "-- undone by 20260102235959_a.up.sql\n"},
                 {u"20260103000001_a_3.up.sql"_s, index + '\n'},
                 {u"20260103000001_a_3.down.sql"_s, "-- undone by 20260102235959_a.up.sql\n"}}
        << u"20260102235959_a.up.sql! 20260103000000_a_2.up.sql! 20260103000001_a_3.up.sql! 20260103000005_b.up.sql!"_s;
    QTest::newRow("goose") << u"goose"_s
                           << Files{{u"00001_a.sql"_s, "-- +goose Up\n" + both + "-- +goose Down\nDROP INDEX i;\n"}}
                           << u"00001_a.sql"_s
                           << Files{{u"00001_a.sql"_s, "-- +goose Up\n" + first + "-- +goose Down\nDROP INDEX i;\n"},
                                    {u"00002_a_2.sql"_s, "-- +goose NO TRANSACTION\n-- +goose Up\n" + index +
                                                             "\n\n-- +goose Down\n-- undone by 00001_a.sql\n"}}
                           << u"00001_a.sql 00002_a_2.sql!"_s;
    QTest::newRow("goose, first outside")
        << u"goose"_s << Files{{u"1_a.sql"_s, "-- a\n-- +goose Up\n" + index + "\n%" + first}} << u"1_a.sql"_s
        << Files{{u"1_a.sql"_s, "-- +goose NO TRANSACTION\n-- a\n-- +goose Up\n" + index + '\n'},
                 {u"2_a_2.sql"_s, "-- +goose Up\n" + first}}
        << u"1_a.sql! 2_a_2.sql"_s;
    QTest::newRow("dbmate, first outside")
        << u"dbmate"_s
        << Files{{u"20260101000000_a.sql"_s,
                  "-- migrate:up\n" + index + "\n%" + first + "-- migrate:down\nSELECT 1;\n"}}
        << u"20260101000000_a.sql"_s
        << Files{{u"20260101000000_a.sql"_s,
                  "-- migrate:up transaction:false\n" + index + "\n-- migrate:down\nSELECT 1;\n"},
                 {u"20260101000001_a_2.sql"_s,
                  "-- migrate:up\n" + first + "\n-- migrate:down\n-- undone by 20260101000000_a.sql\n"}}
        << u"20260101000000_a.sql! 20260101000001_a_2.sql"_s;
    QTest::newRow("prisma") << u"prisma"_s
                            << Files{{u"20260101000000_a/migration.sql"_s, both},
                                     {u"20260101000000_a/down.sql"_s, "SELECT 1;"}}
                            << u"20260101000000_a/migration.sql"_s
                            << Files{{u"20260101000000_a/migration.sql"_s, first},
                                     {u"20260101000001_a_2/migration.sql"_s, index + '\n'},
                                     {u"20260101000001_a_2/down.sql"_s, "-- undone by 20260101000000_a\n"}}
                            << u"20260101000000_a/migration.sql! 20260101000001_a_2/migration.sql!"_s;
    QTest::newRow("diesel") << u"diesel"_s
                            << Files{{u"2026-01-31-235959_a/up.sql"_s, both},
                                     {u"2026-01-31-235959_a/down.sql"_s, "SELECT 1;"}}
                            << u"2026-01-31-235959_a/up.sql"_s
                            << Files{{u"2026-01-31-235959_a/up.sql"_s, first},
                                     {u"2026-02-01-000000_a_2/up.sql"_s, index + '\n'},
                                     {u"2026-02-01-000000_a_2/down.sql"_s, "-- undone by 2026-01-31-235959_a\n"},
                                     {u"2026-02-01-000000_a_2/metadata.toml"_s, "run_in_transaction = false\n"}}
                            << u"2026-01-31-235959_a/up.sql 2026-02-01-000000_a_2/up.sql!"_s;
    QTest::newRow("sqlx") << u"sqlx"_s << Files{{u"3_a.up.sql"_s, both}, {u"3_a.down.sql"_s, "SELECT 1;"}}
                          << u"3_a.up.sql"_s
                          << Files{{u"3_a.up.sql"_s, first},
                                   {u"4_a_2.up.sql"_s, "-- no-transaction\n" + index + '\n'},
                                   {u"4_a_2.down.sql"_s, "-- undone by 3_a.up.sql\n"}}
                          << u"3_a.up.sql 4_a_2.up.sql!"_s;
}

void TestCut::cuts()
{
    QFETCH(const QString, tool);
    QFETCH(const Files, folder);
    QFETCH(const QString, cut);
    QFETCH(const Files, expected);
    QFETCH(const QString, order);
    const QTemporaryDir root;
    for (auto file = folder.cbegin(); file != folder.cend(); ++file)
        QVERIFY(base::writeFile(root.filePath(file.key()), *file));
    const auto files =
        exchange::cutMigration({root.path(), tool, root.filePath(cut), folder.value(cut), atPercent}, {});
    QVERIFY2(files, files ? "" : qPrintable(files.error().message + files.error().arguments.join(u' ')));
    Files got;
    for (const exchange::File &file : *files) {
        got.insert(file.path.sliced(root.path().size() + 1), file.content);
        QVERIFY(base::writeFile(file.path, file.content));
    }
    QCOMPARE(got.keys(), expected.keys());
    for (auto file = expected.cbegin(); file != expected.cend(); ++file)
        QCOMPARE(got.value(file.key()), *file);

    const auto now = exchange::readFolder(root.path(), tool);
    QVERIFY(now && now->faults.empty());
    QStringList ups;
    for (const exchange::FolderMigration &migration : now->migrations) {
        const auto text = exchange::scriptText(*migration.up);
        QVERIFY(text);
        ups << migration.up->path.sliced(root.path().size() + 1) +
                   (exchange::runsInTransaction(migration.up->wrapping, *text) ? QString() : u"!"_s);
    }
    QCOMPARE(ups.join(u' '), order);
}

void TestCut::refused_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<Files>("folder");
    QTest::addColumn<QString>("cut");
    QTest::addColumn<QString>("message");
    const QByteArray both = "ALTER TABLE t ADD a int;\n%CREATE INDEX CONCURRENTLY i ON t (a);\n";
    QTest::newRow("no room") << u"golang-migrate"_s << Files{{u"1_a.up.sql"_s, both}, {u"2_b.up.sql"_s, "SELECT 1;"}}
                             << u"1_a.up.sql"_s << u"exchange.cut-no-room"_s;
    QTest::newRow("a file of that name") << u"golang-migrate"_s
                                         << Files{{u"1_a.up.sql"_s, both}, {u"2_a_2.up.sql"_s, "SELECT 1;"}}
                                         << u"1_a.up.sql"_s << u"exchange.cut-no-room"_s;
    QTest::newRow("only its down is there")
        << u"golang-migrate"_s
        << Files{{u"1_a.up.sql"_s, both}, {u"1_a.down.sql"_s, "SELECT 1;"}, {u"2_a_2.down.sql"_s, "SELECT 1;"}}
        << u"1_a.up.sql"_s << u"exchange.cut-no-room"_s;
    QTest::newRow("no subversion left") << u"flyway"_s
                                        << Files{{u"V1__a.sql"_s, both},
                                                 {u"V1.1__b.sql"_s, "SELECT 1;"},
                                                 {u"V2__c.sql"_s, "SELECT 1;"}}
                                        << u"V1__a.sql"_s << u"exchange.cut-no-room"_s;
    QTest::newRow("settings are there") << u"diesel"_s
                                        << Files{{u"1_a/up.sql"_s,
                                                  "CREATE INDEX CONCURRENTLY i ON t (a);\n%ALTER TABLE t ADD a int;"},
                                                 {u"1_a/metadata.toml"_s, "# nothing\n"}}
                                        << u"1_a/up.sql"_s << u"exchange.cut-settings"_s;
    QTest::newRow("a down") << u"golang-migrate"_s << Files{{u"1_a.up.sql"_s, "SELECT 1;"}, {u"1_a.down.sql"_s, both}}
                            << u"1_a.down.sql"_s << u"exchange.cut-unsupported"_s;
    QTest::newRow("a repeatable") << u"flyway"_s << Files{{u"R__a.sql"_s, both}} << u"R__a.sql"_s
                                  << u"exchange.cut-unsupported"_s;
    QTest::newRow("a tool with a list") << u"plain"_s << Files{{u"a.sql"_s, both}} << u"a.sql"_s
                                        << u"exchange.cut-unsupported"_s;
}

void TestCut::refused()
{
    QFETCH(const QString, tool);
    QFETCH(const Files, folder);
    QFETCH(const QString, cut);
    QFETCH(const QString, message);
    const QTemporaryDir root;
    for (auto file = folder.cbegin(); file != folder.cend(); ++file)
        QVERIFY(base::writeFile(root.filePath(file.key()), *file));
    const auto files =
        exchange::cutMigration({root.path(), tool, root.filePath(cut), folder.value(cut), atPercent}, {});
    QVERIFY(!files);
    QCOMPARE(files.error().message, message);
}

QTEST_GUILESS_MAIN(TestCut)
#include "tst_cut.moc"
