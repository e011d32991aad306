// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void domainConstraintScans(const Statement &statement, std::vector<Finding> &out)
{
    if (statement.effect.actions.empty() || statement.effect.actions.front().kind != analysis::ActionKind::AlterDomain)
        return;
    const analysis::Action &action = statement.effect.actions.front();
    for (const analysis::RelationEffect &relation : statement.effect.relations) {
        if (!relation.scan || analysis::dangerOf(relation.lock) < analysis::Danger::BlocksWrites)
            continue;
        const auto table = subject(statement, relation.schema.value_or(QString()), relation.name);
        if (!table || table->small)
            continue;
        Finding finding = longFinding(*table, "rules.domain-constraint-scans", {action.object, rowsText(*table)}, {});
        if (statement.major() >= 18 && !action.detail.isEmpty())
            offer(statement, action, finding, "rules.fix-not-valid",
                  {{statement.text() + u" NOT VALID"_s},
                   {u"ALTER DOMAIN "_s + sql::qualifiedName(action.schema, action.object) + u" VALIDATE CONSTRAINT "_s +
                        sql::quoteIfNeeded(action.detail),
                    Needs::NewTransaction}});
        out.push_back(std::move(finding));
    }
}

} // namespace lockstep::rules::postgres
