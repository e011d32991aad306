// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "sqlitecase.h"

#include <QTest>

#include <functional>
#include <ranges>

using namespace Qt::StringLiterals;
using namespace lockstep;
using namespace lockstep::tests::sqlite;
using plan::Change;
using plan::ChangeKind;

/// One change of a sitting.
struct Wish {
    ChangeKind kind;
    std::function<void(Change &, const Names &)> fill;
    const char *strategy = "table-rebuild";
};
struct Sitting {
    const char *name;
    std::vector<Wish> wishes;
    int rebuilds; ///< of the table in the plan; -1: not counted
    bool wholeWayBack = true;
};

static std::vector<Sitting> sittings()
{
    using enum ChangeKind;
    const Wish defaultOfD{SetDefault, [](Change &c, const Names &n) {
                              c.column = n.d;
                              c.defaultExpression = u"'o''k, \"yes\"'"_s;
                          }};
    const Wish bMayBeNull{DropNotNull, [](Change &c, const Names &n) { c.column = n.b; }};
    const Wish bIsSmall{AddCheck, [](Change &c, const Names &n) { c.expression = q(n.b) + u" < 100"; }};
    const Wish dIsInteger{ChangeType, [](Change &c, const Names &n) {
                              c.column = n.d;
                              c.type = u"INTEGER"_s;
                          }};
    const Wish dIsText{ChangeType, [](Change &c, const Names &n) {
                           c.column = n.d;
                           c.type = u"CLOB"_s;
                       }};
    const Wish dIsItsLength{ChangeType, [](Change &c, const Names &n) {
                                c.column = n.d;
                                c.type = u"INTEGER"_s;
                                c.usingExpression = u"length("_s + q(n.d) + u')';
                            }};
    const Wish dIsThere{SetNotNull, [](Change &c, const Names &n) {
                            c.column = n.d;
                            c.defaultExpression = u"0"_s;
                        }};
    const Wish fresh{AddColumn, [](Change &c, const Names &n) {
                         c.column = u"fre\"sh; col"_s;
                         c.type = u"INT"_s;
                         c.usingExpression = q(n.b) + u" * 2";
                         c.notNull = true;
                     }};
    const Wish freshIsSmall{AddCheck, [](Change &c, const Names &) { c.expression = u"\"fre\"\"sh; col\" < 50"_s; }};
    const Wish freshIsUnique{AddUnique, [](Change &c, const Names &) { c.columns = {u"fre\"sh; col"_s}; }};
    const Wish stored{AddGeneratedColumn, [](Change &c, const Names &n) {
                          c.column = u"made"_s;
                          c.type = u"INT"_s;
                          c.expression = q(n.b) + u" + 1";
                      }};
    const Wish storedIsSmall{AddCheck, [](Change &c, const Names &) { c.expression = u"made < 100"_s; }};
    const Wish dropPair{DropConstraint, [](Change &c, const Names &) { c.name = u"pair"_s; }};
    const Wish bIsUnique{AddUnique, [](Change &c, const Names &n) { c.columns = {n.b}; }};
    const Wish dropReference{DropConstraint,
                             [](Change &c, const Names &n) { c.name = u"foreign key ("_s + n.o + u')'; }};
    const Wish refer{AddForeignKey, [](Change &c, const Names &n) {
                         c.columns = {n.o};
                         c.referencedTable = u"other"_s;
                         c.onDelete = u"restrict"_s;
                     }};
    const Wish dropD{DropColumn, [](Change &c, const Names &n) { c.column = n.d; }};
    const Wish indexD{AddIndex, [](Change &c, const Names &n) { c.columns = {n.d}; }, "direct-versioned"};
    const Wish defaultOfA{SetDefault, [](Change &c, const Names &n) {
                              c.column = n.a;
                              c.defaultExpression = u"'none'"_s;
                          }};
    const Wish plainColumn{AddColumn,
                           [](Change &c, const Names &) {
                               c.column = u"plain"_s;
                               c.type = u"TEXT"_s;
                               c.defaultExpression = u"'p'"_s;
                           },
                           "table-rebuild"};
    const Wish plainDefault{SetDefault, [](Change &c, const Names &) {
                                c.column = u"plain"_s;
                                c.defaultExpression = u"'q'"_s;
                            }};
    const Wish renameD{RenameColumn,
                       [](Change &c, const Names &n) {
                           c.column = n.d;
                           c.newName = u"renamed"_s;
                       },
                       "direct-versioned"};
    const Wish renamedIsInteger{ChangeType, [](Change &c, const Names &) {
                                    c.column = u"renamed"_s;
                                    c.type = u"INTEGER"_s;
                                }};
    const Wish nameOfA{RenameColumn,
                       [](Change &c, const Names &n) {
                           c.column = n.a;
                           c.newName = u"na;me"_s;
                       },
                       "expand-contract"};
    const Wish nameOfE{RenameColumn,
                       [](Change &c, const Names &n) {
                           c.column = n.e;
                           c.newName = u"na;me two"_s;
                       },
                       "expand-contract"};
    const auto by = [](const char *strategy, Wish wish) {
        wish.strategy = strategy;
        return wish;
    };
    const Wish lookUpE{NormaliseColumn,
                       [](Change &c, const Names &n) {
                           c.column = n.e;
                           c.newName = u"loo;kup"_s;
                       },
                       "dual-write"};
    return {
        {"two names beside", {nameOfA, nameOfE}, 0},
        {"a name and a column beside", {nameOfA, by("lazy-migration", fresh)}, 1},
        {"a name beside, and a rebuild", {nameOfA, defaultOfD}, 1},
        {"a rebuild, and a name beside", {defaultOfD, nameOfA}, 1},
        {"a name and a lookup beside", {nameOfA, lookUpE}, 1},
        {"a shadow after the other", {by("shadow-table", defaultOfD), by("shadow-table", bMayBeNull)}, -1, false},
        {"a shadow and a name beside", {by("shadow-table", defaultOfD), nameOfA}, -1, false},
        {"three that know nothing of each other", {defaultOfD, bMayBeNull, bIsSmall}, 1},
        {"one column, three times", {dIsInteger, defaultOfD, dIsText}, 1},
        {"converted, then filled", {dIsInteger, dIsThere}, 1, false},
        {"a column and what holds of it", {fresh, freshIsSmall, freshIsUnique}, 1},
        {"a column and another default", {plainColumn, plainDefault}, 1},
        {"one key for another", {dropPair, bIsUnique, defaultOfA}, 1},
        {"one foreign key for another", {dropReference, refer}, 1},
        {"an index between", {defaultOfD, indexD, bMayBeNull}, 1},
        {"values that only the first makes", {dIsItsLength, dIsThere}, 2, false},
        {"a generated column and what holds of it", {stored, storedIsSmall}, 2},
        {"another name between", {defaultOfD, renameD, renamedIsInteger, bMayBeNull}, 2},
        {"a column goes, another changes", {dropD, defaultOfA}, 2, false},
        {"an index before a column goes",
         {dropD, {AddIndex, [](Change &c, const Names &n) { c.columns = {n.b}; }, "direct-versioned"}},
         1,
         false},
    };
}

/// Several changes of one table in one sitting: one rebuild wherever that can be, on real files, with the same outcome
/// as one after the other.
class TestSqliteTogether : public QObject
{
    Q_OBJECT

    tests::SqliteFolder m_folder;

    static plan::Decision decisionFor(const Wish &wish, const Names &names)
    {
        plan::Decision decision;
        decision.change.kind = wish.kind;
        decision.change.table = names.table;
        wish.fill(decision.change, names);
        decision.strategy = QString::fromLatin1(wish.strategy);
        return decision;
    }
    static base::Result<plan::Plan> planned(const Sitting &sitting, const Names &names, const catalog::Catalog &catalog,
                                            bool large = false)
    {
        advisor::GeneratorOptions options;
        if (large)
            options.inlineBackfillRows = 0;
        base::Result<plan::Plan> plan = advisor::newPlan(catalog, u"p"_s);
        for (const Wish &wish : sitting.wishes)
            if (plan)
                plan = advisor::addChange(*std::move(plan), decisionFor(wish, names), catalog, options);
        return plan;
    }
    static bool isRun(const plan::Step &step)
    {
        return step.kind == plan::StepKind::Sql || step.kind == plan::StepKind::Gate ||
               step.kind == plan::StepKind::Backfill;
    }
    static QString up(db::Connection &database, const plan::Plan &plan)
    {
        for (const plan::Step &step : plan.steps | std::views::filter(isRun)) {
            QString fault = step.kind == plan::StepKind::Gate ? QString() : run(database, step, plan::Direction::Up);
            if (fault.isEmpty())
                fault = check(database, step);
            if (!fault.isEmpty())
                return fault;
        }
        return {};
    }
    static int rebuilds(const plan::Plan &plan)
    {
        return int(std::ranges::count_if(
            plan.steps, [](const plan::Step &step) { return step.generated.up.contains("_lockstep_new_"_L1); }));
    }
    static const Sitting &sitting(const char *name)
    {
        static const std::vector<Sitting> all = sittings();
        return *std::ranges::find_if(all, [&](const Sitting &one) { return qstrcmp(one.name, name) == 0; });
    }

private Q_SLOTS:
    void thereAndBack_data()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<QByteArray>("sitting");
        QTest::addColumn<bool>("large"); ///< planned as for a large table
        for (int s = 0; s < int(std::size(shapes)); ++s)
            for (const Sitting &one : sittings())
                for (const bool large : {false, true})
                    QTest::addRow("%s, %s%s", one.name, shapes[s].name, large ? ", large" : "")
                        << s << QByteArray(one.name) << large;
    }
    void thereAndBack()
    {
        QFETCH(int, shape);
        QFETCH(QByteArray, sitting);
        QFETCH(bool, large);
        const Shape &at = shapes[shape];
        const Sitting &one = TestSqliteTogether::sitting(sitting.constData());
        const auto database = m_folder.fresh(u"together.db"_s, schemaOf(at));
        QVERIFY(database);
        const auto before = catalog::readCatalog(*database);
        QVERIFY(before);
        const QString rows = rowsOf(*database);
        const auto plan = planned(one, at.names, *before, large);
        QVERIFY2(plan, plan ? "" : qPrintable(text::message(plan.error())));
        if (one.rebuilds >= 0 && !large)
            QCOMPARE(rebuilds(*plan), one.rebuilds);
        const auto faults = plan::validate(*plan);
        QVERIFY2(faults.empty(), faults.empty() ? "" : qPrintable(text::message(faults.front())));
        for (const plan::Step &step : plan->steps)
            for (const base::Message &said : {step.title, step.why, step.application})
                QVERIFY2(said.isEmpty() || text::isKnown(said.id), qPrintable(said.id));

        QCOMPARE(up(*database, *plan), QString());
        const auto together = catalog::readCatalog(*database);
        const QString togetherRows = rowsOf(*database);
        const bool back = std::ranges::all_of(
            plan->steps, [](const plan::Step &step) { return step.reversible || step.kind == plan::StepKind::Gate; });
        if (one.wholeWayBack && (!large || back)) {
            for (const plan::Step &step : plan->steps | std::views::reverse)
                QCOMPARE(run(*database, step, plan::Direction::Down), QString());
            QCOMPARE(differences(*before, *catalog::readCatalog(*database)), QString());
            QCOMPARE(rowsOf(*database), rows);
            QCOMPARE(up(*database, *plan), QString());
            QCOMPARE(differences(*together, *catalog::readCatalog(*database)), QString());
            QCOMPARE(rowsOf(*database), togetherRows);
        }
        QCOMPARE(database->execute(u"PRAGMA integrity_check"_s)->value().toString(), u"ok"_s);
        QCOMPARE(database->execute(u"SELECT count(*) FROM pragma_foreign_key_check"_s)->value().toInt(), 0);

        const auto apart = m_folder.fresh(u"apart.db"_s, schemaOf(at));
        for (const Wish &wish : one.wishes) {
            const auto now = catalog::readCatalog(*apart);
            const auto alone = advisor::addChange(advisor::newPlan(*now, u"p"_s), decisionFor(wish, at.names), *now);
            QVERIFY2(alone, alone ? "" : qPrintable(text::message(alone.error())));
            QCOMPARE(up(*apart, *alone), QString());
        }
        QCOMPARE(differences(*catalog::readCatalog(*apart), *together), QString());
        QCOMPARE(togetherRows, rowsOf(*apart));
    }

    void aGateSeesTheRowsAsTheyWillBe()
    {
        const auto database = m_folder.fresh(u"gate.db"_s, schemaOf(shapes[1]));
        const auto catalog = catalog::readCatalog(*database);
        const auto plan = planned(sitting("a column and what holds of it"), plainNames, *catalog);
        QVERIFY(plan);
        const auto gate = std::ranges::find(plan->steps, u"rows-fulfil"_s, &plan::Step::role);
        QVERIFY(gate != plan->steps.end());
        QCOMPARE(check(*database, *gate), QString());
        QVERIFY(database->execute(u"UPDATE thing SET b = 25 WHERE id = 3"_s)); // b * 2 would be 50
        QVERIFY(!check(*database, *gate).isEmpty());
    }

    void regeneratingGivesTheSamePlan()
    {
        const auto database = m_folder.fresh(u"again.db"_s, schemaOf(shapes[3]));
        const auto catalog = catalog::readCatalog(*database);
        for (const char *name : {"three that know nothing of each other", "a column and what holds of it",
                                 "an index between", "one column, three times"}) {
            const auto plan = planned(sitting(name), hostileNames, *catalog);
            QVERIFY(plan);
            for (const plan::Decision &decision : plan->decisions) {
                const auto again = advisor::regenerate(*plan, decision.change.id, *catalog);
                QVERIFY(again);
                plan::Plan same = *plan; // numbers that were given once are not given again
                same.nextStep = again->nextStep;
                QCOMPARE(plan::toBytes(*again).split('\n'), plan::toBytes(same).split('\n'));
            }
        }
    }

    void takingOneChangeOutLeavesTheOthers()
    {
        const auto database = m_folder.fresh(u"less.db"_s, schemaOf(shapes[3]));
        const auto before = catalog::readCatalog(*database);
        const Sitting &three = sitting("three that know nothing of each other");
        for (std::size_t out = 0; out < 3; ++out) {
            const auto plan = planned(three, hostileNames, *before);
            Sitting two = three;
            two.wishes.erase(two.wishes.begin() + qsizetype(out));
            const auto fewer = advisor::withoutChange(*plan, plan->decisions[out].change.id, *before);
            QVERIFY(fewer);
            const auto wanted = planned(two, hostileNames, *before);
            const auto scripts = [](const plan::Plan &p) {
                QStringList texts;
                for (const plan::Step &step : p.steps)
                    texts << step.generated.up << step.generated.down << step.generated.verify;
                return texts;
            };
            QCOMPARE(scripts(*fewer), scripts(*wanted));
        }
    }
};

QTEST_GUILESS_MAIN(TestSqliteTogether)
#include "tst_sqlitetogether.moc"
