// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step.h"

namespace lockstep::plan {

/// A backfill walks along its key in half-open ranges [from, to). A key of n columns takes n parameters a bound.
///   start: the first key of the table, no rows when it is empty
///   next:  the key that `batchRows` rows after `from` begins the next batch; no rows at the end ($1..$n: from, $n+1:
///   rows) batch: fills [from, to)                       ($1..$n: from, $n+1..$2n: to) last:  fills everything from
///   `from` on        ($1..$n: from) remaining: how many rows are still pending
/// Rows that are added behind the last batch are the trigger's or the default's business.
struct BackfillStatements {
    QString start, next, batch, last, remaining;
    friend bool operator==(const BackfillStatements &, const BackfillStatements &) = default;
};
[[nodiscard]] BackfillStatements backfillStatements(const Backfill &backfill);

/// The whole backfill as one DO statement that commits after every batch (PostgreSQL 11+). Must run outside a
/// transaction, alone in its query string. For exports and previews; a rehearsal runs the statements above and adapts
/// the batch size.
[[nodiscard]] QString backfillScript(const Backfill &backfill);

} // namespace lockstep::plan
