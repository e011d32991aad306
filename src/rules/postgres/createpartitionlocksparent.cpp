// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void createPartitionLocksParent(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::CreateTable || action.parent.isEmpty() || action.noOp)
            continue;
        for (const analysis::RelationEffect &relation : statement.effect.relations) {
            if (sql::qualifiedName(relation.schema.value_or(QString()), relation.name) != action.parent)
                continue;
            const auto parent = subject(statement, relation.schema.value_or(QString()), relation.name);
            if (!parent || parent->small)
                continue;
            Finding finding = briefFinding(*parent, "rules.create-partition-locks-parent", {action.relation}, {});
            if (std::vector<SafeStatement> safe = partitionByAttach(statement, action); !safe.empty())
                offer(statement, action, finding, "rules.fix-attach", std::move(safe));
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
