// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void setSchema(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::SetSchema)
            continue;
        if (const auto table = subject(statement, action))
            out.push_back(briefFinding(*table, "rules.set-schema", {action.detail}, {}));
    }
}

} // namespace lockstep::rules::postgres
