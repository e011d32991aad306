// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/split.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <pg_query.h>
#include <pg_query/pg_query.pb-c.h>

#include <optional>

using namespace Qt::StringLiterals;
using namespace lockstep;

class TestSplit : public QObject
{
    Q_OBJECT

    static QByteArrayList pieces(const QByteArray &script)
    {
        QByteArrayList list;
        for (const auto &range : sql::splitStatements(script))
            list.append(script.sliced(range.offset, range.length));
        return list;
    }

private Q_SLOTS:
    void splits_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArrayList>("expected");
        const auto row = [](const char *name, const QByteArray &script, const QByteArrayList &expected) {
            QTest::newRow(name) << script << expected;
        };
        row("nothing", "", {});
        row("blanks and semicolons", " ;\n;; \t", {});
        row("comments only", "-- a;b\n/* c;d */", {});
        row("two", "select 1; select 2", {"select 1", "select 2"});
        row("comments around are left out", "/* x */ select /* in */ 1 -- y\n; -- z", {"select /* in */ 1"});
        row("string", "select ';'';', 'it''s;'; b", {"select ';'';', 'it''s;'", "b"});
        row("plain string keeps backslash", R"(select '\'; b)", {R"(select '\')", "b"});
        row("E string", R"(select E'\';', e'\\'; b)", {R"(select E'\';', e'\\')", "b"});
        row("name before a string is no E", R"(select fe'\'; b)", {R"(select fe'\')", "b"});
        row("U& string", R"(select U&'d\0061;', u&"d;\"; b)", {R"(select U&'d\0061;', u&"d;\")", "b"});
        row("bit strings", "select B'01;', X'1F;', N';'; b", {"select B'01;', X'1F;', N';'", "b"});
        row("quoted name", R"(select "a;""b;"; c)", {R"(select "a;""b;")", "c"});
        row("dollar", "do $$ a; b; $$; c", {"do $$ a; b; $$", "c"});
        row("tagged dollar", "do $x$ a; $$ ; $y$ $x$; c", {"do $x$ a; $$ ; $y$ $x$", "c"});
        row("dollar in a name", "select a$b$; select c$b$; d", {"select a$b$", "select c$b$", "d"});
        row("parameters", "select $1; select $2;", {"select $1", "select $2"});
        row("umlaut tag", "do $ä$ ; $ä$; c", {"do $ä$ ; $ä$", "c"});
        row("nested comment", "select /* a /* b; */ c; */ 1; d", {"select /* a /* b; */ c; */ 1", "d"});
        row("comment begins in an operator", "select 1+--;\n2; b", {"select 1+--;\n2", "b"});
        row("parentheses", "create rule r as on insert to t do (select 1; select 2); b",
            {"create rule r as on insert to t do (select 1; select 2)", "b"});
        row("closing parenthesis too many", "select 1); b", {"select 1)", "b"});
        row("unterminated string", "a; select 'b; c", {"a", "select 'b; c"});
        row("unterminated dollar", "a; do $x$ b; c $$", {"a", "do $x$ b; c $$"});
        row("unterminated comment", "a /* b; c", {"a"});
        row("begin atomic",
            "create function f() returns int language sql begin atomic select 1; select case when true then 1 end; "
            "end; b",
            {"create function f() returns int language sql begin atomic select 1; select case when true then 1 end; "
             "end",
             "b"});
        row("begin atomic, or replace procedure",
            "CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC INSERT INTO t VALUES (1); END; b",
            {"CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC INSERT INTO t VALUES (1); END", "b"});
        row("transaction block is no body", "begin; select 1; end; b", {"begin", "select 1", "end", "b"});
        row("function with a parameter called begin", "create function begin(begin int) as 'x'; b",
            {"create function begin(begin int) as 'x'", "b"});
        row("meta-command", "\\set x 1;2\nselect :x;\n\\i file.sql  \nb",
            {"\\set x 1;2", "select :x", "\\i file.sql", "b"});
        row("meta-command ends a statement", "select 1 \\gexec\nselect 2", {"select 1", "\\gexec", "select 2"});
        row("backslash semicolon", "select 1\\; select 2;", {"select 1", "select 2"});
        row("copy data", "copy t (a) from stdin;\n1;'\n\\.\nselect 1;", {"copy t (a) from stdin", "select 1"});
        row("copy data, crlf", "COPY t FROM STDIN WITH (FORMAT csv);\r\n';\r\n\\.\r\nselect 1;",
            {"COPY t FROM STDIN WITH (FORMAT csv)", "select 1"});
        row("copy data to the end", "copy t from stdin;\n1\n2", {"copy t from stdin"});
        row("copy from file", "copy t from 'f'; b", {"copy t from 'f'", "b"});
        row("copy to stdout", "copy t to stdout; b", {"copy t to stdout", "b"});
        row("select from a table called stdin", "select * from stdin; b", {"select * from stdin", "b"});
        row("conforming off", R"(set standard_conforming_strings = off; select '\';'; b)",
            {"set standard_conforming_strings = off", R"(select '\';')", "b"});
        row("conforming off and on",
            R"(set standard_conforming_strings to off; set standard_conforming_strings = on; select '\'; b)",
            {"set standard_conforming_strings to off", "set standard_conforming_strings = on", R"(select '\')", "b"});
        row("byte order mark", "\xef\xbb\xbfselect 1;", {"select 1"});
        row("crlf", "select 1;\r\nselect 2;\r\n", {"select 1", "select 2"});
        row("numbers", "select 1e5, 0x1F, 1_000; b", {"select 1e5, 0x1F, 1_000", "b"});
    }
    void splits()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArrayList, expected);
        QCOMPARE(pieces(script), expected);
    }

    void comments_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArrayList>("expected");
        const auto row = [](const char *name, const QByteArray &script, const QByteArrayList &expected) {
            QTest::newRow(name) << script << expected;
        };
        row("none", "select 1", {});
        row("both kinds", "-- a\nselect /* b */ 1; -- c", {"-- a", "/* b */", "-- c"});
        row("nested", "/* a /* b */ c */", {"/* a /* b */ c */"});
        row("in strings and names", "select '-- a', \"-- b\", E'\\'-- c'", {});
        row("in a dollar quote", "do $$ -- a\n $$", {});
        row("in COPY data", "copy t from stdin;\n-- a\n\\.\n-- b", {"-- b"});
        row("in a meta-command", "\\echo -- a\n-- b", {"-- b"});
        row("unterminated", "/* a", {"/* a"});
    }
    void comments()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArrayList, expected);
        QByteArrayList list;
        for (const auto &range : sql::comments(script))
            list.append(script.sliced(range.offset, range.length));
        QCOMPARE(list, expected);
    }

    /// Random scripts from pieces that are hard: cut as PostgreSQL's own lexer cuts them.
    void agreesWithTheServersLexer_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void agreesWithTheServersLexer()
    {
        QFETCH(quint32, seed);
        static const QByteArrayList parts{"select ",     "1",
                                          " ",           "\n",
                                          ";",           ";",
                                          ";",           "'a;b'",
                                          "'it''s'",     "E'\\';'",
                                          "U&'\\0061;'", "\"a;\"\"b\"",
                                          "$$;$$",       "$t$ ; $$ $t$",
                                          "a$b",         "$1",
                                          "-- c;\n",     "/* d; /* e; */ */",
                                          "(",           ")",
                                          "x'1f'",       "+",
                                          "::",          "äö",
                                          ",",           "case ",
                                          " end ",       "create table t",
                                          "update",      " begin ",
                                          "b'01'",       " 1.5 ",
                                          "<>",          "n'x;'"};
        QRandomGenerator random(seed);
        int compared = 0;
        for (int round = 0; round < 200; ++round) {
            QByteArray script;
            for (int n = int(random.bounded(1, 30)); n > 0; --n)
                script += parts[random.bounded(parts.size())];
            const auto expected = rangesByLexer(script);
            if (!expected) // pieces met in a way that is no SQL
                continue;
            ++compared;
            if (sql::splitStatements(script) != *expected)
                QFAIL(script.constData());
        }
        QVERIFY2(compared > 100, qPrintable(QString::number(compared)));
    }
    /// The tokens of PostgreSQL's lexer, cut at each semicolon outside of parentheses.
    static std::optional<std::vector<sql::StatementRange>> rangesByLexer(const QByteArray &script)
    {
        const PgQueryScanResult scan = pg_query_scan(script.constData());
        if (scan.error) {
            pg_query_free_scan_result(scan);
            return {};
        }
        auto *tokens =
            pg_query__scan_result__unpack(nullptr, scan.pbuf.len, reinterpret_cast<const uint8_t *>(scan.pbuf.data));
        std::vector<sql::StatementRange> ranges;
        int depth = 0;
        qsizetype first = -1, last = 0;
        const auto end = [&] {
            if (first >= 0)
                ranges.push_back({first, last - first});
            first = -1;
            depth = 0;
        };
        bool meta = false; // a backslash is psql's, not SQL
        for (std::size_t i = 0; i < tokens->n_tokens; ++i) {
            const auto *token = tokens->tokens[i];
            meta = meta || token->token == PG_QUERY__TOKEN__ASCII_92;
            if (token->token == PG_QUERY__TOKEN__SQL_COMMENT || token->token == PG_QUERY__TOKEN__C_COMMENT)
                continue;
            if (token->token == PG_QUERY__TOKEN__ASCII_59 && depth == 0) {
                end();
                continue;
            }
            depth += token->token == PG_QUERY__TOKEN__ASCII_40;
            depth -= token->token == PG_QUERY__TOKEN__ASCII_41 && depth > 0;
            first = first < 0 ? token->start : first;
            last = token->end;
        }
        end();
        pg_query__scan_result__free_unpacked(tokens, nullptr);
        pg_query_free_scan_result(scan);
        return meta ? std::nullopt : std::optional(ranges);
    }

    void isFast()
    {
        QByteArray script;
        for (int line = 0; line < 20000; ++line)
            script += "INSERT INTO t VALUES (" + QByteArray::number(line) + ", 'it''s; text', $$body;$$); -- c\n";
        QElapsedTimer timer;
        timer.start();
        const auto ranges = sql::splitStatements(script);
        const qint64 elapsed = timer.elapsed();
        qInfo("20,000 lines: %lld ms", elapsed);
        QCOMPARE(ranges.size(), 20000u);
        QVERIFY(elapsed < 500); // unoptimised and on a busy machine
        timer.restart();
        const sql::LineIndex lines(script);
        int last = 0;
        for (const auto &range : ranges)
            last = lines.at(range.offset).line;
        QCOMPARE(last, 20000);
        QVERIFY(timer.elapsed() < 1000);
    }

    void isLinearForHostileText_data()
    {
        QTest::addColumn<QByteArray>("part");
        for (const char *part :
             {"$a", "$a$b", "/*", "(", "'", "E'\\", "\"", "copy t from stdin;\n", "\\", "--", "*/", "e$"})
            QTest::newRow(part) << QByteArray(part);
    }
    void isLinearForHostileText()
    {
        QFETCH(QByteArray, part);
        const QByteArray script = part.repeated(300000);
        QElapsedTimer timer;
        timer.start();
        (void)sql::splitStatements(script);
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }

    void linesAndColumns_data()
    {
        QTest::addColumn<qsizetype>("offset");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("start") << qsizetype(0) << 1 << 1;
        QTest::newRow("after two-byte characters") << qsizetype(4) << 1 << 3;
        QTest::newRow("line break itself") << qsizetype(5) << 1 << 4;
        QTest::newRow("second line") << qsizetype(6) << 2 << 1;
        QTest::newRow("end") << qsizetype(8) << 2 << 3;
        QTest::newRow("behind the end") << qsizetype(99) << 2 << 3;
    }
    void linesAndColumns()
    {
        QFETCH(qsizetype, offset);
        QFETCH(int, line);
        QFETCH(int, column);
        const auto at = sql::lineColumn("äöx\nyz", offset);
        QCOMPARE(at.line, line);
        QCOMPARE(at.column, column);
    }
};

QTEST_GUILESS_MAIN(TestSplit)
#include "tst_split.moc"
