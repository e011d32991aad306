// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void volatileDefaultRewrites(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::AddColumn || !action.rewrite)
            continue;
        if (const auto table = grown(statement, action)) {
            const QString alter = u"ALTER TABLE "_s + table->sql();
            out.push_back(
                longFinding(*table, "rules.volatile-default-rewrites", {action.object, rowsText(*table)},
                            {alter + u" ADD COLUMN "_s + sql::quoteIfNeeded(action.object) + u' ' + action.detail}));
        }
    }
}

} // namespace lockstep::rules::postgres
