// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "locks/sample.h"

namespace lockstep::rehearsal {

/// How far a command with a progress view is as a whole, 0..1, or -1. The server counts within a phase and starts again
/// in the next; the shares of the phases are an assumption, not measured (PostgreSQL 17): of a
/// CREATE INDEX CONCURRENTLY scanning takes half, sorting and loading a quarter, validation a quarter.
[[nodiscard]] double buildFraction(const locks::ProgressInfo &progress);

/// What is left by the fraction and the time so far; -1 in the first second, below 5 %, and while it waits for other
/// sessions, whose end nobody knows.
[[nodiscard]] qint64 buildEtaMs(double fraction, qint64 elapsedMs, const QString &phase);

} // namespace lockstep::rehearsal
