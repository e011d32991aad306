// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "locks/postgres/query.h"

using namespace Qt::StringLiterals;

namespace lockstep::locks::postgres {

namespace samplesql {

// wait_event_type is what tells a waiter cheaply. A role without pg_read_all_stats does not see it for other users'
// sessions, so then, and only then, the waiters are looked for in pg_locks.
static const auto sessions = uR"(
WITH clock AS MATERIALIZED (SELECT clock_timestamp() AS t),
act AS MATERIALIZED (
  SELECT pid, %LEADER% AS leader, usename, datname, application_name, backend_type, state, wait_event_type, wait_event,
         query, query_start, state_change, xact_start, backend_start, client_addr, client_hostname, client_port,
         query = '<insufficient privilege>' AS hidden
  FROM pg_stat_activity
  WHERE pid <> pg_backend_pid()
    AND (backend_type IS NULL OR backend_type IN ('client backend', 'parallel worker', 'autovacuum worker', 'walsender')
         OR backend_type LIKE 'logical replication%worker')),
hid AS MATERIALIZED (SELECT coalesce(bool_or(hidden), false) AS h FROM act),
waiting AS MATERIALIZED (
  SELECT DISTINCT pid FROM (
    SELECT coalesce(leader, pid) AS pid FROM act WHERE wait_event_type = 'Lock'
    UNION ALL
    SELECT coalesce(a.leader, l.pid) FROM pg_locks l LEFT JOIN act a ON a.pid = l.pid
    WHERE (SELECT h FROM hid) AND NOT l.granted AND l.pid IS NOT NULL) w
  WHERE pid <> pg_backend_pid()),
blocked AS MATERIALIZED (SELECT pid, pg_blocking_pids(pid) AS by FROM waiting),
involved AS MATERIALIZED (
  SELECT pid FROM waiting UNION SELECT unnest(by) FROM blocked UNION SELECT unnest($1::int[])
  UNION SELECT pid FROM act WHERE leader IN (SELECT pid FROM waiting)),
)"_s;

// Two passes over pg_locks: who waits for what, then only the locks that stand in the way. A session that holds 50,000
// locks passes the cheap array filters with a handful of rows before tags are compared column by column.
static const auto locks = uR"(
need AS MATERIALIZED (SELECT count(*) > 0 AS n FROM involved),
ungranted AS MATERIALIZED (SELECT * FROM pg_locks WHERE (SELECT n FROM need) AND NOT granted),
wanted AS MATERIALIZED (
  SELECT * FROM ungranted WHERE coalesce(pid, 0) IN (SELECT pid FROM involved)
  UNION ALL
  SELECT * FROM pg_locks l
  WHERE (SELECT n FROM need) AND l.granted
    AND (l.pid = ANY ($1::int[]) OR (l.locktype = 'tuple' AND l.pid IN (SELECT pid FROM waiting))
      OR (l.locktype = ANY (ARRAY(SELECT DISTINCT locktype FROM ungranted))
        AND coalesce(l.relation, 0) = ANY (ARRAY(SELECT DISTINCT coalesce(relation, 0) FROM ungranted))
        AND coalesce(l.objid, 0) = ANY (ARRAY(SELECT DISTINCT coalesce(objid, 0) FROM ungranted))
        AND coalesce(l.pid, 0) IN (SELECT pid FROM involved)
        AND EXISTS (SELECT 1 FROM ungranted u WHERE u.locktype = l.locktype AND u.database IS NOT DISTINCT FROM l.database
          AND u.relation IS NOT DISTINCT FROM l.relation AND u.page IS NOT DISTINCT FROM l.page
          AND u.tuple IS NOT DISTINCT FROM l.tuple AND u.virtualxid IS NOT DISTINCT FROM l.virtualxid
          AND u.transactionid::text IS NOT DISTINCT FROM l.transactionid::text
          AND u.classid IS NOT DISTINCT FROM l.classid AND u.objid IS NOT DISTINCT FROM l.objid
          AND u.objsubid IS NOT DISTINCT FROM l.objsubid)))),
)"_s;

static const auto answer = uR"(
SELECT json_build_object(
 'at', (SELECT extract(epoch FROM t) * 1000 FROM clock)::bigint,
 'hidden', (SELECT h FROM hid),
 'sessions', (SELECT json_agg(json_build_array(a.pid, a.leader, a.usename, a.datname,
      coalesce(nullif(a.application_name, ''), nullif(a.backend_type, 'client backend')),
      coalesce(split_part(a.client_addr::text, '/', 1), CASE WHEN a.client_port = -1 THEN 'local' END), a.state, a.wait_event_type, a.wait_event,
      CASE WHEN NOT a.hidden THEN left(a.query, 2000) END,
      (extract(epoch FROM t - a.query_start) * 1000)::bigint, (extract(epoch FROM t - a.state_change) * 1000)::bigint,
      (extract(epoch FROM t - a.xact_start) * 1000)::bigint, (extract(epoch FROM t - a.backend_start) * 1000)::bigint,
      b.by, a.hidden) ORDER BY a.pid)
    FROM act a CROSS JOIN clock LEFT JOIN blocked b ON b.pid = a.pid
    WHERE $2::boolean OR a.pid IN (SELECT pid FROM involved)),
 'locks', (SELECT json_agg(json_build_array(coalesce(l.pid, 0), l.locktype, n.nspname, c.relname, l.relation::bigint, l.page,
      l.tuple, l.virtualxid, l.transactionid::text, l.classid::bigint, l.objid::bigint, l.objsubid, l.mode, l.granted,
      %WAIT%, CASE WHEN l.database NOT IN (0, d.oid) THEN l.database::bigint END, c.relkind) ORDER BY l.pid, l.granted, l.locktype, l.relation)
    FROM wanted l CROSS JOIN clock JOIN pg_database d ON d.datname = current_database()
    LEFT JOIN pg_class c ON c.oid = l.relation AND l.database IN (0, d.oid) LEFT JOIN pg_namespace n ON n.oid = c.relnamespace),
 'progress', (SELECT json_agg(json_build_array(p.pid, p.command, n.nspname, c.relname, p.phase, p.done, p.total) ORDER BY p.pid)
    FROM (%PROGRESS%) p JOIN pg_database d ON d.datname = current_database()
    LEFT JOIN pg_class c ON c.oid = p.relid AND p.datname = current_database() LEFT JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE p.pid <> pg_backend_pid()),
 'prepared', (SELECT json_agg(json_build_array(p.gid, p.owner, p.database,
      (extract(epoch FROM t - p.prepared) * 1000)::bigint) ORDER BY p.prepared)
    FROM pg_prepared_xacts p CROSS JOIN clock
    WHERE EXISTS (SELECT 1 FROM involved WHERE pid = 0)
      AND p.transaction::text IN (SELECT x.transactionid::text FROM pg_locks x
        WHERE x.pid IS NULL AND x.locktype = 'transactionid' AND x.granted
          AND x.virtualtransaction IN (SELECT virtualtransaction FROM wanted WHERE pid IS NULL)))
)::text)"_s;

// One row per running command: what the phase counts. An index build counts blocks while it scans, tuples while it
// loads the tree, and the sessions it waits for in its "waiting" phases (documentation, 27.4 "Progress Reporting").
static QString progressViews(int major)
{
    QStringList views;
    views << uR"(SELECT pid, datname, relid, command, phase,
       CASE WHEN phase LIKE 'waiting%' THEN lockers_done WHEN phase LIKE '%loading%' THEN tuples_done ELSE blocks_done END AS done,
       CASE WHEN phase LIKE 'waiting%' THEN lockers_total WHEN phase LIKE '%loading%' THEN tuples_total ELSE blocks_total END AS total
       FROM pg_stat_progress_create_index)"_s;
    views
        << uR"(SELECT pid, datname, relid, command, phase, heap_blks_scanned, heap_blks_total FROM pg_stat_progress_cluster)"_s;
    views << uR"(SELECT pid, datname, relid, 'VACUUM', phase,
       CASE WHEN phase LIKE 'vacuuming heap%' THEN heap_blks_vacuumed ELSE heap_blks_scanned END, heap_blks_total
       FROM pg_stat_progress_vacuum)"_s;
    if (major >= 13) {
        views
            << u"SELECT pid, datname, relid, 'ANALYZE', phase, sample_blks_scanned, sample_blks_total FROM pg_stat_progress_analyze"_s;
        views
            << u"SELECT pid, NULL, NULL, 'BASE BACKUP', phase, backup_streamed, backup_total FROM pg_stat_progress_basebackup"_s;
    }
    if (major >= 14)
        views
            << u"SELECT pid, datname, relid, command, type, bytes_processed, nullif(bytes_total, 0) FROM pg_stat_progress_copy"_s;
    return views.join(u" UNION ALL "_s);
}

} // namespace samplesql

QString sampleQuery(int serverVersion)
{
    const int major = serverVersion / 10000;
    QString query = samplesql::sessions.trimmed() + samplesql::locks.trimmed().chopped(1) + samplesql::answer;
    query.replace(u"%LEADER%"_s, major >= 13 ? u"leader_pid"_s : u"NULL::int"_s);
    query.replace(u"%WAIT%"_s,
                  major >= 14 ? u"(extract(epoch FROM t - l.waitstart) * 1000)::bigint"_s : u"NULL::bigint"_s);
    query.replace(u"%PROGRESS%"_s, samplesql::progressViews(major));
    return query.simplified();
}

} // namespace lockstep::locks::postgres
