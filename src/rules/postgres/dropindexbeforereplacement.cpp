// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

static QString replacement(const Statement &statement, const analysis::Action &dropped)
{
    for (std::size_t i = statement.index + 1; !dropped.columns.isEmpty() && statement.all.has(i); ++i) {
        for (const analysis::Action &later : statement.all[i].actions) {
            if (later.kind == analysis::ActionKind::CreateIndex && later.relation == dropped.relation &&
                later.columns.value(0) == dropped.columns.first())
                return later.object;
        }
    }
    return {};
}

void dropIndexBeforeReplacement(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::DropIndex)
            continue;
        const auto table = grown(statement, action);
        const QString later = table ? replacement(statement, action) : QString();
        if (later.isEmpty())
            continue;
        Finding finding = briefFinding(*table, "rules.drop-index-before-replacement", {action.object, later}, {});
        finding.findingClass = FindingClass::Style;
        out.push_back(std::move(finding));
    }
}

} // namespace lockstep::rules::postgres
