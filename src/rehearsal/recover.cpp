// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/recover.h"

#include "base/file.h"
#include "catalog/engines.h"
#include "rehearsal/conductor.h"
#include "rehearsal/engines.h"
#include "rehearsal/runlock.h"
#include "rehearsal/settle.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

base::Result<Result> recoverOnPostgres(Checkpoint checkpoint, catalog::Catalog baseline, const QString &password,
                                       Recovery recovery, std::stop_token stop, const EventFn &onEvent)
{
    const qint64 oldPid = checkpoint.backendPid;
    const QString oldStart = checkpoint.backendStart;
    Context context(checkpoint.target, password, checkpoint.options, stop, onEvent);
    context.checkpoint = std::move(checkpoint);
    if (auto connected = context.connect(); !connected)
        return std::unexpected(connected.error());
    if (auto ended = endSession(*context.looking, oldPid, oldStart); !ended)
        return std::unexpected(ended.error());
    if (auto claimed = context.claim(); !claimed)
        return std::unexpected(claimed.error());
    context.checkpoint.target = context.target;
    context.setPredictions(plan::analyzeRun(context.checkpoint.plan, baseline));

    const RunningStatement ran = context.checkpoint.running;
    const auto settled = settle(context);
    if (!settled)
        return std::unexpected(settled.error());
    // What a way back leads to is the schema after the last step that cannot be taken back; this one arrived without
    // our knowing.
    const int last = lastIrreversible(context.checkpoint.plan);
    if (last >= 0 && context.checkpoint.plan.steps[std::size_t(last)].id == ran.step && !ran.down &&
        ran.transactional && context.checkpoint.done.contains(ran.step)) {
        auto now = catalog::readCatalog(*context.looking, stop);
        if (!now)
            return std::unexpected(now.error());
        baseline = *std::move(now);
        (void)base::writeFile(baselineFile(context.options.checkpointFile), catalog::toJson(baseline));
    }

    Conductor conductor(context, std::move(baseline));
    if (recovery == Recovery::Continue) {
        context.checkpoint.result.outcome = Outcome::Ok;
        context.checkpoint.result.error.reset();
        conductor.run();
    } else {
        context.checkpoint.result.outcome = Outcome::Cancelled;
        context.checkpoint.result.error =
            base::Error{base::ErrorCode::Cancelled, u"rehearsal.taken-back"_s, {}, {}, {}, {}};
        conductor.takeBack();
        conductor.finish();
    }
    return context.checkpoint.result;
}

} // namespace lockstep::rehearsal
