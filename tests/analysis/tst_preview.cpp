// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/analyzer.h"

#include <QTest>

using namespace lockstep;

/// What is previewed leaves no trace, whatever it does.
class TestPreview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesNothing_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("add") << QByteArray("ALTER TABLE a ADD COLUMN c int; CREATE INDEX CONCURRENTLY i ON a (c)");
        QTest::newRow("drop") << QByteArray("DROP TABLE a CASCADE; CREATE TABLE a (x int)");
        QTest::newRow("committed") << QByteArray("BEGIN; ALTER TABLE a RENAME TO z; COMMIT; DROP TABLE z");
        QTest::newRow("rolled back") << QByteArray(
            "ALTER TABLE a ADD d int; BEGIN; DROP TABLE a; ROLLBACK; ALTER TABLE a ADD e int");
        QTest::newRow("left open") << QByteArray("BEGIN; DROP TABLE a");
        QTest::newRow("fails") << QByteArray("ALTER TABLE a ADD COLUMN id int; ALTER TABLE nope ADD b int");
        QTest::newRow("settings") << QByteArray(
            "SET search_path = nowhere; CREATE SCHEMA s; SET search_path = s; CREATE TABLE a (q int)");
    }
    void leavesNothing()
    {
        QFETCH(QByteArray, script);
        analysis::Analyzer analyzer(catalog::Catalog{});
        static_cast<void>(
            analyzer.analyze("CREATE TABLE a (id int PRIMARY KEY, b text); CREATE VIEW v AS SELECT b FROM a"));
        const catalog::Catalog before = analyzer.catalog();
        const auto effects = analyzer.preview(script);
        QVERIFY(!effects.empty());
        const catalog::Catalog after = analyzer.catalog();
        catalog::Catalog brought = before;
        analyzer.bring(brought);
        QVERIFY(brought == after);
        QCOMPARE(catalog::structureHash(after), catalog::structureHash(before));
        // the next statement finds the old table by its old name, outside any transaction
        const auto next = analyzer.analyze("VACUUM a");
        QCOMPARE(next.size(), 1u);
        QVERIFY(!next[0].error);
    }
};

QTEST_GUILESS_MAIN(TestPreview)
#include "tst_preview.moc"
