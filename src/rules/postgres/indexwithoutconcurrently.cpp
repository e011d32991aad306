// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void indexWithoutConcurrently(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::CreateIndex || action.concurrently)
            continue;
        const auto table = grown(statement, action);
        if (table && table->isPartitioned() &&
            std::ranges::none_of(statement.effect.relations, &analysis::RelationEffect::indexRebuild))
            continue; // ON ONLY the parent, or without partitions: nothing to build
        if (table) {
            Finding finding =
                longFinding(*table, "rules.index-without-concurrently", {action.object, rowsText(*table)}, {});
            if (table->isPartitioned()) {
                for (const SafeStatement &safe : indexByPartition(statement, *table, action))
                    finding.safe.append(safe.sql); // other names than the server's own: no fix by itself
            } else {
                offer(statement, action, finding, "rules.fix-concurrently",
                      {{insertedAfter(statement.text(), {"INDEX"}, " CONCURRENTLY"), Needs::NoTransaction}});
            }
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
