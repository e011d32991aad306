// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

/// CONCURRENTLY takes one index a statement.
static std::vector<SafeStatement> oneByOne(const Statement &statement)
{
    if (statement.effect.actions.size() == 1)
        return {{insertedAfter(statement.text(), {"INDEX"}, " CONCURRENTLY"), Needs::NoTransaction}};
    std::vector<SafeStatement> result;
    for (const analysis::Action &action : statement.effect.actions)
        result.push_back({(action.ifExists ? u"DROP INDEX CONCURRENTLY IF EXISTS "_s : u"DROP INDEX CONCURRENTLY "_s) +
                              sql::qualifiedName(action.schema, action.object),
                          Needs::NoTransaction});
    return result;
}

void dropIndexWithoutConcurrently(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::DropIndex || action.concurrently)
            continue;
        if (const auto table = subject(statement, action); table && !table->empty) {
            Finding finding = briefFinding(*table, "rules.drop-index-without-concurrently", {action.object}, {});
            if (!table->isPartitioned() && !action.cascade) // both are refused
                offer(statement, action, finding, "rules.fix-concurrently", oneByOne(statement));
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
