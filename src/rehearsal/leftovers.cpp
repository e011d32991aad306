// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/leftovers.h"

#include "sql/quote.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace leftovers {

static const auto invalid =
    u"SELECT %1 FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid "
    "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE NOT i.indisvalid AND c.relkind = 'i' "
    "AND c.oid >= 16384 AND left(n.nspname, 8) <> 'pg_toast'"_s;

static base::Status drop(db::Connection &connection, const QString &name)
{
    // What holds up CONCURRENTLY are transactions older than it; under load they end soon.
    for (int attempt = 0; attempt < 3; ++attempt) {
        (void)connection.execute(u"SET lock_timeout = '10s'"_s);
        if (connection.execute(u"DROP INDEX CONCURRENTLY IF EXISTS "_s + name))
            return {};
    }
    base::Status last;
    for (int attempt = 0; attempt < 10; ++attempt) {
        (void)connection.execute(u"SET lock_timeout = '2s'"_s);
        const auto dropped = connection.execute(u"DROP INDEX IF EXISTS "_s + name);
        if (dropped)
            return {};
        last = std::unexpected(dropped.error());
        QThread::msleep(500);
    }
    return last;
}

} // namespace leftovers

base::Result<std::vector<quint32>> invalidIndexOids(db::Connection &connection)
{
    const auto rows = connection.execute(leftovers::invalid.arg(u"c.oid"_s) + u" ORDER BY c.oid"_s);
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<quint32> out;
    for (const QVariantList &row : rows->rows)
        out.push_back(row[0].toUInt());
    return out;
}

base::Result<QStringList> invalidIndexes(db::Connection &connection)
{
    const auto rows = connection.execute(leftovers::invalid.arg(u"n.nspname || '.' || c.relname"_s) + u" ORDER BY 1"_s);
    if (!rows)
        return std::unexpected(rows.error());
    QStringList out;
    for (const QVariantList &row : rows->rows)
        out << row[0].toString();
    return out;
}

base::Result<QStringList> dropNewInvalidIndexes(db::Connection &connection, const std::vector<quint32> &before)
{
    const auto rows = connection.execute(leftovers::invalid.arg(u"c.oid, n.nspname, c.relname"_s));
    if (!rows)
        return std::unexpected(rows.error());
    QStringList dropped;
    base::Status status;
    for (const QVariantList &row : rows->rows) {
        if (std::ranges::binary_search(before, row[0].toUInt()))
            continue;
        const QString name = sql::quoteIdentifier(row[1].toString()) + u'.' + sql::quoteIdentifier(row[2].toString());
        if (auto done = leftovers::drop(connection, name); !done)
            status = done;
        else
            dropped << name;
    }
    (void)connection.execute(u"RESET lock_timeout"_s);
    if (!status)
        return std::unexpected(status.error());
    return dropped;
}

} // namespace lockstep::rehearsal
