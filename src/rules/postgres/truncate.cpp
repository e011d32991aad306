// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void truncate(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::Truncate || !action.along.isEmpty())
            continue;
        if (const auto table = subject(statement, action); table && !table->empty)
            out.push_back(briefFinding(*table, "rules.truncate", {rowsText(*table)}, {}));
    }
}

} // namespace lockstep::rules::postgres
