// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sitting.h"
#include "sqlitechanges.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;
using plan::Change;
using plan::ChangeKind;
using namespace lockstep::tests::sqlite;

/// What is refused on SQLite before anything was touched, and what a gate stops: with the reason that is true.
class TestSqliteRefused : public QObject
{
    Q_OBJECT

    tests::SqliteFolder m_folder;

private Q_SLOTS:
    void refusals_data()
    {
        using enum ChangeKind;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("strategy"); ///< empty: the tree's
        QTest::addColumn<QString>("refusal");
        const auto row = [](const char *name, ChangeKind kind, const char *table, const char *strategy,
                            const char *refusal, const std::function<void(Change &)> &fill) {
            Change change;
            change.kind = kind;
            change.table = QString::fromLatin1(table);
            fill(change);
            QTest::newRow(name) << change << QString::fromLatin1(strategy) << QString::fromLatin1(refusal);
        };
        row("the key that others point at", DropConstraint, "far", "table-rebuild", "advisor.sqlite-key-pointed-at",
            [](Change &c) { c.name = u"primary key"_s; });
        row("the same through a shadow", DropConstraint, "far", "shadow-table", "advisor.sqlite-key-pointed-at",
            [](Change &c) { c.name = u"primary key"_s; });
        row("the index that others point at", DropIndex, "", "direct-versioned", "advisor.sqlite-key-pointed-at",
            [](Change &c) { c.name = u"by name"_s; });
        row("another index in its place", ReplaceIndex, "", "direct-versioned", "advisor.sqlite-key-pointed-at",
            [](Change &c) {
                c.name = u"by name"_s;
                c.columns = QStringList{u"name"_s};
            });
        row("a reference to what is no key", AddForeignKey, "near", "table-rebuild", "advisor.sqlite-no-parent-key",
            [](Change &c) {
                c.columns = QStringList{u"id"_s};
                c.referencedTable = u"far"_s;
                c.referencedColumns = QStringList{u"n"_s};
            });
        row("a reference to a table without a key", AddForeignKey, "far", "table-rebuild", "advisor.no-primary-key",
            [](Change &c) {
                c.columns = QStringList{u"n"_s};
                c.referencedTable = u"near"_s;
            });
        row("a type that STRICT has not", SetOptions, "far", "shadow-table", "advisor.sqlite-refuses",
            [](Change &c) { c.options = QStringList{u"STRICT"_s}; });
        row("a view over rows without a key", RenameTable, "near", "expand-contract",
            "advisor.sqlite-needs-primary-key", [](Change &c) { c.newName = u"nearer"_s; });
        row("a column that an index holds", SplitTable, "far", "dual-write", "advisor.sqlite-column-in-use",
            [](Change &c) {
                c.columns = QStringList{u"n"_s};
                c.newName = u"away"_s;
            });
        row("rows that cannot be paired", MergeTables, "far", "", "advisor.sqlite-keys-differ",
            [](Change &c) { c.referencedTable = u"near"_s; });
    }
    void refusals()
    {
        QFETCH(Change, change);
        QFETCH(QString, strategy);
        QFETCH(QString, refusal);
        const auto database =
            m_folder.fresh(u"refusals.db"_s, u"CREATE TABLE far (id INT PRIMARY KEY, name varchar(9), n INT);"
                                             "CREATE UNIQUE INDEX \"by name\" ON far (name);"
                                             "CREATE TABLE near (id REFERENCES far, name REFERENCES far (name));"
                                             "CREATE INDEX \"by n\" ON far (n)"_s);
        const auto catalog = catalog::readCatalog(*database);
        QVERIFY(catalog);
        if (strategy.isEmpty()) {
            const auto tree = advisor::builtInTree();
            const auto sitting = advisor::planChanges(advisor::newPlan(*catalog, u"p"_s), {change}, *catalog, *tree);
            QVERIFY(sitting && sitting->changes[0].refused);
            QCOMPARE(sitting->changes[0].refused->message, refusal);
            return;
        }
        const auto plan = advisor::addChange(advisor::newPlan(*catalog, u"p"_s), {change, strategy, {}, {}}, *catalog);
        QVERIFY(!plan);
        QCOMPARE(plan.error().message, refusal);
    }

    /// Rows that others point at do not go, whichever way: with foreign keys on SQLite would stop half-way or take more
    /// rows along, with foreign keys off the other rows would point at nothing.
    void rowsThatOthersPointAt_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("strategy");
        for (const char *kind : {"delete-rows", "archive-rows", "split-rows"})
            for (const char *strategy : {"direct-versioned", "batched-backfill", "backup-table", "big-bang"}) {
                const bool has = !qstrcmp(strategy, "direct-versioned") || !qstrcmp(strategy, "big-bang") ||
                                 (!qstrcmp(strategy, "batched-backfill") && qstrcmp(kind, "split-rows")) ||
                                 !qstrcmp(kind, "delete-rows");
                if (has)
                    QTest::addRow("%s, %s", kind, strategy)
                        << QString::fromLatin1(kind) << QString::fromLatin1(strategy);
            }
    }
    void rowsThatOthersPointAt()
    {
        QFETCH(QString, kind);
        QFETCH(QString, strategy);
        const Names &n = hostileNames;
        const auto database = m_folder.fresh(
            u"pointed.db"_s, schemaOf(shapes[3]) + u"CREATE TABLE \"so;n\" (a, b, FOREIGN KEY (a, b) "
                                                   "REFERENCES %1 (%2, %3)); INSERT INTO \"so;n\" VALUES "
                                                   "('Y', 2), (NULL, 7);"_s.arg(q(n.table), q(n.a), q(n.b)));
        QVERIFY(database);
        const auto catalog = catalog::readCatalog(*database);
        plan::Decision decision;
        decision.change.kind = *plan::changeKindFromId(kind);
        decision.change.table = n.table;
        decision.change.newName = u"ol\"d"_s;
        decision.strategy = strategy;
        advisor::GeneratorOptions options;
        options.inlineBackfillRows = 1;
        const std::pair<QString, bool> predicates[] = {{u"b = 1"_s, false}, // by its primary key, from child
                                                       {u"b = 2"_s, true},  // 'Y' is not 'y'
                                                       {u"b = 3"_s, false},
                                                       {u"b > 3"_s, true}};
        for (const auto &[predicate, mayGo] : predicates) {
            decision.change.predicate = QString(predicate).replace(u'b', q(n.b));
            const auto plan = advisor::addChange(advisor::newPlan(*catalog, u"p"_s), decision, *catalog, options);
            QVERIFY2(plan, plan ? "" : qPrintable(text::message(plan.error())));
            const auto gate = std::ranges::find(plan->steps, u"rows-unreferenced"_s, &plan::Step::role);
            QVERIFY(gate != plan->steps.end());
            QCOMPARE(check(*database, *gate).isEmpty(), mayGo);
            const auto leaves = std::ranges::find_if(gate, plan->steps.end(), [](const plan::Step &step) {
                return step.up().contains(u"DELETE FROM"_s) || (step.backfill && step.backfill->remove);
            });
            QVERIFY(leaves != plan->steps.end()); // behind the gate
        }
        QVERIFY(database->execute(u"CREATE TABLE nephew (t REFERENCES "_s + q(n.table) + u" ON DELETE CASCADE)"));
        const auto acting = catalog::readCatalog(*database);
        const auto refused = advisor::addChange(advisor::newPlan(*acting, u"p"_s), decision, *acting, options);
        QVERIFY(!refused);
        QCOMPARE(refused.error().message, u"advisor.delete-cascades"_s);
    }

    void gates_data()
    {
        using enum ChangeKind;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("strategy");
        QTest::addColumn<QString>("gate");
        QTest::addColumn<QString>("mended"); ///< what makes it hold
        const auto row = [](const char *name, ChangeKind kind, const char *strategy, const char *gate,
                            const char *mended, const std::function<void(Change &)> &fill) {
            Change change;
            change.kind = kind;
            change.table = u"t"_s;
            fill(change);
            QTest::newRow(name) << change << QString::fromLatin1(strategy) << QString::fromLatin1(gate)
                                << QString::fromLatin1(mended);
        };
        const auto unique = [](Change &c) {
            c.columns = QStringList{u"(lower(a))"_s};
            c.predicate = u"n > 0"_s;
            c.unique = true;
        };
        const auto filled = [](Change &c) {
            c.column = u"a"_s;
            c.expression = u"b || '!'"_s;
        };
        const auto key = [](Change &c) { c.columns = QStringList{u"n"_s, u"b"_s}; };
        row("a unique index", AddIndex, "direct-versioned", "no-duplicates", "UPDATE t SET n = 0 WHERE id = 2", unique);
        row("one in the place of another", ReplaceIndex, "direct-versioned", "no-duplicates",
            "UPDATE t SET n = 0 WHERE id = 2", [&](Change &c) {
                unique(c);
                c.name = u"i"_s;
            });
        for (const char *strategy : {"direct-versioned", "batched-backfill", "backup-table"})
            row(strategy, FillColumn, strategy, "values-given", "UPDATE t SET b = 'z' WHERE b IS NULL", filled);
        for (const char *strategy : {"table-rebuild", "shadow-table"})
            row(strategy, AddColumn, strategy, "values-given", "UPDATE t SET b = 'z' WHERE b IS NULL", [](Change &c) {
                c.column = u"c"_s;
                c.type = u"TEXT"_s;
                c.notNull = true;
                c.usingExpression = u"b"_s;
            });
        for (const char *column : {"n", "p"}) // either side of the reference
            row(column, ChangeType, "table-rebuild", "values-survive", "UPDATE t SET p = NULL", [column](Change &c) {
                c.column = QString::fromLatin1(column);
                c.type = u"BLOB"_s;
            });
        row("a reference, by USING", ChangeType, "shadow-table", "no-orphans", "UPDATE t SET p = NULL", [](Change &c) {
            c.column = u"p"_s;
            c.type = u"TEXT"_s;
            c.usingExpression = u"p + 100"_s;
        });
        row("a key", ReplacePrimaryKey, "table-rebuild", "rows-have-key", "UPDATE t SET b = 'z' WHERE b IS NULL", key);
        row("a key through a shadow", ReplacePrimaryKey, "shadow-table", "rows-have-key",
            "UPDATE t SET b = 'z' WHERE b IS NULL", key);
    }
    /// A gate stands before what the rows would stop, and opens once they do not.
    void gates()
    {
        QFETCH(Change, change);
        QFETCH(QString, strategy);
        QFETCH(QString, gate);
        QFETCH(QString, mended);
        const auto database = m_folder.fresh(
            u"gates.db"_s,
            u"CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT, n INT NOT NULL UNIQUE, p INT REFERENCES "
            u"t (n));"
            "CREATE INDEX i ON t (n); INSERT INTO t VALUES (1, 'X', 'y', 1, NULL), (2, 'x', NULL, 2, 1)"_s);
        const auto catalog = catalog::readCatalog(*database);
        for (const int inlineRows : {100, 0}) {
            advisor::GeneratorOptions options;
            options.inlineBackfillRows = inlineRows;
            const auto plan =
                advisor::addChange(advisor::newPlan(*catalog, u"p"_s), {change, strategy, {}, {}}, *catalog, options);
            QVERIFY2(plan, plan ? "" : qPrintable(text::message(plan.error())));
            const auto stands = std::ranges::find(plan->steps, gate, &plan::Step::role);
            QVERIFY(stands != plan->steps.end());
            QVERIFY(database->execute(u"SAVEPOINT before"_s));
            QVERIFY(!check(*database, *stands).isEmpty());
            QVERIFY(database->execute(mended));
            QCOMPARE(check(*database, *stands), QString());
            QVERIFY(database->executeScript(u"ROLLBACK TO before; RELEASE before"_s));
        }
    }

    void rowsDoNotGoToTheirOwnTable()
    {
        const auto database = m_folder.fresh(u"own.db"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, v);"_s);
        const auto catalog = catalog::readCatalog(*database);
        QVERIFY(catalog);
        for (const ChangeKind kind : {ChangeKind::MergeTables, ChangeKind::CopyRows}) {
            plan::Decision decision;
            decision.change.kind = kind;
            decision.change.table = u"t"_s;
            decision.change.referencedTable = u"T"_s;
            decision.strategy = u"direct-versioned"_s;
            const auto plan = advisor::addChange(advisor::newPlan(*catalog, u"p"_s), decision, *catalog);
            QVERIFY(!plan);
            QCOMPARE(plan.error().message, u"advisor.one-table"_s);
        }
    }

    void whatSqliteHasNotIsRefused()
    {
        const auto database = m_folder.fresh(u"refused.db"_s, schemaOf(shapes[1]));
        const auto catalog = catalog::readCatalog(*database);
        QVERIFY(catalog);
        for (const plan::ChangeDescriptor &row : plan::changeDescriptors()) {
            const bool any = std::ranges::any_of(advisor::strategies(), [&](const advisor::StrategyDescriptor &s) {
                Change change;
                change.kind = row.kind;
                return s.generates(change, sql::Engine::Sqlite);
            });
            if (any)
                continue;
            plan::Decision decision;
            decision.change.kind = row.kind;
            for (const plan::ChangeField field : row.required)
                QVERIFY(plan::setFieldText(decision.change, field, u"true"_s));
            decision.strategy = u"direct-versioned"_s;
            const auto plan = advisor::addChange(advisor::newPlan(*catalog, u"p"_s), decision, *catalog);
            QVERIFY2(!plan, row.id);
            QCOMPARE(plan.error().message, u"advisor.sqlite-has-none"_s);
        }
    }

    void aDefinitionMayEndWithAComment()
    {
        const auto database = m_folder.fresh(u"comment.db"_s);
        const auto catalog = catalog::readCatalog(*database);
        Change change;
        change.kind = ChangeKind::CreateTable;
        change.table = u"t"_s;
        change.definition = u"a INT, b INT -- the last"_s;
        const auto plan =
            advisor::addChange(advisor::newPlan(*catalog, u"p"_s), {change, u"direct-versioned"_s, {}, {}}, *catalog);
        QVERIFY2(plan, plan ? "" : qPrintable(text::message(plan.error())));
        QCOMPARE(run(*database, plan->steps.back(), plan::Direction::Up), QString());
        QCOMPARE(check(*database, plan->steps.back()), QString());
    }
};

QTEST_GUILESS_MAIN(TestSqliteRefused)
#include "tst_sqliterefused.moc"
