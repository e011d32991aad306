// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/json.h"

#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lockstep::base {

struct JsonErrors {
    QString file;
    std::optional<Error> first;
};

Result<QJsonValue> parseJson(const QByteArray &bytes, const QString &file)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::NoError)
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const QByteArrayView before = QByteArrayView(bytes).first(qBound(0, error.offset, int(bytes.size())));
    const auto line = before.count('\n') + 1;
    const auto column = QString::fromUtf8(before.sliced(before.lastIndexOf('\n') + 1)).size() + 1;
    return std::unexpected(Error{ErrorCode::InvalidInput,
                                 u"json.not-json"_s,
                                 {QString::number(line), QString::number(column)},
                                 u"%1:%2:%3"_s.arg(file).arg(line).arg(column),
                                 error.errorString(),
                                 {}});
}

Result<JsonReader> JsonReader::fromBytes(const QByteArray &bytes, const QString &file)
{
    const auto value = parseJson(bytes, file);
    if (!value)
        return std::unexpected(value.error());
    if (!value->isObject())
        return std::unexpected(Error{ErrorCode::InvalidInput, u"json.not-an-object"_s, {}, file, {}, {}});
    return JsonReader(value->toObject(), file);
}

JsonReader::JsonReader(QJsonObject object, QString file, QString place)
    : m_object(std::move(object))
    , m_place(std::move(place))
    , m_errors(std::make_shared<JsonErrors>(JsonErrors{std::move(file), {}}))
{
}

JsonReader::JsonReader(QJsonObject object, QString place, std::shared_ptr<JsonErrors> errors)
    : m_object(std::move(object)), m_place(std::move(place)), m_errors(std::move(errors))
{
}

QString JsonReader::place(QStringView key) const
{
    if (key.isEmpty())
        return m_place;
    return m_place.isEmpty() ? key.toString() : m_place + u'.' + key;
}

void JsonReader::fail(QStringView key, const QString &message, const QStringList &arguments) const
{
    if (!m_errors->first)
        m_errors->first =
            Error{ErrorCode::InvalidInput, message, QStringList(place(key)) + arguments, m_errors->file, {}, {}};
}

Status JsonReader::status() const
{
    if (m_errors->first)
        return std::unexpected(*m_errors->first);
    return {};
}

bool JsonReader::has(QStringView key) const
{
    const QJsonValue member = m_object.value(key);
    return !member.isUndefined() && !member.isNull();
}

QJsonValue JsonReader::value(QStringView key) const
{
    return m_object.value(key);
}

/// The member if it is of `type`; otherwise a recorded error, except that a missing one with a fallback is none.
static std::optional<QJsonValue> jsonMember(const JsonReader &reader, QStringView key, QJsonValue::Type type,
                                            bool hasFallback, const QString &typeName)
{
    const QJsonValue member = reader.value(key);
    if (member.type() == type)
        return member;
    if (reader.has(key))
        reader.fail(key, u"json.wrong-type"_s, {typeName});
    else if (!hasFallback)
        reader.fail(key, u"json.missing"_s);
    return {};
}

QString JsonReader::string(QStringView key, const std::optional<QString> &fallback) const
{
    const auto member = jsonMember(*this, key, QJsonValue::String, fallback.has_value(), u"string"_s);
    return member ? member->toString() : fallback.value_or(QString());
}

qint64 JsonReader::integer(QStringView key, std::optional<qint64> fallback) const
{
    const auto member = jsonMember(*this, key, QJsonValue::Double, fallback.has_value(), u"integer"_s);
    if (!member)
        return fallback.value_or(0);
    constexpr qint64 sentinel = std::numeric_limits<qint64>::min();
    const qint64 whole = member->toInteger(sentinel);
    if (whole == sentinel && member->toDouble() != double(sentinel))
        fail(key, u"json.wrong-type"_s, {u"integer"_s});
    return whole;
}

double JsonReader::number(QStringView key, std::optional<double> fallback) const
{
    const auto member = jsonMember(*this, key, QJsonValue::Double, fallback.has_value(), u"number"_s);
    return member ? member->toDouble() : fallback.value_or(0.0);
}

bool JsonReader::boolean(QStringView key, std::optional<bool> fallback) const
{
    const auto member = jsonMember(*this, key, QJsonValue::Bool, fallback.has_value(), u"boolean"_s);
    return member ? member->toBool() : fallback.value_or(false);
}

QStringList JsonReader::strings(QStringView key) const
{
    QStringList result;
    const auto member = jsonMember(*this, key, QJsonValue::Array, true, u"array"_s);
    if (!member)
        return result;
    for (const QJsonValue item : member->toArray()) {
        if (!item.isString())
            fail(QString(key + u'[' + QString::number(result.size()) + u']'), u"json.wrong-type"_s, {u"string"_s});
        result.append(item.toString());
    }
    return result;
}

JsonReader JsonReader::object(QStringView key) const
{
    const auto member = jsonMember(*this, key, QJsonValue::Object, false, u"object"_s);
    return JsonReader(member ? member->toObject() : QJsonObject(), place(key), m_errors);
}

std::vector<JsonReader> JsonReader::objects(QStringView key) const
{
    std::vector<JsonReader> result;
    const auto member = jsonMember(*this, key, QJsonValue::Array, true, u"array"_s);
    if (!member)
        return result;
    const QJsonArray array = member->toArray();
    result.reserve(std::size_t(array.size()));
    for (const QJsonValue item : array) {
        const QString indexed = key + u'[' + QString::number(result.size()) + u']';
        if (!item.isObject())
            fail(indexed, u"json.wrong-type"_s, {u"object"_s});
        result.push_back(JsonReader(item.toObject(), place(indexed), m_errors));
    }
    return result;
}

} // namespace lockstep::base
