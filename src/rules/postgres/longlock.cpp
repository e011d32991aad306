// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void longLock(const Statement &statement, std::vector<Finding> &out)
{
    // What the rules above did not name: the analyser says that a blocking lock is held through work that grows.
    if (!statement.effect.isLong())
        return;
    for (const Finding &finding : statement.before) {
        if (finding.findingClass == FindingClass::Long)
            return;
    }
    for (const analysis::RelationEffect &relation : statement.effect.relations) {
        if (relation.isNew || relation.bornInScript ||
            (!relation.rewrite && !relation.scan && !relation.indexRebuild) ||
            analysis::dangerOf(relation.lock) < analysis::Danger::BlocksWrites ||
            (relation.kind == analysis::RelationKind::MaterializedView &&
             analysis::dangerOf(relation.lock) < analysis::Danger::BlocksEverything)) // nobody writes to one
            continue;
        const auto table = subject(statement, relation.schema.value_or(QString()), relation.name);
        if (!table || table->small)
            continue;
        out.push_back(longFinding(*table, "rules.long-lock",
                                  {statement.effect.kind, analysis::lockModeName(relation.lock), rowsText(*table)},
                                  {}));
        return;
    }
}

} // namespace lockstep::rules::postgres
