// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void refreshWithoutConcurrently(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::RefreshView || action.concurrently)
            continue;
        if (const auto view = grown(statement, action)) {
            Finding finding = longFinding(*view, "rules.refresh-without-concurrently", {rowsText(*view)}, {});
            if (action.indexed)
                offer(statement, action, finding, "rules.fix-concurrently",
                      {{insertedAfter(statement.text(), {"VIEW"}, " CONCURRENTLY")}});
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
