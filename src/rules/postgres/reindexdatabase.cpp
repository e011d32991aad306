// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void reindexDatabase(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::Reindex || action.concurrently || action.method == "TABLE"_L1 ||
            action.method == "INDEX"_L1)
            continue;
        const bool system = action.method == "SYSTEM"_L1;
        std::optional<Subject> largest;
        for (const analysis::RelationEffect &relation : statement.effect.relations) {
            const auto table = relation.indexRebuild
                                   ? subject(statement, relation.schema.value_or(QString()), relation.name)
                                   : std::nullopt;
            if (table && !table->small && (!largest || table->rows > largest->rows))
                largest = table;
        }
        if (!largest && !system)
            continue;
        Finding finding = longFinding(largest.value_or(Subject()), "rules.reindex-database",
                                      {action.method, QString::number(statement.effect.relations.size())}, {});
        if (!system) // the server refuses SYSTEM CONCURRENTLY
            offer(statement, action, finding, "rules.fix-concurrently",
                  {{insertedAfter(statement.text(), {"SCHEMA", "DATABASE"}, " CONCURRENTLY"), Needs::NoTransaction}});
        out.push_back(std::move(finding));
    }
}

} // namespace lockstep::rules::postgres
