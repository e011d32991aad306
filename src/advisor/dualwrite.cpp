// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/dualwrite.h"

#include "advisor/direct/direct.h"
#include "advisor/synctrigger.h"
#include "advisor/verify.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Phase;
using plan::StepSql;

base::Status mirrorable(const Subject &subject)
{
    if (!subject.primaryKey())
        return base::fail(base::ErrorCode::Unsupported, u"advisor.no-primary-key"_s, {subject.shown()});
    if (!subject.isPartitioned() && !subject.lookup().childrenOf(subject.table().oid).empty())
        return base::fail(base::ErrorCode::Unsupported, u"advisor.table-has-children"_s, {subject.shown(), {}});
    return {};
}

base::Status withoutPolicies(const Subject &subject)
{
    if (subject.table().rowSecurity)
        return base::fail(base::ErrorCode::Unsupported, u"advisor.mirror-policies"_s, {subject.shown()});
    return {};
}

base::Status notForced(const Subject &subject)
{
    if (subject.table().rowSecurity && subject.table().forceRowSecurity)
        return base::fail(base::ErrorCode::Unsupported, u"advisor.mirror-policies-forced"_s, {subject.shown()});
    return {};
}

base::Status withoutOwnTriggers(const Subject &subject)
{
    if (subject.table().rowSecurity && !subject.table().triggers.empty())
        return base::fail(base::ErrorCode::Unsupported, u"advisor.mirror-policies-triggers"_s, {subject.shown()});
    return {};
}

QStringList ownedAlike(const Subject &subject, const QString &twin)
{
    const QString &owner = subject.table().owner;
    if (owner.isEmpty())
        return {};
    return {alterTable(twin, u"OWNER TO "_s + sql::quoteIfNeeded(owner))};
}

QStringList securedAlike(const Subject &subject, const QString &twin)
{
    const catalog::Relation &table = subject.table();
    QStringList out = ownedAlike(subject, twin);
    if (!table.rowSecurity)
        return out;
    out << alterTable(twin, u"ENABLE ROW LEVEL SECURITY"_s);
    for (const catalog::Policy &policy : table.policies)
        out << createPolicy(twin, policy);
    return out;
}

QStringList quotedNames(const QStringList &names)
{
    QStringList out;
    for (const QString &name : names)
        out << sql::quoteIfNeeded(name);
    return out;
}

QString defaultWithout(const QString &rows, const QString &value, const QString &byDefault)
{
    return u"CASE WHEN EXISTS (SELECT"_s + rows + u") THEN " + value + u" ELSE " + byDefault + u" END";
}

void DualWrite::make(const QString &up, const QString &down, const QString &name)
{
    chain(steps, maker.ddl(u"make-new-table"_s, Phase::Expand, arguments,
                           StepSql{up, down, verify::relationExists(subject.schema(), name)}));
}

void DualWrite::mirrorsNew(const QString &up, const QString &down)
{
    chain(steps, maker.ddl(u"write-back"_s, Phase::Expand, arguments, StepSql{up, down, {}}));
}

void DualWrite::mirrors(const QString &up, const QString &down)
{
    chain(steps, maker.ddl(u"write-both"_s, Phase::Expand, arguments, StepSql{up, down, {}}));
}

void DualWrite::copy(sql::BatchedCopy to, const QString &condition, const QString &agrees)
{
    to.lockRows = true;
    plan::Step step = maker.copy(u"copy-existing"_s, Phase::Migrate, arguments, subject, to, condition);
    step.generated.verify = agrees;
    chain(steps, step);
    chain(steps, maker.gate(u"sides-agree"_s, Phase::Migrate, arguments, agrees));
    if (!subject.catalog().server.replicas.empty())
        chain(steps, maker.gate(u"replicas-caught-up"_s, Phase::Migrate, arguments,
                                verify::replicasCaughtUp(16 * 1024 * 1024)));
}

void DualWrite::switchOver(const QString &role)
{
    chain(steps, maker.deploy(role, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"new-place-trusted"_s, Phase::Contract, arguments));
}

static void addStop(DualWrite &way, const QString &role, const StepSql &sql, const RowsBack &home)
{
    chain(way.steps, home.sql.isEmpty() ? way.maker.ddl(role, Phase::Contract, way.arguments, sql)
                                        : way.maker.longWork(role, Phase::Contract, way.arguments, sql));
    way.steps.back().back = home.batches;
}

void DualWrite::stopOld(const QString &up, const QString &down, const RowsBack &home)
{
    addStop(*this, u"stop-writing-old"_s, {up, script({down, home.sql}), {}}, home);
}

void DualWrite::stop(const QString &up, const QString &down, const RowsBack &home, const QString &after)
{
    addStop(*this, u"stop-writing-both"_s, {up, script({down, home.sql, after}), {}}, home);
}

void DualWrite::drop(const QString &up, const QStringList &down, const QString &verify, bool inUse)
{
    plan::Step step = maker.longWork(u"drop-moved-columns"_s, Phase::Contract, arguments, {up, script(down), verify});
    step.backApart = inUse;
    chain(steps, step);
}

} // namespace lockstep::advisor
