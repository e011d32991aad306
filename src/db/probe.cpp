// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/probe.h"

#include "db/engines.h"

#include <QElapsedTimer>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace lockstep::db {

base::Result<ServerReport> probeServer(Connection &connection)
{
    auto facts = engineRow(connection.profile().engine)->probe(connection);
    if (!facts)
        return std::unexpected(facts.error());
    ServerReport report = std::move(*facts);
    report.version = connection.serverVersion();
    report.latencyUs = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (const auto answer = connection.execute(u"SELECT 1"_s); !answer)
            return std::unexpected(answer.error());
        report.latencyUs = std::min(report.latencyUs, timer.nsecsElapsed() / 1000);
    }
    return report;
}

base::Result<ServerReport> probe(const Profile &profile, const QString &password, std::stop_token stop)
{
    auto connection = Connection::open(profile, password, stop);
    if (!connection)
        return std::unexpected(connection.error());
    const Canceller canceller = (*connection)->canceller();
    const std::stop_callback onStop(stop, [canceller] { canceller.abandon(); });
    return probeServer(**connection);
}

} // namespace lockstep::db
