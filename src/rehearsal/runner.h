// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "db/profile.h"
#include "plan/plan.h"
#include "rehearsal/backfillstate.h"
#include "rehearsal/result.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace lockstep::rehearsal {

struct Options {
    bool downAndUpAgain = true; ///< up, verify, down, compare, up again; false: up and verify only
    bool rollBack =
        false; ///< everything in one transaction that is rolled back (refused where a step does not allow it)
    bool allowStale = false;   ///< run although the database is not the one that the plan was made for
    int samplesPerSecond = 25; ///< of the second connection; at least 20
    int queueMs = -1;          ///< stands in for RetryPolicy::queueMs of every step; -1: as the steps say
    /// Lock timeout of statements that keep nobody from working while they wait (CONCURRENTLY, VALIDATE), unless their
    /// step says a longer one.
    int longLockMs = 1800000;
    QString checkpointFile; ///< where progress is kept so that a kill loses nothing; empty: none
    /// Limits backfills and pauses them while they run; nullptr: the usual limits.
    std::shared_ptr<BackfillControl> backfill;
};

/// What the window shows while it runs.
struct Event {
    enum class Kind {
        PreflightDone,
        StatementStarted,
        StatementProgress,
        StatementDone,
        Sampled,
        PassStarted,
        Waiting, ///< for a lock, a few times a second
        Retrying
    };
    Kind kind = Kind::StatementStarted;
    Pass pass = Pass::Up;
    QString step;
    QString sql;
    double fraction = -1; ///< of the statement or backfill; -1 unknown
    double overall = 0;   ///< 0..1 of the whole run, by the forecast weight of its statements
    qint64 etaMs =
        -1; ///< of the statement or backfill; -1: cannot be said honestly yet. Retrying: until the next attempt
    base::Message what; ///< StatementProgress: the server's phase, "building index: scanning table", or rows done
    std::optional<BackfillState> backfill;    ///< StatementProgress of a backfill
    std::optional<StatementResult> statement; ///< StatementDone
    std::optional<locks::Sample> sample;      ///< Sampled: the sessions that wait, block or run the plan
    std::optional<LockTry> lockTry;           ///< Waiting: who is in the way now; Retrying: the try that failed
    std::vector<PreflightCheck> preflight;    ///< PreflightDone
};
/// Called from the runner's threads, one call at a time.
using EventFn = std::function<void(const Event &)>;

/// Names the plan in results and in the history: two plans with the same bytes have the same.
[[nodiscard]] QString planHash(const plan::Plan &plan);

/// Runs the plan for real. Blocks: call it on a worker thread. Opens its own connections (work, sampling, looking).
///
/// Each step goes up and is verified; then the steps go down in reverse as far as the last one that cannot be taken
/// back, the schema is compared with what it was, and they go up again. `catalog` is what the plan was made for; the
/// database is read anew and must still be the same (see Options::allowStale). Steps without SQL are recorded as
/// Skipped.
///
/// Errors: Refused for Role::Production, a plan that does not hold, a stale one, and a rollBack that a step does not
/// allow; Conflict while another run holds the database, or the checkpoint file is another's; ConnectionFailed;
/// ServerError while the catalog is read. A failing statement is no error of `run` but Outcome::Failed in the result.
/// After a cancel or a failure the schema is what it was before as far as the steps' downs allow: what was done is
/// taken back, INVALID indexes are dropped, and `schemaRestored` says whether it worked.
[[nodiscard]] base::Result<Result> run(const plan::Plan &plan, const catalog::Catalog &catalog,
                                       const db::Profile &target, const QString &password, const Options &options,
                                       std::stop_token stop = {}, const EventFn &onEvent = {});

} // namespace lockstep::rehearsal
