// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void dropFunction(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::DropFunction || action.noOp ||
            madeLater(statement, analysis::ActionKind::CreateFunction, action.object))
            continue;
        if (std::ranges::none_of(statement.catalog.functions,
                                 [&](const catalog::Function &function) { return function.name == action.object; }))
            continue; // made in the same script, or not known
        Finding finding;
        finding.message = {u"rules.drop-function"_s, {action.object}};
        finding.findingClass = FindingClass::Style;
        out.push_back(std::move(finding));
    }
}

} // namespace lockstep::rules::postgres
