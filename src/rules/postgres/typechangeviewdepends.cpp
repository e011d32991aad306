// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void typeChangeViewDepends(const Statement &statement, std::vector<Finding> &out)
{
    if (!statement.effect.error || statement.effect.actions.empty() ||
        (statement.effect.error->message != "analysis.type-used-by-view"_L1 &&
         statement.effect.error->message != "analysis.type-used-by-generated"_L1))
        return;
    const analysis::Action &action = statement.effect.actions.back();
    if (const auto table = subject(statement, action)) {
        Finding finding = briefFinding(*table, "rules.type-change-view-depends",
                                       {action.object, statement.effect.error->arguments.value(1)}, {});
        finding.severity = Severity::Error;
        finding.findingClass = FindingClass::Style;
        out.push_back(std::move(finding));
    }
}

} // namespace lockstep::rules::postgres
