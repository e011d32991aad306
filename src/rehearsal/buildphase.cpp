// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/buildphase.h"

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace {

struct PhaseShare {
    QLatin1StringView phase; ///< as pg_stat_progress_create_index writes it
    double from, to;         ///< of a concurrent build
};

constexpr std::array concurrentPhases{
    PhaseShare{"initializing"_L1, 0, 0},
    PhaseShare{"waiting for writers before build"_L1, 0, 0},
    PhaseShare{"building index: scanning table"_L1, 0, 0.5},
    PhaseShare{"building index: sorting live tuples"_L1, 0.5, 0.6},
    PhaseShare{"building index: loading tuples in tree"_L1, 0.6, 0.75},
    PhaseShare{"building index"_L1, 0, 0.75}, // other access methods
    PhaseShare{"waiting for writers before validation"_L1, 0.75, 0.75},
    PhaseShare{"index validation: scanning index"_L1, 0.75, 0.8},
    PhaseShare{"index validation: sorting tuples"_L1, 0.8, 0.82},
    PhaseShare{"index validation: scanning table"_L1, 0.82, 1.0},
    PhaseShare{"waiting for old snapshots"_L1, 1.0, 1.0},
    PhaseShare{"waiting for readers before marking dead"_L1, 1.0, 1.0},
    PhaseShare{"waiting for readers before dropping"_L1, 1.0, 1.0},
};
constexpr double shareOfPlainBuild = 0.75; ///< a plain build has no validation

} // namespace

double buildFraction(const locks::ProgressInfo &progress)
{
    if (!progress.command.contains("INDEX"_L1))
        return progress.fraction();
    const bool concurrent = progress.command.contains("CONCURRENTLY"_L1);
    for (const PhaseShare &share : concurrentPhases) {
        if (progress.phase != share.phase)
            continue;
        const double within = share.from == share.to ? 0 : std::max(0.0, progress.fraction());
        const double f = share.from + within * (share.to - share.from);
        return concurrent ? f : std::min(1.0, f / shareOfPlainBuild);
    }
    return -1;
}

qint64 buildEtaMs(double fraction, qint64 elapsedMs, const QString &phase)
{
    if (fraction < 0.05 || elapsedMs < 1000 || phase.startsWith("waiting"_L1))
        return -1;
    return qint64(double(elapsedMs) * (1.0 - fraction) / fraction);
}

} // namespace lockstep::rehearsal
