// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFuture>

namespace lockstep::db {

/// Passwords in the system keychain (QtKeychain), by profile id. Without a keychain the secret is kept in memory for
/// this session only, and `available()` says so. Used from the thread with the event loop.
class Secrets
{
public:
    [[nodiscard]] static bool available();
    [[nodiscard]] QFuture<base::Result<QString>> read(const QString &profileId);
    [[nodiscard]] QFuture<base::Status> write(const QString &profileId, const QString &secret);
    [[nodiscard]] QFuture<base::Status> remove(const QString &profileId);
};

} // namespace lockstep::db
