// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/sqlite/run.h"

#include "base/file.h"
#include "catalog/engines.h"
#include "rehearsal/sqlite/fillstore.h"
#include "rehearsal/sqlite/preflight.h"
#include "rehearsal/sqlite/runmark.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <ranges>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal::sqlite {

Run::Run(Checkpoint checkpoint, std::stop_token stop, EventFn onEvent)
    : m_checkpoint(std::move(checkpoint))
    , m_stop(std::move(stop))
    , m_onEvent(std::move(onEvent))
    , m_tasks(tasksOf(m_checkpoint.plan, m_checkpoint.options))
{
    m_checkpoint.ownerPid = QCoreApplication::applicationPid();
}

base::Status Run::open()
{
    for (auto *connection : {&m_work, &m_looking}) {
        auto opened = db::Connection::open(m_checkpoint.target, {}, m_stop);
        if (!opened)
            return std::unexpected(opened.error());
        *connection = std::move(*opened);
    }
    m_file = QFileInfo(m_checkpoint.target.database).fileName();
    const auto patient = m_looking->execute(u"PRAGMA busy_timeout = 0"_s);
    return patient ? base::Status() : std::unexpected(patient.error());
}

void Run::predictAll(const std::vector<plan::StatementEffect> &effects)
{
    for (const plan::StatementEffect &effect : effects)
        m_predicted[{effect.step, effect.down}].push_back(effect.effect);
}

base::Result<Result> Run::start(const catalog::Catalog &catalog)
{
    const db::Profile &target = m_checkpoint.target;
    if (isKept() && QFile::exists(options().checkpointFile))
        return base::fail(base::ErrorCode::Conflict, u"rehearsal.checkpoint-there"_s, {options().checkpointFile});
    if (auto opened = open(); !opened)
        return std::unexpected(opened.error());
    auto live = catalog::readCatalog(*m_work, m_stop);
    if (!live)
        return std::unexpected(live.error());
    m_checkpoint.baselineHash = catalog::structureHash(*live);
    const bool moved = isStale(plan(), catalog, *live, m_checkpoint.baselineHash, target.role);
    if (moved && !options().allowStale)
        return base::fail(base::ErrorCode::Refused, u"rehearsal.stale"_s, {target.database});
    m_live = *live;
    result() = emptyResult(plan(), target, m_live);
    m_checkpoint.id = result().id;
    const auto effects = plan::analyzePlan(plan(), m_live, true);
    predictAll(effects);
    result().preflight = preflight(*m_work, plan(), m_live, effects);
    if (moved)
        result().preflight.push_back(staleCheck(target.database));
    emitEvent(preflightDone(result()));
    if (isBlocked(result())) {
        result().durationMs = sinceStartMs();
        return result();
    }
    if (isKept())
        if (auto written = base::writeFile(baselineFile(options().checkpointFile), catalog::toJson(*live)); !written)
            return std::unexpected(written.error());
    m_baseline = std::move(*live);
    save();
    performAll();
    return result();
}

void Run::performAll()
{
    {
        const std::stop_callback onStop(m_stop, [canceller = m_work->canceller(), this] {
            if (!m_cleaning)
                canceller.cancel();
        });
        goThroughTasks();
    }
    finish();
}

void Run::goThroughTasks()
{
    if (options().rollBack) {
        if (const auto begun = m_work->execute(u"BEGIN IMMEDIATE"_s); !begun) {
            result().outcome = Outcome::Failed;
            result().error = begun.error();
            return;
        }
    }
    const auto endWith = [this](const StepRun &end) {
        result().outcome = end.outcome;
        result().error = end.error;
    };
    if (const StepRun found = m_resuming ? findPlaceAgain() : StepRun(); found.outcome != Outcome::Ok) {
        endWith(found);
        m_keepCheckpoint = true;
        return;
    }
    while (m_checkpoint.task < int(m_tasks.size())) {
        const Task task = m_tasks[std::size_t(m_checkpoint.task)];
        m_overall = double(m_checkpoint.task) / double(m_tasks.size());
        const StepRun end = stopped() ? endedBy(cancelledError()) : perform(task);
        m_resuming = false;
        if (end.outcome == Outcome::Ok) {
            ++m_checkpoint.task;
            m_checkpoint.running = {};
            save();
            if (task.step >= 0 && !options().rollBack)
                std::ignore = FillStore::forget(*m_work, plan().steps[std::size_t(task.step)]); // finish() tries again
            continue;
        }
        endWith(end);
        if (result().error && task.step >= 0)
            result().error->where = plan().steps[std::size_t(task.step)].id;
        // a schema that did not come back is left as it is, to be looked at
        const bool stuck = task.pass == Pass::VerifyDown && end.outcome == Outcome::Mismatch;
        m_keepCheckpoint = isKept() && result().error && result().error->code == base::ErrorCode::ConnectionFailed;
        if (m_keepCheckpoint)
            result().error->message = u"rehearsal.interrupted"_s;
        if (!options().rollBack && !stuck && !m_keepCheckpoint)
            takeBack();
        break;
    }
    m_overall = 1;
    if (!options().rollBack)
        return;
    m_cleaning = true;
    comeToRest();
    result().rolledBack = true;
    if (const StepRun compared = compareWithBaseline();
        compared.outcome != Outcome::Ok && result().outcome == Outcome::Ok)
        endWith(compared);
}

StepRun Run::goUp(const plan::Step &step, Pass pass)
{
    if (step.kind == plan::StepKind::Gate && !step.verify().trimmed().isEmpty())
        return verify(step, pass);
    if (step.kind == plan::StepKind::Backfill)
        return batches(step, *step.backfill, false, pass);
    if (step.kind == plan::StepKind::Sql)
        return runStep(step, plan::Direction::Up, pass);
    keep(skippedStep(step, pass, sinceStartMs()));
    return {};
}

StepRun Run::perform(const Task &task)
{
    if (task.pass != Pass::Verify && m_pass != task.pass) {
        m_pass = task.pass;
        Event event;
        event.kind = Event::Kind::PassStarted;
        event.pass = task.pass;
        emitEvent(event);
    }
    if (task.pass == Pass::VerifyDown)
        return compareWithBaseline();
    const plan::Step &step = plan().steps[std::size_t(task.step)];
    if (task.pass == Pass::Verify)
        return verify(step, Pass::Verify);
    QStringList &done = m_checkpoint.done;
    if (task.pass == Pass::Down) {
        if (!done.contains(step.id)) // by a way back that was broken off
            return {};
        const StepRun end = runStep(step, plan::Direction::Down, Pass::Down);
        if (end.outcome == Outcome::Ok)
            done.removeAll(step.id);
        return end;
    }
    StepRun end = goUp(step, task.pass);
    if (end.outcome != Outcome::Ok)
        return end;
    if (!done.contains(step.id))
        done << step.id;
    // what the down pass leads back to is the schema after the last step that cannot be taken back
    if (task.pass == Pass::Up && isLost(step) && !options().rollBack) {
        auto now = catalog::readCatalog(*m_work);
        if (!now)
            return {Outcome::Failed, now.error()};
        keepBaseline(*std::move(now));
    }
    return end;
}

StepRun Run::compareWithBaseline()
{
    const auto now = catalog::readCatalog(*m_work);
    return now ? compareSchemas(m_baseline, *now, result()) : StepRun{Outcome::Failed, now.error()};
}

void Run::keepBaseline(catalog::Catalog baseline)
{
    m_baseline = std::move(baseline);
    if (isKept())
        std::ignore = base::writeFile(baselineFile(options().checkpointFile), catalog::toJson(m_baseline));
}

void Run::takeBack()
{
    m_cleaning = true;
    comeToRest();
    std::optional<base::Error> failed;
    if (const auto settled = settle(); !settled) // a COMMIT that failed may have arrived
        failed = settled.error();
    std::ignore = FillStore::forget(*m_work, plan());
    const auto down = [&](const plan::Step &step) {
        const StepRun end = runStep(step, plan::Direction::Down, Pass::Down);
        if (end.outcome != Outcome::Ok) {
            failed = end.error;
            return;
        }
        m_checkpoint.done.removeAll(step.id);
        m_checkpoint.running = {};
        save();
    };
    if (const plan::Step *partial = plan().step(m_checkpoint.running.step); partial && !failed) {
        m_resuming = true;
        down(*partial);
    }
    m_resuming = false;
    for (const plan::Step &step : plan().steps | std::views::reverse) {
        if (failed)
            break;
        if (!m_checkpoint.done.contains(step.id))
            continue;
        if (step.kind == plan::StepKind::Sql && isLost(step)) { // what stands before it cannot be reached any more
            if (auto cleared = clearAway(step); !cleared)
                failed = cleared.error();
            break;
        }
        down(step);
    }
    if (!failed)
        if (const StepRun compared = compareWithBaseline(); compared.outcome == Outcome::Failed)
            failed = compared.error;
    if (!failed)
        return;
    result().schemaRestored = false;
    m_keepCheckpoint = true;
    if (!result().error)
        result().error = failed;
    else
        result().error->context += u'\n' + failed->message + u' ' + failed->context;
}

/// What the same change has still to take away behind a step that cannot be taken back: half of it is of no use.
base::Status Run::clearAway(const plan::Step &lost)
{
    bool further = false;
    for (int i = plan().indexOf(lost.id) + 1; i < int(plan().steps.size()); ++i) {
        const plan::Step &step = plan().steps[std::size_t(i)];
        if (!step.enabled || step.change != lost.change || !isLost(step))
            break;
        if (const StepRun end = runStep(step, plan::Direction::Up, Pass::Up); end.outcome != Outcome::Ok)
            return std::unexpected(end.error.value_or(base::Error()));
        m_checkpoint.done << step.id;
        m_checkpoint.running = {};
        save();
        further = true;
    }
    return further ? noteIrreversible() : base::Status();
}

void Run::finish()
{
    result().durationMs = sinceStartMs();
    if (isKept() && m_keepCheckpoint) {
        m_checkpoint.ownerPid = 0;
        save();
        return;
    }
    std::ignore = m_work->execute(u"PRAGMA busy_timeout = 5000"_s); // what is ours does not stay behind
    auto forgotten = FillStore::forget(*m_work, plan());
    if (forgotten && isKept())
        forgotten = RunMark::forget(*m_work, m_checkpoint.id);
    if (!forgotten) { // a full disk takes not even that; who goes on with the run takes it away
        result().preflight.push_back({u"own-tables"_s,
                                      PreflightCheck::Verdict::Warning,
                                      {u"rehearsal.own-tables-stay"_s, {forgotten.error().context}}});
        m_checkpoint.ownerPid = 0;
        save();
        return;
    }
    if (isKept())
        removeCheckpoint(options().checkpointFile); // last: a kill before it is gone on from
}

void Run::keep(StatementResult statement)
{
    Event event = statementDone(statement);
    result().statements.push_back(std::move(statement));
    emitEvent(std::move(event));
}

void Run::emitEvent(Event event)
{
    if (!m_onEvent)
        return;
    event.overall = m_overall;
    m_onEvent(event);
}

void Run::save()
{
    if (!isKept() || m_saveFailed)
        return;
    if (auto saved = saveCheckpoint(m_checkpoint, options().checkpointFile); !saved) {
        m_saveFailed = true;
        result().preflight.push_back({u"checkpoint"_s,
                                      PreflightCheck::Verdict::Warning,
                                      {u"rehearsal.no-checkpoint"_s, saved.error().arguments}});
    }
}

qint64 Run::sinceStartMs() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_start).count();
}

} // namespace lockstep::rehearsal::sqlite

namespace lockstep::rehearsal {

base::Result<Result> runOnSqlite(const plan::Plan &plan, const catalog::Catalog &catalog, const db::Profile &target,
                                 const QString &, const Options &options, std::stop_token stop, const EventFn &onEvent)
{
    Checkpoint checkpoint;
    checkpoint.plan = plan;
    checkpoint.target = target;
    checkpoint.options = options;
    return sqlite::Run(std::move(checkpoint), std::move(stop), onEvent).start(catalog);
}

} // namespace lockstep::rehearsal
