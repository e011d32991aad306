// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "locks/sqlite/holders.h"
#include "support/sqlitefile.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;
using namespace lockstep::locks::sqlite;
using enum analysis::LockMode;

/// Who holds a database file, from the kernel's table and with SQLite's own locks in it.
class TestSqliteHolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read();
    void really_data();
    void really();
};

void TestSqliteHolders::read()
{
    const QByteArray table = "1: POSIX  ADVISORY  READ  11 fe:00:7 1073741826 1073742335\n"
                             "2: POSIX  ADVISORY  READ  12 fe:00:7 1073741826 1073742335\n"
                             "3: POSIX  ADVISORY  WRITE 12 fe:00:7 1073741825 1073741825\n"
                             "4: FLOCK  ADVISORY  WRITE 13 fe:00:7 0 EOF\n"
                             "5: POSIX  ADVISORY  WRITE 14 fe:00:70 1073741825 1073741825\n"
                             "6: POSIX  ADVISORY  WRITE 15 fe:00:8 120 120\n"
                             "6: -> POSIX  ADVISORY  WRITE 16 fe:00:8 120 120\n"
                             "7: POSIX  ADVISORY  READ  17 fe:00:8 124 124\n"
                             "8: POSIX  ADVISORY  READ  18 fe:00:8 128 128\n"
                             "9: POSIX  ADVISORY  WRITE 19 fe:00:7 1073741824 1073742335\n\n";
    const std::vector<Holder> journal{{11, DatabaseShared}, {12, DatabaseReserved}, {19, DatabaseExclusive}};
    QCOMPARE(holdersIn(table, "fe:00:7", {}), journal);
    const std::vector<Holder> wal{
        {12, DatabaseReserved}, {15, DatabaseReserved}, {17, DatabaseShared}, {19, DatabaseExclusive}};
    QCOMPARE(holdersIn(table, "fe:00:7", "fe:00:8"), wal);
    QCOMPARE(holdersIn(table, {}, {}), std::vector<Holder>());
}

void TestSqliteHolders::really_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("rollback journal") << u"delete"_s;
    QTest::newRow("WAL") << u"wal"_s;
}

void TestSqliteHolders::really()
{
#ifndef Q_OS_LINUX
    QSKIP("only Linux tells");
#endif
    QFETCH(QString, mode);
    tests::SqliteFolder folder;
    const auto database = folder.fresh(u"who.db"_s, u"CREATE TABLE t (a); PRAGMA journal_mode = "_s + mode);
    QVERIFY(database);
    const QString path = folder.path(u"who.db"_s);
    const int self = int(QCoreApplication::applicationPid());
    QCOMPARE(holders(path), std::vector<Holder>());
    const auto after = [&](const QString &sql, const std::vector<Holder> &expected) {
        QVERIFY(database->execute(sql));
        QCOMPARE(holders(path), expected);
    };
    after(u"BEGIN"_s, {});
    after(u"SELECT * FROM t"_s, {{self, DatabaseShared}});
    after(u"INSERT INTO t VALUES (1)"_s, {{self, DatabaseReserved}});
    after(u"COMMIT"_s, {});
    after(u"BEGIN EXCLUSIVE"_s, {{self, mode == u"wal" ? DatabaseReserved : DatabaseExclusive}});
    after(u"ROLLBACK"_s, {});
    QVERIFY(!programOf(self).isEmpty());
    QVERIFY(programOf(0).isEmpty());
}

QTEST_GUILESS_MAIN(TestSqliteHolders)
#include "tst_sqliteholders.moc"
