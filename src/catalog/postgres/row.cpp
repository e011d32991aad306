// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/row.h"

namespace lockstep::catalog::postgres {

void RowBuffer::clear()
{
    m_bytes.clear();
    m_ends.clear();
    m_columns = 0;
}

void RowBuffer::add(const db::RowView &row)
{
    m_columns = row.size();
    for (int column = 0; column < m_columns; ++column) {
        const QByteArrayView text = row.text(column);
        m_bytes.append(text.data(), std::size_t(text.size()));
        m_ends.push_back(m_bytes.size());
    }
}

} // namespace lockstep::catalog::postgres
