// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"
#include "sql/quote.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

static bool indexedLater(const Statement &statement, const analysis::Action &key)
{
    for (std::size_t i = statement.index; statement.all.has(i); ++i) {
        for (const analysis::Action &later : statement.all[i].actions) {
            if (later.relation != key.relation || later.columns.size() < key.columns.size() ||
                (later.kind != analysis::ActionKind::CreateIndex && later.kind != analysis::ActionKind::AddUnique &&
                 later.kind != analysis::ActionKind::AddPrimaryKey))
                continue;
            const QStringList first = later.columns.first(key.columns.size());
            if (std::ranges::all_of(key.columns, [&first](const QString &column) { return first.contains(column); }))
                return true;
        }
    }
    return false;
}

void foreignKeyWithoutIndex(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::AddForeignKey || action.indexed || action.columns.isEmpty() ||
            indexedLater(statement, action))
            continue;
        if (const auto table = grown(statement, action)) {
            Finding finding = briefFinding(
                *table, "rules.foreign-key-without-index", {action.columns.join(u", "_s), action.detail},
                {u"CREATE INDEX CONCURRENTLY ON "_s + table->sql() + u" ("_s + sql::quoteList(action.columns) + u')'});
            finding.findingClass = FindingClass::Style;
            finding.severity = table->large ? Severity::Warning : Severity::Info;
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
