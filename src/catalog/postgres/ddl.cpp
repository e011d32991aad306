// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/ddl.h"
#include "catalog/others.h"

#include "catalog/postgres/ddlorder.h"
#include "catalog/postgres/ddlparts.h"
#include "sql/quote.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

QString Script::name(const Relation &relation) const
{
    return name(relation.schema, relation.name);
}

QString Script::name(Oid schema, const QString &objectName) const
{
    return sql::qualifiedName(lookup.schemaName(schema), objectName);
}

QString optionClause(const QStringList &options)
{
    QStringList parts;
    for (const QString &option : options) {
        const auto equals = option.indexOf(u'=');
        parts += equals < 0 ? option : QString(option.left(equals) + u'=' + sql::quoteLiteral(option.mid(equals + 1)));
    }
    return parts.isEmpty() ? QString() : QString(u"WITH ("_s + parts.join(u", "_s) + u") "_s);
}

namespace ddldetail {

/// Runs `statement` unless an object of that name is there: neither roles nor servers know IF NOT EXISTS everywhere.
QString unlessThere(const QString &statement)
{
    return u"DO "_s + sql::quoteLiteral(u"BEGIN EXECUTE "_s + sql::quoteLiteral(statement) +
                                        u"; EXCEPTION WHEN duplicate_object THEN NULL; END"_s);
}

void makeSurroundings(Script &script)
{
    QSet<QString> roles, servers;
    for (const Relation &relation : script.catalog.relations) {
        roles.insert(relation.owner);
        for (const Grant &grant : relation.grants)
            roles.insert(grant.role);
        for (const Policy &policy : relation.policies)
            for (const QString &role : policy.roles)
                if (role != "public"_L1)
                    roles.insert(role);
        if (!relation.foreignServer.isEmpty())
            servers.insert(relation.foreignServer);
    }
    const auto sorted = [](const QSet<QString> &set) {
        QStringList list(set.begin(), set.end());
        list.sort();
        return list;
    };
    for (const QString &role : sorted(roles))
        if (!role.isEmpty() && !role.startsWith("pg_"_L1))
            script.add(unlessThere(u"CREATE ROLE "_s + sql::quoteIdentifier(role)));
    // A wrapper without a handler is enough to define foreign tables. One of an extension has a stand-in.
    const auto &extensions = script.catalog.extensions;
    for (const OtherObject &other : script.catalog.others) {
        const auto wrapper = wrapperOfServer(other);
        if (!wrapper || std::ranges::contains(extensions, *wrapper, &Extension::name))
            continue;
        script.add(unlessThere(u"CREATE FOREIGN DATA WRAPPER "_s + sql::quoteIdentifier(*wrapper)));
        script.add(unlessThere(other.definition));
        servers.remove(other.name);
    }
    if (!servers.isEmpty())
        script.add(unlessThere(u"CREATE FOREIGN DATA WRAPPER lockstep_stand_in"_s));
    for (const QString &server : sorted(servers))
        script.add(unlessThere(u"CREATE SERVER "_s + sql::quoteIdentifier(server) +
                               u" FOREIGN DATA WRAPPER lockstep_stand_in"_s));
}

void makeSchemas(Script &script)
{
    const auto &schemas = script.catalog.schemas;
    if (std::ranges::none_of(schemas, [](const Schema &s) { return s.name == "public"_L1; }))
        script.add(u"DROP SCHEMA IF EXISTS public"_s);
    for (const Schema &schema : schemas)
        if (!schema.name.startsWith("pg_"_L1))
            script.add(u"CREATE SCHEMA IF NOT EXISTS "_s + sql::quoteIfNeeded(schema.name));
    for (const Extension &extension : script.catalog.extensions) {
        const QString schema = script.lookup.schemaName(extension.schema);
        script.add(u"CREATE EXTENSION IF NOT EXISTS "_s + sql::quoteIfNeeded(extension.name) +
                   (schema.isEmpty() ? QString() : QString(u" WITH SCHEMA "_s + sql::quoteIfNeeded(schema))));
    }
    for (const OtherObject &other : script.catalog.others)
        if (other.kind == "collation"_L1 && other.extension.isEmpty())
            script.add(other.definition);
}

void make(Script &script, const Makeable &object)
{
    if (const auto *type = std::get_if<const Type *>(&object)) {
        makeType(script, **type);
    } else if (const auto *function = std::get_if<const Function *>(&object)) {
        if ((*function)->definition.isEmpty())
            script.out.leftOut.push_back(
                {u"catalog.function-left-out"_s, {script.name((*function)->schema, (*function)->name)}});
        else
            script.add((*function)->definition);
    } else if (const auto *other = std::get_if<const OtherObject *>(&object)) {
        script.add((*other)->definition);
    } else {
        const Relation &relation = *std::get<const Relation *>(object);
        if (relation.kind == RelationKind::View || relation.kind == RelationKind::MaterializedView)
            makeView(script, relation);
        else
            makeTable(script, relation);
    }
}

void makeSequences(Script &script, void (*each)(Script &, const Sequence &))
{
    for (const Sequence &sequence : script.catalog.sequences)
        if (!sequence.isIdentity && sequence.extension.isEmpty() && sequence.persistence != Persistence::Temporary)
            each(script, sequence);
}

void ownSequence(Script &script, const Sequence &sequence)
{
    const Relation *table = script.lookup.relation(sequence.ownedByTable);
    const Column *column = table ? script.lookup.column(*table, sequence.ownedByColumn) : nullptr;
    if (column)
        script.add(u"ALTER SEQUENCE "_s + script.name(sequence.schema, sequence.name) + u" OWNED BY "_s +
                   script.name(*table) + u'.' + sql::quoteIfNeeded(column->name));
}

/// Those that call a function of the domain itself, which could not be made before it.
void makeLateDomainConstraints(Script &script)
{
    for (const Type &type : script.catalog.types)
        if (type.kind == TypeKind::Domain && type.extension.isEmpty() && constraintsNeedType(script, type))
            makeDomainConstraints(script, type);
}

} // namespace ddldetail

SchemaScript schemaStatements(const Catalog &catalog)
{
    using namespace ddldetail;
    Script script(catalog);
    script.add(u"SET search_path = ''"_s);
    script.add(u"SET check_function_bodies = off"_s);
    script.add(u"SET client_min_messages = warning"_s);
    script.add(u"SET timezone = 'UTC'"_s); // bounds and defaults were printed in it
    makeSurroundings(script);
    makeSchemas(script);
    makeSequences(script, makeSequence);
    const auto order = creationOrder(catalog);
    for (const Makeable &object : order)
        make(script, object);
    makeLateDomainConstraints(script);
    makeSequences(script, ownSequence);
    static constexpr auto parts = {makeDefaults,      makeChecks,      makeIndexes,  attachPartition, makeLateIndexes,
                                   attachLateIndexes, makeForeignKeys, makeTriggers, makePolicies,    makeComments};
    for (const auto part : parts)
        for (const Makeable &object : order)
            if (const auto *relation = std::get_if<const Relation *>(&object))
                part(script, **relation);
    for (const Relation &relation : catalog.relations)
        if (relation.kind == RelationKind::Composite && relation.extension.isEmpty())
            makeComments(script, relation);
    for (const OtherObject &other : catalog.others)
        if (other.kind == "event trigger"_L1 && other.extension.isEmpty())
            script.add(other.definition);
    for (const char *setting : {"search_path", "check_function_bodies", "client_min_messages", "timezone"})
        script.add(u"RESET "_s + QString::fromLatin1(setting));
    return std::move(script.out);
}

TableScript tableStatements(const Catalog &catalog, const Relation &table)
{
    using Part = void (*)(Script &, const Relation &);
    Script script(catalog);
    std::vector<const Relation *> all{&table};
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i]->kind == RelationKind::Partitioned)
            for (const Relation *child : script.lookup.childrenOf(all[i]->oid))
                all.push_back(child);
    const auto made = [&](std::initializer_list<Part> parts) {
        script.out.statements.clear();
        for (const Part part : parts)
            for (const Relation *relation : all)
                part(script, *relation);
        return QStringList(script.out.statements.begin(), script.out.statements.end());
    };
    TableScript out;
    out.shape =
        made({makeTable, makeDefaults, makeChecks, makeIndexes, attachPartition, makeLateIndexes, attachLateIndexes});
    out.rest = made({makeForeignKeys, makeTriggers, makePolicies, makeComments});
    return out;
}

QString schemaScript(const Catalog &catalog)
{
    QString text;
    for (const QString &statement : schemaStatements(catalog).statements)
        text += statement + u";\n"_s;
    return text;
}

} // namespace lockstep::catalog::postgres
