// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

static bool analyzedLater(const Statement &statement, const Subject &table)
{
    for (std::size_t i = statement.index + 1; statement.all.has(i); ++i) {
        for (const analysis::Action &later : statement.all[i].actions) {
            if (later.kind == analysis::ActionKind::Analyze &&
                (later.relation.isEmpty() || later.relation == table.name))
                return true;
        }
    }
    return false;
}

void typeChangeLosesStatistics(const Statement &statement, std::vector<Finding> &out)
{
    QStringList columns;
    std::optional<Subject> table;
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::ChangeType || !action.rewrite)
            continue;
        if (const auto changed = grown(statement, action)) {
            table = changed;
            columns.append(action.object);
        }
    }
    if (!table || statement.effect.error || analyzedLater(statement, *table))
        return;
    Finding finding = briefFinding(*table, "rules.type-change-loses-statistics", {columns.join(u", "_s)}, {});
    finding.severity = Severity::Info;
    finding.findingClass = FindingClass::Style;
    const QString analyze = u"ANALYZE "_s + table->sql() + u" ("_s + sql::quoteList(columns) + u')';
    finding.safe = {statement.text(), analyze};
    finding.fix = Fix{{u"rules.fix-analyze"_s, {}},
                      {{statement.effect.offset + statement.effect.length, 0, ";\n" + analyze.toUtf8()}},
                      std::nullopt};
    out.push_back(std::move(finding));
}

} // namespace lockstep::rules::postgres
