// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole scripts: psql's own commands and variables, statements of newer servers, blocks of plpgsql.

#include "analysis/analyzer.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::analysis;
using namespace Qt::StringLiterals;

class TestScripts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void psqlCommands_data();
    void psqlCommands();
    void psqlVariables();
    void psqlConditions();
    void newerThanTheServer_data();
    void newerThanTheServer();
    void constantText_data();
    void constantText();
    void exceptions();
    void parsedAhead();
    void constants_data();
    void constants();
};

void TestScripts::psqlCommands_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QString>("note");
    QTest::newRow("\\i") << QByteArray("\\i other.sql") << u"analysis.psql-include"_s;
    QTest::newRow("\\ir") << QByteArray("\\ir sub/other.sql") << u"analysis.psql-include"_s;
    QTest::newRow("\\c") << QByteArray("\\c shop") << u"analysis.psql-connect"_s;
    QTest::newRow("\\copy") << QByteArray("\\copy t from 'rows.csv' csv") << u"analysis.psql-copy"_s;
    QTest::newRow("\\gexec") << QByteArray("SELECT 'DROP TABLE t' \\gexec") << u"analysis.dynamic-sql"_s;
    QTest::newRow("\\set") << QByteArray("\\set ON_ERROR_STOP on") << u"analysis.psql-command"_s;
    QTest::newRow("\\echo") << QByteArray("\\echo done") << u"analysis.psql-command"_s;
}

void TestScripts::psqlCommands()
{
    QFETCH(QByteArray, command);
    QFETCH(QString, note);
    Analyzer analyzer(catalog::Catalog{});
    const auto effects = analyzer.analyze("CREATE TABLE t (id int);\n" + command + "\nALTER TABLE t ADD COLUMN a int;");
    const Effect &own = effects[effects.size() - 2];
    QCOMPARE(own.notes, QStringList{note});
    QCOMPARE(own.certainty, Certainty::Unknown);
    QVERIFY(!own.error);
    QVERIFY(own.kind.startsWith(u'\\'));
    QCOMPARE(effects.back().strongestLock(), LockMode::AccessExclusive);
    QCOMPARE(effects.back().certainty, Certainty::Exact);
}

void TestScripts::psqlVariables()
{
    Analyzer analyzer(catalog::Catalog{});
    const auto effects = analyzer.analyze("CREATE TABLE \"we\"\"ird; drop\" (id int);\n"
                                          "\\set tbl 'we\"ird; drop'\n"
                                          "ALTER TABLE :\"tbl\" ADD COLUMN a text DEFAULT ':x';\n"
                                          "ALTER TABLE :missing ADD COLUMN a text;\n"
                                          "ALTER TABLE ? ADD COLUMN a text;");
    QVERIFY(!effects[2].error);
    QCOMPARE(effects[2].relations.size(), 1U);
    QCOMPARE(effects[2].relations[0].name, u"we\"ird; drop"_s);
    QCOMPARE(effects[3].notes, QStringList{u"analysis.psql-variable"_s});
    QVERIFY(!effects[3].error);
    QVERIFY(effects[4].error.has_value());
}

void TestScripts::psqlConditions()
{
    Analyzer analyzer(catalog::Catalog{});
    const auto effects =
        analyzer.analyze("CREATE TABLE t (id int);\n\\if :{?x}\nALTER TABLE t ADD COLUMN a int;\n\\endif\n"
                         "ALTER TABLE t ADD COLUMN b int;");
    QCOMPARE(effects[2].notes, QStringList{u"analysis.psql-condition"_s});
    QCOMPARE(effects[2].certainty, Certainty::Unknown);
    QCOMPARE(effects[4].certainty, Certainty::Exact);
}

void TestScripts::newerThanTheServer_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<int>("since");
    const auto row = [](const char *statement, int since) {
        QTest::newRow(statement) << QByteArray(statement) << since;
    };
    row("MERGE INTO t USING o ON t.id = o.id WHEN MATCHED THEN DELETE", 15);
    row("MERGE INTO t USING o ON t.id = o.id WHEN MATCHED THEN DELETE RETURNING t.id", 17);
    row("ALTER TABLE t ADD UNIQUE NULLS NOT DISTINCT (a)", 15);
    row("ALTER TABLE t ALTER g SET EXPRESSION AS (a + 2)", 17);
    row("ALTER TABLE t ALTER s SET COMPRESSION pglz", 14);
    row("ALTER TABLE t ADD CONSTRAINT k NOT NULL a NOT VALID", 18);
    row("ALTER TABLE t ADD COLUMN v int GENERATED ALWAYS AS (a + 1) VIRTUAL", 18);
    row("ALTER TABLE t ADD CHECK (a > 0) NOT ENFORCED", 18);
    row("UPDATE t SET a = 1 RETURNING old.a", 18);
    row("SELECT * FROM (SELECT id FROM t)", 16);
    row("SELECT JSON_VALUE('{}', '$.a')", 17);
    row("CREATE PUBLICATION p FOR TABLE t WHERE (id > 5)", 15);
    row("VACUUM (PROCESS_MAIN false) t", 16);
}

/// Each server says for itself what it takes; none of it is a syntax error, and the rest goes on.
void TestScripts::newerThanTheServer()
{
    QFETCH(QByteArray, statement);
    QFETCH(int, since);
    for (int major = 13; major <= 18; ++major) {
        Analyzer analyzer(catalog::Catalog{}, AnalysisOptions{major, {}, false});
        const auto effects = analyzer.analyze(
            "CREATE TABLE o (id int PRIMARY KEY);"
            "CREATE TABLE t (id int PRIMARY KEY, a int, s text, g int GENERATED ALWAYS AS (a + 1) STORED);" +
            statement + ";DROP TABLE t");
        const auto &error = effects[2].error;
        if (major >= since) {
            QVERIFY2(!error, error ? qPrintable(error->message + error->arguments.join(u' ')) : "");
        } else {
            QVERIFY(error.has_value());
            QCOMPARE(error->message, u"analysis.needs-version"_s);
            QCOMPARE(error->arguments.value(1), QString::number(since));
        }
        QCOMPARE(effects[3].strongestLock(), LockMode::AccessExclusive);
    }
}

void TestScripts::constantText_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<bool>("known");
    QTest::newRow("literal") << QByteArray("'ALTER TABLE t ADD a int'") << true;
    QTest::newRow("joined") << QByteArray("'ALTER TABLE ' || 't' || ' ADD a int'") << true;
    QTest::newRow("format") << QByteArray("format('ALTER TABLE %I ADD %I int', 't', 'a')") << true;
    QTest::newRow("quote_ident") << QByteArray("'ALTER TABLE ' || quote_ident('t') || ' ADD a int'") << true;
    QTest::newRow("variable") << QByteArray("'ALTER TABLE ' || name || ' ADD a int'") << true;
    QTest::newRow("session") << QByteArray("'ALTER TABLE ' || current_setting('my.table') || ' ADD a int'") << false;
}

void TestScripts::constantText()
{
    QFETCH(QByteArray, expression);
    QFETCH(bool, known);
    Analyzer analyzer(catalog::Catalog{});
    const auto effects = analyzer.analyze("CREATE TABLE t (id int);DO $$ DECLARE name text := 't'; BEGIN EXECUTE " +
                                          expression + "; END $$");
    QCOMPARE(effects[1].certainty, known ? Certainty::Exact : Certainty::Unknown);
    QCOMPARE(effects[1].strongestLock(), known ? LockMode::AccessExclusive : LockMode::None);
}

/// A block catches what its conditions name, and nothing else.
void TestScripts::exceptions()
{
    Analyzer analyzer(catalog::Catalog{});
    const QByteArray block = "DO $$ BEGIN ALTER TABLE t ADD COLUMN a int; EXCEPTION WHEN %1 THEN DROP TABLE o; END $$;";
    const auto effects = analyzer.analyze("CREATE TABLE t (a int); CREATE TABLE o (a int);" +
                                          QByteArray(block).replace("%1", "undefined_table") +
                                          QByteArray(block).replace("%1", "duplicate_column"));
    QVERIFY(effects[2].error.has_value());
    QCOMPARE(effects[2].error->sqlState, u"42701"_s);
    QVERIFY(!effects[3].error);
    QCOMPARE(effects[3].relations.size(), 1U);
    QCOMPARE(effects[3].relations[0].name, u"o"_s);
}

/// What was parsed ahead is analysed as what is parsed when its turn comes; of a long script only the beginning is.
void TestScripts::parsedAhead()
{
    QByteArray script = "\\set name t\nCREATE TABLE :name (a int);\nALTER TABLE t ADD b int, ADD CHECK (b > 0);\n"
                        "SELECT 1 FROM;\nDROP TABLE t;\nCREATE VIRTUAL;\n";
    for (const bool isLong : {false, true}) {
        if (isLong)
            script = script + "SELECT '" + QByteArray(300'000, 'x') + "';\n" + script;
        for (const bool inTransaction : {false, true}) {
            const sql::ParsedScript parsed = sql::parseScript(script);
            QCOMPARE(parsed.ranges.size() > parsed.trees.size(), isLong);
            Analyzer ahead(catalog::Catalog{}), before(catalog::Catalog{});
            QCOMPARE(ahead.preview(parsed, inTransaction), before.preview(script, inTransaction));
            QCOMPARE(ahead.analyze(parsed, inTransaction), before.analyze(script, inTransaction));
            QCOMPARE(ahead.catalog(), before.catalog());
        }
    }
}

/// Constants do not go through libpg_query's deparser and have its words nevertheless: beside other expressions they
/// do.
void TestScripts::constants_data()
{
    QTest::addColumn<QByteArray>("constant");
    for (const char *constant : {"0", "7", "-1", "2147483648", "1.50", "1e3", "0x1f", "true", "false", "''", "'x'",
                                 "'it''s'", "E'a\\\\b'", "E'tab\\t'", "'ü €'", "B'101'", "X'1F'", "$$a'b$$"})
        QTest::newRow(constant) << QByteArray(constant);
}

void TestScripts::constants()
{
    QFETCH(const QByteArray, constant);
    Analyzer analyzer(catalog::Catalog{});
    const auto effects = analyzer.analyze("CREATE TABLE t (a text DEFAULT " + constant + ", b text DEFAULT coalesce(" +
                                          constant + ", NULL))");
    QVERIFY(!effects.front().error);
    const catalog::Catalog made = analyzer.catalog();
    const auto &columns = made.relations.front().columns;
    QCOMPARE(u"COALESCE("_s + columns[0].defaultExpression + u", NULL)"_s, columns[1].defaultExpression);
}

QTEST_GUILESS_MAIN(TestScripts)
#include "tst_scripts.moc"
