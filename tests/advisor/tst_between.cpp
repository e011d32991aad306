// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/advise.h"
#include "advisor/between.h"
#include "advisor/strategy.h"
#include "generatedcase.h"
#include "plan/names.h"
#include "planrun.h"

using namespace Qt::StringLiterals;
using namespace lockstep;
using plan::Direction;

/// From one state to another: what lies between is found, planned by the decision tree, run on a real server, and the
/// server then has the wanted state; and the other way round.
class TestBetween : public QObject
{
    Q_OBJECT

    static std::unique_ptr<db::Connection> databaseWith(const QString &sql)
    {
        auto database = tests::freshDatabase();
        const auto made = database ? database->executeScript(sql) : base::Status();
        if (!made)
            qWarning().noquote() << tests::words(made.error());
        return database && made ? std::move(database) : nullptr;
    }

    /// The differences that are left after all of it was run, one a line.
    static QString run(db::Connection &database, const catalog::Catalog &wanted)
    {
        const catalog::Catalog start = tests::readCatalog(database);
        const auto tree = advisor::builtInTree();
        plan::Plan plan = advisor::newPlan(start, u"t"_s);
        for (const plan::Change &change : advisor::changesBetween(start, wanted)) {
            const catalog::Catalog now = advisor::catalogAfter(plan, start);
            const auto advice = advisor::advise(*tree, advisor::collectFacts(change, now, tree->settings), {});
            const QString strategy = tree->outcomes[advice.outcome].strategy;
            auto next = advisor::addChange(plan, {change, strategy, advice.outcome, {}}, start);
            if (!next)
                return plan::changeKindName(change.kind) + u' ' + strategy + u' ' + tests::words(next.error());
            plan = *std::move(next);
        }
        for (const base::Error &problem : plan::validate(plan))
            return tests::words(problem);
        for (const plan::Step &step : plan.steps)
            if (!tests::runStep(database, step, Direction::Up) || !tests::stepHolds(database, step))
                return step.role;
        return tests::differences(tests::readCatalog(database), wanted);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        if (!tests::server(0, &why))
            QSKIP(qPrintable(why));
    }

    void reached_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("bothWays");
        const auto row = [](const char *name, const QString &first, const QString &second, bool bothWays = true) {
            QTest::newRow(name) << first << second << bothWays;
        };
        const QString start = u"CREATE TABLE a (id int PRIMARY KEY, v text, n int);"_s;
        row("nothing", start, start);
        row("columns", start + u"CREATE TABLE b (x int NOT NULL DEFAULT 1)"_s,
            u"CREATE TABLE a (id int PRIMARY KEY, v text NOT NULL, n bigint DEFAULT 7, \"we\"\"ird; drop\" date);"
            "CREATE TABLE b (x int)"_s);
        row("tables", start,
            start +
                u"CREATE TABLE later (id serial PRIMARY KEY, a int REFERENCES a ON DELETE CASCADE, total numeric(8,2)"
                " CHECK (total > 0), UNIQUE (a, total)); CREATE INDEX later_total ON later (total) WHERE total > 5;"
                "CREATE TABLE \"Sel\"\"ect\" (k int GENERATED ALWAYS AS IDENTITY)"_s);
        row("constraints", start + u"ALTER TABLE a ADD CONSTRAINT small CHECK (n < 10)"_s,
            start + u"ALTER TABLE a ADD CONSTRAINT small CHECK (n < 20), ADD CONSTRAINT v_once UNIQUE (v)"_s);
        row("indexes", start + u"CREATE INDEX i ON a (v); CREATE INDEX gone ON a (n)"_s,
            start + u"CREATE UNIQUE INDEX i ON a (v, n); CREATE INDEX j ON a (lower(v))"_s);
        row("references", start + u"CREATE TABLE r (a int)"_s,
            u"CREATE TABLE a (id int PRIMARY KEY, v text, n int); CREATE TABLE r (a int CONSTRAINT r_a REFERENCES a)"_s);
        row("views and functions",
            start +
                u"CREATE VIEW w AS SELECT v FROM a; CREATE FUNCTION f(i int) RETURNS int LANGUAGE sql AS 'SELECT 1'"_s,
            start +
                u"CREATE VIEW w AS SELECT v, n FROM a; CREATE FUNCTION f(i int) RETURNS int LANGUAGE sql AS 'SELECT 2';"
                "CREATE FUNCTION t() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
                "CREATE TRIGGER g BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION t()"_s,
            false);
        row("labels", u"CREATE TYPE c AS ENUM ('red', 'blue'); CREATE TABLE p (c c)"_s,
            u"CREATE TYPE c AS ENUM ('pink', 'red', 'green', 'blue'); CREATE TABLE p (c c)"_s, false);
    }
    void reached()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(bool, bothWays);
        const auto one = databaseWith(first), other = databaseWith(second);
        QVERIFY(one && other);
        const catalog::Catalog before = tests::readCatalog(*one), wanted = tests::readCatalog(*other);
        QCOMPARE(run(*one, wanted), QString());
        if (bothWays)
            QCOMPARE(run(*other, before), QString());
    }

    /// What no kind of change can make is left, and said.
    void whatIsLeft()
    {
        const auto one = databaseWith(u"CREATE TABLE a (v text)"_s),
                   other = databaseWith(
                       u"CREATE TABLE a (v text); CREATE INDEX i ON a (v DESC); CREATE TYPE s AS ENUM ('x')"_s);
        QVERIFY(one && other);
        const QString left = run(*one, tests::readCatalog(*other));
        QVERIFY2(left.contains(u"index public.i"_s) && left.contains(u"type public.s"_s), qPrintable(left));
    }
};

QTEST_GUILESS_MAIN(TestBetween)
#include "tst_between.moc"
