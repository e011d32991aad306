// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

static bool drops(const analysis::Effect &effect)
{
    return std::ranges::any_of(effect.actions, [](const analysis::Action &action) {
        return action.kind == analysis::ActionKind::DropConstraint || action.kind == analysis::ActionKind::DropColumn ||
               action.kind == analysis::ActionKind::DropTable;
    });
}

void dropFkLocksReferenced(const Statement &statement, std::vector<Finding> &out)
{
    if (!drops(statement.effect))
        return;
    for (const analysis::RelationEffect &relation : statement.effect.relations) {
        if (relation.via != analysis::Via::FkReferenced || relation.kind == analysis::RelationKind::Index ||
            relation.lock != analysis::LockMode::AccessExclusive)
            continue;
        const auto table = subject(statement, relation.schema.value_or(QString()), relation.name);
        if (table && !table->empty)
            out.push_back(briefFinding(*table, "rules.drop-fk-locks-referenced", {rowsText(*table)}, {}));
    }
}

} // namespace lockstep::rules::postgres
