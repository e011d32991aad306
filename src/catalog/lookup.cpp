// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/lookup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::catalog {

namespace lookupdetail {

/// The value of search_path as the server reads it: a list of identifiers, quoted ones kept as they are.
QStringList searchPath(const QString &setting, const QString &user)
{
    QStringList path;
    QString part;
    bool quoted = false, wasQuoted = false;
    const auto take = [&] {
        const QString name = wasQuoted ? part : part.trimmed().toLower();
        if (!name.isEmpty())
            path += name == "$user"_L1 ? user : name;
        part.clear();
        wasQuoted = false;
    };
    for (qsizetype i = 0; i < setting.size(); ++i) {
        const QChar c = setting[i];
        if (c == u'"') {
            if (quoted && i + 1 < setting.size() && setting[i + 1] == u'"')
                part += setting[++i];
            else {
                quoted = !quoted;
                if (quoted)
                    part.clear(); // blanks before the quote
                wasQuoted = true;
            }
        } else if (c == u',' && !quoted) {
            take();
        } else if (quoted || !wasQuoted) {
            part += c;
        }
    }
    take();
    if (!path.contains(u"pg_catalog"_s))
        path.prepend(u"pg_catalog"_s);
    return path;
}

template <typename T>
const T *found(const QHash<Oid, const T *> &hash, Oid oid)
{
    return hash.value(oid, nullptr);
}

template <typename T>
const std::vector<T> &listed(const QHash<Oid, std::vector<T>> &hash, Oid oid)
{
    static const std::vector<T> none;
    const auto it = hash.constFind(oid);
    return it == hash.cend() ? none : *it;
}

} // namespace lookupdetail

Lookup::Lookup(const Catalog &catalog) : m_catalog(catalog)
{
    for (const Schema &schema : catalog.schemas)
        m_schemaNames.insert(schema.oid, schema.name);
    m_relations.reserve(qsizetype(catalog.relations.size()));
    m_relationNames.reserve(qsizetype(catalog.relations.size()));
    for (const Relation &relation : catalog.relations) {
        m_relations.insert(relation.oid, &relation);
        m_relationNames.insert({schemaName(relation.schema), relation.name}, &relation);
    }
    for (const Relation &relation : catalog.relations) {
        for (const Oid parent : relation.inherits)
            m_children[parent].push_back(&relation);
        for (const Constraint &constraint : relation.constraints)
            if (constraint.kind == ConstraintKind::ForeignKey)
                m_referencing[constraint.referencedTable].push_back({&relation, &constraint});
    }
    m_indexes.reserve(qsizetype(catalog.indexes.size()));
    m_indexNames.reserve(qsizetype(catalog.indexes.size()));
    for (const Index &index : catalog.indexes) {
        m_indexes.insert(index.oid, &index);
        m_indexesOf[index.table].push_back(&index);
        if (const Relation *table = relation(index.table))
            m_indexNames.insert({schemaName(table->schema), index.name}, &index);
    }
    for (const Sequence &sequence : catalog.sequences)
        m_sequences.insert(sequence.oid, &sequence);
    for (const Type &type : catalog.types) {
        m_types.insert(type.oid, &type);
        m_typeNames.insert({schemaName(type.schema), type.name}, &type);
    }
    for (const Function &function : catalog.functions)
        m_functions.insert(function.oid, &function);
    for (const Dependency &dependency : catalog.dependencies)
        m_dependents[dependency.referenced].push_back(&dependency);
    const auto &settings = catalog.server.settings;
    m_searchPath =
        lookupdetail::searchPath(settings.value(u"search_path"_s, u"\"$user\", public"_s), catalog.server.user);
}

const Relation *Lookup::relation(Oid oid) const
{
    return lookupdetail::found(m_relations, oid);
}

const Relation *Lookup::relation(const QString &schema, const QString &name) const
{
    return m_relationNames.value({schema, name}, nullptr);
}

const Relation *Lookup::find(const QString &schemaOrEmpty, const QString &name) const
{
    if (!schemaOrEmpty.isEmpty())
        return relation(schemaOrEmpty, name);
    for (const QString &schema : m_searchPath)
        if (const Relation *hit = relation(schema, name))
            return hit;
    return nullptr;
}

const Index *Lookup::index(Oid oid) const
{
    return lookupdetail::found(m_indexes, oid);
}

const Index *Lookup::index(const QString &schema, const QString &name) const
{
    return m_indexNames.value({schema, name}, nullptr);
}

const Sequence *Lookup::sequence(Oid oid) const
{
    return lookupdetail::found(m_sequences, oid);
}

const Type *Lookup::type(Oid oid) const
{
    return lookupdetail::found(m_types, oid);
}

const Type *Lookup::type(const QString &schema, const QString &name) const
{
    return m_typeNames.value({schema, name}, nullptr);
}

const Function *Lookup::function(Oid oid) const
{
    return lookupdetail::found(m_functions, oid);
}

QString Lookup::schemaName(Oid oid) const
{
    return m_schemaNames.value(oid);
}

const Column *Lookup::column(const Relation &relation, const QString &name) const
{
    const auto it = std::ranges::find(relation.columns, name, &Column::name);
    return it == relation.columns.end() ? nullptr : &*it;
}

const Column *Lookup::column(const Relation &relation, int number) const
{
    const auto it = std::ranges::lower_bound(relation.columns, number, {}, &Column::number);
    return it == relation.columns.end() || it->number != number ? nullptr : &*it;
}

const std::vector<const Index *> &Lookup::indexesOf(Oid table) const
{
    return lookupdetail::listed(m_indexesOf, table);
}

const std::vector<const Relation *> &Lookup::childrenOf(Oid table) const
{
    return lookupdetail::listed(m_children, table);
}

const std::vector<Lookup::ForeignKey> &Lookup::referencing(Oid table) const
{
    return lookupdetail::listed(m_referencing, table);
}

std::vector<const Dependency *> Lookup::dependents(Oid referenced, int column) const
{
    std::vector<const Dependency *> result;
    for (const Dependency *dependency : lookupdetail::listed(m_dependents, referenced))
        if (column == 0 || dependency->referencedColumn == column)
            result.push_back(dependency);
    return result;
}

namespace lookupdetail {

struct Held {
    const Catalog *catalog = nullptr;
    std::shared_ptr<const Lookup> lookup = {}; ///< made when it is asked for
};

/// The scopes of this thread, innermost last.
std::vector<Held> &held()
{
    thread_local std::vector<Held> scopes;
    return scopes;
}

} // namespace lookupdetail

std::shared_ptr<const Lookup> sharedLookup(const Catalog &catalog)
{
    for (lookupdetail::Held &scope : lookupdetail::held()) {
        if (scope.catalog != &catalog)
            continue;
        if (!scope.lookup)
            scope.lookup = std::make_shared<Lookup>(catalog);
        return scope.lookup;
    }
    return std::make_shared<Lookup>(catalog);
}

LookupScope::LookupScope(const Catalog &catalog)
{
    lookupdetail::held().push_back({&catalog});
}

LookupScope::~LookupScope()
{
    lookupdetail::held().pop_back();
}

} // namespace lockstep::catalog
