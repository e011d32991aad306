// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "db/profile.h"

#include <QByteArray>
#include <QVariant>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace lockstep::db {

/// The rows of one result, column names first. Values as QtSql gives them.
struct Rows {
    QStringList columns;
    std::vector<QVariantList> rows;
    qint64 affected = -1;     ///< rows inserted, updated or deleted; -1 where the statement has none

    [[nodiscard]] QVariant value() const { return rows.empty() || rows[0].isEmpty() ? QVariant() : rows[0][0]; }
};

/// A notice or debug message of the server.
struct Notice {
    QString severity;         ///< DEBUG1, NOTICE, WARNING, ...
    QString sqlState;
    QString message;
};

/// Stops the running statement of a Connection from any thread. Copyable; harmless after the connection is gone.
class Canceller
{
public:
    /// Asks the server to cancel (PQcancel). Blocks at most `connectTimeoutSeconds`; call it off the UI thread or use
    /// Session::cancel().
    void cancel() const;
    /// Closes the socket under a server that does not answer; the running call returns ConnectionFailed at once.
    void abandon() const;

private:
    friend class Connection;
    struct State;
    std::shared_ptr<State> m_state;
};

/// An open connection, used by the thread that opened it and by no other. Synchronous.
/// A connection with Role::Production is opened with default_transaction_read_only=on, and `execute` refuses every
/// statement there that is not a read.
class Connection
{
public:
    /// `password` may be empty (peer, .pgpass, certificates). Errors: ConnectionFailed with the server's words and, where
    /// known, sqlState (28P01 for a wrong password).
    [[nodiscard]] static base::Result<std::unique_ptr<Connection>> open(const Profile &profile, const QString &password);
    ~Connection();

    /// Runs one statement. Parameters are $1... in order, sent apart from the text. Errors: ServerError (with sqlState),
    /// Timeout (55P03, 57014 by timeout), Cancelled (57014 after cancel), ConnectionFailed, Refused.
    [[nodiscard]] base::Result<Rows> execute(const QString &sql, const QVariantList &parameters = {});
    /// Runs a script (several statements, as psql would send it in one simple query).
    [[nodiscard]] base::Status executeScript(const QString &sql);

    [[nodiscard]] const Profile &profile() const;
    [[nodiscard]] int serverVersion() const; ///< 170011
    [[nodiscard]] int backendPid() const;
    [[nodiscard]] Canceller canceller() const;
    /// Called on this thread for every notice, for instance under client_min_messages = debug1.
    void setNoticeHandler(std::function<void(const Notice &)> handler);

    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

private:
    Connection();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lockstep::db
