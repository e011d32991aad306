// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/script.h"
#include "rehearsal/batches.h"
#include "rehearsal/context.h"
#include "rehearsal/retries.h"
#include "rehearsal/steprun.h"
#include "rehearsal/tracker.h"

namespace lockstep::rehearsal {

/// Runs the statements of a step under its timeouts and its retry policy and measures them. Results go to the context.
class StepExecutor
{
public:
    explicit StepExecutor(Context &context) : m_context(context) {}

    /// `firstStatement`: those before it were done before a kill (non-transactional steps only). `tolerant`: what is
    /// already so is no error, for a step that may be half done.
    [[nodiscard]] StepRun run(const plan::Step &step, plan::Direction direction, Pass pass, int firstStatement = 0,
                              bool tolerant = false);
    /// Ends what a DETACH PARTITION CONCURRENTLY of the step has begun.
    [[nodiscard]] StepRun finishDetaches(const plan::Step &step);
    /// The step's verify, or the check of a gate.
    [[nodiscard]] StepRun verify(const plan::Step &step, Pass pass);
    /// The batches of a backfill; those before the position in the database were done before a kill. The same holds for
    /// those of a `down`.
    [[nodiscard]] StepRun backfill(const plan::Step &step, Pass pass);
    /// Records a step without SQL.
    void skip(const plan::Step &step, Pass pass);

    /// From here to the end all steps run in one transaction, each behind a savepoint.
    [[nodiscard]] base::Status beginOuter();
    void rollBackOuter();

private:
    struct Attempt {
        std::vector<StatementResult> results;
        std::optional<base::Error> error;
    };
    struct Apart { ///< one statement outside the step's transaction
        int index = 0;
        bool down = false;
        Pass pass = Pass::Up;
        bool mayBeDone = false; ///< a run that was broken off may have done it, or half of it
    };
    struct Block { ///< statements of a step that are one transaction
        QStringList statements;
        bool down = false;
        Pass pass = Pass::Up;
        int first = 0;  ///< where they stand among those of the step
        int begin = -1; ///< where their BEGIN stands, when others run apart
    };
    [[nodiscard]] StepRun runTransactional(const plan::Step &step, const Block &block);
    [[nodiscard]] StepRun runApart(const plan::Step &step, const QStringList &statements, bool down, Pass pass,
                                   int first, bool tolerant);
    [[nodiscard]] Attempt attemptTransaction(const plan::Step &step, const Block &block);
    [[nodiscard]] StepRun runOneApart(const plan::Step &step, const QString &sql, const Apart &which);
    [[nodiscard]] StepRun runBatches(const plan::Step &step, const plan::Backfill &batches, const Apart &which);
    /// One statement of the transaction that is open, with the locks of both sides of a foreign key before it. `alone`:
    /// the transaction has done nothing before.
    [[nodiscard]] base::Result<db::Rows> runLocked(const plan::Step &step, const plan::Timeouts &timeouts,
                                                   StatementResult &result, const plan::StatementEffect *predicted,
                                                   bool alone);
    [[nodiscard]] base::Result<db::Rows> tryApart(const plan::Step &step, const Apart &which, StatementResult &result);
    [[nodiscard]] base::Status begin(const plan::Timeouts &timeouts);
    [[nodiscard]] base::Status commit();
    void rollBack();
    void keep(StatementResult result);

    Context &m_context;
    std::unique_ptr<TransactionTracker> m_outer; ///< set while all runs in one transaction
};

/// Runs one statement and measures it: time, locks by samples, blocked sessions, WAL, temporary bytes, messages.
/// A prediction's table sizes are noted. `result.error` is set when it fails, and `result.tries` gets what it waited
/// for when that was a lock. While it waits it gives way to others as the guard says; `lockMs` is the lock_timeout that
/// was set.
[[nodiscard]] base::Result<db::Rows> runMeasured(Context &context, StatementResult &result,
                                                 const plan::StatementEffect *predicted, QueueGuard guard = {},
                                                 int lockMs = 0);

/// The batches of a backfill, measured as one statement.
[[nodiscard]] StepRun measureBatches(Context &context, const BatchWork &work, StatementResult &result);

} // namespace lockstep::rehearsal
