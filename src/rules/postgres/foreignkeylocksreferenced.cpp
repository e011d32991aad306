// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void foreignKeyLocksReferenced(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind == analysis::ActionKind::AddForeignKey && action.scan && grown(statement, action))
            return; // the rules about the check of all rows say it
    }
    for (const analysis::RelationEffect &relation : statement.effect.relations) {
        if (relation.via != analysis::Via::FkReferenced || relation.kind == analysis::RelationKind::Index ||
            relation.lock != analysis::LockMode::ShareRowExclusive)
            continue;
        const auto table = subject(statement, relation.schema.value_or(QString()), relation.name);
        if (!table || table->small)
            continue;
        Finding finding = briefFinding(*table, "rules.foreign-key-locks-referenced", {rowsText(*table)}, {});
        finding.severity = Severity::Info;
        out.push_back(std::move(finding));
    }
}

} // namespace lockstep::rules::postgres
