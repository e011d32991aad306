// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <deque>

namespace lockstep::rehearsal {

/// Says when something will be done from what it did lately. Silent until it knows: at least three reports, a second of
/// work, and a total that has not been overtaken. Never more than 100 %: a total that turns out too small makes the
/// fraction unknown.
class EtaEstimator
{
public:
    /// `total` <= 0: not known.
    explicit EtaEstimator(double total) : m_total(total) {}
    /// `done` of `total` at `nowMs` of any steady clock; `done` never falls.
    void report(double done, qint64 nowMs);
    /// What was done so far says nothing of what comes: nothing went on for a while.
    void startOver();
    void setTotal(double total) { m_total = total; }
    [[nodiscard]] double fraction() const; ///< 0..1, -1 unknown
    [[nodiscard]] qint64 etaMs() const;    ///< -1 unknown
    [[nodiscard]] double total() const { return m_total > 0 ? m_total : -1; }
    /// How much was done a second lately, -1 unknown.
    [[nodiscard]] double perSecond() const;

private:
    struct Report {
        double done;
        qint64 atMs;
    };
    double m_total;
    std::deque<Report> m_reports; ///< the newest, over which the rate is measured
};

} // namespace lockstep::rehearsal
