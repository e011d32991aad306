// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

static bool turnsOff(const QString &option)
{
    static const QStringList off{u"false"_s, u"off"_s, u"no"_s, u"0"_s};
    const QString name = option.section(u'=', 0, 0);
    return (name == "autovacuum_enabled"_L1 || name == "toast.autovacuum_enabled"_L1) &&
           off.contains(option.section(u'=', 1).toLower());
}

void autovacuumDisabled(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::SetOptions || std::ranges::none_of(action.columns, turnsOff))
            continue;
        if (const auto table = subject(statement, action)) {
            Finding finding = briefFinding(*table, "rules.autovacuum-disabled", {}, {});
            finding.findingClass = FindingClass::Style;
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
