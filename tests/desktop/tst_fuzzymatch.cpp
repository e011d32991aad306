// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/fuzzymatch.h"

#include <QtTest>

using namespace lockstep::desktop;
using namespace Qt::StringLiterals;

class TestFuzzyMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fits_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        QTest::newRow("empty") << u""_s << u"anything"_s << true;
        QTest::newRow("whole") << u"save"_s << u"Save"_s << true;
        QTest::newRow("initials") << u"sa"_s << u"Save as"_s << true;
        QTest::newRow("across words") << u"cpal"_s << u"Command palette"_s << true;
        QTest::newRow("blank in the pattern") << u"com pal"_s << u"Command palette"_s << true;
        QTest::newRow("wrong order") << u"evas"_s << u"Save"_s << false;
        QTest::newRow("too long") << u"savee"_s << u"Save"_s << false;
        QTest::newRow("umlaut") << u"ÄND"_s << u"änderung"_s << true;
        QTest::newRow("hostile name") << u"we\"ird"_s << u"we\"ird; drop"_s << true;
    }
    void fits()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QTEST(fuzzyScore(pattern, text).has_value(), "fits");
    }

    void better_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("beginning") << u"or"_s << u"orders"_s << u"color"_s;
        QTest::newRow("run") << u"ord"_s << u"orders"_s << u"old record"_s;
        QTest::newRow("shorter") << u"orders"_s << u"orders"_s << u"orders_archive"_s;
        QTest::newRow("words") << u"oi"_s << u"order items"_s << u"position"_s;
        QTest::newRow("camel") << u"oi"_s << u"orderItems"_s << u"position"_s;
    }
    void better()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(fuzzyScore(pattern, better) > fuzzyScore(pattern, worse));
    }
};

QTEST_GUILESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzymatch.moc"
