// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "db/profile.h"

namespace lockstep::db {

/// A connection string of libpq ("host=/run user=ann dbname=shop" or "postgresql://ann@host/shop?sslmode=require"), or
/// a file of SQLite's ("sqlite:shop.db").
struct ConnectionString {
    Profile profile;
    QString password; ///< only where the string holds one
};

/// Whether the text looks like one, and not like the name of a saved connection.
[[nodiscard]] bool isConnectionString(const QString &text);

/// Errors: InvalidInput with libpq's words; Unsupported for a keyword that a Profile does not hold.
[[nodiscard]] base::Result<ConnectionString> parseConnectionString(const QString &text);

} // namespace lockstep::db
