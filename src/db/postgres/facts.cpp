// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/postgres/facts.h"

using namespace Qt::StringLiterals;

namespace lockstep::db::postgres {

base::Result<ServerReport> serverFacts(Connection &connection)
{
    // pg_read_all_stats and pg_signal_backend are there since 10.
    const auto facts = connection.execute(
        u"SELECT current_setting('server_version'), current_database(), current_user, r.rolsuper, pg_is_in_recovery(), "
        "current_setting('transaction_read_only') = 'on', has_database_privilege(current_database(), 'CREATE'), "
        "coalesce(has_schema_privilege(current_schema(), 'CREATE'), false), pg_has_role('pg_read_all_stats', 'USAGE'), "
        "pg_has_role('pg_signal_backend', 'USAGE'), r.rolreplication, "
        "CASE WHEN s.ssl THEN s.version || ', ' || s.cipher END "
        "FROM pg_roles r LEFT JOIN pg_stat_ssl s ON s.pid = pg_backend_pid() WHERE r.rolname = current_user"_s);
    if (!facts)
        return std::unexpected(facts.error());
    ServerReport report;
    if (!facts->rows.empty()) {
        const auto &row = facts->rows[0];
        report.versionText = row[0].toString();
        report.database = row[1].toString();
        report.user = row[2].toString();
        report.superuser = row[3].toBool();
        report.inRecovery = row[4].toBool();
        report.readOnly = row[5].toBool();
        report.mayCreate = row[6].toBool();
        report.mayCreateInSchema = row[7].toBool();
        report.mayMonitor = report.superuser || row[8].toBool();
        report.maySignal = report.superuser || row[9].toBool();
        report.mayReplicate = report.superuser || row[10].toBool();
        report.tls = row[11].toString();
    }
    return report;
}

} // namespace lockstep::db::postgres
