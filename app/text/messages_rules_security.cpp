// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tables.h"

#include <QtGlobal>

namespace lockstep::text {

namespace securityrulestexts {

static const MessageRow rows[] = {
    {"rules.create-trigger", QT_TRANSLATE_NOOP("Message", "Creating trigger %2 holds off every write to %1 until it "
                                                          "has its lock, and every later write runs the trigger.")},
    {"rules.drop-trigger", QT_TRANSLATE_NOOP("Message", "Dropping trigger %2 locks %1 against reads and writes, which "
                                                        "creating it did not. DISABLE TRIGGER lets reads go on.")},
    {"rules.disable-trigger-all",
     QT_TRANSLATE_NOOP("Message", "DISABLE TRIGGER ALL also turns off the foreign keys of %1: rows that break them are "
                                  "let in and never checked again. DISABLE TRIGGER USER leaves them on.")},
    {"rules.session-replication-role",
     QT_TRANSLATE_NOOP("Message", "From here on neither triggers fire nor foreign keys are checked; rows that break a "
                                  "foreign key stay in the table.")},
    {"rules.policy-change",
     QT_TRANSLATE_NOOP("Message",
                       "Changing policy %2 locks %1 against reads and writes, and changes which rows programs see.")},
    {"rules.row-security",
     QT_TRANSLATE_NOOP("Message", "This locks %1 against reads and writes, and changes at once which rows every role "
                                  "but the owner sees. Create the policies first.")},
    {"rules.view-bypasses-row-security",
     QT_TRANSLATE_NOOP("Message", "View %1 reads %2 with its owner's rights: the row security there does not count for "
                                  "who reads the view. From 15 on, security_invoker = true makes it count.")},
    {"rules.function-volatility-changed",
     QT_TRANSLATE_NOOP("Message",
                       "Function %1 was %2 and is now %3: plans, and indexes that use it, take that on trust.")},
    {"rules.security-definer-without-search-path",
     QT_TRANSLATE_NOOP("Message", "Function %1 runs with its owner's rights and without a search_path of its own: "
                                  "callers decide which objects its body means. Add SET search_path.")},
    {"rules.grant-to-public",
     QT_TRANSLATE_NOOP(
         "Message",
         "%1 is granted to PUBLIC, which is every role there is and will be. Grant it to a role made for that.")},
    {"rules.grant-all",
     QT_TRANSLATE_NOOP(
         "Message",
         "ALL privileges are granted to %2, with TRUNCATE and TRIGGER among them. Grant those that are used.")},
    {"rules.owner-change",
     QT_TRANSLATE_NOOP(
         "Message",
         "Giving %1 to %2 locks it against reads and writes for a moment, and moves the right to alter it.")},
    {"rules.extension-upgrade",
     QT_TRANSLATE_NOOP("Message", "Updating extension %1 runs its own scripts, whose locks and changes cannot be seen "
                                  "from here. Rehearse it, and name the version.")},
    {"rules.system-catalog-write",
     QT_TRANSLATE_NOOP("Message", "This writes to the system catalog %1 behind the server's back: nothing is checked, "
                                  "and other sessions keep what they know. Use the statement made for it.")},
    {"rules.enum-value-used-in-same-transaction",
     QT_TRANSLATE_NOOP("Message", "The value %1 of enum %2 is used in the transaction that adds it, which the server "
                                  "refuses. Commit in between.")},
    {"rules.enum-value-before-after",
     QT_TRANSLATE_NOOP(
         "Message",
         "Value %1 goes in between the values of %2: what compares or sorts by the type now means something else.")},
    {"rules.enum-value-removed",
     QT_TRANSLATE_NOOP("Message", "A value of an enum cannot be removed: the server has no statement for it, and rows "
                                  "or index pages may hold it. Forbid it by a CHECK instead.")},
    {"rules.rename-enum-value",
     QT_TRANSLATE_NOOP("Message",
                       "Renaming value %1 of enum %2 to %3 breaks every running program that uses the old word.")},
};

} // namespace securityrulestexts

std::span<const MessageRow> securityRulesMessages()
{
    return securityrulestexts::rows;
}

} // namespace lockstep::text
