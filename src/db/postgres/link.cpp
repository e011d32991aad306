// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/postgres/link.h"

#include "db/postgres/conninfo.h"
#include "db/postgres/errors.h"
#include "db/postgres/values.h"

#include <libpq-fe.h>

#include <poll.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace lockstep::db::postgres {

static constexpr int rowsPerPiece = 256;

static void handOverNotice(void *link, const PGresult *result)
{
    if (const auto &handler = static_cast<Link *>(link)->noticeHandler)
        handler(noticeOf(result));
}

Link::Link(std::shared_ptr<CancelState> state) : m_state(std::move(state))
{
}

Link::~Link()
{
    if (!m_connection)
        return;
    const std::lock_guard lock(m_state->mutex);
    m_state->connection = nullptr;
    // A server that does not read could hold up the farewell of PQfinish (TLS close, Terminate message).
    if (m_dead && PQsocket(m_connection) >= 0)
        ::shutdown(PQsocket(m_connection), SHUT_RDWR);
    PQfinish(m_connection);
}

std::unexpected<base::Error> Link::dead(const QString &message, base::ErrorCode code)
{
    m_dead = true;
    return std::unexpected(base::Error{code,
                                       message,
                                       {placeName(m_profile)},
                                       placeName(m_profile),
                                       QString::fromUtf8(PQerrorMessage(m_connection)).trimmed(),
                                       {}});
}

base::Status Link::connect(const Profile &profile, const QString &password)
{
    m_profile = profile;
    const auto parameters = connectionParameters(profile, password);
    std::vector<const char *> keywords, values;
    for (const auto &[keyword, value] : parameters) {
        if (value.contains('\0'))
            return base::fail(base::ErrorCode::InvalidInput, u"db.zero-byte"_s);
        keywords.push_back(keyword.constData());
        values.push_back(value.constData());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);

    const auto deadline = CancelState::Clock::now() + std::chrono::seconds(std::max(1, profile.connectTimeoutSeconds));
    m_connection = PQconnectStartParams(keywords.data(), values.data(), 0);
    if (!m_connection)
        return base::fail(base::ErrorCode::Internal, u"db.out-of-memory"_s);
    PQsetErrorVerbosity(m_connection, PQERRORS_VERBOSE); // see connectionError()
    PQsetNoticeReceiver(m_connection, handOverNotice, this);
    auto status = PQstatus(m_connection) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
    while (status == PGRES_POLLING_READING || status == PGRES_POLLING_WRITING) {
        const short events = status == PGRES_POLLING_READING ? POLLIN : POLLOUT;
        switch (m_state->wait(PQsocket(m_connection), events, deadline)) {
        case CancelState::Wait::Ready:
            status = PQconnectPoll(m_connection);
            break;
        case CancelState::Wait::Abandoned:
            return dead(u"db.cancelled"_s, base::ErrorCode::Cancelled);
        case CancelState::Wait::TimedOut:
            return dead(u"db.connect-timeout"_s, base::ErrorCode::Timeout);
        }
    }
    if (status != PGRES_POLLING_OK) {
        m_dead = true;
        return std::unexpected(connectionError(m_connection, m_profile));
    }
    PQsetErrorVerbosity(m_connection, PQERRORS_DEFAULT);
    PQsetnonblocking(m_connection, 1);
    const std::lock_guard lock(m_state->mutex);
    m_state->connection = m_connection;
    return {};
}

/// Waits until a cancel request of an earlier statement has reached the server, so that it cannot hit this one.
base::Status Link::begin()
{
    if (m_dead || m_state->abandoned)
        return dead(u"db.connection-lost"_s, base::ErrorCode::ConnectionFailed);
    std::unique_lock lock(m_state->mutex);
    const bool quiet = m_state->cancelEnded.wait_for(lock, std::chrono::seconds(m_state->timeoutSeconds), [this] {
        return m_state->cancelsUnderWay == 0 || m_state->abandoned;
    });
    if (!quiet || m_state->abandoned)
        return dead(u"db.connection-lost"_s, base::ErrorCode::ConnectionFailed);
    if (std::exchange(m_state->cancelNext, false))
        return std::unexpected(
            base::Error{base::ErrorCode::Cancelled, u"db.cancelled"_s, {}, placeName(m_profile), {}, u"57014"_s});
    m_state->running = true;
    m_state->cancelRequested = false;
    return {};
}

base::Status Link::run(const QString &sql, const QVariantList &parameters, bool script,
                       const std::function<void(const PGresult *)> &sink)
{
    if (sql.contains(QChar(0)))
        return base::fail(base::ErrorCode::InvalidInput, u"db.zero-byte"_s);
    if (auto begun = begin(); !begun)
        return begun;
    base::Status status = send(sql, parameters, script);
    if (status)
        status = receive(sink);
    const std::lock_guard lock(m_state->mutex);
    m_state->running = false;
    return status;
}

base::Status Link::send(const QString &sql, const QVariantList &parameters, bool script)
{
    const QByteArray text = sql.toUtf8();
    int sent = 0;
    if (script) {
        sent = PQsendQuery(m_connection, text.constData());
    } else {
        std::vector<std::optional<QByteArray>> values;
        for (const QVariant &parameter : parameters)
            values.push_back(parameterText(parameter));
        std::vector<const char *> pointers;
        for (const auto &value : values)
            pointers.push_back(value ? value->constData() : nullptr);
        sent = PQsendQueryParams(m_connection, text.constData(), int(pointers.size()), nullptr, pointers.data(),
                                 nullptr, nullptr, 0);
    }
    if (!sent)
        return dead(u"db.connection-lost"_s, base::ErrorCode::ConnectionFailed);
    PQsetChunkedRowsMode(m_connection, rowsPerPiece);
    return {};
}

base::Status Link::receive(const std::function<void(const PGresult *)> &sink)
{
    base::Status first;
    for (;;) {
        auto result = nextResult();
        if (!result)
            return first ? base::Status(std::unexpected(result.error())) : first;
        if (!*result)
            return first;
        switch (PQresultStatus(result->get())) {
        case PGRES_COPY_IN:
        case PGRES_COPY_OUT:
        case PGRES_COPY_BOTH:
            if (auto ended = endCopy(result->get()); !ended && first)
                first = ended;
            break;
        case PGRES_FATAL_ERROR:
        case PGRES_BAD_RESPONSE:
            if (first) {
                const std::lock_guard lock(m_state->mutex);
                first = std::unexpected(statementError(result->get(), m_profile, m_state->cancelRequested));
            }
            m_dead = m_dead || PQstatus(m_connection) == CONNECTION_BAD;
            break;
        default:
            if (first)
                sink(result->get());
            break;
        }
    }
}

base::Result<ResultPtr> Link::nextResult()
{
    while (PQisBusy(m_connection)) {
        const int unsent = PQflush(m_connection);
        const short events = short(unsent > 0 ? POLLIN | POLLOUT : POLLIN);
        if (m_state->wait(PQsocket(m_connection), events) != CancelState::Wait::Ready)
            return dead(u"db.abandoned"_s, base::ErrorCode::ConnectionFailed);
        // After a failure PQgetResult tells why, with what the server still managed to say.
        if (!PQconsumeInput(m_connection))
            break;
    }
    return ResultPtr(PQgetResult(m_connection), PQclear);
}

/// COPY data has no place in a statement that is executed here: ends it and says so.
base::Status Link::endCopy(const PGresult *result)
{
    const auto unsupported = base::fail(base::ErrorCode::Unsupported, u"db.copy-not-here"_s);
    if (PQresultStatus(result) == PGRES_COPY_IN) {
        PQputCopyEnd(m_connection, "Lockstep sends no COPY data here");
        return unsupported;
    }
    for (;;) {
        char *row = nullptr;
        const int length = PQgetCopyData(m_connection, &row, 1);
        PQfreemem(row);
        if (length < 0)
            return unsupported;
        if (length == 0 && m_state->wait(PQsocket(m_connection), POLLIN) != CancelState::Wait::Ready)
            return dead(u"db.abandoned"_s, base::ErrorCode::ConnectionFailed);
        if (length == 0 && !PQconsumeInput(m_connection))
            return unsupported;
    }
}

} // namespace lockstep::db::postgres
