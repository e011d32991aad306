// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void inlineCheckInAddColumn(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::AddCheck || action.inlined.empty())
            continue;
        if (const auto table = grown(statement, action)) {
            Finding finding =
                longFinding(*table, "rules.inline-check-in-add-column", {action.object, rowsText(*table)}, {});
            offer(statement, action, finding, "rules.fix-not-valid",
                  {{u"ALTER TABLE "_s + table->sql() + u" ADD CONSTRAINT "_s + sql::quoteIfNeeded(action.object) +
                    u" CHECK ("_s + action.expression + u") NOT VALID"_s},
                   validation(*table, action.object)});
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
