// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/dualwrite.h"
#include "advisor/generators.h"

#include "advisor/indexsteps.h"
#include "advisor/refusals.h"
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
    const bool index = change.kind != ChangeKind::AddCheck && change.kind != ChangeKind::AddForeignKey;
    static constexpr ChangeKind naming[] = {ChangeKind::AddIndex, ChangeKind::AddUnique,     ChangeKind::AddPrimaryKey,
                                            ChangeKind::AddCheck, ChangeKind::AddForeignKey, ChangeKind::AddExclusion};
    if (change.kind == ChangeKind::ReplacePrimaryKey) {
        const catalog::Constraint *key = subject.primaryKey();
        if (key && (change.name.isEmpty() || change.name == key->name)) {
            change.name = key->name;
            return {};
        }
    } else if (!std::ranges::contains(naming, change.kind)) {
        return {};
    }
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
    case ChangeKind::ReplacePrimaryKey:
        change.name = subject.freeRelationName(table, u"_pkey"_s);
        break;
    case ChangeKind::AddExclusion:
        change.name = subject.freeRelationName(table, u"_excl"_s);
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

base::Result<Change> completeEnumValue(Change change, const catalog::Catalog &catalog)
{
    const auto shared = catalog::sharedLookup(catalog);
    const catalog::Lookup &lookup = *shared;
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

base::Status nameIsFree(const catalog::Catalog &catalog, const QString &schema, const QString &name)
{
    const auto shared = catalog::sharedLookup(catalog);
    const catalog::Lookup &lookup = *shared;
    if (!std::ranges::contains(catalog.schemas, schema, &catalog::Schema::name))
        return base::fail(base::ErrorCode::NotFound, u"advisor.no-schema"_s, {schema});
    const auto here = [&](const auto &object) {
        return object.name == name && lookup.schemaName(object.schema) == schema;
    };
    if (lookup.relation(schema, name) || lookup.index(schema, name) || std::ranges::any_of(catalog.sequences, here) ||
        std::ranges::any_of(catalog.types, here))
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.name-taken"_s, {name});
    return {};
}

base::Result<Change> completeIndexChange(Change change, const catalog::Catalog &catalog)
{
    if (!catalog::sharedLookup(catalog)->index(change.schema, change.name))
        return base::fail(base::ErrorCode::NotFound, u"advisor.no-index"_s, {change.schema + u'.' + change.name});
    if (change.kind == ChangeKind::RenameIndex)
        if (const auto free = nameIsFree(catalog, change.schema, change.newName); !free)
            return std::unexpected(free.error());
    if (change.kind == ChangeKind::ReplaceIndex) {
        const auto subject = indexSubject(change, catalog);
        if (!subject)
            return std::unexpected(subject.error());
        if (const auto ok = columnsExist(*subject, change.columns + change.include); !ok)
            return std::unexpected(ok.error());
        if (const auto refused = refusedByServer(change, *subject))
            return std::unexpected(*refused);
    }
    return change;
}

/// The kinds that are not about a table that is there. Nothing for the others.
std::optional<base::Result<Change>> completeWithoutTable(const Change &change, const catalog::Catalog &catalog)
{
    using enum ChangeKind;
    switch (change.kind) {
    case DropIndex:
    case ReplaceIndex:
    case RenameIndex:
    case RebuildIndex:
        return completeIndexChange(change, catalog);
    case AddEnumValue:
        return completeEnumValue(change, catalog);
    case CreateTable:
    case CreateView:
    case CreateMatview:
        if (const auto free = nameIsFree(catalog, change.schema, change.table); !free)
            return std::unexpected(free.error());
        return change;
    case AddDomainCheck: {
        Change named = change;
        if (named.name.isEmpty())
            named.name = sql::makeIdentifier(change.typeName, u"_check"_s);
        const catalog::Type *type = catalog::sharedLookup(catalog)->type(change.schema, change.typeName);
        if (type && std::ranges::contains(type->constraints, named.name, &catalog::Constraint::name))
            return base::fail(base::ErrorCode::InvalidInput, u"advisor.name-taken"_s, {named.name});
        return named;
    }
    case CreateType:
        if (const auto free = nameIsFree(catalog, change.schema, change.typeName); !free)
            return std::unexpected(free.error());
        return change;
    case CreateSchema:
        if (std::ranges::contains(catalog.schemas, change.newSchema, &catalog::Schema::name))
            return base::fail(base::ErrorCode::InvalidInput, u"advisor.name-taken"_s, {change.newSchema});
        return change;
    case DropSchema:
    case DropType:
    case RenameEnumValue:
    case RemoveEnumValue:
    case DropDomainCheck:
    case AddAttribute:
    case DropAttribute:
    case ReplaceView:
    case DropView:
    case ReplaceMatview:
    case CreateFunction:
    case ReplaceFunction:
    case DropFunction:
    case ChangeEngine:
    case MovePlatform:
    case RunSql:
        return change;
    default:
        return {};
    }
}

bool addsColumn(ChangeKind kind)
{
    return kind == ChangeKind::AddColumn || kind == ChangeKind::AddGeneratedColumn;
}

/// The kinds whose new name is a table's.
bool makesTable(ChangeKind kind)
{
    using enum ChangeKind;
    return kind == RenameTable || kind == SplitTable || kind == SplitRows || kind == NormaliseColumn ||
           kind == ArchiveRows;
}

/// The index bears the constraint's name.
bool hasIndex(const Subject &subject, const QString &constraint)
{
    const auto &all = subject.table().constraints;
    const auto found = std::ranges::find(all, constraint, &catalog::Constraint::name);
    return found != all.end() && found->kind != catalog::ConstraintKind::ForeignKey && found->index != 0;
}

} // namespace

base::Result<Change> completeForPostgres(Change change, const catalog::Catalog &catalog)
{
    change = plan::onlyOwnFields(change);
    if (const auto ok = requiredFields(change); !ok)
        return std::unexpected(ok.error());
    for (const QString &name :
         {change.newName, change.name, change.column, change.table, change.typeName, change.newSchema})
        if (sql::truncateIdentifier(name) != name)
            return base::fail(base::ErrorCode::InvalidInput, u"advisor.name-too-long"_s, {name});
    if (auto done = completeWithoutTable(change, catalog))
        return *std::move(done);
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    change.schema = subject->schema();

    QStringList needed = change.columns + change.include;
    if (!change.column.isEmpty() && !addsColumn(change.kind))
        needed << change.column;
    if (const auto ok = columnsExist(*subject, needed); !ok)
        return std::unexpected(ok.error());
    const QString newColumn = addsColumn(change.kind)                   ? change.column
                              : change.kind == ChangeKind::RenameColumn ? change.newName
                                                                        : QString();
    if (!newColumn.isEmpty() && subject->column(newColumn))
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.name-taken"_s, {newColumn});
    if (makesTable(change.kind))
        if (const auto free = nameIsFree(catalog, change.schema, change.newName); !free)
            return std::unexpected(free.error());
    if (change.kind == ChangeKind::MoveTable)
        if (const auto free = nameIsFree(catalog, change.newSchema, change.table); !free)
            return std::unexpected(free.error());
    if (change.kind == ChangeKind::RenameConstraint &&
        subject->freeConstraintName(change.newName, {}) != change.newName)
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.name-taken"_s, {change.newName});
    if (change.kind == ChangeKind::RenameConstraint && hasIndex(*subject, change.name))
        if (const auto free = nameIsFree(catalog, change.schema, change.newName); !free)
            return std::unexpected(free.error());
    if (!change.referencedTable.isEmpty()) {
        const auto other = Subject::find(change.referencedSchema, change.referencedTable, catalog);
        if (!other)
            return std::unexpected(other.error());
        if (takesTwoTables(change.kind) && other->table().oid == subject->table().oid)
            return base::fail(base::ErrorCode::InvalidInput, u"advisor.one-table"_s, {subject->shown()});
    }
    if (change.kind == ChangeKind::AddPrimaryKey && subject->primaryKey())
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.has-primary-key"_s, {subject->shown()});
    if (change.kind == ChangeKind::MoveColumn)
        if (const auto ok = completeMove(change, *subject); !ok)
            return std::unexpected(ok.error());
    if (change.kind == ChangeKind::AddForeignKey)
        if (const auto ok = checkForeignKey(change, *subject); !ok)
            return std::unexpected(ok.error());
    if (const auto ok = nameIndexOrConstraint(change, *subject); !ok)
        return std::unexpected(ok.error());
    if (const auto refused = refusedByServer(change, *subject))
        return std::unexpected(*refused);
    return change;
}

} // namespace lockstep::advisor
