// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QString>

#include <algorithm>

namespace lockstep::tests {

/// The part of JSON Schema 2020-12 that Lockstep's published schemas use. Returns the first fault with its place, or
/// nothing.
class SchemaCheck
{
public:
    explicit SchemaCheck(QJsonObject schema) : m_root(std::move(schema)) {}

    QString fault(const QJsonValue &value) const { return check(value, m_root, QStringLiteral("$")); }

private:
    QString check(const QJsonValue &value, const QJsonValue &schemaValue, const QString &place) const
    {
        if (schemaValue.isBool())
            return schemaValue.toBool() ? QString() : place + QStringLiteral(" is not allowed");
        const QJsonObject schema = schemaValue.toObject();
        if (schema.contains(u"$ref")) {
            const QString name = schema[u"$ref"].toString().mid(8); // "#/$defs/"
            const QJsonValue target = m_root[u"$defs"].toObject()[name];
            if (target.isUndefined())
                return place + QStringLiteral(": unknown $ref");
            if (const QString bad = check(value, target, place); !bad.isEmpty())
                return bad;
        }
        if (schema.contains(u"type")) {
            const QJsonValue type = schema[u"type"];
            const QJsonArray types = type.isArray() ? type.toArray() : QJsonArray{type};
            if (std::ranges::none_of(types, [&](const QJsonValue &one) { return hasType(value, one.toString()); }))
                return place + QStringLiteral(" is no ") + types.first().toString();
        }
        if (schema.contains(u"const") && value != schema[u"const"])
            return place + QStringLiteral(" is not the constant");
        if (schema.contains(u"enum") && !schema[u"enum"].toArray().contains(value))
            return place + QStringLiteral(" is none of the enum");
        if (schema.contains(u"minimum") && value.isDouble() && value.toDouble() < schema[u"minimum"].toDouble())
            return place + QStringLiteral(" is too small");
        if (schema.contains(u"minLength") && value.isString() && value.toString().size() < schema[u"minLength"].toInt())
            return place + QStringLiteral(" is too short");
        if (schema.contains(u"pattern") && value.isString() &&
            !QRegularExpression(schema[u"pattern"].toString()).match(value.toString()).hasMatch())
            return place + QStringLiteral(" does not match");
        if (schema.contains(u"anyOf")) {
            const QJsonArray some = schema[u"anyOf"].toArray();
            if (std::ranges::none_of(some, [&](const QJsonValue &one) { return check(value, one, place).isEmpty(); }))
                return place + QStringLiteral(" matches none of anyOf");
        }
        if (schema.contains(u"oneOf")) {
            int good = 0;
            for (const QJsonValue &one : schema[u"oneOf"].toArray())
                good += check(value, one, place).isEmpty() ? 1 : 0;
            if (good != 1)
                return place + QStringLiteral(" matches %1 of oneOf").arg(good);
        }
        if (value.isArray()) {
            const QJsonArray array = value.toArray();
            if (array.size() < schema[u"minItems"].toInt())
                return place + QStringLiteral(" has too few items");
            for (qsizetype i = 0; schema.contains(u"items") && i < array.size(); ++i)
                if (const QString bad = check(array[i], schema[u"items"], place + QStringLiteral("[%1]").arg(i));
                    !bad.isEmpty())
                    return bad;
        }
        return value.isObject() ? checkObject(value.toObject(), schema, place) : QString();
    }

    QString checkObject(const QJsonObject &object, const QJsonObject &schema, const QString &place) const
    {
        for (const QJsonValue &name : schema[u"required"].toArray())
            if (!object.contains(name.toString()))
                return place + QStringLiteral(" misses ") + name.toString();
        const QJsonObject properties = schema[u"properties"].toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString at = place + u'.' + it.key();
            const bool known = properties.contains(it.key());
            if (!known && !schema.contains(u"additionalProperties"))
                continue;
            const QJsonValue rule = known ? properties[it.key()] : schema[u"additionalProperties"];
            if (const QString bad = check(it.value(), rule, at); !bad.isEmpty())
                return bad;
        }
        return {};
    }

    static bool hasType(const QJsonValue &value, const QString &type)
    {
        if (type == u"integer")
            return value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger());
        return (type == u"object" && value.isObject()) || (type == u"array" && value.isArray()) ||
               (type == u"string" && value.isString()) || (type == u"boolean" && value.isBool()) ||
               (type == u"number" && value.isDouble()) || (type == u"null" && value.isNull());
    }

    QJsonObject m_root;
};

} // namespace lockstep::tests
