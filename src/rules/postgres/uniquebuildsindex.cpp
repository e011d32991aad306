// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void uniqueBuildsIndex(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        const bool primary = action.kind == analysis::ActionKind::AddPrimaryKey;
        if ((!primary && action.kind != analysis::ActionKind::AddUnique) || action.usingIndex ||
            !action.inlined.empty() || (primary && replacesPrimaryKey(statement, action)))
            continue;
        if (const auto table = grown(statement, action)) {
            Finding finding = longFinding(*table, "rules.unique-builds-index", {action.object, rowsText(*table)}, {});
            if (!table->isPartitioned() && !action.expression.isEmpty())
                offer(statement, action, finding, "rules.fix-using-index", uniqueByIndex(*table, action));
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
