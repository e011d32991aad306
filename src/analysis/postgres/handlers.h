// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/run.h"
#include "sql/newersyntax.h"

namespace lockstep::analysis::postgres {

// One handler per kind of statement: takes the locks, changes the State. Each throws Refused where the server would
// raise an error. Found through dispatch().

void createTable(Run &run, const PgQuery__CreateStmt &stmt, bool foreign = false);
void createTableAs(Run &run, const PgQuery__CreateTableAsStmt &stmt);
void selectInto(Run &run, const PgQuery__SelectStmt &stmt);
void createIndex(Run &run, const PgQuery__IndexStmt &stmt);
void alterTable(Run &run, const PgQuery__AlterTableStmt &stmt);
void renameColumn(Run &run, const PgQuery__RenameStmt &stmt);
void renameObject(Run &run, const PgQuery__RenameStmt &stmt);
void alterObjectSchema(Run &run, const PgQuery__AlterObjectSchemaStmt &stmt);
void alterOwner(Run &run, const PgQuery__AlterOwnerStmt &stmt);
void dropObjects(Run &run, const PgQuery__DropStmt &stmt);
void reassignOwned(Run &run, const PgQuery__ReassignOwnedStmt &stmt);
void dropRole(Run &run, const PgQuery__DropRoleStmt &stmt);
void grant(Run &run, const PgQuery__GrantStmt &stmt);
void dropOwned(Run &run, const PgQuery__DropOwnedStmt &stmt);
void createTrigger(Run &run, const PgQuery__CreateTrigStmt &stmt);
void createView(Run &run, const PgQuery__ViewStmt &stmt);
void refreshView(Run &run, const PgQuery__RefreshMatViewStmt &stmt);
void createSequence(Run &run, const PgQuery__CreateSeqStmt &stmt);
void alterSequence(Run &run, const PgQuery__AlterSeqStmt &stmt);
void createSchema(Run &run, const PgQuery__CreateSchemaStmt &stmt);
void createEnum(Run &run, const PgQuery__CreateEnumStmt &stmt);
void alterEnum(Run &run, const PgQuery__AlterEnumStmt &stmt);
void createDomain(Run &run, const PgQuery__CreateDomainStmt &stmt);
void alterDomain(Run &run, const PgQuery__AlterDomainStmt &stmt);
void createComposite(Run &run, const PgQuery__CompositeTypeStmt &stmt);
void createRange(Run &run, const PgQuery__CreateRangeStmt &stmt);
void createFunction(Run &run, const PgQuery__CreateFunctionStmt &stmt);
void alterFunction(Run &run, const PgQuery__AlterFunctionStmt &stmt);
void comment(Run &run, const PgQuery__CommentStmt &stmt);
void securityLabel(Run &run, const PgQuery__SecLabelStmt &stmt);
void truncate(Run &run, const PgQuery__TruncateStmt &stmt);
void lockTable(Run &run, const PgQuery__LockStmt &stmt);
void vacuum(Run &run, const PgQuery__VacuumStmt &stmt);
void cluster(Run &run, const PgQuery__ClusterStmt &stmt);
void reindex(Run &run, const PgQuery__ReindexStmt &stmt);
void createRule(Run &run, const PgQuery__RuleStmt &stmt);
void createPolicy(Run &run, const PgQuery__CreatePolicyStmt &stmt);
void alterPolicy(Run &run, const PgQuery__AlterPolicyStmt &stmt);
void createPublication(Run &run, const PgQuery__CreatePublicationStmt &stmt);
void alterPublication(Run &run, const PgQuery__AlterPublicationStmt &stmt);
void createStatistics(Run &run, const PgQuery__CreateStatsStmt &stmt);
void alterExtension(Run &run, const PgQuery__AlterExtensionStmt &stmt);
/// Collations, casts, operators, event triggers, and whatever else is made and dropped without a relation.
void createOther(Run &run, const Node *statement);
void dropOthers(Run &run, const PgQuery__DropStmt &stmt);
void createExtension(Run &run, const PgQuery__CreateExtensionStmt &stmt);
void alterExtensionContents(Run &run, const PgQuery__AlterExtensionContentsStmt &stmt);
void dependsOnExtension(Run &run, const PgQuery__AlterObjectDependsStmt &stmt);

void transactionControl(Run &run, const PgQuery__TransactionStmt &stmt);
void setVariable(Run &run, const PgQuery__VariableSetStmt &stmt);
/// SET of one setting, also from set_config().
void applySetting(Run &run, const QString &name, const QString &value, bool local);

/// SELECT, INSERT, UPDATE, DELETE, MERGE, planned and run.
void query(Run &run, const Node *node);
void copyTable(Run &run, const PgQuery__CopyStmt &stmt);
void explain(Run &run, const PgQuery__ExplainStmt &stmt);
void prepare(Run &run, const PgQuery__PrepareStmt &stmt);
void deallocate(Run &run, const PgQuery__DeallocateStmt &stmt);
void execute(Run &run, const PgQuery__ExecuteStmt &stmt);
void declareCursor(Run &run, const PgQuery__DeclareCursorStmt &stmt);
void doBlock(Run &run, const PgQuery__DoStmt &stmt);
void call(Run &run, const PgQuery__CallStmt &stmt);

/// Refuses with 42601 what the server's version does not understand yet. `newer`: what only 18 does, see
/// sql::ParseTree.
void requireVersion(Run &run, const Node *statement, const std::vector<sql::NewerPlace> &newer);
/// Sends a statement to its handler.
void dispatch(Run &run, const Node *statement);
/// The command tag as the server says it.
[[nodiscard]] QString commandTag(const Node *statement);

} // namespace lockstep::analysis::postgres
