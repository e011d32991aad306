// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void dropOwned(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::DropOwned)
            continue;
        Finding finding;
        finding.message = {u"rules.drop-owned"_s, {}};
        finding.severity = Severity::Error;
        out.push_back(std::move(finding));
    }
}

} // namespace lockstep::rules::postgres
