// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "plan/analyze.h"
#include "plan/script.h"
#include "rehearsal/engines.h"
#include "rehearsal/steprun.h"
#include "rehearsal/tasks.h"

#include <chrono>
#include <map>

namespace lockstep::rehearsal::sqlite {

/// One run on a file, on one thread with two connections: one works, the other looks what the file lets others do.
class Run
{
public:
    Run(const plan::Plan &plan, const Options &options, std::stop_token stop, EventFn onEvent);
    [[nodiscard]] base::Result<Result> operator()(const catalog::Catalog &catalog, const db::Profile &target);

private:
    [[nodiscard]] base::Status open(const db::Profile &target);
    [[nodiscard]] bool stopped() const { return !m_cleaning && m_stop.stop_requested(); }
    void performAll(const std::vector<Task> &tasks);
    [[nodiscard]] StepRun perform(const Task &task);
    [[nodiscard]] StepRun runStep(const plan::Step &step, plan::Direction direction, Pass pass);
    [[nodiscard]] StepRun attempt(const plan::Step &step, plan::Direction direction, Pass pass, int number);
    [[nodiscard]] StepRun verify(const plan::Step &step, Pass pass);
    [[nodiscard]] StepRun compareWithBaseline();
    void takeBack();
    /// Ends what a failed step left open: its transaction and its settings.
    void comeToRest();
    [[nodiscard]] bool waitBeforeRetry(const plan::Step &step, Pass pass, int number);
    /// Who was in the way is not to be known on SQLite; how long it took is.
    void noteTry(const plan::Step &step, int number, const StatementResult &failed);
    /// Fills in what is known of the statement beforehand; returns the lock that it was foreseen to take.
    analysis::LockMode predict(StatementResult &result, const plan::Step &step, bool down, std::size_t statement);
    /// What the file is locked for, while the work's transaction is open, beside what was foreseen so far.
    void lookAtLock(StatementResult &result, analysis::LockMode foreseen);
    void keep(StatementResult result);
    void emitEvent(Event event);
    [[nodiscard]] qint64 sinceStartMs() const;

    const plan::Plan &m_plan;
    Options m_options;
    std::stop_token m_stop;
    EventFn m_onEvent;
    std::unique_ptr<db::Connection> m_work, m_looking;
    std::map<std::pair<QString, bool>, std::vector<analysis::Effect>> m_predicted; ///< by step, up or down
    catalog::Catalog m_live, m_baseline;
    QString m_file;
    Result m_result;
    QStringList m_done;
    std::vector<LockTry> m_tries; ///< of the step that runs
    std::optional<Pass> m_pass;
    double m_overall = 0;
    int m_lastIrreversible = -1;
    bool m_cleaning = false;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

} // namespace lockstep::rehearsal::sqlite
