// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

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
};

QTEST_GUILESS_MAIN(TestSqliteChanges)
#include "tst_sqlite.moc"
