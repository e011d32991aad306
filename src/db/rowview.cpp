// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/driver.h"

namespace lockstep::db {

int RowView::size() const
{
    return m_row->size();
}

bool RowView::isNull(int column) const
{
    return m_row->isNull(column);
}

QByteArrayView RowView::text(int column) const
{
    return m_row->text(column);
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
    return m_row->boolean(column);
}

QVariant RowView::value(int column) const
{
    return m_row->value(column);
}

} // namespace lockstep::db
