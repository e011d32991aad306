// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/result.h"

namespace lockstep::rehearsal {

/// What one statement was seen to do to one relation.
struct ObservedRelation {
    QString schema, name;                                 ///< as it was called before the statement
    QChar kind = u'r';                                    ///< pg_class.relkind
    bool isNew = false;                                   ///< made in this transaction
    analysis::LockMode before = analysis::LockMode::None; ///< held already when the statement began (same transaction)
    analysis::LockMode after = analysis::LockMode::None;  ///< strongest held when it ended, or seen
    bool rewritten = false;
};

/// What the server said and did beside the locks.
struct ObservedStatement {
    std::vector<ObservedRelation> relations;
    QStringList scanned;   ///< tables that the server said it verifies or rewrites (debug1)
    bool saidScan = false; ///< any message of a scan, foreign keys and index builds included
    bool exact = true;     ///< locks were read inside the transaction; false: only sampled, so a lock can be missed
    bool inTransaction = true;
    bool refusedTransaction = false; ///< the server refused it inside a transaction (25001)
};

/// Differences between prediction and observation. Locks on indexes and sequences count only where they were predicted:
/// a statement on a table takes them along.
[[nodiscard]] std::vector<Mismatch> findMismatches(const analysis::Effect &predicted,
                                                   const ObservedStatement &observed);

} // namespace lockstep::rehearsal
