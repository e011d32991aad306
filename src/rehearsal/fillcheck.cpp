// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/fillcheck.h"

namespace lockstep::rehearsal {

namespace fillchecking {

constexpr int rangeRows = 10'000; // that are read at once

} // namespace fillchecking

FillCheck::FillCheck(Context &context, const BatchWork &work, FillBatch &batch, StatementResult &result)
    : m_context(context), m_work(work), m_batch(batch), m_result(result)
{
}

base::Status FillCheck::prepare()
{
    const plan::Backfill &backfill = m_work.backfill;
    if (!backfill.copy || backfill.remove || backfill.copy->lockRows || backfill.key.isEmpty())
        return {};
    const auto hasKey = copyHasKey(*m_context.work, backfill);
    if (!hasKey)
        return std::unexpected(hasKey.error());
    m_copyHasKey = *hasKey;
    return {};
}

bool FillCheck::isPossible() const
{
    const plan::Backfill &backfill = m_work.backfill;
    if (m_work.within || backfill.key.isEmpty())
        return false;
    if (backfill.copy && !backfill.remove)
        return backfill.copy->lockRows || m_copyHasKey;
    return !backfill.pending.trimmed().isEmpty() && m_batch.pendingTells().value_or(true);
}

void FillCheck::begin()
{
    if (!m_check)
        m_check = std::make_unique<RangeCheck>(m_context.target, m_context.password, m_work.backfill,
                                               fillchecking::rangeRows);
}

void FillCheck::reached(const QStringList &key, double rows)
{
    if (key.isEmpty() || !isPossible())
        return;
    begin();
    m_check->reached(key, rows);
}

base::Status FillCheck::finish(const QStringList &end)
{
    begin();
    const auto checked = m_check->finish(end, m_context.stopToken());
    if (!checked)
        return std::unexpected(checked.error());
    m_result.checkedRanges = checked->ranges;
    m_result.wrongRanges = checked->wrong;
    return {};
}

base::Status FillCheck::repair()
{
    for (CheckedRange &range : m_result.wrongRanges) {
        if (m_context.stopped())
            return std::unexpected(cancelledError());
        if (auto repaired = m_batch.repair(range); !repaired)
            return repaired;
        const auto counted = countRange(*m_context.work, m_work.backfill, range);
        if (!counted)
            return std::unexpected(counted.error());
        range.repaired = counted->wrong == 0;
    }
    return {};
}

std::optional<RangeCheck::Progress> FillCheck::progress() const
{
    return m_check ? std::optional(m_check->progress()) : std::nullopt;
}

} // namespace lockstep::rehearsal
