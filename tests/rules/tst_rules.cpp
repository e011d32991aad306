// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/resources.h"
#include "rules/check.h"
#include "samplecatalog.h"

#include <QFile>
#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

static const catalog::Catalog &sample()
{
    static const catalog::Catalog catalog = tests::sampleCatalog();
    return catalog;
}

class TestRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fires_data();
    void fires();
    void pages();
    void severity();
    void safeSql();
};

void TestRules::fires_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("expected"); // rule ids of the last statement, lock-timeout-missing left out
    const auto row = [](const char *sql, const char *expected) {
        QTest::newRow(sql) << QString::fromUtf8(sql) << QString::fromUtf8(expected);
    };
    row("CREATE INDEX i ON big (n)", "index-without-concurrently");
    row("CREATE INDEX CONCURRENTLY i ON big (n)", "");
    row("CREATE INDEX i ON tiny (n)", "");
    row("CREATE INDEX i ON hollow (n)", "");
    row("CREATE TABLE fresh (x int); CREATE INDEX i ON fresh (x)", "");
    row("CREATE INDEX IF NOT EXISTS big_a ON big (a)", "");
    row("DROP INDEX big_a", "drop-index-without-concurrently");
    row("DROP INDEX CONCURRENTLY big_a", "");
    row("DROP INDEX hollow_a", "");
    row("BEGIN; CREATE INDEX CONCURRENTLY i ON big (n)", "concurrently-in-transaction");
    row("BEGIN; COMMIT; CREATE INDEX CONCURRENTLY i ON big (n)", "");
    row("BEGIN; VACUUM big", "concurrently-in-transaction");
    row("ALTER TABLE big ADD CONSTRAINT c CHECK (n > 0)", "check-without-not-valid");
    row("ALTER TABLE big ADD CONSTRAINT c CHECK (n > 0) NOT VALID", "");
    row("ALTER TABLE tiny ADD CONSTRAINT c CHECK (n > 0)", "");
    row("ALTER TABLE big ADD CONSTRAINT f FOREIGN KEY (r) REFERENCES other (id)",
        "foreign-key-without-index foreign-key-without-not-valid");
    row("ALTER TABLE big ADD CONSTRAINT f FOREIGN KEY (r) REFERENCES other (id) NOT VALID",
        "foreign-key-without-index");
    row("ALTER TABLE big ADD COLUMN o int REFERENCES other (id)", "foreign-key-without-index");
    row("ALTER TABLE hollow ADD CONSTRAINT f FOREIGN KEY (r) REFERENCES other (id)", "");
    row("ALTER TABLE big ADD CONSTRAINT u UNIQUE (n)", "unique-builds-index");
    row("ALTER TABLE big ADD CONSTRAINT u UNIQUE USING INDEX big_id", "");
    row("ALTER TABLE big ADD PRIMARY KEY USING INDEX big_id", "");
    row("ALTER TABLE tiny ADD PRIMARY KEY (id)", "");
    row("ALTER TABLE big ALTER a SET NOT NULL", "set-not-null-scans");
    row("ALTER TABLE big ALTER n SET NOT NULL", "");
    row("ALTER TABLE big ADD CONSTRAINT nn CHECK (a IS NOT NULL) NOT VALID; ALTER TABLE big VALIDATE CONSTRAINT nn; "
        "ALTER TABLE big ALTER a SET NOT NULL",
        "");
    row("ALTER TABLE big ALTER n TYPE bigint", "type-change-loses-statistics type-change-rewrites");
    row("ALTER TABLE big ALTER n TYPE bigint; ANALYZE big", "");
    row("ALTER TABLE hollow ALTER n TYPE bigint", "");
    row("ALTER TABLE big ALTER b TYPE varchar(20)", "type-change-rebuilds-indexes");
    row("DROP INDEX CONCURRENTLY big_lower; ALTER TABLE big ALTER b TYPE varchar(20)", "");
    row("ALTER TABLE big ADD COLUMN z float DEFAULT random()", "volatile-default-rewrites");
    row("ALTER TABLE big ADD COLUMN z uuid NOT NULL DEFAULT gen_random_uuid()", "volatile-default-rewrites");
    row("ALTER TABLE big ADD COLUMN z serial", "numbered-column-rewrites");
    row("ALTER TABLE big ADD COLUMN z timestamptz DEFAULT now()", "");
    row("ALTER TABLE big ADD COLUMN z int NOT NULL DEFAULT 0", "");
    row("ALTER TABLE big ADD COLUMN z int NOT NULL", "long-lock not-null-without-default");
    row("ALTER TABLE hollow ADD COLUMN z int NOT NULL", "");
    row("ALTER TABLE big DROP COLUMN n", "drop-column");
    row("CREATE TABLE fresh (x int, y int); ALTER TABLE fresh DROP COLUMN y", "");
    row("ALTER TABLE big DROP COLUMN IF EXISTS absent", "");
    row("DROP TABLE big", "drop-table");
    row("DROP TABLE IF EXISTS absent", "");
    row("ALTER TABLE big RENAME COLUMN n TO m", "rename-column");
    row("ALTER TABLE big RENAME TO huge", "rename-table");
    row("ALTER INDEX big_a RENAME TO big_aa", "");
    row("UPDATE big SET a = 1", "update-without-bound");
    row("DELETE FROM big", "delete-without-bound");
    row("DELETE FROM big WHERE id = 4", "");
    row("DELETE FROM tiny", "");
    row("UPDATE big SET a = 1 WHERE id = 4", "");
    row("UPDATE tiny SET a = 1", "");
    row("BEGIN; ALTER TABLE big ADD CONSTRAINT c CHECK (n > 0) NOT VALID; ALTER TABLE big VALIDATE CONSTRAINT c",
        "validate-in-same-transaction");
    row("ALTER TABLE big ADD CONSTRAINT c CHECK (n > 0) NOT VALID; ALTER TABLE big VALIDATE CONSTRAINT c", "");
    row("ALTER TABLE big VALIDATE CONSTRAINT big_pending, DROP COLUMN n", "drop-column validate-beside-stronger");
    row("VACUUM FULL big", "vacuum-full");
    row("VACUUM big", "");
    row("CLUSTER big USING big_a", "cluster");
    row("REINDEX TABLE big", "reindex-without-concurrently");
    row("REINDEX TABLE CONCURRENTLY big", "");
    row("REINDEX TABLE tiny", "");
    row("ALTER TABLE big SET UNLOGGED", "set-logged-rewrites");
    row("ALTER TABLE tiny SET UNLOGGED", "");
    row("ALTER TABLE big SET LOGGED", "");
    // columns
    row("ALTER TABLE big ADD COLUMN z int GENERATED ALWAYS AS (n + 1) STORED", "stored-generated-rewrites");
    row("ALTER TABLE tiny ADD COLUMN z int GENERATED ALWAYS AS (n + 1) STORED", "");
    row("CREATE TABLE fresh (a int); ALTER TABLE fresh ADD COLUMN z int GENERATED ALWAYS AS (a + 1) STORED", "");
    row("ALTER TABLE big ADD COLUMN z bigint GENERATED BY DEFAULT AS IDENTITY", "numbered-column-rewrites");
    row("ALTER TABLE hollow ADD COLUMN z bigserial", "");
    row("ALTER TABLE big ALTER n ADD GENERATED ALWAYS AS IDENTITY", "");
    row("ALTER TABLE big ADD COLUMN z positive", "domain-column-rewrites");
    row("ALTER TABLE big ADD COLUMN z label", "");
    row("ALTER TABLE big ADD COLUMN z int UNIQUE", "inline-unique-in-add-column");
    row("ALTER TABLE tiny ADD COLUMN z int UNIQUE", "");
    row("ALTER TABLE big ADD COLUMN z int CHECK (z > 0)", "inline-check-in-add-column");
    row("ALTER TABLE hollow ADD COLUMN z int CHECK (z > 0)", "");
    row("ALTER TABLE big ADD COLUMN z int DEFAULT 1 REFERENCES other (id)",
        "foreign-key-without-index inline-foreign-key-in-add-column");
    row("ALTER TABLE tiny ADD COLUMN z int DEFAULT 1 REFERENCES other (id)", "");
    row("ALTER TABLE purchase DROP COLUMN at", "drop-column drop-column-drops-index");
    row("ALTER TABLE purchase DROP COLUMN total", "drop-column");
    row("ALTER TABLE purchase DROP COLUMN customer CASCADE", "cascade drop-column drop-fk-locks-referenced");
    row("ALTER TABLE purchase ALTER note TYPE varchar(100)", "type-change-view-depends");
    row("ALTER TABLE big ALTER b TYPE text; ANALYZE big", "");
    row("DROP INDEX big_lower; ALTER TABLE big ALTER b TYPE text", "");
    row("ALTER TABLE tiny ALTER b TYPE text", "");
    row("ALTER TABLE big SET SCHEMA old", "set-schema");
    row("CREATE TABLE fresh (a int); ALTER TABLE fresh SET SCHEMA old", "");
    row("ALTER TABLE big ALTER n DROP NOT NULL", "drop-not-null");
    row("ALTER TABLE big ALTER a DROP NOT NULL", "");
    row("ALTER TABLE hollow ALTER n DROP NOT NULL", "");
    // constraints
    row("CREATE UNIQUE INDEX CONCURRENTLY u ON big (a); ALTER TABLE big ADD PRIMARY KEY USING INDEX u",
        "primary-key-scans-nullable");
    row("ALTER TABLE event_1 ADD EXCLUDE USING gist (kind WITH =)", "exclusion-builds-index");
    row("ALTER TABLE tiny ADD EXCLUDE USING gist (n WITH =)", "");
    row("ALTER TABLE big ADD FOREIGN KEY (n) REFERENCES customer (id) NOT VALID",
        "foreign-key-locks-referenced foreign-key-type-mismatch foreign-key-without-index");
    row("CREATE TABLE fresh (c bigint PRIMARY KEY REFERENCES customer)", "foreign-key-locks-referenced");
    row("CREATE TABLE fresh (c int PRIMARY KEY REFERENCES other)", "");
    row("ALTER TABLE big ADD FOREIGN KEY (a) REFERENCES other (id) NOT VALID", "");
    row("ALTER TABLE big ADD FOREIGN KEY (n) REFERENCES other (id) NOT VALID; CREATE INDEX CONCURRENTLY i ON big (n)",
        "");
    row("BEGIN; ALTER TABLE big ADD FOREIGN KEY (a) REFERENCES other (id) NOT VALID; ALTER TABLE purchase ADD FOREIGN "
        "KEY "
        "(id) REFERENCES customer NOT VALID",
        "foreign-key-locks-referenced several-foreign-keys-in-transaction");
    row("ALTER TABLE big ADD FOREIGN KEY (a) REFERENCES other (id) NOT VALID; ALTER TABLE purchase ADD FOREIGN KEY "
        "(id) "
        "REFERENCES customer NOT VALID",
        "foreign-key-locks-referenced");
    row("ALTER TABLE purchase DROP CONSTRAINT purchase_customer", "drop-fk-locks-referenced");
    row("CREATE TABLE fresh (c bigint REFERENCES customer); DROP TABLE fresh", "drop-fk-locks-referenced");
    row("ALTER TABLE big DROP CONSTRAINT big_pending", "");
    row("ALTER DOMAIN label ADD CONSTRAINT c CHECK (VALUE <> '')", "domain-constraint-scans");
    row("ALTER DOMAIN label ADD CONSTRAINT c CHECK (VALUE <> '') NOT VALID", "");
    row("ALTER DOMAIN positive SET NOT NULL", "");
    row("ALTER TABLE purchase DROP CONSTRAINT purchase_pkey", "drop-primary-key");
    row("ALTER TABLE other DROP CONSTRAINT other_pkey", "drop-primary-key");
    row("ALTER TABLE purchase DROP CONSTRAINT purchase_pkey, ADD PRIMARY KEY (id, at)", "replace-primary-key");
    row("CREATE UNIQUE INDEX CONCURRENTLY u ON purchase (id); ALTER TABLE purchase DROP CONSTRAINT purchase_pkey, ADD "
        "PRIMARY KEY USING INDEX u",
        "");
    row("ALTER TABLE customer DROP CONSTRAINT customer_code", "drop-unique");
    row("DROP INDEX CONCURRENTLY big_id", "drop-unique");
    row("DROP INDEX CONCURRENTLY hollow_id", "");
    // indexes
    row("CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON big (n)", "concurrent-index-if-not-exists");
    row("CREATE INDEX CONCURRENTLY IF NOT EXISTS big_broken ON big (r)", "concurrent-index-if-not-exists");
    row("CREATE INDEX CONCURRENTLY IF NOT EXISTS big_a ON big (a)", "");
    row("SET lock_timeout = '2s'; CREATE INDEX CONCURRENTLY i ON big (n)", "concurrently-under-lock-timeout");
    row("SET lock_timeout = '1min'; DROP INDEX CONCURRENTLY big_a", "concurrently-under-lock-timeout");
    row("SET lock_timeout = '30min'; CREATE INDEX CONCURRENTLY i ON big (n)", "");
    row("SET lock_timeout = '2s'; RESET lock_timeout; CREATE INDEX CONCURRENTLY i ON big (n)", "");
    row("SET lock_timeout = 0; CREATE INDEX CONCURRENTLY i ON big (n)", "");
    row("CREATE INDEX CONCURRENTLY i ON event (kind)", "concurrently-on-partitioned");
    row("CREATE INDEX i ON ONLY event (kind)", "");
    row("CREATE INDEX i ON event (kind)", "index-without-concurrently");
    row("CREATE INDEX CONCURRENTLY i ON purchase (note)", "redundant-index");
    row("CREATE UNIQUE INDEX CONCURRENTLY i ON purchase (note)", "");
    row("CREATE INDEX CONCURRENTLY i ON purchase (at)", "");
    row("CREATE INDEX CONCURRENTLY i ON purchase (at, total, customer, id, note)", "wide-index");
    row("CREATE INDEX CONCURRENTLY i ON purchase (at, total, customer, id)", "");
    row("CREATE INDEX CONCURRENTLY i ON purchase USING hash (at)", "hash-index");
    row("CREATE TABLE fresh (a int); CREATE INDEX i ON fresh USING hash (a)", "");
    row("CREATE INDEX CONCURRENTLY i ON purchase (note, total); DROP INDEX CONCURRENTLY purchase_note", "");
    row("REINDEX SCHEMA public", "reindex-database");
    row("REINDEX SCHEMA CONCURRENTLY public", "");
    row("REINDEX SYSTEM shop", "reindex-database");
    // maintenance
    row("ALTER TABLE big SET TABLESPACE fast", "set-tablespace-rewrites");
    row("ALTER TABLE big SET TABLESPACE pg_default", "");
    row("ALTER TABLE big SET ACCESS METHOD columnar", "set-access-method-rewrites");
    row("ALTER TABLE big SET ACCESS METHOD heap", "");
    row("REFRESH MATERIALIZED VIEW totals", "refresh-without-concurrently");
    row("REFRESH MATERIALIZED VIEW CONCURRENTLY totals", "");
    row("LOCK TABLE big", "lock-table");
    row("LOCK TABLE big IN ROW EXCLUSIVE MODE", "");
    row("LOCK TABLE hollow", "");
    row("ALTER TABLE big SET (autovacuum_enabled = off)", "autovacuum-disabled");
    row("ALTER TABLE big SET (fillfactor = 70, autovacuum_enabled = true)", "");
    // partitions
    row("ALTER TABLE event ATTACH PARTITION loose FOR VALUES FROM (20) TO (30)", "attach-partition-scans");
    row("ALTER TABLE loose ADD CHECK (at >= 20 AND at < 30) NOT VALID; ALTER TABLE loose VALIDATE CONSTRAINT "
        "loose_at_check; "
        "ALTER TABLE event ATTACH PARTITION loose FOR VALUES FROM (20) TO (30)",
        "");
    row("CREATE TABLE fresh (at int NOT NULL, kind int); ALTER TABLE event ATTACH PARTITION fresh FOR VALUES FROM (20) "
        "TO "
        "(30)",
        "");
    row("CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (10) TO (20)",
        "attach-default-partition-scans create-partition-locks-parent");
    row("CREATE TABLE event_3 PARTITION OF event FOR VALUES FROM (20) TO (30)", "create-partition-locks-parent");
    row("DROP TABLE event_1", "drop-partition-locks-parent drop-table");
    row("ALTER TABLE event DETACH PARTITION event_1", "detach-without-concurrently");
    row("ALTER TABLE event DETACH PARTITION event_1 CONCURRENTLY", "");
    // destructive
    row("DROP SCHEMA old", "drop-schema");
    row("DROP SCHEMA old CASCADE", "cascade drop-schema");
    row("CREATE SCHEMA fresh; DROP SCHEMA fresh", "");
    row("DROP DATABASE shop", "drop-database");
    row("DROP OWNED BY somebody", "drop-owned");
    row("DROP TABLE purchase CASCADE", "cascade drop-fk-locks-referenced drop-table");
    row("DROP TABLE big CASCADE", "drop-table");
    row("TRUNCATE big", "truncate");
    row("TRUNCATE hollow", "");
    row("TRUNCATE customer CASCADE", "truncate-cascade");
    row("DROP VIEW notes", "drop-view");
    row("CREATE VIEW fresh AS SELECT 1 AS x; DROP VIEW fresh", "");
    row("DROP FUNCTION helper()", "drop-function");
    row("CREATE FUNCTION fresh() RETURNS int LANGUAGE sql AS 'SELECT 1'; DROP FUNCTION fresh()", "");
}

void TestRules::fires()
{
    QFETCH(QString, sql);
    QFETCH(QString, expected);
    analysis::Analyzer analyzer(sample());
    const QByteArray script = sql.toUtf8();
    const auto effects = analyzer.analyze(script);
    QStringList found;
    for (const rules::Finding &finding : rules::check(script, effects, sample())) {
        if (finding.offset == effects.back().offset && finding.rule != "lock-timeout-missing"_L1)
            found.append(finding.rule);
    }
    QCOMPARE(found.join(u' '), expected);
}

void TestRules::pages()
{
    resources::ensure();
    QStringList ids;
    for (const rules::RuleDescriptor &rule : rules::rules()) {
        const QString id = QString::fromLatin1(rule.id);
        QVERIFY2(!ids.contains(id), rule.id);
        ids.append(id);
        QFile page(u":/lockstep/rules/"_s + id + u".md"_s);
        QVERIFY2(page.open(QIODevice::ReadOnly), rule.id);
        const QByteArray text = page.readAll();
        for (const char *heading :
             {"## Problem", "## What the server does", "## The safe way", "## Versions", "## When it does not matter"})
            QVERIFY2(text.contains(heading), rule.id);
        QVERIFY(text.contains(QByteArray("`").append(rule.id).append('`')));
    }
}

void TestRules::severity()
{
    const auto said = [](const QByteArray &script) {
        analysis::Analyzer analyzer(sample());
        QMap<QString, rules::Finding> byRule;
        for (const rules::Finding &finding : rules::check(script, analyzer.analyze(script), sample()))
            byRule.insert(finding.rule, finding);
        return byRule;
    };
    const auto findings = said("SELECT 1; ALTER TABLE big ALTER n TYPE bigint; DROP TABLE tiny");
    QCOMPARE(findings.keys(), (QStringList{u"drop-table"_s, u"lock-timeout-missing"_s,
                                           u"type-change-loses-statistics"_s, u"type-change-rewrites"_s}));
    QCOMPARE(findings[u"lock-timeout-missing"_s].offset, 10); // once, at the first that blocks
    const rules::Finding rewrite = findings[u"type-change-rewrites"_s];
    QCOMPARE(rewrite.severity, rules::Severity::Error);
    QCOMPARE(rewrite.findingClass, rules::FindingClass::Long);
    QVERIFY(rewrite.message.arguments.contains(u"5000000"_s));
    QCOMPARE(said("SET lock_timeout = '1s'; DROP TABLE tiny").keys(), QStringList{u"drop-table"_s});
}

void TestRules::safeSql()
{
    // Everything offered as safe SQL parses and, run in order, raises nothing long.
    for (const char *sql :
         {"CREATE UNIQUE INDEX i ON big (n)", "ALTER TABLE big ADD CONSTRAINT c CHECK (n > 0)", "DROP INDEX big_a",
          "ALTER TABLE big ALTER a SET NOT NULL", "ALTER TABLE big ADD CONSTRAINT u UNIQUE (n)", "REINDEX TABLE big",
          "ALTER TABLE big ADD CONSTRAINT f FOREIGN KEY (r) REFERENCES other (id)"}) {
        analysis::Analyzer analyzer(sample());
        const auto findings = rules::check(sql, analyzer.analyze(sql), sample());
        bool any = false;
        for (const rules::Finding &finding : findings) {
            if (finding.rule == "lock-timeout-missing"_L1)
                continue;
            any = true;
            const QByteArray safe = finding.safe.join(u";\n"_s).toUtf8();
            QVERIFY2(!safe.isEmpty(), sql);
            analysis::Analyzer again(sample());
            const auto effects = again.analyze(safe);
            for (const analysis::Effect &effect : effects)
                QVERIFY2(!effect.error, safe.constData());
            for (const rules::Finding &second : rules::check(safe, effects, sample()))
                QVERIFY2(second.findingClass != rules::FindingClass::Long, safe.constData());
        }
        QVERIFY2(any, sql);
    }
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
