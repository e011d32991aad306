// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between.h"
#include "advisor/sitting.h"
#include "catalog/engines.h"
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
    static QString run(db::Connection &database, const catalog::Catalog &wanted, const advisor::BetweenOptions &options)
    {
        const catalog::Catalog start = tests::readCatalog(database);
        const auto sitting =
            advisor::planChanges(advisor::newPlan(start, u"t"_s), advisor::changesBetween(start, wanted, options),
                                 start, *advisor::builtInTree());
        for (const advisor::PlannedChange &planned : sitting->changes)
            if (planned.refused)
                return plan::changeKindName(planned.change.kind) + u' ' + planned.strategy + u' ' +
                       tests::words(*planned.refused);
        for (const base::Error &problem : plan::validate(sitting->plan))
            return tests::words(problem);
        for (const plan::Step &step : sitting->plan.steps)
            if (!tests::runStep(database, step, Direction::Up) || !tests::stepHolds(database, step))
                return step.role;
        const catalog::Catalog now = tests::readCatalog(database);
        QStringList more; // what a comparison does not tell: owners, privileges
        for (const plan::Change &change : advisor::changesBetween(now, wanted, options))
            more << plan::changeKindName(change.kind) + u' ' + change.table;
        return tests::differences(now, wanted) + more.join(u'\n');
    }

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        if (!tests::server(0, &why))
            QSKIP(qPrintable(why));
        QVERIFY(databaseWith(u"CREATE ROLE \"b\"\"etween\""_s)); // of the whole server
    }

    void reached_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("bothWays");
        QTest::addColumn<bool>("owners");
        const auto row = [](const char *name, const QString &first, const QString &second, bool bothWays = true,
                            bool owners = false) { QTest::newRow(name) << first << second << bothWays << owners; };
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
        row("options", start + u"CREATE TABLE w (i int) WITH (fillfactor = 70, autovacuum_enabled = off)"_s,
            start + u"CREATE TABLE w (i int) WITH (autovacuum_enabled = on)"_s);
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
            u"CREATE TYPE c AS ENUM ('pink', 'red', 'green', 'blue'); CREATE TABLE p (c c)"_s);
        row("domains and composite types",
            u"CREATE DOMAIN \"d\"\"m\" AS text; CREATE TYPE pair AS (one int); CREATE TABLE u (d \"d\"\"m\", p pair)"_s,
            u"CREATE DOMAIN \"d\"\"m\" AS text CONSTRAINT \"sh\"\"ort\" CHECK (length(VALUE) < 9);"
            "CREATE TYPE pair AS (one int, \"tw\"\"o\" numeric(4,1)); CREATE TABLE u (d \"d\"\"m\", p pair)"_s);
        row("types and schemas come and go", start,
            start + u"CREATE SCHEMA \"o\"\"ther\"; CREATE TYPE \"o\"\"ther\".mood AS ENUM ('sad', 'it''s ok');"
                    "CREATE DOMAIN \"o\"\"ther\".small AS int DEFAULT 1 CONSTRAINT few CHECK (VALUE < 9);"
                    "CREATE TYPE z AS (m \"o\"\"ther\".mood, s \"o\"\"ther\".small);"
                    "CREATE TABLE \"o\"\"ther\".t (i z, m \"o\"\"ther\".mood[]);"
                    "ALTER TABLE a ADD COLUMN m \"o\"\"ther\".mood"_s);
        row("row security",
            start + u"ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY mine ON a USING (v = 'x');"
                    "CREATE POLICY gone ON a FOR SELECT TO PUBLIC USING (n > 1); CREATE TABLE off (i int);"_s,
            start + u"ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY mine ON a USING (v = 'y');"
                    "ALTER TABLE a ADD COLUMN late int; CREATE POLICY \"i\"\"n\" ON a FOR INSERT TO \"b\"\"etween\""
                    " WITH CHECK (late > 0); CREATE TABLE off (i int); ALTER TABLE off ENABLE ROW LEVEL SECURITY;"
                    "CREATE TABLE made (i int); ALTER TABLE made ENABLE ROW LEVEL SECURITY;"
                    "CREATE POLICY one ON made FOR UPDATE USING (i = 1) WITH CHECK (i = 2);"_s);
        row("owners and privileges",
            start + u"GRANT SELECT, UPDATE ON a TO \"b\"\"etween\"; GRANT SELECT ON a TO PUBLIC;"
                    "CREATE TABLE given (i int); ALTER TABLE given OWNER TO \"b\"\"etween\""_s,
            start + u"GRANT SELECT, DELETE, TRUNCATE ON a TO \"b\"\"etween\"; CREATE TABLE given (i int);"
                    "CREATE TABLE \"n\"\"ew\" (i int); ALTER TABLE \"n\"\"ew\" OWNER TO \"b\"\"etween\";"
                    "CREATE TABLE open (i int); GRANT INSERT ON open TO PUBLIC"_s,
            true, true);
        row("comments",
            start +
                u"COMMENT ON TABLE a IS 'o;ld'; COMMENT ON COLUMN a.v IS 'gone'; CREATE VIEW w AS SELECT v FROM a"_s,
            start +
                u"COMMENT ON TABLE a IS 'it''s new'; COMMENT ON COLUMN a.n IS 'n'; CREATE VIEW w AS SELECT v FROM a;"
                "COMMENT ON VIEW w IS 'view'; COMMENT ON COLUMN w.v IS 'its v'; ALTER TABLE a ADD COLUMN \"l\"\"ate\" "
                "int;"
                "COMMENT ON COLUMN a.\"l\"\"ate\" IS 'made'; CREATE TABLE made (i int); COMMENT ON TABLE made IS 'm';"
                "CREATE MATERIALIZED VIEW k AS SELECT 1 AS one; COMMENT ON MATERIALIZED VIEW k IS 'kept'"_s);
        row("sequences",
            start + u"CREATE SEQUENCE changed; CREATE SEQUENCE gone START 7 OWNED BY a.n; CREATE SEQUENCE moves OWNED "
                    u"BY a.id;"
                    "CREATE TABLE s (id serial, k int GENERATED ALWAYS AS IDENTITY)"_s,
            start +
                u"CREATE SEQUENCE changed AS integer START 5 INCREMENT 5 MINVALUE 5 MAXVALUE 500 CACHE 3 CYCLE;"
                "CREATE SEQUENCE moves OWNED BY a.n; CREATE SEQUENCE \"fr;ee\" AS smallint;"
                "CREATE TABLE s (id serial, k int GENERATED ALWAYS AS IDENTITY (START 100 INCREMENT 10));"
                "ALTER SEQUENCE s_id_seq INCREMENT 2; ALTER TABLE a ALTER n SET DEFAULT nextval('\"fr;ee\"');"
                "CREATE SEQUENCE \"of it\"; CREATE TABLE later (i int DEFAULT nextval('\"of it\"'), j bigserial,"
                " k int GENERATED BY DEFAULT AS IDENTITY (MAXVALUE 9)); ALTER SEQUENCE \"of it\" OWNED BY later.i"_s);
        row("extensions", start,
            start + u"CREATE SCHEMA x; CREATE EXTENSION citext SCHEMA x; ALTER TABLE a ADD COLUMN c x.citext"_s);
        row("indexes in their own order", start + u"CREATE INDEX i ON a (v); CREATE INDEX k ON a (v DESC)"_s,
            start + u"CREATE INDEX i ON a (v DESC NULLS LAST, n NULLS FIRST); CREATE INDEX j ON a (v text_pattern_ops, "
                    u"n DESC);"
                    "CREATE INDEX \"k;\" ON a (v COLLATE \"C\", lower(v) COLLATE \"POSIX\" text_pattern_ops DESC);"
                    "CREATE UNIQUE INDEX l ON a (n DESC) INCLUDE (v) WHERE n > 3"_s);
        row("rows guarded and triggers switched off",
            start + u"CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
                    "CREATE TRIGGER off BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f();"
                    "CREATE TRIGGER other BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f();"
                    "ALTER TABLE a DISABLE TRIGGER other; CREATE POLICY p ON a USING (n = 1);"
                    "CREATE POLICY r ON a AS RESTRICTIVE USING (n = 2)"_s,
            start +
                u"CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
                "CREATE TRIGGER off BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f(); ALTER TABLE a DISABLE "
                "TRIGGER off;"
                "CREATE TRIGGER other BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION f();"
                "ALTER TABLE a ENABLE ALWAYS TRIGGER other, ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;"
                "CREATE POLICY p ON a AS RESTRICTIVE FOR SELECT TO \"b\"\"etween\", CURRENT_USER USING (n = 3);"
                "CREATE POLICY \"ma\"\"de\" ON a TO \"b\"\"etween\", CURRENT_USER USING (true) WITH CHECK (n > 0)"_s);
        row("privileges of columns, and to hand on",
            start +
                u"GRANT SELECT (v), UPDATE (v) ON a TO \"b\"\"etween\"; GRANT INSERT ON a TO \"b\"\"etween\" WITH GRANT OPTION"_s,
            start + u"ALTER TABLE a ADD COLUMN \"n;\" int; GRANT SELECT (v, \"n;\") ON a TO \"b\"\"etween\";"
                    "GRANT UPDATE (v) ON a TO \"b\"\"etween\" WITH GRANT OPTION; GRANT INSERT, DELETE ON a TO "
                    "\"b\"\"etween\";"
                    "GRANT TRUNCATE ON a TO \"b\"\"etween\" WITH GRANT OPTION; GRANT SELECT (n) ON a TO PUBLIC"_s,
            true, true);
        const QString parent =
            u"CREATE TABLE log (id int, at date NOT NULL) PARTITION BY RANGE (at);"
            "CREATE TABLE log_a PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');"_s;
        row("partitions", parent + u"CREATE TABLE log_b (id int, at date CONSTRAINT log_at_not_null NOT NULL)"_s,
            parent + u"CREATE TABLE log_b PARTITION OF log FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');"
                     "ALTER TABLE log ADD COLUMN v text, ADD CONSTRAINT positive CHECK (id > 0)"_s,
            false);
        row("views over views", start,
            start + u"CREATE VIEW w AS SELECT v, n FROM a; CREATE VIEW above AS SELECT n FROM w;"
                    "ALTER TABLE a ADD COLUMN late int; CREATE VIEW aaa AS SELECT late FROM a"_s);
    }
    void reached()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(bool, bothWays);
        QFETCH(bool, owners);
        const auto one = databaseWith(first), other = databaseWith(second);
        QVERIFY(one && other);
        const catalog::Catalog before = tests::readCatalog(*one), wanted = tests::readCatalog(*other);
        QCOMPARE(run(*one, wanted, {owners}), QString());
        if (bothWays)
            QCOMPARE(run(*other, before, {owners}), QString());
    }

    /// What no kind of change can make is left, and said.
    void whatIsLeft()
    {
        const auto one = databaseWith(u"CREATE TABLE a (v text)"_s),
                   other = databaseWith(u"CREATE TABLE a (v text); CREATE STATISTICS s ON v, (v || 'x') FROM a;"
                                        "CREATE RULE r AS ON DELETE TO a DO INSTEAD NOTHING"_s);
        QVERIFY(one && other);
        const QString left = run(*one, tests::readCatalog(*other), {});
        QVERIFY2(left.contains(u"statistics"_s) && left.contains(u"rule"_s), qPrintable(left));
    }

    /// The same is foreseen, and nothing else: how the analyser prints what the plan changes is no difference.
    void whatIsLeftIsForeseen()
    {
        const QString log =
            u"CREATE TABLE log (v text) PARTITION BY LIST (v); CREATE TABLE log_a PARTITION OF log DEFAULT;"_s;
        const auto one = databaseWith(u"CREATE TABLE a (v text, n int); CREATE VIEW w AS SELECT v FROM a;"_s + log),
                   other = databaseWith(
                       log + u"CREATE TABLE a (v text DEFAULT 'x', n int CONSTRAINT small CHECK (n < 5 AND n > 1));"
                             "CREATE INDEX i ON a (v DESC); CREATE INDEX j ON a (lower(v)) WHERE n > 2;"
                             "COMMENT ON TABLE a IS 'said'; CREATE VIEW w AS SELECT v, n FROM a WHERE n > 3;"
                             "CREATE INDEX log_v ON log (v); ALTER TABLE a ALTER v SET STORAGE external;"
                             "CREATE RULE r AS ON DELETE TO a DO INSTEAD NOTHING"_s);
        QVERIFY(one && other);
        const catalog::Catalog start = tests::readCatalog(*one), wanted = tests::readCatalog(*other);
        const auto sitting = advisor::planChanges(
            advisor::newPlan(start, u"t"_s), advisor::changesBetween(start, wanted), start, *advisor::builtInTree());
        QStringList left;
        for (const catalog::Difference &difference :
             advisor::leftBetween(start, advisor::catalogAfter(sitting->plan, start), wanted))
            left << difference.objectKind + u' ' + difference.object + u' ' + difference.field;
        QCOMPARE(left.join(u'\n'), u"column public.a.v storage\nrule public.a.r "_s);
    }

    /// The same over files of SQLite.
    void sqlite()
    {
        const auto sandbox = db::Sandbox::start({.engine = sql::Engine::Sqlite});
        QVERIFY(sandbox && (*sandbox)->createDatabase(u"one"_s));
        auto database = db::Connection::open((*sandbox)->profile(u"one"_s), {});
        QVERIFY(database && (*database)->executeScript(
                                u"CREATE TABLE a (id INTEGER PRIMARY KEY, v text); CREATE TABLE gone (i int);"
                                "CREATE TABLE o (i int, j int); CREATE TABLE s (i int PRIMARY KEY) STRICT"_s));
        catalog::Server like;
        like.engine = sql::Engine::Sqlite;
        const auto wanted = catalog::readSql(
            {"CREATE TABLE a (id INTEGER PRIMARY KEY, v text NOT NULL, n int DEFAULT 3); CREATE INDEX i ON a (v);"
             "CREATE TABLE o (i int, j int, PRIMARY KEY (i, j), UNIQUE (j), CHECK (j > 0), FOREIGN KEY (i) REFERENCES "
             "a); CREATE TABLE s (i int PRIMARY KEY) WITHOUT ROWID;"
             "CREATE TABLE \"m as d\" (i int PRIMARY KEY); CREATE VIEW \"w as\" AS SELECT n FROM a;"
             "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET n = 1; SELECT 2; END; CREATE nonsense"},
            like);
        QVERIFY(wanted && wanted->faults.size() == 1);
        const auto start = catalog::readCatalog(**database);
        const auto sitting =
            advisor::planChanges(advisor::newPlan(*start, u"t"_s), advisor::changesBetween(*start, wanted->catalog),
                                 *start, *advisor::builtInTree());
        for (const advisor::PlannedChange &planned : sitting->changes)
            QVERIFY2(!planned.refused, qPrintable(plan::changeKindName(planned.change.kind)));
        for (const plan::Step &step : sitting->plan.steps)
            for (const plan::ScriptStatement &statement : plan::statements(step, Direction::Up, sql::Engine::Sqlite)) {
                const auto done = (*database)->execute(statement.sql);
                QVERIFY2(done, done ? "" : qPrintable(statement.sql + tests::words(done.error())));
            }
        QCOMPARE(tests::differences(*catalog::readCatalog(**database), wanted->catalog), QString());
        const auto text = (*database)->execute(u"SELECT sql FROM sqlite_schema WHERE name = 'o'"_s);
        QVERIFY2(!text->value().toString().contains(u"CONSTRAINT"_s),
                 qPrintable(text->value().toString())); // as wanted
    }

    /// A long list takes a time that grows with its length, not with its square.
    void longLists()
    {
        const auto schema = [](int tables) {
            catalog::Catalog out;
            out.server.version = 170000;
            out.schemas = {{2200, u"public"_s, {}}};
            for (int i = 0; i < tables; ++i) {
                catalog::Relation &table = out.relations.emplace_back();
                table.oid = catalog::Oid(20000 + i);
                table.schema = 2200;
                table.name = u"t%1"_s.arg(i);
                table.comment = u"c"_s;
                catalog::Column &column = table.columns.emplace_back();
                column.number = 1;
                column.name = u"id"_s;
                column.type = u"integer"_s;
            }
            return out;
        };
        const auto taken = [&](int tables) {
            const catalog::Catalog from = schema(0), to = schema(tables);
            QElapsedTimer clock;
            clock.start();
            const auto changes = advisor::changesBetween(from, to);
            const double ns = double(clock.nsecsElapsed());
            if (changes.size() != std::size_t(2 * tables) || changes.front().kind != plan::ChangeKind::CreateTable)
                qFatal("%zu", changes.size());
            return ns;
        };
        double few = taken(500), many = taken(5000);
        for (int again = 0; again < 3; ++again) { // others are at work here
            few = std::min(few, taken(500));
            many = std::min(many, taken(5000));
        }
        QVERIFY2(many < 30 * few,
                 qPrintable(u"%1 ms, %2 ms"_s.arg(few / 1e6).arg(many / 1e6))); // 100 were it the square
    }

    /// What is left out is not planned; what needs it is refused, the rest goes on; another strategy counts.
    void oneSitting()
    {
        const auto one = databaseWith(u"CREATE TABLE a (id int PRIMARY KEY, v text)"_s),
                   other = databaseWith(u"CREATE TABLE a (id int PRIMARY KEY, v text NOT NULL);"
                                        "CREATE TABLE later (k int); CREATE INDEX later_k ON later (k);"
                                        "CREATE INDEX a_v ON a (v)"_s);
        QVERIFY(one && other);
        const catalog::Catalog start = tests::readCatalog(*one);
        const auto changes = advisor::changesBetween(start, tests::readCatalog(*other));
        const auto place = [&](plan::ChangeKind kind, const QString &name) {
            const auto at = std::ranges::find_if(changes, [&](const plan::Change &change) {
                return change.kind == kind && (change.table == name || change.name == name);
            });
            return std::size_t(at - changes.begin());
        };
        const std::size_t table = place(plan::ChangeKind::CreateTable, u"later"_s),
                          index = place(plan::ChangeKind::AddIndex, u"later_k"_s),
                          notNull = place(plan::ChangeKind::SetNotNull, u"a"_s);
        QVERIFY(table < changes.size() && index < changes.size() && notNull < changes.size());
        advisor::SittingOptions options;
        options.leftOut = {table};
        options.strategies = {{notNull, u"direct-versioned"_s}};
        const auto sitting =
            advisor::planChanges(advisor::newPlan(start, u"t"_s), changes, start, *advisor::builtInTree(), options);
        QVERIFY(sitting && sitting->changes.size() == changes.size());
        QVERIFY(sitting->changes[table].leftOut && sitting->changes[table].change.id.isEmpty());
        QVERIFY(sitting->changes[index].refused);
        QCOMPARE(sitting->changes[index].refused->message, u"advisor.no-table"_s);
        QCOMPARE(sitting->changes[notNull].strategy, u"direct-versioned"_s);
        QCOMPARE(sitting->plan.decisions.size(), changes.size() - 2);
        std::stop_source stop;
        stop.request_stop();
        const auto stopped =
            advisor::planChanges(sitting->plan, changes, start, *advisor::builtInTree(), {}, stop.get_token());
        QCOMPARE(stopped.error().code, base::ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestBetween)
#include "tst_between.moc"
