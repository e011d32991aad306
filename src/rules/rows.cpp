// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"

namespace lockstep::rules {

namespace rowslocal {

// A rule is one row here, one file, one page resources/rules/<id>.md. long-lock comes last: it speaks when no other
// did.
constexpr RuleDescriptor all[] = {
    {"char-n", postgres::charN},
    {"check-without-not-valid", postgres::checkWithoutNotValid},
    {"cluster", postgres::cluster},
    {"commit-inside-tool-transaction", postgres::commitInsideToolTransaction},
    {"commit-without-begin", postgres::commitWithoutBegin},
    {"concurrently-in-transaction", postgres::concurrentlyInTransaction},
    {"create-table-if-not-exists-does-nothing", postgres::createTableIfNotExistsDoesNothing},
    {"create-trigger", postgres::createTrigger},
    {"ddl-mixed-with-dml", postgres::ddlMixedWithDml},
    {"disable-trigger-all", postgres::disableTriggerAll},
    {"drop-column", postgres::dropColumn},
    {"drop-index-without-concurrently", postgres::dropIndexWithoutConcurrently},
    {"drop-table", postgres::dropTable},
    {"drop-trigger", postgres::dropTrigger},
    {"enum-value-before-after", postgres::enumValueBeforeAfter},
    {"enum-value-removed", postgres::enumValueRemoved},
    {"enum-value-used-in-same-transaction", postgres::enumValueUsedInSameTransaction},
    {"extension-upgrade", postgres::extensionUpgrade},
    {"float-column", postgres::floatColumn, true},
    {"foreign-key-without-not-valid", postgres::foreignKeyWithoutNotValid},
    {"function-volatility-changed", postgres::functionVolatilityChanged},
    {"grant-too-broad", postgres::grantTooBroad},
    {"identifier-too-long", postgres::identifierTooLong},
    {"index-without-concurrently", postgres::indexWithoutConcurrently},
    {"int-primary-key", postgres::intPrimaryKey, true},
    {"json-without-equality", postgres::jsonWithoutEquality},
    {"key-running-out", postgres::keyRunningOut},
    {"large-insert-select", postgres::largeInsertSelect},
    {"lock-timeout-missing", postgres::lockTimeoutMissing},
    {"lock-timeout-set-too-late", postgres::lockTimeoutSetTooLate},
    {"lock-timeout-too-long", postgres::lockTimeoutTooLong},
    {"lock-timeout-zero", postgres::lockTimeoutZero},
    {"money", postgres::money},
    {"nested-begin", postgres::nestedBegin},
    {"no-primary-key", postgres::noPrimaryKey},
    {"not-null-without-default", postgres::notNullWithoutDefault},
    {"opaque-dynamic-sql", postgres::opaqueDynamicSql},
    {"owner-change", postgres::ownerChange},
    {"pgbouncer-defeats-set", postgres::pgbouncerDefeatsSet},
    {"policy-change", postgres::policyChange},
    {"psql-meta-command", postgres::psqlMetaCommand},
    {"reindex-without-concurrently", postgres::reindexWithoutConcurrently},
    {"rename-column", postgres::renameColumn},
    {"rename-enum-value", postgres::renameEnumValue},
    {"rename-table", postgres::renameTable},
    {"rerun-guard", postgres::rerunGuard},
    {"reserved-word-name", postgres::reservedWordName, true},
    {"row-security", postgres::rowSecurity},
    {"security-definer-without-search-path", postgres::securityDefinerWithoutSearchPath},
    {"serial", postgres::serial, true},
    {"session-replication-role", postgres::sessionReplicationRole},
    {"set-local-without-transaction", postgres::setLocalWithoutTransaction},
    {"set-not-null-scans", postgres::setNotNullScans},
    {"smallint-primary-key", postgres::smallintPrimaryKey},
    {"statement-timeout-missing", postgres::statementTimeoutMissing, true},
    {"statement-timeout-with-concurrently", postgres::statementTimeoutWithConcurrently},
    {"statements-after-access-exclusive", postgres::statementsAfterAccessExclusive},
    {"suppression-without-reason", nullptr},
    {"system-catalog-write", postgres::systemCatalogWrite},
    {"tautology-where", postgres::tautologyWhere},
    {"timestamp-without-zone", postgres::timestampWithoutZone, true},
    {"timestamp-zero", postgres::timestampZero},
    {"two-tables-locked", postgres::twoTablesLocked},
    {"type-change-rebuilds-indexes", postgres::typeChangeRebuildsIndexes},
    {"type-change-rewrites", postgres::typeChangeRewrites},
    {"uncommitted-begin", postgres::uncommittedBegin},
    {"unique-builds-index", postgres::uniqueBuildsIndex},
    {"unlogged-table", postgres::unloggedTable},
    {"unqualified-names", postgres::unqualifiedNames, true},
    {"unused-suppression", nullptr},
    {"update-without-bound", postgres::updateWithoutBound},
    {"vacuum-full", postgres::vacuumFull},
    {"validate-beside-stronger", postgres::validateBesideStronger},
    {"validate-in-same-transaction", postgres::validateInSameTransaction},
    {"varchar-n", postgres::varcharN, true},
    {"view-bypasses-row-security", postgres::viewBypassesRowSecurity},
    {"volatile-default-rewrites", postgres::volatileDefaultRewrites},
    {"long-lock", postgres::longLock},
};

} // namespace rowslocal

std::span<const RuleDescriptor> rules()
{
    return rowslocal::all;
}

} // namespace lockstep::rules
