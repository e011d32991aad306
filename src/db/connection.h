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

/// The rows of one result, column names first. A value is a bool (boolean), int (int2, int4), qlonglong (int8), uint
/// (oid, xid), double (float4, float8), QByteArray (bytea), QDate, QDateTime (timestamp as local time, timestamptz), a
/// null QVariant for NULL, and a QString as the server writes it for everything else: numeric (exact), name, json,
/// arrays. SQLite's values are qlonglong, double, QString or QByteArray.
struct Rows {
    QStringList columns;
    std::vector<QVariantList> rows;
    qint64 affected = -1; ///< rows inserted, updated or deleted; -1 where the statement has none

    [[nodiscard]] QVariant value() const { return rows.empty() || rows[0].isEmpty() ? QVariant() : rows[0][0]; }
};

/// A notice or debug message of the server.
struct Notice {
    QString severity; ///< DEBUG, LOG, INFO, NOTICE, WARNING, never translated
    QString sqlState;
    QString message;
    QString detail;
    friend bool operator==(const Notice &, const Notice &) = default;
};

class RowData;

/// One row as it came from the server, valid inside the callback only. For results too large to keep as Rows.
class RowView
{
public:
    [[nodiscard]] int size() const;
    [[nodiscard]] bool isNull(int column) const;
    /// The server's text; empty for NULL.
    [[nodiscard]] QByteArrayView text(int column) const;
    [[nodiscard]] QString string(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double number(int column) const;
    [[nodiscard]] bool boolean(int column) const;
    /// As in Rows.
    [[nodiscard]] QVariant value(int column) const;

private:
    friend class Connection;
    const RowData *m_row = nullptr;
};

struct CancelState;

/// Stops the running statement of a Connection from any thread. Copyable; harmless after the connection is gone.
class Canceller
{
public:
    /// Asks the server to cancel the statement that runs now; does nothing when none runs. Blocks at most
    /// `connectTimeoutSeconds`; call it off the UI thread or use Session::cancel().
    void cancel() const;
    /// Gives up on a server that does not answer: the running call returns ConnectionFailed at once and the connection
    /// is dead. Never blocks.
    void abandon() const;

private:
    friend class Connection;
    friend class Session;

    /// Between these two calls a cancel() that comes between two statements stops the next one.
    void beginJob() const;
    void endJob() const;
    std::shared_ptr<CancelState> m_state;
};

/// Whether the server wants a password that it was not given, or another one than it was.
[[nodiscard]] bool wantsPassword(const base::Error &error);

/// An open connection, used by the thread that opened it and by no other. Synchronous, and yet never stuck: every wait
/// can be ended through the Canceller. What differs between engines is their Driver's business. A connection with
/// Role::Production is opened read-only (PostgreSQL: default_transaction_read_only=on; SQLite: the file), and every
/// statement that is not a read is refused before it is sent.
class Connection
{
public:
    /// `password` may be empty (peer, .pgpass, certificates). Errors: ConnectionFailed with the server's words and,
    /// where known, sqlState (28P01 for a wrong password; message "db.password-needed" where the server asks for one
    /// and none is known); Timeout; Cancelled as soon as `stop` is requested, from any thread. SQLite: the file must be
    /// there; ":memory:" is a database of this connection alone.
    [[nodiscard]] static base::Result<std::unique_ptr<Connection>> open(const Profile &profile, const QString &password,
                                                                        std::stop_token stop = {});
    ~Connection();

    /// Runs one statement. Parameters are $1... in order, sent apart from the text. Errors: ServerError (with
    /// sqlState), Timeout (55P03, 57014 by timeout), Cancelled (57014 after cancel), ConnectionFailed, Refused.
    [[nodiscard]] base::Result<Rows> execute(const QString &sql, const QVariantList &parameters = {});
    /// Hands over row after row instead of keeping them; returns how many. `each` runs on this thread and must not use
    /// this connection.
    [[nodiscard]] base::Result<qint64> forEach(const QString &sql, const QVariantList &parameters,
                                               const std::function<void(const RowView &)> &each);
    /// Runs a script (several statements in one simple query, hence in one transaction unless it says otherwise). Knows
    /// neither psql's meta-commands nor COPY data: for those see Sandbox::runProgram.
    [[nodiscard]] base::Status executeScript(const QString &sql);

    /// pg_cancel_backend or pg_terminate_backend, the one thing besides reading that is allowed on production; the
    /// caller has asked the user. Returns whether the server sent the signal.
    [[nodiscard]] base::Result<bool> signalBackend(int pid, bool terminate);

    /// SQLite: the whole database as bytes, and a database in memory that becomes what such bytes are. Error
    /// Unsupported on other engines.
    [[nodiscard]] base::Result<QByteArray> image();
    [[nodiscard]] base::Status setImage(const QByteArray &image);

    [[nodiscard]] const Profile &profile() const;
    /// False after the connection broke or was abandoned; known only after a call has failed.
    [[nodiscard]] bool isAlive() const;
    [[nodiscard]] bool inTransaction() const;
    [[nodiscard]] int serverVersion() const; ///< 170011; of SQLite the library's, 3046001
    [[nodiscard]] int backendPid() const;    ///< 0 where there is no server
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
