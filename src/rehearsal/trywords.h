// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"
#include "rehearsal/result.h"

namespace lockstep::rehearsal {

/// "Try 2 of 10: public.orders (ACCESS EXCLUSIVE) was not to be had within 2.0 s"; of one under way, what it waits for.
[[nodiscard]] base::Message describe(const LockTry &lockTry);
/// "Session 4711 (reporting) of alice: ROW EXCLUSIVE, idle in transaction, for 12.3 s; its last statement: SELECT ..."
[[nodiscard]] base::Message describe(const InTheWay &session);
/// Who has queued behind it; empty while nobody has.
[[nodiscard]] base::Message describeQueue(const LockTry &lockTry);

} // namespace lockstep::rehearsal
