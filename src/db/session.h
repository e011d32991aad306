// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <memory>

namespace lockstep::db {

/// A Connection on a thread of its own. Callers send work and receive a QFuture; from the window, continue with
/// `.then(context, ...)`. A connection that broke is opened again for the next job (settings of the old one are lost);
/// one that could not be opened at first stays so, and every future carries that error. The destructor cancels what
/// runs, abandons a server that does not answer, and returns within a second; futures that are left carry Cancelled.
class Session
{
public:
    /// Starts the thread and begins to connect; the first future says whether that worked.
    Session(Profile profile, QString password);
    ~Session();

    /// Runs `work` on the session's thread after what was sent before. If the connection could not be opened, the
    /// future carries that error. A future that was cancelled before its turn is skipped.
    template <typename T>
    [[nodiscard]] QFuture<base::Result<T>> run(std::function<base::Result<T>(Connection &)> work)
    {
        auto promise = std::make_shared<QPromise<base::Result<T>>>();
        promise->start();
        auto future = promise->future();
        enqueue([promise, work = std::move(work)](base::Result<Connection *> connection) {
            if (!connection)
                promise->addResult(base::Result<T>(std::unexpected(connection.error())));
            else if (!promise->isCanceled())
                promise->addResult(work(**connection));
            promise->finish();
        });
        return future;
    }
    [[nodiscard]] QFuture<base::Result<Rows>> execute(QString sql, QVariantList parameters = {});

    /// Cancels the running statement (or the next one of the running job, or connecting), from any thread, without
    /// blocking the caller. Jobs behind it still run.
    void cancel();
    [[nodiscard]] const Profile &profile() const;

    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

private:
    void enqueue(std::function<void(base::Result<Connection *>)> job);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lockstep::db
