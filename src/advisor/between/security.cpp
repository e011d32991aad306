// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "advisor/direct/direct.h"
#include "sql/quote.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Grant;
using catalog::Policy;
using catalog::Relation;
using plan::Change;
using plan::ChangeKind;

namespace {

/// A permissive policy for one role, or for all: others have no field.
bool hasFields(const Policy &policy)
{
    return policy.permissive && policy.roles.size() <= 1;
}

void policyByHand(Walk &walk, const QString &schema, const Relation &table, const Policy *old, const Policy &now)
{
    const QString where = sql::qualifiedName(schema, table.name);
    const QString drop = u"DROP POLICY "_s + sql::quoteIfNeeded(now.name) + u" ON " + where;
    QStringList up{createPolicy(where, now)}, down{drop};
    if (old) {
        up.prepend(drop);
        down << createPolicy(where, *old);
    }
    walk.addSql(u"POLICY "_s + sql::quoteIfNeeded(now.name) + u" ON " + where, schema, table.name, up, down);
}

void addPolicy(Walk &walk, const QString &schema, const Relation &table, const Policy &policy)
{
    if (!hasFields(policy))
        return policyByHand(walk, schema, table, nullptr, policy);
    const QString role = policy.roles.value(0);
    Change &change = walk.add(ChangeKind::AddPolicy, schema, table.name, policy.name);
    change.command = policy.command.toLower();
    change.role = role == "public"_L1 ? QString() : role;
    change.usingExpression = policy.usingExpression;
    change.check = policy.checkExpression;
}

void policies(Walk &walk, const QString &schema, const std::vector<Policy> &old, const Relation &now)
{
    const auto drop = [&](const Policy &policy) { walk.add(ChangeKind::DropPolicy, schema, now.name, policy.name); };
    pairUp(
        old, now.policies, [](const Policy &policy) { return policy.name; },
        [&](const Policy &made) { addPolicy(walk, schema, now, made); }, drop,
        [&](const Policy &one, const Policy &other) {
            Policy same = one;
            same.comment = other.comment;
            if (same == other)
                return;
            if (!hasFields(other))
                return policyByHand(walk, schema, now, &one, other);
            drop(one);
            addPolicy(walk, schema, now, other);
        });
}

void privileges(Walk &walk, const QString &schema, const std::vector<Grant> &old, const Relation &now)
{
    const auto wish = [&](ChangeKind kind, const Grant &of, const QStringList &without) {
        QStringList words;
        for (const QString &privilege : of.privileges)
            if (!without.contains(privilege))
                words << privilege.toLower();
        if (words.isEmpty())
            return;
        Change &change = walk.add(kind, schema, now.name);
        change.role = of.role;
        change.privileges = words;
    };
    const auto whole = [](std::vector<Grant> grants) {
        std::erase_if(grants, [](const Grant &grant) { return !grant.column.isEmpty(); });
        return grants;
    };
    pairUp(
        whole(old), whole(now.grants), [](const Grant &grant) { return grant.role; },
        [&](const Grant &made) { wish(ChangeKind::GrantPrivileges, made, {}); },
        [&](const Grant &gone) { wish(ChangeKind::RevokePrivileges, gone, {}); },
        [&](const Grant &one, const Grant &other) {
            wish(ChangeKind::GrantPrivileges, other, one.privileges);
            wish(ChangeKind::RevokePrivileges, one, other.privileges);
        });
}

/// Of single columns, and the right to hand on. What goes altogether takes its right to hand on with it.
void finerPrivileges(Walk &walk, const QString &schema, const std::vector<Grant> &old, const Relation &now)
{
    const QString table = sql::qualifiedName(schema, now.name);
    QStringList up, down;
    const auto say = [&](const Grant &of, const QStringList &before, const QStringList &after, const QString &option) {
        const QString column = of.column.isEmpty() ? QString() : u" ("_s + sql::quoteIfNeeded(of.column) + u')';
        const auto grant = [&](const QString &word) {
            return u"GRANT "_s + word + column + u" ON " + table + u" TO " + roleName(of.role) +
                   (option.isEmpty() ? QString() : u" WITH "_s + option);
        };
        const auto revoke = [&](const QString &word) {
            return u"REVOKE "_s + (option.isEmpty() ? QString() : option + u" FOR ") + word + column + u" ON " + table +
                   u" FROM " + roleName(of.role);
        };
        for (const QString &word : after)
            if (!before.contains(word)) {
                up << grant(word);
                down.prepend(revoke(word));
            }
        for (const QString &word : before)
            if (!after.contains(word)) {
                up << revoke(word);
                down.prepend(grant(word));
            }
    };
    const auto both = [&](const Grant &one, const Grant &other) {
        if (!other.column.isEmpty())
            say(other, one.privileges, other.privileges, {});
        QStringList kept = one.grantable;
        kept.removeIf([&](const QString &word) { return !other.privileges.contains(word); });
        say(other, kept, other.grantable, u"GRANT OPTION"_s);
    };
    pairUp(
        old, now.grants, [](const Grant &grant) { return std::tuple(grant.role, grant.column); },
        [&](const Grant &made) { both({made.role, made.column, {}, {}}, made); },
        [&](const Grant &gone) { both(gone, {gone.role, gone.column, {}, {}}); }, both);
    if (!up.isEmpty())
        walk.addSql(u"PRIVILEGES ON "_s + table, schema, now.name, up, down);
}

} // namespace

void security(Walk &walk, const QString &schema, const Relation *old, const Relation &now)
{
    static const Relation none;
    const Relation &before = old ? *old : none;
    policies(walk, schema, before.policies, now);
    if (before.rowSecurity != now.rowSecurity)
        walk.add(now.rowSecurity ? ChangeKind::EnableRowSecurity : ChangeKind::DisableRowSecurity, schema, now.name);
    if (before.forceRowSecurity != now.forceRowSecurity) {
        const QString table = sql::qualifiedName(schema, now.name);
        const auto alter = [&](bool force) {
            return alterTable(table, force ? u"FORCE ROW LEVEL SECURITY"_s : u"NO FORCE ROW LEVEL SECURITY"_s);
        };
        walk.addSql(u"ROW SECURITY OF "_s + table, schema, now.name, {alter(now.forceRowSecurity)},
                    {alter(before.forceRowSecurity)});
    }
    if (!walk.options.owners)
        return;
    privileges(walk, schema, before.grants, now);
    finerPrivileges(walk, schema, before.grants, now);
    // whoever runs the plan owns what it makes
    const QString owner = old ? old->owner : walk.from.server.user;
    if (!now.owner.isEmpty() && owner != now.owner)
        walk.add(ChangeKind::ChangeOwner, schema, now.name).role = now.owner;
}

} // namespace lockstep::advisor::between
