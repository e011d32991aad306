// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/change.h"

#include "plan/jsonreader.h"

#include <QJsonArray>

namespace lockstep::plan {

using namespace Qt::StringLiterals;
using F = ChangeField;

namespace {

/// A field's name, and where it lives in a Change: exactly one of the three.
struct FieldRow {
    F field;
    QLatin1StringView name;
    QString Change::*text = nullptr;
    QStringList Change::*list = nullptr;
    bool Change::*flag = nullptr;
};

constexpr FieldRow fieldRows[] = {
    {.field = F::Schema, .name = "schema"_L1, .text = &Change::schema},
    {.field = F::Table, .name = "table"_L1, .text = &Change::table},
    {.field = F::Column, .name = "column"_L1, .text = &Change::column},
    {.field = F::NewName, .name = "new-name"_L1, .text = &Change::newName},
    {.field = F::NewSchema, .name = "new-schema"_L1, .text = &Change::newSchema},
    {.field = F::Type, .name = "type"_L1, .text = &Change::type},
    {.field = F::Default, .name = "default"_L1, .text = &Change::defaultExpression},
    {.field = F::NotNull, .name = "not-null"_L1, .flag = &Change::notNull},
    {.field = F::Using, .name = "using"_L1, .text = &Change::usingExpression},
    {.field = F::Columns, .name = "columns"_L1, .list = &Change::columns},
    {.field = F::Method, .name = "method"_L1, .text = &Change::method},
    {.field = F::Predicate, .name = "predicate"_L1, .text = &Change::predicate},
    {.field = F::Include, .name = "include"_L1, .list = &Change::include},
    {.field = F::Unique, .name = "unique"_L1, .flag = &Change::unique},
    {.field = F::Name, .name = "name"_L1, .text = &Change::name},
    {.field = F::Expression, .name = "expression"_L1, .text = &Change::expression},
    {.field = F::Definition, .name = "definition"_L1, .text = &Change::definition},
    {.field = F::ReferencedSchema, .name = "referenced-schema"_L1, .text = &Change::referencedSchema},
    {.field = F::ReferencedTable, .name = "referenced-table"_L1, .text = &Change::referencedTable},
    {.field = F::ReferencedColumns, .name = "referenced-columns"_L1, .list = &Change::referencedColumns},
    {.field = F::OnDelete, .name = "on-delete"_L1, .text = &Change::onDelete},
    {.field = F::OnUpdate, .name = "on-update"_L1, .text = &Change::onUpdate},
    {.field = F::TypeName, .name = "type-name"_L1, .text = &Change::typeName},
    {.field = F::Value, .name = "value"_L1, .text = &Change::value},
    {.field = F::Before, .name = "before"_L1, .text = &Change::before},
    {.field = F::After, .name = "after"_L1, .text = &Change::after},
    {.field = F::Collation, .name = "collation"_L1, .text = &Change::collation},
    {.field = F::Always, .name = "always"_L1, .flag = &Change::always},
    {.field = F::Virtual, .name = "virtual"_L1, .flag = &Change::isVirtual},
    {.field = F::Partition, .name = "partition"_L1, .text = &Change::partition},
    {.field = F::Bound, .name = "bound"_L1, .text = &Change::bound},
    {.field = F::Values, .name = "values"_L1, .list = &Change::values},
    {.field = F::Tablespace, .name = "tablespace"_L1, .text = &Change::tablespace},
    {.field = F::Options, .name = "options"_L1, .list = &Change::options},
    {.field = F::Role, .name = "role"_L1, .text = &Change::role},
    {.field = F::Privileges, .name = "privileges"_L1, .list = &Change::privileges},
    {.field = F::Command, .name = "command"_L1, .text = &Change::command},
    {.field = F::Check, .name = "check"_L1, .text = &Change::check},
    {.field = F::Version, .name = "version"_L1, .text = &Change::version},
    {.field = F::Undo, .name = "undo"_L1, .text = &Change::undo},
    {.field = F::NullsNotDistinct, .name = "nulls-not-distinct"_L1, .flag = &Change::nullsNotDistinct},
};

const FieldRow &place(F field)
{
    return *std::ranges::find(fieldRows, field, &FieldRow::field);
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

const ChangeDescriptor &descriptor(ChangeKind kind)
{
    return *std::ranges::find(changeDescriptors(), kind, &ChangeDescriptor::kind);
}

std::optional<ChangeKind> changeKindFromId(QStringView id)
{
    for (const ChangeDescriptor &row : changeDescriptors())
        if (id == QLatin1StringView(row.id))
            return row.kind;
    return {};
}

QString fieldName(ChangeField field)
{
    return place(field).name;
}

std::optional<ChangeField> fieldFromName(QStringView name)
{
    const auto row = std::ranges::find_if(fieldRows, [name](const FieldRow &r) { return name == r.name; });
    return row == std::end(fieldRows) ? std::nullopt : std::optional(row->field);
}

QString fieldText(const Change &change, ChangeField field)
{
    const FieldRow &at = place(field);
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
    const FieldRow &at = place(field);
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
            const FieldRow &at = place(field);
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
            const FieldRow &at = place(field);
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
            const FieldRow &at = place(field);
            const QLatin1StringView name = at.name;
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
