// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "clirun.h"
#include "rules/check.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

class TestExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageIsThere_data()
    {
        QTest::addColumn<QString>("id");
        for (const rules::RuleDescriptor &rule : rules::rules())
            QTest::newRow(rule.id) << QString::fromLatin1(rule.id);
        for (const advisor::StrategyDescriptor &strategy : advisor::strategies())
            QTest::addRow("%s", strategy.id) << QString::fromLatin1(strategy.id);
    }
    void everyPageIsThere()
    {
        QFETCH(QString, id);
        const auto page = tests::ran(u"explain"_s, {id});
        QCOMPARE(page.code, int(cli::Success));
        QVERIFY(page.out.startsWith(u"# "_s));
        const QStringList lines = tests::ran(u"explain"_s, {u"--list"_s}).out.split(u'\n');
        QVERIFY(lines.contains(u"  "_s + id));
    }
    void withoutANameTheListIsShown()
    {
        QCOMPARE(tests::ran(u"explain"_s, {}).out, tests::ran(u"explain"_s, {u"--list"_s}).out);
    }
    void whatIsNotThereIsSaid()
    {
        const auto result = tests::ran(u"explain"_s, {u"frobnicate"_s});
        QCOMPARE(result.code, int(cli::UsageError));
        QVERIFY(result.err.contains(u"frobnicate"_s));
    }
};

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"
