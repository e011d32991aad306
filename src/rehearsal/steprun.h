// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "rehearsal/runner.h"

namespace lockstep::rehearsal {

// What ends a step or a run in the same way on every engine, and what is said of it.

/// How one direction of one step ended.
struct StepRun {
    Outcome outcome = Outcome::Ok;
    std::optional<base::Error> error = {};
};

/// The user's stop.
[[nodiscard]] base::Error cancelledError();
/// Cancelled or Failed, as the error says.
[[nodiscard]] StepRun endedBy(const base::Error &error);
/// What the answer of a step's verify, or of a gate's check, means: one row, one column, true; else Mismatch.
[[nodiscard]] StepRun judged(const plan::Step &step, const db::Rows &answer);
/// Writes into `result` whether the schema is the same, and how it differs; Mismatch where it does.
[[nodiscard]] StepRun compareSchemas(const catalog::Catalog &was, const catalog::Catalog &is, Result &result);

/// Whether the database is another one than the plan, or the Catalog that was looked at, was made for. A sandbox of
/// another major version is a copy of that Catalog as well as it can be: there the Catalog is asked.
[[nodiscard]] bool isStale(const plan::Plan &plan, const catalog::Catalog &catalog, const catalog::Catalog &live,
                           const QString &liveHash, db::Role role);
/// The warning of such a run that was wanted all the same.
[[nodiscard]] PreflightCheck staleCheck(const QString &database);
/// Whether one of the checks in `result` forbids the run; the result then says which.
[[nodiscard]] bool isBlocked(Result &result);

[[nodiscard]] Event preflightDone(const Result &result);
[[nodiscard]] Event statementStarted(const StatementResult &result);
/// A try that failed, with the pause before the next.
[[nodiscard]] Event tryFailed(const plan::Step &step, Pass pass, const LockTry &failed);
[[nodiscard]] Event statementDone(const StatementResult &result);
/// The record of a step without SQL.
[[nodiscard]] StatementResult skippedStep(const plan::Step &step, Pass pass, qint64 startMs);

} // namespace lockstep::rehearsal
