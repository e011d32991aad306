// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tables.h"

#include <QtGlobal>

namespace lockstep::text {

namespace sessionrulestexts {

static const MessageRow rows[] = {
    {"rules.impact", QT_TRANSLATE_NOOP("Message", "The table has %1 rows and %2.")},
    {"rules.impact-traffic",
     QT_TRANSLATE_NOOP("Message", "The table has %1 rows and %2; about %3 statements a minute wait meanwhile.")},
    {"rules.lock-timeout-zero",
     QT_TRANSLATE_NOOP("Message", "lock_timeout = 0 is no limit at all, and a statement below may have to wait for a "
                                  "lock that stops everybody else.")},
    {"rules.lock-timeout-too-long",
     QT_TRANSLATE_NOOP("Message", "lock_timeout is %1 ms: for so long everybody else may wait behind a statement "
                                  "below. More than %2 ms is an outage of its own.")},
    {"rules.lock-timeout-set-too-late",
     QT_TRANSLATE_NOOP("Message", "lock_timeout is set only here, after a statement that may have waited for its lock "
                                  "without limit. Set it first.")},
    {"rules.statement-timeout-missing",
     QT_TRANSLATE_NOOP(
         "Message",
         "No statement_timeout is set before this statement, which works for long under a lock that blocks others.")},
    {"rules.statement-timeout-with-concurrently",
     QT_TRANSLATE_NOOP("Message", "This %1 waits for older transactions under a statement_timeout of %2 ms: cut short, "
                                  "it leaves something INVALID behind.")},
    {"rules.fix-short-timeout", QT_TRANSLATE_NOOP("Message", "Set a short lock_timeout")},
    {"rules.fix-no-statement-timeout", QT_TRANSLATE_NOOP("Message", "Lift the statement_timeout before it")},
    {"rules.set-local-without-transaction",
     QT_TRANSLATE_NOOP("Message",
                       "SET LOCAL %1 has no effect outside a transaction: it is over before the next statement.")},
    {"rules.pgbouncer-defeats-set",
     QT_TRANSLATE_NOOP("Message", "Behind PgBouncer in transaction mode, SET %1 may reach neither the next statement "
                                  "nor stay with this session. Use SET LOCAL in a transaction.")},
    {"rules.statements-after-access-exclusive",
     QT_TRANSLATE_NOOP("Message", "%1 is locked against reads and writes since earlier in this transaction, and stays "
                                  "so while this statement works through a whole table. Commit in between.")},
    {"rules.two-tables-locked",
     QT_TRANSLATE_NOOP("Message", "This transaction locks %1 while it already keeps everybody from %2: a program that "
                                  "uses them in the other order deadlocks with it.")},
    {"rules.ddl-mixed-with-dml",
     QT_TRANSLATE_NOOP("Message", "This transaction has changed rows and now changes the schema: both kinds of locks "
                                  "are kept to its end. Split it.")},
    {"rules.tautology-where",
     QT_TRANSLATE_NOOP("Message",
                       "The WHERE is true for every row of %1 (%2 rows): all of them are changed in one transaction.")},
    {"rules.large-insert-select",
     QT_TRANSLATE_NOOP("Message", "This may copy all of %1 (%2 rows) in one transaction. Copy in batches by key.")},
    {"rules.nested-begin",
     QT_TRANSLATE_NOOP(
         "Message",
         "A transaction is already open here: this BEGIN does nothing, and the next COMMIT ends the outer one.")},
    {"rules.uncommitted-begin",
     QT_TRANSLATE_NOOP("Message",
                       "This transaction is never committed in the file: what it does is lost, or its locks stay.")},
    {"rules.commit-without-begin",
     QT_TRANSLATE_NOOP(
         "Message",
         "%1 ends nothing here: no transaction is open, and every statement above was committed by itself.")},
    {"rules.commit-inside-tool-transaction",
     QT_TRANSLATE_NOOP(
         "Message",
         "%1 ends the transaction that the migration tool has opened around this file. Split the file here.")},
    {"rules.rerun-guard",
     QT_TRANSLATE_NOOP("Message", "This file is not one transaction: if a later statement fails, running it again "
                                  "stops at this %1. Use IF [NOT] EXISTS or files of their own.")},
    {"rules.create-table-if-not-exists-does-nothing",
     QT_TRANSLATE_NOOP("Message", "%1 exists already: this statement does nothing, even if the columns differ.")},
    {"rules.opaque-dynamic-sql",
     QT_TRANSLATE_NOOP(
         "Message",
         "%1 runs SQL that is put together at run time: its locks cannot be foreseen. Prove it on a sandbox.")},
    {"rules.psql-meta-command",
     QT_TRANSLATE_NOOP("Message",
                       "%1 is a command of psql, not SQL: other programs fail here, and what it does cannot be seen.")},
};

} // namespace sessionrulestexts

std::span<const MessageRow> sessionRulesMessages()
{
    return sessionrulestexts::rows;
}

} // namespace lockstep::text
