// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/executor.h"
#include "rehearsal/tasks.h"

namespace lockstep::rehearsal {

/// Leads a run from task to task, from the beginning or from where a checkpoint says, and takes back what was done when
/// it cannot go on.
class Conductor
{
public:
    /// `context` is connected and its checkpoint holds plan, options and baseline.
    Conductor(Context &context, catalog::Catalog baseline);

    /// From the checkpoint's task to the end. Fills the result. The checkpoint file is gone afterwards, unless the
    /// connection was lost on the way, or something is left that could not be taken back: then it is there to go on
    /// from.
    void run();
    /// Takes back everything the checkpoint says was done, what was under way first.
    void takeBack();
    /// Duration, and the checkpoint file.
    void finish();

private:
    [[nodiscard]] StepRun perform(const Task &task);
    [[nodiscard]] StepRun goUp(const plan::Step &step, Pass pass);
    [[nodiscard]] StepRun compareWithBaseline();
    void enterPass(Pass pass);
    /// The step that may be partly up or partly down, or nullptr.
    [[nodiscard]] base::Result<const plan::Step *> prepareTakingBack();
    [[nodiscard]] StepRun takeBackPartial(const plan::Step &step);
    [[nodiscard]] StepRun findPlaceAgain();

    [[nodiscard]] Result &result() { return m_context.checkpoint.result; }
    [[nodiscard]] const plan::Plan &plan() const { return m_context.checkpoint.plan; }

    Context &m_context;
    catalog::Catalog m_baseline; ///< what the down pass must lead back to
    StepExecutor m_executor;
    std::vector<Task> m_tasks;
    std::optional<Pass> m_pass;
    bool m_resuming = false;
    bool m_keepCheckpoint = false;
    int m_lastIrreversible;
};

} // namespace lockstep::rehearsal
