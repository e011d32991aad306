// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/postgres/driver.h"

#include "db/postgres/errors.h"
#include "db/postgres/values.h"
#include "sql/statementkind.h"

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace lockstep::db::postgres {

namespace driving {

/// One row of a PGresult.
class ResultRow : public RowData
{
public:
    explicit ResultRow(const PGresult *result) : m_result(result) {}
    int row = 0;

    int size() const override { return PQnfields(m_result); }
    bool isNull(int column) const override { return PQgetisnull(m_result, row, column); }
    QByteArrayView text(int column) const override
    {
        return {PQgetvalue(m_result, row, column), PQgetlength(m_result, row, column)};
    }
    bool boolean(int column) const override { return text(column) == "t"; }
    QVariant value(int column) const override
    {
        return isNull(column) ? QVariant() : fieldValue(PQftype(m_result, column), text(column));
    }

private:
    const PGresult *m_result;
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

} // namespace driving

base::Status PostgresDriver::connect(const Profile &profile, const QString &password)
{
    if (auto status = m_link.connect(profile, password); !status)
        return status;
    base::Status status;
    if (!QByteArrayView(PQparameterStatus(m_link.handle(), "DateStyle")).startsWith("ISO"))
        status = m_link.run(u"SET datestyle = ISO"_s, {}, false, [](const PGresult *) {});
    if (status && profile.role == Role::Production)
        status = makeReadOnly(profile);
    return status;
}

/// The startup option can be dropped by a pooler (PgBouncer's ignore_startup_parameters). A SET would then reach other
/// clients of the pooled server connection and make *their* writes fail, so the connection is refused instead.
base::Status PostgresDriver::makeReadOnly(const Profile &profile)
{
    const auto shown = rows(u"SELECT current_setting('default_transaction_read_only')"_s, {});
    if (!shown)
        return std::unexpected(shown.error());
    if (shown->value().toString() == "on"_L1)
        return {};
    return std::unexpected(
        base::Error{base::ErrorCode::Refused, u"db.read-only-not-granted"_s, {}, postgres::placeName(profile), {}, {}});
}

QString PostgresDriver::firstWrite(const QString &sql) const
{
    return sql::firstWrite(sql);
}

base::Result<Rows> PostgresDriver::rows(const QString &sql, const QVariantList &parameters)
{
    Rows rows;
    const auto collect = [&rows](const PGresult *result) {
        const int columns = PQnfields(result);
        if (rows.columns.isEmpty()) {
            for (int column = 0; column < columns; ++column)
                rows.columns.append(QString::fromUtf8(PQfname(result, column)));
        }
        driving::ResultRow at(result);
        for (at.row = 0; at.row < PQntuples(result); ++at.row) {
            QVariantList values;
            values.reserve(columns);
            for (int column = 0; column < columns; ++column)
                values.append(at.value(column));
            rows.rows.push_back(std::move(values));
        }
        if (const qint64 affected = driving::affectedRows(result); affected >= 0)
            rows.affected = affected;
    };
    if (auto status = m_link.run(sql, parameters, false, collect); !status)
        return std::unexpected(status.error());
    return rows;
}

base::Result<qint64> PostgresDriver::forEach(const QString &sql, const QVariantList &parameters,
                                             const std::function<void(const RowData &)> &each)
{
    qint64 count = 0;
    const auto status = m_link.run(sql, parameters, false, [&](const PGresult *result) {
        driving::ResultRow at(result);
        for (at.row = 0; at.row < PQntuples(result); ++at.row, ++count)
            each(at);
    });
    if (!status)
        return std::unexpected(status.error());
    return count;
}

base::Status PostgresDriver::script(const QString &sql)
{
    return m_link.run(sql, {}, true, [](const PGresult *) {});
}

base::Result<bool> PostgresDriver::signalBackend(int pid, bool terminate)
{
    const auto sent = rows(terminate ? u"SELECT pg_catalog.pg_terminate_backend($1::int)"_s
                                     : u"SELECT pg_catalog.pg_cancel_backend($1::int)"_s,
                           {pid});
    if (!sent)
        return std::unexpected(sent.error());
    return sent->value().toBool();
}

QString PostgresDriver::placeName(const Profile &profile) const
{
    return postgres::placeName(profile);
}

bool PostgresDriver::inTransaction() const
{
    const auto status = PQtransactionStatus(m_link.handle());
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

int PostgresDriver::serverVersion() const
{
    return PQserverVersion(m_link.handle());
}

int PostgresDriver::backendPid() const
{
    return PQbackendPID(m_link.handle());
}

} // namespace lockstep::db::postgres
