// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/changecompletions.h"

#include <QCoreApplication>

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
        return changecompletions_detail::makesColumn(change.kind) ? QStringList() : columns(table(change));
    case NewSchema:
        return m_schemas;
    case Partition:
        return tableNames(change.schema);
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
            if ((type.kind == catalog::TypeKind::Enum || type.kind == catalog::TypeKind::Domain) && type.arrayOf == 0)
                names << type.name;
        }
        return names;
    }
    case TypeName: {
        QStringList names;
        for (const auto &type : m_catalog->types) {
            const auto wanted = change.kind == plan::ChangeKind::AddDomainCheck ? catalog::TypeKind::Domain
                                : change.kind == plan::ChangeKind::AddAttribute ? catalog::TypeKind::Composite
                                                                                : catalog::TypeKind::Enum;
            if (type.kind == wanted && m_lookup.schemaName(type.schema) == change.schema)
                names << type.name;
        }
        return names;
    }
    case Before:
    case After: {
        const auto *type = m_lookup.type(change.schema, change.typeName);
        return type ? type->labels : QStringList();
    }
    default:
        return {};
    }
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
        if (relation && !newColumn && change.kind != Kind::AddAttribute && !m_lookup.column(*relation, text))
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
        if (!m_lookup.type(change.schema, text))
            return {ChangeChecks::tr("The Catalog has no type %1 in schema %2.").arg(text, change.schema), false};
        return {};
    case Value: {
        const auto *type = m_lookup.type(change.schema, change.typeName);
        if (type && change.kind == Kind::AddEnumValue && type->labels.contains(text))
            return {ChangeChecks::tr("%1 has that value already.").arg(type->name), true};
        return {};
    }
    default:
        return {};
    }
}

} // namespace lockstep::desktop
