// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tables.h"

#include <QtGlobal>

namespace lockstep::text {

namespace rulestexts {

static const MessageRow rows[] = {
    {"rules.index-without-concurrently",
     QT_TRANSLATE_NOOP("Message", "Building index %2 blocks every write to %1 (%3 rows) until it is done. CREATE INDEX "
                                  "CONCURRENTLY lets writes go on.")},
    {"rules.drop-index-without-concurrently",
     QT_TRANSLATE_NOOP("Message",
                       "Dropping index %2 locks %1 against reads and writes. DROP INDEX CONCURRENTLY does not.")},
    {"rules.concurrently-in-transaction",
     QT_TRANSLATE_NOOP("Message", "%1 of this form cannot run inside a transaction: the server refuses it. Put it in a "
                                  "file of its own that runs without one.")},
    {"rules.check-without-not-valid",
     QT_TRANSLATE_NOOP("Message", "Adding check %2 reads all of %1 (%3 rows) while nobody else can use the table. Add "
                                  "it NOT VALID, then VALIDATE it in a later transaction.")},
    {"rules.foreign-key-without-not-valid",
     QT_TRANSLATE_NOOP("Message", "Adding foreign key %2 blocks writes to %1 (%4 rows) and to %3 while all rows are "
                                  "checked. Add it NOT VALID, then VALIDATE it in a later transaction.")},
    {"rules.unique-builds-index",
     QT_TRANSLATE_NOOP("Message", "The constraint builds index %2 over %1 (%3 rows) while nobody else can use the "
                                  "table. Build the index CONCURRENTLY first, then add the constraint USING INDEX.")},
    {"rules.set-not-null-scans",
     QT_TRANSLATE_NOOP("Message", "SET NOT NULL on %2 reads all of %1 (%3 rows) while nobody else can use the table. A "
                                  "validated CHECK (column IS NOT NULL) lets the server skip that.")},
    {"rules.type-change-rewrites",
     QT_TRANSLATE_NOOP("Message", "Changing %2 to %3 writes all of %1 (%4 rows) anew while nobody else can use the "
                                  "table. Use a second column, filled in batches.")},
    {"rules.type-change-rebuilds-indexes",
     QT_TRANSLATE_NOOP("Message", "Changing %2 to %3 does not rewrite %1 (%4 rows), but its indexes are built again or "
                                  "its checks run while nobody else can use the table.")},
    {"rules.volatile-default-rewrites",
     QT_TRANSLATE_NOOP("Message", "Adding column %2 writes all of %1 (%3 rows) anew while nobody else can use the "
                                  "table. Add it without a value and fill it in batches.")},
    {"rules.not-null-without-default",
     QT_TRANSLATE_NOOP("Message", "Adding the NOT NULL column %2 without a default fails as soon as %1 holds a row.")},
    {"rules.drop-column",
     QT_TRANSLATE_NOOP(
         "Message",
         "Dropping column %2 of %1 breaks every running program that names it, and its values cannot be had back.")},
    {"rules.drop-table",
     QT_TRANSLATE_NOOP("Message",
                       "Dropping %1 breaks every running program that uses it, and its rows cannot be had back.")},
    {"rules.rename-column",
     QT_TRANSLATE_NOOP("Message",
                       "Renaming column %2 of %1 to %3 breaks every running program that uses the old name.")},
    {"rules.rename-table",
     QT_TRANSLATE_NOOP("Message", "Renaming %1 to %2 breaks every running program that uses the old name. A view under "
                                  "the old name bridges the time between.")},
    {"rules.lock-timeout-missing",
     QT_TRANSLATE_NOOP("Message", "No lock_timeout is set before this statement: while it waits for its lock, "
                                  "everything else on the table waits behind it.")},
    {"rules.update-without-bound",
     QT_TRANSLATE_NOOP("Message",
                       "The UPDATE changes every row of %1 (%2 rows) in one transaction. Do it in batches by key.")},
    {"rules.delete-without-bound",
     QT_TRANSLATE_NOOP(
         "Message",
         "The DELETE removes every row of %1 (%2 rows) in one transaction. Do it in batches by key, or TRUNCATE.")},
    {"rules.validate-in-same-transaction",
     QT_TRANSLATE_NOOP("Message", "Validating %2 in the transaction that added it reads all of %1 (%3 rows) under the "
                                  "lock of ADD CONSTRAINT. Commit in between.")},
    {"rules.validate-beside-stronger",
     QT_TRANSLATE_NOOP("Message", "Validating %2 beside a stronger subcommand reads all of %1 (%3 rows) under that "
                                  "one's lock. Make it a statement of its own.")},
    {"rules.vacuum-full", QT_TRANSLATE_NOOP("Message", "VACUUM FULL writes all of %1 (%2 rows) anew while nobody else "
                                                       "can use the table. Plain VACUUM or pg_repack do not block.")},
    {"rules.cluster", QT_TRANSLATE_NOOP("Message", "CLUSTER writes all of %1 (%2 rows) anew while nobody else can use "
                                                   "the table. pg_repack orders a table almost without locks.")},
    {"rules.reindex-without-concurrently",
     QT_TRANSLATE_NOOP("Message", "REINDEX blocks writes to %1 (%2 rows), and most reads, until its indexes are built. "
                                  "REINDEX CONCURRENTLY does not.")},
    {"rules.long-lock",
     QT_TRANSLATE_NOOP("Message", "%2 holds %3 on %1 while it reads or writes all of it (%4 rows).")},
    {"rules.fix-concurrently", QT_TRANSLATE_NOOP("Message", "Do it CONCURRENTLY")},
    {"rules.fix-not-valid", QT_TRANSLATE_NOOP("Message", "Add it NOT VALID, then validate it")},
    {"rules.fix-using-index", QT_TRANSLATE_NOOP("Message", "Build the index first, then add the constraint on it")},
    {"rules.fix-not-null", QT_TRANSLATE_NOOP("Message", "Have a check validated first")},
    {"rules.fix-own-statement", QT_TRANSLATE_NOOP("Message", "Make it a statement of its own")},
    {"rules.fix-own-transaction", QT_TRANSLATE_NOOP("Message", "Do it in a transaction of its own")},
    {"rules.fix-outside", QT_TRANSLATE_NOOP("Message", "Take it out of the transaction")},
    {"rules.fix-fill", QT_TRANSLATE_NOOP("Message", "Add the column empty and fill it afterwards")},
    {"rules.fix-lock-timeout", QT_TRANSLATE_NOOP("Message", "Set a lock_timeout before it")},
};

} // namespace rulestexts

std::span<const MessageRow> rulesMessages()
{
    return rulestexts::rows;
}

} // namespace lockstep::text
