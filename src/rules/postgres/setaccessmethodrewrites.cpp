// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void setAccessMethodRewrites(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::SetAccessMethod)
            continue;
        const auto table = grown(statement, action);
        if (table && table->relation && table->relation->rewrite)
            out.push_back(
                longFinding(*table, "rules.set-access-method-rewrites", {action.detail, rowsText(*table)}, {}));
    }
}

} // namespace lockstep::rules::postgres
