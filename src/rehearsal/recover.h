// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/checkpoint.h"

namespace lockstep::rehearsal {

enum class Recovery {
    TakeBack, ///< what was done is taken back, as after a cancel
    Continue, ///< the run goes on where it was
};

/// After a kill: ends the old session where it still runs, finds out what of the running statement is left, drops
/// INVALID indexes, and takes back or goes on. Blocks, like run(). The file is gone afterwards. Errors: NotFound,
/// InvalidInput (no such checkpoint), Conflict (its program still runs), ConnectionFailed.
[[nodiscard]] base::Result<Result> recover(const QString &checkpointFile, const QString &password, Recovery recovery,
                                           std::stop_token stop = {}, const EventFn &onEvent = {},
                                           std::shared_ptr<BackfillControl> backfill = {});

} // namespace lockstep::rehearsal
