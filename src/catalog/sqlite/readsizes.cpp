// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sqlite/reader.h"
#include "catalog/sqlite/readparts.h"

#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::catalog::sqlite {

static constexpr qint64 largestCount = 1'000'000;
static constexpr qint64 largestFileToMeasure = 1LL << 30; // dbstat reads every page

/// Rows by table, as ANALYZE left them.
static QHash<QString, double> analysedRows(db::Connection &connection)
{
    QHash<QString, double> out;
    const auto rows = connection.execute(u"SELECT tbl, stat FROM sqlite_stat1"_s);
    if (!rows) // ANALYZE never ran
        return out;
    for (const QVariantList &row : rows->rows) {
        double &known = out[row[0].toString().toLower()];
        known = std::max(known, row[1].toString().section(u' ', 0, 0).toDouble());
    }
    return out;
}

/// Counted as far as that takes no time worth speaking of, else as ANALYZE left it, else the largest rowid, which is no
/// less than the rows.
static double rowsOf(db::Connection &connection, const QString &name, const QHash<QString, double> &analysed)
{
    const QString table = sql::quoteIdentifier(name, sql::Engine::Sqlite);
    const auto counted = connection.execute(
        u"SELECT count(*) FROM (SELECT 1 FROM %1 LIMIT %2)"_s.arg(table, QString::number(largestCount)));
    if (!counted)
        return -1;
    if (counted->value().toLongLong() < largestCount)
        return counted->value().toDouble();
    if (const auto known = analysed.constFind(name.toLower()); known != analysed.cend())
        return std::max(double(largestCount), *known);
    const auto largest = connection.execute(u"SELECT max(rowid) FROM "_s + table);
    return largest ? std::max(double(largestCount), largest->value().toDouble()) : double(largestCount);
}

double rowsOf(db::Connection &connection, const QString &table)
{
    return rowsOf(connection, table, analysedRows(connection));
}

static base::Status readPages(Reading &reading)
{
    QHash<QString, qint64> bytes;
    const auto rows = reading.connection.execute(u"SELECT name, pgsize FROM dbstat('main', 1)"_s);
    if (!rows) {
        if (rows.error().code == base::ErrorCode::Cancelled)
            return std::unexpected(rows.error());
        return {}; // a library built without it
    }
    for (const QVariantList &row : rows->rows)
        bytes.insert(row[0].toString(), row[1].toLongLong());
    for (Relation &relation : reading.catalog.relations)
        relation.heapBytes = bytes.value(relation.name);
    for (Index &index : reading.catalog.indexes) {
        index.bytes = bytes.value(index.name);
        const auto table = std::ranges::find(reading.catalog.relations, index.table, &Relation::oid);
        table->indexBytes += index.bytes;
    }
    return {};
}

base::Status readSizes(Reading &reading, std::stop_token stop)
{
    const auto &settings = reading.catalog.server.settings;
    const qint64 file = settings.value(u"page_size"_s).toLongLong() * settings.value(u"page_count"_s).toLongLong();
    const QHash<QString, double> analysed = analysedRows(reading.connection);
    for (Relation &relation : reading.catalog.relations) {
        if (relation.kind != RelationKind::Table)
            continue;
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Cancelled, u"catalog.cancelled"_s);
        relation.rows = rowsOf(reading.connection, relation.name, analysed);
        relation.liveRows = qint64(relation.rows);
    }
    return file <= largestFileToMeasure ? readPages(reading) : base::Status();
}

} // namespace lockstep::catalog::sqlite
