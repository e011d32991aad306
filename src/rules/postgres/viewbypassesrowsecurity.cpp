// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void viewBypassesRowSecurity(const Statement &statement, std::vector<Finding> &out)
{
    const bool canAsk = statement.major() >= 15;
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::CreateView || !action.withoutSecurity)
            continue;
        const QString view = sql::qualifiedName(action.schema, action.relation);
        QStringList safe;
        if (canAsk)
            safe = {statement.text(), u"ALTER VIEW "_s + view + u" SET (security_invoker = true)"_s};
        out.push_back(styleFinding(Severity::Warning, "rules.view-bypasses-row-security",
                                   {view, action.columns.join(u", "_s)}, safe));
    }
}

} // namespace lockstep::rules::postgres
