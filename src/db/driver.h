// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/cancelstate.h"

#include <functional>
#include <memory>

namespace lockstep::db {

/// One row as an engine's own library holds it: what a RowView looks at.
class RowData
{
public:
    virtual ~RowData() = default;
    [[nodiscard]] virtual int size() const = 0;
    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual QByteArrayView text(int column) const = 0;
    [[nodiscard]] virtual bool boolean(int column) const = 0;
    [[nodiscard]] virtual QVariant value(int column) const = 0;
};

/// An engine's side of a Connection. Used by one thread; what it shares with Cancellers stands in a CancelState.
class Driver
{
public:
    virtual ~Driver() = default;

    /// Opens within the profile's timeout; for Role::Production in a way in which the engine itself refuses writes.
    [[nodiscard]] virtual base::Status connect(const Profile &profile, const QString &password) = 0;
    /// Why a statement may not be sent to a production database, or nothing: the first thing in it that may write.
    [[nodiscard]] virtual QString firstWrite(const QString &sql) const = 0;
    [[nodiscard]] virtual base::Result<Rows> rows(const QString &sql, const QVariantList &parameters) = 0;
    [[nodiscard]] virtual base::Result<qint64> forEach(const QString &sql, const QVariantList &parameters,
                                                       const std::function<void(const RowData &)> &each) = 0;
    [[nodiscard]] virtual base::Status script(const QString &sql) = 0;
    /// See Connection::signalBackend.
    [[nodiscard]] virtual base::Result<bool> signalBackend(int pid, bool terminate) = 0;
    /// See Connection; of an engine without such a thing Unsupported.
    [[nodiscard]] virtual base::Result<QByteArray> image();
    [[nodiscard]] virtual base::Status setImage(const QByteArray &image);

    [[nodiscard]] virtual QString placeName(const Profile &profile) const = 0;
    [[nodiscard]] virtual bool isDead() const = 0;
    [[nodiscard]] virtual bool inTransaction() const = 0;
    [[nodiscard]] virtual int serverVersion() const = 0;
    [[nodiscard]] virtual int backendPid() const = 0;
    virtual void setNoticeHandler(std::function<void(const Notice &)> handler) = 0;
};

} // namespace lockstep::db
