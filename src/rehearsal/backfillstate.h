// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/backfillcontrol.h"

namespace lockstep::rehearsal {

/// A running backfill as people watch it.
struct BackfillState {
    enum class Phase { Filling, Checking };
    Phase phase = Phase::Filling;
    enum class Work { Fill, Copy, Delete, Move };
    Work work = Work::Fill;
    QString table; ///< "public.orders", or "public.orders -> public.archive"
    double rows = 0;
    double total = -1; ///< as estimated; -1 unknown
    double rowsPerSecond = -1;
    qint64 etaMs = -1;
    int batches = 0, batchRows = 0;
    qint64 batchP90Ms = -1;
    qint64 lagMs = -1, commitMs = -1; ///< -1: not known
    int blocked = 0;                  ///< sessions that waited for the last batch
    Throttle throttle = Throttle::None;
    int checkedRanges = 0, wrongRanges = 0;
    friend bool operator==(const BackfillState &, const BackfillState &) = default;
};

} // namespace lockstep::rehearsal
