// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/pressure.h"

namespace lockstep::rehearsal::sqlite {

/// Asks for the file as an application's write does, with the pauses of SQLite's own busy handler between its tries,
/// and gives it back at once. What a commit takes is until it has its turn. `isOurs` says, on any thread, whether it is
/// the backfill that has the file: a wait behind others is not its doing.
[[nodiscard]] Looker turnLooker(std::function<bool()> isOurs);

} // namespace lockstep::rehearsal::sqlite
