// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

namespace lockstep::rules::postgres {

void lockTimeoutTooLong(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        const auto value = sets(action, "lock_timeout") ? milliseconds(action.detail) : std::nullopt;
        const qint64 longest = statement.settings.thresholds.longestLockTimeout;
        if (!value || *value <= longest || !blocksBeforeNext(statement, "lock_timeout"))
            continue;
        out.push_back(styleFinding(Severity::Info, "rules.lock-timeout-too-long",
                                   {QString::number(*value), QString::number(longest)}));
        offerShortTimeout(statement, action, out.back());
    }
}

} // namespace lockstep::rules::postgres
