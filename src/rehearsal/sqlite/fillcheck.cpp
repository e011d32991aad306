// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/sqlite/fillcheck.h"

#include "rehearsal/steprun.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal::sqlite {

namespace checkingfile {

constexpr int rangeRows = 20'000; // that are read at once

static QString quoted(const QString &name)
{
    return sql::quoteIdentifier(name, sql::Engine::Sqlite);
}

/// "there.a = source.a AND there.b = source.b"
static QString pairs(const QStringList &names, const QString &sign, const QString &word)
{
    QStringList out;
    for (const QString &name : names)
        out << u"there."_s + quoted(name) + sign + u"source." + quoted(name);
    return out.join(word);
}

static QString source(const plan::Backfill &backfill, const QString &bounds)
{
    const QString pending = backfill.pending.trimmed();
    return quoted(backfill.table) + u" WHERE " + bounds +
           (pending.isEmpty() ? QString() : QString(u" AND ("_s + pending + u')'));
}

static QStringList besideKey(const plan::Backfill &backfill)
{
    QStringList out = backfill.copy->columns;
    for (const QString &name : backfill.key)
        out.removeIf([&](const QString &column) { return column.compare(name, Qt::CaseInsensitive) == 0; });
    return out;
}

/// How many rows there are, and how many of them are not as they should be.
static QString counting(const plan::Backfill &backfill, const QString &bounds)
{
    if (!backfill.copy || backfill.remove)
        return u"SELECT count(*), count(*) FILTER (WHERE "_s + backfill.pending + u") FROM " + quoted(backfill.table) +
               u" WHERE " + bounds;
    QString same = pairs(backfill.key, u" = "_s, u" AND "_s);
    if (const QStringList others = besideKey(backfill); backfill.copy->lockRows && !others.isEmpty())
        same += u" AND "_s + pairs(others, u" IS "_s, u" AND "_s);
    return u"SELECT count(*), count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM "_s + quoted(backfill.copy->table) +
           u" AS there WHERE " + same + u")) FROM (SELECT * FROM " + source(backfill, bounds) + u") AS source";
}

/// Rows that are there, but different; not deleted and copied anew: a mirror would delete the original, too.
static QString bringing(const plan::Backfill &backfill, const QString &bounds)
{
    QStringList set;
    for (const QString &name : besideKey(backfill))
        set << quoted(name) + u" = source." + quoted(name);
    const QString table = quoted(backfill.copy->table);
    return u"UPDATE "_s + table + u" AS there SET " + set.join(u", "_s) + u" FROM (SELECT * FROM " +
           source(backfill, bounds) + u") AS source WHERE " + pairs(backfill.key, u" = "_s, u" AND "_s) +
           u" AND NOT (" + pairs(besideKey(backfill), u" IS "_s, u" AND "_s) + u')';
}

} // namespace checkingfile

FillCheck::FillCheck(FillHost &host, const plan::Backfill &backfill, FillBatch &batch, StatementResult &result)
    : m_host(host), m_backfill(backfill), m_batch(batch), m_result(result)
{
}

base::Result<bool> FillCheck::copyHasKey()
{
    QStringList names;
    for (const QString &name : m_backfill.key) {
        if (!m_backfill.copy->columns.contains(name, Qt::CaseInsensitive))
            return false;
        names << sql::quoteLiteral(name, sql::Engine::Sqlite);
    }
    const QString table = sql::quoteLiteral(m_backfill.copy->table, sql::Engine::Sqlite);
    const QString here = u"name COLLATE NOCASE IN ("_s + names.join(u", "_s) + u')';
    const auto row = m_host.work.execute(
        u"SELECT (SELECT count(*) = %1 AND sum(%2) = %1 FROM pragma_table_info(%3) WHERE pk > 0) OR EXISTS (SELECT 1 "
        "FROM pragma_index_list(%3) AS l WHERE l.\"unique\" AND NOT l.partial AND (SELECT count(*) = %1 AND "
        "sum(coalesce(%2, 0)) = %1 FROM pragma_index_info(l.name)))"_s.arg(QString::number(names.size()), here, table));
    if (!row)
        return std::unexpected(row.error());
    return row->value().toBool();
}

base::Result<bool> FillCheck::isPossible()
{
    if (m_host.oneTransaction)
        return false;
    if (m_backfill.copy && !m_backfill.remove)
        return copyHasKey();
    return !m_backfill.pending.trimmed().isEmpty() && m_batch.pendingTells().value_or(true);
}

base::Status FillCheck::run(const QStringList &end, const std::function<void()> &onRange)
{
    QStringList from;
    const auto begin = [&]() -> base::Status {
        auto first = selectKey(m_host.work, m_backfill, m_batch.statements().start, {});
        if (!first)
            return std::unexpected(first.error());
        from = *std::move(first);
        return {};
    };
    if (const auto begun = m_batch.read(begin); !begun)
        return std::unexpected(begun.error());
    while (!from.isEmpty()) {
        if (m_host.stopped())
            return std::unexpected(cancelledError());
        CheckedRange next{from, {}, false, 0, 0, false};
        const auto looked = m_batch.read([&]() -> base::Status {
            const auto bounds = valuesOf(m_host.work, from + end);
            if (!bounds)
                return std::unexpected(bounds.error());
            const auto to = selectKey(m_host.work, m_backfill, m_batch.statements().next,
                                      *bounds + QVariantList{checkingfile::rangeRows});
            if (!to)
                return std::unexpected(to.error());
            next.last = to->isEmpty();
            next.to = next.last ? end : *to;
            return count(next);
        });
        if (!looked)
            return std::unexpected(looked.error());
        ++m_result.checkedRanges;
        from = next.last ? QStringList() : next.to;
        if (next.wrong > 0)
            if (auto repaired = repair(std::move(next)); !repaired)
                return repaired;
        onRange();
    }
    return {};
}

base::Status FillCheck::count(CheckedRange &range)
{
    const auto &sql = m_batch.statements();
    const auto bounds = valuesOf(m_host.work, range.from + range.to);
    if (!bounds)
        return std::unexpected(bounds.error());
    const auto counted =
        m_host.work.execute(checkingfile::counting(m_backfill, range.last ? sql.rowsInLast : sql.rowsIn), *bounds);
    if (!counted)
        return std::unexpected(counted.error());
    range.rows = counted->rows[0][0].toLongLong();
    range.wrong = counted->rows[0][1].toLongLong();
    return {};
}

base::Status FillCheck::repair(CheckedRange range)
{
    const auto &sql = m_batch.statements();
    QStringList work = range.last ? sql.last : sql.batch;
    if (m_backfill.copy && m_backfill.copy->lockRows && !checkingfile::besideKey(m_backfill).isEmpty())
        work.prepend(checkingfile::bringing(m_backfill, range.last ? sql.rowsInLast : sql.rowsIn));
    CheckedRange now = range;
    const auto written = m_batch.write([&]() -> base::Status {
        const auto bounds = valuesOf(m_host.work, range.from + range.to);
        if (!bounds)
            return std::unexpected(bounds.error());
        for (const QString &statement : work)
            if (const auto again = m_host.work.execute(statement, *bounds); !again)
                return std::unexpected(again.error());
        return count(now);
    });
    if (!written)
        return std::unexpected(written.error());
    range.repaired = now.wrong == 0;
    m_result.wrongRanges.push_back(std::move(range));
    return {};
}

} // namespace lockstep::rehearsal::sqlite
