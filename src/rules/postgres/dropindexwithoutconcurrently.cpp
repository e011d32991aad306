// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void dropIndexWithoutConcurrently(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::DropIndex || action.concurrently)
            continue;
        if (const auto table = subject(statement, action); table && !table->empty)
            out.push_back(briefFinding(*table, "rules.drop-index-without-concurrently", {action.object},
                                       {inserted(statement.text(), R"(^DROP\s+INDEX)", u" CONCURRENTLY"_s)}));
    }
}

} // namespace lockstep::rules::postgres
