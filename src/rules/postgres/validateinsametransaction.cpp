// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void validateInSameTransaction(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::ValidateConstraint)
            continue;
        const auto table = grown(statement, action);
        if (!table)
            continue;
        for (std::size_t i = statement.index; i-- > statement.transaction().first;) {
            bool added = false;
            for (const analysis::Action &earlier : statement.all[i].actions) {
                added = added || (earlier.relation == action.relation && earlier.object == action.object &&
                                  (earlier.kind == analysis::ActionKind::AddCheck ||
                                   earlier.kind == analysis::ActionKind::AddForeignKey));
            }
            if (added) {
                Finding finding =
                    longFinding(*table, "rules.validate-in-same-transaction", {action.object, rowsText(*table)}, {});
                offer(statement, action, finding, "rules.fix-own-transaction",
                      {{aloneText(statement, action), Needs::NewTransaction}});
                out.push_back(std::move(finding));
                break;
            }
        }
    }
}

} // namespace lockstep::rules::postgres
