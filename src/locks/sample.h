// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"
#include "base/error.h"

#include <QDateTime>
#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace lockstep::locks {

/// One backend as seen in one sample. Durations in milliseconds at the time of the sample; -1 where not applicable.
struct SessionInfo {
    int pid = 0;
    int leaderPid = 0; ///< parallel worker's leader, 0 otherwise
    QString user, database, application, client;
    QString state; ///< active, idle in transaction, ...
    QString waitEventType, waitEvent;
    QString query; ///< cut at 2,000 characters
    qint64 queryMs = -1, stateMs = -1, transactionMs = -1, backendMs = -1;
    std::vector<int> blockedBy; ///< pg_blocking_pids(); 0 stands for a prepared transaction
    bool hidden = false;        ///< the sampling role may not see this session's state and query
    friend bool operator==(const SessionInfo &, const SessionInfo &) = default;
};

/// One row of the lock table that matters: waited for, or held by a session that blocks or that we watch.
struct LockInfo {
    int pid = 0;
    QString type;             ///< relation, transactionid, tuple, advisory, ...
    QString schema, relation; ///< empty where the lock is not on a relation
    QString object;           ///< readable: "public.orders", "transaction 741", "advisory 42"
    QString mode;             ///< as pg_locks, "AccessExclusiveLock"
    QChar relationKind;       ///< pg_class.relkind; null where the lock is on no known relation
    analysis::LockMode lockMode = analysis::LockMode::None;
    bool granted = false;
    qint64 waitMs = -1;      ///< since pg_locks.waitstart (14+)
    quint32 relationOid = 0; ///< also where the name cannot be known (made in a transaction that is still open)
    friend bool operator==(const LockInfo &, const LockInfo &) = default;
};

/// One row of pg_stat_progress_*.
struct ProgressInfo {
    int pid = 0;
    QString command; ///< "CREATE INDEX CONCURRENTLY"
    QString schema, relation;
    QString phase;
    qint64 done = -1, total = -1; ///< blocks, tuples or whatever the phase counts; -1 unknown
    [[nodiscard]] double fraction() const
    {
        return total > 0 && done >= 0 ? std::min(1.0, double(done) / double(total)) : -1.0;
    }
    friend bool operator==(const ProgressInfo &, const ProgressInfo &) = default;
};

struct Sample {
    QDateTime at;               ///< server's clock, UTC
    qint64 costUs = 0;          ///< what taking it took
    bool queriesHidden = false; ///< some sessions are `hidden`: the role lacks pg_read_all_stats
    std::vector<SessionInfo> sessions;
    std::vector<LockInfo> locks;
    std::vector<ProgressInfo> progress;
    friend bool operator==(const Sample &, const Sample &) = default;
};

} // namespace lockstep::locks
