// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"

namespace lockstep::rules {

namespace rowslocal {

// A rule is one row here, one file, one page resources/rules/<id>.md. long-lock comes last: it speaks when no other
// did.
constexpr RuleDescriptor all[] = {
    {"check-without-not-valid", postgres::checkWithoutNotValid},
    {"cluster", postgres::cluster},
    {"concurrently-in-transaction", postgres::concurrentlyInTransaction},
    {"drop-column", postgres::dropColumn},
    {"drop-index-without-concurrently", postgres::dropIndexWithoutConcurrently},
    {"drop-table", postgres::dropTable},
    {"foreign-key-without-not-valid", postgres::foreignKeyWithoutNotValid},
    {"index-without-concurrently", postgres::indexWithoutConcurrently},
    {"lock-timeout-missing", postgres::lockTimeoutMissing},
    {"not-null-without-default", postgres::notNullWithoutDefault},
    {"reindex-without-concurrently", postgres::reindexWithoutConcurrently},
    {"rename-column", postgres::renameColumn},
    {"rename-table", postgres::renameTable},
    {"set-not-null-scans", postgres::setNotNullScans},
    {"suppression-without-reason", nullptr},
    {"type-change-rebuilds-indexes", postgres::typeChangeRebuildsIndexes},
    {"type-change-rewrites", postgres::typeChangeRewrites},
    {"unique-builds-index", postgres::uniqueBuildsIndex},
    {"unused-suppression", nullptr},
    {"update-without-bound", postgres::updateWithoutBound},
    {"vacuum-full", postgres::vacuumFull},
    {"validate-beside-stronger", postgres::validateBesideStronger},
    {"validate-in-same-transaction", postgres::validateInSameTransaction},
    {"volatile-default-rewrites", postgres::volatileDefaultRewrites},
    {"long-lock", postgres::longLock},
};

} // namespace rowslocal

std::span<const RuleDescriptor> rules()
{
    return rowslocal::all;
}

} // namespace lockstep::rules
