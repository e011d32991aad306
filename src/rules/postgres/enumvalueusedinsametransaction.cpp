// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

/// From 17 on, an enum that the same transaction has made may be used at once (seen on 13 to 18).
static bool madeIn(const Statement &statement, const Transaction &transaction, const QString &type)
{
    if (statement.major() < 17)
        return false;
    for (const std::size_t i : transaction.enums) {
        for (const analysis::Action &action : statement.all[i].actions) {
            if (i < statement.index && action.kind == analysis::ActionKind::CreateEnum && action.object == type)
                return true;
        }
    }
    return false;
}

void enumValueUsedInSameTransaction(const Statement &statement, std::vector<Finding> &out)
{
    const Transaction &transaction = statement.transaction();
    if (!transaction.isBlock)
        return;
    for (const std::size_t i : transaction.enums) {
        if (i >= statement.index)
            return;
        for (const analysis::Action &added : statement.all[i].actions) {
            if (added.kind != analysis::ActionKind::AddEnumValue || added.noOp ||
                madeIn(statement, transaction, added.object) ||
                !statement.text().contains(sql::quoteLiteral(added.detail)))
                continue;
            out.push_back(styleFinding(Severity::Error, "rules.enum-value-used-in-same-transaction",
                                       {added.detail, added.object}, {u"COMMIT"_s, u"BEGIN"_s, statement.text()}));
            if (statement.effect.insideTransaction && statement.effect.parts.empty() &&
                !statement.effect.actions.empty())
                offer(statement, statement.effect.actions.front(), out.back(), "rules.fix-own-transaction",
                      {{statement.text(), Needs::NewTransaction}});
            return;
        }
    }
}

} // namespace lockstep::rules::postgres
