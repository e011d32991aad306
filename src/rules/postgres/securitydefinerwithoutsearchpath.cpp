// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

namespace lockstep::rules::postgres {

void securityDefinerWithoutSearchPath(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (!action.openPath)
            continue;
        out.push_back(styleFinding(Severity::Warning, "rules.security-definer-without-search-path", {action.object}));
    }
}

} // namespace lockstep::rules::postgres
