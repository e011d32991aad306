// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

static bool writesTo(const analysis::Action &action)
{
    const bool writes = action.kind == analysis::ActionKind::Insert || action.kind == analysis::ActionKind::Update ||
                        action.kind == analysis::ActionKind::Delete;
    return writes &&
           (action.schema == "pg_catalog"_L1 || (action.schema.isEmpty() && action.relation.startsWith("pg_"_L1)));
}

void systemCatalogWrite(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (!writesTo(action) || action.relation == "pg_enum"_L1)
            continue;
        out.push_back(styleFinding(Severity::Error, "rules.system-catalog-write", {action.relation}));
    }
}

} // namespace lockstep::rules::postgres
