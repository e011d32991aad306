// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/jsonreader.h"

#include <QJsonDocument>
#include <QLocale>

#include <cmath>

namespace lockstep::plan {

using namespace Qt::StringLiterals;

static void writeJson(QByteArray &out, const QJsonValue &value, int depth);

static void writeJsonText(QByteArray &out, const QString &text)
{
    out += '"';
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                out += "\\u" + QByteArray::number(static_cast<int>(c), 16).rightJustified(4, '0');
            else
                out += c;
        }
    }
    out += '"';
}

static void writeJsonNumber(QByteArray &out, double number)
{
    // whole numbers without an exponent, others in the shortest form that reads back to the same value
    if (std::floor(number) == number && std::abs(number) < 1e15)
        out += QByteArray::number(static_cast<qint64>(number));
    else
        out += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

static void writeJsonEnd(QByteArray &out, int depth, char bracket)
{
    out += '\n' + QByteArray(2 * depth, ' ') + bracket;
}

static void writeJson(QByteArray &out, const QJsonValue &value, int depth)
{
    const QByteArray indent = '\n' + QByteArray(2 * (depth + 1), ' ');
    bool first = true;
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        break;
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double:
        writeJsonNumber(out, value.toDouble());
        break;
    case QJsonValue::String:
        writeJsonText(out, value.toString());
        break;
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        out += '[';
        for (const QJsonValue &element : array) {
            out += (first ? indent : ',' + indent);
            first = false;
            writeJson(out, element, depth + 1);
        }
        array.isEmpty() ? void(out += ']') : writeJsonEnd(out, depth, ']');
        break;
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        QStringList keys = object.keys();
        keys.sort();
        out += '{';
        for (const QString &key : std::as_const(keys)) {
            out += (first ? indent : ',' + indent);
            first = false;
            writeJsonText(out, key);
            out += ": ";
            writeJson(out, object.value(key), depth + 1);
        }
        keys.isEmpty() ? void(out += '}') : writeJsonEnd(out, depth, '}');
        break;
    }
    }
}

QByteArray prettyJson(const QJsonObject &object)
{
    QByteArray out;
    writeJson(out, object, 0);
    return out + '\n';
}

base::Result<QJsonObject> parseJsonObject(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const QByteArray before = bytes.left(problem.offset);
        const auto line = before.count('\n') + 1;
        const auto column = before.size() - before.lastIndexOf('\n');
        const QString at = u"%1:%2"_s.arg(line).arg(column);
        return std::unexpected(base::Error{base::ErrorCode::InvalidInput,
                                           u"plan.not-json"_s,
                                           {QString::number(line), QString::number(column)},
                                           at,
                                           problem.errorString(),
                                           {}});
    }
    if (!document.isObject())
        return base::fail(base::ErrorCode::InvalidInput, u"plan.not-json-object"_s);
    return document.object();
}

} // namespace lockstep::plan
