// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "db/profile.h"
#include "plan/plan.h"
#include "rehearsal/result.h"

#include <functional>
#include <stop_token>

namespace lockstep::rehearsal {

struct Options {
    bool downAndUpAgain = true; ///< up, verify, down, compare, up again; false: up and verify only
    bool rollBack =
        false; ///< everything in one transaction that is rolled back (refused where a step does not allow it)
    int samplesPerSecond = 25; ///< of the second connection; at least 20
    QString checkpointFile;    ///< where progress is kept so that a kill loses nothing; empty: none
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
        Retrying
    };
    Kind kind = Kind::StatementStarted;
    Pass pass = Pass::Up;
    QString step;
    QString sql;
    double fraction = -1;                     ///< of the statement or backfill; -1 unknown
    double overall = 0;                       ///< 0..1 of the whole run
    qint64 etaMs = -1;                        ///< -1: cannot be said honestly yet
    std::optional<StatementResult> statement; ///< StatementDone
    std::optional<locks::Sample> sample;      ///< Sampled
    std::vector<PreflightCheck> preflight;    ///< PreflightDone
};
/// Called from the runner's threads.
using EventFn = std::function<void(const Event &)>;

/// Runs the plan for real. Blocks: call it on a worker thread. Opens its own connections (work, sampling).
/// Errors: Refused for Role::Production; ConnectionFailed. A failing statement is no error of `run` but
/// Outcome::Failed in the result. After a cancel the schema is what it was before: done steps are taken back, INVALID
/// indexes dropped.
[[nodiscard]] base::Result<Result> run(const plan::Plan &plan, const catalog::Catalog &catalog,
                                       const db::Profile &target, const QString &password, const Options &options,
                                       std::stop_token stop = {}, const EventFn &onEvent = {});

} // namespace lockstep::rehearsal
