// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Grant;
using catalog::Policy;
using catalog::Relation;
using plan::Change;
using plan::ChangeKind;

namespace {

/// A permissive policy for one role, or for all: others have no field.
void addPolicy(Walk &walk, const QString &schema, const Relation &table, const Policy &policy)
{
    if (!policy.permissive || policy.roles.size() > 1)
        return;
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
            if (one == other || !other.permissive || other.roles.size() > 1)
                return;
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
    pairUp(
        old, now.grants, [](const Grant &grant) { return grant.role; },
        [&](const Grant &made) { wish(ChangeKind::GrantPrivileges, made, {}); },
        [&](const Grant &gone) { wish(ChangeKind::RevokePrivileges, gone, {}); },
        [&](const Grant &one, const Grant &other) {
            wish(ChangeKind::GrantPrivileges, other, one.privileges);
            wish(ChangeKind::RevokePrivileges, one, other.privileges);
        });
}

} // namespace

void security(Walk &walk, const QString &schema, const Relation *old, const Relation &now)
{
    static const Relation none;
    const Relation &before = old ? *old : none;
    policies(walk, schema, before.policies, now);
    if (before.rowSecurity != now.rowSecurity)
        walk.add(now.rowSecurity ? ChangeKind::EnableRowSecurity : ChangeKind::DisableRowSecurity, schema, now.name);
    if (!walk.options.owners)
        return;
    privileges(walk, schema, before.grants, now);
    // whoever runs the plan owns what it makes
    const QString owner = old ? old->owner : walk.from.server.user;
    if (!now.owner.isEmpty() && owner != now.owner)
        walk.add(ChangeKind::ChangeOwner, schema, now.name).role = now.owner;
}

} // namespace lockstep::advisor::between
