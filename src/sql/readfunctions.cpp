// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/statementkind.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lockstep::sql {

// Checked against pg_proc by a test: every function of these names is immutable or stable, or stands in the last list.
// Left out on purpose although not volatile: query_to_xml and its family (they run text as SQL).
static constexpr auto readFunctions =
    // aggregates and windows
    "count sum avg min max string_agg array_agg bool_and bool_or every any_value bit_and bit_or stddev stddev_pop "
    "stddev_samp "
    "variance var_pop var_samp percentile_cont percentile_disc mode row_number rank dense_rank percent_rank cume_dist "
    "ntile "
    "lag lead first_value last_value nth_value corr covar_pop covar_samp "
    // text
    "length char_length octet_length bit_length lower upper initcap btrim ltrim rtrim trim substr substring left right "
    "lpad "
    "rpad repeat replace reverse split_part strpos position starts_with translate concat concat_ws format quote_ident "
    "quote_literal quote_nullable chr ascii md5 sha224 sha256 sha384 sha512 encode decode convert_from convert_to "
    "to_hex "
    "overlay string_to_array string_to_table regexp_replace regexp_match regexp_matches regexp_split_to_array "
    "regexp_split_to_table regexp_count regexp_instr regexp_like regexp_substr parse_ident normalize unistr "
    // numbers
    "abs ceil ceiling floor round trunc mod div power pow sqrt cbrt exp ln log log10 sign greatest least width_bucket "
    "min_scale scale trim_scale gcd lcm pi sin cos tan asin acos atan atan2 degrees radians hashtext hashtextextended "
    // time
    "now age date_part date_trunc date_bin extract to_char to_date to_timestamp to_number make_date make_interval "
    "make_time "
    "make_timestamp make_timestamptz justify_days justify_hours justify_interval isfinite timezone "
    "transaction_timestamp statement_timestamp timestamp timestamptz date time "
    // arrays, ranges, rows and series
    "array_append array_cat array_dims array_fill array_length array_lower array_ndims array_position array_positions "
    "array_prepend array_remove array_replace array_to_string array_upper cardinality unnest trim_array "
    "generate_series "
    "generate_subscripts isempty lower_inc upper_inc lower_inf upper_inf range_merge num_nulls num_nonnulls "
    // the catalog
    "current_setting current_schema current_schemas current_database current_catalog current_user session_user user "
    "version "
    "to_regclass to_regtype to_regproc to_regprocedure to_regnamespace to_regrole to_regoper to_regcollation "
    "format_type "
    "col_description obj_description shobj_description pg_describe_object pg_identify_object "
    "pg_identify_object_as_address pg_get_object_address pg_typeof pg_column_size pg_column_compression "
    "pg_encoding_to_char pg_char_to_encoding pg_client_encoding pg_size_pretty pg_size_bytes pg_wal_lsn_diff "
    "pg_postmaster_start_time pg_conf_load_time pg_my_temp_schema pg_is_other_temp_schema pg_options_to_table "
    "pg_index_has_property pg_index_column_has_property pg_indexam_has_property pg_partition_root pg_partition_tree "
    "pg_partition_ancestors pg_relation_is_publishable pg_relation_is_updatable pg_column_is_updatable "
    "pg_tablespace_location "
    "pg_tablespace_databases pg_timezone_names pg_timezone_abbrevs pg_show_all_settings pg_settings_get_flags "
    "pg_available_extensions pg_available_extension_versions pg_cursor pg_prepared_statement pg_prepared_xact "
    "pg_lock_status "
    "pg_listening_channels pg_safe_snapshot_blocking_pids pg_current_snapshot pg_snapshot_xmin pg_snapshot_xmax "
    "pg_snapshot_xip pg_visible_in_snapshot txid_current_snapshot txid_snapshot_xmin txid_snapshot_xmax "
    "txid_current_if_assigned pg_current_xact_id_if_assigned mxid_age aclexplode acldefault makeaclitem "
    "inet_client_addr inet_client_port inet_server_addr inet_server_port pg_input_is_valid "
    "pg_relation_filenode pg_relation_filepath pg_filenode_relation pg_sequence_parameters pg_sequence_last_value "
    "pg_has_role row_security_active pg_trigger_depth pg_config pg_hba_file_rules pg_mcv_list_items "
    // extensions that only look
    "pg_stat_statements pg_stat_statements_info pgstattuple pgstattuple_approx pgstatindex pg_freespace "
    // volatile in pg_proc, and yet without a trace
    "random gen_random_uuid clock_timestamp timeofday pg_sleep pg_sleep_for pg_backend_pid pg_blocking_pids "
    "pg_is_in_recovery pg_is_wal_replay_paused pg_last_wal_receive_lsn pg_last_wal_replay_lsn "
    "pg_last_xact_replay_timestamp pg_current_wal_lsn pg_current_wal_insert_lsn pg_current_wal_flush_lsn "
    "pg_database_size pg_tablespace_size pg_relation_size pg_table_size pg_indexes_size pg_total_relation_size "
    "pg_export_snapshot pg_notification_queue_usage pg_jit_available pg_current_logfile "
    "pg_isolation_test_session_is_blocked "
    "pg_ls_waldir pg_ls_tmpdir pg_xact_status pg_xact_commit_timestamp "_L1;

static constexpr std::array readPrefixes{
    "pg_get_"_L1, "pg_stat_get_"_L1, "has_"_L1,        "json_"_L1,
    "jsonb_"_L1,  "to_json"_L1,      "row_to_json"_L1, "array_to_json"_L1,
};

bool isReadFunction(QStringView name)
{
    static const QSet<QString> known = [] {
        const QStringList words = QString(readFunctions).split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(words.begin(), words.end());
    }();
    if (known.contains(name.toString()))
        return true;
    if (name.startsWith("pg_"_L1) && name.endsWith("_is_visible"_L1))
        return true;
    return std::ranges::any_of(readPrefixes, [name](auto prefix) { return name.startsWith(prefix); });
}

bool isHarmlessSetting(QStringView name)
{
    static constexpr std::array known{
        "application_name"_L1,
        "bytea_output"_L1,
        "client_min_messages"_L1,
        "cursor_tuple_fraction"_L1,
        "datestyle"_L1,
        "effective_cache_size"_L1,
        "extra_float_digits"_L1,
        "from_collapse_limit"_L1,
        "idle_in_transaction_session_timeout"_L1,
        "idle_session_timeout"_L1,
        "intervalstyle"_L1,
        "jit"_L1,
        "join_collapse_limit"_L1,
        "lock_timeout"_L1,
        "max_parallel_workers_per_gather"_L1,
        "plan_cache_mode"_L1,
        "quote_all_identifiers"_L1,
        "random_page_cost"_L1,
        "row_security"_L1,
        "search_path"_L1,
        "seq_page_cost"_L1,
        "statement_timeout"_L1,
        "stats_fetch_consistency"_L1,
        "timezone"_L1,
        "track_io_timing"_L1,
        "transaction_timeout"_L1,
        "work_mem"_L1,
    };
    const QString lower = name.toString().toLower();
    return std::ranges::find(known, lower) != known.end() || lower.startsWith("enable_"_L1);
}

} // namespace lockstep::sql
