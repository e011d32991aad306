// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/reading.h"

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

namespace dependencydetail {

/// One kind of dependent: who it is (oid, column, word) and how to come from pg_depend's row `d` to it.
struct Source {
    const char *select; ///< dependent oid, dependent column, via
    const char *join;
};

// Left out: what the structs themselves say (constraint and index columns, inheritance, an index's table), and what an
// object needs of its own relation without naming a column.
constexpr Source sources[] = {
    {"w.ev_class, 0, CASE WHEN w.rulename = '_RETURN' THEN 'view' ELSE 'rule' END",
     "JOIN pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND w.oid = d.objid"
     " WHERE NOT (d.refclassid = 'pg_class'::regclass AND d.refobjid = w.ev_class)"},
    {"a.adrelid, a.adnum, CASE WHEN t.attgenerated = '' THEN 'default' ELSE 'generated' END",
     "JOIN pg_attrdef a ON d.classid = 'pg_attrdef'::regclass AND a.oid = d.objid"
     " JOIN pg_attribute t ON t.attrelid = a.adrelid AND t.attnum = a.adnum"
     " WHERE NOT (d.refclassid = 'pg_class'::regclass AND d.refobjid = a.adrelid AND d.refobjsubid IN (0, a.adnum))"},
    {"d.objid, d.objsubid, 'generated'", // before 15 of the column itself
     "JOIN pg_attribute t ON d.classid = 'pg_class'::regclass AND t.attrelid = d.objid AND t.attnum = d.objsubid AND"
     " t.attgenerated <> '' WHERE d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0"},
    {"p.polrelid, 0, 'policy'",
     "JOIN pg_policy p ON d.classid = 'pg_policy'::regclass AND p.oid = d.objid"
     " WHERE NOT (d.refclassid = 'pg_class'::regclass AND d.refobjid = p.polrelid AND d.refobjsubid = 0)"},
    {"t.tgrelid, 0, 'trigger'",
     "JOIN pg_trigger t ON d.classid = 'pg_trigger'::regclass AND t.oid = d.objid"
     " WHERE NOT t.tgisinternal AND NOT (d.refclassid = 'pg_class'::regclass AND d.refobjid = t.tgrelid"
     " AND d.refobjsubid = 0)"},
    {"coalesce(nullif(c.conrelid, 0), c.contypid), 0, 'constraint'",
     "JOIN pg_constraint c ON d.classid = 'pg_constraint'::regclass AND c.oid = d.objid"
     " WHERE d.refclassid IN ('pg_proc'::regclass, 'pg_type'::regclass, 'pg_operator'::regclass) AND d.refobjid <> "
     "c.contypid"},
    {"i.indexrelid, 0, 'index'",
     "JOIN pg_index i ON d.classid = 'pg_class'::regclass AND i.indexrelid = d.objid"
     " WHERE (i.indexprs IS NOT NULL OR i.indpred IS NOT NULL) AND (d.refclassid IN ('pg_proc'::regclass,"
     " 'pg_operator'::regclass) OR d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0)"},
    {"d.objid, d.objsubid, 'type'", "WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_type'::regclass"},
    {"d.objid, 0, 'sequence'",
     "WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a','i')"
     " AND d.refobjsubid > 0 AND EXISTS (SELECT FROM pg_sequence s WHERE s.seqrelid = d.objid)"},
    {"d.objid, 0, 'function'",
     "WHERE d.classid = 'pg_proc'::regclass AND d.refclassid IN ('pg_proc'::regclass, 'pg_type'::regclass,"
     " 'pg_class'::regclass, 'pg_operator'::regclass)"},
    {"d.objid, 0, 'type'",
     "WHERE d.classid = 'pg_type'::regclass AND d.refclassid IN ('pg_proc'::regclass, 'pg_type'::regclass)"},
    {"d.objid, 0, 'operator'",
     "WHERE d.classid = 'pg_operator'::regclass AND d.refclassid IN ('pg_proc'::regclass, 'pg_type'::regclass)"},
    {"d.objid, 0, 'cast'", "WHERE d.classid = 'pg_cast'::regclass AND d.refclassid IN ('pg_proc'::regclass,"
                           " 'pg_type'::regclass)"},
};

} // namespace dependencydetail

base::Status readDependencies(Reading &reading)
{
    // A row type means its table and an array type its element, as the Catalog has no entries for these two; what is
    // younger than FirstNormalObjectId is the user's.
    QStringList parts;
    for (const auto &source : dependencydetail::sources)
        parts += u"SELECT "_s + QString::fromLatin1(source.select) +
                 u", d.refclassid, d.refobjid, d.refobjsubid, d.deptype FROM pg_depend d "_s +
                 QString::fromLatin1(source.join) + u" AND d.objid >= 16384 AND d.refobjid >= 16384"_s;
    const QString sql =
        u"SELECT DISTINCT x.obj, x.sub, CASE WHEN t.oid IS NULL THEN x.refobjid WHEN tc.relkind <> 'c' THEN t.typrelid"
        " WHEN ec.relkind <> 'c' THEN e.typrelid WHEN e.typarray = t.oid THEN e.oid ELSE t.oid END,"
        " x.refobjsubid, x.deptype, x.via FROM ("_s +
        parts.join(u" UNION ALL "_s) +
        u") AS x(obj, sub, via, refclassid, refobjid, refobjsubid, deptype)"
        " LEFT JOIN pg_type t ON x.refclassid = 'pg_type'::regclass AND t.oid = x.refobjid"
        " LEFT JOIN pg_class tc ON tc.oid = t.typrelid LEFT JOIN pg_type e ON e.oid = t.typelem"
        " LEFT JOIN pg_class ec ON ec.oid = e.typrelid"_s;
    return reading.snapshot.query(sql, [&](const Row &row) {
        Dependency d;
        d.dependent = row.number<Oid>(0);
        d.dependentColumn = row.number<int>(1);
        d.referenced = row.number<Oid>(2);
        d.referencedColumn = row.number<int>(3);
        d.type = QLatin1Char(row.letter(4, 'n'));
        d.via = reading.shared(row, 5);
        if (d.dependent != d.referenced || d.referencedColumn != 0)
            reading.catalog.dependencies.push_back(std::move(d));
    });
}

} // namespace lockstep::catalog::postgres
