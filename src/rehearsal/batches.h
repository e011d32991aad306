// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/context.h"
#include "rehearsal/steprun.h"

namespace lockstep::rehearsal {

/// Which batches of which step.
struct BatchWork {
    const plan::Step &step;
    const plan::Backfill &backfill;
    bool down = false;   ///< they are in the step's way back
    bool within = false; ///< the caller has a transaction open, and they stay in it
    int statement = 0;   ///< of the step, that they are
};

/// Fills, copies, deletes or moves rows in batches along the key (plan::BackfillStatements), each its own transaction
/// under the step's timeouts and retries, as fast as Options::backfill and the step allow. The last key of the table
/// when it begins is where it ends: rows inserted later are the trigger's business, so it ends however many come.
///
/// The position is kept in the database (FillStore): a run that was killed, or whose server went away, goes on there. A
/// server that goes away while this runs is waited for, two minutes at most. Along the blocks of a table without a key
/// a row that is updated meanwhile may move behind us: a further pass looks for rows that are still pending.
///
/// What was done is looked at once more, range by range (RangeCheck); wrong ranges are repaired and stand in the
/// result. Measured as one statement. Within the caller's transaction there is neither position nor check.
[[nodiscard]] StepRun runBackfill(Context &context, const BatchWork &work, StatementResult &result);

} // namespace lockstep::rehearsal
