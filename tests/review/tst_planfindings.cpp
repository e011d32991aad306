// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/analyzer.h"
#include "review/planfindings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

/// Steps as transactions, comments in steps, settings.
class TestPlanFindings : public QObject
{
    Q_OBJECT

    static const catalog::Catalog &shop()
    {
        static const catalog::Catalog catalog = [] {
            analysis::Analyzer analyzer(catalog::Catalog{});
            static_cast<void>(analyzer.analyze("CREATE TABLE orders (id bigint PRIMARY KEY, n int);"
                                               "CREATE TABLE items (id bigint PRIMARY KEY, n int);"));
            catalog::Catalog result = analyzer.catalog();
            result.server.version = 170000;
            for (catalog::Relation &relation : result.relations) {
                relation.liveRows = 50'000'000;
                relation.heapBytes = qint64(20) << 30;
            }
            return result;
        }();
        return catalog;
    }
    static plan::Plan planOf(const QStringList &ups, bool transactional = true)
    {
        plan::Plan plan;
        for (const QString &up : ups) {
            plan::Step step;
            step.id = u's' + QString::number(plan.steps.size() + 1);
            step.title = base::literal(up);
            step.generated.up = up;
            step.transactional = transactional;
            if (!transactional && up.contains("CONCURRENTLY"_L1))
                step.timeouts.lockMs = -1; // as generated for what waits for snapshots
            plan.steps.push_back(std::move(step));
        }
        return plan;
    }
    static QStringList said(const plan::Plan &plan, const rules::Settings &settings = {})
    {
        QStringList out;
        for (const review::PlanFinding &row :
             review::planFindings(plan, plan::analyzePlan(plan, shop(), true), shop(), settings))
            out << row.step + (row.down ? u"- "_s : u" "_s) + row.finding.rule;
        return out;
    }

private Q_SLOTS:
    void aStepIsATransaction()
    {
        const QString one = u"ALTER TABLE orders ADD COLUMN a int"_s, other = u"ALTER TABLE items ADD COLUMN a int"_s;
        QCOMPARE(said(planOf({one + u"; "_s + other})), QStringList{u"s1 two-tables-locked"_s});
        QCOMPARE(said(planOf({one, other})), QStringList{});
        QCOMPARE(said(planOf({one + u"; "_s + other}, false)), QStringList{});
        const QString index = u"CREATE INDEX CONCURRENTLY i ON orders (n)"_s;
        QCOMPARE(said(planOf({index})),
                 (QStringList{u"s1 concurrently-in-transaction"_s, u"s1 concurrently-under-lock-timeout"_s}));
        QCOMPARE(said(planOf({index}, false)), QStringList{});
    }
    void fixesStayInsideTheirStatement()
    {
        const plan::Plan plan = planOf({u"CREATE INDEX CONCURRENTLY i ON orders (n)"_s, u"DROP TABLE items"_s});
        for (const review::PlanFinding &row : review::planFindings(plan, plan::analyzePlan(plan, shop()), shop())) {
            if (!row.finding.fix)
                continue;
            for (const rules::Edit &edit : row.finding.fix->edits)
                QVERIFY(edit.offset >= 0 && edit.offset + edit.length <= plan.step(row.step)->up().toUtf8().size());
        }
    }
    void commentsOfAStepSuppress()
    {
        QCOMPARE(said(planOf({u"-- lockstep:ignore drop-table: nobody reads it\nDROP TABLE items"_s})), QStringList{});
        QCOMPARE(said(planOf({u"-- lockstep:ignore drop-table\nDROP TABLE items"_s})),
                 (QStringList{u"s1 suppression-without-reason"_s, u"s1 drop-table"_s}));
        QCOMPARE(said(planOf({u"SELECT 1; -- lockstep:ignore drop-table: old"_s, u"DROP TABLE items"_s})),
                 (QStringList{u"s1 unused-suppression"_s, u"s2 drop-table"_s}));
    }
    void settingsCount()
    {
        rules::Settings settings;
        const plan::Plan plan = planOf({u"DROP TABLE items"_s});
        settings.levels.insert(u"drop-table"_s, rules::Level::Off);
        QCOMPARE(said(plan, settings), QStringList{});
        settings.levels.clear();
        settings.suppressions = {{u"drop-table"_s, {}, u"public.items"_s, u"agreed"_s}};
        QCOMPARE(said(plan, settings), QStringList{});
        // the runner decides what is a transaction, not the team's tool
        settings.suppressions.clear();
        settings.transactions = rules::TransactionMode::File;
        settings.pgbouncer = true;
        QCOMPARE(
            said(planOf({u"SET work_mem = '1GB'"_s, u"CREATE INDEX CONCURRENTLY i ON orders (n)"_s}, false), settings),
            QStringList{});
    }
};

QTEST_GUILESS_MAIN(TestPlanFindings)
#include "tst_planfindings.moc"
