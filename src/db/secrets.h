// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFuture>

#include <memory>

namespace lockstep::db {

/// Passwords in the system keychain (QtKeychain), by profile id. Without a keychain a secret is kept in memory for this
/// session only. Looks for the keychain when it is made, without blocking; used from one thread with an event loop.
/// What is still open when it is destroyed ends as a cancelled future.
class Secrets
{
public:
    Secrets();
    ~Secrets();

    /// Whether secrets outlive this session. False until the keychain has answered.
    [[nodiscard]] bool available() const;
    /// Says whether a keychain is there as soon as that is known, after 5 s at the latest.
    [[nodiscard]] QFuture<bool> checked() const;

    /// An empty string when there is no secret under this id. Errors: Io with the keychain's words, Timeout when it
    /// does not answer within a minute (it may be asking the user to unlock it).
    [[nodiscard]] QFuture<base::Result<QString>> read(const QString &profileId);
    /// The secret counts for this session even where the keychain refuses it.
    [[nodiscard]] QFuture<base::Status> write(const QString &profileId, const QString &secret);
    [[nodiscard]] QFuture<base::Status> remove(const QString &profileId);

    Secrets(const Secrets &) = delete;
    Secrets &operator=(const Secrets &) = delete;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lockstep::db
