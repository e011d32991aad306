// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void inlineUniqueInAddColumn(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if ((action.kind != analysis::ActionKind::AddUnique && action.kind != analysis::ActionKind::AddPrimaryKey) ||
            action.inlined.empty())
            continue;
        if (const auto table = grown(statement, action)) {
            Finding finding =
                longFinding(*table, "rules.inline-unique-in-add-column", {action.object, rowsText(*table)}, {});
            // A primary key over a column that is NULL everywhere is no key: only its author knows the values.
            if (action.kind == analysis::ActionKind::AddUnique && !table->isPartitioned() &&
                !action.expression.isEmpty())
                offer(statement, action, finding, "rules.fix-using-index", uniqueByIndex(*table, action));
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
