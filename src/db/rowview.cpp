// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/connection.h"

#include "db/postgres/values.h"

#include <libpq-fe.h>

namespace lockstep::db {

static const PGresult *resultOf(const void *result)
{
    return static_cast<const PGresult *>(result);
}

int RowView::size() const
{
    return PQnfields(resultOf(m_result));
}

bool RowView::isNull(int column) const
{
    return PQgetisnull(resultOf(m_result), m_row, column);
}

QByteArrayView RowView::text(int column) const
{
    return {PQgetvalue(resultOf(m_result), m_row, column), PQgetlength(resultOf(m_result), m_row, column)};
}

QString RowView::string(int column) const
{
    return QString::fromUtf8(text(column));
}

qint64 RowView::integer(int column) const
{
    return text(column).toLongLong();
}

double RowView::number(int column) const
{
    return text(column).toDouble();
}

bool RowView::boolean(int column) const
{
    return text(column) == "t";
}

QVariant RowView::value(int column) const
{
    return isNull(column) ? QVariant() : postgres::fieldValue(PQftype(resultOf(m_result), column), text(column));
}

} // namespace lockstep::db
