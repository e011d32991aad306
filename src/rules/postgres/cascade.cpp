// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void cascade(const Statement &statement, std::vector<Finding> &out)
{
    constexpr qsizetype shown = 12;
    for (const analysis::Action &action : statement.effect.actions) {
        if (!action.cascade || action.along.isEmpty() || action.kind == analysis::ActionKind::Truncate)
            continue;
        const auto table = subject(statement, action);
        if (!table && !action.relation.isEmpty())
            continue;
        QStringList names = action.along.first(std::min(shown, action.along.size()));
        if (action.along.size() > shown)
            names.append(u"..."_s);
        Finding finding = briefFinding(table.value_or(Subject()), "rules.cascade",
                                       {QString::number(action.along.size()), names.join(u", "_s)}, {});
        out.push_back(std::move(finding));
    }
}

} // namespace lockstep::rules::postgres
