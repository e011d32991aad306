// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tables.h"

#include <QtGlobal>

namespace lockstep::text {

static const MessageRow rows[] = {
    {"file.not-found", QT_TRANSLATE_NOOP("Message", "There is no file %1.")},
    {"file.cannot-read", QT_TRANSLATE_NOOP("Message", "%1 cannot be read. Check its permissions.")},
    {"file.cannot-write",
     QT_TRANSLATE_NOOP("Message", "%1 cannot be written. Check the folder's permissions and free space.")},
    {"file.cannot-create-folder", QT_TRANSLATE_NOOP("Message", "The folder %1 cannot be made.")},
    {"json.not-json", QT_TRANSLATE_NOOP("Message", "This is not valid JSON: look at line %1, column %2.")},
    {"json.not-an-object", QT_TRANSLATE_NOOP("Message", "The file does not hold a JSON object.")},
    {"json.missing", QT_TRANSLATE_NOOP("Message", "%1 is missing.")},
    {"json.wrong-type", QT_TRANSLATE_NOOP("Message", "%1 is not of the type %2.")},
    {"json.unknown-word",
     QT_TRANSLATE_NOOP("Message", "%1 has the value %2, which this version of Lockstep does not know.")},
    {"sql.syntax", QT_TRANSLATE_NOOP("Message", "This is not valid SQL: %1")},
    {"sql.too-deep", QT_TRANSLATE_NOOP("Message", "The statement is nested too deeply to be analysed. Split it.")},
    {"sql.too-large", QT_TRANSLATE_NOOP("Message", "The statement is too large to be analysed. Split it.")},
    {"db.bad-connection-string",
     QT_TRANSLATE_NOOP("Message", "This is no connection string. Write it as \"host=... dbname=... user=...\" or "
                                  "\"postgresql://user@host/database\".")},
    {"db.unknown-sslmode", QT_TRANSLATE_NOOP("Message", "There is no TLS mode %1. Use disable, allow, prefer, require, "
                                                        "verify-ca or verify-full.")},
    {"db.unsupported-keyword", QT_TRANSLATE_NOOP("Message", "The connection parameter %1 is not supported. Put it into "
                                                            "a service of pg_service.conf and use service=NAME.")},
};

std::span<const MessageRow> baseMessages()
{
    return rows;
}

} // namespace lockstep::text
