// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fixes: what they write, and that a script with all of them in it does the same to the schema without a long lock.

#include "catalog/compare.h"
#include "catalog/postgres/reader.h"
#include "rules/check.h"
#include "rules/fix.h"
#include "samplecatalog.h"
#include "sql/split.h"
#include "support/testserver.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

static const catalog::Catalog &sample()
{
    static const catalog::Catalog catalog = tests::sampleCatalog();
    return catalog;
}

static analysis::AnalysisOptions options(bool inTransaction)
{
    analysis::AnalysisOptions result;
    result.inTransaction = inTransaction;
    return result;
}

/// Fixes until nothing is left to fix.
static QByteArray fixed(QByteArray script, bool inTransaction = false)
{
    for (int round = 0; round < 10; ++round) {
        analysis::Analyzer analyzer(sample(), options(inTransaction));
        const rules::FixedScript result =
            rules::applyFixes(script, rules::check(script, analyzer.analyze(script), sample()));
        if (result.applied.empty())
            return script;
        script = result.script;
    }
    return "not stable: " + script;
}

class TestFixes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void texts_data();
    void texts();
    void sameSchema_data() { scripts(true); }
    void sameSchema();
    void onServer_data() { scripts(false); }
    void onServer();
    void toolsTransaction();
    void opaque();
    void overlapping();
    void cutting();
    void fill();

private:
    static void scripts(bool alsoInTransactions);
};

void TestFixes::texts_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after);
    };
    row("index", "CREATE /* why */ UNIQUE INDEX i ON big (n); -- end",
        "CREATE /* why */ UNIQUE INDEX CONCURRENTLY i ON big (n); -- end");
    row("index in a transaction", "BEGIN;\nCREATE INDEX i ON big (n);\nCOMMIT;\nSELECT 1;",
        "CREATE INDEX CONCURRENTLY i ON big (n);\nSELECT 1;");
    row("index among others",
        "BEGIN;\nDROP TABLE tiny;\nCREATE INDEX i ON big (n);\nALTER TABLE other ADD x int;\nCOMMIT;",
        "BEGIN;\nSET lock_timeout = '2s';\nDROP TABLE tiny;\nCOMMIT;\nSET lock_timeout = '20min';\nCREATE INDEX "
        "CONCURRENTLY i ON big (n);\nSET lock_timeout = '2s';\nBEGIN;\nALTER TABLE other ADD x int;\nCOMMIT;");
    row("short timeout", "SET lock_timeout = '2s';\nCREATE INDEX CONCURRENTLY i ON big (n);",
        "SET lock_timeout = '2s';\nSET lock_timeout = '20min';\nCREATE INDEX CONCURRENTLY i ON big (n);\nSET "
        "lock_timeout = "
        "'2s';");
    row("statistics", "ALTER TABLE big ALTER n TYPE bigint;",
        "SET lock_timeout = '2s';\nALTER TABLE big ALTER n TYPE bigint;\nANALYZE public.big (n);");
    row("detach", "ALTER TABLE event DETACH PARTITION event_1;", // leaves a CHECK of the bounds on the table
        "SET lock_timeout = '2s';\nSET lock_timeout = '20min';\nALTER TABLE event DETACH PARTITION event_1 "
        "CONCURRENTLY;\nSET lock_timeout = '2s';");
    row("invalid index", "CREATE INDEX CONCURRENTLY IF NOT EXISTS big_broken ON big (r);",
        "DROP INDEX CONCURRENTLY public.big_broken;\nCREATE INDEX CONCURRENTLY IF NOT EXISTS big_broken ON big (r);");
    row("partition by partition", "CREATE INDEX CONCURRENTLY i ON public.event USING btree (kind, at);",
        "SET lock_timeout = '2s';\nCREATE INDEX i ON ONLY public.event USING btree (kind, at);\nSET lock_timeout = "
        "'20min';\nCREATE INDEX CONCURRENTLY event_1_i ON public.event_1 USING btree (kind, at);\nSET lock_timeout = "
        "'2s';\nALTER INDEX public.i ATTACH PARTITION public.event_1_i;\nSET lock_timeout = '20min';\nCREATE INDEX "
        "CONCURRENTLY event_2_i ON public.event_2 USING btree (kind, at);\nSET lock_timeout = '2s';\nALTER INDEX "
        "public.i "
        "ATTACH PARTITION public.event_2_i;");
    row("check beside a column", "ALTER TABLE big ADD CONSTRAINT c CHECK (n > 0), ADD COLUMN x int;",
        "SET lock_timeout = '2s';\nALTER TABLE big ADD COLUMN x int;\nALTER TABLE big ADD CONSTRAINT c CHECK (n > 0) "
        "NOT "
        "VALID;\nALTER TABLE public.big VALIDATE CONSTRAINT c;");
}

void TestFixes::texts()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QCOMPARE(fixed(before), after);
}

void TestFixes::scripts(bool alsoInTransactions)
{
    QTest::addColumn<bool>("explicitly");
    QTest::addColumn<QByteArray>("script");
    for (const char *script : {
             "CREATE INDEX i ON big (n)",
             "DROP INDEX big_a",
             "DROP INDEX big_a, big_lower",
             "REINDEX (VERBOSE) TABLE big",
             "ALTER TABLE big ADD CONSTRAINT c CHECK (n > 0)",
             "ALTER TABLE public.big * ADD CHECK (n > 0), ADD COLUMN x int DEFAULT 1, DROP COLUMN b",
             "ALTER TABLE big ADD CHECK (n IN (1, 2)), ADD CHECK (a > 1)",
             "ALTER TABLE big ADD FOREIGN KEY (r) REFERENCES other (id) ON DELETE CASCADE DEFERRABLE",
             "ALTER TABLE big ADD CONSTRAINT \"we\"\"ird; drop\" UNIQUE (n) INCLUDE (a), ADD UNIQUE (a, n)",
             "ALTER TABLE big ADD PRIMARY KEY (id)",
             "ALTER TABLE big ALTER a SET NOT NULL, ALTER r SET NOT NULL",
             "ALTER TABLE big ADD COLUMN z float DEFAULT random()",
             "ALTER TABLE big ADD COLUMN \"Z z\" text COLLATE \"C\" DEFAULT md5(random()::text) NOT NULL, ADD x int",
             "ALTER TABLE big VALIDATE CONSTRAINT big_pending, DROP COLUMN n",
             "ALTER TABLE big ADD COLUMN z int UNIQUE DEFERRABLE INITIALLY DEFERRED, ADD y int",
             "ALTER TABLE big ADD COLUMN z int CONSTRAINT zz UNIQUE NOT NULL DEFAULT 5",
             "ALTER TABLE big ADD COLUMN z int DEFAULT 1 REFERENCES other (id) ON DELETE CASCADE NOT NULL",
             "ALTER TABLE big ADD COLUMN z text CONSTRAINT zc CHECK (z <> ', CHECK') COLLATE \"C\" DEFAULT 'a'",
             "ALTER TABLE big ADD COLUMN z uuid DEFAULT gen_random_uuid() UNIQUE CHECK (z IS NOT NULL)",
             "ALTER TABLE purchase DROP CONSTRAINT purchase_pkey, ADD PRIMARY KEY (id, at)",
             "REFRESH MATERIALIZED VIEW totals",
             "ALTER TABLE event ATTACH PARTITION loose FOR VALUES FROM (20) TO (MAXVALUE)",
             "ALTER TABLE event ADD FOREIGN KEY (kind) REFERENCES other (id)",
             "ALTER TABLE event ADD CONSTRAINT \"we\"\"ird; drop\" FOREIGN KEY (kind) REFERENCES other, ADD x int",
             "DROP TABLE event_1",
             "CREATE TABLE event_3 PARTITION OF event FOR VALUES FROM (20) TO (30)",
         }) {
        QTest::newRow(script) << false << QByteArray(script) + ';';
        if (alsoInTransactions)
            QTest::newRow(QByteArray("BEGIN; ").append(script).constData()) << true << QByteArray(script) + ';';
    }
}

void TestFixes::sameSchema()
{
    QFETCH(bool, explicitly);
    QFETCH(QByteArray, script);
    if (explicitly)
        script =
            "BEGIN;\nALTER TABLE other ADD before int;\n" + script + "\nALTER TABLE other ADD after int;\nCOMMIT;\n";
    analysis::Analyzer direct(sample()), safely(sample());
    for (const analysis::Effect &effect : direct.analyze(script))
        QVERIFY2(!effect.error, qPrintable(effect.error ? effect.error->message : QString()));
    const QByteArray after = fixed(script);
    QVERIFY(after != script);
    const auto effects = safely.analyze(after);
    for (const analysis::Effect &effect : effects)
        QVERIFY2(!effect.error, after.constData());
    for (const rules::Finding &finding : rules::check(after, effects, sample()))
        QVERIFY2(finding.findingClass != rules::FindingClass::Long,
                 qPrintable(finding.rule + u'\n' + QString::fromUtf8(after)));
    const auto differences = catalog::compare(direct.catalog(), safely.catalog());
    QVERIFY2(differences.empty(),
             qPrintable(differences.empty() ? QString()
                                            : differences.front().object + u' ' + differences.front().field + u' ' +
                                                  differences.front().first + u" / "_s + differences.front().second +
                                                  u'\n' + QString::fromUtf8(after)));
}

/// Runs the script statement by statement, as psql does. Returns what the server said against it.
static QString run(db::Connection &connection, const QByteArray &script)
{
    for (const sql::StatementRange &range : sql::splitStatements(script)) {
        const auto done = connection.execute(QString::fromUtf8(script.sliced(range.offset, range.length)));
        if (!done)
            return done.error().context + u'\n' + QString::fromUtf8(script.sliced(range.offset, range.length));
    }
    return {};
}

void TestFixes::onServer()
{
    QFETCH(QByteArray, script);
    const QByteArray after = fixed(script);
    catalog::Catalog schemas[2];
    for (const bool safely : {false, true}) {
        const auto connection = tests::freshDatabase();
        if (!connection)
            QSKIP(qPrintable(tests::whyNot()));
        QCOMPARE(run(*connection, tests::sampleSchema()), QString());
        QCOMPARE(run(*connection, safely ? after : script), QString());
        auto read = catalog::postgres::readCatalog(*connection);
        QVERIFY(read);
        schemas[safely] = std::move(*read);
    }
    const auto differences = catalog::compare(schemas[0], schemas[1]);
    QVERIFY2(differences.empty(),
             qPrintable(differences.empty() ? QString()
                                            : differences.front().object + u' ' + differences.front().field + u'\n' +
                                                  QString::fromUtf8(after)));
}

void TestFixes::toolsTransaction()
{
    // A tool that runs each file in a transaction: the script is cut where that cannot be.
    const QByteArray after =
        fixed("ALTER TABLE other ADD x int;\nCREATE INDEX i ON big (n);\nDROP TABLE tiny;\n", true);
    QCOMPARE(after, QByteArray("SET lock_timeout = '2s';\nALTER TABLE other ADD x int;\n-- lockstep:cut\nCREATE INDEX "
                               "CONCURRENTLY i ON big (n);\n-- lockstep:cut\nDROP TABLE tiny;\n"));
    const auto files = rules::cutAtMarks(after);
    QCOMPARE(files.size(), 3U);
    QCOMPARE(files[1], QByteArray("CREATE INDEX CONCURRENTLY i ON big (n);\n"));
    analysis::Analyzer outside(sample());
    for (const QByteArray &file : files) {
        for (const analysis::Effect &effect : outside.analyze(file))
            QVERIFY(!effect.error);
    }
}

void TestFixes::opaque()
{
    // What stands inside a DO block is not the statement's own: a fix would throw the rest away.
    const QByteArray script = "DO $$ BEGIN CREATE INDEX i ON big (n); DROP TABLE tiny; END $$;";
    analysis::Analyzer analyzer(sample());
    bool any = false;
    for (const rules::Finding &finding : rules::check(script, analyzer.analyze(script), sample())) {
        any = any || finding.rule == "index-without-concurrently"_L1;
        QVERIFY2(finding.rule == "lock-timeout-missing"_L1 || (!finding.fix && finding.safe.isEmpty()),
                 qPrintable(finding.rule));
    }
    QVERIFY(any);
}

void TestFixes::overlapping()
{
    const auto finding = [](qsizetype offset, qsizetype length, const char *text) {
        rules::Finding result;
        result.fix = rules::Fix{{}, {{offset, length, text}}, std::nullopt};
        return result;
    };
    const auto result = rules::applyFixes(
        "abcdef",
        {finding(4, 2, "XY"), finding(1, 2, "-"), finding(2, 1, "!"), {}, finding(0, 0, ">"), finding(5, 9, "far")});
    QCOMPARE(result.script, QByteArray(">a-dXY"));
    QCOMPARE(result.applied, (std::vector<std::size_t>{4, 1, 0}));
    QCOMPARE(result.skipped, (std::vector<std::size_t>{2, 5}));
}

void TestFixes::cutting()
{
    using Files = std::vector<QByteArray>;
    QCOMPARE(rules::cutAtMarks("a;\nb;\n"), Files{"a;\nb;\n"});
    QCOMPARE(rules::cutAtMarks("-- lockstep:cut\na;\n  -- lockstep:cut\r\n\n-- lockstep:cut\nb;"),
             (Files{"a;\n", "b;"}));
    QCOMPARE(rules::cutAtMarks("a; -- lockstep:cut\n"), Files{"a; -- lockstep:cut\n"}); // not a line of its own
    QCOMPARE(rules::cutAtMarks(""), Files{});
}

void TestFixes::fill()
{
    // What a plan needs to make a backfill step of the UPDATE.
    analysis::Analyzer analyzer(sample());
    const QByteArray script = "ALTER TABLE other ADD x int, ADD COLUMN \"Z\" uuid NOT NULL DEFAULT gen_random_uuid()";
    catalog::Catalog large = sample();
    for (catalog::Relation &relation : large.relations)
        relation.liveRows = 20'000'000;
    for (const rules::Finding &finding : rules::check(script, analyzer.analyze(script), large)) {
        if (finding.rule != "volatile-default-rewrites"_L1)
            continue;
        QVERIFY(finding.fix && finding.fix->fill);
        const rules::Fill &fill = *finding.fix->fill;
        QCOMPARE(fill.table, u"other"_s);
        QCOMPARE(fill.key, QStringList{u"id"_s});
        QCOMPARE(fill.assignments, u"\"Z\" = gen_random_uuid()"_s);
        QCOMPARE(fill.pending, u"\"Z\" IS NULL"_s);
        const QString batches = finding.safe.value(fill.statement);
        QVERIFY2(batches.startsWith("DO $lockstep$"_L1) && batches.contains("SET \"Z\" = gen_random_uuid()"_L1),
                 qPrintable(batches));
        return;
    }
    QFAIL("no finding");
}

QTEST_GUILESS_MAIN(TestFixes)
#include "tst_fixes.moc"
