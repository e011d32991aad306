// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void truncateCascade(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::Truncate || action.along.isEmpty())
            continue;
        if (const auto table = subject(statement, action); table && !table->empty) {
            Finding finding =
                briefFinding(*table, "rules.truncate-cascade", {rowsText(*table), action.along.join(u", "_s)}, {});
            finding.severity = Severity::Error;
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
