// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step.h"

namespace lockstep::plan {

using BackfillStatements = sql::BatchStatements;
/// As that version of the server runs them best.
[[nodiscard]] BackfillStatements backfillStatements(const Backfill &backfill, int serverVersion);

/// As the engines' statements are made from.
[[nodiscard]] sql::BatchedUpdate batchedUpdate(const Backfill &backfill);

/// All of it as one statement, for tables where that is quick.
[[nodiscard]] QString wholeBackfill(const Backfill &backfill);

/// The whole backfill as one DO statement that commits after every batch (PostgreSQL 11+). Must run outside a
/// transaction, alone in its query string. For exports and previews; a rehearsal runs the statements above and adapts
/// the batch size.
[[nodiscard]] QString backfillScript(const Backfill &backfill);

/// Whether it says what is to be done. A DELETE of every row is no batch work.
[[nodiscard]] bool isComplete(const Backfill &backfill);
/// Whether its rows can be walked: along a key, or along blocks where what was done is told from what is to do.
[[nodiscard]] bool canWalk(const Backfill &backfill);

} // namespace lockstep::plan
