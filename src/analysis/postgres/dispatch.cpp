// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/handlers.h"

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace dispatchlocal {

/// Statements that lock no relation of the user's and that the server refuses inside a transaction block.
void outsideOnly(Run &run)
{
    run.effect.transactional = false;
    run.act(ActionKind::Other);
    if (run.session.inTransaction)
        refuse("25001", u"analysis.not-in-transaction"_s, {run.effect.kind});
}

} // namespace dispatchlocal

static void createForeignTable(Run &run, const PgQuery__CreateForeignTableStmt &stmt)
{
    createTable(run, *stmt.base_stmt, true);
    const Oid table = run.lookup(qualified(*stmt.base_stmt->relation));
    if (!run.state.tables.get(table))
        return;
    catalog::Relation &made = run.state.tables.edit(table).r;
    made.foreignServer = text(stmt.servername);
    made.options = relationOptions(stmt.n_options, stmt.options);
}

static void createForeignServer(Run &run, const PgQuery__CreateForeignServerStmt &stmt)
{
    const QString name = text(stmt.servername);
    if (!std::ranges::contains(run.state.foreignServers, name, &State::ForeignServer::name))
        run.state.addForeignServer({0, name, text(stmt.fdwname)});
    run.act(ActionKind::Other);
}

void dispatch(Run &run, const Node *statement)
{
#define LOCKSTEP_HANDLE(NODE, FIELD, FUNCTION)                                                                         \
    case PG_QUERY__NODE__NODE_##NODE:                                                                                  \
        return FUNCTION(run, *statement->FIELD);
    switch (statement->node_case) {
        LOCKSTEP_HANDLE(CREATE_STMT, create_stmt, createTable)
        LOCKSTEP_HANDLE(CREATE_TABLE_AS_STMT, create_table_as_stmt, createTableAs)
        LOCKSTEP_HANDLE(INDEX_STMT, index_stmt, createIndex)
        LOCKSTEP_HANDLE(ALTER_TABLE_STMT, alter_table_stmt, alterTable)
        LOCKSTEP_HANDLE(RENAME_STMT, rename_stmt, renameObject)
        LOCKSTEP_HANDLE(ALTER_OBJECT_SCHEMA_STMT, alter_object_schema_stmt, alterObjectSchema)
        LOCKSTEP_HANDLE(ALTER_OWNER_STMT, alter_owner_stmt, alterOwner)
        LOCKSTEP_HANDLE(DROP_STMT, drop_stmt, dropObjects)
        LOCKSTEP_HANDLE(REASSIGN_OWNED_STMT, reassign_owned_stmt, reassignOwned)
        LOCKSTEP_HANDLE(DROP_ROLE_STMT, drop_role_stmt, dropRole)
        LOCKSTEP_HANDLE(GRANT_STMT, grant_stmt, grant)
        LOCKSTEP_HANDLE(DROP_OWNED_STMT, drop_owned_stmt, dropOwned)
        LOCKSTEP_HANDLE(CREATE_TRIG_STMT, create_trig_stmt, createTrigger)
        LOCKSTEP_HANDLE(VIEW_STMT, view_stmt, createView)
        LOCKSTEP_HANDLE(REFRESH_MAT_VIEW_STMT, refresh_mat_view_stmt, refreshView)
        LOCKSTEP_HANDLE(CREATE_SEQ_STMT, create_seq_stmt, createSequence)
        LOCKSTEP_HANDLE(ALTER_SEQ_STMT, alter_seq_stmt, alterSequence)
        LOCKSTEP_HANDLE(CREATE_SCHEMA_STMT, create_schema_stmt, createSchema)
        LOCKSTEP_HANDLE(CREATE_ENUM_STMT, create_enum_stmt, createEnum)
        LOCKSTEP_HANDLE(ALTER_ENUM_STMT, alter_enum_stmt, alterEnum)
        LOCKSTEP_HANDLE(CREATE_DOMAIN_STMT, create_domain_stmt, createDomain)
        LOCKSTEP_HANDLE(ALTER_DOMAIN_STMT, alter_domain_stmt, alterDomain)
        LOCKSTEP_HANDLE(COMPOSITE_TYPE_STMT, composite_type_stmt, createComposite)
        LOCKSTEP_HANDLE(CREATE_RANGE_STMT, create_range_stmt, createRange)
        LOCKSTEP_HANDLE(CREATE_FUNCTION_STMT, create_function_stmt, createFunction)
        LOCKSTEP_HANDLE(ALTER_FUNCTION_STMT, alter_function_stmt, alterFunction)
        LOCKSTEP_HANDLE(COMMENT_STMT, comment_stmt, comment)
        LOCKSTEP_HANDLE(SEC_LABEL_STMT, sec_label_stmt, securityLabel)
        LOCKSTEP_HANDLE(TRUNCATE_STMT, truncate_stmt, truncate)
        LOCKSTEP_HANDLE(LOCK_STMT, lock_stmt, lockTable)
        LOCKSTEP_HANDLE(VACUUM_STMT, vacuum_stmt, vacuum)
        LOCKSTEP_HANDLE(CLUSTER_STMT, cluster_stmt, cluster)
        LOCKSTEP_HANDLE(REINDEX_STMT, reindex_stmt, reindex)
        LOCKSTEP_HANDLE(RULE_STMT, rule_stmt, createRule)
        LOCKSTEP_HANDLE(CREATE_POLICY_STMT, create_policy_stmt, createPolicy)
        LOCKSTEP_HANDLE(ALTER_POLICY_STMT, alter_policy_stmt, alterPolicy)
        LOCKSTEP_HANDLE(CREATE_PUBLICATION_STMT, create_publication_stmt, createPublication)
        LOCKSTEP_HANDLE(ALTER_PUBLICATION_STMT, alter_publication_stmt, alterPublication)
        LOCKSTEP_HANDLE(CREATE_STATS_STMT, create_stats_stmt, createStatistics)
        LOCKSTEP_HANDLE(CREATE_EXTENSION_STMT, create_extension_stmt, createExtension)
        LOCKSTEP_HANDLE(ALTER_EXTENSION_STMT, alter_extension_stmt, alterExtension)
        LOCKSTEP_HANDLE(ALTER_EXTENSION_CONTENTS_STMT, alter_extension_contents_stmt, alterExtensionContents)
        LOCKSTEP_HANDLE(ALTER_OBJECT_DEPENDS_STMT, alter_object_depends_stmt, dependsOnExtension)
        LOCKSTEP_HANDLE(TRANSACTION_STMT, transaction_stmt, transactionControl)
        LOCKSTEP_HANDLE(VARIABLE_SET_STMT, variable_set_stmt, setVariable)
        LOCKSTEP_HANDLE(COPY_STMT, copy_stmt, copyTable)
        LOCKSTEP_HANDLE(EXPLAIN_STMT, explain_stmt, explain)
        LOCKSTEP_HANDLE(PREPARE_STMT, prepare_stmt, prepare)
        LOCKSTEP_HANDLE(EXECUTE_STMT, execute_stmt, execute)
        LOCKSTEP_HANDLE(DECLARE_CURSOR_STMT, declare_cursor_stmt, declareCursor)
        LOCKSTEP_HANDLE(DO_STMT, do_stmt, doBlock)
        LOCKSTEP_HANDLE(CALL_STMT, call_stmt, call)
    case PG_QUERY__NODE__NODE_SELECT_STMT:
    case PG_QUERY__NODE__NODE_INSERT_STMT:
    case PG_QUERY__NODE__NODE_UPDATE_STMT:
    case PG_QUERY__NODE__NODE_DELETE_STMT:
    case PG_QUERY__NODE__NODE_MERGE_STMT:
        return query(run, statement);
    case PG_QUERY__NODE__NODE_CREATE_FOREIGN_TABLE_STMT:
        return createForeignTable(run, *statement->create_foreign_table_stmt);
    case PG_QUERY__NODE__NODE_CREATE_FOREIGN_SERVER_STMT:
        return createForeignServer(run, *statement->create_foreign_server_stmt);
    case PG_QUERY__NODE__NODE_DROPDB_STMT:
        run.act(ActionKind::DropDatabase, QualifiedName{}, text(statement->dropdb_stmt->dbname)).ifExists =
            statement->dropdb_stmt->missing_ok;
        run.effect.losesData = true;
        return dispatchlocal::outsideOnly(run);
    case PG_QUERY__NODE__NODE_CREATEDB_STMT:
    case PG_QUERY__NODE__NODE_CREATE_TABLE_SPACE_STMT:
    case PG_QUERY__NODE__NODE_DROP_TABLE_SPACE_STMT:
    case PG_QUERY__NODE__NODE_ALTER_SYSTEM_STMT:
        return dispatchlocal::outsideOnly(run);
    case PG_QUERY__NODE__NODE_ALTER_DATABASE_STMT:
        if (option(statement->alter_database_stmt->n_options, statement->alter_database_stmt->options, "tablespace"))
            return dispatchlocal::outsideOnly(run);
        break;
    case PG_QUERY__NODE__NODE_DEALLOCATE_STMT:
        return deallocate(run, *statement->deallocate_stmt);
    case PG_QUERY__NODE__NODE_DISCARD_STMT:
        if (statement->discard_stmt->target == PG_QUERY__DISCARD_MODE__DISCARD_ALL)
            return dispatchlocal::outsideOnly(run);
        break;
    case PG_QUERY__NODE__NODE_CREATE_CAST_STMT:
    case PG_QUERY__NODE__NODE_CREATE_EVENT_TRIG_STMT:
    case PG_QUERY__NODE__NODE_DEFINE_STMT:
        return createOther(run, statement);
    default:
        break;
    }
#undef LOCKSTEP_HANDLE
    run.act(ActionKind::Other); // roles, rights, languages, operators and so on lock no relation of the user's
}

} // namespace lockstep::analysis::postgres
