// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tables.h"

#include <QtGlobal>

namespace lockstep::text {

static const MessageRow rehearsalRows[] = {
    {"rehearsal.other-engine", QT_TRANSLATE_NOOP("Message", "The plan is for %1, the connection is to %2.")},
    {"rehearsal.sqlite-writer",
     QT_TRANSLATE_NOOP("Message",
                       "Another program is writing to the file. Steps wait for it as long as their limit allows.")},
    {"rehearsal.sqlite-no-writer", QT_TRANSLATE_NOOP("Message", "Nobody else is writing to the file.")},
    {"rehearsal.sqlite-damaged",
     QT_TRANSLATE_NOOP("Message", "The file is damaged: %1. Restore it from a backup first.")},
    {"rehearsal.sqlite-held",
     QT_TRANSLATE_NOOP("Message", "Somebody holds the file, so whether it is sound could not be seen.")},
    {"rehearsal.sqlite-sound", QT_TRANSLATE_NOOP("Message", "The file is sound.")},
    {"rehearsal.sqlite-dangling",
     QT_TRANSLATE_NOOP("Message",
                       "%1 rows refer to rows that are not there. Rebuilding such a table stops at its check.")},
    {"rehearsal.sqlite-references-hold", QT_TRANSLATE_NOOP("Message", "Every foreign key points at a row.")},
    // refusals
    {"rehearsal.production",
     QT_TRANSLATE_NOOP("Message", "%1 is marked as production. Rehearse on a staging server or in a sandbox.")},
    {"rehearsal.stale",
     QT_TRANSLATE_NOOP("Message",
                       "The schema of %1 is not the one that the plan was made for. Accept the "
                       "database as it is now when the steps are right for it, or rehearse all the same (--stale).")},
    {"rehearsal.cannot-roll-back",
     QT_TRANSLATE_NOOP(
         "Message",
         "These steps cannot run inside one transaction: %1. Rehearse without rolling back, or switch them off.")},
    {"rehearsal.still-running",
     QT_TRANSLATE_NOOP("Message", "This rehearsal is still being run by process %1. Cancel it there.")},
    {"rehearsal.other-run",
     QT_TRANSLATE_NOOP("Message", "Another rehearsal holds this database. Wait until it has ended, or cancel it.")},
    {"rehearsal.other-run-is",
     QT_TRANSLATE_NOOP("Message",
                       "Another rehearsal holds this database: session %1 (%2) of %3 from %4, since %5. Wait "
                       "until it has ended, or cancel it.")},
    {"rehearsal.checkpoint-there",
     QT_TRANSLATE_NOOP("Message", "%1 holds an interrupted rehearsal. Continue it or take it back first.")},
    {"rehearsal.old-session",
     QT_TRANSLATE_NOOP("Message",
                       "The interrupted rehearsal's session %1 does not end. Terminate it, then recover again.")},
    {"rehearsal.newer-format",
     QT_TRANSLATE_NOOP("Message", "%1: this file was written by a newer Lockstep. Use that version.")},
    {"rehearsal.workload-failed",
     QT_TRANSLATE_NOOP("Message", "pgbench cannot run. Install the PostgreSQL client programs and see the details.")},
    // how a run ended
    {"rehearsal.cancelled", QT_TRANSLATE_NOOP("Message", "The rehearsal was cancelled.")},
    {"rehearsal.interrupted",
     QT_TRANSLATE_NOOP("Message",
                       "The connection was lost. What was done so far still stands in the database: continue "
                       "the rehearsal, or take it back.")},
    {"rehearsal.no-lock", QT_TRANSLATE_NOOP("Message", "The lock was not to be had in %1 tries over %2 s.")},
    {"rehearsal.no-lock-behind",
     QT_TRANSLATE_NOOP("Message", "The lock on %3 was not to be had in %1 tries over %2 s; at last session %4 was in "
                                  "the way. Let it end, or give the step more tries.")},
    {"rehearsal.gave-way",
     QT_TRANSLATE_NOOP("Message", "Gave way to %1 sessions that had queued behind it, for up to %2 ms.")},
    {"rehearsal.taken-back", QT_TRANSLATE_NOOP("Message", "The interrupted rehearsal was taken back.")},
    {"rehearsal.verify-false",
     QT_TRANSLATE_NOOP("Message", "The check of step %1 answered %2 instead of true. Look at what it asks for.")},
    {"rehearsal.gate-closed",
     QT_TRANSLATE_NOOP("Message", "The gate %1 stays closed: its check answered %2 instead of true.")},
    {"rehearsal.schema-differs",
     QT_TRANSLATE_NOOP("Message",
                       "After the way back the schema differs from what it was in %1 places. Mend the steps' downs.")},
    // progress
    {"rehearsal.phase", QT_TRANSLATE_NOOP("Message", "%1: %2")},
    {"rehearsal.rows-done", QT_TRANSLATE_NOOP("Message", "About %1 rows in %2 batches")},
    {"rehearsal.retrying",
     QT_TRANSLATE_NOOP("Message", "The lock was not to be had in time; attempt %1 of %2 failed, trying again.")},
    // tries to get a lock; %3: the relation and the mode
    {"rehearsal.try-waiting", QT_TRANSLATE_NOOP("Message", "Try %1 of %2: waiting for %3, %4 s by now")},
    {"rehearsal.try-timeout", QT_TRANSLATE_NOOP("Message", "Try %1 of %2: %3 was not to be had within %4 s")},
    {"rehearsal.try-deadlock", QT_TRANSLATE_NOOP("Message", "Try %1 of %2: %3 led into a deadlock after %4 s")},
    {"rehearsal.try-gave-way",
     QT_TRANSLATE_NOOP("Message",
                       "Try %1 of %2: waited %4 s for %3, then let pass those who had queued behind it: %5 sessions")},
    {"rehearsal.in-the-way",
     QT_TRANSLATE_NOOP("Message", "In the way: session %1 (%2) of %3, %4, its transaction open for %5 s: %6")},
    {"rehearsal.in-the-way-waiting",
     QT_TRANSLATE_NOOP("Message",
                       "In the way, waiting itself: session %1 (%2) of %3, %4, its transaction open for %5 s: %6")},
    {"rehearsal.in-the-way-process", QT_TRANSLATE_NOOP("Message", "In the way: process %1 (%2), %3")},
    {"rehearsal.in-the-way-prepared",
     QT_TRANSLATE_NOOP("Message", "In the way: the prepared transaction %1, open for %2 s")},
    {"rehearsal.queue-behind", QT_TRANSLATE_NOOP("Message", "Sessions that queue behind it: %1, for up to %2 s")},
    {"rehearsal.position-gone",
     QT_TRANSLATE_NOOP("Message", "Somebody removed the position of the backfill of %1 from the schema lockstep while "
                                  "it ran. Begin it again.")},
    {"rehearsal.pending-stays",
     QT_TRANSLATE_NOOP("Message", "Rows of %1 stay pending although they were filled. Without a key to walk along, the "
                                  "backfill needs a condition that tells done rows from others.")},
    {"rehearsal.rows-kept-out",
     QT_TRANSLATE_NOOP("Message", "%2 of the rows that were to move to %1 were not taken there: a trigger or a rule "
                                  "keeps them out. They are where they were.")},
    {"rehearsal.no-position",
     QT_TRANSLATE_NOOP("Message",
                       "The schema lockstep cannot be made or is somebody else's, so the backfill of %1 would "
                       "begin anew after a kill.")},
    // steps without SQL, and others that were skipped
    {"rehearsal.skip-deploy",
     QT_TRANSLATE_NOOP("Message", "Skipped: deploying the application is no part of a rehearsal.")},
    {"rehearsal.skip-wait", QT_TRANSLATE_NOOP("Message", "Skipped: the wait of %1 s is not sat out in a rehearsal.")},
    {"rehearsal.skip-command", QT_TRANSLATE_NOOP("Message", "Skipped: Lockstep never runs external commands.")},
    {"rehearsal.skip-person", QT_TRANSLATE_NOOP("Message", "Skipped: this gate is opened by a person.")},
    {"rehearsal.already-so", QT_TRANSLATE_NOOP("Message", "Skipped: it was so already.")},
    // preflight
    {"rehearsal.rights-ok", QT_TRANSLATE_NOOP("Message", "The role may change every table that the plan touches.")},
    {"rehearsal.not-owner",
     QT_TRANSLATE_NOOP("Message", "The role does not own %1. Connect as the owner or as a member of its role.")},
    {"rehearsal.read-only-server",
     QT_TRANSLATE_NOOP("Message", "The server takes no writes: it is a standby or read-only. Connect to the primary.")},
    {"rehearsal.cannot-look", QT_TRANSLATE_NOOP("Message", "This cannot be looked at: %1")},
    {"rehearsal.no-long-transactions", QT_TRANSLATE_NOOP("Message", "No transaction is older than a minute.")},
    {"rehearsal.long-transactions",
     QT_TRANSLATE_NOOP("Message", "%1 transactions are older than a minute; the oldest is %2 (%3), %4 s. Concurrent "
                                  "index builds wait for them.")},
    {"rehearsal.replication-ok", QT_TRANSLATE_NOOP("Message", "Replicas: %1; none lags much.")},
    {"rehearsal.replica-lags", QT_TRANSLATE_NOOP("Message", "A replica is %1 behind. Wait until it has caught up.")},
    {"rehearsal.slot-retains",
     QT_TRANSLATE_NOOP("Message",
                       "The unused replication slot %1 holds back %2 of WAL. Drop it, or the disk may fill.")},
    {"rehearsal.disk-ok", QT_TRANSLATE_NOOP("Message", "Free: %1; needed at most about %2.")},
    {"rehearsal.disk-short",
     QT_TRANSLATE_NOOP("Message", "Only %1 is free, and about %2 may be needed. Make room first.")},
    {"rehearsal.disk-unknown",
     QT_TRANSLATE_NOOP("Message", "The server's free space cannot be seen from here; about %1 may be needed.")},
    {"rehearsal.no-invalid-indexes", QT_TRANSLATE_NOOP("Message", "No index is invalid.")},
    {"rehearsal.invalid-indexes", QT_TRANSLATE_NOOP("Message", "Invalid already: %1. Drop or rebuild them.")},
    {"rehearsal.tool-histories-ok",
     QT_TRANSLATE_NOOP("Message", "No migration tool's history here has a failed or unfinished migration.")},
    {"rehearsal.tool-history-unfinished",
     QT_TRANSLATE_NOOP("Message",
                       "%1 has migrations that failed or are not finished: %2 (in %3). Repair or finish them "
                       "with the tool first.")},
    {"rehearsal.pending-detaches",
     QT_TRANSLATE_NOOP("Message", "A DETACH PARTITION CONCURRENTLY was broken off half-way: %1. Finish it with DETACH "
                                  "PARTITION ... FINALIZE.")},
    {"rehearsal.all-reversible", QT_TRANSLATE_NOOP("Message", "Every step can be taken back.")},
    {"rehearsal.irreversible-steps",
     QT_TRANSLATE_NOOP("Message", "These steps cannot bring their data back: %1. Rehearse on a copy.")},
    {"rehearsal.no-checkpoint",
     QT_TRANSLATE_NOOP("Message", "Progress cannot be kept in %1; a kill would have to be put right by hand.")},
    {"rehearsal.own-tables-stay",
     QT_TRANSLATE_NOOP("Message", "All is done, but tables of Lockstep's own could not be taken out of the file (%1). "
                                  "Going on with the run, once "
                                  "that is put right, takes them out.")},
    // the sandbox of the Catalog's structure
    {"rehearsal.sandbox-refused",
     QT_TRANSLATE_NOOP("Message",
                       "The sandbox lacks a part of the Catalog: it refused %1 (%2). Install what is missing "
                       "there, or rehearse on staging.")},
    {"rehearsal.sandbox-refused-more", QT_TRANSLATE_NOOP("Message", "The sandbox refused %1 more statements.")},
    {"rehearsal.sandbox-left-out-more",
     QT_TRANSLATE_NOOP("Message", "%1 more objects of the Catalog are not in the sandbox.")},
    // the demo
    {"rehearsal.demo-server", QT_TRANSLATE_NOOP("Message", "Starting a private PostgreSQL")},
    {"rehearsal.demo-tables", QT_TRANSLATE_NOOP("Message", "Making %1 accounts with pgbench")},
    {"rehearsal.demo-ready", QT_TRANSLATE_NOOP("Message", "The demo database is ready")},
};

std::span<const MessageRow> rehearsalMessages()
{
    return rehearsalRows;
}

} // namespace lockstep::text
