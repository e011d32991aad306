// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/reading.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

namespace statisticsdetail {

base::Status readActivity(Reading &reading)
{
    // The functions behind pg_stat_all_tables, without the join over all indexes that the view makes.
    const QString sql =
        u"SELECT c.oid, (extract(epoch FROM greatest(pg_stat_get_last_analyze_time(c.oid),"
        " pg_stat_get_last_autoanalyze_time(c.oid))) * 1000)::bigint, pg_stat_get_live_tuples(c.oid),"
        " pg_stat_get_dead_tuples(c.oid), pg_stat_get_numscans(c.oid), pg_stat_get_tuples_inserted(c.oid)"
        " + pg_stat_get_tuples_updated(c.oid) + pg_stat_get_tuples_deleted(c.oid)"
        " FROM pg_class c WHERE c.relkind IN ('r','m','p') AND c.relnamespace IN "_s +
        userSchemas();
    return reading.snapshot.query(sql, [&](const Row &row) {
        Relation *relation = reading.relation(row.number<Oid>(0));
        if (!relation)
            return;
        if (const auto ms = row.number<qint64>(1))
            relation->lastAnalyze = QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC);
        relation->liveRows = row.number<qint64>(2, -1);
        relation->deadRows = row.number<qint64>(3, -1);
        relation->sequentialScans = row.number<qint64>(4, -1);
        relation->writes = row.number<qint64>(5, -1);
    });
}

base::Status readColumnStatistics(Reading &reading)
{
    // pg_stats shows a role what it may read, by names only. Of a parent with children there are two rows: its own and
    // the whole tree's; its own first.
    QHash<QString, Oid> schemas;
    for (const Schema &schema : reading.catalog.schemas)
        schemas.insert(schema.name, schema.oid);
    QHash<std::pair<Oid, QString>, std::size_t> places;
    for (std::size_t i = 0; i < reading.catalog.relations.size(); ++i)
        places.insert({reading.catalog.relations[i].schema, reading.catalog.relations[i].name}, i);
    const QString sql = u"SELECT schemaname, tablename, attname, null_frac, n_distinct, avg_width FROM pg_stats"
                        " WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY inherited"_s;
    return reading.snapshot.query(sql, [&](const Row &row) {
        const Oid schema = schemas.value(reading.shared(row, 0));
        const auto place = places.constFind({schema, reading.shared(row, 1)});
        if (place == places.cend())
            return;
        auto &columns = reading.catalog.relations[*place].columns;
        const auto column = std::ranges::find(columns, reading.shared(row, 2), &Column::name);
        if (column != columns.end() && !column->statistics)
            column->statistics = {row.number<double>(3), row.number<double>(4), row.number<int>(5)};
    });
}

} // namespace statisticsdetail

base::Status readStatistics(Reading &reading)
{
    if (auto status = statisticsdetail::readActivity(reading); !status)
        return status;
    return statisticsdetail::readColumnStatistics(reading);
}

base::Status readSizes(Reading &reading)
{
    // Asking for a size opens the relation: 50 microseconds each and memory in the server. The largest are measured
    // first, for at most 0.7 s (some 15,000 relations); the rest have what the last VACUUM, ANALYZE or CREATE INDEX
    // counted. A relation locked by another session also has that.
    const QString sql =
        u"SELECT c.oid, c.relkind, CASE WHEN NOT c.oid = ANY (l.oids) AND clock_timestamp() < statement_timestamp() + "
        u"interval '700 ms'"
        " THEN coalesce(pg_relation_size(c.oid) + pg_relation_size(c.oid, 'fsm') + pg_relation_size(c.oid, 'vm'), 0)"
        " ELSE c.relpages::bigint * current_setting('block_size')::bigint END, i.indrelid"
        " FROM pg_class c CROSS JOIN (SELECT "_s +
        lockedRelations() +
        u" AS oids) l LEFT JOIN pg_index i ON i.indexrelid = c.oid"
        " WHERE c.relkind IN ('r','m','t','i') AND c.oid >= 16384"
        " ORDER BY c.relpages DESC, pg_stat_get_live_tuples(coalesce(i.indrelid, c.oid)) DESC, c.oid"_s;
    return reading.snapshot.queryDefinitions(sql, [&](const Row &row) {
        const auto oid = row.number<Oid>(0);
        const auto bytes = row.number<qint64>(2);
        if (Relation *relation = reading.relation(oid)) {
            relation->heapBytes = bytes;
        } else if (Index *index = reading.index(oid)) {
            index->bytes = bytes;
            reading.relation(index->table)->indexBytes += bytes;
        } else {
            const Oid toast = row.letter(1) == 'i' ? row.number<Oid>(3) : oid;
            if (Relation *table = reading.relation(reading.toastOf.value(toast)))
                table->toastBytes += bytes;
        }
    });
}

} // namespace lockstep::catalog::postgres
