// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/conductor.h"

#include "base/file.h"
#include "catalog/engines.h"
#include "rehearsal/fillstore.h"
#include "rehearsal/leftovers.h"
#include "rehearsal/settle.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

Conductor::Conductor(Context &context, catalog::Catalog baseline)
    : m_context(context)
    , m_baseline(std::move(baseline))
    , m_executor(context)
    , m_tasks(tasksOf(context.checkpoint.plan, context.options))
    , m_lastIrreversible(lastIrreversible(context.checkpoint.plan))
{
    m_resuming = context.checkpoint.task > 0 || !context.checkpoint.running.step.isEmpty();
}

void Conductor::enterPass(Pass pass)
{
    // A verify belongs to the pass of its step.
    if (pass == Pass::Verify || m_pass == pass)
        return;
    m_pass = pass;
    Event event;
    event.kind = Event::Kind::PassStarted;
    event.pass = pass;
    m_context.emitEvent(event);
}

StepRun Conductor::goUp(const plan::Step &step, Pass pass)
{
    using plan::StepKind;
    if (step.kind == StepKind::Gate && !step.verify().trimmed().isEmpty())
        return m_executor.verify(step, pass);
    if (step.kind == StepKind::Backfill && step.backfill)
        return m_executor.backfill(step, pass);
    if (step.kind == StepKind::Sql) {
        // What a killed run left half done is begun again where it was.
        const RunningStatement running = m_context.checkpoint.running;
        const bool again = m_resuming && running.step == step.id && !running.down && !running.transactional;
        return m_executor.run(step, plan::Direction::Up, pass, again ? running.statement : 0, again);
    }
    m_executor.skip(step, pass);
    return {};
}

StepRun Conductor::compareWithBaseline()
{
    const auto now = catalog::readCatalog(*m_context.looking);
    return now ? compareSchemas(m_baseline, *now, result()) : StepRun{Outcome::Failed, now.error()};
}

StepRun Conductor::perform(const Task &task)
{
    enterPass(task.pass);
    if (task.pass == Pass::VerifyDown)
        return compareWithBaseline();
    const plan::Step &step = plan().steps[std::size_t(task.step)];
    QStringList &done = m_context.checkpoint.done;
    switch (task.pass) {
    case Pass::Verify:
        return m_executor.verify(step, Pass::Verify);
    case Pass::Down: {
        if (!done.contains(step.id)) // by a way back that was broken off
            return {};
        const RunningStatement running = m_context.checkpoint.running;
        const bool again = m_resuming && running.step == step.id && running.down;
        const StepRun run = m_executor.run(step, plan::Direction::Down, Pass::Down,
                                           again && !running.transactional ? running.statement : 0, again);
        if (run.outcome == Outcome::Ok)
            done.removeAll(step.id);
        return run;
    }
    default: {
        const StepRun run = goUp(step, task.pass);
        if (run.outcome == Outcome::Ok && !done.contains(step.id))
            done << step.id;
        // What the down pass leads back to is the schema after the last step that cannot be taken back.
        if (run.outcome == Outcome::Ok && task.pass == Pass::Up && task.step == m_lastIrreversible &&
            !m_context.options.rollBack) {
            auto now = catalog::readCatalog(*m_context.looking);
            if (!now)
                return {Outcome::Failed, now.error()};
            m_baseline = std::move(*now);
            if (!m_context.options.checkpointFile.isEmpty())
                (void)base::writeFile(baselineFile(m_context.options.checkpointFile), catalog::toJson(m_baseline));
        }
        return run;
    }
    }
}

StepRun Conductor::findPlaceAgain()
{
    Checkpoint &checkpoint = m_context.checkpoint;
    if (checkpoint.task >= int(m_tasks.size()) || isWayBack(m_tasks[std::size_t(checkpoint.task)]))
        return {};
    if (const plan::Step *step = plan().step(checkpoint.running.step); step && checkpoint.running.down) {
        if (StepRun down = takeBackPartial(*step); down.outcome != Outcome::Ok)
            return down;
        checkpoint.done.removeAll(step->id);
        checkpoint.running = {};
    }
    checkpoint.task = firstMissing(m_tasks, plan(), checkpoint.done, checkpoint.task);
    m_context.save();
    return {};
}

void Conductor::run()
{
    const bool rollBack = m_context.options.rollBack;
    if (rollBack) {
        if (auto begun = m_executor.beginOuter(); !begun) {
            result().outcome = Outcome::Failed;
            result().error = begun.error();
            return;
        }
    }
    bool stuck = false;
    Checkpoint &checkpoint = m_context.checkpoint;
    if (const StepRun found = m_resuming ? findPlaceAgain() : StepRun(); found.outcome != Outcome::Ok) {
        result().outcome = found.outcome;
        result().error = found.error;
        m_keepCheckpoint = true;
        return finish();
    }
    while (checkpoint.task < int(m_tasks.size())) {
        const Task task = m_tasks[std::size_t(checkpoint.task)];
        const plan::Step *step = task.step >= 0 ? &plan().steps[std::size_t(task.step)] : nullptr;
        m_context.setPosition(task.pass, step ? step->id : QString(), double(checkpoint.task) / double(m_tasks.size()));
        const StepRun end = m_context.stopped() ? endedBy(cancelledError()) : perform(task);
        m_resuming = false;
        if (end.outcome == Outcome::Ok) {
            ++checkpoint.task;
            checkpoint.running = {};
            m_context.save();
            continue;
        }
        result().outcome = end.outcome;
        result().error = end.error;
        if (result().error && step)
            result().error->where = step->id;
        const bool lost = result().error && result().error->code == base::ErrorCode::ConnectionFailed;
        m_keepCheckpoint = lost && !rollBack && !m_context.options.checkpointFile.isEmpty();
        if (m_keepCheckpoint)
            result().error->message = u"rehearsal.interrupted"_s;
        // A schema that did not come back is left as it is, to be looked at.
        stuck = task.pass == Pass::VerifyDown && end.outcome == Outcome::Mismatch;
        if (!rollBack && !stuck && !m_keepCheckpoint)
            takeBack();
        break;
    }
    m_context.setPosition(m_pass.value_or(Pass::Up), {}, 1.0);
    if (rollBack) {
        m_executor.rollBackOuter();
        const std::optional<base::Error> error = result().error;
        const Outcome outcome = result().outcome;
        if (const StepRun compared = compareWithBaseline(); compared.outcome != Outcome::Ok && outcome == Outcome::Ok) {
            result().outcome = compared.outcome;
            result().error = compared.error;
        }
        result().rolledBack = true;
    }
    finish();
}

// New connections: whatever state the old ones were in ends with them.
base::Result<const plan::Step *> Conductor::prepareTakingBack()
{
    m_context.beginCleaning();
    enterPass(Pass::Down);
    if (auto fresh = m_context.reconnect(); !fresh)
        return std::unexpected(fresh.error());
    // A COMMIT whose answer was lost may have arrived.
    const auto partial = settle(m_context);
    if (!partial)
        return partial;
    const auto dropped = dropNewInvalidIndexes(*m_context.work, m_context.checkpoint.invalidIndexes);
    return dropped ? partial : std::unexpected(dropped.error());
}

StepRun Conductor::takeBackPartial(const plan::Step &step)
{
    const RunningStatement running = m_context.checkpoint.running;
    const StepRun finished = m_executor.finishDetaches(step);
    if (finished.outcome != Outcome::Ok)
        return finished;
    return m_executor.run(step, plan::Direction::Down, Pass::Down, running.down ? running.statement : 0, true);
}

void Conductor::takeBack()
{
    std::optional<base::Error> failed;
    const plan::Step *partial = nullptr;
    if (const auto prepared = prepareTakingBack(); prepared)
        partial = *prepared;
    else
        failed = prepared.error();
    const auto isDown = [&](const plan::Step &step, const StepRun &run) {
        if (run.outcome != Outcome::Ok) {
            failed = run.error;
            return;
        }
        m_context.checkpoint.done.removeAll(step.id);
        m_context.checkpoint.running = {};
        m_context.save();
    };
    if (!failed)
        FillStore::forget(*m_context.work, plan());
    if (partial && !failed)
        isDown(*partial, takeBackPartial(*partial));
    const int last = m_lastIrreversible;
    for (int i = int(plan().steps.size()) - 1; i > last && !failed; --i) {
        const plan::Step &step = plan().steps[std::size_t(i)];
        if (m_context.checkpoint.done.contains(step.id))
            isDown(step, m_executor.run(step, plan::Direction::Down, Pass::Down));
    }
    if (!failed) {
        if (const StepRun compared = compareWithBaseline(); compared.outcome == Outcome::Failed)
            failed = compared.error;
    }
    if (failed) {
        result().schemaRestored = false;
        m_keepCheckpoint = true;
        // The first error says why the run ended; that it could not be taken back stands in its context.
        if (!result().error)
            result().error = failed;
        else
            result().error->context += u"\n"_s + failed->message + u' ' + failed->context;
    }
}

void Conductor::finish()
{
    result().durationMs = m_context.sinceStartMs();
    if (m_context.options.checkpointFile.isEmpty())
        return;
    if (m_keepCheckpoint) {
        m_context.checkpoint.ownerPid = 0;
        m_context.save();
    } else {
        removeCheckpoint(m_context.options.checkpointFile);
    }
}

} // namespace lockstep::rehearsal
