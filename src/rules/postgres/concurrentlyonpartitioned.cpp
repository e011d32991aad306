// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void concurrentlyOnPartitioned(const Statement &statement, std::vector<Finding> &out)
{
    if (!statement.effect.error || statement.effect.error->message != "analysis.concurrently-partitioned"_L1 ||
        statement.effect.actions.empty())
        return;
    const analysis::Action &action = statement.effect.actions.front();
    if (const auto table = subject(statement, action)) {
        Finding finding = briefFinding(*table, "rules.concurrently-on-partitioned", {}, {});
        finding.severity = Severity::Error;
        finding.findingClass = FindingClass::Style;
        if (std::vector<SafeStatement> safe = indexByPartition(statement, *table, action); !safe.empty())
            offer(statement, action, finding, "rules.fix-by-partition", std::move(safe));
        out.push_back(std::move(finding));
    }
}

} // namespace lockstep::rules::postgres
