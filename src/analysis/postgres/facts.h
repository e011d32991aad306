// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/run.h"

namespace lockstep::analysis::postgres {

/// Adds to the actions of a statement that has just been run what rules ask beyond locks: what the columns of a new
/// table are, who is granted what, a WHERE that is always true.
void addFacts(Run &run, const Node *statement);

} // namespace lockstep::analysis::postgres
