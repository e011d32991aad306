// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

#include <algorithm>

namespace lockstep::rules::postgres {

void ddlMixedWithDml(const Statement &statement, std::vector<Finding> &out)
{
    const Transaction &transaction = statement.transaction();
    if (!transaction.isBlock || transaction.mixed != statement.index)
        return;
    const Statement writer = statement.at(statement.all[*transaction.wrote]);
    const bool many = std::ranges::any_of(writer.effect.actions, [&](const analysis::Action &action) {
        const bool rows = action.kind == analysis::ActionKind::Insert || action.kind == analysis::ActionKind::Update ||
                          action.kind == analysis::ActionKind::Delete;
        return rows && grown(writer, action);
    });
    if (many)
        out.push_back(styleFinding(Severity::Info, "rules.ddl-mixed-with-dml"));
}

} // namespace lockstep::rules::postgres
