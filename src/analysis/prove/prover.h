// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"
#include "base/error.h"
#include "db/connection.h"

#include <QSet>

namespace lockstep::analysis::prove {

/// What a real server did with one statement.
struct Observation {
    /// Locks on user relations, strongest first seen; `via` is not observable. Inside an open transaction: the ones
    /// that came with this statement.
    std::vector<RelationEffect> relations;
    std::vector<RelationEffect> held; ///< every lock that the open transaction had already: taken again, it is not seen
    bool transactional = true;
    std::optional<base::Error> error; ///< the server refused the statement
    QStringList debug;                ///< its debug1 messages
    friend bool operator==(const Observation &, const Observation &) = default;
};

/// One thing in which prediction and observation part.
struct Difference {
    enum class What { Lock, Rewrite, Scan, Transactional, Error };
    What what = What::Lock;
    QString relation; ///< "public.orders", or empty
    QString expected; ///< lock mode as documented, empty for no lock; "yes" or "no"; the error's message id
    QString seen;     ///< the same; the server's words
    bool dangerous = false;
    friend bool operator==(const Difference &, const Difference &) = default;
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
    std::vector<Difference> differences;
    friend bool operator==(const Comparison &, const Comparison &) = default;
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
    /// In the transaction that `worker` has open; a statement that the server refuses leaves it as it was.
    [[nodiscard]] Observation observeInside(const QByteArray &statement);

private:
    struct Known {
        QString schema, name;
        QChar kind;
        qint64 fileNode = 0;
        qint64 table = 0; ///< of an index
    };
    using Snapshot = QHash<qint64, Known>;
    [[nodiscard]] Snapshot snapshot(db::Connection &connection);
    /// Relations with every mode that `worker` holds on them.
    [[nodiscard]] QHash<qint64, QSet<LockMode>> modes();
    void collect(const db::Rows &locks, QHash<qint64, LockMode> &held) const;
    /// How often this session has read each table from end to end, counted where a statement tells nothing of it.
    struct Scans {
        bool counted = false;
        QHash<qint64, qint64> byTable;
    };
    [[nodiscard]] Scans scansBefore(const QByteArray &statement);
    [[nodiscard]] QHash<qint64, qint64> scanCounts();
    /// Tables whose rows were looked at without their name in a message.
    [[nodiscard]] QSet<qint64> checkedTables(const QStringList &debug, const Scans &before);
    [[nodiscard]] Observation alone(const QByteArray &statement, const Snapshot &before);
    [[nodiscard]] std::vector<RelationEffect> relations(const Snapshot &before, const Snapshot &after,
                                                        const QHash<qint64, LockMode> &held,
                                                        const QSet<qint64> &scanned, const QStringList &debug) const;

    db::Connection &m_worker;
    db::Connection &m_watcher;
    QStringList m_debug;
};

} // namespace lockstep::analysis::prove
