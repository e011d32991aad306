// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/durationspin.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using lockstep::desktop::DurationSpin;

class TestDurationSpin : public QObject
{
    Q_OBJECT

    static constexpr int dayMs = 86'400'000;

private Q_SLOTS:
    static void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsTheLargestExactUnit_data()
    {
        QTest::addColumn<int>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0 << u"0 ms"_s;
        QTest::newRow("ms") << 500 << u"500 ms"_s;
        QTest::newRow("s") << 2'000 << u"2 s"_s;
        QTest::newRow("not even") << 1'500 << u"1,500 ms"_s;
        QTest::newRow("min") << 60'000 << u"1 min"_s;
        QTest::newRow("90 s") << 90'000 << u"90 s"_s;
        QTest::newRow("h") << 14'400'000 << u"4 h"_s;
    }
    void showsTheLargestExactUnit()
    {
        QFETCH(int, ms);
        QFETCH(QString, text);
        DurationSpin spin(1);
        spin.setRange(-1, dayMs);
        spin.setValue(ms);
        QCOMPARE(spin.text(), text);
    }

    void takesWhatPeopleWrite_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("ms");
        QTest::newRow("no unit") << u"750"_s << 750;
        QTest::newRow("close") << u"3s"_s << 3'000;
        QTest::newRow("fraction") << u"1.5 min"_s << 90'000;
        QTest::newRow("hours") << u"2 h"_s << 7'200'000;
        QTest::newRow("upper case") << u"20 MS"_s << 20;
        QTest::newRow("no unit of ours stays") << u"3 weeks"_s << 1'000;
        QTest::newRow("too long stays") << u"30 h"_s << 1'000;
        QTest::newRow("nothing stays") << u""_s << 1'000;
    }
    void takesWhatPeopleWrite()
    {
        QFETCH(QString, typed);
        QFETCH(int, ms);
        DurationSpin spin(1);
        spin.setRange(-1, dayMs);
        spin.setValue(1'000);
        spin.show();
        auto *line = spin.findChild<QLineEdit *>();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, typed);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(spin.value(), ms);
    }

    void stepsByTheShownUnit()
    {
        DurationSpin spin(1);
        spin.setRange(-1, dayMs);
        spin.setSpecialValueText(u"none"_s);
        spin.setValue(2'000);
        spin.stepUp();
        QCOMPARE(spin.text(), u"3 s"_s);
        spin.setValue(1'000);
        spin.stepDown();
        QCOMPARE(spin.text(), u"900 ms"_s);
        spin.setValue(0);
        spin.stepDown();
        QCOMPARE(spin.text(), u"none"_s);
    }

    void secondsAsTheUnit()
    {
        DurationSpin spin(1'000);
        spin.setRange(0, 30 * 86'400);
        spin.setValue(7'200);
        QCOMPARE(spin.text(), u"2 h"_s);
        spin.stepUp();
        QCOMPARE(spin.value(), 3 * 3'600);
    }
};

QTEST_MAIN(TestDurationSpin)
#include "tst_durationspin.moc"
