// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fixes of findings as edits of a plan; those that fill rows become backfill steps that a server runs.

#include "analysis/analyzer.h"
#include "catalog/postgres/reader.h"
#include "desktop/inspector/fix.h"
#include "plan/analyze.h"
#include "plan/backfill.h"
#include "plan/edit.h"
#include "review/planfindings.h"
#include "support/testserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;
using namespace lockstep::desktop;

class TestPlanFix : public QObject
{
    Q_OBJECT

    /// A table with `rows` rows of which the Catalog knows.
    static catalog::Catalog ordersOf(qint64 rows, const QByteArray &key)
    {
        analysis::Analyzer analyzer(catalog::Catalog{});
        std::ignore = analyzer.analyze("CREATE TABLE \"we\"\"ird; drop\" (id bigint NOT NULL, note text);" + key);
        catalog::Catalog made = analyzer.catalog();
        made.server.version = 170005;
        made.relations.front().liveRows = rows;
        made.relations.front().rows = double(rows);
        made.relations.front().heapBytes = rows * 100;
        return made;
    }
    static std::optional<StepFinding> volatileDefault(const plan::Plan &plan, const catalog::Catalog &catalog)
    {
        const auto effects = plan::analyzePlan(plan, catalog);
        for (StepFinding &finding : review::planFindings(plan, effects, catalog, {}))
            if (finding.finding.rule == "volatile-default-rewrites"_L1)
                return std::move(finding);
        return std::nullopt;
    }
    static QStringList kinds(const plan::Plan &plan)
    {
        QStringList out;
        for (const plan::Step &step : plan.steps)
            out << step.id + (step.kind == plan::StepKind::Backfill ? u" backfill"_s : u" sql"_s);
        return out;
    }

private Q_SLOTS:
    void fillBecomesABackfill()
    {
        const QByteArray key = "ALTER TABLE \"we\"\"ird; drop\" ADD PRIMARY KEY (id);";
        const catalog::Catalog catalog = ordersOf(50'000'000, key);
        plan::Plan plan;
        const auto add = [&plan](plan::Step step) { plan = *plan::insertStep(std::move(plan), std::move(step)); };
        add(plan::handMadeSql(plan::Phase::Expand, u"Add"_s,
                              u"ALTER TABLE \"we\"\"ird; drop\" ADD COLUMN token uuid NOT NULL DEFAULT "
                              "gen_random_uuid();\nCOMMENT ON TABLE \"we\"\"ird; drop\" IS 'with a token'"_s,
                              u"ALTER TABLE \"we\"\"ird; drop\" DROP COLUMN token"_s));
        add(plan::handMadeSql(plan::Phase::Expand, u"Then"_s, u"SELECT 1"_s));
        const auto finding = volatileDefault(plan, catalog);
        QVERIFY(finding && finding->finding.fix && finding->finding.fix->fill);

        const auto fixed = applyFix(plan, *finding);
        QVERIFY2(fixed, fixed ? "" : qPrintable(fixed.error().message));
        QCOMPARE(kinds(*fixed), (QStringList{u"s1 sql"_s, u"s3 backfill"_s, u"s4 sql"_s, u"s2 sql"_s}));
        QVERIFY(plan::validate(*fixed).empty());
        QCOMPARE(fixed->steps[0].down(), plan.steps[0].down());
        QVERIFY(!fixed->steps[0].up().contains(u"gen_random_uuid();\nCOMMENT"_s));
        QCOMPARE(fixed->steps[1].backfill->key, QStringList{u"id"_s});
        QCOMPARE(fixed->steps[1].backfill->assignments, u"token = gen_random_uuid()"_s);
        QVERIFY2(fixed->steps[2].up().contains(u"VALIDATE CONSTRAINT"_s), qPrintable(fixed->steps[2].up()));
        QVERIFY2(fixed->steps[2].up().endsWith(u"COMMENT ON TABLE \"we\"\"ird; drop\" IS 'with a token'"_s),
                 qPrintable(fixed->steps[2].up()));
        QVERIFY(!fixed->steps[2].transactional);
        QVERIFY(!volatileDefault(*fixed, catalog));
    }

    void withoutAKeyItStaysOneStep()
    {
        const catalog::Catalog catalog = ordersOf(50'000'000, {});
        const plan::Plan plan = *plan::insertStep(
            {},
            plan::handMadeSql(plan::Phase::Expand, u"Add"_s,
                              u"ALTER TABLE \"we\"\"ird; drop\" ADD COLUMN token uuid DEFAULT gen_random_uuid()"_s));
        const auto finding = volatileDefault(plan, catalog);
        QVERIFY(finding && finding->finding.fix);
        const auto fixed = applyFix(plan, *finding);
        QVERIFY(fixed);
        QCOMPARE(kinds(*fixed), QStringList{u"s1 sql"_s});
    }
};

QTEST_GUILESS_MAIN(TestPlanFix)
#include "tst_planfix.moc"
