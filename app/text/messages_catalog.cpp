// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tables.h"

#include <QtGlobal>

namespace lockstep::text {

static const MessageRow catalogRows[] = {
    {"catalog.reading", QT_TRANSLATE_NOOP("Message", "Reading the database's structure")},
    {"catalog.loading", QT_TRANSLATE_NOOP("Message", "Loading the schema into the sandbox")},
    {"catalog.cancelled", QT_TRANSLATE_NOOP("Message", "Cancelled.")},
    {"catalog.server-too-old",
     QT_TRANSLATE_NOOP("Message", "PostgreSQL %1 is too old: Lockstep reads version 12 and newer.")},
    {"catalog.locks-in-between",
     QT_TRANSLATE_NOOP("Message", "The structure cannot be read now, because other sessions keep locking tables "
                                  "exclusively. Try again when their work is done.")},
    {"catalog.json-expected",
     QT_TRANSLATE_NOOP("Message", "The file cannot be read as a saved catalog: line %1, column %2: expected %3.")},
    {"catalog.only-in-first", QT_TRANSLATE_NOOP("Message", "The %1 %2 is missing from the second database.")},
    {"catalog.only-in-second", QT_TRANSLATE_NOOP("Message", "The %1 %2 is missing from the first database.")},
    {"catalog.changed", QT_TRANSLATE_NOOP("Message", "The %1 %2 differs in %3: %4 in the first database, %5 in the "
                                                     "second.")},
    {"catalog.load-into-sandbox-only",
     QT_TRANSLATE_NOOP("Message", "A schema is loaded into a sandbox only, and %1 is none.")},
    {"catalog.function-left-out",
     QT_TRANSLATE_NOOP("Message", "The function %1 could not be copied: its definition could not be read.")},
    {"catalog.type-left-out",
     QT_TRANSLATE_NOOP("Message", "The type %1 could not be copied: a base type needs its functions in C.")},
    {"catalog.detach-left-out",
     QT_TRANSLATE_NOOP("Message", "The pending detach of the partition %1 could not be copied.")},
    {"catalog.dump-not-plain",
     QT_TRANSLATE_NOOP("Message", "%1 is not a plain SQL dump. Make one with pg_dump --schema-only, or turn an archive "
                                  "into one with pg_restore --schema-only -f FILE.sql.")},
};

std::span<const MessageRow> catalogMessages()
{
    return catalogRows;
}

} // namespace lockstep::text
