// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tables.h"

#include <QtGlobal>

namespace lockstep::text {

static const MessageRow historyRows[] = {
    {"history.cannot-open",
     QT_TRANSLATE_NOOP("Message", "The history file %1 cannot be opened. Move it away to begin a new one.")},
    {"history.cannot-use",
     QT_TRANSLATE_NOOP("Message",
                       "The history file %1 cannot be read or written. Check its permissions and the free space.")},
    {"history.newer",
     QT_TRANSLATE_NOOP("Message", "The history file %1 was written by a newer Lockstep. Use that version.")},
    {"history.not-found", QT_TRANSLATE_NOOP("Message", "There is no rehearsal %1 in the history.")},
};

std::span<const MessageRow> historyMessages()
{
    return historyRows;
}

} // namespace lockstep::text
