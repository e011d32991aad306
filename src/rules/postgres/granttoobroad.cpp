// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

namespace lockstep::rules::postgres {

void grantTooBroad(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::Grant || (!action.toPublic && !action.allPrivileges))
            continue;
        out.push_back(styleFinding(action.toPublic ? Severity::Warning : Severity::Info,
                                   action.toPublic ? "rules.grant-to-public" : "rules.grant-all",
                                   {action.object, action.detail}));
    }
}

} // namespace lockstep::rules::postgres
