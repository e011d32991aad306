// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/runlock.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace runlocking {

// "Lockstep" in ASCII, whose halves pg_locks shows as classid and objid.
constexpr qint64 key = 0x4c6f636b73746570;

static base::Error otherRun(db::Connection &connection)
{
    base::Error error{base::ErrorCode::Conflict, u"rehearsal.other-run"_s, {}, {}, {}, {}};
    const auto rows = connection.execute(
        u"SELECT l.pid::text, coalesce(nullif(a.application_name, ''), '?'), coalesce(a.usename, '?'), "
        "coalesce(host(a.client_addr), 'local'), coalesce(to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS OF'), '?') "
        "FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid "
        "WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.classid = ($1::bigint >> 32)::oid "
        "AND l.objid = ($1::bigint & 4294967295)::oid "
        "AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())"_s,
        {key});
    if (!rows || rows->rows.empty())
        return error; // it has ended in between
    for (const QVariant &value : rows->rows[0])
        error.arguments << value.toString();
    error.message = u"rehearsal.other-run-is"_s;
    return error;
}

} // namespace runlocking

base::Status takeRunLock(db::Connection &connection, const QString &planTitle)
{
    // Cut by the server at 63 bytes.
    const QString name = u"lockstep rehearsal [%1:%2] %3"_s.arg(
        QSysInfo::machineHostName().left(20), QString::number(QCoreApplication::applicationPid()), planTitle);
    if (const auto named = connection.execute(u"SELECT set_config('application_name', $1, false)"_s, {name}); !named)
        return std::unexpected(named.error());
    const auto locked = connection.execute(u"SELECT pg_try_advisory_lock($1)"_s, {runlocking::key});
    if (!locked)
        return std::unexpected(locked.error());
    if (!locked->value().toBool())
        return std::unexpected(runlocking::otherRun(connection));
    return {};
}

base::Status endSession(db::Connection &connection, qint64 pid, const QString &backendStart)
{
    for (int i = 0; i < 300; ++i) {
        const auto there = connection.execute(
            u"SELECT pid FROM pg_catalog.pg_stat_activity WHERE pid = $1 AND backend_start::text = $2"_s,
            {pid, backendStart});
        if (!there)
            return std::unexpected(there.error());
        if (there->rows.empty())
            return {};
        if (auto ended = connection.signalBackend(int(pid), true); !ended)
            return std::unexpected(ended.error());
        QThread::msleep(100);
    }
    return base::fail(base::ErrorCode::Timeout, u"rehearsal.old-session"_s, {QString::number(pid)});
}

} // namespace lockstep::rehearsal
