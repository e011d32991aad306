// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void attachPartitionScans(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::AttachPartition)
            continue;
        for (const analysis::RelationEffect &relation : statement.effect.relations) {
            if (relation.name != action.object || relation.kind == analysis::RelationKind::Index ||
                !(relation.scan || relation.indexRebuild))
                continue;
            const auto table = subject(statement, relation.schema.value_or(QString()), relation.name);
            if (!table || table->small)
                continue;
            Finding finding =
                longFinding(*table, "rules.attach-partition-scans", {action.relation, rowsText(*table)}, {});
            if (action.scan && !action.expression.isEmpty() && !relation.indexRebuild) {
                const QString alter = u"ALTER TABLE "_s + table->sql();
                const QString check = sql::quoteIfNeeded(table->name + u"_bounds"_s);
                offer(statement, action, finding, "rules.fix-bounds",
                      {{alter + u" ADD CONSTRAINT "_s + check + u" CHECK ("_s + action.expression + u") NOT VALID"_s},
                       validation(*table, table->name + u"_bounds"_s),
                       {statement.text()},
                       {alter + u" DROP CONSTRAINT "_s + check}});
            }
            out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
