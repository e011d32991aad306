// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/store.h"

#include "history/schema.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTimeZone>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace lockstep::history {

struct Store::Private {
    QString connection;
    QString path;

    [[nodiscard]] QSqlDatabase database() const { return QSqlDatabase::database(connection, false); }
    [[nodiscard]] base::Status check(bool ok, const QSqlQuery &query) const;
};

base::Status Store::Private::check(bool ok, const QSqlQuery &query) const
{
    if (ok)
        return {};
    return base::fail(base::ErrorCode::Io, u"history.cannot-use"_s, {path}, query.lastError().text());
}

Store::Store() : d(std::make_unique<Private>())
{
}

Store::~Store()
{
    if (d->connection.isEmpty())
        return;
    d->database().close();
    QSqlDatabase::removeDatabase(d->connection);
}

QString Store::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/history.sqlite"_s;
}

base::Result<std::unique_ptr<Store>> Store::open(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return base::fail(base::ErrorCode::Io, u"file.cannot-create-folder"_s, {folder});
    std::unique_ptr<Store> store(new Store);
    store->d->path = path;
    store->d->connection = u"lockstep-history-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, store->d->connection);
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=15000"_s); // another process may be writing
    if (!database.open())
        return base::fail(base::ErrorCode::Io, u"history.cannot-open"_s, {path}, database.lastError().text());
    if (auto ready = prepareSchema(database, path); !ready)
        return std::unexpected(ready.error());
    return store;
}

base::Status Store::add(const rehearsal::Result &result)
{
    int mismatches = 0;
    for (const rehearsal::StatementResult &statement : result.statements)
        mismatches += int(statement.mismatches.size());
    QSqlQuery query(d->database());
    query.prepare(
        u"INSERT OR REPLACE INTO rehearsal (id, plan_title, plan_hash, target, started_ms, duration_ms, outcome, "
        "mismatches, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    query.addBindValue(result.id);
    query.addBindValue(result.planTitle);
    query.addBindValue(result.planHash);
    query.addBindValue(result.target);
    query.addBindValue(result.startedAt.toMSecsSinceEpoch());
    query.addBindValue(result.durationMs);
    query.addBindValue(rehearsal::outcomeName(result.outcome));
    query.addBindValue(mismatches);
    query.addBindValue(qCompress(rehearsal::toJson(result)));
    return d->check(query.exec(), query);
}

base::Result<std::vector<RehearsalSummary>> Store::rehearsals(const QString &planHash)
{
    QSqlQuery query(d->database());
    query.setForwardOnly(true);
    QString select =
        u"SELECT id, plan_title, plan_hash, target, started_ms, duration_ms, outcome, mismatches FROM rehearsal"_s;
    if (!planHash.isEmpty())
        select += u" WHERE plan_hash = ?"_s;
    query.prepare(select + u" ORDER BY started_ms DESC, id"_s);
    if (!planHash.isEmpty())
        query.addBindValue(planHash);
    if (auto ok = d->check(query.exec(), query); !ok)
        return std::unexpected(ok.error());
    std::vector<RehearsalSummary> out;
    while (query.next()) {
        RehearsalSummary s;
        s.id = query.value(0).toString();
        s.planTitle = query.value(1).toString();
        s.planHash = query.value(2).toString();
        s.target = query.value(3).toString();
        s.startedAt = QDateTime::fromMSecsSinceEpoch(query.value(4).toLongLong(), QTimeZone::UTC);
        s.durationMs = query.value(5).toLongLong();
        s.outcome = rehearsal::outcomeFromName(query.value(6).toString()).value_or(rehearsal::Outcome::Failed);
        s.mismatches = query.value(7).toInt();
        out.push_back(std::move(s));
    }
    return out;
}

base::Result<rehearsal::Result> Store::rehearsal(const QString &id)
{
    QSqlQuery query(d->database());
    query.prepare(u"SELECT body FROM rehearsal WHERE id = ?"_s);
    query.addBindValue(id);
    if (auto ok = d->check(query.exec(), query); !ok)
        return std::unexpected(ok.error());
    if (!query.next())
        return base::fail(base::ErrorCode::NotFound, u"history.not-found"_s, {id});
    return rehearsal::fromJson(qUncompress(query.value(0).toByteArray()));
}

base::Status Store::remove(const QString &id)
{
    QSqlQuery query(d->database());
    query.prepare(u"DELETE FROM rehearsal WHERE id = ?"_s);
    query.addBindValue(id);
    if (auto ok = d->check(query.exec(), query); !ok)
        return ok;
    if (query.numRowsAffected() == 0)
        return base::fail(base::ErrorCode::NotFound, u"history.not-found"_s, {id});
    return {};
}

} // namespace lockstep::history
