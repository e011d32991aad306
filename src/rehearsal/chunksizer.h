// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <deque>

namespace lockstep::rehearsal {

/// Says how many rows the next batch should have so that nine of ten take at most the target time, by the 90th
/// percentile of the last ten batches' time per row. Grows by half at most from one batch to the next; one that took
/// five times the target makes the next a tenth, and what was known is forgotten.
class ChunkSizer
{
public:
    ChunkSizer(int firstRows, int targetMs);
    /// `inAnyCaseMs` of it do not depend on the rows, as a commit's wait for the disk: these count as half the target
    /// at most, since fewer rows would not make it shorter.
    void report(int rows, double tookMs, double inAnyCaseMs = 0);
    /// Others waited: half as many rows.
    void yield();
    [[nodiscard]] int rows() const { return m_rows; }
    /// Of the time of recent batches, -1 before the first.
    [[nodiscard]] qint64 p90Ms() const;

private:
    struct Chunk {
        int rows;
        double ms, countedMs;
    };
    std::deque<Chunk> m_recent;
    int m_rows;
    double m_targetMs;
};

} // namespace lockstep::rehearsal
