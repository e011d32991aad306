// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void lockTimeoutZero(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (!sets(action, "lock_timeout") || milliseconds(action.detail) != 0)
            continue;
        if (blocksBeforeNext(statement, "lock_timeout"))
            out.push_back(
                styleFinding(Severity::Warning, "rules.lock-timeout-zero", {}, {u"SET lock_timeout = '2s'"_s}));
    }
}

} // namespace lockstep::rules::postgres
