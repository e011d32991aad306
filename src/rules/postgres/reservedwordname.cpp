// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"
#include "sql/keywords.h"

namespace lockstep::rules::postgres {

void reservedWordName(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        const bool makes = action.kind == analysis::ActionKind::CreateTable ||
                           action.kind == analysis::ActionKind::DefineColumn ||
                           action.kind == analysis::ActionKind::AddColumn;
        const QString name = action.kind == analysis::ActionKind::CreateTable ? action.relation : action.object;
        if (makes && !action.noOp && sql::isPostgresKeyword(name))
            out.push_back(styleFinding(Severity::Info, "rules.reserved-word-name", {name}));
    }
}

} // namespace lockstep::rules::postgres
