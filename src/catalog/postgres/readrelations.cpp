// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/reading.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

namespace relationdetail {

RelationKind kindOf(char relkind)
{
    switch (relkind) {
    case 'p':
        return RelationKind::Partitioned;
    case 'v':
        return RelationKind::View;
    case 'm':
        return RelationKind::MaterializedView;
    case 'f':
        return RelationKind::Foreign;
    case 'c':
        return RelationKind::Composite;
    default:
        return RelationKind::Table;
    }
}

base::Status readExtensionMembers(Reading &reading)
{
    return reading.snapshot.query(
        u"SELECT d.classid::oid, d.objid, e.extname FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid"
        " WHERE d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass"_s,
        [&](const Row &row) {
            reading.extensionOf.insert({row.number<Oid>(0), row.number<Oid>(1)}, reading.shared(row, 2));
        });
}

base::Status readSchemas(Reading &reading)
{
    return reading.snapshot.query(
        u"SELECT oid, nspname, pg_get_userbyid(nspowner) FROM pg_namespace WHERE oid IN "_s + userSchemas(),
        [&](const Row &row) {
            reading.catalog.schemas.push_back({row.number<Oid>(0), row.text(1), reading.shared(row, 2)});
        });
}

void addPrivilege(std::vector<Grant> &grants, const QString &role, const QString &column, const QString &privilege,
                  bool grantable)
{
    if (grants.empty() || grants.back().role != role || grants.back().column != column)
        grants.push_back({role, column, {}, {}});
    grants.back().privileges += privilege;
    if (grantable)
        grants.back().grantable += privilege;
}

/// "role\nSELECT\nt" each, as the query orders them, as what each role has; t where it may hand it on.
std::vector<Grant> grantsOf(const QStringList &entries)
{
    std::vector<Grant> out;
    for (const QString &entry : entries)
        addPrivilege(out, entry.section(u'\n', 0, -3), {}, entry.section(u'\n', -2, -2), entry.endsWith(u't'));
    return out;
}

/// Few columns have any of their own.
base::Status readColumnGrants(Reading &reading)
{
    const auto read = reading.snapshot.query(
        u"SELECT a.attrelid, CASE WHEN g.grantee = 0 THEN '' ELSE pg_get_userbyid(g.grantee) END AS role, a.attname,"
        " g.privilege_type, bool_or(g.is_grantable) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid,"
        " aclexplode(a.attacl) g WHERE a.attacl IS NOT NULL AND NOT a.attisdropped AND g.grantee <> c.relowner"
        " GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4"_s,
        [&](const Row &row) {
            if (Relation *relation = reading.relation(row.number<Oid>(0)))
                addPrivilege(relation->grants, row.text(1), row.text(2), row.text(3), row.flag(4));
        });
    for (Relation &relation : reading.catalog.relations)
        std::ranges::stable_sort(relation.grants, {}, [](const Grant &g) { return std::tie(g.role, g.column); });
    return read;
}

base::Status readTables(Reading &reading)
{
    // The bound holds constants only, so it prints without its relation (oid 0) and without a lock; a key may be an
    // expression and does not.
    const QString sql =
        u"SELECT c.oid, c.relnamespace, c.relname, c.relkind, c.relpersistence, pg_get_userbyid(c.relowner),"
        " am.amname, ts.spcname,"
        " CASE WHEN c.relkind = 'f' THEN ft.ftoptions ELSE c.reloptions"
        "  || ARRAY(SELECT 'toast.' || o FROM unnest(tc.reloptions) o) END,"
        " d.description, c.relispartition, pg_get_expr(c.relpartbound, 0),"
        " CASE WHEN c.relkind = 'p' AND NOT c.oid = ANY (l.oids) THEN pg_get_partkeydef(c.oid) END,"
        " c.relkind = 'p' AND c.oid = ANY (l.oids),"
        " c.relrowsecurity, c.relforcerowsecurity, c.relreplident, fs.srvname, c.reltuples, c.relpages,"
        " c.reltoastrelid, CASE WHEN c.relacl IS NOT NULL THEN ARRAY(SELECT g.role || E'\\n' || g.privilege_type ||"
        " CASE WHEN bool_or(g.is_grantable) THEN E'\\nt' ELSE E'\\nf' END FROM"
        " (SELECT CASE WHEN a.grantee = 0 THEN '' ELSE pg_get_userbyid(a.grantee) END AS role, a.privilege_type,"
        "  a.is_grantable FROM aclexplode(c.relacl) a WHERE a.grantee <> c.relowner) g"
        " GROUP BY g.role, g.privilege_type ORDER BY g.role COLLATE \"C\", g.privilege_type) END"
        " FROM pg_class c CROSS JOIN (SELECT "_s +
        lockedRelations() +
        u" AS oids) l"
        " LEFT JOIN pg_am am ON am.oid = c.relam LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace"_s +
        commentJoin(u"pg_class"_s, u"c.oid"_s) +
        u" LEFT JOIN pg_class tc ON tc.oid = c.reltoastrelid"
        " LEFT JOIN pg_foreign_table ft ON ft.ftrelid = c.oid LEFT JOIN pg_foreign_server fs ON fs.oid = ft.ftserver"
        " WHERE c.relkind IN ('r','p','v','m','f','c') AND c.relnamespace IN "_s +
        userSchemas();
    const bool zeroMeansUnknown = reading.snapshot.major() < 14;
    return reading.snapshot.queryDefinitions(sql, [&](const Row &row) {
        Relation r;
        r.oid = row.number<Oid>(0);
        r.schema = row.number<Oid>(1);
        r.name = row.text(2);
        r.kind = kindOf(row.letter(3));
        const char persistence = row.letter(4);
        r.persistence = persistence == 'u'   ? Persistence::Unlogged
                        : persistence == 't' ? Persistence::Temporary
                                             : Persistence::Permanent;
        r.owner = reading.shared(row, 5);
        r.accessMethod = reading.shared(row, 6);
        r.tablespace = reading.shared(row, 7);
        r.options = arrayItems(row.bytes(8));
        r.options.sort();
        r.comment = row.text(9);
        r.isPartition = row.flag(10);
        r.partitionBound = row.text(11);
        r.partitionKey = row.text(12);
        r.incomplete = row.flag(13);
        r.rowSecurity = row.flag(14);
        r.forceRowSecurity = row.flag(15);
        r.replicaIdentity = QLatin1Char(row.letter(16, 'd'));
        r.foreignServer = row.text(17);
        r.rows = row.number<double>(18, -1);
        // Before 14 a table that was never analysed had 0 rows on 0 pages.
        if (zeroMeansUnknown && r.rows == 0 && row.number<int>(19) == 0)
            r.rows = -1;
        r.grants = grantsOf(arrayItems(row.bytes(21)));
        r.extension = reading.extensionOf.value({classOfRelations, r.oid});
        if (const auto toast = row.number<Oid>(20))
            reading.toastOf.insert(toast, r.oid);
        reading.relationAt.insert(r.oid, reading.catalog.relations.size());
        reading.catalog.relations.push_back(std::move(r));
    });
}

base::Status readInheritance(Reading &reading)
{
    const QString pending = reading.snapshot.major() >= 14 ? u"inhdetachpending"_s : u"false"_s;
    return reading.snapshot.query(u"SELECT inhrelid, inhparent, "_s + pending +
                                      u" FROM pg_inherits ORDER BY inhrelid, inhseqno"_s,
                                  [&](const Row &row) {
                                      const auto child = row.number<Oid>(0), parent = row.number<Oid>(1);
                                      if (Relation *relation = reading.relation(child)) {
                                          relation->inherits.push_back(parent);
                                          relation->detachPending = row.flag(2);
                                      } else {
                                          reading.parentOf.insert(child, parent);
                                      }
                                  });
}

} // namespace relationdetail

base::Status readRelations(Reading &reading)
{
    using namespace relationdetail;
    for (const auto read : {readExtensionMembers, readSchemas, readTables, readColumnGrants, readInheritance})
        if (auto status = read(reading); !status)
            return status;
    return {};
}

base::Status readViews(Reading &reading)
{
    // pg_get_viewdef keeps ACCESS SHARE on all it names until the savepoint goes; a portion at a time keeps the
    // server's lock table (max_locks_per_transaction) from filling.
    static constexpr int portion = 500;
    std::vector<Oid> views;
    for (const Relation &relation : reading.catalog.relations)
        if (relation.kind == RelationKind::View || relation.kind == RelationKind::MaterializedView)
            views.push_back(relation.oid);
    for (std::size_t from = 0; from < views.size(); from += portion) {
        QStringList oids;
        for (std::size_t i = from; i < std::min(views.size(), from + portion); ++i)
            oids += QString::number(views[i]);
        const QString sql = u"SELECT c.oid, CASE WHEN NOT x.blocked THEN pg_get_viewdef(c.oid) END, x.blocked"
                            " FROM pg_class c JOIN pg_rewrite w ON w.ev_class = c.oid AND w.rulename = '_RETURN'"
                            " CROSS JOIN LATERAL (SELECT c.oid = ANY ("_s +
                            lockedRelations() + u") OR "_s + dependsOnLocked(u"pg_rewrite"_s, u"w.oid"_s) +
                            u" AS blocked) x WHERE c.oid IN ("_s + oids.join(u',') + u")"_s;
        auto status = reading.snapshot.queryDefinitions(sql, [&](const Row &row) {
            Relation *view = reading.relation(row.number<Oid>(0));
            view->viewDefinition = row.text(1).trimmed();
            view->incomplete = view->incomplete || row.flag(2);
        });
        if (!status)
            return status;
    }
    return {};
}

} // namespace lockstep::catalog::postgres
