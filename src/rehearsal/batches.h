// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/executor.h"

namespace lockstep::rehearsal {

/// The size of the next batch, from how long the last took: towards `targetMs`, at most doubled or halved, 50 to
/// 200,000 rows.
[[nodiscard]] int nextBatchRows(int rows, qint64 tookMs, int targetMs);

/// Fills rows in batches along the key (plan::BackfillStatements), each its own transaction under the step's timeouts
/// and retries. The last key of the table when it begins is where it ends: rows inserted later are the trigger's
/// business, so it ends however many come. Goes on from the checkpoint's position when that is of this step. Measured
/// as one statement. With `oneTransaction` the caller has a transaction open and the batches stay in it.
[[nodiscard]] StepRun runBackfill(Context &context, const plan::Step &step, Pass pass, bool oneTransaction,
                                  StatementResult &result);

} // namespace lockstep::rehearsal
