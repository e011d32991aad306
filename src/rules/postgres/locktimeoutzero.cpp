// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

namespace lockstep::rules::postgres {

void lockTimeoutZero(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (!sets(action, "lock_timeout") || milliseconds(action.detail) != 0)
            continue;
        if (!blocksBeforeNext(statement, "lock_timeout"))
            continue;
        out.push_back(styleFinding(Severity::Warning, "rules.lock-timeout-zero"));
        offerShortTimeout(statement, action, out.back());
    }
}

} // namespace lockstep::rules::postgres
