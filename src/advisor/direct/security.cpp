// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/privileges.h"
#include "advisor/verify.h"
#include "catalog/postgres/ddl.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;

namespace directsecurity {

Direct policy(const Change &change, const Subject &subject)
{
    static const QStringList commands{QString(), u"all"_s, u"select"_s, u"insert"_s, u"update"_s, u"delete"_s};
    const auto it = std::ranges::find(subject.table().policies, change.name, &catalog::Policy::name);
    const bool adds = change.kind == ChangeKind::AddPolicy;
    if (adds == (it != subject.table().policies.end()))
        return adds ? invalid(u"advisor.name-taken"_s, {change.name})
                    : Direct(base::fail(base::ErrorCode::NotFound, u"advisor.no-policy"_s,
                                        {subject.shown(), change.name}));
    if (!commands.contains(change.command.toLower()))
        return invalid(u"advisor.bad-word"_s, {change.command, commands.mid(1).join(u", "_s)});
    const QString drop = u"DROP POLICY "_s + sql::quoteIfNeeded(change.name) + u" ON " + subject.sql();
    if (adds) {
        const catalog::Policy made{change.name,
                                   change.command,
                                   true,
                                   change.role.isEmpty() ? QStringList() : QStringList{change.role},
                                   change.usingExpression,
                                   change.check,
                                   {}};
        return DirectStep{.sql = {createPolicy(subject.sql(), made), drop,
                                  verify::policyExists(subject.schema(), subject.name(), change.name, true)}};
    }
    return DirectStep{.sql = {drop, createPolicy(subject.sql(), *it),
                              verify::policyExists(subject.schema(), subject.name(), change.name, false)},
                      .removes = true,
                      .applicationWaits = true};
}

Direct rowSecurity(const Change &change, const Subject &subject)
{
    const bool on = change.kind == ChangeKind::EnableRowSecurity;
    if (subject.table().rowSecurity == on)
        return invalid(on ? u"advisor.row-security-on"_s : u"advisor.row-security-off"_s, {subject.shown()});
    const QString enable = alterTable(subject.sql(), u"ENABLE ROW LEVEL SECURITY"_s);
    const QString disable = alterTable(subject.sql(), u"DISABLE ROW LEVEL SECURITY"_s);
    DirectStep step{.sql = {on ? enable : disable, on ? disable : enable,
                            verify::rowSecurity(subject.schema(), subject.name(), on)},
                    .applicationWaits = true};
    if (on && subject.table().policies.empty())
        step.why = u"advisor.enable-row-security.why"_s;
    return step;
}

/// What the Catalog knows that a role may do with the table and its columns: of these privileges, or of all.
QStringList grantsOfRole(const Subject &subject, const QString &role, const QStringList &privileges = {})
{
    std::vector<catalog::Grant> own;
    for (catalog::Grant grant : subject.table().grants) {
        if (roleName(grant.role) != roleName(role))
            continue;
        if (!privileges.isEmpty())
            grant.privileges.removeIf([&](const QString &privilege) { return !privileges.contains(privilege); });
        own.push_back(std::move(grant));
    }
    return grantsAgain(subject.sql(), own);
}

Direct privileges(const Change &change, const Subject &subject)
{
    static const QStringList known{u"SELECT"_s,   u"INSERT"_s,     u"UPDATE"_s,  u"DELETE"_s,
                                   u"TRUNCATE"_s, u"REFERENCES"_s, u"TRIGGER"_s, u"MAINTAIN"_s};
    QStringList words;
    for (const QString &privilege : change.privileges)
        words << privilege.trimmed().toUpper();
    for (const QString &word : words)
        if (!known.contains(word))
            return invalid(u"advisor.bad-word"_s, {word, known.join(u", "_s)});
    if (words.contains("MAINTAIN"_L1) && subject.catalog().server.version < 170000)
        return unsupported(u"advisor.needs-server"_s, {u"17"_s, subject.shown()});
    const bool grants = change.kind == ChangeKind::GrantPrivileges;
    const QString grant = u"GRANT "_s + words.join(u", "_s) + u" ON " + subject.sql() + u" TO " + roleName(change.role);
    const QString revoke =
        u"REVOKE "_s + words.join(u", "_s) + u" ON " + subject.sql() + u" FROM " + roleName(change.role);
    // the gate sees to it that the way back takes away what was given, no more; what a role may do with single columns
    // goes with what it may do with the table
    const QStringList before = grantsOfRole(subject, change.role, words);
    const QString again = before.isEmpty() ? grant : script(before);
    return DirectStep{.sql = {grants ? grant : revoke, grants ? script(QStringList{revoke} + before) : again,
                              verify::privileges(subject.schema(), subject.name(), change.role, words, grants)},
                      .removes = !grants,
                      .applicationWaits = !grants,
                      .gate = grants ? u"privileges-are-new"_s : u"privileges-are-there"_s,
                      .gateVerify = verify::privileges(subject.schema(), subject.name(), change.role, words, !grants)};
}

} // namespace directsecurity

QString roleName(const QString &role)
{
    return role.isEmpty() || role == "public"_L1 ? u"PUBLIC"_s : sql::quoteIfNeeded(role);
}

QString createPolicy(const QString &table, const catalog::Policy &policy)
{
    QString out = u"CREATE POLICY "_s + sql::quoteIfNeeded(policy.name) + u" ON " + table;
    if (!policy.permissive)
        out += u" AS RESTRICTIVE"_s;
    if (!policy.command.isEmpty())
        out += u" FOR "_s + policy.command.toUpper();
    QStringList roles;
    for (const QString &role : policy.roles)
        roles << roleName(role.compare("public"_L1, Qt::CaseInsensitive) == 0 ? QString() : role);
    if (!roles.isEmpty())
        out += u" TO "_s + roles.join(u", "_s);
    if (!policy.usingExpression.isEmpty())
        out += u" USING ("_s + policy.usingExpression + u')';
    if (!policy.checkExpression.isEmpty())
        out += u" WITH CHECK ("_s + policy.checkExpression + u')';
    return script({out, catalog::postgres::commentOn(u"POLICY"_s, policy.name, table, policy.comment)});
}

Direct directSecurity(const Change &change, const catalog::Catalog &catalog)
{
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    switch (change.kind) {
    case ChangeKind::AddPolicy:
    case ChangeKind::DropPolicy:
        return directsecurity::policy(change, *subject);
    case ChangeKind::EnableRowSecurity:
    case ChangeKind::DisableRowSecurity:
        return directsecurity::rowSecurity(change, *subject);
    case ChangeKind::ChangeOwner:
        return DirectStep{
            .sql = {alterTable(subject->sql(), u"OWNER TO "_s + sql::quoteIfNeeded(change.role)),
                    // what the new owner had been granted became what an owner may do anyway, and is lost
                    script(QStringList{alterTable(subject->sql(),
                                                  u"OWNER TO "_s + sql::quoteIfNeeded(subject->table().owner))} +
                           directsecurity::grantsOfRole(*subject, change.role)),
                    verify::relationOwner(subject->schema(), subject->name(), change.role)}};
    default:
        return directsecurity::privileges(change, *subject);
    }
}

} // namespace lockstep::advisor
