// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void uniqueBuildsIndex(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        const bool primary = action.kind == analysis::ActionKind::AddPrimaryKey;
        if ((!primary && action.kind != analysis::ActionKind::AddUnique) || action.usingIndex)
            continue;
        if (const auto table = grown(statement, action)) {
            const QString index =
                action.object.isEmpty() ? table->name + (primary ? u"_pkey"_s : u"_key"_s) : action.object;
            out.push_back(longFinding(*table, "rules.unique-builds-index", {index, rowsText(*table)},
                                      {u"CREATE UNIQUE INDEX CONCURRENTLY "_s + sql::quoteIfNeeded(index) + u" ON "_s +
                                           table->sql() + u" ("_s + sql::quoteList(action.columns) + u')',
                                       u"ALTER TABLE "_s + table->sql() + u" ADD CONSTRAINT "_s +
                                           sql::quoteIfNeeded(index) + (primary ? u" PRIMARY KEY"_s : u" UNIQUE"_s) +
                                           u" USING INDEX "_s + sql::quoteIfNeeded(index)}));
        }
    }
}

} // namespace lockstep::rules::postgres
