// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/run.h"

namespace lockstep::analysis::postgres {

/// Whether the view has an INSTEAD OF trigger for INSERT, UPDATE or DELETE.
[[nodiscard]] bool hasInsteadTrigger(const Table &view, ActionKind event);
/// Runs the functions of the triggers that the event fires: those FOR EACH STATEMENT in any case, those FOR EACH ROW
/// where there are rows. `columns`: what an UPDATE sets.
void runTriggers(Run &run, Oid table, ActionKind event, Rows rows, const std::vector<int> &columns);

} // namespace lockstep::analysis::postgres
