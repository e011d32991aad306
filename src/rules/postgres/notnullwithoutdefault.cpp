// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void notNullWithoutDefault(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::AddColumn || !action.notNull || action.hasDefault)
            continue;
        const auto table = subject(statement, action);
        if (!table || table->empty)
            continue;
        Finding finding = briefFinding(*table, "rules.not-null-without-default", {action.object}, {});
        finding.severity = Severity::Error;
        out.push_back(std::move(finding));
    }
}

} // namespace lockstep::rules::postgres
