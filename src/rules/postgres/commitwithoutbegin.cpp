// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

namespace lockstep::rules::postgres {

void commitWithoutBegin(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        const bool ends = action.kind == analysis::ActionKind::Commit || action.kind == analysis::ActionKind::Rollback;
        if (ends && !statement.transaction().isBlock)
            out.push_back(styleFinding(Severity::Warning, "rules.commit-without-begin", {statement.effect.kind}));
    }
}

} // namespace lockstep::rules::postgres
