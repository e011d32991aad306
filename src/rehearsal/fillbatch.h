// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/backfill.h"
#include "rehearsal/context.h"
#include "rehearsal/fillstore.h"

namespace lockstep::rehearsal {

/// Runs one batch after the other, each in a transaction of its own together with its position, and adds what was
/// measured to the statement's result.
class FillBatch
{
public:
    struct Done {
        FillPosition position; ///< where the next batch begins
        double rows = 0;       ///< walked by this one
        qint64 longestBlockedMs = 0;
        int blocked = 0;
        bool moved = false; ///< nothing was done: another run had moved the position
    };

    /// `oneTransaction`: within the one that is open, and without keeping positions.
    FillBatch(Context &context, const plan::Step &step, bool oneTransaction, StatementResult &result);
    /// `units` of the key or, along blocks, blocks; `rowsPerUnit` of them. Without a store no position is kept.
    [[nodiscard]] base::Result<Done> run(const FillStore *store, const FillPosition &from, int units,
                                         double rowsPerUnit);
    /// Whether rows that were filled are no longer `pending`; nothing while none was filled.
    [[nodiscard]] std::optional<bool> pendingTells() const { return m_pendingTells; }

private:
    [[nodiscard]] base::Result<Done> inside(const FillStore *store, const FillPosition &from, int units,
                                            double rowsPerUnit);
    [[nodiscard]] base::Result<qint64> write(const QString &sql, const QVariantList &bounds);
    void readExactLocks();
    void merge(const Observation &seen, Done *done);

    Context &m_context;
    const plan::Step &m_step;
    const plan::Backfill &m_backfill;
    plan::BackfillStatements m_sql;
    bool m_oneTransaction;
    StatementResult &m_result;
    bool m_exactLocksRead = false;
    std::optional<bool> m_pendingTells;
};

} // namespace lockstep::rehearsal
