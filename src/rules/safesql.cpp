// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules {

SafeStatement validation(const Subject &table, const QString &constraint)
{
    return {u"ALTER TABLE "_s + table.sql() + u" VALIDATE CONSTRAINT "_s + sql::quoteIfNeeded(constraint),
            Needs::NewTransaction};
}

std::vector<SafeStatement> notNullByCheck(const Subject &table, const QStringList &columns)
{
    const QString alter = u"ALTER TABLE "_s + table.sql();
    std::vector<SafeStatement> result;
    for (const QString &name : columns) {
        const QString column = sql::quoteIfNeeded(name);
        const QString check = table.name + u'_' + name + u"_filled"_s;
        const QString constraint = u" CONSTRAINT "_s + sql::quoteIfNeeded(check);
        result.push_back({alter + u" ADD"_s + constraint + u" CHECK ("_s + column + u" IS NOT NULL) NOT VALID"_s});
        result.push_back(validation(table, check));
        result.push_back({alter + u" ALTER COLUMN "_s + column + u" SET NOT NULL"_s});
        result.push_back({alter + u" DROP"_s + constraint});
    }
    return result;
}

std::vector<SafeStatement> uniqueByIndex(const Subject &table, const analysis::Action &action)
{
    const QString index = sql::quoteIfNeeded(action.object);
    const bool primary = action.kind == analysis::ActionKind::AddPrimaryKey;
    return {{u"CREATE UNIQUE INDEX CONCURRENTLY "_s + index + u" ON "_s + table.sql() + u' ' + action.expression,
             Needs::NoTransaction},
            {u"ALTER TABLE "_s + table.sql() + u" ADD CONSTRAINT "_s + index +
             (primary ? u" PRIMARY KEY"_s : u" UNIQUE"_s) + u" USING INDEX "_s + index + action.detail}};
}

} // namespace lockstep::rules
