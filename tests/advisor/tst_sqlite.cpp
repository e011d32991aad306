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

/// Every change on SQLite, on every kind of table, there, back, and there again, on real files.
class TestSqliteChanges : public QObject
{
    Q_OBJECT

    tests::SqliteFolder m_folder;

private Q_SLOTS:
    void there_data()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("large"); ///< planned as for a large table
        const auto all = cases();
        for (int s = 0; s < int(std::size(shapes)); ++s)
            for (int i = 0; i < int(all.size()); ++i)
                for (const bool large : {false, true})
                    if (shapes[s].rows || !large)
                        QTest::addRow("%s, %s%s", all[std::size_t(i)].name, shapes[s].name, large ? ", large" : "")
                            << s << i << large;
    }
    void there()
    {
        QFETCH(int, shape);
        QFETCH(int, number);
        QFETCH(bool, large);
        const Shape &at = shapes[shape];
        const ChangeCase one = cases()[std::size_t(number)];
        const auto database = m_folder.fresh(u"there.db"_s, schemaOf(at));
        QVERIFY(database);
        const auto before = catalog::readCatalog(*database);
        QVERIFY(before);
        const QString rows = rowsOf(*database);
        plan::Decision decision;
        decision.change.kind = one.kind;
        decision.change.table = at.names.table;
        one.fill(decision.change, at.names);
        decision.strategy = QString::fromLatin1(one.strategy);
        const bool needsHanging = decision.change.table == u"seen" || decision.change.name == u"logs";
        if (needsHanging && !at.hanging)
            QSKIP("there is none");
        advisor::GeneratorOptions options;
        if (large)
            options.inlineBackfillRows = 0;
        const auto plan = advisor::addChange(advisor::newPlan(*before, u"p"_s), decision, *before, options);
        if (!plan) {
            const QString id = plan.error().message;
            QVERIFY2(one.refusal && id == QLatin1StringView(one.refusal),
                     qPrintable(id + u' ' + text::message(plan.error())));
            QVERIFY(!one.notOn || qstrcmp(one.notOn, at.name) == 0);
            return;
        }
        QVERIFY(!one.isRefusedOn(at));
        const auto faults = plan::validate(*plan);
        QVERIFY2(faults.empty(), faults.empty() ? "" : qPrintable(text::message(faults.front())));
        for (const plan::Step &step : plan->steps) {
            for (const base::Message &said : {step.title, step.why, step.application})
                QVERIFY2(said.isEmpty() || text::isKnown(said.id), qPrintable(said.id));
        }

        std::vector<plan::Step> steps;
        for (const plan::Step &step : plan->steps)
            if (step.kind == plan::StepKind::Sql || step.kind == plan::StepKind::Gate ||
                step.kind == plan::StepKind::Backfill)
                steps.push_back(step);
        const auto lost = std::ranges::find_if(
            steps, [](const plan::Step &s) { return s.kind != plan::StepKind::Gate && !s.reversible; });
        if (one.wholeWayBack && decision.strategy != u"backup-table" && !large) // else till the old table goes
            QVERIFY(lost == steps.end());
        const auto up = [&](auto range) -> QString {
            for (const plan::Step &step : range) {
                if (QString fault = run(*database, step, plan::Direction::Up); !fault.isEmpty())
                    return fault;
                if (QString fault = check(*database, step); !fault.isEmpty())
                    return fault;
            }
            return {};
        };
        const std::ranges::subrange back(steps.begin(), lost);
        if (std::ranges::contains(back, plan::StepKind::Sql, &plan::Step::kind)) {
            QCOMPARE(up(back), QString());
            const auto changed = catalog::readCatalog(*database);
            if (one.kind != ChangeKind::RebuildIndex && one.kind != ChangeKind::CopyRows &&
                one.kind != ChangeKind::RemoveBloat && one.kind != ChangeKind::MoveToService)
                QVERIFY(rows != rowsOf(*database) || !differences(*before, *changed).isEmpty() || !at.rows);
            for (const plan::Step &step : back | std::views::reverse)
                QCOMPARE(run(*database, step, plan::Direction::Down), QString());
            const auto restored = catalog::readCatalog(*database);
            QCOMPARE(differences(*before, *restored), QString());
            QCOMPARE(rowsOf(*database), rows);
        }
        QCOMPARE(up(steps), QString());
        const auto violations = database->execute(u"SELECT count(*) FROM pragma_foreign_key_check"_s);
        QVERIFY(violations);
        if (one.kind != ChangeKind::SplitRows && one.kind != ChangeKind::ArchiveRows &&
            one.kind != ChangeKind::DeleteRows)
            QCOMPARE(violations->value().toInt(), 0);
        QCOMPARE(database->execute(u"PRAGMA integrity_check"_s)->value().toString(), u"ok"_s);
    }

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

    void textStaysWordForWord_data()
    {
        using enum ChangeKind;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("was");
        QTest::addColumn<QString>("is"); ///< what stands there in the place of `was`
        const auto row = [](const char *name, ChangeKind kind, const std::function<void(Change &)> &fill,
                            const QByteArray &was, const QByteArray &is) {
            Change change;
            change.kind = kind;
            change.table = u"t"_s;
            fill(change);
            QTest::newRow(name) << change << QString::fromUtf8(was) << QString::fromUtf8(is);
        };
        const auto column = [](const char *which) {
            return [which](Change &c) { c.column = QString::fromLatin1(which); };
        };
        const char *end = "FOREIGN KEY (o) REFERENCES far MATCH FULL ON DELETE CASCADE DEFERRABLE)";
        const auto behind = [end](const char *more) -> QByteArray {
            return QByteArray(end).chopped(1) + ",\n  " + more + ")";
        };
        row("drop not null", DropNotNull, column("a"), "a TEXT NOT NULL", "a TEXT");
        row("set not null", SetNotNull, column("b"), "b INT DEFAULT 5", "b INT DEFAULT 5 NOT NULL");
        row("drop default", DropDefault, column("b"), "b INT DEFAULT 5", "b INT");
        row(
            "set default", SetDefault,
            [](Change &c) {
                c.column = u"b"_s;
                c.defaultExpression = u"7 + 1"_s;
            },
            "DEFAULT 5", "DEFAULT (7 + 1)");
        row(
            "set default, a literal", SetDefault,
            [](Change &c) {
                c.column = u"b"_s;
                c.defaultExpression = u" -7"_s;
            },
            "DEFAULT 5", "DEFAULT -7");
        row(
            "change type", ChangeType,
            [](Change &c) {
                c.column = u"a"_s;
                c.type = u"VARCHAR(9)"_s;
            },
            "a TEXT", "a VARCHAR(9)");
        row(
            "set collation", SetCollation,
            [](Change &c) {
                c.column = u"a"_s;
                c.collation = u"NOCASE"_s;
            },
            "a TEXT NOT NULL", "a TEXT NOT NULL COLLATE NOCASE");
        row("drop unique", DropConstraint, [](Change &c) { c.name = u"unique (a, b)"_s; }, "\n, UNIQUE (a, b)", "");
        row(
            "drop named", DropConstraint, [](Change &c) { c.name = u"named"_s; }, " CONSTRAINT named CHECK (b > 0)\n,",
            "\n");
        row(
            "rename", RenameConstraint,
            [](Change &c) {
                c.name = u"named"_s;
                c.newName = u"other"_s;
            },
            "CONSTRAINT named", "CONSTRAINT \"other\"");
        row(
            "give a name", RenameConstraint,
            [](Change &c) {
                c.name = u"foreign key (o) 2"_s;
                c.newName = u"goes far"_s;
            },
            "FOREIGN KEY (o)", "CONSTRAINT \"goes far\" FOREIGN KEY (o)");
        row(
            "take the name", RenameConstraint,
            [](Change &c) {
                c.name = u"named"_s;
                c.newName = u"check (b > 0)"_s;
            },
            "CONSTRAINT named CHECK", "CHECK");
        row(
            "change foreign key", ChangeForeignKey,
            [](Change &c) {
                c.name = u"foreign key (o) 2"_s;
                c.onUpdate = u"set null"_s;
                c.onDelete = u"restrict"_s;
            },
            "REFERENCES far MATCH FULL ON DELETE CASCADE DEFERRABLE",
            "REFERENCES far ON UPDATE SET NULL ON DELETE RESTRICT MATCH FULL DEFERRABLE");
        // as a Catalog calls what has no name: as "plan --to" wishes for it
        row(
            "unique without a name", AddUnique,
            [](Change &c) {
                c.columns = {u"b"_s};
                c.name = u"unique (b)"_s;
            },
            end, behind("UNIQUE (\"b\")"));
        row(
            "check without a name", AddCheck,
            [](Change &c) {
                c.expression = u"b < 100"_s;
                c.name = u"check (b < 100)"_s;
            },
            end, behind("CHECK (b < 100)"));
        row(
            "foreign key without a name", AddForeignKey,
            [](Change &c) {
                c.columns = {u"b"_s};
                c.referencedTable = u"far"_s;
                c.name = u"foreign key (b)"_s;
            },
            end, behind("FOREIGN KEY (\"b\") REFERENCES \"far\" (\"id\")"));
        row(
            "with a name", AddCheck,
            [](Change &c) {
                c.expression = u"b < 100"_s;
                c.name = u"low"_s;
            },
            end, behind("CONSTRAINT \"low\" CHECK (b < 100)"));
    }
    /// What is not changed of a table stays as it was written; a constraint that had no name has none.
    void textStaysWordForWord()
    {
        QFETCH(Change, change);
        QFETCH(QString, was);
        QFETCH(QString, is);
        const QString text = u"(id INTEGER PRIMARY KEY, -- the key\n  a TEXT NOT NULL,b INT DEFAULT 5 /* five */,\n"
                             "\t-- far away\n  o REFERENCES far, CONSTRAINT named CHECK (b > 0)\n, UNIQUE (a, b),\n"
                             "  FOREIGN KEY (o) REFERENCES far MATCH FULL ON DELETE CASCADE DEFERRABLE)"_s;
        const auto database =
            m_folder.fresh(u"words.db"_s, u"CREATE TABLE far (id INTEGER PRIMARY KEY); CREATE TABLE t "_s + text);
        QVERIFY(database && text.count(was) == 1);
        const auto catalog = catalog::readCatalog(*database);
        plan::Decision decision;
        decision.change = change;
        decision.strategy = u"table-rebuild"_s;
        const auto plan = advisor::addChange(advisor::newPlan(*catalog, u"p"_s), decision, *catalog);
        QVERIFY2(plan, plan ? "" : qPrintable(text::message(plan.error())));
        const QString sql = u"SELECT sql FROM sqlite_schema WHERE name = 't'"_s;
        for (const plan::Step &step : plan->steps) {
            QCOMPARE(run(*database, step, plan::Direction::Up), QString());
            QCOMPARE(check(*database, step), QString());
        }
        QCOMPARE(database->execute(sql)->value().toString(), u"CREATE TABLE \"t\" "_s + QString(text).replace(was, is));
        for (const plan::Step &step : plan->steps | std::views::reverse)
            QCOMPARE(run(*database, step, plan::Direction::Down), QString());
        QCOMPARE(database->execute(sql)->value().toString(), u"CREATE TABLE \"t\" "_s + text);
    }

    void tableOptions_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("becomes"); ///< or the id of the refusal
        QTest::addColumn<bool>("fits");
        QTest::addColumn<bool>("wholeWayBack");
        const auto row = [](const char *name, const char *table, const QStringList &options, const char *becomes,
                            bool fits = true, bool wholeWayBack = true) {
            QTest::newRow(name) << QString::fromLatin1(table) << options << QString::fromLatin1(becomes) << fits
                                << wholeWayBack;
        };
        const QStringList strict{u"strict"_s}, none{u"Without  rowid"_s};
        row("strict", "(k INTEGER PRIMARY KEY, v TEXT)", strict, "(k INTEGER PRIMARY KEY, v TEXT) STRICT");
        row("values do not fit", "(k INTEGER PRIMARY KEY, v INT)", strict, "(k INTEGER PRIMARY KEY, v INT) STRICT",
            false);
        row("no such type", "(k INTEGER PRIMARY KEY, v VARCHAR(9))", strict, "advisor.sqlite-refuses");
        row("no longer strict", "(k INTEGER PRIMARY KEY, v TEXT) strict", {u"STRICT=off"_s},
            "(k INTEGER PRIMARY KEY, v TEXT)");
        row("without rowid", "(k INTEGER PRIMARY KEY, v /* all */ )", none,
            "(k INTEGER PRIMARY KEY, v /* all */ ) WITHOUT ROWID");
        row("without a hidden rowid", "(k INT PRIMARY KEY, v)", none, "(k INT PRIMARY KEY, v) WITHOUT ROWID", true,
            false);
        row("without a key", "(k, v)", none, "advisor.sqlite-refuses");
        row("both", "(k INT PRIMARY KEY, v TEXT) WITHOUT ROWID", strict,
            "(k INT PRIMARY KEY, v TEXT) WITHOUT ROWID, STRICT");
        row("with a rowid again", "(k INT PRIMARY KEY, v TEXT) WITHOUT ROWID, STRICT", {u"WITHOUT ROWID = off"_s},
            "(k INT PRIMARY KEY, v TEXT) STRICT");
        row("already", "(k INT PRIMARY KEY, v TEXT) STRICT", strict, "advisor.options-already");
        row("unknown", "(k INT PRIMARY KEY, v TEXT)", {u"fillfactor=70"_s}, "advisor.bad-word");
    }
    void tableOptions()
    {
        QFETCH(QString, table);
        QFETCH(QStringList, options);
        QFETCH(QString, becomes);
        QFETCH(bool, fits);
        QFETCH(bool, wholeWayBack);
        const auto database =
            m_folder.fresh(u"options.db"_s, u"CREATE TABLE \"t;\" "_s + table +
                                                u"; INSERT INTO \"t;\" VALUES (7, 'x'), (9, 'y'), (8, NULL)");
        QVERIFY(database);
        const auto before = catalog::readCatalog(*database);
        const QString rows = rowsOf(*database);
        plan::Decision decision;
        decision.change.kind = ChangeKind::SetOptions;
        decision.change.table = u"t;"_s;
        decision.change.options = options;
        decision.strategy = u"table-rebuild"_s;
        const auto plan = advisor::addChange(advisor::newPlan(*before, u"p"_s), decision, *before);
        if (!plan) {
            QCOMPARE(plan.error().message, becomes);
            QVERIFY(text::isKnown(becomes));
            return;
        }
        for (const plan::Step &step : plan->steps) {
            QVERIFY(text::isKnown(step.title.id) && text::isKnown(step.why.id));
            if (step.kind == plan::StepKind::Gate)
                QCOMPARE(check(*database, step).isEmpty(), fits);
        }
        const plan::Step &step = plan->steps.back();
        QCOMPARE(run(*database, step, plan::Direction::Up).isEmpty(), fits);
        if (!fits)
            return;
        QCOMPARE(check(*database, step), QString());
        QCOMPARE(database->execute(u"SELECT sql FROM sqlite_schema WHERE name = 't;'"_s)->value().toString(),
                 u"CREATE TABLE \"t;\" "_s + becomes);
        QCOMPARE(step.reversible, wholeWayBack);
        QCOMPARE(run(*database, step, plan::Direction::Down), QString());
        QCOMPARE(differences(*before, *catalog::readCatalog(*database)), QString());
        if (wholeWayBack)
            QCOMPARE(rowsOf(*database), rows);
    }

    void counters_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("becomes");
        QTest::newRow("add") << u"add-identity"_s << u"(id INTEGER PRIMARY KEY ON CONFLICT FAIL, v)"_s
                             << u"(id INTEGER PRIMARY KEY ON CONFLICT FAIL AUTOINCREMENT, v)"_s;
        QTest::newRow("drop") << u"drop-identity"_s << u"(id INTEGER PRIMARY KEY AUTOINCREMENT, v)"_s
                              << u"(id INTEGER PRIMARY KEY, v)"_s;
        QTest::newRow("no integer") << u"add-identity"_s << u"(id INT PRIMARY KEY, v)"_s
                                    << u"advisor.sqlite-no-counter"_s;
        QTest::newRow("no key") << u"add-identity"_s << u"(id INTEGER, v)"_s << u"advisor.sqlite-no-counter"_s;
        QTest::newRow("counts already") << u"add-identity"_s << u"(id INTEGER PRIMARY KEY AUTOINCREMENT, v)"_s
                                        << u"advisor.identity-has-default"_s;
        QTest::newRow("does not count") << u"drop-identity"_s << u"(id INTEGER PRIMARY KEY, v)"_s
                                        << u"advisor.no-identity"_s;
    }
    /// AUTOINCREMENT: numbers that were given once are not given again, even after the way back.
    void counters()
    {
        QFETCH(QString, kind);
        QFETCH(QString, table);
        QFETCH(QString, becomes);
        const auto database = m_folder.fresh(
            u"counters.db"_s,
            u"CREATE TABLE t "_s + table + u"; INSERT INTO t VALUES (1, 'x'), (40, 'y'); DELETE FROM t WHERE id = 40");
        QVERIFY(database);
        const auto before = catalog::readCatalog(*database);
        const QString rows = rowsOf(*database);
        plan::Decision decision;
        decision.change.kind = *plan::changeKindFromId(kind);
        decision.change.table = u"t"_s;
        decision.change.column = u"id"_s;
        decision.strategy = u"table-rebuild"_s;
        const auto plan = advisor::addChange(advisor::newPlan(*before, u"p"_s), decision, *before);
        if (!plan) {
            QCOMPARE(plan.error().message, becomes);
            return;
        }
        const plan::Step &step = plan->steps.back();
        QCOMPARE(run(*database, step, plan::Direction::Up), QString());
        QCOMPARE(database->execute(u"SELECT sql FROM sqlite_schema WHERE name = 't'"_s)->value().toString(),
                 u"CREATE TABLE \"t\" "_s + becomes);
        QCOMPARE(run(*database, step, plan::Direction::Down), QString());
        QCOMPARE(differences(*before, *catalog::readCatalog(*database)), QString());
        QCOMPARE(rowsOf(*database), rows);
    }

    void aKeyKeepsItsName_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("becomes");
        QTest::newRow("none") << u"PRIMARY KEY (a)"_s << u"PRIMARY KEY (\"b\", \"a\")"_s;
        QTest::newRow("named") << u"CONSTRAINT key PRIMARY KEY (a)"_s
                               << u"CONSTRAINT \"key\" PRIMARY KEY (\"b\", \"a\")"_s;
    }
    void aKeyKeepsItsName()
    {
        QFETCH(QString, key);
        QFETCH(QString, becomes);
        const auto database = m_folder.fresh(u"key.db"_s, u"CREATE TABLE t (a INT, b INT, "_s + key + u')');
        const auto catalog = catalog::readCatalog(*database);
        plan::Decision decision;
        decision.change.kind = ChangeKind::ReplacePrimaryKey;
        decision.change.table = u"t"_s;
        decision.change.columns = {u"b"_s, u"a"_s};
        decision.strategy = u"table-rebuild"_s;
        const auto plan = advisor::addChange(advisor::newPlan(*catalog, u"p"_s), decision, *catalog);
        QVERIFY2(plan, plan ? "" : qPrintable(text::message(plan.error())));
        for (const plan::Step &step : plan->steps)
            QCOMPARE(run(*database, step, plan::Direction::Up), QString());
        QCOMPARE(database->execute(u"SELECT sql FROM sqlite_schema WHERE name = 't'"_s)->value().toString(),
                 u"CREATE TABLE \"t\" (a INT, b INT, "_s + becomes + u')');
    }

    void severalChangesOfOneTable()
    {
        using enum ChangeKind;
        const Names &n = hostileNames;
        const auto database = m_folder.fresh(u"several.db"_s, schemaOf(shapes[3]));
        const auto before = catalog::readCatalog(*database);
        QVERIFY(before);
        const QString rows = rowsOf(*database);
        plan::Plan plan = advisor::newPlan(*before, u"p"_s);
        const auto wish = [&](ChangeKind kind, const char *strategy, const std::function<void(Change &)> &fill) {
            plan::Decision decision;
            decision.change.kind = kind;
            decision.change.table = n.table;
            decision.strategy = QString::fromLatin1(strategy);
            fill(decision.change);
            auto more = advisor::addChange(plan, decision, *before);
            QVERIFY2(more, more ? "" : qPrintable(text::message(more.error())));
            plan = std::move(*more);
        };
        for (const QString &name : {u"one"_s, u"two"_s})
            wish(AddColumn, "direct-versioned", [&](Change &c) {
                c.column = name;
                c.type = u"INT"_s;
            });
        wish(SetDefault, "table-rebuild", [&](Change &c) {
            c.column = n.d;
            c.defaultExpression = u"'x'"_s;
        });
        wish(DropNotNull, "table-rebuild", [&](Change &c) { c.column = n.b; });
        wish(RenameColumn, "direct-versioned", [&](Change &c) {
            c.column = n.d;
            c.newName = u"renamed"_s;
        });
        wish(ChangeType, "table-rebuild", [&](Change &c) { // of a column that has another name by then
            c.column = u"renamed"_s;
            c.type = u"INTEGER"_s;
        });
        wish(AddIndex, "direct-versioned", [&](Change &c) { c.columns = {u"renamed"_s, u"two"_s}; });
        for (const plan::Step &step : plan.steps) {
            QCOMPARE(run(*database, step, plan::Direction::Up), QString());
            QCOMPARE(check(*database, step), QString());
        }
        for (const plan::Step &step : plan.steps | std::views::reverse)
            QCOMPARE(run(*database, step, plan::Direction::Down), QString());
        QCOMPARE(differences(*before, *catalog::readCatalog(*database)), QString());
        QCOMPARE(rowsOf(*database), rows);
    }

    void manyRowsInBatches_data()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("kept");
        for (const int shape : {1, 3, 4, 5})
            for (const char *kind : {"fill-column", "copy-rows", "delete-rows", "archive-rows"}) {
                QTest::addRow("%s, %s", kind, shapes[shape].name) << shape << QString::fromLatin1(kind) << false;
                if (!qstrcmp(kind, "fill-column") || !qstrcmp(kind, "delete-rows"))
                    QTest::addRow("%s, kept, %s", kind, shapes[shape].name)
                        << shape << QString::fromLatin1(kind) << true;
            }
    }
    void manyRowsInBatches()
    {
        QFETCH(int, shape);
        QFETCH(QString, kind);
        QFETCH(bool, kept);
        const Names &n = shapes[shape].names;
        const auto database = m_folder.fresh(u"batches.db"_s, schemaOf(shapes[shape]));
        const auto before = catalog::readCatalog(*database);
        QVERIFY(before);
        const QString rows = rowsOf(*database);
        plan::Decision decision;
        decision.strategy = kept ? u"backup-table"_s : u"batched-backfill"_s;
        Change &change = decision.change;
        change.kind = *plan::changeKindFromId(kind);
        change.table = n.table;
        change.predicate = q(n.b) + u" = 2"; // no other row points at that one
        if (change.kind == ChangeKind::FillColumn) {
            change.column = n.d;
            change.expression = u"'new; ' || "_s + q(n.b);
        } else if (change.kind == ChangeKind::CopyRows) {
            change.referencedTable = u"more"_s;
        } else if (change.kind == ChangeKind::ArchiveRows) {
            change.newName = u"ol\"d"_s;
        }
        advisor::GeneratorOptions options;
        options.inlineBackfillRows = 1;
        const auto plan = advisor::addChange(advisor::newPlan(*before, u"p"_s), decision, *before, options);
        QVERIFY2(plan, plan ? "" : qPrintable(text::message(plan.error())));
        const auto faults = plan::validate(*plan);
        QVERIFY2(faults.empty(), faults.empty() ? "" : qPrintable(text::message(faults.front())));
        std::vector<plan::Step> steps = plan->steps;
        if (kept) // as long as the backup is there
            steps.erase(std::ranges::find(steps, u"backup-not-needed"_s, &plan::Step::role), steps.end());
        const plan::Step &walk = steps.back();
        QVERIFY(walk.backfill && !walk.backfill->key.isEmpty());
        QVERIFY(!walk.back || plan::batchesBack(walk, sql::Engine::Sqlite));
        for (const plan::Step &step : steps) {
            for (const base::Message &said : {step.title, step.why, step.application})
                QVERIFY2(said.isEmpty() || text::isKnown(said.id), qPrintable(said.id));
            QCOMPARE(run(*database, step, plan::Direction::Up), QString());
            QCOMPARE(check(*database, step), QString());
        }
        QVERIFY(rows != rowsOf(*database));
        for (const plan::StatementEffect &effect : plan::analyzePlan(*plan, *before, true))
            QVERIFY2(!effect.effect.error, qPrintable(effect.sql));
        QCOMPARE(walk.back.has_value(), kept || change.kind == ChangeKind::ArchiveRows);
        if (!walk.back)
            return;
        for (const plan::Step &step : steps | std::views::reverse)
            QCOMPARE(run(*database, step, plan::Direction::Down), QString());
        QCOMPARE(rowsOf(*database), rows);
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

    /// What may be planned has a case; counters have their own test, and a window one of the other ways in it.
    void everyWayHasACase()
    {
        const auto all = cases();
        for (const plan::ChangeDescriptor &row : plan::changeDescriptors())
            for (const advisor::StrategyDescriptor &strategy : advisor::strategies()) {
                Change change;
                change.kind = row.kind;
                const QLatin1StringView id(strategy.id);
                if (!strategy.generates(change, sql::Engine::Sqlite) || id == "big-bang"_L1 ||
                    row.kind == ChangeKind::AddIdentity || row.kind == ChangeKind::DropIdentity)
                    continue;
                const bool has = std::ranges::any_of(all, [&](const ChangeCase &one) {
                    return one.kind == row.kind && id == QLatin1StringView(one.strategy);
                });
                QVERIFY2(has, qPrintable(QString::fromLatin1(row.id) + u' ' + id));
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
};

QTEST_GUILESS_MAIN(TestSqliteChanges)
#include "tst_sqlite.moc"
