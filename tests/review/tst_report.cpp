// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/analyzer.h"
#include "review/report.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

class TestReport : public QObject
{
    Q_OBJECT

    static catalog::Catalog shop()
    {
        analysis::Analyzer analyzer(catalog::Catalog{});
        static_cast<void>(analyzer.analyze("CREATE TABLE orders (id bigint PRIMARY KEY, \"<b>&\" text)"));
        catalog::Catalog catalog = analyzer.catalog();
        for (catalog::Relation &relation : catalog.relations) {
            relation.rows = 50'000'000;
            relation.heapBytes = qint64(20) << 30;
        }
        return catalog;
    }
    static plan::Plan planOf(const QString &up, int lockMs)
    {
        plan::Plan plan;
        plan.title = u"<script>alert(1)</script>"_s;
        plan::Step step;
        step.id = u"s1"_s;
        step.title = base::literal(u"Do it"_s);
        step.generated.up = up;
        step.timeouts.lockMs = lockMs;
        plan.steps = {step};
        return plan;
    }
    static QStringList rulesOf(const std::vector<review::PlanFinding> &findings)
    {
        QStringList rules;
        for (const review::PlanFinding &row : findings)
            rules << row.finding.rule;
        return rules;
    }
    static review::Words words()
    {
        return {[](const base::Message &message) { return message.id + u' ' + message.arguments.join(u' '); },
                [](qint64 value) { return QString::number(value); },
                [](qint64 value) { return QString::number(value); }};
    }

private Q_SLOTS:
    void timeoutsOfStepsCount_data()
    {
        QTest::addColumn<int>("lockMs");
        QTest::addColumn<bool>("missing");
        QTest::newRow("Lockstep sets one") << 2000 << false;
        QTest::newRow("the server's own") << 0 << true;
        QTest::newRow("none") << -1 << true;
    }
    void timeoutsOfStepsCount()
    {
        QFETCH(int, lockMs);
        QFETCH(bool, missing);
        const catalog::Catalog catalog = shop();
        const plan::Plan plan = planOf(u"ALTER TABLE orders ADD COLUMN a int"_s, lockMs);
        const auto findings = review::planFindings(plan, plan::analyzePlan(plan, catalog), catalog);
        QCOMPARE(rulesOf(findings).contains(u"lock-timeout-missing"_s), missing);
    }
    void findingsStandWhereTheStatementIs()
    {
        const catalog::Catalog catalog = shop();
        const QString up = u"SELECT 1;\nCREATE INDEX i ON orders (\"<b>&\");"_s;
        const plan::Plan plan = planOf(up, 2000);
        const auto findings = review::planFindings(plan, plan::analyzePlan(plan, catalog), catalog);
        QCOMPARE(rulesOf(findings), QStringList{u"index-without-concurrently"_s});
        QCOMPARE(findings[0].step, u"s1"_s);
        QCOMPARE(findings[0].finding.offset, up.indexOf(u"CREATE"_s));
    }
    void ofDownsOnlyLongLocksAreSaid()
    {
        const catalog::Catalog catalog = shop();
        plan::Plan plan = planOf(u"ALTER TABLE orders ADD COLUMN a int"_s, 2000);
        plan.steps[0].generated.down = u"ALTER TABLE orders DROP COLUMN a"_s;
        QVERIFY(review::planFindings(plan, plan::analyzePlan(plan, catalog, true), catalog).empty());
        plan.steps[0].generated.down = u"ALTER TABLE orders ALTER COLUMN id TYPE int"_s;
        const auto findings = review::planFindings(plan, plan::analyzePlan(plan, catalog, true), catalog);
        QCOMPARE(rulesOf(findings), QStringList{u"type-change-rewrites"_s});
        QVERIFY(findings[0].down);
    }
    void thePageIsOneSafeFile()
    {
        const catalog::Catalog catalog = shop();
        const plan::Plan plan = planOf(u"ALTER TABLE orders ALTER COLUMN \"<b>&\" SET NOT NULL"_s, 2000);
        const auto effects = plan::analyzePlan(plan, catalog);
        rehearsal::Result result;
        rehearsal::StatementResult statement;
        statement.step = u"s1"_s;
        statement.tries = {{2,
                            10,
                            rehearsal::LockTry::End::GaveWay,
                            0,
                            700,
                            u"public.orders"_s,
                            analysis::LockMode::AccessExclusive,
                            {{4711, u"alice"_s, u"<report>"_s, u"active"_s, u"SELECT 1"_s, 9000,
                              analysis::LockMode::AccessShare, false}},
                            3,
                            500,
                            1000}};
        statement.mismatches = {{u"lock"_s, u"public.orders"_s, u"SHARE"_s, u"ACCESS EXCLUSIVE"_s, true}};
        result.statements = {statement};
        const review::ReportInput input{plan, effects, review::planFindings(plan, effects, catalog), result};
        const QByteArray page = review::htmlReport(input, words());
        QCOMPARE(review::htmlReport(input, words()), page);
        QVERIFY(!page.contains("<script"));
        QVERIFY(!page.contains("<b>"));
        QVERIFY(page.contains("&lt;b&gt;&amp;"));
        QVERIFY(!page.contains("http"));
        QVERIFY(page.contains("ACCESS EXCLUSIVE"));
        QVERIFY(page.contains("review.mismatch-dangerous"));
        QVERIFY(page.contains("public.orders"));
        QVERIFY(page.contains("rehearsal.try-gave-way"));
        QVERIFY(page.contains("&lt;report&gt;"));
        QVERIFY(page.contains("rehearsal.queue-behind"));
        QVERIFY(page.contains("prefers-color-scheme: dark"));
        QVERIFY(page.contains(".d3{color:"));
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
