// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/strategy.h"
#include "analysis/effect.h"
#include "rehearsal/forecast.h"

namespace lockstep::review {

/// What one strategy would cost for one change, as predicted.
struct Way {
    QString strategy;
    std::optional<base::Error> refused; ///< why it cannot be gone; nothing below counts then
    int steps = 0;                      ///< that come into the plan, or get more to do
    int deployments = 0;
    analysis::LockMode strongest = analysis::LockMode::None; ///< on what exists already
    bool isLong = false;                                     ///< a blocking lock through work that grows with a table
    rehearsal::Forecast duration;                            ///< of all statements and backfills, without waiting
    qint64 bytesWritten = 0; ///< of tables and indexes written anew: what must fit on the disk beside them
    bool byTool = false;     ///< a command does the work: what it locks and writes comes on top
    int withoutWayBack = 0;  ///< steps that cannot be taken back
    friend bool operator==(const Way &, const Way &) = default;
};

/// Every strategy whose steps Lockstep writes for this change, added to `plan`, beside each other. Those that refuse
/// come last.
[[nodiscard]] std::vector<Way> ways(const plan::Plan &plan, const plan::Change &change, const catalog::Catalog &catalog,
                                    const advisor::GeneratorOptions &options = {}, const rehearsal::Rates &rates = {});

} // namespace lockstep::review
