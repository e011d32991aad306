// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/settle.h"

#include "plan/script.h"
#include "rehearsal/leftovers.h"
#include "rehearsal/limits.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace settling {

// Whether the transaction whose COMMIT was on its way arrived.
static base::Result<bool> arrived(Context &context, const QString &transaction)
{
    if (transaction.isEmpty())
        return false;
    const auto status = context.looking->execute(u"SELECT txid_status($1::bigint)"_s, {transaction});
    if (!status)
        return std::unexpected(status.error());
    return status->value().toString() == "committed"_L1;
}

// Batches have a position of their own in the database.
static bool isBatches(const plan::Step &step, const RunningStatement &running)
{
    const auto direction = running.down ? plan::Direction::Down : plan::Direction::Up;
    const QStringList statements = plan::workStatements(step, direction);
    return plan::batchesOf(step, direction, statements.value(running.statement)) != nullptr;
}

static int behind(const plan::Step *step, const RunningStatement &running)
{
    const auto direction = running.down ? plan::Direction::Down : plan::Direction::Up;
    const qsizetype end = step ? plan::blockEnd(plan::workStatements(*step, direction), running.statement) : -1;
    return int(std::max<qsizetype>(end, running.statement)) + 1;
}

} // namespace settling

base::Result<const plan::Step *> settle(Context &context)
{
    Checkpoint &checkpoint = context.checkpoint;
    RunningStatement &running = checkpoint.running;
    if (running.step.isEmpty())
        return nullptr;
    const auto done = settling::arrived(context, running.transaction);
    if (!done)
        return std::unexpected(done.error());
    if (running.transactional) { // the whole step
        if (*done) {
            if (running.down)
                checkpoint.done.removeAll(running.step);
            else if (!checkpoint.done.contains(running.step))
                checkpoint.done << running.step;
            ++checkpoint.task;
        }
        running = {};
        return nullptr;
    }
    const plan::Step *step = checkpoint.plan.step(running.step);
    if (*done) { // one statement of it, or a transaction
        running.statement = settling::behind(step, running);
    } else if (step && step->kind == plan::StepKind::Sql && running.statement == 0 &&
               !settling::isBatches(*step, running) &&
               runsInTransaction(context.predicted(running.step, running.down, 0))) {
        running = {}; // it was rolled back whole, and was the first
        return nullptr;
    }
    running.transaction.clear();
    if (auto dropped = dropNewInvalidIndexes(*context.work, checkpoint.invalidIndexes); !dropped)
        return std::unexpected(dropped.error());
    return step;
}

} // namespace lockstep::rehearsal
