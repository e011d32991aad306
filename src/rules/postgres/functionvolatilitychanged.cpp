// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void functionVolatilityChanged(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.previous.isEmpty() || action.previous == action.detail ||
            (action.kind != analysis::ActionKind::CreateFunction && action.kind != analysis::ActionKind::AlterFunction))
            continue;
        const bool indexes = action.previous == "IMMUTABLE"_L1 || action.detail == "IMMUTABLE"_L1;
        out.push_back(styleFinding(indexes ? Severity::Warning : Severity::Info, "rules.function-volatility-changed",
                                   {action.object, action.previous, action.detail}));
    }
}

} // namespace lockstep::rules::postgres
