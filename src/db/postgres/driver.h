// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/driver.h"
#include "db/postgres/link.h"

namespace lockstep::db::postgres {

/// Speaks libpq itself: QPSQL sends parameters as text inside EXECUTE, sets the session's time zone to UTC (which
/// changes what a timestamp conversion rewrites) and cannot be interrupted while it connects.
class PostgresDriver : public Driver
{
public:
    explicit PostgresDriver(std::shared_ptr<CancelState> state) : m_link(std::move(state)) {}

    base::Status connect(const Profile &profile, const QString &password) override;
    QString firstWrite(const QString &sql) const override;
    base::Result<Rows> rows(const QString &sql, const QVariantList &parameters) override;
    base::Result<qint64> forEach(const QString &sql, const QVariantList &parameters,
                                 const std::function<void(const RowData &)> &each) override;
    base::Status script(const QString &sql) override;
    base::Result<bool> signalBackend(int pid, bool terminate) override;

    QString placeName(const Profile &profile) const override;
    bool isDead() const override { return m_link.isDead(); }
    bool inTransaction() const override;
    int serverVersion() const override;
    int backendPid() const override;
    void setNoticeHandler(std::function<void(const Notice &)> handler) override
    {
        m_link.noticeHandler = std::move(handler);
    }

private:
    [[nodiscard]] base::Status makeReadOnly(const Profile &profile);

    Link m_link;
};

} // namespace lockstep::db::postgres
