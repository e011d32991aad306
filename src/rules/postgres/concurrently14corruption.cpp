// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void concurrently14Corruption(const Statement &statement, std::vector<Finding> &out)
{
    const int version = statement.catalog.server.version;
    if (version < 140000 || version > 140003)
        return;
    for (const analysis::Action &action : statement.effect.actions) {
        if (!action.concurrently ||
            (action.kind != analysis::ActionKind::CreateIndex && action.kind != analysis::ActionKind::Reindex))
            continue;
        if (const auto table = subject(statement, action); table && !table->empty) {
            Finding finding =
                briefFinding(*table, "rules.concurrently-14-corruption", {statement.catalog.server.versionText}, {});
            finding.severity = Severity::Error;
            finding.findingClass = FindingClass::Style;
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
