// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/fillstore.h"

#include "catalog/postgres/ownschema.h"
#include "plan/backfill.h"
#include "sql/assignedcolumns.h"
#include "sql/quote.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace fillstoring {

static const auto make = uR"(
CREATE SCHEMA lockstep;
COMMENT ON SCHEMA lockstep IS '%1';
CREATE TABLE lockstep.backfill (
    id text PRIMARY KEY,
    about text NOT NULL,
    state text NOT NULL,
    from_key text NOT NULL,
    end_key text NOT NULL,
    pass int NOT NULL,
    walked float8 NOT NULL,
    changed bigint NOT NULL,
    batches int NOT NULL,
    batch_rows int NOT NULL,
    started_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
))"_s;

QString idOf(const plan::Backfill &backfill)
{
    QStringList parts{backfill.schema, backfill.table, backfill.assignments, backfill.pending};
    parts += backfill.key;
    if (backfill.copy)
        parts += QStringList{backfill.copy->schema, backfill.copy->table} + backfill.copy->columns;
    if (backfill.remove)
        parts << u"remove"_s;
    const QByteArray text = QJsonDocument(QJsonArray::fromStringList(parts)).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

QString keyText(const QStringList &key)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(key)).toJson(QJsonDocument::Compact));
}

QStringList keyFrom(const QString &text)
{
    QStringList out;
    for (const QJsonValue &value : QJsonDocument::fromJson(text.toUtf8()).array())
        out << value.toString();
    return out;
}

static QVariantList values(const FillPosition &p)
{
    return {keyText(p.from), keyText(p.end), p.pass, p.walked, p.changed, p.batches, p.batchRows};
}

/// A column that was dropped and added again has another number; blocks that were written anew are other blocks.
static base::Result<QString> stateOf(db::Connection &connection, const plan::Backfill &backfill)
{
    const bool alongBlocks = backfill.key.isEmpty();
    const bool ofCopy = backfill.copy && !alongBlocks;
    const QString table = sql::qualifiedName(ofCopy ? backfill.copy->schema : backfill.schema,
                                             ofCopy ? backfill.copy->table : backfill.table);
    const QStringList columns = backfill.copy ? backfill.copy->columns : sql::assignedColumns(backfill.assignments);
    const QString names = columns.isEmpty() ? u"''"_s : [&] {
        QStringList literals;
        for (const QString &column : columns)
            literals << sql::quoteLiteral(column);
        return literals.join(u", "_s);
    }();
    const QString file = alongBlocks ? u"pg_catalog.pg_relation_filenode(c.oid)"_s : u"0"_s;
    const auto row = connection.execute(
        u"SELECT concat_ws(':', c.oid, %2, (SELECT string_agg(a.attnum::text, ',' ORDER BY a.attnum) "
        "FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attname IN (%3))) "
        "FROM pg_catalog.pg_class c WHERE c.oid = %1::regclass"_s.arg(sql::quoteLiteral(table), file, names));
    if (!row)
        return std::unexpected(row.error());
    return row->value().toString();
}

static base::Status run(db::Connection &connection, const QString &sql, const QVariantList &parameters = {})
{
    const auto done = connection.execute(sql, parameters);
    return done ? base::Status() : std::unexpected(done.error());
}

static base::Result<bool> isThere(db::Connection &connection)
{
    const auto there = connection.execute(u"SELECT to_regclass('lockstep.backfill') IS NOT NULL"_s);
    if (!there)
        return std::unexpected(there.error());
    return there->value().toBool();
}

/// Somebody else may be making a position just now: then it is not empty, or it is busy and stays.
static void dropWhenEmpty(db::Connection &connection)
{
    (void)connection.executeScript(
        u"DO $lockstep$ BEGIN\n"
        "    LOCK TABLE lockstep.backfill IN ACCESS EXCLUSIVE MODE NOWAIT;\n"
        "    IF NOT EXISTS (SELECT FROM lockstep.backfill) THEN\n"
        "        DROP TABLE lockstep.backfill;\n        DROP SCHEMA lockstep;\n    END IF;\n"
        "EXCEPTION WHEN lock_not_available OR undefined_table OR dependent_objects_still_exist THEN\n    NULL;\n"
        "END $lockstep$"_s);
}

} // namespace fillstoring

base::Result<FillStore> FillStore::open(db::Connection &connection, const plan::Backfill &backfill)
{
    FillStore store(fillstoring::idOf(backfill));
    store.m_about = plan::wholeBackfill(backfill);
    auto state = fillstoring::stateOf(connection, backfill);
    if (!state)
        return std::unexpected(state.error());
    store.m_state = *std::move(state);
    for (int attempt = 0;; ++attempt) {
        const auto there = fillstoring::isThere(connection);
        if (!there)
            return std::unexpected(there.error());
        if (*there)
            return store;
        const auto made = connection.executeScript(fillstoring::make.arg(catalog::postgres::ownSchemaComment));
        // 23505, 42P06, 42P07: another Lockstep made it at the same moment
        static const QStringList same{u"23505"_s, u"42P06"_s, u"42P07"_s};
        if (!made && (attempt == 2 || !same.contains(made.error().sqlState)))
            return std::unexpected(made.error());
    }
}

base::Result<std::optional<FillPosition>> FillStore::select(db::Connection &connection, const QString &suffix) const
{
    const auto rows = connection.execute(
        u"SELECT from_key, end_key, pass, walked, changed, batches, batch_rows FROM lockstep.backfill "
        "WHERE id = $1 AND state = $2"_s +
            suffix,
        {m_id, m_state});
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->rows.empty())
        return std::nullopt;
    const QVariantList &row = rows->rows[0];
    return FillPosition{fillstoring::keyFrom(row[0].toString()),
                        fillstoring::keyFrom(row[1].toString()),
                        row[2].toInt(),
                        row[3].toDouble(),
                        row[4].toLongLong(),
                        row[5].toInt(),
                        row[6].toInt()};
}

base::Result<std::optional<FillPosition>> FillStore::read(db::Connection &connection) const
{
    return select(connection, {});
}

base::Result<std::optional<FillPosition>> FillStore::lock(db::Connection &connection) const
{
    return select(connection, u" FOR UPDATE"_s);
}

base::Status FillStore::begin(db::Connection &connection, const FillPosition &position) const
{
    return fillstoring::run(
        connection,
        u"INSERT INTO lockstep.backfill (from_key, end_key, pass, walked, changed, batches, batch_rows, id, state, "
        u"about) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO UPDATE SET from_key = excluded.from_key, "
        "end_key = excluded.end_key, pass = excluded.pass, walked = excluded.walked, changed = excluded.changed, "
        "batches = excluded.batches, batch_rows = excluded.batch_rows, state = excluded.state, started_at = now()"_s,
        fillstoring::values(position) + QVariantList{m_id, m_state, m_about});
}

base::Status FillStore::advance(db::Connection &connection, const FillPosition &position) const
{
    return fillstoring::run(connection,
                            u"UPDATE lockstep.backfill SET from_key = $1, end_key = $2, pass = $3, walked = $4, "
                            "changed = $5, batches = $6, batch_rows = $7, updated_at = now() WHERE id = $8"_s,
                            fillstoring::values(position) + QVariantList{m_id});
}

base::Status FillStore::finish(db::Connection &connection) const
{
    if (auto gone = fillstoring::run(connection, u"DELETE FROM lockstep.backfill WHERE id = $1"_s, {m_id}); !gone)
        return gone;
    fillstoring::dropWhenEmpty(connection);
    return {};
}

void FillStore::forget(db::Connection &connection, const plan::Plan &plan)
{
    if (!fillstoring::isThere(connection).value_or(false))
        return;
    for (const plan::Step &step : plan.steps)
        if (step.backfill)
            (void)FillStore(fillstoring::idOf(*step.backfill)).finish(connection);
}

} // namespace lockstep::rehearsal
