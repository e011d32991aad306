// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/reading.h"

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

static ConstraintKind constraintKindOf(char contype)
{
    switch (contype) {
    case 'p':
        return ConstraintKind::PrimaryKey;
    case 'u':
        return ConstraintKind::Unique;
    case 'f':
        return ConstraintKind::ForeignKey;
    case 'x':
        return ConstraintKind::Exclusion;
    case 'n':
        return ConstraintKind::NotNull;
    default:
        return ConstraintKind::Check;
    }
}

base::Status readConstraints(Reading &reading)
{
    // CHECK and EXCLUDE are printed with the table open.
    const QString enforced = reading.snapshot.major() >= 18 ? u"con.conenforced"_s : u"true"_s;
    const QString sql =
        u"SELECT con.oid, con.conrelid, con.contypid, con.conname, con.contype, con.conkey,"
        " CASE WHEN NOT x.blocked THEN pg_get_constraintdef(con.oid) END,"
        " CASE WHEN con.contype = 'c' AND NOT x.blocked THEN pg_get_expr(con.conbin, con.conrelid) END,"
        " con.convalidated, "_s +
        enforced +
        u", con.condeferrable, con.condeferred, con.conislocal, con.connoinherit, con.conindid, con.conparentid,"
        " con.confrelid, con.confkey, con.confupdtype, con.confdeltype, x.blocked, d.description"
        " FROM pg_constraint con CROSS JOIN (SELECT "_s +
        lockedRelations() +
        u" AS oids) l CROSS JOIN LATERAL (SELECT con.contype IN ('c','x') AND con.conrelid = ANY (l.oids) AS blocked) x"_s +
        commentJoin(u"pg_constraint"_s, u"con.oid"_s) +
        u" WHERE con.contype IN ('p','u','c','f','x','n') AND con.connamespace IN "_s + userSchemas();
    return reading.snapshot.queryDefinitions(sql, [&](const Row &row) {
        Constraint c;
        c.oid = row.number<Oid>(0);
        c.name = row.text(3);
        c.kind = constraintKindOf(row.letter(4));
        c.columns = arrayNumbers<int>(row.bytes(5));
        c.definition = row.text(6);
        c.expression = row.text(7);
        c.validated = row.flag(8);
        c.enforced = row.flag(9);
        c.deferrable = row.flag(10);
        c.deferred = row.flag(11);
        c.isLocal = row.flag(12);
        // For the others the flag says nothing: it depends on how a partition came by its key.
        c.noInherit = row.flag(13) && (c.kind == ConstraintKind::Check || c.kind == ConstraintKind::NotNull);
        c.index = row.number<Oid>(14);
        c.parent = row.number<Oid>(15);
        c.referencedTable = row.number<Oid>(16);
        c.referencedColumns = arrayNumbers<int>(row.bytes(17));
        if (c.kind == ConstraintKind::ForeignKey) {
            c.onUpdate = QLatin1Char(row.letter(18, 'a'));
            c.onDelete = QLatin1Char(row.letter(19, 'a'));
        }
        c.comment = row.text(21);
        if (Relation *relation = reading.relation(row.number<Oid>(1))) {
            relation->incomplete = relation->incomplete || row.flag(20);
            relation->constraints.push_back(std::move(c));
        } else if (const auto type = reading.typeAt.constFind(row.number<Oid>(2)); type != reading.typeAt.cend()) {
            reading.catalog.types[*type].constraints.push_back(std::move(c));
        }
    });
}

} // namespace lockstep::catalog::postgres
