// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/run.h"

namespace lockstep::analysis::postgres {

/// Runs the statements of a plpgsql body for their locks and their effect on the State. What stands below a condition
/// or in a loop is taken to happen, and the Effect says that rows decide; dynamic SQL is said to be unknown unless it
/// is a constant.
void runPlpgsql(Run &run, const QString &body, bool trigger, Via via);

} // namespace lockstep::analysis::postgres
