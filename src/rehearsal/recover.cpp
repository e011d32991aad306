// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/recover.h"

#include "base/file.h"
#include "rehearsal/conductor.h"
#include "rehearsal/leftovers.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace recovering {

// A server notices only late that its client was killed; until then the old session holds its locks and works on.
static base::Status endOldSession(Context &context, qint64 pid, const QString &backendStart)
{
    for (int i = 0; i < 300; ++i) {
        const auto there = context.looking->execute(
            u"SELECT pid FROM pg_catalog.pg_stat_activity WHERE pid = $1 AND backend_start::text = $2"_s,
            {pid, backendStart});
        if (!there)
            return std::unexpected(there.error());
        if (there->rows.empty())
            return {};
        if (auto ended = context.looking->signalBackend(int(pid), true); !ended)
            return std::unexpected(ended.error());
        QThread::msleep(100);
    }
    return base::fail(base::ErrorCode::Timeout, u"rehearsal.old-session"_s, {QString::number(pid)});
}

// Whether the transaction whose COMMIT was on its way arrived.
static base::Result<bool> arrived(Context &context, const QString &transaction)
{
    if (transaction.isEmpty())
        return false;
    const auto status = context.looking->execute(u"SELECT txid_status($1::bigint)"_s, {transaction});
    if (!status)
        return std::unexpected(status.error());
    return status->value().toString() == "committed"_L1;
}

} // namespace recovering

base::Result<Result> recover(const QString &checkpointFile, const QString &password, Recovery recovery,
                             std::stop_token stop, const EventFn &onEvent)
{
    auto checkpoint = loadCheckpoint(checkpointFile);
    if (!checkpoint)
        return std::unexpected(checkpoint.error());
    if (ownerIsAlive(*checkpoint))
        return base::fail(base::ErrorCode::Conflict, u"rehearsal.still-running"_s,
                          {QString::number(checkpoint->ownerPid)});
    const auto baselineBytes = base::readFile(baselineFile(checkpointFile));
    auto baseline = baselineBytes ? catalog::fromJson(*baselineBytes)
                                  : base::Result<catalog::Catalog>(std::unexpected(baselineBytes.error()));
    if (!baseline)
        return std::unexpected(baseline.error());

    const qint64 oldPid = checkpoint->backendPid;
    const QString oldStart = checkpoint->backendStart;
    Context context(checkpoint->target, password, checkpoint->options, stop, onEvent);
    context.checkpoint = std::move(*checkpoint);
    if (auto connected = context.connect(); !connected)
        return std::unexpected(connected.error());
    if (auto ended = recovering::endOldSession(context, oldPid, oldStart); !ended)
        return std::unexpected(ended.error());
    context.checkpoint.target = context.target;
    context.setPredictions(plan::analyzePlan(context.checkpoint.plan, *baseline, true));

    RunningStatement &running = context.checkpoint.running;
    const plan::Step *partial = nullptr;
    if (!running.step.isEmpty() && running.transactional) {
        const auto done = recovering::arrived(context, running.transaction);
        if (!done)
            return std::unexpected(done.error());
        if (*done) {
            if (running.down)
                context.checkpoint.done.removeAll(running.step);
            else if (!context.checkpoint.done.contains(running.step))
                context.checkpoint.done << running.step;
            ++context.checkpoint.task;
        }
        running = {};
    } else if (!running.step.isEmpty()) {
        partial = context.checkpoint.plan.step(running.step);
        if (auto dropped = dropNewInvalidIndexes(*context.work, context.checkpoint.invalidIndexes); !dropped)
            return std::unexpected(dropped.error());
    }

    Conductor conductor(context, std::move(*baseline));
    if (recovery == Recovery::Continue) {
        context.checkpoint.result.outcome = Outcome::Ok;
        context.checkpoint.result.error.reset();
        conductor.run();
    } else {
        context.checkpoint.result.outcome = Outcome::Cancelled;
        context.checkpoint.result.error =
            base::Error{base::ErrorCode::Cancelled, u"rehearsal.taken-back"_s, {}, {}, {}, {}};
        conductor.takeBack(partial);
        conductor.finish();
    }
    return context.checkpoint.result;
}

} // namespace lockstep::rehearsal
