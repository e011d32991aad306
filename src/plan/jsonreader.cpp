// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/jsonreader.h"

#include <limits>

namespace lockstep::plan {

using namespace Qt::StringLiterals;

JsonReader::JsonReader(QJsonObject object, QString place) : m_object(std::move(object)), m_place(std::move(place))
{
}

QString JsonReader::placeOf(QLatin1StringView name) const
{
    return m_place.isEmpty() ? QString(name) : m_place + u'.' + name;
}

void JsonReader::refuse(QLatin1StringView name, const QString &expected)
{
    if (m_error)
        return;
    const QString at = placeOf(name);
    m_error = base::Error{base::ErrorCode::InvalidInput, u"plan.field-expected"_s, {at, expected}, at, {}, {}};
}

void JsonReader::take(const JsonReader &inner)
{
    if (inner.m_error)
        take(*inner.m_error);
}

void JsonReader::take(const base::Error &error)
{
    if (!m_error)
        m_error = error;
}

QJsonValue JsonReader::value(QLatin1StringView name, Need need, const QString &expected)
{
    m_asked.insert(name);
    const QJsonValue found = m_object.value(name);
    if (found.isUndefined() && need == Need::Required)
        refuse(name, expected);
    return found;
}

QString JsonReader::string(QLatin1StringView name, Need need, const QString &otherwise)
{
    const QJsonValue found = value(name, need, u"a text"_s);
    if (found.isUndefined())
        return otherwise;
    if (!found.isString() || (need == Need::Required && found.toString().isEmpty()))
        refuse(name, u"a text"_s);
    return found.toString();
}

QString JsonReader::text(QLatin1StringView name)
{
    const QJsonValue found = value(name, Need::Optional, {});
    if (found.isArray())
        return strings(name).join(u'\n');
    return string(name);
}

QStringList JsonReader::strings(QLatin1StringView name, Need need)
{
    const QJsonValue found = value(name, need, u"a list of texts"_s);
    QStringList out;
    if (found.isUndefined())
        return out;
    const QJsonArray array = found.toArray();
    if (!found.isArray() || (need == Need::Required && array.isEmpty()))
        refuse(name, u"a list of texts"_s);
    for (const QJsonValue &element : array) {
        if (!element.isString())
            refuse(name, u"a list of texts"_s);
        out << element.toString();
    }
    return out;
}

bool JsonReader::boolean(QLatin1StringView name, bool otherwise)
{
    const QJsonValue found = value(name, Need::Optional, {});
    if (found.isUndefined())
        return otherwise;
    if (!found.isBool())
        refuse(name, u"true or false"_s);
    return found.toBool();
}

int JsonReader::integer(QLatin1StringView name, int otherwise, int minimum)
{
    const QJsonValue found = value(name, Need::Optional, {});
    if (found.isUndefined())
        return otherwise;
    const double number = found.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (!(number >= minimum && number <= std::numeric_limits<int>::max()) || number != static_cast<int>(number)) {
        refuse(name, u"a whole number of at least %1"_s.arg(minimum));
        return otherwise;
    }
    return static_cast<int>(number);
}

double JsonReader::number(QLatin1StringView name, double otherwise)
{
    const QJsonValue found = value(name, Need::Optional, {});
    if (found.isUndefined())
        return otherwise;
    if (!found.isDouble())
        refuse(name, u"a number"_s);
    return found.toDouble();
}

base::Message JsonReader::message(QLatin1StringView name)
{
    const QJsonValue found = value(name, Need::Optional, {});
    if (found.isUndefined())
        return {};
    if (found.isString())
        return base::literal(found.toString());
    if (!found.isObject()) {
        refuse(name, u"a text, or an object with an id and arguments"_s);
        return {};
    }
    JsonReader inner(found.toObject(), placeOf(name));
    base::Message message{inner.string("id"_L1, Need::Required), inner.strings("arguments"_L1)};
    static_cast<void>(inner.finish());
    take(inner);
    return message;
}

QMap<QString, QString> JsonReader::stringMap(QLatin1StringView name)
{
    const QJsonValue found = value(name, Need::Optional, {});
    QMap<QString, QString> out;
    if (found.isUndefined())
        return out;
    if (!found.isObject())
        refuse(name, u"an object of texts"_s);
    const QJsonObject object = found.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString())
            refuse(name, u"an object of texts"_s);
        out.insert(it.key(), it.value().toString());
    }
    return out;
}

JsonReader JsonReader::object(QLatin1StringView name, Need need)
{
    const QJsonValue found = value(name, need, u"an object"_s);
    if (!found.isUndefined() && !found.isObject())
        refuse(name, u"an object"_s);
    return {found.toObject(), placeOf(name)};
}

std::vector<JsonReader> JsonReader::objects(QLatin1StringView name)
{
    const QJsonValue found = value(name, Need::Optional, {});
    std::vector<JsonReader> out;
    if (found.isUndefined())
        return out;
    if (!found.isArray())
        refuse(name, u"a list of objects"_s);
    const QJsonArray array = found.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString at = u"%1[%2]"_s.arg(placeOf(name)).arg(i);
        out.emplace_back(array[i].toObject(), at);
        if (!array[i].isObject() && !m_error)
            m_error =
                base::Error{base::ErrorCode::InvalidInput, u"plan.field-expected"_s, {at, u"an object"_s}, at, {}, {}};
    }
    return out;
}

const std::optional<base::Error> &JsonReader::finish()
{
    const QStringList names = m_object.keys();
    for (const QString &name : names) {
        if (m_error || m_asked.contains(name))
            continue;
        const QString at = m_place.isEmpty() ? name : m_place + u'.' + name;
        m_error = base::Error{base::ErrorCode::InvalidInput, u"plan.field-unknown"_s, {at}, at, {}, {}};
    }
    return m_error;
}

} // namespace lockstep::plan
