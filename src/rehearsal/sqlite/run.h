// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "plan/analyze.h"
#include "plan/script.h"
#include "rehearsal/checkpoint.h"
#include "rehearsal/engines.h"
#include "rehearsal/steprun.h"
#include "rehearsal/tasks.h"

#include <chrono>
#include <map>

namespace lockstep::rehearsal::sqlite {

/// One run on a file, on one thread with two connections: one works, the other looks what the file lets others do.
/// SQLite undoes a transaction that was broken off by itself; which one was the last to arrive stands in the file
/// (RunMark), so that a run whose program was killed is gone on with from its checkpoint.
class Run
{
public:
    /// The checkpoint holds plan, target and options, and of a run that was broken off how far it was.
    Run(Checkpoint checkpoint, std::stop_token stop, EventFn onEvent);
    /// From the beginning.
    [[nodiscard]] base::Result<Result> start(const catalog::Catalog &catalog);
    /// From where it was broken off, on or back. `baseline` is what the way back leads to.
    [[nodiscard]] base::Result<Result> recover(catalog::Catalog baseline, Recovery recovery);

private:
    /// What one try of one direction of a step did.
    struct Attempt {
        std::vector<StatementResult> results;
        StepRun end;
    };

    [[nodiscard]] base::Status open();
    [[nodiscard]] bool stopped() const { return !m_cleaning && m_stop.stop_requested(); }
    void predictAll(const std::vector<plan::StatementEffect> &effects);

    // Which task comes when: run.cpp
    void performAll();
    void goThroughTasks();
    [[nodiscard]] StepRun perform(const Task &task);
    [[nodiscard]] StepRun goUp(const plan::Step &step, Pass pass);
    [[nodiscard]] StepRun compareWithBaseline();
    void keepBaseline(catalog::Catalog baseline);
    void takeBack();
    [[nodiscard]] base::Status clearAway(const plan::Step &lost);
    void finish();

    // After a kill: recovered.cpp
    [[nodiscard]] base::Status settle();
    [[nodiscard]] base::Status noteIrreversible();
    [[nodiscard]] StepRun findPlaceAgain();

    // One step: work.cpp
    [[nodiscard]] StepRun runStep(const plan::Step &step, plan::Direction direction, Pass pass);
    [[nodiscard]] Attempt attempt(const plan::Step &step, plan::Direction direction, Pass pass, int number,
                                  bool tolerant);
    [[nodiscard]] StepRun verify(const plan::Step &step, Pass pass);
    /// The step's batches, or those of its way back.
    [[nodiscard]] StepRun batches(const plan::Step &step, const plan::Backfill &backfill, bool down, Pass pass);
    /// Runs one statement; what ends a transaction leaves its mark in it.
    [[nodiscard]] base::Result<db::Rows> carryOut(const QString &sql, int next);
    [[nodiscard]] base::Status leaveMark(int next);
    /// A transaction of the step begins with this work statement.
    void beginTransaction(int statement);
    /// Ends what a failed step left open: its transaction and its settings.
    void comeToRest();
    /// Fills in what is known of the statement beforehand; returns the lock that it was foreseen to take.
    analysis::LockMode predict(StatementResult &result, const plan::Step &step, bool down, std::size_t statement);
    /// What the file is locked for, while the work's transaction is open, beside what was foreseen so far.
    void lookAtLock(StatementResult &result, analysis::LockMode foreseen);

    void keep(StatementResult result);
    void emitEvent(Event event);
    void save();
    [[nodiscard]] bool isKept() const { return !options().checkpointFile.isEmpty() && !options().rollBack; }
    [[nodiscard]] qint64 sinceStartMs() const;
    [[nodiscard]] const plan::Plan &plan() const { return m_checkpoint.plan; }
    [[nodiscard]] const Options &options() const { return m_checkpoint.options; }
    [[nodiscard]] Result &result() { return m_checkpoint.result; }

    Checkpoint m_checkpoint;
    std::stop_token m_stop;
    EventFn m_onEvent;
    std::vector<Task> m_tasks;
    std::unique_ptr<db::Connection> m_work, m_looking;
    std::map<std::pair<QString, bool>, std::vector<analysis::Effect>> m_predicted; ///< by step, up or down
    catalog::Catalog m_live, m_baseline;
    QString m_file;
    std::optional<Pass> m_pass;
    double m_overall = 0;
    bool m_resuming = false; ///< the first step may be partly done
    bool m_cleaning = false;
    bool m_keepCheckpoint = false;
    bool m_saveFailed = false;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

} // namespace lockstep::rehearsal::sqlite
