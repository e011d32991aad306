// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/analyzer.h"
#include "rules/check.h"
#include "rules/suppress.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

class TestSuppress : public QObject
{
    Q_OBJECT

    static rules::Verdict verdict(const QByteArray &script, rules::Suppressor &suppressor, const QString &path = {})
    {
        static const catalog::Catalog catalog = [] {
            analysis::Analyzer analyzer(catalog::Catalog{});
            std::ignore = analyzer.analyze("CREATE TABLE a (x int, y int); CREATE TABLE b (x int);");
            return analyzer.catalog();
        }();
        analysis::Analyzer analyzer(catalog);
        const auto effects = analyzer.analyze(script);
        rules::Settings quiet;
        quiet.levels = {{u"lock-timeout-missing"_s, rules::Level::Off}};
        return suppressor.apply(script, effects, rules::check(script, effects, catalog, quiet), path);
    }
    static QString told(const rules::Verdict &verdict)
    {
        QStringList left, aside;
        for (const rules::Finding &finding : verdict.findings)
            left << finding.rule;
        for (const rules::SuppressedFinding &one : verdict.suppressed)
            aside << one.finding.rule + u'=' + one.reason;
        return left.join(u' ') + u"|"_s + aside.join(u' ');
    }

private Q_SLOTS:
    void inTheFile_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("expected"); // what is left | what was set aside, and why
        const auto row = [](const char *name, const QByteArray &script, const QString &expected) {
            QTest::newRow(name) << script << expected;
        };
        row("none", "DROP TABLE a", u"drop-table|"_s);
        row("before", "-- lockstep:ignore drop-table: empty\nDROP TABLE a; DROP TABLE b",
            u"drop-table|drop-table=empty"_s);
        row("behind", "DROP TABLE a; DROP TABLE b; -- lockstep:ignore drop-table: empty\nSELECT 1",
            u"drop-table|drop-table=empty"_s);
        row("inside", "DROP /* lockstep:ignore drop-table: empty */ TABLE a; DROP TABLE b",
            u"drop-table|drop-table=empty"_s);
        row("between lines",
            "ALTER TABLE a\n  DROP COLUMN x, -- lockstep:ignore drop-column: not used\n  ALTER y SET "
            "DEFAULT 1;",
            u"|drop-column=not used"_s);
        row("two above each other",
            "-- lockstep:ignore drop-table: one\n-- lockstep:ignore rename-column: two\nDROP TABLE a",
            u"unused-suppression|drop-table=one"_s);
        row("several rules", "-- lockstep:ignore drop-column, rename-column: both\nALTER TABLE a DROP COLUMN x",
            u"unused-suppression|drop-column=both"_s);
        row("file", "SELECT 1;\nDROP TABLE a; DROP TABLE b;\n-- lockstep:ignore-file drop-table: made anew",
            u"|drop-table=made anew drop-table=made anew"_s);
        row("colon in the reason", "--lockstep:ignore drop-table: see DB-7: empty\nDROP TABLE a",
            u"|drop-table=see DB-7: empty"_s);
        row("no reason", "-- lockstep:ignore drop-table\nDROP TABLE a", u"suppression-without-reason drop-table|"_s);
        row("blank reason", "-- lockstep:ignore drop-table:  \nDROP TABLE a",
            u"suppression-without-reason drop-table|"_s);
        row("no rule", "-- lockstep:ignore : because\nDROP TABLE a", u"suppression-without-reason drop-table|"_s);
        row("unknown rule", "-- lockstep:ignore drop-tabel: oops\nDROP TABLE a", u"unused-suppression drop-table|"_s);
        row("unused", "-- lockstep:ignore drop-table: empty\nSELECT 1", u"unused-suppression|"_s);
        row("behind the last", "DROP TABLE a;\n-- lockstep:ignore drop-table: late",
            u"drop-table unused-suppression|"_s);
        row("in a string", "SELECT '-- lockstep:ignore drop-table: empty\n'; DROP TABLE a", u"drop-table|"_s);
        row("in a dollar quote", "DO $$BEGIN\n-- lockstep:ignore drop-table: empty\nEND$$; DROP TABLE a",
            u"drop-table|"_s);
        row("another word", "-- lockstep:ignored drop-table: empty\nDROP TABLE a", u"drop-table|"_s);
        row("nothing to say about a broken one", "-- lockstep:ignore drop-table: x\nDROP TABEL a;\nDROP TABLE a",
            u"unused-suppression drop-table|"_s);
    }
    void inTheFile()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, expected);
        rules::Suppressor suppressor({});
        QCOMPARE(told(verdict(script, suppressor)), expected);
    }
    void placesAreOfTheComment()
    {
        const QByteArray script = "SELECT 'ä';\n-- lockstep:ignore drop-table: empty\nSELECT 1";
        rules::Suppressor suppressor({});
        const auto result = verdict(script, suppressor);
        QCOMPARE(result.findings.size(), 1U);
        QCOMPARE(script.sliced(result.findings[0].offset, result.findings[0].length),
                 "-- lockstep:ignore drop-table: empty");
        QCOMPARE(result.findings[0].severity, rules::Severity::Info);
    }
    void offIsNotUnused()
    {
        rules::Settings settings;
        settings.levels.insert(u"drop-table"_s, rules::Level::Off);
        rules::Suppressor suppressor(settings);
        QCOMPARE(told(verdict("-- lockstep:ignore drop-table: empty\nSELECT 1", suppressor)), u"|"_s);
        settings.levels = {{u"unused-suppression"_s, rules::Level::Off}};
        rules::Suppressor silent(settings);
        QCOMPARE(told(verdict("-- lockstep:ignore drop-table: empty\nSELECT 1", silent)), u"|"_s);
    }
    void inTheSettings()
    {
        rules::Settings settings;
        settings.suppressions = {{u"drop-table"_s, u"old/**"_s, {}, u"history"_s},
                                 {u"drop-table"_s, {}, u"public.b"_s, u"b is ours"_s},
                                 {u"drop-column"_s, {}, {}, u"never met"_s}};
        rules::Suppressor suppressor(settings);
        QCOMPARE(told(verdict("DROP TABLE a; DROP TABLE b", suppressor, u"new/1.sql"_s)),
                 u"drop-table|drop-table=b is ours"_s);
        QCOMPARE(suppressor.unused().size(), 2U);
        QCOMPARE(told(verdict("DROP TABLE a", suppressor, u"old/1.sql"_s)), u"|drop-table=history"_s);
        QCOMPARE(suppressor.unused().size(), 1U);
        QCOMPARE(suppressor.unused().front().reason, u"never met"_s);
    }
};

QTEST_GUILESS_MAIN(TestSuppress)
#include "tst_suppress.moc"
