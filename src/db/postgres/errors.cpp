// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/postgres/errors.h"

#include "db/errorposition.h"

#include <QRegularExpression>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace lockstep::db::postgres {

static QString resultField(const PGresult *result, int code)
{
    return QString::fromUtf8(PQresultErrorField(result, code));
}

QString placeName(const Profile &profile)
{
    if (!profile.name.isEmpty())
        return profile.name;
    if (!profile.service.isEmpty())
        return profile.service;
    return profile.host.isEmpty() ? profile.database : QString(profile.database + u'@' + profile.host);
}

static base::ErrorCode codeOf(const QString &sqlState, const QString &primary, bool cancelled)
{
    if (sqlState == "57014"_L1) // query_canceled: by us, by an administrator, or by statement_timeout
        return cancelled || primary.contains("user request"_L1) ? base::ErrorCode::Cancelled : base::ErrorCode::Timeout;
    if (sqlState == "55P03"_L1) // lock_not_available: lock_timeout or NOWAIT
        return base::ErrorCode::Timeout;
    const bool gone = sqlState.startsWith("08"_L1) || sqlState.startsWith("57P"_L1) || sqlState == "25P03"_L1 ||
                      sqlState == "25P04"_L1;
    return gone ? base::ErrorCode::ConnectionFailed : base::ErrorCode::ServerError;
}

base::Error statementError(const PGresult *result, const Profile &profile, bool cancelled)
{
    base::Error error;
    error.where = placeName(profile);
    error.sqlState = resultField(result, PG_DIAG_SQLSTATE);
    QString primary = resultField(result, PG_DIAG_MESSAGE_PRIMARY);
    if (primary.isEmpty()) // made by libpq itself: the connection broke
        primary = QString::fromUtf8(PQresultErrorMessage(result)).trimmed();
    error.code =
        error.sqlState.isEmpty() ? base::ErrorCode::ConnectionFailed : codeOf(error.sqlState, primary, cancelled);
    switch (error.code) {
    case base::ErrorCode::ConnectionFailed:
        error.message = u"db.connection-lost"_s;
        break;
    case base::ErrorCode::Cancelled:
        error.message = u"db.cancelled"_s;
        break;
    case base::ErrorCode::Timeout:
        error.message = error.sqlState == "55P03"_L1 ? u"db.lock-timeout"_s : u"db.statement-timeout"_s;
        break;
    default:
        error.message = u"db.server-error"_s;
        break;
    }
    error.arguments = {primary};
    QStringList words{primary};
    const auto add = [&](int code, QLatin1StringView label) {
        if (const QString text = resultField(result, code); !text.isEmpty())
            words.append(label + text);
    };
    add(PG_DIAG_MESSAGE_DETAIL, "DETAIL: "_L1);
    add(PG_DIAG_MESSAGE_HINT, "HINT: "_L1);
    add(PG_DIAG_CONTEXT, "CONTEXT: "_L1);
    if (const QString position = resultField(result, PG_DIAG_STATEMENT_POSITION); !position.isEmpty())
        words.append(positionLine(position.toLongLong()));
    error.context = words.join(u'\n');
    return error;
}

base::Error connectionError(const PGconn *connection, const Profile &profile)
{
    static const QRegularExpression state(u"([A-Z]+):  ([0-9A-Z]{5}): "_s);
    static const QRegularExpression location(u"\n?LOCATION:  [^\n]*"_s);
    QString words = QString::fromUtf8(PQerrorMessage(connection));
    base::Error error;
    error.code = base::ErrorCode::ConnectionFailed;
    for (auto it = state.globalMatch(words); it.hasNext();)
        error.sqlState = it.next().captured(2);
    words.replace(state, u"\\1:  "_s).remove(location);
    error.context = words.trimmed();
    error.where = placeName(profile);
    error.arguments = {error.where};
    error.message = PQconnectionNeedsPassword(connection) ? u"db.password-needed"_s
                    : error.sqlState == "28P01"_L1        ? u"db.password-wrong"_s
                                                          : u"db.cannot-connect"_s;
    return error;
}

Notice noticeOf(const PGresult *result)
{
    return {resultField(result, PG_DIAG_SEVERITY_NONLOCALIZED), resultField(result, PG_DIAG_SQLSTATE),
            resultField(result, PG_DIAG_MESSAGE_PRIMARY), resultField(result, PG_DIAG_MESSAGE_DETAIL)};
}

} // namespace lockstep::db::postgres

bool lockstep::db::wantsPassword(const base::Error &error)
{
    return error.message == "db.password-needed"_L1 || error.message == "db.password-wrong"_L1;
}
