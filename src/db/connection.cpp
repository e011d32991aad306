// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/connection.h"

#include "db/engines.h"

#include <thread>

using namespace Qt::StringLiterals;

namespace lockstep::db {

struct Connection::Private {
    Profile profile;
    std::shared_ptr<CancelState> state = std::make_shared<CancelState>();
    std::unique_ptr<Driver> driver;
    std::thread::id thread = std::this_thread::get_id();

    [[nodiscard]] base::Status checkAllowed(const QString &sql) const;
};

base::Status Connection::Private::checkAllowed(const QString &sql) const
{
    Q_ASSERT_X(thread == std::this_thread::get_id(), "Connection", "used from another thread");
    if (profile.role != Role::Production)
        return {};
    const QString write = driver->firstWrite(sql);
    if (write.isEmpty())
        return {};
    return std::unexpected(base::Error{
        base::ErrorCode::Refused, u"db.production-reads-only"_s, {write}, driver->placeName(profile), {}, {}});
}

Connection::Connection() : d(std::make_unique<Private>())
{
}

Connection::~Connection() = default;

base::Result<std::unique_ptr<Connection>> Connection::open(const Profile &profile, const QString &password,
                                                           std::stop_token stop)
{
    const EngineRow *row = engineRow(profile.engine);
    if (!row)
        return base::fail(base::ErrorCode::Unsupported, u"db.engine-not-supported"_s,
                          {sql::engineName(profile.engine)});
    std::unique_ptr<Connection> connection(new Connection);
    Private &d = *connection->d;
    d.profile = profile;
    d.state->timeoutSeconds = std::max(1, profile.connectTimeoutSeconds);
    d.driver = row->makeDriver(d.state);
    const std::stop_callback onStop(stop, [state = d.state] { state->abandon(); });
    const base::Status status = d.driver->connect(profile, password);
    if (stop.stop_requested())
        return base::fail(base::ErrorCode::Cancelled, u"db.cancelled"_s);
    if (!status)
        return std::unexpected(status.error());
    return connection;
}

base::Result<Rows> Connection::execute(const QString &sql, const QVariantList &parameters)
{
    if (auto allowed = d->checkAllowed(sql); !allowed)
        return std::unexpected(allowed.error());
    return d->driver->rows(sql, parameters);
}

base::Result<qint64> Connection::forEach(const QString &sql, const QVariantList &parameters,
                                         const std::function<void(const RowView &)> &each)
{
    if (auto allowed = d->checkAllowed(sql); !allowed)
        return std::unexpected(allowed.error());
    return d->driver->forEach(sql, parameters, [&each](const RowData &row) {
        RowView view;
        view.m_row = &row;
        each(view);
    });
}

base::Status Connection::executeScript(const QString &sql)
{
    if (auto allowed = d->checkAllowed(sql); !allowed)
        return allowed;
    return d->driver->script(sql);
}

base::Result<bool> Connection::signalBackend(int pid, bool terminate)
{
    return d->driver->signalBackend(pid, terminate);
}

base::Result<QByteArray> Driver::image()
{
    return base::fail(base::ErrorCode::Unsupported, u"db.engine-not-supported"_s, {u"image"_s});
}

base::Status Driver::setImage(const QByteArray &)
{
    return base::fail(base::ErrorCode::Unsupported, u"db.engine-not-supported"_s, {u"image"_s});
}

base::Result<QByteArray> Connection::image()
{
    return d->driver->image();
}

base::Status Connection::setImage(const QByteArray &image)
{
    return d->driver->setImage(image);
}

const Profile &Connection::profile() const
{
    return d->profile;
}

bool Connection::isAlive() const
{
    return !d->driver->isDead() && !d->state->abandoned;
}

bool Connection::inTransaction() const
{
    return d->driver->inTransaction();
}

int Connection::serverVersion() const
{
    return d->driver->serverVersion();
}

int Connection::backendPid() const
{
    return d->driver->backendPid();
}

Canceller Connection::canceller() const
{
    Canceller canceller;
    canceller.m_state = d->state;
    return canceller;
}

void Connection::setNoticeHandler(std::function<void(const Notice &)> handler)
{
    d->driver->setNoticeHandler(std::move(handler));
}

} // namespace lockstep::db
