// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void wideIndex(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::CreateIndex || action.unique || action.method != "btree"_L1 ||
            action.columns.size() < 5)
            continue;
        if (const auto table = subject(statement, action)) {
            Finding finding =
                briefFinding(*table, "rules.wide-index", {action.object, QString::number(action.columns.size())}, {});
            finding.findingClass = FindingClass::Style;
            finding.severity = Severity::Info;
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
