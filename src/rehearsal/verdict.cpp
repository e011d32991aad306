// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/verdict.h"

#include "db/connection.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

// tablecmds.c and index.c of PostgreSQL 12 to 18; errmsg_internal, so in English on every server.
void readMessages(const std::vector<db::Notice> &notices, ObservedStatement &observed)
{
    static const QRegularExpression scan(u"^(?:rewriting|verifying) table \"(.*)\"$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression other(u"^(?:validating foreign key constraint|building index) \""_s);
    for (const db::Notice &notice : notices) {
        if (const auto match = scan.match(notice.message); match.hasMatch()) {
            observed.saidScan = true;
            if (const QString table = match.captured(1); !observed.scanned.contains(table))
                observed.scanned << table;
        } else if (other.match(notice.message).hasMatch()) {
            observed.saidScan = true;
        }
    }
}

void noteExact(StatementResult &result, const ObservedStatement &observed)
{
    std::vector<HeldLock> locks;
    for (const ObservedRelation &seen : observed.relations) {
        if (seen.rewritten && (seen.kind == u'r' || seen.kind == u'm'))
            result.rewritten << seen.schema + u'.' + seen.name;
        if (seen.after <= seen.before)
            continue;
        HeldLock lock;
        lock.schema = seen.schema;
        lock.relation = seen.name;
        lock.firstSeenMs = lock.lastSeenMs = result.durationMs;
        const auto sampled = std::ranges::find_if(
            result.locks, [&](const HeldLock &l) { return l.schema == seen.schema && l.relation == seen.name; });
        if (sampled != result.locks.end())
            lock = *sampled;
        lock.mode = seen.after;
        lock.isNew = seen.isNew;
        lock.isIndex = seen.kind == u'i' || seen.kind == u'I';
        locks.push_back(std::move(lock));
    }
    result.locks = std::move(locks);
    result.scanned = observed.scanned;
}

ObservedStatement sampledStatement(const StatementResult &result, const QHash<QString, qint64> &before,
                                   const QHash<QString, qint64> &after)
{
    ObservedStatement observed;
    observed.exact = false;
    observed.inTransaction = false;
    for (const HeldLock &lock : result.locks) {
        ObservedRelation seen;
        seen.schema = lock.schema;
        seen.name = lock.relation;
        seen.kind = lock.isIndex ? u'i' : u'r';
        seen.after = lock.mode;
        seen.isNew = lock.isNew;
        observed.relations.push_back(std::move(seen));
    }
    for (auto it = after.begin(); it != after.end(); ++it) {
        const auto was = before.find(it.key());
        if (was == before.end() || *was == it.value())
            continue;
        auto seen = std::ranges::find_if(
            observed.relations, [&](const ObservedRelation &r) { return r.schema + u'.' + r.name == it.key(); });
        if (seen == observed.relations.end()) {
            ObservedRelation only;
            only.schema = it.key().section(u'.', 0, 0);
            only.name = it.key().section(u'.', 1);
            seen = observed.relations.insert(seen, only);
        }
        seen->rewritten = true;
    }
    return observed;
}

} // namespace lockstep::rehearsal
