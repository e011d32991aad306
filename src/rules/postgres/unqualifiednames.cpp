// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"
#include "sql/quote.h"

namespace lockstep::rules::postgres {

void unqualifiedNames(const Statement &statement, std::vector<Finding> &out)
{
    if (!statement.effect.unqualified.isEmpty())
        out.push_back(
            styleFinding(Severity::Info, "rules.unqualified-names", {sql::quoteList(statement.effect.unqualified)}));
}

} // namespace lockstep::rules::postgres
