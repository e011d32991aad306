// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/bothsides.h"

#include "plan/script.h"
#include "rehearsal/tryagain.h"
#include "sql/quote.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace bothsides {

constexpr int momentMs = 25; ///< a server looks for deadlocks after a second
constexpr int leastPauseMs = 5, mostPauseMs = 40;
constexpr int usualWaitMs = 2000;

static QString lockSql(const TableLock &table)
{
    return u"LOCK TABLE ONLY "_s + sql::qualifiedName(table.schema, table.name) + u" IN " +
           analysis::lockModeName(table.mode) + u" MODE";
}

static QString waitAtMost(int milliseconds)
{
    return u"SET LOCAL lock_timeout = '%1ms'"_s.arg(milliseconds);
}

/// One round trip: nothing lies between the locks.
static QString script(const std::vector<TableLock> &tables, const plan::Timeouts &timeouts, int firstMs, int momentMs)
{
    QStringList out{u"SAVEPOINT lockstep_locks"_s, waitAtMost(firstMs), lockSql(tables.front()), waitAtMost(momentMs)};
    for (std::size_t i = 1; i < tables.size(); ++i)
        out << lockSql(tables[i]);
    out << u"SET LOCAL lock_timeout TO DEFAULT"_s << plan::timeoutSettings(timeouts, true)
        << u"RELEASE SAVEPOINT lockstep_locks"_s;
    return out.join(u"; "_s);
}

} // namespace bothsides

std::vector<TableLock> bothSides(const plan::StatementEffect *predicted)
{
    using analysis::RelationKind;
    using analysis::Via;
    std::vector<TableLock> out;
    if (!predicted || predicted->effect.error)
        return out;
    bool foreignKey = false;
    for (const analysis::RelationEffect &r : predicted->effect.relations) {
        const bool other = r.via == Via::FkReferenced || r.via == Via::FkReferencing;
        const bool table = r.kind == RelationKind::Table || r.kind == RelationKind::Partitioned;
        if (!table || r.isNew || r.bornInScript || !r.schema || !(other || r.via == Via::Named) ||
            analysis::dangerOf(r.lock) < analysis::Danger::BlocksWrites)
            continue;
        foreignKey = foreignKey || other;
        out.insert(other ? out.end() : out.begin(), {*r.schema, r.name, r.lock});
    }
    return foreignKey && out.size() > 1 ? out : std::vector<TableLock>();
}

base::Status lockBothSides(Context &context, const plan::Step &step, const plan::Timeouts &timeouts,
                           std::vector<TableLock> tables, bool alone, StatementResult &cost)
{
    if (tables.empty())
        return {};
    const int moment = std::max(1, std::min(bothsides::momentMs, context.deadlockTimeoutMs / 4));
    const int longest = timeouts.lockMs > 0 ? timeouts.lockMs : bothsides::usualWaitMs;
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        const qint64 startMs = context.sinceStartMs();
        // at first only where both are soon free: then nobody gathers
        const int spent = alone ? int(timer.elapsed()) : longest;
        const int first = spent < longest ? moment : std::max(moment, 2 * longest - spent);
        context.observer->begin(*context.work, guardOf(context, step));
        const auto taken = context.work->executeScript(bothsides::script(tables, timeouts, first, moment));
        const Observation seen = context.observer->end();
        cost.lockWaitMs += seen.lockWaitMs;
        cost.blocked.insert(cost.blocked.end(), seen.blocked.begin(), seen.blocked.end());
        if (taken)
            return {};
        const base::Error error = errorOf(context, seen, taken.error());
        (void)context.work->execute(u"ROLLBACK TO SAVEPOINT lockstep_locks"_s);
        if (context.stopped() || error.code == base::ErrorCode::ConnectionFailed)
            return std::unexpected(error);
        if (!isRetryable(error)) // the statement says itself what is wrong
            return {};
        if (!alone || tryEnd(error) == LockTry::End::GaveWay || timer.elapsed() >= 2 * longest) {
            cost.tries.push_back(failedTry(seen, error, startMs));
            return std::unexpected(error);
        }
        std::ranges::reverse(tables);
        (void)context.pause(QRandomGenerator::global()->bounded(bothsides::leastPauseMs, bothsides::mostPauseMs));
    }
}

} // namespace lockstep::rehearsal
