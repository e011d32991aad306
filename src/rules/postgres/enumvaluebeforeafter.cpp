// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

namespace lockstep::rules::postgres {

void enumValueBeforeAfter(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind == analysis::ActionKind::AddEnumValue && action.positioned && !action.noOp)
            out.push_back(
                styleFinding(Severity::Info, "rules.enum-value-before-after", {action.detail, action.object}));
    }
}

} // namespace lockstep::rules::postgres
