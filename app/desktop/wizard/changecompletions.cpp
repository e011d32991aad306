// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/changecompletions.h"

#include "sql/quote.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
struct ChangeChecks {
    Q_DECLARE_TR_FUNCTIONS(ChangeChecks)
};
} // namespace

namespace changecompletions_detail {

using Kind = plan::ChangeKind;

/// The kinds whose table or view is made by them.
bool makesRelation(Kind kind)
{
    return kind == Kind::CreateTable || kind == Kind::CreateView || kind == Kind::CreateMatview;
}

bool isAboutView(Kind kind)
{
    return kind == Kind::ReplaceView || kind == Kind::DropView || kind == Kind::ReplaceMatview;
}

bool makesColumn(Kind kind)
{
    return kind == Kind::AddColumn || kind == Kind::AddGeneratedColumn;
}

bool isAboutIndex(Kind kind)
{
    return kind == Kind::DropIndex || kind == Kind::ReplaceIndex || kind == Kind::RenameIndex ||
           kind == Kind::RebuildIndex;
}

/// What of the table a change's name means.
QStringList namesIn(const catalog::Relation *relation, Kind kind)
{
    QStringList names;
    if (!relation)
        return names;
    const auto take = [&](const auto &objects) {
        for (const auto &object : objects)
            names << object.name;
    };
    if (kind == Kind::DropConstraint || kind == Kind::RenameConstraint || kind == Kind::ValidateConstraint ||
        kind == Kind::ChangeForeignKey)
        take(relation->constraints);
    else if (kind == Kind::ReplaceTrigger || kind == Kind::DropTrigger)
        take(relation->triggers);
    else if (kind == Kind::DropPolicy)
        take(relation->policies);
    return names;
}

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

const catalog::Relation *ChangeCompletions::table(const plan::Change &change) const
{
    return m_lookup.relation(change.schema, change.table);
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
        if (changecompletions_detail::isAboutView(change.kind)) {
            QStringList names;
            for (const auto &relation : m_catalog->relations)
                if (m_lookup.schemaName(relation.schema) == change.schema &&
                    (relation.kind == catalog::RelationKind::View ||
                     relation.kind == catalog::RelationKind::MaterializedView))
                    names << relation.name;
            return names;
        }
        return changecompletions_detail::makesRelation(change.kind) ? QStringList() : tableNames(change.schema);
    case ReferencedTable:
        return tableNames(change.referencedSchema);
    case Column:
        if (change.kind == plan::ChangeKind::DropAttribute) {
            const auto *type = m_lookup.type(change.schema, change.typeName);
            return type ? columns(m_lookup.relation(type->relation)) : QStringList();
        }
        return changecompletions_detail::makesColumn(change.kind) ? QStringList() : columns(table(change));
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
        return changecompletions_detail::collationsOf(*m_catalog);
    case Options:
        return change.kind == plan::ChangeKind::SetOptions ? changecompletions_detail::storageOptions()
                                                           : changecompletions_detail::indexOptions();
    case Default:
    case Using:
    case Predicate:
    case Expression:
    case Check:
        return expressionWords(change, field);
    case Privileges:
        return {u"select"_s, u"insert"_s, u"update"_s, u"delete"_s, u"truncate"_s, u"references"_s, u"trigger"_s};
    case Command:
        return {u"all"_s, u"select"_s, u"insert"_s, u"update"_s, u"delete"_s};
    case Columns:
    case Include:
        return columns(table(change));
    case ReferencedColumns:
        return columns(m_lookup.relation(change.referencedSchema, change.referencedTable));
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
        if (!changecompletions_detail::isAboutIndex(change.kind))
            return changecompletions_detail::namesIn(table(change), change.kind);
        for (const auto &index : m_catalog->indexes) {
            const auto *owner = m_lookup.relation(index.table);
            if (owner && m_lookup.schemaName(owner->schema) == change.schema)
                names << index.name;
        }
        return names;
    }
    case Type: {
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
            out << sql::quoteIfNeeded(column.name);
    if (change.kind == plan::ChangeKind::AddDomainCheck)
        out << u"VALUE"_s;
    for (const auto &function : m_catalog->functions)
        if (function.extension.isEmpty() && function.kind == u'f' && function.returns != "trigger"_L1)
            out << changecompletions_detail::sqlName(m_lookup.schemaName(function.schema), function.name) + u'(';
    out.removeDuplicates();
    return out + QStringList{u"now()"_s,        u"current_date"_s,      u"current_timestamp"_s,
                             u"current_user"_s, u"gen_random_uuid()"_s, u"coalesce("_s,
                             u"nullif("_s,      u"length("_s,           u"lower("_s,
                             u"upper("_s,       u"IS NOT NULL"_s,       u"true"_s,
                             u"false"_s};
}

FieldRemark ChangeCompletions::checkColumns(const catalog::Relation *table, const QStringList &names) const
{
    for (const QString &name : names) {
        if (table && !name.startsWith(u'(') && !m_lookup.column(*table, name))
            return {ChangeChecks::tr("%1 has no column %2. Put an expression in parentheses.").arg(table->name, name),
                    false};
    }
    return {};
}

FieldRemark ChangeCompletions::check(const plan::Change &change, plan::ChangeField field) const
{
    using enum plan::ChangeField;
    using Kind = plan::ChangeKind;
    const QString text = plan::fieldText(change, field);
    const auto &row = plan::descriptor(change.kind);
    const bool required = std::ranges::find(row.required, field) != row.required.end();
    if (text.trimmed().isEmpty())
        return required ? FieldRemark{ChangeChecks::tr("This is needed."), true} : FieldRemark();
    const bool newColumn = changecompletions_detail::makesColumn(change.kind);
    const bool aboutIndex = changecompletions_detail::isAboutIndex(change.kind);
    const bool isNewName = field == NewName || (field == Column && newColumn) || (field == Name && !aboutIndex);
    if (isNewName && text.toUtf8().size() > 63)
        return {ChangeChecks::tr("PostgreSQL cuts names after 63 bytes; this one has %1.").arg(text.toUtf8().size()),
                true};
    const auto *relation = table(change);
    // What is not in the Catalog may be made by an earlier change of the plan: said, but not refused.
    switch (field) {
    case Schema:
        if (!m_schemas.contains(text))
            return {ChangeChecks::tr("The Catalog has no schema %1.").arg(text), false};
        return {};
    case Table:
        if (changecompletions_detail::makesRelation(change.kind))
            return relation ? FieldRemark{ChangeChecks::tr("%1 exists already.").arg(text), true} : FieldRemark();
        if (changecompletions_detail::isAboutView(change.kind))
            return {};
        if (!relation)
            return {ChangeChecks::tr("The Catalog has no table %1 in schema %2.").arg(text, change.schema), false};
        if (relation->kind == catalog::RelationKind::View || relation->kind == catalog::RelationKind::MaterializedView)
            return {ChangeChecks::tr("%1 is a view, not a table.").arg(text), true};
        return {};
    case Column:
        if (relation && newColumn && m_lookup.column(*relation, text))
            return {ChangeChecks::tr("%1 has a column %2 already.").arg(relation->name, text), true};
        if (relation && !newColumn && change.kind != Kind::AddAttribute && change.kind != Kind::DropAttribute &&
            !m_lookup.column(*relation, text))
            return {ChangeChecks::tr("%1 has no column %2 in the Catalog.").arg(relation->name, text), false};
        return {};
    case NewName:
        if (relation && change.kind == Kind::RenameColumn && m_lookup.column(*relation, text))
            return {ChangeChecks::tr("%1 has a column %2 already.").arg(relation->name, text), true};
        if (change.kind == Kind::RenameTable && m_lookup.relation(change.schema, text))
            return {ChangeChecks::tr("%1 exists already.").arg(text), true};
        return {};
    case Columns:
        return checkColumns(relation, change.columns);
    case Include:
        return checkColumns(relation, change.include);
    case ReferencedTable:
        if (!m_lookup.relation(change.referencedSchema, text))
            return {ChangeChecks::tr("The Catalog has no table %1 in schema %2.").arg(text, change.referencedSchema),
                    false};
        return {};
    case ReferencedColumns:
        return checkColumns(m_lookup.relation(change.referencedSchema, change.referencedTable),
                            change.referencedColumns);
    case Name:
        if (aboutIndex && !m_lookup.index(change.schema, text))
            return {ChangeChecks::tr("The Catalog has no index %1 in schema %2.").arg(text, change.schema), false};
        return {};
    case TypeName:
        if (change.kind == Kind::CreateType)
            return m_lookup.type(change.schema, text)
                       ? FieldRemark{ChangeChecks::tr("%1 exists already.").arg(text), true}
                       : FieldRemark();
        if (!m_lookup.type(change.schema, text))
            return {ChangeChecks::tr("The Catalog has no type %1 in schema %2.").arg(text, change.schema), false};
        return {};
    case Value: {
        const auto *type = m_lookup.type(change.schema, change.typeName);
        if (type && change.kind == Kind::AddEnumValue && type->labels.contains(text))
            return {ChangeChecks::tr("%1 has that value already.").arg(type->name), true};
        if (type && change.kind != Kind::AddEnumValue && !type->labels.contains(text))
            return {ChangeChecks::tr("%1 has no value %2.").arg(type->name, text), false};
        return {};
    }
    default:
        return {};
    }
}

} // namespace lockstep::desktop
