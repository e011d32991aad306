// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/rangecheck.h"

#include "db/connection.h"
#include "rehearsal/interrupter.h"
#include "rehearsal/pause.h"
#include "sql/quote.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace checking {

static QString bounds(db::Connection &connection, const plan::Backfill &backfill, bool last)
{
    const auto statements = plan::backfillStatements(backfill, connection.serverVersion());
    return last ? statements.rowsInLast : statements.rowsIn;
}

static QString source(const plan::Backfill &backfill)
{
    return sql::qualifiedName(backfill.schema, backfill.table);
}

static QString condition(const plan::Backfill &backfill)
{
    return backfill.pending.trimmed().isEmpty() ? QString() : u" AND ("_s + backfill.pending + u')';
}

/// The rows of both sides within the bounds.
struct Sides {
    QString one, other;
};

static Sides sides(const plan::Backfill &backfill, const QString &bounds)
{
    const QString columns = sql::quoteList(backfill.copy->columns);
    return {u"SELECT "_s + columns + u" FROM " + source(backfill) + u" WHERE " + bounds + condition(backfill),
            u"SELECT "_s + columns + u" FROM " + sql::qualifiedName(backfill.copy->schema, backfill.copy->table) +
                u" WHERE " + bounds};
}

/// Rows of the original within the bounds; `there` is NULL for those whose key the copy does not have. Asked row by
/// row, so that it is looked up by the key of the copy whatever is known of its size.
static QString missing(const plan::Backfill &backfill, const QString &bounds)
{
    QStringList same;
    for (const QString &name : backfill.key)
        same << u"there."_s + sql::quoteIdentifier(name) + u" = source." + sql::quoteIdentifier(name);
    return u"SELECT (SELECT true FROM "_s + sql::qualifiedName(backfill.copy->schema, backfill.copy->table) +
           u" AS there WHERE " + same.join(u" AND "_s) + u") AS there FROM (SELECT * FROM " + source(backfill) +
           u" WHERE " + bounds + condition(backfill) + u") AS source";
}

/// The rows of the one side that the other has not, as d. Compared as text: not every type has an equality.
QString lacking(const QString &one, const QString &other)
{
    return u"(SELECT * FROM ("_s + one + u") AS o WHERE NOT EXISTS (SELECT FROM (" + other +
           u") AS p WHERE (p.*)::text = (o.*)::text)) AS d";
}

} // namespace checking

base::Result<QStringList> selectKey(db::Connection &connection, const plan::Backfill &backfill, const QString &select,
                                    const QVariantList &parameters)
{
    QStringList columns;
    for (const QString &name : backfill.key.isEmpty() ? QStringList{u"block"_s} : backfill.key)
        columns << u"k."_s + sql::quoteIdentifier(name) + u"::text";
    const auto rows =
        connection.execute(u"SELECT "_s + columns.join(u", "_s) + u" FROM (" + select + u") AS k", parameters);
    if (!rows)
        return std::unexpected(rows.error());
    QStringList out;
    if (!rows->rows.empty())
        for (const QVariant &value : rows->rows[0])
            out << value.toString();
    return out;
}

QVariantList keyParameters(const QStringList &from, const QStringList &to)
{
    QVariantList out;
    for (const QString &text : from + to)
        out << text;
    return out;
}

base::Result<RangeCount> countRange(db::Connection &connection, const plan::Backfill &backfill,
                                    const CheckedRange &range)
{
    const QString bounds = checking::bounds(connection, backfill, range.last);
    const QVariantList parameters = keyParameters(range.from, range.to);
    if (!backfill.copy || backfill.remove) {
        const auto counts = connection.execute(u"SELECT count(*), count(*) FILTER (WHERE "_s + backfill.pending +
                                                   u") FROM " + checking::source(backfill) + u" WHERE " + bounds,
                                               parameters);
        if (!counts)
            return std::unexpected(counts.error());
        return RangeCount{counts->rows[0][0].toLongLong(), counts->rows[0][1].toLongLong()};
    }
    if (!backfill.copy->lockRows) {
        const auto counts = connection.execute(u"SELECT count(*), count(*) FILTER (WHERE there IS NULL) FROM ("_s +
                                                   checking::missing(backfill, bounds) + u") AS r",
                                               parameters);
        if (!counts)
            return std::unexpected(counts.error());
        return RangeCount{counts->rows[0][0].toLongLong(), counts->rows[0][1].toLongLong()};
    }
    const auto [one, other] = checking::sides(backfill, bounds);
    const auto sums = [](const QString &rows) {
        return u"(SELECT (count(*), sum(hashtextextended((r.*)::text, 0))) FROM ("_s + rows + u") AS r)";
    };
    const auto counts = connection.execute(
        u"SELECT (SELECT count(*) FROM ("_s + one + u") AS r), CASE WHEN " + sums(one) + u" IS DISTINCT FROM " +
            sums(other) + u" THEN (SELECT count(*) FROM " + checking::lacking(one, other) + u") ELSE 0 END",
        parameters);
    if (!counts)
        return std::unexpected(counts.error());
    return RangeCount{counts->rows[0][0].toLongLong(), counts->rows[0][1].toLongLong()};
}

QStringList repairStatements(const plan::Backfill &backfill, const CheckedRange &range, int serverVersion)
{
    const auto statements = plan::backfillStatements(backfill, serverVersion);
    QStringList work;
    if (backfill.copy && backfill.copy->lockRows) {
        // Not deleted and copied anew: a mirror that works both ways would delete the original, too.
        const auto [one, other] = checking::sides(backfill, range.last ? statements.rowsInLast : statements.rowsIn);
        QStringList set, same;
        for (const QString &name : backfill.copy->columns) {
            const QString quoted = sql::quoteIfNeeded(name);
            backfill.key.contains(name) ? same << u"stale."_s + quoted + u" = d." + quoted
                                        : set << quoted + u" = d." + quoted;
        }
        if (!set.isEmpty() && same.size() == backfill.key.size())
            work << u"UPDATE "_s + sql::qualifiedName(backfill.copy->schema, backfill.copy->table) + u" AS stale SET " +
                        set.join(u", "_s) + u" FROM " + checking::lacking(one, other) + u" WHERE " +
                        same.join(u" AND "_s);
    }
    return work << (range.last ? statements.last : statements.batch);
}

base::Result<bool> copyHasKey(db::Connection &connection, const plan::Backfill &backfill)
{
    QStringList names;
    for (const QString &name : backfill.key) {
        if (!backfill.copy->columns.contains(name))
            return false;
        names << sql::quoteLiteral(name);
    }
    const auto row = connection.execute(
        u"SELECT EXISTS (SELECT FROM pg_catalog.pg_index i WHERE i.indrelid = %1::regclass AND i.indisunique "
        "AND i.indisvalid AND i.indpred IS NULL AND i.indnkeyatts = %3 AND %3 = (SELECT count(*) "
        "FROM pg_catalog.pg_attribute a WHERE a.attrelid = i.indrelid AND a.attname IN (%2) "
        "AND a.attnum = ANY ((i.indkey::int2[])[0:%3 - 1])))"_s.arg(
            sql::quoteLiteral(sql::qualifiedName(backfill.copy->schema, backfill.copy->table)), names.join(u", "_s),
            QString::number(names.size())));
    if (!row)
        return std::unexpected(row.error());
    return row->value().toBool();
}

RangeCheck::RangeCheck(db::Profile profile, QString password, const plan::Backfill &backfill, int rangeRows)
    : m_profile(std::move(profile))
    , m_password(std::move(password))
    , m_backfill(backfill)
    , m_rangeRows(rangeRows)
    , m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

RangeCheck::~RangeCheck() = default;

void RangeCheck::reached(const QStringList &key, double rows)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_until = {key, rows, false};
    }
    m_changed.notify_all();
}

RangeCheck::Progress RangeCheck::progress() const
{
    const std::scoped_lock lock(m_mutex);
    return m_progress;
}

base::Result<RangeCheck::Progress> RangeCheck::finish(const QStringList &end, std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    m_until = {end, m_until.rows, true};
    m_changed.notify_all();
    if (!m_changed.wait(lock, std::move(stop), [this] { return m_done.has_value(); })) {
        m_thread.request_stop();
        return base::fail(base::ErrorCode::Cancelled, u"rehearsal.cancelled"_s);
    }
    if (!*m_done)
        return std::unexpected(m_done->error());
    return m_progress;
}

base::Status RangeCheck::look(db::Connection &connection, const QStringList &from, const QStringList &to, bool last)
{
    CheckedRange range{from, to, last, 0, 0, false};
    const auto counts = countRange(connection, m_backfill, range);
    if (!counts)
        return std::unexpected(counts.error());
    const std::scoped_lock lock(m_mutex);
    ++m_progress.ranges;
    m_progress.rows += double(counts->rows);
    if (counts->wrong > 0) {
        range.rows = counts->rows;
        range.wrong = counts->wrong;
        m_progress.wrong.push_back(std::move(range));
    }
    return {};
}

std::optional<RangeCheck::Until> RangeCheck::next(double lookedAt, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [&] { return m_until.isEnd || m_until.rows - lookedAt >= m_rangeRows; }))
        return {};
    return m_until;
}

base::Status RangeCheck::follow(db::Connection &connection, const std::stop_token &stop)
{
    using Clock = std::chrono::steady_clock;
    const auto statements = plan::backfillStatements(m_backfill, connection.serverVersion());
    const double rest = double(m_backfill.pauseMs) / std::max(1, m_backfill.targetBatchMs);
    QStringList from;
    double lookedAt = 0;
    while (const auto until = next(lookedAt, stop)) {
        if (from.isEmpty()) {
            const auto first = selectKey(connection, m_backfill, statements.start, {});
            if (!first)
                return std::unexpected(first.error());
            from = *first;
        }
        while (!from.isEmpty() && !stop.stop_requested()) {
            const auto began = Clock::now();
            QStringList to = until->key;
            if (until->isEnd || until->rows - lookedAt >= 2 * m_rangeRows) {
                const auto key = selectKey(connection, m_backfill, statements.next,
                                           keyParameters(from, until->key) + QVariantList{m_rangeRows});
                if (!key)
                    return std::unexpected(key.error());
                to = *key;
            }
            if (to.isEmpty())
                break;
            if (auto looked = look(connection, from, to, false); !looked)
                return looked;
            from = to;
            lookedAt += m_rangeRows;
            pauseFor(std::chrono::duration_cast<std::chrono::milliseconds>((Clock::now() - began) * rest), stop);
            if (to == until->key)
                break;
        }
        lookedAt = until->rows;
        if (until->isEnd)
            return from.isEmpty() ? base::Status() : look(connection, from, until->key, true);
    }
    return base::fail(base::ErrorCode::Cancelled, u"rehearsal.cancelled"_s);
}

void RangeCheck::run(const std::stop_token &stop)
{
    base::Status done;
    if (auto opened = db::Connection::open(m_profile, m_password, stop)) {
        db::Connection &connection = **opened;
        const Interrupter interrupter(connection.canceller(), stop);
        // A range is read by its key however the table is; and nobody waits for us.
        (void)connection.executeScript(
            u"SET application_name = 'lockstep backfill, checking'; SET enable_seqscan = off; SET jit = off; "
            "SET max_parallel_workers_per_gather = 0"_s);
        done = follow(connection, stop);
    } else {
        done = std::unexpected(opened.error());
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_done = done;
    }
    m_changed.notify_all();
}

} // namespace lockstep::rehearsal
