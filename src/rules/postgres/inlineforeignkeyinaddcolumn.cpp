// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void inlineForeignKeyInAddColumn(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::AddForeignKey || action.inlined.empty() || !action.scan)
            continue;
        if (const auto table = grown(statement, action)) {
            Finding finding = longFinding(*table, "rules.inline-foreign-key-in-add-column",
                                          {action.object, action.detail, rowsText(*table)}, {});
            const analysis::TextRange &place = action.inlined.front();
            const QString words =
                place.length > 0 ? QString::fromUtf8(statement.script.sliced(place.offset, place.length)) : QString();
            if (!table->isPartitioned() && place.length > 0)
                offer(statement, action, finding, "rules.fix-not-valid",
                      {{u"ALTER TABLE "_s + table->sql() + u" ADD CONSTRAINT "_s + sql::quoteIfNeeded(action.object) +
                        u" FOREIGN KEY ("_s + sql::quoteList(action.columns) + u") "_s + fromWord(words, "REFERENCES") +
                        u" NOT VALID"_s},
                       validation(*table, action.object)});
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
