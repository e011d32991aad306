// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/enums.h"
#include "catalog/fields_object.h"
#include "catalog/fields_relation.h"
#include "catalog/fields_server.h"
#include "sql/engine.h"

#include <QByteArray>

#include <charconv>
#include <type_traits>

namespace lockstep::catalog {

/// Writes described structs as JSON without building a tree: a Catalog of 50,000 tables has millions of fields.
/// A field with its default value is left out. Structs in a list stand on lines of their own.
class JsonWriter
{
public:
    template <Described S>
    void write(const S &value)
    {
        [[maybe_unused]] static const S plain{};
        m_out += '{';
        bool first = true;
        Fields<S>::visit([&](const char *name, auto member, auto) {
            if (value.*member == plain.*member)
                return;
            if (!first)
                m_out += ',';
            first = false;
            key(name);
            write(value.*member);
        });
        m_out += '}';
    }
    template <typename T>
        requires std::is_arithmetic_v<T>
    void write(T value)
    {
        if constexpr (std::is_same_v<T, bool>) {
            m_out += value ? "true" : "false";
        } else {
            char buffer[40];
            const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
            m_out.append(buffer, end - buffer);
        }
    }
    template <typename E>
        requires std::is_enum_v<E>
    void write(E value)
    {
        if constexpr (std::is_same_v<E, sql::Engine>)
            write(sql::engineName(value));
        else
            write(base::enumName(namesOf(value), value));
    }
    template <typename T>
    void write(const std::optional<T> &value)
    {
        if (value)
            write(*value);
        else
            m_out += "null";
    }
    template <typename T>
    void write(const std::vector<T> &list)
    {
        m_out += '[';
        ++m_depth;
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (i)
                m_out += ',';
            if constexpr (Described<T>)
                newLine();
            write(list[i]);
        }
        --m_depth;
        if constexpr (Described<T>)
            newLine();
        m_out += ']';
    }
    void write(QChar value) { write(QString(value)); }
    void write(const QString &text);
    void write(const QStringList &list);
    void write(const QDateTime &time);
    void write(const QMap<QString, QString> &map);
    void key(const char *name);
    void newLine();
    void raw(const char *text) { m_out += text; }

    [[nodiscard]] QByteArray take() { return std::move(m_out); }

private:
    QByteArray m_out;
    int m_depth = 0;
};

} // namespace lockstep::catalog
