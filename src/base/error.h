// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <expected>
#include <utility>

namespace lockstep::base {

/// What went wrong, by the thing that the caller can do about it.
enum class ErrorCode {
    InvalidInput,     ///< the user's text, file or answer cannot be used as it stands
    NotFound,         ///< a named object, file or program does not exist
    Unsupported,      ///< understood, but this engine, version or build cannot do it
    Refused,          ///< Lockstep itself refuses (a production connection, a plan that does not hold)
    ConnectionFailed, ///< the server cannot be reached, or the connection broke
    ServerError,      ///< the server refused a statement; `sqlState` is set where the engine has one
    Timeout,          ///< a lock, statement or connection timeout ran out
    Cancelled,        ///< the user or the owner cancelled
    Conflict,         ///< the file or database changed under us
    Io,               ///< reading or writing a file failed
    Internal,         ///< a broken assumption of ours; always a bug
};

/// An error as a value. The library never shows it; `app/` turns `message` (a message id) and `arguments` into words of
/// the user's language, and keeps the server's own words and SQLSTATE one click away.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString message;       ///< message id such as "plan.step-not-found", or plain English where no id exists yet
    QStringList arguments; ///< for the %1, %2 of the message
    QString where;         ///< file:line:column, connection or step id the error belongs to; may be empty
    QString context;       ///< the server's own words, detail and hint; may be empty
    QString sqlState;      ///< five characters, or empty

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T>
using Result = std::expected<T, Error>;
using Status = std::expected<void, Error>;

/// Shorthand for `return fail(ErrorCode::Io, u"file.cannot-write"_s, {path});`
[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, QString message, QStringList arguments = {},
                                                 QString context = {})
{
    return std::unexpected(Error{code, std::move(message), std::move(arguments), {}, std::move(context), {}});
}

} // namespace lockstep::base
