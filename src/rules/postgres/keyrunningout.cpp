// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

static qint64 largest(const QString &type)
{
    if (type == "smallint"_L1)
        return std::numeric_limits<qint16>::max();
    return type == "integer"_L1 ? std::numeric_limits<qint32>::max() : std::numeric_limits<qint64>::max();
}

static bool isSchemaWork(const analysis::Action &action)
{
    using enum analysis::ActionKind;
    static constexpr std::array others{Select, Insert, Update, Delete, LockTable, DropTable, Truncate, Analyze, Vacuum};
    return !action.relation.isEmpty() && !std::ranges::contains(others, action.kind);
}

/// Once per table and script.
static bool saidBefore(const Statement &statement, const analysis::Action &action)
{
    const auto before = statement.all.before(statement.index);
    return std::ranges::any_of(before, [&](const analysis::Effect &effect) {
        return std::ranges::any_of(effect.actions, [&](const analysis::Action &a) {
            return a.relation == action.relation && isSchemaWork(a) &&
                   (a.schema == action.schema || a.schema.isEmpty() || action.schema.isEmpty());
        });
    });
}

void keyRunningOut(const Statement &statement, std::vector<Finding> &out)
{
    for (const analysis::Action &action : statement.effect.actions) {
        if (!isSchemaWork(action))
            continue;
        const auto table = subject(statement, action);
        const catalog::Relation *relation = table ? statement.sizes.find(table->schema, table->name) : nullptr;
        if (!relation)
            continue;
        for (const catalog::Sequence *sequence : statement.sizes.sequencesOf(relation->oid)) {
            const auto column = std::ranges::find(relation->columns, sequence->ownedByColumn, &catalog::Column::number);
            if (column == relation->columns.end() || !sequence->lastValue)
                continue;
            const qint64 most = std::min(sequence->maximum, largest(column->type));
            const auto used =
                static_cast<qint64>(static_cast<double>(*sequence->lastValue) * 100.0 / static_cast<double>(most));
            if (used < statement.settings.thresholds.sequenceUsed || saidBefore(statement, action))
                continue;
            Finding finding = styleFinding(used >= 90 ? Severity::Error : Severity::Warning, "rules.key-running-out",
                                           {table->qualified(), column->name, QString::number(used),
                                            QString::number(*sequence->lastValue), QString::number(most)});
            finding.relation = table->qualified();
            out.push_back(std::move(finding));
        }
        return;
    }
}

} // namespace lockstep::rules::postgres
