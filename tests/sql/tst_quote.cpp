// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/identifier.h"
#include "sql/keywords.h"
#include "sql/quote.h"
#include "support/testserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

class TestQuote : public QObject
{
    Q_OBJECT

    std::unique_ptr<db::Connection> m_connection;

    static QStringList hostileTexts()
    {
        return {u"orders"_s,   u"Orders"_s, u"we\"ird; drop"_s,
                u""_s,         u"a b"_s,    u"1a"_s,
                u"a$b"_s,      u"ä"_s,      u"日本"_s,
                u"_x9"_s,      u"'; --"_s,  u"\\"_s,
                u"a\\'b"_s,    u"\n\t"_s,   u"\"\"\""_s,
                u"/*"_s,       u"$$"_s,     u"%1 %s"_s,
                u"NULL"_s,     u"user"_s,   u"x'y''z"_s,
                u"\\\\'\\'"_s, u"😀"_s,     u" lead"_s,
                u"select"_s,   u"a.b"_s,    u"é"_s,
                u"\u202eabc"_s};
    }

private Q_SLOTS:
    void initTestCase() { m_connection = tests::freshDatabase(); }

    /// Whatever the server is, we quote where its quote_ident() does; the words of other versions may be quoted as
    /// well.
    void quotesLikeTheServer()
    {
        if (!m_connection)
            QSKIP(qPrintable(tests::whyNot()));
        const auto words = m_connection->execute(u"SELECT word, quote_ident(word) FROM pg_get_keywords()"_s);
        QVERIFY(words);
        QVERIFY(words->rows.size() > 400);
        for (const auto &row : words->rows)
            QCOMPARE(sql::quoteIfNeeded(row[0].toString()), row[1].toString());
        for (const QString &name : hostileTexts()) {
            const auto quoted = m_connection->execute(u"SELECT quote_ident($1), quote_literal($1)"_s, {name});
            QVERIFY(quoted);
            QCOMPARE(sql::quoteIfNeeded(name), quoted->value().toString());
        }
    }

    void literalsComeBack()
    {
        if (!m_connection)
            QSKIP(qPrintable(tests::whyNot()));
        for (const char *conforming : {"on", "off"}) {
            QVERIFY(m_connection->execute(u"SET standard_conforming_strings = "_s + QLatin1StringView(conforming)));
            for (const QString &text : hostileTexts()) {
                const auto back = m_connection->execute("SELECT "_L1 + sql::quoteLiteral(text));
                QVERIFY2(back, qPrintable(text));
                QCOMPARE(back->value().toString(), text);
            }
        }
        QVERIFY(m_connection->execute(u"RESET standard_conforming_strings"_s));
    }

    void namesSurviveTheServer()
    {
        if (!m_connection)
            QSKIP(qPrintable(tests::whyNot()));
        for (const QString &name : hostileTexts()) {
            if (name.isEmpty())
                continue; // no server has an empty identifier
            const auto one = m_connection->execute("SELECT 1 AS "_L1 + sql::quoteIfNeeded(name));
            QVERIFY2(one, qPrintable(name));
            QCOMPARE(one->columns.first(), name);
            QCOMPARE(sql::foldIdentifier(sql::quoteIfNeeded(name)), name);
        }
    }

    void truncatesLikeTheServer()
    {
        if (!m_connection)
            QSKIP(qPrintable(tests::whyNot()));
        for (const QString &name :
             {u"a"_s.repeated(63), u"a"_s.repeated(64), u"ä"_s.repeated(32), QString(u"a"_s + u"ä"_s.repeated(40)),
              u"日"_s.repeated(30), u"😀"_s.repeated(20), QString(u"xy"_s + u"😀"_s.repeated(20))}) {
            const auto one = m_connection->execute("SELECT 1 AS "_L1 + sql::quoteIdentifier(name));
            QVERIFY(one);
            QCOMPARE(sql::truncateIdentifier(name), one->columns.first());
        }
        for (const QString &written : {u"Orders"_s, u"ÄB"_s, u"A"_s.repeated(70), u"\"A\"\"b\""_s}) {
            const auto one = m_connection->execute("SELECT 1 AS "_L1 + written);
            QVERIFY(one);
            QCOMPARE(sql::foldIdentifier(written), one->columns.first());
        }
    }

    void makesNamesThatFit()
    {
        QCOMPARE(sql::makeIdentifier(u"t"_s, u"_old"_s), u"t_old"_s);
        const QString made = sql::makeIdentifier(u"ä"_s.repeated(40), u"_old"_s);
        QVERIFY(made.endsWith("_old"_L1));
        QCOMPARE(made.toUtf8().size(), 62); // 63 would split an ä
    }

    void otherEngines()
    {
        QCOMPARE(sql::quoteIdentifier(u"a`b"_s, sql::Engine::MySql), u"`a``b`"_s);
        QCOMPARE(sql::quoteIdentifier(u"a]b"_s, sql::Engine::SqlServer), u"[a]]b]"_s);
        QCOMPARE(sql::quoteIdentifier(u"a\"b"_s, sql::Engine::Sqlite), u"\"a\"\"b\""_s);
        QCOMPARE(sql::quoteLiteral(u"a'\\b"_s, sql::Engine::MySql), u"'a''\\\\b'"_s);
        QCOMPARE(sql::quoteLiteral(u"a'\\b"_s, sql::Engine::Sqlite), u"'a''\\b'"_s);
        QCOMPARE(sql::quoteLiteral(u"ä'"_s, sql::Engine::SqlServer), u"N'ä'''"_s);
    }

    void listsAndPaths()
    {
        QCOMPARE(sql::qualifiedName(u"public"_s, u"Order"_s), u"public.\"Order\""_s);
        QCOMPARE(sql::qualifiedName({}, u"t"_s), u"t"_s);
        QCOMPARE(sql::quoteList({u"a"_s, u"user"_s, u"B"_s}), u"a, \"user\", \"B\""_s);
    }

    void cleanupTestCase() { m_connection.reset(); }
};

QTEST_GUILESS_MAIN(TestQuote)
#include "tst_quote.moc"
