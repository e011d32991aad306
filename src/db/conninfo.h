// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "db/profile.h"

namespace lockstep::db {

/// A connection string of libpq ("host=/run user=ann dbname=shop" or "postgresql://ann@host/shop?sslmode=require").
struct ConnectionString {
    Profile profile;
    QString password; ///< only where the string holds one
};

/// Errors: InvalidInput with libpq's words; Unsupported for a keyword that a Profile does not hold.
[[nodiscard]] base::Result<ConnectionString> parseConnectionString(const QString &text);

} // namespace lockstep::db
