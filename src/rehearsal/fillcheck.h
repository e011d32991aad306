// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/batches.h"
#include "rehearsal/fillbatch.h"
#include "rehearsal/rangecheck.h"

#include <memory>

namespace lockstep::rehearsal {

/// Follows the batches with a RangeCheck, and has them do wrong ranges anew in the end.
class FillCheck
{
public:
    FillCheck(Context &context, const BatchWork &work, FillBatch &batch, StatementResult &result);
    /// Once, before the first batch: whether the copy has a key by which its rows are told.
    [[nodiscard]] base::Status prepare();
    /// Whether there is a way to tell done rows from others; known once the first rows were done.
    [[nodiscard]] bool isPossible() const;
    /// As RangeCheck::reached().
    void reached(const QStringList &key, double rows);
    /// Begins anew when next told to: the server was away.
    void restart() { m_check.reset(); }
    /// Looks at all rows up to `end`. Errors as of RangeCheck::finish().
    [[nodiscard]] base::Status finish(const QStringList &end);
    [[nodiscard]] base::Status repair();
    [[nodiscard]] std::optional<RangeCheck::Progress> progress() const;

private:
    void begin();

    Context &m_context;
    BatchWork m_work;
    FillBatch &m_batch;
    StatementResult &m_result;
    bool m_copyHasKey = false;
    std::unique_ptr<RangeCheck> m_check;
};

} // namespace lockstep::rehearsal
