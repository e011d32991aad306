// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"
#include "sql/batches.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace lockstep::plan {

enum class Phase { Expand, Migrate, Contract };
enum class StepKind {
    Sql,          ///< up, down, verify
    Backfill,     ///< batches over a key until nothing is left
    DeployMarker, ///< the application must be deployed here, `application` says what with
    Gate,         ///< a check (verify SQL) or a person must agree before the plan goes on
    Wait,         ///< time or lag must pass
    Command,      ///< an external program; never run by Lockstep, written into exports as a comment
};

/// The SQL of one step. Each is a script of one or more statements, or empty.
struct StepSql {
    QString up;
    QString down;
    QString verify; ///< one SELECT that returns exactly one row with one boolean; true is good
    friend bool operator==(const StepSql &, const StepSql &) = default;
};

/// Hand-made edits, kept apart from what was generated: a set member replaces the generated text.
struct StepEdits {
    std::optional<QString> up, down, verify;
    friend bool operator==(const StepEdits &, const StepEdits &) = default;
    [[nodiscard]] bool isEmpty() const { return !up && !down && !verify; }
};

/// Timeouts set around every statement of the step, in milliseconds. 0 leaves the server's own setting, -1 sets none at
/// all (CREATE INDEX CONCURRENTLY under a short lock_timeout leaves an INVALID index).
struct Timeouts {
    int lockMs = 2000;
    int statementMs = 0;
    friend bool operator==(const Timeouts &, const Timeouts &) = default;
};

/// What happens when a lock is not to be had: after a lock timeout (55P03), a deadlock, or when others queued behind
/// the waiting statement for too long, wait, with exponential back-off and jitter, and try again.
struct RetryPolicy {
    int attempts = 10;
    int firstDelayMs = 500;
    int maximumDelayMs = 30000;
    int budgetMs = 600000; ///< of all tries and the pauses between them; 0: no limit
    int queueMs = 500;     ///< longest that others may queue behind the statement while it waits; 0: however long
    friend bool operator==(const RetryPolicy &, const RetryPolicy &) = default;
};

/// How rows are filled: UPDATE table SET assignments WHERE pending AND key in the next batch, in key order; or how they
/// are copied, deleted, or moved.
struct Backfill {
    QString schema, table;
    /// Columns of the key that batches walk along (primary key or a unique, not null one). Empty: the blocks of the
    /// table, which needs a `pending`, because a row that is written moves to another block; and rows are not copied
    /// along them.
    QStringList key;
    QString assignments;   ///< SQL after SET; only where rows are filled
    QString pending;       ///< SQL condition that is true for rows still to do
    int batchRows = 5000;  ///< first size; adapted to `targetBatchMs`
    int targetBatchMs = 3; ///< of nine batches in ten; measured beside pgbench by tests/benchmarks/bench_backfill
    int pauseMs = 20;      ///< between batches
    double estimatedRows = -1;
    std::optional<sql::BatchedCopy> copy = {};
    bool remove = false; ///< DELETE; with `copy` the rows move
    friend bool operator==(const Backfill &, const Backfill &) = default;
};

struct Step {
    QString id;       ///< "s1", unique in its plan, never reused
    QString change;   ///< id of the Change it came from, or empty for a step made by hand
    QStringList also; ///< further changes that it serves, because they are planned together
    QString role;     ///< the generator's name for it ("add-column"), so that regenerating finds it again
    Phase phase = Phase::Expand;
    StepKind kind = StepKind::Sql;
    base::Message title;
    base::Message why;         ///< why the step is there
    base::Message application; ///< what the application must have deployed before this step; or empty
    QString object;            ///< "public.orders", what the card shows
    StepSql generated;
    StepEdits edits;
    std::optional<Backfill> backfill;
    /// What the one statement in `down` does that commits batch by batch (see batchesOf()); a `down` with such a
    /// statement does not run in one transaction.
    std::optional<Backfill> back;
    Timeouts timeouts;
    RetryPolicy retry;
    bool transactional = true; ///< false: each statement runs outside a transaction
    bool backApart = false;    ///< each statement of `down` does, however `up` runs
    bool reversible = true;    ///< false: `down` cannot bring the data back
    bool enabled = true;
    QStringList dependsOn; ///< ids of steps that must come before
    int waitSeconds = 0;   ///< Wait steps
    QString comment;       ///< the user's
    friend bool operator==(const Step &, const Step &) = default;

    [[nodiscard]] bool serves(const QString &id) const { return change == id || also.contains(id); }
    [[nodiscard]] QString up() const { return edits.up.value_or(generated.up); }
    [[nodiscard]] QString down() const { return edits.down.value_or(generated.down); }
    [[nodiscard]] QString verify() const { return edits.verify.value_or(generated.verify); }
};

} // namespace lockstep::plan
