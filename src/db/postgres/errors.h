// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

struct pg_conn;
struct pg_result;

namespace lockstep::db::postgres {

/// The error of a failed statement. `cancelled`: we asked the server to cancel it.
[[nodiscard]] base::Error statementError(const pg_result *result, const Profile &profile, bool cancelled);

/// The error of a connection that could not be opened or broke. Understands PQERRORS_VERBOSE, the only way in which
/// libpq tells the SQLSTATE of a refused connection.
[[nodiscard]] base::Error connectionError(const pg_conn *connection, const Profile &profile);

[[nodiscard]] Notice noticeOf(const pg_result *result);

/// What an error calls the place: the profile's name, else database and host.
[[nodiscard]] QString placeName(const Profile &profile);

} // namespace lockstep::db::postgres
