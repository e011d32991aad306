// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/human.h"
#include "text/messages.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

class TestHuman : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void bytes_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<QString>("shown");
        QTest::newRow("unknown") << qint64(-1) << u"unknown"_s;
        QTest::newRow("zero") << qint64(0) << u"0 B"_s;
        QTest::newRow("below a kilobyte") << qint64(1000) << u"1000 B"_s;
        QTest::newRow("kilobyte") << qint64(1024) << u"1 kB"_s;
        QTest::newRow("one and a half") << qint64(1536) << u"1.5 kB"_s;
        QTest::newRow("31 GB") << qint64(31) * 1024 * 1024 * 1024 << u"31 GB"_s;
        QTest::newRow("just below the next unit") << qint64(1024) * 1024 - 1 << u"1 MB"_s;
    }
    void bytes()
    {
        QFETCH(qint64, value);
        QFETCH(QString, shown);
        QCOMPARE(text::bytes(value), shown);
    }

    void count_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("shown");
        QTest::newRow("unknown") << -1.0 << u"unknown"_s;
        QTest::newRow("small") << 12.0 << u"12"_s;
        QTest::newRow("thousands") << 1200.0 << u"1.2 k"_s;
        QTest::newRow("millions") << 52'300'000.0 << u"52 M"_s;
        QTest::newRow("two million") << 2'000'000.0 << u"2 M"_s;
    }
    void count()
    {
        QFETCH(double, value);
        QFETCH(QString, shown);
        QCOMPARE(text::count(value), shown);
    }

    void duration_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<QString>("shown");
        QTest::newRow("unknown") << qint64(-1) << u"unknown"_s;
        QTest::newRow("ms") << qint64(35) << u"35 ms"_s;
        QTest::newRow("s") << qint64(1200) << u"1.2 s"_s;
        QTest::newRow("min") << qint64(240'000) << u"4 min"_s;
        QTest::newRow("h") << qint64(3 * 3600) * 1000 << u"3 h"_s;
        QTest::newRow("days") << qint64(3 * 24 * 3600) * 1000 << u"3 days"_s;
    }
    void duration()
    {
        QFETCH(qint64, value);
        QFETCH(QString, shown);
        QCOMPARE(text::duration(value), shown);
    }

    void argumentsAreNotReadTwice()
    {
        // a file called "%2" must not swallow the next argument
        QCOMPARE(text::message(base::Message{u"file.not-found"_s, {u"%1 %2"_s}}), u"There is no file %1 %2."_s);
    }
    void unknownIdsShowThemselves()
    {
        QVERIFY(!text::isKnown(u"no.such-id"));
        QCOMPARE(text::message(base::Message{u"no.such-id"_s, {u"a"_s, u"b"_s}}), u"no.such-id: a, b"_s);
        QCOMPARE(text::message(base::literal(u"as it is %1"_s)), u"as it is %1"_s);
    }
};

QTEST_GUILESS_MAIN(TestHuman)
#include "tst_human.moc"
