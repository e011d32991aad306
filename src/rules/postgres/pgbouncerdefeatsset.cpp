// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void pgbouncerDefeatsSet(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (statement.settings.pgbouncer && action.kind == analysis::ActionKind::SetSetting && !action.local &&
            !action.detail.isEmpty() && !statement.transaction().isBlock)
            out.push_back(styleFinding(Severity::Warning, "rules.pgbouncer-defeats-set", {action.object},
                                       {u"BEGIN"_s, u"SET LOCAL "_s + action.object + u" = ..."_s}));
    }
}

} // namespace lockstep::rules::postgres
