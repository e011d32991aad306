// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "rehearsal/runner.h"

namespace lockstep::rehearsal {

/// One thing to do in a run: a step in a pass, or the comparison (VerifyDown, step -1). The list is the same each time
/// for the same plan and options, so that a number in a checkpoint means the same after a restart.
struct Task {
    Pass pass = Pass::Up;
    int step = -1; ///< index in Plan::steps
    friend bool operator==(const Task &, const Task &) = default;
};
[[nodiscard]] std::vector<Task> tasksOf(const plan::Plan &plan, const Options &options);

/// Where a run goes on whose way back was broken off: it has taken back steps from the end, and goes up again from the
/// first one that is missing among those before `next`. `next` itself where none is.
[[nodiscard]] int firstMissing(const std::vector<Task> &tasks, const plan::Plan &plan, const QStringList &done,
                               int next);
[[nodiscard]] bool isWayBack(const Task &task);

/// Whether the step takes something that it cannot bring back, and has no way back without it either.
[[nodiscard]] bool isLost(const plan::Step &step);
/// The last enabled step that has SQL, no down, and is not reversible without one: nothing before it is taken back. -1:
/// none.
[[nodiscard]] int lastIrreversible(const plan::Plan &plan);

/// Ids of the steps that cannot run inside one transaction that is rolled back.
[[nodiscard]] QStringList stepsAgainstRollback(const plan::Plan &plan);

} // namespace lockstep::rehearsal
