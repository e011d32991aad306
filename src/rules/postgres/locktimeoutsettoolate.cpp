// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

namespace lockstep::rules::postgres {

static bool setsTo(const analysis::Action &action)
{
    return sets(action, "lock_timeout") && milliseconds(action.detail).value_or(0) > 0;
}

void lockTimeoutSetTooLate(const Statement &statement, std::vector<Finding> &out)
{
    bool sets = false;
    for (const analysis::Action &action : statement.effect.actions)
        sets = sets || setsTo(action);
    if (!sets)
        return;
    bool late = false;
    for (std::size_t i = 0; i < statement.index; ++i) {
        for (const analysis::Action &action : statement.all[i].actions) {
            if (setsTo(action))
                return;
        }
        late = late || blocks(statement.all[i], analysis::Danger::BlocksWrites);
    }
    if (late)
        out.push_back(styleFinding(Severity::Warning, "rules.lock-timeout-set-too-late"));
}

} // namespace lockstep::rules::postgres
