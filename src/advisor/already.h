// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/steps.h"

namespace lockstep::advisor {

/// Refuses a change that would leave all as the plan, or the database, has it already: InvalidInput naming the step
/// that makes it so. `wish` is the change as it was asked for, `complete` with what was left to us; `steps` are its
/// own; `start` is the Catalog before the plan and `now` the one after it.
[[nodiscard]] base::Status refuseRepeated(const plan::Plan &plan, const plan::Change &wish,
                                          const plan::Change &complete, const Steps &steps,
                                          const catalog::Catalog &start, const catalog::Catalog &now);

} // namespace lockstep::advisor
