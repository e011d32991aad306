// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"
#include "sql/quote.h"

namespace lockstep::rules::postgres {

void createTableIfNotExistsDoesNothing(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::CreateTable || !action.noOp)
            continue;
        const QString table = sql::qualifiedName(action.schema, action.relation);
        out.push_back(styleFinding(Severity::Warning, "rules.create-table-if-not-exists-does-nothing", {table}));
        out.back().relation = table;
    }
}

} // namespace lockstep::rules::postgres
