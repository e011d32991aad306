// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

#include <algorithm>

namespace lockstep::rules::postgres {

/// Whether a statement reads or writes many rows of a table that was there before. VALIDATE has a rule of its own.
static bool works(const Statement &statement, const analysis::Effect &effect)
{
    if (std::ranges::contains(effect.actions, analysis::ActionKind::ValidateConstraint, &analysis::Action::kind))
        return false;
    const Statement there = statement.at(effect);
    for (const analysis::RelationEffect &relation : effect.relations) {
        if (!relation.rewrite && !relation.scan && !relation.indexRebuild)
            continue;
        const auto table = subject(there, relation.schema.value_or(QString()), relation.name);
        if (table && !table->small)
            return true;
    }
    for (const analysis::Action &action : effect.actions) {
        const bool every =
            (action.kind == analysis::ActionKind::Update || action.kind == analysis::ActionKind::Delete) &&
            (!action.bounded || action.tautology);
        if (every && grown(there, action))
            return true;
    }
    return false;
}

void statementsAfterAccessExclusive(const Statement &statement, std::vector<Finding> &out)
{
    const Transaction &transaction = statement.transaction();
    const auto holds = transaction.exclusive();
    if (!transaction.isBlock || !holds || *holds >= statement.index || !works(statement, statement.effect))
        return;
    for (std::size_t i = *holds + 1; i < statement.index; ++i) {
        if (works(statement, statement.all[i]))
            return; // said there
    }
    out.push_back(
        styleFinding(Severity::Warning, "rules.statements-after-access-exclusive", {transaction.locked.front().table}));
}

} // namespace lockstep::rules::postgres
