// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/snapshot.h"

#include "catalog/postgres/ownschema.h"

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

static constexpr int lockAttempts = 5;

QString userSchemas()
{
    return u"(SELECT oid FROM pg_namespace WHERE (nspname !~ '^pg_' AND nspname <> 'information_schema'"
           " AND (nspname <> '"_s +
           ownSchema + u"' OR obj_description(oid, 'pg_namespace') IS DISTINCT FROM '" + ownSchemaComment +
           u"')) OR oid = pg_my_temp_schema())";
}

QString lockedRelations()
{
    return u"ARRAY(SELECT relation FROM pg_locks WHERE locktype = 'relation' AND mode = 'AccessExclusiveLock'"
           " AND pid IS DISTINCT FROM pg_backend_pid()"
           " AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))"_s;
}

QString dependsOnLocked(const QString &catalogTable, const QString &oid)
{
    return u"EXISTS (SELECT FROM pg_depend ld WHERE ld.classid = '"_s + catalogTable +
           u"'::regclass AND ld.objid = "_s + oid +
           u" AND ld.refclassid = 'pg_class'::regclass AND ld.refobjid = ANY ("_s + lockedRelations() + u"))"_s;
}

QString commentJoin(const QString &catalogTable, const QString &oid)
{
    return u" LEFT JOIN pg_description d ON d.objoid = "_s + oid + u" AND d.classoid = '" + catalogTable +
           u"'::regclass AND d.objsubid = 0";
}

Snapshot::Snapshot(db::Connection &connection, std::stop_token stop) : m_connection(connection), m_stop(std::move(stop))
{
}

Snapshot::~Snapshot()
{
    if (m_open)
        (void)m_connection.executeScript(u"ROLLBACK"_s);
}

int Snapshot::major() const
{
    return m_connection.serverVersion() / 10000;
}

base::Status Snapshot::begin()
{
    // jit: compiling would take longer than the queries. stats_fetch_consistency: no copy of the statistics is wanted.
    QString script =
        u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL search_path = ''; SET LOCAL lock_timeout = 250;"
        " SET LOCAL statement_timeout = 0; SET LOCAL jit = off; SET LOCAL max_parallel_workers_per_gather = 0;"
        " SET LOCAL quote_all_identifiers = off; SET LOCAL datestyle = 'ISO, YMD';"
        " SET LOCAL intervalstyle = postgres; SET LOCAL timezone = 'UTC'; SET LOCAL extra_float_digits = 3;"
        " SET LOCAL bytea_output = hex;"_s;
    if (major() >= 15)
        script += u" SET LOCAL stats_fetch_consistency = none;"_s;
    m_open = true;
    return m_connection.executeScript(script + u" SAVEPOINT lockstep"_s);
}

base::Status Snapshot::run(const QString &sql)
{
    if (m_stop.stop_requested())
        return base::fail(base::ErrorCode::Cancelled, u"catalog.cancelled"_s);
    m_buffer.clear();
    const std::stop_callback onStop(m_stop, [canceller = m_connection.canceller()] { canceller.cancel(); });
    auto count = m_connection.forEach(sql, {}, [this](const db::RowView &row) { m_buffer.add(row); });
    if (m_stop.stop_requested())
        return base::fail(base::ErrorCode::Cancelled, u"catalog.cancelled"_s);
    return count ? base::Status() : std::unexpected(count.error());
}

void Snapshot::hand(const RowFn &row) const
{
    for (std::size_t i = 0; i < m_buffer.rows(); ++i)
        row(Row(m_buffer, i));
}

base::Status Snapshot::query(const QString &sql, const RowFn &row)
{
    auto status = run(sql);
    if (status)
        hand(row);
    return status;
}

base::Status Snapshot::queryDefinitions(const QString &sql, const RowFn &row)
{
    base::Status status;
    for (int attempt = 0; attempt < lockAttempts; ++attempt) {
        status = run(sql);
        if (!status && status.error().sqlState != "55P03"_L1)
            return status;
        if (auto back = m_connection.executeScript(u"ROLLBACK TO SAVEPOINT lockstep"_s); !back)
            return back;
        if (status) {
            hand(row);
            return status;
        }
    }
    status.error().message = u"catalog.locks-in-between"_s;
    status.error().arguments.clear();
    return status;
}

base::Status Snapshot::end()
{
    m_open = false;
    return m_connection.executeScript(u"ROLLBACK"_s);
}

} // namespace lockstep::catalog::postgres
