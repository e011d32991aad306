// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an older server does not understand yet, as far as its grammar or its lists of options say so. By the release
// notes (appendix E) and gram.y of each version; tests/analysis/data/matrix tries it on each.

#include "analysis/postgres/handlers.h"

#include <algorithm>
#include <array>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace versionslocal {

struct Need {
    int major = 0;
    const char *what = nullptr;
};

struct OptionNeed {
    std::string_view option;
    Need need;
};

Need oldest(std::size_t count, Node *const *options, std::span<const OptionNeed> table)
{
    Need result;
    for (const Node *node : std::span(options, count)) {
        for (const OptionNeed &row : table) {
            if (node->node_case == PG_QUERY__NODE__NODE_DEF_ELEM && is(node->def_elem->defname, row.option) &&
                row.need.major > result.major)
                result = row.need;
        }
    }
    return result;
}

constexpr std::array vacuumOptions{
    OptionNeed{"parallel", {13, "PARALLEL"}},
    OptionNeed{"process_toast", {14, "PROCESS_TOAST"}},
    OptionNeed{"process_main", {16, "PROCESS_MAIN"}},
    OptionNeed{"skip_database_stats", {16, "SKIP_DATABASE_STATS"}},
    OptionNeed{"only_database_stats", {16, "ONLY_DATABASE_STATS"}},
    OptionNeed{"buffer_usage_limit", {16, "BUFFER_USAGE_LIMIT"}},
};
constexpr std::array explainOptions{
    OptionNeed{"wal", {13, "WAL"}},
    OptionNeed{"generic_plan", {16, "GENERIC_PLAN"}},
    OptionNeed{"serialize", {17, "SERIALIZE"}},
    OptionNeed{"memory", {17, "MEMORY"}},
};
constexpr std::array copyOptions{
    OptionNeed{"default", {16, "DEFAULT"}},
    OptionNeed{"on_error", {17, "ON_ERROR"}},
    OptionNeed{"log_verbosity", {17, "LOG_VERBOSITY"}},
    OptionNeed{"reject_limit", {18, "REJECT_LIMIT"}},
};
constexpr std::array createdbOptions{
    OptionNeed{"locale", {13, "LOCALE"}},
    OptionNeed{"strategy", {15, "STRATEGY"}},
    OptionNeed{"oid", {15, "OID"}},
    OptionNeed{"locale_provider", {15, "LOCALE_PROVIDER"}},
    OptionNeed{"icu_locale", {15, "ICU_LOCALE"}},
    OptionNeed{"icu_rules", {16, "ICU_RULES"}},
    OptionNeed{"builtin_locale", {17, "BUILTIN_LOCALE"}},
};
constexpr std::array reindexOptions{OptionNeed{"tablespace", {14, "TABLESPACE"}}};
constexpr std::array dropdbOptions{OptionNeed{"force", {13, "FORCE"}}};
constexpr std::array roleOptions{
    OptionNeed{"inherit", {16, "WITH INHERIT"}},
    OptionNeed{"set", {16, "WITH SET"}},
};

using Check = Need (*)(const ProtobufCMessage &);

template <typename T>
const T &to(const ProtobufCMessage &message)
{
    return reinterpret_cast<const T &>(message);
}

Need ofAlter(const PgQuery__AlterTableCmd &cmd)
{
    switch (cmd.subtype) {
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropExpression:
        return {13, "DROP EXPRESSION"};
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetCompression:
        return {14, "SET COMPRESSION"};
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DetachPartitionFinalize:
        return {14, "DETACH PARTITION ... FINALIZE"};
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DetachPartition:
        return {cmd.def && cmd.def->partition_cmd->concurrent ? 14 : 0, "DETACH PARTITION ... CONCURRENTLY"};
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetAccessMethod:
        return {empty(cmd.name) ? 17 : 15, "SET ACCESS METHOD"};
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetStorage:
        return {is(stringOf(cmd.def), "default") ? 16 : 0, "SET STORAGE DEFAULT"};
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetStatistics:
        return {cmd.def ? 0 : 17, "SET STATISTICS DEFAULT"};
    case PG_QUERY__ALTER_TABLE_TYPE__AT_SetExpression:
        return {17, "SET EXPRESSION"};
    default:
        return {};
    }
}

Need ofGrant(const PgQuery__GrantStmt &stmt)
{
    for (const Node *node : list(stmt.n_privileges, stmt.privileges)) {
        if (is(node->access_priv->priv_name, "maintain"))
            return {17, "MAINTAIN"};
    }
    if (stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_PARAMETER_ACL)
        return {15, "ON PARAMETER"};
    return {stmt.grantor ? 14 : 0, "GRANTED BY"};
}

Need ofFunction(const PgQuery__CreateFunctionStmt &stmt)
{
    if (stmt.sql_body)
        return {14, "BEGIN ATOMIC"};
    const bool out = std::ranges::any_of(list(stmt.n_parameters, stmt.parameters), [](const Node *node) {
        return node->function_parameter->mode == PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_OUT;
    });
    return {stmt.is_procedure && out ? 14 : 0, "OUT"};
}

Need ofFunctionCall(const PgQuery__FuncCall &call)
{
    if (call.funcformat != PG_QUERY__COERCION_FORM__COERCE_SQL_SYNTAX)
        return {};
    const QString name = qualified(names(call.n_funcname, call.funcname)).name;
    if (name == "system_user"_L1)
        return {16, "SYSTEM_USER"};
    return {name == "timezone"_L1 && call.n_args == 1 ? 17 : 0, "AT LOCAL"};
}

/// RETURNING old.x and new.x, where no table is called so.
Need ofReturning(const PgQuery__RangeVar *target, std::size_t count, Node *const *items)
{
    bool found = false;
    for (const Node *item : std::span(items, count)) {
        walk(item, [&](const ProtobufCMessage &message) {
            const auto *ref = as<PgQuery__ColumnRef>(message, pg_query__column_ref__descriptor);
            const char *first = ref && ref->n_fields == 2 ? stringOf(ref->fields[0]) : nullptr;
            found = found || is(first, "old") || is(first, "new");
            return !found;
        });
    }
    const char *name = target && target->alias ? target->alias->aliasname : target ? target->relname : nullptr;
    return {found && !is(name, "old") && !is(name, "new") ? 18 : 0, "RETURNING OLD, NEW"};
}

Need ofCopy(const PgQuery__CopyStmt &stmt)
{
    const auto *header = option(stmt.n_options, stmt.options, "header");
    if (header && header->arg && is(stringOf(header->arg), "match"))
        return {15, "HEADER MATCH"};
    return oldest(stmt.n_options, stmt.options, copyOptions);
}

/// By the kind of node; each function says what the node needs.
const std::unordered_map<const ProtobufCMessageDescriptor *, Check> &checks()
{
#define LOCKSTEP_NEED(NAME, TYPE, ...)                                                                                 \
    {&pg_query__##NAME##__descriptor, [](const ProtobufCMessage &message) -> Need {                                    \
         [[maybe_unused]] const auto &node = to<PgQuery__##TYPE>(message);                                             \
         return __VA_ARGS__;                                                                                           \
     }}
    static const std::unordered_map<const ProtobufCMessageDescriptor *, Check> map{
        LOCKSTEP_NEED(insert_stmt, InsertStmt, ofReturning(node.relation, node.n_returning_list, node.returning_list)),
        LOCKSTEP_NEED(update_stmt, UpdateStmt, ofReturning(node.relation, node.n_returning_list, node.returning_list)),
        LOCKSTEP_NEED(delete_stmt, DeleteStmt, ofReturning(node.relation, node.n_returning_list, node.returning_list)),
        LOCKSTEP_NEED(alter_table_cmd, AlterTableCmd, ofAlter(node)),
        LOCKSTEP_NEED(grant_stmt, GrantStmt, ofGrant(node)),
        LOCKSTEP_NEED(create_function_stmt, CreateFunctionStmt, ofFunction(node)),
        LOCKSTEP_NEED(func_call, FuncCall, ofFunctionCall(node)),
        LOCKSTEP_NEED(copy_stmt, CopyStmt, ofCopy(node)),
        LOCKSTEP_NEED(grant_role_stmt, GrantRoleStmt, oldest(node.n_opt, node.opt, roleOptions)),
        LOCKSTEP_NEED(vacuum_stmt, VacuumStmt, oldest(node.n_options, node.options, vacuumOptions)),
        LOCKSTEP_NEED(explain_stmt, ExplainStmt, oldest(node.n_options, node.options, explainOptions)),
        LOCKSTEP_NEED(createdb_stmt, CreatedbStmt, oldest(node.n_options, node.options, createdbOptions)),
        LOCKSTEP_NEED(dropdb_stmt, DropdbStmt, oldest(node.n_options, node.options, dropdbOptions)),
        LOCKSTEP_NEED(reindex_stmt, ReindexStmt, oldest(node.n_params, node.params, reindexOptions)),
        LOCKSTEP_NEED(merge_stmt, MergeStmt, Need{node.n_returning_list ? 17 : 15, "MERGE"}),
        LOCKSTEP_NEED(merge_when_clause, MergeWhenClause,
                      Need{node.match_kind == PG_QUERY__MERGE_MATCH_KIND__MERGE_WHEN_NOT_MATCHED_BY_SOURCE ? 17 : 0,
                           "NOT MATCHED BY SOURCE"}),
        LOCKSTEP_NEED(constraint, Constraint,
                      node.nulls_not_distinct ? Need{15, "NULLS NOT DISTINCT"}
                                              : Need{node.n_fk_del_set_cols ? 15 : 0, "ON DELETE SET ... (columns)"}),
        LOCKSTEP_NEED(index_stmt, IndexStmt, Need{node.nulls_not_distinct ? 15 : 0, "NULLS NOT DISTINCT"}),
        LOCKSTEP_NEED(column_def, ColumnDef,
                      empty(node.storage_name) ? Need{empty(node.compression) ? 0 : 14, "COMPRESSION"}
                                               : Need{16, "STORAGE"}),
        LOCKSTEP_NEED(create_trig_stmt, CreateTrigStmt, Need{node.replace ? 14 : 0, "CREATE OR REPLACE TRIGGER"}),
        LOCKSTEP_NEED(create_stats_stmt, CreateStatsStmt, Need{node.n_defnames ? 0 : 16, "CREATE STATISTICS ON"}),
        LOCKSTEP_NEED(stats_elem, StatsElem, Need{node.expr ? 14 : 0, "CREATE STATISTICS ON (expression)"}),
        LOCKSTEP_NEED(alter_stats_stmt, AlterStatsStmt, Need{13, "ALTER STATISTICS"}),
        LOCKSTEP_NEED(alter_type_stmt, AlterTypeStmt, Need{13, "ALTER TYPE ... SET"}),
        LOCKSTEP_NEED(alter_object_depends_stmt, AlterObjectDependsStmt,
                      Need{node.remove ? 13 : 0, "NO DEPENDS ON EXTENSION"}),
        LOCKSTEP_NEED(publication_obj_spec, PublicationObjSpec,
                      Need{node.pubobjtype == PG_QUERY__PUBLICATION_OBJ_SPEC_TYPE__PUBLICATIONOBJ_TABLE ? 0 : 15,
                           "TABLES IN SCHEMA"}),
        LOCKSTEP_NEED(publication_table, PublicationTable,
                      node.where_clause ? Need{15, "FOR TABLE ... WHERE"}
                                        : Need{node.n_columns ? 15 : 0, "FOR TABLE ... (columns)"}),
        LOCKSTEP_NEED(create_seq_stmt, CreateSeqStmt,
                      Need{node.sequence && is(node.sequence->relpersistence, "u") ? 15 : 0, "UNLOGGED SEQUENCE"}),
        LOCKSTEP_NEED(alter_database_refresh_coll_stmt, AlterDatabaseRefreshCollStmt,
                      Need{15, "REFRESH COLLATION VERSION"}),
        LOCKSTEP_NEED(create_event_trig_stmt, CreateEventTrigStmt,
                      Need{is(node.eventname, "login") ? 17 : 0, "ON login"}),
        LOCKSTEP_NEED(common_table_expr, CommonTableExpr,
                      node.search_clause ? Need{14, "SEARCH"} : Need{node.cycle_clause ? 14 : 0, "CYCLE"}),
        LOCKSTEP_NEED(select_stmt, SelectStmt,
                      node.limit_option == PG_QUERY__LIMIT_OPTION__LIMIT_OPTION_WITH_TIES
                          ? Need{13, "WITH TIES"}
                          : Need{node.group_distinct ? 14 : 0, "GROUP BY DISTINCT"}),
        LOCKSTEP_NEED(join_expr, JoinExpr, Need{node.join_using_alias ? 14 : 0, "JOIN ... USING ... AS"}),
        LOCKSTEP_NEED(range_subselect, RangeSubselect, Need{node.alias ? 0 : 16, "FROM (SELECT ...)"}),
        LOCKSTEP_NEED(json_object_constructor, JsonObjectConstructor, Need{16, "JSON_OBJECT"}),
        LOCKSTEP_NEED(json_array_constructor, JsonArrayConstructor, Need{16, "JSON_ARRAY"}),
        LOCKSTEP_NEED(json_array_query_constructor, JsonArrayQueryConstructor, Need{16, "JSON_ARRAY"}),
        LOCKSTEP_NEED(json_object_agg, JsonObjectAgg, Need{16, "JSON_OBJECTAGG"}),
        LOCKSTEP_NEED(json_array_agg, JsonArrayAgg, Need{16, "JSON_ARRAYAGG"}),
        LOCKSTEP_NEED(json_is_predicate, JsonIsPredicate, Need{16, "IS JSON"}),
        LOCKSTEP_NEED(json_parse_expr, JsonParseExpr, Need{17, "JSON()"}),
        LOCKSTEP_NEED(json_scalar_expr, JsonScalarExpr, Need{17, "JSON_SCALAR"}),
        LOCKSTEP_NEED(json_serialize_expr, JsonSerializeExpr, Need{17, "JSON_SERIALIZE"}),
        LOCKSTEP_NEED(json_func_expr, JsonFuncExpr, Need{17, "JSON_VALUE"}),
        LOCKSTEP_NEED(json_table, JsonTable, Need{17, "JSON_TABLE"}),
    };
#undef LOCKSTEP_NEED
    return map;
}

} // namespace versionslocal

void requireVersion(Run &run, const Node *statement, const std::vector<sql::NewerPlace> &newer)
{
    if (run.major < 18 && !newer.empty())
        refuse("42601", u"analysis.needs-version"_s, {sql::newerSyntaxWords(newer.front().what), u"18"_s});
    if (run.major >= 18)
        return;
    versionslocal::Need need;
    walk(statement, [&](const ProtobufCMessage &message) {
        const auto &checks = versionslocal::checks();
        if (const auto check = checks.find(message.descriptor); check != checks.end()) {
            if (const versionslocal::Need found = check->second(message); found.major > need.major)
                need = found;
        }
        return true;
    });
    if (need.major > run.major)
        refuse("42601", u"analysis.needs-version"_s, {QString::fromLatin1(need.what), QString::number(need.major)});
}

} // namespace lockstep::analysis::postgres
