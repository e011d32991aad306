// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/dropper.h"

#include "analysis/postgres/define.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

void Dropper::relation(Oid oid)
{
    part({Kind::Relation, oid, 0, {}});
}
void Dropper::column(Oid table, int number)
{
    part({Kind::Column, table, number, {}});
}
void Dropper::constraint(Oid table, const QString &name)
{
    part({Kind::Constraint, table, 0, name});
}
void Dropper::trigger(Oid table, const QString &name)
{
    part({Kind::Trigger, table, 0, name});
}
void Dropper::rule(Oid table, const QString &name)
{
    part({Kind::Rule, table, 0, name});
}
void Dropper::policy(Oid table, const QString &name)
{
    part({Kind::Policy, table, 0, name});
}
void Dropper::function(Oid oid)
{
    part({Kind::Function, oid, 0, {}});
}
void Dropper::type(Oid oid)
{
    part({Kind::Type, oid, 0, {}});
}
void Dropper::schema(Oid oid)
{
    part({Kind::Schema, oid, 0, {}});
}

void Dropper::part(Object object)
{
    if (m_seen.insert(object).second)
        m_order.push_back(std::move(object));
}

void Dropper::dependent(Object object)
{
    if (m_cascade)
        part(std::move(object));
    else
        m_dependents.push_back(std::move(object));
}

/// Goes anyway: itself, the table it is a part of, or the column whose default it is.
bool Dropper::covered(const Object &object) const
{
    const auto &[kind, oid, number, name] = object;
    return m_seen.contains(object) || m_seen.contains({Kind::Relation, oid, 0, {}}) ||
           (kind == Kind::Default && m_seen.contains({Kind::Column, oid, number, {}}));
}

void Dropper::perform(bool concurrently)
{
    const std::size_t named = m_order.size();
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        const Object object = m_order[i];
        expand(object);
    }
    for (std::size_t i = named; i < m_order.size() && !m_run.effect.actions.empty(); ++i) {
        if (const QString what = described(m_order[i]); !what.isEmpty())
            m_run.effect.actions.back().along.append(what);
    }
    for (const Object &object : m_order)
        lockFor(object, concurrently);
    for (const Object &object : m_dependents) {
        if (!covered(object)) {
            const auto what = m_state.info(std::get<1>(object));
            refuse("2BP01", u"analysis.dependents-exist"_s, {what ? what->name : std::get<3>(object)});
        }
    }
    // Parts before wholes: what came later hangs on what came earlier.
    for (auto it = m_order.rbegin(); it != m_order.rend(); ++it)
        remove(*it);
}

void Dropper::expand(const Object &object)
{
    const auto &[kind, oid, number, name] = object;
    switch (kind) {
    case Kind::Relation:
        expandRelation(oid);
        break;
    case Kind::Column:
        expandColumn(oid, number);
        break;
    case Kind::Constraint:
        expandConstraint(oid, name);
        break;
    case Kind::Function:
        dependentsOf(oid, 0, true);
        break;
    case Kind::Type:
        expandType(oid);
        break;
    case Kind::Schema:
        expandSchema(oid);
        break;
    case Kind::Trigger: {
        // Row triggers of a partitioned table stand on every partition too.
        const Table *table = m_state.tables.get(oid);
        const auto own = std::ranges::find(table->r.triggers, name, &catalog::Trigger::name);
        for (const Oid child : table->children) {
            const Table *partition = m_state.tables.get(child);
            const auto theirs = std::ranges::find(partition->r.triggers, name, &catalog::Trigger::name);
            if (own != table->r.triggers.end() && theirs != partition->r.triggers.end() && theirs->parent)
                part({Kind::Trigger, child, 0, name});
        }
        break;
    }
    case Kind::Default:
    case Kind::Rule:
    case Kind::Policy:
        break;
    }
}

void Dropper::expandRelation(Oid oid)
{
    if (const Table *table = m_state.tables.get(oid)) {
        expandTable(*table);
    } else if (const IndexObject *index = m_state.indexes.get(oid)) {
        for (const Oid child : index->children)
            part({Kind::Relation, child, 0, {}});
        foreignKeysOnIndex(oid);
    }
    dependentsOf(oid, 0, true);
}

void Dropper::expandTable(const Table &table)
{
    for (const Oid index : table.indexes)
        part({Kind::Relation, index, 0, {}});
    for (const catalog::Constraint &constraint : table.r.constraints)
        part({Kind::Constraint, table.r.oid, 0, constraint.name});
    for (const Oid sequence : table.sequences)
        part({Kind::Relation, sequence, 0, {}});
    for (const Oid child : table.children) {
        if (m_state.tables.get(child)->r.isPartition)
            part({Kind::Relation, child, 0, {}});
        else
            dependent({Kind::Relation, child, 0, {}});
    }
    std::vector<Oid> reached{table.r.oid}; // a key to a partitioned table holds each partition
    for (const Table *up = &table;
         up->r.isPartition && !up->r.inherits.empty() && m_state.tables.get(up->r.inherits.front());) {
        up = m_state.tables.get(up->r.inherits.front());
        reached.push_back(up->r.oid);
    }
    for (const Oid other : m_state.referencing(table.r.oid)) {
        for (const catalog::Constraint &constraint : m_state.tables.get(other)->r.constraints) {
            if (constraint.kind == catalog::ConstraintKind::ForeignKey &&
                std::ranges::contains(reached, constraint.referencedTable))
                dependent({Kind::Constraint, other, 0, constraint.name});
        }
    }
    // Columns elsewhere of this table's row type.
    m_state.tables.each([&](const Table &other) {
        for (const catalog::Column &column : other.r.columns) {
            if (column.typeOid == table.r.oid && other.r.oid != table.r.oid)
                dependent({Kind::Column, other.r.oid, column.number, {}});
        }
    });
}

/// What pg_depend would list for the object (`whole`) or for one column of it.
void Dropper::dependentsOf(Oid referenced, int column, bool whole)
{
    for (const catalog::Dependency &d : m_state.dependents(referenced)) {
        if (!whole && d.referencedColumn != column)
            continue;
        if (d.dependent == referenced && !whole && d.via == "trigger"_L1) {
            triggersThatUse(referenced, column);
            continue;
        }
        if (d.dependent == referenced && d.via != "policy"_L1)
            continue;
        if (d.via == "default"_L1) {
            dependent({Kind::Default, d.dependent, d.dependentColumn, {}});
        } else if (d.via == "trigger"_L1) {
            const Table *table = m_state.tables.get(d.dependent);
            for (const catalog::Trigger &trigger : table ? table->r.triggers : std::vector<catalog::Trigger>{}) {
                if (trigger.function == referenced && !trigger.parent)
                    dependent({Kind::Trigger, d.dependent, 0, trigger.name});
            }
        } else if (d.via == "policy"_L1) {
            const Table *table = m_state.tables.get(d.dependent);
            if (table && d.dependent == referenced && whole)
                continue; // the table's own policies go with it
            for (const catalog::Policy &policy : table ? table->r.policies : std::vector<catalog::Policy>{})
                dependent({Kind::Policy, d.dependent, 0, policy.name});
        } else if (d.via == "index"_L1 && m_state.functions.get(referenced) && m_state.indexes.get(d.dependent)) {
            dependent({Kind::Relation, d.dependent, 0, {}});
        } else if (d.via == "rule"_L1 && m_state.tables.get(d.dependent)) {
            const auto named = m_state.info(referenced);
            for (const catalog::Rule &rule : m_state.tables.get(d.dependent)->r.rules) {
                if (named && rule.definition.contains(named->name))
                    dependent({Kind::Rule, d.dependent, 0, rule.name});
            }
        } else if (d.via == "type"_L1 && d.dependentColumn == 0 && m_state.tables.get(d.dependent)) { // OF type
            dependent({Kind::Relation, d.dependent, 0, {}});
        } else if (d.via == "function"_L1 && m_state.functions.get(d.dependent)) {
            dependent({Kind::Function, d.dependent, 0, {}});
        } else if (m_state.tables.get(d.dependent) &&
                   (m_state.tables.get(d.dependent)->r.kind == ClassKind::View ||
                    m_state.tables.get(d.dependent)->r.kind == ClassKind::MaterializedView)) {
            dependent({Kind::Relation, d.dependent, 0, {}});
        }
    }
}

/// Triggers that name the column in UPDATE OF or WHEN.
void Dropper::triggersThatUse(Oid table, int column)
{
    const Table *owner = m_state.tables.get(table);
    const catalog::Column *used = owner ? owner->column(column) : nullptr;
    if (!used)
        return;
    for (const catalog::Trigger &trigger : owner->r.triggers) {
        if (triggerNames(trigger, used->name))
            dependent({Kind::Trigger, table, 0, trigger.name});
    }
}

void Dropper::expandColumn(Oid table, int number)
{
    const Table *owner = m_state.tables.get(table);
    const catalog::Column *column = owner->column(number);
    for (const Oid oid : owner->indexes) {
        const IndexObject *index = m_state.indexes.get(oid);
        const bool names = std::ranges::contains(index->i.keys, number, &catalog::IndexKey::column) ||
                           (column && index->i.included.contains(column->name));
        const bool reads =
            std::ranges::contains(columnsInText(*owner, index->i.predicate), number) ||
            std::ranges::any_of(index->i.keys, [&](const catalog::IndexKey &key) {
                return key.column == 0 && std::ranges::contains(columnsInText(*owner, key.expression), number);
            });
        if (!names && !reads)
            continue;
        if (!index->constraint) {
            part({Kind::Relation, oid, 0, {}});
            continue;
        }
        const auto constraint = std::ranges::find(owner->r.constraints, index->constraint, &catalog::Constraint::oid);
        if (constraint == owner->r.constraints.end())
            continue;
        // A constraint goes with a column that it has, INCLUDE too; one that an expression reads holds it.
        if (names)
            part({Kind::Constraint, table, 0, constraint->name});
        else
            dependent({Kind::Constraint, table, 0, constraint->name});
    }
    for (const catalog::Constraint &constraint : owner->r.constraints) {
        if (std::ranges::contains(constraint.columns, number))
            part({Kind::Constraint, table, 0, constraint.name});
    }
    for (const Oid sequence : owner->sequences) {
        if (m_state.sequences.get(sequence)->s.ownedByColumn == number)
            part({Kind::Relation, sequence, 0, {}});
    }
    for (const Oid other : owner->referencedBy) {
        for (const catalog::Constraint &constraint : m_state.tables.get(other)->r.constraints) {
            if (constraint.referencedTable == table && std::ranges::contains(constraint.referencedColumns, number))
                dependent({Kind::Constraint, other, 0, constraint.name});
        }
    }
    for (const catalog::Column &other : owner->r.columns) {
        if (other.generated == catalog::Generated::None || other.number == number ||
            !std::ranges::contains(columnsInText(*owner, other.defaultExpression), number))
            continue;
        if (m_run.major >= 15)
            dependent({Kind::Column, table, other.number, {}});
        else // goes without a word
            part({Kind::Column, table, other.number, {}});
    }
    for (const catalog::Rule &rule : owner->r.rules) {
        if (column && ruleUses(rule, column->name))
            dependent({Kind::Rule, table, 0, rule.name});
    }
    dependentsOf(table, number, false);
}

void Dropper::foreignKeysOnIndex(Oid index)
{
    const Table *owner = m_state.tables.get(m_state.indexes.get(index)->i.table);
    if (!owner)
        return;
    for (const Oid other : owner->referencedBy) {
        for (const catalog::Constraint &constraint : m_state.tables.get(other)->r.constraints) {
            if (constraint.kind == catalog::ConstraintKind::ForeignKey && constraint.index == index)
                dependent({Kind::Constraint, other, 0, constraint.name});
        }
    }
}

void Dropper::expandConstraint(Oid table, const QString &name)
{
    const Table *owner = m_state.tables.get(table);
    const catalog::Constraint *constraint = owner ? owner->constraint(name) : nullptr;
    if (!constraint)
        return;
    if (constraint->kind == catalog::ConstraintKind::ForeignKey) {
        for (const Oid child : owner->children) {
            for (const catalog::Constraint &theirs : m_state.tables.get(child)->r.constraints) {
                if (theirs.parent == constraint->oid && theirs.parent)
                    part({Kind::Constraint, child, 0, theirs.name});
            }
        }
    } else if (constraint->index) {
        part({Kind::Relation, constraint->index, 0, {}});
    }
    // A partitioned key's constraints below go with the attached indexes.
    if (constraint->index && constraint->kind != catalog::ConstraintKind::ForeignKey &&
        m_state.indexes.get(constraint->index)) {
        for (const Oid child : m_state.indexes.get(constraint->index)->children) {
            const IndexObject *index = m_state.indexes.get(child);
            for (const catalog::Constraint &theirs : m_state.tables.get(index->i.table)->r.constraints) {
                if (theirs.index == child && theirs.kind != catalog::ConstraintKind::ForeignKey)
                    part({Kind::Constraint, index->i.table, 0, theirs.name});
            }
        }
    }
}

void Dropper::expandType(Oid oid)
{
    m_state.tables.each([&](const Table &table) {
        for (const catalog::Column &column : table.r.columns) {
            if (column.typeOid == oid)
                dependent({Kind::Column, table.r.oid, column.number, {}});
        }
    });
    m_state.types.each([&](const catalog::Type &other) {
        if (other.kind == catalog::TypeKind::Domain && other.baseTypeOid == oid)
            dependent({Kind::Type, other.oid, 0, {}});
    });
    if (const catalog::Type *type = m_state.types.get(oid); type && type->relation)
        part({Kind::Relation, type->relation, 0, {}});
    dependentsOf(oid, 0, true);
}

void Dropper::expandSchema(Oid oid)
{
    std::vector<Object> inside;
    m_state.tables.each([&](const Table &t) {
        if (t.r.schema == oid)
            inside.push_back({Kind::Relation, t.r.oid, 0, {}});
    });
    m_state.sequences.each([&](const SequenceObject &s) {
        if (s.s.schema == oid)
            inside.push_back({Kind::Relation, s.s.oid, 0, {}});
    });
    m_state.types.each([&](const catalog::Type &t) {
        if (t.schema == oid)
            inside.push_back({Kind::Type, t.oid, 0, {}});
    });
    m_state.functions.each([&](const FunctionObject &f) {
        if (f.f.schema == oid)
            inside.push_back({Kind::Function, f.f.oid, 0, {}});
    });
    std::ranges::sort(inside);
    for (Object &object : inside)
        dependent(std::move(object));
}

} // namespace lockstep::analysis::postgres
