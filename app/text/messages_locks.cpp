// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tables.h"

#include <QtGlobal>

namespace lockstep::text {

static const MessageRow locksRows[] = {
    {"locks.not-told",
     QT_TRANSLATE_NOOP("Message", "%1 does not tell who locks what. A rehearsal shows what each statement locks.")},
    {"locks.session-gone", QT_TRANSLATE_NOOP("Message", "Session %1 is gone; there is nothing left to stop.")},
    {"locks.bad-sample",
     QT_TRANSLATE_NOOP(
         "Message", "The server's answer about its locks cannot be read. Please report this as an error of Lockstep.")},
};

std::span<const MessageRow> locksMessages()
{
    return locksRows;
}

} // namespace lockstep::text
