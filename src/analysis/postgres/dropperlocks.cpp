// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What dropping each kind of object locks, and how it leaves the State.

#include "analysis/postgres/dropper.h"

#include "sql/sqltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace dropperlocks {

/// The Catalog keeps dependencies of a table's policies as the table's: those stay that a policy which stays may have.
static void keepPolicyDependencies(State &state, Oid table)
{
    const Table &owner = *state.tables.get(table);
    QStringList named;
    for (const catalog::Policy &policy : owner.r.policies)
        named += sql::namedColumns(policy.usingExpression) + sql::namedColumns(policy.checkExpression);
    const auto stays = [&](const catalog::Dependency &dependency) {
        const catalog::Column *column =
            dependency.referenced == table ? owner.column(dependency.referencedColumn) : nullptr;
        return column ? named.contains(column->name) : !owner.r.policies.empty();
    };
    std::vector<catalog::Dependency> kept;
    for (const catalog::Dependency &dependency : state.references(table))
        if (dependency.via == "policy"_L1 && stays(dependency))
            kept.push_back(dependency);
    state.forgetDependenciesOf(table, u"policy");
    for (const catalog::Dependency &dependency : kept)
        state.depend(dependency);
}

} // namespace dropperlocks

void Dropper::lockFor(const Object &object, bool concurrently)
{
    const LockMode mode = concurrently ? LockMode::ShareUpdateExclusive : LockMode::AccessExclusive;
    const auto &[kind, oid, number, name] = object;
    switch (kind) {
    case Kind::Relation: {
        // DROP INDEX CONCURRENTLY takes the whole lock on the index itself at its end, when nobody uses it any more.
        m_run.lock(oid, m_state.indexes.get(oid) ? LockMode::AccessExclusive : mode);
        if (const IndexObject *index = m_state.indexes.get(oid)) {
            m_run.lock(index->i.table, mode, Via::TableOfIndex);
        } else if (const Table *table = m_state.tables.get(oid); table && table->r.isPartition) {
            // heap_drop_with_catalog: the parent's partition descriptor changes, and the default partition's bound.
            for (const Oid parent : table->r.inherits) {
                m_run.lock(parent, LockMode::AccessExclusive, Via::PartitionUp);
                for (const Oid sibling : m_state.tables.get(parent)->children) {
                    if (m_state.tables.get(sibling)->r.partitionBound == "DEFAULT"_L1)
                        m_run.lock(sibling, LockMode::AccessExclusive, Via::PartitionUp);
                }
            }
        }
        break;
    }
    case Kind::Constraint: {
        const Table *table = m_state.tables.get(oid);
        const catalog::Constraint *constraint = table ? table->constraint(name) : nullptr;
        m_run.lock(oid, LockMode::AccessExclusive, Via::FkReferencing);
        if (constraint && constraint->kind == catalog::ConstraintKind::ForeignKey) {
            const Table *target = m_state.tables.get(constraint->referencedTable);
            // Before 15 what is partitioned has no triggers of the key's.
            const auto hasTriggers = [&](const Table &t) { return m_run.major >= 15 || !t.isPartitioned(); };
            if (!target || hasTriggers(*target))
                m_run.lock(constraint->referencedTable, LockMode::AccessExclusive, Via::FkReferenced);
            if (target && target->isPartitioned()) {
                for (const Oid below : m_state.descendants(constraint->referencedTable)) {
                    if (hasTriggers(*m_state.tables.get(below)))
                        m_run.lock(below, LockMode::AccessExclusive, Via::FkReferenced);
                }
            }
        }
        break;
    }
    case Kind::Trigger: {
        m_run.lock(oid, LockMode::AccessExclusive, Via::Trigger);
        const Table *table = m_state.tables.get(oid);
        if (!table || !table->isPartitioned())
            break;
        // Catalogs of 13 and 14 do not list the clones on partitions.
        const auto trigger = std::ranges::find(table->r.triggers, name, &catalog::Trigger::name);
        if (trigger != table->r.triggers.end() && trigger->definition.contains("FOR EACH ROW"_L1)) {
            for (const Oid below : m_state.descendants(oid))
                m_run.lock(below, LockMode::AccessExclusive, Via::PartitionDown);
        }
        break;
    }
    case Kind::Column:
    case Kind::Default:
    case Kind::Rule:
    case Kind::Policy:
        m_run.lock(oid, LockMode::AccessExclusive);
        break;
    case Kind::Function:
    case Kind::Type:
    case Kind::Schema:
        break;
    }
}

void Dropper::remove(const Object &object)
{
    const auto &[kind, oid, number, name] = object;
    switch (kind) {
    case Kind::Relation:
        m_state.remove(oid);
        break;
    case Kind::Column:
        if (const Table *table = m_state.tables.get(oid); table && table->column(number)) {
            const int gone = number;
            const QString called = table->column(gone)->name;
            catalog::Relation &r = m_state.tables.edit(oid).r;
            std::erase_if(r.columns, [gone](const catalog::Column &c) { return c.number == gone; });
            std::erase_if(r.grants, [&](const catalog::Grant &grant) { return grant.column == called; });
            std::erase_if(r.statistics, [&](const catalog::StatisticsObject &over) {
                return sql::mentionsColumn(over.definition.section(u" ON "_s, 1), called);
            });
            m_state.forgetDependenciesOf(oid, u"default", gone);
            m_state.forgetDependenciesOf(oid, u"generated", gone);
        }
        break;
    case Kind::Constraint:
        m_state.removeConstraint(oid, name);
        break;
    case Kind::Default:
        if (m_state.tables.get(oid)) {
            Table &table = m_state.tables.edit(oid);
            const auto column = std::ranges::find(table.r.columns, number, &catalog::Column::number);
            if (column != table.r.columns.end())
                column->defaultExpression.clear();
            m_state.forgetDependenciesOf(oid, u"default", number);
        }
        break;
    case Kind::Trigger:
        if (m_state.tables.get(oid))
            std::erase_if(m_state.tables.edit(oid).r.triggers,
                          [&n = name](const catalog::Trigger &t) { return t.name == n; });
        break;
    case Kind::Rule:
        if (m_state.tables.get(oid))
            std::erase_if(m_state.tables.edit(oid).r.rules,
                          [&n = name](const catalog::Rule &r) { return r.name == n; });
        break;
    case Kind::Policy:
        if (m_state.tables.get(oid)) {
            std::erase_if(m_state.tables.edit(oid).r.policies,
                          [&n = name](const catalog::Policy &p) { return p.name == n; });
            dropperlocks::keepPolicyDependencies(m_state, oid);
        }
        break;
    case Kind::Function:
        m_state.removeFunction(oid);
        break;
    case Kind::Type:
        m_state.removeType(oid);
        break;
    case Kind::Schema:
        m_state.dropSchema(oid);
        break;
    }
}

} // namespace lockstep::analysis::postgres
