// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void validateBesideStronger(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::ValidateConstraint || !action.scan ||
            statement.effect.actions.size() < 2)
            continue;
        const auto table = grown(statement, action);
        if (table && table->relation && analysis::dangerOf(table->relation->lock) >= analysis::Danger::BlocksWrites) {
            Finding finding =
                longFinding(*table, "rules.validate-beside-stronger", {action.object, rowsText(*table)}, {});
            offer(statement, action, finding, "rules.fix-own-statement", {validation(*table, action.object)});
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
