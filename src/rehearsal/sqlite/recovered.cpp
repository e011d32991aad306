// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"
#include "catalog/engines.h"
#include "rehearsal/sqlite/run.h"
#include "rehearsal/sqlite/runmark.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal::sqlite {

/// What became of the transaction that ran says the file. Afterwards `running` names a step of which only a part is
/// there, or none.
base::Status Run::settle()
{
    RunningStatement &running = m_checkpoint.running;
    const plan::Step *step = plan().step(running.step);
    const bool inBatches = step && (running.down ? plan::batchesBack(*step, sql::Engine::Sqlite) != nullptr
                                                 : step->kind == plan::StepKind::Backfill);
    if (!step || inBatches) // where that is, it knows itself
        return {};
    const auto mark = RunMark::read(*m_work, m_checkpoint.id);
    if (!mark)
        return std::unexpected(mark.error());
    if (*mark && (*mark)->transaction == running.transaction)
        running.statement = (*mark)->next;
    const auto direction = running.down ? plan::Direction::Down : plan::Direction::Up;
    const QStringList work = plan::workStatements(*step, direction, sql::Engine::Sqlite);
    if (running.statement == 0) { // nothing of it arrived; a part that was being taken back is still there
        if (!running.down || m_checkpoint.done.contains(running.step))
            running = {};
    } else if (isOver(work, running.statement)) {
        if (running.down)
            m_checkpoint.done.removeAll(running.step);
        else if (!m_checkpoint.done.contains(running.step))
            m_checkpoint.done << running.step;
        const Task &task = m_tasks[std::size_t(std::min(m_checkpoint.task, int(m_tasks.size()) - 1))];
        if (task.step == plan().indexOf(running.step) && task.pass != Pass::Verify && isWayBack(task) == running.down)
            ++m_checkpoint.task;
        running = {};
    }
    return {};
}

// What a way back leads to is the schema after the last step that cannot be taken back.
base::Status Run::noteIrreversible()
{
    auto now = catalog::readCatalog(*m_work);
    if (!now)
        return std::unexpected(now.error());
    keepBaseline(*std::move(now));
    return {};
}

StepRun Run::findPlaceAgain()
{
    if (m_checkpoint.task >= int(m_tasks.size()) || isWayBack(m_tasks[std::size_t(m_checkpoint.task)]))
        return {};
    if (const plan::Step *step = plan().step(m_checkpoint.running.step); step && m_checkpoint.running.down) {
        if (StepRun down = runStep(*step, plan::Direction::Down, Pass::Down); down.outcome != Outcome::Ok)
            return down;
        m_checkpoint.done.removeAll(step->id);
        m_checkpoint.running = {};
    }
    m_checkpoint.task = firstMissing(m_tasks, plan(), m_checkpoint.done, m_checkpoint.task);
    save();
    return {};
}

base::Result<Result> Run::recover(catalog::Catalog baseline, Recovery recovery)
{
    if (auto opened = open(); !opened)
        return std::unexpected(opened.error());
    m_baseline = m_live = std::move(baseline);
    predictAll(plan::analyzePlan(plan(), m_live, true));
    const RunningStatement ran = m_checkpoint.running;
    if (auto settled = settle(); !settled)
        return std::unexpected(settled.error());
    const bool arrived = m_checkpoint.running.step.isEmpty() && m_checkpoint.done.contains(ran.step) && !ran.down;
    if (const plan::Step *step = plan().step(ran.step); arrived && step && isLost(*step))
        if (auto noted = noteIrreversible(); !noted)
            return std::unexpected(noted.error());
    m_resuming = true;
    if (recovery == Recovery::Continue) {
        result().outcome = Outcome::Ok;
        result().error.reset();
        performAll();
    } else {
        result().outcome = Outcome::Cancelled;
        result().error = base::Error{base::ErrorCode::Cancelled, u"rehearsal.taken-back"_s, {}, {}, {}, {}};
        takeBack();
        finish();
    }
    return result();
}

} // namespace lockstep::rehearsal::sqlite

namespace lockstep::rehearsal {

base::Result<Result> recoverOnSqlite(Checkpoint checkpoint, catalog::Catalog baseline, const QString &,
                                     Recovery recovery, std::stop_token stop, const EventFn &onEvent)
{
    return sqlite::Run(std::move(checkpoint), std::move(stop), onEvent).recover(std::move(baseline), recovery);
}

} // namespace lockstep::rehearsal
