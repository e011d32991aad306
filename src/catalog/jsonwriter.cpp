// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/jsonwriter.h"

namespace lockstep::catalog {

void JsonWriter::key(const char *name)
{
    m_out += '"';
    m_out += name;
    m_out += "\":";
}

void JsonWriter::newLine()
{
    m_out += '\n';
    m_out.append(m_depth, ' ');
}

void JsonWriter::write(const QString &text)
{
    static constexpr char digits[] = "0123456789abcdef";
    const QByteArray bytes = text.toUtf8();
    m_out += '"';
    qsizetype from = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto c = static_cast<unsigned char>(bytes[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        m_out.append(bytes.constData() + from, i - from);
        from = i + 1;
        m_out += '\\';
        switch (c) {
        case '\n':
            m_out += 'n';
            break;
        case '\t':
            m_out += 't';
            break;
        case '\r':
            m_out += 'r';
            break;
        case '"':
            m_out += '"';
            break;
        case '\\':
            m_out += '\\';
            break;
        default:
            m_out += "u00";
            m_out += digits[c >> 4];
            m_out += digits[c & 15];
        }
    }
    m_out.append(bytes.constData() + from, bytes.size() - from);
    m_out += '"';
}

void JsonWriter::write(const QStringList &list)
{
    m_out += '[';
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (i)
            m_out += ',';
        write(list[i]);
    }
    m_out += ']';
}

void JsonWriter::write(const QDateTime &time)
{
    write(time.toUTC().toString(Qt::ISODateWithMs));
}

void JsonWriter::write(const QMap<QString, QString> &map)
{
    m_out += '{';
    bool first = true;
    for (const auto &[name, value] : map.asKeyValueRange()) {
        if (!first)
            m_out += ',';
        first = false;
        write(name);
        m_out += ':';
        write(value);
    }
    m_out += '}';
}

} // namespace lockstep::catalog
