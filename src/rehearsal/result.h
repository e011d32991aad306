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

#include <vector>

namespace lockstep::rehearsal {

enum class Pass { Up, Verify, Down, VerifyDown, UpAgain };
enum class Outcome { Ok, Failed, Cancelled, Skipped, Mismatch };

/// A lock that the statement really held, from samples of a second connection and from pg_locks at the statement's end.
struct HeldLock {
    QString schema, relation;
    analysis::LockMode mode = analysis::LockMode::None;
    qint64 firstSeenMs = 0, lastSeenMs = 0; ///< since the statement's start
    qint64 waitedMs = 0;      ///< for this lock
    friend bool operator==(const HeldLock &, const HeldLock &) = default;
};

/// One session that we kept waiting.
struct BlockedSession {
    int pid = 0;
    QString application, query;
    QString relation;
    qint64 blockedMs = 0;     ///< longest seen
    friend bool operator==(const BlockedSession &, const BlockedSession &) = default;
};

/// Difference between what was predicted and what the server did.
struct Mismatch {
    QString what;             ///< "lock", "rewrite", "scan", "transactional"
    QString relation;
    QString predicted, observed;
    bool dangerous = false;   ///< the server did something stronger than foreseen
    friend bool operator==(const Mismatch &, const Mismatch &) = default;
};

/// Everything measured about one statement of one pass.
struct StatementResult {
    QString step;
    Pass pass = Pass::Up;
    QString sql;
    Outcome outcome = Outcome::Ok;
    qint64 startMs = 0;       ///< since the rehearsal's start
    qint64 durationMs = 0;    ///< of the attempt that counted
    qint64 lockWaitMs = 0;
    int attempts = 1;         ///< with retries after lock timeouts
    qint64 rows = -1;
    qint64 walBytes = -1;
    qint64 temporaryBytes = -1;
    int batches = 0;          ///< backfills
    QStringList rewritten;    ///< relations whose file node changed
    std::vector<HeldLock> locks;
    std::vector<BlockedSession> blocked;
    std::vector<Mismatch> mismatches;
    std::optional<base::Error> error;
    friend bool operator==(const StatementResult &, const StatementResult &) = default;
};

/// One thing looked at before the run.
struct PreflightCheck {
    enum class Verdict { Ok, Warning, Blocker };
    QString id;               ///< "rights", "long-transactions", "replication", "disk", "invalid-indexes"
    Verdict verdict = Verdict::Ok;
    base::Message message;
    friend bool operator==(const PreflightCheck &, const PreflightCheck &) = default;
};

struct Result {
    QString id;               ///< UUID
    QString planTitle, planHash;
    QString target;           ///< connection name and role
    QString serverVersion;
    QDateTime startedAt;      ///< UTC
    qint64 durationMs = 0;
    bool rolledBack = false;  ///< ran inside one transaction that was rolled back
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
