// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

namespace lockstep::rules::postgres {

void createTrigger(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::CreateTrigger)
            continue;
        if (const auto table = subject(statement, action); table && !table->empty) {
            out.push_back(briefFinding(*table, "rules.create-trigger", {action.object}, {}));
            out.back().severity = table->busy ? Severity::Warning : Severity::Info;
        }
    }
}

} // namespace lockstep::rules::postgres
