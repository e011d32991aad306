// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"
#include "sql/batches.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void volatileDefaultRewrites(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::AddColumn || !action.rewrite || !action.volatileDefault ||
            action.numbered)
            continue;
        if (const auto table = grown(statement, action)) {
            Finding finding =
                longFinding(*table, "rules.volatile-default-rewrites", {action.object, rowsText(*table)}, {});
            if (!action.inlined.empty()) {
                const QString column = sql::quoteIfNeeded(action.object);
                const Fill fill{table->schema,
                                table->name,
                                table->key,
                                column + u" = "_s + action.expression,
                                column + u" IS NULL"_s,
                                1};
                std::vector<SafeStatement> safe{
                    {u"ALTER TABLE "_s + table->sql() + u" ALTER COLUMN "_s + column + u" SET DEFAULT "_s +
                     action.expression},
                    {sql::batchScript({fill.schema, fill.table, fill.key, fill.assignments, fill.pending}),
                     Needs::NoTransaction}};
                if (action.notNull) {
                    std::vector<SafeStatement> notNull = notNullByCheck(*table, {action.object});
                    notNull.front().needs = Needs::NewTransaction;
                    safe.insert(safe.end(), notNull.begin(), notNull.end());
                }
                finding.fix.emplace().fill = fill;
                offer(statement, action, finding, "rules.fix-fill", std::move(safe));
            }
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
