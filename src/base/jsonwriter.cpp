// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/json.h"

#include <QJsonValue>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lockstep::base {

namespace jsonwriter {

static void appendString(QByteArray &out, const QString &text)
{
    static constexpr char hex[] = "0123456789abcdef";
    const auto escape = [&out](ushort unit) {
        out += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4)
            out += hex[(unit >> shift) & 15];
    };
    out += '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' || c == u'\\') {
            out += '\\';
            out += char(c.unicode());
        } else if (c == u'\n') {
            out += "\\n";
        } else if (c == u'\t') {
            out += "\\t";
        } else if (c == u'\r') {
            out += "\\r";
        } else if (c.unicode() < 0x20 || c.unicode() == 0x7f) {
            escape(c.unicode());
        } else if (c.unicode() < 0x80) {
            out += char(c.unicode());
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += QStringView(text).sliced(i++, 2).toUtf8();
        } else if (c.isSurrogate()) {
            escape(c.unicode()); // half a pair has no UTF-8 form
        } else {
            out += QStringView(text).sliced(i, 1).toUtf8();
        }
    }
    out += '"';
}

static void appendNumber(QByteArray &out, const QJsonValue &value)
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 whole = value.toInteger(none);
    const double number = value.toDouble();
    if (whole != none)
        out += QByteArray::number(whole);
    else if (std::isfinite(number))
        out += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    else
        out += "null"; // JSON has no infinity
}

static void append(QByteArray &out, const QJsonValue &value, int depth)
{
    const auto newLine = [&out](int level) { out += '\n' + QByteArray(2 * level, ' '); };
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        break;
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double:
        appendNumber(out, value);
        break;
    case QJsonValue::String:
        appendString(out, value.toString());
        break;
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        out += '[';
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (i > 0)
                out += ',';
            newLine(depth + 1);
            append(out, array[i], depth + 1);
        }
        if (!array.isEmpty())
            newLine(depth);
        out += ']';
        break;
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject(); // QJsonObject iterates in the order of its keys
        out += '{';
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it != object.begin())
                out += ',';
            newLine(depth + 1);
            appendString(out, it.key());
            out += ": ";
            append(out, it.value(), depth + 1);
        }
        if (!object.isEmpty())
            newLine(depth);
        out += '}';
        break;
    }
    }
}

} // namespace jsonwriter

QByteArray writeJson(const QJsonValue &value)
{
    QByteArray out;
    jsonwriter::append(out, value, 0);
    out += '\n';
    return out;
}

} // namespace lockstep::base
