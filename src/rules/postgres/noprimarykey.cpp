// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"
#include "sql/quote.h"

namespace lockstep::rules::postgres {

void noPrimaryKey(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::CreateTable || action.noOp || action.temporary || action.partition ||
            action.fromQuery || action.primaryKey || statement.effect.error)
            continue;
        if (!statement.transactions.givesKey(action.relation))
            out.push_back(styleFinding(Severity::Info, "rules.no-primary-key",
                                       {sql::qualifiedName(action.schema, action.relation)}));
    }
}

} // namespace lockstep::rules::postgres
