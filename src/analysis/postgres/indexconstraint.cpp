// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Constraints that stand on an index.

#include "analysis/postgres/define.h"
#include "sql/quote.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

QString deferringWords(bool deferrable, bool deferred)
{
    return !deferrable ? QString() : deferred ? u" DEFERRABLE INITIALLY DEFERRED"_s : u" DEFERRABLE"_s;
}

void describeKey(Action &action, const IndexSpec &spec, const PgQuery__Constraint &constraint)
{
    for (const catalog::IndexKey &key : spec.keys)
        action.columns.append(key.expression);
    if (spec.exclusion || constraint.n_options || !empty(constraint.indexspace))
        return;
    action.expression = u'(' + sql::quoteList(action.columns) + u')';
    if (!spec.included.isEmpty())
        action.expression += u" INCLUDE ("_s + sql::quoteList(spec.included) + u')';
    if (spec.nullsNotDistinct)
        action.expression += u" NULLS NOT DISTINCT"_s;
    action.detail = deferringWords(spec.deferrable, spec.deferred);
}

void addIndexConstraint(Run &run, Oid table, Oid index, const IndexSpec &spec)
{
    State &state = run.state;
    catalog::Constraint constraint;
    constraint.oid = state.nextOid();
    constraint.name = state.indexes.get(index)->i.name;
    constraint.kind = spec.primary     ? catalog::ConstraintKind::PrimaryKey
                      : spec.exclusion ? catalog::ConstraintKind::Exclusion
                                       : catalog::ConstraintKind::Unique;
    QStringList keys;
    for (const catalog::IndexKey &key : spec.keys) {
        constraint.columns.push_back(std::max(key.column, 0));
        keys.append(sql::quoteIfNeeded(key.expression));
    }
    constraint.definition = spec.primary     ? u"PRIMARY KEY ("_s
                            : spec.exclusion ? QString(u"EXCLUDE USING "_s + spec.method + u" (")
                                             : u"UNIQUE ("_s;
    if (spec.nullsNotDistinct)
        constraint.definition.insert(constraint.definition.size() - 1, u"NULLS NOT DISTINCT "_s);
    constraint.definition += keys.join(u", "_s) + u')';
    if (!spec.included.isEmpty())
        constraint.definition += u" INCLUDE ("_s + sql::quoteList(spec.included) + u')';
    if (spec.exclusion && !spec.predicate.isEmpty())
        constraint.definition += u" WHERE ("_s + spec.predicate + u')';
    constraint.definition += deferringWords(spec.deferrable, spec.deferred);
    constraint.index = index;
    constraint.deferrable = spec.deferrable;
    constraint.deferred = spec.deferred;
    state.indexes.edit(index).constraint = constraint.oid;
    if (spec.primary) {
        Table &owner = state.tables.edit(table);
        for (const int number : constraint.columns) {
            const auto column = std::ranges::find(owner.r.columns, number, &catalog::Column::number);
            if (column != owner.r.columns.end())
                column->notNull = true;
        }
    }
    state.addConstraint(table, std::move(constraint));
}

} // namespace lockstep::analysis::postgres
