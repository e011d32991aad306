// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/driver.h"

#include <atomic>

struct sqlite3;
struct sqlite3_stmt;

namespace lockstep::db::sqlite {

/// One database file through SQLite's own library: QSQLITE can neither interrupt a statement nor a wait for a lock.
/// Waits for locks up to `PRAGMA busy_timeout`, five seconds where nothing is set, and gets in beside somebody who
/// writes without a pause.
class SqliteDriver : public Driver
{
public:
    explicit SqliteDriver(std::shared_ptr<CancelState> state);
    ~SqliteDriver() override;

    base::Status connect(const Profile &profile, const QString &password) override;
    QString firstWrite(const QString &sql) const override;
    base::Result<Rows> rows(const QString &sql, const QVariantList &parameters) override;
    base::Result<qint64> forEach(const QString &sql, const QVariantList &parameters,
                                 const std::function<void(const RowData &)> &each) override;
    base::Status script(const QString &sql) override;
    base::Result<bool> signalBackend(int pid, bool terminate) override;
    base::Result<QByteArray> image() override;
    base::Status setImage(const QByteArray &image) override;

    QString placeName(const Profile &profile) const override;
    bool isDead() const override { return !m_handle; }
    bool inTransaction() const override;
    int serverVersion() const override;
    int backendPid() const override { return 0; }
    void setNoticeHandler(std::function<void(const Notice &)>) override {} ///< SQLite has none

private:
    /// Between the two a Canceller stops what runs.
    [[nodiscard]] base::Status begin();
    void end();
    /// Prepares the first statement of `text` and moves it on behind that; null at the end.
    [[nodiscard]] base::Result<sqlite3_stmt *> prepare(QByteArrayView &text);
    [[nodiscard]] base::Status bind(sqlite3_stmt *statement, const QVariantList &parameters);
    /// Runs one statement to its end and finalises it.
    [[nodiscard]] base::Status step(sqlite3_stmt *statement, const std::function<void(const RowData &)> &each);
    [[nodiscard]] base::Status one(const QString &sql, const QVariantList &parameters,
                                   const std::function<void(sqlite3_stmt *)> &onPrepared,
                                   const std::function<void(const RowData &)> &each);
    /// `PRAGMA busy_timeout` puts the library's own handler in place of ours, which could not be cancelled.
    void keepBusyHandler(sqlite3_stmt *finished);
    static int onBusy(void *self, int tries);
    /// Waits some milliseconds at most for a moment at which nobody writes.
    void awaitGap();
    static int onProgress(void *self);

    std::shared_ptr<CancelState> m_state;
    Profile m_profile;
    sqlite3 *m_handle = nullptr;
    std::atomic<bool> m_stop = false; ///< what runs is to end
    int m_busyMs = 5000;
    CancelState::Clock::time_point m_waitingSince;
};

} // namespace lockstep::db::sqlite
