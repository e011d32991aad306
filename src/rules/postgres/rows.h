// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

namespace lockstep::rules::postgres {

// One function per rule, each in a file of its own.
void checkWithoutNotValid(const Statement &statement, std::vector<Finding> &out);
void cluster(const Statement &statement, std::vector<Finding> &out);
void concurrentlyInTransaction(const Statement &statement, std::vector<Finding> &out);
void dropColumn(const Statement &statement, std::vector<Finding> &out);
void dropIndexWithoutConcurrently(const Statement &statement, std::vector<Finding> &out);
void dropTable(const Statement &statement, std::vector<Finding> &out);
void foreignKeyWithoutNotValid(const Statement &statement, std::vector<Finding> &out);
void indexWithoutConcurrently(const Statement &statement, std::vector<Finding> &out);
void lockTimeoutMissing(const Statement &statement, std::vector<Finding> &out);
void notNullWithoutDefault(const Statement &statement, std::vector<Finding> &out);
void reindexWithoutConcurrently(const Statement &statement, std::vector<Finding> &out);
void renameColumn(const Statement &statement, std::vector<Finding> &out);
void renameTable(const Statement &statement, std::vector<Finding> &out);
void setNotNullScans(const Statement &statement, std::vector<Finding> &out);
void typeChangeRebuildsIndexes(const Statement &statement, std::vector<Finding> &out);
void typeChangeRewrites(const Statement &statement, std::vector<Finding> &out);
void uniqueBuildsIndex(const Statement &statement, std::vector<Finding> &out);
void updateWithoutBound(const Statement &statement, std::vector<Finding> &out);
void vacuumFull(const Statement &statement, std::vector<Finding> &out);
void validateBesideStronger(const Statement &statement, std::vector<Finding> &out);
void validateInSameTransaction(const Statement &statement, std::vector<Finding> &out);
void volatileDefaultRewrites(const Statement &statement, std::vector<Finding> &out);
void longLock(const Statement &statement, std::vector<Finding> &out);

} // namespace lockstep::rules::postgres
