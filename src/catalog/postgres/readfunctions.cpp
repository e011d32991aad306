// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/reading.h"

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

/// CREATE AGGREGATE of the row `a` of pg_aggregate and `p` of pg_proc: the server has no function that prints it.
static QString aggregateDefinition()
{
    return u"(SELECT 'CREATE AGGREGATE ' || quote_ident(n.nspname) || '.' || quote_ident(p.proname) || '('"
           " || CASE WHEN a.aggkind = 'n' AND p.pronargs = 0 THEN '*' ELSE pg_get_function_arguments(p.oid) END"
           " || ') (' || concat_ws(', ', 'SFUNC = ' || a.aggtransfn::regproc, 'STYPE = ' || "
           "format_type(a.aggtranstype, -1),"
           " CASE WHEN a.aggtransspace <> 0 THEN 'SSPACE = ' || a.aggtransspace END,"
           " CASE WHEN a.aggfinalfn <> 0 THEN 'FINALFUNC = ' || a.aggfinalfn::regproc END,"
           " CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,"
           " CASE WHEN a.aggcombinefn <> 0 THEN 'COMBINEFUNC = ' || a.aggcombinefn::regproc END,"
           " CASE WHEN a.aggserialfn <> 0 THEN 'SERIALFUNC = ' || a.aggserialfn::regproc END,"
           " CASE WHEN a.aggdeserialfn <> 0 THEN 'DESERIALFUNC = ' || a.aggdeserialfn::regproc END,"
           " CASE WHEN a.agginitval IS NOT NULL THEN 'INITCOND = ' || quote_literal(a.agginitval) END,"
           " CASE WHEN a.aggmtransfn <> 0 THEN 'MSFUNC = ' || a.aggmtransfn::regproc END,"
           " CASE WHEN a.aggminvtransfn <> 0 THEN 'MINVFUNC = ' || a.aggminvtransfn::regproc END,"
           " CASE WHEN a.aggmtranstype <> 0 THEN 'MSTYPE = ' || format_type(a.aggmtranstype, -1) END,"
           " CASE WHEN a.aggmfinalfn <> 0 THEN 'MFINALFUNC = ' || a.aggmfinalfn::regproc END,"
           " CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,"
           " CASE WHEN a.aggminitval IS NOT NULL THEN 'MINITCOND = ' || quote_literal(a.aggminitval) END,"
           " CASE WHEN a.aggsortop <> 0 THEN 'SORTOP = ' || a.aggsortop::regoper END,"
           " CASE p.proparallel WHEN 's' THEN 'PARALLEL = SAFE' WHEN 'r' THEN 'PARALLEL = RESTRICTED' END,"
           " CASE WHEN a.aggkind = 'h' THEN 'HYPOTHETICAL' END) || ')')"_s;
}

base::Status readFunctions(Reading &reading)
{
    // Only a body in SQL proper (prosqlbody, 14+) opens relations when it is printed.
    const QString blocked =
        reading.snapshot.major() >= 14
            ? QString(u"p.prosqlbody IS NOT NULL AND "_s + dependsOnLocked(u"pg_proc"_s, u"p.oid"_s))
            : u"false"_s;
    // An internal dependency marks the constructors that come with a range type.
    const QString sql =
        u"SELECT p.oid, p.pronamespace, p.proname, pg_get_function_identity_arguments(p.oid),"
        " CASE WHEN p.prokind <> 'p' THEN pg_get_function_result(p.oid) END, l.lanname, p.prokind, p.provolatile,"
        " p.proisstrict, p.prosecdef, CASE WHEN l.lanname NOT IN ('c','internal') THEN p.prosrc END,"
        " pg_get_userbyid(p.proowner), CASE WHEN x.inextension THEN NULL WHEN p.prokind = 'a' THEN "_s +
        aggregateDefinition() + u" WHEN NOT ("_s + blocked +
        u") THEN pg_get_functiondef(p.oid) END FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
        " JOIN pg_language l ON l.oid = p.prolang LEFT JOIN pg_aggregate a ON a.aggfnoid = p.oid"
        " CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass"
        "  AND d.objid = p.oid AND d.deptype = 'e') AS inextension) x WHERE NOT EXISTS (SELECT FROM pg_depend d"
        "  WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i') AND p.pronamespace IN "_s +
        userSchemas();
    return reading.snapshot.queryDefinitions(sql, [&](const Row &row) {
        Function &f = reading.catalog.functions.emplace_back();
        f.oid = row.number<Oid>(0);
        f.schema = row.number<Oid>(1);
        f.name = row.text(2);
        f.arguments = row.text(3);
        f.returns = reading.shared(row, 4);
        f.language = reading.shared(row, 5);
        f.kind = QLatin1Char(row.letter(6, 'f'));
        const char volatility = row.letter(7);
        f.volatility = volatility == 'i'   ? Volatility::Immutable
                       : volatility == 's' ? Volatility::Stable
                                           : Volatility::Volatile;
        f.strict = row.flag(8);
        f.securityDefiner = row.flag(9);
        f.source = f.kind == u'a' ? QString() : row.text(10);
        f.owner = reading.shared(row, 11);
        f.definition = row.text(12).trimmed();
        f.extension = reading.extensionOf.value({classOfFunctions, f.oid});
    });
}

} // namespace lockstep::catalog::postgres
