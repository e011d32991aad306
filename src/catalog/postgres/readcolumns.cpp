// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/reading.h"

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

static QString storageWord(char attstorage)
{
    switch (attstorage) {
    case 'p':
        return u"plain"_s;
    case 'e':
        return u"external"_s;
    case 'm':
        return u"main"_s;
    default:
        return u"extended"_s;
    }
}

base::Status readColumns(Reading &reading)
{
    // A default has no columns in it and prints with oid 0, without opening its table; a generated column's
    // expression does open it.
    const QString compression = reading.snapshot.major() >= 14 ? u"a.attcompression"_s : u"''"_s;
    const QString sql =
        u"SELECT a.attrelid, a.attnum, a.attname, a.atttypid, format_type(a.atttypid, a.atttypmod), a.atttypmod,"
        " CASE WHEN a.attcollation <> 0 AND a.attcollation <> t.typcollation THEN "_s +
        visibleName(u"cn.nspname"_s, u"co.collname"_s) +
        u" END, a.attnotnull,"
        " CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, 0)"
        "      WHEN NOT a.attrelid = ANY (l.oids) THEN pg_get_expr(d.adbin, a.attrelid) END,"
        " a.attgenerated <> '' AND a.attrelid = ANY (l.oids),"
        " a.attidentity, a.attgenerated, a.attislocal, a.attinhcount, a.atthasmissing, a.attstorage, "_s +
        compression +
        u", coalesce(a.attstattarget, -1), coalesce(a.attoptions, a.attfdwoptions), ds.description"
        " FROM pg_attribute a CROSS JOIN (SELECT "_s +
        lockedRelations() +
        u" AS oids) l JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_type t ON t.oid = a.atttypid"
        " LEFT JOIN pg_collation co ON co.oid = a.attcollation LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace"
        " LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
        " LEFT JOIN pg_description ds ON ds.objoid = a.attrelid AND ds.classoid = 'pg_class'::regclass"
        "  AND ds.objsubid = a.attnum"
        " WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r','p','v','m','f','c')"
        " AND c.relnamespace IN "_s +
        userSchemas();
    return reading.snapshot.queryDefinitions(sql, [&](const Row &row) {
        Relation *relation = reading.relation(row.number<Oid>(0));
        if (!relation)
            return;
        Column &c = relation->columns.emplace_back();
        c.number = row.number<int>(1);
        c.name = reading.shared(row, 2);
        c.typeOid = row.number<Oid>(3);
        c.type = reading.shared(row, 4);
        c.typmod = row.number<int>(5, -1);
        c.collation = reading.shared(row, 6);
        c.notNull = row.flag(7);
        c.defaultExpression = reading.shared(row, 8);
        relation->incomplete = relation->incomplete || row.flag(9);
        const char identity = row.letter(10);
        c.identity = identity == 'a' ? Identity::Always : identity == 'd' ? Identity::ByDefault : Identity::None;
        const char generated = row.letter(11);
        c.generated = generated == 's' ? Generated::Stored : generated == 'v' ? Generated::Virtual : Generated::None;
        c.isLocal = row.flag(12);
        c.inheritedFrom = row.number<int>(13);
        c.hasMissingValue = row.flag(14);
        static const QString extended = storageWord('x'), plain = storageWord('p');
        const char storage = row.letter(15);
        c.storage = storage == 'x' ? extended : storage == 'p' ? plain : storageWord(storage);
        const char packed = row.letter(16);
        c.compression = packed == 'p' ? u"pglz"_s : packed == 'l' ? u"lz4"_s : QString();
        c.statisticsTarget = row.number<int>(17, -1);
        c.options = arrayItems(row.bytes(18));
        // 17.12 stamps every column with a counter of its own there; it is nobody's setting
        c.options.removeIf([](const QString &option) { return option.startsWith("pg_attver="_L1); });
        c.options.sort();
        c.comment = row.text(19);
    });
}

} // namespace lockstep::catalog::postgres
