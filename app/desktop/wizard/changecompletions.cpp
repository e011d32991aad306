// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/changecompletions.h"

#include "advisor/views.h"
#include "catalog/sqlite/tabletext.h"
#include "desktop/wizard/changefamilies.h"
#include "desktop/wizard/sqlitewords.h"
#include "sql/quote.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace changecompletions_detail {

using families::Kind;

/// Whether a change of this kind may be about the type.
bool isTypeOf(Kind kind, const catalog::Type &type)
{
    using enum catalog::TypeKind;
    if (type.arrayOf || kind == Kind::CreateType)
        return false;
    switch (kind) {
    case Kind::DropType:
        return type.kind == Enum || type.kind == Domain || type.kind == Composite || type.kind == Range;
    case Kind::AddDomainCheck:
    case Kind::DropDomainCheck:
        return type.kind == Domain;
    case Kind::AddAttribute:
    case Kind::DropAttribute:
        return type.kind == Composite;
    default:
        return type.kind == Enum;
    }
}

/// What SQL calls a type, a function, a collation where the Catalog's own search_path is not known.
QString sqlName(const QString &schema, const QString &name)
{
    return schema == "public"_L1 || schema == "pg_catalog"_L1 ? sql::quoteIfNeeded(name)
                                                              : sql::qualifiedName(schema, name);
}

/// Everybody that the Catalog names: it does not list roles.
QStringList rolesOf(const catalog::Catalog &catalog)
{
    QSet<QString> names{catalog.server.user};
    for (const auto &schema : catalog.schemas)
        names.insert(schema.owner);
    for (const auto &relation : catalog.relations) {
        names.insert(relation.owner);
        for (const auto &grant : relation.grants)
            names.insert(grant.role);
        for (const auto &policy : relation.policies)
            names.unite(QSet<QString>(policy.roles.begin(), policy.roles.end()));
    }
    names.remove(QString());
    names.remove(u"public"_s); // an empty field says so
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    return sorted;
}

QStringList tablespacesOf(const catalog::Catalog &catalog)
{
    QStringList names{u"pg_default"_s};
    for (const auto &relation : catalog.relations)
        names << relation.tablespace;
    for (const auto &index : catalog.indexes)
        names << index.tablespace;
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

QStringList collationsOf(const catalog::Catalog &catalog)
{
    QStringList names{u"\"C\""_s, u"\"POSIX\""_s, u"\"default\""_s, u"\"und-x-icu\""_s, u"\"en-x-icu\""_s};
    for (const auto &other : catalog.others)
        if (other.kind == "collation"_L1)
            names << sqlName(other.schema, other.name);
    return names;
}

/// PostgreSQL's storage parameters of tables, as far as people set them.
const QStringList &storageOptions()
{
    static const QStringList names{u"fillfactor=90"_s,
                                   u"autovacuum_enabled=false"_s,
                                   u"autovacuum_vacuum_threshold=50"_s,
                                   u"autovacuum_vacuum_scale_factor=0.05"_s,
                                   u"autovacuum_vacuum_insert_scale_factor=0.05"_s,
                                   u"autovacuum_analyze_threshold=50"_s,
                                   u"autovacuum_analyze_scale_factor=0.02"_s,
                                   u"autovacuum_vacuum_cost_delay=2"_s,
                                   u"autovacuum_freeze_max_age=200000000"_s,
                                   u"log_autovacuum_min_duration=1000"_s,
                                   u"parallel_workers=4"_s,
                                   u"toast_tuple_target=2040"_s,
                                   u"vacuum_truncate=false"_s,
                                   u"user_catalog_table=false"_s};
    return names;
}

/// Those of indexes, of all methods.
const QStringList &indexOptions()
{
    static const QStringList names{
        u"fillfactor=90"_s,       u"deduplicate_items=off"_s, u"fastupdate=off"_s, u"gin_pending_list_limit=4096"_s,
        u"pages_per_range=128"_s, u"autosummarize=on"_s,      u"buffering=auto"_s};
    return names;
}

} // namespace changecompletions_detail

ChangeCompletions::ChangeCompletions(std::shared_ptr<const catalog::Catalog> catalog)
    : m_catalog(std::move(catalog)), m_lookup(*m_catalog)
{
    for (const auto &schema : m_catalog->schemas) {
        if (!schema.name.startsWith("pg_"_L1) && schema.name != "information_schema"_L1)
            m_schemas << schema.name;
    }
    for (const auto &relation : m_catalog->relations) {
        if (relation.kind == catalog::RelationKind::Table || relation.kind == catalog::RelationKind::Partitioned)
            m_tables[m_lookup.schemaName(relation.schema)] << relation.name;
    }
}

bool ChangeCompletions::isSqlite() const
{
    return m_catalog->server.engine == sql::Engine::Sqlite;
}

/// As the engine compares names: SQLite takes no notice of case.
bool ChangeCompletions::isSame(const QString &one, const QString &other) const
{
    return isSqlite() ? catalog::sqlite::sameName(one, other) : one == other;
}

const catalog::Relation *ChangeCompletions::relation(const QString &schema, const QString &name) const
{
    if (!isSqlite())
        return m_lookup.relation(schema, name);
    const auto found = std::ranges::find_if(
        m_catalog->relations, [&](const catalog::Relation &relation) { return isSame(relation.name, name); });
    return found == m_catalog->relations.end() ? nullptr : &*found;
}

const catalog::Relation *ChangeCompletions::table(const plan::Change &change) const
{
    return relation(change.schema, change.table);
}

QStringList ChangeCompletions::indexNames(const QString &schema) const
{
    QStringList names;
    for (const auto &index : m_catalog->indexes) {
        const auto *owner = m_lookup.relation(index.table);
        if (owner && m_lookup.schemaName(owner->schema) == schema)
            names << index.name;
    }
    return names;
}

/// What of the table a change's name means.
QStringList ChangeCompletions::namesIn(const plan::Change &change) const
{
    using families::Kind;
    QStringList names;
    const catalog::Relation *relation = table(change);
    const auto take = [&](const auto &objects) {
        for (const auto &object : objects)
            if (!object.name.isEmpty())
                names << object.name;
    };
    if (relation && families::isAboutConstraint(change.kind))
        take(relation->constraints);
    else if (relation && (change.kind == Kind::ReplaceTrigger || change.kind == Kind::DropTrigger))
        take(relation->triggers);
    else if (relation && change.kind == Kind::DropPolicy)
        take(relation->policies);
    return names;
}

QStringList ChangeCompletions::tableNames(const QString &schema) const
{
    return m_tables.value(schema);
}

QStringList ChangeCompletions::words(const plan::Change &change, plan::ChangeField field) const
{
    using enum plan::ChangeField;
    const auto columns = [](const catalog::Relation *relation) {
        QStringList names;
        for (size_t i = 0; relation && i < relation->columns.size(); ++i)
            names << relation->columns[i].name;
        return names;
    };
    switch (field) {
    case Schema:
    case ReferencedSchema:
        return m_schemas;
    case Table:
        if (families::isAboutView(change.kind)) {
            QStringList names;
            for (const auto &relation : m_catalog->relations)
                if (m_lookup.schemaName(relation.schema) == change.schema && advisor::isView(relation))
                    names << relation.name;
            return names;
        }
        return families::makesRelation(change.kind) ? QStringList() : tableNames(change.schema);
    case ReferencedTable:
        return tableNames(isSqlite() ? change.schema : change.referencedSchema);
    case Column:
        if (change.kind == plan::ChangeKind::DropAttribute) {
            const auto *type = m_lookup.type(change.schema, change.typeName);
            return type ? columns(m_lookup.relation(type->relation)) : QStringList();
        }
        return families::makesColumn(change.kind) ? QStringList() : columns(table(change));
    case NewSchema:
        return change.kind == plan::ChangeKind::CreateSchema ? QStringList() : m_schemas;
    case Partition: {
        const auto *parent = table(change);
        QStringList names;
        if (parent && change.kind == plan::ChangeKind::DetachPartition)
            for (const auto *child : m_lookup.childrenOf(parent->oid))
                names << child->name;
        return change.kind == plan::ChangeKind::DetachPartition ? names : tableNames(change.schema);
    }
    case Bound:
        return {u"DEFAULT"_s, u"FOR VALUES FROM ("_s, u"FOR VALUES IN ("_s, u"FOR VALUES WITH (MODULUS "_s};
    case Role:
        return changecompletions_detail::rolesOf(*m_catalog);
    case Tablespace:
        return changecompletions_detail::tablespacesOf(*m_catalog);
    case Collation:
        return isSqlite() ? sqlitewords::collations() : changecompletions_detail::collationsOf(*m_catalog);
    case Options:
        if (isSqlite())
            return sqlitewords::tableOptions();
        return change.kind == plan::ChangeKind::SetOptions ? changecompletions_detail::storageOptions()
                                                           : changecompletions_detail::indexOptions();
    case Default:
    case Using:
    case Predicate:
    case Expression:
    case Check:
        return expressionWords(change, field);
    case Privileges:
        return QStringList{u"select"_s,   u"insert"_s,     u"update"_s, u"delete"_s,
                           u"truncate"_s, u"references"_s, u"trigger"_s} +
               (m_catalog->server.major() < 17 ? QStringList() : QStringList{u"maintain"_s});
    case Command:
        return {u"all"_s, u"select"_s, u"insert"_s, u"update"_s, u"delete"_s};
    case Columns:
    case Include:
        return columns(table(change));
    case ReferencedColumns:
        return columns(relation(change.referencedSchema, change.referencedTable));
    case Name: {
        QStringList names;
        if (change.kind == plan::ChangeKind::ReplaceFunction || change.kind == plan::ChangeKind::DropFunction) {
            for (const auto &function : m_catalog->functions)
                if (function.extension.isEmpty() && m_lookup.schemaName(function.schema) == change.schema)
                    names << function.name;
            names.removeDuplicates();
            return names;
        }
        if (change.kind == plan::ChangeKind::DropDomainCheck) {
            if (const auto *type = m_lookup.type(change.schema, change.typeName))
                for (const auto &constraint : type->constraints)
                    names << constraint.name;
            return names;
        }
        if (!families::isAboutIndex(change.kind))
            return namesIn(change);
        return indexNames(change.schema);
    }
    case Type: {
        if (isSqlite())
            return sqlitewords::types(*m_catalog);
        QStringList names{u"bigint"_s,
                          u"integer"_s,
                          u"smallint"_s,
                          u"text"_s,
                          u"character varying(255)"_s,
                          u"numeric(12,2)"_s,
                          u"boolean"_s,
                          u"date"_s,
                          u"timestamp with time zone"_s,
                          u"uuid"_s,
                          u"jsonb"_s,
                          u"bytea"_s,
                          u"double precision"_s};
        for (const auto &type : m_catalog->types) {
            const bool hasName = type.kind == catalog::TypeKind::Enum || type.kind == catalog::TypeKind::Domain ||
                                 type.kind == catalog::TypeKind::Composite || type.kind == catalog::TypeKind::Range;
            if (hasName && type.arrayOf == 0)
                names << changecompletions_detail::sqlName(m_lookup.schemaName(type.schema), type.name);
        }
        return names;
    }
    case TypeName: {
        QStringList names;
        for (const auto &type : m_catalog->types)
            if (changecompletions_detail::isTypeOf(change.kind, type) &&
                m_lookup.schemaName(type.schema) == change.schema)
                names << type.name;
        return names;
    }
    case Value:
        if (change.kind == plan::ChangeKind::AddEnumValue)
            return {};
        [[fallthrough]];
    case Before:
    case After: {
        const auto *type = m_lookup.type(change.schema, change.typeName);
        return type ? type->labels : QStringList();
    }
    case NewName: // the value that rows get whose own goes
        return change.kind == plan::ChangeKind::RemoveEnumValue ? words(change, Before) : QStringList();
    default:
        return {};
    }
}

/// Columns of the table, functions, and what is written most in expressions. A default names no column.
QStringList ChangeCompletions::expressionWords(const plan::Change &change, plan::ChangeField field) const
{
    QStringList out;
    if (const auto *relation = table(change); relation && field != plan::ChangeField::Default)
        for (const auto &column : relation->columns)
            out << sql::quoteIfNeeded(column.name, m_catalog->server.engine);
    if (change.kind == plan::ChangeKind::AddDomainCheck)
        out << u"VALUE"_s;
    for (const auto &function : m_catalog->functions)
        if (function.extension.isEmpty() && function.kind == u'f' && function.returns != "trigger"_L1)
            out << changecompletions_detail::sqlName(m_lookup.schemaName(function.schema), function.name) + u'(';
    out.removeDuplicates();
    if (isSqlite())
        return out + sqlitewords::expressions();
    return out + QStringList{u"now()"_s,        u"current_date"_s,      u"current_timestamp"_s,
                             u"current_user"_s, u"gen_random_uuid()"_s, u"coalesce("_s,
                             u"nullif("_s,      u"length("_s,           u"lower("_s,
                             u"upper("_s,       u"IS NOT NULL"_s,       u"true"_s,
                             u"false"_s};
}

} // namespace lockstep::desktop
