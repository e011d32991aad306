// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void dropUnique(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (!(action.kind == analysis::ActionKind::DropConstraint && action.detail == "UNIQUE"_L1) &&
            !(action.kind == analysis::ActionKind::DropIndex && action.unique))
            continue;
        if (const auto table = subject(statement, action); table && !table->empty) {
            Finding finding = briefFinding(*table, "rules.drop-unique", {action.object}, {});
            finding.findingClass = FindingClass::Style;
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
