// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

namespace lockstep::rules::postgres {

void tautologyWhere(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (!action.tautology)
            continue;
        if (const auto table = grown(statement, action))
            out.push_back(
                styleFinding(Severity::Warning, "rules.tautology-where", {table->qualified(), rowsText(*table)}));
    }
}

} // namespace lockstep::rules::postgres
