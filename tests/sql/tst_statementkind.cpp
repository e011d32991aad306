// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/statementkind.h"
#include "support/testserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

class TestStatementKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char *sql : {
                 "",
                 "-- nothing",
                 "SELECT 1",
                 "select * from t where a = any($1)",
                 "TABLE t",
                 "VALUES (1)",
                 "WITH x AS (SELECT 1) SELECT * FROM x",
                 "SELECT pg_catalog.count(*) FROM pg_class",
                 "SELECT pg_get_indexdef(1), pg_total_relation_size('t'::regclass), pg_blocking_pids(1)",
                 "SHOW server_version",
                 "SHOW ALL",
                 "EXPLAIN SELECT 1",
                 "EXPLAIN ANALYZE SELECT 1",
                 "EXPLAIN DELETE FROM t",
                 "EXPLAIN (COSTS OFF) UPDATE t SET a = 1",
                 "BEGIN",
                 "BEGIN READ ONLY",
                 "START TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY, DEFERRABLE",
                 "COMMIT",
                 "ROLLBACK",
                 "SAVEPOINT a",
                 "ROLLBACK TO a",
                 "RELEASE a",
                 "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE",
                 "SET TRANSACTION SNAPSHOT '00000003-0000001B-1'",
                 "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY",
                 "SET LOCAL statement_timeout = '1s'",
                 "SET lock_timeout TO 100",
                 "SET search_path = ''",
                 "RESET statement_timeout",
                 "SET TIME ZONE 'UTC'",
                 "DECLARE c CURSOR FOR SELECT 1",
                 "FETCH 10 FROM c",
                 "CLOSE c",
                 "SELECT 1; SELECT 2",
                 "SELECT (SELECT max(x) FROM t) + coalesce(1, 2)",
                 "SELECT information_schema._pg_truetypid(a, t) FROM x",
             })
            QTest::newRow(sql) << QString::fromLatin1(sql);
    }
    void reads()
    {
        QFETCH(QString, sql);
        QCOMPARE(sql::firstWrite(sql), QString());
    }

    void writes_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *sql, const char *what) {
            QTest::newRow(sql) << QString::fromLatin1(sql) << QString::fromLatin1(what);
        };
        row("INSERT INTO t VALUES (1)", "INSERT");
        row("UPDATE t SET a = 1", "UPDATE");
        row("DELETE FROM t", "DELETE");
        row("MERGE INTO t USING s ON true WHEN MATCHED THEN DELETE", "MERGE");
        row("TRUNCATE t", "TRUNCATE");
        row("ALTER TABLE t ADD a int", "ALTER TABLE");
        row("CREATE TABLE t AS SELECT 1", "CREATE TABLE AS");
        row("SELECT 1; DROP TABLE t", "DROP");
        row("WITH x AS (DELETE FROM t RETURNING *) SELECT * FROM x", "DELETE");
        row("SELECT * FROM (WITH x AS (INSERT INTO t VALUES (1) RETURNING a) SELECT a FROM x) y", "INSERT");
        row("SELECT 1 INTO t", "SELECT INTO");
        row("SELECT * FROM t FOR UPDATE", "FOR UPDATE or FOR SHARE");
        row("SELECT * FROM (SELECT * FROM t FOR KEY SHARE) x", "FOR UPDATE or FOR SHARE");
        row("EXPLAIN ANALYZE DELETE FROM t", "DELETE");
        row("EXPLAIN (ANALYZE, BUFFERS) INSERT INTO t VALUES (1)", "INSERT");
        row("EXPLAIN (ANALYZE false) DELETE FROM t", "DELETE"); // present is enough
        row("EXPLAIN SELECT nextval('s')", "nextval()");
        row("EXPLAIN CREATE TABLE x AS SELECT 1", "EXPLAIN");
        row("EXPLAIN ANALYZE EXECUTE p", "EXECUTE");
        row("SET default_transaction_read_only = off", "SET default_transaction_read_only");
        row("SET LOCAL transaction_read_only TO off", "SET transaction_read_only");
        row("SET session authorization postgres", "SET session_authorization");
        row("SET ROLE postgres", "SET role");
        row("RESET ALL", "SET ALL");
        row("RESET default_transaction_read_only", "SET default_transaction_read_only");
        row("SET TRANSACTION READ WRITE", "SET TRANSACTION");
        row("SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE", "SET SESSION CHARACTERISTICS");
        row("SET session_replication_role = replica", "SET session_replication_role");
        row("BEGIN READ WRITE", "BEGIN READ WRITE");
        row("START TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ WRITE", "BEGIN READ WRITE");
        row("PREPARE TRANSACTION 'x'", "PREPARE TRANSACTION");
        row("COMMIT PREPARED 'x'", "PREPARE TRANSACTION");
        row("DO $$ BEGIN NULL; END $$", "DO");
        row("CALL p()", "CALL");
        row("COPY t FROM STDIN", "COPY");
        row("COPY t TO PROGRAM 'sh'", "COPY");
        row("COPY (SELECT 1) TO '/tmp/x'", "COPY");
        row("PREPARE p AS DELETE FROM t", "PREPARE");
        row("EXECUTE p", "EXECUTE");
        row("LOCK TABLE t", "LOCK");
        row("VACUUM t", "VACUUM");
        row("ANALYZE t", "VACUUM");
        row("CHECKPOINT", "CHECK POINT");
        row("LISTEN x", "LISTEN");
        row("NOTIFY x", "NOTIFY");
        row("DISCARD ALL", "DISCARD");
        row("LOAD 'x'", "LOAD");
        row("SELECT nextval('s')", "nextval()");
        row("SELECT pg_catalog.setval('s', 1)", "pg_catalog.setval()");
        row("SELECT set_config('transaction_read_only', 'off', false)", "set_config()");
        row("SELECT 1 WHERE set_config('a.b', 'c', true) = 'c'", "set_config()");
        row("SELECT count(*) FILTER (WHERE pg_terminate_backend(1)) FROM t", "pg_terminate_backend()");
        row("SELECT pg_cancel_backend(1)", "pg_cancel_backend()");
        row("SELECT * FROM dblink('x', 'y') AS t(a int)", "dblink()");
        row("SELECT dblink_exec('x', 'y')", "dblink_exec()");
        row("SELECT query_to_xml('delete from t', true, true, '')", "query_to_xml()");
        row("SELECT pg_advisory_lock(1)", "pg_advisory_lock()");
        row("SELECT lo_unlink(1)", "lo_unlink()");
        row("SELECT pg_read_file('x')", "pg_read_file()");
        row("SELECT pg_reload_conf()", "pg_reload_conf()");
        row("SELECT pg_stat_reset()", "pg_stat_reset()");
        row("SELECT txid_current()", "txid_current()");
        row("SELECT my_function()", "my_function()");
        row("SELECT evil.lower('x')", "evil.lower()");
        row("SELECT count(*) OVER (ORDER BY pg_notify('a', 'b')) FROM t", "pg_notify()");
        row("VALUES (nextval('s'))", "nextval()");
        row("SELECT CASE WHEN true THEN (SELECT pg_switch_wal()::text) END", "pg_switch_wal()");
        row("DECLARE c CURSOR FOR SELECT nextval('s')", "nextval()");
        row("SELECT FROM t LIMIT nextval('s')", "nextval()");
        row("SELECT a FROM t GROUP BY ROLLUP (nextval('s'))", "nextval()");
        row("SELECT x.* FROM t, LATERAL (SELECT nextval('s')) x", "nextval()");
        row("SELECT ARRAY[ROW(nextval('s'))]", "nextval()");
        row("SELECT nonsense from from", "syntax error at or near \"from\"");
    }
    void writes()
    {
        QFETCH(QString, sql);
        QFETCH(QString, what);
        QCOMPARE(sql::firstWrite(sql), what);
    }

    void zeroByteIsNoRead() { QVERIFY(!sql::isReadOnly(u"SELECT 1"_s + QChar(0) + u"; DROP TABLE t"_s)); }

    void veryDeepTextIsRefusedAndNoCrash()
    {
        QVERIFY(!sql::isReadOnly("SELECT "_L1 + u"("_s.repeated(200000) + u"1"_s + u")"_s.repeated(200000)));
        QVERIFY(!sql::isReadOnly("SELECT "_L1 + u"("_s.repeated(50000)));
        for (const int terms : {5000, 20000}) {
            QVERIFY(!sql::isReadOnly("SELECT 1"_L1 + u"+1"_s.repeated(terms)));
            QVERIFY(!sql::isReadOnly("SELECT 1 "_L1 + u"UNION SELECT 1 "_s.repeated(terms)));
            QVERIFY(!sql::isReadOnly("SELECT 1"_L1 + u"::int"_s.repeated(terms)));
        }
        QVERIFY(sql::isReadOnly("SELECT 1"_L1 + u"+1"_s.repeated(500)));
        QVERIFY(sql::isReadOnly("SELECT 1 WHERE true"_L1 + u" AND true"_s.repeated(100000)));
        QVERIFY(sql::isReadOnly("VALUES (1)"_L1 + u", (-1)"_s.repeated(100000)));
    }

    /// The server's own word on the list: what is on it is not volatile, or is named here as harmless all the same.
    void functionsAreWhatTheServerSays()
    {
        const auto connection = tests::freshDatabase();
        if (!connection)
            QSKIP(qPrintable(tests::whyNot()));
        const auto functions = connection->execute(u"SELECT DISTINCT proname::text FROM pg_proc WHERE provolatile = "
                                                   u"'v' AND pronamespace = 'pg_catalog'::regnamespace "
                                                   "ORDER BY 1"_s);
        QVERIFY(functions);
        static const QStringList harmless{u"pg_hba_file_rules"_s,
                                          u"pg_lock_status"_s,
                                          u"pg_partition_ancestors"_s,
                                          u"pg_partition_tree"_s,
                                          u"pg_prepared_xact"_s,
                                          u"pg_safe_snapshot_blocking_pids"_s,
                                          u"pg_sequence_last_value"_s,
                                          u"clock_timestamp"_s,
                                          u"gen_random_uuid"_s,
                                          u"pg_backend_pid"_s,
                                          u"pg_blocking_pids"_s,
                                          u"pg_current_logfile"_s,
                                          u"pg_current_wal_flush_lsn"_s,
                                          u"pg_current_wal_insert_lsn"_s,
                                          u"pg_current_wal_lsn"_s,
                                          u"pg_database_size"_s,
                                          u"pg_export_snapshot"_s,
                                          u"pg_indexes_size"_s,
                                          u"pg_is_in_recovery"_s,
                                          u"pg_is_wal_replay_paused"_s,
                                          u"pg_isolation_test_session_is_blocked"_s,
                                          u"pg_jit_available"_s,
                                          u"pg_last_wal_receive_lsn"_s,
                                          u"pg_last_wal_replay_lsn"_s,
                                          u"pg_last_xact_replay_timestamp"_s,
                                          u"pg_ls_tmpdir"_s,
                                          u"pg_ls_waldir"_s,
                                          u"pg_notification_queue_usage"_s,
                                          u"pg_relation_size"_s,
                                          u"pg_sleep"_s,
                                          u"pg_sleep_for"_s,
                                          u"pg_table_size"_s,
                                          u"pg_tablespace_size"_s,
                                          u"pg_total_relation_size"_s,
                                          u"pg_xact_commit_timestamp"_s,
                                          u"pg_xact_status"_s,
                                          u"random"_s,
                                          u"timeofday"_s};
        QStringList surprising;
        for (const auto &row : functions->rows) {
            const QString name = row[0].toString();
            if (sql::isReadFunction(name) && !harmless.contains(name) && !name.startsWith("pg_get_"_L1) &&
                !name.startsWith("pg_stat_get_"_L1)) // the server's counters and views of its memory
                surprising.append(name);
        }
        QVERIFY2(surprising.isEmpty(), qPrintable(surprising.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestStatementKind)
#include "tst_statementkind.moc"
