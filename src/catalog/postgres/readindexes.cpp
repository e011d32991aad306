// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/reading.h"
#include "sql/quote.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

namespace indexdetail {

/// Indexes whose definition only the server can print. Most are plain, and asking the server costs it 75 microseconds
/// each, because pg_get_indexdef opens the table (measured: 2.2 s of 30,000).
using Special = QSet<Oid>;

base::Status readHeads(Reading &reading, Special &special)
{
    const QString distinct = reading.snapshot.major() >= 15 ? u"i.indnullsnotdistinct"_s : u"false"_s;
    const QString sql =
        u"SELECT i.indexrelid, c.relname, i.indrelid, am.amname, i.indisunique, "_s + distinct +
        u", i.indisprimary, i.indisexclusion, i.indisvalid, i.indisready, i.indisclustered, i.indisreplident,"
        " c.relkind = 'I', ts.spcname, pg_stat_get_numscans(i.indexrelid),"
        " i.indexprs IS NOT NULL OR i.indpred IS NOT NULL OR c.reloptions IS NOT NULL, i.indnkeyatts, c.reloptions,"
        " d.description"
        " FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am am ON am.oid = c.relam"
        " LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace"_s +
        commentJoin(u"pg_class"_s, u"c.oid"_s) + u" WHERE c.relnamespace IN "_s + userSchemas();
    return reading.snapshot.query(sql, [&](const Row &row) {
        const auto table = row.number<Oid>(2);
        if (!reading.relation(table))
            return;
        Index i;
        i.oid = row.number<Oid>(0);
        i.name = row.text(1);
        i.table = table;
        i.parent = reading.parentOf.value(i.oid);
        i.method = reading.shared(row, 3);
        i.unique = row.flag(4);
        i.nullsNotDistinct = row.flag(5);
        i.primary = row.flag(6);
        i.exclusion = row.flag(7);
        i.valid = row.flag(8);
        i.ready = row.flag(9);
        i.clustered = row.flag(10);
        i.replicaIdentity = row.flag(11);
        i.partitioned = row.flag(12);
        i.tablespace = reading.shared(row, 13);
        i.scans = row.number<qint64>(14, -1);
        i.options = arrayItems(row.bytes(17));
        i.comment = row.text(18);
        i.keys.reserve(row.number<std::size_t>(16));
        if (row.flag(15))
            special.insert(i.oid);
        reading.indexAt.insert(i.oid, reading.catalog.indexes.size());
        reading.catalog.indexes.push_back(std::move(i));
    });
}

base::Status readKeys(Reading &reading, Special &special)
{
    // Which operator class is the default for a type goes by binary coercion. Certain without asking the server: the
    // type's own class, and text's for varchar. A polymorphic class (any array, any enum) or one for a domain's base is
    // most likely the default: no word for the key, but the server prints the definition.
    // pg_attver: see readColumns()
    const QString options =
        reading.snapshot.major() >= 13
            ? u"(SELECT string_agg(split_part(o, '=', 1) || '=' || quote_literal(substr(o, strpos(o, '=') + 1)), ', ')"
              " FROM unnest(ia.attoptions) o WHERE o NOT LIKE 'pg_attver=%')"_s
            : u"NULL"_s;
    const QString sql =
        u"SELECT i.indexrelid, k.n > i.indnkeyatts, k.attnum, a.attname, k.bits,"
        " CASE WHEN k.attnum <> 0 AND NOT (oc.opcdefault AND (x.own OR it.typtype = 'p' OR at.typtype = 'd'))"
        "  OR k.attnum = 0 AND NOT oc.opcdefault OR x.options IS NOT NULL THEN "_s +
        visibleName(u"ocn.nspname"_s, u"oc.opcname"_s) +
        u" || coalesce(' (' || x.options || ')', '') END, CASE WHEN k.coll <> 0 AND k.coll IS DISTINCT FROM "
        u"a.attcollation"
        "  AND (k.attnum <> 0 OR co.collname <> 'default') THEN "_s +
        visibleName(u"cn.nspname"_s, u"co.collname"_s) +
        u" END, k.n <= i.indnkeyatts AND NOT (oc.opcdefault AND x.own), x.options IS NOT NULL"
        " FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
        " CROSS JOIN LATERAL unnest(i.indkey::int2[], i.indclass::oid[], i.indcollation::oid[], i.indoption::int2[])"
        "  WITH ORDINALITY AS k(attnum, class, coll, bits, n)"
        " LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum AND k.attnum <> 0"
        " LEFT JOIN pg_type at ON at.oid = a.atttypid LEFT JOIN pg_opclass oc ON oc.oid = k.class"
        " LEFT JOIN pg_type it ON it.oid = oc.opcintype LEFT JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace"
        " LEFT JOIN pg_collation co ON co.oid = k.coll LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace"
        " LEFT JOIN pg_attribute ia ON ia.attrelid = i.indexrelid AND ia.attnum = k.n"
        " CROSS JOIN LATERAL (SELECT coalesce(oc.opcintype = a.atttypid OR a.atttypid = 1043 AND oc.opcintype = 25,"
        "  false) AS own, "_s +
        options + u" AS options) x WHERE c.relnamespace IN "_s + userSchemas() + u" ORDER BY i.indexrelid, k.n"_s;
    return reading.snapshot.query(sql, [&](const Row &row) {
        Index *index = reading.index(row.number<Oid>(0));
        if (!index)
            return;
        if (row.flag(7) || row.flag(8))
            special.insert(index->oid);
        if (row.flag(1)) {
            index->included += reading.shared(row, 3);
            return;
        }
        IndexKey &key = index->keys.emplace_back();
        key.column = row.number<int>(2);
        key.expression = reading.shared(row, 3);
        key.operatorClass = reading.shared(row, 5);
        key.collation = reading.shared(row, 6);
        const int bits = row.number<int>(4); // INDOPTION_DESC 1, INDOPTION_NULLS_FIRST 2
        key.descending = bits & 1;
        key.nullsFirst = bits & 2;
    });
}

/// As pg_get_indexdef prints it; a test holds the two against each other.
QString plainDefinition(const Index &index, const QString &schema, const QString &table)
{
    QStringList keys;
    for (const IndexKey &key : index.keys) {
        QString text = sql::quoteIfNeeded(key.expression);
        if (!key.collation.isEmpty())
            text += u" COLLATE "_s + key.collation;
        if (key.descending)
            text += key.nullsFirst ? u" DESC"_s : u" DESC NULLS LAST"_s;
        else if (key.nullsFirst)
            text += u" NULLS FIRST"_s;
        keys += text;
    }
    QString text = index.unique ? u"CREATE UNIQUE INDEX "_s : u"CREATE INDEX "_s;
    text += sql::quoteIfNeeded(index.name) + (index.partitioned ? u" ON ONLY "_s : u" ON "_s) +
            sql::qualifiedName(schema, table) + u" USING "_s + sql::quoteIfNeeded(index.method) + u" ("_s +
            keys.join(u", "_s) + u')';
    if (!index.included.isEmpty())
        text += u" INCLUDE ("_s + sql::quoteList(index.included) + u')';
    if (index.nullsNotDistinct)
        text += u" NULLS NOT DISTINCT"_s;
    return text;
}

base::Status readSpecial(Reading &reading, const Special &special)
{
    if (special.isEmpty())
        return {};
    QStringList oids;
    for (const Oid oid : special)
        oids += QString::number(oid);
    const QString which = u"ARRAY["_s + oids.join(u',') + u"]::oid[]"_s;
    const QString open = u" FROM pg_index i CROSS JOIN (SELECT "_s + lockedRelations() +
                         u" AS oids) l CROSS JOIN LATERAL (SELECT i.indrelid = ANY (l.oids)"
                         " OR i.indexrelid = ANY (l.oids) AS blocked) x "_s;
    auto status = reading.snapshot.queryDefinitions(
        u"SELECT i.indexrelid, CASE WHEN NOT x.blocked THEN pg_get_indexdef(i.indexrelid) END,"
        " CASE WHEN NOT x.blocked THEN pg_get_expr(i.indpred, i.indrelid) END, x.blocked"_s +
            open + u"WHERE i.indexrelid = ANY ("_s + which + u")"_s,
        [&](const Row &row) {
            Index *index = reading.index(row.number<Oid>(0));
            index->definition = row.text(1);
            index->predicate = row.text(2);
            if (row.flag(3))
                reading.relation(index->table)->incomplete = true;
        });
    if (!status)
        return status;
    return reading.snapshot.queryDefinitions(
        u"SELECT i.indexrelid, k.n, pg_get_indexdef(i.indexrelid, k.n::int, true)"_s + open +
            u"CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, n)"
            " WHERE k.attnum = 0 AND NOT x.blocked AND i.indexprs IS NOT NULL AND i.indexrelid = ANY ("_s +
            which + u")"_s,
        [&](const Row &row) {
            Index *index = reading.index(row.number<Oid>(0));
            if (const auto at = row.number<std::size_t>(1) - 1; at < index->keys.size())
                index->keys[at].expression = row.text(2);
        });
}

} // namespace indexdetail

base::Status readIndexes(Reading &reading)
{
    using namespace indexdetail;
    Special special;
    if (auto status = readHeads(reading, special); !status)
        return status;
    if (auto status = readKeys(reading, special); !status)
        return status;
    QHash<Oid, QString> schemas;
    for (const Schema &schema : reading.catalog.schemas)
        schemas.insert(schema.oid, schema.name);
    for (Index &index : reading.catalog.indexes) {
        if (special.contains(index.oid))
            continue;
        const Relation *table = reading.relation(index.table);
        index.definition = plainDefinition(index, schemas.value(table->schema), table->name);
    }
    return readSpecial(reading, special);
}

} // namespace lockstep::catalog::postgres
