// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

namespace lockstep::rules::postgres {

void nestedBegin(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        const bool again =
            action.kind == analysis::ActionKind::Begin &&
            (action.noOp || statement.transaction().byTool || statement.transaction().first != statement.index);
        if (again)
            out.push_back(styleFinding(Severity::Warning, "rules.nested-begin"));
    }
}

} // namespace lockstep::rules::postgres
