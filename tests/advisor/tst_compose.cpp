// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/advise.h"
#include "advisor/demo.h"
#include "advisor/sitting.h"
#include "catalog/postgres/reader.h"
#include "generatedcase.h"
#include "plan/analyze.h"
#include "plan/edit.h"
#include "plan/script.h"
#include "plan/stale.h"
#include "planrun.h"
#include "support/testserver.h"

using namespace Qt::StringLiterals;
using namespace lockstep;
using plan::Phase;

/// Several changes in one plan, regenerating, facts, advice and the demo, over a Catalog read from a real server.
class TestCompose : public QObject
{
    Q_OBJECT
    std::unique_ptr<db::Connection> m_database;
    catalog::Catalog m_catalog;

    plan::Plan with(plan::Plan plan, const QString &change, const QString &strategy)
    {
        auto next = advisor::addChange(std::move(plan),
                                       {tests::changeFrom(change, tests::plainNames), strategy, {}, {}}, m_catalog);
        if (!next)
            qFatal("%s %s", qPrintable(next.error().message), qPrintable(next.error().arguments.join(u' ')));
        return *std::move(next);
    }
    plan::Plan fresh() const { return advisor::newPlan(m_catalog, u"t"_s); }
    advisor::Advice advised(const QString &change, const QMap<QString, QString> &answers = {})
    {
        const auto tree = advisor::builtInTree();
        return advisor::advise(
            *tree, advisor::collectFacts(tests::changeFrom(change, tests::plainNames), m_catalog, tree->settings),
            answers);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        if (!tests::server(0, &why))
            QSKIP(qPrintable(why));
        QVERIFY(tests::makeTemplate(
            u"compose"_s,
            tests::schemaSql(tests::plainNames) +
                u"CREATE VIEW report AS SELECT note FROM orders;"
                "CREATE TABLE one_to_one (id bigint PRIMARY KEY REFERENCES customers);"
                "CREATE TABLE followed (id bigint PRIMARY KEY);"
                "CREATE TABLE follower (id bigint REFERENCES followed REFERENCES customers);"
                "CREATE TABLE pgbench_accounts (aid int PRIMARY KEY, bid int, abalance int, filler char(84));"
                "INSERT INTO pgbench_accounts SELECT i, 1, 0, '' FROM generate_series(1, 2000) i; ANALYZE;"
                "CREATE ROLE \"we\"\"ird; drop\"; GRANT SELECT ON lines TO \"we\"\"ird; drop\";"
                "CREATE UNLOGGED TABLE scratched (a int);"
                "CREATE FUNCTION once() RETURNS int LANGUAGE sql AS 'SELECT 1'"_s));
        m_database = tests::copyOf(u"compose"_s);
        QVERIFY(m_database);
        auto catalog = catalog::postgres::readCatalog(*m_database);
        QVERIFY(catalog);
        m_catalog = *std::move(catalog);
    }

    void twoIndependentChanges()
    {
        const plan::Plan plan =
            with(with(fresh(), u"rename-column|table=orders|column=total|new-name=amount"_s, u"expand-contract"_s),
                 u"add-column|table=customers|column=age|type=int"_s, u"additive-only"_s);
        QVERIFY(plan::validate(plan).empty());
        QCOMPARE(plan.decisions.size(), 2u);
        const auto age = std::ranges::find(plan.steps, u"c2"_s, &plan::Step::change);
        QVERIFY(age != plan.steps.end());
        QCOMPARE(age->phase, Phase::Expand); // before the other change's migrate steps
        QVERIFY(age->dependsOn.isEmpty());
    }

    /// What touches the same column waits for the whole earlier change.
    void relatedChangesFollow()
    {
        const plan::Plan plan =
            with(with(fresh(), u"rename-column|table=orders|column=total|new-name=amount"_s, u"expand-contract"_s),
                 u"add-index|table=orders|columns=amount"_s, u"concurrent-index"_s);
        QVERIFY(plan::validate(plan).empty());
        const auto index = std::ranges::find(plan.steps, u"c2"_s, &plan::Step::change);
        QVERIFY(index != plan.steps.end());
        QCOMPARE(index->phase, Phase::Contract);
        QCOMPARE(plan.step(index->dependsOn.value(0))->role, u"drop-twin-column"_s);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("strategy");
        QTest::addColumn<QString>("id");
        const auto row = [](const char *change, const char *strategy, const char *id) {
            QTest::newRow(id) << QString::fromLatin1(change) << QString::fromLatin1(strategy)
                              << QString::fromLatin1(id);
        };
        row("drop-column|table=nothing|column=a", "deprecate-then-drop", "advisor.no-table");
        row("drop-column|table=orders|column=nothing", "deprecate-then-drop", "advisor.no-column");
        row("add-column|table=orders|column=total|type=int", "additive-only", "advisor.name-taken");
        row("add-column|table=orders|column=c|type=int|not-null=true", "additive-only", "advisor.needs-default");
        row("add-column|table=orders|column=c|type=bigserial", "additive-only", "advisor.serial-column");
        row("change-type|table=lines|column=id|type=text|using=concat('l', id)", "parallel-column",
            "advisor.column-in-primary-key");
        row("rename-column|table=parts|column=at|new-name=b", "expand-contract", "advisor.column-partitions");
        row("drop-column|table=orders|column=note", "deprecate-then-drop", "advisor.column-has-dependents");
        row("drop-table|table=orders", "direct-versioned", "advisor.table-has-dependents");
        row("drop-index|name=code_key", "concurrent-index", "advisor.index-of-constraint");
        row("add-primary-key|table=orders|columns=qty", "concurrent-index", "advisor.has-primary-key");
        row("add-enum-value|type-name=mood|value=ok", "additive-only", "advisor.enum-has-value");
        row("rename-column|table=orders|column=qty|new-name=n", "gh-ost", "advisor.not-written-yet");
        row("add-index|table=orders", "concurrent-index", "advisor.field-missing");
        row("add-unique|table=parts|columns=v", "concurrent-index", "advisor.key-without-partition-key");
        row("merge-tables|table=followed|referenced-table=followed", "dual-write", "advisor.one-table");
        row("set-collation|table=followed|column=id|collation=\"C\"", "direct-versioned", "advisor.no-collation");
        row("widen-key|table=one_to_one|type=numeric", "parallel-column", "advisor.type-in-foreign-key");
        row("grant-privileges|table=lines|privileges=select|role=we\"ird; drop", "direct-versioned",
            "advisor.there-already");
        QTest::newRow("of a table that follows")
            << u"widen-key|table=followed|type=numeric"_s << u"parallel-column"_s << u"advisor.type-in-foreign-key"_s;
        QTest::newRow("the name of a constraint with an index")
            << u"rename-constraint|table=followed|name=followed_pkey|new-name=orders"_s << u"direct-versioned"_s
            << u"advisor.name-taken"_s;
        QTest::newRow("of a key that others point at") << u"change-type|table=followed|column=id|type=text"_s
                                                       << u"direct-versioned"_s << u"advisor.type-in-foreign-key"_s;
    }
    void refusals()
    {
        QFETCH(QString, change);
        QFETCH(QString, strategy);
        QFETCH(QString, id);
        const auto plan =
            advisor::addChange(fresh(), {tests::changeFrom(change, tests::plainNames), strategy, {}, {}}, m_catalog);
        QVERIFY(!plan);
        QCOMPARE(plan.error().message, id);
    }

    void twice_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("strategy");
        QTest::addColumn<QString>("inPlan");     ///< what is said of it a second time in one plan
        QTest::addColumn<QString>("inDatabase"); ///< and after it was run; nothing where the server prints it otherwise
        const auto row = [](const char *change, const char *strategy = "direct-versioned",
                            const char *inPlan = "advisor.planned-already",
                            const char *inDatabase = "advisor.there-already") {
            QTest::addRow("%s, %s", change, strategy) << QString::fromLatin1(change) << QString::fromLatin1(strategy)
                                                      << QString::fromLatin1(inPlan) << QString::fromLatin1(inDatabase);
        };
        row("grant-privileges|table=orders|privileges=select, update");
        row("grant-privileges|table=orders|privileges=select|role=we\"ird; drop");
        row("revoke-privileges|table=lines|privileges=select|role=we\"ird; drop");
        row("change-owner|table=orders|role=we\"ird; drop");
        row("set-options|table=orders|options=fillfactor=80");
        row("set-default|table=orders|column=qty|default=1");
        row("drop-default|table=orders|column=total", "direct-versioned", "advisor.no-default", "advisor.no-default");
        row("drop-not-null|table=orders|column=total", "direct-versioned", "advisor.already-nullable",
            "advisor.already-nullable");
        row("set-not-null|table=customers|column=name", "two-phase-constraint", "advisor.already-not-null",
            "advisor.already-not-null");
        row("set-unlogged|table=unused", "direct-versioned", "advisor.already-unlogged", "advisor.already-unlogged");
        row("set-logged|table=scratched", "direct-versioned", "advisor.already-logged", "advisor.already-logged");
        row("set-collation|table=orders|column=code|collation=\"C\"");
        row("change-type|table=orders|column=qty|type=bigint", "direct-versioned", "advisor.type-already",
            "advisor.type-already");
        row("change-foreign-key|table=lines|name=lines_order|on-delete=cascade");
        row("replace-view|table=report|definition=SELECT note FROM public.orders WHERE qty > 1", "direct-versioned",
            "advisor.planned-already", "");
        row("replace-function|name=once|definition=CREATE OR REPLACE FUNCTION public.once() RETURNS int LANGUAGE sql"
            " AS 'SELECT 3'",
            "direct-versioned", "advisor.planned-already", "");
        const char *planned = "advisor.planned-already"; // under a name that is made up; another one is a wish
        row("add-index|table=orders|columns=code", "concurrent-index", planned, "");
        row("add-unique|table=customers|columns=mail", "concurrent-index", planned, "");
        row("add-check|table=orders|expression=qty > -1", "two-phase-constraint", planned, "");
        row("add-foreign-key|table=follower|columns=id|referenced-table=followed", "two-phase-constraint", planned, "");
        const char *taken = "advisor.name-taken";
        row("add-policy|table=orders|name=mine|using=true", "direct-versioned", taken, taken);
        const char *on = "advisor.row-security-on";
        row("enable-row-security|table=orders", "direct-versioned", on, on);
        const char *label = "advisor.enum-has-value";
        row("add-enum-value|type-name=mood|value=fine", "additive-only", label, label);
    }
    /// What the plan, or the database, has already is refused, with the step that makes it.
    void twice()
    {
        QFETCH(QString, change);
        QFETCH(QString, strategy);
        const auto database = tests::copyOf(u"compose"_s);
        QVERIFY(database);
        const catalog::Catalog before = tests::readCatalog(*database);
        const plan::Decision decision{tests::changeFrom(change, tests::plainNames), strategy, {}, {}};
        const auto once = advisor::addChange(advisor::newPlan(before, u"t"_s), decision, before);
        QVERIFY2(once, once ? "" : qPrintable(tests::words(once.error())));
        const auto twice = advisor::addChange(*once, decision, before);
        QVERIFY(!twice);
        QCOMPARE(twice.error().code, base::ErrorCode::InvalidInput);
        QTEST(twice.error().message, "inPlan");
        if (twice.error().message == "advisor.planned-already"_L1)
            QVERIFY(once->step(twice.error().arguments.value(0)));
        for (const plan::Step &step : once->steps) {
            QVERIFY(tests::runStep(*database, step, plan::Direction::Up));
            QVERIFY(tests::stepHolds(*database, step));
        }
        const catalog::Catalog now = tests::readCatalog(*database);
        const auto again = advisor::addChange(advisor::newPlan(now, u"t"_s), decision, now);
        QTEST(again ? QString() : again.error().message, "inDatabase");
    }
    void twiceInOneSitting()
    {
        const auto grant = tests::changeFrom(u"grant-privileges|table=orders|privileges=select"_s, tests::plainNames);
        const auto revoke = tests::changeFrom(u"revoke-privileges|table=orders|privileges=select"_s, tests::plainNames);
        const auto sitting =
            advisor::planChanges(fresh(), {grant, grant, revoke, grant}, m_catalog, *advisor::builtInTree());
        QVERIFY(sitting);
        QCOMPARE(sitting->plan.decisions.size(), 3u);
        QVERIFY(sitting->changes[1].refused);
        QCOMPARE(sitting->changes[1].refused->message, u"advisor.planned-already"_s);
        QVERIFY(!sitting->changes[2].refused && !sitting->changes[3].refused); // there and back again is no repetition
        QVERIFY(sitting->plan.step(sitting->changes[1].refused->arguments.value(0))->serves(u"c1"_s));
    }

    void regenerateKeepsWhatPeopleDid()
    {
        plan::Plan plan =
            with(fresh(), u"rename-column|table=orders|column=qty|new-name=quantity"_s, u"expand-contract"_s);
        const auto same = advisor::regenerate(plan, u"c1"_s, m_catalog);
        QVERIFY(same);
        QVERIFY(*same == plan);

        const QString id = plan.steps[0].id;
        plan = *plan::editSql(plan, id, plan::SqlPart::Down, u"SELECT 'mine'"_s);
        plan = *plan::insertStep(plan, plan::handMadeSql(Phase::Expand, u"mine"_s, u"SELECT 1"_s), 1);
        plan.steps[2].comment = u"kept"_s;
        const auto gone = std::ranges::find(plan.steps, u"same-privileges"_s, &plan::Step::role)->id;
        plan = *plan::removeStep(plan, gone, plan::Dependents::Detach);
        const auto again = advisor::regenerate(plan, u"c1"_s, m_catalog);
        QVERIFY(again);
        QVERIFY(plan::validate(*again).empty());
        QCOMPARE(again->steps[0].edits.down, u"SELECT 'mine'"_s);
        QVERIFY(plan::isHandMade(again->steps[1]));
        QCOMPARE(again->steps[2].comment, u"kept"_s);
        QVERIFY(std::ranges::find(again->steps, u"same-privileges"_s, &plan::Step::role) != again->steps.end());
        QCOMPARE(advisor::regenerate(plan, u"c9"_s, m_catalog).error().message, u"plan.change-not-found"_s);
    }

    void stale()
    {
        plan::Plan plan = fresh();
        QCOMPARE(plan::freshness(plan, m_catalog), plan::Freshness::Fresh);
        catalog::Catalog other = m_catalog;
        other.relations.front().name += u'x';
        QCOMPARE(plan::freshness(plan, other), plan::Freshness::Stale);
        plan.catalogHash.clear();
        QCOMPARE(plan::freshness(plan, m_catalog), plan::Freshness::Unknown);
    }

    void advice_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char *change, const char *outcome) {
            QTest::newRow(change) << QString::fromLatin1(change) << QString::fromLatin1(outcome);
        };
        row("add-column|table=orders|column=c|type=int", "nullable-column");
        row("add-column|table=orders|column=c|type=int|default=1|not-null=true", "constant-default-column");
        row("add-column|table=orders|column=c|type=uuid|default=gen_random_uuid()", "filled-column-inline");
        row("add-column|table=orders|column=c|type=int|not-null=true", "filled-column-inline");
        row("add-column|table=empty|column=c|type=int", "direct-on-empty");
        row("drop-column|table=orders|column=qty", "drop-column");
        row("rename-column|table=orders|column=qty|new-name=n", "rename-expand-contract");
        row("rename-column|table=orders|column=id|new-name=n", "rename-expand-contract");
        row("rename-column|table=parts|column=at|new-name=n", "rename-directly");
        row("change-type|table=orders|column=code|type=varchar(80)", "type-metadata-only");
        row("change-type|table=orders|column=qty|type=bigint", "type-parallel-column");
        row("change-type|table=orders|column=id|type=numeric", "type-of-key");
        row("set-not-null|table=customers|column=mail", "not-null-after-backfill");
        row("set-not-null|table=customers|column=name", "not-null-two-phase");
        row("set-default|table=orders|column=qty|default=1", "metadata-only");
        row("add-check|table=orders|expression=qty > 0", "constraint-two-phase");
        row("add-foreign-key|table=lines|columns=x|referenced-table=orders", "constraint-two-phase");
        row("add-unique|table=orders|columns=code", "unique-concurrently");
        row("add-index|table=orders|columns=code", "index-concurrently");
        row("drop-index|name=partial_idx", "drop-index-concurrently");
        row("add-enum-value|type-name=mood|value=x", "enum-append");
        row("rename-table|table=orders|new-name=n", "rename-table-view");
        row("drop-table|table=unused", "drop-table");
        row("remove-bloat|table=orders", "pg-repack");
        row("change-engine", "blue-green");
        row("move-to-service|table=orders", "cross-database");
    }
    void advice()
    {
        QFETCH(QString, change);
        QFETCH(QString, outcome);
        const auto advice = advised(change);
        QCOMPARE(advice.outcome, outcome);
        QVERIFY(!advice.alternatives.empty());
        const auto tree = advisor::builtInTree();
        const auto *row = advisor::strategy(tree->outcomes[outcome].strategy);
        if (row->generate) // what the tree says can be written is written
            QVERIFY(row->generates(tests::changeFrom(change, tests::plainNames), sql::Engine::PostgreSql));
    }

    void sizesDecide()
    {
        catalog::Catalog large = m_catalog;
        for (catalog::Relation &relation : large.relations)
            if (relation.name == u"orders")
                relation.rows = 52e6;
        const auto settings = advisor::builtInTree()->settings;
        const auto change = tests::changeFrom(u"add-index|table=orders|columns=code"_s, tests::plainNames);
        const auto facts = advisor::collectFacts(change, large, settings);
        QCOMPARE(facts[u"table-large"_s].answer, u"yes"_s);
        QCOMPARE(facts[u"table-large"_s].evidence.arguments.value(1), u"52 M"_s);
        QCOMPARE(facts[u"backfill-size"_s].answer, u"background"_s);
        QCOMPARE(advisor::collectFacts(change, m_catalog, settings)[u"table-large"_s].answer, u"no"_s);
        QCOMPARE(advisor::collectFacts(change, m_catalog, {{u"large-rows"_s, u"100"_s}})[u"table-large"_s].answer,
                 u"yes"_s);
        for (catalog::Relation &relation : large.relations) {
            relation.rows = -1;
            relation.liveRows = -1;
        }
        QCOMPARE(advisor::collectFacts(change, large, settings)[u"table-large"_s].evidence.id,
                 u"advisor.evidence.table-never-analysed"_s);
        for (const QString &fact : facts.keys())
            QVERIFY2(advisor::knownFacts().contains(fact), qPrintable(fact));
    }

    void demo()
    {
        const auto plan = advisor::demoPlan(m_catalog);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
        QVERIFY(plan::validate(*plan).empty());
        QCOMPARE(plan->decisions.size(), 3u);
        for (const plan::StatementEffect &effect : plan::analyzePlan(*plan, m_catalog, true))
            QVERIFY2(!effect.effect.error,
                     qPrintable(effect.step + u' ' + effect.sql + u' ' +
                                (effect.effect.error ? effect.effect.error->message : QString())));
        QVERIFY(!advisor::demoPlan(catalog::Catalog{}));
    }

    /// Old and new application write side by side while both columns are there.
    void dualWrite()
    {
        const plan::Plan plan = with(
            fresh(), u"rename-column|table=pgbench_accounts|column=abalance|new-name=balance"_s, u"expand-contract"_s);
        for (const plan::Step &step : plan.steps) {
            if (step.phase != Phase::Expand)
                break;
            for (const auto &statement : plan::statements(step, plan::Direction::Up))
                QVERIFY(m_database->execute(statement.sql));
        }
        const auto both = [&](const QString &statement) {
            const auto rows =
                m_database->execute(statement + u" RETURNING coalesce(abalance, -1) || '/' || coalesce(balance, -1)");
            return rows ? rows->value().toString() : rows.error().context;
        };
        QCOMPARE(both(u"INSERT INTO pgbench_accounts (aid, abalance) VALUES (9001, 5)"_s), u"5/5"_s);
        QCOMPARE(both(u"INSERT INTO pgbench_accounts (aid, balance) VALUES (9002, 6)"_s), u"6/6"_s);
        QCOMPARE(both(u"INSERT INTO pgbench_accounts (aid) VALUES (9003)"_s), u"-1/-1"_s);
        QCOMPARE(both(u"INSERT INTO pgbench_accounts (aid, abalance, balance) VALUES (9004, 1, 2)"_s), u"2/2"_s);
        QCOMPARE(both(u"UPDATE pgbench_accounts SET abalance = 7 WHERE aid = 9002"_s), u"7/7"_s);
        QCOMPARE(both(u"UPDATE pgbench_accounts SET balance = 8 WHERE aid = 9002"_s), u"8/8"_s);
        QCOMPARE(both(u"UPDATE pgbench_accounts SET balance = NULL WHERE aid = 9002"_s), u"-1/-1"_s);
        QCOMPARE(both(u"UPDATE pgbench_accounts SET abalance = NULL WHERE aid = 9001"_s), u"-1/-1"_s);
        QCOMPARE(both(u"UPDATE pgbench_accounts SET bid = 2 WHERE aid = 1"_s), u"0/0"_s); // filled in passing
    }
};

QTEST_GUILESS_MAIN(TestCompose)
#include "tst_compose.moc"
