// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void attachDefaultPartitionScans(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::AttachPartition &&
            (action.kind != analysis::ActionKind::CreateTable || action.parent.isEmpty()))
            continue;
        for (const analysis::RelationEffect &relation : statement.effect.relations) {
            if (relation.via != analysis::Via::PartitionUp || !relation.scan)
                continue;
            const auto table = subject(statement, relation.schema.value_or(QString()), relation.name);
            if (!table || table->small)
                continue;
            out.push_back(longFinding(*table, "rules.attach-default-partition-scans", {rowsText(*table)}, {}));
            break;
        }
    }
}

} // namespace lockstep::rules::postgres
