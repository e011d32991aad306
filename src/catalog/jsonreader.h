// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "catalog/enums.h"
#include "catalog/fields_object.h"
#include "catalog/fields_relation.h"
#include "catalog/fields_server.h"
#include "sql/engine.h"

#include <QByteArray>
#include <QSet>

#include <charconv>
#include <string_view>
#include <type_traits>

namespace lockstep::catalog {

/// Reads what JsonWriter wrote, and any other JSON of that shape, straight into the structs. Every read() returns false
/// after the first fault, which error() then tells with line, column and what was expected.
class JsonReader
{
public:
    explicit JsonReader(const QByteArray &json);

    template <Described S>
    bool read(S &value)
    {
        return object([&](std::string_view name) {
            bool known = false, good = true;
            Fields<S>::visit([&](const char *field, auto member, auto) {
                if (!known && name == field) {
                    known = true;
                    good = read(value.*member);
                }
            });
            return known ? good : unknownField(name);
        });
    }
    template <typename T>
        requires std::is_arithmetic_v<T>
    bool read(T &value)
    {
        skipBlanks();
        if constexpr (std::is_same_v<T, bool>) {
            return readBool(value);
        } else {
            const auto [end, error] = std::from_chars(m_at, m_end, value);
            if (error != std::errc{} || (end < m_end && (*end == '.' || *end == 'e' || *end == 'E')))
                return expected(std::is_integral_v<T> ? "a whole number" : "a number");
            m_at = end;
            return true;
        }
    }
    template <typename E>
        requires std::is_enum_v<E>
    bool read(E &value)
    {
        const char *start = here();
        QString word;
        if (!read(word))
            return false;
        std::optional<E> found;
        if constexpr (std::is_same_v<E, sql::Engine>)
            found = sql::engineFromName(word);
        else
            found = base::enumValue(namesOf(value), word);
        if (found)
            value = *found;
        else
            m_at = start;
        return found ? true : expected("one of the known words");
    }
    template <typename T>
    bool read(std::optional<T> &value)
    {
        if (literal("null")) {
            value.reset();
            return true;
        }
        return read(value.emplace());
    }
    template <typename T>
    bool read(std::vector<T> &list)
    {
        list.clear();
        const bool good = array([&] { return read(list.emplace_back()); });
        list.shrink_to_fit();
        return good;
    }
    bool read(QChar &value);
    bool read(QString &text);
    bool read(QStringList &list);
    bool read(QDateTime &time);
    bool read(QMap<QString, QString> &map);

    /// Calls `member(name)` at the value of every member.
    template <typename F>
    bool object(F member)
    {
        if (!token('{', "{"))
            return false;
        if (peek('}'))
            return token('}', "}");
        while (true) {
            std::string name;
            if (!readName(name) || !token(':', ":") || !member(std::string_view(name)))
                return false;
            if (!peek(','))
                return token('}', ", or }");
            ++m_at;
        }
    }
    template <typename F>
    bool array(F element)
    {
        if (!token('[', "["))
            return false;
        if (peek(']'))
            return token(']', "]");
        while (true) {
            if (!element())
                return false;
            if (!peek(','))
                return token(']', ", or ]");
            ++m_at;
        }
    }
    bool unknownField(std::string_view name);
    bool expected(const char *what);
    /// Only blanks may follow.
    bool atEnd();
    [[nodiscard]] base::Error error() const;

private:
    const char *here();
    void skipBlanks();
    bool peek(char c);
    bool token(char c, const char *what);
    bool literal(std::string_view word);
    bool readBool(bool &value);
    bool readName(std::string &name);
    bool readBytes(std::string &bytes);

    const char *m_begin, *m_at, *m_end;
    QString m_expected;
    std::string m_buffer;
    QSet<QString> m_strings; ///< equal words share their memory
};

} // namespace lockstep::catalog
