// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/driver.h"

#include <sqlite3.h>

namespace lockstep::db::sqlite {

/// The row that a statement stands at.
class StatementRow : public RowData
{
public:
    explicit StatementRow(sqlite3_stmt *statement) : m_statement(statement) {}

    int size() const override { return sqlite3_column_count(m_statement); }
    bool isNull(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    QByteArrayView text(int column) const override
    {
        const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return {bytes, sqlite3_column_bytes(m_statement, column)};
    }
    bool boolean(int column) const override { return sqlite3_column_int(m_statement, column) != 0; }
    QVariant value(int column) const override
    {
        switch (sqlite3_column_type(m_statement, column)) {
        case SQLITE_NULL:
            return {};
        case SQLITE_INTEGER:
            return qlonglong(sqlite3_column_int64(m_statement, column));
        case SQLITE_FLOAT:
            return sqlite3_column_double(m_statement, column);
        case SQLITE_BLOB:
            return QByteArray(static_cast<const char *>(sqlite3_column_blob(m_statement, column)),
                              sqlite3_column_bytes(m_statement, column));
        default:
            return QString::fromUtf8(text(column));
        }
    }

private:
    sqlite3_stmt *m_statement;
};

} // namespace lockstep::db::sqlite
