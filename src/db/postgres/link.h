// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/cancelstate.h"

#include <functional>
#include <memory>
#include <stop_token>

struct pg_conn;
struct pg_result;

namespace lockstep::db::postgres {

using ResultPtr = std::unique_ptr<pg_result, void (*)(pg_result *)>;

/// A libpq connection in non-blocking mode; every wait goes through the Canceller's state. Used by one thread.
class Link
{
public:
    explicit Link(std::shared_ptr<CancelState> state);
    ~Link();

    /// Connects within the profile's timeout.
    [[nodiscard]] base::Status connect(const Profile &profile, const QString &password);
    /// Sends one statement with parameters, or (`script`) a text of several statements, and gives each result to `sink`
    /// as it comes, large ones in pieces. Returns the first error.
    [[nodiscard]] base::Status run(const QString &sql, const QVariantList &parameters, bool script,
                                   const std::function<void(const pg_result *)> &sink);

    [[nodiscard]] pg_conn *handle() const { return m_connection; }
    [[nodiscard]] bool isDead() const { return m_dead; }
    std::function<void(const Notice &)> noticeHandler;

private:
    [[nodiscard]] base::Status begin();
    [[nodiscard]] base::Status send(const QString &sql, const QVariantList &parameters, bool script);
    [[nodiscard]] base::Status receive(const std::function<void(const pg_result *)> &sink);
    /// Waits for the next result; null at the end. Error: the connection broke or was abandoned.
    [[nodiscard]] base::Result<ResultPtr> nextResult();
    [[nodiscard]] base::Status endCopy(const pg_result *result);
    [[nodiscard]] std::unexpected<base::Error> dead(const QString &message, base::ErrorCode code);

    Profile m_profile;
    std::shared_ptr<CancelState> m_state;
    pg_conn *m_connection = nullptr;
    bool m_dead = false;
};

} // namespace lockstep::db::postgres
