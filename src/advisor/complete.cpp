// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/generators.h"

#include "sql/identifier.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeField;
using plan::ChangeKind;

namespace {

base::Status requiredFields(const Change &change)
{
    for (const ChangeField field : plan::descriptor(change.kind).required)
        if (plan::fieldText(change, field).trimmed().isEmpty())
            return base::fail(base::ErrorCode::InvalidInput, u"advisor.field-missing"_s, {plan::fieldName(field)});
    return {};
}

/// Plain columns must exist; expressions are the server's to judge.
base::Status columnsExist(const Subject &subject, const QStringList &names)
{
    for (const QString &name : names)
        if (!name.startsWith(u'('))
            if (const auto column = subject.column(name); !column)
                return std::unexpected(column.error());
    return {};
}

QString words(const QStringList &columns)
{
    QStringList out;
    for (const QString &column : columns)
        out << (column.startsWith(u'(') ? u"expr"_s : column);
    return out.join(u'_');
}

base::Status nameIndexOrConstraint(Change &change, const Subject &subject)
{
    const bool index = change.kind == ChangeKind::AddIndex || change.kind == ChangeKind::AddUnique ||
                       change.kind == ChangeKind::AddPrimaryKey;
    if (!change.name.isEmpty()) {
        const QString free =
            index ? subject.freeRelationName(change.name, {}) : subject.freeConstraintName(change.name, {});
        if (free != change.name)
            return base::fail(base::ErrorCode::InvalidInput, u"advisor.name-taken"_s, {change.name});
        return {};
    }
    const QString table = subject.name();
    switch (change.kind) { // the names that the server would make up
    case ChangeKind::AddIndex:
        change.name = subject.freeRelationName(table + u'_' + words(change.columns), u"_idx"_s);
        break;
    case ChangeKind::AddUnique:
        change.name = subject.freeRelationName(table + u'_' + words(change.columns), u"_key"_s);
        break;
    case ChangeKind::AddPrimaryKey:
        change.name = subject.freeRelationName(table, u"_pkey"_s);
        break;
    case ChangeKind::AddForeignKey:
        change.name = subject.freeConstraintName(table + u'_' + words(change.columns), u"_fkey"_s);
        break;
    case ChangeKind::AddCheck:
        change.name = subject.freeConstraintName(table, u"_check"_s);
        break;
    default:
        break;
    }
    return {};
}

base::Status checkForeignKey(Change &change, const Subject &subject)
{
    const auto target = Subject::find(change.referencedSchema, change.referencedTable, subject.catalog());
    if (!target)
        return std::unexpected(target.error());
    if (change.referencedColumns.isEmpty()) {
        if (const catalog::Constraint *key = target->primaryKey())
            change.referencedColumns = target->columnNames(key->columns);
        else
            return base::fail(base::ErrorCode::InvalidInput, u"advisor.no-primary-key"_s, {target->shown()});
    }
    if (change.referencedColumns.size() != change.columns.size())
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.foreign-key-columns"_s,
                          {QString::number(change.columns.size()), QString::number(change.referencedColumns.size())});
    return columnsExist(*target, change.referencedColumns);
}

base::Result<Change> completeNamed(Change change, const catalog::Catalog &catalog)
{
    const catalog::Lookup lookup(catalog);
    if (change.kind == ChangeKind::DropIndex) {
        if (!lookup.index(change.schema, change.name))
            return base::fail(base::ErrorCode::NotFound, u"advisor.no-index"_s, {change.schema + u'.' + change.name});
        return change;
    }
    const catalog::Type *type = lookup.type(change.schema, change.typeName);
    if (!type || type->kind != catalog::TypeKind::Enum)
        return base::fail(base::ErrorCode::NotFound, u"advisor.no-enum"_s, {change.schema + u'.' + change.typeName});
    if (type->labels.contains(change.value))
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.enum-has-value"_s, {change.typeName, change.value});
    for (const QString &label : {change.before, change.after})
        if (!label.isEmpty() && !type->labels.contains(label))
            return base::fail(base::ErrorCode::NotFound, u"advisor.enum-no-value"_s, {change.typeName, label});
    return change;
}

} // namespace

base::Result<Change> completeChange(Change change, const catalog::Catalog &catalog)
{
    change = plan::onlyOwnFields(change);
    if (const auto ok = requiredFields(change); !ok)
        return std::unexpected(ok.error());
    if (change.kind == ChangeKind::DropIndex || change.kind == ChangeKind::AddEnumValue)
        return completeNamed(std::move(change), catalog);
    if (change.kind == ChangeKind::ChangeEngine)
        return change;
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    change.schema = subject->schema();

    QStringList needed = change.columns + change.include;
    if (!change.column.isEmpty() && change.kind != ChangeKind::AddColumn)
        needed << change.column;
    if (const auto ok = columnsExist(*subject, needed); !ok)
        return std::unexpected(ok.error());
    const QString newColumn = change.kind == ChangeKind::AddColumn      ? change.column
                              : change.kind == ChangeKind::RenameColumn ? change.newName
                                                                        : QString();
    if (!newColumn.isEmpty() && subject->column(newColumn))
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.name-taken"_s, {newColumn});
    if (change.kind == ChangeKind::RenameTable && subject->freeRelationName(change.newName, {}) != change.newName)
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.name-taken"_s, {change.newName});
    for (const QString &name : {newColumn, change.newName, change.name})
        if (sql::truncateIdentifier(name) != name)
            return base::fail(base::ErrorCode::InvalidInput, u"advisor.name-too-long"_s, {name});
    if (change.kind == ChangeKind::AddPrimaryKey && subject->primaryKey())
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.has-primary-key"_s, {subject->shown()});
    if (change.kind == ChangeKind::AddForeignKey)
        if (const auto ok = checkForeignKey(change, *subject); !ok)
            return std::unexpected(ok.error());
    if (const auto ok = nameIndexOrConstraint(change, *subject); !ok)
        return std::unexpected(ok.error());
    return change;
}

} // namespace lockstep::advisor
