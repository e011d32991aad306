// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/migrations/scripttext.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::desktop;
using namespace Qt::StringLiterals;

class TestScriptText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("mixed");
        QTest::newRow("plain") << QByteArray("a;\nb;\n") << u"a;\nb;\n"_s << false;
        QTest::newRow("windows") << QByteArray("\xEF\xBB\xBF"
                                               "a;\r\nb;\r\n")
                                 << u"a;\nb;\n"_s << false;
        QTest::newRow("no-break space") << QByteArray("-- \xC2\xA0x") << u"-- \u00a0x"_s << false;
        QTest::newRow("beyond the plane") << QByteArray("-- \xF0\x9F\x94\x92;") << u"-- \U0001F512;"_s << false;
        QTest::newRow("mixed") << QByteArray("a\r\nb\n") << u"a\nb\n"_s << true;
        QTest::newRow("old") << QByteArray("a\rb") << u"a\nb"_s << true;
        QTest::newRow("empty") << QByteArray() << QString() << false;
    }
    void comesBackAsItWas()
    {
        QFETCH(QByteArray, bytes);
        const auto read = readScriptText(bytes, u"x.sql"_s);
        QVERIFY(read);
        QTEST(read->text, "text");
        QTEST(read->mixedEnds, "mixed");
        if (!read->mixedEnds)
            QCOMPARE(read->bytes(), bytes);
    }

    void notText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("latin 1") << QByteArray("-- gr\xF6\xDF"
                                               "er");
        QTest::newRow("cut off") << QByteArray("-- \xC3");
        QTest::newRow("zero") << QByteArray("a\0b", 3);
    }
    void notText()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!readScriptText(bytes, u"x.sql"_s));
    }

    void rangesMove_data()
    {
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("added");
        QTest::addColumn<int>("begin");
        QTest::addColumn<int>("end");
        // the range is 10..20
        QTest::newRow("before") << 2 << 0 << 3 << 13 << 23;
        QTest::newRow("taken before") << 2 << 3 << 0 << 7 << 17;
        QTest::newRow("at its start") << 10 << 0 << 3 << 10 << 23;
        QTest::newRow("inside") << 12 << 2 << 5 << 10 << 23;
        QTest::newRow("at its end") << 20 << 0 << 3 << 10 << 23;
        QTest::newRow("behind") << 21 << 4 << 1 << 10 << 20;
        QTest::newRow("over its start") << 8 << 4 << 1 << 9 << 17;
        QTest::newRow("over its end") << 18 << 6 << 1 << 10 << 19;
        QTest::newRow("all of it") << 5 << 20 << 0 << 5 << 5;
    }
    void rangesMove()
    {
        QFETCH(int, position);
        QFETCH(int, removed);
        QFETCH(int, added);
        std::vector<TextRange> ranges = {{10, 10, false}};
        shiftRanges(ranges, position, removed, added);
        QTEST(ranges[0].position, "begin");
        QTEST(ranges[0].position + ranges[0].length, "end");
    }

    void restIsBlank()
    {
        const QString text = u"-- up\nA;\n-- down\nB\n"_s;
        QCOMPARE(textInRanges(text, {}), text);
        QCOMPARE(textInRanges(text, {{6, 2, false}}), u"     \nA;\n       \n \n"_s);
        QCOMPARE(textInRanges(text, {{17, 1, true}}), u"     \n  \n       \nB;"_s);
    }
};

QTEST_GUILESS_MAIN(TestScriptText)
#include "tst_scripttext.moc"
