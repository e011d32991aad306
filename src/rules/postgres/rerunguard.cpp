// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

#include <algorithm>

namespace lockstep::rules::postgres {

/// Makes or drops what a second run would find made or gone.
static bool unguarded(const analysis::Effect &effect)
{
    using enum analysis::ActionKind;
    static constexpr std::array kinds{CreateTable, CreateIndex, AddColumn,   DropTable,
                                      DropColumn,  DropIndex,   AddEnumValue};
    return !effect.error && std::ranges::any_of(effect.actions, [](const analysis::Action &action) {
        return std::ranges::contains(kinds, action.kind) && !action.ifExists && !action.concurrently;
    });
}

void rerunGuard(const Statement &statement, std::vector<Finding> &out)
{
    if (!statement.transactions.stopsHalfWay() || !statement.all.has(statement.index + 1) ||
        !unguarded(statement.effect))
        return;
    for (std::size_t i = 0; i < statement.index; ++i) {
        if (unguarded(statement.all[i]))
            return; // said there
    }
    out.push_back(styleFinding(Severity::Info, "rules.rerun-guard", {statement.effect.kind}));
}

} // namespace lockstep::rules::postgres
