// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/sqlite/errors.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace lockstep::db::sqlite {

QString placeName(const Profile &profile)
{
    return profile.name.isEmpty() ? profile.database : profile.name;
}

base::Error errorOf(sqlite3 *handle, int code, const Profile &profile)
{
    base::Error error;
    error.where = placeName(profile);
    const QString words = QString::fromUtf8(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    error.context = u"%1\nSQLite: %2 (%3)"_s.arg(words, QString::fromUtf8(sqlite3_errstr(code)), QString::number(code));
    error.arguments = {words};
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        error.code = base::ErrorCode::Timeout;
        error.message = u"db.lock-timeout"_s;
        break;
    case SQLITE_INTERRUPT:
        error.code = base::ErrorCode::Cancelled;
        error.message = u"db.cancelled"_s;
        break;
    case SQLITE_CANTOPEN:
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_PERM:
    case SQLITE_IOERR:
        error.code = base::ErrorCode::ConnectionFailed;
        error.message = u"db.cannot-read-file"_s;
        error.arguments = {profile.database, words};
        break;
    default:
        error.code = base::ErrorCode::ServerError;
        error.message = u"db.server-error"_s;
        break;
    }
    return error;
}

} // namespace lockstep::db::sqlite
