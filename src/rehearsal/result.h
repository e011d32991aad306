// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"
#include "base/error.h"
#include "base/message.h"
#include "locks/sample.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace lockstep::rehearsal {

enum class Pass { Up, Verify, Down, VerifyDown, UpAgain };
/// Mismatch: a verify answered something else than true, or the schema after the down pass is not what it was.
enum class Outcome { Ok, Failed, Cancelled, Skipped, Mismatch };
/// "up", "up-again"; "ok", ...: as in files.
[[nodiscard]] QString passName(Pass pass);
[[nodiscard]] QString outcomeName(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeFromName(QStringView name);

/// A lock that the statement really held, from samples of a second connection and from pg_locks at the statement's end.
/// The system catalogs' own locks are left out. In a transaction `lastSeenMs` is when it ended, commit or rollback,
/// because that is how long the lock was held, and may lie after the statement's end.
struct HeldLock {
    QString schema, relation;
    analysis::LockMode mode = analysis::LockMode::None;
    qint64 firstSeenMs = 0, lastSeenMs = 0; ///< since the statement's start
    qint64 waitedMs = 0;                    ///< for this lock, before it was granted
    bool isNew = false;                     ///< the relation did not exist for others when the statement ended
    bool isIndex = false;
    friend bool operator==(const HeldLock &, const HeldLock &) = default;
};

/// One session that we kept waiting.
struct BlockedSession {
    int pid = 0;
    QString application, query;
    QString relation;
    qint64 blockedMs = 0; ///< longest seen
    friend bool operator==(const BlockedSession &, const BlockedSession &) = default;
};

/// One session that stood in the way of a lock that a statement waited for.
struct InTheWay {
    int pid = 0; ///< 0: a prepared transaction
    QString user, application, state;
    QString query;
    qint64 transactionMs = -1; ///< how long its transaction has been open; -1 none
    /// What it holds, or waits for before us, on the relation that we wait for; None where we wait for something else.
    analysis::LockMode mode = analysis::LockMode::None;
    bool isWaiting = false; ///< it waits for somebody itself
    friend bool operator==(const InTheWay &, const InTheWay &) = default;
};

/// One try of a statement to get its locks that did not succeed, or that is under way.
struct LockTry {
    enum class End {
        Waiting,
        LockTimeout,
        Deadlock,
        GaveWay, ///< others had queued behind it for longer than the plan allows
    };
    int number = 1;
    int of = 1; ///< tries that the step has
    End end = End::Waiting;
    qint64 startMs = 0; ///< since the rehearsal's start
    qint64 waitedMs = 0;
    QString object; ///< "public.orders", "transaction 741"; empty where no sample saw it wait
    analysis::LockMode wanted = analysis::LockMode::None;
    std::vector<InTheWay> inTheWay;
    int queued = 0;      ///< sessions behind it
    qint64 queuedMs = 0; ///< the longest that one of them had waited for it
    qint64 pauseMs = -1; ///< until the next try; -1: none followed, or it has not ended
    friend bool operator==(const LockTry &, const LockTry &) = default;
};

/// Difference between what was predicted and what the server did.
struct Mismatch {
    QString what; ///< "lock", "rewrite", "scan", "transactional"
    QString relation;
    QString predicted, observed;
    bool dangerous = false; ///< the server did something stronger than foreseen
    friend bool operator==(const Mismatch &, const Mismatch &) = default;
};

/// A range of keys behind a backfill whose rows were not as they should be. Texts as the server writes them.
struct CheckedRange {
    QStringList from, to;
    bool last = false; ///< the row at `to` belongs to it
    qint64 rows = 0;   ///< in it
    qint64 wrong = 0;  ///< not filled, or missing or different in the copy
    bool repaired = false;
    friend bool operator==(const CheckedRange &, const CheckedRange &) = default;
};

/// Everything measured about one statement of one pass.
struct StatementResult {
    QString step;
    Pass pass = Pass::Up;
    QString sql;
    Outcome outcome = Outcome::Ok;
    qint64 startMs = 0;    ///< since the rehearsal's start
    qint64 durationMs = 0; ///< of the attempt that counted
    qint64 lockWaitMs = 0; ///< of all attempts, by samples: good to about one sampling period; of those that
                           ///< ended at lock_timeout at least that
    int attempts = 1;      ///< with retries, see `tries`
    qint64 rows = -1;
    /// Difference of pg_current_wal_insert_lsn(): of the whole server, so a workload that runs beside is in it.
    qint64 walBytes = -1;
    /// Temporary files of this statement, as the server logs them to the client (log_temp_files = 0); where the role
    /// may not set that, the difference of pg_stat_database.temp_bytes over the step, of all sessions. -1 unknown.
    qint64 temporaryBytes = -1;
    int batches = 0;       ///< backfills
    int checkedRanges = 0; ///< backfills: ranges of rows that were looked at once more
    std::vector<CheckedRange> wrongRanges;
    QString kind;           ///< command tag as predicted, "CREATE INDEX"; empty where nothing was predicted
    qint64 tableBytes = -1; ///< heap of the largest table that it was predicted to scan, rewrite or index (relpages)
    double tableRows = -1;  ///< reltuples of that table
    QStringList rewritten;  ///< tables and materialised views whose file node changed, "schema.name"
    QStringList scanned;    ///< tables read whole for the DDL, as the server said at debug1; names without schema
    base::Message note;     ///< why it was skipped, or what else there is to say
    std::vector<HeldLock> locks;
    std::vector<BlockedSession> blocked;
    std::vector<LockTry> tries; ///< those that failed, in order
    std::vector<Mismatch> mismatches;
    std::optional<base::Error> error;
    friend bool operator==(const StatementResult &, const StatementResult &) = default;
};

/// One thing looked at before the run.
struct PreflightCheck {
    enum class Verdict { Ok, Warning, Blocker };
    QString id; ///< "rights", "long-transactions", "replication", "disk", "invalid-indexes", "tool-histories",
                ///< "stale", "irreversible"
    Verdict verdict = Verdict::Ok;
    base::Message message;
    friend bool operator==(const PreflightCheck &, const PreflightCheck &) = default;
};

struct Result {
    QString id; ///< UUID
    QString planTitle, planHash;
    QString target; ///< connection name and role
    QString serverVersion;
    QDateTime startedAt; ///< UTC
    qint64 durationMs = 0;
    bool rolledBack = false; ///< ran inside one transaction that was rolled back
    Outcome outcome = Outcome::Ok;
    std::vector<PreflightCheck> preflight;
    std::vector<StatementResult> statements;
    bool schemaRestored = true; ///< after the down pass the structure was what it had been
    QStringList schemaDifferences;
    std::optional<base::Error> error;
    friend bool operator==(const Result &, const Result &) = default;
};

[[nodiscard]] QByteArray toJson(const Result &result);
[[nodiscard]] base::Result<Result> fromJson(const QByteArray &json);

} // namespace lockstep::rehearsal
