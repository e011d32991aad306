// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void enumValueRemoved(const Statement &statement, std::vector<Finding> &out)
{
    bool removes = false;
    for (const analysis::Action &action : statement.effect.actions) {
        removes = removes || (action.relation == "pg_enum"_L1 && (action.kind == analysis::ActionKind::Delete ||
                                                                  action.kind == analysis::ActionKind::Update));
    }
    if (statement.effect.error) {
        static const QRegularExpression drop(u"^\\s*ALTER\\s+TYPE\\b.*\\bDROP\\s+VALUE\\b"_s,
                                             QRegularExpression::CaseInsensitiveOption |
                                                 QRegularExpression::DotMatchesEverythingOption);
        removes = removes || drop.match(statement.text()).hasMatch();
    }
    if (removes)
        out.push_back(styleFinding(Severity::Error, "rules.enum-value-removed"));
}

} // namespace lockstep::rules::postgres
