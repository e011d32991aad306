// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/sqlite/fillstore.h"

#include "catalog/sqlite/owntables.h"
#include "plan/analyze.h"
#include "plan/backfill.h"
#include "rehearsal/sqlite/ownrow.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal::sqlite {

namespace keepingplace {

static QString table()
{
    return u"main."_s + sql::quoteIdentifier(catalog::sqlite::backfillTable, sql::Engine::Sqlite);
}

static base::Status run(db::Connection &connection, const QString &sql, const QVariantList &parameters = {})
{
    const auto done = connection.execute(sql, parameters);
    return done ? base::Status() : std::unexpected(done.error());
}

} // namespace keepingplace

base::Result<FillStore> FillStore::open(db::Connection &connection, const plan::Backfill &backfill, const QString &turn)
{
    FillStore store(fillstoring::idOf(backfill));
    store.m_turn = turn;
    store.m_about = plan::backfillSql(backfill, sql::Engine::Sqlite);
    if (auto made = keepingplace::run(
            connection,
            u"CREATE TABLE IF NOT EXISTS %1 (%2\n    id TEXT NOT NULL UNIQUE, turn TEXT NOT NULL, about TEXT NOT NULL, "
            "schema_version INT NOT NULL, from_key TEXT NOT NULL, end_key TEXT NOT NULL, walked REAL NOT "
            "NULL, changed INT NOT NULL, batches INT NOT NULL, batch_rows INT NOT NULL)"_s.arg(
                keepingplace::table(), QString(catalog::sqlite::ownTableComment)));
        !made)
        return std::unexpected(made.error());
    const auto version = connection.execute(u"PRAGMA schema_version"_s);
    if (!version)
        return std::unexpected(version.error());
    store.m_schemaVersion = version->value().toLongLong();
    return store;
}

base::Result<std::optional<FillPosition>> FillStore::read(db::Connection &connection) const
{
    const auto rows = connection.execute(
        u"SELECT from_key, end_key, walked, changed, batches, batch_rows FROM "_s + keepingplace::table() +
            u" WHERE id = $1 AND schema_version = $2 AND (turn = $3 OR from_key <> '[]')",
        {m_id, m_schemaVersion, m_turn});
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->rows.empty())
        return std::nullopt;
    const QVariantList &row = rows->rows[0];
    FillPosition out;
    out.from = fillstoring::keyFrom(row[0].toString());
    out.end = fillstoring::keyFrom(row[1].toString());
    out.walked = row[2].toDouble();
    out.changed = row[3].toLongLong();
    out.batches = row[4].toInt();
    out.batchRows = row[5].toInt();
    return out;
}

base::Status FillStore::put(db::Connection &connection, const FillPosition &p) const
{
    return keepingplace::run(connection,
                             u"INSERT OR REPLACE INTO "_s + keepingplace::table() +
                                 u" VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                             {m_id, m_turn, m_about, m_schemaVersion, fillstoring::keyText(p.from),
                              fillstoring::keyText(p.end), p.walked, p.changed, p.batches, p.batchRows});
}

base::Status FillStore::forget(db::Connection &connection, const plan::Backfill &backfill)
{
    return forgetOwnRow(connection, QString(catalog::sqlite::backfillTable), u"id"_s, fillstoring::idOf(backfill));
}

base::Status FillStore::forget(db::Connection &connection, const plan::Step &step)
{
    for (const auto &backfill : {step.backfill, step.back})
        if (backfill)
            if (auto forgotten = forget(connection, *backfill); !forgotten)
                return forgotten;
    return {};
}

base::Status FillStore::forget(db::Connection &connection, const plan::Plan &plan)
{
    for (const plan::Step &step : plan.steps)
        if (auto forgotten = forget(connection, step); !forgotten)
            return forgotten;
    return {};
}

} // namespace lockstep::rehearsal::sqlite
