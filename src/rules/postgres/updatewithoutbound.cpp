// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void updateWithoutBound(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::Update || action.bounded)
            continue;
        if (const auto table = grown(statement, action)) {
            Finding finding = briefFinding(*table, "rules.update-without-bound", {rowsText(*table)}, {});
            finding.findingClass = FindingClass::Style;
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
