// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/privileges.h"

#include "advisor/direct/direct.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;

QString copyPrivileges(const QString &from, const QString &to)
{
    const QString body =
        u"\nDECLARE\n    g record;\nBEGIN\n"
        "    FOR g IN SELECT grantee, privilege_type, is_grantable FROM pg_catalog.pg_class c,"
        " pg_catalog.aclexplode(c.relacl)\n"
        "             WHERE c.oid = %1::pg_catalog.regclass AND grantee <> c.relowner\n"
        "             AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') LOOP\n"
        "        EXECUTE pg_catalog.format('GRANT %s ON %s TO %s%s', g.privilege_type, %2,\n"
        "            CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::pg_catalog.regrole::text END,\n"
        "            CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);\n"
        "    END LOOP;\nEND\n"_s;
    QString filled = body;
    filled.replace(u"%1"_s, sql::quoteLiteral(from)).replace(u"%2"_s, sql::quoteLiteral(to));
    return u"DO "_s + sql::dollarQuoted(filled);
}

QStringList grantsAgain(const QString &name, const std::vector<catalog::Grant> &grants)
{
    QStringList out;
    for (const catalog::Grant &grant : grants) {
        const QString column = grant.column.isEmpty() ? QString() : u" ("_s + sql::quoteIfNeeded(grant.column) + u')';
        for (const QString &privilege : grant.privileges)
            out << u"GRANT "_s + privilege + column + u" ON " + name + u" TO " + roleName(grant.role) +
                       (grant.grantable.contains(privilege) ? u" WITH GRANT OPTION"_s : QString());
    }
    return out;
}

QStringList grantsOfColumn(const QString &name, const std::vector<catalog::Grant> &grants, const QString &column,
                           const QString &as)
{
    std::vector<catalog::Grant> own;
    for (catalog::Grant grant : grants)
        if (grant.column == column) {
            grant.column = as;
            own.push_back(std::move(grant));
        }
    return grantsAgain(name, own);
}

} // namespace lockstep::advisor
