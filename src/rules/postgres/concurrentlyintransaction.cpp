// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void concurrentlyInTransaction(const Statement &statement, std::vector<Finding> &out)
{
    if (statement.effect.transactional || !statement.transaction().isBlock)
        return;
    Finding finding;
    finding.severity = Severity::Error;
    finding.findingClass = FindingClass::Style;
    finding.message = {u"rules.concurrently-in-transaction"_s, {statement.effect.kind}};
    if (!statement.effect.actions.empty() && statement.effect.insideTransaction)
        offer(statement, statement.effect.actions.front(), finding, "rules.fix-outside",
              {{statement.text(), Needs::NoTransaction}});
    out.push_back(std::move(finding));
}

} // namespace lockstep::rules::postgres
