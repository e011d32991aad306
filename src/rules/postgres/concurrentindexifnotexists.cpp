// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "rules/postgres/rows.h"
#include "sql/quote.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

/// An index of that name which a failed CONCURRENTLY left behind.
static bool isInvalid(const Statement &statement, const Subject &table, const QString &index)
{
    for (const analysis::Effect &earlier : statement.all.before(statement.index)) {
        for (const analysis::Action &action : earlier.actions) {
            if (action.kind == analysis::ActionKind::DropIndex && action.object == index)
                return false;
        }
    }
    const catalog::Relation *owner = statement.sizes.find(table.schema, table.name);
    return owner && std::ranges::any_of(statement.catalog.indexes, [&](const catalog::Index &i) {
               return i.table == owner->oid && i.name == index && !i.valid;
           });
}

void concurrentIndexIfNotExists(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (action.kind != analysis::ActionKind::CreateIndex || !action.concurrently || !action.ifExists)
            continue;
        if (const auto table = subject(statement, action.schema, action.relation); table && !table->empty) {
            const bool invalid = isInvalid(statement, *table, action.object);
            Finding finding = briefFinding(*table, "rules.concurrent-index-if-not-exists", {action.object}, {});
            finding.findingClass = FindingClass::Style;
            finding.severity = invalid ? Severity::Error : Severity::Info;
            if (invalid)
                offer(statement, action, finding, "rules.fix-drop-invalid",
                      {{u"DROP INDEX CONCURRENTLY "_s + sql::qualifiedName(table->schema, action.object),
                        Needs::NoTransaction},
                       {statement.text(), Needs::NoTransaction}});
            if (invalid || !action.noOp)
                out.push_back(std::move(finding));
        }
    }
}

} // namespace lockstep::rules::postgres
