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
    std::optional<qint64> current = milliseconds(statement.catalog.server.settings.value(u"statement_timeout"_s));
    for (std::size_t i = 0; i < statement.index; ++i) {
        for (const analysis::Action &action : statement.all[i].actions) {
            if (sets(action, "statement_timeout"))
                current = milliseconds(action.detail);
        }
    }
    if (current.value_or(0) > 0)
        out.push_back(styleFinding(Severity::Warning, "rules.statement-timeout-with-concurrently",
                                   {statement.effect.kind, QString::number(*current)},
                                   {u"SET statement_timeout = 0"_s, statement.text()}));
}

} // namespace lockstep::rules::postgres
