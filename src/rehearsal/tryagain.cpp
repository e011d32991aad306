// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/tryagain.h"

#include "plan/script.h"
#include "rehearsal/steprun.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

QueueGuard guardOf(const Context &context, const plan::Step &step)
{
    const int queueMs = context.options.queueMs >= 0 ? context.options.queueMs : step.retry.queueMs;
    return {queueMs, context.deadlockTimeoutMs};
}

QStringList opening(const plan::Timeouts &timeouts, bool within)
{
    QStringList out{within ? u"SAVEPOINT lockstep_step"_s : u"BEGIN"_s};
    if (within)
        out << u"SET LOCAL lock_timeout TO DEFAULT"_s << u"SET LOCAL statement_timeout TO DEFAULT"_s;
    return out << plan::timeoutSettings(timeouts, true);
}

QString closing(bool within)
{
    return within ? u"RELEASE SAVEPOINT lockstep_step"_s : u"COMMIT"_s;
}

QString undoing(bool within)
{
    return within ? u"ROLLBACK TO SAVEPOINT lockstep_step"_s : u"ROLLBACK"_s;
}

base::Error errorOf(const Context &context, const Observation &seen, const base::Error &error)
{
    return seen.gaveWay && error.sqlState == "57014"_L1 && !context.stopped() ? gaveWayError(seen.wait->shown) : error;
}

LockTry failedTry(const Observation &seen, const base::Error &error, qint64 startMs)
{
    LockTry out = seen.wait ? seen.wait->shown : LockTry();
    out.end = tryEnd(error);
    out.startMs = startMs;
    out.waitedMs = std::max(out.waitedMs, seen.lockWaitMs);
    return out;
}

bool waitBeforeRetry(Context &context, const plan::Step &step, Pass pass, base::Error &error, StatementResult &result,
                     Retries &retries)
{
    if (!isRetryable(error) || context.stopped())
        return false;
    if (result.tries.empty()) // a deadlock at COMMIT, for instance
        result.tries.emplace_back().end = tryEnd(error);
    LockTry &failed = result.tries.back();
    failed.number = retries.number();
    failed.of = retries.of();
    const auto pause = retries.next();
    if (!pause) {
        error = noLockError(error, failed, retries.spentMs());
        return false;
    }
    failed.pauseMs = *pause;
    context.emitEvent(tryFailed(step, pass, failed));
    return context.pause(*pause);
}

} // namespace lockstep::rehearsal
