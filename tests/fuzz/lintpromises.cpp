// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lintpromises.h"

#include "analysis/analyzer.h"
#include "catalog/catalog.h"
#include "rules/check.h"
#include "rules/fix.h"
#include "rules/suppress.h"
#include "sql/split.h"

namespace lockstep::tests {

namespace {

/// A little of everything that statements can meet, under short names that mutations hit.
constexpr const char *schema = R"(
CREATE TABLE a (id int PRIMARY KEY, t text, v varchar(10), n numeric(6, 2), j json, ts timestamp);
CREATE TABLE b (id bigserial PRIMARY KEY, a int REFERENCES a ON DELETE CASCADE, t text NOT NULL DEFAULT 'x');
CREATE TABLE p (id int, k int) PARTITION BY RANGE (id);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10) PARTITION BY LIST (k);
CREATE TABLE p11 PARTITION OF p1 DEFAULT;
CREATE TABLE pd PARTITION OF p DEFAULT;
CREATE TABLE c () INHERITS (a);
CREATE INDEX i ON a (t); CREATE UNIQUE INDEX u ON b (t); CREATE INDEX pi ON p (k);
ALTER TABLE b ADD CONSTRAINT ck CHECK (a > 0) NOT VALID;
CREATE VIEW w AS SELECT a.id, b.t FROM a JOIN b ON b.a = a.id;
CREATE VIEW ww AS SELECT id FROM w;
CREATE MATERIALIZED VIEW m AS SELECT * FROM w;
CREATE TYPE e AS ENUM ('x', 'y'); CREATE DOMAIN d AS int CHECK (VALUE > 0);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN UPDATE a SET t = NULL; RETURN NEW; END';
CREATE TRIGGER g AFTER INSERT ON b FOR EACH ROW EXECUTE FUNCTION f();
CREATE SEQUENCE s OWNED BY a.id; CREATE SCHEMA o; CREATE TABLE o."we""ird; drop" (x int);
)";

catalog::Catalog start()
{
    analysis::Analyzer analyzer(catalog::Catalog{});
    std::ignore = analyzer.analyze(schema);
    catalog::Catalog result = analyzer.catalog();
    result.server.version = 170005;
    for (catalog::Relation &relation : result.relations) {
        relation.rows = 5e6;
        relation.heapBytes = 2'000'000'000;
    }
    return result;
}

bool inside(const QByteArray &script, qsizetype offset, qsizetype length)
{
    return offset >= 0 && length >= 0 && offset + length <= script.size();
}

std::string brokenByRules(const QByteArray &script, const std::vector<analysis::Effect> &effects,
                          const catalog::Catalog &catalog)
{
    const std::vector<rules::Finding> findings = rules::check(script, effects, catalog);
    for (const rules::Finding &finding : findings) {
        if (!inside(script, finding.offset, finding.length))
            return "a finding of " + finding.rule.toStdString() + " lies outside the script";
        if (!finding.fix)
            continue;
        for (const rules::Edit &edit : finding.fix->edits)
            if (!inside(script, edit.offset, edit.length))
                return "an edit of " + finding.rule.toStdString() + " lies outside the script";
    }
    const rules::FixedScript fixed = rules::applyFixes(script, findings);
    if (fixed.applied.empty() && fixed.script != script)
        return "no fix was applied and yet the script is another";
    rules::Suppressor suppressor{rules::Settings{}};
    for (const rules::Finding &finding : suppressor.apply(script, effects, findings).findings)
        if (!inside(script, finding.offset, finding.length))
            return "a finding about suppressions lies outside the script";
    return {};
}

} // namespace

std::string brokenPromise(const QByteArray &script)
{
    static const catalog::Catalog catalog = start();
    static analysis::Analyzer analyzer(catalog);
    static const QString before = catalog::structureHash(analyzer.catalog());

    qsizetype end = 0;
    for (const sql::StatementRange &range : sql::splitStatements(script)) {
        if (range.offset < end || range.length <= 0 || !inside(script, range.offset, range.length))
            return "statements overlap, are empty or lie outside the script";
        end = range.offset + range.length;
    }
    for (const sql::StatementRange &range : sql::comments(script))
        if (!inside(script, range.offset, range.length))
            return "a comment lies outside the script";

    const std::vector<analysis::Effect> effects = analyzer.preview(script);
    if (catalog::structureHash(analyzer.catalog()) != before)
        return "a preview changed the schema";
    if (analyzer.preview(script) != effects)
        return "the same script had another effect";
    end = 0;
    for (const analysis::Effect &effect : effects) {
        if (effect.offset < end || !inside(script, effect.offset, effect.length))
            return "effects are out of order or lie outside the script";
        end = effect.offset + effect.length;
    }
    return brokenByRules(script, effects, catalog);
}

} // namespace lockstep::tests
