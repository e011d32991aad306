// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace lockstep::rehearsal::sqlite {

/// Whether the file has that table of Lockstep's own.
[[nodiscard]] base::Result<bool> hasOwnTable(db::Connection &connection, const QString &table);
/// Takes a row out of a table of Lockstep's own in the file, and the table with the last of them; good where there is
/// no such table. All of it or nothing; on a full disk it can be nothing.
[[nodiscard]] base::Status forgetOwnRow(db::Connection &connection, const QString &table, const QString &column,
                                        const QString &value);

} // namespace lockstep::rehearsal::sqlite
