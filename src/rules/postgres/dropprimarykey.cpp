// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void dropPrimaryKey(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::DropConstraint || action.detail != "PRIMARY KEY"_L1 ||
            std::ranges::contains(statement.effect.actions, analysis::ActionKind::AddPrimaryKey,
                                  &analysis::Action::kind))
            continue;
        if (const auto table = subject(statement, action); table && !table->empty)
            out.push_back(briefFinding(*table, "rules.drop-primary-key", {action.object}, {}));
    }
}

} // namespace lockstep::rules::postgres
