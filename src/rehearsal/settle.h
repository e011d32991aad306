// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/context.h"

namespace lockstep::rehearsal {

/// After a run was broken off: finds out what became of the statement that ran, brings the checkpoint up to date, and
/// clears away what it left half done: INVALID indexes, a pending detach. Returns the step that may be partly up or
/// partly down; nullptr where there is none.
[[nodiscard]] base::Result<const plan::Step *> settle(Context &context);

} // namespace lockstep::rehearsal
