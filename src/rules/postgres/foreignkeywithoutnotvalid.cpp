// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void foreignKeyWithoutNotValid(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::AddForeignKey || action.notValid || !action.scan ||
            !action.inlined.empty())
            continue;
        if (const auto table = grown(statement, action)) {
            Finding finding = longFinding(*table, "rules.foreign-key-without-not-valid",
                                          {action.object, action.detail, rowsText(*table)}, {});
            std::vector<SafeStatement> safe;
            if (table->isPartitioned() && statement.major() < 18) // refuses NOT VALID itself
                safe = foreignKeyByPartition(statement, *table, action);
            else
                safe = {{aloneText(statement, action) + u" NOT VALID"_s}, validation(*table, action.object)};
            if (!safe.empty())
                offer(statement, action, finding, "rules.fix-not-valid", std::move(safe));
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
