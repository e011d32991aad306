// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void detachWithoutConcurrently(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::DetachPartition || action.concurrently || action.notValid)
            continue;
        if (const auto parent = grown(statement, action)) {
            Finding finding = briefFinding(*parent, "rules.detach-without-concurrently", {action.object}, {});
            if (statement.major() >= 14 && !action.hasDefault)
                offer(statement, action, finding, "rules.fix-concurrently",
                      {{statement.text() + u" CONCURRENTLY"_s, Needs::NoTransaction}});
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
