// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"
#include "base/error.h"
#include "db/connection.h"

namespace lockstep::analysis::prove {

/// What a real server did with one statement.
struct Observation {
    std::vector<RelationEffect> relations; ///< locks on user relations, strongest first seen; `via` is not observable
    bool transactional = true;
    std::optional<base::Error> error; ///< the server refused the statement
    QStringList debug;                ///< its debug1 messages
    friend bool operator==(const Observation &, const Observation &) = default;
};

/// Where prediction and observation part. Lines are in plain English, for reports and tests.
struct Comparison {
    bool locksExact = true;      ///< the set of (relation, lock) is the same
    bool underPredicted = false; ///< a lock was not foreseen, or a weaker one
    bool dangerous = false;      ///< ... that blocks reads or writes, on a relation that was there before
    bool overPredicted = false;
    bool rewriteDiffers = false;
    bool scanDiffers = false;
    bool transactionalDiffers = false;
    bool errorDiffers = false; ///< one side refused the statement
    QStringList lines;
    [[nodiscard]] bool exact() const
    {
        return locksExact && !rewriteDiffers && !scanDiffers && !transactionalDiffers && !errorDiffers;
    }
};
[[nodiscard]] Comparison compare(const Effect &predicted, const Observation &observed);

/// Runs statements on a real server and watches what they lock: pg_locks of the session at the end of the statement
/// (from `watcher`, all the while, where it cannot run in a transaction), file nodes before and after, and the
/// server's debug messages. Only user relations: not pg_catalog, information_schema and TOAST, whose locks follow from
/// their owners' and that nobody names. Never use it on a database that must be kept.
/// Both connections belong to the calling thread; `worker` runs the statements.
class Prover
{
public:
    enum class Keep { Commit, RollBack };
    Prover(db::Connection &worker, db::Connection &watcher);
    [[nodiscard]] Observation observe(const QByteArray &statement, Keep keep);

private:
    struct Known {
        QString schema, name;
        QChar kind;
        qint64 fileNode = 0;
        qint64 table = 0; ///< of an index
    };
    using Snapshot = QHash<qint64, Known>;
    [[nodiscard]] Snapshot snapshot(db::Connection &connection);
    void collect(const db::Rows &locks, QHash<qint64, LockMode> &held) const;
    [[nodiscard]] Observation alone(const QByteArray &statement, const Snapshot &before);
    [[nodiscard]] std::vector<RelationEffect> relations(const Snapshot &before, const Snapshot &after,
                                                        const QHash<qint64, LockMode> &held,
                                                        const QStringList &debug) const;

    db::Connection &m_worker;
    db::Connection &m_watcher;
    QStringList m_debug;
};

} // namespace lockstep::analysis::prove
