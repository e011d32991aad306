// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/runner.h"

#include "base/file.h"
#include "catalog/engines.h"
#include "rehearsal/conductor.h"
#include "rehearsal/engines.h"
#include "rehearsal/leftovers.h"
#include "rehearsal/preflight.h"
#include "rehearsal/steprun.h"

#include <QCryptographicHash>
#include <QFile>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

QString planHash(const plan::Plan &plan)
{
    return QString::fromLatin1(QCryptographicHash::hash(plan::toBytes(plan), QCryptographicHash::Sha256).toHex());
}

base::Result<Result> runOnPostgres(const plan::Plan &plan, const catalog::Catalog &catalog, const db::Profile &target,
                                   const QString &password, const Options &options, std::stop_token stop,
                                   const EventFn &onEvent)
{
    if (!options.checkpointFile.isEmpty() && QFile::exists(options.checkpointFile))
        return base::fail(base::ErrorCode::Conflict, u"rehearsal.checkpoint-there"_s, {options.checkpointFile});
    Context context(target, password, options, stop, onEvent);
    context.checkpoint.plan = plan;
    if (auto connected = context.connect(); !connected)
        return std::unexpected(connected.error());
    if (auto claimed = context.claim(); !claimed)
        return std::unexpected(claimed.error());
    auto live = catalog::readCatalog(*context.looking, stop);
    if (!live)
        return std::unexpected(live.error());
    const QString hash = catalog::structureHash(*live);
    const bool moved = isStale(plan, catalog, *live, hash, target.role);
    if (moved && !options.allowStale)
        return base::fail(base::ErrorCode::Refused, u"rehearsal.stale"_s, {target.database});

    Checkpoint &checkpoint = context.checkpoint;
    checkpoint.target = target;
    checkpoint.options = options;
    checkpoint.baselineHash = hash;
    checkpoint.result = emptyResult(plan, target, *live);
    checkpoint.id = checkpoint.result.id;
    auto invalid = invalidIndexOids(*context.looking);
    if (!invalid)
        return std::unexpected(invalid.error());
    checkpoint.invalidIndexes = std::move(*invalid);

    const auto effects = plan::analyzeRun(plan, *live);
    context.setPredictions(effects);
    checkpoint.result.preflight = preflight(*context.looking, plan, *live, effects);
    if (moved)
        checkpoint.result.preflight.push_back(staleCheck(target.database));
    context.emitEvent(preflightDone(checkpoint.result));
    if (isBlocked(checkpoint.result)) {
        checkpoint.result.durationMs = context.sinceStartMs();
        return checkpoint.result;
    }
    if (!options.checkpointFile.isEmpty()) {
        if (auto written = base::writeFile(baselineFile(options.checkpointFile), catalog::toJson(*live)); !written)
            return std::unexpected(written.error());
        context.save();
    }
    Conductor(context, std::move(*live)).run();
    return context.checkpoint.result;
}

} // namespace lockstep::rehearsal
