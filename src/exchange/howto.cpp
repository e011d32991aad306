// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/howto.h"

using namespace Qt::StringLiterals;

namespace lockstep::exchange {

struct HowTo {
    sql::Engine engine;
    const char *tool;
    const char16_t *text;
};
static constexpr HowTo howTos[] = {
    {sql::Engine::PostgreSql, "plain",
     u"Run the files one by one in the order of their names, each in a session of its own:\n\n"
     "    for f in *.up.sql; do psql --no-psqlrc --set ON_ERROR_STOP=1 --file \"$f\" || break; done\n\n"
     "and back, from the last to the first:\n\n"
     "    for f in $(ls -r *.down.sql); do psql --no-psqlrc --set ON_ERROR_STOP=1 --file \"$f\" || break; done\n\n"
     "Never with --single-transaction: some statements cannot run in one. Stop where the table says so."},
    {sql::Engine::PostgreSql, "flyway",
     u"Copy the files, with their .conf files, into a Flyway location, up to the next stop, and run "
     u"`flyway migrate`. "
     "The U files are for `flyway undo` (a paid edition); with the free one run them by psql.\n\n"
     "Set `flyway.postgresql.transactional.lock=false`: otherwise Flyway's own lock makes the "
     "concurrent index builds "
     "wait for ever."},
    {sql::Engine::PostgreSql, "golang-migrate",
     u"Run `migrate up N` up to the next stop, not `migrate up` for all. Use neither `x-multi-statement` nor "
     "`x-use-transaction`: the files open their own transactions, and those that must not run in one hold a single "
     "statement. Such a file cannot set its timeouts: the user it runs as must have no lock_timeout of its own, or "
     "a "
     "concurrent build leaves an INVALID index behind."},
    {sql::Engine::Sqlite, "plain",
     u"Run the files one by one in the order of their names, on a file that was backed up:\n\n"
     "    for f in *.up.sql; do sqlite3 -bail FILE < \"$f\" || break; done\n\n"
     "and back, from the last to the first:\n\n"
     "    for f in $(ls -r *.down.sql); do sqlite3 -bail FILE < \"$f\" || break; done\n\n"
     "Without -bail the shell goes on behind an error. Stop where the table says so."},
    {sql::Engine::Sqlite, "flyway",
     u"Copy the files, with their .conf files, into a Flyway location, up to the next stop, and run `flyway migrate`. "
     "The .conf files matter: inside Flyway's own transaction SQLite ignores PRAGMA foreign_keys, and rebuilding a "
     "table would delete rows that refer to it. The U files are for `flyway undo` (a paid edition); with the free one "
     "run them by sqlite3 -bail."},
    {sql::Engine::Sqlite, "golang-migrate",
     u"Run `migrate up N` up to the next stop, with `x-no-tx-wrap=true` in the database's URL: the files open their "
     u"own "
     "transactions, and inside another one SQLite ignores PRAGMA foreign_keys, so that rebuilding a table would delete "
     "rows that refer to it."},
};

QString howToRun(sql::Engine engine, QLatin1StringView tool)
{
    for (const HowTo &row : howTos)
        if (row.engine == engine && tool == QLatin1StringView(row.tool))
            return QString::fromUtf16(row.text);
    return {};
}

QString lockNote(sql::Engine engine)
{
    return engine == sql::Engine::Sqlite
               ? u"\"database is locked\" changes nothing: wait a moment and run the same file again."_s
               : u"A lock timeout (SQLSTATE 55P03) changes nothing: wait a moment and run the same file again."_s;
}

} // namespace lockstep::exchange
