// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/others.h"
#include "catalog/postgres/reading.h"

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

namespace otherdetail {

base::Status readExtensions(Reading &reading)
{
    // plpgsql lies in pg_catalog and is in every database.
    return reading.snapshot.query(
        u"SELECT oid, extname, extversion, extnamespace FROM pg_extension"_s, [&](const Row &row) {
            reading.catalog.extensions.push_back({row.number<Oid>(0), row.text(1), row.text(2), row.number<Oid>(3)});
        });
}

/// Runs a query of (oid, schema, name, definition).
base::Status readKind(Reading &reading, Oid classOid, const QString &kind, const QString &sql)
{
    return reading.snapshot.query(sql, [&](const Row &row) {
        const auto oid = row.number<Oid>(0);
        reading.catalog.others.push_back(
            {oid, reading.shared(row, 1), kind, row.text(2), row.text(3), reading.extensionOf.value({classOid, oid})});
    });
}

QString collations(int major)
{
    const QString locale = major >= 17 ? u"c.colllocale"_s : major >= 15 ? u"c.colliculocale"_s : u"NULL::text"_s;
    const QString rules = major >= 16 ? u"c.collicurules"_s : u"NULL::text"_s;
    return u"SELECT c.oid, n.nspname, c.collname, 'CREATE COLLATION ' || quote_ident(n.nspname) || '.' ||"
           " quote_ident(c.collname) || ' (' || concat_ws(', ', 'PROVIDER = ' || CASE c.collprovider WHEN 'i' THEN "
           "'icu'"
           " WHEN 'b' THEN 'builtin' WHEN 'd' THEN 'default' ELSE 'libc' END,"
           " CASE WHEN NOT c.collisdeterministic THEN 'DETERMINISTIC = false' END,"
           " CASE WHEN x.locale IS NOT NULL THEN 'LOCALE = ' || quote_literal(x.locale) END,"
           " CASE WHEN x.locale IS NULL THEN 'LC_COLLATE = ' || quote_literal(c.collcollate) END,"
           " CASE WHEN x.locale IS NULL THEN 'LC_CTYPE = ' || quote_literal(c.collctype) END,"
           " CASE WHEN "_s +
           rules + u" IS NOT NULL THEN 'RULES = ' || quote_literal("_s + rules +
           u") END) || ')' FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace"
           " CROSS JOIN LATERAL (SELECT coalesce("_s +
           locale +
           u", CASE WHEN c.collprovider = 'i' OR c.collcollate = c.collctype THEN c.collcollate END)"
           " AS locale) x WHERE c.collnamespace IN "_s +
           userSchemas();
}

// 16384 (FirstNormalObjectId): below are those that came with the server. Internal ones come with a range type.
QString casts()
{
    return u"SELECT c.oid, '', format_type(c.castsource, -1) || ' AS ' || format_type(c.casttarget, -1),"
           " 'CREATE CAST (' || format_type(c.castsource, -1) || ' AS ' || format_type(c.casttarget, -1) || ') ' ||"
           " CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure WHEN 'i' THEN 'WITH INOUT'"
           " ELSE 'WITHOUT FUNCTION' END || CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT'"
           " WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END FROM pg_cast c WHERE c.oid >= 16384 AND NOT EXISTS (SELECT FROM "
           "pg_depend d"
           " WHERE d.classid = 'pg_cast'::regclass AND d.objid = c.oid AND d.deptype = 'i')"_s;
}

QString operators()
{
    return u"SELECT o.oid, n.nspname, o.oprname || ' (' || CASE WHEN o.oprleft = 0 THEN 'NONE' ELSE"
           " format_type(o.oprleft, -1) END || ', ' || format_type(o.oprright, -1) || ')',"
           " 'CREATE OPERATOR ' || quote_ident(n.nspname) || '.' || o.oprname || ' (' || concat_ws(', ',"
           " 'PROCEDURE = ' || o.oprcode::regproc,"
           " CASE WHEN o.oprleft <> 0 THEN 'LEFTARG = ' || format_type(o.oprleft, -1) END,"
           " CASE WHEN o.oprright <> 0 THEN 'RIGHTARG = ' || format_type(o.oprright, -1) END,"
           " CASE WHEN o.oprcom <> 0 THEN 'COMMUTATOR = OPERATOR(' || quote_ident(cn.nspname) || '.' || co.oprname || "
           "')' END,"
           " CASE WHEN o.oprnegate <> 0 THEN 'NEGATOR = OPERATOR(' || quote_ident(nn.nspname) || '.' || ne.oprname || "
           "')' END,"
           " CASE WHEN o.oprrest <> 0 THEN 'RESTRICT = ' || o.oprrest::regproc END,"
           " CASE WHEN o.oprjoin <> 0 THEN 'JOIN = ' || o.oprjoin::regproc END,"
           " CASE WHEN o.oprcanhash THEN 'HASHES' END, CASE WHEN o.oprcanmerge THEN 'MERGES' END) || ')'"
           " FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace LEFT JOIN pg_operator co ON co.oid = "
           "o.oprcom"
           " LEFT JOIN pg_namespace cn ON cn.oid = co.oprnamespace LEFT JOIN pg_operator ne ON ne.oid = o.oprnegate"
           " LEFT JOIN pg_namespace nn ON nn.oid = ne.oprnamespace WHERE o.oprcode <> 0 AND o.oprnamespace IN "_s +
           userSchemas();
}

QString eventTriggers()
{
    return u"SELECT e.oid, '', e.evtname, 'CREATE EVENT TRIGGER ' || quote_ident(e.evtname) || ' ON ' || e.evtevent ||"
           " CASE WHEN e.evttags IS NOT NULL THEN ' WHEN TAG IN (' || (SELECT string_agg(quote_literal(t), ', ' ORDER "
           "BY t)"
           " FROM unnest(e.evttags) t) || ')' ELSE '' END || ' EXECUTE FUNCTION ' || e.evtfoid::regproc || '()' ||"
           " CASE e.evtenabled WHEN 'D' THEN '; ALTER EVENT TRIGGER ' || quote_ident(e.evtname) || ' DISABLE'"
           " WHEN 'R' THEN '; ALTER EVENT TRIGGER ' || quote_ident(e.evtname) || ' ENABLE REPLICA'"
           " WHEN 'A' THEN '; ALTER EVENT TRIGGER ' || quote_ident(e.evtname) || ' ENABLE ALWAYS' ELSE '' END"
           " FROM pg_event_trigger e"_s;
}

base::Status readForeignServers(Reading &reading)
{
    return reading.snapshot.query(u"SELECT s.oid, s.srvname, w.fdwname FROM pg_foreign_server s"
                                  " JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw"_s,
                                  [&](const Row &row) {
                                      OtherObject server = foreignServer(row.number<Oid>(0), row.text(1), row.text(2));
                                      server.extension = reading.extensionOf.value({classOfForeignServers, server.oid});
                                      reading.catalog.others.push_back(std::move(server));
                                  });
}

} // namespace otherdetail

base::Status readOthers(Reading &reading)
{
    using namespace otherdetail;
    auto status = readExtensions(reading);
    if (status)
        status = readKind(reading, classOfCollations, u"collation"_s, collations(reading.snapshot.major()));
    if (status)
        status = readKind(reading, classOfCasts, u"cast"_s, casts());
    if (status)
        status = readKind(reading, classOfOperators, u"operator"_s, operators());
    if (status)
        status = readKind(reading, classOfEventTriggers, u"event trigger"_s, eventTriggers());
    if (status)
        status = readForeignServers(reading);
    return status;
}

} // namespace lockstep::catalog::postgres
