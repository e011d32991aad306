// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

static bool setsTimeout(const analysis::Effect &effect)
{
    for (const analysis::Action &action : effect.actions) {
        if (action.kind == analysis::ActionKind::SetSetting && action.object == "lock_timeout"_L1 &&
            !action.detail.isEmpty() && action.detail != "0"_L1)
            return true;
    }
    return false;
}

static bool mayWait(const analysis::Effect &effect)
{
    if (effect.actions.empty() || effect.actions.front().kind == analysis::ActionKind::LockTable)
        return false;
    for (const analysis::RelationEffect &relation : effect.relations) {
        if (!relation.isNew && !relation.bornInScript && relation.kind != analysis::RelationKind::Index &&
            analysis::dangerOf(relation.lock) >= analysis::Danger::BlocksWrites)
            return true;
    }
    return false;
}

/// Said once per script, at the first statement that may have to wait for a blocking lock.
void lockTimeoutMissing(const Statement &statement, std::vector<Finding> &out)
{
    const QString set = statement.catalog.server.settings.value(u"lock_timeout"_s);
    if ((!set.isEmpty() && set != "0"_L1 && set != "0ms"_L1) || !mayWait(statement.effect))
        return;
    for (std::size_t i = 0; i < statement.index; ++i) {
        if (setsTimeout(statement.all[i]) || mayWait(statement.all[i]))
            return;
    }
    for (std::size_t i = statement.index + 1; statement.all.has(i); ++i) {
        if (setsTimeout(statement.all[i]))
            return; // lock-timeout-set-too-late says so there
    }
    Finding finding;
    finding.severity = Severity::Info;
    finding.findingClass = FindingClass::Style;
    finding.message = {u"rules.lock-timeout-missing"_s, {}};
    finding.safe = {u"SET lock_timeout = '2s'"_s};
    finding.fix = Fix{{u"rules.fix-lock-timeout"_s, {}},
                      {{statement.effect.offset, 0, finding.safe.first().toUtf8() + ";\n"}},
                      std::nullopt};
    out.push_back(std::move(finding));
}

} // namespace lockstep::rules::postgres
