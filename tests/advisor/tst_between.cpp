// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between.h"
#include "advisor/sitting.h"
#include "catalog/engines.h"
#include "generatedcase.h"
#include "plan/names.h"
#include "planrun.h"
#include "support/manytables.h"

using namespace Qt::StringLiterals;
using namespace lockstep;
using plan::Direction;

/// From one state to another: what lies between is found, planned by the decision tree, run on a real server, and the
/// server then has the wanted state; and the other way round.
class TestBetween : public QObject
{
    Q_OBJECT

    static std::unique_ptr<db::Connection> databaseWith(const QString &sql, int major = 0)
    {
        auto database = tests::freshDatabase(major);
        const auto made = database ? database->executeScript(sql) : base::Status();
        if (!made)
            qWarning().noquote() << tests::words(made.error());
        return database && made ? std::move(database) : nullptr;
    }

    static bool runAll(db::Connection &database, const plan::Plan &plan, Direction direction)
    {
        std::vector<const plan::Step *> steps;
        for (const plan::Step &step : plan.steps)
            steps.push_back(&step);
        if (direction == Direction::Down)
            std::ranges::reverse(steps);
        return std::ranges::all_of(steps, [&](const plan::Step *step) {
            const bool done = tests::runStep(database, *step, direction);
            return done && (direction == Direction::Down || tests::stepHolds(database, *step));
        });
    }

    /// What a plan is said to leave, though the server then has it.
    static QString wronglyLeft(const plan::Plan &plan, const catalog::Catalog &start, const catalog::Catalog &wanted)
    {
        QStringList out;
        for (const catalog::Difference &difference :
             advisor::leftBetween(start, advisor::catalogAfter(plan, start), wanted))
            out << u"left: "_s + difference.objectKind + u' ' + difference.object + u' ' + difference.field + u": " +
                       difference.first + u" / " + difference.second;
        return out.join(u'\n');
    }

    /// The differences that are left after all of it was run, one a line. `back`: the steps are taken back, too, and
    /// then made again.
    static QString run(db::Connection &database, const catalog::Catalog &wanted, const advisor::BetweenOptions &options,
                       bool back = false)
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
        if (!runAll(database, sitting->plan, Direction::Up))
            return u"a step"_s;
        const bool keepsAll = std::ranges::none_of(sitting->plan.steps, [](const plan::Step &step) {
            return !step.up().isEmpty() && step.down().isEmpty() && !step.reversible; // a table that is gone
        });
        if (back && keepsAll) {
            if (!runAll(database, sitting->plan, Direction::Down))
                return u"a way back"_s;
            if (const QString other = tests::differences(start, tests::readCatalog(database)); !other.isEmpty())
                return u"back: "_s + other;
            if (!runAll(database, sitting->plan, Direction::Up))
                return u"a step, again"_s;
        }
        const catalog::Catalog now = tests::readCatalog(database);
        if (const QString left = wronglyLeft(sitting->plan, start, wanted);
            back && !left.isEmpty() && tests::differences(now, wanted).isEmpty())
            return left;
        QStringList more; // what a comparison does not tell: owners, privileges
        for (const plan::Change &change : advisor::changesBetween(now, wanted, options))
            more << plan::changeKindName(change.kind) + u' ' + change.table;
        return tests::differences(now, wanted) + more.join(u'\n');
    }

    /// The shortest of some tries, in nanoseconds: others are at work here.
    static double shortest(int tries, const std::function<void()> &work)
    {
        double best = std::numeric_limits<double>::max();
        for (int i = 0; i < tries; ++i) {
            QElapsedTimer clock;
            clock.start();
            work();
            best = std::min(best, double(clock.nsecsElapsed()));
        }
        return best;
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
        const QString parts = start +
                              u"CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
                              "CREATE TABLE p (k int CONSTRAINT p_key PRIMARY KEY, v int, w text);"
                              "CREATE TABLE q (k int CONSTRAINT q_ref REFERENCES p);"_s;
        row("comments on parts",
            parts + u"ALTER TABLE p ADD CONSTRAINT c CHECK (v > 0), ADD CONSTRAINT same CHECK (v < 9);"
                    "COMMENT ON CONSTRAINT c ON p IS 'old'; COMMENT ON CONSTRAINT same ON p IS 'sa;me';"
                    "CREATE INDEX i ON p (v); COMMENT ON INDEX i IS 'kept'; CREATE POLICY o ON p USING (v > 1);"
                    "COMMENT ON POLICY o ON p IS 'kept'; CREATE STATISTICS s ON k, v FROM p;"
                    "COMMENT ON STATISTICS s IS 'kept'; CREATE POLICY alone ON p USING (true);"_s,
            parts + u"ALTER TABLE p ADD CONSTRAINT c CHECK (v > 1), ADD CONSTRAINT same CHECK (v < 9);"
                    "COMMENT ON CONSTRAINT c ON p IS 'old'; COMMENT ON CONSTRAINT p_key ON p IS 'key';"
                    "COMMENT ON INDEX p_key IS 'its index'; COMMENT ON CONSTRAINT q_ref ON q IS 'points';"
                    "CREATE INDEX i ON p (v, k); COMMENT ON INDEX i IS 'kept'; CREATE POLICY o ON p USING (v > 2);"
                    "COMMENT ON POLICY o ON p IS 'kept'; CREATE STATISTICS s ON k, w FROM p;"
                    "COMMENT ON STATISTICS s IS 'kept'; CREATE POLICY alone ON p USING (true);"
                    "COMMENT ON POLICY alone ON p IS 'on''ly'; CREATE TRIGGER t AFTER UPDATE ON p EXECUTE FUNCTION f();"
                    "COMMENT ON TRIGGER t ON p IS 'made'; CREATE RULE r AS ON DELETE TO q DO ALSO NOTHING;"
                    "COMMENT ON RULE r ON q IS 'a rule'; CREATE TABLE z (a int CONSTRAINT z_ref REFERENCES p,"
                    " b int CONSTRAINT z_check CHECK (b > 0)); COMMENT ON CONSTRAINT z_ref ON z IS 'new';"
                    "COMMENT ON CONSTRAINT z_check ON z IS 'new, too'"_s);
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

    void thereAndBack_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<int>("major");
        const auto row = [](const char *name, const QString &first, const QString &second, int since = 13) {
            for (const int major : {13, 15, 17, 18})
                if (major >= since && (major != 15 || since == 15 || since == 14))
                    QTest::addRow("%s, %d", name, major) << first << second << major;
        };
        const QString start = u"CREATE TABLE a (id int PRIMARY KEY, v text, n int);"
                              "CREATE TABLE \"we\"\"ird; drop\" (\"Sel\"\"ect\" text, d int4range, f tsvector);"_s;
        const QString odd = u"\"we\"\"ird; drop\""_s, column = u"\"Sel\"\"ect\""_s;
        row("index options",
            start +
                u"CREATE INDEX i ON a (v) WITH (fillfactor = 70); CREATE INDEX k ON a (n);"
                "CREATE INDEX g ON " +
                odd +
                u" USING gin (f) WITH (fastupdate = off, gin_pending_list_limit = 128);"
                "CREATE INDEX o ON " +
                odd + u" USING gist (f tsvector_ops (siglen = 64))"_s,
            start +
                u"CREATE INDEX i ON a (v) WITH (fillfactor = 90, deduplicate_items = off);"
                "CREATE INDEX k ON a (n DESC) WITH (fillfactor = 60); CREATE INDEX g ON " +
                odd + u" USING gin (f); CREATE INDEX o ON " + odd +
                u" USING gist (f tsvector_ops (siglen = 32));"
                u"CREATE INDEX \"n\"\"ew;\" ON a USING brin (n) WITH (pages_per_range = 16, autosummarize = on)"_s);
        row("nulls not distinct",
            start +
                u"CREATE UNIQUE INDEX i ON a (v); ALTER TABLE a ADD CONSTRAINT c UNIQUE NULLS NOT DISTINCT (v, n)"_s,
            start + u"CREATE UNIQUE INDEX i ON a (v) NULLS NOT DISTINCT; ALTER TABLE a ADD CONSTRAINT c UNIQUE (v, n),"
                    " ADD CONSTRAINT \"o\"\"ne\" UNIQUE NULLS NOT DISTINCT (n) DEFERRABLE;"
                    "CREATE UNIQUE INDEX w ON a (n, lower(v)) INCLUDE (id) NULLS NOT DISTINCT WITH (fillfactor = 80)"
                    " WHERE n > 2"_s,
            15);
        row("rules",
            start + u"CREATE TABLE l (i int); CREATE RULE gone AS ON DELETE TO a DO INSTEAD NOTHING;"
                    "CREATE RULE kept AS ON INSERT TO a DO ALSO INSERT INTO l VALUES (1);"
                    "CREATE RULE off AS ON UPDATE TO a DO ALSO NOTHING"_s,
            start +
                u"CREATE TABLE l (i int); CREATE RULE kept AS ON INSERT TO a WHERE new.n > 1 DO ALSO"
                " (INSERT INTO l VALUES (new.n); DELETE FROM l WHERE i = 3); CREATE RULE off AS ON UPDATE TO a DO ALSO"
                " NOTHING; ALTER TABLE a DISABLE RULE off; ALTER TABLE a ADD COLUMN late int;"
                "CREATE RULE \"n;ew\" AS ON UPDATE TO " +
                odd + u" WHERE old." + column +
                u" = 'x;y' DO INSTEAD NOTHING; CREATE RULE late AS ON DELETE TO a DO ALSO INSERT INTO l VALUES "
                u"(old.late);"
                u"ALTER TABLE a ENABLE ALWAYS RULE late"_s);
        row("statistics objects",
            start + u"CREATE STATISTICS gone ON v, n FROM a; CREATE STATISTICS s (ndistinct) ON v, n FROM a;"
                    "ALTER TABLE a ADD COLUMN x int; CREATE STATISTICS x ON x, n FROM a"_s,
            start +
                u"CREATE SCHEMA o; CREATE STATISTICS s (mcv, dependencies) ON v, n FROM a;"
                "CREATE STATISTICS o.s ON id, n FROM a; CREATE STATISTICS \"e;\" ON " +
                column + u", d FROM " + odd);
        row("statistics of expressions", start, start + u"CREATE STATISTICS e ON (lower(v)), (n + 1) FROM a"_s, 14);
        row("constraints in all forms",
            start + u"CREATE TABLE r (x int, y int, CONSTRAINT f FOREIGN KEY (x) REFERENCES a,"
                    " CONSTRAINT m FOREIGN KEY (y) REFERENCES a); ALTER TABLE a ADD CONSTRAINT k UNIQUE (n, v),"
                    " ADD CONSTRAINT c CHECK (n > 1), ADD CONSTRAINT e EXCLUDE USING btree (v WITH =)"_s,
            start +
                u"ALTER TABLE a ADD CONSTRAINT k UNIQUE (n) INCLUDE (v) DEFERRABLE INITIALLY DEFERRED,"
                " ADD CONSTRAINT c CHECK (n > 1) NO INHERIT, ADD CONSTRAINT late CHECK (n < 9) NOT VALID,"
                " ADD CONSTRAINT e EXCLUDE USING btree (v WITH =, (n + 1) WITH =) WHERE (n > 3) DEFERRABLE;"
                "CREATE TABLE r (x int, y int, CONSTRAINT f FOREIGN KEY (x) REFERENCES a DEFERRABLE INITIALLY DEFERRED,"
                " CONSTRAINT m FOREIGN KEY (y) REFERENCES a MATCH FULL ON DELETE CASCADE DEFERRABLE);"
                "ALTER TABLE " +
                odd +
                u" ADD CONSTRAINT \"no \"\"overlap\" EXCLUDE USING gist (d WITH &&),"
                u" ADD CONSTRAINT p PRIMARY KEY (" +
                column + u") INCLUDE (f)"_s);
        row("some columns set null", start + u"ALTER TABLE a ADD UNIQUE (id, n); CREATE TABLE r (x int, y int)"_s,
            start + u"ALTER TABLE a ADD UNIQUE (id, n); CREATE TABLE r (x int, y int, CONSTRAINT f FOREIGN KEY (x, y)"
                    " REFERENCES a (id, n) ON DELETE SET NULL (y))"_s,
            15);
        row("constraints of 18",
            u"CREATE EXTENSION btree_gist;"_s + start +
                u"CREATE TABLE b (i int, p int4range, x int,"
                " CONSTRAINT f FOREIGN KEY (x) REFERENCES a, CONSTRAINT c CHECK (x > 1))"_s,
            u"CREATE EXTENSION btree_gist;"_s + start +
                u"CREATE TABLE b (i int, p int4range, x int,"
                " CONSTRAINT f FOREIGN KEY (x) REFERENCES a NOT ENFORCED, CONSTRAINT c CHECK (x > 1) NOT ENFORCED,"
                " CONSTRAINT k UNIQUE (i, p WITHOUT OVERLAPS))"_s,
            18);
        row("storage and statistics of columns",
            start + u"ALTER TABLE a ALTER v SET STORAGE external, ALTER n SET STATISTICS 50, ALTER n SET (n_distinct = "
                    u"-0.5),"
                    " ADD COLUMN t text"_s,
            start +
                u"ALTER TABLE a ALTER v SET STORAGE main, ALTER n SET (n_distinct_inherited = 5), ADD COLUMN t text;"
                "ALTER TABLE a ALTER t SET STATISTICS 0; ALTER TABLE " +
                odd + u" ALTER " + column +
                u" SET STORAGE external; CREATE TABLE made (t text); ALTER TABLE made ALTER t SET STORAGE plain;"
                u"ALTER TABLE a ALTER id SET STATISTICS 7"_s);
        row("compression", start + u"ALTER TABLE a ALTER v SET COMPRESSION pglz"_s,
            start + u"ALTER TABLE " + odd + u" ALTER " + column + u" SET COMPRESSION pglz"_s, 14);
        row("generated columns",
            u"CREATE TABLE g (i int, e int GENERATED ALWAYS AS (i + 1) STORED, o int GENERATED ALWAYS AS (i * 2) "
            u"STORED,"
            " p int); CREATE INDEX g_e ON g (e) WHERE i > 1; CREATE INDEX g_p ON g (p); ALTER TABLE g ADD CONSTRAINT pc"
            " CHECK (p > 0); CREATE INDEX g_i ON g (i)"_s,
            u"CREATE TABLE g (i int, e int GENERATED ALWAYS AS (i + 2) STORED, o int DEFAULT 4,"
            " p int GENERATED ALWAYS AS (i - 1) STORED, \"n\"\"ew\" int GENERATED ALWAYS AS (i) STORED);"
            "CREATE INDEX g_e ON g (e) WHERE i > 1; CREATE INDEX g_p ON g (p, i); ALTER TABLE g ADD CONSTRAINT pc"
            " CHECK (p > 5); CREATE INDEX g_i ON g (i)"_s);
        row("virtual columns",
            u"CREATE TABLE g (i int, e int GENERATED ALWAYS AS (i + 1), s int GENERATED ALWAYS AS (i) STORED)"_s,
            u"CREATE TABLE g (i int, e int GENERATED ALWAYS AS (i + 2) VIRTUAL, s int GENERATED ALWAYS AS (i) VIRTUAL,"
            " \"n\"\"ew\" int GENERATED ALWAYS AS (i) VIRTUAL)"_s,
            18);
        row("columns that the server fills", start,
            start + u"ALTER TABLE a ADD COLUMN k bigint GENERATED ALWAYS AS IDENTITY (START 5 INCREMENT 5),"
                    " ADD COLUMN \"c;\" text COLLATE \"C\" DEFAULT 'x', ALTER v TYPE varchar(40) COLLATE \"POSIX\""_s);
        row("domains and attributes",
            u"CREATE DOMAIN d AS int; ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 1) NOT VALID; CREATE DOMAIN e AS "
            u"text DEFAULT 'x' NOT "
            u"NULL;"
            "CREATE TYPE p AS (i int, t text)"_s,
            u"CREATE DOMAIN d AS int CONSTRAINT c CHECK (VALUE > 1); ALTER DOMAIN d SET DEFAULT 7;"
            "ALTER DOMAIN d SET NOT NULL; CREATE DOMAIN e AS text; ALTER DOMAIN e ADD CONSTRAINT \"n;w\" CHECK (VALUE "
            "<> 'y')"
            " NOT VALID; CREATE TYPE p AS (i bigint, t text COLLATE \"C\", u int)"_s);
        row("collations, casts, operators", start + u"CREATE COLLATION gone (LOCALE = 'C')"_s,
            u"CREATE COLLATION \"m;y\" (LOCALE = 'POSIX'); CREATE TYPE pair AS (one int, two int);"
            "CREATE FUNCTION plus(pair, pair) RETURNS pair LANGUAGE sql IMMUTABLE AS 'SELECT $1';"
            "CREATE FUNCTION topair(int) RETURNS pair LANGUAGE sql IMMUTABLE AS 'SELECT ROW($1, $1)::pair';"
            "CREATE OPERATOR <+> (LEFTARG = pair, RIGHTARG = pair, FUNCTION = plus);"
            "CREATE CAST (int AS pair) WITH FUNCTION topair(int) AS ASSIGNMENT;"
            "CREATE FUNCTION ev() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';"
            "CREATE EVENT TRIGGER \"e;v\" ON ddl_command_end WHEN TAG IN ('CREATE CAST') EXECUTE FUNCTION ev();"
            "ALTER EVENT TRIGGER \"e;v\" DISABLE;"_s +
                start + u"ALTER TABLE a ADD COLUMN late text COLLATE \"m;y\""_s);
        const QString parts = u"CREATE TABLE log (id int, at date) PARTITION BY RANGE (at);"
                              "CREATE TABLE other (id int, at date) PARTITION BY RANGE (at);"_s;
        row("parents",
            parts +
                u"CREATE TABLE log_a PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');"
                "CREATE TABLE log_b PARTITION OF log FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');"
                "CREATE TABLE above (i int); CREATE TABLE beside (i int); CREATE TABLE below (x int) INHERITS (above)"_s,
            parts +
                u"CREATE TABLE log_a PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2026-03-01');"
                "CREATE TABLE log_b PARTITION OF other FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');"
                "CREATE TABLE above (i int); CREATE TABLE beside (i int); CREATE TABLE below (x int) INHERITS (above);"
                "ALTER TABLE below INHERIT beside; CREATE TABLE \"f;ew\" (y text) INHERITS (beside)"_s);
        row("tables made otherwise", start,
            start + u"CREATE UNLOGGED TABLE u (i int) WITH (fillfactor = 50, autovacuum_enabled = off)"_s);
        row("access methods", u"CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;"_s + start,
            u"CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;"_s + start +
                u"ALTER TABLE a SET ACCESS METHOD heap2; CREATE TABLE z (i int) USING heap2"_s,
            15);
        row("views' settings",
            start +
                u"CREATE VIEW w WITH (security_barrier = true) AS SELECT id, v FROM a; CREATE VIEW x AS SELECT v FROM a"_s,
            start + u"CREATE VIEW w WITH (check_option = local) AS SELECT id, v FROM a; ALTER VIEW w ALTER v SET "
                    u"DEFAULT 'd';"
                    "CREATE VIEW x WITH (security_barrier = true) AS SELECT v FROM a WHERE n > 1;"
                    "CREATE VIEW \"y;\" WITH (security_barrier = true) AS SELECT v FROM a;"
                    "CREATE RULE wi AS ON DELETE TO w DO INSTEAD NOTHING; CREATE FUNCTION t() RETURNS trigger LANGUAGE "
                    "plpgsql"
                    " AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER yt INSTEAD OF INSERT ON \"y;\" FOR EACH ROW"
                    " EXECUTE FUNCTION t()"_s);
        row("routines",
            u"CREATE FUNCTION f(i int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION f(t text) RETURNS int"
            " LANGUAGE sql AS 'SELECT 2'; CREATE FUNCTION g(i int) RETURNS int LANGUAGE sql AS 'SELECT 1';"
            "CREATE FUNCTION h(i int) RETURNS int LANGUAGE sql AS 'SELECT 1';"
            "CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int)"_s,
            u"CREATE FUNCTION f(i int) RETURNS int LANGUAGE sql AS 'SELECT 3'; CREATE FUNCTION f(d date) RETURNS int"
            " LANGUAGE sql AS 'SELECT 2'; CREATE FUNCTION f(t text, \"u;\" int) RETURNS int LANGUAGE sql AS 'SELECT 4';"
            "CREATE FUNCTION g(i int) RETURNS text LANGUAGE sql AS 'SELECT upper(current_user)'; CREATE FUNCTION h(j "
            "int) RETURNS int"
            " LANGUAGE sql AS 'SELECT j'; CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '7');"
            "CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1'"_s);
        row("chosen indexes",
            start + u"CREATE UNIQUE INDEX i ON a (id, n); CREATE INDEX j ON a (v); ALTER TABLE a CLUSTER ON j;"
                    "ALTER TABLE a REPLICA IDENTITY FULL"_s,
            start +
                u"ALTER TABLE a ALTER n SET NOT NULL; CREATE UNIQUE INDEX i ON a (n, id); CREATE INDEX j ON a (v, n);"
                "ALTER TABLE a CLUSTER ON j; ALTER TABLE a REPLICA IDENTITY USING INDEX i;"
                "ALTER TABLE " +
                odd + u" REPLICA IDENTITY NOTHING"_s);
        row("order of labels",
            u"CREATE TYPE \"c;\" AS ENUM ('a', 'b', 'it''s'); CREATE TABLE t (i int PRIMARY KEY, v \"c;\" DEFAULT 'b',"
            " w \"c;\"[] DEFAULT '{a,b}', x text); INSERT INTO t VALUES (1, 'a', '{b,a}'), (2, 'it''s', NULL);"
            "CREATE INDEX t_v ON t (v); CREATE TABLE p (v \"c;\" DEFAULT 'a', n int) PARTITION BY LIST (n);"
            "CREATE TABLE p_1 PARTITION OF p (v DEFAULT 'b') FOR VALUES IN (1); INSERT INTO p VALUES ('a', 1)"_s,
            u"CREATE TYPE \"c;\" AS ENUM ('it''s', 'new', 'b', 'a'); CREATE TABLE t (i int PRIMARY KEY, v \"c;\" "
            u"DEFAULT"
            " 'a', w \"c;\"[] DEFAULT '{a,b}', x text); INSERT INTO t VALUES (1, 'b', '{a}');"
            "CREATE INDEX t_v ON t (v); CREATE TABLE p (v \"c;\" DEFAULT 'a', n int) PARTITION BY LIST (n);"
            "CREATE TABLE p_1 PARTITION OF p (v DEFAULT 'b') FOR VALUES IN (1); INSERT INTO p VALUES ('b', 1)"_s);
        row("bases of domains",
            u"CREATE DOMAIN \"d;\" AS int DEFAULT 7 CONSTRAINT few CHECK (VALUE > 1); CREATE DOMAIN e AS text;"
            "CREATE TYPE f AS ENUM ('x', 'y'); CREATE TABLE t (i int, d \"d;\" DEFAULT 3, e e DEFAULT 'e', f f, g "
            "\"d;\"[]); INSERT INTO t VALUES (1, 5, '9', 'x', '{4,5}')"_s,
            u"CREATE DOMAIN \"d;\" AS bigint CONSTRAINT more CHECK (VALUE > 2) NOT NULL; CREATE DOMAIN e AS varchar(9)"
            " COLLATE \"C\" DEFAULT 'z'; CREATE DOMAIN f AS text CHECK (VALUE <> 'q');"
            "CREATE TABLE t (i int, d \"d;\" DEFAULT 3, e e DEFAULT 'e', f f, g \"d;\"[]);"
            "INSERT INTO t VALUES (1, 5, '9', 'y', '{4}')"_s);
        row("subtypes of ranges",
            u"CREATE TYPE \"r;\" AS RANGE (subtype = int); CREATE TYPE datesrange AS RANGE (subtype = date);"
            "CREATE TABLE t (i int, r \"r;\" DEFAULT '[1,5)', d datesrange, a \"r;\"[]);"
            "INSERT INTO t VALUES (1, '[2,4)', '[2026-01-01,2026-02-01)', '{\"[1,2)\"}')"_s,
            u"CREATE TYPE \"r;\" AS RANGE (subtype = bigint); CREATE TYPE datesrange AS RANGE (subtype = date,"
            " subtype_diff = pg_catalog.daterange_subdiff);"
            "CREATE TABLE t (i int, r \"r;\" DEFAULT '[1,5)', d datesrange, a \"r;\"[]);"
            "INSERT INTO t VALUES (1, '[2,4)', '[2026-01-01,2026-02-01)', '{\"[1,2)\"}')"_s);
        row("partitioned and not",
            u"CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.v := ''by f''; RETURN NEW; END';"
            "CREATE TABLE far (i int PRIMARY KEY); INSERT INTO far VALUES (1);"
            "CREATE TABLE \"t;\" (id serial, at date NOT NULL, v text DEFAULT 'd', f int CONSTRAINT k REFERENCES far,"
            " g int GENERATED ALWAYS AS (f + 1) STORED, CONSTRAINT p PRIMARY KEY (id), CONSTRAINT c CHECK (f > 0));"
            "INSERT INTO \"t;\" (at, f) VALUES ('2026-01-02', 1), ('2026-02-02', NULL); CREATE INDEX i ON \"t;\" (v);"
            "CREATE STATISTICS s ON v, f FROM \"t;\"; CREATE TRIGGER b BEFORE INSERT ON \"t;\" FOR EACH ROW EXECUTE "
            "FUNCTION f(); COMMENT ON TABLE \"t;\" IS 't'; GRANT SELECT ON \"t;\" TO PUBLIC;"
            "GRANT UPDATE (v) ON \"t;\" TO PUBLIC"_s,
            u"CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.v := ''by f''; RETURN NEW; END';"
            "CREATE TABLE far (i int PRIMARY KEY); INSERT INTO far VALUES (1);"
            "CREATE TABLE \"t;\" (id serial, at date NOT NULL, v text DEFAULT 'd', f int CONSTRAINT k REFERENCES far,"
            " g int GENERATED ALWAYS AS (f + 1) STORED, CONSTRAINT p PRIMARY KEY (id, at), CONSTRAINT c CHECK (f > 0))"
            " PARTITION BY RANGE (at); CREATE INDEX i ON \"t;\" (v); CREATE TABLE \"t;1\" PARTITION OF \"t;\""
            " FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); CREATE TABLE t2 PARTITION OF \"t;\" FOR VALUES FROM"
            " ('2026-02-01') TO ('2026-03-01');"
            "CREATE INDEX own ON \"t;1\" (f); INSERT INTO \"t;\" (at, f) VALUES ('2026-01-02', 1), ('2026-02-02', "
            "NULL);"
            "COMMENT ON TABLE t2 IS 'two'; GRANT SELECT ON \"t;\", t2 TO PUBLIC;"
            "CREATE TRIGGER b BEFORE INSERT ON \"t;\" FOR EACH ROW EXECUTE FUNCTION f()"_s);
        row("counters of what becomes partitioned",
            u"CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY (INCREMENT 5), n int NOT NULL); INSERT INTO t (n) "
            u"VALUES"
            " (1), (2); ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t USING (n > 1)"_s,
            u"CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY (INCREMENT 5), n int NOT NULL) PARTITION BY HASH (n);"
            "CREATE TABLE t_0 PARTITION OF t FOR VALUES WITH (MODULUS 2, REMAINDER 0);"
            "CREATE TABLE t_1 PARTITION OF t FOR VALUES WITH (MODULUS 2, REMAINDER 1) PARTITION BY RANGE (id);"
            "CREATE TABLE t_2 PARTITION OF t_1 DEFAULT;"
            "INSERT INTO t (n) VALUES (1), (2)"_s,
            17);
        const QString wrapper = u"CREATE FOREIGN DATA WRAPPER w;"_s;
        row("foreign tables",
            wrapper + u"CREATE SERVER \"s;\" FOREIGN DATA WRAPPER w; CREATE SERVER gone FOREIGN DATA WRAPPER w;"
                      "CREATE FOREIGN TABLE f (i int OPTIONS (a 'b;''', c 'd'), t text NOT NULL, o int) SERVER \"s;\""
                      " OPTIONS (x 'y', \"z z\" '1'); CREATE FOREIGN TABLE g (i int DEFAULT 3, CONSTRAINT c CHECK (i > "
                      "1)) SERVER gone; CREATE FOREIGN TABLE m (i int) SERVER gone; CREATE VIEW v AS SELECT i FROM g;"
                      "COMMENT ON FOREIGN TABLE f IS 'f'; COMMENT ON COLUMN g.i IS 'i'"_s,
            wrapper +
                u"CREATE SERVER \"s;\" FOREIGN DATA WRAPPER w; CREATE SERVER made FOREIGN DATA WRAPPER w;"
                "CREATE FOREIGN TABLE f (i bigint OPTIONS (a 'e', n 'n'), t text DEFAULT 'u', p int OPTIONS (q 'r'))"
                " SERVER \"s;\" OPTIONS (x 'other', \"new\" '2'); ALTER FOREIGN TABLE f ADD CONSTRAINT k CHECK (p > 0);"
                "CREATE FOREIGN TABLE m (i int, j text) SERVER made OPTIONS (o 'p');"
                "CREATE FOREIGN TABLE \"n;ew\" (i int OPTIONS (a 'b') NOT NULL) SERVER \"s;\";"
                "COMMENT ON FOREIGN TABLE \"n;ew\" IS 'it''s'; CREATE VIEW w AS SELECT i FROM \"n;ew\""_s);
        row("sequences that are lost in a crash", u"CREATE SEQUENCE s; CREATE UNLOGGED SEQUENCE u"_s,
            u"CREATE UNLOGGED SEQUENCE s; CREATE SEQUENCE u; CREATE UNLOGGED SEQUENCE \"n;w\" INCREMENT 3 CACHE 4"_s,
            15);
    }
    /// Every step is taken back as well; and the plan is known to leave nothing before it is run.
    void thereAndBack()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(int, major);
        QString why;
        if (!tests::server(major, &why))
            QSKIP(qPrintable(why));
        const auto one = databaseWith(first, major), other = databaseWith(second, major);
        QVERIFY(one && other);
        const catalog::Catalog before = tests::readCatalog(*one), wanted = tests::readCatalog(*other);
        QCOMPARE(run(*one, wanted, {}, true), QString());
        QCOMPARE(run(*other, before, {}, true), QString());
    }

    /// Numbers that were given are not given again after the way back: a sequence and a serial go on where they stood
    /// when they went, not where they stood when the plan was made.
    void positionsComeBack()
    {
        const auto one = databaseWith(
                       u"CREATE SEQUENCE \"s;\" INCREMENT 7; CREATE TABLE t (id int PRIMARY KEY, n serial);"
                       "SELECT nextval('\"s;\"'); INSERT INTO t VALUES (1), (2), (3)"_s),
                   other = databaseWith(u"CREATE TABLE t (id int PRIMARY KEY)"_s);
        QVERIFY(one && other);
        const catalog::Catalog start = tests::readCatalog(*one);
        const auto changes = advisor::changesBetween(start, tests::readCatalog(*other));
        advisor::SittingOptions options;
        for (std::size_t i = 0; i < changes.size(); ++i)
            if (changes[i].kind == plan::ChangeKind::DropColumn)
                options.strategies.emplace(i, u"backup-table"_s);
        auto sitting =
            advisor::planChanges(advisor::newPlan(start, u"t"_s), changes, start, *advisor::builtInTree(), options);
        QVERIFY(one->executeScript(u"SELECT nextval('\"s;\"'); SELECT nextval('\"s;\"');"
                                   "INSERT INTO t VALUES (4), (5); DELETE FROM t WHERE id > 3"_s));
        const auto ends = [](const plan::Step &step) { // a person says that the backup is not needed any more
            return step.role == "drop-backup"_L1 || step.up().startsWith("DROP SEQUENCE "_L1);
        };
        plan::Plan begun = sitting->plan;
        QCOMPARE(std::erase_if(begun.steps, ends), 2U);
        QVERIFY(runAll(*one, begun, Direction::Up));
        QVERIFY(!one->execute(u"SELECT nextval('\"s;\"')"_s));
        QVERIFY(runAll(*one, begun, Direction::Down));
        QCOMPARE(tests::differences(start, tests::readCatalog(*one)), QString());
        QCOMPARE(one->execute(u"SELECT nextval('\"s;\"')"_s)->value().toInt(), 22);
        QCOMPARE(one->execute(u"INSERT INTO t VALUES (9) RETURNING n"_s)->value().toInt(), 6);
        QVERIFY(runAll(*one, sitting->plan, Direction::Up));
        QCOMPARE(tests::differences(tests::readCatalog(*one), tests::readCatalog(*other)), QString());
    }

    /// What no change makes is left, and said.
    void whatIsLeft()
    {
        const auto one = databaseWith(u"CREATE TYPE c AS ENUM ('a', 'b'); CREATE VIEW v AS SELECT 'a'::c AS c;"
                                      "CREATE TABLE t (i int); CREATE VIEW w AS SELECT i FROM t"_s),
                   other =
                       databaseWith(u"CREATE TYPE c AS ENUM ('b', 'a'); CREATE VIEW v AS SELECT 'a'::c AS c;"
                                    "CREATE TABLE t (i int) PARTITION BY LIST (i); CREATE VIEW w AS SELECT i FROM t"_s);
        QVERIFY(one && other);
        const QString left = run(*one, tests::readCatalog(*other), {});
        QVERIFY2(left.contains(u"type public.c labels"_s) && left.contains(u"table public.t kind"_s), qPrintable(left));
    }

    /// The same is foreseen, and nothing else: how the analyser prints what the plan changes is no difference.
    void whatIsLeftIsForeseen()
    {
        const QString log =
            u"CREATE TABLE log (v text) PARTITION BY LIST (v); CREATE TABLE log_a PARTITION OF log DEFAULT;"_s;
        const auto one = databaseWith(u"CREATE TABLE a (v text, n int); CREATE VIEW w AS SELECT v FROM a;"
                                      "CREATE TYPE c AS ENUM ('a', 'b'); CREATE VIEW k AS SELECT 'a'::c AS c;"_s +
                                      log),
                   other = databaseWith(
                       log + u"CREATE TABLE a (v text DEFAULT 'x', n int CONSTRAINT small CHECK (n < 5 AND n > 1));"
                             "CREATE INDEX i ON a (v DESC); CREATE INDEX j ON a (lower(v)) WHERE n > 2;"
                             "COMMENT ON TABLE a IS 'said'; CREATE VIEW w AS SELECT v, n FROM a WHERE n > 3;"
                             "CREATE INDEX log_v ON log (v); ALTER TABLE a ALTER v SET STORAGE external;"
                             "CREATE RULE r AS ON DELETE TO a DO INSTEAD NOTHING; CREATE TYPE c AS ENUM ('b', 'a');"
                             "CREATE VIEW k AS SELECT 'a'::c AS c"_s);
        QVERIFY(one && other);
        const catalog::Catalog start = tests::readCatalog(*one), wanted = tests::readCatalog(*other);
        const auto sitting = advisor::planChanges(
            advisor::newPlan(start, u"t"_s), advisor::changesBetween(start, wanted), start, *advisor::builtInTree());
        QStringList left;
        for (const catalog::Difference &difference :
             advisor::leftBetween(start, advisor::catalogAfter(sitting->plan, start), wanted))
            left << difference.objectKind + u' ' + difference.object + u' ' + difference.field;
        QCOMPARE(left.join(u'\n'), u"type public.c labels"_s);
    }

    /// The same over files of SQLite.
    void sqlite()
    {
        const auto sandbox = db::Sandbox::start({.engine = sql::Engine::Sqlite});
        QVERIFY(sandbox && (*sandbox)->createDatabase(u"one"_s));
        auto database = db::Connection::open((*sandbox)->profile(u"one"_s), {});
        QVERIFY(database && (*database)->executeScript(
                                u"CREATE TABLE a (id INTEGER PRIMARY KEY, v text); CREATE TABLE gone (i int);"
                                "CREATE TABLE counts (id INTEGER CONSTRAINT k PRIMARY KEY, v text);"
                                "CREATE TABLE forgets (id INTEGER PRIMARY KEY AUTOINCREMENT, v text);"
                                "CREATE TABLE o (i int, j int); CREATE TABLE s (i int PRIMARY KEY) STRICT"_s));
        catalog::Server like;
        like.engine = sql::Engine::Sqlite;
        const auto wanted = catalog::readSql(
            {"CREATE TABLE a (id INTEGER PRIMARY KEY, v text NOT NULL, n int DEFAULT 3); CREATE INDEX i ON a (v);"
             "CREATE TABLE counts (id INTEGER CONSTRAINT k PRIMARY KEY AUTOINCREMENT, v text);"
             "CREATE TABLE forgets (id INTEGER PRIMARY KEY, v text);"
             "CREATE TABLE \"n(e)w\" (id INTEGER PRIMARY KEY AUTOINCREMENT, v text DEFAULT ')', CHECK (v <> '(')) "
             "STRICT;"
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
        const auto taken = [&](int tables) {
            const catalog::Catalog from = tests::manyTables(0), to = tests::manyTables(tables);
            return shortest(4, [&] {
                const auto changes = advisor::changesBetween(from, to);
                if (changes.size() != std::size_t(2 * tables) || changes.front().kind != plan::ChangeKind::CreateTable)
                    qFatal("%zu", changes.size());
            });
        };
        const double few = taken(500), many = taken(5000);
        QVERIFY2(many < 30 * few,
                 qPrintable(u"%1 ms, %2 ms"_s.arg(few / 1e6).arg(many / 1e6))); // 100 were it the square
    }

    /// So does planning it.
    void longPlans()
    {
        const auto taken = [&](int tables) {
            const catalog::Catalog from = tests::manyTables(0);
            const auto changes = advisor::changesBetween(from, tests::manyTables(tables));
            return shortest(2, [&] {
                const auto sitting =
                    advisor::planChanges(advisor::newPlan(from, u"t"_s), changes, from, *advisor::builtInTree());
                if (sitting->plan.steps.size() != std::size_t(2 * tables))
                    qFatal("%zu", sitting->plan.steps.size());
            });
        };
        const double few = taken(40), many = taken(320);
        QVERIFY2(many < 40 * few,
                 qPrintable(u"%1 ms, %2 ms"_s.arg(few / 1e6).arg(many / 1e6))); // 64 were it the square
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
