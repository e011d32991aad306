// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "catalog/compare.h"
#include "db/sandbox.h"
#include "plan/plan.h"

#include <stop_token>

namespace lockstep::rehearsal {

/// What running a plan on an empty copy of its schema has shown: the check that comes before a plan is called ready.
struct Validation {
    std::vector<base::Error> faults;        ///< `where` is the step: what the server refused, checks that were false
    std::vector<catalog::Difference> goal;  ///< the analyser's Catalog after the plan / what the server has then
    std::vector<catalog::Difference> start; ///< the Catalog before the plan / what the server has after the way back
    std::vector<base::Error> leftOut;       ///< what of the schema the copy does not have
    QString noWayBackFrom;                  ///< id of the first step that nothing takes back, or empty
    [[nodiscard]] bool holds() const { return faults.empty() && goal.empty() && start.empty(); }
};

/// Runs all enabled steps up and down, compares the schema with the start, runs them up again and compares with the
/// goal: which objects there are, and of each what the analyser keeps. Down begins before the first step that nothing
/// takes back. The copy is a database of its own in
/// `sandbox` that is dropped at the end. Gates, waits, markers and commands are left out: they speak of the real
/// server. Blocks; call it off the UI thread. Errors: ConnectionFailed, ServerError, Cancelled.
[[nodiscard]] base::Result<Validation> validate(const plan::Plan &plan, const catalog::Catalog &catalog,
                                                db::Sandbox &sandbox, std::stop_token stop = {},
                                                const base::ProgressFn &progress = {});

/// The schema as a server has it after the plan, printed as that prints it: all enabled steps are run upwards on an
/// empty copy in a sandbox of the Catalog's version. Owners and privileges, which a copy does not have, are as
/// foreseen; so is all of it where there is no server or the steps do not go through. A plan without steps leaves the
/// Catalog as it is. Blocks. Errors: Cancelled.
[[nodiscard]] base::Result<catalog::Catalog> stateAfter(const plan::Plan &plan, const catalog::Catalog &catalog,
                                                        std::stop_token stop = {},
                                                        const base::ProgressFn &progress = {});

} // namespace lockstep::rehearsal
