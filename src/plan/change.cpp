// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/change.h"

#include "base/enumnames.h"
#include "plan/jsonreader.h"

#include <QJsonArray>

namespace lockstep::plan {

using namespace Qt::StringLiterals;
using F = ChangeField;

namespace {

constexpr std::array fieldNames = {
    base::EnumName{F::Schema, "schema"_L1},
    base::EnumName{F::Table, "table"_L1},
    base::EnumName{F::Column, "column"_L1},
    base::EnumName{F::NewName, "new-name"_L1},
    base::EnumName{F::Type, "type"_L1},
    base::EnumName{F::Default, "default"_L1},
    base::EnumName{F::NotNull, "not-null"_L1},
    base::EnumName{F::Using, "using"_L1},
    base::EnumName{F::Columns, "columns"_L1},
    base::EnumName{F::Method, "method"_L1},
    base::EnumName{F::Predicate, "predicate"_L1},
    base::EnumName{F::Include, "include"_L1},
    base::EnumName{F::Unique, "unique"_L1},
    base::EnumName{F::Name, "name"_L1},
    base::EnumName{F::Expression, "expression"_L1},
    base::EnumName{F::ReferencedSchema, "referenced-schema"_L1},
    base::EnumName{F::ReferencedTable, "referenced-table"_L1},
    base::EnumName{F::ReferencedColumns, "referenced-columns"_L1},
    base::EnumName{F::OnDelete, "on-delete"_L1},
    base::EnumName{F::OnUpdate, "on-update"_L1},
    base::EnumName{F::TypeName, "type-name"_L1},
    base::EnumName{F::Value, "value"_L1},
    base::EnumName{F::Before, "before"_L1},
    base::EnumName{F::After, "after"_L1},
};

template <F... fields>
constexpr std::array<F, sizeof...(fields)> some{fields...};

constexpr std::span<const F> nothing;

constexpr ChangeDescriptor changeRows[] = {
    {ChangeKind::AddColumn, "add-column", some<F::Table, F::Column, F::Type>,
     some<F::Schema, F::Default, F::NotNull, F::Using>, true},
    {ChangeKind::DropColumn, "drop-column", some<F::Table, F::Column>, some<F::Schema>, true},
    {ChangeKind::RenameColumn, "rename-column", some<F::Table, F::Column, F::NewName>, some<F::Schema>, true},
    {ChangeKind::ChangeType, "change-type", some<F::Table, F::Column, F::Type>, some<F::Schema, F::Using>, true},
    {ChangeKind::SetNotNull, "set-not-null", some<F::Table, F::Column>, some<F::Schema, F::Default>, true},
    {ChangeKind::DropNotNull, "drop-not-null", some<F::Table, F::Column>, some<F::Schema>, true},
    {ChangeKind::SetDefault, "set-default", some<F::Table, F::Column>, some<F::Schema, F::Default>, true},
    {ChangeKind::AddIndex, "add-index", some<F::Table, F::Columns>,
     some<F::Schema, F::Name, F::Unique, F::Method, F::Include, F::Predicate>, true},
    {ChangeKind::DropIndex, "drop-index", some<F::Name>, some<F::Schema>, true},
    {ChangeKind::AddUnique, "add-unique", some<F::Table, F::Columns>, some<F::Schema, F::Name>, true},
    {ChangeKind::AddCheck, "add-check", some<F::Table, F::Expression>, some<F::Schema, F::Name>, true},
    {ChangeKind::AddForeignKey, "add-foreign-key", some<F::Table, F::Columns, F::ReferencedTable>,
     some<F::Schema, F::Name, F::ReferencedSchema, F::ReferencedColumns, F::OnDelete, F::OnUpdate>, true},
    {ChangeKind::AddPrimaryKey, "add-primary-key", some<F::Table, F::Columns>, some<F::Schema, F::Name>, true},
    {ChangeKind::RenameTable, "rename-table", some<F::Table, F::NewName>, some<F::Schema>, true},
    {ChangeKind::DropTable, "drop-table", some<F::Table>, some<F::Schema>, true},
    {ChangeKind::AddEnumValue, "add-enum-value", some<F::TypeName, F::Value>, some<F::Schema, F::Before, F::After>,
     true},
    {ChangeKind::RemoveBloat, "remove-bloat", some<F::Table>, some<F::Schema>, false},
    {ChangeKind::SplitTable, "split-table", some<F::Table, F::NewName, F::Columns>, some<F::Schema>, false},
    {ChangeKind::MergeTables, "merge-tables", some<F::Table, F::ReferencedTable>, some<F::Schema, F::ReferencedSchema>,
     false},
    {ChangeKind::ChangeEngine, "change-engine", nothing, nothing, false},
    {ChangeKind::MoveToService, "move-to-service", some<F::Table>, some<F::Schema>, false},
};

/// Where a field lives in a Change; exactly one of the three.
struct FieldPlace {
    QString Change::*text = nullptr;
    QStringList Change::*list = nullptr;
    bool Change::*flag = nullptr;
};

FieldPlace place(F field)
{
    switch (field) {
    case F::Schema:
        return {.text = &Change::schema};
    case F::Table:
        return {.text = &Change::table};
    case F::Column:
        return {.text = &Change::column};
    case F::NewName:
        return {.text = &Change::newName};
    case F::Type:
        return {.text = &Change::type};
    case F::Default:
        return {.text = &Change::defaultExpression};
    case F::NotNull:
        return {.flag = &Change::notNull};
    case F::Using:
        return {.text = &Change::usingExpression};
    case F::Columns:
        return {.list = &Change::columns};
    case F::Method:
        return {.text = &Change::method};
    case F::Predicate:
        return {.text = &Change::predicate};
    case F::Include:
        return {.list = &Change::include};
    case F::Unique:
        return {.flag = &Change::unique};
    case F::Name:
        return {.text = &Change::name};
    case F::Expression:
        return {.text = &Change::expression};
    case F::ReferencedSchema:
        return {.text = &Change::referencedSchema};
    case F::ReferencedTable:
        return {.text = &Change::referencedTable};
    case F::ReferencedColumns:
        return {.list = &Change::referencedColumns};
    case F::OnDelete:
        return {.text = &Change::onDelete};
    case F::OnUpdate:
        return {.text = &Change::onUpdate};
    case F::TypeName:
        return {.text = &Change::typeName};
    case F::Value:
        return {.text = &Change::value};
    case F::Before:
        return {.text = &Change::before};
    case F::After:
        return {.text = &Change::after};
    }
    return {};
}

bool isAction(const QString &text)
{
    static const QStringList actions = {QString(), u"cascade"_s, u"restrict"_s, u"set null"_s, u"set default"_s};
    return actions.contains(text);
}

/// Cuts at commas outside parentheses, quotes and strings, so that an expression of an index stays whole.
QStringList cutList(const QString &text)
{
    QStringList out;
    QString part;
    int depth = 0;
    QChar quote;
    for (const QChar c : text) {
        if (!quote.isNull()) {
            if (c == quote)
                quote = {};
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'(') {
            ++depth;
        } else if (c == u')') {
            --depth;
        } else if (c == u',' && depth == 0) {
            out << part.trimmed();
            part.clear();
            continue;
        }
        part += c;
    }
    out << part.trimmed();
    for (QString &element : out)
        if (element.size() >= 2 && element.startsWith(u'"') && element.endsWith(u'"'))
            element = element.mid(1, element.size() - 2).replace(u"\"\""_s, u"\""_s);
    out.removeAll(QString());
    return out;
}

/// A name that would not survive cutList as it stands is quoted.
QString listElement(const QString &name)
{
    const bool expression = name.startsWith(u'(');
    const bool odd = name.contains(u',') || name.contains(u'"') || name.contains(u'\'') || name.contains(u'(') ||
                     name.contains(u')') || name != name.trimmed();
    if (expression || !odd)
        return name;
    return u'"' + QString(name).replace(u"\""_s, u"\"\""_s) + u'"';
}

} // namespace

std::span<const ChangeDescriptor> changeDescriptors()
{
    return changeRows;
}

const ChangeDescriptor &descriptor(ChangeKind kind)
{
    return *std::ranges::find(changeRows, kind, &ChangeDescriptor::kind);
}

std::optional<ChangeKind> changeKindFromId(QStringView id)
{
    for (const ChangeDescriptor &row : changeRows)
        if (id == QLatin1StringView(row.id))
            return row.kind;
    return {};
}

QString fieldName(ChangeField field)
{
    return base::enumName(fieldNames, field);
}

std::optional<ChangeField> fieldFromName(QStringView name)
{
    return base::enumValue(fieldNames, name);
}

QString fieldText(const Change &change, ChangeField field)
{
    const FieldPlace at = place(field);
    if (at.text)
        return change.*at.text;
    if (at.flag)
        return change.*at.flag ? u"true"_s : u"false"_s;
    QStringList elements;
    for (const QString &name : change.*at.list)
        elements << listElement(name);
    return elements.join(u", "_s);
}

base::Status setFieldText(Change &change, ChangeField field, const QString &text)
{
    const FieldPlace at = place(field);
    if (at.list) {
        change.*at.list = cutList(text);
        return {};
    }
    if (at.flag) {
        const QString word = text.trimmed().toLower();
        if (word != "true"_L1 && word != "false"_L1)
            return base::fail(base::ErrorCode::InvalidInput, u"plan.field-not-boolean"_s, {fieldName(field), text});
        change.*at.flag = word == "true"_L1;
        return {};
    }
    if ((field == F::OnDelete || field == F::OnUpdate) && !isAction(text.trimmed().toLower()))
        return base::fail(base::ErrorCode::InvalidInput, u"plan.field-not-action"_s, {fieldName(field), text});
    if (field == F::OnDelete || field == F::OnUpdate)
        change.*at.text = text.trimmed().toLower();
    else
        change.*at.text = text;
    return {};
}

Change onlyOwnFields(const Change &change)
{
    Change out;
    out.id = change.id;
    out.kind = change.kind;
    const ChangeDescriptor &row = descriptor(change.kind);
    for (const auto &fields : {row.required, row.optional}) {
        for (const F field : fields) {
            const FieldPlace at = place(field);
            if (at.text)
                out.*at.text = change.*at.text;
            else if (at.flag)
                out.*at.flag = change.*at.flag;
            else
                out.*at.list = change.*at.list;
        }
    }
    return out;
}

QJsonObject toJson(const Change &change)
{
    static const Change untouched;
    const ChangeDescriptor &row = descriptor(change.kind);
    QJsonObject json{{u"id"_s, change.id}, {u"kind"_s, QString::fromLatin1(row.id)}};
    for (const auto &fields : {row.required, row.optional}) {
        for (const F field : fields) {
            const FieldPlace at = place(field);
            if (at.text && change.*at.text != untouched.*at.text)
                json[fieldName(field)] = change.*at.text;
            if (at.flag && change.*at.flag)
                json[fieldName(field)] = true;
            if (at.list && !(change.*at.list).isEmpty())
                json[fieldName(field)] = QJsonArray::fromStringList(change.*at.list);
        }
    }
    return json;
}

base::Result<Change> changeFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"change"_s);
    return readChange(reader);
}

base::Result<Change> readChange(JsonReader &reader)
{
    Change change;
    change.id = reader.string("id"_L1, JsonReader::Need::Required);
    const QString kind = reader.string("kind"_L1, JsonReader::Need::Required);
    const auto known = changeKindFromId(kind);
    if (!known) {
        reader.refuse("kind"_L1, u"a kind of change such as \"add-column\""_s);
        return std::unexpected(*reader.error());
    }
    change.kind = *known;
    const ChangeDescriptor &row = descriptor(change.kind);
    for (const auto &fields : {row.required, row.optional}) {
        for (const F field : fields) {
            const FieldPlace at = place(field);
            const QLatin1StringView name = std::ranges::find(fieldNames, field, &base::EnumName<F>::value)->name;
            const auto need =
                fields.data() == row.required.data() ? JsonReader::Need::Required : JsonReader::Need::Optional;
            if (at.text)
                change.*at.text = reader.string(name, need, change.*at.text);
            else if (at.flag)
                change.*at.flag = reader.boolean(name, false);
            else
                change.*at.list = reader.strings(name, need);
            if ((field == F::OnDelete || field == F::OnUpdate) && !isAction(change.*at.text))
                reader.refuse(name, u"\"cascade\", \"restrict\", \"set null\" or \"set default\""_s);
        }
    }
    if (const auto error = reader.finish())
        return std::unexpected(*error);
    return change;
}

} // namespace lockstep::plan
