// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void indexWithoutConcurrently(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::CreateIndex || action.concurrently)
            continue;
        if (const auto table = grown(statement, action))
            out.push_back(
                longFinding(*table, "rules.index-without-concurrently", {action.object, rowsText(*table)},
                            {inserted(statement.text(), R"(^CREATE\s+(UNIQUE\s+)?INDEX)", u" CONCURRENTLY"_s)}));
    }
}

} // namespace lockstep::rules::postgres
