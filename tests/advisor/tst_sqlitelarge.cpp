// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/advise.h"
#include "advisor/facts.h"
#include "plan/analyze.h"
#include "sqlitechanges.h"

#include <QTest>

#include <ranges>

using namespace Qt::StringLiterals;
using namespace lockstep;
using plan::Change;
using plan::ChangeKind;
using namespace lockstep::tests::sqlite;

/// What is done to large tables on SQLite: not in one transaction where there is another way, and said where there is
/// none.
class TestSqliteLarge : public QObject
{
    Q_OBJECT

    tests::SqliteFolder m_folder;
    QSet<QString> m_long; ///< reasons of long work

private Q_SLOTS:
    /// One transaction over a large table says what others wait, and the tree goes another way.
    void aLargeRebuild()
    {
        const auto database = m_folder.fresh(u"large.db"_s, schemaOf(shapes[3]));
        auto catalog = catalog::readCatalog(*database);
        QVERIFY(catalog);
        const auto table = std::ranges::find(catalog->relations, hostileNames.table, &catalog::Relation::name);
        plan::Decision decision;
        decision.change.kind = ChangeKind::DropNotNull;
        decision.change.table = hostileNames.table;
        decision.change.column = hostileNames.b;
        decision.strategy = u"table-rebuild"_s;
        const auto tree = advisor::builtInTree();
        const auto advised = [&] {
            return tree
                ->outcomes[advisor::advise(*tree, advisor::collectFacts(decision.change, *catalog, {}), {}).outcome]
                .strategy;
        };
        QCOMPARE(advised(), u"table-rebuild"_s);
        table->rows = 5e6;
        table->heapBytes = 800'000'000;
        table->indexBytes = 200'000'000;
        QCOMPARE(advised(), u"shadow-table"_s);
        const auto plan = advisor::addChange(advisor::newPlan(*catalog, u"p"_s), decision, *catalog);
        QVERIFY(plan);
        QCOMPARE(plan->steps.back().why.id, u"advisor.table-rebuild-long.why"_s);
        QCOMPARE(plan->steps.back().why.arguments, (QStringList{hostileNames.table, u"1000"_s, u"50"_s}));
        // a column that is dropped and kept goes the same way, without a long statement
        decision.change.kind = ChangeKind::DropColumn;
        decision.change.column = hostileNames.d;
        decision.strategy = u"backup-table"_s;
        const auto kept = advisor::addChange(advisor::newPlan(*catalog, u"p"_s), decision, *catalog);
        QVERIFY(kept);
        QVERIFY(std::ranges::contains(kept->steps, u"swap-tables"_s, &plan::Step::role));
        QVERIFY(std::ranges::none_of(kept->steps, [](const plan::Step &step) {
            return step.kind == plan::StepKind::Sql && step.up().contains(u"INSERT INTO"_s) &&
                   !step.up().contains(u"CREATE TRIGGER"_s);
        }));
    }

    void whatIsLongSaysSo_data()
    {
        QTest::addColumn<int>("number");
        const auto all = cases();
        for (int i = 0; i < int(all.size()); ++i)
            QTest::newRow(all[std::size_t(i)].name) << i;
    }
    /// On tables of five million rows a step that goes over all of them in one transaction says how long others wait.
    void whatIsLongSaysSo()
    {
        QFETCH(int, number);
        const ChangeCase one = cases()[std::size_t(number)];
        const Shape &at = shapes[one.isRefusedOn(shapes[3]) ? 1 : 3];
        const auto database = m_folder.fresh(u"long.db"_s, schemaOf(at));
        auto catalog = catalog::readCatalog(*database);
        QVERIFY(catalog);
        for (catalog::Relation &relation : catalog->relations) {
            relation.rows = 5e6;
            relation.heapBytes = 800'000'000;
        }
        plan::Decision decision;
        decision.change.kind = one.kind;
        decision.change.table = at.names.table;
        one.fill(decision.change, at.names);
        decision.strategy = QString::fromLatin1(one.strategy);
        const auto plan = advisor::addChange(advisor::newPlan(*catalog, u"p"_s), decision, *catalog);
        QVERIFY2(plan, plan ? "" : qPrintable(text::message(plan.error())));
        static const QStringList said{u"advisor.table-rebuild-long.why"_s,
                                      u"advisor.sqlite-rows-long.why"_s,
                                      u"advisor.sqlite-one-transaction.why"_s,
                                      u"advisor.sqlite-drop-column-long.why"_s,
                                      u"advisor.in-window.why"_s,
                                      u"advisor.sqlite-vacuum.why"_s};
        for (const plan::StatementEffect &statement : plan::analyzePlan(*plan, *catalog)) {
            const plan::Step &step = *plan->step(statement.step);
            if (step.kind != plan::StepKind::Sql)
                continue;
            const auto isLong = [&](const analysis::Action &action) {
                using enum analysis::ActionKind;
                const bool isOld = std::ranges::contains(catalog->relations, action.relation, &catalog::Relation::name);
                return isOld && (action.kind == Update || action.kind == Delete || action.kind == Reindex ||
                                 action.kind == CreateIndex || action.fromQuery);
            };
            const auto isThere = [&](const analysis::RelationEffect &relation) {
                return (relation.rewrite || relation.scan) && !relation.isNew && !relation.bornInScript;
            };
            const bool works = std::ranges::any_of(statement.effect.actions, isLong) ||
                               std::ranges::any_of(statement.effect.relations, isThere);
            QVERIFY2(!works || said.contains(step.why.id),
                     qPrintable(QString(step.role + u' ' + step.why.id + u' ' + statement.sql)));
            if (works)
                m_long.insert(step.why.id);
        }
    }

    void everyReasonForLongWorkWasGiven()
    {
        if (m_long.isEmpty())
            QSKIP("nothing was planned");
        QCOMPARE(m_long.size(), 6);
    }

    /// The old table takes no row without the column: it is not kept the same, and the switch says so.
    void aColumnThatMayNotBeMissing()
    {
        const auto database =
            m_folder.fresh(u"missing.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT NOT NULL);"
                                            "INSERT INTO t VALUES (1, 2)"_s);
        const auto before = catalog::readCatalog(*database);
        Change change;
        change.kind = ChangeKind::DropColumn;
        change.table = u"t"_s;
        change.column = u"a"_s;
        const auto plan =
            advisor::addChange(advisor::newPlan(*before, u"p"_s), {change, u"shadow-table"_s, {}, {}}, *before);
        QVERIFY2(plan, plan ? "" : qPrintable(text::message(plan.error())));
        const auto swap = std::ranges::find(plan->steps, u"swap-tables"_s, &plan::Step::role);
        QVERIFY(!swap->reversible);
        QCOMPARE(swap->why.id, u"advisor.sqlite-swap-without.why"_s);
        QCOMPARE(swap->why.arguments.back(), u"a"_s);
        for (auto step = plan->steps.begin(); step != plan->steps.end(); ++step) {
            QCOMPARE(run(*database, *step, plan::Direction::Up), QString());
            QCOMPARE(check(*database, *step), QString());
            QVERIFY(
                database->execute(step < swap ? u"INSERT INTO t (a) VALUES (3)"_s : u"INSERT INTO t DEFAULT VALUES"_s));
        }
        QCOMPARE(database->execute(u"SELECT count(*) FROM t"_s)->value().toInt(), 1 + int(plan->steps.size()));
        QCOMPARE(differences(advisor::catalogAfter(*plan, *before), *catalog::readCatalog(*database)), QString());
    }

    void conflictsAreNotLost_data()
    {
        QTest::addColumn<plan::Change>("change");
        QTest::addColumn<QStringList>("refused");
        Change change;
        change.table = u"we\"ird; t"_s;
        change.kind = ChangeKind::AddUnique;
        change.columns = QStringList{u"a"_s};
        const QStringList twice{u"INSERT INTO %1 VALUES (20, 'x', 9)"_s,
                                u"INSERT OR REPLACE INTO %1 VALUES (20, 'x', 9)"_s,
                                u"REPLACE INTO %1 VALUES (5, 'x', 9)"_s,
                                u"INSERT OR IGNORE INTO %1 VALUES (20, 'x', 9)"_s,
                                u"UPDATE OR REPLACE %1 SET a = 'x' WHERE id = 5"_s,
                                u"UPDATE OR IGNORE %1 SET a = 'x' WHERE id = 5"_s,
                                u"INSERT INTO %1 VALUES (5, 'y', 2) ON CONFLICT (id) DO UPDATE SET a = 'x'"_s};
        QTest::newRow("a unique key") << change << twice;
        change.kind = ChangeKind::ReplacePrimaryKey;
        QTest::newRow("a primary key") << change << twice;
        change.kind = ChangeKind::SetCollation;
        change.columns.clear();
        change.column = u"b"_s;
        change.collation = u"NOCASE"_s;
        QTest::newRow("a key in any case") << change
                                           << QStringList{u"INSERT OR REPLACE INTO %1 VALUES (20, 'n', 'ONE')"_s,
                                                          u"UPDATE OR REPLACE %1 SET b = 'One' WHERE id = 5"_s};
        change.kind = ChangeKind::AddCheck;
        change.expression = u"id < 100"_s;
        QTest::newRow("a check") << change
                                 << QStringList{u"INSERT INTO %1 VALUES (100, 'n', 9)"_s,
                                                u"INSERT OR REPLACE INTO %1 VALUES (100, 'n', 9)"_s,
                                                u"INSERT OR IGNORE INTO %1 VALUES (100, 'n', 9)"_s};
    }
    /// What the new table does not take is refused while both stand, however the application says conflicts are to be
    /// solved: nothing is missing after the switch. What replaces rows in the old table replaces them in the new one.
    void conflictsAreNotLost()
    {
        QFETCH(plan::Change, change);
        QFETCH(QStringList, refused);
        const auto database = m_folder.fresh(
            u"conflicts.db"_s, u"CREATE TABLE \"we\"\"ird; t\" (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b "
                               "TEXT UNIQUE); INSERT INTO \"we\"\"ird; t\" VALUES (1, 'x', 'one'), (5, "
                               "'y', 'five'), (7, 'z', 'seven');"_s);
        QVERIFY(database);
        const auto before = catalog::readCatalog(*database);
        const auto plan =
            advisor::addChange(advisor::newPlan(*before, u"p"_s), {change, u"shadow-table"_s, {}, {}}, *before);
        QVERIFY2(plan, plan ? "" : qPrintable(text::message(plan.error())));
        const auto rows = [&] {
            const auto all = database->execute(u"SELECT group_concat(id || a || ifnull(b, '-'), ' ') FROM "
                                               "(SELECT * FROM \"we\"\"ird; t\" ORDER BY id)"_s);
            return all ? all->value().toString() : all.error().context;
        };
        QString wanted;
        for (const plan::Step &step : plan->steps) {
            if (step.role == "swap-tables"_L1) {
                for (const QString &sql : std::as_const(refused)) {
                    const QString there = rows();
                    QVERIFY2(!database->execute(sql.arg(u"\"we\"\"ird; t\""_s)), qPrintable(sql));
                    QCOMPARE(rows(), there);
                }
                const auto taken = database->executeScript(
                    u"INSERT OR REPLACE INTO \"we\"\"ird; t\" VALUES (8, 'new', 'seven'), (5, 'z', 'five');"
                    "INSERT OR IGNORE INTO \"we\"\"ird; t\" VALUES (8, 'no', 'no');"
                    "UPDATE OR REPLACE \"we\"\"ird; t\" SET b = 'five' WHERE id = 8"_s);
                QVERIFY2(taken, taken ? "" : qPrintable(taken.error().context));
                wanted = rows();
                QCOMPARE(wanted, u"1xone 8newfive"_s);
            }
            QCOMPARE(run(*database, step, plan::Direction::Up), QString());
            QCOMPARE(check(*database, step), QString());
        }
        QCOMPARE(rows(), wanted);
    }

    void keysThroughAShadow_data()
    {
        using enum ChangeKind;
        QTest::addColumn<QString>("table");
        QTest::addColumn<ChangeKind>("kind");
        QTest::addColumn<QString>("key"); ///< columns, or an option
        QTest::addColumn<QString>("refusal");
        const auto row = [](const char *name, const char *table, ChangeKind kind, const char *key,
                            const char *refusal = "") {
            QTest::newRow(name) << QString::fromLatin1(table) << kind << QString::fromLatin1(key)
                                << QString::fromLatin1(refusal);
        };
        row("a number becomes two columns", "(id INTEGER PRIMARY KEY, a TEXT, b INT)", ReplacePrimaryKey, "a, id");
        row("a text becomes a number", "(id INTEGER, a TEXT NOT NULL PRIMARY KEY, b INT)", ReplacePrimaryKey, "id");
        row("a text becomes another", "(id TEXT, a TEXT PRIMARY KEY, b INT)", ReplacePrimaryKey, "id");
        row("none becomes a number", "(id INTEGER NOT NULL UNIQUE, a TEXT, b INT)", AddPrimaryKey, "id");
        row("none becomes two columns", "(id INTEGER, a TEXT, b INT)", AddPrimaryKey, "a, id");
        row("no index to go by", "(id INTEGER NOT NULL, a TEXT, b INT)", AddPrimaryKey, "id",
            "advisor.sqlite-key-changes");
        row("a key that may be NULL", "(id INTEGER, a TEXT PRIMARY KEY, b INT)", ReplacePrimaryKey, "id",
            "advisor.sqlite-key-changes");
        row("WITHOUT ROWID", "(id INT PRIMARY KEY, a TEXT, b INT)", SetOptions, "WITHOUT ROWID");
        row("WITHOUT ROWID, of a number", "(id INTEGER PRIMARY KEY, a TEXT, b INT)", SetOptions, "WITHOUT ROWID");
        row("with rowids again", "(id INT PRIMARY KEY, a TEXT, b INT) WITHOUT ROWID", SetOptions, "WITHOUT ROWID=off");
        row("another key WITHOUT ROWID", "(id INT, a TEXT, b INT, PRIMARY KEY (id, a)) WITHOUT ROWID",
            ReplacePrimaryKey, "id");
    }
    /// The old key and the new one hold side by side until the old table goes; what is written meanwhile is on both
    /// sides.
    void keysThroughAShadow()
    {
        QFETCH(QString, table);
        QFETCH(ChangeKind, kind);
        QFETCH(QString, key);
        QFETCH(QString, refusal);
        const auto database = m_folder.fresh(
            u"keys.db"_s, u"CREATE TABLE \"we\"\"ird; t\" "_s + table +
                              u"; INSERT INTO \"we\"\"ird; t\" VALUES (1, 'x', 1), (5, 'y', NULL), (7, 'z', 3);");
        QVERIFY(database);
        const auto before = catalog::readCatalog(*database);
        plan::Decision decision;
        decision.strategy = u"shadow-table"_s;
        decision.change.kind = kind;
        decision.change.table = u"we\"ird; t"_s;
        (kind == ChangeKind::SetOptions ? decision.change.options : decision.change.columns) = key.split(u", "_s);
        const auto plan = advisor::addChange(advisor::newPlan(*before, u"p"_s), decision, *before);
        if (!refusal.isEmpty()) {
            QVERIFY(!plan);
            QCOMPARE(plan.error().message, refusal);
            return;
        }
        QVERIFY2(plan, plan ? "" : qPrintable(text::message(plan.error())));
        const auto end = std::ranges::find(plan->steps, u"shadow-trusted"_s, &plan::Step::role);
        QVERIFY(end != plan->steps.end());
        const auto rows = [&] {
            const auto all = database->execute(u"SELECT group_concat(id || a || ifnull(b, '-'), ' ') FROM "
                                               "(SELECT * FROM \"we\"\"ird; t\" ORDER BY id)"_s);
            return all ? all->value().toString() : all.error().context;
        };
        const auto write = [&](int id) {
            QString sql = u"INSERT INTO \"we\"\"ird; t\" VALUES (%1, 'n%1', 1), (-%1, 'm%1', 2);"
                          "UPDATE \"we\"\"ird; t\" SET b = %1 WHERE id IN (1, %1);"
                          "UPDATE \"we\"\"ird; t\" SET id = id + 1000, a = a || '+' WHERE id = %1;"
                          "DELETE FROM \"we\"\"ird; t\" WHERE id = -%1"_s.arg(id);
            if (kind != ChangeKind::AddPrimaryKey) // else there may be two of them before
                sql += u"; INSERT OR REPLACE INTO \"we\"\"ird; t\" VALUES (5, 'y', %1)"_s.arg(id);
            const auto written = database->executeScript(sql);
            QVERIFY2(written, written ? "" : qPrintable(written.error().context));
        };
        const auto up = [&](int first) {
            for (auto step = plan->steps.begin(); step != end; ++step) {
                QCOMPARE(run(*database, *step, plan::Direction::Up), QString());
                QCOMPARE(check(*database, *step), QString());
                write(first++);
            }
        };
        up(100);
        const auto changed = catalog::readCatalog(*database);
        for (auto step = std::make_reverse_iterator(end); step != plan->steps.rend(); ++step) {
            const QString wanted = rows();
            QCOMPARE(run(*database, *step, plan::Direction::Down), QString());
            QCOMPARE(rows(), wanted);
            write(200 + int(std::distance(step, plan->steps.rend())));
        }
        QCOMPARE(differences(*before, *catalog::readCatalog(*database)), QString());
        up(300);
        QCOMPARE(differences(*changed, *catalog::readCatalog(*database)), QString());
        const QString wanted = rows();
        for (auto step = end; step != plan->steps.end(); ++step)
            QCOMPARE(run(*database, *step, plan::Direction::Up), QString());
        QCOMPARE(rows(), wanted);
        QCOMPARE(differences(advisor::catalogAfter(*plan, *before), *catalog::readCatalog(*database)), QString());
        QCOMPARE(database->execute(u"PRAGMA integrity_check"_s)->value().toString(), u"ok"_s);
    }
};

QTEST_GUILESS_MAIN(TestSqliteLarge)
#include "tst_sqlitelarge.moc"
