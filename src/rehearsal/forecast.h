// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/lookup.h"
#include "plan/analyze.h"
#include "rehearsal/result.h"

#include <span>

namespace lockstep::rehearsal {

/// How fast a server works. The defaults are assumptions, not measurements: a small cloud server with SSD that has its
/// table half in memory. What was rehearsed corrects them.
struct Rates {
    double scanBytes = 250e6;   ///< a second: reading a table for a check
    double rewriteBytes = 60e6; ///< a second: writing a table anew, with its WAL; its indexes come on top
    double indexRows = 400e3;   ///< a second: sorting and loading a B-tree
    double updateRows = 20e3;   ///< a second: batched UPDATE, with indexes and pauses
    double briefMs = 10;        ///< a change of the catalog alone
    double spread = 3;          ///< the true value is assumed between value / spread and value * spread
    bool measured = false;
    friend bool operator==(const Rates &, const Rates &) = default;
};

/// Rates from rehearsals, the newest first. Only statements of at least a quarter of a second count; where none of a
/// kind was measured the assumption stays. The spread becomes 1.6.
[[nodiscard]] Rates calibrate(std::span<const Result> rehearsals);

struct Forecast {
    qint64 lowMs = 0, likelyMs = 0, highMs = 0;
    bool measured = false; ///< by rates of a rehearsal
    friend bool operator==(const Forecast &, const Forecast &) = default;
};

/// How long a statement works once it has its locks; waiting for locks cannot be forecast. `catalog` is the state
/// before the plan: tables that the plan makes count as empty.
[[nodiscard]] Forecast forecast(const plan::StatementEffect &statement, const catalog::Lookup &catalog,
                                const Rates &rates = {});
/// A backfill of so many rows (its estimate, or the table's rows), with its pauses.
[[nodiscard]] Forecast forecast(const plan::Backfill &backfill, const catalog::Lookup &catalog,
                                const Rates &rates = {});

} // namespace lockstep::rehearsal
