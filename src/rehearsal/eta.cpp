// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/eta.h"

#include <algorithm>

namespace lockstep::rehearsal {

constexpr std::size_t etaReports = 16;
constexpr qint64 etaLeastMs = 1000;

void EtaEstimator::report(double done, qint64 nowMs)
{
    m_reports.push_back({done, nowMs});
    // Kept: enough reports, and at least a second even where they come fast.
    while (m_reports.size() > etaReports && nowMs - m_reports[1].atMs >= etaLeastMs)
        m_reports.pop_front();
}

void EtaEstimator::startOver()
{
    if (!m_reports.empty())
        m_reports.erase(m_reports.begin(), m_reports.end() - 1);
}

double EtaEstimator::fraction() const
{
    if (m_total <= 0 || m_reports.empty())
        return -1;
    const double f = m_reports.back().done / m_total;
    return f > 1.0 ? -1 : std::max(0.0, f);
}

double EtaEstimator::perSecond() const
{
    if (m_reports.size() < 3)
        return -1;
    const qint64 span = m_reports.back().atMs - m_reports.front().atMs;
    if (span < etaLeastMs)
        return -1;
    return (m_reports.back().done - m_reports.front().done) * 1000 / double(span);
}

qint64 EtaEstimator::etaMs() const
{
    const double rate = perSecond();
    if (fraction() < 0 || rate <= 0)
        return -1;
    return qint64((m_total - m_reports.back().done) * 1000 / rate);
}

} // namespace lockstep::rehearsal
