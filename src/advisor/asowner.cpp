// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/asowner.h"

#include "advisor/steps.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;

AsOwner::AsOwner(QString owner, const std::vector<const Subject *> &tables)
    : m_owner(std::move(owner)), m_path{u"pg_catalog"_s}
{
    for (const Subject *table : tables) {
        m_path << sql::quoteIfNeeded(table->schema());
        for (const catalog::Column &column : table->table().columns)
            if (const catalog::Type *own = table->lookup().type(column.typeOid))
                m_path << sql::quoteIfNeeded(table->lookup().schemaName(own->schema));
    }
    m_path.removeDuplicates();
    m_path << u"pg_temp"_s; // named, or it would be the first
}

QString AsOwner::triggerFunction(const QString &function, const QString &body) const
{
    QStringList out{
        u"CREATE FUNCTION "_s + function + u"() RETURNS trigger LANGUAGE plpgsql" +
        (applies() ? QString(u" SECURITY DEFINER SET search_path = "_s + m_path.join(u", "_s)) : QString()) + u" AS " +
        sql::dollarQuoted(u'\n' + body + u'\n')};
    if (applies())
        out << u"REVOKE ALL ON FUNCTION "_s + function + u"() FROM PUBLIC";
    if (!m_owner.isEmpty())
        out << u"ALTER FUNCTION "_s + function + u"() OWNER TO " + sql::quoteIfNeeded(m_owner);
    return script(out);
}

QString AsOwner::tried(const QString &table, const QString &condition, const QStringList &statements) const
{
    if (!applies())
        return {};
    QString body = u"\nDECLARE\n    rows refcursor;\n    new "_s + table +
                   u"%ROWTYPE;\n    context text;\nBEGIN\n    OPEN rows FOR SELECT * FROM " + table + u" LIMIT 1000;\n";
    if (!m_owner.isEmpty())
        body += u"    SET LOCAL ROLE "_s + sql::quoteIfNeeded(m_owner) + u";\n";
    body += u"    SET LOCAL search_path = "_s + m_path.join(u", "_s) +
            u";\n    LOOP\n        FETCH rows INTO new;\n"
            u"        EXIT WHEN NOT FOUND OR (" +
            (condition.isEmpty() ? u"true"_s : condition) + u");\n    END LOOP;\n    IF FOUND THEN\n";
    for (const QString &statement : statements)
        body += u"        "_s + statement + u";\n";
    body +=
        u"    END IF;\n    RAISE SQLSTATE 'LSTRY';\n"
        "EXCEPTION\n"
        "    WHEN SQLSTATE 'LSTRY' THEN\n"
        "        NULL; -- it can be done, and is undone\n"
        "    WHEN undefined_function OR undefined_table OR undefined_object THEN\n"
        "        GET STACKED DIAGNOSTICS context = PG_EXCEPTION_CONTEXT;\n"
        "        RAISE EXCEPTION USING MESSAGE = SQLERRM, ERRCODE = SQLSTATE, DETAIL = context,\n"
        "            HINT = 'The trigger would write as the owner of the table, along a search_path of its own. Name"
        " the schema where this is called, or ALTER FUNCTION ... SET search_path.';\n"
        "END\n"_s;
    return u"DO "_s + sql::dollarQuoted(body);
}

namespace asowner {

bool has(const Subject &table, const QString &role, const QString &privilege)
{
    return std::ranges::any_of(table.table().grants, [&](const catalog::Grant &grant) {
        return grant.column.isEmpty() && (grant.role == role || grant.role.isEmpty()) &&
               grant.privileges.contains(privilege);
    });
}

} // namespace asowner

bool writersLackRights(const Subject &from, const Subject &to)
{
    const auto mayAll = [&](const QString &role) {
        return role == to.table().owner ||
               std::ranges::all_of(QStringList{u"SELECT"_s, u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s},
                                   [&](const QString &privilege) { return asowner::has(to, role, privilege); });
    };
    const auto writes = [](const catalog::Grant &grant) {
        return std::ranges::any_of(QStringList{u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s},
                                   [&](const QString &privilege) { return grant.privileges.contains(privilege); });
    };
    return !mayAll(from.table().owner) || std::ranges::any_of(from.table().grants, [&](const catalog::Grant &grant) {
        return writes(grant) && grant.role != from.table().owner && !mayAll(grant.role);
    });
}

} // namespace lockstep::advisor
