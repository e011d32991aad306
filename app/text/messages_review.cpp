// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tables.h"

#include <QtGlobal>

namespace lockstep::text {

static const MessageRow reviewRows[] = {
    {"review.made-for", QT_TRANSLATE_NOOP("Message", "Made for %1 %2, database %3, Catalog %4")},
    {"review.made-by", QT_TRANSLATE_NOOP("Message", "Made by Lockstep %1")},
    {"review.summary", QT_TRANSLATE_NOOP("Message", "%1 steps run; %2 of them cannot be taken back; %3 findings.")},
    {"review.strongest", QT_TRANSLATE_NOOP("Message", "Strongest lock on an existing table:")},
    {"review.lock-map", QT_TRANSLATE_NOOP("Message", "Lock map")},
    {"review.expand", QT_TRANSLATE_NOOP("Message", "Expand")},
    {"review.migrate", QT_TRANSLATE_NOOP("Message", "Migrate")},
    {"review.contract", QT_TRANSLATE_NOOP("Message", "Contract")},
    {"review.application", QT_TRANSLATE_NOOP("Message", "Before this step: %1")},
    {"review.up", QT_TRANSLATE_NOOP("Message", "Up")},
    {"review.down", QT_TRANSLATE_NOOP("Message", "Down")},
    {"review.verify", QT_TRANSLATE_NOOP("Message", "Verify")},
    {"review.edited", QT_TRANSLATE_NOOP("Message", "edited by hand")},
    {"review.irreversible",
     QT_TRANSLATE_NOOP("Message", "This step cannot be taken back: its down does not restore the data.")},
    {"review.findings", QT_TRANSLATE_NOOP("Message", "Findings")},
    {"review.no-findings", QT_TRANSLATE_NOOP("Message", "No rule has anything to object.")},
    {"review.rehearsal", QT_TRANSLATE_NOOP("Message", "Rehearsal")},
    {"review.rehearsed-on", QT_TRANSLATE_NOOP("Message", "Rehearsed on %1 (server %2), %3, in %4: %5")},
    {"review.not-restored",
     QT_TRANSLATE_NOOP("Message", "After the down pass the schema was not what it had been: %1")},
    {"review.tries", QT_TRANSLATE_NOOP("Message", "Tries that got no lock")},
    {"review.mismatch", QT_TRANSLATE_NOOP("Message", "%1: %2 on %3 was predicted as %4, the server did %5")},
    {"review.mismatch-dangerous",
     QT_TRANSLATE_NOOP("Message", "Danger, %1: %2 on %3 was predicted as %4, the server did %5")},
    {"review.outcome-ok", QT_TRANSLATE_NOOP("Message", "good")},
    {"review.outcome-failed", QT_TRANSLATE_NOOP("Message", "failed")},
    {"review.outcome-cancelled", QT_TRANSLATE_NOOP("Message", "cancelled")},
    {"review.outcome-skipped", QT_TRANSLATE_NOOP("Message", "skipped")},
    {"review.outcome-mismatch", QT_TRANSLATE_NOOP("Message", "not as predicted")},
    {"review.pass-up", QT_TRANSLATE_NOOP("Message", "up")},
    {"review.pass-verify", QT_TRANSLATE_NOOP("Message", "verify")},
    {"review.pass-down", QT_TRANSLATE_NOOP("Message", "down")},
    {"review.pass-verify-down", QT_TRANSLATE_NOOP("Message", "verify down")},
    {"review.pass-up-again", QT_TRANSLATE_NOOP("Message", "up again")},
    {"review.column-step", QT_TRANSLATE_NOOP("Message", "Step")},
    {"review.column-pass", QT_TRANSLATE_NOOP("Message", "Pass")},
    {"review.column-statement", QT_TRANSLATE_NOOP("Message", "Statement")},
    {"review.column-locks", QT_TRANSLATE_NOOP("Message", "Locks held")},
    {"review.column-duration", QT_TRANSLATE_NOOP("Message", "Duration")},
    {"review.column-waited", QT_TRANSLATE_NOOP("Message", "Waited")},
    {"review.column-wal", QT_TRANSLATE_NOOP("Message", "WAL")},
    {"review.column-rows", QT_TRANSLATE_NOOP("Message", "Rows")},
    {"review.column-blocked", QT_TRANSLATE_NOOP("Message", "Blocked")},
    {"review.column-result", QT_TRANSLATE_NOOP("Message", "Result")},
};

std::span<const MessageRow> reviewMessages()
{
    return reviewRows;
}

} // namespace lockstep::text
