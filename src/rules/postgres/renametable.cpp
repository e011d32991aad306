// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void renameTable(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::RenameTable)
            continue;
        if (const auto table = subject(statement, action))
            out.push_back(briefFinding(
                *table, "rules.rename-table", {action.detail},
                {u"BEGIN"_s, u"ALTER TABLE "_s + table->sql() + u" RENAME TO "_s + sql::quoteIfNeeded(action.detail),
                 u"CREATE VIEW "_s + table->sql() + u" AS SELECT * FROM "_s +
                     sql::qualifiedName(table->schema, action.detail),
                 u"COMMIT"_s}));
    }
}

} // namespace lockstep::rules::postgres
