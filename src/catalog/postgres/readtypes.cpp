// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/reading.h"

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

namespace typedetail {

TypeKind kindOf(char typtype)
{
    switch (typtype) {
    case 'c':
        return TypeKind::Composite;
    case 'd':
        return TypeKind::Domain;
    case 'e':
        return TypeKind::Enum;
    case 'r':
        return TypeKind::Range;
    case 'm':
        return TypeKind::Multirange;
    case 'p':
        return TypeKind::Pseudo;
    default:
        return TypeKind::Base;
    }
}

QString rangeColumn(int major)
{
    QString sql =
        u"(SELECT concat_ws(', ', 'subtype = ' || format_type(r.rngsubtype, -1),"
        " CASE WHEN NOT oc.opcdefault THEN 'subtype_opclass = ' || "_s +
        visibleName(u"ocn.nspname"_s, u"oc.opcname"_s) +
        u" END, CASE WHEN r.rngcollation <> 0 AND r.rngcollation <> st.typcollation THEN 'collation = ' || "_s +
        visibleName(u"rcn.nspname"_s, u"rc.collname"_s) +
        u" END, CASE WHEN r.rngcanonical <> 0 THEN 'canonical = ' || r.rngcanonical::regproc END,"
        " CASE WHEN r.rngsubdiff <> 0 THEN 'subtype_diff = ' || r.rngsubdiff::regproc END"_s;
    if (major >= 14)
        sql += u", 'multirange_type_name = ' || format_type(r.rngmultitypid, -1)"_s;
    return sql +
           u") FROM pg_range r JOIN pg_type st ON st.oid = r.rngsubtype JOIN pg_opclass oc ON oc.oid = r.rngsubopc"
           " JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace LEFT JOIN pg_collation rc ON rc.oid = r.rngcollation"
           " LEFT JOIN pg_namespace rcn ON rcn.oid = rc.collnamespace WHERE r.rngtypid = t.oid)"_s;
}

} // namespace typedetail

base::Status readTypes(Reading &reading)
{
    // Row types of tables and their arrays are left out: there are two per table, and the table says it all.
    const QString sql =
        u"SELECT t.oid, t.typnamespace, t.typname, t.typtype, pg_get_userbyid(t.typowner),"
        " CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END,"
        " CASE WHEN t.typtype = 'd' THEN t.typbasetype END, t.typtype = 'd' AND t.typnotnull,"
        " CASE WHEN t.typtype = 'd' THEN coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault) END,"
        " CASE WHEN t.typtype = 'd' AND t.typcollation <> 0 AND t.typcollation <> bt.typcollation THEN "_s +
        visibleName(u"cn.nspname"_s, u"co.collname"_s) + u" END, CASE WHEN t.typtype = 'r' THEN "_s +
        typedetail::rangeColumn(reading.snapshot.major()) +
        u" END, t.typrelid, CASE WHEN e.typarray = t.oid THEN e.oid END"
        " FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid LEFT JOIN pg_type e ON e.oid = t.typelem"
        " LEFT JOIN pg_class ec ON ec.oid = e.typrelid LEFT JOIN pg_type bt ON bt.oid = t.typbasetype"
        " LEFT JOIN pg_collation co ON co.oid = t.typcollation LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace"
        " WHERE (c.oid IS NULL OR c.relkind = 'c') AND (ec.oid IS NULL OR ec.relkind = 'c')"
        " AND t.typisdefined AND t.typnamespace IN "_s +
        userSchemas();
    auto status = reading.snapshot.query(sql, [&](const Row &row) {
        Type t;
        t.oid = row.number<Oid>(0);
        t.schema = row.number<Oid>(1);
        t.name = row.text(2);
        t.kind = typedetail::kindOf(row.letter(3));
        t.owner = reading.shared(row, 4);
        t.baseType = row.text(5);
        t.baseTypeOid = row.number<Oid>(6);
        t.notNull = row.flag(7);
        t.defaultExpression = row.text(8);
        t.collation = row.text(9);
        t.range = row.text(10);
        t.relation = row.number<Oid>(11);
        t.arrayOf = row.number<Oid>(12);
        t.extension = reading.extensionOf.value({classOfTypes, t.oid});
        // An array belongs to whatever its element belongs to.
        if (t.extension.isEmpty() && t.arrayOf)
            t.extension = reading.extensionOf.value({classOfTypes, t.arrayOf});
        if (Relation *composite = reading.relation(t.relation))
            composite->extension = t.extension;
        reading.typeAt.insert(t.oid, reading.catalog.types.size());
        reading.catalog.types.push_back(std::move(t));
    });
    if (!status)
        return status;
    return reading.snapshot.query(u"SELECT enumtypid, enumlabel FROM pg_enum ORDER BY enumtypid, enumsortorder"_s,
                                  [&](const Row &row) {
                                      const auto type = reading.typeAt.constFind(row.number<Oid>(0));
                                      if (type != reading.typeAt.cend())
                                          reading.catalog.types[*type].labels += row.text(1);
                                  });
}

} // namespace lockstep::catalog::postgres
