// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void storedGeneratedRewrites(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (!action.rewrite || !(action.kind == analysis::ActionKind::SetExpression ||
                                 (action.kind == analysis::ActionKind::AddColumn && action.generated)))
            continue;
        if (const auto table = grown(statement, action))
            out.push_back(
                longFinding(*table, "rules.stored-generated-rewrites", {action.object, rowsText(*table)}, {}));
    }
}

} // namespace lockstep::rules::postgres
