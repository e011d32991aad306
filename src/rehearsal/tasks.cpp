// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/tasks.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace {

bool runsSql(const plan::Step &step)
{
    return step.enabled && (step.kind == plan::StepKind::Sql || step.kind == plan::StepKind::Backfill);
}

bool isVerified(const plan::Step &step)
{
    return runsSql(step) && !step.verify().trimmed().isEmpty();
}

/// Filled and copied rows stay where they are when the schema goes back; what was deleted does not come again.
bool changesForGood(const plan::Step &step)
{
    if (step.kind == plan::StepKind::Backfill)
        return step.backfill && step.backfill->remove;
    return step.kind == plan::StepKind::Sql && !step.up().trimmed().isEmpty();
}

void appendUp(std::vector<Task> &tasks, const plan::Plan &plan, Pass pass, int first)
{
    for (int i = first; i < int(plan.steps.size()); ++i) {
        const plan::Step &step = plan.steps[std::size_t(i)];
        if (!step.enabled)
            continue;
        tasks.push_back({pass, i});
        if (isVerified(step))
            tasks.push_back({Pass::Verify, i});
    }
}

} // namespace

bool isLost(const plan::Step &step)
{
    return changesForGood(step) && !step.reversible && step.down().trimmed().isEmpty();
}

int lastIrreversible(const plan::Plan &plan)
{
    for (int i = int(plan.steps.size()) - 1; i >= 0; --i) {
        const plan::Step &step = plan.steps[std::size_t(i)];
        if (step.enabled && isLost(step))
            return i;
    }
    return -1;
}

std::vector<Task> tasksOf(const plan::Plan &plan, const Options &options)
{
    std::vector<Task> tasks;
    appendUp(tasks, plan, Pass::Up, 0);
    if (options.rollBack || !options.downAndUpAgain)
        return tasks;
    const int last = lastIrreversible(plan);
    for (int i = int(plan.steps.size()) - 1; i > last; --i) {
        if (runsSql(plan.steps[std::size_t(i)]))
            tasks.push_back({Pass::Down, i});
    }
    tasks.push_back({Pass::VerifyDown, -1});
    appendUp(tasks, plan, Pass::UpAgain, last + 1);
    return tasks;
}

bool isWayBack(const Task &task)
{
    return task.pass == Pass::Down || task.pass == Pass::VerifyDown;
}

int firstMissing(const std::vector<Task> &tasks, const plan::Plan &plan, const QStringList &done, int next)
{
    int first = next;
    while (first > 0 && !isWayBack(tasks[std::size_t(first - 1)]))
        --first;
    for (int i = first; i < next; ++i) {
        const Task &task = tasks[std::size_t(i)];
        if (task.pass != Pass::Verify && !done.contains(plan.steps[std::size_t(task.step)].id))
            return i;
    }
    return next;
}

QStringList stepsAgainstRollback(const plan::Plan &plan)
{
    QStringList out;
    for (const plan::Step &step : plan.steps) {
        if (step.enabled && step.kind == plan::StepKind::Sql && !step.transactional)
            out << step.id;
    }
    return out;
}

} // namespace lockstep::rehearsal
