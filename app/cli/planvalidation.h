// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include "catalog/catalog.h"
#include "plan/plan.h"

namespace lockstep::cli {

/// Runs the plan on an empty copy of the schema in a sandbox and says what came of it on `err`. Returns the exit code:
/// Success where it holds.
[[nodiscard]] int validatePlan(const plan::Plan &plan, const catalog::Catalog &catalog, Output output);

} // namespace lockstep::cli
