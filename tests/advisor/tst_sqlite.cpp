// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "catalog/compare.h"
#include "catalog/engines.h"
#include "plan/script.h"
#include "sql/quote.h"
#include "support/sqlitefile.h"
#include "text/messages.h"

#include <QTest>

#include <functional>
#include <ranges>

using namespace Qt::StringLiterals;
using namespace lockstep;
using plan::Change;
using plan::ChangeKind;

/// What things are called in one table.
struct Names {
    QString table, id, a, b, c, d, o, e;
};
static const Names plainNames{u"thing"_s, u"id"_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"o"_s, u"e"_s};
static const Names hostileNames{u"we\"ird; drop"_s, u"Order"_s, u"select"_s, u"it's"_s,
                                u"MiXed"_s,         u"d,d"_s,   u"[o]"_s,    u"e`e"_s};

static QString q(const QString &name)
{
    return sql::quoteIdentifier(name, sql::Engine::Sqlite);
}

/// The kinds of tables that every change is tried on.
struct Shape {
    const char *name;
    const Names &names;
    bool rows, hanging;
    const char *key;
    const char *options;
};
static const Shape shapes[] = {
    {"empty", plainNames, false, true, "INTEGER PRIMARY KEY AUTOINCREMENT", ""},
    {"small", plainNames, true, false, "INTEGER PRIMARY KEY AUTOINCREMENT", ""},
    {"with all that hangs on it", plainNames, true, true, "INTEGER PRIMARY KEY", ""},
    {"hostile", hostileNames, true, true, "INTEGER PRIMARY KEY AUTOINCREMENT", ""},
    {"hidden rowid", plainNames, true, true, "INT PRIMARY KEY", ""},
    {"without rowid", hostileNames, true, true, "INT PRIMARY KEY", " WITHOUT ROWID"},
};

static QString schemaOf(const Shape &shape)
{
    const Names &n = shape.names;
    const auto fill = [&](QString text) {
        const std::pair<const char *, QString> words[] = {{"{T}", q(n.table)},
                                                          {"{ID}", q(n.id)},
                                                          {"{A}", q(n.a)},
                                                          {"{B}", q(n.b)},
                                                          {"{C}", q(n.c)},
                                                          {"{D}", q(n.d)},
                                                          {"{O}", q(n.o)},
                                                          {"{E}", q(n.e)},
                                                          {"{K}", QString::fromLatin1(shape.key)},
                                                          {"{W}", QString::fromLatin1(shape.options)}};
        for (const auto &[mark, word] : words)
            text.replace(QLatin1StringView(mark), word);
        return text;
    };
    QString out = fill(uR"sql(
CREATE TABLE other (id INTEGER PRIMARY KEY, label TEXT);
CREATE TABLE more ({ID} {K}, extra TEXT DEFAULT 'none', "plus; one" INT){W};
CREATE TABLE log (x);
CREATE TABLE {T} ( -- the table that is changed
  {ID} {K}, {A} TEXT, /* counted */ {B} INT NOT NULL DEFAULT 5,
  {C} NUMERIC CHECK ({C} > -100), {D} TEXT, {O} INT REFERENCES other ON DELETE SET NULL, {E} TEXT COLLATE NOCASE,
  CONSTRAINT pair UNIQUE ({A}, {B})
){W};
CREATE INDEX "it;dex" ON {T} ({B}, {C} DESC) WHERE {B} > 0;
)sql"_s);
    if (shape.hanging)
        out += fill(uR"sql(
CREATE TABLE child (id INTEGER PRIMARY KEY, t INT REFERENCES {T} ON DELETE CASCADE);
CREATE VIEW seen AS SELECT {ID}, {A} FROM {T};
CREATE TRIGGER seen_in INSTEAD OF DELETE ON seen BEGIN DELETE FROM {T} WHERE {ID} = old.{ID}; END;
CREATE TRIGGER logs AFTER UPDATE OF {A} ON {T} BEGIN INSERT INTO log VALUES (CASE WHEN 1 THEN new.{ID} END); END;
CREATE TRIGGER touch AFTER INSERT ON child BEGIN UPDATE {T} SET {B} = {B} WHERE {ID} = new.t; END;
)sql"_s);
    if (shape.rows) {
        out += fill(uR"sql(
INSERT INTO other VALUES (1, 'one'), (2, 'two');
INSERT INTO {T} ({ID}, {A}, {B}, {C}, {D}, {O}, {E}) VALUES
  (3, 'x', 1, 1.5, '10', 1, 'Red'), (7, 'y', 2, NULL, '20', 2, 'red'), (9, NULL, 3, 7, NULL, NULL, 'blue'), (40, 'z', 4, 8, '30', 1, NULL);
DELETE FROM {T} WHERE {ID} = 40;
INSERT INTO more VALUES (3, 'm', 1), (9, NULL, 2);
)sql"_s);
        if (shape.hanging)
            out += u"INSERT INTO child VALUES (1, 3), (2, 9);"_s;
    }
    return out;
}

struct ChangeCase {
    const char *name;
    const char *strategy;
    ChangeKind kind;
    std::function<void(Change &, const Names &)> fill;
    bool wholeWayBack = true;
    const char *refusal = nullptr; ///< message id, where it is refused on a table with all that hangs on it
};

static std::vector<ChangeCase> cases()
{
    using enum ChangeKind;
    const auto column = [](QString Names::*which) {
        return [which](Change &c, const Names &n) { c.column = n.*which; };
    };
    const auto also = [](auto first, auto second) {
        return [first, second](Change &c, const Names &n) {
            first(c, n);
            second(c, n);
        };
    };
    const auto set = [](auto member, auto value) {
        return [member, value](Change &c, const Names &) { c.*member = value; };
    };
    const auto fresh = set(&Change::column, u"fre\"sh; col"_s);
    const auto type = [&](const char *t) { return set(&Change::type, QString::fromLatin1(t)); };
    const auto none = [](Change &, const Names &) {};
    return {
        {"add column", "direct-versioned", AddColumn, also(fresh, type("TEXT"))},
        {"add column, default", "direct-versioned", AddColumn,
         also(also(fresh, type("INT")), also(set(&Change::defaultExpression, u"7"_s), set(&Change::notNull, true)))},
        {"add column, filled", "direct-versioned", AddColumn,
         also(also(fresh, type("INT")), [](Change &c, const Names &n) { c.usingExpression = q(n.b) + u" * 2"; })},
        {"add column, rebuilt", "table-rebuild", AddColumn,
         also(also(fresh, type("INT")),
              [](Change &c, const Names &n) {
                  c.usingExpression = q(n.b) + u" * 2";
                  c.notNull = true;
              })},
        {"add virtual column", "direct-versioned", AddGeneratedColumn,
         also(also(fresh, type("INT")),
              [](Change &c, const Names &n) {
                  c.expression = q(n.b) + u" + 1";
                  c.isVirtual = true;
              })},
        {"add stored column", "table-rebuild", AddGeneratedColumn,
         also(also(fresh, type("INT")), [](Change &c, const Names &n) { c.expression = q(n.b) + u" + 1"; })},
        {"drop column", "direct-versioned", DropColumn, column(&Names::d), false},
        {"drop column, rebuilt", "table-rebuild", DropColumn, column(&Names::d), false},
        {"drop column, kept", "backup-table", DropColumn, column(&Names::d)},
        {"rename column", "direct-versioned", RenameColumn,
         also(column(&Names::a), set(&Change::newName, u"of \"a\" kind"_s))},
        {"change type", "table-rebuild", ChangeType, also(column(&Names::d), type("INTEGER"))},
        {"change type, using", "table-rebuild", ChangeType,
         also(also(column(&Names::d), type("INTEGER")),
              [](Change &c, const Names &n) { c.usingExpression = u"length("_s + q(n.d) + u')'; }),
         false},
        {"set not null", "table-rebuild", SetNotNull, also(column(&Names::c), set(&Change::defaultExpression, u"0"_s)),
         false},
        {"drop not null", "table-rebuild", DropNotNull, column(&Names::b)},
        {"set default", "table-rebuild", SetDefault,
         also(column(&Names::d), set(&Change::defaultExpression, u"'o''k, \"yes\"'"_s))},
        {"drop default", "table-rebuild", DropDefault, column(&Names::b)},
        {"set collation", "table-rebuild", SetCollation, also(column(&Names::d), set(&Change::collation, u"NOCASE"_s))},
        {"add unique", "table-rebuild", AddUnique,
         [](Change &c, const Names &n) {
             c.columns = {n.b};
             c.name = u"only \"one\""_s;
         }},
        {"add check", "table-rebuild", AddCheck, [](Change &c, const Names &n) { c.expression = q(n.b) + u" < 100"; }},
        {"add foreign key", "table-rebuild", AddForeignKey,
         [](Change &c, const Names &n) {
             c.columns = {n.o};
             c.referencedTable = u"other"_s;
             c.onUpdate = u"cascade"_s;
             c.name = u"second"_s;
         }},
        {"replace primary key", "table-rebuild", ReplacePrimaryKey,
         [](Change &c, const Names &n) { c.columns = {n.b, n.id}; }, true, "unpaired"},
        {"drop unique", "table-rebuild", DropConstraint, set(&Change::name, u"pair"_s)},
        {"drop check", "table-rebuild", DropConstraint,
         [](Change &c, const Names &n) { c.name = u"check ("_s + n.c + u" > - 100)"; }},
        {"drop foreign key", "table-rebuild", DropConstraint,
         [](Change &c, const Names &n) { c.name = u"foreign key ("_s + n.o + u')'; }},
        {"rename constraint", "table-rebuild", RenameConstraint,
         also(set(&Change::name, u"pair"_s), set(&Change::newName, u"the pair"_s))},
        {"change foreign key", "table-rebuild", ChangeForeignKey,
         [](Change &c, const Names &n) {
             c.name = u"foreign key ("_s + n.o + u')';
             c.onDelete = u"restrict"_s;
         }},
        {"add index", "direct-versioned", AddIndex,
         [](Change &c, const Names &n) {
             c.columns = {n.d, u"(lower("_s + q(n.a) + u"))"};
             c.predicate = q(n.d) + u" IS NOT NULL";
         }},
        {"add unique index", "direct-versioned", AddIndex,
         [](Change &c, const Names &n) {
             c.columns = {n.b};
             c.unique = true;
             c.name = u"u; i"_s;
         }},
        {"drop index", "direct-versioned", DropIndex, set(&Change::name, u"it;dex"_s)},
        {"replace index", "direct-versioned", ReplaceIndex,
         [](Change &c, const Names &n) {
             c.name = u"it;dex"_s;
             c.columns = {n.d};
         }},
        {"rename index", "direct-versioned", RenameIndex,
         also(set(&Change::name, u"it;dex"_s), set(&Change::newName, u"an\"other"_s))},
        {"rebuild index", "direct-versioned", RebuildIndex, set(&Change::name, u"it;dex"_s)},
        {"create table", "direct-versioned", CreateTable,
         [](Change &c, const Names &) {
             c.table = u"n\"ew; one"_s;
             c.definition = u"id INTEGER PRIMARY KEY, x TEXT CHECK (x <> ';')"_s;
         }},
        {"rename table", "direct-versioned", RenameTable, set(&Change::newName, u"an\"other; table"_s)},
        {"drop table", "direct-versioned", DropTable, set(&Change::table, u"more"_s), false},
        {"drop table, kept", "backup-table", DropTable, set(&Change::table, u"more"_s)},
        {"drop table in use", "direct-versioned", DropTable, none, false, "advisor.table-has-dependents"},
        {"split table", "direct-versioned", SplitTable,
         [](Change &c, const Names &n) {
             c.newName = u"pa\"rt; two"_s;
             c.columns = {n.d, n.e};
         }},
        {"split rows", "direct-versioned", SplitRows,
         [](Change &c, const Names &n) {
             c.newName = u"late; r"_s;
             c.predicate = q(n.b) + u" = 2";
         }},
        {"merge tables", "direct-versioned", MergeTables, set(&Change::referencedTable, u"more"_s)},
        {"normalise column", "direct-versioned", NormaliseColumn,
         [](Change &c, const Names &n) {
             c.column = n.e;
             c.newName = u"col\"ours"_s;
         }},
        {"create view", "direct-versioned", CreateView,
         [](Change &c, const Names &n) {
             c.table = u"v\"iew;"_s;
             c.definition = u"SELECT * FROM "_s + q(n.table);
         }},
        {"replace view", "direct-versioned", ReplaceView,
         [](Change &c, const Names &n) {
             c.table = u"seen"_s;
             c.definition = u"SELECT "_s + q(n.id) + u" FROM " + q(n.table);
         }},
        {"drop view", "direct-versioned", DropView, set(&Change::table, u"seen"_s)},
        {"create trigger", "direct-versioned", CreateTrigger,
         [](Change &c, const Names &n) {
             c.name = u"tr\"ig"_s;
             c.definition = u"CREATE TRIGGER \"tr\"\"ig\" AFTER DELETE ON "_s + q(n.table) +
                            u" BEGIN DELETE FROM log; INSERT INTO log VALUES (1); END;";
         }},
        {"replace trigger", "direct-versioned", ReplaceTrigger,
         [](Change &c, const Names &n) {
             c.name = u"logs"_s;
             c.definition = u"CREATE TRIGGER logs BEFORE DELETE ON "_s + q(n.table) + u" BEGIN SELECT 1; END";
         }},
        {"drop trigger", "direct-versioned", DropTrigger, set(&Change::name, u"logs"_s)},
        {"fill column", "direct-versioned", FillColumn, also(column(&Names::d), set(&Change::expression, u"'new'"_s)),
         false},
        {"fill column, kept", "backup-table", FillColumn,
         also(column(&Names::d), set(&Change::expression, u"'new'"_s))},
        {"copy rows", "direct-versioned", CopyRows, [](Change &c, const Names &) { c.referencedTable = u"more"_s; },
         false},
        {"delete rows", "direct-versioned", DeleteRows,
         [](Change &c, const Names &n) { c.predicate = q(n.b) + u" = 2"; }, false},
        {"delete rows, kept", "backup-table", DeleteRows,
         [](Change &c, const Names &n) { c.predicate = q(n.b) + u" = 2"; }},
        {"archive rows", "direct-versioned", ArchiveRows,
         [](Change &c, const Names &n) {
             c.newName = u"ol\"d"_s;
             c.predicate = q(n.b) + u" = 2";
         }},
        {"drop column in a window", "big-bang", DropColumn, column(&Names::d), false},
        {"change type in a window", "big-bang", ChangeType, also(column(&Names::d), type("INTEGER"))},
    };
}

/// Every change on SQLite, on every kind of table, there, back, and there again, on real files.
class TestSqliteChanges : public QObject
{
    Q_OBJECT

    tests::SqliteFolder m_folder;

    static QString rowsOf(db::Connection &database)
    {
        QString out;
        const auto catalog = catalog::readCatalog(database);
        if (!catalog)
            return catalog.error().context;
        for (const catalog::Relation &relation : catalog->relations) {
            if (relation.kind != catalog::RelationKind::Table)
                continue;
            const bool rowid = !relation.options.contains(u"WITHOUT ROWID"_s);
            QStringList columns{rowid ? u"rowid"_s : u"0"_s};
            for (const catalog::Column &column : relation.columns)
                columns << u"quote("_s + q(column.name) + u')';
            const auto rows = database.execute(u"SELECT "_s + columns.join(u" || ' ' || "_s) + u" FROM " +
                                               q(relation.name) + u" ORDER BY 1");
            out += relation.name + u":\n"_s;
            if (rows)
                for (const QVariantList &row : rows->rows)
                    out += row[0].toString() + u'\n';
            else
                out += rows.error().context;
        }
        const auto counters =
            database.execute(u"SELECT name || ' ' || seq FROM sqlite_sequence WHERE seq > 0 ORDER BY name"_s);
        if (counters)
            for (const QVariantList &row : counters->rows)
                out += row[0].toString() + u'\n';
        return out;
    }
    static QString run(db::Connection &database, const plan::Step &step, plan::Direction direction)
    {
        for (const plan::ScriptStatement &statement : plan::statements(step, direction, sql::Engine::Sqlite))
            if (const auto done = database.execute(statement.sql); !done)
                return statement.sql + u'\n' + done.error().context;
        return {};
    }
    static QString check(db::Connection &database, const plan::Step &step)
    {
        if (step.verify().isEmpty())
            return {};
        const auto answer = database.execute(step.verify());
        return answer && answer->rows.size() == 1 && answer->value().toBool()
                   ? QString()
                   : step.id + u' ' + step.verify() + u'\n' + (answer ? QString() : answer.error().context);
    }
    static QString differences(const catalog::Catalog &one, const catalog::Catalog &other)
    {
        QString out;
        for (const catalog::Difference &d : catalog::compare(one, other))
            out += text::message(catalog::detail(d)) + u'\n';
        return out;
    }

private Q_SLOTS:
    void there_data()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<int>("number");
        const auto all = cases();
        for (int s = 0; s < int(std::size(shapes)); ++s)
            for (int i = 0; i < int(all.size()); ++i)
                QTest::addRow("%s, %s", all[std::size_t(i)].name, shapes[s].name) << s << i;
    }
    void there()
    {
        QFETCH(int, shape);
        QFETCH(int, number);
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
        const auto plan = advisor::addChange(advisor::newPlan(*before, u"p"_s), decision, *before);
        if (!plan) {
            const QString id = plan.error().message;
            QVERIFY2(one.refusal && id == QLatin1StringView(one.refusal),
                     qPrintable(id + u' ' + text::message(plan.error())));
            return;
        }
        QVERIFY(!one.refusal || !at.hanging || qstrcmp(one.refusal, "unpaired") == 0);
        QVERIFY(plan::validate(*plan).empty());
        for (const plan::Step &step : plan->steps) {
            for (const base::Message &said : {step.title, step.why, step.application})
                QVERIFY2(said.isEmpty() || text::isKnown(said.id), qPrintable(said.id));
        }

        std::vector<plan::Step> steps;
        for (const plan::Step &step : plan->steps)
            if (step.kind == plan::StepKind::Sql || step.kind == plan::StepKind::Gate)
                steps.push_back(step);
        const auto lost = std::ranges::find_if(
            steps, [](const plan::Step &s) { return s.kind == plan::StepKind::Sql && !s.reversible; });
        if (one.wholeWayBack && decision.strategy != u"backup-table")
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
        if (one.refusal) { // the foreign keys of others would point at no key any more: the rebuild stops itself
            const QString fault = up(steps);
            QVERIFY(at.hanging ? fault.contains(u"mismatch") : fault.isEmpty());
            return;
        }
        const std::ranges::subrange back(steps.begin(), lost);
        if (std::ranges::contains(back, plan::StepKind::Sql, &plan::Step::kind)) {
            QCOMPARE(up(back), QString());
            const auto changed = catalog::readCatalog(*database);
            if (one.kind != ChangeKind::RebuildIndex && one.kind != ChangeKind::CopyRows)
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
