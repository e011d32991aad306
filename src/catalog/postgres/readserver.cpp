// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/reading.h"

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

/// What changes how a migration behaves, waits or is undone.
static constexpr auto wantedSettings =
    "'lock_timeout','statement_timeout','idle_in_transaction_session_timeout','transaction_timeout','deadlock_timeout',"
    "'wal_level','max_wal_size','max_wal_senders','synchronous_commit','synchronous_standby_names','hot_standby_"
    "feedback',"
    "'max_locks_per_transaction','max_connections','max_prepared_transactions','maintenance_work_mem','work_mem',"
    "'max_parallel_maintenance_workers','search_path','TimeZone','default_tablespace','default_table_access_method',"
    "'default_transaction_read_only','default_toast_compression','vacuum_defer_cleanup_age','autovacuum',"
    "'old_snapshot_threshold','track_counts','block_size','server_encoding','session_replication_role',"
    "'default_transaction_isolation','check_function_bodies','event_triggers','log_lock_waits','data_checksums'";

static base::Status readSettings(Reading &reading)
{
    Server &server = reading.catalog.server;
    const QString session = u"SELECT current_database(), current_setting('server_version_num'), "
                            "current_setting('server_version'), current_user, pg_is_in_recovery(),"
                            " (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)"_s;
    auto status = reading.snapshot.query(session, [&](const Row &row) {
        reading.catalog.database = row.text(0);
        server.version = row.number<int>(1);
        server.versionText = row.text(2);
        server.user = row.text(3);
        server.inRecovery = row.flag(4);
        server.superuser = row.flag(5);
    });
    if (!status)
        return status;
    // Inside the snapshot some are ours: reset_val is what a new session of this role gets.
    const QString settings =
        u"SELECT name, CASE WHEN source = 'session' THEN coalesce(reset_val, setting) ELSE setting END,"
        " unit FROM pg_settings WHERE name IN ("_s +
        QString::fromLatin1(wantedSettings) + u")"_s;
    return reading.snapshot.query(settings, [&](const Row &row) {
        const QString unit = row.text(2);
        QString value = row.text(1);
        if (!unit.isEmpty() && value != "0"_L1 && value != "-1"_L1)
            value += unit;
        server.settings.insert(row.text(0), value);
    });
}

base::Status readServer(Reading &reading)
{
    if (auto status = readSettings(reading); !status)
        return status;
    Server &server = reading.catalog.server;
    // A role without pg_monitor sees the rows with NULLs.
    static constexpr auto here =
        "CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END";
    const QString at = QString::fromLatin1(here);
    auto status = reading.snapshot.query(u"SELECT application_name, state, sync_state, pg_wal_lsn_diff("_s + at +
                                             u", replay_lsn)::bigint FROM pg_stat_replication ORDER BY 1, pid"_s,
                                         [&](const Row &row) {
                                             server.replicas.push_back(
                                                 {row.text(0), row.text(1), row.text(2), row.number<qint64>(3, -1)});
                                         });
    if (!status)
        return status;
    return reading.snapshot.query(u"SELECT slot_name, slot_type, active, pg_wal_lsn_diff("_s + at +
                                      u", restart_lsn)::bigint FROM pg_replication_slots ORDER BY 1"_s,
                                  [&](const Row &row) {
                                      server.slots_.push_back(
                                          {row.text(0), row.text(1), row.flag(2), row.number<qint64>(3, -1)});
                                  });
}

} // namespace lockstep::catalog::postgres
