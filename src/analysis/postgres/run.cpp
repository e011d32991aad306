// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/run.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

void refuse(const char *sqlState, QString message, QStringList arguments)
{
    throw Refused{base::Error{
        base::ErrorCode::ServerError, std::move(message), std::move(arguments), {}, {}, QString::fromLatin1(sqlState)}};
}

RelationKind effectKind(ClassKind kind)
{
    switch (kind) {
    case ClassKind::Partitioned:
        return RelationKind::Partitioned;
    case ClassKind::View:
        return RelationKind::View;
    case ClassKind::MaterializedView:
        return RelationKind::MaterializedView;
    case ClassKind::Foreign:
        return RelationKind::Foreign;
    case ClassKind::Index:
    case ClassKind::PartitionedIndex:
        return RelationKind::Index;
    case ClassKind::Sequence:
        return RelationKind::Sequence;
    case ClassKind::Table:
    case ClassKind::Composite:
        break;
    }
    return RelationKind::Table;
}

Run::Run(State &runState, Session &runSession, Effect &runEffect, int serverMajor)
    : state(runState), session(runSession), effect(runEffect), major(serverMajor)
{
}

bool Run::isLateRelease() const
{
    static constexpr std::pair<int, int> lastBefore[] = {{14, 23}, {15, 18}, {16, 14}, {17, 10}, {18, 4}};
    constexpr int perMajor = 10000; // 170012
    const int version = state.server().version;
    if (major < 14 || version / perMajor != major)
        return major >= 14;
    const auto row = std::ranges::find(lastBefore, major, &std::pair<int, int>::first);
    return row == std::end(lastBefore) || version % perMajor > row->second;
}

bool Run::has(sql::NewerSyntax what) const
{
    return newer && std::ranges::contains(*newer, what, &sql::NewerPlace::what);
}

bool Run::has(sql::NewerSyntax what, const PgQuery__Constraint &constraint) const
{
    return newer && std::ranges::contains(*newer, sql::NewerPlace{what, constraint.location});
}

Run::Held *Run::find(Oid oid)
{
    const auto it = m_place.constFind(oid);
    return it == m_place.cend() ? nullptr : &m_held[*it];
}

void Run::lock(Oid oid, LockMode mode, Via via)
{
    if (!oid)
        return;
    if (Held *held = find(oid)) {
        held->effect.lock = std::max(held->effect.lock, mode);
        return;
    }
    const auto what = state.info(oid);
    if (!what || what->kind == ClassKind::Composite) // composite types are not among the contract's kinds
        return;
    Held held;
    held.oid = oid;
    held.effect.schema = state.schemaName(what->schema);
    held.effect.name = what->name;
    held.effect.kind = effectKind(what->kind);
    held.effect.lock = mode;
    held.effect.via = via;
    const Table *table = state.tables.get(oid);
    if (const IndexObject *index = state.indexes.get(oid))
        table = state.tables.get(index->i.table);
    held.effect.bornInScript = table && table->script && table->script == session.script;
    m_place.insert(oid, m_held.size());
    m_held.push_back(std::move(held));
}

void Run::lockUnknown(const QualifiedName &name, LockMode mode, ClassKind kind)
{
    for (Held &held : m_held) {
        if (!held.oid && held.effect.name == name.name && held.effect.schema.value_or(QString()) == name.schema) {
            held.effect.lock = std::max(held.effect.lock, mode);
            return;
        }
    }
    Held held;
    if (!name.schema.isEmpty())
        held.effect.schema = name.schema;
    held.effect.name = name.name;
    held.effect.kind = effectKind(kind);
    held.effect.lock = mode;
    m_held.push_back(std::move(held));
}

void Run::created(Oid oid)
{
    lock(oid, LockMode::AccessExclusive);
    if (Held *held = find(oid)) {
        held->effect.isNew = true;
        held->effect.bornInScript = true;
    }
}

void Run::lockIndexes(Oid table, LockMode mode, Via via)
{
    const Table *owner = state.tables.get(table);
    if (!owner)
        return;
    for (const Oid index : owner->indexes)
        lock(index, mode, via);
}

struct Run::Locks {
    std::vector<Held> held;
    QHash<Oid, std::size_t> place;
};

std::shared_ptr<const Run::Locks> Run::locks() const
{
    return std::make_shared<Locks>(Locks{m_held, m_place});
}

void Run::giveBack(const Locks &to)
{
    m_held = to.held;
    m_place = to.place;
}

void Run::markRewrite(Oid table)
{
    if (Held *held = find(table); held && !held->effect.isNew) {
        held->effect.rewrite = true;
        held->effect.scan = true;
        held->effect.indexRebuild = held->effect.indexRebuild || !state.tables.get(table)->indexes.empty();
    }
}

void Run::markScan(Oid table)
{
    if (Held *held = find(table); held && !held->effect.isNew)
        held->effect.scan = true;
}

void Run::markIndexBuild(Oid table)
{
    if (Held *held = find(table); held && !held->effect.isNew) {
        held->effect.scan = true;
        held->effect.indexRebuild = true;
    }
}

LockMode Run::held(Oid oid) const
{
    const auto it = m_place.constFind(oid);
    return it == m_place.cend() ? LockMode::None : m_held[*it].effect.lock;
}

bool Run::isNew(Oid oid) const
{
    const auto it = m_place.constFind(oid);
    return it != m_place.cend() && m_held[*it].effect.isNew;
}

/// An index that is dropped and made again under its name is one relation to the reader.
void Run::finish()
{
    auto &relations = effect.relations;
    relations.clear();
    for (const Held &held : m_held) {
        if (!held.oid || !held.effect.isNew || state.info(held.oid)) // not what came and went again
            relations.push_back(held.effect);
    }
    const auto order = [](const RelationEffect &r) {
        return std::tuple(r.schema.value_or(QString()), r.name, static_cast<int>(r.kind));
    };
    std::ranges::stable_sort(relations, {}, order);
    for (std::size_t i = 1; i < relations.size();) {
        RelationEffect &previous = relations[i - 1];
        const RelationEffect &current = relations[i];
        if (order(previous) != order(current)) {
            ++i;
            continue;
        }
        previous.lock = std::max(previous.lock, current.lock);
        previous.isNew = previous.isNew && current.isNew;
        previous.rewrite = previous.rewrite || current.rewrite;
        previous.scan = previous.scan || current.scan;
        previous.indexRebuild = previous.indexRebuild || current.indexRebuild;
        relations.erase(relations.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

void Run::uncertain(Certainty certainty)
{
    effect.certainty = std::max(effect.certainty, certainty);
}

void Run::note(const char *id)
{
    const QString name = QString::fromLatin1(id);
    if (!effect.notes.contains(name))
        effect.notes.append(name);
}

void Run::unqualified(const QString &relation)
{
    if (!effect.unqualified.contains(relation))
        effect.unqualified.append(relation);
}

Action &Run::act(ActionKind kind, Oid relation, const QString &object)
{
    QualifiedName name;
    if (const auto what = state.info(relation))
        name = {state.schemaName(what->schema), what->name};
    return act(kind, name, object);
}

Action &Run::act(ActionKind kind, const QualifiedName &relation, const QString &object)
{
    Action action;
    action.kind = kind;
    action.schema = relation.schema;
    action.relation = relation.name;
    action.object = object;
    action.part = part;
    effect.actions.push_back(std::move(action));
    return effect.actions.back();
}

} // namespace lockstep::analysis::postgres
