// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/postgres/values.h"

#include <QDate>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lockstep::db::postgres {

static QByteArray arrayText(const QVariantList &list)
{
    QByteArray text = "{";
    for (const QVariant &item : list) {
        if (text.size() > 1)
            text += ',';
        const auto element = parameterText(item);
        if (!element) {
            text += "NULL";
        } else if (item.typeId() == QMetaType::QVariantList || item.typeId() == QMetaType::QStringList) {
            text += *element;
        } else {
            QByteArray quoted = *element;
            text += '"' + quoted.replace('\\', "\\\\").replace('"', "\\\"") + '"';
        }
    }
    return text + '}';
}

std::optional<QByteArray> parameterText(const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? "t" : "f";
    case QMetaType::Float:
    case QMetaType::Double:
        return QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QMetaType::QByteArray:
        return "\\x" + value.toByteArray().toHex();
    case QMetaType::QDate:
        return value.toDate().toString(Qt::ISODate).toUtf8();
    case QMetaType::QDateTime:
        return value.toDateTime()
            .toOffsetFromUtc(value.toDateTime().offsetFromUtc())
            .toString(Qt::ISODateWithMs)
            .toUtf8();
    case QMetaType::QStringList:
    case QMetaType::QVariantList:
        return arrayText(value.toList());
    default:
        return value.toString().toUtf8();
    }
}

static QByteArray byteaValue(QByteArrayView text)
{
    if (text.startsWith("\\x"))
        return QByteArray::fromHex(text.sliced(2).toByteArray());
    QByteArray bytes; // bytea_output = escape
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            bytes += text[i];
        } else if (i + 1 < text.size() && text[i + 1] == '\\') {
            bytes += '\\';
            ++i;
        } else {
            bytes +=
                char(text.sliced(i + 1, std::min<qsizetype>(3, text.size() - i - 1)).toByteArray().toUInt(nullptr, 8));
            i += 3;
        }
    }
    return bytes;
}

QVariant fieldValue(unsigned oid, QByteArrayView text)
{
    // Object identifiers of pg_type that never change.
    bool parsed = false;
    if (text.endsWith("BC") && (oid == 1082 || oid == 1114 || oid == 1184))
        return QString::fromLatin1(text);
    switch (oid) {
    case 16:
        return text == "t";
    case 17:
        return byteaValue(text);
    case 20:
        return text.toLongLong();
    case 21:
    case 23:
        return text.toInt();
    case 26:
    case 28:
        return text.toUInt();
    case 700:
    case 701:
        if (const auto number = text.toDouble(&parsed); parsed)
            return number;
        break;
    case 1082:
        if (const QDate date = QDate::fromString(QString::fromLatin1(text), Qt::ISODate); date.isValid())
            return date;
        break;
    case 1114:
    case 1184:
        if (const QDateTime time = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs); time.isValid())
            return time;
        break;
    default:
        break;
    }
    return QString::fromUtf8(text);
}

} // namespace lockstep::db::postgres
