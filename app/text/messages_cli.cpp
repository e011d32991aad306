// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tables.h"

#include <QtGlobal>

namespace lockstep::text {

static const MessageRow cliRows[] = {
    {"cli.unknown-field", QT_TRANSLATE_NOOP("Message", "%1 has no field %2. Its fields: %3.")},
    {"cli.missing-field", QT_TRANSLATE_NOOP("Message", "%1 needs the field %2. Add %2=... to the command.")},
    {"cli.unknown-change", QT_TRANSLATE_NOOP("Message", "There is no kind of change %1. Kinds: %2.")},
    {"cli.field-before-change",
     QT_TRANSLATE_NOOP("Message", "%1 stands before any kind of change. Write the kind first, for instance: add-column "
                                  "table=orders column=note type=text.")},
    {"cli.no-change",
     QT_TRANSLATE_NOOP(
         "Message", "Say what should change, for instance: add-column table=orders column=note type=text. Kinds: %1.")},
    {"cli.unknown-connection",
     QT_TRANSLATE_NOOP("Message", "There is no saved connection %1, and it is no connection string. Saved: %2.")},
    {"cli.unknown-role",
     QT_TRANSLATE_NOOP("Message", "There is no role %1. Use development, staging, production or sandbox.")},
    {"cli.bad-answer", QT_TRANSLATE_NOOP("Message", "%1 is no answer. Write --answer QUESTION=ANSWER; the questions "
                                                    "stand in the output of lockstep plan --format json.")},
    {"cli.no-rehearsal",
     QT_TRANSLATE_NOOP("Message", "The history holds no rehearsal of this plan yet. Run lockstep rehearse first.")},
    {"cli.interrupted-there",
     QT_TRANSLATE_NOOP("Message",
                       "An earlier rehearsal on %1 was interrupted, and what it had done still stands there. "
                       "Continue it with --resume, or take it back with --take-back.")},
    {"cli.nothing-interrupted", QT_TRANSLATE_NOOP("Message", "No interrupted rehearsal is known there.")},
    {"cli.many-interrupted",
     QT_TRANSLATE_NOOP(
         "Message", "Several rehearsals were interrupted. Say which one with --connection, or --checkpoint FILE: %1")},
    {"cli.no-catalog",
     QT_TRANSLATE_NOOP("Message", "Say which database: --connection NAME, --catalog FILE or --dump FILE.")},
};

std::span<const MessageRow> cliMessages()
{
    return cliRows;
}

} // namespace lockstep::text
