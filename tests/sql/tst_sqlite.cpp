// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/sqlite/tokens.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep::sql;

/// SQLite's own lexical rules.
class TestSqliteText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArrayList>("statements");
        QTest::newRow("plain") << QByteArray(" SELECT 1 ;; -- a;b\n/* ; */ SELECT 2")
                               << QByteArrayList{"SELECT 1", "SELECT 2"};
        QTest::newRow("quotes") << QByteArray("SELECT 'a;''b', \"c;\"\"d\", [e;f], `g;``h`; SELECT x'00'")
                                << QByteArrayList{"SELECT 'a;''b', \"c;\"\"d\", [e;f], `g;``h`", "SELECT x'00'"};
        QTest::newRow("brackets with a quote")
            << QByteArray("SELECT [it's]; SELECT 2") << QByteArrayList{"SELECT [it's]", "SELECT 2"};
        const QByteArray trigger =
            "CREATE TEMP TRIGGER t AFTER INSERT ON a BEGIN\n UPDATE a SET x = CASE WHEN 1 THEN 2 END; "
            "DELETE FROM b; END";
        QTest::newRow("trigger") << trigger + "; SELECT 1;" << QByteArrayList{trigger, "SELECT 1"};
        QTest::newRow("a table called trigger") << QByteArray("CREATE TABLE \"trigger\" (a); BEGIN; END;")
                                                << QByteArrayList{"CREATE TABLE \"trigger\" (a)", "BEGIN", "END"};
        QTest::newRow("no dollar quotes")
            << QByteArray("SELECT $a; SELECT $$") << QByteArrayList{"SELECT $a", "SELECT $$"};
        QTest::newRow("never closed") << QByteArray("SELECT 'a; b") << QByteArrayList{"SELECT 'a; b"};
        QTest::newRow("nothing") << QByteArray(" -- no\n") << QByteArrayList{};
    }
    void splits()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArrayList, statements);
        QByteArrayList found;
        for (const StatementRange &range : sqlite::splitStatements(script))
            found << script.sliced(range.offset, range.length);
        QCOMPARE(found, statements);
    }

    void namesLoseTheirQuotes()
    {
        const QByteArray text = "\"we\"\"ird; drop\" [a]]] `x``y` plain 'string'";
        QStringList names;
        for (const sqlite::Token &token : sqlite::tokens(text))
            names << sqlite::nameOf(text, token);
        QCOMPARE(names, (QStringList{u"we\"ird; drop"_s, u"a"_s, u"]"_s, u"]"_s, u"x`y"_s, u"plain"_s, u"string"_s}));
    }

    void numbersAreWhole()
    {
        const QByteArray text = "1 2.5 .5 1e-3 0x1F-1 3+4<>5->>6||7";
        QByteArrayList parts;
        for (const sqlite::Token &token : sqlite::tokens(text))
            parts << text.sliced(token.offset, token.length);
        QCOMPARE(parts, (QByteArrayList{"1", "2.5", ".5", "1e-3", "0x1F", "-", "1", "3", "+", "4", "<>", "5", "->>",
                                        "6", "||", "7"}));
    }
};

QTEST_APPLESS_MAIN(TestSqliteText)
#include "tst_sqlite.moc"
