// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void setNotNullScans(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::SetNotNull || !action.scan)
            continue;
        if (const auto table = grown(statement, action)) {
            const QString column = sql::quoteIfNeeded(action.object);
            const QString check = sql::quoteIfNeeded(table->name + u'_' + action.object + u"_not_null"_s);
            const QString alter = u"ALTER TABLE "_s + table->sql();
            out.push_back(longFinding(
                *table, "rules.set-not-null-scans", {action.object, rowsText(*table)},
                {alter + u" ADD CONSTRAINT "_s + check + u" CHECK ("_s + column + u" IS NOT NULL) NOT VALID"_s,
                 alter + u" VALIDATE CONSTRAINT "_s + check, alter + u" ALTER COLUMN "_s + column + u" SET NOT NULL"_s,
                 alter + u" DROP CONSTRAINT "_s + check}));
        }
    }
}

} // namespace lockstep::rules::postgres
