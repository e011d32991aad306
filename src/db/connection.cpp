// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/connection.h"

#include "db/postgres/errors.h"
#include "db/postgres/link.h"
#include "db/postgres/values.h"
#include "sql/statementkind.h"

#include <libpq-fe.h>

#include <thread>

using namespace Qt::StringLiterals;

namespace lockstep::db {

struct Connection::Private {
    Profile profile;
    std::shared_ptr<CancelState> state = std::make_shared<CancelState>();
    postgres::Link link{state};
    std::thread::id thread = std::this_thread::get_id();

    [[nodiscard]] base::Status checkAllowed(const QString &sql) const;
    [[nodiscard]] base::Result<Rows> rows(const QString &sql, const QVariantList &parameters);
    [[nodiscard]] base::Status makeReadOnly();
};

/// Rows changed, by the command tag; -1 for tags that count something else (SELECT, FETCH) or nothing.
static qint64 affectedRows(const PGresult *result)
{
    const QByteArrayView tag(PQcmdStatus(const_cast<PGresult *>(result)));
    const QByteArrayView count(PQcmdTuples(const_cast<PGresult *>(result)));
    const bool counts = tag.startsWith("INSERT") || tag.startsWith("UPDATE") || tag.startsWith("DELETE") ||
                        tag.startsWith("MERGE") || tag.startsWith("COPY") ||
                        (tag.startsWith("SELECT") && PQresultStatus(result) == PGRES_COMMAND_OK); // CREATE TABLE AS
    return counts && !count.isEmpty() ? count.toLongLong() : -1;
}

base::Status Connection::Private::checkAllowed(const QString &sql) const
{
    Q_ASSERT_X(thread == std::this_thread::get_id(), "Connection", "used from another thread");
    if (profile.role != Role::Production)
        return {};
    const QString write = sql::firstWrite(sql);
    if (write.isEmpty())
        return {};
    return std::unexpected(base::Error{
        base::ErrorCode::Refused, u"db.production-reads-only"_s, {write}, postgres::placeName(profile), {}, {}});
}

base::Result<Rows> Connection::Private::rows(const QString &sql, const QVariantList &parameters)
{
    Rows rows;
    const auto collect = [&rows](const PGresult *result) {
        const int columns = PQnfields(result);
        if (rows.columns.isEmpty()) {
            for (int column = 0; column < columns; ++column)
                rows.columns.append(QString::fromUtf8(PQfname(result, column)));
        }
        for (int row = 0; row < PQntuples(result); ++row) {
            QVariantList values;
            values.reserve(columns);
            for (int column = 0; column < columns; ++column) {
                const QByteArrayView text(PQgetvalue(result, row, column), PQgetlength(result, row, column));
                values.append(PQgetisnull(result, row, column) ? QVariant()
                                                               : postgres::fieldValue(PQftype(result, column), text));
            }
            rows.rows.push_back(std::move(values));
        }
        if (const qint64 affected = affectedRows(result); affected >= 0)
            rows.affected = affected;
    };
    if (auto status = link.run(sql, parameters, false, collect); !status)
        return std::unexpected(status.error());
    return rows;
}

/// The startup option can be dropped by a pooler (PgBouncer's ignore_startup_parameters). A SET would then reach other
/// clients of the pooled server connection and make *their* writes fail, so the connection is refused instead.
base::Status Connection::Private::makeReadOnly()
{
    const auto shown = rows(u"SELECT current_setting('default_transaction_read_only')"_s, {});
    if (!shown)
        return std::unexpected(shown.error());
    if (shown->value().toString() == "on"_L1)
        return {};
    return std::unexpected(
        base::Error{base::ErrorCode::Refused, u"db.read-only-not-granted"_s, {}, postgres::placeName(profile), {}, {}});
}

Connection::Connection() : d(std::make_unique<Private>())
{
}

Connection::~Connection() = default;

base::Result<std::unique_ptr<Connection>> Connection::open(const Profile &profile, const QString &password,
                                                           std::stop_token stop)
{
    if (profile.engine != sql::Engine::PostgreSql)
        return base::fail(base::ErrorCode::Unsupported, u"db.engine-not-supported"_s,
                          {sql::engineName(profile.engine)});
    std::unique_ptr<Connection> connection(new Connection);
    Private &d = *connection->d;
    d.profile = profile;
    d.state->timeoutSeconds = std::max(1, profile.connectTimeoutSeconds);
    const std::stop_callback onStop(stop, [state = d.state] { state->abandon(); });
    if (auto status = d.link.connect(profile, password); !status)
        return std::unexpected(status.error());
    base::Status status;
    if (!QByteArrayView(PQparameterStatus(d.link.handle(), "DateStyle")).startsWith("ISO"))
        status = d.link.run(u"SET datestyle = ISO"_s, {}, false, [](const PGresult *) {});
    if (status && profile.role == Role::Production)
        status = d.makeReadOnly();
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
    return d->rows(sql, parameters);
}

base::Result<qint64> Connection::forEach(const QString &sql, const QVariantList &parameters,
                                         const std::function<void(const RowView &)> &each)
{
    if (auto allowed = d->checkAllowed(sql); !allowed)
        return std::unexpected(allowed.error());
    qint64 count = 0;
    const auto status = d->link.run(sql, parameters, false, [&](const PGresult *result) {
        RowView view;
        view.m_result = result;
        for (view.m_row = 0; view.m_row < PQntuples(result); ++view.m_row, ++count)
            each(view);
    });
    if (!status)
        return std::unexpected(status.error());
    return count;
}

base::Status Connection::executeScript(const QString &sql)
{
    if (auto allowed = d->checkAllowed(sql); !allowed)
        return allowed;
    return d->link.run(sql, {}, true, [](const PGresult *) {});
}

base::Result<bool> Connection::signalBackend(int pid, bool terminate)
{
    const auto sent = d->rows(terminate ? u"SELECT pg_catalog.pg_terminate_backend($1::int)"_s
                                        : u"SELECT pg_catalog.pg_cancel_backend($1::int)"_s,
                              {pid});
    if (!sent)
        return std::unexpected(sent.error());
    return sent->value().toBool();
}

const Profile &Connection::profile() const
{
    return d->profile;
}

bool Connection::isAlive() const
{
    return !d->link.isDead() && !d->state->abandoned;
}

bool Connection::inTransaction() const
{
    const auto status = PQtransactionStatus(d->link.handle());
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

int Connection::serverVersion() const
{
    return PQserverVersion(d->link.handle());
}

int Connection::backendPid() const
{
    return PQbackendPID(d->link.handle());
}

Canceller Connection::canceller() const
{
    Canceller canceller;
    canceller.m_state = d->state;
    return canceller;
}

void Connection::setNoticeHandler(std::function<void(const Notice &)> handler)
{
    d->link.noticeHandler = std::move(handler);
}

} // namespace lockstep::db
