// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void setNotNullScans(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::SetNotNull || !action.scan)
            continue;
        if (const auto table = grown(statement, action)) {
            Finding finding = longFinding(*table, "rules.set-not-null-scans", {action.object, rowsText(*table)}, {});
            offer(statement, action, finding, "rules.fix-not-null", notNullByCheck(*table, {action.object}));
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
