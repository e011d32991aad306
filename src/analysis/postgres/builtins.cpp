// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every PostgreSQL has built in, for work without a server. Read from pg_type and pg_proc of PostgreSQL 17.

#include "analysis/postgres/builtins.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lockstep::analysis::postgres {

namespace builtinrows {

constexpr BuiltinType types[] = {
    {16, 1000, "bool", "boolean"},
    {17, 1001, "bytea", "bytea"},
    {18, 1002, "char", "\"char\""},
    {19, 1003, "name", "name"},
    {20, 1016, "int8", "bigint"},
    {21, 1005, "int2", "smallint"},
    {23, 1007, "int4", "integer"},
    {24, 1008, "regproc", "regproc"},
    {25, 1009, "text", "text"},
    {26, 1028, "oid", "oid"},
    {27, 1010, "tid", "tid"},
    {28, 1011, "xid", "xid"},
    {29, 1012, "cid", "cid"},
    {114, 199, "json", "json"},
    {142, 143, "xml", "xml"},
    {194, 0, "pg_node_tree", "pg_node_tree"},
    {600, 1017, "point", "point"},
    {601, 1018, "lseg", "lseg"},
    {602, 1019, "path", "path"},
    {603, 1020, "box", "box"},
    {604, 1027, "polygon", "polygon"},
    {628, 629, "line", "line"},
    {650, 651, "cidr", "cidr"},
    {700, 1021, "float4", "real"},
    {701, 1022, "float8", "double precision"},
    {718, 719, "circle", "circle"},
    {774, 775, "macaddr8", "macaddr8"},
    {790, 791, "money", "money"},
    {829, 1040, "macaddr", "macaddr"},
    {869, 1041, "inet", "inet"},
    {1033, 1034, "aclitem", "aclitem"},
    {1042, 1014, "bpchar", "bpchar"},
    {1043, 1015, "varchar", "character varying"},
    {1082, 1182, "date", "date"},
    {1083, 1183, "time", "time without time zone"},
    {1114, 1115, "timestamp", "timestamp without time zone"},
    {1184, 1185, "timestamptz", "timestamp with time zone"},
    {1186, 1187, "interval", "interval"},
    {1266, 1270, "timetz", "time with time zone"},
    {1560, 1561, "bit", "\"bit\""},
    {1562, 1563, "varbit", "bit varying"},
    {1700, 1231, "numeric", "numeric"},
    {1790, 2201, "refcursor", "refcursor"},
    {2202, 2207, "regprocedure", "regprocedure"},
    {2203, 2208, "regoper", "regoper"},
    {2204, 2209, "regoperator", "regoperator"},
    {2205, 2210, "regclass", "regclass"},
    {2206, 2211, "regtype", "regtype"},
    {2950, 2951, "uuid", "uuid"},
    {2970, 2949, "txid_snapshot", "txid_snapshot"},
    {3220, 3221, "pg_lsn", "pg_lsn"},
    {3361, 0, "pg_ndistinct", "pg_ndistinct"},
    {3402, 0, "pg_dependencies", "pg_dependencies"},
    {3614, 3643, "tsvector", "tsvector"},
    {3615, 3645, "tsquery", "tsquery"},
    {3642, 3644, "gtsvector", "gtsvector"},
    {3734, 3735, "regconfig", "regconfig"},
    {3769, 3770, "regdictionary", "regdictionary"},
    {3802, 3807, "jsonb", "jsonb"},
    {3904, 3905, "int4range", "int4range"},
    {3906, 3907, "numrange", "numrange"},
    {3908, 3909, "tsrange", "tsrange"},
    {3910, 3911, "tstzrange", "tstzrange"},
    {3912, 3913, "daterange", "daterange"},
    {3926, 3927, "int8range", "int8range"},
    {4072, 4073, "jsonpath", "jsonpath"},
    {4089, 4090, "regnamespace", "regnamespace"},
    {4096, 4097, "regrole", "regrole"},
    {4191, 4192, "regcollation", "regcollation"},
    {4451, 6150, "int4multirange", "int4multirange"},
    {4532, 6151, "nummultirange", "nummultirange"},
    {4533, 6152, "tsmultirange", "tsmultirange"},
    {4534, 6153, "tstzmultirange", "tstzmultirange"},
    {4535, 6155, "datemultirange", "datemultirange"},
    {4536, 6157, "int8multirange", "int8multirange"},
    {4600, 0, "pg_brin_bloom_summary", "pg_brin_bloom_summary"},
    {4601, 0, "pg_brin_minmax_multi_summary", "pg_brin_minmax_multi_summary"},
    {5017, 0, "pg_mcv_list", "pg_mcv_list"},
    {5038, 5039, "pg_snapshot", "pg_snapshot"},
    {5069, 271, "xid8", "xid8"},
};

// Names of which at least one overload is volatile.
constexpr std::string_view volatileFunctions[] = {"amvalidate",
                                                  "array_sample",
                                                  "array_shuffle",
                                                  "bernoulli",
                                                  "brinhandler",
                                                  "bthandler",
                                                  "clock_timestamp",
                                                  "current_query",
                                                  "currtid2",
                                                  "currval",
                                                  "cursor_to_xml",
                                                  "cursor_to_xmlschema",
                                                  "dsnowball_init",
                                                  "dsnowball_lexize",
                                                  "gen_random_uuid",
                                                  "ginhandler",
                                                  "gisthandler",
                                                  "hashhandler",
                                                  "lastval",
                                                  "nextval",
                                                  "pg_advisory_lock",
                                                  "pg_advisory_lock_shared",
                                                  "pg_advisory_unlock",
                                                  "pg_advisory_unlock_all",
                                                  "pg_advisory_unlock_shared",
                                                  "pg_advisory_xact_lock",
                                                  "pg_advisory_xact_lock_shared",
                                                  "pg_blocking_pids",
                                                  "pg_cancel_backend",
                                                  "pg_collation_actual_version",
                                                  "pg_import_system_collations",
                                                  "pg_jit_available",
                                                  "pg_nextoid",
                                                  "pg_sequence_last_value",
                                                  "pg_sleep",
                                                  "pg_sleep_for",
                                                  "pg_sleep_until",
                                                  "pg_stop_making_pinned_objects",
                                                  "pg_terminate_backend",
                                                  "pg_try_advisory_lock",
                                                  "pg_try_advisory_lock_shared",
                                                  "pg_try_advisory_xact_lock",
                                                  "pg_try_advisory_xact_lock_shared",
                                                  "pg_xact_commit_timestamp",
                                                  "pg_xact_commit_timestamp_origin",
                                                  "pg_xact_status",
                                                  "query_to_xml",
                                                  "query_to_xml_and_xmlschema",
                                                  "query_to_xmlschema",
                                                  "random",
                                                  "random_normal",
                                                  "set_config",
                                                  "setseed",
                                                  "setval",
                                                  "spghandler",
                                                  "system",
                                                  "timeofday",
                                                  "txid_status"};

constexpr std::string_view stableFunctions[] = {"array_to_json",
                                                "array_to_string",
                                                "concat",
                                                "concat_ws",
                                                "convert",
                                                "convert_from",
                                                "convert_to",
                                                "current_setting",
                                                "format",
                                                "json_build_array",
                                                "json_build_object",
                                                "jsonb_build_array",
                                                "jsonb_build_object",
                                                "make_timestamptz",
                                                "now",
                                                "row_to_json",
                                                "statement_timestamp",
                                                "to_char",
                                                "to_date",
                                                "to_json",
                                                "to_jsonb",
                                                "to_number",
                                                "transaction_timestamp",
                                                "txid_current",
                                                "version"};

constexpr std::string_view aggregates[] = {"any_value",
                                           "array_agg",
                                           "avg",
                                           "bit_and",
                                           "bit_or",
                                           "bit_xor",
                                           "bool_and",
                                           "bool_or",
                                           "corr",
                                           "count",
                                           "covar_pop",
                                           "covar_samp",
                                           "cume_dist",
                                           "dense_rank",
                                           "every",
                                           "json_agg",
                                           "json_agg_strict",
                                           "json_object_agg",
                                           "json_object_agg_strict",
                                           "json_object_agg_unique",
                                           "json_object_agg_unique_strict",
                                           "jsonb_agg",
                                           "jsonb_agg_strict",
                                           "jsonb_object_agg",
                                           "jsonb_object_agg_strict",
                                           "jsonb_object_agg_unique",
                                           "jsonb_object_agg_unique_strict",
                                           "max",
                                           "min",
                                           "mode",
                                           "percent_rank",
                                           "percentile_cont",
                                           "percentile_disc",
                                           "range_agg",
                                           "range_intersect_agg",
                                           "rank",
                                           "regr_avgx",
                                           "regr_avgy",
                                           "regr_count",
                                           "regr_intercept",
                                           "regr_r2",
                                           "regr_slope",
                                           "regr_sxx",
                                           "regr_sxy",
                                           "regr_syy",
                                           "stddev",
                                           "stddev_pop",
                                           "stddev_samp",
                                           "string_agg",
                                           "sum",
                                           "var_pop",
                                           "var_samp",
                                           "variance",
                                           "xmlagg"};

// Functions of the extensions that migrations use most for defaults.
constexpr std::string_view volatileExtensionFunctions[] = {
    "gen_random_bytes", "gen_salt",           "gen_uuid_v7",      "pgp_pub_encrypt",  "pgp_sym_encrypt",
    "uuid_generate_v1", "uuid_generate_v1mc", "uuid_generate_v4", "uuid_generate_v6", "uuid_generate_v7",
    "ulid_generate",    "gen_ulid",           "nanoid",           "uuidv4",           "uuidv7",
};

} // namespace builtinrows

std::span<const BuiltinType> builtinTypes()
{
    return builtinrows::types;
}

bool isStableBuiltin(std::string_view name)
{
    return std::ranges::binary_search(builtinrows::stableFunctions, name);
}

bool isAggregateBuiltin(std::string_view name)
{
    return std::ranges::binary_search(builtinrows::aggregates, name);
}

bool isVolatileBuiltin(std::string_view name)
{
    return std::ranges::binary_search(builtinrows::volatileFunctions, name) ||
           std::ranges::find(builtinrows::volatileExtensionFunctions, name) !=
               std::end(builtinrows::volatileExtensionFunctions);
}

} // namespace lockstep::analysis::postgres
