// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tables.h"

#include <QtGlobal>

namespace lockstep::text {

static const MessageRow dbRows[] = {
    {"db.cancelled", QT_TRANSLATE_NOOP("Message", "Cancelled.")},
    {"db.connect-timeout",
     QT_TRANSLATE_NOOP(
         "Message",
         "%1 did not answer in time. Check host, port and firewall, or raise the timeout of the connection.")},
    {"db.connection-lost", QT_TRANSLATE_NOOP("Message", "The connection to the server is gone: %1")},
    {"db.abandoned", QT_TRANSLATE_NOOP("Message", "The server of %1 did not answer and was given up.")},
    {"db.cannot-connect", QT_TRANSLATE_NOOP("Message", "%1 cannot be reached. Check host, port, database and user.")},
    {"db.password-needed",
     QT_TRANSLATE_NOOP("Message", "%1 asks for a password. Enter it, or put it into your .pgpass file.")},
    {"db.password-wrong",
     QT_TRANSLATE_NOOP("Message", "The password for %1 is not accepted. Check user and password.")},
    {"db.lock-timeout", QT_TRANSLATE_NOOP("Message", "The lock was not granted in time: %1")},
    {"db.statement-timeout", QT_TRANSLATE_NOOP("Message", "The statement took longer than it may: %1")},
    {"db.server-error", QT_TRANSLATE_NOOP("Message", "The server refused: %1")},
    {"db.copy-not-here", QT_TRANSLATE_NOOP("Message", "COPY with data cannot be run here. Run it with psql.")},
    {"db.zero-byte", QT_TRANSLATE_NOOP("Message", "The text holds a zero byte, which no server accepts. Remove it.")},
    {"db.out-of-memory", QT_TRANSLATE_NOOP("Message", "There is not enough memory to connect.")},
    {"db.no-such-file", QT_TRANSLATE_NOOP("Message", "There is no file %1.")},
    {"db.cannot-read-file", QT_TRANSLATE_NOOP("Message", "%1 cannot be used as an SQLite database: %2")},
    {"db.no-other-sessions", QT_TRANSLATE_NOOP("Message", "SQLite has no server that could end another session.")},
    {"db.engine-not-supported", QT_TRANSLATE_NOOP("Message", "Lockstep cannot connect to %1 yet.")},
    {"db.production-reads-only",
     QT_TRANSLATE_NOOP("Message", "On a production connection Lockstep only reads. Refused because of: %1")},
    {"db.read-only-not-granted",
     QT_TRANSLATE_NOOP("Message", "This production connection is not read-only on the server's side, probably because "
                                  "a connection pooler stands between. Connect to the server itself.")},
    {"db.no-server-programs",
     QT_TRANSLATE_NOOP("Message", "No PostgreSQL server programs are on this machine. Install the package "
                                  "\"postgresql\", or name their folder in LOCKSTEP_SERVERS.")},
    {"db.no-server-of-major",
     QT_TRANSLATE_NOOP("Message", "There is no PostgreSQL %1 on this machine. Install the package \"postgresql-%1\", "
                                  "or name its folder in LOCKSTEP_SERVERS.")},
    {"db.program-not-started", QT_TRANSLATE_NOOP("Message", "%1 cannot be started. Check that it is installed.")},
    {"db.program-failed", QT_TRANSLATE_NOOP("Message", "%1 ended with the code %2.")},
    {"db.sandbox-folder-refused",
     QT_TRANSLATE_NOOP("Message", "%1 cannot hold sandboxes: it must be a folder that only you can write to. Name "
                                  "another one in LOCKSTEP_SANDBOX_FOLDER.")},
    {"db.sandbox-path-too-long",
     QT_TRANSLATE_NOOP(
         "Message", "The folder %1 has too long a name for a socket. Name a shorter one in LOCKSTEP_SANDBOX_FOLDER.")},
    {"db.sandbox-does-not-start",
     QT_TRANSLATE_NOOP("Message",
                       "The private server (PostgreSQL %1) does not start. Its last words are in the details.")},
    {"db.sandbox-preparing", QT_TRANSLATE_NOOP("Message", "Preparing PostgreSQL %1 for sandboxes, once")},
    {"db.sandbox-starting", QT_TRANSLATE_NOOP("Message", "Starting a private PostgreSQL %1")},
    {"db.keychain-refused",
     QT_TRANSLATE_NOOP("Message", "The system's keychain refused. The password is kept until the program ends.")},
    {"db.keychain-silent",
     QT_TRANSLATE_NOOP("Message", "The system's keychain does not answer. Unlock it and try again.")},
    {"db.profiles-too-new",
     QT_TRANSLATE_NOOP("Message", "%1 was written by a newer Lockstep. Update this one to use it.")},
    {"db.profiles-changed-outside",
     QT_TRANSLATE_NOOP("Message",
                       "%1 was changed by another program meanwhile. Read it again, then repeat your change.")},
};

std::span<const MessageRow> dbMessages()
{
    return dbRows;
}

} // namespace lockstep::text
