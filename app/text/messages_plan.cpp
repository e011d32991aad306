// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tables.h"

#include <QtGlobal>

namespace lockstep::text {

static const MessageRow planRows[] = {
    // the file
    {"plan.script-not-utf8",
     QT_TRANSLATE_NOOP("Message", "%1 is not UTF-8. Convert it (for instance with iconv) and open it again.")},
    {"plan.not-json-object", QT_TRANSLATE_NOOP("Message", "The file holds no JSON object. Choose a Lockstep plan.")},
    {"plan.not-a-plan",
     QT_TRANSLATE_NOOP("Message", "The file is no Lockstep plan: the field lockstep-plan is missing.")},
    {"plan.format-newer",
     QT_TRANSLATE_NOOP("Message",
                       "The plan has format %1, this Lockstep reads formats up to %2. Open it with a newer Lockstep.")},
    {"plan.field-expected", QT_TRANSLATE_NOOP("Message", "%1 should be %2.")},
    {"plan.field-unknown",
     QT_TRANSLATE_NOOP("Message",
                       "%1 is not a field that Lockstep knows. Remove it, or open the plan with a newer Lockstep.")},
    {"plan.field-not-boolean", QT_TRANSLATE_NOOP("Message", "%1 is true or false, not \"%2\".")},
    {"plan.field-not-action",
     QT_TRANSLATE_NOOP("Message", "%1 is cascade, restrict, set null, set default or empty, not \"%2\".")},
    // what is wrong with a plan
    {"plan.id-twice", QT_TRANSLATE_NOOP("Message", "The id %1 is used twice. Give one of them another.")},
    {"plan.phase-goes-back",
     QT_TRANSLATE_NOOP("Message",
                       "Step %1 (%2) stands after step %3 (%4). Phases run expand, migrate, contract: move it.")},
    {"plan.unknown-change",
     QT_TRANSLATE_NOOP("Message", "Step %1 belongs to a change %2 that the plan does not have.")},
    {"plan.unknown-dependency",
     QT_TRANSLATE_NOOP("Message", "Step %1 depends on a step %2 that the plan does not have.")},
    {"plan.before-dependency",
     QT_TRANSLATE_NOOP("Message", "Step %1 depends on step %2, which comes later. Move one of them.")},
    {"plan.needs-disabled",
     QT_TRANSLATE_NOOP("Message", "Step %1 depends on step %2, which is disabled. Enable it, or disable both.")},
    {"plan.circular",
     QT_TRANSLATE_NOOP("Message", "Step %1 depends on itself through other steps. Remove one of the dependencies.")},
    {"plan.verify-not-select",
     QT_TRANSLATE_NOOP("Message", "The check of step %1 must be one SELECT that returns one boolean.")},
    {"plan.step-without-sql", QT_TRANSLATE_NOOP("Message", "Step %1 has no SQL. Write it, or disable the step.")},
    {"plan.backfill-without-key",
     QT_TRANSLATE_NOOP(
         "Message",
         "Backfill %1 has no key to walk along. Name the columns of a primary key or of a unique key without nulls; "
         "without one it needs a condition that tells which rows are still to do.")},
    {"plan.backfill-incomplete", QT_TRANSLATE_NOOP("Message", "Backfill %1 needs a table and what to set.")},
    {"plan.wait-without-time", QT_TRANSLATE_NOOP("Message", "Step %1 waits for no time. Give it seconds.")},
    // moving and editing
    {"plan.step-not-found", QT_TRANSLATE_NOOP("Message", "The plan has no step %1.")},
    {"plan.change-shared",
     QT_TRANSLATE_NOOP("Message", "Step %2 is made for change %3, too: change %1 cannot be taken out by itself.")},
    {"plan.change-not-found", QT_TRANSLATE_NOOP("Message", "The plan has no change %1.")},
    {"plan.move-outside", QT_TRANSLATE_NOOP("Message", "Step %1 cannot go there: the plan has %2 places.")},
    {"plan.move-phase",
     QT_TRANSLATE_NOOP("Message", "Step %1 (%2) cannot pass step %3 (%4): phases keep their order.")},
    {"plan.move-needs", QT_TRANSLATE_NOOP("Message", "Step %1 cannot stand before step %2: it needs it.")},
    {"plan.move-needed-by", QT_TRANSLATE_NOOP("Message", "Step %1 cannot stand after step %2: that one needs it.")},
    {"plan.place-phase", QT_TRANSLATE_NOOP("Message", "Step %1 cannot stand beside step %2: phases keep their order.")},
    {"plan.remove-needed-by",
     QT_TRANSLATE_NOOP("Message", "Step %1 cannot go: step %2 needs it. Remove that one first, or both.")},
    {"plan.disable-needed-by",
     QT_TRANSLATE_NOOP("Message", "Step %1 cannot be disabled: step %2 needs it. Disable that one first, or both.")},
    {"plan.enable-needs",
     QT_TRANSLATE_NOOP(
         "Message", "Step %1 cannot be enabled: it needs step %2, which is disabled. Enable that one first, or both.")},
    {"plan.revert-hand-made",
     QT_TRANSLATE_NOOP("Message", "Step %1 was made by hand; there is no generated SQL to go back to.")},
    // titles of steps made by hand
    {"plan.deploy", QT_TRANSLATE_NOOP("Message", "Deploy the application")},
    {"plan.wait", QT_TRANSLATE_NOOP("Message", "Wait %1 seconds")},
};

std::span<const MessageRow> planMessages()
{
    return planRows;
}

} // namespace lockstep::text
