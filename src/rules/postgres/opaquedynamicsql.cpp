// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

namespace lockstep::rules::postgres {

void opaqueDynamicSql(const Statement &statement, std::vector<Finding> &out)
{
    for (const char *note : {"analysis.dynamic-sql", "analysis.body-unreadable"}) {
        if (statement.effect.notes.contains(QLatin1StringView(note))) {
            out.push_back(styleFinding(Severity::Info, "rules.opaque-dynamic-sql", {statement.effect.kind}));
            return;
        }
    }
}

} // namespace lockstep::rules::postgres
