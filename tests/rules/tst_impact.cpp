// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What findings say about rows, bytes and the statements that wait.

#include "firing.h"

using namespace lockstep;
using namespace Qt::StringLiterals;

/// Nearly a million rows in `big`, with `reads` and `writes` statements a minute.
static catalog::Catalog busyCatalog(double reads, double writes)
{
    catalog::Catalog catalog = tests::sampleCatalog();
    for (catalog::Relation &relation : catalog.relations) {
        if (relation.name != "big"_L1)
            continue;
        relation.liveRows = 900'000;
        relation.rows = 900'000;
        relation.heapBytes = 100 * 1024 * 1024;
        relation.indexBytes = 0;
        catalog.traffic = {{u"SELECT"_s, reads, {relation.oid}, {}}, {u"UPDATE"_s, writes, {}, {relation.oid}}};
    }
    return catalog;
}

class TestImpact : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void severity_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<double>("reads");
        QTest::addColumn<double>("writes");
        QTest::addColumn<int>("severity");
        QTest::addColumn<QString>("waiting"); // statements a minute in the message; empty: none said
        const auto row = [](const char *name, const char *rule, const char *sql, double reads, double writes,
                            rules::Severity severity, const char *waiting) {
            QTest::newRow(name) << QByteArray(rule) << QByteArray(sql) << reads << writes << int(severity)
                                << QString::fromLatin1(waiting);
        };
        using enum rules::Severity;
        const char *index = "CREATE INDEX i ON big (n)";      // SHARE: only writes wait
        const char *column = "ALTER TABLE big DROP COLUMN n"; // ACCESS EXCLUSIVE: all wait
        row("long, quiet", "index-without-concurrently", index, 0.1, 0.1, Warning, "");
        row("long, read much", "index-without-concurrently", index, 5000, 10, Warning, "10");
        row("long, written much", "index-without-concurrently", index, 5000, 700.4, Error, "700");
        row("brief, quiet", "drop-column", column, 0.1, 0.1, Info, "");
        row("brief, used", "drop-column", column, 20, 3, Warning, "23");
        row("trigger, quiet", "create-trigger",
            "CREATE TRIGGER t BEFORE INSERT ON big FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
            5000, 0, Info, "");
        row("trigger, busy", "create-trigger",
            "CREATE TRIGGER t BEFORE INSERT ON big FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
            0, 600, Warning, "600");
    }
    void severity()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, sql);
        QFETCH(double, reads);
        QFETCH(double, writes);
        QFETCH(int, severity);
        QFETCH(QString, waiting);
        const auto found = tests::findingsOf(rule, sql, busyCatalog(reads, writes));
        QCOMPARE(found.size(), 1U);
        QCOMPARE(int(found[0].severity), severity);
        QCOMPARE(found[0].impact.arguments.value(0), u"900000"_s);
        QCOMPARE(found[0].impact.arguments.value(2), waiting);
    }
    void sizesAreSaid()
    {
        const auto found = tests::findingsOf("drop-column", "ALTER TABLE big DROP COLUMN n", tests::sampleCatalog());
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].impact.id, u"rules.impact"_s);
        QVERIFY2(found[0].impact.arguments.value(1).contains("GiB"_L1), qPrintable(found[0].impact.arguments.value(1)));
    }
    void nothingIsSaidOfWhatIsNotKnown()
    {
        const auto found = tests::findingsOf("drop-column", "ALTER TABLE unknown DROP COLUMN n", catalog::Catalog{});
        QCOMPARE(found.size(), 1U);
        QVERIFY(found[0].impact.isEmpty());
    }
    void trafficOutlivesAScript()
    {
        analysis::Analyzer analyzer(busyCatalog(1, 2));
        std::ignore = analyzer.analyze("ALTER TABLE big ADD COLUMN z int");
        QCOMPARE(analyzer.catalog().traffic.size(), 2U);
    }
};

QTEST_GUILESS_MAIN(TestImpact)
#include "tst_impact.moc"
