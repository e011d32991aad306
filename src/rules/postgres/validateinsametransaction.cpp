// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void validateInSameTransaction(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::ValidateConstraint || !statement.effect.insideTransaction)
            continue;
        const auto table = grown(statement, action);
        if (!table)
            continue;
        for (std::size_t i = statement.index; i-- > 0 && statement.all[i].insideTransaction;) {
            bool added = false;
            for (const analysis::Action &earlier : statement.all[i].actions) {
                added = added || (earlier.relation == action.relation && earlier.object == action.object &&
                                  (earlier.kind == analysis::ActionKind::AddCheck ||
                                   earlier.kind == analysis::ActionKind::AddForeignKey));
            }
            if (added) {
                out.push_back(longFinding(*table, "rules.validate-in-same-transaction",
                                          {action.object, rowsText(*table)}, {u"COMMIT"_s, statement.text()}));
                break;
            }
        }
    }
}

} // namespace lockstep::rules::postgres
