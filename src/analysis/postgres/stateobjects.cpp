// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/state.h"

#include "sql/quote.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

Oid State::add(catalog::Type type)
{
    if (!type.oid)
        type.oid = nextOid();
    const Oid oid = type.oid;
    m_typeNames.insert({type.schema, type.name}, oid);
    types.insert(oid, std::move(type));
    return oid;
}

void State::removeType(Oid oid)
{
    const catalog::Type *type = types.get(oid);
    if (!type)
        return;
    const QString multirange = type->range.section(u"multirange_type_name = "_s, 1); // which goes with its range
    m_typeNames.erase({type->schema, type->name});
    types.erase(oid);
    if (!multirange.isEmpty())
        for (const Oid other : types.those([&](const catalog::Type &one) {
                 return one.kind == catalog::TypeKind::Multirange &&
                        sql::qualifiedName(schemaName(one.schema), one.name) == multirange;
             }))
            removeType(other);
}

void State::renameType(Oid oid, const QString &name, Oid schema)
{
    catalog::Type &type = types.edit(oid);
    const sql::SchemaAndName before{schemaName(type.schema), type.name};
    m_typeNames.erase({type.schema, type.name});
    type.name = name;
    type.schema = schema;
    m_typeNames.insert({schema, name}, oid);
    if (!type.relation) // the others go with their relation
        retellName(sql::Bears::Type, before, {schemaName(schema), name});
}

const std::vector<Oid> State::functionsCalled(Oid schema, const QString &name) const
{
    return m_functionNames.find({schema, name});
}

Oid State::add(FunctionObject function)
{
    if (!function.f.oid)
        function.f.oid = nextOid();
    const Oid oid = function.f.oid;
    const std::pair key{function.f.schema, function.f.name};
    auto overloads = m_functionNames.find(key);
    overloads.push_back(oid);
    m_functionNames.insert(key, std::move(overloads));
    functions.insert(oid, std::move(function));
    return oid;
}

void State::removeFunction(Oid oid)
{
    const FunctionObject *function = functions.get(oid);
    if (!function)
        return;
    const std::pair key{function->f.schema, function->f.name};
    auto overloads = m_functionNames.find(key);
    std::erase(overloads, oid);
    m_functionNames.insert(key, std::move(overloads));
    forgetDependenciesOf(oid);
    functions.erase(oid);
}

void State::renameFunction(Oid oid, const QString &name, Oid schema)
{
    FunctionObject copy = *functions.get(oid);
    const sql::SchemaAndName before{schemaName(copy.f.schema), copy.f.name};
    const auto references = m_references.find(oid);
    removeFunction(oid);
    copy.f.name = name;
    copy.f.schema = schema;
    add(std::move(copy));
    for (const catalog::Dependency &dependency : references)
        depend(dependency);
    retellName(sql::Bears::Function, before, {schemaName(schema), name});
}

void State::depend(catalog::Dependency dependency)
{
    auto mine = m_references.find(dependency.dependent);
    if (std::ranges::find(mine, dependency) != mine.end())
        return;
    auto others = m_dependents.find(dependency.referenced);
    mine.push_back(dependency);
    others.push_back(dependency);
    m_references.insert(dependency.dependent, std::move(mine));
    m_dependents.insert(dependency.referenced, std::move(others));
}

void State::forgetDependenciesOf(Oid dependent)
{
    forgetDependenciesOf(dependent, {});
}

/// An empty `via` means all of them.
void State::forgetDependenciesOf(Oid dependent, QStringView via, int column)
{
    auto mine = m_references.find(dependent);
    if (mine.empty())
        return;
    const auto gone = [&](const catalog::Dependency &d) {
        return d.dependent == dependent && (via.isEmpty() || d.via == via) &&
               (column < 0 || d.dependentColumn == column);
    };
    for (const catalog::Dependency &d : mine) {
        if (!gone(d))
            continue;
        auto others = m_dependents.find(d.referenced);
        if (std::erase_if(others, gone))
            m_dependents.insert(d.referenced, std::move(others));
    }
    std::erase_if(mine, gone);
    m_references.insert(dependent, std::move(mine));
}

void State::addForeignServer(ForeignServer server)
{
    if (!server.oid)
        server.oid = nextOid();
    log.keep(foreignServers);
    foreignServers.push_back(std::move(server));
}

void State::dropForeignServer(const QString &name)
{
    log.keep(foreignServers);
    std::erase_if(foreignServers, [&name](const ForeignServer &server) { return server.name == name; });
}

void State::renameForeignServer(const QString &name, const QString &to)
{
    log.keep(foreignServers);
    for (ForeignServer &server : foreignServers) {
        if (server.name == name)
            server.name = to;
    }
    const std::vector<Oid> held = tables.those([&](const Table &table) { return table.r.foreignServer == name; });
    for (const Oid table : held)
        tables.edit(table).r.foreignServer = to;
}

void State::renameForeignWrapper(const QString &name, const QString &to)
{
    log.keep(foreignServers);
    for (ForeignServer &server : foreignServers) {
        if (server.wrapper == name)
            server.wrapper = to;
    }
}

void State::addExtension(catalog::Extension extension)
{
    if (!extension.oid)
        extension.oid = nextOid();
    log.keep(extensions);
    extensions.push_back(std::move(extension));
}

void State::changeExtension(const catalog::Extension &extension)
{
    log.keep(extensions);
    for (catalog::Extension &known : extensions)
        if (known.name == extension.name)
            known = extension;
}

void State::hear(HeardCheck check)
{
    forgetCheck(check.schema, check.table, check.name);
    heard.push_back(std::move(check));
}

void State::forgetCheck(const QString &schema, const QString &table, const QString &name)
{
    log.keep(heard);
    std::erase_if(heard, [&](const HeardCheck &check) {
        return check.schema == schema && check.table == table && check.name == name;
    });
}

void State::addOther(catalog::OtherObject object)
{
    if (!object.oid)
        object.oid = nextOid();
    log.keep(others);
    others.push_back(std::move(object));
}

void State::dropOther(const QString &schema, const QString &kind, const QString &name)
{
    log.keep(others);
    std::erase_if(others, [&](const catalog::OtherObject &object) {
        return object.kind == kind && object.name == name && object.schema == schema;
    });
}

void State::dropExtension(const QString &name)
{
    log.keep(extensions);
    std::erase_if(extensions, [&name](const auto &e) { return e.name == name; });
}

void State::eachSchema(const std::function<void(const catalog::Schema &)> &visit) const
{
    m_schemas.each(visit);
}

} // namespace lockstep::analysis::postgres
