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
};

std::span<const MessageRow> exchangeMessages()
{
    return exchangeRows;
}

} // namespace lockstep::text
