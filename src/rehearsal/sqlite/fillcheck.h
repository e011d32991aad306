// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/sqlite/fillbatch.h"

namespace lockstep::rehearsal::sqlite {

/// Looks at the rows behind a backfill once more, range by range, and does wrong ranges anew, as rehearsal::RangeCheck
/// and FillCheck do on a server. Not beside the batches: without WAL nobody commits while a range is read. Of rows that
/// are filled, deleted or moved it counts those for which `pending` still holds; of rows that are copied those that are
/// missing in the copy, and where something keeps the copy like the original (BatchedCopy::lockRows) those that are
/// different, too.
class FillCheck
{
public:
    FillCheck(FillHost &host, const plan::Backfill &backfill, FillBatch &batch, StatementResult &result);
    /// Whether there is a way to tell done rows from others, once the batches are done.
    [[nodiscard]] base::Result<bool> isPossible();
    /// From the first row of the table to `end`; `onRange` after each range.
    [[nodiscard]] base::Status run(const QStringList &end, const std::function<void()> &onRange);

private:
    [[nodiscard]] base::Status count(CheckedRange &range);
    [[nodiscard]] base::Status repair(CheckedRange range);
    [[nodiscard]] base::Result<bool> copyHasKey();

    FillHost &m_host;
    const plan::Backfill &m_backfill;
    FillBatch &m_batch;
    StatementResult &m_result;
};

} // namespace lockstep::rehearsal::sqlite
