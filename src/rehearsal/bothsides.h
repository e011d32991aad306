// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/context.h"

namespace lockstep::rehearsal {

/// A table that a statement keeps others from writing to.
struct TableLock {
    QString schema, name;
    analysis::LockMode mode = analysis::LockMode::None;
    friend bool operator==(const TableLock &, const TableLock &) = default;
};

/// The tables on both sides of a foreign key that the statement locks, in its order; empty for other statements.
[[nodiscard]] std::vector<TableLock> bothSides(const plan::StatementEffect *predicted);

/// Takes these locks before the statement asks for them one after the other. An application uses the two tables in
/// either order (the check of a foreign key in one, the work in the other): while we wait for the first, sessions
/// gather that hold the second and wait for the first behind us. So each is waited for only a moment, far shorter than
/// a server takes to look for deadlocks; what was not to be had is given back, and the other order is tried. After as
/// long as the step waits for a lock, the first is waited for, for as long again.
///
/// Within a transaction that the caller has begun; `alone` where it holds nothing yet, else there is one try. What it
/// cost, and who was in the way, goes to `cost`. Where the role may not lock a table nothing is locked: the statement
/// may still be allowed.
[[nodiscard]] base::Status lockBothSides(Context &context, const plan::Step &step, const plan::Timeouts &timeouts,
                                         std::vector<TableLock> tables, bool alone, StatementResult &cost);

} // namespace lockstep::rehearsal
