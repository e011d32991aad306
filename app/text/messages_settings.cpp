// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tables.h"

#include <QtGlobal>

namespace lockstep::text {

namespace settingstexts {

static const MessageRow rows[] = {
    {"settings.unknown-member", QT_TRANSLATE_NOOP("Message", "There is no setting %1.")},
    {"settings.unknown-rule", QT_TRANSLATE_NOOP("Message", "%1: there is no rule %2.")},
    {"settings.newer-format",
     QT_TRANSLATE_NOOP("Message", "%1: the file was written for a newer version of Lockstep.")},
    {"settings.negative", QT_TRANSLATE_NOOP("Message", "%1 must not be negative.")},
    {"settings.no-reason", QT_TRANSLATE_NOOP("Message", "%1 is empty. Say why the finding may be left out.")},
    {"settings.server-version", QT_TRANSLATE_NOOP("Message", "%1 takes a PostgreSQL major version, 12 to 18.")},
    {"rules.suppression-without-reason",
     QT_TRANSLATE_NOOP("Message", "This comment leaves nothing out: it names no rule or no reason. Write "
                                  "\"lockstep:ignore rule: reason\".")},
    {"rules.suppression-unknown", QT_TRANSLATE_NOOP("Message", "There is no rule %1 that could be left out.")},
    {"rules.unused-suppression",
     QT_TRANSLATE_NOOP("Message", "The rule %1 has nothing to say here any more: the comment can go.")},
};

} // namespace settingstexts

std::span<const MessageRow> settingsMessages()
{
    return settingstexts::rows;
}

} // namespace lockstep::text
