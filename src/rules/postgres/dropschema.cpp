// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void dropSchema(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::DropSchema || action.noOp)
            continue;
        if (std::ranges::none_of(statement.catalog.schemas,
                                 [&](const catalog::Schema &schema) { return schema.name == action.object; }))
            continue; // made in the same script
        Finding finding;
        finding.message = {u"rules.drop-schema"_s, {action.object}};
        finding.severity = action.cascade ? Severity::Error : Severity::Warning;
        out.push_back(std::move(finding));
    }
}

} // namespace lockstep::rules::postgres
