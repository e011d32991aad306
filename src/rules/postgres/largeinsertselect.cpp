// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

namespace lockstep::rules::postgres {

void largeInsertSelect(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        const bool copies = action.fromQuery && (action.kind == analysis::ActionKind::Insert ||
                                                 action.kind == analysis::ActionKind::CreateTable);
        if (!copies)
            continue;
        for (const analysis::RelationEffect &relation : statement.effect.relations) {
            if (relation.lock != analysis::LockMode::AccessShare)
                continue;
            const auto table = subject(statement, relation.schema.value_or(QString()), relation.name);
            if (!table || !table->large)
                continue;
            out.push_back(
                styleFinding(Severity::Warning, "rules.large-insert-select", {table->qualified(), rowsText(*table)}));
            return;
        }
    }
}

} // namespace lockstep::rules::postgres
