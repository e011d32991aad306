// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/leftovers.h"

#include "rehearsal/retries.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace leftovers {

static const auto invalid =
    u"SELECT %1 FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid "
    "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE NOT i.indisvalid AND c.relkind = 'i' "
    "AND c.oid >= 16384"_s;

// A CREATE or REINDEX CONCURRENTLY of somebody else is under way there.
static const auto built =
    u" AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_stat_progress_create_index p WHERE p.index_relid = c.oid)"_s;

static const auto pending =
    u"SELECT pn.nspname, p.relname, cn.nspname, c.relname FROM pg_catalog.pg_inherits i "
    "JOIN pg_catalog.pg_class p ON p.oid = i.inhparent JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace "
    "JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid JOIN pg_catalog.pg_namespace cn ON cn.oid = c.relnamespace "
    "WHERE i.inhdetachpending ORDER BY 1, 2, 3, 4"_s;

// Never plainly: that would keep the application waiting behind whoever holds the table. What holds up CONCURRENTLY are
// transactions older than it, which end sooner or later.
static base::Status drop(db::Connection &connection, const QString &name)
{
    constexpr int tries = 3;
    (void)connection.execute(u"SET lock_timeout = '10s'"_s);
    base::Status done;
    for (int attempt = 0; attempt < tries; ++attempt) {
        const auto dropped = connection.execute(u"DROP INDEX CONCURRENTLY IF EXISTS "_s + name);
        done = dropped ? base::Status() : std::unexpected(dropped.error());
        if (done || !isRetryable(done.error()))
            break;
    }
    return done;
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
    const auto rows = connection.execute(leftovers::invalid.arg(u"c.oid, n.nspname, c.relname"_s) + leftovers::built);
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

std::optional<QString> pendingDetach(db::Connection &connection, const analysis::Effect &effect)
{
    const auto action = std::ranges::find_if(effect.actions, [](const analysis::Action &a) {
        return a.kind == analysis::ActionKind::DetachPartition && a.concurrently;
    });
    if (action == effect.actions.end() || connection.serverVersion() < 140000)
        return {};
    const auto rows = connection.execute(leftovers::pending);
    if (!rows)
        return {};
    for (const QVariantList &row : rows->rows) {
        if (row[0].toString() == action->schema && row[1].toString() == action->relation &&
            row[3].toString() == action->object)
            return u"ALTER TABLE %1 DETACH PARTITION %2 FINALIZE"_s.arg(
                sql::qualifiedName(row[0].toString(), row[1].toString()),
                sql::qualifiedName(row[2].toString(), row[3].toString()));
    }
    return {};
}

base::Result<QStringList> pendingDetaches(db::Connection &connection)
{
    if (connection.serverVersion() < 140000)
        return QStringList();
    const auto rows = connection.execute(leftovers::pending);
    if (!rows)
        return std::unexpected(rows.error());
    QStringList out;
    for (const QVariantList &row : rows->rows)
        out << row[2].toString() + u'.' + row[3].toString();
    return out;
}

} // namespace lockstep::rehearsal
