// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tables.h"

#include <QtGlobal>

namespace lockstep::text {

static const MessageRow exchangeRows[] = {
    {"exchange.plan-does-not-hold",
     QT_TRANSLATE_NOOP("Message", "The plan has %2 faults, the first at %1. Correct them before exporting.")},
    {"exchange.mixed-step",
     QT_TRANSLATE_NOOP("Message",
                       "Step %1 changes both structure and rows. Split it in two: they are taken back differently.")},
    {"exchange.file-exists",
     QT_TRANSLATE_NOOP("Message",
                       "%1 exists with other content. Choose another folder or version, or allow overwriting.")},
    {"exchange.no-folder", QT_TRANSLATE_NOOP("Message", "There is no folder %1.")},
    {"exchange.no-reader", QT_TRANSLATE_NOOP("Message", "There is no migration tool %1. Known are: %2.")},
    {"exchange.no-migrations",
     QT_TRANSLATE_NOOP("Message", "%1 holds no migrations of %2. Name another folder, or the tool.")},
    {"exchange.no-annotation", QT_TRANSLATE_NOOP("Message", "A line \"%1\" is missing, without which the tool refuses "
                                                            "the file.")},
    {"exchange.version-twice", QT_TRANSLATE_NOOP("Message", "Version %1 is taken by %2, too; the tool refuses both.")},
    {"exchange.no-patch",
     QT_TRANSLATE_NOOP("Message", "This is no unified diff: no line \"--- file\" with \"+++ file\" "
                                  "below it.")},
    {"exchange.broken-hunk", QT_TRANSLATE_NOOP("Message", "The diff is broken here: its lines do not fit the counts of "
                                                          "their @@ line.")},
    {"exchange.combined-diff",
     QT_TRANSLATE_NOOP("Message", "This is the combined diff of a merge. Give the diff against one parent.")},
    {"exchange.patch-does-not-fit",
     QT_TRANSLATE_NOOP("Message", "%1 is neither what it was before the patch nor what it is after it.")},
    {"exchange.cut-unsupported",
     QT_TRANSLATE_NOOP("Message", "%1 cannot be cut into files: its order in %2 is not in the names of files.")},
    {"exchange.cut-settings",
     QT_TRANSLATE_NOOP("Message",
                       "%1 has to run outside a transaction; %2 is there already and would have to say so.")},
    {"exchange.cut-no-room",
     QT_TRANSLATE_NOOP("Message", "There is no number left between %1 and the migration after it.")},
    {"exchange.planned-file-missing", QT_TRANSLATE_NOOP("Message", "The change %1 of %2 has no deploy script.")},
};

std::span<const MessageRow> exchangeMessages()
{
    return exchangeRows;
}

} // namespace lockstep::text
