// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/chunksizer.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lockstep::rehearsal {

namespace sizing {

constexpr std::size_t kept = 10;
constexpr int fewest = 50;
constexpr int most = 200'000;
constexpr double mostGrowth = 1.5;
constexpr double alarm = 5;

/// The nearest rank: of ten values the ninth.
static double p90(std::vector<double> values)
{
    const auto rank = std::size_t(std::ceil(0.9 * double(values.size()))) - 1;
    std::ranges::nth_element(values, values.begin() + std::ptrdiff_t(rank));
    return values[rank];
}

} // namespace sizing

ChunkSizer::ChunkSizer(int firstRows, int targetMs)
    : m_rows(std::clamp(firstRows, 1, sizing::most)), m_targetMs(std::max(1, targetMs))
{
}

void ChunkSizer::report(int rows, double tookMs, double inAnyCaseMs)
{
    const double countedMs = tookMs - std::max(0.0, inAnyCaseMs - m_targetMs / 2);
    if (countedMs > sizing::alarm * m_targetMs) {
        m_recent.clear();
        m_rows = std::max(sizing::fewest, rows / 10);
        return;
    }
    m_recent.push_back({std::max(1, rows), tookMs, countedMs});
    if (m_recent.size() > sizing::kept)
        m_recent.pop_front();
    std::vector<double> perRow;
    for (const Chunk &chunk : m_recent)
        perRow.push_back(std::max(chunk.countedMs, 0.01) / chunk.rows);
    const double wanted = std::min(m_targetMs / sizing::p90(std::move(perRow)), sizing::mostGrowth * m_rows);
    m_rows = int(std::clamp(wanted, double(sizing::fewest), double(sizing::most)));
}

void ChunkSizer::yield()
{
    m_rows = std::max(sizing::fewest, m_rows / 2);
}

qint64 ChunkSizer::p90Ms() const
{
    if (m_recent.empty())
        return -1;
    std::vector<double> times;
    for (const Chunk &chunk : m_recent)
        times.push_back(chunk.ms);
    return qint64(std::round(sizing::p90(std::move(times))));
}

} // namespace lockstep::rehearsal
