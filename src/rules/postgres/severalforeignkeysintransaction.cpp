// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

/// Tables that foreign keys refer to, in this statement before `end` and earlier in its transaction.
static QStringList referredBefore(const Statement &statement, std::size_t end)
{
    QStringList result;
    const auto collect = [&result](const analysis::Action &action) {
        if (action.kind == analysis::ActionKind::AddForeignKey)
            result.append(action.detail);
    };
    for (std::size_t i = statement.index; i-- > 0 && statement.effect.insideTransaction;) {
        const analysis::Effect &earlier = statement.all[i];
        if (!earlier.insideTransaction)
            break;
        std::ranges::for_each(earlier.actions, collect);
    }
    std::ranges::for_each(std::span(statement.effect.actions).first(end), collect);
    return result;
}

void severalForeignKeysInTransaction(const Statement &statement, std::vector<Finding> &out)
{
    for (std::size_t i = 0; i < statement.effect.actions.size(); ++i) {
        const analysis::Action &action = statement.effect.actions[i];
        if (action.kind != analysis::ActionKind::AddForeignKey)
            continue;
        const auto table = grown(statement, action);
        const QStringList before = table ? referredBefore(statement, i) : QStringList();
        if (before.isEmpty() ||
            std::ranges::all_of(before, [&](const QString &other) { return other == action.detail; }))
            continue;
        out.push_back(briefFinding(*table, "rules.several-foreign-keys-in-transaction",
                                   {action.object, QStringList(before + QStringList{action.detail}).join(u", "_s)},
                                   {}));
        return;
    }
}

} // namespace lockstep::rules::postgres
