// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void sessionReplicationRole(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::SetSetting || action.object != "session_replication_role"_L1 ||
            action.detail.compare("replica"_L1, Qt::CaseInsensitive) != 0)
            continue;
        out.push_back(styleFinding(Severity::Warning, "rules.session-replication-role"));
    }
}

} // namespace lockstep::rules::postgres
