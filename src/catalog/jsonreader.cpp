// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/jsonreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::catalog {

namespace jsondetail {

void appendUtf8(std::string &bytes, char32_t c)
{
    const auto add = [&](char32_t byte) { bytes += static_cast<char>(byte); };
    if (c < 0x80) {
        add(c);
    } else if (c < 0x800) {
        add(0xC0 | (c >> 6));
        add(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        add(0xE0 | (c >> 12));
        add(0x80 | ((c >> 6) & 0x3F));
        add(0x80 | (c & 0x3F));
    } else {
        add(0xF0 | (c >> 18));
        add(0x80 | ((c >> 12) & 0x3F));
        add(0x80 | ((c >> 6) & 0x3F));
        add(0x80 | (c & 0x3F));
    }
}

} // namespace jsondetail

JsonReader::JsonReader(const QByteArray &json) : m_begin(json.constData()), m_at(m_begin), m_end(m_begin + json.size())
{
}

void JsonReader::skipBlanks()
{
    while (m_at < m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\t' || *m_at == '\r'))
        ++m_at;
}

const char *JsonReader::here()
{
    skipBlanks();
    return m_at;
}

bool JsonReader::expected(const char *what)
{
    if (m_expected.isEmpty())
        m_expected = QString::fromUtf8(what);
    return false;
}

bool JsonReader::unknownField(std::string_view name)
{
    if (m_expected.isEmpty())
        m_expected = u"a known field instead of \"%1\""_s.arg(QString::fromUtf8(name));
    return false;
}

base::Error JsonReader::error() const
{
    const auto line = std::count(m_begin, m_at, '\n') + 1;
    const char *start = m_at;
    while (start > m_begin && start[-1] != '\n')
        --start;
    const auto column = QString::fromUtf8(start, m_at - start).size() + 1;
    base::Error error;
    error.code = base::ErrorCode::InvalidInput;
    error.message = u"catalog.json-expected"_s;
    error.arguments = {QString::number(line), QString::number(column), m_expected};
    error.where = QString::number(line) + u':' + QString::number(column);
    return error;
}

bool JsonReader::peek(char c)
{
    skipBlanks();
    return m_at < m_end && *m_at == c;
}

bool JsonReader::token(char c, const char *what)
{
    if (!peek(c))
        return expected(what);
    ++m_at;
    return true;
}

bool JsonReader::literal(std::string_view word)
{
    skipBlanks();
    if (!std::string_view(m_at, std::size_t(m_end - m_at)).starts_with(word))
        return false;
    m_at += word.size();
    return true;
}

bool JsonReader::atEnd()
{
    skipBlanks();
    return m_at == m_end || expected("the end of the file");
}

bool JsonReader::readBool(bool &value)
{
    if (literal("true"))
        return value = true;
    if (!literal("false"))
        return expected("true or false");
    value = false;
    return true;
}

bool JsonReader::readBytes(std::string &bytes)
{
    bytes.clear();
    if (!token('"', "a string"))
        return false;
    const auto hex = [this](char32_t &c) {
        unsigned value = 0;
        if (m_end - m_at < 4 || std::from_chars(m_at, m_at + 4, value, 16).ptr != m_at + 4)
            return expected("four hexadecimal digits");
        m_at += 4;
        c = value;
        return true;
    };
    while (true) {
        const char *plain = m_at;
        while (m_at < m_end && *m_at != '"' && *m_at != '\\' && static_cast<unsigned char>(*m_at) >= 0x20)
            ++m_at;
        bytes.append(plain, std::size_t(m_at - plain));
        if (m_at == m_end || static_cast<unsigned char>(*m_at) < 0x20)
            return expected("\" at the end of the string");
        if (*m_at++ == '"')
            return true;
        const char c = m_at < m_end ? *m_at : '\0';
        static constexpr std::string_view letters = "\"\\/bfnrt", meant = "\"\\/\b\f\n\r\t";
        if (const auto place = letters.find(c); place != std::string_view::npos) {
            ++m_at;
            bytes += meant[place];
        } else if (c == 'u') {
            ++m_at;
            char32_t code = 0, low = 0;
            if (!hex(code))
                return false;
            if (code >= 0xD800 && code < 0xDC00) {
                if (!literal("\\u") || !hex(low) || low < 0xDC00 || low > 0xDFFF)
                    return expected("the second half of a surrogate pair");
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            }
            jsondetail::appendUtf8(bytes, code);
        } else {
            return expected("an escape");
        }
    }
}

bool JsonReader::readName(std::string &name)
{
    return readBytes(name);
}

bool JsonReader::read(QString &text)
{
    if (!readBytes(m_buffer))
        return false;
    text = QString::fromUtf8(m_buffer);
    if (text.size() <= 63)
        text = *m_strings.insert(text);
    return true;
}

bool JsonReader::read(QChar &value)
{
    const char *start = here();
    QString text;
    if (!read(text))
        return false;
    if (text.size() != 1) {
        m_at = start;
        return expected("a single character");
    }
    value = text[0];
    return true;
}

bool JsonReader::read(QStringList &list)
{
    list.clear();
    return array([&] {
        list.emplaceBack();
        return read(list.back());
    });
}

bool JsonReader::read(QDateTime &time)
{
    const char *start = here();
    QString text;
    if (!read(text))
        return false;
    time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() != Qt::UTC)
        time = time.toUTC();
    if (!time.isValid())
        m_at = start;
    return time.isValid() || expected("a time such as 2026-01-31T12:00:00.000Z");
}

bool JsonReader::read(QMap<QString, QString> &map)
{
    map.clear();
    return object([&](std::string_view name) { return read(map[QString::fromUtf8(name)]); });
}

} // namespace lockstep::catalog
