// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"
#include "sql/quote.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

/// The partition of the table whose DETACH CONCURRENTLY was broken off.
static QString pending(const Statement &statement, const Subject &parent)
{
    const catalog::Relation *table = statement.sizes.find(parent.schema, parent.name);
    for (const catalog::Relation &relation : statement.catalog.relations) {
        if (table && relation.detachPending && std::ranges::contains(relation.inherits, table->oid))
            return relation.name;
    }
    return {};
}

void detachPending(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::DetachPartition || action.notValid || !action.concurrently)
            continue;
        const auto parent = subject(statement, action);
        const QString partition = parent ? pending(statement, *parent) : QString();
        if (partition.isEmpty())
            continue;
        Finding finding = briefFinding(*parent, "rules.detach-pending", {partition}, {});
        finding.severity = Severity::Error;
        finding.findingClass = FindingClass::Style;
        std::vector<SafeStatement> safe{{u"ALTER TABLE "_s + parent->sql() + u" DETACH PARTITION "_s +
                                         sql::qualifiedName(parent->schema, partition) + u" FINALIZE"_s}};
        if (partition != action.object)
            safe.push_back({statement.text(), Needs::NoTransaction});
        offer(statement, action, finding, "rules.fix-finalize", std::move(safe));
        out.push_back(std::move(finding));
    }
}

} // namespace lockstep::rules::postgres
