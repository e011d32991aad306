// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules about what a schema is like.

#include "firing.h"

using namespace lockstep;
using namespace Qt::StringLiterals;

/// The sample, and a table whose key has used 96 % of its integers.
static const catalog::Catalog &fullCatalog()
{
    static const catalog::Catalog catalog = [] {
        analysis::Analyzer analyzer(tests::sampleCatalog());
        std::ignore = analyzer.analyze("CREATE TABLE \"Full\" (id serial PRIMARY KEY, x int)");
        catalog::Catalog result = analyzer.catalog();
        for (catalog::Sequence &sequence : result.sequences)
            sequence.lastValue = 2'061'584'302;
        for (catalog::Relation &relation : result.relations) {
            if (relation.name == "Full"_L1) {
                relation.liveRows = 100;
                relation.rows = 100;
                relation.heapBytes = 8192;
            }
        }
        return result;
    }();
    return catalog;
}

class TestDesign : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fires_data()
    {
        const tests::FiringTable row;
        row("json-without-equality", "CREATE TABLE t (id int, a json, b json)"); // once per statement
        row("json-without-equality", "ALTER TABLE big ADD COLUMN z json");
        row("json-without-equality", "CREATE TABLE t (a json[])");
        row("json-without-equality", "CREATE TABLE t (a jsonb)", 0);
        row("json-without-equality", "CREATE TEMP TABLE t (a json)", 0);
        row("char-n", "CREATE TABLE t (a char(3))");
        row("char-n", "CREATE TABLE t (a character)");
        row("char-n", "CREATE TABLE t (a varchar(3), b \"char\", c text)", 0);
        row("timestamp-without-zone", "CREATE TABLE t (a timestamp)");
        row("timestamp-without-zone", "CREATE TABLE t (a timestamptz, b date)", 0);
        row("timestamp-zero", "CREATE TABLE t (a timestamp(0))");
        row("timestamp-zero", "CREATE TABLE t (a timestamptz(0))");
        row("timestamp-zero", "CREATE TABLE t (a timestamp(3))", 0);
        row("money", "CREATE TABLE t (a money)");
        row("money", "CREATE TABLE t (a numeric(12, 2))", 0);
        row("float-column", "CREATE TABLE t (a float)");
        row("float-column", "CREATE TABLE t (a real)");
        row("float-column", "CREATE TABLE t (a numeric)", 0);
        row("serial", "CREATE TABLE t (id bigserial)");
        row("serial", "ALTER TABLE hollow ADD COLUMN z serial");
        row("serial", "CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY)", 0);
        row("varchar-n", "CREATE TABLE t (a varchar(10))");
        row("varchar-n", "CREATE TABLE t (a varchar, b text)", 0);
        row("int-primary-key", "CREATE TABLE t (id int PRIMARY KEY)");
        row("int-primary-key", "CREATE TABLE t (id serial, x int, PRIMARY KEY (id))");
        row("int-primary-key", "CREATE TABLE t (a int, b int, PRIMARY KEY (a, b))", 0);
        row("int-primary-key", "CREATE TABLE t (id bigint PRIMARY KEY, x int)", 0);
        row("smallint-primary-key", "CREATE TABLE t (id smallint PRIMARY KEY)");
        row("smallint-primary-key", "CREATE TABLE t (id int PRIMARY KEY)", 0);
        row("key-running-out", "ALTER TABLE \"Full\" ADD COLUMN y int");
        row("key-running-out", "ALTER TABLE \"Full\" ADD COLUMN y int; CREATE INDEX ON \"Full\" (y)");
        row("key-running-out", "SELECT * FROM \"Full\"; DROP TABLE \"Full\"", 0);
        row("key-running-out", "ALTER TABLE big ADD COLUMN y int", 0);
        row("no-primary-key", "CREATE TABLE t (a int)");
        row("no-primary-key", "CREATE TABLE t (a int PRIMARY KEY)", 0);
        row("no-primary-key", "CREATE TABLE t (a int); SELECT 1; ALTER TABLE t ADD PRIMARY KEY (a)", 0);
        row("no-primary-key", "CREATE TEMP TABLE t (a int)", 0);
        row("no-primary-key", "CREATE TABLE t AS SELECT 1 AS a", 0);
        row("no-primary-key", "CREATE TABLE IF NOT EXISTS big (a int)", 0);
        row("unlogged-table", "CREATE UNLOGGED TABLE t (a int)");
        row("unlogged-table", "CREATE TABLE t (a int)", 0);
        row("identifier-too-long",
            "CREATE TABLE this_is_a_name_that_is_longer_than_sixty_three_bytes_and_will_be_cut (x int)");
        row("identifier-too-long",
            "CREATE TABLE t (\"ä name that is longer than sixty three bytes and will be cut off here\" int)");
        row("identifier-too-long",
            "SELECT 'this_is_a_string_that_is_longer_than_sixty_three_bytes_and_will_not_be_cut'", 0);
        row("identifier-too-long",
            "CREATE TABLE this_is_a_name_that_has_exactly_sixty_three_bytes_and_will_be_k (x int)", 0);
        row("unqualified-names", "ALTER TABLE big ADD COLUMN y int");
        row("unqualified-names", "CREATE TABLE t (a int)");
        row("unqualified-names", "ALTER TABLE public.big ADD COLUMN y int", 0);
        row("unqualified-names", "CREATE TEMP TABLE t (a int); INSERT INTO t VALUES (1)", 0);
        row("reserved-word-name", "CREATE TABLE \"user\" (a int)");
        row("reserved-word-name", "ALTER TABLE big ADD COLUMN \"order\" int");
        row("reserved-word-name", "CREATE TABLE users (a int)", 0);
    }
    void fires()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, sql);
        QFETCH(int, times);
        QCOMPARE(int(tests::findingsOf(rule, sql, fullCatalog()).size()), times);
    }
    void mattersOfTasteAreOff()
    {
        const QByteArray sql = "CREATE TABLE \"order\" (id serial PRIMARY KEY, a timestamp, b float, c varchar(10))";
        analysis::Analyzer analyzer(fullCatalog());
        QCOMPARE(rules::check(sql, analyzer.analyze(sql), fullCatalog()).size(), 0U);
    }
    void nothingDrownsAHistory()
    {
        // Style rules that are on say nothing louder than a warning about a plain new table.
        const QByteArray sql =
            "CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, "
            "at timestamptz NOT NULL DEFAULT now(), price numeric(12, 2), extra jsonb);"
            "CREATE INDEX t_at ON t (at); INSERT INTO t (name) VALUES ('a'); COMMENT ON TABLE t IS 'x';";
        analysis::Analyzer analyzer(fullCatalog());
        QCOMPARE(rules::check(sql, analyzer.analyze(sql), fullCatalog()).size(), 0U);
    }
    void severityFollowsTheShareUsed()
    {
        const auto found = tests::findingsOf("key-running-out", "ALTER TABLE \"Full\" ADD COLUMN y int", fullCatalog());
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].severity, rules::Severity::Error);
        QVERIFY(found[0].message.arguments.contains(u"96"_s));
        QCOMPARE(found[0].relation, u"public.Full"_s);
        rules::Settings settings;
        settings.thresholds.sequenceUsed = 97;
        QCOMPARE(tests::findingsOf("key-running-out", "ALTER TABLE \"Full\" ADD COLUMN y int", fullCatalog(), settings)
                     .size(),
                 0U);
    }
    void namesAreQuoted()
    {
        const auto found = tests::findingsOf("json-without-equality",
                                             "CREATE TABLE \"we\"\"ird; drop\" (\"Col umn\" json)", fullCatalog());
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].message.arguments.first(), u"\"we\"\"ird; drop\".\"Col umn\""_s);
    }
};

QTEST_GUILESS_MAIN(TestDesign)
#include "tst_design.moc"
