// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/document.h"

namespace lockstep::desktop {

/// The plan with the finding's statement replaced by its safe SQL. A statement that the server refuses inside a
/// transaction takes the step out of its transaction and off its lock timeout. Rows that the fix has to fill become a
/// backfill step behind this one, and what comes after them a step behind that. Errors: as plan::editSql, insertStep.
[[nodiscard]] base::Result<plan::Plan> applyFix(const plan::Plan &plan, const StepFinding &finding);

} // namespace lockstep::desktop
