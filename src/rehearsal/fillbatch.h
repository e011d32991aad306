// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/backfill.h"
#include "rehearsal/batches.h"
#include "rehearsal/context.h"
#include "rehearsal/fillstore.h"

#include <functional>

namespace lockstep::rehearsal {

/// Runs one batch after the other, each in a transaction of its own together with its position, and adds what was
/// measured to the statement's result. A batch that does not get its locks is tried again as the step's retry policy
/// says, each batch with the whole budget; what it waited for is shown and recorded.
class FillBatch
{
public:
    struct Done {
        FillPosition position; ///< where the next batch begins
        double rows = 0;       ///< walked by this one
        bool moved = false;    ///< nothing was done: another run had moved the position
        double commitMs = 0;   ///< of what it took, the same for few rows as for many
        // of all its tries
        qint64 longestBlockedMs = 0;
        int blocked = 0;
    };

    FillBatch(Context &context, const BatchWork &work, StatementResult &result);
    /// `units` of the key or, along blocks, blocks; `rowsPerUnit` of them. Without a store no position is kept.
    [[nodiscard]] base::Result<Done> run(const FillStore *store, const FillPosition &from, int units,
                                         double rowsPerUnit);
    /// Does the rows of a range anew.
    [[nodiscard]] base::Status repair(const CheckedRange &range);
    /// Whether rows that were filled are no longer `pending`; nothing while none was filled.
    [[nodiscard]] std::optional<bool> pendingTells() const { return m_pendingTells; }

private:
    using Work = std::function<base::Status()>;
    [[nodiscard]] base::Status tried(const Work &work, Done &done);
    [[nodiscard]] base::Status once(const Work &work, StatementResult &one, Done &done);
    [[nodiscard]] base::Result<Done> inside(const FillStore *store, const FillPosition &from, int units,
                                            double rowsPerUnit);
    [[nodiscard]] base::Result<qint64> write(const QString &sql, const QVariantList &bounds);
    [[nodiscard]] base::Result<qint64> move(const QString &sql, const QVariantList &bounds);
    void readExactLocks();
    void keepTries(const std::vector<LockTry> &tries);
    void merge(const Observation &seen, Done &done);

    Context &m_context;
    BatchWork m_work;
    const plan::Backfill &m_backfill;
    plan::BackfillStatements m_sql;
    StatementResult &m_result;
    bool m_exactLocksRead = false;
    std::optional<bool> m_pendingTells;
};

} // namespace lockstep::rehearsal
