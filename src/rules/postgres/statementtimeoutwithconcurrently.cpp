// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void statementTimeoutWithConcurrently(const Statement &statement, std::vector<Finding> &out)
{
    if (!statement.effect.waitsForSnapshots)
        return;
    const auto usual = milliseconds(statement.catalog.server.settings.value(u"statement_timeout"_s));
    auto current = usual;
    for (std::size_t i = 0; i < statement.index; ++i) {
        for (const analysis::Action &action : statement.all[i].actions) {
            if (action.kind == analysis::ActionKind::SetSetting && action.object == "statement_timeout"_L1)
                current = action.detail.isEmpty() ? usual : milliseconds(action.detail);
        }
    }
    if (current.value_or(0) <= 0)
        return;
    const QString unlimited = u"SET statement_timeout = 0"_s;
    out.push_back(styleFinding(Severity::Warning, "rules.statement-timeout-with-concurrently",
                               {statement.effect.kind, QString::number(*current)}, {unlimited, statement.text()}));
    out.back().fix = Fix{{u"rules.fix-no-statement-timeout"_s, {}},
                         {{statement.effect.offset, 0, unlimited.toUtf8() + ";\n"}},
                         std::nullopt};
}

} // namespace lockstep::rules::postgres
