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
    row("ALTER TABLE big ADD CONSTRAINT f FOREIGN KEY (r) REFERENCES other (id)", "foreign-key-without-not-valid");
    row("ALTER TABLE big ADD CONSTRAINT f FOREIGN KEY (r) REFERENCES other (id) NOT VALID", "");
    row("ALTER TABLE big ADD COLUMN o int REFERENCES other (id)", "");
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
    row("ALTER TABLE big ALTER n TYPE bigint", "type-change-rewrites");
    row("ALTER TABLE hollow ALTER n TYPE bigint", "");
    row("ALTER TABLE big ALTER b TYPE varchar(20)", "type-change-rebuilds-indexes");
    row("DROP INDEX CONCURRENTLY big_lower; ALTER TABLE big ALTER b TYPE varchar(20)", "");
    row("ALTER TABLE big ADD COLUMN z float DEFAULT random()", "volatile-default-rewrites");
    row("ALTER TABLE big ADD COLUMN z uuid NOT NULL DEFAULT gen_random_uuid()", "volatile-default-rewrites");
    row("ALTER TABLE big ADD COLUMN z serial", "long-lock");
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
    row("DELETE FROM big", "update-without-bound");
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
    row("ALTER TABLE big SET UNLOGGED", "long-lock");
    row("ALTER TABLE tiny SET UNLOGGED", "");
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
    analysis::Analyzer analyzer(sample());
    const QByteArray script = "SELECT 1; ALTER TABLE big ALTER n TYPE bigint; DROP TABLE tiny";
    const auto effects = analyzer.analyze(script);
    const auto findings = rules::check(script, effects, sample());
    QCOMPARE(findings.size(), 3U);
    QCOMPARE(findings[0].rule, u"lock-timeout-missing"_s); // once, at the first that blocks
    QCOMPARE(findings[1].severity, rules::Severity::Error);
    QCOMPARE(findings[1].findingClass, rules::FindingClass::Long);
    QVERIFY(findings[1].message.arguments.contains(u"5000000"_s));
    QCOMPARE(findings[2].rule, u"drop-table"_s);

    const QByteArray timed = "SET lock_timeout = '1s'; DROP TABLE tiny";
    analysis::Analyzer second(sample());
    const auto timedFindings = rules::check(timed, second.analyze(timed), sample());
    QCOMPARE(timedFindings.size(), 1U);
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
