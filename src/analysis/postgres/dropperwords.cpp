// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What goes along with a dropped object, in SQL's own words.

#include "analysis/postgres/dropper.h"

#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace dropperwordslocal {

QString word(ClassKind kind)
{
    switch (kind) {
    case ClassKind::View:
        return u"VIEW "_s;
    case ClassKind::MaterializedView:
        return u"MATERIALIZED VIEW "_s;
    case ClassKind::Foreign:
        return u"FOREIGN TABLE "_s;
    case ClassKind::Index:
    case ClassKind::PartitionedIndex:
        return u"INDEX "_s;
    case ClassKind::Sequence:
        return u"SEQUENCE "_s;
    case ClassKind::Composite:
        return u"TYPE "_s;
    case ClassKind::Table:
    case ClassKind::Partitioned:
        break;
    }
    return u"TABLE "_s;
}

} // namespace dropperwordslocal

QString Dropper::described(const Object &object) const
{
    const auto &[kind, oid, number, name] = object;
    const auto relation = [this](Oid wanted) {
        const auto what = m_state.info(wanted);
        return what ? sql::qualifiedName(m_state.schemaName(what->schema), what->name) : QString();
    };
    const auto goesWhole = [this](Oid table) { return m_seen.contains({Kind::Relation, table, 0, {}}); };
    const auto on = [&](const QString &what) {
        return goesWhole(oid) ? QString() : what + u' ' + sql::quoteIfNeeded(name) + u" ON "_s + relation(oid);
    };
    switch (kind) {
    case Kind::Relation: {
        if (const IndexObject *index = m_state.indexes.get(oid);
            index && (index->constraint || goesWhole(index->i.table)))
            return {};
        if (const SequenceObject *sequence = m_state.sequences.get(oid);
            sequence && goesWhole(sequence->s.ownedByTable))
            return {};
        const auto what = m_state.info(oid);
        return what ? dropperwordslocal::word(what->kind) + relation(oid) : QString();
    }
    case Kind::Column: {
        const Table *table = m_state.tables.get(oid);
        const catalog::Column *column = table ? table->column(number) : nullptr;
        return column && !goesWhole(oid) ? u"COLUMN "_s + relation(oid) + u'.' + sql::quoteIfNeeded(column->name)
                                         : QString();
    }
    case Kind::Default: {
        const Table *table = m_state.tables.get(oid);
        const catalog::Column *column = table ? table->column(number) : nullptr;
        return column && !goesWhole(oid) ? u"DEFAULT "_s + relation(oid) + u'.' + sql::quoteIfNeeded(column->name)
                                         : QString();
    }
    case Kind::Constraint: {
        const Table *table = m_state.tables.get(oid);
        const catalog::Constraint *constraint = table ? table->constraint(name) : nullptr;
        return on(constraint && constraint->kind == catalog::ConstraintKind::ForeignKey ? u"FOREIGN KEY"_s
                                                                                        : u"CONSTRAINT"_s);
    }
    case Kind::Trigger:
        return on(u"TRIGGER"_s);
    case Kind::Rule:
        return on(u"RULE"_s);
    case Kind::Policy:
        return on(u"POLICY"_s);
    case Kind::Function: {
        const FunctionObject *function = m_state.functions.get(oid);
        return function ? u"FUNCTION "_s + sql::qualifiedName(m_state.schemaName(function->f.schema), function->f.name)
                        : QString();
    }
    case Kind::Type: {
        const catalog::Type *type = m_state.types.get(oid);
        return type ? u"TYPE "_s + sql::qualifiedName(m_state.schemaName(type->schema), type->name) : QString();
    }
    case Kind::Schema:
        break;
    }
    return {};
}

} // namespace lockstep::analysis::postgres
