// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void primaryKeyScansNullable(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::AddPrimaryKey || !action.usingIndex || !action.scan)
            continue;
        if (const auto table = grown(statement, action)) {
            Finding finding = longFinding(*table, "rules.primary-key-scans-nullable",
                                          {action.columns.join(u", "_s), rowsText(*table)}, {});
            std::vector<SafeStatement> safe = notNullByCheck(*table, action.columns);
            safe.push_back({statement.text()});
            replaceWhole(statement, finding, "rules.fix-not-null", std::move(safe));
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
