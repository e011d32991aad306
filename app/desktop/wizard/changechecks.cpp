// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/views.h"
#include "desktop/wizard/changecompletions.h"
#include "desktop/wizard/changefamilies.h"

#include <QCoreApplication>

/// What the Catalog says of the fields of a Change, and what is to be done about it.

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
struct ChangeChecks {
    Q_DECLARE_TR_FUNCTIONS(ChangeChecks)
};
} // namespace

namespace changechecks {

using families::Kind;

/// What is not in the Catalog may be made by a step written by hand: said, but not refused.
FieldRemark missing(const QString &what)
{
    return {what + u' ' + ChangeChecks::tr("Choose one that is there, or plan first what makes it."), false};
}

FieldRemark taken(const QString &what)
{
    return {what + u' ' + ChangeChecks::tr("Choose another name."), true};
}

FieldRemark isThere(const QString &name)
{
    return taken(ChangeChecks::tr("%1 exists already.").arg(name));
}

FieldRemark noTable(const QString &name, const QString &schema)
{
    return missing(schema.isEmpty() ? ChangeChecks::tr("The Catalog has no table %1.").arg(name)
                                    : ChangeChecks::tr("The Catalog has no table %1 in schema %2.").arg(name, schema));
}

FieldRemark noView(const QString &name, const QString &schema)
{
    return missing(schema.isEmpty() ? ChangeChecks::tr("The Catalog has no view %1.").arg(name)
                                    : ChangeChecks::tr("The Catalog has no view %1 in schema %2.").arg(name, schema));
}

FieldRemark checkPrivileges(const QStringList &written, const QStringList &known)
{
    for (const QString &word : written)
        if (!known.contains(word.trimmed(), Qt::CaseInsensitive))
            return {ChangeChecks::tr("%1 is no privilege of a table. There are: %2.").arg(word, known.join(u", "_s)),
                    true};
    return {};
}

} // namespace changechecks

bool ChangeCompletions::isAmong(const QStringList &names, const QString &name) const
{
    return std::ranges::any_of(names, [&](const QString &other) { return isSame(other, name); });
}

bool ChangeCompletions::hasColumn(const catalog::Relation &relation, const QString &name) const
{
    return std::ranges::any_of(relation.columns,
                               [&](const catalog::Column &column) { return isSame(column.name, name); });
}

FieldRemark ChangeCompletions::checkTable(const plan::Change &change, const QString &text) const
{
    using namespace changechecks;
    const QString schema = isSqlite() ? QString() : change.schema;
    const auto *found = table(change);
    if (families::makesRelation(change.kind))
        return found ? isThere(text) : FieldRemark();
    if (families::isAboutView(change.kind))
        return found && advisor::isView(*found) ? FieldRemark() : noView(text, schema);
    if (!found)
        return noTable(text, schema);
    const bool ofViews = change.kind == Kind::RunSql || change.kind == Kind::CreateTrigger ||
                         change.kind == Kind::ReplaceTrigger || change.kind == Kind::DropTrigger ||
                         change.kind == Kind::GrantPrivileges || change.kind == Kind::RevokePrivileges ||
                         change.kind == Kind::ChangeOwner;
    if (advisor::isView(*found) && !ofViews)
        return {ChangeChecks::tr("%1 is a view, not a table.").arg(text), true};
    return {};
}

FieldRemark ChangeCompletions::checkColumn(const plan::Change &change, const QString &text) const
{
    using namespace changechecks;
    const bool ofType = change.kind == Kind::AddAttribute || change.kind == Kind::DropAttribute;
    const auto *type = ofType ? m_lookup.type(change.schema, change.typeName) : nullptr;
    const auto *of = type ? m_lookup.relation(type->relation) : ofType ? nullptr : table(change);
    if (!of)
        return {};
    const bool there = hasColumn(*of, text);
    if (families::makesColumn(change.kind) || change.kind == Kind::AddAttribute)
        return there ? taken(ChangeChecks::tr("%1 has a column %2 already.").arg(of->name, text)) : FieldRemark();
    return there ? FieldRemark() : missing(ChangeChecks::tr("%1 has no column %2 in the Catalog.").arg(of->name, text));
}

FieldRemark ChangeCompletions::checkColumns(const plan::Change &change, const catalog::Relation *table,
                                            const QStringList &names) const
{
    for (const QString &name : names) {
        const bool isExpression = name.startsWith(u'(') && families::takesExpressions(change.kind);
        if (!table || isExpression || hasColumn(*table, name))
            continue;
        if (families::takesExpressions(change.kind))
            return {ChangeChecks::tr("%1 has no column %2. Put an expression in parentheses.").arg(table->name, name),
                    false};
        return changechecks::missing(ChangeChecks::tr("%1 has no column %2 in the Catalog.").arg(table->name, name));
    }
    return {};
}

FieldRemark ChangeCompletions::checkName(const plan::Change &change, const QString &text) const
{
    using namespace changechecks;
    const auto *of = table(change);
    const auto isNamed = [&](const auto &objects) {
        return std::ranges::any_of(objects, [&](const auto &object) { return isSame(object.name, text); });
    };
    if (families::isAboutIndex(change.kind) || change.kind == Kind::ReplaceFunction ||
        change.kind == Kind::DropFunction || change.kind == Kind::DropDomainCheck) {
        if (isAmong(words(change, plan::ChangeField::Name), text))
            return {};
        if (change.kind == Kind::DropDomainCheck)
            return missing(ChangeChecks::tr("%1 has no constraint %2.").arg(change.typeName, text));
        if (!families::isAboutIndex(change.kind))
            return missing(ChangeChecks::tr("The Catalog has no function %1 in schema %2.").arg(text, change.schema));
        return missing(isSqlite()
                           ? ChangeChecks::tr("The Catalog has no index %1.").arg(text)
                           : ChangeChecks::tr("The Catalog has no index %1 in schema %2.").arg(text, change.schema));
    }
    if (change.kind == Kind::AddIndex)
        return relation(change.schema, text) || isAmong(indexNames(change.schema), text) ? isThere(text)
                                                                                         : FieldRemark();
    if (!of)
        return {};
    if (families::makesConstraint(change.kind))
        return isNamed(of->constraints) ? isThere(text) : FieldRemark();
    if (change.kind == Kind::CreateTrigger)
        return isNamed(of->triggers) ? isThere(text) : FieldRemark();
    if (change.kind == Kind::AddPolicy)
        return isNamed(of->policies) ? isThere(text) : FieldRemark();
    if (families::isAboutConstraint(change.kind) && !isNamed(of->constraints))
        return missing(ChangeChecks::tr("%1 has no constraint %2.").arg(of->name, text));
    if ((change.kind == Kind::ReplaceTrigger || change.kind == Kind::DropTrigger) && !isNamed(of->triggers))
        return missing(ChangeChecks::tr("%1 has no trigger %2.").arg(of->name, text));
    if (change.kind == Kind::DropPolicy && !isNamed(of->policies))
        return missing(ChangeChecks::tr("%1 has no policy %2.").arg(of->name, text));
    return {};
}

FieldRemark ChangeCompletions::checkNewName(const plan::Change &change, const QString &text) const
{
    using namespace changechecks;
    const auto *of = table(change);
    if (change.kind == Kind::RenameColumn)
        return of && hasColumn(*of, text) ? taken(ChangeChecks::tr("%1 has a column %2 already.").arg(of->name, text))
                                          : FieldRemark();
    if (change.kind == Kind::RenameEnumValue || change.kind == Kind::RemoveEnumValue)
        return checkLabel(change, plan::ChangeField::NewName, text);
    if (change.kind == Kind::MoveColumn) {
        const auto *there = relation(change.referencedSchema, change.referencedTable);
        return there && hasColumn(*there, text)
                   ? taken(ChangeChecks::tr("%1 has a column %2 already.").arg(there->name, text))
                   : FieldRemark();
    }
    if (change.kind == Kind::RenameConstraint)
        return of && std::ranges::any_of(of->constraints,
                                         [&](const catalog::Constraint &other) { return isSame(other.name, text); })
                   ? isThere(text)
                   : FieldRemark();
    const bool isIndex = change.kind == Kind::RenameIndex && isAmong(indexNames(change.schema), text);
    const bool isTable = families::namesNewTable(change.kind) && relation(change.schema, text);
    return isIndex || isTable ? isThere(text) : FieldRemark();
}

/// Of an enum's values.
FieldRemark ChangeCompletions::checkLabel(const plan::Change &change, plan::ChangeField field,
                                          const QString &text) const
{
    using namespace changechecks;
    const auto *type = m_lookup.type(change.schema, change.typeName);
    if (!type)
        return {};
    const bool isNew = (change.kind == Kind::AddEnumValue && field == plan::ChangeField::Value) ||
                       (change.kind == Kind::RenameEnumValue && field == plan::ChangeField::NewName);
    const bool there = type->labels.contains(text);
    if (isNew)
        return there ? taken(ChangeChecks::tr("%1 has that value already.").arg(type->name)) : FieldRemark();
    if (!there)
        return missing(ChangeChecks::tr("%1 has no value %2.").arg(type->name, text));
    if (change.kind == Kind::RemoveEnumValue && field == plan::ChangeField::NewName && text == change.value)
        return {ChangeChecks::tr("That is the value that goes. Choose another one."), true};
    return {};
}

FieldRemark ChangeCompletions::check(const plan::Change &change, plan::ChangeField field) const
{
    using enum plan::ChangeField;
    using namespace changechecks;
    const QString text = plan::fieldText(change, field);
    if (text.trimmed().isEmpty())
        return std::ranges::contains(plan::descriptor(change.kind).required, field)
                   ? FieldRemark{ChangeChecks::tr("This is needed."), true}
                   : FieldRemark();
    const bool isNewName = field == NewName || (field == Column && families::makesColumn(change.kind)) ||
                           (field == Name && !families::isAboutIndex(change.kind) && change.kind != Kind::RunSql);
    if (isNewName && !isSqlite() && text.toUtf8().size() > 63)
        return {ChangeChecks::tr("PostgreSQL cuts names after 63 bytes; this one has %1.").arg(text.toUtf8().size()),
                true};
    switch (field) {
    case Schema:
    case ReferencedSchema:
        return m_schemas.contains(text) ? FieldRemark()
                                        : missing(ChangeChecks::tr("The Catalog has no schema %1.").arg(text));
    case NewSchema:
        if (change.kind == Kind::CreateSchema)
            return m_schemas.contains(text) ? isThere(text) : FieldRemark();
        return m_schemas.contains(text) ? FieldRemark()
                                        : missing(ChangeChecks::tr("The Catalog has no schema %1.").arg(text));
    case Table:
        return checkTable(change, text);
    case Column:
        return checkColumn(change, text);
    case NewName:
        return checkNewName(change, text);
    case Columns:
        return checkColumns(change, table(change), change.columns);
    case Include:
        return checkColumns(change, table(change), change.include);
    case ReferencedTable:
        return relation(change.referencedSchema, text)
                   ? FieldRemark()
                   : noTable(text, isSqlite() ? QString() : change.referencedSchema);
    case ReferencedColumns:
        if (!change.columns.isEmpty() && change.columns.size() != change.referencedColumns.size())
            return {ChangeChecks::tr("As many are needed as on this side: %1.").arg(change.columns.size()), true};
        return checkColumns(change, relation(change.referencedSchema, change.referencedTable),
                            change.referencedColumns);
    case Partition:
        if (change.kind == Kind::AttachPartition)
            return relation(change.schema, text) ? FieldRemark() : noTable(text, change.schema);
        return !table(change) || words(change, field).contains(text)
                   ? FieldRemark()
                   : missing(ChangeChecks::tr("%1 has no partition %2.").arg(change.table, text));
    case Privileges:
        return checkPrivileges(change.privileges, words(change, field));
    case Name:
        return checkName(change, text);
    case TypeName: {
        const auto *type = m_lookup.type(change.schema, text);
        if (change.kind == Kind::CreateType)
            return type ? isThere(text) : FieldRemark();
        return type ? FieldRemark()
                    : missing(ChangeChecks::tr("The Catalog has no type %1 in schema %2.").arg(text, change.schema));
    }
    case Value:
    case Before:
    case After:
        return checkLabel(change, field, text);
    default:
        return {};
    }
}

} // namespace lockstep::desktop
