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
    {"rules.fix-longer-timeout", QT_TRANSLATE_NOOP("Message", "Give it a longer timeout")},
    {"rules.fix-analyze", QT_TRANSLATE_NOOP("Message", "Run ANALYZE after it")},
    {"rules.fix-drop-invalid", QT_TRANSLATE_NOOP("Message", "Drop the INVALID index first")},
    {"rules.fix-by-partition", QT_TRANSLATE_NOOP("Message", "Build it partition by partition")},
    {"rules.fix-attach", QT_TRANSLATE_NOOP("Message", "Make a table and attach it")},
    {"rules.fix-bounds", QT_TRANSLATE_NOOP("Message", "Have the bounds validated by a check first")},
    {"rules.fix-finalize", QT_TRANSLATE_NOOP("Message", "Finish the earlier detach")},
    {"rules.fix-lock-timeout", QT_TRANSLATE_NOOP("Message", "Set a lock_timeout before it")},
    {"rules.stored-generated-rewrites",
     QT_TRANSLATE_NOOP("Message",
                       "The stored generated column %2 is computed for all of %1 (%3 rows), which writes the table "
                       "anew while nobody else can use it. Use an ordinary column that a trigger fills, or a view.")},
    {"rules.numbered-column-rewrites",
     QT_TRANSLATE_NOOP(
         "Message",
         "Adding the numbered column %2 gives every row of %1 (%3 rows) its number, which writes the table anew while "
         "nobody else can use it. Add a plain column, number it in batches, then attach the sequence.")},
    {"rules.domain-column-rewrites",
     QT_TRANSLATE_NOOP(
         "Message", "The domain %3 checks its values, so adding column %2 writes all of %1 (%4 rows) anew while nobody "
                    "else can use the table. Add it with the base type and a check that is NOT VALID first.")},
    {"rules.inline-unique-in-add-column",
     QT_TRANSLATE_NOOP(
         "Message",
         "UNIQUE or PRIMARY KEY inside ADD COLUMN builds index %2 over %1 (%3 rows) while nobody else can use the "
         "table. Add the column first, build the index CONCURRENTLY, then add the constraint USING INDEX.")},
    {"rules.inline-check-in-add-column",
     QT_TRANSLATE_NOOP("Message",
                       "The check %2 inside ADD COLUMN makes the server read all of %1 (%3 rows) while nobody else can "
                       "use the table. Add the column first, then the check NOT VALID, then VALIDATE it.")},
    {"rules.inline-foreign-key-in-add-column",
     QT_TRANSLATE_NOOP("Message",
                       "The foreign key %2 inside ADD COLUMN checks all of %1 (%4 rows) against %3 while nobody else "
                       "can use the table. Add the column first, then the key NOT VALID, then VALIDATE it.")},
    {"rules.drop-column-drops-index", QT_TRANSLATE_NOOP("Message", "Dropping column %2 of %1 silently drops: %3.")},
    {"rules.type-change-view-depends",
     QT_TRANSLATE_NOOP("Message", "The server refuses to change the type of %2 in %1: %3 uses the column. Drop that "
                                  "first and make it again afterwards, in the same transaction.")},
    {"rules.type-change-loses-statistics",
     QT_TRANSLATE_NOOP("Message", "Changing the type drops the statistics of %2 in %1, so plans may be bad until the "
                                  "next ANALYZE. Run it right afterwards.")},
    {"rules.set-schema",
     QT_TRANSLATE_NOOP(
         "Message",
         "Moving %1 to schema %2 breaks every running program that does not find it there by its search_path.")},
    {"rules.drop-not-null", QT_TRANSLATE_NOOP("Message", "Once %2 of %1 may be NULL, programs that read it must expect "
                                                         "that; to take it back every row has to be checked.")},
    {"rules.primary-key-scans-nullable",
     QT_TRANSLATE_NOOP("Message", "The primary key makes %2 NOT NULL, and reads all of %1 (%3 rows) for that while "
                                  "nobody else can use the table. Set it NOT NULL by a validated check first.")},
    {"rules.exclusion-builds-index",
     QT_TRANSLATE_NOOP("Message", "The exclusion constraint %2 builds its index over %1 (%3 rows) while nobody else "
                                  "can use the table. The server has no other way to add one.")},
    {"rules.foreign-key-locks-referenced",
     QT_TRANSLATE_NOOP("Message", "The foreign key blocks writes to %1 (%2 rows), the table it refers to, until the "
                                  "transaction ends. Keep that transaction short.")},
    {"rules.foreign-key-without-index",
     QT_TRANSLATE_NOOP("Message",
                       "No index of %1 begins with %2: every DELETE and key UPDATE in %3 will read all of %1.")},
    {"rules.foreign-key-type-mismatch",
     QT_TRANSLATE_NOOP("Message", "The type of %2 in %1 is not that of the column it refers to in %3: one of them will "
                                  "overflow first, and every comparison converts.")},
    {"rules.several-foreign-keys-in-transaction",
     QT_TRANSLATE_NOOP(
         "Message",
         "With %2 the transaction holds locks on %1 and on several referenced tables at once (%3): writes to all of "
         "them wait, and programs that write them in another order can deadlock. Add one key a transaction.")},
    {"rules.drop-fk-locks-referenced",
     QT_TRANSLATE_NOOP("Message", "The foreign key that goes here also locks %1 (%2 rows), the table it refers to, "
                                  "against reads and writes until the transaction ends.")},
    {"rules.domain-constraint-scans",
     QT_TRANSLATE_NOOP("Message", "The constraint of domain %2 is tested against all of %1 (%3 rows), and writes to "
                                  "the table wait until that is done.")},
    {"rules.drop-primary-key",
     QT_TRANSLATE_NOOP("Message", "Without primary key %2 rows of %1 can double, ON CONFLICT on it fails, and logical "
                                  "replication refuses UPDATE and DELETE.")},
    {"rules.replace-primary-key",
     QT_TRANSLATE_NOOP("Message", "The new primary key %2 builds its index over %1 (%3 rows) while nobody else can use "
                                  "the table. Build it CONCURRENTLY under another name first, then drop the old key "
                                  "and add the new one USING INDEX in one statement.")},
    {"rules.drop-unique", QT_TRANSLATE_NOOP("Message", "Once %2 is gone nothing keeps %1 from holding duplicates, and "
                                                       "INSERT ... ON CONFLICT over its columns fails.")},
    {"rules.concurrent-index-if-not-exists",
     QT_TRANSLATE_NOOP("Message", "If building %2 on %1 fails once, an INVALID index of that name stays, and IF NOT "
                                  "EXISTS skips it ever after: look at indisvalid, drop it, build it again.")},
    {"rules.concurrently-under-lock-timeout",
     QT_TRANSLATE_NOOP(
         "Message",
         "CONCURRENTLY waits for every older transaction of the database; a lock_timeout of %2 ends it before that "
         "on %1, and an INVALID index or a half detached partition stays.")},
    {"rules.concurrently-on-partitioned",
     QT_TRANSLATE_NOOP("Message",
                       "The server refuses CREATE INDEX CONCURRENTLY on the partitioned table %1. Make the index ON "
                       "ONLY the parent, build one CONCURRENTLY on each partition, and attach them.")},
    {"rules.concurrently-14-corruption",
     QT_TRANSLATE_NOOP("Message", "PostgreSQL 14.0 to 14.3 can leave rows out of an index that is built CONCURRENTLY "
                                  "on %1. Update to 14.4 or newer first.")},
    {"rules.redundant-index",
     QT_TRANSLATE_NOOP(
         "Message",
         "Index %3 of %1 serves every query that %2 could: it has the same columns first. One of them is enough.")},
    {"rules.wide-index", QT_TRANSLATE_NOOP("Message", "Index %2 on %1 has %3 key columns: hardly a query gains from "
                                                      "the last of them, and every write pays for all.")},
    {"rules.hash-index",
     QT_TRANSLATE_NOOP(
         "Message",
         "Hash index %2 on %1 answers = alone: no order, no ranges, no uniqueness, one column. A B-tree does it all.")},
    {"rules.drop-index-before-replacement",
     QT_TRANSLATE_NOOP("Message", "Between dropping %2 and the end of building %3, queries on %1 have neither. Build "
                                  "the new one under another name first, then drop the old one.")},
    {"rules.reindex-database",
     QT_TRANSLATE_NOOP(
         "Message", "REINDEX %2 builds index after index, and blocks writes to one table after the other, and most "
                    "reads, until each is done. REINDEX CONCURRENTLY does not, and leaves the system catalogs alone.")},
    {"rules.set-logged-rewrites",
     QT_TRANSLATE_NOOP("Message",
                       "SET %2 writes all of %1 (%3 rows) and its indexes anew while nobody else can use the table.")},
    {"rules.set-tablespace-rewrites",
     QT_TRANSLATE_NOOP("Message", "SET TABLESPACE copies the whole file of %1 (%3 rows) to %2 while nobody else can "
                                  "use the table. pg_repack moves a table almost without locks.")},
    {"rules.set-access-method-rewrites",
     QT_TRANSLATE_NOOP("Message",
                       "SET ACCESS METHOD %2 writes all of %1 (%3 rows) anew while nobody else can use the table.")},
    {"rules.refresh-without-concurrently",
     QT_TRANSLATE_NOOP("Message", "Nobody can read %1 (%2 rows) while it is computed. REFRESH MATERIALIZED VIEW "
                                  "CONCURRENTLY lets reads go on; it needs a unique index without a condition.")},
    {"rules.lock-table",
     QT_TRANSLATE_NOOP("Message", "LOCK TABLE holds %2 on %1 until the transaction ends, whatever comes in between.")},
    {"rules.autovacuum-disabled",
     QT_TRANSLATE_NOOP("Message", "Without autovacuum %1 bloats and its statistics go stale, and near the transaction "
                                  "limit the server vacuums it all the same, at the worst time.")},
    {"rules.attach-partition-scans",
     QT_TRANSLATE_NOOP(
         "Message", "Attaching %1 (%3 rows) to %2 reads all of it, and builds what indexes it lacks, while nobody else "
                    "can use it. A validated CHECK that implies the bounds, and the indexes beforehand, spare that.")},
    {"rules.attach-default-partition-scans",
     QT_TRANSLATE_NOOP("Message", "The default partition %1 (%2 rows) is read for rows that would belong to the new "
                                  "one, while nobody else can use it.")},
    {"rules.create-partition-locks-parent",
     QT_TRANSLATE_NOOP("Message", "Making partition %2 locks all of %1 against reads and writes. Make a table of its "
                                  "own and ATTACH it, which lets both go on.")},
    {"rules.drop-partition-locks-parent",
     QT_TRANSLATE_NOOP("Message", "Dropping partition %2 locks all of %1 against reads and writes. DETACH it "
                                  "CONCURRENTLY first, then drop it.")},
    {"rules.detach-without-concurrently",
     QT_TRANSLATE_NOOP(
         "Message",
         "Detaching %2 locks all of %1 against reads and writes. DETACH PARTITION ... CONCURRENTLY does not.")},
    {"rules.detach-pending",
     QT_TRANSLATE_NOOP("Message", "Partition %2 of %1 is half detached from an earlier run: the server refuses until "
                                  "DETACH PARTITION ... FINALIZE has been run for it.")},
    {"rules.drop-schema",
     QT_TRANSLATE_NOOP("Message", "Dropping schema %1 breaks every running program that has it in its names or on its "
                                  "search_path; with CASCADE all that is in it is gone.")},
    {"rules.drop-database",
     QT_TRANSLATE_NOOP("Message",
                       "DROP DATABASE %1 in a migration: everything in it is gone, at once and without a way back.")},
    {"rules.drop-owned",
     QT_TRANSLATE_NOOP("Message", "DROP OWNED drops every table and other object of the role in this database, and "
                                  "takes back what it was granted. What that is, nothing in the statement says.")},
    {"rules.cascade", QT_TRANSLATE_NOOP("Message", "CASCADE takes %2 more along: %3.")},
    {"rules.truncate",
     QT_TRANSLATE_NOOP(
         "Message",
         "TRUNCATE removes all of %1 (%2 rows), under a lock against reads and writes; the rows cannot be had back.")},
    {"rules.truncate-cascade",
     QT_TRANSLATE_NOOP("Message",
                       "TRUNCATE ... CASCADE empties %1 (%2 rows) and with it every table that refers to it: %3.")},
    {"rules.drop-view", QT_TRANSLATE_NOOP("Message", "Dropping view %1 breaks every running program that reads it.")},
    {"rules.drop-function",
     QT_TRANSLATE_NOOP("Message", "Dropping %1 breaks every running program that calls it, and functions whose bodies "
                                  "name it: the server does not look into those.")},
};

} // namespace rulestexts

std::span<const MessageRow> rulesMessages()
{
    return rulestexts::rows;
}

} // namespace lockstep::text
