// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QByteArrayView>
#include <QString>

#include <charconv>
#include <string>
#include <vector>

namespace lockstep::catalog::postgres {

/// The rows of one result in the server's text format, kept whole until the query has succeeded: a query that meets a
/// lock half way is run again, and its first rows must not count twice.
class RowBuffer
{
public:
    void clear();
    void add(const db::RowView &row);
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] std::size_t rows() const { return m_columns ? m_ends.size() / std::size_t(m_columns) : 0; }
    /// Row-major place.
    [[nodiscard]] QByteArrayView cell(std::size_t place) const
    {
        const std::size_t from = place ? m_ends[place - 1] : 0;
        return {m_bytes.data() + from, qsizetype(m_ends[place] - from)};
    }

private:
    std::string m_bytes;
    std::vector<std::size_t> m_ends;
    int m_columns = 0;
};

/// One row of a RowBuffer; NULL reads as empty. Valid only inside the callback that receives it.
class Row
{
public:
    Row(const RowBuffer &buffer, std::size_t row) : m_buffer(buffer), m_first(row * std::size_t(buffer.columns())) {}

    [[nodiscard]] QByteArrayView bytes(int column) const { return m_buffer.cell(m_first + std::size_t(column)); }
    [[nodiscard]] QString text(int column) const { return QString::fromUtf8(bytes(column)); }
    /// True for 't'.
    [[nodiscard]] bool flag(int column) const { return bytes(column).startsWith('t'); }
    /// The first character, `otherwise` where there is none.
    [[nodiscard]] char letter(int column, char otherwise = '\0') const
    {
        const QByteArrayView value = bytes(column);
        return value.isEmpty() ? otherwise : value[0];
    }
    template <typename T>
    [[nodiscard]] T number(int column, T otherwise = {}) const
    {
        const QByteArrayView value = bytes(column);
        std::from_chars(value.data(), value.data() + value.size(), otherwise);
        return otherwise;
    }

private:
    const RowBuffer &m_buffer;
    std::size_t m_first;
};

} // namespace lockstep::catalog::postgres
