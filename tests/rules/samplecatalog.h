// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analyzer.h"

#include <QString>

namespace lockstep::tests {

/// Tables big, tiny and hollow, alike, and around them what else a rule may ask for.
inline QByteArray sampleSchema()
{
    QByteArray script = "CREATE TABLE other (id int PRIMARY KEY);";
    for (const char *name : {"big", "tiny", "hollow"}) {
        script += QByteArray("CREATE TABLE %1 (id int NOT NULL, a int, b varchar(10), n int NOT NULL, r int);"
                             "CREATE INDEX %1_a ON %1 (a); CREATE UNIQUE INDEX %1_id ON %1 (id); CREATE INDEX "
                             "%1_lower ON %1 (lower(b));"
                             "ALTER TABLE %1 ADD CONSTRAINT %1_pending CHECK (a > 0) NOT VALID;")
                      .replace("%1", name);
    }
    script += R"(
        CREATE INDEX big_broken ON big (r);
        CREATE TABLE customer (id bigint PRIMARY KEY, code text CONSTRAINT customer_code UNIQUE, region int);
        CREATE TABLE purchase (id bigint PRIMARY KEY, customer bigint CONSTRAINT purchase_customer REFERENCES customer,
                               note text, at date, total numeric);
        CREATE INDEX purchase_note ON purchase (note, at);
        CREATE VIEW notes AS SELECT note FROM purchase;
        CREATE MATERIALIZED VIEW totals AS SELECT customer, count(*) AS n FROM purchase GROUP BY customer;
        CREATE UNIQUE INDEX totals_customer ON totals (customer);
        CREATE MATERIALIZED VIEW listing AS SELECT code FROM customer;
        CREATE TABLE event (at int NOT NULL, kind int) PARTITION BY RANGE (at);
        CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM (0) TO (10);
        CREATE TABLE event_2 PARTITION OF event FOR VALUES FROM (10) TO (20);
        CREATE TABLE log (at int NOT NULL) PARTITION BY RANGE (at);
        CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (0) TO (10);
        CREATE TABLE log_rest PARTITION OF log DEFAULT;
        CREATE TABLE loose (at int NOT NULL, kind int);
        CREATE DOMAIN positive AS int CHECK (VALUE > 0);
        CREATE DOMAIN label AS text;
        CREATE TABLE tagged (l label);
        CREATE FUNCTION helper() RETURNS int LANGUAGE sql AS 'SELECT 1';
        CREATE SCHEMA old;
        CREATE TABLE old.thing (id int);
    )";
    return script;
}

/// Of that schema, with five million rows in big and in what is not named otherwise, ten in tiny, none in hollow.
/// `version` as server_version_num.
inline catalog::Catalog sampleCatalog(int version = 170005)
{
    using namespace Qt::StringLiterals;
    const QByteArray script = sampleSchema();
    analysis::Analyzer analyzer(catalog::Catalog{});
    for (const analysis::Effect &effect : analyzer.analyze(script)) {
        if (effect.error)
            qFatal("%s", script.sliced(effect.offset, effect.length).constData());
    }
    catalog::Catalog result = analyzer.catalog();
    for (catalog::Index &index : result.indexes)
        index.valid = index.name != "big_broken"_L1;
    result.server.version = version;
    for (catalog::Relation &relation : result.relations) {
        const bool small = relation.name.startsWith("tiny"_L1), none = relation.name.startsWith("hollow"_L1);
        const bool large = !small && !none && relation.name != "other"_L1;
        relation.liveRows = large ? 5'000'000 : none ? 0 : 10;
        relation.rows = static_cast<double>(relation.liveRows);
        relation.heapBytes = large ? 2'000'000'000LL : none ? 0 : 8192;
    }
    return result;
}

} // namespace lockstep::tests
