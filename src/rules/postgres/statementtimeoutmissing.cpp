// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void statementTimeoutMissing(const Statement &statement, std::vector<Finding> &out)
{
    if (milliseconds(statement.catalog.server.settings.value(u"statement_timeout"_s)).value_or(0) > 0 ||
        !statement.effect.isLong())
        return;
    for (std::size_t i = 0; i < statement.index; ++i) {
        const analysis::Effect &before = statement.all[i];
        const bool sets = std::ranges::any_of(
            before.actions, [](const analysis::Action &a) { return rules::sets(a, "statement_timeout"); });
        if (sets || before.isLong())
            return;
    }
    out.push_back(styleFinding(Severity::Info, "rules.statement-timeout-missing"));
}

} // namespace lockstep::rules::postgres
