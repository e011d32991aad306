// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/profile.h"
#include "plan/plan.h"
#include "rehearsal/runner.h"

namespace lockstep::rehearsal {

/// The statement that runs, as far as somebody who finds the file after a kill must know.
struct RunningStatement {
    QString step; ///< empty: between statements
    bool down = false;
    int statement = 0;         ///< index among the step's work statements; those before it are done
    bool transactional = true; ///< false: it may be done, half done or not done
    /// Transaction whose COMMIT was on its way (txid_current()); txid_status() says whether it arrived. Empty: not yet,
    /// so nothing of it is left.
    QString transaction;
    friend bool operator==(const RunningStatement &, const RunningStatement &) = default;
};

/// What is kept on disk while a rehearsal runs. Written whole, in one step, before and after every statement. Where a
/// backfill is, the database itself knows: see FillStore.
struct Checkpoint {
    QString id; ///< of the rehearsal
    plan::Plan plan;
    db::Profile target; ///< without secrets
    Options options;
    qint64 ownerPid = 0;   ///< process that runs it
    qint64 backendPid = 0; ///< of the working connection
    QString backendStart;  ///< pg_stat_activity.backend_start: tells it from a later session of the same pid
    QString baselineHash;  ///< structureHash before the first step
    int task = 0;          ///< index of the next task in the run's list
    QStringList done;      ///< steps that are up, in order
    std::vector<quint32> invalidIndexes; ///< oids of those that were INVALID before the first step; others are ours
    RunningStatement running;
    Result result; ///< so far
};

/// The Catalog from before the first step lies beside the checkpoint in this file.
[[nodiscard]] QString baselineFile(const QString &checkpointFile);

[[nodiscard]] base::Status saveCheckpoint(const Checkpoint &checkpoint, const QString &path);
/// Errors: NotFound, InvalidInput.
[[nodiscard]] base::Result<Checkpoint> loadCheckpoint(const QString &path);
/// Removes it and the Catalog beside it.
void removeCheckpoint(const QString &path);
/// Whether the process that wrote it is still there: then nothing is to be recovered.
[[nodiscard]] bool ownerIsAlive(const Checkpoint &checkpoint);

} // namespace lockstep::rehearsal
