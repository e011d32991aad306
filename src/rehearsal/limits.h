// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/analyze.h"
#include "rehearsal/runner.h"

namespace lockstep::rehearsal {

/// Whether a statement keeps nobody from working while it waits: it waits for a lock that holds off schema work only,
/// or for older transactions to end. False where nothing was predicted.
[[nodiscard]] bool waitsHarmlessly(const plan::StatementEffect *predicted);
/// The step's timeouts; a statement that waits harmlessly may do so for as long as the options say.
[[nodiscard]] plan::Timeouts timeoutsFor(const plan::Step &step, bool harmless, const Options &options);
/// Whether a statement of a step outside a transaction can be run in one of its own.
[[nodiscard]] bool runsInTransaction(const plan::StatementEffect *predicted);

} // namespace lockstep::rehearsal
