// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void dropPartitionLocksParent(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::DropTable || action.parent.isEmpty())
            continue;
        for (const analysis::RelationEffect &relation : statement.effect.relations) {
            if (sql::qualifiedName(relation.schema.value_or(QString()), relation.name) != action.parent)
                continue;
            const auto parent = subject(statement, relation.schema.value_or(QString()), relation.name);
            if (!parent || parent->small)
                continue;
            Finding finding = briefFinding(*parent, "rules.drop-partition-locks-parent", {action.relation}, {});
            if (statement.major() >= 14 && statement.effect.actions.size() == 1 && !action.hasDefault)
                offer(statement, action, finding, "rules.fix-concurrently",
                      {{u"ALTER TABLE "_s + action.parent + u" DETACH PARTITION "_s +
                            sql::qualifiedName(action.schema, action.relation) + u" CONCURRENTLY"_s,
                        Needs::NoTransaction},
                       {statement.text()}});
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
