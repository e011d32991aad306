// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

namespace lockstep::rules::postgres {

void renameEnumValue(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind == analysis::ActionKind::RenameEnumValue)
            out.push_back(styleFinding(Severity::Warning, "rules.rename-enum-value",
                                       {action.previous, action.object, action.detail}));
    }
}

} // namespace lockstep::rules::postgres
