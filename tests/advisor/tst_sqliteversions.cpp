// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "sqlitecase.h"
#include "writer.h"

#include <QTest>

#include <functional>
#include <ranges>

using namespace Qt::StringLiterals;
using namespace lockstep;
using namespace lockstep::tests::sqlite;
using plan::Change;
using plan::ChangeKind;
using plan::Direction;
using plan::Phase;
using tests::Writer;

/// One change, and what the two versions of an application write meanwhile (%1: an id). `there` and `home` count the
/// rows that hold what was written, in the new place and in the old one; `lost` those that were there and lack it.
struct Versions {
    const char *name, *strategy;
    ChangeKind kind;
    std::function<void(Change &)> fill;
    const char *oldWrite, *newWrite;
    QString there, home, lost;
};

/// How many rows there are that hold what was written into them; `id`: the column with its number.
static QString written(const char *table, const char *holds, const char *id = "id")
{
    return u"SELECT count(DISTINCT %3) FROM %1 WHERE %2 AND %3 >= 1000000"_s.arg(
        QLatin1StringView(table), QLatin1StringView(holds), QLatin1StringView(id));
}
/// How many of the first rows do not hold what they did.
static QString lost(const char *table, const char *holds, int rows)
{
    return u"SELECT %3 - count(*) FROM %1 WHERE %2 AND id BETWEEN 1 AND 500"_s.arg(
        QLatin1StringView(table), QLatin1StringView(holds), QString::number(rows));
}

static std::vector<Versions> versions()
{
    using enum ChangeKind;
    return {
        {"rename column", "expand-contract", RenameColumn,
         [](Change &c) {
             c.column = u"no te"_s;
             c.newName = u"re;mark"_s;
         },
         "INSERT INTO \"it;em\" (id, \"no te\") VALUES (%1, 'a'); UPDATE \"it;em\" SET \"no te\" = 'w%1' WHERE id = %1",
         "INSERT INTO \"it;em\" (id, \"re;mark\") VALUES (%1, 'a'); UPDATE \"it;em\" SET \"re;mark\" = 'w%1' WHERE id "
         "= %1",
         written("\"it;em\"", "\"re;mark\" = 'w' || id"), written("\"it;em\"", "\"no te\" = 'w' || id"),
         lost("\"it;em\"", "\"no te\" = 'note ' || id", 500)},
        {"rename table", "expand-contract", RenameTable, [](Change &c) { c.newName = u"thi;ng"_s; },
         "INSERT INTO \"it;em\" (id, \"no te\") VALUES (%1, 'a'); UPDATE \"it;em\" SET \"no te\" = 'w%1' WHERE id = "
         "%1; INSERT INTO \"it;em\" (id) VALUES (-%1); DELETE FROM \"it;em\" WHERE id = -%1",
         "INSERT INTO \"thi;ng\" (id, \"no te\") VALUES (%1, 'a'); UPDATE \"thi;ng\" SET \"no te\" = 'w%1' WHERE id = "
         "%1",
         written("\"thi;ng\"", "\"no te\" = 'w' || id AND n = 3"),
         written("\"it;em\"", "\"no te\" = 'w' || id AND n = 3"), lost("\"it;em\"", "\"no te\" = 'note ' || id", 500)},
        {"split table", "dual-write", SplitTable,
         [](Change &c) {
             c.newName = u"no;tes"_s;
             c.columns = QStringList{u"no te"_s, u"n"_s};
         },
         "INSERT INTO \"it;em\" (id, \"no te\") VALUES (%1, 'a'); UPDATE \"it;em\" SET \"no te\" = 'w%1' WHERE id = "
         "%1; INSERT INTO \"it;em\" (id) VALUES (-%1); DELETE FROM \"it;em\" WHERE id = -%1",
         "INSERT INTO \"it;em\" (id) VALUES (%1); INSERT INTO \"no;tes\" (id, \"no te\") VALUES (%1, 'w%1') ON "
         "CONFLICT (id) DO UPDATE SET \"no te\" = excluded.\"no te\"; UPDATE \"it;em\" SET hue = 'y' WHERE id = %1 % "
         "400",
         written("\"no;tes\"", "\"no te\" = 'w' || id AND n = 3"),
         written("\"it;em\"", "\"no te\" = 'w' || id AND n = 3"), lost("\"it;em\"", "\"no te\" = 'note ' || id", 500)},
        {"split rows", "dual-write", SplitRows,
         [](Change &c) {
             c.newName = u"se;nt"_s;
             c.predicate = u"kind = 'SENT'"_s; // kind is NOCASE
         },
         "INSERT INTO \"it;em\" (id, kind, \"no te\") VALUES (%1, 'new', 'w%1'); UPDATE \"it;em\" SET kind = 'sent' "
         "WHERE id = %1; INSERT INTO \"it;em\" (id, kind) VALUES (-%1, 'sent'); DELETE FROM \"it;em\" WHERE id = -%1",
         "INSERT INTO \"se;nt\" (id, kind, \"no te\") VALUES (%1, 'sent', 'a'); UPDATE \"se;nt\" SET \"no te\" = 'w%1' "
         "WHERE id = %1",
         written("\"se;nt\"", "\"no te\" = 'w' || id"), written("\"it;em\"", "\"no te\" = 'w' || id AND kind = 'sent'"),
         lost("\"it;em\"", "\"no te\" IS NOT NULL", 500)},
        {"merge tables", "dual-write", MergeTables, [](Change &c) { c.referencedTable = u"extra"_s; },
         "INSERT INTO \"it;em\" (id) VALUES (%1); INSERT INTO extra (id, weight) VALUES (%1, 1); UPDATE extra SET "
         "weight = %1 WHERE id = %1; INSERT INTO extra (id, weight) VALUES (-%1, %1); INSERT INTO \"it;em\" (id) "
         "VALUES (-%1); DELETE FROM extra WHERE id = -%1; DELETE FROM \"it;em\" WHERE id = -%1",
         "INSERT INTO \"it;em\" (id, weight) VALUES (%1, 1); UPDATE \"it;em\" SET weight = %1 WHERE id = %1",
         written("\"it;em\"", "weight = id"), written("extra", "weight = id"), lost("extra", "weight = id * 10", 250)},
        {"normalise column", "dual-write", NormaliseColumn,
         [](Change &c) {
             c.column = u"hue"_s;
             c.newName = u"hu;es"_s;
         },
         "INSERT INTO \"it;em\" (id, hue) VALUES (%1, 'a'); UPDATE \"it;em\" SET hue = 'v' || (%1 % 7) WHERE id = %1",
         "INSERT INTO \"hu;es\" (hue) VALUES ('v' || (%1 % 7)) ON CONFLICT DO NOTHING; INSERT INTO \"it;em\" (id, "
         "hue_id) SELECT %1, id FROM \"hu;es\" WHERE hue = 'v' || (%1 % 7)",
         written("\"it;em\" AS i JOIN \"hu;es\" AS h ON h.id = i.hue_id", "h.hue = 'v' || (i.id % 7)", "i.id"),
         written("\"it;em\"", "hue = 'v' || (id % 7)"), lost("\"it;em\"", "hue = 'hue ' || (id % 9)", 500)},
        {"move to the parent", "dual-write", MoveColumn,
         [](Change &c) {
             c.column = u"mood"_s;
             c.referencedTable = u"grou;ps"_s;
         },
         "INSERT INTO \"grou;ps\" (id, title) VALUES (%1, 't'); INSERT INTO \"it;em\" (id, grp, mood) VALUES (%1, %1, "
         "'a'); UPDATE \"it;em\" SET mood = 'w%1' WHERE id = %1",
         "INSERT INTO \"grou;ps\" (id, title) VALUES (%1, 't'); INSERT INTO \"it;em\" (id, grp) VALUES (%1, %1); "
         "UPDATE \"grou;ps\" SET mood = 'w%1' WHERE id = %1; INSERT INTO \"it;em\" (id, grp) VALUES (-%1, %1)",
         written("\"grou;ps\"", "mood = 'w' || id"), written("\"it;em\"", "mood = 'w' || grp", "grp"),
         lost("\"it;em\"", "mood = 'mood ' || grp", 500)},
        {"move to the children", "dual-write", MoveColumn,
         [](Change &c) {
             c.table = u"grou;ps"_s;
             c.column = u"title"_s;
             c.newName = u"ti;tle"_s;
             c.referencedTable = u"it;em"_s;
         },
         "INSERT INTO \"grou;ps\" (id, title) VALUES (%1, 'a'); INSERT INTO \"it;em\" (id, grp) VALUES (%1, %1); "
         "UPDATE \"grou;ps\" SET title = 'w%1' WHERE id = %1",
         "INSERT INTO \"grou;ps\" (id) VALUES (%1); INSERT INTO \"it;em\" (id, grp, \"ti;tle\") VALUES (%1, %1, 'a'); "
         "UPDATE \"it;em\" SET \"ti;tle\" = 'w%1' WHERE grp = %1; INSERT INTO \"it;em\" (id, grp) VALUES (-%1, %1)",
         written("\"it;em\"", "\"ti;tle\" = 'w' || grp", "grp"), written("\"grou;ps\"", "title = 'w' || id"),
         lost("\"grou;ps\"", "title = 'title ' || id", 50)},
        {"another type through a shadow", "shadow-table", ChangeType,
         [](Change &c) {
             c.column = u"n"_s;
             c.type = u"TEXT"_s;
         },
         "INSERT INTO \"it;em\" (id, n) VALUES (%1, 1); UPDATE \"it;em\" SET n = %1 WHERE id = %1; INSERT OR REPLACE "
         "INTO \"it;em\" (id, n) VALUES (%1, %1); INSERT INTO \"it;em\" (id) VALUES (-%1); UPDATE \"it;em\" SET id = "
         "-%1 - 1000000 WHERE id = -%1; DELETE FROM \"it;em\" WHERE id = -%1 - 1000000",
         "INSERT INTO \"it;em\" (id, n) VALUES (%1, '1'); UPDATE \"it;em\" SET n = '%1' WHERE id = %1",
         written("\"it;em\"", "n = CAST(id AS TEXT) AND typeof(n) = 'text'"),
         written("\"it;em\"", "n = id AND typeof(n) = 'integer'"),
         lost("\"it;em\"", "n = id AND typeof(n) = 'integer'", 500)},
        {"a column goes through a shadow", "shadow-table", DropColumn, [](Change &c) { c.column = u"mood"_s; },
         "INSERT INTO \"it;em\" (id, hue) VALUES (%1, 'a'); UPDATE \"it;em\" SET hue = 'w%1' WHERE id = %1",
         "INSERT INTO \"it;em\" (id, hue) VALUES (%1, 'b'); UPDATE \"it;em\" SET hue = 'w%1' WHERE id = %1; UPDATE "
         "\"it;em\" SET hue = 'x' WHERE id = %1 % 400",
         written("\"it;em\"", "hue = 'w' || id"), written("\"it;em\"", "hue = 'w' || id"),
         lost("\"it;em\"", "mood = 'mood ' || grp", 500)},
        {"another key through a shadow", "shadow-table", ReplacePrimaryKey,
         [](Change &c) { c.columns = QStringList{u"n"_s, u"id"_s}; },
         "INSERT INTO \"it;em\" (id, n) VALUES (%1, 1); UPDATE \"it;em\" SET n = %1 WHERE id = %1;"
         " INSERT OR REPLACE INTO \"it;em\" (id, n) VALUES (%1, %1); INSERT INTO \"it;em\" (id) VALUES (-%1);"
         " UPDATE \"it;em\" SET id = -%1 - 1000000 WHERE id = -%1; DELETE FROM \"it;em\" WHERE id = -%1 - 1000000",
         "INSERT INTO \"it;em\" (id, n) VALUES (%1, 1); UPDATE \"it;em\" SET n = %1 WHERE id = %1",
         written("\"it;em\"", "n = id"), written("\"it;em\"", "n = id"), lost("\"it;em\"", "n = id", 500)},
        {"WITHOUT ROWID through a shadow", "shadow-table", SetOptions,
         [](Change &c) { c.options = QStringList{u"WITHOUT ROWID"_s}; },
         "INSERT INTO \"it;em\" (id, hue) VALUES (%1, 'a'); UPDATE \"it;em\" SET hue = 'w%1' WHERE id = %1;"
         " INSERT INTO \"it;em\" (id) VALUES (-%1); DELETE FROM \"it;em\" WHERE id = -%1",
         "INSERT INTO \"it;em\" (id, hue) VALUES (%1, 'b'); UPDATE \"it;em\" SET hue = 'w%1' WHERE id = %1;"
         " UPDATE \"it;em\" SET mood = 'x' WHERE id = -1",
         written("\"it;em\"", "hue = 'w' || id"), written("\"it;em\"", "hue = 'w' || id"),
         lost("\"it;em\"", "hue = 'hue ' || (id % 9)", 500)},
        {"fill lazily",
         "lazy-migration",
         FillColumn,
         [](Change &c) {
             c.column = u"hue"_s;
             c.expression = u"'w' || id"_s;
             c.predicate = u"id >= 1000000"_s;
         },
         "INSERT INTO \"it;em\" (id) VALUES (%1)",
         "INSERT INTO \"it;em\" (id, hue) VALUES (%1, 'w%1')",
         written("\"it;em\"", "hue = 'w' || id"),
         {},
         {}},
        {"add lazily", "lazy-migration", AddColumn,
         [](Change &c) {
             c.column = u"twi;ce"_s;
             c.type = u"INT"_s;
             c.usingExpression = u"n * 2"_s;
             c.notNull = true;
             c.defaultExpression = u"-1"_s;
         },
         "INSERT INTO \"it;em\" (id, n) VALUES (%1, 1); UPDATE \"it;em\" SET hue = 'x' WHERE id = %1 % 400",
         "INSERT INTO \"it;em\" (id, n, \"twi;ce\") VALUES (%1, 1, 2)", written("\"it;em\"", "\"twi;ce\" = 2 * n"),
         written("\"it;em\"", "n = 1"), lost("\"it;em\"", "true", 500)},
    };
}

/// What strategies side by side promise on SQLite, too: while a plan runs, the old version of the application writes
/// until contract and the new one from the end of expand on, both at once in between, and no write is missing; whether
/// the application has recursive_triggers and foreign_keys on or not.
class TestSqliteVersions : public QObject
{
    Q_OBJECT

    tests::SqliteFolder m_folder;

    std::unique_ptr<db::Connection> database()
    {
        return m_folder.fresh(u"f.db"_s, uR"sql(
PRAGMA journal_mode = WAL;
CREATE TABLE "grou;ps" (id INTEGER PRIMARY KEY, title TEXT);
CREATE TABLE "it;em" (id INTEGER PRIMARY KEY, "no te" TEXT, kind TEXT COLLATE NOCASE, n INT NOT NULL DEFAULT 3,
  grp INT REFERENCES "grou;ps", hue TEXT, mood TEXT);
CREATE TABLE extra (id INTEGER PRIMARY KEY, weight INT);
CREATE INDEX by_group ON "it;em" (grp);
CREATE TABLE log (x);
CREATE TRIGGER noted AFTER UPDATE ON "it;em" BEGIN INSERT INTO log VALUES (new.id); END;
WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 50)
INSERT INTO "grou;ps" SELECT i, 'title ' || i FROM c;
WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 500)
INSERT INTO "it;em" SELECT i, 'note ' || i, CASE i % 2 WHEN 0 THEN 'sent' ELSE 'open' END, i, 1 + i % 50,
  'hue ' || (i % 9), 'mood ' || (1 + i % 50) FROM c;
INSERT INTO extra SELECT id, id * 10 FROM "it;em" WHERE id % 2;
)sql"_s);
    }
    static plan::Plan planFor(db::Connection &database, const Versions &one, bool large)
    {
        const auto before = catalog::readCatalog(database);
        plan::Decision decision;
        decision.change.kind = one.kind;
        decision.change.table = u"it;em"_s;
        one.fill(decision.change);
        decision.strategy = QString::fromLatin1(one.strategy);
        advisor::GeneratorOptions options;
        if (large)
            options.inlineBackfillRows = 10;
        auto made = advisor::addChange(advisor::newPlan(*before, u"t"_s), decision, *before, options);
        if (!made)
            qFatal("%s", qPrintable(text::message(made.error())));
        return *std::move(made);
    }
    /// The file is waited for as long as a step's policy would.
    static QString went(db::Connection &database, const plan::Step &step, Direction direction)
    {
        QString fault;
        for (int attempt = 0; attempt < 20; ++attempt) {
            fault = run(database, step, direction);
            if (!fault.contains(u"locked"_s))
                break;
            static_cast<void>(database.execute(u"ROLLBACK"_s));
        }
        return fault;
    }
    static QString script(const char *sql, bool strictly)
    {
        return (strictly ? u"PRAGMA recursive_triggers = ON; PRAGMA foreign_keys = ON; "_s : QString()) +
               u"PRAGMA synchronous = OFF; BEGIN IMMEDIATE; " + QString::fromLatin1(sql) + u"; COMMIT";
    }
    static bool writesOn(Writer &writer)
    {
        const qint64 already = writer.written();
        return QTest::qWaitFor([&] { return writer.written() > already + 10 || !writer.fault().isEmpty(); }, 30'000);
    }
    static void addRows(bool back)
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("large"); ///< planned as for a large table
        QTest::addColumn<bool>("strictly");
        const auto all = versions();
        for (int i = 0; i < int(all.size()); ++i)
            for (const bool large : {false, true})
                for (const bool strictly : {false, true})
                    if (!back || !all[std::size_t(i)].home.isEmpty())
                        QTest::addRow("%s%s%s", all[std::size_t(i)].name, large ? ", large" : "",
                                      strictly ? ", recursive triggers, foreign keys" : "")
                            << i << large << strictly;
    }
    static void holds(db::Connection &database, const QString &sql, qint64 wanted)
    {
        const auto rows = database.execute(sql);
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().context));
        QCOMPARE(rows->value().toLongLong(), wanted);
    }

private Q_SLOTS:
    void noWriteIsMissing_data() { addRows(false); }
    void noWriteIsMissing()
    {
        QFETCH(int, number);
        QFETCH(bool, large);
        QFETCH(bool, strictly);
        const Versions one = versions()[std::size_t(number)];
        const auto file = database();
        QVERIFY(file);
        const plan::Plan plan = planFor(*file, one, large);
        Writer older(file->profile(), script(one.oldWrite, strictly), 1'000'000);
        std::unique_ptr<Writer> newer;
        bool contracting = false;
        for (const plan::Step &step : plan.steps) {
            if (step.phase != Phase::Expand && !newer)
                newer = std::make_unique<Writer>(file->profile(), script(one.newWrite, strictly), 2'000'000);
            if (step.phase == Phase::Contract && !contracting) {
                contracting = true;
                QVERIFY(writesOn(older) && writesOn(*newer)); // both at once
                QCOMPARE(older.fault(), QString());
                older.stop(); // contract is what begins when no old version is left
            }
            QCOMPARE(went(*file, step, Direction::Up), QString());
            QCOMPARE(check(*file, step), QString());
        }
        older.stop();
        QVERIFY(newer && writesOn(*newer));
        newer->stop();
        QCOMPARE(older.fault(), QString());
        QCOMPARE(newer->fault(), QString());
        holds(*file, one.there, older.written() + newer->written());
        QCOMPARE(file->execute(u"PRAGMA integrity_check"_s)->value().toString(), u"ok"_s);
    }

    /// Of two tables with the same keys none overwrites a row of the other.
    void rowsOfTwoTables()
    {
        const auto all = versions();
        const auto split = std::ranges::find(all, ChangeKind::SplitRows, &Versions::kind);
        for (const bool strictly : {false, true}) {
            const auto file = database();
            QVERIFY(file);
            const plan::Plan plan = planFor(*file, *split, false);
            for (const plan::Step &step : plan.steps)
                if (step.phase != Phase::Contract)
                    QCOMPARE(went(*file, step, Direction::Up), QString());
            if (strictly)
                QVERIFY(file->executeScript(u"PRAGMA recursive_triggers = ON; PRAGMA foreign_keys = ON"_s));
            QVERIFY(!file->execute(u"INSERT INTO \"se;nt\" (id, kind) VALUES (1, 'sent')"_s)); // 1 is open
            holds(*file, u"SELECT count(*) FROM \"it;em\" WHERE id = 1 AND kind = 'open' AND hue = 'hue 1'"_s, 1);
            QVERIFY(file->execute(u"UPDATE \"se;nt\" SET kind = 'open' WHERE id = 2"_s));
            holds(*file, u"SELECT count(*) FROM \"it;em\" WHERE id = 2 AND kind = 'open' AND hue = 'hue 2'"_s, 1);
            holds(*file, u"SELECT count(*) FROM \"se;nt\" WHERE id = 2 AND kind = 'open' AND hue = 'hue 2'"_s, 1);
            QVERIFY(file->execute(u"UPDATE \"it;em\" SET kind = 'open' WHERE id = 4"_s));
            holds(*file, u"SELECT count(*) FROM \"it;em\" WHERE id = 4 AND kind = 'open' AND hue = 'hue 4'"_s, 1);
            holds(*file, u"SELECT count(*) FROM \"se;nt\" WHERE id = 4"_s, 0);
            QVERIFY(file->execute(u"DELETE FROM \"se;nt\" WHERE id = 6"_s));
            QVERIFY(file->execute(u"DELETE FROM \"it;em\" WHERE id = 8"_s));
            holds(*file, u"SELECT count(*) FROM \"it;em\" WHERE id IN (6, 8)"_s, 0);
            holds(*file, u"SELECT count(*) FROM \"se;nt\" WHERE id IN (6, 8)"_s, 0);
        }
    }

    void noWriteIsMissingOnTheWayBack_data() { addRows(true); }
    /// All is done, and then taken back while the new version writes, and from where it is deployed again the old one,
    /// too. What both wrote is in the old place; and what was there before is there again.
    void noWriteIsMissingOnTheWayBack()
    {
        QFETCH(int, number);
        QFETCH(bool, large);
        QFETCH(bool, strictly);
        const Versions one = versions()[std::size_t(number)];
        const auto file = database();
        QVERIFY(file);
        const auto before = catalog::readCatalog(*file);
        const plan::Plan plan = planFor(*file, one, large);
        const auto last = std::ranges::find(plan.steps, false, &plan::Step::reversible); // that drops an old table
        const std::ranges::subrange steps(plan.steps.begin(), last);
        for (const plan::Step &step : steps)
            QCOMPARE(went(*file, step, Direction::Up), QString());
        Writer newer(file->profile(), script(one.newWrite, strictly), 2'000'000);
        std::unique_ptr<Writer> older;
        QVERIFY(writesOn(newer));
        for (const plan::Step &step : steps | std::views::reverse) {
            if (step.phase == Phase::Expand && newer.isRunning()) {
                QVERIFY(older && writesOn(*older) && writesOn(newer)); // both at once
                newer.stop();
                QCOMPARE(newer.fault(), QString());
            }
            if ((step.kind == plan::StepKind::DeployMarker || step.role == u"swap-tables") && !older)
                older = std::make_unique<Writer>(file->profile(), script(one.oldWrite, strictly), 1'000'000);
            QCOMPARE(went(*file, step, Direction::Down), QString());
        }
        QVERIFY(older && writesOn(*older));
        older->stop();
        QCOMPARE(older->fault(), QString());
        holds(*file, one.home, older->written() + newer.written());
        holds(*file, one.lost, 0);
        QCOMPARE(differences(*before, *catalog::readCatalog(*file)), QString());
        QCOMPARE(file->execute(u"PRAGMA integrity_check"_s)->value().toString(), u"ok"_s);
    }
};

QTEST_GUILESS_MAIN(TestSqliteVersions)
#include "tst_sqliteversions.moc"
