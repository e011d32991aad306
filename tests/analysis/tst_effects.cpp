// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/analyzer.h"
#include "analysis/json.h"

#include <QJsonArray>
#include <QTest>

using namespace lockstep;
using namespace lockstep::analysis;
using namespace Qt::StringLiterals;

static const char schema[] = R"(
CREATE TABLE p(id int primary key, u int unique, d text);
CREATE TABLE t(id serial primary key, a int, b varchar(10), c numeric(10,2), n int not null, pid int references p(id), chk int check (chk>0));
CREATE INDEX t_a ON t(a); CREATE INDEX t_b ON t(b); CREATE INDEX t_ba ON t(lower(b)) WHERE a>0;
CREATE TABLE ch(id int references t(id) on delete cascade);
CREATE TABLE q(x int, y int);
CREATE UNIQUE INDEX q_x ON q(x);
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE FOREIGN DATA WRAPPER wrap; CREATE SERVER srv FOREIGN DATA WRAPPER wrap; CREATE FOREIGN TABLE far(id int) SERVER srv;
CREATE EXTENSION postgres_fdw; CREATE SERVER pg FOREIGN DATA WRAPPER postgres_fdw; CREATE FOREIGN TABLE pgt(id int) SERVER pg;
CREATE VIEW pgv AS SELECT id FROM pgt;
)";

/// "t:AX p:SRX+new", by name; r rewrite, s scan.
static QString summary(const Effect &effect)
{
    static const QMap<LockMode, QString> shorts{
        {LockMode::AccessShare, u"AS"_s},  {LockMode::RowShare, u"RS"_s},
        {LockMode::RowExclusive, u"RX"_s}, {LockMode::ShareUpdateExclusive, u"SUX"_s},
        {LockMode::Share, u"SH"_s},        {LockMode::ShareRowExclusive, u"SRX"_s},
        {LockMode::Exclusive, u"X"_s},     {LockMode::AccessExclusive, u"AX"_s}};
    QStringList all;
    for (const RelationEffect &r : effect.relations)
        all.append(r.name + u':' + shorts[r.lock] + (r.isNew ? u"+new"_s : QString()) +
                   (r.rewrite ? u"+rewrite"_s
                    : r.scan  ? u"+scan"_s
                              : QString()));
    if (effect.error)
        all.append(u"error "_s + effect.error->message + u' ' + effect.error->arguments.join(u' ') +
                   effect.error->context);
    if (!effect.transactional)
        all.append(u"alone"_s);
    return all.join(u' ');
}

class TestEffects : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statement_data();
    void statement();
    void transactions();
    void keepsOn();
    void unknownTable();
    void unknownTableProven();
    void json();
    void names();
};

void TestEffects::statement_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *sql, const char *expected) {
        QTest::newRow(sql) << QString::fromUtf8(sql) << QString::fromUtf8(expected);
    };
    row("ALTER TABLE t ADD COLUMN z int", "t:AX");
    row("ALTER TABLE t ADD COLUMN z int DEFAULT 5", "t:AX");
    row("ALTER TABLE t ADD COLUMN z float DEFAULT random()", "t:AX+rewrite t_a:AX t_b:AX t_ba:AX t_pkey:AX");
    row("ALTER TABLE t ADD COLUMN z timestamptz DEFAULT now()", "t:AX");
    row("ALTER TABLE t ADD COLUMN z int NOT NULL", "t:AX+scan");
    row("ALTER TABLE t ADD COLUMN z int REFERENCES p(id)", "p:SRX p_pkey:AS t:AX");
    row("DROP SERVER srv CASCADE", "far:AX");
    row("DROP FOREIGN DATA WRAPPER wrap CASCADE", "far:AX");
    row("DROP FOREIGN DATA WRAPPER wrap", "error analysis.dependents-exist srv");
    row("ALTER SERVER srv RENAME TO z; ALTER FOREIGN DATA WRAPPER wrap RENAME TO y; DROP FOREIGN DATA WRAPPER y "
        "CASCADE",
        "far:AX");
    row("DROP SERVER srv CASCADE; DROP FOREIGN DATA WRAPPER wrap", "");
    row("DROP EXTENSION postgres_fdw CASCADE", "pgt:AX pgv:AX");
    row("DROP EXTENSION postgres_fdw", "error analysis.dependents-exist pg");
    row("ALTER TABLE t DROP COLUMN b", "t:AX t_b:AX t_ba:AX");
    row("ALTER TABLE t DROP COLUMN pid", "p:AX t:AX");
    row("ALTER TABLE t DROP COLUMN id CASCADE", "ch:AX t:AX t_id_seq:AX t_pkey:AX");
    row("ALTER TABLE q ALTER y TYPE bigint", "q:AX+rewrite q_x:AX");
    row("ALTER TABLE t ALTER b TYPE varchar(20)", "t:AX+scan t_b:AX t_ba:AX");
    row("ALTER TABLE t ALTER c TYPE numeric(12,2)", "t:AX");
    row("ALTER TABLE t ALTER c TYPE numeric(12,3)", "t:AX+rewrite t_a:AX t_b:AX t_ba:AX t_pkey:AX");
    row("ALTER TABLE t ALTER a SET NOT NULL", "t:AX+scan");
    row("ALTER TABLE t ALTER n SET NOT NULL", "t:AX");
    row("ALTER TABLE t ALTER n DROP NOT NULL", "t:AX");
    row("ALTER TABLE t ALTER a SET DEFAULT 5", "t:AX");
    row("ALTER TABLE t ADD CONSTRAINT cc CHECK (a > 0)", "t:AX+scan");
    row("ALTER TABLE t ADD CONSTRAINT cc CHECK (a > 0) NOT VALID", "t:AX");
    row("ALTER TABLE t ADD CONSTRAINT cc CHECK (a > 0) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT cc", "t:SUX+scan");
    row("ALTER TABLE q ADD FOREIGN KEY (x) REFERENCES p(u) NOT VALID", "p:SRX p_u_key:AS q:SRX");
    row("ALTER TABLE q ADD FOREIGN KEY (x) REFERENCES p(u) NOT VALID; ALTER TABLE q VALIDATE CONSTRAINT q_x_fkey",
        "p:RS p_pkey:AS p_u_key:AS q:SUX+scan q_x:AS");
    row("ALTER TABLE q ADD CONSTRAINT qq UNIQUE USING INDEX q_x", "q:AX q_x:SUX");
    row("ALTER TABLE t ADD UNIQUE (a)", "t:AX+scan t_a_key:AX+new");
    row("CREATE INDEX ON q (y)", "q:SH+scan q_y_idx:AX+new");
    row("CREATE INDEX CONCURRENTLY i ON q (y)", "i:AX+new q:SUX+scan alone");
    row("DROP INDEX t_a", "t:AX t_a:AX");
    row("DROP INDEX CONCURRENTLY t_a", "t:SUX t_a:AX alone");
    row("ALTER TABLE t RENAME TO tt", "t:AX");
    row("ALTER TABLE t RENAME COLUMN a TO aa", "t:AX");
    row("ALTER INDEX t_a RENAME TO t_aa", "t_a:SUX");
    row("DROP TABLE ch", "ch:AX t:AX");
    row("DROP TABLE t CASCADE", "ch:AX p:AX t:AX t_a:AX t_b:AX t_ba:AX t_id_seq:AX t_pkey:AX");
    row("DROP TABLE IF EXISTS absent", "");
    row("ALTER TYPE mood ADD VALUE 'happy'", "");
    row("CREATE TRIGGER tg BEFORE INSERT ON q FOR EACH ROW EXECUTE FUNCTION tf()", "q:SRX");
    row("UPDATE q SET y = 1", "q:RX q_x:RX");
    row("INSERT INTO t (a, n) VALUES (1, 2)", "t:RX t_id_seq:RX");
    row("INSERT INTO t (a, n, pid) VALUES (1, 2, 3)", "p:RS p_pkey:RS p_u_key:RS t:RX t_id_seq:RX");
    row("SELECT * FROM q", "q:AS q_x:AS");
    row("SET lock_timeout = '2s'", "");
    row("CREATE TABLE n1 (id serial PRIMARY KEY, p int REFERENCES p(id))",
        "n1:AX+new n1_id_seq:AX+new n1_pkey:AX+new p:SRX p_pkey:AS");
    row("CREATE TABLE \"we\"\"ird; drop\" (id int)", "we\"ird; drop:AX+new");
    row("VACUUM FULL q", "q:AX+rewrite q_x:AX alone");
    row("TRUNCATE q", "q:AX q_x:AX");
    row("COMMENT ON COLUMN q.x IS 'x'", "q:SUX");
}

void TestEffects::statement()
{
    QFETCH(QString, sql);
    QFETCH(QString, expected);
    Analyzer analyzer(catalog::Catalog{});
    for (const Effect &effect : analyzer.analyze(schema))
        QVERIFY2(!effect.error, qPrintable(summary(effect)));
    const auto effects = analyzer.analyze(sql.toUtf8());
    QVERIFY(!effects.empty());
    QCOMPARE(summary(effects.back()), expected);
}

void TestEffects::transactions()
{
    Analyzer analyzer(catalog::Catalog{});
    std::ignore = analyzer.analyze("CREATE TABLE a(x int); BEGIN; DROP TABLE a; ROLLBACK;");
    QCOMPARE(summary(analyzer.analyze("ALTER TABLE a ADD y int")[0]), u"a:AX"_s);
    std::ignore = analyzer.analyze("BEGIN; CREATE TABLE b(x int); SAVEPOINT s; DROP TABLE b; ROLLBACK TO s; COMMIT");
    QCOMPARE(summary(analyzer.analyze("DROP TABLE b")[0]), u"b:AX"_s);
    const QByteArray change = "ALTER TABLE c ALTER x TYPE text;";
    const auto c = analyzer.analyze(
        "CREATE TABLE c(x int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';"
        "CREATE TRIGGER g AFTER UPDATE OF x ON c FOR EACH ROW EXECUTE FUNCTION f();" +
        change + "DROP TRIGGER g ON c;" + change);
    QVERIFY(c[3].error && !c[5].error);
    QVERIFY(analyzer.analyze("BEGIN; CREATE INDEX CONCURRENTLY i ON a(x)").back().error.has_value());
}

void TestEffects::keepsOn()
{
    Analyzer analyzer(catalog::Catalog{});
    const auto effects = analyzer.analyze("CREATE TABLE a(x int);\n  SELEC 1;\nDROP TABLE a;");
    QCOMPARE(effects.size(), 3U);
    QVERIFY(effects[1].error);
    QCOMPARE(effects[1].error->where, u"2:3"_s);
    QCOMPARE(summary(effects[2]), u"a:AX"_s);
}

void TestEffects::unknownTable()
{
    Analyzer analyzer(catalog::Catalog{});
    const auto effects = analyzer.analyze("ALTER TABLE nowhere DROP COLUMN x");
    QCOMPARE(summary(effects[0]), u"nowhere:AX"_s);
    QVERIFY(!effects[0].relations[0].schema);
    QCOMPARE(effects[0].certainty, Certainty::Unknown);
    QCOMPARE(effects[0].actions[0].kind, ActionKind::DropColumn);
    // A key to a table that is created only afterwards cannot have come to be: the second time it does.
    const QByteArray key = "ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES later;";
    const auto again = analyzer.analyze("CREATE TABLE a(x int);" + key + "CREATE TABLE later(id int PRIMARY KEY);" +
                                        key + key + "DROP TABLE a");
    QCOMPARE(again[1].certainty, Certainty::Unknown);
    QVERIFY(!again[3].error);
    QCOMPARE(again[4].error->sqlState, u"42710"_s);
    QCOMPARE(summary(again[5]), u"a:AX later:AX"_s);
}

/// What was proven of a table that nobody knows need not be proven again.
void TestEffects::unknownTableProven()
{
    Analyzer analyzer(catalog::Catalog{});
    const auto scans = [&](const QByteArray &sql) {
        const auto effects = analyzer.analyze(sql + "; ALTER TABLE t ALTER a SET NOT NULL");
        return effects.back().actions[0].scan;
    };
    const QByteArray check = "ALTER TABLE t ADD CONSTRAINT c CHECK (a IS NOT NULL AND b > 1) NOT VALID";
    const QByteArray validate = "ALTER TABLE t VALIDATE CONSTRAINT c";
    QVERIFY(scans(check));
    QVERIFY(scans("BEGIN; " + validate + "; ROLLBACK"));
    QVERIFY(scans("ALTER TABLE other VALIDATE CONSTRAINT c"));
    QVERIFY(!scans(validate));
    QVERIFY(analyzer.analyze("ALTER TABLE t ALTER b SET NOT NULL")[0].actions[0].scan);
    QVERIFY(scans("ALTER TABLE t DROP CONSTRAINT c"));
    // in one statement the server looks before it has proven anything
    QVERIFY(analyzer.analyze("ALTER TABLE t ADD CONSTRAINT d CHECK (a IS NOT NULL), ALTER a SET NOT NULL")[0]
                .actions[1]
                .scan);
    QVERIFY(!scans("SELECT 1"));
}

void TestEffects::json()
{
    Analyzer analyzer(catalog::Catalog{});
    const auto effects = analyzer.analyze("CREATE TABLE a(x int); -- c\nDROP TABLE a;");
    const QJsonObject object = effectToJson(effects[1], 1);
    QCOMPARE(object["kind"_L1].toString(), u"DROP TABLE"_s);
    QCOMPARE(object["offset"_L1].toInt(), 28);
    QCOMPARE(object["relations"_L1].toArray()[0].toObject()["lock"_L1].toString(), u"ACCESS EXCLUSIVE"_s);
    QVERIFY(object["error"_L1].isNull());
}

void TestEffects::names()
{
    for (int i = 1; i <= 8; ++i) {
        const auto mode = static_cast<LockMode>(i);
        QCOMPARE(lockModeFromName(lockModeName(mode)), mode);
        for (int k = 1; k <= 8; ++k)
            QCOMPARE(conflicts(mode, static_cast<LockMode>(k)), conflicts(static_cast<LockMode>(k), mode));
    }
    QCOMPARE(dangerOf(LockMode::Share), Danger::BlocksWrites);
    QCOMPARE(dangerOf(LockMode::AccessExclusive), Danger::BlocksEverything);
    QCOMPARE(dangerOf(LockMode::ShareUpdateExclusive), Danger::HoldsOffSchemaWork);
    QCOMPARE(dangerOf(LockMode::RowExclusive), Danger::Passes);
}

QTEST_GUILESS_MAIN(TestEffects)
#include "tst_effects.moc"
