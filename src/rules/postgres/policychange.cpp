// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

namespace lockstep::rules::postgres {

void policyChange(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        const bool changes = action.kind == analysis::ActionKind::CreatePolicy ||
                             action.kind == analysis::ActionKind::AlterPolicy ||
                             action.kind == analysis::ActionKind::DropPolicy;
        if (!changes)
            continue;
        if (const auto table = subject(statement, action); table && !table->empty) {
            out.push_back(briefFinding(*table, "rules.policy-change", {action.object}, {}));
            out.back().severity = table->busy ? Severity::Warning : Severity::Info;
        }
    }
}

} // namespace lockstep::rules::postgres
