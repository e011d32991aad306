// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void dropView(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::DropView ||
            madeLater(statement, analysis::ActionKind::CreateView, action.relation))
            continue;
        if (const auto view = subject(statement, action))
            out.push_back(briefFinding(*view, "rules.drop-view", {}, {}));
    }
}

} // namespace lockstep::rules::postgres
