// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

struct sqlite3;

namespace lockstep::db::sqlite {

/// What the library says of its last failed call. SQLITE_BUSY is a Timeout, SQLITE_INTERRUPT Cancelled; a file that
/// cannot be opened, or is none of a database, is ConnectionFailed.
[[nodiscard]] base::Error errorOf(sqlite3 *handle, int code, const Profile &profile);

/// What an error calls the place: the profile's name, else the file.
[[nodiscard]] QString placeName(const Profile &profile);

} // namespace lockstep::db::sqlite
