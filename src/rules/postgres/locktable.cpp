// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void lockTable(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::LockTable)
            continue;
        const auto table = subject(statement, action);
        if (table && !table->empty && table->relation &&
            analysis::dangerOf(table->relation->lock) >= analysis::Danger::BlocksWrites)
            out.push_back(briefFinding(*table, "rules.lock-table", {action.detail}, {}));
    }
}

} // namespace lockstep::rules::postgres
