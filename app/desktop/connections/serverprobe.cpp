// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/connections/serverprobe.h"

#include <QElapsedTimer>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

base::Result<ServerReport> probeServer(db::Connection &connection)
{
    // pg_has_role on the predefined roles: pg_read_all_stats and pg_signal_backend exist since 10.
    const auto facts = connection.execute(
        u"SELECT current_setting('server_version'), current_database(), current_user, r.rolsuper, pg_is_in_recovery(), "
        "current_setting('transaction_read_only') = 'on', has_database_privilege(current_database(), 'CREATE'), "
        "pg_has_role('pg_read_all_stats', 'USAGE'), pg_has_role('pg_signal_backend', 'USAGE'), "
        "CASE WHEN s.ssl THEN s.version || ', ' || s.cipher END "
        "FROM pg_roles r LEFT JOIN pg_stat_ssl s ON s.pid = pg_backend_pid() WHERE r.rolname = current_user"_s);
    if (!facts)
        return std::unexpected(facts.error());
    ServerReport report;
    report.version = connection.serverVersion();
    if (!facts->rows.empty()) {
        const auto &row = facts->rows[0];
        report.versionText = row[0].toString();
        report.database = row[1].toString();
        report.user = row[2].toString();
        report.superuser = row[3].toBool();
        report.inRecovery = row[4].toBool();
        report.readOnly = row[5].toBool();
        report.mayCreate = row[6].toBool();
        report.mayMonitor = report.superuser || row[7].toBool();
        report.maySignal = report.superuser || row[8].toBool();
        report.tls = row[9].toString();
    }
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

} // namespace lockstep::desktop
