// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

namespace lockstep::rules::postgres {

void uncommittedBegin(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind == analysis::ActionKind::Begin && statement.transactionStaysOpen() &&
            statement.transaction().first == statement.index)
            out.push_back(styleFinding(Severity::Error, "rules.uncommitted-begin"));
    }
}

} // namespace lockstep::rules::postgres
