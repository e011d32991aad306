// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/context.h"
#include "rehearsal/retries.h"

namespace lockstep::rehearsal {

// How a statement waits for its locks, and what comes after a try that did not get them: the same for the statements of
// a step and for the batches of a backfill.

/// How long others may queue behind a statement of the step while it waits.
[[nodiscard]] QueueGuard guardOf(const Context &context, const plan::Step &step);
/// What a transaction of a step begins with; `within` the one that is open: behind the savepoint "lockstep_step", and
/// without what the step before it had set.
[[nodiscard]] QStringList opening(const plan::Timeouts &timeouts, bool within);
/// What it ends with.
[[nodiscard]] QString closing(bool within);
[[nodiscard]] QString undoing(bool within);

/// The error of a statement, or that it gave way where that is why it was cancelled.
[[nodiscard]] base::Error errorOf(const Context &context, const Observation &seen, const base::Error &error);
/// The try that ended with that error, as far as others saw it.
[[nodiscard]] LockTry failedTry(const Observation &seen, const base::Error &error, qint64 startMs);
/// After a try that failed with `error`, which is noted in `result`. False when there is no further one; where that is
/// because the budget is used up, `error` says what was tried.
[[nodiscard]] bool waitBeforeRetry(Context &context, const plan::Step &step, Pass pass, base::Error &error,
                                   StatementResult &result, Retries &retries);

} // namespace lockstep::rehearsal
