// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/tokens.h"

#include <QTest>

using namespace lockstep;

class TestTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cuts_data();
    void cuts();
};

void TestTokens::cuts_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QByteArray>("expected"); // each token with its depth
    QTest::newRow("words") << QByteArray("DROP  INDEX\n a.b;") << QByteArray("DROP0 INDEX0 a0 .0 b0 ;0");
    QTest::newRow("depth") << QByteArray("f(a[1], (b))") << QByteArray("f0 (0 a1 [1 12 ]1 ,1 (1 b2 )1 )0");
    QTest::newRow("comments") << QByteArray("a /* b /* c */ d */ -- e\n, f") << QByteArray("a0 ,0 f0");
    QTest::newRow("strings") << QByteArray("'a,b''(' \"c(\"\"d\" $x$ ( $x$ E'\\'('")
                             << QByteArray("'a,b''('0 \"c(\"\"d\"0 $x$ ( $x$0 E'\\'('0");
    QTest::newRow("bytes, not characters") << QByteArray("\"\xc3\xa4\" b") << QByteArray("\"\xc3\xa4\"0 b0");
    QTest::newRow("refused") << QByteArray("a 'b") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestTokens::cuts()
{
    QFETCH(QByteArray, statement);
    QFETCH(QByteArray, expected);
    QByteArray seen;
    for (const sql::Token &token : sql::tokens(statement))
        seen += (seen.isEmpty() ? "" : " ") + statement.sliced(token.offset, token.length) +
                QByteArray::number(token.depth);
    QCOMPARE(seen, expected);
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
