// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void foreignKeyWithoutNotValid(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::AddForeignKey || action.notValid || !action.scan)
            continue;
        if (const auto table = grown(statement, action)) {
            QStringList safe;
            if (statement.effect.actions.size() == 1)
                safe.append(statement.text() + u" NOT VALID"_s);
            safe.append(u"ALTER TABLE "_s + table->sql() + u" VALIDATE CONSTRAINT "_s +
                        sql::quoteIfNeeded(action.object));
            out.push_back(longFinding(*table, "rules.foreign-key-without-not-valid",
                                      {action.object, action.detail, rowsText(*table)}, safe));
        }
    }
}

} // namespace lockstep::rules::postgres
