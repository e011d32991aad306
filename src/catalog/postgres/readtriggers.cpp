// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/reading.h"

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

namespace triggerdetail {

base::Status readTriggerRows(Reading &reading)
{
    // Until 14 the copies on partitions are marked internal; from 13 on they tell their parent. A WHEN condition is
    // printed with the table open.
    const bool parents = reading.snapshot.major() >= 13;
    const QString sql =
        u"SELECT t.tgrelid, t.oid, t.tgname, t.tgfoid, CASE WHEN NOT x.blocked THEN pg_get_triggerdef(t.oid) END,"
        " t.tgenabled, t.tgconstraint <> 0, "_s +
        (parents ? u"t.tgparentid"_s : u"0"_s) + u", x.blocked, d.description FROM pg_trigger t CROSS JOIN (SELECT "_s +
        lockedRelations() +
        u" AS oids) l CROSS JOIN LATERAL (SELECT t.tgqual IS NOT NULL AND t.tgrelid = ANY (l.oids) AS blocked) x"_s +
        commentJoin(u"pg_trigger"_s, u"t.oid"_s) + u" WHERE "_s +
        (parents ? u"(NOT t.tgisinternal OR EXISTS (SELECT FROM pg_trigger p WHERE p.oid = t.tgparentid"
                   " AND t.tgparentid <> 0 AND NOT p.tgisinternal))"_s
                 : u"NOT t.tgisinternal"_s);
    return reading.snapshot.queryDefinitions(sql, [&](const Row &row) {
        Relation *relation = reading.relation(row.number<Oid>(0));
        if (!relation)
            return;
        Trigger &t = relation->triggers.emplace_back();
        t.oid = row.number<Oid>(1);
        t.name = row.text(2);
        t.function = row.number<Oid>(3);
        t.definition = row.text(4);
        t.enabled = QLatin1Char(row.letter(5, 'O'));
        t.isConstraint = row.flag(6);
        t.parent = row.number<Oid>(7);
        t.comment = row.text(9);
        relation->incomplete = relation->incomplete || row.flag(8);
    });
}

base::Status readRules(Reading &reading)
{
    const QString sql =
        u"SELECT w.ev_class, w.rulename, CASE WHEN NOT x.blocked THEN pg_get_ruledef(w.oid) END,"
        " w.ev_enabled, x.blocked, d.description FROM pg_rewrite w JOIN pg_class c ON c.oid = w.ev_class"
        " CROSS JOIN LATERAL (SELECT w.ev_class = ANY ("_s +
        lockedRelations() + u") OR "_s + dependsOnLocked(u"pg_rewrite"_s, u"w.oid"_s) + u" AS blocked) x"_s +
        commentJoin(u"pg_rewrite"_s, u"w.oid"_s) + u" WHERE w.rulename <> '_RETURN' AND c.relnamespace IN "_s +
        userSchemas();
    return reading.snapshot.queryDefinitions(sql, [&](const Row &row) {
        if (Relation *relation = reading.relation(row.number<Oid>(0))) {
            relation->rules.push_back({row.text(1), row.text(2), QLatin1Char(row.letter(3, 'O')), row.text(5)});
            relation->incomplete = relation->incomplete || row.flag(4);
        }
    });
}

base::Status readPolicies(Reading &reading)
{
    const QString sql =
        u"SELECT p.polrelid, p.polname, p.polcmd, p.polpermissive,"
        " ARRAY(SELECT CASE WHEN r = 0 THEN 'public' ELSE pg_get_userbyid(r) END FROM unnest(p.polroles) r ORDER BY 1),"
        " CASE WHEN NOT x.blocked THEN pg_get_expr(p.polqual, p.polrelid) END,"
        " CASE WHEN NOT x.blocked THEN pg_get_expr(p.polwithcheck, p.polrelid) END, x.blocked, d.description"
        " FROM pg_policy p CROSS JOIN LATERAL (SELECT p.polrelid = ANY ("_s +
        lockedRelations() + u") OR "_s + dependsOnLocked(u"pg_policy"_s, u"p.oid"_s) + u" AS blocked) x"_s +
        commentJoin(u"pg_policy"_s, u"p.oid"_s);
    return reading.snapshot.queryDefinitions(sql, [&](const Row &row) {
        Relation *relation = reading.relation(row.number<Oid>(0));
        if (!relation)
            return;
        Policy &p = relation->policies.emplace_back();
        p.name = row.text(1);
        const char command = row.letter(2);
        p.command = command == 'r'   ? u"SELECT"_s
                    : command == 'a' ? u"INSERT"_s
                    : command == 'w' ? u"UPDATE"_s
                    : command == 'd' ? u"DELETE"_s
                                     : u"ALL"_s;
        p.permissive = row.flag(3);
        p.roles = arrayItems(row.bytes(4));
        p.usingExpression = row.text(5);
        p.checkExpression = row.text(6);
        p.comment = row.text(8);
        relation->incomplete = relation->incomplete || row.flag(7);
    });
}

base::Status readStatisticsObjects(Reading &reading)
{
    const QString sql = u"SELECT s.stxrelid, s.oid, n.nspname, s.stxname,"
                        " CASE WHEN NOT x.blocked THEN pg_get_statisticsobjdef(s.oid) END, x.blocked,"
                        " d.description FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace"
                        " CROSS JOIN LATERAL (SELECT s.stxrelid = ANY ("_s +
                        lockedRelations() + u") AS blocked) x"_s + commentJoin(u"pg_statistic_ext"_s, u"s.oid"_s);
    return reading.snapshot.queryDefinitions(sql, [&](const Row &row) {
        if (Relation *relation = reading.relation(row.number<Oid>(0))) {
            relation->statistics.push_back({row.number<Oid>(1), row.text(2), row.text(3), row.text(4), row.text(6)});
            relation->incomplete = relation->incomplete || row.flag(5);
        }
    });
}

} // namespace triggerdetail

base::Status readTriggers(Reading &reading)
{
    using namespace triggerdetail;
    for (const auto read : {readTriggerRows, readRules, readPolicies, readStatisticsObjects})
        if (auto status = read(reading); !status)
            return status;
    return {};
}

} // namespace lockstep::catalog::postgres
