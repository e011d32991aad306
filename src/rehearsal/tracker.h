// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "rehearsal/mismatch.h"

#include <QHash>

namespace lockstep::rehearsal {

/// Reads, inside the transaction, which locks it holds and which file nodes it changed, statement by statement.
/// `looking` is a connection outside the transaction: it still sees the names and file nodes from before.
class TransactionTracker
{
public:
    TransactionTracker(db::Connection &work, db::Connection &looking) : m_work(work), m_looking(looking) {}

    /// After a statement that succeeded: every user relation that the transaction holds a lock on by now.
    [[nodiscard]] base::Result<std::vector<ObservedRelation>> afterStatement();

    /// Keeps the state of now, and goes back to it after a ROLLBACK TO SAVEPOINT.
    void remember() { m_saved = m_before; }
    void forget() { m_before = m_saved; }

private:
    struct State {
        QString schema, name;
        QChar kind;
        qint64 fileNode = 0;
        analysis::LockMode mode = analysis::LockMode::None;
        bool isNew = false;
    };
    db::Connection &m_work;
    db::Connection &m_looking;
    QHash<quint32, State> m_before, m_saved;
};

/// File nodes of all tables and materialised views by name, for statements that cannot run in a transaction.
[[nodiscard]] base::Result<QHash<QString, qint64>> tableFileNodes(db::Connection &connection);

} // namespace lockstep::rehearsal
