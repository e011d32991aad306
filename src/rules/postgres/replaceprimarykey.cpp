// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"
#include "sql/quote.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void replacePrimaryKey(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::AddPrimaryKey || action.usingIndex ||
            !replacesPrimaryKey(statement, action))
            continue;
        if (const auto table = grown(statement, action)) {
            Finding finding = longFinding(*table, "rules.replace-primary-key", {action.object, rowsText(*table)}, {});
            if (statement.effect.parts.size() == 2 && !table->isPartitioned() && !action.expression.isEmpty()) {
                const QString index = sql::quoteIfNeeded(action.object + u"_next"_s);
                const auto &drop = *std::ranges::find(statement.effect.actions, analysis::ActionKind::DropConstraint,
                                                      &analysis::Action::kind);
                replaceWhole(
                    statement, finding, "rules.fix-using-index",
                    {{u"CREATE UNIQUE INDEX CONCURRENTLY "_s + index + u" ON "_s + table->sql() + u' ' +
                          action.expression,
                      Needs::NoTransaction},
                     {u"ALTER TABLE "_s + table->sql() + u' ' + partText(statement, drop) + u", ADD CONSTRAINT "_s +
                      sql::quoteIfNeeded(action.object) + u" PRIMARY KEY USING INDEX "_s + index + action.detail}});
            }
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
