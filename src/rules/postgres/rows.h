// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

namespace lockstep::rules::postgres {

// One function per rule, each in a file of its own.
void charN(const Statement &statement, std::vector<Finding> &out);
void checkWithoutNotValid(const Statement &statement, std::vector<Finding> &out);
void cluster(const Statement &statement, std::vector<Finding> &out);
void commitInsideToolTransaction(const Statement &statement, std::vector<Finding> &out);
void commitWithoutBegin(const Statement &statement, std::vector<Finding> &out);
void concurrentlyInTransaction(const Statement &statement, std::vector<Finding> &out);
void createTableIfNotExistsDoesNothing(const Statement &statement, std::vector<Finding> &out);
void createTrigger(const Statement &statement, std::vector<Finding> &out);
void ddlMixedWithDml(const Statement &statement, std::vector<Finding> &out);
void disableTriggerAll(const Statement &statement, std::vector<Finding> &out);
void dropColumn(const Statement &statement, std::vector<Finding> &out);
void dropIndexWithoutConcurrently(const Statement &statement, std::vector<Finding> &out);
void dropTable(const Statement &statement, std::vector<Finding> &out);
void dropTrigger(const Statement &statement, std::vector<Finding> &out);
void enumValueBeforeAfter(const Statement &statement, std::vector<Finding> &out);
void enumValueRemoved(const Statement &statement, std::vector<Finding> &out);
void enumValueUsedInSameTransaction(const Statement &statement, std::vector<Finding> &out);
void extensionUpgrade(const Statement &statement, std::vector<Finding> &out);
void floatColumn(const Statement &statement, std::vector<Finding> &out);
void foreignKeyWithoutNotValid(const Statement &statement, std::vector<Finding> &out);
void functionVolatilityChanged(const Statement &statement, std::vector<Finding> &out);
void grantTooBroad(const Statement &statement, std::vector<Finding> &out);
void identifierTooLong(const Statement &statement, std::vector<Finding> &out);
void indexWithoutConcurrently(const Statement &statement, std::vector<Finding> &out);
void intPrimaryKey(const Statement &statement, std::vector<Finding> &out);
void jsonWithoutEquality(const Statement &statement, std::vector<Finding> &out);
void keyRunningOut(const Statement &statement, std::vector<Finding> &out);
void largeInsertSelect(const Statement &statement, std::vector<Finding> &out);
void lockTimeoutMissing(const Statement &statement, std::vector<Finding> &out);
void lockTimeoutSetTooLate(const Statement &statement, std::vector<Finding> &out);
void lockTimeoutTooLong(const Statement &statement, std::vector<Finding> &out);
void lockTimeoutZero(const Statement &statement, std::vector<Finding> &out);
void money(const Statement &statement, std::vector<Finding> &out);
void nestedBegin(const Statement &statement, std::vector<Finding> &out);
void noPrimaryKey(const Statement &statement, std::vector<Finding> &out);
void notNullWithoutDefault(const Statement &statement, std::vector<Finding> &out);
void opaqueDynamicSql(const Statement &statement, std::vector<Finding> &out);
void ownerChange(const Statement &statement, std::vector<Finding> &out);
void pgbouncerDefeatsSet(const Statement &statement, std::vector<Finding> &out);
void policyChange(const Statement &statement, std::vector<Finding> &out);
void psqlMetaCommand(const Statement &statement, std::vector<Finding> &out);
void reindexWithoutConcurrently(const Statement &statement, std::vector<Finding> &out);
void renameColumn(const Statement &statement, std::vector<Finding> &out);
void renameEnumValue(const Statement &statement, std::vector<Finding> &out);
void renameTable(const Statement &statement, std::vector<Finding> &out);
void rerunGuard(const Statement &statement, std::vector<Finding> &out);
void reservedWordName(const Statement &statement, std::vector<Finding> &out);
void rowSecurity(const Statement &statement, std::vector<Finding> &out);
void securityDefinerWithoutSearchPath(const Statement &statement, std::vector<Finding> &out);
void serial(const Statement &statement, std::vector<Finding> &out);
void sessionReplicationRole(const Statement &statement, std::vector<Finding> &out);
void setLocalWithoutTransaction(const Statement &statement, std::vector<Finding> &out);
void setNotNullScans(const Statement &statement, std::vector<Finding> &out);
void smallintPrimaryKey(const Statement &statement, std::vector<Finding> &out);
void statementTimeoutMissing(const Statement &statement, std::vector<Finding> &out);
void statementTimeoutWithConcurrently(const Statement &statement, std::vector<Finding> &out);
void statementsAfterAccessExclusive(const Statement &statement, std::vector<Finding> &out);
void systemCatalogWrite(const Statement &statement, std::vector<Finding> &out);
void tautologyWhere(const Statement &statement, std::vector<Finding> &out);
void timestampWithoutZone(const Statement &statement, std::vector<Finding> &out);
void timestampZero(const Statement &statement, std::vector<Finding> &out);
void twoTablesLocked(const Statement &statement, std::vector<Finding> &out);
void typeChangeRebuildsIndexes(const Statement &statement, std::vector<Finding> &out);
void typeChangeRewrites(const Statement &statement, std::vector<Finding> &out);
void uncommittedBegin(const Statement &statement, std::vector<Finding> &out);
void uniqueBuildsIndex(const Statement &statement, std::vector<Finding> &out);
void unloggedTable(const Statement &statement, std::vector<Finding> &out);
void unqualifiedNames(const Statement &statement, std::vector<Finding> &out);
void updateWithoutBound(const Statement &statement, std::vector<Finding> &out);
void vacuumFull(const Statement &statement, std::vector<Finding> &out);
void validateBesideStronger(const Statement &statement, std::vector<Finding> &out);
void validateInSameTransaction(const Statement &statement, std::vector<Finding> &out);
void varcharN(const Statement &statement, std::vector<Finding> &out);
void viewBypassesRowSecurity(const Statement &statement, std::vector<Finding> &out);
void volatileDefaultRewrites(const Statement &statement, std::vector<Finding> &out);
void longLock(const Statement &statement, std::vector<Finding> &out);

} // namespace lockstep::rules::postgres
