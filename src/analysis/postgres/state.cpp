// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/state.h"

#include "sql/quote.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

const catalog::Column *Table::column(QStringView name) const
{
    const auto it = std::ranges::find_if(r.columns, [name](const auto &c) { return c.name == name; });
    return it == r.columns.end() ? nullptr : &*it;
}

const catalog::Column *Table::column(int number) const
{
    const auto it = std::ranges::find(r.columns, number, &catalog::Column::number);
    return it == r.columns.end() ? nullptr : &*it;
}

const catalog::Constraint *Table::constraint(QStringView name) const
{
    const auto it = std::ranges::find_if(r.constraints, [name](const auto &c) { return c.name == name; });
    return it == r.constraints.end() ? nullptr : &*it;
}

bool looksSame(const Table &one, const Table &other)
{
    const auto withoutOids = [](catalog::Relation r) {
        for (catalog::Constraint &constraint : r.constraints)
            constraint.oid = 0;
        return r;
    };
    return withoutOids(one.r) == withoutOids(other.r);
}

bool looksSame(const IndexObject &one, const IndexObject &other)
{
    return one.i == other.i;
}

bool looksSame(const SequenceObject &one, const SequenceObject &other)
{
    return one.s == other.s;
}

bool looksSame(const FunctionObject &one, const FunctionObject &other)
{
    return one.f == other.f;
}

QString State::schemaName(Oid oid) const
{
    const catalog::Schema *schema = m_schemas.get(oid);
    return schema ? schema->name : QString();
}

Oid State::addSchema(const QString &name, const QString &owner)
{
    const Oid oid = nextOid();
    m_schemas.insert(oid, catalog::Schema{oid, name, owner});
    m_schemaNames.insert(name, oid);
    return oid;
}

void State::dropSchema(Oid oid)
{
    m_schemaNames.erase(schemaName(oid));
    m_schemas.erase(oid);
}

void State::reordered()
{
    m_reordered = true;
    log.push([this] { m_reordered = true; });
}

void State::renameSchema(Oid oid, const QString &name)
{
    const QString before = schemaName(oid);
    reordered();
    m_schemaNames.erase(before);
    m_schemas.edit(oid).name = name;
    m_schemaNames.insert(name, oid);
    retell([&](const QString &text) {
        return sql::withOtherSchema(text, before, name, [&](const QString &known) {
            return nameTaken(oid, known) || findType(oid, known) || !functionsCalled(oid, known).empty();
        });
    });
    const std::vector<Oid> withStatistics = tables.those([&](const Table &table) {
        return std::ranges::contains(table.r.statistics, before, &catalog::StatisticsObject::schema);
    });
    for (const Oid table : withStatistics)
        for (catalog::StatisticsObject &statistics : tables.edit(table).r.statistics)
            if (statistics.schema == before)
                statistics.schema = name;
    log.keep(others);
    for (catalog::OtherObject &other : others)
        if (other.schema == before)
            other.schema = name;
}

Oid State::temporarySchema()
{
    if (!schema(u"pg_temp"_s))
        m_temporary = addSchema(u"pg_temp"_s);
    return schema(u"pg_temp"_s);
}

std::optional<ClassInfo> State::info(Oid oid) const
{
    if (const Table *table = tables.get(oid))
        return ClassInfo{oid, table->r.schema, table->r.name, table->r.kind};
    if (const IndexObject *index = indexes.get(oid))
        return ClassInfo{oid, index->schema, index->i.name,
                         index->i.partitioned ? ClassKind::PartitionedIndex : ClassKind::Index};
    if (const SequenceObject *sequence = sequences.get(oid))
        return ClassInfo{oid, sequence->s.schema, sequence->s.name, ClassKind::Sequence};
    return std::nullopt;
}

bool State::nameTaken(Oid schema, const QString &name) const
{
    return find(schema, name) != 0;
}

Oid State::add(Table table)
{
    const Oid oid = table.r.oid ? table.r.oid : nextOid();
    table.r.oid = oid;
    for (const catalog::Column &column : table.r.columns)
        table.nextColumn = std::max(table.nextColumn, column.number + 1);
    m_classNames.insert({table.r.schema, table.r.name}, oid);
    tables.insert(oid, std::move(table));
    return oid;
}

Oid State::add(IndexObject index)
{
    const Oid oid = index.i.oid ? index.i.oid : nextOid();
    index.i.oid = oid;
    m_classNames.insert({index.schema, index.i.name}, oid);
    if (tables.get(index.i.table))
        tables.edit(index.i.table).indexes.push_back(oid);
    if (index.i.parent && indexes.get(index.i.parent))
        indexes.edit(index.i.parent).children.push_back(oid);
    indexes.insert(oid, std::move(index));
    return oid;
}

Oid State::add(SequenceObject sequence)
{
    const Oid oid = sequence.s.oid ? sequence.s.oid : nextOid();
    sequence.s.oid = oid;
    m_classNames.insert({sequence.s.schema, sequence.s.name}, oid);
    if (sequence.s.ownedByTable && tables.get(sequence.s.ownedByTable))
        tables.edit(sequence.s.ownedByTable).sequences.push_back(oid);
    sequences.insert(oid, std::move(sequence));
    return oid;
}

void State::remove(Oid oid)
{
    const auto what = info(oid);
    if (!what)
        return;
    m_classNames.erase({what->schema, what->name});
    forgetDependenciesOf(oid);
    if (const Table *table = tables.get(oid)) {
        const std::vector<Oid> parents = table->r.inherits;
        const std::vector<catalog::Constraint> constraints = table->r.constraints;
        for (const Oid parent : parents) {
            if (tables.get(parent))
                std::erase(tables.edit(parent).children, oid);
        }
        for (const catalog::Constraint &constraint : constraints) {
            if (constraint.kind == catalog::ConstraintKind::ForeignKey)
                removeConstraint(oid, constraint.name);
        }
        if (const Oid type = findType(what->schema, what->name);
            type && types.get(type) && types.get(type)->relation == oid)
            removeType(type);
        tables.erase(oid);
    } else if (const IndexObject *index = indexes.get(oid)) {
        const Oid owner = index->i.table, parent = index->i.parent;
        if (tables.get(owner))
            std::erase(tables.edit(owner).indexes, oid);
        if (parent && indexes.get(parent))
            std::erase(indexes.edit(parent).children, oid);
        indexes.erase(oid);
    } else {
        const Oid owner = sequences.get(oid)->s.ownedByTable;
        if (owner && tables.get(owner))
            std::erase(tables.edit(owner).sequences, oid);
        sequences.erase(oid);
    }
}

void State::rename(Oid oid, const QString &name)
{
    const auto what = info(oid);
    m_classNames.erase({what->schema, what->name});
    m_classNames.insert({what->schema, name}, oid);
    if (tables.get(oid)) {
        tables.edit(oid).r.name = name;
        if (const Oid type = findType(what->schema, what->name); type && types.get(type)->relation == oid)
            renameType(type, name, what->schema);
    } else if (indexes.get(oid)) {
        catalog::Index &index = indexes.edit(oid).i;
        const QString before = u"INDEX "_s + sql::quoteIfNeeded(what->name) + u" ON "_s;
        const qsizetype place = index.definition.indexOf(before);
        if (place >= 0)
            index.definition.replace(place, before.size(), u"INDEX "_s + sql::quoteIfNeeded(name) + u" ON "_s);
        index.name = name;
    } else {
        sequences.edit(oid).s.name = name;
    }
    const QString schema = schemaName(what->schema);
    retellName(sql::Bears::Relation, {schema, what->name}, {schema, name});
}

void State::setSchema(Oid oid, Oid schema)
{
    const auto what = info(oid);
    reordered();
    m_classNames.erase({what->schema, what->name});
    m_classNames.insert({schema, what->name}, oid);
    if (tables.get(oid)) {
        tables.edit(oid).r.schema = schema;
        if (const Oid type = findType(what->schema, what->name); type && types.get(type)->relation == oid)
            renameType(type, what->name, schema);
    } else if (indexes.get(oid)) {
        indexes.edit(oid).schema = schema;
    } else {
        sequences.edit(oid).s.schema = schema;
    }
    retellName(sql::Bears::Relation, {schemaName(what->schema), what->name}, {schemaName(schema), what->name});
}

void State::attachChild(Oid parent, Oid child, bool partition)
{
    if (tables.get(parent))
        tables.edit(parent).children.push_back(child);
    Table &table = tables.edit(child);
    table.r.inherits.push_back(parent);
    table.r.isPartition = table.r.isPartition || partition;
}

void State::detachChild(Oid parent, Oid child)
{
    std::erase(tables.edit(parent).children, child);
    Table &table = tables.edit(child);
    std::erase(table.r.inherits, parent);
    if (table.r.isPartition) {
        table.r.isPartition = false;
        table.r.partitionBound.clear();
    }
}

void State::ownSequence(Oid sequence, Oid table, int column)
{
    catalog::Sequence &s = sequences.edit(sequence).s;
    if (s.ownedByTable && tables.get(s.ownedByTable))
        std::erase(tables.edit(s.ownedByTable).sequences, sequence);
    s.ownedByTable = table;
    s.ownedByColumn = column;
    if (table && tables.get(table))
        tables.edit(table).sequences.push_back(sequence);
}

void State::addConstraint(Oid table, catalog::Constraint constraint)
{
    if (!constraint.oid)
        constraint.oid = nextOid();
    if (constraint.kind == catalog::ConstraintKind::ForeignKey && tables.get(constraint.referencedTable))
        tables.edit(constraint.referencedTable).referencedBy.push_back(table);
    auto &all = tables.edit(table).r.constraints;
    all.insert(std::ranges::upper_bound(all, constraint.name, {}, &catalog::Constraint::name), std::move(constraint));
}

void State::removeConstraint(Oid table, const QString &name)
{
    const Table *owner = tables.get(table);
    const catalog::Constraint *constraint = owner ? owner->constraint(name) : nullptr;
    if (!constraint)
        return;
    if (constraint->kind == catalog::ConstraintKind::ForeignKey && tables.get(constraint->referencedTable)) {
        auto &by = tables.edit(constraint->referencedTable).referencedBy;
        if (const auto it = std::ranges::find(by, table); it != by.end())
            by.erase(it);
    }
    std::erase_if(tables.edit(table).r.constraints, [&name](const auto &c) { return c.name == name; });
}

std::vector<Oid> State::referencing(Oid table) const
{
    std::vector<Oid> result;
    for (const Table *one = tables.get(table); one;) {
        for (const Oid other : one->referencedBy) {
            if (!std::ranges::contains(result, other))
                result.push_back(other);
        }
        one = one->r.isPartition && !one->r.inherits.empty() ? tables.get(one->r.inherits.front()) : nullptr;
    }
    return result;
}

std::vector<Oid> State::descendants(Oid table) const
{
    std::vector<Oid> result;
    const Table *root = tables.get(table);
    if (!root)
        return result;
    result = root->children;
    for (std::size_t i = 0; i < result.size(); ++i) {
        const Table *child = tables.get(result[i]);
        if (!child)
            continue;
        for (const Oid grandchild : child->children) {
            if (std::ranges::find(result, grandchild) == result.end())
                result.push_back(grandchild);
        }
    }
    return result;
}

} // namespace lockstep::analysis::postgres
