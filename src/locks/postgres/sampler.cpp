// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "locks/postgres/sampler.h"

#include "locks/postgres/decode.h"
#include "locks/postgres/query.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace lockstep::locks::postgres {

namespace {

// Planning the statement costs more than running it, so it is prepared once per connection. Behind a pooler the
// prepared statement may be gone at any time (26000); then it is made again. On production nothing but reads is let
// through, and EXECUTE does not say what it does: there the statement goes in full each time.
base::Result<db::Rows> runSampleStatement(db::Connection &connection, const QString &pids, bool all)
{
    if (connection.profile().role == db::Role::Production)
        return connection.execute(sampleQuery(connection.serverVersion()), {pids, all ? u"true"_s : u"false"_s});
    const QString execute = u"EXECUTE lockstep_sample('%1', %2)"_s.arg(pids, all ? u"true"_s : u"false"_s);
    auto rows = connection.execute(execute);
    if (rows || rows.error().sqlState != "26000"_L1)
        return rows;
    auto prepared =
        connection.execute(u"PREPARE lockstep_sample(int[], boolean) AS "_s + sampleQuery(connection.serverVersion()));
    if (!prepared && prepared.error().sqlState != "42P05"_L1)
        return std::unexpected(prepared.error());
    return connection.execute(execute);
}

base::Status signalBackend(db::Connection &connection, int pid, bool terminate)
{
    const auto done = connection.signalBackend(pid, terminate);
    if (!done)
        return std::unexpected(done.error());
    if (!*done)
        return base::fail(base::ErrorCode::NotFound, u"locks.session-gone"_s, {QString::number(pid)});
    return {};
}

} // namespace

base::Result<Sample> takeSample(db::Connection &connection, const std::vector<int> &watched, Scope scope)
{
    QElapsedTimer timer;
    timer.start();
    QStringList pids;
    for (int pid : watched)
        pids << QString::number(pid);
    auto rows = runSampleStatement(connection, u'{' + pids.join(u',') + u'}', scope == Scope::AllSessions);
    if (!rows)
        return std::unexpected(rows.error());
    auto sample = decodeSample(rows->value().toString().toUtf8());
    if (sample)
        sample->costUs = timer.nsecsElapsed() / 1000;
    return sample;
}

base::Status cancelBackend(db::Connection &connection, int pid)
{
    return signalBackend(connection, pid, false);
}

base::Status terminateBackend(db::Connection &connection, int pid)
{
    return signalBackend(connection, pid, true);
}

} // namespace lockstep::locks::postgres
