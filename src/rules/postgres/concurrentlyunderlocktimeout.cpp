// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void concurrentlyUnderLockTimeout(const Statement &statement, std::vector<Finding> &out)
{
    constexpr qint64 enough = 10 * 60 * 1000;
    if (!statement.effect.waitsForSnapshots || statement.effect.actions.empty() || statement.effect.insideTransaction)
        return;
    const auto table = grown(statement, statement.effect.actions.front());
    const QString value = table ? settingBefore(statement, u"lock_timeout"_s) : QString();
    const qint64 timeout = milliseconds(value).value_or(0);
    if (timeout <= 0 || timeout >= enough)
        return;
    Finding finding = briefFinding(*table, "rules.concurrently-under-lock-timeout", {value}, {});
    finding.findingClass = FindingClass::Style;
    const QString longer = u"SET lock_timeout = '20min'"_s;
    const QString back = u"SET lock_timeout = "_s + sql::quoteLiteral(value);
    finding.safe = {longer, statement.text(), back};
    finding.fix = Fix{{u"rules.fix-longer-timeout"_s, {}},
                      {{statement.effect.offset, 0, longer.toUtf8() + ";\n"},
                       {statement.effect.offset + statement.effect.length, 0, ";\n" + back.toUtf8()}},
                      std::nullopt};
    out.push_back(std::move(finding));
}

} // namespace lockstep::rules::postgres
